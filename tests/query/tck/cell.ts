// The notation of expected results, and values of the engine, both as one canonical text that can be compared.
import { Float } from "../../../src/graph/graph-reader.ts";
import { formatTemporal } from "../../../src/query/values/temporal-text.ts";
import { EdgeValue, isList, isMap, NodeValue, PathValue, type MapValue, type Value } from "../../../src/query/values/value.ts";

/** Lists are compared as sets of elements where the scenario says so. */
export interface Comparison {
  readonly sortLists: boolean;
}

const inOrder = (items: readonly string[], { sortLists }: Comparison): string => `[${(sortLists ? [...items].sort() : items).join(", ")}]`;
const mapText = (entries: readonly (readonly [string, string])[]): string => `{${[...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}: ${value}`).join(", ")}}`;
const floatText = (value: number): string => `float ${Object.is(value, -0) ? "-0" : String(value)}`;
const nodeText = (labels: readonly string[], properties: string): string => `(${[...labels].sort().map((label) => `:${label}`).join("")}${properties})`;

export function canonical(value: Value, how: Comparison): string {
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object") return String(value);
  if (value instanceof Float) return floatText(value.value);
  if (isList(value)) return inOrder(value.map((item) => canonical(item, how)), how);
  const map = (from: MapValue): string => mapText([...from].map(([key, item]) => [key, canonical(item, how)]));
  if (isMap(value)) return map(value);
  if (value instanceof NodeValue) return nodeText(value.labels, map(value.properties));
  if (value instanceof EdgeValue) return `[:${value.type}${map(value.properties)}]`;
  if (value instanceof PathValue) {
    const { graph, nodes, edges } = value;
    const steps = edges.map((edge, at) => {
      const text = canonical(new EdgeValue(graph, edge), how);
      const isForward = graph.edgeSource(edge) === nodes[at];
      return `${isForward ? `-${text}->` : `<-${text}-`}${canonical(new NodeValue(graph, nodes[at + 1] ?? 0), how)}`;
    });
    return `<${canonical(new NodeValue(graph, nodes[0] ?? 0), how)}${steps.join("")}>`;
  }
  return JSON.stringify(formatTemporal(value));
}

/** An expected cell as the same text. */
export function canonicalCell(cell: string, how: Comparison): string {
  const reader = new CellReader(cell, how);
  const text = reader.value();
  reader.end();
  return text;
}

class CellReader {
  private readonly text: string;
  private readonly how: Comparison;
  private at = 0;
  constructor(text: string, how: Comparison) {
    this.text = text;
    this.how = how;
  }

  private fail(): never {
    throw new Error(`cannot read the expected value ${this.text} at ${this.at}`);
  }
  private skip(): void {
    while (this.text[this.at] === " ") this.at++;
  }
  private takes(symbol: string): boolean {
    this.skip();
    if (!this.text.startsWith(symbol, this.at)) return false;
    this.at += symbol.length;
    return true;
  }
  private expect(symbol: string): void {
    if (!this.takes(symbol)) this.fail();
  }
  private match(pattern: RegExp): string | undefined {
    this.skip();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
  end(): void {
    this.skip();
    if (this.at !== this.text.length) this.fail();
  }

  value(): string {
    this.skip();
    switch (this.text[this.at]) {
      case "'":
        return JSON.stringify(this.string());
      case "(":
        return this.node();
      case "<":
        return this.path();
      case "{":
        return this.map();
      case "[":
        return this.text.startsWith("[:", this.at) ? this.edge() : this.list();
      default:
        return this.word();
    }
  }
  private string(): string {
    this.expect("'");
    let value = "";
    for (; this.text[this.at] !== "'"; this.at++) {
      if (this.at >= this.text.length) this.fail();
      if (this.text[this.at] === "\\" && (this.text[this.at + 1] === "'" || this.text[this.at + 1] === "\\")) this.at++;
      value += this.text[this.at];
    }
    this.at++;
    return value;
  }
  private word(): string {
    const word = this.match(/[-+A-Za-z0-9_.]+/y) ?? this.fail();
    if (["null", "true", "false"].includes(word)) return word;
    if (/^[+-]?\d+$/.test(word)) return String(BigInt(word));
    if (word === "NaN") return floatText(Number.NaN);
    if (/^-?Inf(?:inity)?$/.test(word)) return floatText(word.startsWith("-") ? -Infinity : Infinity);
    const number = Number(word);
    return Number.isNaN(number) ? this.fail() : floatText(number);
  }
  private key(): string {
    if (this.takes("`")) {
      const name = this.match(/[^`]*/y) ?? "";
      this.expect("`");
      return name;
    }
    return this.match(/[^\s:{}()[\],`]+/y) ?? this.fail();
  }
  private map(): string {
    this.expect("{");
    const entries: (readonly [string, string])[] = [];
    if (this.takes("}")) return mapText(entries);
    do {
      const key = this.key();
      this.expect(":");
      entries.push([key, this.value()]);
    } while (this.takes(","));
    this.expect("}");
    return mapText(entries);
  }
  private list(): string {
    this.expect("[");
    const items: string[] = [];
    if (this.takes("]")) return inOrder(items, this.how);
    do items.push(this.value());
    while (this.takes(","));
    this.expect("]");
    return inOrder(items, this.how);
  }
  private properties(): string {
    this.skip();
    return this.text[this.at] === "{" ? this.map() : mapText([]);
  }
  private node(): string {
    this.expect("(");
    const labels: string[] = [];
    while (this.takes(":")) labels.push(this.key());
    const properties = this.properties();
    this.expect(")");
    return nodeText(labels, properties);
  }
  private edge(): string {
    this.expect("[");
    this.expect(":");
    const type = this.key();
    const properties = this.properties();
    this.expect("]");
    return `[:${type}${properties}]`;
  }
  private path(): string {
    this.expect("<");
    let text = this.node();
    while (!this.takes(">")) {
      const isBackward = this.takes("<");
      this.expect("-");
      const edge = this.edge();
      this.expect("-");
      if (!isBackward) this.expect(">");
      text += `${isBackward ? `<-${edge}-` : `-${edge}->`}${this.node()}`;
    }
    return `<${text}>`;
  }
}
