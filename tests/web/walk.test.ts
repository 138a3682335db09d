// A whole story by keyboard alone: from a name to a passage, from one actor to an attack, through one source's eyes, and out as a drawing.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { openFolder } from "../../src/node/open-folder.ts";
import { pageWithGraph } from "../../src/node/page.ts";
import { chromePath } from "./browser.ts";
import { openPage, viewOf } from "./open-page.ts";

describe.skipIf(chromePath === undefined)("by keyboard alone", () => {
  const view = viewOf();

  const focused = (page: Page) => page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.getAttribute("aria-label") ?? ""} ${document.activeElement?.textContent ?? ""}`.replaceAll(/\s+/gu, " "));
  // Goes on with Tab until the control is reached, as a person would.
  async function tabTo(page: Page, wanted: RegExp, most = 120): Promise<void> {
    for (let step = 0; step < most; step += 1) {
      await page.keyboard.press("Tab");
      if (wanted.test(await focused(page))) return;
    }
    throw new Error(`Tab never reaches ${wanted}; now at ${await focused(page)}`);
  }
  async function ask(page: Page, text: string): Promise<void> {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  const heading = (page: Page) => expect.poll(() => page.textContent(".panel h2"), { timeout: 20_000 });

  test("the keys are told where the picture is reached by keyboard, and only there", async () => {
    const { page } = await view.open({ selection: { kind: "node", id: "putin" } });
    const keys = page.locator(".keys");
    expect(await keys.isVisible()).toBe(false);
    await tabTo(page, /Network of who did what/u);
    expect(await keys.isVisible()).toBe(true);
    // Each that it names is one that is understood.
    for (const key of ["ArrowUp", "n", "e", "+", "-", "0", "p", "x"]) expect(await page.evaluate((name) => document.getElementById("network")?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true })), key), key).toBe(false);
    await page.keyboard.press("Tab");
    expect(await keys.isVisible()).toBe(false);
    await page.mouse.click(300, 300);
    expect(await keys.isVisible()).toBe(false);
    await page.context().close();
  });

  test("Putin → the dismissal → its passage in the text of each source", async () => {
    const { page, errors } = await view.open();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Putin");
    await page.waitForSelector("#suggestions li:has-text('Vladimir Putin')");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await heading(page).toBe("Vladimir Putin");
    await page.evaluate(() => document.getElementById("panel")?.focus());
    await tabTo(page, /the US warning to Russia/u);
    await page.keyboard.press("Enter");
    await heading(page).toContain("dismissal");
    const passages = await page.locator(".claim blockquote").allTextContents();
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages) {
      await tabTo(page, /Read in place/u);
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".reading mark").allTextContents()).toContain(passage);
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("Clapper → Crocus attack, with the evidence of each step", async () => {
    const { page, errors } = await view.open();
    await ask(page, "Clapper");
    await heading(page).toBe("James Clapper");
    await page.evaluate(() => document.getElementById("panel")?.focus());
    await tabTo(page, /Path from here/u);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.textContent(".in-force")).toContain("Path from James Clapper: choose where to");
    await ask(page, "Crocus attack");
    await heading(page).toContain("the Moscow attack");
    await page.evaluate(() => document.getElementById("panel")?.focus());
    await tabTo(page, /Path from James Clapper/u);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".path ol > li");
    const steps = await page.locator(".path").first().locator("ol > li").allTextContents();
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(steps[0]).toContain("James Clapper");
    expect(steps.at(-1)).toContain("the Moscow attack");
    for (const step of steps) expect(step).toMatch(/\d+ claims?/u);
    expect(await page.locator(".path blockquote").first().textContent()).toMatch(/Clapper/u);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("according to the French report, beside the wire; Kerman's toll; undo; a drawing", async () => {
    const { page, errors } = await view.open();
    await page.focus("[role=tab][aria-selected=true]");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await heading(page).toBe("According to whom");
    await tabTo(page, /Only our digest of the French report/u);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.textContent(".in-force")).toContain("According to our digest of the French report");
    await expect.poll(() => page.url()).toContain("french-digest");
    const alone = await page.textContent(".tally");
    await tabTo(page, /^SELECT/u);
    await page.keyboard.press("ArrowDown");
    await page.waitForSelector(".sides .two");
    expect(await page.textContent(".sides")).toContain("Only in A");
    expect(await page.textContent(".tally")).not.toBe(alone); // both sides are in the picture
    await page.keyboard.press("Escape");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let at = 0; at < 2; at += 1) await page.keyboard.press("Control+z");
    await expect.poll(() => page.url()).not.toContain("french-digest");

    await ask(page, "Kerman bombings");
    await page.waitForSelector(".difference.conflict");
    expect(await page.locator(".difference.conflict .value").allTextContents()).toEqual(expect.arrayContaining(["95", "94", "over 100"]));

    await page.keyboard.press("Control+k");
    await tabTo(page, /^SUMMARY Export|^SUMMARY.*Export/u);
    await page.keyboard.press("Enter");
    await tabTo(page, /SVG/u);
    const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(readFileSync(await file.path(), "utf8")).toContain("the Kerman bombings");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("who warned whom, and the address opens the same view again", async () => {
    const { page } = await view.open();
    await ask(page, "who warned whom");
    await page.waitForSelector(".panel table");
    const rows = await page.locator(".panel tbody").allTextContents();
    expect(rows.join()).toMatch(/US intelligence community.*warned.*Russia/u);
    const shared = await openPage(view.browser, page.url().replace(/#.*/u, ""), Object.fromEntries([...new URLSearchParams(new URL(page.url()).hash.slice(1))].map(([key, value]) => [key, JSON.parse(value) as unknown])));
    await shared.page.waitForSelector(".panel table");
    expect(await shared.page.locator(".panel tbody").allTextContents()).toEqual(rows);
    await shared.page.context().close();
    await page.context().close();
  });

  test("from disk, with the network cut: a question, and a round through the neighbors", async () => {
    const { snapshot } = await openFolder(bundledFolder);
    const path = join(mkdtempSync(join(tmpdir(), "whom-walk-")), "story.html");
    writeFileSync(path, pageWithGraph(snapshot, "story"));
    const { page, errors, requests } = await openPage(view.browser, `file://${path}`);
    await page.context().setOffline(true);
    await ask(page, "who failed to warn whom");
    await page.waitForSelector(".panel table");
    await page.focus("#network");
    await page.keyboard.press("Home");
    const hub = await page.textContent("[role=status]");
    const degree = Number(/(\d+) neighbor/u.exec(hub ?? "")?.[1]);
    const met = new Set<string>();
    for (let step = 0; step < degree; step += 1) {
      await page.keyboard.press("n");
      met.add((await page.textContent("[role=status]")) ?? "");
    }
    expect(met.size).toBe(degree); // every neighbor is reached, whatever its direction
    expect(requests.filter((url) => !url.startsWith("file:") && !url.startsWith("blob:") && !url.startsWith("data:"))).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
