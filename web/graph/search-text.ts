// Names and passages as folded text, one after the other in a single string, so that a search is a scan for a few letters.
import { normalizeNames } from "../../src/index.ts";
import type { KnowledgeGraph } from "../../src/index.ts";

/** Lines of text between line breaks. */
class Lines {
  readonly #text: string;
  readonly #starts: Uint32Array;

  constructor(text: string, count: number) {
    this.#text = `\n${text}\n`;
    this.#starts = new Uint32Array(count + 1);
    for (let line = 0, at = 0; line <= count; line += 1, at = this.#text.indexOf("\n", at + 1)) this.#starts[line] = at;
  }

  line(number: number): string {
    return this.#text.slice(this.#starts[number]! + 1, this.#starts[number + 1]);
  }

  /** Numbers of the lines that hold the words, ascending, and where in them. */
  *find(words: string): Generator<{ readonly line: number; readonly at: number }> {
    for (let at = this.#text.indexOf(words); at >= 0; ) {
      const line = this.#lineAt(at);
      yield { line, at: at - this.#starts[line]! - 1 };
      at = this.#text.indexOf(words, this.#starts[line + 1]!);
    }
  }

  #lineAt(position: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= position) low = middle;
      else high = middle;
    }
    return low;
  }
}

export interface FoundName {
  /** Number of the node in the reader. */
  readonly node: number;
  /** Lower is nearer. */
  readonly rank: number;
}

/** So many lines are looked at for one beginning: one letter begins a word of every other name. */
const MOST_LINES = 3000;
const ALIAS = 0.5;
const EVENT = 1.5;

export class SearchText {
  readonly #story: KnowledgeGraph;
  #names: { readonly lines: Lines; readonly nodes: Uint32Array; readonly firstEvent: number } | undefined;
  #passages: { readonly lines: Lines; readonly nodes: Uint32Array } | undefined;

  constructor(story: KnowledgeGraph) {
    this.#story = story;
  }

  /** Entities and events with a word that begins like this, the nearest first. */
  names(normalized: string, most: number): readonly FoundName[] {
    const { lines, nodes, firstEvent } = (this.#names ??= this.#foldNames());
    const ranks = new Map<number, number>();
    for (const words of [`\n${normalized}\n`, `\n${normalized}`, ` ${normalized}`]) {
      let looked = 0;
      for (const { line } of lines.find(words)) {
        const node = nodes[line]!;
        const rank = rankOf(lines.line(line), normalized) + (line > 0 && nodes[line - 1] === node ? ALIAS : 0) + (line >= firstEvent ? EVENT : 0) + Math.min(0.4, lines.line(line).length / 200);
        ranks.set(node, Math.min(rank, ranks.get(node) ?? rank));
        looked += 1;
        if (looked === MOST_LINES) break;
      }
    }
    return [...ranks].map(([node, rank]) => ({ node, rank })).sort((a, b) => a.rank - b.rank || a.node - b.node).slice(0, most);
  }

  /** Claims whose passage holds the words. */
  *passages(words: string): Generator<{ readonly node: number; readonly at: number }> {
    const { lines, nodes } = (this.#passages ??= this.#foldPassages());
    for (const { line, at } of lines.find(words)) yield { node: nodes[line]!, at };
  }

  #foldNames() {
    const { reader } = this.#story;
    const [texts, nodes]: [string[], number[]] = [[], []];
    let firstEvent = 0;
    for (const label of ["Entity", "Event"]) {
      firstEvent = texts.length;
      const wanted = reader.labelId(label);
      for (const node of wanted === undefined ? [] : reader.nodesWithLabel(wanted)) {
        const aka = reader.nodeProperty(node, "aka");
        for (const name of [reader.nodeProperty(node, "name"), ...(Array.isArray(aka) ? (aka as readonly unknown[]) : [])]) {
          texts.push(String(name ?? ""));
          nodes.push(node);
        }
      }
    }
    return { lines: new Lines(normalizeNames(texts), texts.length), nodes: Uint32Array.from(nodes), firstEvent };
  }

  #foldPassages() {
    const { reader } = this.#story;
    const [texts, nodes]: [string[], number[]] = [[], []];
    const [label, passages] = [reader.labelId("Claim"), reader.nodeColumn("passage")];
    for (const node of label === undefined || !passages ? [] : reader.nodesWithLabel(label)) {
      const at = passages!.position(node);
      if (at < 0) continue;
      texts.push(passages!.text(passages!.values[at]!).replaceAll("\n", " "));
      nodes.push(node);
    }
    // Letters stay where they are: a passage is cut out around what was found.
    return { lines: new Lines(lowerInPlace(texts.join("\n")), texts.length), nodes: Uint32Array.from(nodes) };
  }
}

/** Lower case that keeps the length: "İ" would become two. */
function lowerInPlace(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from({ length: text.length }, (_, at) => (text[at]?.toLowerCase().length === 1 ? text[at]?.toLowerCase() : text[at])).join("");
}

// Called just so, then by a whole word, then by the beginning of one.
function rankOf(name: string, begun: string): number {
  if (name === begun) return 0;
  if (` ${name} `.includes(` ${begun} `)) return name.startsWith(begun) ? 1 : 2;
  return name.startsWith(begun) ? 3 : 4;
}
