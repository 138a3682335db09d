// Past verbs that were taken for participles: the tree as the parser gives it, and the arcs that come of it.
import { expect, test } from "vitest";
import { verbsTakenForParticiples } from "../../../src/extract/trees/finite-verbs.ts";
import { mender } from "../../../src/extract/trees/mend.ts";
import type { ReportToken } from "../../../src/extract/report.ts";

const upos: Readonly<Record<string, string>> = { DT: "DET", IN: "ADP", NN: "NOUN", NNS: "NOUN", NNP: "PROPN", PRP: "PRON", WDT: "PRON", VBN: "VERB", VBD: "VERB", VB: "VERB", JJ: "ADJ", CC: "CCONJ", CD: "NUM" };

/** "Norway/NNP/compound/3": form, tag, relation, number of the head from 1, 0 for the root. */
const tree = (text: string): ReportToken[] =>
  text.split(" ").map((word, at) => {
    const [form = "", tag = "", relation = "", head = "0"] = word.split("/");
    return { form, lemma: form, upos: upos[tag] ?? "PUNCT", xpos: tag, relation, head: Number(head) - 1, start: at * 10, end: at * 10 + form.length };
  });

const arcs = (text: string): string => {
  const tokens = mender([verbsTakenForParticiples])(tree(text));
  return tokens.filter(({ upos: tag }) => tag !== "PUNCT").map(({ form, relation, head }) => `${form}:${relation}${head < 0 ? "" : `>${tokens[head]!.form}`}`).join(" ");
};

test.each<[string, string, string]>([
  ["a whole sentence as one noun phrase", "Norway/NNP/compound/3 halted/VBN/amod/3 exports/NNS/root/0", "Norway:nsubj>halted halted:root exports:obj>halted"],
  ["a subject with its own article and adjective", "A/DT/det/5 Danish/JJ/amod/5 envoy/NN/compound/5 rejected/VBN/amod/5 terms/NNS/root/0", "A:det>envoy Danish:amod>envoy envoy:nsubj>rejected rejected:root terms:obj>rejected"],
  ["a subject with a phrase behind it", "Crowds/NNS/root/0 of/IN/case/5 miners/NNS/compound/5 blocked/VBN/amod/5 roads/NNS/nmod/1", "Crowds:nsubj>blocked of:case>miners miners:nmod>Crowds blocked:root roads:obj>blocked"],
  ["two who act", "Anna/NNP/compound/6 and/CC/cc/6 her/DT/det/4 aunt/NN/compound/6 planted/VBN/amod/6 trees/NNS/root/0", "Anna:nsubj>planted and:cc>aunt her:det>aunt aunt:conj>Anna planted:root trees:obj>planted"],
  ["a clause behind a conjunction", "It/PRP/nsubj/2 closed/VBD/root/0 after/IN/case/7 the/DT/det/7 fleet/NN/compound/7 shelled/VBN/amod/7 docks/NNS/obl/2", "It:nsubj>closed closed:root after:mark>shelled the:det>fleet fleet:nsubj>shelled shelled:advcl>closed docks:obj>shelled"],
  ["a relative clause", "fires/NNS/root/0 that/WDT/nsubj/4 darkened/VBN/amod/4 towns/NNS/acl:relcl/1", "fires:root that:nsubj>darkened darkened:acl:relcl>fires towns:obj>darkened"],
  ["a clause right behind the object", "Hill/NNP/nsubj/5 faced/VBN/amod/3 claims/NNS/nmod/1 he/PRP/nsubj/5 lied/VBD/root/0", "Hill:nsubj>faced faced:root claims:obj>faced he:nsubj>lied lied:acl>claims"],
  ["a day before a comma taken for the root", "In/IN/case/2 May/NNP/root/0 ,/,/punct/2 Hill/NNP/appos/2 signed/VBN/amod/6 papers/NNS/appos/4", "In:case>May May:obl>signed Hill:nsubj>signed signed:root papers:obj>signed"],
  ["the main clause behind a subordinate one", "After/IN/mark/3 they/PRP/nsubj/3 slept/VBD/root/0 ,/,/punct/3 rebels/NNS/compound/7 burned/VBN/amod/7 barns/NNS/conj/3", "After:mark>slept they:nsubj>slept slept:advcl>burned rebels:nsubj>burned burned:root barns:obj>burned"],
  ["a participle with an object of its own", "It/PRP/nsubj/2 closed/VBD/root/0 before/IN/case/5 a/DT/det/5 blast/NN/obl/2 killed/VBN/acl/5 guards/NNS/obj/6", "It:nsubj>closed closed:root before:mark>killed a:det>blast blast:nsubj>killed killed:advcl>closed guards:obj>killed"],
])("%s", (_, text, expected) => expect(arcs(text)).toBe(expected));

test.each([
  ["the object of another verb", "It/PRP/nsubj/2 sued/VBD/root/0 state/NN/compound/5 appointed/VBN/amod/5 clerks/NNS/obj/2"],
  ["the subject of another verb", "Norway/NNP/compound/3 expected/VBN/amod/3 losses/NNS/nsubj/4 grew/VBD/root/0"],
  ["one word with the noun before it", "Iran/NNP/compound/3 backed/VBN/amod/3 rebels/NNS/root/0"],
  ["behind a preposition", "of/IN/case/4 Paris/NNP/compound/4 trained/VBN/amod/4 cooks/NNS/root/0"],
  ["an object that its passive keeps", "men/NNS/root/0 offered/VBN/acl/1 jobs/NNS/obj/2"],
  ["an agent behind it", "before/IN/case/3 a/DT/det/3 town/NN/root/0 shelled/VBN/acl/3 by/IN/case/6 rebels/NNS/obl:agent/4"],
  ["a bare noun before it", "fur/NN/compound/3 trimmed/VBN/amod/3 coats/NNS/root/0"],
])("stays a participle: %s", (_, text) => {
  const tokens = mender([verbsTakenForParticiples])(tree(text));
  expect(tokens).toEqual(tree(text));
});
