// The view where things are not as they should be: no graphics, lost graphics, nothing to show, a bad query, a small or touched screen.
import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { serveFolder } from "../../src/node/serve.ts";
import { statuses } from "../../src/index.ts";
import { chromePath } from "./browser.ts";
import { hashOf, openPage, viewOf, violationsOf } from "./open-page.ts";

describe.skipIf(chromePath === undefined)("conditions", () => {
  const view = viewOf();

  test("without WebGL the page says so, opens the table, and answers", async () => {
    const { page } = await view.open({}, {
      before: () => {
        const get = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.includes("webgl") ? null : Reflect.apply(get, this, [kind, ...rest]);
        } as typeof get;
      },
    });
    await page.waitForSelector(".no-picture:has-text('cannot draw the network')");
    await page.waitForSelector(".facts-table tbody tr");
    await page.fill("input[role=combobox]", "who warned whom");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".rows");
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  test("lost graphics are drawn again", async () => {
    const { page, errors } = await view.open();
    await page.waitForSelector("#network canvas.sigma-nodes");
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("#network canvas.sigma-nodes");
      canvas?.setAttribute("data-old", "");
      canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await page.waitForSelector("#network canvas.sigma-nodes:not([data-old])");
    await page.focus("#network");
    await page.keyboard.press("Home");
    await expect.poll(() => page.textContent("[role=status]")).toMatch(/neighbors/u);
    expect(errors.filter((error) => !error.includes("WebGL"))).toEqual([]);
    await page.context().close();
  });

  test("filters that leave nothing say so and can be taken away", async () => {
    const { page } = await view.open({ hiddenStatuses: statuses });
    await page.waitForSelector(".nothing");
    expect(await page.textContent(".in-force")).toContain("Without 8 statuses");
    await page.click(".nothing button");
    await expect.poll(() => page.textContent(".tally")).not.toMatch(/^0 nodes/u);
    await page.context().close();
  });

  test("a graph without a fact explains how to fill it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "whom-empty-"));
    mkdirSync(join(folder, "events"));
    writeFileSync(join(folder, "entities.yaml"), "- {id: ada, type: person, name: Ada}\n");
    const empty = await serveFolder(folder, { port: 0 });
    const { page, errors } = await openPage(view.browser, empty.url);
    expect(await page.textContent(".panel")).toContain("This graph is empty");
    expect(errors).toEqual([]);
    await page.context().close();
    await empty.close();
  });

  test("a bad query and a question that is not understood help on", async () => {
    const { page } = await view.open();
    await page.fill("input[role=combobox]", "MATCH (a RETURN a");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".panel .notice");
    await page.fill("input[role=combobox]", "who wroggled whom");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".panel h3:has-text('Questions that can be answered')");
    await page.locator(".panel .questions button").first().click();
    await page.waitForSelector(".panel .understood");
    await page.context().close();
  });

  test.each([["light", 320], ["light", 1440], ["dark", 390], ["dark", 1440]] as const)("every panel passes axe and spills nowhere (%s, %i px)", async (scheme, width) => {
    const { page, errors } = await view.open({}, { scheme, width });
    for (const state of [{}, { selection: { kind: "event", id: "kerman-bombing" } }, { selection: { kind: "edge", id: "us-ic>russia" } }, { panel: "lens", lens: ["french-digest"], against: ["wire-digest"] }, { panel: "table" }, { path: ["clapper", "crocus-attack"], panel: "answer" }, { chosen: ["us", "russia"] }]) {
      await page.evaluate((hash) => { location.hash = hash; }, hashOf(state));
      await page.waitForSelector("path" in state ? ".path" : ".panel h2");
      expect(await violationsOf(page), JSON.stringify(state)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), JSON.stringify(state)).toBeLessThanOrEqual(width);
    }
    await page.fill("input[role=combobox]", "who warned whom");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".rows");
    expect(await violationsOf(page), "an answer").toEqual([]);
    await page.fill("input[role=combobox]", "Put");
    await page.waitForSelector("#suggestions li");
    expect(await violationsOf(page), "suggestions").toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  }, 240_000);

  test("on a telephone a tap selects and the sheet comes up", async () => {
    const { page } = await view.open({}, { width: 390, height: 844, touch: true });
    expect(await page.locator(".side.raised").count()).toBe(0);
    await page.waitForSelector("#network canvas.sigma-nodes");
    await page.click(".sheet");
    await page.waitForSelector(".side.raised");
    await page.click(".panel button.name:has-text('United States')");
    await expect.poll(() => page.textContent(".panel h2")).toBe("United States");
    await page.context().close();
  });

  test.each([320, 390, 768, 1440])("every format can be read and clicked (%i px)", async (width) => {
    const { page, errors } = await view.open({}, { width, height: 844 });
    await page.click(".menu summary");
    const boxes = await page.locator(".menu li span").evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).map(({ left, right }) => [left, right]));
    expect(boxes).toHaveLength(10);
    for (const [left, right] of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
    }
    const download = page.waitForEvent("download");
    await page.click(".menu button:has-text('PNG')");
    expect((await download).suggestedFilename()).toBe("whom.png");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each([320, 1440])("what stands below a row of a wide table stays in sight (%i px)", async (width) => {
    const { page } = await view.open({ question: "which warnings were not heeded?", panel: "answer" }, { width });
    await page.waitForSelector(".rows .below");
    const { right, table } = await page.locator(".scroll").evaluate((scroll) => ({ right: scroll.getBoundingClientRect().right, table: scroll.scrollWidth > scroll.clientWidth }));
    expect(table).toBe(true);
    const edges = await page.locator(".rows .below td :not(div)").evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
    expect(edges.length).toBeGreaterThan(8);
    for (const edge of edges) expect(edge).toBeLessThanOrEqual(right + 0.5);
    await page.context().close();
  });

  test("one day is on that day", async () => {
    const { page } = await view.open({ from: 19_789, to: 19_789 });
    await expect.poll(() => page.textContent(".in-force")).toMatch(/^on 2024-03-07/u);
    await page.context().close();
  });

  test("the hint goes for good", async () => {
    const { page } = await view.open();
    await page.click(".hint button");
    await page.reload();
    await page.waitForSelector("#network canvas");
    expect(await page.locator(".hint").count()).toBe(0);
    await page.context().close();
  });

  test("colors can be picked, and stay", async () => {
    const { page } = await view.open({}, { scheme: "light" });
    await page.click("button[aria-label='Dark colors']");
    await page.reload();
    await page.waitForSelector("#network canvas");
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    await page.context().close();
  });
});
