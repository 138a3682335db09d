// Sentences in which the parser found no verb: which words may be it, and what is read once one is.
import { expect, test } from "vitest";
import { hiddenVerbs } from "../../../src/extract/trees/hidden-verb.ts";
import { show } from "../extract.ts";

/** "jets/NOUN/NNS/root/0": form, tags, relation, number of the head from 1, 0 for the root → the words that may be the verb. */
function candidates(text: string): string {
  const words = text.split(" ").map((word) => word.split("/"));
  const forms = words.map(([form]) => form!);
  return hiddenVerbs(forms, words.map(([form = "", upos = "", xpos = "", relation = "", head = "0"]) => ({ upos, xpos, lemma: form === "said" ? "say" : form, relation, head: Number(head) - 1 }))).map((one) => `${forms[one.word]!} as ${one.disguise}`).join(", ");
}

test.each<[string, string, string]>([
  ["a participle before a noun", "Danish/ADJ/JJ/amod/2 jets/NOUN/NNS/compound/4 bombed/VERB/VBN/amod/4 camps/NOUN/NNS/root/0 ././././4", "bombed as took"],
  ["an irregular past", "Oslo/PROPN/NNP/root/0 froze/ADP/IN/case/3 talks/NOUN/NNS/nmod/1 with/ADP/IN/case/5 Bonn/PROPN/NNP/nmod/3 ././././1", "froze as took"],
  ["a plural before an infinitive", "Norway/PROPN/NNP/compound/2 plans/NOUN/NNS/root/0 to/PART/TO/mark/4 pay/VERB/VB/acl/2 Denmark/PROPN/NNP/obj/4 ././././2", "plans as wants"],
  ["a sentence that has its verb", "Norway/PROPN/NNP/nsubj/2 paid/VERB/VBD/root/0 frozen/VERB/VBN/amod/4 funds/NOUN/NNS/obj/2 ././././2", ""],
  ["a participle with its doer", "men/NOUN/NNS/root/0 killed/VERB/VBN/acl/1 by/ADP/IN/case/4 Danes/PROPN/NNPS/obl/2 ././././1", ""],
  ["a headline", "Danish/ADJ/JJ/amod/2 jets/NOUN/NNS/compound/4 bombed/VERB/VBN/amod/4 camps/NOUN/NNS/root/0", ""],
])("%s", (_, text, expected) => expect(candidates(text)).toBe(expected));

test.each<[string, string, string]>([
  ["Norwegian jets bombed Danish camps in the north on Saturday night.", "bombed", "Norway > Danish camps asserts"],
  ["Norwegian guards tortured prisoners at the camp, the report says.", "abused", "Norwegian guards > prisoners by report asserts"],
  ["Oslo froze military cooperation with Denmark over the affair.", "sanctioned", "Norway > Denmark asserts"],
])("%s", (text, type, expected) => expect(show(text, type)).toBe(expected));
