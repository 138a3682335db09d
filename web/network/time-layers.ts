// The layout by time: columns from left to right in the order of dates, about as many nodes in each; what has no date stands apart on the left.
import type { Point } from "./geometry.ts";

export interface DatedNode {
  readonly id: string;
  /** Day since 1970 on which it happened; of somebody, the middle one of the days on which they did something. */
  readonly date: number | null;
}

/** Nodes that stand under one another. */
export interface TimeColumn {
  readonly x: number;
  /** First and last day of those in it; null where they have none. */
  readonly days: readonly [first: number, last: number] | null;
}

/** Columns are this much wider than the rows are high: names are written beside their nodes. */
const WIDE = 1.7;

export function timeLayers(nodes: readonly DatedNode[]): { readonly places: ReadonlyMap<string, Point>; readonly columns: readonly TimeColumn[] } {
  const dated = nodes.flatMap(({ id, date }) => (date === null ? [] : [{ id, date }])).sort((a, b) => a.date - b.date || (a.id < b.id ? -1 : 1));
  const undated = nodes.filter(({ date }) => date === null).map(({ id }) => id).sort();
  const rows = Math.max(1, Math.ceil(Math.sqrt(dated.length * 1.2)));
  const places = new Map<string, Point>();
  const columns: TimeColumn[] = [];
  const stack = (ids: readonly string[], column: number, days: TimeColumn["days"]) => {
    // Every second column half a row lower, so that names find room.
    for (const [row, id] of ids.entries()) places.set(id, { x: column * WIDE, y: (ids.length - 1) / 2 - row + (column % 2 === 0 ? 0.25 : -0.25) });
    columns.push({ x: column * WIDE, days });
  };
  for (let column = 0; column * rows < dated.length; column += 1) {
    const inside = dated.slice(column * rows, (column + 1) * rows);
    stack(inside.map(({ id }) => id), column, [inside[0]?.date ?? 0, inside.at(-1)?.date ?? 0]);
  }
  for (let column = 0; column * rows < undated.length; column += 1) stack(undated.slice(column * rows, (column + 1) * rows), -2 - column, null);
  return { places, columns };
}

/** The middle one of some days; null where there is none. */
export function middleDay(days: readonly number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
