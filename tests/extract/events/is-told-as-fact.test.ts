// What is said in general, as a purpose or of nobody in particular is no event.
import { expect, test } from "vitest";
import { show } from "../extract.ts";

test.each<[string, string, string]>([
  ["Officials often warn Denmark.", "warned", "nothing"],
  ["Agencies share secrets with Denmark when they learn of a plot.", "informed", "nothing"],
  ["Norway has a duty to warn Denmark.", "warned", "nothing"],
  ["Norway expelled two envoys to warn Denmark.", "warned", "nothing"],
  ["Any source may have warned Denmark.", "warned", "nothing"],
  ["Norwegian officials shared secrets with Denmark.", "informed", "Norwegian officials > Denmark asserts"],
  ["Norway accuses Denmark of lying.", "accused", "Norway > Denmark asserts"],
  ["Norway is behind the killing of two Danes, Sweden said.", "accused", "Sweden > Norway asserts"],
  ["Norway is at war with Denmark.", "attacked", "Norway > Denmark asserts"],
])("%s", (text, type, expected) => expect(show(text, type)).toBe(expected));
