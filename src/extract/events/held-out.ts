// Acts that a noun above them only holds out: "threats of killing", "the risk of an invasion", "a responsibility to prevent attacks".
import type { ReportSentence } from "../report.ts";

const holdsOut = new Set("threat risk danger fear prospect possibility likelihood chance probability hope dream specter spectre warning duty responsibility obligation right ban prohibition deterrence prevention avoidance absence lack".split(" "));

/** Whether a noun between the act and the verb that it belongs to holds the act out only. */
export function isHeldOut(sentence: ReportSentence, word: number): boolean {
  for (let at = sentence.tokens[word]!.head, steps = 0; at >= 0 && steps < 30; at = sentence.tokens[at]!.head, steps++) {
    const { upos, lemma } = sentence.tokens[at]!;
    if (upos === "VERB" && !sentence.tokens[at]!.relation.startsWith("acl")) return false;
    if (upos === "NOUN" && holdsOut.has(lemma.toLowerCase())) return true;
  }
  return false;
}

/** "can waive the duty to warn": the act, or what it depends on, is only possible or called for. */
export function isHeldBack(sentence: ReportSentence, word: number): boolean {
  for (let clause = sentence.clauses.find((one) => one.head === word && one.kind !== "apposition"), steps = 0; clause && steps < 6; clause = clause.parent >= 0 ? sentence.clauses[clause.parent] : undefined, steps++) if (clause.modality === "possible" || clause.modality === "necessary") return true;
  return false;
}
