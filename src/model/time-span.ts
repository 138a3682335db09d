// Dates of uneven precision as spans of days: EDTF, seasons in words, and orders that lean on an event.
//
// EDTF (ISO 8601-2) is read here and not by a library: the one on npm lets the machine's time zone in, takes
// spring for January to March and does not widen `~`.

/** Days since 1970-01-01 (UTC calendar, proleptic Gregorian), both inclusive; null is open. */
export interface TimeSpan {
  readonly start: number | null;
  readonly end: number | null;
}

/** When something is said to have happened, as written: a span, or an order that leans on another event. */
export type TimeExpression =
  | { readonly kind: "span"; readonly text: string; readonly span: TimeSpan }
  | {
      readonly kind: "relative";
      readonly text: string;
      readonly relation: "before" | "after";
      /** The event leaned on. */
      readonly anchor: string;
      /** The stated distance in days, already widened; absent when none is stated. */
      readonly distance?: { readonly min: number; readonly max: number };
    };

export const openSpan: TimeSpan = { start: null, end: null };

/** The day number of a calendar date; month 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

/** A day number as `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  const text = Math.abs(year).toString().padStart(4, "0");
  return `${year < 0 ? "-" : ""}${text}-${(date.getUTCMonth() + 1).toString().padStart(2, "0")}-${date.getUTCDate().toString().padStart(2, "0")}`;
}

/** A span as EDTF text: one day, or an interval with `..` for an open end. */
export function printSpan(span: TimeSpan): string {
  if (span.start === null && span.end === null) return "..";
  if (span.start !== null && span.start === span.end) return isoDay(span.start);
  return `${span.start === null ? ".." : isoDay(span.start)}/${span.end === null ? ".." : isoDay(span.end)}`;
}

export function intersectSpans(a: TimeSpan, b: TimeSpan): TimeSpan | undefined {
  const start = a.start === null ? b.start : b.start === null ? a.start : Math.max(a.start, b.start);
  const end = a.end === null ? b.end : b.end === null ? a.end : Math.min(a.end, b.end);
  return start !== null && end !== null && start > end ? undefined : { start, end };
}

export function spansMeet(a: TimeSpan, b: TimeSpan): boolean {
  return intersectSpans(a, b) !== undefined;
}

export type TimeReading = { readonly ok: true; readonly value: TimeExpression } | { readonly ok: false; readonly message: string; readonly hint: string };

const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
/** Half-width in days by unit, for stated distances (DESIGN.md, rule 4). */
const DISTANCE_UNITS: Readonly<Record<string, { readonly days: number; readonly slack: number }>> = {
  day: { days: 1, slack: 0 }, week: { days: 7, slack: 3 }, month: { days: 30.436875, slack: 10 }, year: { days: 365.2425, slack: 183 },
};
const SMALL_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

/**
 * Reads `when`: EDTF, `spring 2024`, or `[about] [2 weeks] before|after <event id>`.
 * An anchor is not looked up here.
 */
export function readTime(text: string): TimeReading {
  const trimmed = text.trim();
  const relative = /^(?:((?:about|almost|nearly|around|some)\s+)?(\S+)\s+(day|week|month|year)s?\s+)?(before|after)\s+(\S+)$/iu.exec(trimmed);
  if (relative) return readRelative(trimmed, relative);
  const season = /^(spring|summer|autumn|fall|winter)\s+(-?\d{4})$/iu.exec(trimmed);
  const span = season ? readEdtfDate(`${season[2]}-${SEASONS[(season[1] ?? "").toLowerCase()]}`) : readEdtf(trimmed);
  if (span) return { ok: true, value: { kind: "span", text: trimmed, span } };
  return {
    ok: false,
    message: `"${text}" is not a date`,
    hint: "write EDTF (2015, 2024-01, 2024-03-08~, 2024-03-22/..), a season (spring 2024), or an order (2 weeks before <event id>)",
  };
}

function readRelative(text: string, match: RegExpExecArray): TimeReading {
  const [, about, count, unit, relation, anchor] = match;
  const base = { kind: "relative" as const, text, relation: (relation ?? "").toLowerCase() as "before" | "after", anchor: anchor ?? "" };
  if (count === undefined || unit === undefined) return { ok: true, value: base };
  const number = /^\d{1,6}$/u.test(count) ? Number(count) : /^an?$/iu.test(count) ? 1 : SMALL_NUMBERS.indexOf(count.toLowerCase());
  if (number < 0) return { ok: false, message: `"${count}" is not a whole number`, hint: "write the distance as 2 weeks, 15 days ..." };
  return { ok: true, value: { ...base, distance: distanceInDays(number, unit.toLowerCase(), about !== undefined) } };
}

/** The days that "2 weeks" may mean; `vague` ("about", "almost") widens the slack by half as much again, and by a day at least. */
export function distanceInDays(count: number, unit: string, vague = false): { min: number; max: number } {
  const { days, slack } = DISTANCE_UNITS[unit] ?? { days: 1, slack: 0 };
  const middle = Math.round(count * days);
  const width = vague ? Math.max(1, Math.ceil(slack * 1.5)) : slack;
  return { min: Math.max(0, middle - width), max: middle + width };
}

function readEdtf(text: string): TimeSpan | undefined {
  if (text === "" || text === ".." || text === "/") return undefined;
  const slash = text.indexOf("/");
  if (slash < 0) return text.startsWith("..") ? openStart(text.slice(2)) : text.endsWith("..") ? openEnd(text.slice(0, -2)) : readEdtfDate(text);
  const [from = "", to = ""] = [text.slice(0, slash).trim(), text.slice(slash + 1).trim()];
  const open = (side: string) => side === "" || side === "..";
  if (open(from) && open(to)) return undefined;
  if (open(from)) return openStart(to);
  if (open(to)) return openEnd(from);
  const a = readEdtfDate(from);
  const b = readEdtfDate(to);
  if (!a || !b || (a.start !== null && b.end !== null && a.start > b.end)) return undefined;
  return { start: a.start, end: b.end };
}

function openStart(to: string): TimeSpan | undefined {
  const span = readEdtfDate(to);
  return span && { start: null, end: span.end };
}

function openEnd(from: string): TimeSpan | undefined {
  const span = readEdtfDate(from);
  return span && { start: span.start, end: null };
}

// One EDTF date with an optional qualifier: 2015, 201X, 2024-21, 2024-01, 2024-01-05, 2024-03-08~, 2024-03-07T09:30Z.
function readEdtfDate(text: string): TimeSpan | undefined {
  const match = /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d)(?:-(\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?([?~%])?$/u.exec(text);
  if (!match) return undefined;
  const [, yearText = "", monthText, dayText, qualifier] = match;
  const masked = yearText.includes("X");
  if (masked && monthText !== undefined) return undefined;
  const firstYear = Number(yearText.replaceAll("X", "0"));
  const lastYear = Number(yearText.replaceAll("X", "9"));
  let start: number;
  let end: number;
  let widening: number;
  const month = monthText === undefined ? undefined : Number(monthText);
  if (month === undefined) {
    start = dayNumber(firstYear, 1, 1);
    end = dayNumber(lastYear, 12, 31);
    widening = 183;
  } else if (month >= 21 && month <= 24) {
    if (dayText !== undefined) return undefined;
    const first = (month - 21) * 3 + 3; // spring is March to May; winter runs into the next year
    start = dayNumber(firstYear, first, 1);
    end = dayNumber(firstYear, first + 3, 0);
    widening = 45;
  } else if (month < 1 || month > 12) {
    return undefined;
  } else if (dayText === undefined) {
    start = dayNumber(firstYear, month, 1);
    end = dayNumber(firstYear, month + 1, 0);
    widening = 15;
  } else {
    const day = Number(dayText);
    if (day < 1 || day > dayNumber(firstYear, month + 1, 0) - dayNumber(firstYear, month, 0)) return undefined;
    start = end = dayNumber(firstYear, month, day);
    widening = 1;
  }
  return qualifier === "~" || qualifier === "%" ? { start: start - widening, end: end + widening } : { start, end };
}

/** The days a time expression may mean, given the span of the event that it leans on. */
export function resolveTime(time: TimeExpression, anchorSpan: (event: string) => TimeSpan): TimeSpan {
  if (time.kind === "span") return time.span;
  const anchor = anchorSpan(time.anchor);
  const { min = 0, max = Infinity } = time.distance ?? {};
  const shift = (day: number | null, by: number) => (day === null || !Number.isFinite(by) ? null : day + by);
  return time.relation === "before"
    ? { start: shift(anchor.start, -max), end: shift(anchor.end, -min) }
    : { start: shift(anchor.start, min), end: shift(anchor.end, max) };
}

/** How two spans of days lie: `certain` when a is over before b starts, `possible` when it may be, `no` when it cannot. */
export function spanOrder(a: TimeSpan, b: TimeSpan): "certain" | "possible" | "no" {
  if (a.end !== null && b.start !== null && a.end < b.start) return "certain";
  if (a.start !== null && b.end !== null && a.start > b.end) return "no";
  return "possible";
}
