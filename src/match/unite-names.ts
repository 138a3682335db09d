// One entity under two ids, before claims are matched: what "same" lines say, and people whom one report calls by the last name only.
//
//     report a: President Anna Holm ... Holm said        report b: Holm rejected the plan        one person, while the texts know no other Holm
import { mergedIds } from "../model/identity.ts";
import { normalizeName, surnameOf } from "../model/names.ts";
import type { Dataset, EntityId, IdentityLine, MachineClaim, Mention, SourceId } from "../model/records.ts";
import { entityId } from "./claim-header.ts";

export interface UnitedNames {
  readonly claims: readonly MachineClaim[];
  /** One line for each last name that was taken for a person, with the reason. A "different" line for the two forbids it. */
  readonly identity: readonly IdentityLine[];
}

export function uniteNames(claims: readonly MachineClaim[], dataset: Pick<Dataset, "entities" | "identity">): UnitedNames {
  const known = gather(claims);
  const identity = lastNames(known, dataset);
  const personOf = new Map(identity.map(({ ids: [person, lone] }) => [lone!, person!]));
  const merged = mergedIds(dataset.identity, [...dataset.entities.map((entity) => entity.id), ...[...known.keys()].sort()]);
  const find = (id: EntityId): EntityId => merged(personOf.get(id) ?? id);
  if (![...known.keys()].some((id) => find(id) !== id)) return { claims, identity };
  const given = new Set(dataset.entities.map((entity) => entity.id));
  const united = <F extends object>(filler: F): F => {
    if (!("entity" in filler) || typeof filler.entity !== "string" || filler.entity === "") return filler;
    const id = entityId(filler.entity);
    const to = find(id);
    return to === id ? filler : { ...filler, entity: given.has(to) ? to : `new:${to}` };
  };
  return {
    identity,
    claims: claims.map((claim) => ({
      ...claim, by: claim.by.map((one): Mention => united(one)), roles: Object.fromEntries(Object.entries(claim.roles).map(([role, fillers]) => [role, fillers.map(united)])), ...(claim.place ? { place: united(claim.place) } : {}),
    })),
  };
}

/** What the claims say of one entity. */
interface Known {
  readonly names: Set<string>;
  readonly types: Set<string>;
  /** The words that were linked to it, normalized. */
  readonly mentions: Set<string>;
  readonly sources: Set<SourceId>;
  /** Entities named in claims with it. */
  readonly beside: Set<EntityId>;
  /** Others are part of it, lead it or work for it: it is a body. */
  isWhole: boolean;
}

function gather(claims: readonly MachineClaim[]): ReadonlyMap<EntityId, Known> {
  const all = new Map<EntityId, Known>();
  for (const claim of claims) {
    const fillers = Object.entries(claim.roles).flatMap(([role, list]) => list.flatMap((filler) => ("entity" in filler ? [{ role, mention: filler }] : [])));
    const mentions = [...fillers, ...claim.by.map((mention) => ({ role: "", mention })), ...(claim.place ? [{ role: "place", mention: claim.place }] : [])].filter(({ mention }) => mention.entity !== "");
    const ids = mentions.map(({ mention }) => entityId(mention.entity));
    for (const [at, { role, mention }] of mentions.entries()) {
      const id = ids[at]!;
      const entry = all.get(id) ?? { names: new Set(), types: new Set(), mentions: new Set(), sources: new Set(), beside: new Set(), isWhole: false };
      all.set(id, entry);
      entry.names.add(mention.name ?? mention.mention);
      if (mention.type !== undefined) entry.types.add(mention.type);
      entry.mentions.add(normalizeName(mention.mention));
      entry.sources.add(claim.source);
      for (const other of ids) if (other !== id) entry.beside.add(other);
      if (role === "whole" || role === "place") entry.isWhole = true;
    }
  }
  return all;
}

/** Kinds that the reader gives to a lone name that nothing explains. */
const guessed = new Set(["person", "organization"]);

function lastNames(known: ReadonlyMap<EntityId, Known>, dataset: Pick<Dataset, "entities" | "identity">): IdentityLine[] {
  const apart = new Set(dataset.identity.filter((line) => line.relation !== "same").flatMap((line) => line.ids.flatMap((a) => line.ids.map((b) => `${a}\n${b}`))));
  const given = new Map(dataset.entities.map((entity) => [entity.id, entity]));
  const people = new Map<string, Set<EntityId>>();
  for (const id of new Set([...given.keys(), ...known.keys()])) {
    const entity = given.get(id);
    const found = known.get(id);
    if (entity ? entity.type !== "person" : !found?.types.has("person")) continue;
    for (const name of entity ? [entity.name, ...entity.aka] : found!.names) {
      const words = normalizeName(name).split(" ");
      if (words.length < 2) continue;
      const last = surnameOf(words.join(" "));
      people.set(last, (people.get(last) ?? new Set()).add(id));
    }
  }
  const lines: IdentityLine[] = [];
  for (const [id, lone] of known) {
    const [name, ...others] = lone.names;
    if (name === undefined || others.length > 0 || given.has(id) || lone.isWhole || !/^\p{Lu}[\p{L}'’-]+$/u.test(name) || [...lone.types].some((type) => !guessed.has(type))) continue;
    const last = normalizeName(name);
    const [person, ...rivals] = people.get(last) ?? [];
    if (person === undefined || person === id || rivals.length > 0 || apart.has(`${person}\n${id}`)) continue;
    const full = known.get(person);
    // The other reports call the person so too, and both have dealings with somebody else.
    if (!full || !isCalled(full, last) || ![...lone.beside].some((other) => full.beside.has(other) || other === person)) continue;
    const called = given.get(person)?.name ?? [...full.names].sort((a, b) => b.length - a.length)[0]!;
    lines.push({ relation: "same", ids: [person, id], because: `${called} is the only ${name} in the texts (“${name}” alone in ${[...lone.sources].sort().join(", ")})` });
  }
  return lines.sort((a, b) => (a.ids.join() < b.ids.join() ? -1 : 1));
}

/** Whether the last name alone, or behind a title, has meant the person: "Holm", "Mr Holm", not only "Anna Holm". */
function isCalled({ mentions, names }: Known, last: string): boolean {
  const firsts = new Set([...names].map((name) => normalizeName(name).split(" ")[0]!));
  return [...mentions].some((mention) => {
    const words = mention.split(" ");
    return words.at(-1) === last && words.length <= 3 && !words.slice(0, -1).some((word) => firsts.has(word));
  });
}
