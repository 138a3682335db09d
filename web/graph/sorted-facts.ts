// The shown facts in the order of a column of the table, by number: rows are made for the page in view alone.
import { NO_DAY } from "./fact-graph.ts";
import type { FactRow } from "./fact-graph.ts";
import type { ViewGraph } from "./view-graph.ts";

export type Column = "who" | "relation" | "whom" | "when" | "status" | "voices";

export function sortedFacts(view: ViewGraph, by: Column, down: boolean): readonly FactRow[] {
  const { graph, shown } = view;
  const rows: FactRow[] = [];
  for (const pair of view.edges.numbers()) for (let fact = graph.factAt[pair]!; fact < graph.factAt[pair + 1]!; fact += 1) if (shown.fact[fact] === 1) rows.push({ pair, fact });
  const key = keyOf(view, by);
  const keys = new Map(rows.map((row) => [row, key(row)]));
  const sign = down ? -1 : 1;
  return rows.sort((a, b) => {
    const [left, right] = [keys.get(a)!, keys.get(b)!];
    return left < right ? -sign : left > right ? sign : 0;
  });
}

function keyOf({ graph }: ViewGraph, by: Column): (row: FactRow) => string | number {
  switch (by) {
    case "who": return ({ pair }) => graph.nameOf(graph.pairFrom[pair]!);
    case "whom": return ({ pair }) => graph.nameOf(graph.pairTo[pair]!);
    case "relation": return ({ fact }) => graph.reader.types[graph.factType[fact]!]!;
    case "status": return ({ fact }) => graph.statuses[graph.factStatus[fact]!]!;
    case "voices": return ({ fact }) => Number(graph.reader.edgeProperty(graph.facts[fact]!, "voices"));
    case "when": return ({ fact }) => {
      const [start, end] = [graph.factStart[fact]!, graph.factEnd[fact]!];
      return start === NO_DAY ? end : start;
    };
  }
}
