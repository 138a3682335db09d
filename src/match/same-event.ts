// Do two claims speak of one event? Type, key roles and time must meet, and something must tie them: a day, a place, a victim.
import { isKindOf, type Ontology } from "../model/ontology.ts";
import type { EntityId } from "../model/records.ts";
import { spansMeet } from "../model/time-span.ts";
import type { ClaimHeader } from "./claim-header.ts";

export interface MatchContext {
  readonly ontology: Ontology;
  /** An entity with all that contain it: FSB → FSB, Russia. */
  readonly within: (entity: EntityId) => ReadonlySet<EntityId>;
}

/** Why the two are one event; undefined when they are not known to be. */
export function sameEvent(a: ClaimHeader, b: ClaimHeader, context: MatchContext): string | undefined {
  const { ontology } = context;
  if (!isKindOf(ontology, a.claim.type, b.claim.type) && !isKindOf(ontology, b.claim.type, a.claim.type)) return undefined;
  const type = ontology.eventTypes.get(a.claim.type);
  if (!type) return undefined;
  // One wire story in two outlets: the same words are about the same event.
  if (a.claim.source !== b.claim.source && a.claim.type === b.claim.type && a.claim.negated === b.claim.negated && wordsKey(a.claim.passage) === wordsKey(b.claim.passage) && a.claim.passage.split(/\s+/).length >= 5) return `${a.claim.type}, in the same words`;
  if (a.span && b.span && !spansMeet(a.span, b.span)) return undefined;
  const reasons: string[] = [a.claim.type === b.claim.type ? a.claim.type : `${a.claim.type} is ${b.claim.type}`];
  let shared = 0;
  let needed = 0;
  for (const role of new Set([type.subject, type.object, ...type.key])) {
    const [first, second] = [a.entities.get(role), b.entities.get(role)];
    const [firstSaid, secondSaid] = [a.claims.get(role), b.claims.get(role)];
    if (first === undefined && second === undefined && firstSaid === undefined && secondSaid === undefined) continue;
    needed += 1;
    if (first === undefined || second === undefined) continue;
    if (!first.some((one) => second.some((other) => overlaps(one, other, context)))) return undefined;
    shared += 1;
    reasons.push(`same ${role}`);
  }
  // A saying is told apart by what is said: two statements of one speaker are two events.
  if (type.object === "about" && shared < 2) return undefined;
  if (shared < Math.min(2, Math.max(1, needed))) return undefined;
  const sameReport = a.claim.source === b.claim.source;
  const placed = a.claim.place && b.claim.place && a.claim.place.entity !== "" && a.claim.place.entity === b.claim.place.entity;
  if (a.claim.place && b.claim.place && a.claim.place.entity !== "" && b.claim.place.entity !== "" && !placed && shared < 2) return undefined;
  const dated = a.span && b.span && narrow(a) && narrow(b);
  if (dated) reasons.push("same days");
  if (placed) reasons.push("same place");
  if (type.state) return shared >= 2 ? reasons.join(", ") : undefined;
  // Across reports the two parties alone are not enough: states warn each other more than once.
  if (!sameReport && !dated && !placed) return undefined;
  if (sameReport && shared < 2 && !dated && !placed) return undefined;
  return reasons.join(", ");
}

/** A passage without case, points and spaces: "U.S." and "US" are one. */
export function wordsKey(passage: string): string {
  return passage.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "").replace(/ise/g, "ize");
}

const narrow = (header: ClaimHeader): boolean => header.span !== undefined && header.span.start !== null && header.span.end !== null && header.span.end - header.span.start <= 31;

function overlaps(a: EntityId, b: EntityId, context: MatchContext): boolean {
  return a === b || context.within(a).has(b) || context.within(b).has(a);
}
