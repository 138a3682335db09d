// Who is the same as whom: `same` lines merge, `different` lines forbid, `unsure` lines make two values compatible.
import { mergedIds } from "../model/identity.ts";
import type { Problem } from "../model/problem.ts";
import type { Claim, Dataset, Entity, EntityId, EventRecord, Filler, Roles } from "../model/records.ts";

/** The dataset with every merged entity under one id: that of the member that stands first in entities.yaml. Ids in the files stay. */
export function applyIdentity(dataset: Dataset, problems: Problem[]): Dataset {
  const find = mergedIds(dataset.identity, dataset.entities.map((entity) => entity.id));
  for (const line of dataset.identity) {
    if (line.relation !== "different") continue;
    for (const [index, a] of line.ids.entries()) {
      for (const b of line.ids.slice(index + 1)) {
        if (find(a) !== find(b)) continue;
        problems.push({ code: "identity-conflict", severity: "error", message: `"${a}" and "${b}" are said to be different, and "same" lines merge them`, ...(line.where ? { where: line.where } : {}), hint: "delete one of the two lines; merges follow through: a same b, b same c" });
      }
    }
  }
  if (!dataset.identity.some((line) => line.relation === "same")) return dataset;
  const roles = (map: Roles): Roles => Object.fromEntries(Object.entries(map).map(([role, list]) => [role, uniqueFillers(list.map((filler) => ({ ...filler, id: find(filler.id) })))]));
  return {
    ...dataset,
    entities: mergeEntities(dataset.entities, find),
    events: dataset.events.map((event): EventRecord => ({ ...event, roles: roles(event.roles), ...(event.place === undefined ? {} : { place: find(event.place) }) })),
    claims: dataset.claims.map((claim): Claim => ({ ...claim, by: claim.by.map(find), roles: roles(claim.roles), ...(claim.place === undefined ? {} : { place: find(claim.place) }) })),
  };
}

function uniqueFillers(list: readonly Filler[]): readonly Filler[] {
  const seen = new Set<string>();
  return list.filter((filler) => {
    const key = `${filler.not ? "!" : ""}${filler.id}`;
    return !seen.has(key) && seen.add(key);
  });
}

function mergeEntities(entities: readonly Entity[], find: (id: string) => string): readonly Entity[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const members = new Map<EntityId, Entity[]>();
  for (const entity of entities) {
    const root = find(entity.id);
    members.set(root, [...(members.get(root) ?? []), entity]);
  }
  return [...members].map(([root, list]) => {
    const main = byId.get(root) ?? list[0];
    if (!main || list.length === 1) return main === undefined ? list : { ...main, partOf: [...new Set(main.partOf.map(find))] };
    const names = new Set(list.flatMap((entity) => [entity.name, ...entity.aka]));
    names.delete(main.name);
    const found = <K extends "wikidata" | "at" | "note">(key: K) => list.find((entity) => entity[key] !== undefined)?.[key];
    const [wikidata, at, note] = [found("wikidata"), found("at"), found("note")];
    const partOf = [...new Set(list.flatMap((entity) => entity.partOf.map(find)))].filter((part) => part !== root);
    return { ...main, aka: [...names], partOf, ...(wikidata ? { wikidata } : {}), ...(at ? { at } : {}), ...(note ? { note } : {}) };
  }).flat();
}

/** Whether one of two entities contains the other (roll-up), or an `unsure` line leaves it open that they are one. */
export class Containment {
  readonly #parts = new Map<EntityId, Set<EntityId>>();
  readonly #unsure = new Set<string>();

  constructor(dataset: Dataset) {
    for (const entity of dataset.entities) this.#parts.set(entity.id, new Set(entity.partOf));
    for (const line of dataset.identity) if (line.relation === "unsure") for (const a of line.ids) for (const b of line.ids) if (a !== b) this.#unsure.add(`${a}\n${b}`);
  }

  /** All that contain the entity, nearest first, without itself. */
  wholes(id: EntityId): readonly EntityId[] {
    const seen = new Set<EntityId>();
    const queue = [id];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const whole of this.#parts.get(next) ?? []) {
        if (whole === id || seen.has(whole)) continue;
        seen.add(whole);
        queue.push(whole);
      }
    }
    return [...seen];
  }

  contains(whole: EntityId, part: EntityId): boolean {
    return whole === part || this.wholes(part).includes(whole);
  }

  /** Whether two values can be about one thing. */
  meet(a: EntityId, b: EntityId): boolean {
    return a === b || this.contains(a, b) || this.contains(b, a) || this.#unsure.has(`${a}\n${b}`);
  }
}
