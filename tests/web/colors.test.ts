// Contrast and color deficiency: every kind stands out from the paper and from the others, in both themes, for all eyes.
import { expect, test } from "vitest";
import { colorOf, contrast, inkColors, kindColors, paper } from "../../web/colors.ts";
import { kindPictogram } from "../../web/icons.ts";
import { distance, eyes } from "./color-vision.ts";

const themes = ["light", "dark"] as const;
const kinds = Object.keys(kindColors);

test.each(themes)("kinds stand out from the paper, and pictograms from their disc (%s)", (theme) => {
  for (const kind of kinds) expect(contrast(colorOf(kind, theme), paper[theme]), kind).toBeGreaterThanOrEqual(3);
});

test.each(themes.flatMap((theme) => (Object.keys(eyes) as (keyof typeof eyes)[]).map((eye) => [theme, eye] as const)))("no two colors are alike (%s, %s)", (theme, eye) => {
  const colors = [...new Set(kinds.map((kind) => colorOf(kind, theme)))];
  expect(colors.length).toBeGreaterThanOrEqual(9);
  for (const [index, color] of colors.entries()) for (const other of colors.slice(index + 1)) expect(distance(eye, color, other), `${color} ${other}`).toBeGreaterThanOrEqual(20);
});

test("kinds of one color have pictograms of their own, so color is never alone", () => {
  expect(new Set(kinds.map(kindPictogram)).size).toBe(kinds.length);
});

test.each(themes)("text and edges are readable (%s)", (theme) => {
  const ink = inkColors[theme];
  expect(contrast(ink.text, paper[theme])).toBeGreaterThanOrEqual(7);
  expect(contrast(ink.accent, paper[theme])).toBeGreaterThanOrEqual(4.5);
  expect(contrast(ink.warn, paper[theme])).toBeGreaterThanOrEqual(4.5);
  expect(contrast(ink.edge, paper[theme])).toBeGreaterThanOrEqual(3);
});

test("measures as published: black on white is 21 to 1 and 100 apart", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(distance("full color vision", "#000000", "#ffffff")).toBeCloseTo(100, 1);
  expect(distance("deuteranopia", "#d01c1c", "#6b6b00")).toBeLessThan(distance("full color vision", "#d01c1c", "#6b6b00") / 2);
});
