// Temporal values to ISO 8601 text and back.
import type { TemporalProperty } from "../../graph/graph-reader.ts";
import {
  civilFromDays, DateTimeValue, DateValue, daysFromCivil, daysInMonth, DurationValue, firstMonday, invalidTemporal, isLeapYear, LocalDateTimeValue, LocalTimeValue, maxYear,
  nanosPerSecond, TimeValue, weeksInYear, type Temporal,
} from "./temporal.ts";
import { approximateDuration } from "./temporal-arithmetic.ts";
import { formatOffset, offsetOfLocal, parseOffset, readZone } from "./temporal-zones.ts";

// ---------------------------------------------------------------- to text

const two = (value: number): string => String(value).padStart(2, "0");

function formatDays(days: number): string {
  const { year, month, day } = civilFromDays(days);
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : year > 9999 ? "+" : ""}${digits}-${two(month)}-${two(day)}`;
}

/** Seconds and fractions only where they are not zero; fractions in groups of three digits. */
function formatNanos(nanos: number): string {
  const seconds = Math.floor(nanos / nanosPerSecond);
  const fraction = nanos % nanosPerSecond;
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  if (seconds % 60 === 0 && fraction === 0) return text;
  const digits = String(fraction).padStart(9, "0").replace(/(?:000){1,3}$/, "");
  return `${text}:${two(seconds % 60)}${digits === "" ? "" : `.${digits}`}`;
}

export function formatTemporal(value: Temporal): string {
  switch (value.kind) {
    case "date":
      return formatDays(value.days);
    case "localtime":
      return formatNanos(value.nanos);
    case "time":
      return formatNanos(value.nanos) + formatOffset(value.offset);
    case "localdatetime":
      return `${formatDays(value.days)}T${formatNanos(value.nanos)}`;
    case "datetime":
      return `${formatDays(value.days)}T${formatNanos(value.nanos)}${formatOffset(value.offset)}${value.zone === undefined ? "" : `[${value.zone}]`}`;
    case "duration":
      return formatDuration(value);
  }
}

function formatDuration(value: DurationValue): string {
  const years = Math.trunc(value.months / 12);
  const months = value.months % 12;
  // Seconds are rounded down in the value and towards zero in the text.
  const total = typeof value.seconds === "bigint" || value.seconds >= 0 || value.nanos === 0 ? BigInt(value.seconds) : BigInt(value.seconds) + 1n;
  const fraction = value.seconds < 0 && value.nanos > 0 ? nanosPerSecond - value.nanos : value.nanos;
  const hours = total / 3600n;
  const minutes = (total / 60n) % 60n;
  const seconds = total % 60n;
  const part = (amount: number | bigint, unit: string): string => (Number(amount) === 0 ? "" : `${amount}${unit}`);
  let secondText = "";
  if (seconds !== 0n || fraction !== 0) {
    const digits = fraction === 0 ? "" : `.${String(fraction).padStart(9, "0").replace(/0+$/, "")}`;
    secondText = `${seconds === 0n && value.seconds < 0 ? "-0" : seconds}${digits}S`;
  }
  const date = part(years, "Y") + part(months, "M") + part(value.days, "D");
  const time = part(hours, "H") + part(minutes, "M") + secondText;
  if (date === "" && time === "") return "PT0S";
  return `P${date}${time === "" ? "" : `T${time}`}`;
}

// ---------------------------------------------------------------- from text

const unreadable = (text: string, what: string, example: string): Error => invalidTemporal(`${JSON.stringify(text.slice(0, 60))} is not ${what}, for instance ${example}.`);

/** A number in a range; the error names what it is. */
export function inRange(value: number, least: number, most: number, what: string): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw invalidTemporal(`${what} is ${value}, but must be a whole number from ${least} to ${most}.`);
}

export function dateOf(year: number, month: number, day: number): number {
  inRange(year, -maxYear, maxYear, "The year");
  inRange(month, 1, 12, "The month");
  inRange(day, 1, daysInMonth(year, month), "The day");
  return daysFromCivil(year, month, day);
}
export function dateOfWeek(weekYear: number, week: number, dayOfWeek: number): number {
  inRange(weekYear, -maxYear, maxYear, "The year");
  inRange(week, 1, weeksInYear(weekYear), "The week");
  return firstMonday(weekYear) + (week - 1) * 7 + inRange(dayOfWeek, 1, 7, "The day of the week") - 1;
}
export function dateOfQuarter(year: number, quarter: number, dayOfQuarter: number): number {
  const start = dateOf(year, inRange(quarter, 1, 4, "The quarter") * 3 - 2, 1);
  const length = daysInMonth(year, quarter * 3 - 2) + daysInMonth(year, quarter * 3 - 1) + daysInMonth(year, quarter * 3);
  return start + inRange(dayOfQuarter, 1, length, "The day of the quarter") - 1;
}
export const dateOfOrdinal = (year: number, ordinalDay: number): number =>
  dateOf(year, 1, 1) + inRange(ordinalDay, 1, isLeapYear(year) ? 366 : 365, "The day of the year") - 1;

const yearPart = String.raw`([+-]\d{1,9}(?=-|$)|[+-]?\d{4})`;
const dateForms: readonly (readonly [RegExp, (year: number, a: number, b: number) => number])[] = [
  [new RegExp(`^${yearPart}-(\\d{2})-(\\d{2})$`), dateOf],
  [new RegExp(`^${yearPart}(\\d{2})(\\d{2})$`), dateOf],
  [new RegExp(`^${yearPart}-W(\\d{2})-(\\d)$`), dateOfWeek],
  [new RegExp(`^${yearPart}W(\\d{2})(\\d)$`), dateOfWeek],
  [new RegExp(`^${yearPart}-?W(\\d{2})$`), (year, week) => dateOfWeek(year, week, 1)],
  [new RegExp(`^${yearPart}-Q(\\d)-(\\d{1,2})$`), dateOfQuarter],
  [new RegExp(`^${yearPart}Q(\\d)(\\d{2})$`), dateOfQuarter],
  [new RegExp(`^${yearPart}-?Q(\\d)$`), (year, quarter) => dateOfQuarter(year, quarter, 1)],
  [new RegExp(`^${yearPart}-?(\\d{3})$`), dateOfOrdinal],
  [new RegExp(`^${yearPart}-?(\\d{2})$`), (year, month) => dateOf(year, month, 1)],
  [new RegExp(`^${yearPart}$`), (year) => dateOf(year, 1, 1)],
];

function parseDays(text: string): number | undefined {
  for (const [form, read] of dateForms) {
    const match = form.exec(text);
    if (match) return read(Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0));
  }
  return undefined;
}

function parseNanos(text: string): number | undefined {
  const match = /^(\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?$/.exec(text) ?? /^(\d{2})(?:(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?)?$/.exec(text);
  if (!match) return undefined;
  const [, hour, minute = "0", second = "0", fraction = ""] = match;
  const seconds = inRange(Number(hour), 0, 23, "The hour") * 3600 + inRange(Number(minute), 0, 59, "The minute") * 60 + inRange(Number(second), 0, 59, "The second");
  return seconds * nanosPerSecond + Number(fraction.padEnd(9, "0"));
}

export function parseDate(text: string): DateValue {
  const days = parseDays(text);
  if (days === undefined) throw unreadable(text, "a date", "2024-03-22");
  return new DateValue(days);
}
export function parseLocalTime(text: string): LocalTimeValue {
  const nanos = parseNanos(text);
  if (nanos === undefined) throw unreadable(text, "a local time", "21:40:32");
  return new LocalTimeValue(nanos);
}

/** Splits "21:40+01:00[Europe/Paris]" into clock, offset and zone. */
function splitZone(text: string): { readonly clock: string; readonly offset: number | undefined; readonly zone: string | undefined } {
  const match = /^(.*?)(Z|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?(?:\[([^\]]+)\])?$/.exec(text);
  const [, clock = "", offset, zone] = match ?? [];
  return { clock, offset: offset === undefined ? undefined : parseOffset(offset), zone };
}

export function parseTime(text: string): TimeValue {
  const { clock, offset, zone } = splitZone(text);
  const nanos = parseNanos(clock);
  if (nanos === undefined || zone !== undefined) throw unreadable(text, "a time", "21:40:32+01:00");
  return new TimeValue(nanos, offset ?? 0);
}
export function parseLocalDateTime(text: string): LocalDateTimeValue {
  const [date = "", clock] = text.split("T");
  const days = parseDays(date);
  const nanos = clock === undefined ? 0 : parseNanos(clock);
  if (days === undefined || nanos === undefined) throw unreadable(text, "a local date and time", "2024-03-22T20:15");
  return new LocalDateTimeValue(days, nanos);
}
export function parseDateTime(text: string): DateTimeValue {
  const at = text.indexOf("T");
  const bracket = text.indexOf("[");
  const hasClock = at !== -1 && (bracket === -1 || at < bracket);
  const { clock, offset, zone } = splitZone(hasClock ? text.slice(at + 1) : bracket === -1 ? "" : text.slice(bracket));
  const days = parseDays(hasClock ? text.slice(0, at) : bracket === -1 ? text : text.slice(0, bracket));
  const nanos = clock === "" && !hasClock ? 0 : parseNanos(clock);
  if (days === undefined || nanos === undefined) throw unreadable(text, "a date and time", "2024-03-22T20:15+03:00");
  return inZone(days, nanos, offset, zone);
}

/** A wall clock at an offset or in a zone; UTC where neither is given. */
export function inZone(days: number, nanos: number, offset: number | undefined, zone: string | undefined): DateTimeValue {
  if (zone === undefined) return new DateTimeValue(days, nanos, offset ?? 0);
  readZone(zone);
  const local = days * 86_400 + Math.floor(nanos / nanosPerSecond);
  const own = offsetOfLocal(zone, local);
  if (offset === undefined || offset === own) return new DateTimeValue(days, nanos, own, zone);
  return new DateTimeValue(days, nanos, offset, zone);
}

const number = String.raw`([+-]?\d+(?:[.,]\d+)?)`;
const durationUnits = new RegExp(`^([+-])?P(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?(?:T(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`, "i");
const durationDate = /^([+-])?P([+-]?\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})(?:[.,](\d{1,9}))?)?$/i;

export function parseDuration(text: string): DurationValue {
  const dated = durationDate.exec(text);
  if (dated) {
    const [, sign, years, months, days, hours = "0", minutes = "0", seconds = "0", fraction = ""] = dated;
    const factor = sign === "-" ? -1 : 1;
    return new DurationValue(
      factor * (Number(years) * 12 + Number(months)),
      factor * Number(days),
      factor * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)),
      factor * Number(fraction.padEnd(9, "0")),
    );
  }
  const match = durationUnits.exec(text);
  if (!match || /^[+-]?P(?:T)?$|T$/i.test(text)) throw unreadable(text, "a duration", "P1Y2M14DT16H12M");
  const factor = match[1] === "-" ? -1 : 1;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => factor * Number((part ?? "0").replace(",", ".")));
  const [whole = "0", fraction = ""] = (match[8] ?? "0").replace(",", ".").split(".");
  const nanos = factor * (whole.startsWith("-") ? -1 : 1) * Number(fraction.slice(0, 9).padEnd(9, "0"));
  return approximateDuration(
    (years ?? 0) * 12 + (months ?? 0),
    (weeks ?? 0) * 7 + (days ?? 0),
    (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + Math.trunc(seconds ?? 0),
    nanos,
  );
}

export function parseTemporal(kind: Temporal["kind"], text: string): Temporal {
  switch (kind) {
    case "date":
      return parseDate(text);
    case "localtime":
      return parseLocalTime(text);
    case "time":
      return parseTime(text);
    case "localdatetime":
      return parseLocalDateTime(text);
    case "datetime":
      return parseDateTime(text);
    case "duration":
      return parseDuration(text);
  }
}

const known = new WeakMap<TemporalProperty, Temporal>();
/** Reads a stored value. A graph gives the same object for the same value, so what was made of it is kept. */
export function fromTemporalProperty(stored: TemporalProperty): Temporal {
  let value = known.get(stored);
  if (value === undefined) {
    value = parseTemporal(stored.temporal, stored.iso);
    known.set(stored, value);
  }
  return value;
}
export const toTemporalProperty = (value: Temporal): TemporalProperty => ({ temporal: value.kind, iso: formatTemporal(value) });
