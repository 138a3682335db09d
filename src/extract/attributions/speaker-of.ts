// Whose words a stretch of text is: the innermost attribution around it.
import type { Span } from "../../model/records.ts";
import type { Attribution } from "./attribution.ts";
import { findAttributions } from "./find-attributions.ts";
import type { Report } from "../report.ts";

const cache = new WeakMap<Report, readonly Attribution[]>();

/** Attributions of a report, found once. */
export function attributionsOf(report: Report): readonly Attribution[] {
  let known = cache.get(report);
  if (!known) {
    known = findAttributions(report);
    cache.set(report, known);
  }
  return known;
}

const size = (one: Attribution): number => one.content.reduce((sum, span) => sum + span.end - span.start, 0);

/** Attributions whose content holds the span, the widest first: the outermost speaker leads. Who only feels so (supports, fears, condemns it) does not vouch for it. */
export function attributionsAround(report: Report, span: Span): Attribution[] {
  return attributionsOf(report)
    .filter((one) => one.act !== "felt" && one.content.some((content) => content.start <= span.start && content.end >= span.end) && !(one.cueSpan.start < span.end && one.cueSpan.end > span.start))
    .sort((a, b) => size(b) - size(a));
}

/** The innermost speaker of a span; with `quotation`, the innermost who stands outside of it: in “They thought we slept,” she said, "we" are hers. */
export function findSpeakerOf(report: Report): (span: Span, quotation?: Span) => { sentence: number; head: number } | undefined {
  const isWithin = (one: Attribution, outer: Span): boolean => {
    const { start, end } = report.sentences[one.sentence]!.tokens[one.speaker]!;
    return start >= outer.start && end <= outer.end;
  };
  return (span, quotation) => {
    const inner = attributionsAround(report, span).filter((one) => one.speaker >= 0 && !(quotation && isWithin(one, quotation))).at(-1);
    return inner ? { sentence: inner.sentence, head: inner.speaker } : undefined;
  };
}
