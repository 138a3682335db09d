// Carries out the CREATE steps that a scenario begins with. Only for tests: the engine itself does not write.
import type { PropertyValue } from "../../../src/graph/graph-reader.ts";
import { PropertyGraphBuilder } from "../../../src/graph/property-graph-builder.ts";
import type { PropertyGraph } from "../../../src/graph/property-graph.ts";
import { forEachPart } from "../../../src/query/bind/expression-parts.ts";
import { createEngine } from "../../../src/query/engine.ts";
import type { LabelExpression, MapLiteral, Parameter } from "../../../src/query/syntax/ast.ts";
import { tokenize } from "../../../src/query/syntax/lexer.ts";
import { parsePatternText } from "../../../src/query/syntax/parse-query.ts";
import { printExpression, printName } from "../../../src/query/syntax/print.ts";
import { toTemporalProperty } from "../../../src/query/values/temporal-text.ts";
import { isTemporal } from "../../../src/query/values/temporal.ts";
import { EdgeValue, isList, isMap, NodeValue, type Value } from "../../../src/query/values/value.ts";

export const writingWords = new Set(["CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH"]);

/** Whether a query holds a clause that writes; names after a colon, a dot or a dollar sign do not count. */
export function writes(query: string): boolean {
  let tokens;
  try {
    ({ tokens } = tokenize(query));
  } catch {
    return /\b(?:CREATE|MERGE|DELETE|SET|REMOVE)\b/.test(query);
  }
  return tokens.some((token, at) => token.kind === "name" && writingWords.has(token.keyword) && ![":", ".", "$", "|"].includes(tokens[at - 1]?.text ?? "") && tokens[at + 1]?.text !== ":");
}

export class UnsupportedSetUp extends Error {}

interface StoredNode {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, PropertyValue>>;
}
interface StoredEdge extends Pick<StoredNode, "properties"> {
  readonly source: number;
  readonly target: number;
  readonly type: string;
}

export class GraphUnderConstruction {
  private readonly nodes: StoredNode[] = [];
  private readonly edges: StoredEdge[] = [];

  /** With numbers, an edge says which of `edges` it is. */
  graph(hasNumbers = false): PropertyGraph {
    const builder = new PropertyGraphBuilder();
    for (const { labels, properties } of this.nodes) builder.addNode(labels, properties);
    this.edges.forEach(({ source, target, type, properties }, at) => builder.addEdge(source, target, type, hasNumbers ? { ...properties, [edgeNumber]: at } : properties));
    return builder.build();
  }

  /** Runs one statement: reading clauses by the engine, CREATE by hand. */
  execute(statement: string): void {
    let rows: ReadonlyMap<string, Value>[] = [new Map()];
    for (const { word, text } of splitClauses(statement)) {
      if (word === "CREATE") rows = this.create(text, rows);
      else if (word === "DELETE") this.delete(text, rows);
      else if (writingWords.has(word)) throw new UnsupportedSetUp(`set-up with ${word}`);
      else rows = this.read(text, rows);
    }
  }

  private read(text: string, rows: readonly ReadonlyMap<string, Value>[]): ReadonlyMap<string, Value>[] {
    if (text.trim() === "") return [...rows];
    const graph = this.graph(true);
    const names = [...(rows[0]?.keys() ?? [])];
    // All rows at once, because a clause may aggregate over them.
    const known = names.length === 0 ? "" : `UNWIND $rows AS \`the row\` WITH ${names.map((name) => `\`the row\`.${printName(name)} AS ${printName(name)}`).join(", ")} `;
    const { columns, rows: found } = createEngine(graph).run(`${known}${text} RETURN *`, { parameters: new Map([["rows", rows.map((row) => onGraph(row, graph))]]) });
    return found.map((values) => new Map(columns.map((column, at) => [column, values[at] ?? null])));
  }

  /** `MATCH ... DELETE a, b`: what was deleted is left out from then on. */
  private delete(text: string, rows: readonly ReadonlyMap<string, Value>[]): void {
    const names = new Set(text.split(",").map((name) => name.trim()));
    const gone = new Set<unknown>();
    for (const row of rows) {
      for (const [name, value] of row) {
        if (!names.has(name)) continue;
        if (value instanceof NodeValue) gone.add(this.nodes[value.id]);
        if (value instanceof EdgeValue) gone.add(this.edges[Number(value.property(edgeNumber))]);
      }
    }
    const left = this.edges.filter((edge) => !gone.has(edge));
    const numbers = new Map(this.nodes.filter((node) => !gone.has(node)).map((node, at) => [node, at]));
    const number = (old: number): number => numbers.get(this.nodes[old] ?? { labels: [], properties: {} }) ?? -1;
    const renumbered = left.map((edge) => ({ ...edge, source: number(edge.source), target: number(edge.target) }));
    this.nodes.splice(0, Infinity, ...numbers.keys());
    this.edges.splice(0, Infinity, ...renumbered);
  }

  private create(text: string, rows: readonly ReadonlyMap<string, Value>[]): ReadonlyMap<string, Value>[] {
    const patterns = parsePatternText(text);
    return rows.map((row) => {
      const known = new Map(row);
      for (const pattern of patterns) {
        const numbers = pattern.nodes.map((node) => {
          const name = node.variable?.name;
          const before = name === undefined ? undefined : known.get(name);
          if (before instanceof NodeValue) return before.id;
          this.nodes.push({ labels: labelNames(node.labels), properties: this.properties(node.properties, known) });
          const id = this.nodes.length - 1;
          if (name !== undefined) known.set(name, new NodeValue(noGraph, id));
          return id;
        });
        pattern.edges.forEach((edge, at) => {
          const [left = 0, right = 0] = [numbers[at], numbers[at + 1]];
          const [type = ""] = labelNames(edge.types);
          const [source, target] = edge.direction === "in" ? [right, left] : [left, right];
          this.edges.push({ source, target, type, properties: this.properties(edge.properties, known) });
          if (edge.variable) known.set(edge.variable.name, new EdgeValue(noGraph, 0));
        });
      }
      return known;
    });
  }

  private properties(map: MapLiteral | Parameter | undefined, row: ReadonlyMap<string, Value>): Readonly<Record<string, PropertyValue>> {
    if (!map) return {};
    const used = new Set<string>();
    forEachPart(map, (part) => void (part.kind === "variable" && used.add(part.name)));
    const names = [...row].filter(([name, value]) => used.has(name) && !(value instanceof EdgeValue));
    // Only what reads a node needs the graph of now.
    const graph = names.some(([, value]) => value instanceof NodeValue || isList(value)) ? this.graph() : noGraph;
    const known = names.length === 0 ? "" : `WITH ${names.map(([name]) => `$${printName(name)} AS ${printName(name)}`).join(", ")} `;
    const parameters = new Map(names.map(([name, value]) => [name, onGraph(value, graph)]));
    const engine = graph === noGraph ? noEngine : createEngine(graph);
    const [result] = engine.run(`${known}RETURN ${printExpression(map)}`, { parameters }).rows;
    const value = result?.[0] ?? null;
    if (!isMap(value)) throw new UnsupportedSetUp("properties that are not a map");
    return Object.fromEntries([...value].map(([key, item]) => [key, toProperty(item)]));
  }
}

/** Nodes know only their number until they are read. */
const noGraph = new PropertyGraphBuilder().build();
const noEngine = createEngine(noGraph);
const edgeNumber = "the number of the edge";

/** Nodes stay the same when more are made, but belong to the graph of now. */
function onGraph(value: Value, graph: PropertyGraph): Value {
  if (value instanceof NodeValue) return new NodeValue(graph, value.id);
  if (isList(value)) return value.map((item) => onGraph(item, graph));
  return isMap(value) ? new Map([...value].map(([key, item]) => [key, onGraph(item, graph)])) : value;
}

function toProperty(value: Value): PropertyValue {
  if (isList(value)) return value.map(toProperty);
  if (isTemporal(value)) return toTemporalProperty(value);
  if (value instanceof NodeValue || value instanceof EdgeValue || isMap(value) || (typeof value === "object" && value !== null && "kind" in value)) throw new UnsupportedSetUp("a property that cannot be stored");
  return value;
}

function labelNames(labels: LabelExpression | undefined): readonly string[] {
  if (!labels) return [];
  if (labels.kind === "label") return [labels.name];
  if (labels.kind === "label-and") return labels.operands.flatMap(labelNames);
  throw new UnsupportedSetUp("labels that cannot be created");
}

/** A statement as parts that read and parts that write, each CREATE by itself. */
function splitClauses(statement: string): readonly { readonly word: string; readonly text: string }[] {
  const { tokens } = tokenize(statement);
  const readingWords = new Set(["MATCH", "UNWIND", "WITH", "OPTIONAL", "RETURN"]);
  const parts: { word: string; start: number; end: number }[] = [{ word: "", start: 0, end: statement.length }];
  let depth = 0;
  tokens.forEach((token, at) => {
    if (token.kind === "symbol") depth += "([{".includes(token.text) ? 1 : ")]}".includes(token.text) ? -1 : 0;
    if (token.kind !== "name" || depth > 0) return;
    const last = parts.at(-1);
    const isWriting = writingWords.has(token.keyword);
    // STARTS WITH and ENDS WITH hold the word of a clause.
    const isReading = readingWords.has(token.keyword) && last?.word !== "" && !["STARTS", "ENDS"].includes(tokens[at - 1]?.keyword ?? "");
    if (!isWriting && !isReading) return;
    if (last) last.end = token.start;
    parts.push({ word: isWriting ? token.keyword : "", start: isWriting ? token.end : token.start, end: statement.length });
  });
  return parts.map(({ word, start, end }) => ({ word, text: statement.slice(start, end) }));
}

/** The two named graphs of the standard: a root, four nodes below it in a ring, two below each of those. */
export function binaryTree(number: 1 | 2): string {
  const lower = [1, 2, 3, 4].flatMap((b) => [1, 2].map((c) => ({ name: `c${b}${c}`, label: number === 2 && c === 2 ? "Y" : "X", parent: `b${b}` })));
  return [
    "CREATE (a:A {name: 'a'})",
    ...[1, 2, 3, 4].map((b) => `CREATE (b${b}:X {name: 'b${b}'})`),
    ...lower.map(({ name, label }) => `CREATE (${name}:${label} {name: '${name}'})`),
    "CREATE (a)-[:KNOWS]->(b1), (a)-[:KNOWS]->(b2), (a)-[:FOLLOWS]->(b3), (a)-[:FOLLOWS]->(b4)",
    ...lower.map(({ name, parent }) => `CREATE (${parent})-[:FRIEND]->(${name})`),
    "CREATE (b1)-[:FRIEND]->(b2), (b2)-[:FRIEND]->(b3), (b3)-[:FRIEND]->(b4), (b4)-[:FRIEND]->(b1)",
  ].join("\n");
}
