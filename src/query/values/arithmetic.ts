// + - * / % ^ on numbers, text, lists and temporal values. INTEGERs are exact within 64 bits and refuse to overflow.
import { Float } from "../../graph/graph-reader.ts";
import { runtimeError } from "../errors.ts";
import { printFloat } from "../syntax/print.ts";
import { addTemporal, divideDuration, multiplyDuration, negateDuration, subtractTemporal } from "./temporal-arithmetic.ts";
import { formatTemporal } from "./temporal-text.ts";
import { DurationValue, isTemporal } from "./temporal.ts";
import { isInteger, isList, isNumber, toDouble, typeName, type Value } from "./value.ts";

type Numeric = number | bigint | Float;
const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

/** A bigint as an INTEGER: a plain number where it fits. */
export function toInteger(big: bigint): number | bigint {
  if (big < smallest || big > largest) throw overflow();
  return big >= BigInt(Number.MIN_SAFE_INTEGER) && big <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(big) : big;
}
const overflow = (): Error => runtimeError("ArithmeticError", "IntegerOverflow", "The result does not fit into an INTEGER (64 bits).", undefined, "Make one operand a FLOAT with toFloat().");

function invalid(operator: string, a: Value, b: Value): Error {
  return runtimeError("TypeError", "InvalidArgumentType", `${typeName(a)} ${operator} ${typeName(b)} means nothing.`);
}

export function add(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    return Number.isSafeInteger(sum) ? sum : toInteger(BigInt(a) + BigInt(b));
  }
  if (a === null || b === null) return null;
  if (typeof a === "string" && typeof b === "string") return a + b;
  if (isList(a)) return isList(b) ? [...a, ...b] : [...a, b];
  if (isList(b)) return [a, ...b];
  if (isNumber(a) && isNumber(b)) return isInteger(a) && isInteger(b) ? toInteger(BigInt(a) + BigInt(b)) : new Float(toDouble(a) + toDouble(b));
  if (typeof a === "string") return isNumber(b) || typeof b === "boolean" || isTemporal(b) ? a + textOf(b) : fail(invalid("+", a, b));
  if (typeof b === "string") return isNumber(a) || typeof a === "boolean" || isTemporal(a) ? textOf(a) + b : fail(invalid("+", a, b));
  if (isTemporal(a) && isTemporal(b)) return addTemporal(a, b) ?? fail(invalid("+", a, b));
  throw invalid("+", a, b);
}

export function subtract(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    return Number.isSafeInteger(difference) ? difference : toInteger(BigInt(a) - BigInt(b));
  }
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return isInteger(a) && isInteger(b) ? toInteger(BigInt(a) - BigInt(b)) : new Float(toDouble(a) - toDouble(b));
  if (isTemporal(a) && isTemporal(b)) return subtractTemporal(a, b) ?? fail(invalid("-", a, b));
  throw invalid("-", a, b);
}

export function multiply(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) {
    if (!isInteger(a) || !isInteger(b)) return new Float(toDouble(a) * toDouble(b));
    const product = Number(a) * Number(b);
    return Number.isSafeInteger(product) ? product + 0 : toInteger(BigInt(a) * BigInt(b));
  }
  if (a instanceof DurationValue && isNumber(b)) return multiplyDuration(a, toDouble(b));
  if (b instanceof DurationValue && isNumber(a)) return multiplyDuration(b, toDouble(a));
  throw invalid("*", a, b);
}

export function divide(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) {
    if (!isInteger(a) || !isInteger(b)) return new Float(toDouble(a) / toDouble(b));
    if (Number(b) === 0) throw divisionByZero();
    if (typeof a === "number" && typeof b === "number") return Math.trunc(a / b) + 0;
    return toInteger(BigInt(a) / BigInt(b));
  }
  if (a instanceof DurationValue && isNumber(b)) return divideDuration(a, toDouble(b));
  throw invalid("/", a, b);
}
const divisionByZero = (): Error => runtimeError("ArithmeticError", "DivisionByZero", "An INTEGER was divided by zero.", undefined, "Test the divisor, or divide FLOATs.");

export function remainder(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (!isNumber(a) || !isNumber(b)) throw invalid("%", a, b);
  if (!isInteger(a) || !isInteger(b)) return new Float(toDouble(a) % toDouble(b));
  if (Number(b) === 0) throw divisionByZero();
  if (typeof a === "number" && typeof b === "number") return (a % b) + 0;
  return toInteger(BigInt(a) % BigInt(b));
}

/** Always a FLOAT. */
export function power(a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return new Float(toDouble(a) ** toDouble(b));
  throw invalid("^", a, b);
}

export function negate(a: Value): Value {
  if (a === null) return null;
  if (typeof a === "number") return -a + 0;
  if (typeof a === "bigint") return toInteger(-a);
  if (a instanceof Float) return new Float(0 - a.value);
  if (a instanceof DurationValue) return negateDuration(a);
  throw runtimeError("TypeError", "InvalidArgumentType", `-${typeName(a)} means nothing.`);
}

function fail(error: Error): never {
  throw error;
}

/** A number, boolean or temporal value as toString() writes it. */
export function textOf(value: Numeric | boolean | Parameters<typeof formatTemporal>[0]): string {
  if (typeof value === "boolean" || typeof value === "number" || typeof value === "bigint") return String(value);
  return value instanceof Float ? printFloat(value.value) : formatTemporal(value);
}
