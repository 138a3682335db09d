// The words of a relation: verb group, the verbs that it carries ("tried to lay"), its adverbs, its preposition.
import type { Clause } from "./clause.ts";
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

/** The verb groups of a chain with "to" and single adverbs: "have also tried repeatedly to lay". */
export function relationWords(tree: DependencyTree, chain: readonly Clause[]): number[] {
  const words = new Set<number>();
  for (const [at, clause] of chain.entries()) {
    for (const word of clause.verbGroup) words.add(word);
    // "is able to see": the adjective carries the verb.
    if (clause.kind === "copula" && at < chain.length - 1) words.add(clause.head);
    for (const child of tree.children[clause.head]!) {
      const { relation, form, upos } = tree.tokens[child]!;
      if ((at > 0 || isAim(clause)) && relation === "mark" && form.toLowerCase() === "to") words.add(child);
      else if (relation === "advmod" && upos === "ADV" && child < clause.head && child > clause.subject && (clause.kind === "verb" || at < chain.length - 1) && tree.children[child]!.length === 0) words.add(child);
    }
  }
  const last = chain.at(-1)!;
  for (const word of sharedAuxiliaries(tree, chain[0]!)) words.add(word);
  // "relies heavily on", "went out"
  for (let next = Math.max(...words) + 1; last.kind === "verb" && isOwnAdverb(tree, last.head, next); next++) words.add(next);
  return [...words].sort((a, b) => a - b);
}

function isOwnAdverb(tree: DependencyTree, head: number, word: number): boolean {
  const token = tree.tokens[word];
  return token !== undefined && token.head === head && token.relation === "advmod" && token.upos === "ADV" && !token.xpos.startsWith("W") && tree.children[word]!.length === 0;
}

/** "were arrested and [were] taken away", "did not see or [did not] hear": the auxiliaries of the first conjunct serve the second. */
function sharedAuxiliaries(tree: DependencyTree, clause: Clause): number[] {
  if (clause.link !== "coordinate" || clause.kind !== "verb" || clause.subjectFrom === "own") return [];
  const first = tree.tokens[clause.head]!.head;
  const isAuxiliary = (word: number): boolean => tree.tokens[word]!.relation.startsWith("aux");
  const isShared = (word: number): boolean => isAuxiliary(word) || (clause.negated && /^(?:n't|n’t|not|never)$/i.test(tree.tokens[word]!.form));
  if (first < 0 || tree.tokens[first]!.xpos !== tree.tokens[clause.head]!.xpos || clause.verbGroup.some(isAuxiliary)) return [];
  return tree.children[first]!.filter(isShared);
}
