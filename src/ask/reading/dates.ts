// Dates as questions write them: 2024-03-07, 7 March 2024, March 7, 2024, March 2024, spring 2024, 2015, the 1990s.
import { readTime } from "../../model/time-span.ts";
import type { TimeSpan } from "../../model/time-span.ts";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

export interface DateReading {
  readonly span: TimeSpan;
  /** How many words it takes. */
  readonly words: number;
}

function monthOf(word: string | undefined): number {
  if (word === undefined || word.length < 3) return -1;
  const plain = word.replace(/\.$/u, "");
  return MONTHS.findIndex((month) => month === plain || (plain.length <= 4 && month.startsWith(plain)));
}

const dayOf = (word: string | undefined): string | undefined => {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?,?$/u.exec(word ?? "");
  return match && Number(match[1]) >= 1 && Number(match[1]) <= 31 ? (match[1] ?? "").padStart(2, "0") : undefined;
};
const yearOf = (word: string | undefined): string | undefined => (/^[12]\d{3}$/u.test(word ?? "") ? word : undefined);
const two = (month: number) => String(month + 1).padStart(2, "0");

/** The date that begins at word `at`, if one does; the longest reading wins. Words are lower case. */
export function readDate(words: readonly string[], at: number): DateReading | undefined {
  const [a = "", b, c, d] = words.slice(at, at + 4);
  const read = (text: string, count: number): DateReading | undefined => {
    const time = readTime(text);
    return time.ok && time.value.kind === "span" ? { span: time.value.span, words: count } : undefined;
  };
  const [first, second, third] = [dayOf(a), dayOf(b), yearOf(c)];
  if (first !== undefined && monthOf(b) >= 0 && third !== undefined) return read(`${third}-${two(monthOf(b))}-${first}`, 3);
  if (first !== undefined && b === "of" && monthOf(c) >= 0 && yearOf(d) !== undefined) return read(`${d}-${two(monthOf(c))}-${first}`, 4);
  if (monthOf(a) >= 0 && second !== undefined && third !== undefined) return read(`${third}-${two(monthOf(a))}-${second}`, 3);
  if (monthOf(a) >= 0 && yearOf(b) !== undefined) return read(`${b}-${two(monthOf(a))}`, 2);
  if (/^(?:spring|summer|autumn|fall|winter)$/u.test(a)) {
    const year = b === "of" ? yearOf(c) : yearOf(b);
    if (year !== undefined) return read(`${a} ${year}`, b === "of" ? 3 : 2);
  }
  const decade = /^([12]\d\d)0s$/u.exec(a);
  if (decade) return read(`${decade[1]}X`, 1);
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?[~?%]?(?:\/(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\.\.)?)?$/u.test(a) ? read(a, 1) : undefined;
}
