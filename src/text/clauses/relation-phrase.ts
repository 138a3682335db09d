// The words of a relation: verb group, the verbs that it carries ("tried to lay"), its adverbs, its preposition.
import type { Clause } from "./clause.ts";
import { denialWords } from "./denial-words.ts";
import { childrenWith, type DependencyTree } from "./dependency-tree.ts";
import { isAim } from "./phrases.ts";

/** The head of the clause whose verb this clause's verb only carries ("tried to lay", "has begun fighting", "is able to see"); -1 for none. */
export function carriedBy(tree: DependencyTree, clause: Clause): number {
  const open = clause.arguments.find((one) => one.kind === "open-clause");
  if (!open || open.head < clause.head || clause.arguments.some((one) => one.kind === "object")) return -1;
  if (clause.kind === "copula") return tree.tokens[clause.head]!.upos === "ADJ" && tree.tokens[open.head]!.upos === "VERB" && open.marker === "to" ? open.head : -1;
  // "was considered to be a threat", "seems angry"
  return clause.kind === "verb" && (tree.tokens[open.head]!.upos === "VERB" || childrenWith(tree, open.head, "cop").length > 0) ? open.head : -1;
}

/** The verbs above that a conjunct shares with the first: "[failed to] warn or evacuate". */
export function outerVerbs(tree: DependencyTree, clause: Clause, clauses: readonly Clause[], clauseOf: ReadonlyMap<number, Clause>): Clause[] {
  const first = clause.link === "coordinate" && clause.subjectFrom !== "own" ? clauseOf.get(tree.tokens[clause.head]!.head) : undefined;
  const outer: Clause[] = [];
  if (!first || tree.tokens[first.head]!.xpos !== tree.tokens[clause.head]!.xpos) return outer;
  for (let inner = first; inner.link === "open-complement" && outer.length < 6; ) {
    const above = clauses[inner.parent];
    if (!above || carriedBy(tree, above) !== inner.head) break;
    outer.unshift(above);
    inner = above;
  }
  return outer;
}

/** A clause and the clauses that its verb carries, outermost first. */
export function verbChain(tree: DependencyTree, clause: Clause, clauseOf: ReadonlyMap<number, Clause>): Clause[] {
  const chain = [clause];
  for (let next = carriedBy(tree, clause); next >= 0 && chain.length < 6; ) {
    const below = clauseOf.get(next);
    if (!below || below.kind === "apposition") break;
    chain.push(below);
    next = carriedBy(tree, below);
  }
  return chain;
}

/** The verb groups of a chain with "to" and single adverbs: "have also tried repeatedly to lay". `clause` is the one that is told, below its outer verbs. */
export function relationWords(tree: DependencyTree, chain: readonly Clause[], clause: Clause): number[] {
  const words = new Set([...denialWords(tree, clause), ...sharedWords(tree, clause, chain[0] !== clause)]);
  for (const [at, link] of chain.entries()) {
    for (const word of link.verbGroup) words.add(word);
    // "is able to see": the adjective carries the verb.
    if (link.kind === "copula" && at < chain.length - 1) words.add(link.head);
    for (const child of tree.children[link.head]!) {
      const { relation, form, upos } = tree.tokens[child]!;
      if ((at > 0 || isAim(link)) && relation === "mark" && form.toLowerCase() === "to") words.add(child);
      else if (relation === "advmod" && upos === "ADV" && child < link.head && child > link.subject && (link.kind === "verb" || at < chain.length - 1) && tree.children[child]!.length === 0) words.add(child);
    }
  }
  const last = chain.at(-1)!;
  // "relies heavily on", "went out"
  for (let next = Math.max(...words) + 1; last.kind === "verb" && isOwnAdverb(tree, last.head, next); next++) words.add(next);
  return [...words].sort((a, b) => a - b);
}

function isOwnAdverb(tree: DependencyTree, head: number, word: number): boolean {
  const token = tree.tokens[word];
  return token !== undefined && token.head === head && token.relation === "advmod" && token.upos === "ADV" && !token.xpos.startsWith("W") && tree.children[word]!.length === 0;
}

/** "were arrested and [were] taken away", "did not see or [did not] hear", "wants [to] go and see": what the first conjunct has serves the second. */
function sharedWords(tree: DependencyTree, clause: Clause, withTo: boolean): number[] {
  if (clause.link !== "coordinate" || clause.kind !== "verb" || clause.subjectFrom === "own") return [];
  const first = tree.tokens[clause.head]!.head;
  const isAuxiliary = (word: number): boolean => tree.tokens[word]!.relation.startsWith("aux");
  const isTo = (word: number): boolean => tree.tokens[word]!.relation === "mark" && /^to$/i.test(tree.tokens[word]!.form);
  if (first < 0 || tree.tokens[first]!.xpos !== tree.tokens[clause.head]!.xpos || clause.verbGroup.some(isAuxiliary)) return [];
  const hasTo = tree.children[clause.head]!.some(isTo);
  return tree.children[first]!.filter((word) => isAuxiliary(word) || (withTo && !hasTo && isTo(word)) || (clause.negated && /^(?:n't|n’t|not|never)$/i.test(tree.tokens[word]!.form)));
}
