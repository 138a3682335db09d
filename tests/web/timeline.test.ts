// The timeline beside the network: which bar is marked.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromePath } from "./browser.ts";
import { viewOf } from "./open-page.ts";

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
});
