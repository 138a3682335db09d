// Runs every peer over every question, each peer in a process of its own, and prints the table.
//   node run.mjs [small|medium|tiny] [--peers whom,hand,duckdb] [--questions "2 hops,shortest"] [--load-limit 300] [--limit 60]
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { dataFolder, sizes } from "./graph-data.mjs";
import { questions } from "./questions.mjs";

const allPeers = ["whom", "hand", "duckdb", "kuzu", "grafeo", "graphology", "oxigraph"];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: "string", default: allPeers.join(",") },
    questions: { type: "string", default: "" },
    // Oxigraph needs ten minutes to load the small graph.
    "load-limit": { type: "string", default: "120" },
    limit: { type: "string", default: "60" },
  },
});
const size = positionals[0] ?? "small";
if (!sizes[size]) throw new Error(`Sizes are ${Object.keys(sizes).join(", ")}; got "${size}".`);
const peers = values.peers.split(",").filter((peer) => allPeers.includes(peer));
const nodeFlags = ["--expose-gc", `--max-old-space-size=${size === "medium" ? 16_000 : 8000}`];

if (!existsSync(join(dataFolder(size), "questions.json"))) {
  for (const script of ["generate.mjs", "ask-questions.mjs"]) {
    const { status } = spawnSync(process.execPath, ["--max-old-space-size=12000", join(import.meta.dirname, script), size], { stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
  }
}

/** The lines that one peer printed. A question that takes too long, or takes the process with it, is left out of the next try. */
async function measure(peer) {
  const results = new Map();
  const skipped = new Set();
  for (let attempt = 0; attempt < Object.keys(questions).length; attempt++) {
    let current = "load";
    let isDone = false;
    let timer;
    const child = spawn(process.execPath, [...nodeFlags, join(import.meta.dirname, "measure.mjs"), peer, size, values.questions, [...skipped, ...results.keys()].join(",")], { stdio: ["ignore", "pipe", "pipe"] });
    let complaint = "";
    child.stderr.on("data", (text) => (complaint = `${complaint}${text}`.slice(-500)));
    const restart = () => {
      clearTimeout(timer);
      const seconds = Number(current === "load" ? values["load-limit"] : values.limit);
      timer = setTimeout(() => {
        results.set(current, { note: `over ${seconds} s` });
        child.kill("SIGKILL");
      }, seconds * 1000);
    };
    restart();
    for await (const line of createInterface({ input: child.stdout })) {
      let said;
      try {
        said = JSON.parse(line);
      } catch {
        continue;
      }
      if (said.kind === "begin") {
        current = said.question;
        restart();
      } else if (said.kind === "load") {
        if (!results.has("load")) results.set("load", said);
      } else if (said.kind === "result") {
        results.set(said.question, said);
        if (said.wrong || said.error) console.error(`${peer}, ${said.question}: ${said.wrong ? `wrong answer ${said.wrong}` : said.error}`);
      } else {
        isDone = true;
      }
    }
    clearTimeout(timer);
    if (isDone || current === "load") {
      if (!results.has("load")) {
        results.set("load", { note: "fails" });
        console.error(`${peer}: ${complaint}`);
      }
      break;
    }
    if (!results.has(current)) results.set(current, { note: "crashes" });
    skipped.add(current);
  }
  return results;
}

const number = (ms) => (ms >= 100 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(1) : ms.toPrecision(2));
const cell = (result) => (result === undefined ? "" : result.note ? result.note : `${number(result.ms)}${result.wrong ? " WRONG" : ""}`);

const measured = new Map();
for (const peer of peers) {
  console.error(`${peer} ...`);
  measured.set(peer, await measure(peer));
}
const of = (peer, question) => measured.get(peer)?.get(question);
const rows = [["CPU ms, median", ...peers, "whom / hand", "best peer / whom"]];
for (const [question, { title }] of Object.entries(questions)) {
  if (values.questions && !values.questions.split(",").includes(question)) continue;
  const ours = of("whom", question)?.ms;
  const hand = of("hand", question)?.ms;
  const others = peers.filter((peer) => peer !== "whom" && peer !== "hand").map((peer) => of(peer, question)).filter((result) => result?.ms !== undefined && !result.wrong);
  const best = Math.min(...others.map(({ ms }) => ms));
  rows.push([title, ...peers.map((peer) => cell(of(peer, question))), ours && hand ? number(ours / hand) : "", ours && best < Infinity ? number(best / ours) : ""]);
}
const load = (pick) => peers.map((peer) => of(peer, "load")?.note ?? pick(of(peer, "load")));
rows.push(["load, CPU s", ...load(({ seconds }) => number(seconds)), "", ""], ["memory after loading, MB", ...load(({ residentMB }) => String(residentMB)), "", ""]);
console.log(`\n${size}: ${sizes[size].nodes} nodes, ${sizes[size].edges} edges; node ${process.version}\n`);
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
rows.forEach((row, i) => {
  console.log(`| ${row.map((text, column) => (column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]))).join(" | ")} |`);
  if (i === 0) console.log(`|${widths.map((width, column) => `${"-".repeat(width + 1)}${column === 0 ? "-" : ":"}`).join("|")}|`);
});
mkdirSync(join(import.meta.dirname, "results"), { recursive: true });
writeFileSync(join(import.meta.dirname, "results", `${size}.json`), JSON.stringify(Object.fromEntries([...measured].map(([peer, results]) => [peer, Object.fromEntries(results)])), null, 1));
