// What mentions may be linked to: the graph's entities by name, and the gazetteer's states.
import { normalizeName, NameIndex } from "../../model/names.ts";
import type { Entity } from "../../model/records.ts";
import type { Gazetteer, GazetteerState } from "./gazetteer.ts";
import type { LinkedEntity } from "./mention.ts";

/** What the linker may link to. Build once for many reports. */
export class EntityCatalog {
  readonly names: NameIndex;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly gazetteer: Gazetteer;
  readonly #stateOfGazetteer = new Map<string, LinkedEntity>();

  constructor(entities: readonly Entity[], gazetteer: Gazetteer) {
    this.entities = new Map(entities.map((entity) => [entity.id, entity]));
    this.names = new NameIndex(entities.map((entity) => ({ id: entity.id, names: [entity.name, ...entity.aka] })));
    this.gazetteer = gazetteer;
  }

  /** The graph's entity for a state of the gazetteer, or a new one. */
  state(state: GazetteerState): LinkedEntity {
    let entity = this.#stateOfGazetteer.get(state.id);
    if (!entity) {
      const known = [state.name, ...state.aka].flatMap((name) => this.names.exact(name)).map((match) => this.entities.get(match.id)!).find((one) => one.type !== "place" || one.id === state.id);
      entity = known ? linked(known) : { id: `new:${state.id}`, name: state.name, type: "state", plural: false };
      this.#stateOfGazetteer.set(state.id, entity);
    }
    return entity;
  }
}

export function linked(entity: Entity): LinkedEntity {
  return { id: entity.id, name: entity.name, type: entity.type, plural: entity.type === "people" };
}

export function slug(name: string): string {
  return normalizeName(name).replace(/ /g, "-").slice(0, 80) || "unnamed";
}
