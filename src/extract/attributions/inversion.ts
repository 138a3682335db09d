// “We will see,” said the mayor. “We will see,” the mayor said: right behind a closing mark stand the verb of saying and its subject, in either order.
import { subtree } from "../../text/clauses/dependency-tree.ts";
import type { Clause } from "../../text/clauses/clause.ts";
import type { QuotedStretch } from "./find-quotations.ts";
import type { ReportSentence } from "../report.ts";
import type { ClausePattern, CueClause } from "./attribution.ts";
import { overlaps } from "./content-spans.ts";
import { verbCueOf } from "./cue-verbs.ts";

const phraseStart = /^(?:DET|PROPN|NOUN|ADJ|NUM|PRON)$/;
const nominal = /^(?:NOUN|PROPN|PRON)$/;
const noSubject = /^(?:that|me|him|her|them|us|it|what|which|who|whom)$/i;

export const inversion: ClausePattern = (cue) => {
  const { sentence, clause, verb, quoted } = cue;
  if ((!verb.takes.has("aside") && !verb.takes.has("quote")) || quoted.length === 0 || (clause.passive && clause.subjectFrom !== "coordination")) return undefined;
  const { tokens } = sentence;
  const verbToken = tokens[clause.head]!;
  // Taggers take "recalled" at the end of a sentence for a participle.
  if (!/^VB[DZPN]$/.test(verbToken.xpos) && clause.verbGroup.length < 2) return undefined;
  const before = quoted.filter((stretch) => stretch.end <= verbToken.start).at(-1);
  if (!before || !isSpeech(sentence, before)) return undefined;
  const from = tokens.findIndex((token) => token.start >= before.end);
  const first = from === clause.head ? tokens[from + 1] : tokens[from];
  if (!first || !phraseStart.test(first.upos) || (from === clause.head && noSubject.test(first.form))) return undefined;
  const speaker = from === clause.head ? topWithin(sentence, from + 1, clause.head + 1, tokens.length) : subjectBetween(cue, from);
  if (speaker === undefined) return undefined;
  return { kind: "aside", words: wordsOf(sentence, before, quoted), speaker };
};

/** The mark closes after a comma, a question or an exclamation, or the quotation fills the sentence up to here. */
function isSpeech(sentence: ReportSentence, stretch: QuotedStretch): boolean {
  const inside = sentence.tokens.filter((token) => overlaps(token, stretch));
  const last = inside.findLast((token) => !/^(?:["”»'’]+)$/.test(token.form));
  const next = sentence.tokens.find((token) => token.start >= stretch.end);
  return /^[,!?…]$/.test(last?.form ?? "") || /^[,!?]$/.test(last?.form.slice(-1) ?? "") || next?.form === ",";
}

/** The subject, where it stands between the quotation and the verb, and no other reporting verb does. */
function subjectBetween({ sentence, clause, quoted }: CueClause, from: number): number | undefined {
  if (isWithinSource(sentence, clause)) return undefined;
  const start = sentence.tokens[from]!.form === "," ? from + 1 : from;
  if (clause.arguments.some((one) => one.kind === "clause" && one.head > clause.head) || clause.head - start > 30 || start >= clause.head) return undefined;
  if (sentence.clauses.some((one) => one.kind === "verb" && one.head >= start && one.head < clause.head && one.link !== "relative" && one.link !== "participle" && verbCueOf(one.lemma) !== undefined)) return undefined;
  if (quoted.some((stretch) => stretch.start > sentence.tokens[start]!.start && stretch.end < sentence.tokens[clause.head]!.start)) return undefined;
  if (clause.subjectFrom === "own" && clause.subject >= start && clause.subject < clause.head && sentence.tokens[clause.subject]!.head === clause.head) return clause.subject;
  return topWithin(sentence, start, start, clause.head);
}

/** “...,” Graham, who advises unions, wrote: a verb with a relative pronoun, or a bare participle, is part of the phrase that names the source. */
function isWithinSource(sentence: ReportSentence, { head, link }: Clause): boolean {
  if (link !== "relative" && link !== "participle") return false;
  return !/^VB[DZP]$/.test(sentence.tokens[head]!.xpos) || sentence.tree.children[head]!.some((child) => child < head && sentence.tokens[child]!.xpos.startsWith("W"));
}

/** The top of the phrase that begins at a word, as far as it stays within [from, to). */
function topWithin(sentence: ReportSentence, word: number, from: number, to: number): number | undefined {
  let top = word;
  for (let steps = 0; steps < 20; steps++) {
    const above = sentence.tokens[top]!.head;
    if (above < from || above >= to || subtree(sentence.tree, above).some((one) => one < from && sentence.tokens[one]!.upos !== "PUNCT")) break;
    top = above;
  }
  if (nominal.test(sentence.tokens[top]!.upos)) return top;
  // The tree hung an article on something else: the first noun behind it.
  const noun = sentence.tokens.findIndex((token, at) => at >= word && at < to && nominal.test(token.upos));
  return noun < 0 ? undefined : noun;
}

/** “Well,” he said: the quotation alone; The plan “is dead,” he said: with what it is part of, for it begins with a small letter. */
function wordsOf(sentence: ReportSentence, stretch: QuotedStretch, quoted: readonly QuotedStretch[]): number[] {
  const before = sentence.tokens.findLast((token) => token.end <= stretch.start);
  const first = sentence.tokens.find((token) => overlaps(token, stretch) && /[\p{L}\p{N}]/u.test(token.form));
  const alone = before === undefined || (/^[,:;—–-]+$/.test(before.form) && /^[^\p{L}]*\p{Lu}/u.test(first?.form ?? ""));
  return sentence.tokens.flatMap((token, word) => (overlaps(token, stretch) || (token.end <= stretch.start && (!alone || quoted.some((one) => overlaps(one, token)))) ? [word] : []));
}
