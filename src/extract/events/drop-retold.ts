// An act that a noun names again, "the attack on the embassy", is no second event: the sentence that told it has said more.
import { isKindOf } from "../../model/ontology.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import type { ReportLinks } from "../entities/report-links.ts";

export interface Retelling {
  readonly drafts: readonly ClaimDraft[];
  /** The draft that a dropped noun retells, by the noun's `sentence:word`. */
  readonly retold: ReadonlyMap<string, ClaimDraft>;
}

/** The drafts without those of nouns whose parties all stand in an earlier draft of the type, or in one of the same sentence. */
export function dropRetold(drafts: readonly ClaimDraft[], links: ReportLinks, frames: EventFrames): Retelling {
  const parties = new Map(drafts.map((draft) => [draft, partiesOf(draft, links)]));
  const byParty = new Map<string, ClaimDraft[]>();
  for (const [draft, named] of parties) for (const one of named) byParty.set(one, [...(byParty.get(one) ?? []), draft]);
  const retold = new Map<string, ClaimDraft>();
  const seen = new Set<ClaimDraft>();
  const kept = drafts.filter((draft) => {
    seen.add(draft);
    if (draft.rule !== "noun") return true;
    const own = parties.get(draft)!;
    const [first] = own;
    const teller = first === undefined ? undefined : byParty.get(first)!.find((other) => {
      if (other === draft || other.type.state || other.negated !== draft.negated || (other.sentence !== draft.sentence && !seen.has(other)) || (other.rule === "noun" && !seen.has(other))) return false;
      if (!isKindOf(frames.ontology, other.type.id, draft.type.id) && !isKindOf(frames.ontology, draft.type.id, other.type.id)) return false;
      const theirs = parties.get(other)!;
      return [...own].every((one) => theirs.has(one));
    });
    if (teller) retold.set(`${draft.sentence}:${draft.head}`, retold.get(`${teller.sentence}:${teller.head}`) ?? teller);
    return teller === undefined;
  });
  return { drafts: kept, retold };
}

/** Role and entity of every filler that is linked: "actor russia". */
function partiesOf(draft: ClaimDraft, links: ReportLinks): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [role, fillers] of Object.entries(draft.roles)) {
    if (role === "involves" || role === "place") continue;
    for (const filler of fillers) {
      const id = filler.kind === "clause" ? undefined : links.link(draft.sentence, filler.head)?.entity.id;
      if (id !== undefined) found.add(`${role} ${id}`);
    }
  }
  return found;
}
