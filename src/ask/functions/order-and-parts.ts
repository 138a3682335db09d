// Order in time (before, overlaps), what is part of what (rollup), and warnings that were not heeded.
import { orderOf } from "../../agree/order.ts";
import { unheededWarnings } from "../../agree/unheeded.ts";
import type { UnheededWarning } from "../../agree/unheeded.ts";
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import { spansMeet } from "../../model/time-span.ts";
import { booleanType, listOf, mapType, nodeType, stringType } from "../../query/bind/static-type.ts";
import { scalar } from "../../query/functions/declare.ts";
import type { QueryFunction } from "../../query/functions/declare.ts";
import { eventParameter, idOf, mapOf, nodesOf } from "./arguments.ts";

export function orderAndPartsFunctions(graph: KnowledgeGraph): readonly QueryFunction[] {
  let unheeded: readonly UnheededWarning[] | undefined;
  return [
    scalar("before", [eventParameter("a"), eventParameter("b")], stringType, "Whether event a came before event b: certain (by their dates), stated (in words), possible, no, or unknown.", "before(a, b)", ([a, b]) => orderOf(graph.agreement, idOf("before", a), idOf("before", b)).order),
    scalar("overlaps", [eventParameter("a"), eventParameter("b")], booleanType, "Whether the days of two events meet; null where one of them has no date.", "overlaps(a, b)", ([a, b]) => {
      const [first, second] = [idOf("overlaps", a), idOf("overlaps", b)].map((id) => graph.agreement.events.get(id)?.span);
      if (!first || !second || (first.start === null && first.end === null) || (second.start === null && second.end === null)) return null;
      return spansMeet(first, second);
    }),
    scalar("rollup", [eventParameter("thing")], listOf(nodeType), "A thing and all that is part of it: the agencies of a state, the branches of a group, the places in a country.", "rollup(x)", ([thing]) => nodesOf(graph, partsOf(graph, [idOf("rollup", thing)]))),
    scalar("unheeded", [eventParameter("warning")], listOf(mapType), "For a warning that came before the harm it was about: maps of harm, kind (said not to be heeded, doubted, nothing said), order and dismissals; an empty list otherwise.", "unheeded(e)", ([warning]) => {
      unheeded ??= unheededWarnings(graph.agreement, graph.ontology);
      const id = idOf("unheeded", warning);
      return unheeded.filter((one) => one.warning === id).map((one) => mapOf({ harm: one.harm === undefined ? null : graph.nameOf(one.harm), kind: one.kind, order: one.order, dismissals: one.dismissals.map((id) => graph.nameOf(id)), claims: one.claims }));
    }),
  ];
}

/** The ids with all their parts: by `part-of`, and places by where somebody says that they are. */
export function partsOf(graph: KnowledgeGraph, ids: readonly string[]): readonly string[] {
  const parts = directParts(graph);
  const out = new Set(ids);
  for (const id of out) for (const part of parts.get(id) ?? []) out.add(part);
  return [...out];
}

const partsByGraph = new WeakMap<KnowledgeGraph, ReadonlyMap<string, readonly string[]>>();

function directParts(graph: KnowledgeGraph): ReadonlyMap<string, readonly string[]> {
  const known = partsByGraph.get(graph);
  if (known) return known;
  const parts = new Map<string, string[]>();
  const add = (whole: string, part: string) => parts.set(whole, [...(parts.get(whole) ?? []), part]);
  for (const entity of graph.dataset.entities) for (const whole of entity.partOf) add(whole, entity.id);
  const { reader } = graph;
  const within = reader.typeId("LOCATED_IN");
  const place = reader.labelId("Place");
  if (within !== undefined && place !== undefined) {
    const { offsets, neighbors } = reader.adjacency("out", within);
    for (const node of reader.nodesWithLabel(place)) for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) add(String(reader.nodeProperty(neighbors[at] ?? 0, "id")), String(reader.nodeProperty(node, "id")));
  }
  partsByGraph.set(graph, parts);
  return parts;
}
