// A voice that speaks again needs no further "said": what it goes on to say stands as claims of its own, by that voice.
import type { ClaimDraft } from "./claim-draft.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { Report } from "../report.ts";

const saying = "said";

/** The drafts without "said" of a speaker heard before, where other drafts tell what was said. */
export function dropBareSayings(report: Report, drafts: readonly ClaimDraft[], links: ReportLinks): ClaimDraft[] {
  const heard = new Set<string>();
  const bySentence = new Map<number, ClaimDraft[]>();
  for (const draft of drafts) bySentence.set(draft.sentence, [...(bySentence.get(draft.sentence) ?? []), draft]);
  return drafts.filter((draft) => {
    if (draft.type.id !== saying) return true;
    const speakers = (draft.roles[draft.type.subject] ?? []).flatMap((filler) => links.link(draft.sentence, filler.head)?.entity.id ?? []);
    const known = speakers.length > 0 && speakers.every((id) => heard.has(id));
    for (const id of speakers) heard.add(id);
    if (!known || Object.keys(draft.roles).some((role) => role === "recipient" || role === "target")) return true;
    return !(bySentence.get(draft.sentence) ?? []).some((other) => other !== draft && !other.type.state && isTold(report, draft, other));
  });
}

/** The other draft stands outside the phrase of the cue itself: below it as a clause, or beside it. */
function isTold(report: Report, draft: ClaimDraft, other: ClaimDraft): boolean {
  const contents = (draft.roles["about"] ?? []).map((filler) => filler.head);
  const { tokens } = report.sentences[draft.sentence]!;
  for (let at = other.head, steps = 0; at >= 0 && steps < 40; at = tokens[at]!.head, steps++) {
    if (contents.includes(at)) return true;
    if (at === draft.head) return false;
  }
  return true;
}
