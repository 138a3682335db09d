// Reads the description of the graph's arrays from a snapshot, and trusts nothing in it that would be used as a size or a number.
import type { ColumnMeta } from "./property-graph-columns.ts";
import type { GraphMeta } from "./property-graph-data.ts";
import { snapshotError } from "./snapshot-layout.ts";

const columnKinds = ["boolean", "int32", "integer", "float", "string", "date", "coded", "start"] as const;
const columnForms = ["full", "bitmap", "rows"] as const;

export function readGraphMeta(json: unknown): GraphMeta {
  const record = object(json, "the description");
  const nodes = size(record["nodes"], "nodes");
  const edges = size(record["edges"], "edges");
  const labels = texts(record["labels"], "labels");
  const types = texts(record["types"], "types");
  if (types.length > 65_535) throw wrong("types");
  const hasStarts = flag(record["hasStarts"], "hasStarts");
  const strings = object(record["strings"], "strings");
  const slots = size(strings["slots"], "strings.slots");
  if (slots === 0 || (slots & (slots - 1)) !== 0) throw wrong("strings.slots");
  const edgesByType = list(record["edgesByType"], "edgesByType").map((count) => size(count, "edgesByType"));
  if (edgesByType.length !== types.length) throw wrong("edgesByType");
  return {
    nodes,
    edges,
    labels,
    types,
    labelSets: list(record["labelSets"], "labelSets").map((set) =>
      list(set, "labelSets").map((label) => {
        const id = size(label, "labelSets");
        if (id >= labels.length) throw wrong("labelSets");
        return id;
      }),
    ),
    edgesByType,
    hasStarts,
    ends: oneOf(record["ends"], ["none", "start", "own"] as const, "ends"),
    hasDegrees: flag(record["hasDegrees"], "hasDegrees"),
    strings: { count: size(strings["count"], "strings.count"), bytes: size(strings["bytes"], "strings.bytes"), slots },
    nodeColumns: list(record["nodeColumns"], "nodeColumns").map((column) => readColumn(column, nodes, false)),
    edgeColumns: list(record["edgeColumns"], "edgeColumns").map((column) => readColumn(column, edges, hasStarts)),
  };
}

function readColumn(json: unknown, rows: number, mayBeStart: boolean): ColumnMeta {
  const record = object(json, "a column");
  const kind = oneOf(record["kind"], columnKinds, "kind");
  const form = oneOf(record["form"], columnForms, "form");
  const count = size(record["count"], "count");
  if (typeof record["key"] !== "string" || count > rows || (form === "full" && count !== rows) || (kind === "start" && !(mayBeStart && form === "full"))) throw wrong("a column");
  return { key: record["key"], kind, form, count };
}

const wrong = (what: string) => snapshotError("snapshot-damaged", `The snapshot's description of its graph is not valid: ${what}.`);

function object(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(what);
  return value as Record<string, unknown>;
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(what);
  return value;
}

function texts(value: unknown, what: string): readonly string[] {
  return list(value, what).map((text) => {
    if (typeof text !== "string") throw wrong(what);
    return text;
  });
}

function size(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 0xffffffff) throw wrong(what);
  return value;
}

function flag(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw wrong(what);
  return value;
}

function oneOf<const T extends string>(value: unknown, choices: readonly T[], what: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw wrong(what);
  return found;
}
