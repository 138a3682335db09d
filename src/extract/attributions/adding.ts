// "said the dam was safe, adding that engineers had seen it": in reports the participle goes on with who said the rest, whatever verb it hangs on.
import type { ReportSentence } from "../report.ts";
import type { Attribution } from "./attribution.ts";
import { clip, overlaps } from "./content-spans.ts";

const goesOn = /^(?:adding|saying|noting|arguing|insisting|explaining|warning|stressing|claiming|promising|calling|vowing|pointing|suggesting)$/i;

export function withAdding(sentence: ReportSentence, found: readonly Attribution[]): readonly Attribution[] {
  let all = found;
  for (const added of found) {
    const { form } = sentence.tokens[added.cue]!;
    if (!goesOn.test(form) || sentence.tokens[added.cue - 1]?.form !== ",") continue;
    const comma = sentence.tokens[added.cue - 1]!;
    const outer = all.find((one) => one.cue < added.cue && one.act === "said" && one.speaker >= 0 && (added.speaker < 0 || one.content.some((span) => span.start < comma.start && overlaps(span, added.cueSpan))));
    if (!outer) continue;
    const shorter = { ...outer, content: outer.content.map((span) => (overlaps(span, added.cueSpan) ? clip(span, { start: span.start, end: comma.start }) : span)).filter((span) => span.start < comma.start) };
    const taken = { ...added, speaker: outer.speaker, speakerSpan: outer.speakerSpan };
    all = all.map((one) => (one === outer ? shorter : one === added ? taken : one));
  }
  return all;
}
