// Every search against plain recursion over graphology.
import * as fc from "fast-check";
import type { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import type { GraphReader } from "../../../src/graph/graph-reader.ts";
import { toGraphology } from "../../../src/graph/to-graphology.ts";
import { exitCodes } from "../../../src/model/problem.ts";
import { cheapestPaths } from "../../../src/query/paths/cheapest-paths.ts";
import type { Path, PathSettings } from "../../../src/query/paths/path-settings.ts";
import { nodesAfter, nodesWithin, nodesWithinEach } from "../../../src/query/paths/reach.ts";
import { allShortestPaths, shortestPath } from "../../../src/query/paths/shortest-paths.ts";
import { trailEnds } from "../../../src/query/paths/trail-ends.ts";
import { simplePaths } from "../../../src/query/paths/simple-paths.ts";
import { earliestPath, nodesWithinInOrder } from "../../../src/query/paths/time-paths.ts";
import { built, plainGraph } from "../../graph/random-graph.ts";

interface Case {
  readonly graph: GraphReader;
  readonly plain: MultiDirectedGraph;
  readonly settings: PathSettings;
  readonly source: number;
  readonly target: number;
}

/** A small graph with settings: a direction, perhaps some types, perhaps a forbidden node and edges. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    list: plainGraph(7, 16),
    direction: fc.constantFrom("out", "in", "both" as const),
    types: fc.option(fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }), { nil: undefined }),
    ends: fc.tuple(fc.nat(), fc.nat()),
    forbiddenNode: fc.option(fc.nat({ max: 6 }), { nil: undefined }),
    forbiddenEdges: fc.option(fc.nat({ max: 4 }), { nil: undefined }),
  })
  .map(({ list, direction, types, ends, forbiddenNode, forbiddenEdges }) => {
    const graph = built(list);
    return {
      graph,
      plain: toGraphology(graph, { nodeKey: String, edgeKey: String }),
      source: ends[0] % graph.nodeCount,
      target: ends[1] % graph.nodeCount,
      settings: {
        direction,
        types: types?.filter((type) => type < graph.types.length),
        node: forbiddenNode === undefined ? undefined : (node: number) => node !== forbiddenNode,
        edge: forbiddenEdges === undefined ? undefined : (edge: number) => edge % 5 !== forbiddenEdges,
      },
    };
  });

/** What one step from a node may be, by looping over all edges of the graphology graph. */
function steps({ graph, plain, settings }: Case, from: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  plain.forEachEdge((key, attributes, source, target) => {
    const edge = Number(key);
    if (settings.types && !settings.types.includes(graph.typeId(attributes["type"] as string)!)) return;
    if (settings.edge && !settings.edge(edge)) return;
    if (settings.direction !== "in" && Number(source) === from) found.push([Number(target), edge]);
    if (settings.direction !== "out" && Number(target) === from) found.push([Number(source), edge]);
  });
  return found;
}

/** All paths without repeated nodes, by recursion. */
function plainPaths(given: Case, maxHops = Infinity): Path[] {
  const { source, target, settings } = given;
  const found: Path[] = [];
  const go = (nodes: readonly number[], edges: readonly number[]): void => {
    if (nodes.at(-1) === target) {
      found.push({ nodes, edges });
      return;
    }
    if (edges.length >= maxHops) return;
    for (const [node, edge] of steps(given, nodes.at(-1)!)) {
      if (nodes.includes(node) || (node !== target && settings.node && !settings.node(node))) continue;
      go([...nodes, node], [...edges, edge]);
    }
  };
  go([source], []);
  return found;
}

const asText = (paths: Iterable<Path>): string[] => [...paths].map(({ nodes, edges }) => `${nodes.join("-")} by ${edges.join(",")}`).sort();
const ascending = (nodes: Iterable<number>): number[] => [...nodes].sort((a, b) => a - b);
const check = (property: (given: Case) => void): void => fc.assert(fc.property(cases, property), { numRuns: 300 });

test("all shortest paths are the shortest of all paths, and one of them is found alone", () => {
  check((given) => {
    const { graph, source, target, settings } = given;
    for (const maxHops of [undefined, 2]) {
      const paths = plainPaths(given, maxHops);
      const least = Math.min(...paths.map(({ edges }) => edges.length));
      const shortest = asText(paths.filter(({ edges }) => edges.length === least));
      expect(asText(allShortestPaths(graph, source, target, { ...settings, maxHops }))).toEqual(shortest);
      const one = shortestPath(graph, source, target, { ...settings, maxHops });
      expect(one === undefined ? shortest.length : shortest.includes(asText([one])[0]!)).toBe(one === undefined ? 0 : true);
    }
  });
});

test("simple paths up to a bound, through a node", () => {
  check((given) => {
    const { graph, source, target, settings } = given;
    for (const maxHops of [1, 3, 6]) {
      expect(asText(simplePaths(graph, source, target, { ...settings, maxHops }))).toEqual(asText(plainPaths(given, maxHops)));
      const through = (source + 1) % graph.nodeCount;
      expect(asText(simplePaths(graph, source, target, { ...settings, maxHops, minHops: 2, through: [through] }))).toEqual(
        asText(plainPaths(given, maxHops).filter(({ nodes, edges }) => edges.length >= 2 && nodes.includes(through))),
      );
    }
  });
});

test("cheapest paths come in the order of their cost", () => {
  check((given) => {
    const { graph, source, target, settings } = given;
    const weight = (edge: number): number => [0, 1, 2.5, Infinity, 1][edge % 5]!;
    const cost = ({ edges }: Path): number => edges.reduce((sum, edge) => sum + weight(edge), 0);
    for (const maxHops of [undefined, 3]) {
      const paths = plainPaths(given, maxHops).filter((path) => cost(path) < Infinity);
      const costs = ascending(paths.map(cost));
      const found = cheapestPaths(graph, source, target, 12, { ...settings, weight, maxHops });
      expect(found.map((path) => path.cost)).toEqual(costs.slice(0, 12));
      expect(new Set(asText(found)).size).toBe(found.length);
      expect(asText(found).every((text) => asText(paths).includes(text))).toBe(true);
      const through = (target + 1) % graph.nodeCount;
      const costsThrough = ascending(paths.filter(({ nodes }) => nodes.includes(through)).map(cost));
      expect(cheapestPaths(graph, source, target, 3, { ...settings, weight, maxHops, through: [through] }).map((path) => path.cost)).toEqual(costsThrough.slice(0, 3));
    }
  });
});

test("the nodes within some hops, after some hops, and for each source", () => {
  check((given) => {
    const { graph, source, target, settings } = given;
    const passable = (node: number): boolean => settings.node?.(node) ?? true;
    const walk = (sources: readonly number[]): number[][] => {
      const levels: number[][] = [ascending(new Set(sources))];
      for (let hop = 1; hop <= 4; hop++) {
        const from = levels.at(-1)!.filter((node) => hop === 1 || passable(node));
        levels.push(ascending(new Set(from.flatMap((node) => steps(given, node).map(([to]) => to)))));
      }
      return levels;
    };
    for (const sources of [[source], [source, target]]) {
      const levels = walk(sources);
      for (let hops = 0; hops <= 4; hops++) {
        expect(ascending(nodesAfter(graph, sources, hops, settings))).toEqual(levels[hops]);
        const within = ascending(new Set(levels.slice(1, hops + 1).flat()));
        expect(ascending(nodesWithin(graph, sources, hops, settings))).toEqual(within);
      }
    }
    const all = Array.from({ length: graph.nodeCount }, (_, node) => node);
    const found = new Map<number, number[]>(all.map((node) => [node, []]));
    nodesWithinEach(graph, all, 3, (from, node) => found.get(from)!.push(node), settings);
    for (const node of all) expect(ascending(found.get(node)!)).toEqual(ascending(nodesWithin(graph, [node], 3, settings)));
  });
});

test("the ends of chains in which no edge comes twice", () => {
  const step = fc.record({ direction: fc.constantFrom("out", "in", "both" as const), types: fc.option(fc.subarray([0, 1, 2, 3, 4]), { nil: undefined }), forbidden: fc.option(fc.nat({ max: 4 }), { nil: undefined }) });
  fc.assert(
    fc.property(cases, fc.array(step, { minLength: 1, maxLength: 3 }), fc.boolean(), (given, chain, hasTwoSources) => {
      const { graph, source, target } = given;
      const chainSteps = chain.map(({ direction, types, forbidden }) => ({
        direction,
        types: types?.filter((type) => type < graph.types.length),
        edge: forbidden === undefined ? undefined : (edge: number) => edge % 4 !== forbidden,
        node: forbidden === undefined ? undefined : (node: number) => node !== forbidden,
      }));
      const sources = hasTwoSources ? [source, target] : [source];
      const ends = new Set<number>();
      const go = (node: number, at: number, used: readonly number[]): void => {
        const settings = chainSteps[at];
        if (!settings) return void ends.add(node);
        for (const [to, edge] of steps({ ...given, settings }, node)) {
          if (!used.includes(edge) && (settings.node?.(to) ?? true)) go(to, at + 1, [...used, edge]);
        }
      };
      for (const from of sources) go(from, 0, []);
      const found: number[] = [];
      expect(trailEnds(graph, sources, chainSteps, (node) => found.push(node) > 0)).toBe(ends.size);
      expect(ascending(found)).toEqual(ascending(ends));
      expect(trailEnds(graph, sources, chainSteps)).toBe(ends.size);
    }),
    { numRuns: 1500 },
  );
});

test("more than 32 sources at once", () => {
  const graph = built({ nodes: Array.from({ length: 100 }, () => ({ labels: [], properties: {} })), edges: Array.from({ length: 99 }, (_, i) => ({ source: i, target: i + 1, type: "NEXT", properties: {} })) });
  const found: string[] = [];
  nodesWithinEach(graph, Array.from({ length: 100 }, (_, i) => i), 2, (from, to) => found.push(`${from} ${to}`));
  expect(found.length).toBe(99 + 98);
  expect(found).toContain("97 99");
});

test("paths that respect time", () => {
  check((given) => {
    const { graph, source, target, settings } = given;
    const passable = (node: number): boolean => settings.node?.(node) ?? true;
    for (const [fromDay, untilDay] of [[undefined, undefined], [2, 4]] as const) {
      // All walks in order of time, up to as many hops as there are nodes.
      const first = new Map<string, number>();
      const within: Set<number>[] = [new Set()];
      let states = new Map([[`${source}`, { node: source, day: fromDay ?? -Infinity }]]);
      for (let hop = 1; hop <= graph.nodeCount; hop++) {
        const next = new Map<string, { node: number; day: number }>();
        const reached = new Set(within.at(-1));
        for (const { node, day } of states.values()) {
          for (const [to, edge] of steps(given, node)) {
            const start = graph.edgeStart(edge);
            if (!(start >= day && start <= (untilDay ?? Infinity))) continue;
            reached.add(to);
            first.set(`${to}`, Math.min(first.get(`${to}`) ?? Infinity, start));
            if (passable(to)) next.set(`${to} ${start}`, { node: to, day: start });
          }
        }
        within.push(reached);
        states = next;
      }
      for (const hops of [1, 2, 4]) expect(ascending(nodesWithinInOrder(graph, source, hops, { ...settings, fromDay, untilDay }))).toEqual(ascending(within[Math.min(hops, within.length - 1)]!));
      const path = earliestPath(graph, source, target, { ...settings, fromDay, untilDay });
      if (source === target) continue;
      expect(path === undefined).toBe(first.get(`${target}`) === undefined);
      if (!path) continue;
      expect(graph.edgeStart(path.edges.at(-1)!)).toBe(first.get(`${target}`));
      expect([path.nodes[0], path.nodes.at(-1), path.nodes.length]).toEqual([source, target, path.edges.length + 1]);
      path.edges.forEach((edge, i) => {
        expect(steps(given, path.nodes[i]!)).toContainEqual([path.nodes[i + 1], edge]);
        if (i > 0) expect(graph.edgeStart(edge)).toBeGreaterThanOrEqual(graph.edgeStart(path.edges[i - 1]!));
      });
    }
  });
});

test("two searches at once do not disturb each other", () => {
  const edges = Array.from({ length: 20 }, (_, i) => ({ source: Math.floor(i / 2), target: Math.floor(i / 2) + 1, type: "NEXT", properties: {} }));
  const graph = built({ nodes: Array.from({ length: 11 }, () => ({ labels: [], properties: {} })), edges });
  const first = allShortestPaths(graph, 0, 10);
  let count = 0;
  for (const path of first) {
    count++;
    expect(path.edges.length).toBe(10);
    if (count < 50) expect([...allShortestPaths(graph, 0, 3)].length).toBe(8);
  }
  expect(count).toBe(1024);
});

test.each<[string, (graph: GraphReader, settings: PathSettings) => unknown]>([
  ["simple paths", (graph, settings) => [...simplePaths(graph, 0, 1, { ...settings, maxHops: 39 })]],
  ["all shortest paths", (graph, settings) => [...allShortestPaths(graph, 0, 39, { ...settings, types: [1] })]],
  ["cheapest paths", (graph, settings) => cheapestPaths(graph, 0, 1, 1e9, settings)],
])("%s over a dense graph stop at the deadline", (_, search) => {
  const nodes = Array.from({ length: 40 }, () => ({ labels: [], properties: {} }));
  const dense = nodes.flatMap((__, source) => nodes.map((___, target) => ({ source, target, type: "MET", properties: {} })));
  const ladder = nodes.slice(1).flatMap((__, i) => Array.from({ length: 9 }, () => ({ source: i, target: i + 1, type: "NEXT", properties: {} })));
  const graph = built({ nodes, edges: [...dense, ...ladder] });
  const end = performance.now() + 50;
  const deadline = { timeoutMs: 50, expired: () => performance.now() > end };
  expect(() => search(graph, { deadline })).toThrow(expect.objectContaining({ exitCode: exitCodes.timeLimit }));
  expect(performance.now() - end).toBeLessThan(1000);
});
