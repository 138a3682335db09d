// Events that somebody dates, by their first day, and the bars of the timeline over them.
import type { KnowledgeGraph } from "../../src/index.ts";

export interface DatedEvents {
  /** Numbers of nodes in the reader, by their first day. */
  readonly nodes: Uint32Array;
  /** First days, since 1970. */
  readonly starts: Int32Array;
  readonly contested: Uint8Array;
}

/** Some dates, about as many a bar: the events `first` up to `end`. */
export interface DateBar {
  readonly low: number;
  readonly high: number;
  readonly first: number;
  readonly end: number;
  readonly contested: number;
}

/** What happens has a place on the axis; what holds for a time has not. */
export function datedEvents({ reader, ontology }: KnowledgeGraph): DatedEvents {
  const label = reader.labelId("Event");
  const [from, to, status, type, disputed] = ["t0", "t1", "status", "type", "disputed"].map((key) => reader.nodeColumn(key));
  const found: { readonly node: number; readonly start: number; readonly contested: number }[] = [];
  const isState = new Map<number, boolean>();
  for (const node of label === undefined || !from || !to || !status || !type ? [] : reader.nodesWithLabel(label)) {
    const [at, typeAt, statusAt] = [from!.position(node), type!.position(node), status!.position(node)];
    if (at < 0 || to!.position(node) < 0 || statusAt < 0) continue;
    const typeNumber = type!.values[typeAt]!;
    if (!isState.has(typeNumber)) isState.set(typeNumber, ontology.eventTypes.get(type!.text(typeNumber))?.state === true);
    const statusText = status!.text(status!.values[statusAt]!);
    if (isState.get(typeNumber) === true || statusText === "unclaimed") continue;
    found.push({ node, start: from!.values[at]!, contested: statusText !== "reported" || disputed?.values[disputed.position(node)] === 1 ? 1 : 0 });
  }
  found.sort((a, b) => a.start - b.start || a.node - b.node);
  return { nodes: Uint32Array.from(found, (one) => one.node), starts: Int32Array.from(found, (one) => one.start), contested: Uint8Array.from(found, (one) => one.contested) };
}

/** Years crowd at the end of most stories: the axis is by rank, about as many dates a bar, so that every bar can be hit. */
export function dateBars({ starts, contested }: DatedEvents, most: number): readonly DateBar[] {
  const days = [...new Set(starts)];
  const bars = Math.min(most, days.length);
  let end = 0;
  return Array.from({ length: bars }, (_, index) => {
    const [low, high] = [days[Math.floor((index * days.length) / bars)] ?? 0, days[Math.floor(((index + 1) * days.length) / bars) - 1] ?? 0];
    const first = end;
    let open = 0;
    while (end < starts.length && starts[end]! <= high) open += contested[end++]!;
    return { low, high, first, end, contested: open };
  });
}
