// Cypher text → an answer of the same form as a question's: cells, and the evidence of the events that a row names.
import type { GraphReader } from "../graph/graph-reader.ts";
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { Answer, AnswerRow } from "../model/answer.ts";
import type { Deadline } from "../model/platform.ts";
import type { QueryResult } from "../query/engine.ts";
import type { ParameterValue } from "../query/values/parameters.ts";
import { EdgeValue, isList, isMap, NodeValue, PathValue } from "../query/values/value.ts";
import type { Value } from "../query/values/value.ts";
import { queryEngine } from "./functions/index.ts";
import { edgeKeyOf, rowOf, toCell } from "./rows.ts";

export interface QueryOptions {
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly deadline?: Deadline;
}

/** Whether a text is Cypher rather than a question. */
export function isCypher(text: string): boolean {
  return /^\s*(?:\/\/.*\n\s*|\/\*[^]*?\*\/\s*)*(?:(?:explain|profile)\s+)?(?:match|optional\s+match|unwind|with|return|call)\b/iu.test(text) && !/\?\s*$/u.test(text);
}

/** @throws QueryError that is meant for people */
export function answerQuery(text: string, graph: KnowledgeGraph, options: QueryOptions = {}): Answer {
  const result = queryEngine(graph).run(text, { ...(options.parameters ? { parameters: options.parameters } : {}), ...(options.deadline ? { deadline: options.deadline } : {}) });
  return answerOf(text, result, graph);
}

export function answerOf(text: string, result: QueryResult, graph: KnowledgeGraph): Answer {
  const eventColumn = result.columns.indexOf("event");
  const rows = result.rows.map((row): AnswerRow => {
    const found = firstFact(row) ?? eventIn(row[eventColumn], graph);
    return { ...rowOf(graph, found?.event, found?.claims), cells: row.map(toCell), ...(found?.edge === undefined ? {} : { edge: found.edge }) };
  });
  return { question: text, cypher: text, columns: result.columns, rows, notices: result.notices };
}

interface Fact {
  readonly event: string;
  readonly edge?: string;
  readonly claims?: readonly string[];
}

// The first fact or event among the values of a row, looked for in lists and paths too.
function firstFact(values: readonly Value[], depth = 0): Fact | undefined {
  for (const value of values) {
    const found = factOf(value, depth);
    if (found) return found;
  }
  return undefined;
}

function factOf(value: Value, depth: number): Fact | undefined {
  if (value instanceof EdgeValue) {
    const [event, edge, claims] = [value.property("event"), value.property("key"), value.property("claims")];
    if (typeof event === "string") return { event, ...(typeof edge === "string" ? { edge } : {}), ...(isList(claims) && claims.length > 0 ? { claims: claims.map(String) } : {}) };
  } else if (value instanceof NodeValue) {
    const id = value.property("id");
    if (value.labels[0] === "Event" && typeof id === "string") return { event: id };
  } else if (value instanceof PathValue) return firstFact(value.edges.map((edge) => new EdgeValue(value.graph, edge)), depth + 1);
  else if (depth < 3 && isList(value)) return firstFact(value.slice(0, 100), depth + 1);
  else if (depth < 3 && isMap(value)) return firstFact([...value.values()], depth + 1);
  return undefined;
}

function eventIn(value: Value | undefined, graph: KnowledgeGraph): Fact | undefined {
  return typeof value === "string" && graph.agreement.events.has(value) ? { event: value } : undefined;
}

/** Keys of the nodes and edges that stand in the rows, for an export of what was matched. */
export function matchedKeys(result: QueryResult): { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  const takeNode = (graph: GraphReader, node: number) => nodes.add(String(graph.nodeProperty(node, "id")));
  const takeEdge = (graph: GraphReader, edge: number) => {
    edges.add(edgeKeyOf(graph, edge));
    takeNode(graph, graph.edgeSource(edge));
    takeNode(graph, graph.edgeTarget(edge));
  };
  const take = (value: Value): void => {
    if (value instanceof NodeValue) takeNode(value.graph, value.id);
    else if (value instanceof EdgeValue) takeEdge(value.graph, value.id);
    else if (value instanceof PathValue) {
      for (const node of value.nodes) takeNode(value.graph, node);
      for (const edge of value.edges) takeEdge(value.graph, edge);
    } else if (isList(value)) for (const one of value) take(one);
    else if (isMap(value)) for (const one of value.values()) take(one);
  };
  for (const row of result.rows) for (const value of row) take(value);
  return { nodes, edges };
}
