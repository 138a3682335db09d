// Saying that somebody must do something is demanding it: "the minister said Belarus must release the crew".
import type { ClaimDraft } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import type { ReportLinks } from "./report-links.ts";
import type { ReportSentence } from "./report.ts";

const saying = "said";
const demanding = "asked";
const parties = new Set(["state", "agency", "organization", "armed-group", "outlet", "person", "people"]);

/** Saying drafts whose content is another party's duty, turned into demands on that party. */
export function findDemands(drafts: readonly ClaimDraft[], sentence: ReportSentence, links: ReportLinks, frames: EventFrames): readonly ClaimDraft[] {
  const type = frames.ontology.eventTypes.get(demanding);
  if (!type) return drafts;
  return drafts.map((draft) => {
    if (draft.type.id !== saying || draft.negated) return draft;
    const content = sentence.clauses.find((clause) => clause.modality === "necessary" && clause.kind !== "apposition" && !clause.passive && !clause.negated && clause.mood === "asserted" && clause.subjectFrom === "own" && (draft.roles["about"] ?? []).some((filler) => filler.kind === "clause" && filler.head === clause.head));
    if (!content || !sentence.tree.children[content.head]!.some((child) => /^(?:must|should)$/i.test(sentence.tokens[child]!.form))) return draft;
    const bound = links.link(sentence.index, content.subject)?.entity;
    const speaker = links.link(sentence.index, draft.roles[draft.type.subject]?.[0]?.head ?? -1)?.entity;
    if (!bound || !parties.has(bound.type) || bound.id === speaker?.id) return draft;
    return { ...draft, type, roles: { ...draft.roles, [type.object]: [{ head: content.subject, kind: "phrase" }] } };
  });
}
