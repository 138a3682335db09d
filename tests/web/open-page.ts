// A page of the view in a given state, with what it complained about and asked for.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { serveFolder } from "../../src/node/serve.ts";
import type { Served } from "../../src/node/serve.ts";
import { launch } from "./browser.ts";

const root = resolve(import.meta.dirname, "../..");
const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

export const hashOf = (state: Readonly<Record<string, unknown>>): string => `#${new URLSearchParams(Object.entries(state).map(([key, value]) => [key, JSON.stringify(value)]))}`;

export interface PageOptions {
  /** Whether the picture may move; it does not unless asked, so that tests need not wait. */
  readonly motion?: boolean;
  readonly scheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  readonly touch?: boolean;
  /** Runs in the page before its own code. */
  readonly before?: () => void;
}

export interface OpenedPage {
  readonly page: Page;
  /** What it complained about, and what it asked for. */
  readonly errors: string[];
  readonly requests: string[];
}

/** A browser and the view of a folder, for all tests of a block: started before the first, closed after the last. */
export function viewOf(folder: () => string = () => bundledFolder) {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveFolder(folder(), { port: 0 }), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    get browser() {
      return browser;
    },
    open: (state: Readonly<Record<string, unknown>> = {}, options: PageOptions = {}) => openPage(browser, served.url, state, options),
  };
}

export async function openPage(browser: Browser, url: string, state: Readonly<Record<string, unknown>> = {}, options: PageOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: options.width ?? 1280, height: options.height ?? 860 }, colorScheme: options.scheme ?? "light", reducedMotion: options.motion === true ? "no-preference" : "reduce", hasTouch: options.touch ?? false });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("request", (request) => requests.push(request.url()));
  if (options.before) await page.addInitScript(options.before);
  await page.goto(url + hashOf(state));
  await page.waitForSelector("#network");
  return { page, errors, requests };
}

/** What axe finds against WCAG 2.2 A and AA and good practice, a line each. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // Puppeted evaluation is not subject to the page's policy; a script element would be.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: { run: (context: Document, options: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await run.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
  });
}

/** What is drawn, as the page saves it. */
export async function savedSvg(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.click(".menu summary");
  await page.click(".menu button:has-text('SVG')");
  return readFileSync(await (await download).path(), "utf8");
}
