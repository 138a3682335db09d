// The view in a real browser: what a person sees and does, by mouse and by keyboard.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { openFolder } from "../../src/node/open-folder.ts";
import { pageWithGraph } from "../../src/node/page.ts";
import { serveFolder } from "../../src/node/serve.ts";
import type { Served } from "../../src/node/serve.ts";
import { chromePath, launch } from "./browser.ts";

const root = resolve(import.meta.dirname, "../..");
const shared = resolve(process.env["WHOM_SHARED"] ?? join(root, "../shared"));
const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const hash = (state: Record<string, unknown>) => `#${new URLSearchParams(Object.entries(state).map(([key, value]) => [key, JSON.stringify(value)]))}`;
let served: Served;

beforeAll(async () => {
  served = await serveFolder(bundledFolder, { port: 0 });
});
afterAll(() => served.close());

function ask(headers: Record<string, string>, path = "/", method = "GET"): Promise<{ code: number; headers: Record<string, unknown> }> {
  return new Promise((done, fail) => {
    const { port } = new URL(served.url);
    get({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      response.resume();
      done({ code: response.statusCode ?? 0, headers: response.headers });
    }).on("error", fail);
  });
}

describe("the server", () => {
  test("answers its own page, with a strict policy", async () => {
    const { code, headers } = await ask({});
    expect(code).toBe(200);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("script-src 'self' 'unsafe-inline'");
  });
  test.each([
    [{ host: "evil.example" }, "/", "GET", 421],
    [{ origin: "https://evil.example" }, "/graph.whom", "GET", 403],
    [{}, "/", "POST", 405],
    [{}, "/assets/../../package.json", "GET", 404],
    [{}, "/nothing", "GET", 404],
  ] as const)("%j %s %s → %i", async (headers, path, method, expected) => expect((await ask(headers, path, method)).code).toBe(expected));
});

describe.skipIf(chromePath === undefined)("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  async function open(state: Record<string, unknown> = {}, options: { scheme?: "light" | "dark"; width?: number; url?: string } = {}): Promise<{ page: Page; errors: string[]; requests: string[] }> {
    const page = await browser.newPage({ viewport: { width: options.width ?? 1280, height: 860 }, colorScheme: options.scheme ?? "light" });
    const errors: string[] = [];
    const requests: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("request", (request) => requests.push(request.url()));
    await page.goto((options.url ?? served.url) + hash(state));
    await page.waitForSelector("#network canvas");
    return { page, errors, requests };
  }

  test("search Putin, choose the dismissal, read the passage in each source", async () => {
    const { page, errors } = await open();
    await page.fill("input[role=combobox]", "Putin");
    await page.waitForSelector("#suggestions li");
    await page.click("#suggestions li:has-text('Vladimir Putin')");
    await page.click(".panel .facts button:has-text('the US warning to Russia')");
    await expect.poll(() => page.textContent(".panel h2")).toContain("dismissal");
    const passages = await page.locator(".claim blockquote").allTextContents();
    expect(passages.some((text) => text.includes("Three days before the attack"))).toBe(true);
    expect(passages.some((text) => text.includes("brushed aside"))).toBe(true);
    await page.locator(".claim button:has-text('Read in place')").first().click();
    expect(await page.locator(".reading mark").first().textContent()).toBe(passages[0]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test("Kerman's toll is marked as contradicted, each value with its voice", async () => {
    const { page } = await open({ selection: { kind: "event", id: "kerman-bombing" } });
    const text = (await page.textContent(".difference.conflict")) ?? "";
    for (const part of ["In conflict", "killed", "95", "94", "over 100", "our digest of"]) expect(text).toContain(part);
    await page.close();
  });

  test("a lens leaves one source's word, and comparing shows what differs", async () => {
    const { page } = await open({ panel: "lens", lens: ["french-digest"], against: ["wire-digest"] });
    const text = (await page.textContent(".panel")) ?? "";
    expect(text).toContain("Told differently");
    await page.click(".panel .difference summary:has-text('Told differently')").catch(() => undefined);
    expect(await page.textContent(".panel .difference")).toContain("Kirby's office");
    await page.close();
  });

  test("a question and a query are answered, with rows that lead to their evidence", async () => {
    const { page, errors } = await open();
    await page.fill("input[role=combobox]", "who failed to warn whom");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".panel table");
    expect(await page.textContent(".panel table")).toMatch(/Khashoggi.*alleged not/u);
    await page.fill("input[role=combobox]", "MATCH (a)-[w:WARNED]->(b) RETURN a.name, b.name ORDER BY a.name");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.textContent(".panel table")).toContain("a.name");
    await page.fill("input[role=combobox]", "MATCH (a RETURN a");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".panel .notice");
    expect(errors).toEqual([]);
    await page.close();
  });

  test("the state is in the URL, goes back and forth, and can be undone", async () => {
    const { page } = await open();
    await page.click("[role=tab]:has-text('Lens')");
    await page.click("label:has-text('Disputed only')");
    await expect.poll(() => page.url()).toContain("disputedOnly=true");
    await page.click("button[aria-label=Undo]");
    await expect.poll(() => page.url()).not.toContain("disputedOnly");
    await page.close();
  });

  test("a broken URL opens the plain page", async () => {
    const { page, errors } = await open({ selection: 7, lens: "x", layout: "none", from: "soon", ego: [] });
    expect(await page.textContent(".panel h2")).toContain("Who did what");
    expect(errors).toEqual([]);
    await page.close();
  });

  test("travel by keyboard alone, with a spoken line", async () => {
    const { page } = await open();
    await page.focus("#network");
    await page.keyboard.press("Home");
    await expect.poll(() => page.textContent("[role=status]")).toMatch(/\w+, \w+\. \d+ neighbors?\./u);
    const first = await page.textContent("[role=status]");
    await page.keyboard.press("n");
    await expect.poll(() => page.textContent("[role=status]")).not.toBe(first);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("panel");
    await page.focus("#network");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.textContent(".panel h2")).toContain("Who did what");
    await page.close();
  });

  test.each([
    ["light", 1280, {}], ["dark", 1280, { selection: { kind: "event", id: "kerman-bombing" } }], ["light", 320, { panel: "lens" }], ["dark", 1024, { panel: "table" }], ["light", 768, { panel: "answer" }], ["dark", 390, { selection: { kind: "node", id: "putin" } }],
  ] as const)("no violation of WCAG 2.2 A and AA that axe can see (%s, %i px, %j)", async (scheme, width, state) => {
    const { page } = await open(state, { scheme, width });
    // Puppeted evaluation is not subject to the page's policy; a script element would be.
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as { axe: { run: (context: Document, options: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      const { violations: found } = await run.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
      return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
    });
    expect(violations).toEqual([]);
    await page.close();
  });

  test.each([390, 768, 1024, 1440])("nothing spills sideways at %i px", async (width) => {
    const { page } = await open({ panel: "lens" }, { width });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  test("one file opens from disk, with no request at all", async () => {
    const { snapshot } = await openFolder(bundledFolder);
    const folder = mkdtempSync(join(tmpdir(), "whom-page-"));
    const path = join(folder, "story.html");
    writeFileSync(path, pageWithGraph(snapshot, "story"));
    const { page, errors, requests } = await open({ selection: { kind: "event", id: "kerman-bombing" } }, { url: `file://${path}` });
    expect(await page.textContent(".panel h2")).toContain("Kerman");
    await page.fill("input[role=combobox]", "who warned whom");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".panel table");
    expect(requests.filter((url) => !url.startsWith(`file://${path}`) && !url.startsWith("blob:") && !url.startsWith("data:"))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test("hostile names, notes and passages stay text", async (context) => {
    const naughty = join(shared, "corpora/naughty-strings");
    if (!existsSync(naughty)) return context.skip("needs ../shared/corpora");
    const strings = hostileStrings(shared);
    expect(strings.length).toBeGreaterThan(100);
    const folder = mkdtempSync(join(tmpdir(), "whom-hostile-"));
    mkdirSync(join(folder, "events"));
    mkdirSync(join(folder, "sources"));
    const quote = (text: string) => JSON.stringify(text);
    writeFileSync(join(folder, "entities.yaml"), strings.map((text, index) => `- {id: e${index}, type: person, name: ${quote(text)}, note: ${quote(text)}}`).join("\n"));
    writeFileSync(join(folder, "sources.yaml"), `- {id: s, title: ${quote("<img src=x onerror=alert(1)>")}}`);
    writeFileSync(join(folder, "sources/s.txt"), strings.join("\n"));
    writeFileSync(join(folder, "events/all.yaml"), strings.map((text, index) => `- {id: v${index}, name: ${quote(text)}, what: e${index} warned e${(index + 1) % strings.length}, claims: [{from: s, passage: ${quote(text)}}]}`).join("\n"));
    const hostile = await serveFolder(folder, { port: 0 });
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    const dialogs: string[] = [];
    const requests: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`${hostile.url}${hash({ panel: "table" })}`);
    await page.waitForSelector(".panel table tbody tr");
    const names = await page.locator(".panel tbody tr td:first-child").allTextContents();
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) expect(strings).toContain(name);
    await page.goto(`${hostile.url}${hash({ selection: { kind: "event", id: "v3" } })}`);
    await page.waitForSelector(".claim blockquote");
    expect(await page.textContent(".claim blockquote")).toBe(strings[3]);
    expect(dialogs).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(hostile.url) && !url.startsWith("blob:") && !url.startsWith("data:"))).toEqual([]);
    await page.close();
    await hostile.close();
  });
});

// Strings that YAML can carry in quotes as they are and a table cell shows as they are: no control characters, no white space that folds.
function hostileStrings(folder: string): string[] {
  const naughty = JSON.parse(readFileSync(join(folder, "corpora/naughty-strings/blns.json"), "utf8")) as string[];
  const xss = join(folder, "corpora/xss/Intruder");
  const payloads = existsSync(xss) ? readdirSync(xss).flatMap((name) => readFileSync(join(xss, name), "utf8").split("\n")) : [];
  const usable = (text: string) => text.trim() !== "" && text === text.trim() && !/[\p{Cc}\p{Cs}\u2028\u2029\u0085\ufeff]|\s{2}/u.test(text) && text.length < 400;
  return [...new Set([...naughty, ...payloads].filter(usable))].slice(0, 7000);
}
