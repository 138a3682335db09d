// Where the text is inside quotation marks, also over sentences and paragraphs.
import type { Span } from "../../model/records.ts";

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
    if (mark === "\n") {
      close(at, false);
      continue;
    }
    const width = widthOfDouble(text, at);
    if (width > 0) {
      const shape = shapeOf(text, at, width);
      if (shape === "opens" || (shape === "either" && open < 0)) {
        // A second opening mark tells that the first was never closed.
        close(at, false);
        open = at;
      } else if (open >= 0) close(at + width, true);
      at += width - 1;
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

/** How many characters long the double mark here is: " “ ” « » or two single ones; 0 for none. */
function widthOfDouble(text: string, at: number): number {
  const mark = text[at]!;
  if (mark === '"' || mark === "“" || mark === "”" || mark === "«" || mark === "»") return 1;
  const next = text[at + 1];
  if ((mark === "'" && next === "'") || (mark === "`" && next === "`") || ((mark === "‘" || mark === "’") && (next === "‘" || next === "’"))) return 2;
  return 0;
}

/** By its form and its neighbors; some texts close with an opening mark (“go home “.), or set closing ones first ( ” go home » ). */
function shapeOf(text: string, at: number, width: number): "opens" | "closes" | "either" {
  const mark = text[at]!;
  if (mark === "`") return "opens";
  if (mark === "»") return "closes";
  const loose = /[\s([—–-]/.test(text[at - 1] ?? "\n");
  const after = text[at + width] ?? "\n";
  const touches = /[^\s,.;:!?)\]]/.test(after);
  if (mark === "“" || mark === "«") return touches ? "opens" : loose && /\s/.test(after) ? "either" : "closes";
  if (mark === "'") return loose && touches ? "either" : "closes";
  if (mark === "”" || mark === "’") return loose && (touches || /\s/.test(after)) ? "either" : "closes";
  return loose === touches ? (loose ? "opens" : "closes") : "either";
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
    // 'The trouble with this', said Holm: some texts set the comma behind the mark; three words at least are no slip of an apostrophe.
    if (/[,.]/.test(text[at + 1] ?? "") && text.slice(open, at).split(/\s+/).length >= 3) return short ?? at + 1;
    if (curly && short === undefined && at - open < 80) short = at + 1;
  }
  return short;
}
