// Equality with three truth values, and the equivalence that DISTINCT and grouping use, as a key.
import { Float } from "../../graph/graph-reader.ts";
import { DateTimeValue, DateValue, DurationValue, equalTemporal, isTemporal, LocalDateTimeValue, LocalTimeValue, TimeValue } from "./temporal.ts";
import { EdgeValue, isList, isMap, isNumber, NodeValue, PathValue, type ListValue, type MapValue, type Value } from "./value.ts";

/** `a = b`: null when a null inside leaves it open. Values of different types are not equal. */
export function equals(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return null;
  if (typeof a === "string" || typeof a === "boolean") return a === b;
  if (typeof a === "number" && typeof b === "number") return a === b;
  if (isNumber(a)) return isNumber(b) && equalNumbers(a, b);
  if (typeof b !== "object") return false;
  if (isList(a)) return isList(b) ? equalLists(a, b) : false;
  if (isMap(a)) return isMap(b) ? equalMaps(a, b) : false;
  if (a instanceof NodeValue) return b instanceof NodeValue && a.id === b.id;
  if (a instanceof EdgeValue) return b instanceof EdgeValue && a.id === b.id;
  if (a instanceof PathValue) return b instanceof PathValue && equalPaths(a, b);
  return isTemporal(a) && isTemporal(b) && equalTemporal(a, b);
}

/** INTEGER and FLOAT compare by their mathematical value; NaN equals nothing. */
export function equalNumbers(a: number | bigint | Float, b: number | bigint | Float): boolean {
  const left = a instanceof Float ? a.value : a;
  const right = b instanceof Float ? b.value : b;
  // JavaScript compares a bigint with a number exactly.
  // oxlint-disable-next-line eqeqeq
  return left == right;
}

function equalLists(a: ListValue, b: ListValue): boolean | null {
  if (a.length !== b.length) return false;
  let open = false;
  for (let at = 0; at < a.length; at++) {
    const same = equals(a[at] ?? null, b[at] ?? null);
    if (same === false) return false;
    open ||= same === null;
  }
  return open ? null : true;
}

function equalMaps(a: MapValue, b: MapValue): boolean | null {
  if (a.size !== b.size) return false;
  for (const key of a.keys()) if (!b.has(key)) return false;
  let open = false;
  for (const [key, value] of a) {
    const same = equals(value, b.get(key) ?? null);
    if (same === false) return false;
    open ||= same === null;
  }
  return open ? null : true;
}

function equalPaths(a: PathValue, b: PathValue): boolean {
  return a.nodes[0] === b.nodes[0] && a.edges.length === b.edges.length && a.edges.every((edge, at) => edge === b.edges[at]) && a.nodes.every((node, at) => node === b.nodes[at]);
}

/** `value IN list`. */
export function isIn(value: Value, list: ListValue): boolean | null {
  let open = false;
  for (const item of list) {
    const same = equals(value, item);
    if (same === true) return true;
    open ||= same === null;
  }
  return open ? null : false;
}

/** Two values are the same group exactly when their keys are the same; null is one group and so is NaN. */
export function groupKey(value: Value): string | number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return `s${value}`;
  if (value === null) return "z";
  return compositeKey(value);
}

function compositeKey(value: Exclude<Value, null | number | string>): string | number {
  if (typeof value === "boolean") return value ? "t" : "f";
  if (typeof value === "bigint") return `i${value}`;
  if (value instanceof Float) {
    if (Number.isNaN(value.value)) return "nan";
    // 1.0 is the same group as 1; a large FLOAT is the same as the INTEGER of that value.
    return Number.isSafeInteger(value.value) ? value.value + 0 : Number.isInteger(value.value) && Math.abs(value.value) < 2 ** 63 ? `i${BigInt(value.value)}` : `d${value.value}`;
  }
  if (isList(value)) return `[${joinKeys(value)}]`;
  if (isMap(value)) {
    const keys = [...value.keys()].sort();
    return `{${keys.map((key) => `${key.length}:${key}${lengthed(groupKey(value.get(key) ?? null))}`).join("")}}`;
  }
  if (value instanceof NodeValue) return `n${value.id}`;
  if (value instanceof EdgeValue) return `e${value.id}`;
  if (value instanceof PathValue) return `p${value.nodes[0] ?? ""}:${value.edges.join(",")}:${value.nodes.join(",")}`;
  if (value instanceof DateValue) return `D${value.days}`;
  if (value instanceof LocalTimeValue) return `L${value.nanos}`;
  if (value instanceof TimeValue) return `T${value.nanos}:${value.offset}`;
  if (value instanceof LocalDateTimeValue) return `M${value.days}:${value.nanos}`;
  if (value instanceof DateTimeValue) return `Z${value.days}:${value.nanos}:${value.offset}:${value.zone ?? ""}`;
  if (value instanceof DurationValue) return `P${value.months}:${value.days}:${value.seconds}:${value.nanos}`;
  throw new Error("every value has a key");
}
const lengthed = (key: string | number): string => (typeof key === "number" ? `#${key};` : `${key.length}:${key}`);

/** One key for several values. */
export function joinKeys(values: readonly Value[]): string {
  let key = "";
  for (const value of values) key += lengthed(groupKey(value));
  return key;
}
