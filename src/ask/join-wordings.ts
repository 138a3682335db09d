// Rows of one event whose ends are the same parties in other words, "the US" and "US officials", as one row that names them all.
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { QueryResult } from "../query/engine.ts";
import { isList } from "../query/values/value.ts";
import type { Value } from "../query/values/value.ts";
import { partsOf } from "./functions/order-and-parts.ts";

/**
 * Only for events that were drawn from text and that nobody has reviewed: who wrote an event by hand meant what he wrote.
 * Parties are the same where one is part of the other, or both of one whole; the wider comes first.
 */
export function joinWordings(result: QueryResult, graph: KnowledgeGraph, whoColumn: string, whomColumn: string): Pick<QueryResult, "columns" | "rows"> {
  const at = Object.fromEntries(["event", "from", "to", "claims", "did", whoColumn, whomColumn].map((name) => [name, result.columns.indexOf(name)]));
  if (Object.values(at).some((index) => index < 0)) return result;
  const cell = (row: readonly Value[], name: string): Value => row[at[name]!] ?? null;
  const text = (row: readonly Value[], name: string): string => String(cell(row, name));
  const within = (whole: string, part: string): boolean => whole === part || partsOf(graph, [whole]).includes(part);
  const wholes = new Map(graph.dataset.entities.map((entity) => [entity.id, entity.partOf]));
  // "Iranian officials" and "Iranian authorities": of one state.
  const meet = (a: string, b: string): boolean => within(a, b) || within(b, a) || (wholes.get(a) ?? []).some((whole) => wholes.get(b)?.includes(whole));
  const groups: (readonly Value[])[][] = [];
  for (const row of result.rows) {
    const isDrawn = graph.agreement.events.get(text(row, "event"))?.unreviewed === true;
    const same = isDrawn ? groups.filter((group) => group.some((other) => text(other, "event") === text(row, "event") && text(other, "did") === text(row, "did") && meet(text(other, "from"), text(row, "from")) && meet(text(other, "to"), text(row, "to")))) : [];
    const [first, ...rest] = same;
    if (!first) groups.push([row]);
    else {
      first.push(row, ...rest.flat());
      for (const one of rest) groups.splice(groups.indexOf(one), 1);
    }
  }
  /** The names of one end: the widest party first, each once. */
  const names = (group: readonly (readonly Value[])[], end: "from" | "to", column: string): Value => {
    const wideness = (row: readonly Value[]): number => group.filter((other) => within(text(row, end), text(other, end))).length;
    const list = [...new Set([...group].sort((a, b) => wideness(b) - wideness(a)).map((row) => text(row, column)))];
    return list.length === 1 ? list[0]! : list;
  };
  const rows = groups.map((group): readonly Value[] => {
    const [first] = group;
    if (group.length === 1) return first!;
    const claims = [...new Set(group.flatMap((row) => { const list = cell(row, "claims"); return isList(list) ? [...list] : []; }))];
    const joined: Record<number, Value> = { [at[whoColumn]!]: names(group, "from", whoColumn), [at[whomColumn]!]: names(group, "to", whomColumn), [at["claims"]!]: claims };
    return first!.map((value, index) => joined[index] ?? value);
  });
  return { columns: result.columns, rows };
}
