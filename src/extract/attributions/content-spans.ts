// Words of a content → stretches of text, whole quotations included.
import type { Span } from "../../model/records.ts";
import { trimPunctuation } from "../../text/clauses/dependency-tree.ts";
import type { QuotedStretch } from "./find-quotations.ts";
import { spanOf, type ReportSentence } from "../report.ts";

/** `cue` is the word that tells of the content. A quotation that holds it too is another's: the content goes not beyond it. */
export function contentSpans(sentence: ReportSentence, words: readonly number[], quoted: readonly QuotedStretch[], cue: number): Span[] {
  const sorted = [...new Set(words)].sort((a, b) => a - b);
  const others = quoted.filter((stretch) => !overlaps(stretch, sentence.tokens[cue]!));
  // "and he allegedly fled": the conjunction is not what is said, unless it is quoted.
  const first = sentence.tokens[sorted[0] ?? -1];
  // "said Tuesday she would run": the day is when it was said.
  if (first && sorted[0] === cue + 1 && /^(?:\p{Lu}\p{Ll}+day|today|yesterday)$/u.test(first.form) && /^(?:PRON|DET|PROPN|SCONJ)$/.test(sentence.tokens[cue + 2]?.upos ?? "")) sorted.shift();
  if (first?.upos === "CCONJ" && !quoted.some((stretch) => overlaps(stretch, first))) sorted.shift();
  const around = quoted.find((stretch) => overlaps(stretch, sentence.tokens[cue]!));
  const spans = widen(pieces(sentence, trimPunctuation(sentence.tree, sorted)), others, sentence.end);
  return (around ? spans.map((span) => clip(span, around)) : spans).filter((span) => span.end > span.start);
}

/** Runs of words that follow each other, as stretches of text. */
function pieces(sentence: ReportSentence, words: readonly number[]): Span[] {
  const found: Span[] = [];
  let run: number[] = [];
  const close = (): void => {
    const trimmed = trimPunctuation(sentence.tree, run);
    if (trimmed.length > 0) found.push(spanOf(sentence, trimmed));
    run = [];
  };
  for (const word of words) {
    const last = run.at(-1);
    if (last !== undefined && word > last + 1 && sentence.tokens.slice(last + 1, word).some((token) => token.upos !== "PUNCT")) close();
    run.push(word);
  }
  close();
  return found;
}

/** Content goes on to the end of the quotation marks that it touches. */
function widen(spans: readonly Span[], quoted: readonly QuotedStretch[], sentenceEnd: number): Span[] {
  return spans.map((span) => {
    let { start, end } = span;
    for (const stretch of quoted) {
      if (stretch.start < end && stretch.end > start) {
        // Only when the content begins in, or wraps, the stretch.
        // A mark that nothing closes binds no further than its sentence.
        if (stretch.start >= start - 2) end = Math.max(end, stretch.closed ? stretch.end : Math.min(stretch.end, sentenceEnd));
        if (stretch.end <= end + 2) start = Math.min(start, stretch.start);
      }
    }
    return { start, end };
  });
}

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start;

export const clip = (span: Span, to: Span): Span => ({ start: Math.max(span.start, to.start), end: Math.min(span.end, to.end) });
