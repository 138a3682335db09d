// The two orders of the standard: comparability (`<`, which may be null) and orderability (ORDER BY, which is total).
import { Float } from "../../graph/graph-reader.ts";
import { equals } from "./equality.ts";
import { compareTemporal, DurationValue, isTemporal } from "./temporal.ts";
import { EdgeValue, isList, isMap, isNumber, NodeValue, PathValue, type ListValue, type MapValue, type Value } from "./value.ts";

/** Negative, 0 or positive; null where the two cannot be compared, NaN where one of them is not a number. */
export function compare(a: Value, b: Value): number | null {
  if (a === null || b === null) return null;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string") return typeof b === "string" ? compareText(a, b) : null;
  if (typeof a === "boolean") return typeof b === "boolean" ? Number(a) - Number(b) : null;
  if (isNumber(a)) return isNumber(b) ? compareNumbers(a, b) : null;
  if (isList(a)) return isList(b) ? compareLists(a, b) : null;
  if (isTemporal(a) && isTemporal(b) && a.kind === b.kind && !(a instanceof DurationValue)) return compareTemporal(a, b);
  return null;
}

export const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  // By code point, not by code unit: they differ only where surrogates meet the characters above them.
  for (let at = 0; at < a.length && at < b.length; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left === right) continue;
    const isHigh = left >= 0xd800 && left <= 0xdfff;
    if (isHigh !== (right >= 0xd800 && right <= 0xdfff)) return isHigh ? 1 : -1;
    return left - right;
  }
  return a.length - b.length;
};

function compareNumbers(a: number | bigint | Float, b: number | bigint | Float): number {
  const left = a instanceof Float ? a.value : a;
  const right = b instanceof Float ? b.value : b;
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareLists(a: ListValue, b: ListValue): number | null {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const left = a[at] ?? null;
    const right = b[at] ?? null;
    const same = equals(left, right);
    if (same === true) continue;
    if (same === null) return null;
    return compare(left, right);
  }
  return a.length - b.length;
}

const temporalRank: Readonly<Record<string, number>> = { datetime: 7, localdatetime: 8, date: 9, time: 10, localtime: 11, duration: 12 };

/** MAP, NODE, RELATIONSHIP, LIST, PATH, temporal, STRING, BOOLEAN, number, NaN, null: ascending, as the standard has it. */
function rank(value: Exclude<Value, null>): number {
  switch (typeof value) {
    case "string":
      return 20;
    case "boolean":
      return 21;
    case "number":
    case "bigint":
      return 22;
    default:
  }
  if (value instanceof Float) return 22;
  if (isMap(value)) return 1;
  if (value instanceof NodeValue) return 2;
  if (value instanceof EdgeValue) return 3;
  if (isList(value)) return 4;
  if (value instanceof PathValue) return 5;
  return isTemporal(value) ? (temporalRank[value.kind] ?? 12) : 13;
}

/** Any two values have an order: negative, 0 or positive. Null comes last. */
export function order(a: Value, b: Value): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return byRank;
  if (isNumber(a) && isNumber(b)) return orderNumbers(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  if (isList(a) && isList(b)) return orderLists(a, b);
  if (isMap(a) && isMap(b)) return orderMaps(a, b);
  if (a instanceof NodeValue && b instanceof NodeValue) return a.id - b.id;
  if (a instanceof EdgeValue && b instanceof EdgeValue) return a.id - b.id;
  if (a instanceof PathValue && b instanceof PathValue) return orderNumberLists(pathKey(a), pathKey(b));
  return isTemporal(a) && isTemporal(b) ? compareTemporal(a, b) : 0;
}

function orderNumbers(a: number | bigint | Float, b: number | bigint | Float): number {
  const result = compareNumbers(a, b);
  if (!Number.isNaN(result)) return result;
  const isNan = (value: number | bigint | Float): number => (value instanceof Float && Number.isNaN(value.value) ? 1 : 0);
  return isNan(a) - isNan(b);
}

function orderLists(a: ListValue, b: ListValue): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const result = order(a[at] ?? null, b[at] ?? null);
    if (result !== 0) return result;
  }
  return a.length - b.length;
}

function orderMaps(a: MapValue, b: MapValue): number {
  if (a.size !== b.size) return a.size - b.size;
  const left = [...a.keys()].sort();
  const right = [...b.keys()].sort();
  for (let at = 0; at < left.length; at++) {
    const result = compareText(left[at] ?? "", right[at] ?? "");
    if (result !== 0) return result;
  }
  for (const key of left) {
    const result = order(a.get(key) ?? null, b.get(key) ?? null);
    if (result !== 0) return result;
  }
  return 0;
}

const pathKey = (path: PathValue): readonly number[] => path.nodes.flatMap((node, at) => (at < path.edges.length ? [node, path.edges[at] ?? 0] : [node]));
function orderNumberLists(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const result = (a[at] ?? 0) - (b[at] ?? 0);
    if (result !== 0) return result;
  }
  return a.length - b.length;
}
