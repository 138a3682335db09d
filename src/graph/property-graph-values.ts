// Property values as text and back, for columns that hold lists or mixed kinds; and days as ISO dates.
import { Float, type PropertyValue, type TemporalProperty } from "./graph-reader.ts";

/** A value as JSON: floats, large integers and temporal values are marked, so that each comes back as what it was. */
export function encodeValue(value: PropertyValue): string {
  return JSON.stringify(toJson(value));
}

function toJson(value: PropertyValue): unknown {
  if (typeof value === "bigint") return { i: value.toString() };
  if (value instanceof Float) return { f: Object.is(value.value, -0) ? "-0" : String(value.value) };
  if (typeof value === "number") return Number.isSafeInteger(value) ? value : { f: String(value) };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === "object" && value !== null) {
    const { temporal, iso } = value as TemporalProperty;
    return { t: temporal, iso };
  }
  return value;
}

export function decodeValue(text: string): PropertyValue {
  return fromJson(JSON.parse(text));
}

function fromJson(json: unknown): PropertyValue {
  if (Array.isArray(json)) return json.map(fromJson);
  if (typeof json === "object" && json !== null) {
    if ("i" in json) return BigInt(String(json.i));
    if ("f" in json) return new Float(Number(json.f));
    if ("t" in json && "iso" in json) return { temporal: json.t as TemporalProperty["temporal"], iso: String(json.iso) };
    return null;
  }
  return json as string | number | boolean | null;
}

/** Days since 1970-01-01 of `YYYY-MM-DD` in the proleptic Gregorian calendar; undefined for any other text and for days that do not exist. */
export function dayOfIsoDate(iso: string): number | undefined {
  if (iso.length !== 10 || iso.charCodeAt(4) !== 45 || iso.charCodeAt(7) !== 45) return undefined;
  const [year, month, day] = [digits(iso, 0, 4), digits(iso, 5, 7), digits(iso, 8, 10)];
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (month === 2 && isLeap ? 29 : daysInMonth[month - 1]!)) return undefined;
  // Source of both formulas: Howard Hinnant, chrono-compatible low-level date algorithms.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number that the characters from `start` to `end` (exclusive) write, or NaN. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** `YYYY-MM-DD` of a day since 1970-01-01, for the years 0000 to 9999. */
export function isoDateOfDay(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
