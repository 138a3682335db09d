// npm run bench:view: what the view costs the page's main thread, in CPU milliseconds, with GL draw calls stubbed, beside a bare sigma page with the same nodes and edges; and what its code weighs.
// `node bench/view/run.mjs 1000 10000` chooses the sizes (entities); `--profile` prints where the time goes instead. Needs Chromium (CHROME_PATH or the usual places).
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { pageFolder, pageWithGraph } from "../../dist/node/page.js";
import { openPage } from "./meter.mjs";
import { barePages, viewPage } from "./pages.mjs";
import { storyBytes } from "./story.mjs";

const executablePath = [process.env["CHROME_PATH"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
if (!executablePath) {
  console.log("bench:view needs Chromium (CHROME_PATH or the usual places); skipped");
  process.exit(0);
}
const profile = process.argv.includes("--profile");
const sizes = process.argv.slice(2).map(Number).filter((size) => size > 0);
/** From this size on only panning is measured. */
const PAN_ONLY = 100_000;

const rows = [];
const row = (size, what, value, goal, bare) => {
  rows.push([size === undefined ? "" : String(size), what, value.toFixed(1), goal === undefined ? "" : `≤ ${goal}`, goal === undefined ? "" : value <= goal ? "met" : "above", bare === undefined ? "" : bare.toFixed(1)]);
};
const goals = { first: { 1000: 250, 10000: 900, 50000: 5000 }, heap: { 10000: 40, 50000: 200 }, filter: { 10000: 120 }, brush: { 10000: 50 }, search: { 10000: 30 } };

// Each step is done several times; the middle one counts.
async function median(count, act) {
  const spent = [];
  for (let at = 0; at < count; at += 1) spent.push(await act(at));
  return spent.sort((a, b) => a - b)[Math.floor(count / 2)];
}

async function measure(browser, size, serveBare) {
  const [served, bare] = [await viewPage(storyBytes(size)), await serveBare(size)];
  if (profile) {
    const view = await openPage(browser, served.url, { profile });
    for (const [name, act] of Object.entries(acts(view))) await view.profiled(() => act(1), name);
    await view.page.close();
  } else {
    const plain = await openPage(browser, bare.url);
    const [plainHeap, plainPan] = [await plain.heap(), await plain.pan()];
    await plain.page.close();
    const view = await openPage(browser, served.url);
    row(size, "first picture, ms", view.first, goals.first[size], plain.first);
    if (size < PAN_ONLY) row(size, "heap, MB", await view.heap(), goals.heap[size], plainHeap);
    row(size, "a frame of panning, ms", await view.pan(), 10, plainPan);
    if (size < PAN_ONLY) {
      row(size, "(what the meter itself costs, taken off below, ms)", view.idle);
      const { select, hover, filter, brush, search } = acts(view);
      row(size, "select a node, ms", await median(5, (at) => view.cpu(() => select(at))), 8);
      await view.cpu(() => view.page.evaluate(() => { location.hash = ""; }));
      row(size, "hover a node, ms", await median(5, (at) => view.cpu(() => hover(at))), 8);
      await view.page.evaluate(() => { globalThis.pointedAt = 0; });
      await view.cpu(() => view.page.mouse.move(20, 20));
      row(size, "filter by kind, ms", await median(5, (at) => view.cpu(() => filter(at))), goals.filter[size]);
      await view.cpu(() => filter(1));
      row(size, "a step of the time brush, ms", await median(5, (at) => view.cpu(() => brush(at))), goals.brush[size]);
      row(size, "a letter of search, ms", await median(5, (at) => view.cpu(() => search(at))), goals.search[size]);
      row(size, "heap after all that, MB", await view.heap());
    }
    for (const error of view.errors) console.log(`${size}: the page failed: ${error}`);
    await view.page.close();
  }
  await served.close();
  bare.close();
}

// What a person does, each with a number of its own so that no two are the same.
function acts({ page }) {
  const hash = (state) => page.evaluate((text) => { location.hash = text; }, new URLSearchParams(Object.entries(state).map(([key, value]) => [key, JSON.stringify(value)])).toString());
  return {
    select: (at) => hash({ selection: { kind: "node", id: `p${at * 7}` } }),
    hover: async (at) => {
      await page.evaluate((node) => { globalThis.pointedAt = node; }, at * 11 + 1);
      await page.mouse.move(500 + at * 20, 300);
    },
    filter: (at) => hash(at % 2 === 0 ? { hiddenKinds: ["State"] } : {}),
    brush: (at) => hash({ to: 14_000 + at * 300 }),
    search: (at) => page.fill("input[role=combobox]", ["Person 12", "matter 99", "Person 777", "of matter 5", "erson 3"][at]),
  };
}

const scratch = mkdtempSync(join(tmpdir(), "whom-bench-view-"));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--enable-precise-memory-info"] });
try {
  const serveBare = await barePages(scratch);
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 50_000, PAN_ONLY]) await measure(browser, size, serveBare);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
if (!profile) {
  // All that the view can ever load, and the part that it does not wait for: the worker's own code.
  const code = readdirSync(join(pageFolder, "assets")).map((name) => ({ name, kilobytes: gzipSync(readFileSync(join(pageFolder, "assets", name)), { level: 9 }).length / 1000 }));
  const weight = (files) => files.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
  row(undefined, "code and style gzipped, kB", weight(code), 150);
  row(undefined, "of that, loaded for the first picture, kB", weight(code.filter(({ name }) => !name.startsWith("worker-"))));
  row(undefined, "one HTML file without data, kB", pageWithGraph(new Uint8Array(0), "whom").length / 1000, 500);
  const table = [["entities", "", "whom", "goal", "", "bare sigma"], ...rows];
  const widths = table[0].map((_, at) => Math.max(...table.map((cells) => cells[at].length)));
  for (const cells of table) console.log(cells.map((cell, at) => (at === 1 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  "));
}
