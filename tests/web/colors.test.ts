// Contrast and color deficiency: every kind can be told from the paper, in both themes.
import { expect, test } from "vitest";
import { contrast, inkColors, kindLooks, paper } from "../../web/colors.ts";

test.each(["light", "dark"] as const)("kinds stand out from the paper (%s)", (theme) => {
  for (const [kind, look] of Object.entries(kindLooks)) expect(contrast(look.color[theme], paper[theme]), kind).toBeGreaterThanOrEqual(3);
});

test.each(["light", "dark"] as const)("text and edges are readable (%s)", (theme) => {
  const ink = inkColors[theme];
  expect(contrast(ink.text, paper[theme])).toBeGreaterThanOrEqual(7);
  expect(contrast(ink.accent, paper[theme])).toBeGreaterThanOrEqual(4.5);
  expect(contrast(ink.warn, paper[theme])).toBeGreaterThanOrEqual(4.5);
  expect(contrast(ink.edge, paper[theme])).toBeGreaterThanOrEqual(3);
});

test("no two kinds of another color share a letter, so color is never alone", () => {
  const byLetter = new Map<string, string>();
  for (const [kind, look] of Object.entries(kindLooks)) {
    expect(byLetter.get(look.letter), kind).toBeUndefined();
    byLetter.set(look.letter, kind);
  }
});

test("black on white is 21 to 1", () => expect(contrast("#000000", "#ffffff")).toBeCloseTo(21));
