// Collects the values of one property key in row order and packs them.
import type { PropertyValue } from "./graph-reader.ts";
import { Column, type ColumnArrays, type ColumnForm, type ColumnKind, type ColumnMeta, type ColumnValues, kindOfValue, storedNumber } from "./property-graph-columns.ts";
import { ascending, gather, sortBy } from "./property-graph-sort.ts";
import type { StringTable } from "./property-graph-strings.ts";

export class ColumnBuilder {
  readonly key: string;
  #kind: ColumnKind;
  #values = new Float64Array(16);
  /** Undefined as long as the rows are 0, 1, 2 ... without a gap. */
  #rows: Uint32Array | undefined;
  #count = 0;
  readonly #strings: StringTable;

  constructor(key: string, first: PropertyValue, strings: StringTable) {
    this.key = key;
    this.#kind = kindOfValue(first);
    this.#strings = strings;
  }

  /** Rows come in ascending order. */
  add(row: number, value: PropertyValue): void {
    if (kindOfValue(value) !== this.#kind && this.#kind !== "coded") this.#recode();
    if (this.#count === this.#values.length) this.#values = doubled(this.#values, new Float64Array(this.#count * 2));
    if (this.#rows === undefined && row !== this.#count) {
      this.#rows = new Uint32Array(Math.max(16, this.#values.length));
      for (let i = 0; i < this.#count; i++) this.#rows[i] = i;
    }
    if (this.#rows !== undefined) {
      if (this.#count === this.#rows.length) this.#rows = doubled(this.#rows, new Uint32Array(this.#count * 2));
      this.#rows[this.#count] = row;
    }
    this.#values[this.#count++] = storedNumber(this.#kind, value, this.#strings);
  }

  /** `oldRows[newRow]` is the row a value was added under; without it rows stay where they are. `starts` are the start days of all rows, for `start` columns. */
  finish(rowCount: number, oldRows?: Uint32Array, starts?: Int32Array): { meta: ColumnMeta; arrays: ColumnArrays } {
    const full = this.#rows === undefined && this.#count === rowCount;
    let values: Float64Array = this.#values.subarray(0, this.#count);
    let rows = this.#rows?.subarray(0, this.#count);
    if (full) {
      if (oldRows) values = gather(values, oldRows, new Float64Array(rowCount));
    } else {
      rows ??= ascending(this.#count);
      if (oldRows) [rows, values] = reorder(rows, values, rowCount, oldRows);
    }
    const count = this.#count;
    const meta = (kind: ColumnKind, form: ColumnForm): ColumnMeta => ({ key: this.key, kind, form, count });
    if (full && this.#kind === "date" && starts !== undefined && every(values, (day, row) => day === starts[row])) {
      return { meta: meta("start", "full"), arrays: { values: starts } };
    }
    const [kind, packed] = pack(this.#kind, values);
    if (full) return { meta: meta(kind, "full"), arrays: { values: packed } };
    // Row numbers take 4 bytes a value, the bitmap with its counts a quarter of a byte a row.
    if (count * 16 < rowCount) return { meta: meta(kind, "rows"), arrays: { values: packed, present: rows!.slice() } };
    const present = new Uint32Array(Math.ceil(rowCount / 32));
    const ranks = new Uint32Array(present.length);
    for (const row of rows!) present[row >>> 5]! |= 1 << (row & 31);
    for (const row of rows!) if ((row >>> 5) + 1 < ranks.length) ranks[(row >>> 5) + 1]!++;
    for (let word = 1; word < ranks.length; word++) ranks[word]! += ranks[word - 1]!;
    return { meta: meta(kind, "bitmap"), arrays: { values: packed, present, ranks } };
  }

  // A second kind has come: what is there so far is written as text.
  #recode(): void {
    const [kind, values] = pack(this.#kind, this.#values.subarray(0, this.#count));
    const column = new Column({ key: this.key, kind, form: "full", count: this.#count }, { values }, this.#strings);
    for (let i = 0; i < this.#count; i++) this.#values[i] = storedNumber("coded", column.value(i), this.#strings);
    this.#kind = "coded";
  }
}

function pack(kind: ColumnKind, values: Float64Array): [ColumnKind, ColumnValues] {
  switch (kind) {
    case "boolean":
      return [kind, new Uint8Array(values)];
    case "string":
    case "coded":
      return [kind, new Uint32Array(values)];
    case "date":
      return [kind, new Int32Array(values)];
    case "float":
      return [kind, new Float64Array(values)];
    case "int32":
    case "integer":
    case "start":
      return every(values, (value) => (value | 0) === value) ? ["int32", new Int32Array(values)] : ["integer", new Float64Array(values)];
  }
}

function reorder(rows: Uint32Array, values: Float64Array, rowCount: number, oldRows: Uint32Array): [Uint32Array<ArrayBuffer>, Float64Array<ArrayBuffer>] {
  const newRowOf = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) newRowOf[oldRows[row]!] = row;
  const newRows = gather(newRowOf, rows, new Uint32Array(rows.length));
  const order = sortBy(ascending(rows.length), newRows);
  return [gather(newRows, order, new Uint32Array(rows.length)), gather(values, order, new Float64Array(rows.length))];
}

function doubled<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

// Typed arrays' own `every` is ten times slower.
function every(values: Float64Array, isTrue: (value: number, row: number) => boolean): boolean {
  for (let row = 0; row < values.length; row++) if (!isTrue(values[row]!, row)) return false;
  return true;
}
