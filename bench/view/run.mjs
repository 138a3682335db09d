// npm run bench:view: what the view costs the page's main thread, in CPU milliseconds, with GL draw calls stubbed, beside a bare sigma page with the same nodes and edges.
// `node bench/view/run.mjs 1000 10000` chooses the sizes (entities). Needs Chromium (CHROME_PATH or the usual places).
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { openFolder } from "../../dist/node/open-folder.js";
import { serveFolder } from "../../dist/node/serve.js";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const executablePath = [process.env["CHROME_PATH"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
if (!executablePath) {
  console.log("bench:view needs Chromium (CHROME_PATH or the usual places); skipped");
  process.exit(0);
}
const sizes = process.argv.slice(2).map(Number).filter((size) => size > 0);
const scratch = mkdtempSync(join(tmpdir(), "whom-bench-view-"));

/** Twice as many facts as people, each told by one or two sources: about 2.4 claims an entity. */
function writeStory(people) {
  const folder = join(scratch, `story-${people}`);
  for (const sub of ["events", "sources"]) mkdirSync(join(folder, sub), { recursive: true });
  writeFileSync(join(folder, "entities.yaml"), Array.from({ length: people }, (_, i) => `- {id: p${i}, type: ${["person", "state", "agency", "armed-group"][i % 4]}, name: Person ${i}}\n`).join(""));
  writeFileSync(join(folder, "sources.yaml"), "- {id: a, title: A, published: 2024-03-01}\n- {id: b, title: B, published: 2024-04-01}\n");
  let seed = 7;
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const facts = Array.from({ length: people * 2 }, (_, i) => {
    const from = i < people ? i : random(people);
    return { from, to: (from + 1 + random(i % 3 === 0 ? people - 1 : Math.min(people - 1, 40))) % people };
  });
  const sentence = ({ from, to }, i) => `Person ${from} warned Person ${to} of matter ${i}.`;
  for (const source of ["a", "b"]) writeFileSync(join(folder, `sources/${source}.txt`), facts.map((fact, i) => `${source === "a" ? "" : "Later: "}${sentence(fact, i)}\n`).join(""));
  writeFileSync(join(folder, "events/all.yaml"), facts.map((fact, i) => `- id: e${i}\n  what: p${fact.from} warned p${fact.to}\n  when: ${2000 + (i % 24)}-${String((i % 12) + 1).padStart(2, "0")}\n  claims:\n    - {from: a, passage: "${sentence(fact, i)}"}\n${i % 5 === 0 ? `    - {from: b, passage: "${sentence(fact, i)}"}\n` : ""}`).join(""));
  return folder;
}

/** The same nodes and edges on sigma and nothing else. */
async function bareSigma(graph) {
  const folder = join(scratch, "bare");
  mkdirSync(folder, { recursive: true });
  const at = graph.positions;
  const facts = graph.claimGraph.edges.filter((edge) => edge.layer === "fact");
  const ids = [...new Set(facts.flatMap((edge) => [edge.from, edge.to]))];
  writeFileSync(join(folder, "data.json"), JSON.stringify({ nodes: ids.map((id) => [id, ...(at[id] ?? [0, 0])]), edges: facts.map((edge) => [edge.from, edge.to]) }));
  writeFileSync(join(folder, "index.html"), '<!doctype html><div id="network" style="position:absolute;inset:0"></div><script type="module" src="./bare.js"></script>');
  writeFileSync(join(folder, "bare.js"), `import { DirectedGraph } from "graphology"; import { Sigma } from "sigma";
const { nodes, edges } = await (await fetch("data.json")).json(); const graph = new DirectedGraph();
for (const [id, x, y] of nodes) graph.addNode(id, { x, y, size: 5, label: id, color: "#456" });
for (const [a, b] of edges) if (a !== b) graph.mergeEdge(a, b, { size: 1.5, type: "arrow" });
new Sigma(graph, document.getElementById("network"));`);
  const out = join(scratch, "bare-out");
  await build({ root: folder, base: "./", logLevel: "silent", resolve: { alias: Object.fromEntries(["graphology", "sigma", "graphology-utils", "events"].map((name) => [name, join(root, "node_modules", name)])) }, build: { outDir: out, emptyOutDir: true, target: "es2023" } });
  writeFileSync(join(out, "data.json"), readFileSync(join(folder, "data.json")));
  const server = createServer((request, response) => {
    const name = request.url === "/" ? "index.html" : (request.url ?? "").slice(1);
    if (!existsSync(join(out, name))) return response.writeHead(404).end();
    return response.writeHead(200, { "content-type": name.endsWith(".js") ? "text/javascript" : name.endsWith(".html") ? "text/html" : "application/json" }).end(readFileSync(join(out, name)));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--enable-precise-memory-info"] });

/** A page with GL draw calls as no-ops, and its meter: CPU ms of the main thread while something is done. */
async function openPage(url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => {
    for (const kind of [globalThis.WebGLRenderingContext, globalThis.WebGL2RenderingContext]) for (const call of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced", "readPixels"]) if (kind?.prototype[call]) kind.prototype[call] = () => undefined;
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const metric = async (name) => (await session.send("Performance.getMetrics")).metrics.find((one) => one.name === name)?.value ?? 0;
  const settle = async () => {
    let [before, calm] = [-1, 0];
    for (let waited = 0; calm < 3 && waited < 60; waited += 1) {
      await page.waitForTimeout(150);
      const now = await metric("TaskDuration");
      calm = now - before < 0.012 ? calm + 1 : 0;
      before = now;
    }
  };
  const cpu = async (act) => {
    const before = await metric("TaskDuration");
    await act();
    await settle();
    return ((await metric("TaskDuration")) - before) * 1000;
  };
  const first = await cpu(async () => {
    await page.goto(url);
    await page.waitForSelector("#network canvas", { timeout: 120_000 });
  });
  const heap = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return (await metric("JSHeapUsedSize")) / 2 ** 20;
  };
  const pan = async () => {
    await page.mouse.move(640, 400);
    await page.mouse.down();
    const spent = await cpu(async () => {
      for (let step = 1; step <= 30; step += 1) await page.mouse.move(640 + step * 4, 400 + step * 2);
    });
    await page.mouse.up();
    return spent / 30;
  };
  return { page, first, heap, pan, cpu, settle };
}

const rows = [];
const row = (size, what, value, goal, bare) => {
  rows.push([String(size), what, value.toFixed(1), goal === undefined ? "" : `≤ ${goal}`, bare === undefined ? "" : bare.toFixed(1)]);
};
const firstGoal = { 1000: 250, 10000: 900, 50000: 5000 };
try {
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
    const folder = writeStory(size);
    const { graph } = await openFolder(folder);
    const served = await serveFolder(folder, { port: 0 });
    const bare = await bareSigma(graph);
    const plain = await openPage(bare.url);
    const [plainHeap, plainPan] = [await plain.heap(), await plain.pan()];
    await plain.page.close();
    const view = await openPage(served.url);
    row(size, "first picture, ms", view.first, firstGoal[size], plain.first);
    row(size, "heap, MB", await view.heap(), { 10000: 40, 50000: 200 }[size], plainHeap);
    row(size, "a frame of panning, ms", await view.pan(), 10, plainPan);
    const hash = (state) => view.page.evaluate((text) => { location.hash = text; }, new URLSearchParams(Object.entries(state).map(([key, value]) => [key, JSON.stringify(value)])).toString());
    const median = async (count, act) => {
      const spent = [];
      for (let at = 0; at < count; at += 1) spent.push(await view.cpu(() => act(at)));
      return spent.sort((a, b) => a - b)[Math.floor(count / 2)];
    };
    row(size, "select a node, ms", await median(5, (at) => hash({ selection: { kind: "node", id: `p${at * 7}` } })), 8);
    row(size, "filter by kind, ms", await median(5, (at) => hash(at % 2 === 0 ? { hiddenKinds: ["State"] } : {})), { 10000: 120 }[size]);
    row(size, "a step of the time brush, ms", await median(5, (at) => hash({ to: 14_000 + at * 300 })), { 10000: 50 }[size]);
    await view.page.click("input[role=combobox]");
    row(size, "a letter of search, ms", await median(3, (at) => view.page.fill("input[role=combobox]", ["Person 12", "matter 99", "Person 777"][at])), { 10000: 30 }[size]);
    await view.page.close();
    await served.close();
    bare.close();
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
const table = [["entities", "", "whom", "goal", "bare sigma"], ...rows];
const widths = table[0].map((_, at) => Math.max(...table.map((cells) => cells[at].length)));
for (const cells of table) console.log(cells.map((cell, at) => (at === 1 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  "));
