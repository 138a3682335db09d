// The timeline beside the network: which bar is marked; and the layout by time.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromePath } from "./browser.ts";
import { savedSvg, viewOf } from "./open-page.ts";

describe.skipIf(chromePath === undefined)("the timeline", () => {
  const view = viewOf();

  // Of each bar that is marked, whether the event is in it.
  const marked = (page: Page) => expect.poll(() => page.locator(".bars .selected").evaluateAll((bars) => bars.map((bar) => bar.getAttribute("title")?.includes("Putin's dismissal of the warning"))));

  test.each([null, ["french-digest"]])("one bar is marked, the one of the selected event: under the lens %j, at any width, and under another lens", async (lens) => {
    const { page, errors } = await view.open({ selection: { kind: "event", id: "putin-dismissal" }, lens });
    for (const width of [1280, 700, 1440]) {
      await page.setViewportSize({ width, height: 860 });
      await marked(page).toEqual([true]);
    }
    await page.click("#tab-lens");
    await page.click(lens ? "button:has-text('All sources')" : "button[aria-label^='Only our digest of the French']");
    await marked(page).toEqual([true]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("the layout by time says which dates stand where, on the screen and in what is saved", async () => {
    const { page, errors } = await view.open({ layout: "time" });
    const heads = async () => [...(await savedSvg(page)).matchAll(/<text x="([\d.]+)" y="[\d.]+" font-size="11.5"[^>]*>([^<]+)</gu)].map(([, x, text]) => ({ x: Number(x), text }));
    const found = await heads();
    expect(found.map(({ text }) => text)).toEqual(expect.arrayContaining(["no date", "1998–2004", "2018–2024", "Mar 2024"]));
    expect(found[0]?.text).toBe("no date");
    const years = found.slice(1).map(({ text }) => Number(/\d{4}/u.exec(text ?? "")?.[0]));
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect(found.map(({ x }) => x)).toEqual(found.map(({ x }) => x).toSorted((a, b) => a - b));
    await page.click(".controls button:has-text('Circle')");
    expect(await heads()).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
