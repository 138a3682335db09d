// A sentence → its claim drafts: events and offices first, then what only the parties or the words alone tell.
import { claimForThemselves } from "./claim-for-themselves.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import { findDealings } from "./find-dealings.ts";
import { findEvents } from "./find-events.ts";
import { withInvolved } from "./find-involved.ts";
import { findLoose } from "./find-loose.ts";
import { findOffices } from "./find-offices.ts";
import { isWorthTelling } from "./is-worth-telling.ts";
import type { ReportLinks } from "./report-links.ts";
import type { ReportSentence } from "./report.ts";

/** In the order of their head words. */
export function findDrafts(sentence: ReportSentence, links: ReportLinks, frames: EventFrames): ClaimDraft[] {
  const drafts = [...findEvents(frames, sentence), ...findOffices(frames, sentence, links)];
  const typed = drafts.filter((draft) => isWorthTelling(links, draft));
  const told = [...typed, ...findDealings(frames, sentence, links, typed, drafts.filter((draft) => !typed.includes(draft) && draft.modality !== "possible" && draft.modality !== "necessary"))];
  const all = [...told, ...findLoose(frames, sentence, links, told)];
  return claimForThemselves(all, sentence, links, frames).map((draft) => (draft.type.state ? draft : withInvolved(sentence, links, draft))).sort((a, b) => a.head - b.head);
}
