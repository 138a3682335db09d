// "Aides say the plan works, but critics call it a waste": a second reporting clause after a comma stands beside the first, not inside what it reports.
import type { QuotedStretch } from "./find-quotations.ts";
import type { ReportSentence } from "../report.ts";
import type { Attribution } from "./attribution.ts";
import { overlaps } from "./content-spans.ts";

const contrast = /^(?:but|while|though|although|whereas|and|yet)$/i;

/** Contents end before a parallel clause, whatever verb the tree hangs it on. Inside quotation marks all is one speaker's. */
export function withParallels(sentence: ReportSentence, found: readonly Attribution[], quoted: readonly QuotedStretch[]): readonly Attribution[] {
  const starts = found.flatMap((one) => startOfParallel(sentence, one, quoted) ?? []);
  if (starts.length === 0) return found;
  return found.map((one) => {
    if (one.kind !== "clause" && one.kind !== "adjective" && one.kind !== "directive") return one;
    // Only what stands before the parallel clause is cut by it.
    const end = starts.filter((start) => start > one.cueSpan.end).find((start) => one.content.some((span) => span.start < start + 3 && span.end > start));
    if (end === undefined) return one;
    // "Polls show growing support, but a survey found ...", where the tree takes the second clause for what the first one reports.
    if (one.content[0]!.start > end) return { ...one, content: [{ start: one.cueSpan.end + 1, end }] };
    const content = one.content.flatMap((span) => (span.start >= end ? [] : [{ start: span.start, end: Math.min(span.end, end) }]));
    return content.length > 0 ? { ...one, content } : one;
  });
}

/** Where the comma stands before "but critics say", if the attribution has a named source of its own there. */
function startOfParallel(sentence: ReportSentence, { cue, speaker, speakerSpan, cueSpan }: Attribution, quoted: readonly QuotedStretch[]): number | undefined {
  if (speaker < 0 || speaker > cue || !speakerSpan || quoted.some((stretch) => overlaps(stretch, cueSpan))) return undefined;
  const first = sentence.tokens.findIndex((token) => token.start >= speakerSpan.start);
  const comma = sentence.tokens[first - 2];
  // "said she was ill, but he denied it" may be all hers; "believes it has enough, though it conceded" is not.
  if (sentence.tokens[speaker]!.upos === "PRON" && !/^(?:though|although)$/i.test(sentence.tokens[first - 1]?.form ?? "")) return undefined;
  return contrast.test(sentence.tokens[first - 1]?.form ?? "") && comma?.form === "," ? comma.start : undefined;
}
