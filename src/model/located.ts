// A parsed file in which every value still knows where it stands, and the readers that turn it into records with good messages.
import { nearest } from "./names.ts";
import type { Place, Problem } from "./problem.ts";

/** Offsets are UTF-16 code units of the file's text. Every scalar is text until a parser of ours has read it. */
export type Located =
  | { readonly kind: "text"; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: "list"; readonly items: readonly Located[]; readonly start: number; readonly end: number }
  | { readonly kind: "map"; readonly entries: readonly LocatedEntry[]; readonly start: number; readonly end: number };

export interface LocatedEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: Located;
}
export type LocatedMap = Extract<Located, { kind: "map" }>;

/** A file as read: its name as shown to people, its text and its values. */
export interface LocatedFile {
  readonly file: string;
  readonly text: string;
  readonly root: Located | undefined;
}

/** Line starts of a text, for turning offsets into lines and columns. */
export class LineMap {
  readonly #starts: number[] = [0];
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
    for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) this.#starts.push(i + 1);
  }
  /** The place of a stretch; line and column start at 1. */
  place(file: string, start: number, end = start + 1): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const lineStart = this.#starts[low] ?? 0;
    const next = this.#starts[low + 1];
    const lineEnd = next === undefined ? this.#text.length : next - 1;
    const lineText = this.#text.slice(lineStart, lineEnd).replace(/\r$/u, "");
    return { file, line: low + 1, column: start - lineStart + 1, length: Math.max(1, Math.min(end, lineEnd) - start), lineText };
  }
}

/** Reads one file's values; collects problems instead of throwing. */
export class FileReader {
  readonly file: string;
  readonly problems: Problem[];
  readonly #lines: LineMap;

  constructor(source: LocatedFile, problems: Problem[]) {
    this.file = source.file;
    this.problems = problems;
    this.#lines = new LineMap(source.text);
  }

  place(at: { readonly start: number; readonly end: number }, offset = 0, length?: number): Place {
    return this.#lines.place(this.file, at.start + offset, length === undefined ? at.end : at.start + offset + length);
  }

  report(code: string, severity: Problem["severity"], message: string, where: Place, hint?: string): void {
    this.problems.push({ code, severity, message, where, ...(hint === undefined ? {} : { hint }) });
  }

  error(code: string, message: string, at: { readonly start: number; readonly end: number }, hint?: string): void {
    this.report(code, "error", message, this.place(at), hint);
  }

  /** The records of a file that is a list of maps; an empty file is an empty list. */
  records(root: Located | undefined): readonly LocatedMap[] {
    if (!root) return [];
    if (root.kind !== "list") {
      this.error("not-a-list", "expected a list of records", root, "start each record with `- `");
      return [];
    }
    return root.items.filter((item): item is LocatedMap => {
      if (item.kind === "map") return true;
      this.error("not-a-record", "expected a record of `key: value` pairs", item, "start each record with `- id: ...`");
      return false;
    });
  }

  /** Reports keys that are not in the list; the list in docs/data.md is complete. */
  allowKeys(map: LocatedMap, allowed: readonly string[], what: string): void {
    const set = new Set(allowed);
    for (const entry of map.entries) {
      if (set.has(entry.key)) continue;
      const near = nearest(entry.key, allowed);
      this.error("unknown-key", `${what} has no key "${entry.key}"`, { start: entry.keyStart, end: entry.keyEnd }, near ? `did you mean "${near}"?` : `the keys are: ${allowed.join(", ")}`);
    }
  }

  get(map: LocatedMap, key: string): Located | undefined {
    return map.entries.find((entry) => entry.key === key)?.value;
  }

  /** The text of a key, or undefined; a list or map there is a problem. An empty value counts as absent. */
  text(map: LocatedMap, key: string): string | undefined {
    const value = this.get(map, key);
    if (!value) return undefined;
    if (value.kind !== "text") {
      this.error("not-text", `"${key}" must be one value`, value);
      return undefined;
    }
    return value.value === "" ? undefined : value.value;
  }

  /** A list of texts; a single value counts as a list of one. */
  texts(map: LocatedMap, key: string): readonly { readonly value: string; readonly start: number; readonly end: number }[] {
    const value = this.get(map, key);
    if (!value) return [];
    if (value.kind === "text") return value.value === "" ? [] : [value];
    if (value.kind === "map") {
      this.error("not-a-list", `"${key}" must be a value or a list of values`, value);
      return [];
    }
    return value.items.filter((item): item is Extract<Located, { kind: "text" }> => {
      if (item.kind === "text") return true;
      this.error("not-text", `"${key}" must list plain values`, item);
      return false;
    });
  }

  required(map: LocatedMap, key: string, what: string): string | undefined {
    const value = this.text(map, key);
    if (value === undefined && !this.get(map, key)) this.error("missing-key", `${what} needs "${key}"`, { start: map.start, end: map.start + 1 }, `add "${key}: ..."`);
    else if (value === undefined && this.get(map, key)?.kind === "text") this.error("missing-key", `"${key}" is empty`, map);
    return value;
  }
}
