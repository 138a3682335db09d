// Clauses that were joined at the wrong word, and the arcs that come of it.
import { expect, test } from "vitest";
import { mender } from "../../../src/extract/trees/mend.ts";
import { clauseMends } from "../../../src/extract/trees/mend-clauses.ts";
import { contentMends } from "../../../src/extract/trees/mend-contents.ts";
import { thingMends } from "../../../src/extract/trees/mend-things.ts";
import type { ReportToken } from "../../../src/extract/report.ts";

/** "had/VBD/root/0": form, tag, relation, number of the head from 1, 0 for the root; "~" before a form: no space before it. */
const upos: Readonly<Record<string, string>> = { DT: "DET", IN: "ADP", NN: "NOUN", NNS: "NOUN", NNP: "PROPN", PRP: "PRON", WDT: "PRON", VBN: "VERB", VBD: "VERB", VBG: "VERB", VB: "VERB", VBZ: "VERB", VBP: "VERB", MD: "AUX", RB: "ADV", CC: "CCONJ", CD: "NUM", JJ: "ADJ", JJS: "ADJ" };
const tree = (text: string): ReportToken[] => {
  let start = 0;
  return text.split(" ").map((word) => {
    const [written = "", xpos = "", relation = "", head = "0"] = word.split("/");
    const form = written.replace("~", "");
    if (!written.startsWith("~")) start += 1;
    const token = { form, lemma: ({ had: "have", is: "be", said: "say", shared: "share", told: "tell", killed: "kill", concluded: "conclude" } as Record<string, string>)[form] ?? form, upos: upos[xpos] ?? "PUNCT", xpos, relation, head: Number(head) - 1, start, end: start + form.length };
    start = token.end;
    return token;
  });
};
const mended = (text: string): ReportToken[] => mender([...clauseMends, ...contentMends, ...thingMends])(tree(text));

test.each([
  ["an auxiliary before two adverbs", "they/PRP/nsubj/2 had/VBD/root/0 openly/RB/advmod/2 and/CC/cc/5 often/RB/conj/6 told/VBN/conj/2 us/PRP/obj/6", 6, "root"],
  ["its subject goes with it", "they/PRP/nsubj/2 had/VBD/root/0 openly/RB/advmod/2 and/CC/cc/5 often/RB/conj/6 told/VBN/conj/2 us/PRP/obj/6", 1, "nsubj of told"],
  ["a phrase behind a colon", "it/PRP/nsubj/2 rained/VBD/root/0 :/:/punct/7 weeks/NNS/obl/2 ago/RB/advmod/4 they/PRP/nsubj/7 left/VBD/parataxis/2", 4, "obl of left"],
  ["the deed that killed", "the/DT/det/2 blast/NN/root/0 at/IN/case/4 market/NN/nmod/2 ,/,/punct/7 which/WDT/nsubj/7 killed/VBD/acl:relcl/4 two/CD/obj/7", 7, "acl:relcl of blast"],
  ["what an inquiry concluded", "it/PRP/nsubj/3 was/VBD/cop/3 clerks/NNS/nsubj/7 ,/,/punct/7 an/DT/det/6 inquiry/NN/nsubj/7 concluded/VBD/root/0", 3, "ccomp of concluded"],
  ["what there is no sign of", "there/EX/expl/2 is/VBZ/root/0 no/DT/det/5 sign/NN/compound/5 Oslo/NNP/nsubj/6 warned/VBD/csubj/2 us/PRP/obj/6", 6, "acl of sign"],
  ["who hears is the only object", "warned/VBD/root/0 us/PRP/iobj/1", 2, "obj of warned"],
  ["a subject behind a preposition", "with/IN/case/2 warnings/NNS/nsubj/5 ,/,/punct/2 Danes/NNP/nsubj/5 acted/VBD/root/0", 2, "obl of acted"],
  ["a clause behind before", "days/NNS/obl/6 before/IN/case/4 a/DT/det/4 blast/NN/obl/5 killed/VBD/ccomp/6 left/VBD/root/0", 4, "nsubj of killed"],
  ["how long before", "days/NNS/obl/5 before/IN/case/4 a/DT/det/4 blast/NN/nsubj/5 killed/VBD/advcl/6 left/VBD/root/0", 1, "obl:unmarked of left"],
  ["a list of its own", "warnings/NNS/obl/5 ,/,/punct/1 neither/CC/cc:preconj/4 Danes/NNP/conj/1 acted/VBD/root/0", 4, "nsubj of acted"],
  ["what is said behind a phrase", "said/VBD/root/0 after/IN/case/3 votes/NNS/obl/1 that/WDT/obj/6 they/PRP/nsubj/6 sold/VBD/acl:relcl/3 ships/NNS/obj/6", 6, "ccomp of said"],
  ["a relative clause stays", "said/VBD/root/0 after/IN/case/3 votes/NNS/obl/1 that/WDT/obj/6 they/PRP/nsubj/6 sold/VBD/acl:relcl/3", 6, "acl:relcl of votes"],
  ["a name behind a time", "spring/NN/obl/4 ,/,/punct/1 Anna/NNP/appos/1 spoke/VBD/root/0", 3, "nsubj of spoke"],
  ["what the deed was", "blame/NN/root/0 for/IN/case/3 raid/NN/nmod/1 ,/,/punct/5 bombings/NNS/conj/1 that/WDT/nsubj/7 hurt/VBD/acl:relcl/5", 5, "appos of raid"],
  ["a list with its and", "blame/NN/root/0 for/IN/case/3 raid/NN/nmod/1 ,/,/punct/5 theft/NN/conj/1 and/CC/cc/7 bombings/NNS/conj/1", 5, "conj of blame"],
  ["a clause that was taken for an object", "knew/VBD/root/0 that/DT/obj/1 a/DT/det/4 storm/NN/obj/1 moved/VBN/acl/4 north/RB/advmod/5", 5, "ccomp of knew"],
  ["that one stays an object", "knew/VBD/root/0 that/DT/det/3 storm/NN/obj/1 named/VBN/acl/3", 4, "acl of storm"],
  ["a gerund as the subject", "Warning/VBG/advcl/3 us/PRP/obj/1 pays/VBZ/root/0", 1, "csubj of pays"],
  ["what stands behind a comma is no object", "to/IN/mark/2 warn/VB/advcl/6 ,/,/punct/4 distrust/NN/obj/2 may/MD/aux/6 grow/VB/root/0", 4, "nsubj of grow"],
  ["a letter of a name", "to/IN/case/4 ISIS/NNP/nmod/5 ~-/HYPH/punct/4 ~K/CD/obl/5 sends/VBZ/root/0", 2, "obl of sends"],
  ["who speaks behind a quotation", "»/,/punct/3 ,/,/punct/3 said/VBD/root/0 Anna/NNP/obj/3", 4, "nsubj of said"],
  ["a name behind of", "Danes/NNP/root/0 share/VBP/acl/1 names/NNS/obj/2 of/IN/case/5 Omar/NNP/compound/1", 5, "nmod of names"],
  ["a bare noun behind its verb", "Hill/NNP/nsubj/2 signed/VBD/root/0 duty/NN/obl:unmarked/2", 3, "obj of signed"],
  ["how long", "Hill/NNP/nsubj/2 slept/VBD/root/0 weeks/NNS/obl:unmarked/2", 3, "obl:unmarked of slept"],
  ["an owner who acts", "example/NN/root/0 of/IN/case/3 Danes/NNP/nmod/1 sharing/VBG/acl/1 it/PRP/obj/4", 4, "acl of Danes"],
  ["who somebody is, behind a gerund", "sharing/VBG/root/0 names/NNS/obj/1 of/IN/case/4 Omar/NNP/nmod/2 ,/,/punct/7 a/DT/det/7 clerk/NN/nsubj/1", 7, "appos of Omar"],
  ["with whom a thing is shared", "shared/VBD/root/0 names/NNS/obj/1 of/IN/case/4 clerks/NNS/nmod/2 with/IN/case/6 us/NN/nmod/4", 6, "obl of shared"],
  ["a day that is no object", "said/VBD/root/0 Monday/NNP/obj/1", 2, "obl:unmarked of said"],
  ["when, and not which officials", "told/VBD/root/0 clerks/NNS/obj/1 ahead/RB/advmod/5 of/IN/case/5 raids/NNS/nmod/2", 5, "obl of told"],
  ["a preposition before a count", "acted/VBD/root/0 on/IN/obl/1 at/IN/case/4 least/JJS/nmod/5 two/CD/nummod/6 tips/NNS/obj/1", 2, "case of tips"],
])("%s", (_, text, word, expected) => {
  const tokens = mended(text);
  const { relation, head } = tokens[word - 1]!;
  expect(head < 0 ? relation : `${relation} of ${tokens[head]!.form}`).toBe(expected);
});

test("what has an article and no object is a noun, whatever its ending", () => {
  expect(mended("the/DT/det/2 killing/VBG/root/0 of/IN/case/4 Omar/NNP/nmod/2")[1]!.upos).toBe("NOUN");
  expect(mended("the/DT/det/3 seen/VBN/amod/3 killing/VBG/root/0 Omar/NNP/obj/3")[2]!.upos).toBe("VERB");
});

test("what a hyphen ties to a noun is a noun", () => {
  expect(mended("talks/NNS/root/0 on/IN/case/5 power/NN/compound/5 ~-/HYPH/punct/5 ~sharing/VBG/nmod/1")[4]!.upos).toBe("NOUN");
  expect(mended("they/PRP/nsubj/2 kept/VBD/root/0 sharing/VBG/xcomp/2 power/NN/obj/3")[2]!.upos).toBe("VERB");
});
