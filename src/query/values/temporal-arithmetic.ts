// Sums of temporal values and durations, and the duration between two temporal values.
import {
  addMonths, civilFromDays, DateTimeValue, DateValue, DurationValue, epochSeconds, hasDate, hasTime, invalidTemporal, LocalDateTimeValue, LocalTimeValue, maxYear, nanosPerDay,
  nanosPerSecond, TimeValue, type Temporal,
} from "./temporal.ts";
import { offsetAt, offsetOfLocal } from "./temporal-zones.ts";

const daysPerMonth = 30.436875;

/** A number of whole nanoseconds; what binary fractions leave over is cut. */
const wholeNanos = (nanos: number): number => Math.trunc(nanos + Math.sign(nanos) * 1e-3);

/** Fractions of months become days (30.436875 a month), those of days become seconds. */
export function approximateDuration(months: number, days: number, seconds: number, nanos: number): DurationValue {
  const wholeMonths = Math.trunc(months);
  const allDays = days + (months - wholeMonths) * daysPerMonth;
  const wholeDays = Math.trunc(allDays);
  const allSeconds = seconds + (allDays - wholeDays) * 86_400;
  const wholeSeconds = Math.trunc(allSeconds);
  return new DurationValue(wholeMonths, wholeDays, wholeSeconds, wholeNanos(nanos + (allSeconds - wholeSeconds) * nanosPerSecond));
}

// ---------------------------------------------------------------- durations

const plus = (a: number | bigint, b: number | bigint): number | bigint => {
  const sum = Number(a) + Number(b);
  return Number.isSafeInteger(sum) ? sum : BigInt(a) + BigInt(b);
};
const sumOf = (a: DurationValue, b: DurationValue): DurationValue => new DurationValue(a.months + b.months, a.days + b.days, plus(a.seconds, b.seconds), a.nanos + b.nanos);
export const negateDuration = (value: DurationValue): DurationValue => new DurationValue(-value.months, -value.days, -value.seconds, -value.nanos);
export const multiplyDuration = (value: DurationValue, factor: number): DurationValue =>
  approximateDuration(value.months * factor, value.days * factor, Number(value.seconds) * factor, value.nanos * factor);
export const divideDuration = (value: DurationValue, divisor: number): DurationValue => {
  if (divisor === 0) throw invalidTemporal("A duration was divided by zero.");
  return approximateDuration(value.months / divisor, value.days / divisor, Number(value.seconds) / divisor, value.nanos / divisor);
};

// ---------------------------------------------------------------- adding

export function addTemporal(a: Temporal, b: Temporal): Temporal | undefined {
  if (b instanceof DurationValue) return a instanceof DurationValue ? sumOf(a, b) : addDuration(a, b);
  return a instanceof DurationValue ? addDuration(b, a) : undefined;
}
export function subtractTemporal(a: Temporal, b: Temporal): Temporal | undefined {
  return b instanceof DurationValue ? addTemporal(a, negateDuration(b)) : undefined;
}

/** Months first, then days, then time. A date takes whole days of the time; a time wraps around midnight. */
export function addDuration(value: Exclude<Temporal, DurationValue>, duration: DurationValue): Temporal {
  const { months, days, nanos } = duration;
  const seconds = Number(duration.seconds);
  switch (value.kind) {
    case "date":
      return new DateValue(checked(addMonths(value.days, months) + days + Math.trunc(seconds / 86_400)));
    case "localtime":
      return new LocalTimeValue(wrap(value.nanos, seconds, nanos));
    case "time":
      return new TimeValue(wrap(value.nanos, seconds, nanos), value.offset);
    case "localdatetime": {
      const moved = shift(addMonths(value.days, months) + days, value.nanos, seconds, nanos);
      return new LocalDateTimeValue(checked(moved.days), moved.nanos);
    }
    case "datetime": {
      const day = checked(addMonths(value.days, months) + days);
      const base = value.zone === undefined || (months === 0 && days === 0) ? new DateTimeValue(day, value.nanos, value.offset, value.zone) : relocate(day, value.nanos, value.zone);
      const moved = shift(base.days, base.nanos, seconds, nanos);
      const result = new DateTimeValue(checked(moved.days), moved.nanos, base.offset, base.zone);
      return base.zone === undefined ? result : inOtherZone(result, undefined, base.zone);
    }
  }
}

const relocate = (days: number, nanos: number, zone: string): DateTimeValue => new DateTimeValue(days, nanos, offsetOfLocal(zone, days * 86_400 + Math.floor(nanos / nanosPerSecond)), zone);

function checked(days: number): number {
  const { year } = civilFromDays(days);
  if (Math.abs(year) > maxYear) throw invalidTemporal(`The result lies in the year ${year}; years go from -${maxYear} to ${maxYear}.`);
  return days;
}
/** Seconds beyond a day are taken off first, so that nothing is lost in the sum. */
function shift(days: number, nanosOfDay: number, seconds: number, nanos: number): { readonly days: number; readonly nanos: number } {
  const wholeDays = Math.trunc(seconds / 86_400);
  const total = nanosOfDay + (seconds - wholeDays * 86_400) * nanosPerSecond + nanos;
  const carry = Math.floor(total / nanosPerDay);
  return { days: days + wholeDays + carry, nanos: total - carry * nanosPerDay };
}
const wrap = (nanosOfDay: number, seconds: number, nanos: number): number => shift(0, nanosOfDay, seconds, nanos).nanos;

/** The same instant on the clock of another offset or zone. */
export function inOtherZone(value: DateTimeValue, offset: number | undefined, zone: string | undefined): DateTimeValue {
  const seconds = epochSeconds(value);
  const target = zone === undefined ? (offset ?? 0) : offsetAt(zone, seconds);
  const local = seconds + target;
  const days = Math.floor(local / 86_400);
  return new DateTimeValue(days, (local - days * 86_400) * nanosPerSecond + (value.nanos % nanosPerSecond), target, zone);
}

// ---------------------------------------------------------------- between

interface Clock {
  readonly days: number;
  readonly nanos: number;
  readonly offset: number | undefined;
  readonly zone: string | undefined;
}

/** Both values on comparable clocks: what one lacks (date, time, zone) it takes from the other, or midnight. */
function align(from: Temporal, to: Temporal): { readonly from: Clock; readonly to: Clock; readonly haveDates: boolean } {
  const haveDates = hasDate(from) && hasDate(to);
  const clockOf = (value: Temporal, other: Temporal): Clock => {
    const days = hasDate(value) ? value.days : hasDate(other) ? other.days : 0;
    const nanos = hasTime(value) ? value.nanos : 0;
    if (value instanceof DateTimeValue) return { days, nanos, offset: value.offset, zone: value.zone };
    if (value instanceof TimeValue) return { days, nanos, offset: value.offset, zone: undefined };
    const zone = other instanceof DateTimeValue ? other.zone : undefined;
    const offset = other instanceof TimeValue || (other instanceof DateTimeValue && zone === undefined) ? other.offset : undefined;
    return { days, nanos, offset: zone === undefined ? offset : offsetOfLocal(zone, days * 86_400 + Math.floor(nanos / nanosPerSecond)), zone };
  };
  const start = clockOf(from, to);
  const end = clockOf(to, from);
  if (start.offset === undefined || end.offset === undefined) return { from: start, to: end, haveDates };
  // The end on the clock of the start.
  const moved = inOtherZone(new DateTimeValue(end.days, end.nanos, end.offset, end.zone), start.offset, start.zone);
  return { from: start, to: { days: moved.days, nanos: moved.nanos, offset: moved.offset, zone: moved.zone }, haveDates };
}

/** Whole months from one wall clock to another, towards zero. */
function wholeMonths(from: Clock, to: Clock): number {
  const a = civilFromDays(from.days);
  const b = civilFromDays(to.days);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const later = a.day - b.day || from.nanos - to.nanos;
  if (months > 0) return later > 0 ? months - 1 : months;
  return months < 0 && later < 0 ? months + 1 : months;
}

function nanosBetween(from: Clock, to: Clock): { readonly seconds: number | bigint; readonly nanos: number } {
  const days = to.days - from.days;
  const seconds = BigInt(days) * 86_400n + BigInt(Math.floor(to.nanos / nanosPerSecond) - Math.floor(from.nanos / nanosPerSecond) - ((to.offset ?? 0) - (from.offset ?? 0)));
  const nanos = (to.nanos % nanosPerSecond) - (from.nanos % nanosPerSecond);
  return { seconds: Number.isSafeInteger(Number(seconds)) ? Number(seconds) : seconds, nanos };
}

/** Whole days between two wall clocks, towards zero. */
function wholeDays(from: Clock, to: Clock): number {
  const days = to.days - from.days;
  if (days > 0 && to.nanos < from.nanos) return days - 1;
  return days < 0 && to.nanos > from.nanos ? days + 1 : days;
}

const moveClock = (clock: Clock, days: number): Clock => ({
  ...clock,
  days,
  offset: clock.zone === undefined ? clock.offset : offsetOfLocal(clock.zone, days * 86_400 + Math.floor(clock.nanos / nanosPerSecond)),
});

export function durationBetween(a: Temporal, b: Temporal): DurationValue {
  const { from, to, haveDates } = align(a, b);
  if (!haveDates) {
    const { seconds, nanos } = nanosBetween(from, to);
    return new DurationValue(0, 0, seconds, nanos);
  }
  const months = wholeMonths(from, to);
  const afterMonths = moveClock(from, addMonths(from.days, months));
  const days = wholeDays(afterMonths, to);
  const { seconds, nanos } = nanosBetween(moveClock(afterMonths, afterMonths.days + days), to);
  return new DurationValue(months, days, seconds, nanos);
}
export function durationInMonths(a: Temporal, b: Temporal): DurationValue {
  const { from, to, haveDates } = align(a, b);
  return new DurationValue(haveDates ? wholeMonths(from, to) : 0, 0, 0, 0);
}
export function durationInDays(a: Temporal, b: Temporal): DurationValue {
  const { from, to, haveDates } = align(a, b);
  return new DurationValue(0, haveDates ? wholeDays(from, to) : 0, 0, 0);
}
export function durationInSeconds(a: Temporal, b: Temporal): DurationValue {
  const { from, to } = align(a, b);
  const { seconds, nanos } = nanosBetween(from, to);
  return new DurationValue(0, 0, seconds, nanos);
}
