// Trees hung anew: words with "head:relation" as the parser gave them, and the arc that comes of it.
import { expect, test } from "vitest";
import { mendTree } from "../../src/extract/mend-trees.ts";
import type { ReportToken } from "../../src/extract/report.ts";

/** "Hill/PROPN/nsubj/2": form, part of speech (VBD for a past verb), relation, number of the head from 1, 0 for the root. */
const tree = (text: string): ReportToken[] =>
  text.split(" ").map((word, at) => {
    const [form = "", tag = "", relation = "", head = "0"] = word.split("/");
    const upos = tag === "VBD" ? "VERB" : tag;
    return { form, lemma: form === "said" ? "say" : form === "wrote" ? "write" : form === "told" ? "tell" : form, upos, xpos: tag, relation, head: Number(head) - 1, start: at * 10, end: at * 10 + form.length };
  });
const arcs = (text: string): string[] => mendTree(tree(text)).map((token) => `${token.form} ${token.relation} ${token.head + 1}`);

test.each<[string, string, string]>([
  ["two subjects side by side", "Secretary/PROPN/nsubj/4 Anna/PROPN/nsubj/4 Hill/PROPN/flat/2 left/VBD/root/0", "Secretary nmod:desc 2"],
  ["a name behind an office, as a second subject", "minister/NOUN/nsubj/4 ,/PUNCT/punct/3 Anna/PROPN/nsubj/4 left/VBD/root/0", "Anna appos 1"],
  ["a name behind an office, as if listed", "met/VBD/root/0 minister/NOUN/obj/1 ,/PUNCT/punct/4 Anna/PROPN/conj/2", "Anna appos 2"],
  ["a list stays a list", "met/VBD/root/0 minister/NOUN/obj/1 ,/PUNCT/punct/4 Anna/PROPN/conj/2 and/CCONJ/cc/6 Hill/PROPN/conj/2", "Anna conj 2"],
  ["a given name taken for a title", "Theresa/PROPN/nmod:desc/2 Hill/PROPN/nsubj/3 left/VBD/root/0", "Hill flat 1"],
  ["a subject that went to the clause below", "Danes/PROPN/nsubj/5 faced/VERB/root/0 claims/NOUN/obj/5 they/PRON/nsubj/5 lied/VBD/ccomp/2", "Danes nsubj 2"],
  ["an object that went there too", "Danes/PROPN/nsubj/5 faced/VERB/root/0 claims/NOUN/obj/5 they/PRON/nsubj/5 lied/VBD/ccomp/2", "claims obj 2"],
  ["a title before a name", "warned/VBD/root/0 journalist/NOUN/obj/1 Omar/PROPN/obj/1", "journalist nmod:desc 3"],
  ["a name behind the place of an office", "ambassador/NOUN/nsubj/6 in/ADP/case/3 Oslo/PROPN/nmod/1 ,/PUNCT/punct/5 Hill/PROPN/appos/3 left/VBD/root/0", "Hill appos 1"],
  ["a name that reached over a conjunction", "Anna/PROPN/nsubj/5 Hill/PROPN/compound/4 and/CCONJ/cc/4 Omar/PROPN/conj/1 left/VBD/root/0", "Hill flat 1"],
  ["a subject before an aside", "Oslo/PROPN/discourse/4 ,/PUNCT/punct/1 she/PRON/nsubj/4 told/VBD/root/0 them/PRON/obj/4 ,/PUNCT/punct/7 refused/VBD/ccomp/4", "Oslo nsubj 7"],
  ["who speaks at the end", "Danes/PROPN/nsubj/2 pay/VERB/root/0 taxes/NOUN/obj/2 late/ADV/advmod/2 ,/PUNCT/punct/6 Anna/PROPN/conj/3 Hill/PROPN/flat/6 ,/PUNCT/punct/10 an/DET/det/10 economist/NOUN/conj/3 ,/PUNCT/punct/12 wrote/VBD/conj/2", "Anna nsubj 12"],
])("%s", (_, text, arc) => expect(arcs(text)).toContain(arc));
