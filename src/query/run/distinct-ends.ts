// The different ends of chains and variable-length paths: rows go in, the searches of `paths` do the work.
import type { GraphReader } from "../../graph/graph-reader.ts";
import { hasCycle } from "../paths/cycle.ts";
import type { PathSettings } from "../paths/path-settings.ts";
import { endsInOrder } from "../paths/ends-in-order.ts";
import { nodesWithin } from "../paths/reach.ts";
import { trailEnds, type TrailStep } from "../paths/trail-ends.ts";
import type { ChainStep, Plan } from "../plan/plan.ts";
import { compileTest, type Compiling, type Row, type Step } from "./compile-expression.ts";
import type { Feed } from "./order-rows.ts";

type Search = (row: Row, sources: readonly number[], visit: ((node: number) => boolean) | undefined) => number;

export function compileChainEnds(plan: Extract<Plan, { kind: "chain-ends" }>, compiling: Compiling, feed: Feed, next: Step): Step {
  const { graph } = compiling;
  const deadline = deadlineOf(compiling);
  const steps = plan.steps.map((step) => compileStep(step, compiling));
  const search: Search = (row, sources, visit) => trailEnds(graph, sources, steps.map((step) => step(row)), visit, { deadline });
  return compileEnds(plan, plan.from.index, plan.to.index, search, feed, next);
}

type PathEnds = Extract<Plan, { kind: "path-ends" }>;

export function compilePathEnds(plan: PathEnds, compiling: Compiling, feed: Feed, next: Step): Step {
  const { graph } = compiling;
  const { path } = plan;
  const test = path.each && compileTest(path.each.predicate, compiling);
  const eachAt = path.each?.slot.index ?? 0;
  const search: Search = (row, sources, visit) => {
    const settings: PathSettings = {
      direction: path.direction,
      types: path.types,
      deadline: deadlineOf(compiling),
      edge: test && ((edge) => ((row[eachAt] = edge), test(row))),
    };
    const ends = endsOf(graph, sources, path, settings);
    if (visit) for (const end of ends) if (!visit(end)) break;
    return "size" in ends ? ends.size : ends.length;
  };
  return compileEnds(plan, path.from.index, path.to.index, search, feed, next);
}

/** The ends, each once. */
function endsOf(graph: GraphReader, sources: readonly number[], path: PathEnds["path"], settings: PathSettings): readonly number[] | ReadonlySet<number> {
  if (path.direction === "both") {
    const ends = new Set(path.min === 0 ? sources : []);
    for (const source of sources) addUndirected(graph, source, path, settings, ends);
    return ends;
  }
  const found = path.inOrder ? endsInOrder(graph, sources, path.max, { ...settings, order: path.inOrder }) : nodesWithin(graph, sources, path.max, settings);
  return path.min === 0 ? new Set([...sources, ...found]) : found;
}

/** Without direction a walk may turn back on its own edge, so the beginning is an end only where a cycle leads back to it. */
function addUndirected(graph: GraphReader, source: number, { max, min }: PathEnds["path"], settings: PathSettings, ends: Set<number>): void {
  for (const end of nodesWithin(graph, [source], max, settings)) if (end !== source) ends.add(end);
  if (min > 0 && !ends.has(source) && hasCycle(graph, source, max, settings)) ends.add(source);
}

function compileEnds(plan: Extract<Plan, { kind: "chain-ends" | "path-ends" }>, from: number, to: number, search: Search, feed: Feed, next: Step): Step {
  if (!plan.count) {
    return feed(plan.input, (row) => {
      let goesOn = true;
      search(row, [row[from] as number], (node) => {
        row[to] = node;
        goesOn = next(row);
        return goesOn;
      });
      return goesOn;
    });
  }
  const { index } = plan.count;
  let sources: number[] = [];
  const input = feed(plan.input, (row) => {
    sources.push(row[from] as number);
    return true;
  });
  return (row) => {
    sources = [];
    input(row);
    row[index] = sources.length === 0 ? 0 : search(row, sources, undefined);
    return next(row);
  };
}

function compileStep({ edge, to, types, direction, edgeTests, nodeTests }: ChainStep, compiling: Compiling): (row: Row) => TrailStep {
  const forEdge = edgeTests.map((test) => compileTest(test, compiling));
  const forNode = nodeTests.map((test) => compileTest(test, compiling));
  const bare: TrailStep = { types, direction };
  if (forEdge.length === 0 && forNode.length === 0) return () => bare;
  return (row) => ({
    types,
    direction,
    ...(forEdge.length > 0 ? { edge: (number: number) => ((row[edge.index] = number), forEdge.every((test) => test(row))) } : {}),
    ...(forNode.length > 0 ? { node: (number: number) => ((row[to.index] = number), forNode.every((test) => test(row))) } : {}),
  });
}

/** The deadline of the query, which throws the query's own error. */
export function deadlineOf({ execution }: Compiling): NonNullable<PathSettings["deadline"]> {
  return {
    timeoutMs: Infinity,
    expired() {
      execution.check();
      return false;
    },
  };
}
