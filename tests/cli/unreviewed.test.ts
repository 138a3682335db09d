// From a text alone, before anybody has reviewed it: what counts, what does not, and how people learn of it.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { openKnowledgeGraph } from "../../src/graph/open-knowledge-graph.ts";
import { whom } from "./run-whom.ts";

const folder = mkdtempSync(join(tmpdir(), "whom-unreviewed-"));
const data = join(folder, "data");
const text = "Norway warned Denmark on Monday. Anna Holm, Denmark's foreign minister, denied that her office had received a letter.\n";
const at = (...args: readonly string[]) => whom([...args, "--data", data]);

test("reading, then asking", { timeout: 120_000 }, () => {
  expect(whom(["read", "-", "--data", data, "--published", "2030-05-01"], { input: text }).code).toBe(0);
  const asked = at("ask", "who warned whom");
  expect(asked.code).toBe(1);
  expect(asked.err).toContain("--proposed counts them as they are");
  const proposed = at("ask", "who warned whom", "--proposed");
  expect(proposed.out).toMatch(/Norway +warned +Denmark/u);
  expect(proposed.err).not.toContain("--proposed");
  expect(at("ask", "what did Anna Holm deny?", "--proposed").out).toContain("her office had received a letter");
});

test("a page holds the unreviewed claims when asked to, says so when it holds none, and takes no lens", { timeout: 120_000 }, () => {
  const [empty, full] = [join(folder, "empty.html"), join(folder, "full.html")];
  expect(at("export", "-o", empty).err).toContain("not reviewed yet");
  expect(at("export", "-o", full, "--proposed").code).toBe(0);
  expect([empty, full].map((file) => graphIn(file).claims.size > 0)).toEqual([false, true]);
  const lens = at("export", "-o", full, "--proposed", "--source", "standard-input");
  expect(lens.code).toBe(2);
  expect(lens.err).toContain("--source: one HTML file holds the whole graph");
});

test("a graph with nobody in it offers no question with a gap", { timeout: 120_000 }, () => {
  const { err, code } = at("ask", "what did Anna devour?");
  expect(code).toBe(1);
  expect(err).not.toMatch(/\b(?:did|of|about|to) ?\?|did say/u);
});

function graphIn(file: string) {
  const packed = /id="whom-data">([^<]+)</u.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  return openKnowledgeGraph(new Uint8Array(inflateSync(Buffer.from(packed, "base64"))));
}
