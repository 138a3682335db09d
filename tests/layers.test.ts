// Who may import whom: the table of docs/architecture.md as a test.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const core = ["model", "text", "extract", "match", "agree", "graph", "query", "ask", "formats", "index.ts"];
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ["model"],
  extract: ["model", "text"],
  match: ["model"],
  agree: ["model"],
  graph: ["model", "agree"],
  query: ["model", "graph"],
  ask: ["model", "agree", "text", "graph", "query"],
  formats: ["model", "agree", "graph", "query"],
  "index.ts": core,
  node: core,
  cli: [...core, "node"],
  web: ["index.ts"],
};

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/u.test(name) && !name.endsWith(".config.ts")).map((name) => join(folder, name));
}

function layerOf(path: string): string {
  const [top, second] = relative(root, path).split("/");
  return top === "src" ? (second ?? "") : (top ?? "");
}

test("imports go one way", () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const file of [...files(join(root, "src")), ...files(join(root, "web"))]) {
    const from = layerOf(file);
    for (const match of readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/gu)) {
      const to = layerOf(resolve(dirname(file), match[1] ?? ""));
      seen += 1;
      if (to !== from && !(allowed[from] ?? []).includes(to)) wrong.push(`${relative(root, file)} → ${match[1]}`);
    }
  }
  expect(seen).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test("the wall would be noticed", () => {
  expect(allowed["model"]).toEqual([]);
  expect(allowed["web"]).toEqual(["index.ts"]);
});
