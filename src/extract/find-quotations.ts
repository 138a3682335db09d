// Where the text is inside quotation marks, also over sentences and paragraphs.
import type { Span } from "../model/records.ts";

export interface QuotedStretch extends Span {
  /** Quotation marks included in [start, end). False where no closing mark was found in the paragraph. */
  readonly closed: boolean;
}

/** A quotation ends with its paragraph at the latest; where it goes on, the next one opens with a mark of its own. */
export function findQuotedStretches(text: string): QuotedStretch[] {
  const found: QuotedStretch[] = [];
  let open = -1;
  const close = (end: number, closed: boolean): void => {
    if (open >= 0 && end > open + 1) found.push({ start: open, end, closed });
    open = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (mark === "\n") close(at, false);
    else if (mark === "“" || mark === "«") {
      // Some texts close with the opening mark: “go home “.
      if (open < 0) open = at;
      else if (/^[\s.,;:!?)]*$/.test(text.slice(at + 1, at + 2))) close(at + 1, true);
    } else if (mark === "”" || mark === "»") {
      if (open >= 0) close(at + 1, true);
      else if (mark === "”" && /^\s$/.test(text[at - 1] ?? "") && /^\s?\p{L}/u.test(text.slice(at + 1, at + 3))) open = at;
    }
    else if (mark === '"' || (mark === "'" && text[at + 1] === "'")) {
      const width = mark === '"' ? 1 : 2;
      // “A closing straight mark after a curly opening one ends it too."
      if (open >= 0) close(at + width, true);
      else if (isOpening(text, at + width)) open = at;
      at += width - 1;
    } else if (mark === "`" && text[at + 1] === "`") {
      if (open < 0) open = at;
      at += 1;
    } else if ((mark === "‘" || mark === "'") && open < 0) {
      const end = singleEnd(text, at);
      if (end !== undefined) {
        found.push({ start: at, end, closed: true });
        at = end - 1;
      }
    }
  }
  close(text.length, false);
  return found;
}

function isOpening(text: string, after: number): boolean {
  const next = text[after];
  return (next !== undefined && !/[\s,.;:!?)]/.test(next)) || (text[after] === " " && /^\s["'A-Za-z]/.test(text.slice(after, after + 2)));
}

// A single quotation longer than this is more likely two apostrophes.
const longestSingle = 1500;

/** ‘We go,’ he said: single marks are apostrophes too, so only a mark after punctuation, or a short pair of curly ones, closes. */
function singleEnd(text: string, open: number): number | undefined {
  const curly = text[open] === "‘";
  if (open > 0 && !/[\s(—–-]/.test(text[open - 1]!)) return undefined;
  if (!/[\p{L}“"]/u.test(text[open + 1] ?? "")) return undefined;
  const newline = text.indexOf("\n", open);
  const limit = Math.min(newline < 0 ? text.length : newline, open + longestSingle);
  const closing = curly ? "’" : "'";
  let short: number | undefined;
  for (let at = open + 1; at < limit; at++) {
    if (text[at] === '"' || text[at] === "“" || text[at] === (curly ? "‘" : "\0")) return short;
    if (text[at] !== closing || /\p{L}/u.test(text[at + 1] ?? "")) continue;
    if (/[,.!?…]/.test(text[at - 1]!)) return short ?? at + 1;
    if (curly && short === undefined && at - open < 80) short = at + 1;
  }
  return short;
}
