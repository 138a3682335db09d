// The graph as the view sees it: facts folded by pair and relation, under the lens in force.
import { eventPictogram, kindPictogram } from "./icons.ts";
import type { Pictogram } from "./icons.ts";
import type { EdgeRecord, KnowledgeGraph, NodeRecord } from "../src/index.ts";

export interface ViewNode {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly event: boolean;
  readonly pictogram: Pictogram;
  readonly x: number;
  readonly y: number;
  readonly degree: number;
}

/** Parallel edges between two nodes, as one. */
export interface ViewEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly facts: readonly EdgeRecord[];
  readonly relations: readonly string[];
  readonly statuses: readonly string[];
  readonly voices: number;
  readonly disputed: boolean;
}

export interface ViewGraph {
  readonly nodes: ReadonlyMap<string, ViewNode>;
  readonly edges: ReadonlyMap<string, ViewEdge>;
  readonly neighbors: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface ViewFilter {
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenRelations: ReadonlySet<string>;
  readonly hiddenStatuses: ReadonlySet<string>;
  readonly disputedOnly: boolean;
  readonly singleVoiceOnly: boolean;
  /** Days since 1970, inclusive; null is open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly hiddenNodes: ReadonlySet<string>;
  /** Only these nodes and what lies this many steps around them. */
  readonly ego: { readonly center: string; readonly depth: number } | null;
  /** Nodes around which the ego network is one step wider. */
  readonly grown: ReadonlySet<string>;
  /** Leaves out what nobody in the lens speaks of. */
  readonly voicedOnly: boolean;
}

export const relationText = (type: string): string => type.toLowerCase().replaceAll("_", " ");
export const kindOf = (node: NodeRecord): string => (node.labels[0] === "Event" ? "Event" : (node.labels[1] ?? "Object"));

/** The kind of any id, as the labels of nodes spell it: `armed-group` is `ArmedGroup`. */
export function kindOfId(story: KnowledgeGraph, id: string): string {
  const type = story.entities.get(id)?.type;
  return type === undefined ? "Event" : type.replace(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

/** `ArmedGroup` as people say it. */
export const kindText = (kind: string): string => kind.replace(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);

const idsByName = new WeakMap<KnowledgeGraph, ReadonlyMap<string, string>>();

/** The entity or event of this very name: answers give names, and a name leads on. */
export function idOfName(story: KnowledgeGraph, name: string): string | undefined {
  let ids = idsByName.get(story);
  if (!ids) idsByName.set(story, ids = new Map([...story.dataset.events.map((event) => [story.nameOf(event.id), event.id] as const), ...story.dataset.entities.map((entity) => [entity.name, entity.id] as const)]));
  return ids.get(name);
}

/** An entity by its kind, an event by the family of its type: `bombed` is `attacked`, and that is harm. */
export function pictogramOf(story: KnowledgeGraph, id: string, kind: string): Pictogram {
  if (kind !== "Event") return kindPictogram(kind);
  return eventPictogram(story.agreement.events.get(id)?.event.type, story.ontology);
}

/** Who shares a fact with a node, whatever the picture leaves out. */
export function neighborsOf(story: KnowledgeGraph, id: string): readonly string[] {
  const found = new Set<string>();
  for (const edge of story.claimGraph.edges) if (edge.layer === "fact" && (edge.from === id || edge.to === id)) found.add(edge.from === id ? edge.to : edge.from);
  found.delete(id);
  return [...found];
}

/** Nodes that take part in a fact, and the facts folded. */
export function viewGraph(story: KnowledgeGraph, filter: ViewFilter): ViewGraph {
  const records = new Map(story.claimGraph.nodes.map((node) => [node.key, node]));
  const shows = (id: string) => {
    const node = records.get(id);
    return node !== undefined && !filter.hiddenKinds.has(kindOf(node)) && !filter.hiddenNodes.has(id);
  };
  const groups = new Map<string, EdgeRecord[]>();
  for (const edge of story.claimGraph.edges) {
    if (edge.layer !== "fact" || !passes(edge, filter) || !shows(edge.from) || !shows(edge.to)) continue;
    const key = `${edge.from}>${edge.to}`;
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  const neighbors = new Map<string, Set<string>>();
  const link = (a: string, b: string) => {
    const set = neighbors.get(a) ?? new Set<string>();
    set.add(b);
    neighbors.set(a, set);
  };
  for (const facts of groups.values()) {
    const [first] = facts;
    if (!first) continue;
    link(first.from, first.to);
    link(first.to, first.from);
  }
  const inEgo = filter.ego ? around(filter.ego.center, filter.ego.depth, filter.grown, neighbors) : undefined;
  const edges = new Map<string, ViewEdge>();
  const nodes = new Map<string, ViewNode>();
  const positions = story.positions;
  for (const [key, facts] of groups) {
    const [first] = facts;
    if (!first || (inEgo && !(inEgo.has(first.from) && inEgo.has(first.to)))) continue;
    edges.set(key, {
      key, from: first.from, to: first.to, facts, relations: [...new Set(facts.map((fact) => fact.type))], statuses: [...new Set(facts.map((fact) => String(fact.properties["status"])))], voices: Math.max(1, ...facts.map((fact) => Number(fact.properties["voices"] ?? 1))),
      disputed: facts.some((fact) => fact.properties["disputed"] === true),
    });
    for (const id of [first.from, first.to]) {
      const record = records.get(id);
      if (!record || nodes.has(id)) continue;
      const [x, y] = positions[id] ?? [0, 0];
      nodes.set(id, { id, name: String(record.properties["name"] ?? id), kind: kindOf(record), event: record.labels[0] === "Event", pictogram: pictogramOf(story, id, kindOf(record)), x, y, degree: neighbors.get(id)?.size ?? 0 });
    }
  }
  return { nodes, edges, neighbors };
}

function passes(edge: EdgeRecord, filter: ViewFilter): boolean {
  if (filter.hiddenRelations.has(edge.type) || filter.hiddenStatuses.has(String(edge.properties["status"]))) return false;
  if (filter.voicedOnly && edge.properties["status"] === "unclaimed") return false;
  if (filter.disputedOnly && edge.properties["disputed"] !== true) return false;
  if (filter.singleVoiceOnly && Number(edge.properties["voices"]) !== 1) return false;
  if (filter.from === null && filter.to === null) return true;
  const { start = null, end = null } = edge.span ?? {};
  if (start === null && end === null) return false;
  return (filter.to === null || start === null || start <= filter.to) && (filter.from === null || end === null || end >= filter.from);
}

function around(center: string, depth: number, grown: ReadonlySet<string>, neighbors: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const seen = new Set([center]);
  let frontier = [center];
  for (let step = 0; step < depth; step += 1) {
    frontier = frontier.flatMap((id) => [...(neighbors.get(id) ?? [])]).filter((id) => !seen.has(id) && seen.add(id));
  }
  for (const id of grown) for (const one of [id, ...(neighbors.get(id) ?? [])]) seen.add(one);
  return seen;
}
