// "said the dam was safe, adding that engineers had seen it", "said the fire was set, and accused him of hiding it": in reports the participle,
// or the verb behind comma and conjunction, goes on with who said the rest, whatever verb it hangs on.
import { childrenWith } from "../../text/clauses/dependency-tree.ts";
import type { ReportSentence } from "../report.ts";
import type { Attribution } from "./attribution.ts";
import { clip, overlaps } from "./content-spans.ts";

const goesOn = /^(?:adding|saying|noting|arguing|insisting|explaining|warning|stressing|claiming|promising|calling|vowing|pointing|suggesting|accusing|blaming|denying|dismissing|rejecting|describing|predicting|pledging|threatening|urging|demanding|denouncing|condemning|criticizing|criticising|praising|conceding|acknowledging|admitting|alleging|asserting|cautioning|declaring|announcing|complaining|recalling|reiterating|joking|likening|expressing)$/i;
const conjunction = /^(?:and|but|yet)$/i;

export function withAdding(sentence: ReportSentence, found: readonly Attribution[]): readonly Attribution[] {
  let all = found;
  for (const added of found) {
    const participle = goesOn.test(sentence.tokens[added.cue]!.form);
    const second = participle ? undefined : secondVerb(sentence, added);
    const end = participle ? added.cue - 1 : second;
    const comma = sentence.tokens[end ?? -1];
    if (end === undefined || !comma || (participle && comma.form !== ",")) continue;
    const outer = all.find((one) => one.cue < added.cue && one.act === "said" && one.speaker >= 0 && one.kind !== "noun" && (second === undefined || sameTense(sentence, one, added)) && (added.speaker < 0 || one.content.some((span) => (second !== undefined || span.start < comma.start) && overlaps(span, added.cueSpan))));
    if (!outer) continue;
    const shorter = { ...outer, content: outer.content.map((span) => (overlaps(span, added.cueSpan) ? clip(span, { start: span.start, end: sentence.tokens[end - 1]!.end }) : span)).filter((span) => span.start < comma.start) };
    const taken = { ...added, speaker: outer.speaker, speakerSpan: outer.speakerSpan };
    all = all.map((one) => (one === outer ? shorter : one === added ? taken : one));
  }
  return all;
}

/** The comma before "and accused", or "and" itself, where no subject stands between. */
function secondVerb(sentence: ReportSentence, { cue, cueSpan, kind }: Attribution): number | undefined {
  if (kind === "noun" || kind === "passive" || kind === "according-to") return undefined;
  const first = sentence.tokens.findIndex((token) => token.start >= cueSpan.start);
  const before = sentence.tokens[first - 1]?.upos === "ADV" ? first - 2 : first - 1;
  if (before < 1 || !conjunction.test(sentence.tokens[before]!.form)) return undefined;
  return sentence.tokens[before - 1]!.form === "," ? before - 1 : cannotGovern(sentence, cue) ? before : undefined;
}

/** "says ... and calls", "said ... and accused"; "said the mayor lies, and calls" is no one list. */
function sameTense(sentence: ReportSentence, one: Attribution, other: Attribution): boolean {
  // Behind "and" the tagger may take a past tense for a participle.
  const [first, second] = [one, other].map(({ cue }) => sentence.tokens[cue]!.xpos);
  return /^VB[DZP]$/.test(first!) && (second === first || (first === "VBD" && second === "VBN"));
}

/** "announced that it would open an inquiry and asked owners to report": "would" and "had" take no past tense, so that the verb is no second one of theirs. */
function cannotGovern(sentence: ReportSentence, cue: number): boolean {
  const { head, relation, xpos } = sentence.tokens[cue]!;
  if (relation !== "conj" || head < 0 || (xpos !== "VBD" && xpos !== "VBZ")) return false;
  return childrenWith(sentence.tree, head, "aux").some((word) => sentence.tokens[word]!.xpos === "MD" || (xpos === "VBD" && sentence.tokens[word]!.lemma === "have"));
}
