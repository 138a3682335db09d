// A sentence as a dependency tree: who hangs on whom, and what lies below a word.
import { remember } from "../../model/remember.ts";

/** One word of a parsed sentence, by Universal Dependencies (v2) labels. */
export interface TreeToken {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index of the head word; -1 for the root. */
  readonly head: number;
  /** Relation to the head, with its subtype: `nsubj:pass`. */
  readonly relation: string;
}

export interface DependencyTree {
  readonly tokens: readonly TreeToken[];
  /** For each word, the words that hang on it, left to right. */
  readonly children: readonly (readonly number[])[];
}

export function makeTree(tokens: readonly TreeToken[]): DependencyTree {
  const children: number[][] = tokens.map(() => []);
  for (const [index, token] of tokens.entries()) {
    if (token.head >= 0 && token.head < tokens.length && token.head !== index) children[token.head]!.push(index);
  }
  return { tokens, children };
}

/** The relation without its subtype: `nsubj` of `nsubj:pass`. */
export const baseRelation = remember(200, (relation) => {
  const colon = relation.indexOf(":");
  return colon < 0 ? relation : relation.slice(0, colon);
});

/** The words of the subtree under `head`, in text order. `skip` cuts off a branch at its top word. */
export function subtree(tree: DependencyTree, head: number, skip?: (token: number, parent: number) => boolean): number[] {
  const found = [head];
  // A queue, not recursion: a hostile text may nest as deep as it is long.
  for (let next = 0; next < found.length; next++) {
    const parent = found[next]!;
    for (const child of tree.children[parent]!) if (!skip?.(child, parent)) found.push(child);
  }
  return ascending(found);
}

/** The few words of a phrase, sorted in place. */
function ascending(words: number[]): number[] {
  if (words.length > 40) return words.sort((a, b) => a - b);
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!;
    let to = at;
    while (to > 0 && words[to - 1]! > word) words[to] = words[--to]!;
    words[to] = word;
  }
  return words;
}

const edgePunctuation = /^(?:[,.;:!?–—-]+|--|\(|\)|-LRB-|-RRB-)$/;
const openQuote = /^(?:``|“|‘)$/;
const closeQuote = /^(?:''|”|’)$/;

/** Cuts punctuation off both ends of a word list. Quotation marks stay only as a pair. */
export function trimPunctuation(tree: DependencyTree, words: readonly number[]): number[] {
  let start = 0;
  let end = words.length;
  const form = (position: number): string => tree.tokens[words[position]!]!.form;
  const isQuote = (text: string): boolean => text === '"' || openQuote.test(text) || closeQuote.test(text);
  for (;;) {
    const before = end - start;
    while (start < end && edgePunctuation.test(form(start))) start++;
    while (end > start && edgePunctuation.test(form(end - 1))) end--;
    if (start < end && isQuote(form(start)) && !words.slice(start + 1, end).some((_, at) => isQuote(form(start + 1 + at)))) start++;
    if (end > start && isQuote(form(end - 1)) && !words.slice(start, end - 1).some((_, at) => isQuote(form(start + at)))) end--;
    if (end - start === before) return words.slice(start, end);
  }
}

export function childrenWith(tree: DependencyTree, head: number, ...relations: readonly string[]): number[] {
  const found: number[] = [];
  for (const child of tree.children[head]!) if (isOneOf(relations, tree.tokens[child]!.relation)) found.push(child);
  return found;
}

export function childWith(tree: DependencyTree, head: number, ...relations: readonly string[]): number | undefined {
  for (const child of tree.children[head]!) if (isOneOf(relations, tree.tokens[child]!.relation)) return child;
  return undefined;
}

const isOneOf = (relations: readonly string[], relation: string): boolean => relations.includes(relation) || relations.includes(baseRelation(relation));

/** The first word and the words coordinated with it: `Kenya` → Kenya, Tanzania. */
export function coordinated(tree: DependencyTree, head: number): number[] {
  const heads = [head];
  for (let next = 0; next < heads.length && heads.length < 200; next++) {
    for (const child of tree.children[heads[next]!]!) if (baseRelation(tree.tokens[child]!.relation) === "conj") heads.push(child);
  }
  return ascending(heads);
}
