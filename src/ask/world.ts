// What a question is read against: the graph, its names and its vocabulary. Made once for a graph.
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { NameIndex } from "../model/names.ts";
import type { EventType, Ontology } from "../model/ontology.ts";
import { Lexicon } from "./reading/lexicon.ts";

export interface World {
  readonly graph: KnowledgeGraph;
  readonly ontology: Ontology;
  readonly names: NameIndex;
  readonly lexicon: Lexicon;
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
  const names = new NameIndex([
    ...dataset.entities.map((entity) => ({ id: entity.id, names: [entity.name, ...entity.aka] })),
    ...dataset.events.map((event) => ({ id: event.id, names: [...(event.name === undefined ? [] : [event.name]), ...event.aka] })),
  ]);
  const world: World = { graph, ontology, names, lexicon: new Lexicon(ontology), isEvent: (id) => events.has(id), nameOf: (id) => graph.nameOf(id), type: (id) => ontology.eventTypes.get(id) };
  worlds.set(graph, world);
  return world;
}
