// A machine claim as the matcher sees it: ids in roles, days, stance with negation worked in.
import type { ClaimStance, EntityId, MachineClaim, Stance } from "../model/records.ts";
import { readTime, type TimeExpression, type TimeSpan } from "../model/time-span.ts";

export interface ClaimHeader {
  readonly claim: MachineClaim;
  /** Entities by role; fillers that name nobody are left out. */
  readonly entities: ReadonlyMap<string, readonly EntityId[]>;
  /** Claims by role: what is said, warned of, accused of. */
  readonly claims: ReadonlyMap<string, readonly { readonly claim: string; readonly not: boolean }[]>;
  readonly when: TimeExpression | undefined;
  readonly span: TimeSpan | undefined;
  readonly stance: ClaimStance;
}

/** `new:x` becomes the plain id x: the graph gets the entity with the claim. */
export function entityId(id: string): EntityId {
  return id.startsWith("new:") ? id.slice(4) : id;
}

export function headerOf(claim: MachineClaim): ClaimHeader {
  const entities = new Map<string, EntityId[]>();
  const claims = new Map<string, { claim: string; not: boolean }[]>();
  for (const [role, fillers] of Object.entries(claim.roles)) {
    for (const filler of fillers) {
      if ("claim" in filler) push(claims, role, { claim: filler.claim, not: filler.not === true });
      else if (filler.entity !== "") push(entities, role, entityId(filler.entity));
    }
  }
  const reading = claim.when?.edtf === undefined ? undefined : readTime(claim.when.edtf);
  const when = reading?.ok ? reading.value : undefined;
  return { claim, entities, claims, when, span: when?.kind === "span" ? when.span : undefined, stance: claim.negated ? turned(claim.stance) : claim.stance };
}

/** Who says that it did not happen, denies; who only alleges that, alleges not; who denies that it did not, asserts. */
function turned(stance: Stance): ClaimStance {
  switch (stance) {
    case "asserts":
      return "denies";
    case "alleges":
      return "alleges not";
    case "denies":
      return "asserts";
    default:
      return stance;
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else list.push(value);
}

