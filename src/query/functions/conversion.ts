// Conversions between types: toInteger(), toFloat(), toString(), toBoolean() and their kin.
import { Float } from "../../graph/graph-reader.ts";
import { booleanType, floatType, integerType, listOf, stringType, type StaticType } from "../bind/static-type.ts";
import { runtimeError } from "../errors.ts";
import { textOf, toInteger } from "../values/arithmetic.ts";
import { isTemporal } from "../values/temporal.ts";
import { isInteger, isList, isNumber, toDouble, typeName, type Value } from "../values/value.ts";
import { parameterOf, scalar, type ParameterKind, type QueryFunction } from "./declare.ts";

const refuse = (name: string, value: Value): Error => runtimeError("TypeError", "InvalidArgumentValue", `${name}() cannot convert ${typeName(value)}.`);
const decimal = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

function integerFrom(value: Value): Value | undefined {
  if (value === null) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isNumber(value) && isInteger(value)) return value;
  if (value instanceof Float) return Number.isFinite(value.value) && Math.abs(value.value) < 2 ** 63 ? toInteger(BigInt(Math.trunc(value.value))) : null;
  if (typeof value !== "string") return undefined;
  if (/^\s*[+-]?\d+\s*$/.test(value)) {
    const big = BigInt(value.trim().replace(/^\+/, ""));
    return big >= -(2n ** 63n) && big < 2n ** 63n ? toInteger(big) : null;
  }
  return decimal.test(value) ? (integerFrom(new Float(Number(value))) ?? null) : null;
}

function floatFrom(value: Value): Value | undefined {
  if (value === null) return null;
  if (isNumber(value)) return new Float(toDouble(value));
  if (typeof value !== "string") return undefined;
  const special: Readonly<Record<string, number>> = { NaN: Number.NaN, Infinity, "-Infinity": -Infinity };
  if (Object.hasOwn(special, value)) return new Float(special[value] ?? 0);
  return decimal.test(value) ? new Float(Number(value)) : null;
}

function booleanFrom(value: Value): Value | undefined {
  if (value === null || typeof value === "boolean") return value;
  if (isNumber(value) && isInteger(value)) return Number(value) !== 0;
  if (typeof value !== "string") return undefined;
  const word = value.trim().toLowerCase();
  return word === "true" ? true : word === "false" ? false : null;
}

function textFrom(value: Value): Value | undefined {
  if (value === null || typeof value === "string") return value;
  return typeof value === "boolean" || isNumber(value) || isTemporal(value) ? textOf(value) : undefined;
}

interface Conversion {
  readonly name: string;
  readonly type: StaticType;
  readonly from: readonly ParameterKind[];
  readonly what: string;
  readonly example: string;
  readonly convert: (value: Value) => Value | undefined;
}
const conversions: readonly Conversion[] = [
  { name: "toInteger", type: integerType, from: ["number", "string", "boolean"], what: "an INTEGER; null where the text is no number", example: "toInteger('42')", convert: integerFrom },
  { name: "toFloat", type: floatType, from: ["number", "string"], what: "a FLOAT; null where the text is no number", example: "toFloat('1.5')", convert: floatFrom },
  { name: "toBoolean", type: booleanType, from: ["boolean", "string", "integer"], what: "a BOOLEAN; null where the text is neither true nor false", example: "toBoolean('true')", convert: booleanFrom },
  { name: "toString", type: stringType, from: ["string", "number", "boolean", "temporal"], what: "text", example: "toString(1.5)", convert: textFrom },
];

export const conversionFunctions: readonly QueryFunction[] = conversions.flatMap(({ name, type, from, what, example, convert }): readonly QueryFunction[] => [
  scalar(name, [parameterOf("value", from)], type, `A value as ${what}.`, example, ([value = null]) => {
    const result = convert(value);
    if (result === undefined) throw refuse(name, value);
    return result;
  }),
  scalar(`${name}OrNull`, [parameterOf("value")], type, `A value as ${what}, and null where the type cannot be converted.`, example.replace("(", "OrNull("), ([value = null]) => convert(value) ?? null),
  scalar(`${name}List`, [parameterOf("list", "list")], listOf(type), `Each element of a list as ${what}.`, `${name}List(['1'])`, ([value = null]) => {
    if (!isList(value)) throw refuse(`${name}List`, value);
    return value.map((item) => convert(item) ?? null);
  }),
]);
