// Questions with the rows that must and must not be in the answer. A row is written "a | b | c"; its parts must be found in the cells of one row, in this order.
import type { Answer } from "../../src/model/answer.ts";

export interface Expected {
  /** Rows that the answer must have. */
  readonly rows?: readonly string[];
  /** Texts that no row may have. */
  readonly not?: readonly string[];
  /** How many rows there are. */
  readonly count?: number;
  /** Texts of which each must stand in some notice. */
  readonly notices?: readonly string[];
  /** What was understood, or a part of it. */
  readonly understood?: string;
}

export const rowTexts = (answer: Answer): readonly string[] => answer.rows.map((row) => row.cells.map((cell) => (cell === null ? "-" : Array.isArray(cell) ? cell.join(", ") : String(cell))).join(" | "));

/** What is wrong with the answer; an empty list when nothing is. */
export function differences(answer: Answer, expected: Expected): readonly string[] {
  const rows = rowTexts(answer);
  const shown = `\n    ${rows.slice(0, 12).join("\n    ")}`;
  const out: string[] = [];
  if (answer.notUnderstood) return [`not understood: ${answer.notices.join("; ")}`];
  for (const row of expected.rows ?? []) if (!rows.some((text) => hasParts(text, row))) out.push(`no row "${row}" among${shown}`);
  for (const text of expected.not ?? []) if (rows.some((row) => row.includes(text))) out.push(`a row has "${text}":${shown}`);
  if (expected.count !== undefined && rows.length !== expected.count) out.push(`${rows.length} rows instead of ${expected.count}:${shown}`);
  for (const notice of expected.notices ?? []) if (!answer.notices.some((text) => text.includes(notice))) out.push(`no notice "${notice}" among ${JSON.stringify(answer.notices)}`);
  if (expected.understood !== undefined && !answer.understood?.includes(expected.understood)) out.push(`understood as "${answer.understood}"`);
  return out;
}

function hasParts(text: string, row: string): boolean {
  let from = 0;
  for (const part of row.split(" | ")) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}
