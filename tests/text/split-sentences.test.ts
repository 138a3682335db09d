import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "../../src/text/split-sentences.ts";

const split = (text: string) => splitSentences(text).filter((span) => span.kind === "prose").map((span) => text.slice(span.start, span.end));
const kinds = (text: string) => splitSentences(text).map((span) => span.kind);

test.each([
  ["He left. She stayed.", ["He left.", "She stayed."]],
  ["The U.S. warned Russia. It did not act.", ["The U.S. warned Russia.", "It did not act."]],
  ["Troops left the U.S. The move surprised nobody.", ["Troops left the U.S.", "The move surprised nobody."]],
  ["It began on Aug. 7, 1998. Nobody knew.", ["It began on Aug. 7, 1998.", "Nobody knew."]],
  ["Mr. Smith met Dr. Jones of No. 10.", ["Mr. Smith met Dr. Jones of No. 10."]],
  ["John F. Kennedy spoke.", ["John F. Kennedy spoke."]],
  ['"We did that," he said. "Again."', ['"We did that," he said.', '"Again."']],
  ["“Will they act?” she asked.", ["“Will they act?” she asked."]],
  ["It hit 3.5 percent. Then it fell.", ["It hit 3.5 percent.", "Then it fell."]],
  ["It targets its military.The U.S. warned Russia.", ["It targets its military.", "The U.S. warned Russia."]],
])("%s", (text, expected) => expect(split(text)).toEqual(expected));

test.each(["Share", "Related Stories", "No stories found.", "CLICK HERE TO GET THE FOX NEWS APP", "What's Your Reaction?", "Apr 7, 2024 - 14:59", "english.example.com", "5 mins", "***"])("%s is furniture", (line) => expect(kinds(line)).toEqual(["furniture"]));
test.each(["DUTY TO WARN", "Adversaries don't always listen"])("%s is a headline", (line) => expect(kinds(line)).toEqual(["headline"]));

test("a lead that a page repeats is told once", () => {
  const lead = "There is little sign that the state acted to head off the attack.";
  expect(kinds(`${lead}\n\n${lead}`)).toEqual(["prose", "furniture"]);
});

test("spans are in order, apart, and inside the text, whatever the text", () => {
  assert(
    property(string({ unit: "grapheme", maxLength: 400 }), (text) => {
      let last = 0;
      for (const { start, end } of splitSentences(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("a line of a megabyte without a full stop is cut, and takes no more than linear time", () => {
  const spans = splitSentences("word ".repeat(200_000));
  expect(Math.max(...spans.map((span) => span.end - span.start))).toBeLessThanOrEqual(6000);
});
