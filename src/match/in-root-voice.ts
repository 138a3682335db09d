// Whom a copy describes is whom its root describes: "a US official" of a wire story is one official in every outlet that ran it.
import type { MachineClaim, Mention, Source, SourceId } from "../model/records.ts";
import { normalizeName } from "../model/names.ts";
import { wordsKey } from "./same-event.ts";

/** The claims, with the entities that only a copy's own words know named after the root of the copy. */
export function inRootVoice(claims: readonly MachineClaim[], sources: readonly Source[]): readonly MachineClaim[] {
  const copies = new Map(sources.flatMap((source) => (source.copies === undefined ? [] : [[source.id, source.copies] as const])));
  if (copies.size === 0) return claims;
  const toldBy = new Map([...claims].reverse().map((claim) => [keyOf(claim.source, claim), claim]));
  return claims.map((claim) => {
    const root = rootOf(claim.source, copies);
    if (root === claim.source) return claim;
    const own = `.${suffixOf(claim.source)}`;
    const rename = <F extends object>(filler: F): F => ("entity" in filler && typeof filler.entity === "string" && filler.entity.startsWith("new:") && filler.entity.endsWith(own) ? { ...filler, entity: `${filler.entity.slice(0, -own.length)}.${suffixOf(root)}` } : filler);
    // In the same words the copy means the same: what was linked otherwise in it is no other party.
    const told = toldBy.get(keyOf(root, claim));
    if (told) return { ...claim, by: told.by, roles: told.roles, ...(told.place ? { place: told.place } : {}) };
    return { ...claim, by: claim.by.map((one): Mention => rename(one)), roles: Object.fromEntries(Object.entries(claim.roles).map(([role, fillers]) => [role, fillers.map(rename)])), ...(claim.place ? { place: rename(claim.place) } : {}) };
  });
}

const keyOf = (source: SourceId, { type, negated, passage }: MachineClaim): string => `${source}|${type}|${negated}|${wordsKey(passage)}`;

/** As the extractor ends the ids of those it knows by description only. */
const suffixOf = (source: SourceId): string => normalizeName(source).replace(/ /g, "-").slice(0, 80) || "unnamed";

function rootOf(source: SourceId, copies: ReadonlyMap<SourceId, SourceId>): SourceId {
  let root = source;
  for (let steps = 0; steps < 50; steps++) {
    const next = copies.get(root);
    if (next === undefined || next === source) break;
    root = next;
  }
  return root;
}
