// What the command line prints: data to stdout as table, JSON, NDJSON or CSV; all else to stderr; colour on a terminal only.
import { writeSync } from "node:fs";
import { styleText } from "node:util";
import { printProblem } from "../model/problem.ts";
import type { Problem } from "../model/problem.ts";
import type { Cell } from "../model/answer.ts";
import { columnsOf, harmless, headOf, padToColumns } from "./terminal-text.ts";

export type OutputFormat = "table" | "json" | "ndjson" | "csv";

/** Rows under named columns: what every listing command prints. */
export interface Listing {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const useColor = (stream: NodeJS.WriteStream): boolean => stream.isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";

type Style = Parameters<typeof styleText>[0];
export function paint(style: Style, text: string): string {
  return useColor(process.stdout) ? styleText(style, text, { validateStream: false }) : text;
}

/** Writes to stdout, whole: a full disk or a closed pipe is an error, not a silence. */
export function writeOut(text: string): void {
  const bytes = Buffer.from(process.stdout.isTTY ? harmless(text) : text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      if (!(error instanceof Error) || (error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5); // a slow reader on a pipe
    }
  }
}

export function say(text: string): void {
  process.stderr.write(`${process.stderr.isTTY ? harmless(text) : text}\n`);
}

export function sayProblems(problems: readonly Problem[], limit = 50): void {
  for (const problem of problems.slice(0, limit)) {
    const text = printProblem(problem);
    say(useColor(process.stderr) ? text.replace(/^(.*?)(error|warning):/u, (_, place: string, kind: "error" | "warning") => `${place}${styleText(kind === "error" ? "red" : "yellow", kind, { validateStream: false })}:`) : text);
  }
  if (problems.length > limit) say(`... and ${problems.length - limit} more`);
}

// Control characters in data would act on the terminal.
function safe(text: string): string {
  return text.replace(/\p{Cc}/gu, (char) => (char === "\n" ? " " : char === "\t" ? " " : "\u{fffd}"));
}

export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.map(cellText).join(", ");
  return String(cell);
}

export function printListing(listing: Listing, format: OutputFormat): string {
  switch (format) {
    case "json": return `${JSON.stringify(listing.rows.map((row) => record(listing.columns, row)), null, 2)}\n`;
    case "ndjson": return listing.rows.map((row) => `${JSON.stringify(record(listing.columns, row))}\n`).join("");
    case "csv": return [listing.columns, ...listing.rows.map((row) => row.map(cellText))].map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
    case "table": return printTable(listing, terminalWidth());
  }
}

function record(columns: readonly string[], row: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]));
}

// RFC 4180; a field that a spreadsheet would run as a formula is set in quotes behind an apostrophe.
export function csvField(text: string): string {
  const plain = /^[=+\-@\t\r]/u.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

export function terminalWidth(): number {
  return process.stdout.isTTY ? Math.max(40, process.stdout.columns || 80) : 120;
}

/** A table that fits: the widest columns give way first, long cells wrap. */
export function printTable(listing: Listing, width: number): string {
  const texts = listing.rows.map((row) => row.map((cell) => safe(cellText(cell))));
  const natural = listing.columns.map((column, index) => Math.max(columnsOf(column), ...texts.map((row) => columnsOf(row[index] ?? ""))));
  const gaps = 2 * (natural.length - 1);
  const widths = [...natural];
  while (widths.reduce((sum, one) => sum + one, 0) + gaps > width && Math.max(...widths) > 12) {
    const widest = widths.indexOf(Math.max(...widths));
    const excess = widths.reduce((sum, one) => sum + one, 0) + gaps - width;
    const second = Math.max(12, ...widths.filter((_, index) => index !== widest));
    widths[widest] = Math.max(12, second, (widths[widest] ?? 12) - excess) === widths[widest] ? (widths[widest] ?? 12) - 1 : Math.max(second, (widths[widest] ?? 12) - excess, 12);
  }
  const lines: string[] = [paint("bold", row(listing.columns, widths)[0] ?? ""), paint("dim", widths.map((one) => "-".repeat(one)).join("  "))];
  for (const cells of texts) lines.push(...row(cells, widths));
  return `${lines.join("\n")}\n`;
}

function row(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = widths.map((width, index) => wrap(cells[index] ?? "", width));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => widths.map((width, index) => padToColumns(wrapped[index]?.[line] ?? "", width)).join("  ").trimEnd());
}

/** Lines of at most so many columns; a word that is longer is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = "";
    }
    let rest = word;
    if (line === "") {
      while (columnsOf(rest) > width) {
        const head = headOf(rest, width);
        lines.push(head);
        rest = rest.slice(head.length);
      }
      line = rest;
    } else line += ` ${rest}`;
  }
  return [...lines, line];
}
