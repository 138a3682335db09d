// What the page loads and runs, and what it says where that fails.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { openFolder } from "../../src/node/open-folder.ts";
import { pageFolder, pageWithGraph } from "../../src/node/page.ts";
import { serveFolder } from "../../src/node/serve.ts";
import { chromePath, launch } from "./browser.ts";
import { openPage } from "./open-page.ts";

const PACKED = /(?<=id="whom-packed">)[^<]*/u;

describe.skipIf(chromePath === undefined)("loading", () => {
  let browser: Browser;
  let story: string;
  beforeAll(async () => {
    const [{ snapshot }, launched] = await Promise.all([openFolder(bundledFolder), launch()]);
    [story, browser] = [pageWithGraph(snapshot, "story"), launched];
  });
  afterAll(() => browser.close());

  async function fromDisk(html: string, { scripts = true } = {}): Promise<Page> {
    const path = join(mkdtempSync(join(tmpdir(), "whom-loading-")), "story.html");
    writeFileSync(path, html);
    const context = await browser.newContext({ javaScriptEnabled: scripts });
    const page = await context.newPage();
    await page.goto(`file://${path}`);
    return page;
  }

  test("the query engine comes with the first question, and is not in what the picture needs", async () => {
    const served = await serveFolder(bundledFolder, { port: 0 });
    const { page, requests, errors } = await openPage(browser, served.url);
    const scripts = () => requests.filter((url) => url.endsWith(".js"));
    const before = scripts();
    await page.fill("input[role=combobox]", "who warned whom");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".panel table");
    const engine = scripts().filter((url) => !before.includes(url));
    const hasEngine = (url: string) => readFileSync(join(pageFolder, new URL(url).pathname), "utf8").includes("InvalidAggregation");
    expect(before.map(hasEngine)).toEqual(before.map(() => false));
    expect(engine.map(hasEngine)).toEqual([true]);
    expect(errors).toEqual([]);
    await page.context().close();
    await served.close();
  });

  test("without scripts a page that is one file says what it needs", async () => {
    const page = await fromDisk(story, { scripts: false });
    expect(await page.innerText("body")).toBe("The view draws its graph with JavaScript.");
    await page.context().close();
  });

  test("damaged on its way, it says so and what to do", async () => {
    for (const damage of [(packed: string) => packed.slice(0, -2000), (packed: string) => `${packed.slice(0, 5000)}AAAA${packed.slice(5004)}`, (packed: string) => packed.replace(/^..../u, "****")]) {
      const page = await fromDisk(story.replace(PACKED, damage));
      const said = await page.waitForSelector("[role=alert]");
      expect(await said.textContent()).toBe("The view could not be unpacked.");
      expect(await page.textContent("main .meta")).toMatch(/export it anew/u);
      await page.context().close();
    }
  });

  test("other code in its place does not run", async () => {
    const page = await fromDisk(story.replace(PACKED, deflateSync("document.title = 'taken'").toString("base64")));
    await page.waitForSelector("[role=alert]");
    expect(await page.textContent("main .meta")).toMatch(/not the one that was exported/u);
    expect(await page.title()).toBe("story");
    expect(story).not.toMatch(/script-src[^;]*unsafe/u);
    await page.context().close();
  });
});
