import { expect, test } from "vitest";
import { dayNumber, isoDay, printSpan, readTime, resolveTime, spanOrder } from "../../src/model/time-span.ts";
import type { TimeSpan } from "../../src/model/time-span.ts";

const span = (text: string): string => {
  const reading = readTime(text);
  if (!reading.ok) return `not a date: ${reading.message}`;
  return printSpan(resolveTime(reading.value, () => ({ start: dayNumber(2024, 3, 22), end: dayNumber(2024, 3, 22) })));
};

test.each([
  ["2015", "2015-01-01/2015-12-31"],
  ["201X", "2010-01-01/2019-12-31"],
  ["2024-02", "2024-02-01/2024-02-29"],
  ["2024-03-08", "2024-03-08"],
  ["2024-03-08~", "2024-03-07/2024-03-09"],
  ["2024-03~", "2024-02-15/2024-04-15"],
  ["2024-03-22/..", "2024-03-22/.."],
  ["../2024-03-22", "../2024-03-22"],
  ["2024-03-25/2024-04", "2024-03-25/2024-04-30"],
  ["2024-03-07T20:00", "2024-03-07"],
  ["spring 2024", "2024-03-01/2024-05-31"],
  ["winter 2023", "2023-12-01/2024-02-29"],
  ["2024-21", "2024-03-01/2024-05-31"],
  ["before crocus-attack", "../2024-03-22"],
  ["after crocus-attack", "2024-03-22/.."],
  ["2 weeks before crocus-attack", "2024-03-05/2024-03-11"],
  ["two weeks before crocus-attack", "2024-03-05/2024-03-11"],
  ["about 2 weeks before crocus-attack", "2024-03-03/2024-03-13"],
  ["3 days before crocus-attack", "2024-03-19"],
  ["15 days before crocus-attack", "2024-03-07"],
])("%s means %s", (text, expected) => expect(span(text)).toBe(expected));

test.each(["2024-13", "2024-02-30", "yesterday", "", "..", "2024-03-09/2024-03-08", "20240308", "some weeks before x"])("%s is refused with a hint", (text) => {
  const reading = readTime(text);
  expect(reading.ok).toBe(false);
  if (!reading.ok) expect(reading.hint.length).toBeGreaterThan(10);
});

test("the order of two spans", () => {
  const day = (d: number): TimeSpan => ({ start: d, end: d });
  expect(spanOrder(day(1), day(2))).toBe("certain");
  expect(spanOrder(day(2), day(1))).toBe("no");
  expect(spanOrder({ start: 0, end: 31 }, { start: 0, end: 31 })).toBe("possible");
  expect(spanOrder({ start: null, end: null }, day(1))).toBe("possible");
});

test("day numbers and ISO days are inverse, far back and far ahead", () => {
  for (const [year, month, day, iso] of [[1, 1, 1, "0001-01-01"], [1969, 12, 31, "1969-12-31"], [2000, 2, 29, "2000-02-29"], [9999, 12, 31, "9999-12-31"]] as const) expect(isoDay(dayNumber(year, month, day))).toBe(iso);
});
