// Clauses that were joined at the wrong word, and the arcs that come of it.
import { expect, test } from "vitest";
import { clauseMends } from "../../src/extract/mend-clauses.ts";
import type { ReportToken } from "../../src/extract/report.ts";

/** "had/VBD/root/0": form, tag, relation, number of the head from 1, 0 for the root; "~" before a form: no space before it. */
const upos: Readonly<Record<string, string>> = { DT: "DET", IN: "ADP", NN: "NOUN", NNS: "NOUN", NNP: "PROPN", PRP: "PRON", WDT: "PRON", VBN: "VERB", VBD: "VERB", VBG: "VERB", RB: "ADV", CC: "CCONJ", CD: "NUM", JJ: "ADJ", JJS: "ADJ" };
const tree = (text: string): ReportToken[] => {
  let start = 0;
  return text.split(" ").map((word) => {
    const [written = "", xpos = "", relation = "", head = "0"] = word.split("/");
    const form = written.replace("~", "");
    if (!written.startsWith("~")) start += 1;
    const token = { form, lemma: ({ had: "have", is: "be", killed: "kill", concluded: "conclude" } as Record<string, string>)[form] ?? form, upos: upos[xpos] ?? "PUNCT", xpos, relation, head: Number(head) - 1, start, end: start + form.length };
    start = token.end;
    return token;
  });
};
const mended = (text: string): ReportToken[] => {
  const tokens = tree(text);
  for (const mend of clauseMends) mend(tokens);
  return tokens;
};

test.each([
  ["an auxiliary before two adverbs", "they/PRP/nsubj/2 had/VBD/root/0 openly/RB/advmod/2 and/CC/cc/5 often/RB/conj/6 told/VBN/conj/2 us/PRP/obj/6", 6, "root"],
  ["its subject goes with it", "they/PRP/nsubj/2 had/VBD/root/0 openly/RB/advmod/2 and/CC/cc/5 often/RB/conj/6 told/VBN/conj/2 us/PRP/obj/6", 1, "nsubj of told"],
  ["a phrase behind a colon", "it/PRP/nsubj/2 rained/VBD/root/0 :/:/punct/7 weeks/NNS/obl/2 ago/RB/advmod/4 they/PRP/nsubj/7 left/VBD/parataxis/2", 4, "obl of left"],
  ["the deed that killed", "the/DT/det/2 blast/NN/root/0 at/IN/case/4 market/NN/nmod/2 ,/,/punct/7 which/WDT/nsubj/7 killed/VBD/acl:relcl/4 two/CD/obj/7", 7, "acl:relcl of blast"],
  ["what an inquiry concluded", "it/PRP/nsubj/3 was/VBD/cop/3 clerks/NNS/nsubj/7 ,/,/punct/7 an/DT/det/6 inquiry/NN/nsubj/7 concluded/VBD/root/0", 3, "ccomp of concluded"],
  ["what there is no sign of", "there/EX/expl/2 is/VBZ/root/0 no/DT/det/5 sign/NN/compound/5 Oslo/NNP/nsubj/6 warned/VBD/csubj/2 us/PRP/obj/6", 6, "acl of sign"],
  ["a preposition before a count", "acted/VBD/root/0 on/IN/obl/1 at/IN/case/4 least/JJS/nmod/5 two/CD/nummod/6 tips/NNS/obj/1", 2, "case of tips"],
])("%s", (_, text, word, expected) => {
  const tokens = mended(text);
  const { relation, head } = tokens[word - 1]!;
  expect(head < 0 ? relation : `${relation} of ${tokens[head]!.form}`).toBe(expected);
});

test("what a hyphen ties to a noun is a noun", () => {
  expect(mended("talks/NNS/root/0 on/IN/case/5 power/NN/compound/5 ~-/HYPH/punct/5 ~sharing/VBG/nmod/1")[4]!.upos).toBe("NOUN");
  expect(mended("they/PRP/nsubj/2 kept/VBD/root/0 sharing/VBG/xcomp/2 power/NN/obj/3")[2]!.upos).toBe("VERB");
});
