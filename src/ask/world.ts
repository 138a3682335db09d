// What a question is read against: the graph, its names and its vocabulary. Made once for a graph.
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { NameIndex, normalizeName } from "../model/names.ts";
import type { NameMatch } from "../model/names.ts";
import type { EventType, Ontology } from "../model/ontology.ts";
import { Lexicon } from "./reading/lexicon.ts";

export interface World {
  readonly graph: KnowledgeGraph;
  readonly ontology: Ontology;
  readonly names: NameIndex;
  readonly lexicon: Lexicon;
  /** Names in which all of these words occur, in the singular or plural: "US embassies". */
  namesWith(words: string): readonly NameMatch[];
  isEvent(id: string): boolean;
  nameOf(id: string): string;
  /** A type's record; every type in a question comes from the ontology. */
  type(id: string): EventType | undefined;
}

const worlds = new WeakMap<KnowledgeGraph, World>();

export function worldOf(graph: KnowledgeGraph): World {
  const known = worlds.get(graph);
  if (known) return known;
  const { dataset, ontology } = graph;
  const events = new Set(dataset.events.map((event) => event.id));
  const namesWith = (words: string): readonly NameMatch[] => {
    const wanted = normalizeName(words).split(" ").map(singular);
    return dataset.entities.flatMap((entity) => {
      const name = [entity.name, ...entity.aka].find((one) => {
        const parts = new Set(normalizeName(one).split(" ").map(singular));
        return wanted.every((word) => parts.has(word));
      });
      return name === undefined ? [] : [{ id: entity.id, name, kind: "part" as const }];
    });
  };
  const names = new NameIndex([
    ...dataset.entities.map((entity) => ({ id: entity.id, names: [entity.name, ...entity.aka] })),
    ...dataset.events.map((event) => ({ id: event.id, names: [...(event.name === undefined ? [] : [event.name]), ...event.aka] })),
  ]);
  const world: World = { graph, ontology, names, lexicon: new Lexicon(ontology), namesWith, isEvent: (id) => events.has(id), nameOf: (id) => graph.nameOf(id), type: (id) => ontology.eventTypes.get(id) };
  worlds.set(graph, world);
  return world;
}

const singular = (word: string): string => word.replace(/ies$/u, "y").replace(/(?<=[^s])s$/u, "");
