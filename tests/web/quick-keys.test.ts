// Keys that come faster than frames, where no motion is wanted: the picture stays, and each key counts.
import { describe, expect, test } from "vitest";
import { chromePath } from "./browser.ts";
import { savedSvg, viewOf } from "./open-page.ts";

describe.skipIf(chromePath === undefined)("quick keys", () => {
  const view = viewOf();

  test.each([["zooming twice", ["+", "+"]], ["two steps", ["n", "n"]], ["there and back", ["+", "0"]]])("%s within one frame", { timeout: 120_000 }, async (_, keys) => {
    const { page, errors } = await view.open({ selection: { kind: "node", id: "russia" } });
    const before = circlesOf(await savedSvg(page));
    await page.focus("#network");
    await page.evaluate((list) => {
      const network = document.querySelector("#network");
      for (const key of list) network?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    }, keys);
    await page.waitForTimeout(400);
    const after = circlesOf(await savedSvg(page));
    expect(after.length).toBe(before.length);
    expect(after.flat().every((number) => Number.isFinite(number))).toBe(true);
    // The distance between two nodes grows by as much as the keys zoom: by 1 / 0.7 each.
    const distance = (circles: readonly (readonly number[])[]): number => Math.hypot(circles[0]![0]! - circles[1]![0]!, circles[0]![1]! - circles[1]![1]!);
    if (keys.every((key) => key === "+")) expect(distance(after) / distance(before)).toBeCloseTo((1 / 0.7) ** keys.length, 1);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe.skipIf(chromePath === undefined)("quick keys where the picture moves", () => {
  const view = viewOf();

  test("each of two steps of zoom counts", { timeout: 120_000 }, async () => {
    const { page, errors } = await view.open({ selection: { kind: "node", id: "russia" } }, { motion: true });
    await page.waitForTimeout(600);
    const before = circlesOf(await savedSvg(page));
    await page.focus("#network");
    await page.evaluate(() => {
      const network = document.querySelector("#network");
      for (const key of ["+", "+"]) network?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    });
    await page.waitForTimeout(1200);
    const after = circlesOf(await savedSvg(page));
    const distance = (circles: readonly (readonly number[])[]): number => Math.hypot(circles[0]![0]! - circles[1]![0]!, circles[0]![1]! - circles[1]![1]!);
    expect(distance(after) / distance(before)).toBeCloseTo((1 / 0.7) ** 2, 1);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

const circlesOf = (svg: string): readonly (readonly number[])[] => [...svg.matchAll(/<circle cx="([^"]*)" cy="([^"]*)" r="[^"]*" fill="(?!none)/gu)].map((found) => [Number(found[1]), Number(found[2])]);
