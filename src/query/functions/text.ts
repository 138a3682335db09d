// Functions of text.
import { integerType, listOf, stringType } from "../bind/static-type.ts";
import { runtimeError } from "../errors.ts";
import { isInteger, typeName, type Value } from "../values/value.ts";
import { parameterOf, scalar, type QueryFunction } from "./declare.ts";

function text(name: string, value: Value | undefined): string {
  if (typeof value === "string") return value;
  throw runtimeError("TypeError", "InvalidArgumentType", `${name}() takes a STRING, not ${typeName(value ?? null)}.`);
}
function count(name: string, value: Value | undefined): number {
  if (value !== undefined && isInteger(value)) {
    if (value < 0) throw runtimeError("ArgumentError", "NumberOutOfRange", `${name}() takes an INTEGER from 0 up, not ${value}.`);
    return Number(value);
  }
  throw runtimeError("TypeError", "InvalidArgumentType", `${name}() takes an INTEGER, not ${typeName(value ?? null)}.`);
}
const textParameter = parameterOf("text", "string");
const change = (name: string, doc: string, example: string, apply: (value: string) => string): QueryFunction =>
  scalar(name, [textParameter], stringType, doc, example, ([value]) => apply(text(name, value)));

export const textFunctions: readonly QueryFunction[] = [
  change("toLower", "A text in small letters.", "toLower('ABC')", (value) => value.toLowerCase()),
  change("toUpper", "A text in capital letters.", "toUpper('abc')", (value) => value.toUpperCase()),
  change("lower", "A text in small letters.", "lower('ABC')", (value) => value.toLowerCase()),
  change("upper", "A text in capital letters.", "upper('abc')", (value) => value.toUpperCase()),
  change("trim", "A text without space at its ends.", "trim(' a ')", (value) => value.trim()),
  change("lTrim", "A text without space at its start.", "lTrim(' a')", (value) => value.trimStart()),
  change("rTrim", "A text without space at its end.", "rTrim('a ')", (value) => value.trimEnd()),
  scalar("replace", [textParameter, parameterOf("search", "string"), parameterOf("replacement", "string")], stringType, "A text with every occurrence of another replaced.", "replace('hello', 'l', 'w')", ([value, search, replacement]) =>
    text("replace", value).replaceAll(text("replace", search), () => text("replace", replacement)),
  ),
  scalar("split", [textParameter, parameterOf("separator", ["string", "list"])], listOf(stringType), "The parts of a text between separators.", "split('a,b', ',')", ([value, separator]) => text("split", value).split(text("split", separator))),
  scalar("left", [textParameter, parameterOf("length", "integer")], stringType, "The first characters of a text.", "left('hello', 3)", ([value, length]) => text("left", value).slice(0, count("left", length))),
  scalar("right", [textParameter, parameterOf("length", "integer")], stringType, "The last characters of a text.", "right('hello', 3)", ([value, length]) => {
    const from = text("right", value);
    return from.slice(Math.max(0, from.length - count("right", length)));
  }),
  scalar("substring", [textParameter, parameterOf("start", "integer"), parameterOf("length", "integer", true)], stringType, "A part of a text; the first character is number 0.", "substring('hello', 1, 3)", ([value, start, length]) => {
    const from = count("substring", start);
    return text("substring", value).slice(from, length === undefined ? undefined : from + count("substring", length));
  }),
  scalar("char_length", [textParameter], integerType, "How many characters a text has.", "char_length('abc')", ([value]) => [...text("char_length", value)].length),
];
