// Random patterns on random graphs: against a matcher of plain loops, against the same pattern written differently, and split by a condition.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PropertyGraphBuilder } from "../../src/graph/property-graph-builder.ts";
import { createEngine } from "../../src/query/engine.ts";
import { printValue } from "../../src/query/values/print-value.ts";

interface PlainGraph {
  readonly nodes: readonly { readonly label: string; readonly value: number | null }[];
  readonly edges: readonly { readonly source: number; readonly target: number; readonly type: string }[];
}
interface Step {
  readonly direction: "out" | "in" | "both";
  readonly type: string | undefined;
  /** Edges at least and at most; undefined for exactly one edge without a star. */
  readonly length: readonly [number, number] | undefined;
}
interface Pattern {
  /** The name of each node, which may come again, and its label. */
  readonly nodes: readonly { readonly name: string; readonly label: string | undefined }[];
  readonly steps: readonly Step[];
}

const labelNames = ["A", "B"];
const typeNames = ["S", "T"];
const plainGraph: fc.Arbitrary<PlainGraph> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    nodes: fc.array(fc.record({ label: fc.constantFrom(...labelNames), value: fc.option(fc.integer({ min: 0, max: 2 })) }), { minLength: count, maxLength: count }),
    edges: fc.array(fc.record({ source: fc.nat(count - 1), target: fc.nat(count - 1), type: fc.constantFrom(...typeNames) }), { maxLength: 8 }),
  }),
);
const step: fc.Arbitrary<Step> = fc.record({
  direction: fc.constantFrom("out" as const, "in" as const, "both" as const),
  type: fc.option(fc.constantFrom(...typeNames), { nil: undefined }),
  length: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom([0, 1] as const, [1, 2] as const, [2, 2] as const, [1, 3] as const) }),
});
const pattern: fc.Arbitrary<Pattern> = fc.array(step, { minLength: 1, maxLength: 3 }).chain((steps) =>
  fc.record({
    steps: fc.constant(steps),
    nodes: fc.array(fc.record({ name: fc.constantFrom("a", "b", "c", "d"), label: fc.option(fc.constantFrom(...labelNames), { nil: undefined, freq: 3 }) }), { minLength: steps.length + 1, maxLength: steps.length + 1 }),
  }),
);

function engineOf(graph: PlainGraph): ReturnType<typeof createEngine> {
  const builder = new PropertyGraphBuilder();
  for (const { label, value } of graph.nodes) builder.addNode([label], { value });
  for (const { source, target, type } of graph.edges) builder.addEdge(source, target, type);
  return createEngine(builder.build());
}

const nodeText = ({ name, label }: Pattern["nodes"][number]): string => `(${name}${label === undefined ? "" : `:${label}`})`;
function edgeText({ direction, type, length }: Step): string {
  const inside = `${type === undefined ? "" : `:${type}`}${length ? `*${length[0]}..${length[1]}` : ""}`;
  return `${direction === "in" ? "<-" : "-"}${inside === "" ? "" : `[${inside}]`}${direction === "out" ? "->" : "-"}`;
}
const patternText = ({ nodes, steps }: Pattern): string => nodes.map((node, at) => nodeText(node) + (steps[at] ? edgeText(steps[at]) : "")).join("");

function reversed({ nodes, steps }: Pattern): Pattern {
  const turned = { out: "in", in: "out", both: "both" } as const;
  return { nodes: nodes.toReversed(), steps: steps.toReversed().map((one) => ({ ...one, direction: turned[one.direction] })) };
}

/** Every way to lay the pattern over the graph, no edge twice: the node of each name. */
function matchPlainly(graph: PlainGraph, { nodes, steps }: Pattern): readonly string[] {
  const found: string[] = [];
  const used = new Set<number>();
  const bound = new Map<string, number>();
  const names = [...new Set(nodes.map(({ name }) => name))].sort();

  const place = (at: number, node: number): void => {
    const wanted = nodes[at];
    if (!wanted || (wanted.label !== undefined && graph.nodes[node]?.label !== wanted.label)) return;
    const before = bound.get(wanted.name);
    if (before !== undefined && before !== node) return;
    bound.set(wanted.name, node);
    const next = steps[at];
    if (next) walk(at, next, node, 0);
    else found.push(names.map((name) => bound.get(name)).join(","));
    if (before === undefined) bound.delete(wanted.name);
  };
  const walk = (at: number, one: Step, node: number, taken: number): void => {
    const [min, max] = one.length ?? [1, 1];
    if (taken >= min) place(at + 1, node);
    if (taken === max) return;
    graph.edges.forEach(({ source, target, type }, edge) => {
      if (used.has(edge) || (one.type !== undefined && one.type !== type)) return;
      const ends = new Set([...(one.direction !== "in" && source === node ? [target] : []), ...(one.direction !== "out" && target === node ? [source] : [])]);
      used.add(edge);
      for (const end of ends) walk(at, one, end, taken + 1);
      used.delete(edge);
    });
  };
  graph.nodes.forEach((_, node) => place(0, node));
  return found.sort();
}

const namesOf = ({ nodes }: Pattern): readonly string[] => [...new Set(nodes.map(({ name }) => name))].sort();
const idsOf = (one: Pattern): string => namesOf(one).map((name) => `id(${name})`).join(", ");
const answer = (engine: ReturnType<typeof createEngine>, query: string, separator = ","): readonly string[] => engine.run(query).rows.map((row) => row.map(printValue).join(separator)).sort();

const runs = { numRuns: 400 };

describe("a random pattern", () => {
  it("finds what plain loops find", () => {
    fc.assert(fc.property(plainGraph, pattern, (graph, one) => {
      expect(answer(engineOf(graph), `MATCH ${patternText(one)} RETURN ${idsOf(one)}`)).toEqual(matchPlainly(graph, one));
    }), { numRuns: 1_500 });
  });

  it("finds the same read from right to left", () => {
    fc.assert(fc.property(plainGraph, pattern, (graph, one) => {
      const engine = engineOf(graph);
      expect(answer(engine, `MATCH ${patternText(reversed(one))} RETURN ${idsOf(one)}`)).toEqual(answer(engine, `MATCH ${patternText(one)} RETURN ${idsOf(one)}`));
    }), runs);
  });

  it("is counted as often as it is listed, in MATCH, COUNT { }, a comprehension and EXISTS { }", () => {
    fc.assert(fc.property(plainGraph, pattern, (graph, one) => {
      const engine = engineOf(graph);
      const text = patternText(one);
      const listed = answer(engine, `MATCH ${text} RETURN ${idsOf(one)}`).length;
      const { rows } = engine.run(`RETURN COUNT { ${text} }, size([${text} | 1]), EXISTS { ${text} }, COUNT { MATCH ${text} RETURN 1 }`);
      expect(rows[0]).toEqual([listed, listed, listed > 0, listed]);
      expect(engine.run(`MATCH ${text} RETURN count(*)`).rows[0]).toEqual([listed]);
    }), runs);
  });

  it("is split by a condition into true, false and null", () => {
    const condition = fc.constantFrom("a.value = b.value", "a.value < 1", "a.value IN [0, null]", "a:A XOR b.value = 1", "NOT a.value >= b.value", "EXISTS { (a)-->(b) }", "COUNT { (a)--(b) } > 1", "a.value + b.value > 1");
    fc.assert(fc.property(plainGraph, pattern, condition, (graph, one, test) => {
      const engine = engineOf(graph);
      const text = `(a), (b), ${patternText(one)}`;
      const count = (where: string): unknown => engine.run(`MATCH ${text} ${where} RETURN count(*)`).rows[0]?.[0];
      const parts = [`WHERE ${test}`, `WHERE NOT (${test})`, `WHERE (${test}) IS NULL`].map((where) => Number(count(where)));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(count(""));
    }), runs);
  });

  it("is the same with the condition inside the pattern, in WHERE and after WITH", () => {
    fc.assert(fc.property(plainGraph, pattern, fc.integer({ min: 0, max: 2 }), (graph, one, value) => {
      const engine = engineOf(graph);
      const text = patternText(one);
      const name = one.nodes[0]?.name ?? "a";
      const ids = idsOf(one);
      const plain = answer(engine, `MATCH ${text} WHERE ${name}.value = ${value} RETURN ${ids}`);
      expect(answer(engine, `MATCH (${name} {value: ${value}}) MATCH ${text} RETURN ${ids}`)).toEqual(plain);
      expect(answer(engine, `MATCH ${text} WITH ${namesOf(one).join(", ")} WHERE ${name}.value = ${value} RETURN ${ids}`)).toEqual(plain);
      expect(answer(engine, `MATCH (${name}) CALL { WITH ${name} MATCH ${text} RETURN ${namesOf(one).filter((other) => other !== name).map((other) => `${other} AS ${other}`).concat("1 AS one").join(", ")} } WITH * WHERE ${name}.value = ${value} RETURN ${ids}`)).toEqual(plain);
    }), runs);
  });

  it("adds exactly its rows to OPTIONAL MATCH", () => {
    fc.assert(fc.property(plainGraph, pattern, (graph, one) => {
      const engine = engineOf(graph);
      const text = patternText(one);
      const name = one.nodes[0]?.name ?? "a";
      const matched = answer(engine, `MATCH (${name}) MATCH ${text} RETURN ${idsOf(one)}`);
      const unmatched = Number(engine.run(`MATCH (${name}) WHERE NOT EXISTS { ${text} } RETURN count(*)`).rows[0]?.[0]);
      expect(engine.run(`MATCH (${name}) OPTIONAL MATCH ${text} RETURN ${idsOf(one)}`).rows.length).toBe(matched.length + unmatched);
    }), runs);
  });
});

describe("a shortest path", () => {
  it("is as long as a plain search says, and no edge added makes it longer", () => {
    fc.assert(fc.property(plainGraph, fc.boolean(), fc.nat(4), fc.nat(4), (graph, isDirected, from, to) => {
      const count = graph.nodes.length;
      const [start, end] = [from % count, to % count];
      if (start === end) return;
      const arrow = isDirected ? "-[*]->" : "-[*]-";
      const lengthIn = (plain: PlainGraph): number => {
        const { rows } = engineOf(plain).run(`MATCH (a), (b) WHERE id(a) = ${start} AND id(b) = ${end} MATCH p = shortestPath((a)${arrow}(b)) RETURN length(p)`);
        return rows.length === 0 ? Infinity : Number(rows[0]?.[0]);
      };
      const distance = new Map([[start, 0]]);
      for (const node of distance.keys()) {
        for (const { source, target } of graph.edges) {
          for (const [a, b] of isDirected ? [[source, target]] : [[source, target], [target, source]]) {
            if (a === node && b !== undefined && !distance.has(b)) distance.set(b, (distance.get(node) ?? 0) + 1);
          }
        }
      }
      const found = lengthIn(graph);
      expect(found).toBe(distance.get(end) ?? Infinity);
      expect(lengthIn({ ...graph, edges: [...graph.edges, { source: start, target: (end + 1) % count, type: "T" }] })).toBeLessThanOrEqual(found);
    }), runs);
  });
});
