// Functions of numbers.
import { Float } from "../../graph/graph-reader.ts";
import { booleanType, floatType, integerType, numberType } from "../bind/static-type.ts";
import { runtimeError } from "../errors.ts";
import { negate } from "../values/arithmetic.ts";
import { isInteger, isNumber, toDouble, typeName, type Value } from "../values/value.ts";
import { parameterOf, scalar, type QueryFunction } from "./declare.ts";

function number(name: string, value: Value | undefined): number | bigint | Float {
  if (value !== undefined && isNumber(value)) return value;
  throw runtimeError("TypeError", "InvalidArgumentType", `${name}() takes a number, not ${typeName(value ?? null)}.`);
}
const numberParameter = parameterOf("number", "number");
const real = (name: string, doc: string, example: string, apply: (value: number) => number): QueryFunction =>
  scalar(name, [numberParameter], floatType, doc, example, ([value]) => new Float(apply(toDouble(number(name, value)))));

/** Halves go up, as Java's Math.round has it. */
function round([value, places, mode]: readonly Value[]): Value {
  const from = toDouble(number("round", value));
  const digits = places === undefined ? 0 : toDouble(number("round", places));
  const scale = 10 ** digits;
  const shifted = Number.isFinite(from * scale) ? Number((from * scale).toPrecision(15)) : from;
  const how = typeof mode === "string" ? mode.toUpperCase() : places === undefined ? "HALF_TOWARDS_POSITIVE" : "HALF_UP";
  const result = roundBy(how, shifted) / scale;
  return new Float(result + 0);
}
function roundBy(mode: string, value: number): number {
  const whole = Math.trunc(value);
  const isHalf = Math.abs(value - whole) === 0.5;
  const away = whole + Math.sign(value);
  switch (mode) {
    case "UP":
      return value === whole ? whole : away;
    case "DOWN":
      return whole;
    case "CEILING":
      return Math.ceil(value);
    case "FLOOR":
      return Math.floor(value);
    case "HALF_UP":
      return isHalf ? away : Math.round(value);
    case "HALF_DOWN":
      return isHalf ? whole : Math.round(value);
    case "HALF_EVEN":
      return isHalf ? (whole % 2 === 0 ? whole : away) : Math.round(value);
    case "HALF_TOWARDS_POSITIVE":
      return Math.floor(value + 0.5);
    default:
      throw runtimeError("ArgumentError", "InvalidArgumentValue", `${mode} is not a way to round.`, undefined, "UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN.");
  }
}

const constant = (name: string, value: number): QueryFunction => scalar(name, [], floatType, `The number ${name}, about ${value.toFixed(5)}.`, `${name}()`, () => new Float(value));

export const numberFunctions: readonly QueryFunction[] = [
  scalar("abs", [numberParameter], numberType, "A number without its sign.", "abs(-1)", ([value]) => {
    const from = number("abs", value);
    return toDouble(from) < 0 ? negate(from) : from;
  }),
  scalar("sign", [numberParameter], integerType, "-1, 0 or 1.", "sign(-17)", ([value]) => Math.sign(toDouble(number("sign", value))) + 0),
  real("ceil", "The whole number at or above.", "ceil(0.1)", Math.ceil),
  real("floor", "The whole number at or below.", "floor(0.9)", Math.floor),
  scalar("round", [numberParameter, parameterOf("places", "number", true), parameterOf("mode", "string", true)], floatType, "The nearest whole number, or the nearest with so many decimal places.", "round(3.14159, 2)", round),
  real("sqrt", "The square root.", "sqrt(256)", Math.sqrt),
  real("exp", "e to the power.", "exp(2)", Math.exp),
  real("log", "The natural logarithm.", "log(27)", Math.log),
  real("log10", "The logarithm to base 10.", "log10(27)", Math.log10),
  real("sin", "The sine of an angle in radians.", "sin(0.5)", Math.sin),
  real("cos", "The cosine of an angle in radians.", "cos(0.5)", Math.cos),
  real("tan", "The tangent of an angle in radians.", "tan(0.5)", Math.tan),
  real("cot", "The cotangent of an angle in radians.", "cot(0.5)", (value) => 1 / Math.tan(value)),
  real("asin", "The angle in radians with this sine.", "asin(0.5)", Math.asin),
  real("acos", "The angle in radians with this cosine.", "acos(0.5)", Math.acos),
  real("atan", "The angle in radians with this tangent.", "atan(0.5)", Math.atan),
  scalar("atan2", [parameterOf("y", "number"), parameterOf("x", "number")], floatType, "The angle in radians of a point.", "atan2(0.5, 0.6)", ([y, x]) => new Float(Math.atan2(toDouble(number("atan2", y)), toDouble(number("atan2", x))))),
  real("degrees", "Radians as degrees.", "degrees(3.14159)", (value) => (value * 180) / Math.PI),
  real("radians", "Degrees as radians.", "radians(180)", (value) => (value * Math.PI) / 180),
  real("haversin", "Half the versine of an angle.", "haversin(0.5)", (value) => (1 - Math.cos(value)) / 2),
  constant("pi", Math.PI),
  constant("e", Math.E),
  scalar("rand", [], floatType, "A random number from 0 up to 1.", "rand()", (_args, context) => new Float(context.random()), { constant: false }),
  scalar("isNaN", [numberParameter], booleanType, "Whether a number is not a number.", "isNaN(0.0 / 0.0)", ([value]) => {
    const from = number("isNaN", value);
    return !isInteger(from) && Number.isNaN(from.value);
  }),
];
