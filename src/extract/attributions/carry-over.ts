// Quotations without a cue of their own go on with whoever spoke: in the same stretch, the sentence before or after, the paragraph before.
import type { Span } from "../../model/records.ts";
import type { QuotedStretch } from "./find-quotations.ts";
import type { Report, ReportSentence } from "../report.ts";
import type { Attribution } from "./attribution.ts";
import { clip, overlaps } from "./content-spans.ts";

/** The same attributions, some with more content. */
export function carryOver(report: Report, stretches: readonly QuotedStretch[], known: readonly Attribution[]): Attribution[] {
  const more = new Map<Attribution, Span[]>();
  /** Attributions whose cue stands outside of quotation marks. */
  const told = known.filter((one) => !stretches.some((stretch) => overlaps(stretch, one.cueSpan)));
  const covered = (span: Span): boolean => told.some((one) => [...one.content, ...(more.get(one) ?? [])].some((content) => overlaps(content, span)));
  /** Who spoke last in quotation marks, with the number of that sentence. */
  let last: { readonly by: Attribution; readonly sentence: number } | undefined;
  const spoken = told.filter((one) => one.speaker >= 0 && one.act === "said" && one.kind !== "noun");
  for (const sentence of report.sentences) {
    const quoted = stretches.filter((one) => overlaps(one, sentence));
    const stretch = quoted.find((one) => one.start <= sentence.start + 2 && one.end >= sentence.end - 2) ?? quoted.find((one) => Math.min(one.end, sentence.end) - Math.max(one.start, sentence.start) > 0.7 * (sentence.end - sentence.start));
    const own = spoken.filter((one) => one.sentence === sentence.index);
    if (stretch && own.length === 0 && !covered(clip(stretch, sentence))) {
      const by = goesOnWith(stretch, stretches, spoken, last?.sentence === sentence.index - 1 && report.sentences[last.sentence]!.paragraph === sentence.paragraph ? last.by : undefined) ?? speakerOf(report, sentence, spoken, last);
      if (by) {
        more.set(by, [...(more.get(by) ?? []), clip(stretch, sentence)]);
        last = { by, sentence: sentence.index };
      }
      continue;
    }
    // “They knew,” said Grant, “and let him fly”: a second quotation goes on with the first one's speaker.
    for (const rest of quoted.filter((one) => one.start > sentence.start && !covered(clip(one, sentence)))) {
      const by = own.find((one) => one.cueSpan.end <= rest.start && one.content.some((content) => content.end <= rest.start && quoted.some((each) => overlaps(each, content))));
      if (by) more.set(by, [...(more.get(by) ?? []), rest.closed ? rest : clip(rest, sentence)]);
    }
    const quoting = own.find((one) => quoted.some((each) => one.content.some((content) => overlaps(content, each))));
    if (quoting) last = { by: quoting, sentence: sentence.index };
  }
  return known.map((one) => (more.has(one) ? { ...one, content: joined(report.text, [...one.content, ...more.get(one)!]) } : one));
}

/** In text order, those with nothing but white space between them as one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && (span.start <= last.end || /^\s*$/.test(text.slice(last.end, span.start)))) found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push(span);
  }
  return found;
}

/** “One paragraph. ¶ “Another,” she said: a mark that nothing closes tells that the next paragraph has the same speaker. */
function goesOnWith(stretch: QuotedStretch, stretches: readonly QuotedStretch[], spoken: readonly Attribution[], before: Attribution | undefined): Attribution | undefined {
  if (stretch.closed || before) return undefined;
  for (let at = stretches.indexOf(stretch) + 1, steps = 0; at < stretches.length && steps < 20; at++, steps++) {
    const next = stretches[at]!;
    const by = spoken.find((one) => one.content.some((span) => overlaps(span, next)));
    if (by || next.closed) return by;
  }
  return undefined;
}

function speakerOf(report: Report, sentence: ReportSentence, spoken: readonly Attribution[], last: { readonly by: Attribution; readonly sentence: number } | undefined): Attribution | undefined {
  const previous = report.sentences[sentence.index - 1];
  const inPrevious = previous ? spoken.filter((one) => one.sentence === previous.index) : [];
  // The sentence before in the same paragraph, whether it quotes or not; across a paragraph only who was quoted.
  if (previous && previous.paragraph === sentence.paragraph) return last?.sentence === previous.index ? last.by : inPrevious.at(-1) ?? nextCue(report, sentence, spoken) ?? last?.by;
  return nextCue(report, sentence, spoken) ?? (last && previous && last.sentence === previous.index && sentence.paragraph - previous.paragraph === 1 ? last.by : inPrevious.at(-1));
}

/** “Is he back?” “No,” she replied: the cue may open the next sentence of the paragraph. */
function nextCue(report: Report, sentence: ReportSentence, spoken: readonly Attribution[]): Attribution | undefined {
  const next = report.sentences[sentence.index + 1];
  return next && next.paragraph === sentence.paragraph ? spoken.find((one) => one.sentence === next.index) : undefined;
}
