// Dates, times and durations: date(), datetime(), duration(), their truncate() and between().
import type { StaticType } from "../bind/static-type.ts";
import { durationBetween, durationInDays, durationInMonths, durationInSeconds } from "../values/temporal-arithmetic.ts";
import { convertTemporal, currentTemporal, instant, makeDuration, makeTemporal, truncateTemporal, type PointKind } from "../values/temporal-make.ts";
import { parseDuration, parseTemporal } from "../values/temporal-text.ts";
import { DurationValue, invalidTemporal, isTemporal, type Temporal } from "../values/temporal.ts";
import { isMap, isNumber, toDouble, typeName, type Value } from "../values/value.ts";
import { parameterOf, scalar, type QueryFunction } from "./declare.ts";

const kinds: readonly { readonly kind: PointKind; readonly what: string; readonly text: string; readonly example: string }[] = [
  { kind: "date", what: "A date", text: "2024-03-22", example: "{year: 2024, month: 3, day: 22}" },
  { kind: "localtime", what: "A time of day without offset", text: "20:15:00", example: "{hour: 20, minute: 15}" },
  { kind: "time", what: "A time of day with offset", text: "20:15:00+03:00", example: "{hour: 20, timezone: '+03:00'}" },
  { kind: "localdatetime", what: "A date and time without zone", text: "2024-03-22T20:15", example: "{year: 2024, hour: 20}" },
  { kind: "datetime", what: "A date and time in a zone", text: "2024-03-22T20:15+03:00", example: "{year: 2024, timezone: 'Europe/Paris'}" },
];

function make(kind: PointKind, value: Value): Value {
  if (typeof value === "string") return parseTemporal(kind, value);
  if (isMap(value)) {
    const zone = value.get("timezone");
    if (value.size === 1 && typeof zone === "string" && kind !== "date") throw invalidTemporal(`${kind}({timezone: ...}) needs more parts.`);
    return makeTemporal(kind, value);
  }
  if (isTemporal(value)) return convertTemporal(kind, value);
  throw invalidTemporal(`${kind}() takes a STRING, a MAP or a temporal value, not ${typeName(value)}.`);
}

const temporal = (value: Value | undefined): Temporal => {
  if (value !== undefined && isTemporal(value)) return value;
  throw invalidTemporal(`A temporal value was expected, not ${typeName(value ?? null)}.`);
};

const pointFunctions = kinds.flatMap(({ kind, what, text, example }): readonly QueryFunction[] => {
  const type: StaticType = { kind };
  const clock = (name: string, doc: string): QueryFunction =>
    scalar(`${kind}.${name}`, [parameterOf("timezone", "any", true)], type, doc, `${kind}.${name}()`, ([zone], context) => {
      const zoneName = isMap(zone ?? null) ? (zone as ReadonlyMap<string, Value>).get("timezone") : zone;
      return currentTemporal(kind, context.now(), typeof zoneName === "string" ? zoneName : undefined);
    }, { constant: false, sameInRun: true });
  return [
    scalar(kind, [parameterOf("value", ["string", "map", "temporal"], true)], type, `${what}, from text, from a map of parts or from another temporal value; now, without an argument.`, `${kind}('${text}') or ${kind}(${example})`,
      ([value], context) => {
        if (value === undefined) return currentTemporal(kind, context.now(), undefined);
        const zone = isMap(value) && value.size === 1 ? value.get("timezone") : undefined;
        return typeof zone === "string" ? currentTemporal(kind, context.now(), zone) : make(kind, value);
      }, { constant: false, sameInRun: true }),
    clock("transaction", `${what}: when the query began.`),
    clock("statement", `${what}: when the query began.`),
    clock("realtime", `${what}: when the query began, since a query sees one moment.`),
    scalar(`${kind}.truncate`, [parameterOf("unit", "string"), parameterOf("value", "temporal", true), parameterOf("parts", "map", true)], type, "The value cut off at a unit, such as 'month', with some parts set anew.", `${kind}.truncate('hour', datetime('2024-03-22T20:15'))`,
      ([unit, value, parts], context) => {
        const from = value === undefined ? currentTemporal(kind, context.now(), undefined) : temporal(value);
        if (typeof unit !== "string") throw invalidTemporal("The unit must be a STRING.");
        return truncateTemporal(kind, unit, from, isMap(parts ?? null) ? (parts as ReadonlyMap<string, Value>) : new Map());
      }),
  ];
});

const durationType: StaticType = { kind: "duration" };
const between = (name: string, doc: string, compute: (a: Temporal, b: Temporal) => DurationValue): QueryFunction =>
  scalar(`duration.${name}`, [parameterOf("from", "temporal"), parameterOf("to", "temporal")], durationType, doc, `duration.${name}(date('2024-03-07'), date('2024-03-22'))`, ([from, to]) =>
    compute(temporal(from), temporal(to)),
  );

export const temporalFunctions: readonly QueryFunction[] = [
  ...pointFunctions,
  scalar("datetime.fromepoch", [parameterOf("seconds", "number"), parameterOf("nanoseconds", "number")], { kind: "datetime" }, "The moment so many seconds and nanoseconds after 1970-01-01T00:00Z.", "datetime.fromepoch(416779, 999999999)", ([seconds, nanos]) =>
    instant(wholeNumber(seconds), wholeNumber(nanos)),
  ),
  scalar("datetime.fromepochmillis", [parameterOf("milliseconds", "number")], { kind: "datetime" }, "The moment so many milliseconds after 1970-01-01T00:00Z.", "datetime.fromepochmillis(237821673987)", ([millis]) => {
    const all = wholeNumber(millis);
    const seconds = Math.floor(all / 1000);
    return instant(seconds, (all - seconds * 1000) * 1_000_000);
  }),
  scalar("duration", [parameterOf("value", ["string", "map", "duration"])], durationType, "A duration, from text or from a map of parts.", "duration('P14DT16H') or duration({days: 14})", ([value]) => {
    if (typeof value === "string") return parseDuration(value);
    if (value instanceof DurationValue) return value;
    if (value !== undefined && isMap(value)) return makeDuration(value);
    throw invalidTemporal(`duration() takes a STRING or a MAP, not ${typeName(value ?? null)}.`);
  }),
  between("between", "From one to the other in months, days and seconds.", durationBetween),
  between("inMonths", "From one to the other in whole months.", durationInMonths),
  between("inDays", "From one to the other in whole days.", durationInDays),
  between("inSeconds", "From one to the other in seconds.", durationInSeconds),
];

function wholeNumber(value: Value | undefined): number {
  if (value !== undefined && isNumber(value)) return toDouble(value);
  throw invalidTemporal(`A number was expected, not ${typeName(value ?? null)}.`);
}
