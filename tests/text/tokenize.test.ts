import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../src/text/tokenize.ts";

const words = (text: string) => tokenize(text, 0, text.length).map((word) => text.slice(word.start, word.end));

test.each([
  ["They don't.", "They do n't ."],
  ["Russia's plan", "Russia 's plan"],
  ["Russia’s plan", "Russia ’s plan"],
  ["the U.S. warned", "the U.S. warned"],
  ["in the U.S.", "in the U.S."],
  ["on Aug. 7, 1998", "on Aug. 7 , 1998"],
  ["twenty-one ISIS-K men", "twenty - one ISIS - K men"],
  ["It cost $5.2 million (or 1,200).", "It cost $ 5.2 million ( or 1,200 ) ."],
  ["They cannot go", "They can not go"],
  ["a@b.com or https://x.org/a?b", "a@b.com or https://x.org/a?b"],
  ["Really?! ... Yes...", "Really ?! ... Yes ..."],
])("%s", (text, expected) => expect(words(text).join(" ")).toBe(expected));

test("words are in order, apart, and leave out white space only", () => {
  assert(
    property(string({ unit: "grapheme", maxLength: 200 }), (text) => {
      let last = 0;
      for (const { start, end } of tokenize(text, 0, text.length)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(last, start).trim()).toBe("");
        last = end;
      }
      expect(text.slice(last).trim()).toBe("");
    }),
  );
});
