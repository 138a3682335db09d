// What a frame may cost: nothing is sent to the graphics card, and nothing is drawn by sigma, that has not changed.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromePath } from "./browser.ts";
import { hashOf, viewOf } from "./open-page.ts";

interface Counts {
  /** Arrays of nodes or edges sent to the graphics card. */
  sent: number;
  /** Programs drawn by sigma. */
  drawn: number;
}

// Runs in the page.
function count(): void {
  const counts: Counts = { sent: 0, drawn: 0 };
  Object.assign(globalThis, { counts });
  const { bufferData, drawArraysInstanced } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.bufferData = function (this: WebGL2RenderingContext, ...given: unknown[]) {
    counts.sent += 1;
    Reflect.apply(bufferData, this, given);
  };
  WebGL2RenderingContext.prototype.drawArraysInstanced = function (this: WebGL2RenderingContext, ...given: [number, number, number, number]) {
    counts.drawn += 1;
    Reflect.apply(drawArraysInstanced, this, given);
  };
}

describe.skipIf(chromePath === undefined)("frames", () => {
  const view = viewOf();
  async function opened(): Promise<Page> {
    const { page } = await view.open({}, { before: count });
    await page.waitForSelector("#network canvas.sigma-nodes");
    await page.waitForTimeout(1000);
    return page;
  }
  async function during(page: Page, act: () => Promise<void>): Promise<Counts> {
    const read = () => page.evaluate(() => ({ ...(globalThis as unknown as { counts: Counts }).counts }));
    const before = await read();
    await act();
    await page.waitForTimeout(600);
    const after = await read();
    return { sent: after.sent - before.sent, drawn: after.drawn - before.drawn };
  }
  const go = (page: Page, state: Readonly<Record<string, unknown>>) => page.evaluate((hash) => { location.hash = hash; }, hashOf(state));

  test("dragging the picture draws it, and sends nothing again", async () => {
    const page = await opened();
    const box = await page.locator("#network").boundingBox();
    const { sent, drawn } = await during(page, async () => {
      await page.mouse.move((box?.x ?? 0) + 12, (box?.y ?? 0) + 60);
      await page.mouse.down();
      await page.mouse.move((box?.x ?? 0) + 90, (box?.y ?? 0) + 120, { steps: 6 });
      await page.mouse.up();
    });
    expect(drawn).toBeGreaterThan(0);
    expect(sent).toBe(0);
    await page.context().close();
  });

  test("a selection leaves sigma's picture as it is", async () => {
    const page = await opened();
    for (const selection of [{ kind: "node", id: "putin" }, { kind: "event", id: "crocus-attack" }, { kind: "edge", id: "us-ic>russia" }]) {
      expect(await during(page, () => go(page, { selection })), JSON.stringify(selection)).toEqual({ sent: 0, drawn: 0 });
      expect(await page.textContent(".panel h2")).not.toContain("Who did what");
    }
    await page.context().close();
  });

  test("a filter sends what it changes", async () => {
    const page = await opened();
    const { sent, drawn } = await during(page, () => go(page, { hiddenKinds: ["State"] }));
    expect(drawn).toBeGreaterThan(0);
    expect(sent).toBeGreaterThan(0);
    await page.context().close();
  });
});
