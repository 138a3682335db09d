// Saying of oneself that one did harm is claiming it: "the group said it had carried out the attack".
import type { ClaimDraft } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import type { ReportLinks } from "./report-links.ts";
import type { ReportSentence } from "./report.ts";

/** Saying drafts whose content is the speaker's own harmful act, turned into the ontology's type for that. */
export function claimForThemselves(drafts: readonly ClaimDraft[], sentence: ReportSentence, links: ReportLinks, frames: EventFrames): readonly ClaimDraft[] {
  const claiming = [...frames.ontology.eventTypes.values()].find((type) => type.self !== undefined);
  if (!claiming) return drafts;
  const entity = (draft: ClaimDraft): string | undefined => links.link(sentence.index, draft.roles[draft.type.subject]?.[0]?.head ?? -1)?.entity.id;
  const harms = (draft: ClaimDraft): boolean => [...kindChain(draft.type.id, frames)].some((type) => frames.ontology.eventTypes.get(type)?.tags.includes("harm"));
  return drafts.map((draft) => {
    if (draft.type.id !== "said" || draft.negated) return draft;
    const content = drafts.find((other) => other !== draft && harms(other) && !other.negated && other.modality === "actual" && (draft.roles["about"] ?? []).some((filler) => filler.head === other.head) && entity(other) !== undefined && entity(other) === entity(draft));
    if (!content) return draft;
    const objects = Object.entries(content.roles).flatMap(([role, fillers]) => (role === content.type.subject || role === "place" ? [] : fillers.filter((filler) => filler.kind !== "clause")));
    return { ...draft, type: claiming, roles: { ...draft.roles, about: [...(draft.roles["about"] ?? []), ...objects] } };
  });
}

function* kindChain(type: string, frames: EventFrames): Generator<string> {
  for (let at: string | undefined = type, steps = 0; at !== undefined && steps < 20; at = frames.ontology.eventTypes.get(at)?.is, steps++) yield at;
}
