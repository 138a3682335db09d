// Builds a graph straight from a stream of records, without keeping them: for imports of millions of edges.
import type { Problem } from "../model/problem.ts";
import { type Properties, PropertyGraphBuilder } from "./property-graph-builder.ts";
import type { PropertyGraph } from "./property-graph.ts";
import { StringTable } from "./property-graph-strings.ts";

/** A node has its id as the property `id`; an edge names two nodes that came before it. Days are whole days since 1970-01-01. */
export type GraphRecord =
  | { readonly kind: "node"; readonly id: string; readonly labels: readonly string[]; readonly properties?: Properties }
  | {
      readonly kind: "edge";
      readonly source: string;
      readonly target: string;
      readonly type: string;
      readonly properties?: Properties;
      readonly startDay?: number;
      readonly endDay?: number;
    };

export interface GraphOfRecords {
  readonly graph: PropertyGraph;
  /** Records that were left out, and why: at most `maxProblems` of them are kept. */
  readonly problems: readonly Problem[];
  /** How many were left out. */
  readonly leftOut: number;
}

const maxProblems = 100;

/** Takes records one at a time; `finish` gives the graph. */
export class GraphRecordReader {
  readonly #builder = new PropertyGraphBuilder();
  /** Numbers of ids are numbers of nodes, because every new id is a new node. */
  readonly #ids = new StringTable();
  readonly #problems: Problem[] = [];
  #leftOut = 0;
  #records = 0;

  add(record: GraphRecord): void {
    this.#records++;
    if (record.kind === "node") {
      if (this.#ids.find(record.id) >= 0) return this.#refuse("repeated-id", `a node with the id "${record.id}" has come before`, "Give every node an id of its own.");
      this.#ids.add(record.id);
      this.#builder.addNode(record.labels, { ...record.properties, id: record.id });
      return undefined;
    }
    const source = this.#ids.find(record.source);
    const target = this.#ids.find(record.target);
    if (source < 0 || target < 0) {
      return this.#refuse("unknown-id", `an edge names the node "${source < 0 ? record.source : record.target}", which has not come before it`, "Put the nodes before the edges.");
    }
    for (const day of [record.startDay, record.endDay]) {
      if (day !== undefined && !(Number.isInteger(day) && Math.abs(day) < 0x7fffffff)) return this.#refuse("bad-date", `the day ${day} is not a whole number of days`, "Days count from 1970-01-01.");
    }
    this.#builder.addEdge(source, target, record.type, record.properties, record.startDay, record.endDay);
    return undefined;
  }

  finish(): GraphOfRecords {
    return { graph: this.#builder.build(), problems: this.#problems, leftOut: this.#leftOut };
  }

  #refuse(code: string, what: string, hint: string): void {
    this.#leftOut++;
    if (this.#problems.length < maxProblems) this.#problems.push({ code, severity: "error", message: `Record ${this.#records} is left out: ${what}.`, hint });
  }
}

export async function graphOfRecords(records: Iterable<GraphRecord> | AsyncIterable<GraphRecord>): Promise<GraphOfRecords> {
  const reader = new GraphRecordReader();
  for await (const record of records) reader.add(record);
  return reader.finish();
}
