// Each row: words of a text published on Monday to Thursday, 25 to 28 March 2024, and the dates in them.
import { expect, test } from "vitest";
import { findDates } from "../../../src/extract/values/find-dates.ts";
import { readTime } from "../../../src/model/time-span.ts";

const reading = readTime("2024-03-25/2024-03-28");
const published = reading.ok && reading.value.kind === "span" ? reading.value.span : undefined;

const table: readonly (readonly [text: string, ...dates: string[]])[] = [
  ["On March 7, the office spoke", "March 7 = 2024-03-07"],
  ["on 7 August 1998", "7 August 1998 = 1998-08-07"],
  ["the Aug. 7, 1998, attacks", "Aug. 7, 1998 = 1998-08-07"],
  ["the Dec. 3 vote", "Dec. 3 = 2023-12-03"],
  ["In 2015, a rule was made", "2015 = 2015"],
  ["his 2018 killing", "2018 = 2018"],
  ["2000 people fled"],
  ["more than 1998 were hurt"],
  ["the February 2022 invasion", "February 2022 = 2022-02"],
  ["an article this spring", "this spring = 2024-21"],
  ["In January, a team", "In January = 2024-01"],
  ["last October", "last October = 2023-10"],
  ["they may leave"],
  ["spoke Monday", "Monday = 2024-03-25"],
  ["Friday's attack", "Friday = 2024-03-22"],
  ["since 1998", "since 1998 = 1998/.."],
  ["from 1970 to 1985", "from 1970 to 1985 = 1970/1985"],
  ["in the 1990s", "in the 1990s = 199X"],
  ["ten years ago", "ten years ago = 2014"],
  ["Three days before the attack", "Three days before = 3 days before"],
  ["almost two weeks after the raid", "almost two weeks after = almost 2 weeks after"],
  ["two years later", "two years later"],
  ["before 2015", "2015 = 2015"],
  ["called a strike for Friday", "Friday = 2024-03-29"],
  ["blamed the rebels for Friday's attack", "Friday = 2024-03-22"],
];

test.each(table)("%s", (text, ...dates) => {
  expect(findDates(text, published).map((date) => [date.text, ...(date.edtf ? [date.edtf] : date.relation ? [`${date.distance} ${date.relation}`] : [])].join(" = "))).toEqual(dates);
});

test("a weekday is the same day for every day it may have been published on, else an interval", () => {
  const wide = readTime("2024-03-25/2024-04-02");
  if (!wide.ok || wide.value.kind !== "span") throw new Error("not a span");
  expect(findDates("on Friday", wide.value.span)[0]?.edtf).toBe("2024-03-22/2024-03-29");
});

test("without a day of publication a weekday stays open", () => {
  expect(findDates("on Friday", undefined)).toEqual([{ text: "on Friday", start: 0, end: 9 }]);
});
