// Dates of the notation in words.
import { expect, test } from "vitest";
import { daysText, plainDate } from "../../web/when-text.ts";

test.each([
  ["2024-03-22", "2024-03-22"],
  ["2024-03-25/2024-03-28", "2024-03-25 to 2024-03-28"],
  ["1998-08-07/..", "since 1998-08-07"],
  ["../2015", "until 2015"],
  ["2001-09-11~/..", "since about 2001-09-11"],
  ["2024-03-08~", "about 2024-03-08"],
  ["3 days before the Moscow attack", "3 days before the Moscow attack"],
  ["spring 2024", "spring 2024"],
  ["", ""],
])("%s → %s", (notation, words) => expect(plainDate(notation)).toBe(words));

const day = (date: string) => Date.parse(date.replace(/^-/u, "-00")) / 86_400_000;
test.each([
  ["1998-08-07", "2004-02-01", "1998–2004"],
  ["2024-03-07", "2024-05-01", "Mar–May 2024"],
  ["2024-03-01", "2024-03-31", "Mar 2024"],
  ["2023-12-31", "2024-01-01", "2023–2024"],
  ["-0044-03-15", "-0044-03-15", "Mar -0044"],
])("%s to %s → %s", (first, last, words) => expect(daysText(day(first), day(last))).toBe(words));
