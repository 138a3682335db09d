// The journal's word on machine claims: accepted, rejected, corrected, put to an event; undone lines count for nothing.
import type { ClaimId, EntityId, IdentityLine, JournalLine, MachineClaim } from "../model/records.ts";
import type { ReviewedClaim } from "./match-claims.ts";

export interface Reviewed {
  readonly claims: readonly ReviewedClaim[];
  /** Same and different entities, as the journal says. */
  readonly identity: readonly IdentityLine[];
}

/** The decisions that still hold, in their order. An undo may itself be undone: the last word counts. */
export function standingDecisions(journal: readonly JournalLine[]): readonly JournalLine[] {
  const sorted = [...journal].sort((a, b) => a.seq - b.seq);
  const undone = new Set<string>();
  for (const line of [...sorted].reverse()) if (line.do === "undo" && !undone.has(String(line.seq))) for (const seq of line.on) undone.add(seq);
  return sorted.filter((line) => line.do !== "undo" && !undone.has(String(line.seq)));
}

/** @param proposed whether claims that nobody has looked at are kept, as `proposed` */
export function reviewClaims(claims: readonly MachineClaim[], journal: readonly JournalLine[], proposed: boolean): Reviewed {
  const state = new Map<ClaimId, "accept" | "reject">();
  const event = new Map<ClaimId, string>();
  const changes = new Map<ClaimId, Readonly<Record<string, unknown>>>();
  const identity: IdentityLine[] = [];
  for (const line of standingDecisions(journal)) {
    switch (line.do) {
      case "accept":
      case "reject":
        for (const id of line.on) state.set(id, line.do);
        break;
      case "correct":
        for (const id of line.on) {
          state.set(id, "accept");
          changes.set(id, { ...changes.get(id), ...line.with });
        }
        break;
      case "match":
        for (const id of line.on) {
          state.set(id, "accept");
          if (typeof line.with?.["event"] === "string") event.set(id, line.with["event"]);
        }
        break;
      case "same":
      case "different":
        identity.push({ relation: line.do, ids: line.on as readonly EntityId[], by: line.who, ...(line.because === undefined ? {} : { because: line.because }) });
        break;
      case "undo":
        break;
    }
  }
  const kept = claims.flatMap((claim): ReviewedClaim[] => {
    const decision = state.get(claim.id);
    if (decision === "reject" || (decision === undefined && !proposed)) return [];
    const to = event.get(claim.id);
    return [{ claim: corrected(claim, changes.get(claim.id)), review: decision === "accept" ? "accepted" : "proposed", ...(to === undefined ? {} : { event: to }) }];
  });
  return { claims: kept, identity };
}

const correctable = ["type", "roles", "by", "when", "stance", "negated", "place", "figures"] as const;

/** The claim with the fields that the reviewer set; span and passage stay what they are. */
export function corrected(claim: MachineClaim, change: Readonly<Record<string, unknown>> | undefined): MachineClaim {
  if (!change) return claim;
  const fields = Object.fromEntries(correctable.filter((key) => change[key] !== undefined).map((key) => [key, change[key]]));
  // A reviewer takes a date or place away by null.
  return Object.fromEntries(Object.entries({ ...claim, ...fields }).filter(([, value]) => value !== null)) as unknown as MachineClaim;
}
