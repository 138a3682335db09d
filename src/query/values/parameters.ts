// Parameters from JavaScript: plain objects, arrays, numbers. A whole number becomes an INTEGER, any other number a FLOAT.
import { Float } from "../../graph/graph-reader.ts";
import type { Value } from "./value.ts";

export type ParameterValue = Value | undefined | readonly ParameterValue[] | { readonly [key: string]: ParameterValue };

export function toParameters(given: Readonly<Record<string, ParameterValue>> | ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  if (given instanceof Map) return given as ReadonlyMap<string, Value>;
  return new Map(Object.entries(given).map(([name, value]) => [name, toValue(value as ParameterValue)]));
}

export function toValue(given: ParameterValue): Value {
  if (given === undefined || given === null) return null;
  if (typeof given === "number") return Number.isSafeInteger(given) ? given : new Float(given);
  if (typeof given !== "object") return given;
  if (Array.isArray(given)) return given.map(toValue);
  // Values of our own classes and maps are values already; plain objects become maps.
  const prototype: unknown = Object.getPrototypeOf(given);
  if (prototype !== Object.prototype && prototype !== null) return given as Value;
  return new Map(Object.entries(given as Readonly<Record<string, ParameterValue>>).map(([key, value]) => [key, toValue(value)]));
}
