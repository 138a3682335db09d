// Procedures that say what is in the graph: CALL db.labels(), db.relationshipTypes(), db.propertyKeys().
import { stringType } from "../bind/static-type.ts";
import type { GraphReader } from "../../graph/graph-reader.ts";
import type { Procedure } from "./declare.ts";

const names = (name: string, column: string, doc: string, of: (graph: GraphReader) => readonly string[]): Procedure => ({
  name,
  parameters: [],
  columns: [{ name: column, type: stringType }],
  doc,
  rows: (_args, context) => of(context.graph).map((value) => [value]),
});

export const standardProcedures: readonly Procedure[] = [
  names("db.labels", "label", "The labels of nodes.", (graph) => graph.labels),
  names("db.relationshipTypes", "relationshipType", "The types of relationships.", (graph) => graph.types),
  names("db.propertyKeys", "propertyKey", "The names of properties.", (graph) => [...new Set([...graph.nodeKeys, ...graph.edgeKeys])]),
];
