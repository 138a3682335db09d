// Offsets of time zones, from the tables that come with JavaScript.
import { daysFromCivil, invalidTemporal } from "./temporal.ts";

const formatters = new Map<string, Intl.DateTimeFormat>();
const furthest = 8_640_000_000_000;

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  try {
    const formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23",
      era: "short", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
    });
    if (formatters.size < 1000) formatters.set(zone, formatter);
    return formatter;
  } catch {
    throw invalidTemporal(`There is no time zone ${JSON.stringify(zone)}.`);
  }
}

/** Seconds to add to UTC in a zone at an instant, given in seconds since 1970. */
export function offsetAt(zone: string, epochSeconds: number): number {
  const at = Math.max(-furthest, Math.min(furthest, epochSeconds));
  const parts = new Map(formatterOf(zone).formatToParts(at * 1000).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => Number(parts.get(name) ?? 0);
  const year = parts.get("era") === "BC" ? 1 - part("year") : part("year");
  const local = daysFromCivil(year, part("month"), part("day")) * 86_400 + part("hour") * 3600 + part("minute") * 60 + part("second");
  return local - at;
}

/** The offset of a wall clock in a zone; of two possible ones the earlier offset, in a gap the one before it. */
export function offsetOfLocal(zone: string, localSeconds: number): number {
  const before = offsetAt(zone, localSeconds - 86_400);
  if (offsetAt(zone, localSeconds - before) === before) return before;
  const after = offsetAt(zone, localSeconds + 86_400);
  return offsetAt(zone, localSeconds - after) === after ? after : before;
}

/** "Z", "+01:00", "-0330", "+01", "+01:00:30" as seconds; undefined for anything else. */
export function parseOffset(text: string): number | undefined {
  if (text === "Z" || text === "z") return 0;
  const match = /^([+-])(\d{2})(?::?(\d{2})(?::?(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const [, sign, hours, minutes, seconds] = match;
  const total = Number(hours) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  if (total > 18 * 3600 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) throw invalidTemporal(`${text} is not an offset from UTC (at most 18 hours).`);
  return sign === "-" ? -total + 0 : total;
}

export function formatOffset(offset: number): string {
  if (offset === 0) return "Z";
  const two = (value: number): string => String(value).padStart(2, "0");
  const total = Math.abs(offset);
  const seconds = total % 60;
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}${seconds === 0 ? "" : `:${two(seconds)}`}`;
}

/** An offset, or the name of a zone; throws for an unknown one. */
export function readZone(text: string): { readonly offset?: number; readonly zone?: string } {
  const offset = parseOffset(text);
  if (offset !== undefined) return { offset };
  formatterOf(text);
  return { zone: text };
}
