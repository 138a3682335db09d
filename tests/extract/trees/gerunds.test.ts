// Doings that were taken for adjectives, and the arcs that come of it.
import { expect, test } from "vitest";
import { gerundsBehindCharges } from "../../../src/extract/trees/gerunds.ts";
import { mender } from "../../../src/extract/trees/mend.ts";
import type { ReportToken } from "../../../src/extract/report.ts";

/** "accused/VERB/VBN/root/0": form, tags, relation, number of the head from 1, 0 for the root. */
const tree = (text: string): ReportToken[] =>
  text.split(" ").map((word, at) => {
    const [form = "", upos = "", xpos = "", relation = "", head = "0"] = word.split("/");
    return { form, lemma: form === "accused" ? "accuse" : form, upos, xpos, relation, head: Number(head) - 1, start: at, end: at };
  });
const arcs = (text: string): string => {
  const tokens = mender([gerundsBehindCharges])(tree(text));
  return tokens.map(({ form, relation, head }) => `${form}:${relation}${head < 0 ? "" : `>${tokens[head]!.form}`}`).join(" ");
};

test.each([
  ["accused/VERB/VBN/root/0 of/ADP/IN/case/4 arming/VERB/VBG/amod/4 rebels/NOUN/NNS/obl/1", "accused:root of:mark>arming arming:advcl>accused rebels:obj>arming"],
  ["accused/VERB/VBD/root/0 Denmark/PROPN/NNP/obj/1 of/ADP/IN/case/5 jailing/NOUN/NN/compound/5 poets/NOUN/NNS/nmod/2", "accused:root Denmark:obj>accused of:mark>jailing jailing:advcl>accused poets:obj>jailing"],
  ["criticism/NOUN/NN/root/0 for/ADP/IN/case/4 arming/VERB/VBG/amod/4 rebels/NOUN/NNS/nmod/1", "criticism:root for:mark>arming arming:acl>criticism rebels:obj>arming"],
])("%s", (text, expected) => expect(arcs(text)).toBe(expected));

test.each([
  "afraid/ADJ/JJ/root/0 of/ADP/IN/case/4 rising/VERB/VBG/amod/4 prices/NOUN/NNS/obl/1",
  "spoke/VERB/VBD/root/0 of/ADP/IN/case/4 growing/VERB/VBG/amod/4 fears/NOUN/NNS/obl/1",
])("stays an adjective: %s", (text) => expect(arcs(text)).toBe(tree(text).map(({ form, relation, head }, _, all) => `${form}:${relation}${head < 0 ? "" : `>${all[head]!.form}`}`).join(" ")));
