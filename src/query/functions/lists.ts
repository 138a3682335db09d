// Functions of lists.
import { anyType, booleanType, integerType, listOf, listType } from "../bind/static-type.ts";
import { runtimeError } from "../errors.ts";
import { isInteger, isList, isMap, typeName, type ListValue, type Value } from "../values/value.ts";
import { parameterOf, scalar, type FunctionContext, type QueryFunction } from "./declare.ts";

function list(name: string, value: Value | undefined): ListValue {
  if (value !== undefined && isList(value)) return value;
  throw runtimeError("TypeError", "InvalidArgumentType", `${name}() takes a LIST, not ${typeName(value ?? null)}.`);
}
const listParameter = parameterOf("list", "list");
/** A list longer than this is never what was meant; it would also take the memory that the limit counts. */
const bigStep = 1024;

function range([from, to, by = 1]: readonly Value[], context: FunctionContext): ListValue {
  const whole = (value: Value | undefined, what: string): number => {
    if (value !== undefined && isInteger(value)) return Number(value);
    throw runtimeError("ArgumentError", "InvalidArgumentType", `range() takes an INTEGER as ${what}, not ${typeName(value ?? null)}.`);
  };
  const [start, end, step] = [whole(from, "start"), whole(to, "end"), whole(by, "step")];
  if (step === 0) throw runtimeError("ArgumentError", "NumberOutOfRange", "The step of range() is 0, so it would never end.");
  const length = Math.max(0, Math.floor((end - start) / step) + 1);
  context.retain(length);
  const result: number[] = [];
  for (let at = 0; at < length; at++) {
    if (at % bigStep === 0) context.retain(0);
    result.push(start + at * step);
  }
  context.release(length);
  return result;
}

export const listFunctions: readonly QueryFunction[] = [
  scalar("size", [parameterOf("list", ["list", "string"])], integerType, "How many elements a list has, or characters a text.", "size([1, 2])", ([value]) => {
    if (typeof value === "string") return [...value].length;
    return list("size", value).length;
  }),
  scalar("head", [listParameter], anyType, "The first element of a list.", "head([1, 2])", ([value]) => list("head", value)[0] ?? null),
  scalar("last", [listParameter], anyType, "The last element of a list.", "last([1, 2])", ([value]) => list("last", value).at(-1) ?? null),
  scalar("tail", [listParameter], listType, "A list without its first element.", "tail([1, 2])", ([value]) => list("tail", value).slice(1)),
  scalar("reverse", [parameterOf("value", ["list", "string"])], anyType, "A list or a text backwards.", "reverse([1, 2])", ([value]) =>
    typeof value === "string" ? [...value].reverse().join("") : list("reverse", value).toReversed(),
  ),
  scalar("range", [parameterOf("start"), parameterOf("end"), parameterOf("step", "any", true)], listOf(integerType), "The whole numbers from start to end, both included.", "range(0, 10, 2)", range),
  scalar("isEmpty", [parameterOf("value", ["list", "map", "string"])], booleanType, "Whether a list, map or text has nothing in it.", "isEmpty([])", ([value]) => {
    if (typeof value === "string") return value === "";
    if (value !== undefined && isMap(value)) return value.size === 0;
    return list("isEmpty", value).length === 0;
  }),
];
