// The arrays behind the picture against a plain loop over the records, filter by filter.
import { beforeAll, describe, expect, test } from "vitest";
import type { EdgeRecord, KnowledgeGraph } from "../../../src/index.ts";
import { bundledFolder } from "../../../src/node/data-folder.ts";
import { openFolder } from "../../../src/node/open-folder.ts";
import { NO_DAY } from "../../../web/graph/fact-graph.ts";
import type { ViewFilter } from "../../../web/graph/shown-facts.ts";
import { sortedFacts } from "../../../web/graph/sorted-facts.ts";
import { viewGraph } from "../../../web/graph/view-graph.ts";

const everything: ViewFilter = { hiddenKinds: new Set(), hiddenRelations: new Set(), hiddenStatuses: new Set(), disputedOnly: false, singleVoiceOnly: false, from: null, to: null, hiddenNodes: new Set(), ego: null, grown: new Set(), voicedOnly: false };
const day = (year: number) => Math.floor(Date.UTC(year, 0, 1) / 86_400_000);
let whole: KnowledgeGraph;
beforeAll(async () => {
  whole = (await openFolder(bundledFolder)).graph;
});

interface Plain {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlyMap<string, readonly EdgeRecord[]>;
  readonly neighbors: ReadonlyMap<string, ReadonlySet<string>>;
}

function plain(story: KnowledgeGraph, filter: ViewFilter): Plain {
  const kinds = new Map(story.claimGraph.nodes.map((node) => [node.key, node.labels[0] === "Event" ? "Event" : node.labels[1]]));
  const edges = new Map<string, EdgeRecord[]>();
  for (const edge of story.claimGraph.edges) {
    const { start = null, end = null } = edge.span ?? {};
    const status = String(edge.properties["status"]);
    const inTime = (filter.from === null && filter.to === null) || ((start !== null || end !== null) && (filter.to === null || start === null || start <= filter.to) && (filter.from === null || end === null || end >= filter.from));
    const hidden = [edge.from, edge.to].some((id) => filter.hiddenNodes.has(id) || filter.hiddenKinds.has(kinds.get(id) ?? ""));
    if (edge.layer !== "fact" || hidden || !inTime || filter.hiddenRelations.has(edge.type) || filter.hiddenStatuses.has(status) || (filter.voicedOnly && status === "unclaimed") || (filter.disputedOnly && edge.properties["disputed"] !== true) || (filter.singleVoiceOnly && edge.properties["voices"] !== 1)) continue;
    const key = `${edge.from}>${edge.to}`;
    edges.set(key, [...(edges.get(key) ?? []), edge]);
  }
  const neighbors = new Map<string, Set<string>>();
  for (const [first] of edges.values()) for (const [a, b] of first ? [[first.from, first.to], [first.to, first.from]] as const : []) neighbors.set(a, a === b ? (neighbors.get(a) ?? new Set()) : (neighbors.get(a) ?? new Set()).add(b));
  if (filter.ego) {
    let inside = new Set([filter.ego.center]);
    for (let step = 0; step < filter.ego.depth; step += 1) inside = new Set([...inside, ...[...inside].flatMap((id) => [...(neighbors.get(id) ?? [])])]);
    for (const id of filter.grown) inside = new Set([...inside, id, ...(neighbors.get(id) ?? [])]);
    for (const [key, [first]] of edges) if (first && !(inside.has(first.from) && inside.has(first.to))) edges.delete(key);
  }
  return { nodes: new Set([...edges.values()].flatMap(([first]) => (first ? [first.from, first.to] : []))), edges, neighbors };
}

describe.each([
  ["everything", {}],
  ["without events", { hiddenKinds: new Set(["Event"]) }],
  ["without people and one relation", { hiddenKinds: new Set(["Person"]), hiddenRelations: new Set(["WARNED"]) }],
  ["what is not plainly reported", { hiddenStatuses: new Set(["reported"]) }],
  ["disputed", { disputedOnly: true }],
  ["one voice", { singleVoiceOnly: true }],
  ["until 2016", { to: day(2016) }],
  ["from 2015 to 2024", { from: day(2015), to: day(2024) }],
  ["without Russia", { hiddenNodes: new Set(["russia"]) }],
  ["around Putin", { ego: { center: "putin", depth: 1 } }],
  ["two steps around Putin, wider at Russia, voiced", { ego: { center: "putin", depth: 2 }, grown: new Set(["russia"]), voicedOnly: true }],
  ["around nobody", { ego: { center: "nobody", depth: 2 } }],
] satisfies readonly (readonly [string, Partial<ViewFilter>])[])("%s", (_, part) => {
  const filter: ViewFilter = { ...everything, ...part };

  test.each(["the whole story", "one source's word", "accepted claims"])("%s", (lens) => {
    const source = [...whole.sources.keys()][0] ?? "";
    const story = lens === "the whole story" ? whole : whole.through(lens === "accepted claims" ? { review: "accepted" } : { review: "all", sources: new Set([source]) });
    const [view, wanted] = [viewGraph(story, filter), plain(story, filter)];
    expect(new Set(view.nodes.keys())).toEqual(wanted.nodes);
    expect(view.nodes.size).toBe(wanted.nodes.size);
    expect(new Set(view.edges.keys())).toEqual(new Set(wanted.edges.keys()));
    expect(view.shown.facts).toBe([...wanted.edges.values()].flat().length);
    for (const [key, facts] of wanted.edges) {
      const edge = view.edges.get(key);
      expect(new Set(edge?.facts.map((fact) => fact.key))).toEqual(new Set(facts.map((fact) => fact.key)));
      expect(new Set(edge?.relations)).toEqual(new Set(facts.map((fact) => fact.type)));
      expect(new Set(edge?.statuses)).toEqual(new Set(facts.map((fact) => fact.properties["status"])));
      expect(edge?.voices).toBe(Math.max(1, ...facts.map((fact) => Number(fact.properties["voices"]))));
      expect(edge?.disputed).toBe(facts.some((fact) => fact.properties["disputed"] === true));
      for (const fact of facts) expect(edge?.facts.find((one) => one.key === fact.key)?.properties).toEqual(fact.properties);
    }
    for (const id of wanted.nodes) {
      expect(view.nodes.get(id)).toMatchObject({ id, name: story.nameOf(id), degree: wanted.neighbors.get(id)?.size });
      expect(view.neighbors.get(id)).toEqual(wanted.neighbors.get(id));
    }
    expect(view.nodes.has("nobody")).toBe(false);
    expect(view.edges.get("nobody>putin")).toBeUndefined();
  });
});

test("the facts of an event are found where they are", () => {
  const view = viewGraph(whole, everything);
  for (const event of whole.dataset.events) {
    const wanted = new Set(whole.claimGraph.edges.filter((edge) => edge.layer === "fact" && edge.properties["event"] === event.id).map((edge) => `${edge.from}>${edge.to}`));
    expect(new Set(view.graph.pairsOfEvent(event.id).map((pair) => view.graph.keyOfPair(pair))), event.id).toEqual(wanted);
  }
});

test("the table sorts by each column, both ways", () => {
  const view = viewGraph(whole, everything);
  const names = (down: boolean) => sortedFacts(view, "who", down).map(({ pair }) => view.graph.nameOf(view.graph.pairFrom[pair] ?? 0));
  expect(names(false)).toEqual([...names(false)].sort());
  expect(names(true)).toEqual([...names(false)].reverse());
  const days = sortedFacts(view, "when", false).map(({ fact }) => (view.graph.factStart[fact] === NO_DAY ? view.graph.factEnd[fact] : view.graph.factStart[fact]) ?? 0);
  expect(days).toEqual([...days].sort((a, b) => a - b));
});
