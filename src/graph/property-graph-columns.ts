// The values of one property key, packed by kind; rows without the property take no room in the values.
import { Float, type PropertyColumn, type PropertyValue, type TemporalProperty } from "./graph-reader.ts";
import type { StringTable } from "./property-graph-strings.ts";
import { dayOfIsoDate, decodeValue, encodeValue, isoDateOfDay } from "./property-graph-values.ts";

/** `coded` holds lists, mixed kinds and rare kinds as text; `start` is a date equal to the start day of the edge and has no values of its own. */
export type ColumnKind = "boolean" | "int32" | "integer" | "float" | "string" | "date" | "coded" | "start";
/** `full`: every row has a value. `bitmap`: a bit a row and a running count a word. `rows`: the ascending row numbers. */
export type ColumnForm = "full" | "bitmap" | "rows";

export interface ColumnMeta {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly form: ColumnForm;
  /** How many rows have a value. */
  readonly count: number;
}

export type ColumnValues = Uint8Array | Int32Array | Uint32Array | Float64Array;

export interface ColumnArrays {
  /** One value a row that has one. Numbers of strings for `string` and `coded`, days since 1970-01-01 for `date`. */
  readonly values: ColumnValues;
  /** Bits of `bitmap`, or the row numbers of `rows`. */
  readonly present?: Uint32Array;
  /** For `bitmap`: values before each word of 32 rows. */
  readonly ranks?: Uint32Array;
}

export class Column implements PropertyColumn {
  readonly meta: ColumnMeta;
  readonly values: ColumnValues;
  readonly #present: Uint32Array | undefined;
  readonly #ranks: Uint32Array | undefined;
  readonly #strings: StringTable;
  readonly #decoded = new Map<number, PropertyValue>();

  constructor(meta: ColumnMeta, arrays: ColumnArrays, strings: StringTable) {
    this.meta = meta;
    this.values = arrays.values;
    this.#present = arrays.present;
    this.#ranks = arrays.ranks;
    this.#strings = strings;
  }

  /** Where the value of a row is in `values`, or -1 where the row has none. */
  position(row: number): number {
    if (this.meta.form === "full") return row;
    const present = this.#present!;
    if (this.meta.form === "bitmap") {
      const word = present[row >>> 5]!;
      const bit = row & 31;
      if (((word >>> bit) & 1) === 0) return -1;
      return this.#ranks![row >>> 5]! + bitCount(bit === 0 ? 0 : word & (0xffffffff >>> (32 - bit)));
    }
    let low = 0;
    let high = present.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (present[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low < present.length && present[low] === row ? low : -1;
  }

  text(value: number): string {
    return this.#strings.text(value);
  }

  value(row: number): PropertyValue {
    const position = this.position(row);
    if (position < 0) return null;
    const raw = this.values[position]!;
    switch (this.meta.kind) {
      case "int32":
      case "integer":
        return raw;
      case "float":
        return new Float(raw);
      case "boolean":
        return raw === 1;
      case "string":
        return this.#strings.text(raw);
      case "date":
      case "start":
      case "coded":
        return this.#decode(raw);
    }
  }

  /** Calls `visit` for each row that has a value, in ascending order. */
  forEachRow(rowCount: number, visit: (row: number, position: number) => void): void {
    if (this.meta.form === "full") {
      for (let row = 0; row < rowCount; row++) visit(row, row);
    } else if (this.meta.form === "rows") {
      this.#present!.forEach((row, position) => visit(row, position));
    } else {
      const present = this.#present!;
      let position = 0;
      for (let word = 0; word < present.length; word++) {
        for (let bits = present[word]!; bits !== 0; bits &= bits - 1) visit(word * 32 + 31 - Math.clz32(bits & -bits), position++);
      }
    }
  }

  // The same day or coded text gives the same object, so that a caller may keep what it made of it.
  #decode(raw: number): PropertyValue {
    let value = this.#decoded.get(raw);
    if (value === undefined) {
      value = this.meta.kind === "coded" ? decodeValue(this.#strings.text(raw)) : ({ temporal: "date", iso: isoDateOfDay(raw) } satisfies TemporalProperty);
      this.#decoded.set(raw, value);
    }
    return value;
  }
}

export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** What kind a value asks for; a column of more than one kind becomes `coded`. Integers become `int32` at the end where all fit. */
export function kindOfValue(value: PropertyValue): Exclude<ColumnKind, "int32" | "start"> {
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  if (value instanceof Float) return "float";
  if (typeof value === "number") return Number.isSafeInteger(value) ? "integer" : "float";
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const temporal = value as TemporalProperty;
    if (temporal.temporal === "date" && dayOfIsoDate(temporal.iso) !== undefined) return "date";
  }
  return "coded";
}

/** The number under which a value of this kind is stored. */
export function storedNumber(kind: ColumnKind, value: PropertyValue, strings: StringTable): number {
  switch (kind) {
    case "string":
      return strings.add(value as string);
    case "boolean":
      return value === true ? 1 : 0;
    case "date":
    case "start":
      return dayOfIsoDate((value as TemporalProperty).iso)!;
    case "coded":
      return strings.add(encodeValue(value));
    case "int32":
    case "integer":
    case "float":
      return value instanceof Float ? value.value : (value as number);
  }
}
