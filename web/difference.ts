// Two sides of a story: what only one of them says, and what they tell differently.
import type { EventAgreement, KnowledgeGraph } from "../src/index.ts";
import type { ViewGraph } from "./graph/view-graph.ts";

export type Side = "ours" | "theirs" | "both";

export interface TwoSides {
  readonly ours: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
}

const says = (sources: readonly string[], set: ReadonlySet<string>): boolean => sources.some((source) => set.has(source));

/** Which side speaks of an event; undefined where neither does. */
export function sideOf(found: EventAgreement | undefined, { ours, theirs }: TwoSides): Side | undefined {
  if (!found) return undefined;
  const [here, there] = [says(found.sources, ours), says(found.sources, theirs)];
  return here && there ? "both" : here ? "ours" : there ? "theirs" : undefined;
}

/** Pairs, by number, that one side alone draws. */
export function edgeSides(graph: KnowledgeGraph, view: ViewGraph, two: TwoSides): ReadonlyMap<number, Side> {
  const out = new Map<number, Side>();
  for (const pair of view.edges.numbers()) {
    const found = new Set(view.factsOfPair(pair).map((fact) => sideOf(graph.agreement.events.get(view.graph.eventOf(fact)), two)).filter((side) => side !== undefined));
    const [only] = found;
    if (only !== undefined) out.set(pair, found.size === 1 ? only : "both");
  }
  return out;
}

export interface Difference {
  readonly onlyOurs: readonly EventAgreement[];
  readonly onlyTheirs: readonly EventAgreement[];
  /** Both speak of it, with different values. */
  readonly differently: readonly EventAgreement[];
}

export function difference(graph: KnowledgeGraph, two: TwoSides): Difference {
  const events = [...graph.agreement.events.values()];
  const differs = (found: EventAgreement) => found.fields.some((field) => (field.verdict === "conflict" || field.verdict === "compatible") && field.values.some((value) => says(value.sources, two.ours) && !says(value.sources, two.theirs)) && field.values.some((value) => says(value.sources, two.theirs) && !says(value.sources, two.ours)));
  return {
    onlyOurs: events.filter((found) => sideOf(found, two) === "ours"),
    onlyTheirs: events.filter((found) => sideOf(found, two) === "theirs"),
    differently: events.filter((found) => sideOf(found, two) === "both" && differs(found)),
  };
}
