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
    [{}, "/review", "GET", 403],
    [{}, "/assets/../../package.json", "GET", 404],
    [{}, "/nothing", "GET", 404],
  ] as const)("%j %s %s → %i", async (headers, path, method, expected) => expect((await ask(headers, path, method)).code).toBe(expected));
});

// Five claims to review, in a folder of their own.
function folderToReview(): string {
  const folder = mkdtempSync(join(tmpdir(), "whom-review-"));
  const text = Array.from({ length: 5 }, (_, index) => `Northland warned Southland in ${2001 + index}.`).join(" ");
  const mention = (name: string, id: string) => ({ mention: name, entity: `new:${id}`, score: 0.9, why: "test", type: "state" });
  mkdirSync(join(folder, "sources"));
  mkdirSync(join(folder, "claims"));
  writeFileSync(join(folder, "sources.yaml"), "- {id: gazette, title: The Gazette, published: 2020-05-03}\n");
  writeFileSync(join(folder, "sources/gazette.txt"), text);
  writeFileSync(join(folder, "claims/gazette.jsonl"), Array.from({ length: 5 }, (_, index) => {
    const passage = `Northland warned Southland in ${2001 + index}`;
    const start = text.indexOf(passage);
    return `${JSON.stringify({ id: `claim-${index}`, source: "gazette", span: { start, end: start + passage.length }, passage, by: [], stance: "asserts", type: "warned", roles: { actor: [mention("Northland", "north")], recipient: [mention("Southland", "south")] }, when: { text: String(2001 + index), edtf: String(2001 + index) }, figures: {}, negated: false, rule: "active", version: 1 })}\n`;
  }).join(""));
  return folder;
}
const decisions = (folder: string) => (existsSync(join(folder, "decisions.jsonl")) ? readFileSync(join(folder, "decisions.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as { do: string; on: string[]; who: string; with?: unknown }) : []);

describe("the server's door for reviews", () => {
  let folder: string;
  let open: Served;
  let token: string;
  beforeAll(async () => {
    folder = folderToReview();
    open = await serveFolder(folder, { port: 0, proposed: true, who: "Ada" });
    token = /whom-review" content="([^"]+)"/u.exec(await (await fetch(open.url)).text())?.[1] ?? "";
  });
  afterAll(() => open.close());
  const post = (body: string, headers: Record<string, string> = {}) => fetch(`${open.url}review`, { method: "POST", body, headers: { origin: open.url.slice(0, -1), "x-whom-token": token, ...headers } });

  test.each([
    ["no token", "{}", { "x-whom-token": "" }, 403],
    ["another origin", "{}", { origin: "https://evil.example" }, 403],
    ["no JSON", "{", {}, 400],
    ["another shape", '{"claim": 7}', {}, 400],
    ["too long", JSON.stringify({ claim: "claim-0", line: "x".repeat(70_000), seen: 0 }), {}, 400],
    ["no such claim", '{"claim": "claim-9", "line": "a", "seen": 0}', {}, 404],
    ["a line that is not understood", '{"claim": "claim-0", "line": "c type=wraned", "seen": 0}', {}, 422],
    ["a line that decides nothing", '{"claim": "claim-0", "line": "n", "seen": 0}', {}, 422],
    ["nothing to undo", '{"claim": "claim-0", "line": "u", "seen": 0}', {}, 422],
  ])("%s → refused, and nothing written", async (_, body, headers, code) => {
    expect((await post(body, headers)).status).toBe(code);
    expect(decisions(folder)).toEqual([]);
  });
  test("a folder without claims hands out no token", async () => expect(await (await fetch(served.url)).text()).not.toContain("whom-review"));
  test("of two windows, the later one is told what the other decided", async () => {
    expect((await post('{"claim": "claim-0", "line": "a sure", "seen": 0}')).status).toBe(200);
    const late = await post('{"claim": "claim-0", "line": "r", "seen": 0}');
    expect(late.status).toBe(409);
    expect(((await late.json()) as { message: string }).message).toContain("Ada decided on this claim in another window (accept)");
    expect((await post('{"claim": "claim-1", "line": "r", "seen": 0}')).status).toBe(200); // another claim: nothing is in its way
    expect(decisions(folder).map((line) => [line.do, line.on, line.who])).toEqual([["accept", ["claim-0"], "Ada"], ["reject", ["claim-1"], "Ada"]]);
  });
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
    for (const part of ["In conflict: killed", "95", "94", "over 100", "our digest of"]) expect(text).toContain(part);
    await page.close();
  });

  test("a lens leaves one source's word, and comparing shows what differs", async () => {
    const { page } = await open({ panel: "lens", lens: ["french-digest"], against: ["wire-digest"] });
    const text = (await page.textContent(".panel")) ?? "";
    expect(text).toContain("Told differently");
    expect(await page.textContent(".panel .sides")).toContain("Kirby's office");
    expect(await page.textContent(".panel .sides .two")).toMatch(/killedA 143B over 130/u);
    expect(await page.textContent(".in-force")).toContain("According to our digest of the French report");
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

  test("e goes through the edges of a node, and the node is not left", async () => {
    const { page } = await open();
    await page.focus("#network");
    await page.keyboard.press("Home");
    await page.keyboard.press("e");
    await expect.poll(() => page.textContent("[role=status]")).toMatch(/; edge 1 of \d+ of /u);
    const count = Number(/edge 1 of (\d+)/u.exec((await page.textContent("[role=status]")) ?? "")?.[1]);
    const met = new Set([await page.textContent("[role=status]")]);
    for (let step = 1; step < count; step += 1) {
      await page.keyboard.press("e");
      met.add(await page.textContent("[role=status]"));
    }
    expect(met.size).toBe(count);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("network");
    await expect.poll(() => page.textContent(".panel")).toContain("Read in place");
    await page.keyboard.press("n");
    await expect.poll(() => page.textContent("[role=status]")).toMatch(/neighbor 1 of/u);
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

  test("claims are reviewed by key and by mouse, in two windows, and the picture follows", async () => {
    const folder = folderToReview();
    const open2 = await serveFolder(folder, { port: 0, who: "Ada" });
    const { page, errors } = await open({ panel: "review" }, { url: open2.url });
    await page.waitForSelector(".review h2:has-text('5 of 5')");
    expect(await page.textContent(".review mark")).toBe("Northland warned Southland in 2001");
    await page.focus(".review");
    await page.keyboard.press("a");
    await page.waitForSelector(".review h2:has-text('4 of 5')");
    await expect.poll(() => page.textContent(".review mark")).toBe("Northland warned Southland in 2002");
    await page.click(".review button:has-text('Reject')");
    await page.waitForSelector(".review h2:has-text('3 of 5')");
    await page.keyboard.press("c");
    await page.keyboard.type("when=2003-05 recipient=new:Eastland");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".review h2:has-text('2 of 5')");
    const other = await open({ panel: "review" }, { url: open2.url });
    await other.page.waitForSelector(".review h2:has-text('2 of 5')");
    await other.page.click(".review button:has-text('Accept')");
    await page.waitForSelector(".review h2:has-text('1 of 5')"); // told by the server
    await page.focus(".review");
    await page.keyboard.press("u");
    await page.waitForSelector(".review h2:has-text('2 of 5')");
    expect(decisions(folder).map((line) => line.do)).toEqual(["accept", "reject", "correct", "accept", "undo"]);
    await page.click("[role=tab]:has-text('Table')");
    await expect.poll(() => page.textContent(".panel table")).toContain("Eastland");
    expect(errors).toEqual([]);
    await page.click("[role=tab]:has-text('Review')");
    await page.waitForSelector(".review mark");
    await page.evaluate(axe);
    expect(await page.evaluate(async () => (await (globalThis as unknown as { axe: { run: (context: Document) => Promise<{ violations: { id: string }[] }> } }).axe.run(document)).violations.map((one) => one.id))).toEqual([]);
    await page.close();
    await other.page.close();
    await open2.close();
  });

  test("a box with Shift chooses nodes, which can be hidden, kept alone, or inverted", async () => {
    const { page, errors } = await open();
    const box = await page.locator("#network").boundingBox();
    if (!box) throw new Error("no network");
    const count = async () => Number(/(\d+) nodes/u.exec((await page.textContent(".panel p:has-text('edges shown')")) ?? "")?.[1]);
    await page.click("[role=tab]:has-text('Lens')");
    const before = await count();
    await page.keyboard.down("Shift");
    await page.mouse.move(box.x + 60, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5, { steps: 4 });
    await page.mouse.move(box.x + box.width - 10, box.y + box.height * 0.6, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await page.waitForSelector(".panel h2:has-text('chosen')");
    const chosen = Number.parseInt((await page.textContent(".panel h2")) ?? "", 10);
    expect(chosen).toBeGreaterThan(1);
    expect(chosen).toBeLessThan(before);
    await page.click("button:has-text('Invert')");
    await expect.poll(() => page.textContent(".panel h2")).toBe(`${before - chosen} chosen`);
    await page.click("button:has-text('Hide them')");
    await page.click("[role=tab]:has-text('Lens')");
    expect(await count()).toBeLessThanOrEqual(chosen);
    expect(errors).toEqual([]);
    await page.close();
  });

  test("a node is pinned, and refining moves the picture", async () => {
    const { page, errors } = await open({ selection: { kind: "node", id: "putin" } });
    await page.click(".tools button:has-text('Pin')");
    await expect.poll(() => page.textContent("[role=status]")).toBe("Pinned.");
    const picture = () => page.locator("#network canvas.sigma-labels").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    await page.focus("#network");
    await page.keyboard.press("Escape");
    const before = await picture();
    await page.click(".controls button:has-text('Refine')");
    await expect.poll(picture, { timeout: 20_000 }).not.toBe(before);
    await page.click(".controls button:has-text('Stop')");
    await page.waitForTimeout(500); // the last batch may still be under way
    const refined = await picture();
    await page.focus("#network");
    await page.keyboard.press("Home");
    await page.keyboard.press("0");
    await page.keyboard.press("Escape");
    await expect.poll(picture, { timeout: 20_000 }).toBe(refined); // choosing a node puts none back
    expect(errors).toEqual([]);
    await page.close();
  });

  test("a view is saved with a note, and opened again", async () => {
    const { page } = await open({ panel: "lens", disputedOnly: true });
    await page.fill(".views label:has-text('Name') input", "Disputed");
    await page.fill(".views label:has-text('Note') input", "for <b>the</b> editor");
    await page.click("button:has-text('Save this view')");
    await page.click("button:has-text('Show everything')");
    await expect.poll(() => page.url()).not.toContain("disputedOnly");
    await page.reload();
    await page.waitForSelector(".views a");
    expect(await page.textContent(".views li p")).toBe("for <b>the</b> editor");
    await page.click(".views a");
    await expect.poll(() => page.url()).toContain("disputedOnly=true");
    expect(await page.isChecked("label:has-text('Disputed only') input")).toBe(true);
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
    await page.goto(`${hostile.url}${hash({ selection: { kind: "node", id: "e3" } })}`);
    await expect.poll(() => page.locator(".panel .note").allTextContents()).toEqual([strings[3]]);
    expect(dialogs).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(hostile.url) && !url.startsWith("blob:") && !url.startsWith("data:"))).toEqual([]);
    await page.close();
    await hostile.close();
  }, 240_000);
});

// Strings that YAML can carry in quotes as they are and a table cell shows as they are: no control characters, no white space that folds.
function hostileStrings(folder: string): string[] {
  const naughty = JSON.parse(readFileSync(join(folder, "corpora/naughty-strings/blns.json"), "utf8")) as string[];
  const xss = join(folder, "corpora/xss/Intruder");
  const payloads = existsSync(xss) ? readdirSync(xss).flatMap((name) => readFileSync(join(xss, name), "utf8").split("\n")) : [];
  const usable = (text: string) => text.trim() !== "" && text === text.trim() && !/[\p{Cc}\p{Cs}\u2028\u2029\u0085\ufeff]|\s{2}/u.test(text) && text.length < 400;
  return [...new Set([...naughty, ...payloads].filter(usable))].slice(0, 7000);
}
