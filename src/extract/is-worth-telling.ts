// Which drafts become claims: somebody in particular acts, and the type's own roles are filled.
import type { ClaimDraft } from "./claim-draft.ts";
import type { ReportLinks } from "./report-links.ts";

/** Types that say something with an actor alone: saying, denying, protesting. */
const enoughAlone = new Set(["said", "denied", "answered", "refused", "claimed", "protested", "concluded", "confirmed", "disclosed", "heeded", "promised", "threatened", "withdrew", "wrote", "asked", "planned"]);

export function isWorthTelling(links: ReportLinks, draft: ClaimDraft): boolean {
  const named = (role: string): boolean => (draft.roles[role] ?? []).some((filler) => filler.kind !== "phrase" || links.link(draft.sentence, filler.head) !== undefined || links.mention(draft.sentence, filler.head)?.form === "description");
  const hasActor = (draft.roles[draft.type.subject] ?? []).some((filler) => links.link(draft.sentence, filler.head) !== undefined);
  const others = Object.keys(draft.roles).filter((role) => role !== draft.type.subject && role !== "place");
  if (draft.type.state) return hasActor && others.some(named);
  if (draft.rule === "noun") return hasActor && others.some((role) => (draft.roles[role] ?? []).some((filler) => links.link(draft.sentence, filler.head) !== undefined));
  if (draft.modality === "possible" || draft.modality === "necessary") return false;
  // "condemned what he called lies": what it is about is there, if nameless.
  const about = (draft.roles["about"] ?? []).length > 0;
  if (hasActor) return others.some(named) || about || enoughAlone.has(draft.type.id);
  // An agentless passive tells what was done to whom.
  return (draft.rule === "passive" || draft.rule === "receiving") && others.some(named);
}
