// Where the text is inside quotation marks, also over sentences and paragraphs.
import type { Span } from "../model/records.ts";

export interface QuotedStretch extends Span {
  /** Quotation marks included in [start, end). False where no closing mark was found before the text gave up. */
  readonly closed: boolean;
}

/** A paragraph that opens with a mark continues an unclosed quotation; otherwise an unclosed one ends with its paragraph. */
export function findQuotedStretches(text: string): QuotedStretch[] {
  const found: QuotedStretch[] = [];
  let open = -1;
  let openMark = "";
  const close = (end: number, closed: boolean): void => {
    if (open >= 0 && end > open + 1) found.push({ start: open, end, closed });
    open = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (mark === "\n") {
      if (open < 0) continue;
      const next = /\S/.exec(text.slice(at, at + 400));
      const first = next ? text[at + next.index] : undefined;
      // Each paragraph of a long quotation opens with a mark of its own.
      if (first === openMark || (openMark === "“" && first === "“")) {
        close(at, false);
        continue;
      }
      close(at, false);
      continue;
    }
    if (mark === "“" || mark === "«") {
      if (open >= 0) continue;
      open = at;
      openMark = mark;
    } else if (mark === "”" || mark === "»") {
      if (open >= 0) close(at + 1, true);
    } else if (mark === '"' || (mark === "'" && text[at + 1] === "'")) {
      const width = mark === '"' ? 1 : 2;
      if (open >= 0) {
        // “A closing straight mark after a curly opening one ends it too."
        close(at + width, true);
      } else if (isOpening(text, at + width)) {
        open = at;
        openMark = mark;
      }
      at += width - 1;
    } else if (mark === "`" && text[at + 1] === "`") {
      if (open < 0) {
        open = at;
        openMark = "``";
      }
      at += 1;
    }
  }
  close(text.length, false);
  return found;
}

function isOpening(text: string, after: number): boolean {
  const next = text[after];
  return next !== undefined && !/[\s,.;:!?)]/.test(next) || text[after] === " " && /^\s["'A-Za-z]/.test(text.slice(after, after + 2));
}
