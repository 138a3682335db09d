// Dates of the notation in words.
import { expect, test } from "vitest";
import { plainDate } from "../../web/when-text.ts";

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
