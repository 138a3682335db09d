// Finds nodes by the value of one key. Numbers of strings are few and dense, so they are counted into place; other numbers are sorted.
import { Float } from "./graph-reader.ts";
import type { Column } from "./property-graph-columns.ts";
import type { StringTable } from "./property-graph-strings.ts";

const none = new Uint32Array(0);

export class PropertyIndex {
  /** How many values differ. */
  readonly distinct: number;
  readonly #column: Column;
  readonly #strings: StringTable;
  /** Nodes ordered by value, then by number. */
  readonly #nodes: Uint32Array;
  /** For strings: those of string s are at starts[s] to starts[s + 1]. */
  readonly #starts: Uint32Array | undefined;
  /** For other numbers: the value of each of `#nodes`, ascending. */
  readonly #sorted: Float64Array | undefined;
  /** For coded values: nodes by their scalar value. */
  readonly #coded: ReadonlyMap<string | number | boolean, number[]> | undefined;

  constructor(column: Column, nodeCount: number, strings: StringTable) {
    this.#column = column;
    this.#strings = strings;
    const { kind, count } = column.meta;
    const values = column.values;
    this.#nodes = new Uint32Array(count);
    if (kind === "string") {
      const starts = new Uint32Array(strings.count + 1);
      for (let i = 0; i < values.length; i++) starts[values[i]! + 1]!++;
      let distinct = 0;
      for (let id = 0; id < strings.count; id++) {
        if (starts[id + 1]! > 0) distinct++;
        starts[id + 1]! += starts[id]!;
      }
      const next = starts.slice();
      column.forEachRow(nodeCount, (row, position) => (this.#nodes[next[values[position]!]!++] = row));
      this.#starts = starts;
      this.distinct = distinct;
    } else if (kind === "coded") {
      const coded = new Map<string | number | boolean, number[]>();
      column.forEachRow(nodeCount, (row) => {
        const value = column.value(row);
        const key = value instanceof Float ? value.value : typeof value === "bigint" ? Number(value) : value;
        if (key === null || typeof key === "object") return;
        const list = coded.get(key);
        if (list) list.push(row);
        else coded.set(key, [row]);
      });
      this.#coded = coded;
      this.distinct = new Set(values).size;
    } else {
      const rows = new Uint32Array(count);
      column.forEachRow(nodeCount, (row, position) => (rows[position] = row));
      // NaN equals nothing, so it is not in the index.
      const order = Uint32Array.from(values, (_, position) => position).filter((position) => !Number.isNaN(values[position]!));
      order.sort((a, b) => values[a]! - values[b]! || a - b);
      this.#sorted = Float64Array.from(order, (position) => values[position]!);
      order.forEach((position, at) => (this.#nodes[at] = rows[position]!));
      let distinct = order.length > 0 ? 1 : 0;
      for (let i = 1; i < order.length; i++) if (this.#sorted[i] !== this.#sorted[i - 1]) distinct++;
      this.distinct = distinct;
    }
  }

  /** Nodes with this value, ascending. 1 finds integers and floats alike; dates are not found by text. */
  find(value: string | number | boolean): Uint32Array {
    const { kind } = this.#column.meta;
    if (this.#coded) return Uint32Array.from(this.#coded.get(value) ?? none);
    if (this.#starts) {
      const id = typeof value === "string" ? this.#strings.find(value) : -1;
      return id < 0 ? none : this.#nodes.subarray(this.#starts[id]!, this.#starts[id + 1]!);
    }
    const isNumber = kind === "int32" || kind === "integer" || kind === "float";
    if (typeof value === "number" ? !isNumber : !(typeof value === "boolean" && kind === "boolean")) return none;
    const wanted = Number(value);
    return Number.isNaN(wanted) ? none : this.#nodes.subarray(this.#firstAtLeast(wanted, false), this.#firstAtLeast(wanted, true));
  }

  #firstAtLeast(wanted: number, after: boolean): number {
    const sorted = this.#sorted!;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const value = sorted[middle]!;
      if (value < wanted || (after && value === wanted)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
