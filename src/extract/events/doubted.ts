// What is told only as not to be seen: "there is little sign that the state acted" doubts that it did, and denies nothing.
import { childrenWith } from "../../text/clauses/dependency-tree.ts";
import { signNouns } from "../../text/clauses/control-words.ts";
import type { Clause } from "../../text/clauses/clause.ts";
import type { ReportSentence } from "../report.ts";

/** Whether the act of this word, or the act that it was to serve, hangs on "no sign that", "little evidence that". */
export function isDoubted(sentence: ReportSentence, head: number): boolean {
  for (let clause = clauseAt(sentence, head), steps = 0; clause && steps < 6; steps++) {
    const above = sentence.tokens[clause.head]!.head;
    if (above >= 0 && sentence.tokens[above]!.upos === "NOUN" && signNouns.has(sentence.tokens[above]!.lemma.toLowerCase()) && hasNone(sentence, above)) return true;
    clause = isPartOf(clause) && clause.parent >= 0 ? sentence.clauses[clause.parent] : undefined;
  }
  return false;
}

/** Whether what the act serves was not done: "did not act [to try] to stop it". */
export function servesNoAct(sentence: ReportSentence, head: number): boolean {
  let clause = clauseAt(sentence, head);
  for (let steps = 0; clause?.link === "open-complement" && clause.parent >= 0 && steps < 4; steps++) clause = sentence.clauses[clause.parent];
  return clause !== undefined && isPartOf(clause) && clause.parent >= 0 && sentence.clauses[clause.parent]!.negated;
}

const clauseAt = (sentence: ReportSentence, head: number): Clause | undefined => sentence.clauses.find((one) => one.head === head && one.kind !== "apposition");
const isPartOf = ({ link, marker }: Clause): boolean => link === "open-complement" || (link === "adverbial" && /(?:^|\s)to$/.test(marker)) || (link === "participle" && marker === "to");
const hasNone = (sentence: ReportSentence, noun: number): boolean => childrenWith(sentence.tree, noun, "det", "amod", "advmod").some((child) => /^(?:no|little|scant|scarce|few)$/i.test(sentence.tokens[child]!.form));
