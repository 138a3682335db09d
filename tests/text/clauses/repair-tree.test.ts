import { expect, test } from "vitest";
import { repairTree } from "../../../src/text/clauses/repair-tree.ts";

/** `form/UPOS/head/relation`, heads counted from 1 and 0 for the root. */
const tree = (text: string) => text.split(" ").map((word) => {
  const [form, upos, head, relation] = word.split("/") as [string, string, string, string];
  return { form, lemma: form.toLowerCase(), upos, xpos: upos === "ADJ" ? "JJ" : form.endsWith("ing") ? "VBG" : "X", head: Number(head) - 1, relation };
});

test.each([
  ["one name is one subject", "Greg/PROPN/3/nsubj Toll/PROPN/3/nsubj spoke/VERB/0/root", 2, "flat of Greg"],
  ["who is said twice is one", "spoke/VERB/0/root Greg/PROPN/1/nsubj ,/PUNCT/5/punct the/DET/5/det clerk/NOUN/1/nsubj", 5, "appos of Greg"],
  ["two subjects on two sides stay", "Greg/PROPN/2/nsubj spoke/VERB/0/root Ann/PROPN/2/nsubj", 3, "nsubj of spoke"],
  ["a purpose after an object", "they/PRON/2/nsubj expel/VERB/0/root envoys/NOUN/2/obj to/PART/5/mark warn/VERB/2/xcomp", 5, "advcl of expel"],
  ["a duty that one has", "they/PRON/2/nsubj have/VERB/0/root duty/NOUN/2/obj to/PART/5/mark warn/VERB/2/xcomp", 5, "acl of duty"],
  ["a duty again", "they/PRON/2/nsubj have/VERB/0/root duty/NOUN/2/obj to/PART/5/mark warn/VERB/2/advcl", 5, "acl of duty"],
  ["what one fails to do", "they/PRON/2/nsubj fail/VERB/0/root to/PART/4/mark act/VERB/2/advcl", 4, "xcomp of fail"],
  ["what the doer did next", "they/PRON/2/nsubj shelled/VERB/0/root roads/NOUN/2/obj ,/PUNCT/5/punct killing/VERB/3/acl", 5, "advcl of shelled"],
  ["what an accusation says", "they/PRON/2/nsubj faced/VERB/0/root accusation/NOUN/2/obj it/PRON/5/nsubj failed/VERB/2/ccomp", 5, "acl of accusation"],
  ["what a claim behind a preposition says", "they/PRON/2/nsubj quit/VERB/0/root amid/ADP/4/case claim/NOUN/2/obl he/PRON/6/nsubj lied/VERB/2/ccomp", 6, "acl of claim"],
  ["what one does with a claim stays", "they/PRON/2/nsubj dropped/VERB/0/root claim/NOUN/2/obj they/PRON/5/nsubj make/VERB/3/acl:relcl", 5, "acl:relcl of claim"],
  ["what criticism is for", "they/PRON/2/nsubj drew/VERB/0/root criticism/NOUN/2/obj for/ADP/5/mark hiding/VERB/2/advcl", 5, "acl of criticism"],
  ["nothing hangs on what hangs on it", "they/PRON/2/nsubj remove/VERB/0/root doubt/NOUN/5/obj he/PRON/5/nsubj holds/VERB/2/ccomp", 5, "ccomp of remove"],
  ["an open complement stays", "they/PRON/2/nsubj urge/VERB/0/root allies/NOUN/2/obj to/PART/5/mark warn/VERB/2/xcomp", 5, "xcomp of urge"],
])("%s", (_, text, word, expected) => {
  const tokens = repairTree(tree(text));
  const { relation, head } = tokens[word - 1]!;
  expect(`${relation} of ${tokens[head]!.form}`).toBe(expected);
});

test("of two verbs side by side the second is a noun", () => {
  const tokens = repairTree(tree("they/PRON/2/nsubj face/VERB/0/root claims/VERB/2/ccomp").map((token) => ({ ...token, xpos: token.form === "claims" ? "VBZ" : token.form === "face" ? "VBP" : "X" })));
  expect(tokens[2]).toMatchObject({ upos: "NOUN", relation: "obj" });
});

test("a clause with an object leaves no gap for \"that\"", () => {
  const tokens = repairTree(tree("claim/NOUN/0/root that/PRON/4/obj he/PRON/4/nsubj took/VERB/1/acl:relcl bribes/NOUN/4/obj"));
  expect(tokens[1]!.relation).toBe("mark");
  expect(tokens[3]!.relation).toBe("acl");
});

test("what has an article and acts is a noun", () => {
  expect(repairTree(tree("the/DET/2/det official/ADJ/3/nsubj spoke/VERB/0/root"))[1]!.upos).toBe("NOUN");
  expect(repairTree(tree("official/ADJ/2/amod papers/NOUN/3/nsubj burned/VERB/0/root"))[0]!.upos).toBe("ADJ");
});
