// An answer belongs to what is asked, under the lens in force: after going back, undoing, another lens, a saved view, other data.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { serveFolder } from "../../src/node/serve.ts";
import { chromePath } from "./browser.ts";
import { hashOf, openPage, viewOf, violationsOf } from "./open-page.ts";

describe.skipIf(chromePath === undefined)("answers", () => {
  const view = viewOf();
  const ask = async (page: Page, text: string) => {
    await page.fill("input[role=combobox]", text);
    await page.keyboard.press("Enter");
  };
  const heading = (page: Page) => expect.poll(() => page.textContent(".panel h2"));
  const bar = (page: Page) => expect.poll(() => page.inputValue("input[role=combobox]"));
  const rows = (page: Page) => page.locator(".panel .rows tbody").count();

  test("going back, forth and undoing bring the answer of that question", async () => {
    const { page, errors } = await view.open();
    await ask(page, "who warned whom");
    await heading(page).toBe("who warned whom");
    await ask(page, "who failed to warn whom");
    await heading(page).toBe("who failed to warn whom");
    await page.goBack();
    await heading(page).toBe("who warned whom");
    await bar(page).toBe("who warned whom");
    await page.goForward();
    await heading(page).toBe("who failed to warn whom");
    await page.click("button[aria-label=Undo]");
    await heading(page).toBe("who warned whom");
    await page.click("button:has-text('Clear the answer')");
    await bar(page).toBe("");
    await page.click("#tab-answer");
    expect(await page.textContent(".panel")).toContain("Ask something");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("another lens asks again", async () => {
    const { page } = await view.open({ question: "who warned whom", panel: "answer" });
    await page.waitForSelector(".panel .rows");
    const all = await rows(page);
    await page.click("#tab-lens");
    await page.click("button[aria-label^='Only our digest of the French']");
    await page.click("#tab-answer");
    await expect.poll(() => rows(page)).toBeLessThan(all);
    expect(await page.textContent(".panel .rows")).not.toContain("Venezuela");
    await page.click(".in-force button");
    await expect.poll(() => rows(page)).toBe(all);
    await page.context().close();
  });

  test("a saved view holds its question", async () => {
    const { page } = await view.open();
    await ask(page, "who failed to warn whom");
    await page.waitForSelector(".panel .rows");
    await page.click("#tab-lens");
    await page.fill(".views label:has-text('Name') input", "Failures");
    await page.click("button:has-text('Save this view')");
    await page.click("button:has-text('Show everything')");
    await bar(page).toBe("");
    await page.click(".views a");
    await page.click("#tab-answer");
    await heading(page).toBe("who failed to warn whom");
    await page.context().close();
  });

  test("a question after a path is the question, in the link too", async () => {
    const { page } = await view.open({ path: ["clapper", "crocus-attack"], panel: "answer" });
    await page.waitForSelector(".panel .path");
    await bar(page).toBe("how is James Clapper connected to the Moscow attack?");
    expect(await page.isDisabled("button[aria-label=Undo]")).toBe(true); // opening a link is no step
    expect(await page.textContent("[role=status]")).toBe("3 steps.");
    await ask(page, "who warned whom");
    await heading(page).toBe("who warned whom");
    await page.reload();
    await heading(page).toBe("who warned whom");
    await page.context().close();
  });

  test("data that change are asked again", { timeout: 120_000 }, async () => {
    const folder = join(mkdtempSync(join(tmpdir(), "whom-answers-")), "story");
    cpSync(bundledFolder, folder, { recursive: true, filter: (path) => !path.endsWith(".whom") });
    const served = await serveFolder(folder, { port: 0 });
    const { page } = await openPage(view.browser, served.url, { question: "what did Putin dismiss?", panel: "answer" });
    await page.waitForSelector(".panel .rows:has-text('Vladimir Putin')");
    const entities = join(folder, "entities.yaml");
    writeFileSync(entities, readFileSync(entities, "utf8").replace("name: Vladimir Putin", "name: President Putin"));
    await page.waitForSelector(".panel .rows:has-text('President Putin')", { timeout: 60_000 });
    await page.context().close();
    await served.close();
  });

  test("nobody in view says so is not nobody says so", async () => {
    const { page, errors } = await view.open({ question: "who warned Kenya", panel: "answer" });
    await expect.poll(() => page.textContent(".panel .empty")).toBe("No source says so.");
    expect(await page.locator("button:has-text('Ask all sources')").count()).toBe(0);
    // The wire story says it, the French report does not.
    await page.evaluate((hash) => { location.hash = hash; }, hashOf({ question: "who warned the Venezuelan government", lens: ["french-digest"], panel: "answer" }));
    await expect.poll(() => page.textContent(".panel .empty")).toBe("Nobody says so under this lens.");
    expect(await page.textContent(".panel")).not.toContain("no source in the graph");
    expect(await violationsOf(page)).toEqual([]);
    await page.click("button:has-text('Ask all sources')");
    await page.waitForSelector(".panel .rows:has-text('US officials')");
    await page.evaluate((hash) => { location.hash = hash; }, hashOf({ path: ["libya", "crocus-attack"], lens: ["french-digest"], panel: "answer" }));
    await expect.poll(() => page.textContent(".panel .empty")).toBe("Nothing connects the two under this lens.");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("the caret of a broken query stands below what it means", async () => {
    const { page, errors } = await view.open();
    await ask(page, "MATCH (a-[w:WARNED]->(b) RETURN a.name ORDER BY a.name, b.name, w.when, w.status, w.grade LIMIT 50");
    await page.waitForSelector(".panel .notice pre");
    const quoted = ((await page.textContent(".panel .notice pre")) ?? "").split("\n");
    expect(quoted[0]?.[quoted[1]?.indexOf("^") ?? -1]).toBe("-");
    // Each letter is as wide as the next, and no line is folded.
    const { family, lines } = await page.locator(".panel .notice pre").evaluate((pre) => {
      const { fontFamily, lineHeight, paddingTop, paddingBottom } = getComputedStyle(pre);
      return { family: fontFamily, lines: Math.round((pre.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)) / Number.parseFloat(lineHeight)) };
    });
    expect(family).toMatch(/monospace/u);
    expect(lines).toBe(2);
    expect(await page.textContent(".panel")).not.toContain("Nothing found");
    expect(await violationsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
