// Temporal values: dates, times with and without offset, date-times with and without zone, durations.
import { QueryError } from "../errors.ts";

export const nanosPerSecond = 1_000_000_000;
export const nanosPerDay = 86_400 * nanosPerSecond;

/** `days` since 1970-01-01. */
export class DateValue {
  readonly kind = "date";
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
}

/** `nanos` since midnight. */
export class LocalTimeValue {
  readonly kind = "localtime";
  readonly nanos: number;
  constructor(nanos: number) {
    this.nanos = nanos;
  }
}

/** A time of day at an offset from UTC, in seconds. */
export class TimeValue {
  readonly kind = "time";
  readonly nanos: number;
  readonly offset: number;
  constructor(nanos: number, offset: number) {
    this.nanos = nanos;
    this.offset = offset;
  }
}

export class LocalDateTimeValue {
  readonly kind = "localdatetime";
  readonly days: number;
  readonly nanos: number;
  constructor(days: number, nanos: number) {
    this.days = days;
    this.nanos = nanos;
  }
}

/** A local date and time at an offset from UTC in seconds; `zone` is the name of the time zone where one was given. */
export class DateTimeValue {
  readonly kind = "datetime";
  readonly days: number;
  readonly nanos: number;
  readonly offset: number;
  readonly zone: string | undefined;
  constructor(days: number, nanos: number, offset: number, zone?: string) {
    this.days = days;
    this.nanos = nanos;
    this.offset = offset;
    this.zone = zone;
  }
}

/** Months, days and seconds are kept apart, because none is a fixed number of the other. `nanos` is 0 to 999,999,999. */
export class DurationValue {
  readonly kind = "duration";
  readonly months: number;
  readonly days: number;
  /** A bigint only beyond 2^53, which no span of dates within a few million years reaches. */
  readonly seconds: number | bigint;
  readonly nanos: number;
  constructor(months: number, days: number, seconds: number | bigint, nanos: number) {
    const carry = Math.floor(nanos / nanosPerSecond);
    this.months = months + 0;
    this.days = days + 0;
    this.seconds = typeof seconds === "bigint" ? seconds + BigInt(carry) : seconds + carry + 0;
    this.nanos = nanos - carry * nanosPerSecond + 0;
  }
}

export type Temporal = DateValue | LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue | DurationValue;
export type DateBearing = DateValue | LocalDateTimeValue | DateTimeValue;
export type TimeBearing = LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue;

export const isTemporal = (value: unknown): value is Temporal =>
  value instanceof DateValue ||
  value instanceof LocalTimeValue ||
  value instanceof TimeValue ||
  value instanceof LocalDateTimeValue ||
  value instanceof DateTimeValue ||
  value instanceof DurationValue;
export const hasDate = (value: unknown): value is DateBearing => value instanceof DateValue || value instanceof LocalDateTimeValue || value instanceof DateTimeValue;
export const hasTime = (value: unknown): value is TimeBearing =>
  value instanceof LocalTimeValue || value instanceof TimeValue || value instanceof LocalDateTimeValue || value instanceof DateTimeValue;

/** The error for a temporal value that does not exist, such as the 30th of February. */
export const invalidTemporal = (sentence: string): QueryError => new QueryError("ArgumentError", "InvalidArgumentValue", sentence, { phase: "runtime" });

// ---------------------------------------------------------------- the calendar (proleptic Gregorian)

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const maxYear = 999_999_999;
/** Days from 1970-01-01 to a date (after H. Hinnant, "chrono-compatible low-level date algorithms"). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
export function civilFromDays(days: number): CivilDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * m + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const daysInMonth = (year: number, month: number): number => (month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;
/** The Monday of week 1 of a week-numbering year. */
export function firstMonday(weekYear: number): number {
  const fourth = daysFromCivil(weekYear, 1, 4);
  return fourth - (weekdayOf(fourth) - 1);
}
export function weekOf(days: number): { readonly weekYear: number; readonly week: number } {
  const { year } = civilFromDays(days);
  const weekYear = days < firstMonday(year) ? year - 1 : days >= firstMonday(year + 1) ? year + 1 : year;
  return { weekYear, week: Math.floor((days - firstMonday(weekYear)) / 7) + 1 };
}
export const weeksInYear = (weekYear: number): number => (firstMonday(weekYear + 1) - firstMonday(weekYear)) / 7;
/** Adds months; a day that the month does not have becomes its last. */
export function addMonths(days: number, months: number): number {
  if (months === 0) return days;
  const { year, month, day } = civilFromDays(days);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  return daysFromCivil(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

// ---------------------------------------------------------------- instants

/** Seconds since 1970-01-01T00:00Z, and the nanoseconds in that second. */
export const epochSeconds = (value: DateTimeValue): number => value.days * 86_400 + Math.floor(value.nanos / nanosPerSecond) - value.offset;
export const nanosOfSecond = (nanos: number): number => nanos % nanosPerSecond;

/** Compares two values of the same kind: negative, 0 or positive. Instants before wall clocks. */
export function compareTemporal(a: Temporal, b: Temporal): number {
  if (a instanceof DateValue && b instanceof DateValue) return a.days - b.days;
  if (a instanceof LocalTimeValue && b instanceof LocalTimeValue) return a.nanos - b.nanos;
  if (a instanceof TimeValue && b instanceof TimeValue) return a.nanos - a.offset * nanosPerSecond - (b.nanos - b.offset * nanosPerSecond) || b.offset - a.offset;
  if (a instanceof LocalDateTimeValue && b instanceof LocalDateTimeValue) return a.days - b.days || a.nanos - b.nanos;
  if (a instanceof DateTimeValue && b instanceof DateTimeValue) {
    return epochSeconds(a) - epochSeconds(b) || nanosOfSecond(a.nanos) - nanosOfSecond(b.nanos) || b.offset - a.offset || compareText(a.zone ?? "", b.zone ?? "");
  }
  if (a instanceof DurationValue && b instanceof DurationValue) {
    return averageSeconds(a) - averageSeconds(b) || a.nanos - b.nanos || a.months - b.months || a.days - b.days || Number(a.seconds) - Number(b.seconds);
  }
  throw new Error("only temporal values of one kind compare");
}
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** By the mean Gregorian month (30.436875 days), only to put durations in an order. */
const averageSeconds = (value: DurationValue): number => value.months * 2_629_746 + value.days * 86_400 + Number(value.seconds);

/** Equal: the same instant and the same wall clock; for durations the same components. */
export function equalTemporal(a: Temporal, b: Temporal): boolean {
  if (a instanceof DurationValue && b instanceof DurationValue) return a.months === b.months && a.days === b.days && a.seconds === b.seconds && a.nanos === b.nanos;
  return a.kind === b.kind && compareTemporal(a, b) === 0;
}
