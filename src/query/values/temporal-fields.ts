// The parts of temporal values: d.year, t.minute, duration.days.
import { didYouMean, runtimeError } from "../errors.ts";
import type { Span } from "../syntax/ast.ts";
import {
  civilFromDays, DateTimeValue, daysFromCivil, DurationValue, epochSeconds, hasDate, hasTime, nanosPerSecond, TimeValue, weekdayOf, weekOf, type Temporal,
} from "./temporal.ts";
import { formatOffset } from "./temporal-zones.ts";

type Field<T> = (value: T) => number | bigint | string;

export const quarterOf = (month: number): number => Math.floor((month - 1) / 3) + 1;
export const dayOfQuarter = (days: number): number => {
  const { year, month } = civilFromDays(days);
  return days - daysFromCivil(year, quarterOf(month) * 3 - 2, 1) + 1;
};

const dateFields: Readonly<Record<string, Field<number>>> = {
  year: (days) => civilFromDays(days).year,
  quarter: (days) => quarterOf(civilFromDays(days).month),
  month: (days) => civilFromDays(days).month,
  week: (days) => weekOf(days).week,
  weekYear: (days) => weekOf(days).weekYear,
  day: (days) => civilFromDays(days).day,
  ordinalDay: (days) => days - daysFromCivil(civilFromDays(days).year, 1, 1) + 1,
  weekDay: weekdayOf,
  dayOfWeek: weekdayOf,
  dayOfQuarter,
};
const timeFields: Readonly<Record<string, Field<number>>> = {
  hour: (nanos) => Math.floor(nanos / (3600 * nanosPerSecond)),
  minute: (nanos) => Math.floor(nanos / (60 * nanosPerSecond)) % 60,
  second: (nanos) => Math.floor(nanos / nanosPerSecond) % 60,
  millisecond: (nanos) => Math.floor((nanos % nanosPerSecond) / 1_000_000),
  microsecond: (nanos) => Math.floor((nanos % nanosPerSecond) / 1000),
  nanosecond: (nanos) => nanos % nanosPerSecond,
};
const offsetFields: Readonly<Record<string, Field<TimeValue | DateTimeValue>>> = {
  timezone: (value) => (value instanceof DateTimeValue && value.zone !== undefined ? value.zone : formatOffset(value.offset)),
  offset: (value) => formatOffset(value.offset),
  offsetMinutes: (value) => Math.trunc(value.offset / 60),
  offsetSeconds: (value) => value.offset,
};
const instantFields: Readonly<Record<string, Field<DateTimeValue>>> = {
  epochSeconds,
  epochMillis: (value) => epochSeconds(value) * 1000 + Math.floor((value.nanos % nanosPerSecond) / 1_000_000),
};
const seconds = (value: DurationValue): bigint => BigInt(value.seconds);
const plain = (value: bigint): number | bigint => (Number.isSafeInteger(Number(value)) ? Number(value) : value);
const durationFields: Readonly<Record<string, Field<DurationValue>>> = {
  years: ({ months }) => Math.trunc(months / 12),
  quarters: ({ months }) => Math.trunc(months / 3),
  months: ({ months }) => months,
  weeks: ({ days }) => Math.trunc(days / 7),
  days: ({ days }) => days,
  hours: (value) => plain(seconds(value) / 3600n),
  minutes: (value) => plain(seconds(value) / 60n),
  seconds: ({ seconds: all }) => all,
  milliseconds: (value) => plain(seconds(value) * 1000n + BigInt(Math.floor(value.nanos / 1_000_000))),
  microseconds: (value) => plain(seconds(value) * 1_000_000n + BigInt(Math.floor(value.nanos / 1000))),
  nanoseconds: (value) => plain(seconds(value) * 1_000_000_000n + BigInt(value.nanos)),
  quartersOfYear: ({ months }) => Math.trunc((months % 12) / 3),
  monthsOfQuarter: ({ months }) => months % 3,
  monthsOfYear: ({ months }) => months % 12,
  daysOfWeek: ({ days }) => days % 7,
  minutesOfHour: (value) => Number((seconds(value) / 60n) % 60n),
  secondsOfMinute: (value) => Number(seconds(value) % 60n),
  millisecondsOfSecond: ({ nanos }) => Math.floor(nanos / 1_000_000),
  microsecondsOfSecond: ({ nanos }) => Math.floor(nanos / 1000),
  nanosecondsOfSecond: ({ nanos }) => nanos,
};

const own = <T>(fields: Readonly<Record<string, Field<T>>>, key: string): Field<T> | undefined => (Object.hasOwn(fields, key) ? fields[key] : undefined);

export function temporalField(value: Temporal, key: string, span: Span | undefined): number | bigint | string {
  if (value instanceof DurationValue) {
    const field = own(durationFields, key);
    if (field) return field(value);
    throw unknownField(value, key, Object.keys(durationFields), span);
  }
  const dateField = hasDate(value) ? own(dateFields, key) : undefined;
  if (dateField && hasDate(value)) return dateField(value.days);
  const timeField = hasTime(value) ? own(timeFields, key) : undefined;
  if (timeField && hasTime(value)) return timeField(value.nanos);
  const offsetField = own(offsetFields, key);
  if (offsetField && (value instanceof TimeValue || value instanceof DateTimeValue)) return offsetField(value);
  const instantField = own(instantFields, key);
  if (instantField && value instanceof DateTimeValue) return instantField(value);
  throw unknownField(value, key, [...(hasDate(value) ? Object.keys(dateFields) : []), ...(hasTime(value) ? Object.keys(timeFields) : [])], span);
}

const unknownField = (value: Temporal, key: string, known: readonly string[], span: Span | undefined): Error =>
  runtimeError("ArgumentError", "InvalidArgumentValue", `A ${value.kind} has no .${key}.`, span, didYouMean(key, known) ?? `It has ${known.join(", ")}.`);
