// What a question loads from a cold process: neither YAML nor graphology nor the weights of the language, unless something must be built.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Files and packages that importing a file loads at once; `await import(...)` is not followed. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const match of readFileSync(file, "utf8").matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from\s+"([^"]+)";/gmu)) {
    const name = match[1] ?? "";
    if (name.startsWith(".")) loadedBy(join(dirname(file), name), seen);
    else seen.add(name);
  }
  return seen;
}

test.each(["ask", "cypher"])("whom %s loads no YAML, no graphology, no formats and no text analysis", (command) => {
  const loaded = [...loadedBy(join(root, `src/cli/commands/${command}.ts`))].map((name) => name.replace(`${root}/`, ""));
  expect(loaded).toContain("src/query/engine.ts");
  expect(loaded).toContain("src/ask/functions/index.ts");
  expect(loaded.filter((name) => /graphology|js-yaml|saxes|^src\/(?:text|extract|match|formats)\/|build-folder|load-weights/u.test(name))).toEqual([]);
});
