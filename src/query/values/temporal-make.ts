// Temporal values from maps of parts, from other temporal values, and cut off at a unit.
import { Float } from "../../graph/graph-reader.ts";
import { dayOfQuarter, quarterOf } from "./temporal-fields.ts";
import { approximateDuration, inOtherZone } from "./temporal-arithmetic.ts";
import { dateOf, dateOfOrdinal, dateOfQuarter, dateOfWeek, inRange, inZone } from "./temporal-text.ts";
import {
  civilFromDays, DateTimeValue, DateValue, DurationValue, hasDate, hasTime, invalidTemporal, isTemporal, LocalDateTimeValue, LocalTimeValue, nanosPerSecond, TimeValue, weekdayOf, weekOf,
  daysInMonth, weeksInYear, type DateBearing, type Temporal, type TimeBearing,
} from "./temporal.ts";
import { parseOffset, readZone } from "./temporal-zones.ts";
import { isNumber, toDouble, typeName, type MapValue, type Value } from "./value.ts";

export type PointKind = "date" | "localtime" | "time" | "localdatetime" | "datetime";

/** Numbers and text of a map, each read at most once, so that unknown keys can be told. */
class Parts {
  private readonly map: MapValue;
  constructor(map: MapValue, allowed: readonly string[]) {
    this.map = map;
    for (const key of map.keys()) if (!allowed.includes(key)) throw invalidTemporal(`${key} is not a part of this temporal value; its parts are ${allowed.join(", ")}.`);
  }
  number(key: string): number | undefined {
    const value = this.map.get(key);
    if (value === undefined || value === null) return undefined;
    if (isNumber(value) && !(value instanceof Float && !Number.isInteger(value.value))) return toDouble(value);
    throw invalidTemporal(`${key} must be a whole number, not ${typeName(value)}.`);
  }
  text(key: string): string | undefined {
    const value = this.map.get(key);
    if (value === undefined || value === null) return undefined;
    if (typeof value === "string") return value;
    throw invalidTemporal(`${key} must be a STRING, not ${typeName(value)}.`);
  }
  temporal(key: string): Temporal | undefined {
    const value: Value | undefined = this.map.get(key);
    if (value === undefined || value === null) return undefined;
    if (isTemporal(value)) return value;
    throw invalidTemporal(`${key} must be a temporal value, not ${typeName(value)}.`);
  }
  has(...keys: readonly string[]): boolean {
    return keys.some((key) => (this.map.get(key) ?? null) !== null);
  }
}

const dateParts = ["year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay", "date"];
const timeParts = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond", "time"];

function makeDays(parts: Parts, base: number | undefined): number {
  const given = (key: string, fromBase: ((days: number) => number) | undefined, otherwise: number | undefined): number => {
    const value = parts.number(key) ?? (base !== undefined && fromBase ? fromBase(base) : otherwise);
    if (value === undefined) throw invalidTemporal(`${key} is missing.`);
    return value;
  };
  if (parts.has("week", "dayOfWeek")) {
    const weekYear = given("year", (days) => weekOf(days).weekYear, undefined);
    const week = given("week", (days) => weekOf(days).week, 1);
    return dateOfWeek(weekYear, Math.min(week, base === undefined || parts.has("week") ? week : weeksInYear(weekYear)), given("dayOfWeek", weekdayOf, 1));
  }
  const year = given("year", (days) => civilFromDays(days).year, undefined);
  if (parts.has("quarter", "dayOfQuarter")) return dateOfQuarter(year, given("quarter", (days) => quarterOf(civilFromDays(days).month), 1), given("dayOfQuarter", dayOfQuarter, 1));
  const ordinal = parts.number("ordinalDay");
  if (ordinal !== undefined) return dateOfOrdinal(year, ordinal);
  if (base === undefined && parts.has("day") && !parts.has("month")) throw invalidTemporal("month is missing: a day needs one.");
  const month = given("month", (days) => civilFromDays(days).month, 1);
  const day = given("day", (days) => civilFromDays(days).day, 1);
  return dateOf(year, month, parts.has("day") || base === undefined ? day : Math.min(day, daysInMonth(year, inRange(month, 1, 12, "The month"))));
}

function makeNanos(parts: Parts, base: number | undefined, addsSmallUnits = false): number {
  const from = base ?? 0;
  const smaller: readonly (readonly [string, string])[] = [["minute", "hour"], ["second", "minute"]];
  for (const [small, large] of smaller) if (base === undefined && parts.has(small) && !parts.has(large)) throw invalidTemporal(`${large} is missing: a ${small} needs one.`);
  const hour = inRange(parts.number("hour") ?? Math.floor(from / (3600 * nanosPerSecond)), 0, 23, "The hour");
  const minute = inRange(parts.number("minute") ?? Math.floor(from / (60 * nanosPerSecond)) % 60, 0, 59, "The minute");
  const second = inRange(parts.number("second") ?? Math.floor(from / nanosPerSecond) % 60, 0, 59, "The second");
  let fraction = from % nanosPerSecond;
  if (parts.has("millisecond", "microsecond", "nanosecond")) {
    if (base === undefined && !parts.has("second")) throw invalidTemporal("second is missing: a fraction of it needs one.");
    const milli = parts.number("millisecond");
    const micro = parts.number("microsecond");
    const nano = parts.number("nanosecond");
    if (milli !== undefined) inRange(milli, 0, 999, "The millisecond");
    if (micro !== undefined) inRange(micro, 0, milli === undefined ? 999_999 : 999, "The microsecond");
    if (nano !== undefined) inRange(nano, 0, micro !== undefined ? 999 : milli !== undefined ? 999_999 : 999_999_999, "The nanosecond");
    fraction = (addsSmallUnits ? fraction : 0) + (milli ?? 0) * 1_000_000 + (micro ?? 0) * 1000 + (nano ?? 0);
  }
  return (hour * 3600 + minute * 60 + second) * nanosPerSecond + fraction;
}

const dateBase = (value: Temporal | undefined): DateBearing | undefined => {
  if (value === undefined || hasDate(value)) return value;
  throw invalidTemporal(`A ${value.kind} has no date.`);
};
const timeBase = (value: Temporal | undefined): TimeBearing | undefined => {
  if (value === undefined || hasTime(value)) return value;
  throw invalidTemporal(`A ${value.kind} has no time.`);
};

/** A value of the kind from a map such as {year: 2024, month: 3} or {date: other, hour: 12, timezone: '+01:00'}. */
export function makeTemporal(kind: PointKind, map: MapValue): Temporal {
  const keys = [...(kind === "localtime" || kind === "time" ? [] : dateParts), ...(kind === "date" ? [] : timeParts), "datetime", ...(kind === "time" || kind === "datetime" ? ["timezone"] : []), "epochSeconds", "epochMillis"];
  const parts = new Parts(map, kind === "datetime" ? keys : keys.filter((key) => !key.startsWith("epoch") && (key !== "datetime" || kind === "localdatetime" || kind === "date" || kind === "localtime" || kind === "time")));
  if (kind === "datetime" && parts.has("epochSeconds", "epochMillis")) return fromEpoch(parts);
  const both = parts.temporal("datetime");
  const day = dateBase(parts.temporal("date") ?? (both && hasDate(both) ? both : undefined));
  const clock = timeBase(parts.temporal("time") ?? (both && hasTime(both) ? both : undefined));
  if (kind === "date") return new DateValue(makeDays(parts, day?.days));
  if (kind === "localtime") return new LocalTimeValue(makeNanos(parts, clock?.nanos));
  if (kind === "localdatetime") return new LocalDateTimeValue(makeDays(parts, day?.days), makeNanos(parts, clock?.nanos));
  const zoneText = parts.text("timezone");
  if (kind === "time") {
    const own = clock instanceof TimeValue || clock instanceof DateTimeValue ? clock.offset : undefined;
    const wanted = zoneText === undefined ? undefined : (parseOffset(zoneText) ?? inZone(day?.days ?? 0, clock?.nanos ?? 0, undefined, zoneText).offset);
    const moved = clock && own !== undefined && wanted !== undefined ? wrapDay(clock.nanos + (wanted - own) * nanosPerSecond) : clock?.nanos;
    return new TimeValue(makeNanos(parts, moved), wanted ?? own ?? 0);
  }
  return makeDateTime(parts, day, clock, zoneText);
}

const wrapDay = (nanos: number): number => ((nanos % (86_400 * nanosPerSecond)) + 86_400 * nanosPerSecond) % (86_400 * nanosPerSecond);

function makeDateTime(parts: Parts, day: DateBearing | undefined, clock: TimeBearing | undefined, zoneText: string | undefined): DateTimeValue {
  const days = makeDays(parts, day?.days);
  const wanted = zoneText === undefined ? undefined : readZone(zoneText);
  if (clock instanceof TimeValue || clock instanceof DateTimeValue) {
    const zone = clock instanceof DateTimeValue ? clock.zone : undefined;
    // The clock stands in its own zone; another zone shows the same instant.
    const standing = inZone(days, clock.nanos, zone === undefined ? clock.offset : undefined, zone);
    if (!wanted) {
      const nanos = makeNanos(parts, clock.nanos);
      return inZone(days, nanos, zone === undefined ? clock.offset : undefined, zone);
    }
    const moved = inOtherZone(standing, wanted.offset, wanted.zone);
    return inZone(moved.days, makeNanos(parts, moved.nanos), wanted.offset, wanted.zone);
  }
  return inZone(days, makeNanos(parts, clock?.nanos), wanted?.offset, wanted?.zone);
}

function fromEpoch(parts: Parts): DateTimeValue {
  const millis = parts.number("epochMillis");
  const seconds = millis === undefined ? (parts.number("epochSeconds") ?? 0) : Math.floor(millis / 1000);
  const nanos = (millis === undefined ? 0 : millis - seconds * 1000) * 1_000_000 + (parts.number("nanosecond") ?? 0);
  const zone = parts.text("timezone");
  const utc = instant(seconds, nanos);
  return zone === undefined ? utc : convert(utc, zone);
}
const convert = (value: DateTimeValue, zone: string): DateTimeValue => {
  const wanted = readZone(zone);
  return inOtherZone(value, wanted.offset, wanted.zone);
};

/** An instant in UTC. */
export function instant(seconds: number, nanos: number): DateTimeValue {
  const carry = Math.floor(nanos / nanosPerSecond);
  const all = seconds + carry;
  const days = Math.floor(all / 86_400);
  return new DateTimeValue(days, (all - days * 86_400) * nanosPerSecond + (nanos - carry * nanosPerSecond), 0);
}

/** Now, in a zone, as the kind. */
export function currentTemporal(kind: PointKind, epochMillis: number, zone: string | undefined): Temporal {
  const utc = instant(Math.floor(epochMillis / 1000), (epochMillis - Math.floor(epochMillis / 1000) * 1000) * 1_000_000);
  return convertTemporal(kind, zone === undefined ? utc : convert(utc, zone));
}

/** Another temporal value as the kind: what it has too much is dropped, a missing offset is UTC, a missing time is midnight. */
export function convertTemporal(kind: PointKind, value: Temporal): Temporal {
  if (value instanceof DurationValue) throw invalidTemporal(`A duration is not a ${kind}.`);
  const days = hasDate(value) ? value.days : undefined;
  const nanos = hasTime(value) ? value.nanos : 0;
  const needsDate = kind === "date" || kind === "localdatetime" || kind === "datetime";
  if (needsDate && days === undefined) throw invalidTemporal(`A ${value.kind} has no date, so it is not a ${kind}.`);
  if (!needsDate && !hasTime(value)) throw invalidTemporal(`A ${value.kind} has no time, so it is not a ${kind}.`);
  switch (kind) {
    case "date":
      return new DateValue(days ?? 0);
    case "localtime":
      return new LocalTimeValue(nanos);
    case "time":
      return new TimeValue(nanos, value instanceof TimeValue || value instanceof DateTimeValue ? value.offset : 0);
    case "localdatetime":
      return new LocalDateTimeValue(days ?? 0, nanos);
    case "datetime":
      return value instanceof DateTimeValue ? value : new DateTimeValue(days ?? 0, nanos, 0);
  }
}

// ---------------------------------------------------------------- truncation

const timeUnits: Readonly<Record<string, number>> = {
  hour: 3600 * nanosPerSecond, minute: 60 * nanosPerSecond, second: nanosPerSecond, millisecond: 1_000_000, microsecond: 1000, nanosecond: 1,
};

function truncateDays(unit: string, days: number): number {
  const { year, month } = civilFromDays(days);
  switch (unit) {
    case "millennium":
      return dateOf(Math.floor(year / 1000) * 1000, 1, 1);
    case "century":
      return dateOf(Math.floor(year / 100) * 100, 1, 1);
    case "decade":
      return dateOf(Math.floor(year / 10) * 10, 1, 1);
    case "year":
      return dateOf(year, 1, 1);
    case "weekYear":
      return dateOfWeek(weekOf(days).weekYear, 1, 1);
    case "quarter":
      return dateOf(year, quarterOf(month) * 3 - 2, 1);
    case "month":
      return dateOf(year, month, 1);
    case "week":
      return days - weekdayOf(days) + 1;
    case "day":
      return days;
    default:
      throw invalidTemporal(`${JSON.stringify(unit)} is not a unit to cut off at: millennium, century, decade, year, weekYear, quarter, month, week, day, ${Object.keys(timeUnits).join(", ")}.`);
  }
}

/** The value cut off at a unit, as the kind, with some parts set anew. */
export function truncateTemporal(kind: PointKind, unit: string, value: Temporal, set: MapValue): Temporal {
  if (value instanceof DurationValue) throw invalidTemporal("A duration cannot be cut off at a unit of the calendar.");
  const size = Object.hasOwn(timeUnits, unit) ? timeUnits[unit] : undefined;
  const needsDate = kind === "date" || kind === "localdatetime" || kind === "datetime";
  if (size !== undefined && (kind === "date" || !hasTime(value))) throw invalidTemporal(`A ${kind === "date" ? kind : value.kind} cannot be cut off at the ${unit}.`);
  if (needsDate && !hasDate(value)) throw invalidTemporal(`A ${value.kind} has no date, so it is not a ${kind}.`);
  if (!needsDate && size === undefined && unit !== "day") throw invalidTemporal(`A ${kind} cannot be cut off at the ${unit}.`);
  if (!needsDate && !hasTime(value)) throw invalidTemporal(`A ${value.kind} has no time, so it is not a ${kind}.`);
  const oldNanos = hasTime(value) ? value.nanos : 0;
  const nanos = size === undefined ? 0 : Math.floor(oldNanos / size) * size;
  const days = hasDate(value) ? (size === undefined && needsDate ? truncateDays(unit, value.days) : value.days) : 0;
  const parts = new Parts(set, [...(needsDate ? dateParts : []), ...(kind === "date" ? [] : timeParts), ...(kind === "time" || kind === "datetime" ? ["timezone"] : [])]);
  const newDays = needsDate && parts.has(...dateParts) ? makeDays(parts, days) : days;
  const newNanos = kind === "date" ? 0 : makeNanos(parts, nanos, true);
  const zoneText = kind === "time" || kind === "datetime" ? parts.text("timezone") : undefined;
  const zoned = value instanceof DateTimeValue || value instanceof TimeValue ? value : undefined;
  switch (kind) {
    case "date":
      return new DateValue(newDays);
    case "localtime":
      return new LocalTimeValue(newNanos);
    case "localdatetime":
      return new LocalDateTimeValue(newDays, newNanos);
    case "time":
      return new TimeValue(newNanos, zoneText === undefined ? (zoned?.offset ?? 0) : (parseOffset(zoneText) ?? 0));
    case "datetime": {
      const wanted = zoneText === undefined ? undefined : readZone(zoneText);
      if (wanted) return inZone(newDays, newNanos, wanted.offset, wanted.zone);
      const zone = zoned instanceof DateTimeValue ? zoned.zone : undefined;
      return inZone(newDays, newNanos, zone === undefined ? zoned?.offset : undefined, zone);
    }
  }
}

// ---------------------------------------------------------------- durations

const durationParts = ["years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds"];

export function makeDuration(map: MapValue): DurationValue {
  for (const key of map.keys()) if (!durationParts.includes(key)) throw invalidTemporal(`${key} is not a part of a duration; its parts are ${durationParts.join(", ")}.`);
  const part = (key: string): number => {
    const value = map.get(key) ?? 0;
    if (isNumber(value)) return toDouble(value);
    throw invalidTemporal(`${key} must be a number, not ${typeName(value)}.`);
  };
  const seconds = part("seconds");
  const wholeSeconds = Math.trunc(seconds);
  const nanos = Math.round((seconds - wholeSeconds) * nanosPerSecond) + part("milliseconds") * 1_000_000 + part("microseconds") * 1000 + part("nanoseconds");
  return approximateDuration(part("years") * 12 + part("quarters") * 3 + part("months"), part("weeks") * 7 + part("days"), part("hours") * 3600 + part("minutes") * 60 + wholeSeconds, nanos);
}
