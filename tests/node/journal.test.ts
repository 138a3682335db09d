import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { exitCodes, WhomError } from "../../src/model/problem.ts";
import type { Problem } from "../../src/model/problem.ts";
import { appendDecisions, parseJournal, readJournal } from "../../src/node/journal.ts";
import type { Decision } from "../../src/node/journal.ts";

const built = resolve(import.meta.dirname, "../../dist/node/journal.js");
const folder = () => mkdtempSync(join(tmpdir(), "whom-journal-"));
const accept = (id: string): Decision => ({ at: "2024-04-01T00:00:00Z", who: "me", do: "accept", on: [id] });
const read = (dir: string) => {
  const problems: Problem[] = [];
  return { lines: readJournal(dir, problems), problems };
};

test("decisions are numbered in the order in which they are made, and read back the same", () => {
  const dir = folder();
  expect(appendDecisions(dir, [accept("a"), accept("b")]).map((line) => line.seq)).toEqual([1, 2]);
  const undo = appendDecisions(dir, [{ at: "2024-04-02T00:00:00Z", who: "me", do: "undo", on: ["1"], because: "too soon" }]);
  expect(undo.map((line) => line.seq)).toEqual([3]);
  expect(read(dir)).toEqual({ problems: [], lines: [{ seq: 1, ...accept("a") }, { seq: 2, ...accept("b") }, ...undo] });
  expect(existsSync(join(dir, "decisions.jsonl.lock"))).toBe(false);
});

test("a last line that a crash cut short is left out, and the next decision takes its place", () => {
  const dir = folder();
  appendDecisions(dir, [accept("a")]);
  appendFileSync(join(dir, "decisions.jsonl"), '{"seq":2,"at":"2024-0');
  const torn = read(dir);
  expect(torn.lines).toHaveLength(1);
  expect(torn.problems).toMatchObject([{ code: "torn-line", severity: "warning", where: { line: 2 } }]);
  appendDecisions(dir, [accept("b")]);
  expect(read(dir)).toEqual({ problems: [], lines: [{ seq: 1, ...accept("a") }, { seq: 2, ...accept("b") }] });
});

test.each([
  ["no JSON", "{seq:1}", "not JSON"],
  ["another act", '{"seq":1,"at":"","who":"","do":"delete","on":["a"]}', '"do" must be one of'],
  ["no ids", '{"seq":1,"at":"","who":"","do":"accept","on":[]}', '"on" must be'],
  ["a number that goes back", '{"seq":5,"at":"","who":"","do":"accept","on":["a"]}\n{"seq":5,"at":"","who":"","do":"accept","on":["a"]}', "seq 5"],
])("a broken line is a problem with its place: %s", (_name, rows, message) => {
  const problems: Problem[] = [];
  parseJournal(`${rows}\n{"seq":9,"at":"","who":"","do":"accept","on":["a"]}\n`, "decisions.jsonl", problems);
  expect(problems).toMatchObject([{ severity: "error", code: "bad-decision", message: expect.stringContaining(message), where: { line: rows.split("\n").length } }]);
});

test("a journal with broken lines is not written to", () => {
  const dir = folder();
  writeFileSync(join(dir, "decisions.jsonl"), "nonsense\n");
  expect(() => appendDecisions(dir, [accept("a")])).toThrow(WhomError);
  expect(readFileSync(join(dir, "decisions.jsonl"), "utf8")).toBe("nonsense\n");
});

test("the lock of a living process is waited for and then respected; that of a dead one is taken over", () => {
  const dir = folder();
  const lock = join(dir, "decisions.jsonl.lock");
  writeFileSync(lock, `${process.pid} ${hostname()}\n`);
  expect(() => appendDecisions(dir, [accept("a")])).toThrow(expect.objectContaining({ exitCode: exitCodes.locked, message: expect.stringContaining(String(process.pid)) }));
  const dead = spawnSync(process.execPath, ["-e", "0"]).pid;
  writeFileSync(lock, `${dead} ${hostname()}\n`);
  expect(appendDecisions(dir, [accept("a")])).toHaveLength(1);
});

test("processes that write at once lose nothing", async () => {
  const dir = folder();
  const code = `const { appendDecisions } = await import(${JSON.stringify(built)}); for (let i = 0; i < 20; i += 1) appendDecisions(${JSON.stringify(dir)}, [{ at: "", who: process.argv[1], do: "accept", on: [String(i)] }]);`;
  const writers = ["a", "b", "c"].map((name) => new Promise<number | null>((done) => spawn(process.execPath, ["--input-type=module", "-e", code, name], { stdio: "inherit" }).on("close", done)));
  expect(await Promise.all(writers)).toEqual([0, 0, 0]);
  const { lines, problems } = read(dir);
  expect(problems).toEqual([]);
  expect(lines.map((line) => line.seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  for (const name of ["a", "b", "c"]) expect(lines.filter((line) => line.who === name).map((line) => line.on[0])).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
}, 60_000);
