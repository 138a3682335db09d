// decisions.jsonl: what reviewers decided, one line a decision, appended and flushed; nothing in it is ever changed.
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { exitCodes, WhomError } from "../model/problem.ts";
import type { Problem } from "../model/problem.ts";
import type { JournalLine } from "../model/records.ts";
import { withLock } from "./lock-file.ts";

export const journalName = "decisions.jsonl";
export type Decision = Omit<JournalLine, "seq">;

const acts: readonly string[] = ["accept", "reject", "correct", "match", "same", "different", "undo"] satisfies readonly JournalLine["do"][];

/** The decisions of a journal's text. A last line cut short by a crash counts for nothing; any other broken line is a problem. */
export function parseJournal(text: string, file: string, problems: Problem[]): readonly JournalLine[] {
  const lines: JournalLine[] = [];
  const rows = text.split("\n");
  for (const [index, row] of rows.entries()) {
    if (row.trim() === "") continue;
    const found = readLine(row);
    if (typeof found !== "string") {
      const before = lines.at(-1)?.seq ?? 0;
      if (found.seq > before) {
        lines.push(found);
        continue;
      }
    }
    const where = { file, line: index + 1, column: 1, length: row.length, lineText: row };
    if (index === rows.length - 1) problems.push({ code: "torn-line", severity: "warning", message: "the last line was cut short and is left out", where, hint: "the next decision takes its place" });
    else problems.push({ code: "bad-decision", severity: "error", message: typeof found === "string" ? found : `seq ${found.seq} is not above ${lines.at(-1)?.seq}`, where, hint: "the journal is written by whom review; take the line from a copy, or delete it" });
  }
  return lines;
}

/** The decision in a line, or what is wrong with it. */
function readLine(row: string): JournalLine | string {
  let value: unknown;
  try {
    value = JSON.parse(row);
  } catch {
    return "this line is not JSON";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "a decision is a JSON object";
  const line = value as Readonly<Record<string, unknown>>;
  const { seq, at, who, on, because } = line;
  if (typeof seq !== "number" || !Number.isSafeInteger(seq) || seq < 1) return '"seq" is missing, or is not a whole number from 1 up';
  if (typeof at !== "string" || typeof who !== "string") return '"at" and "who" must be text';
  if (typeof line["do"] !== "string" || !acts.includes(line["do"])) return `"do" must be one of ${acts.join(", ")}`;
  if (!Array.isArray(on) || on.length === 0 || !on.every((id) => typeof id === "string")) return '"on" must be a list of ids';
  const set = line["with"];
  if (set !== undefined && (typeof set !== "object" || set === null || Array.isArray(set))) return '"with" must be an object';
  return {
    seq, at, who, do: line["do"] as JournalLine["do"], on: on as readonly string[],
    ...(set === undefined ? {} : { with: set as Readonly<Record<string, unknown>> }), ...(typeof because === "string" ? { because } : {}),
  };
}

/** The decisions of a data folder; none where it has no journal. */
export function readJournal(folder: string, problems: Problem[]): readonly JournalLine[] {
  const path = join(folder, journalName);
  return existsSync(path) ? parseJournal(readFileSync(path, "utf8"), journalName, problems) : [];
}

/**
 * Appends decisions and returns them with their numbers, once they are on the disk.
 * Other processes may append too: each append reads the last number under the lock.
 * @throws WhomError (locked, exit code 75) when another process holds the journal
 */
export function appendDecisions(folder: string, decisions: readonly Decision[]): readonly JournalLine[] {
  const path = join(folder, journalName);
  return withLock(`${path}.lock`, () => {
    const before = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    // What stands after the last line break was never confirmed to anybody.
    const whole = before.subarray(0, before.lastIndexOf(0x0a) + 1);
    const problems: Problem[] = [];
    const last = parseJournal(whole.toString("utf8"), journalName, problems).at(-1)?.seq ?? 0;
    if (problems.length > 0) throw new WhomError(`${path} has broken lines; nothing was added`, exitCodes.badInput, problems);
    const lines = decisions.map((decision, index) => ({ seq: last + index + 1, ...decision }));
    const file = openSync(path, existsSync(path) ? "r+" : "w");
    try {
      if (whole.length < before.length) ftruncateSync(file, whole.length);
      const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written, bytes.length - written, whole.length + written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return lines;
  });
}
