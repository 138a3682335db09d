// The words of a noun phrase, a complement or a clause, as a tuple gives them.
import type { Clause } from "./clause.ts";
import { baseRelation, childrenWith, childWith, coordinated, subtree, trimPunctuation, type DependencyTree } from "./dependency-tree.ts";

/**
 * The words of a noun phrase. "full" leaves out relative clauses, appositions and asides; "bare" also participles
 * (the clause that is being told), "name" also everything after the name.
 */
export function nounPhrase(tree: DependencyTree, head: number, extent: "full" | "bare" | "name"): number[] {
  const words = subtree(tree, head, (child, parent) => {
    const { relation } = tree.tokens[child]!;
    const base = baseRelation(relation);
    if (relation === "acl:relcl" || base === "parataxis") return true;
    if (parent !== head) return false;
    // "[Iran and] Iraq, which ...": the conjunction belongs to the list, not to its last member.
    if (base === "appos" || (relation === "cc" && child < head)) return true;
    // "he was [the judge] who ...": the judge alone is told of.
    if (clauseLevel.has(base)) return true;
    if (base === "acl" && (extent !== "full" || isAside(tree, head, child))) return true;
    if (extent === "name" && (base === "conj" || base === "cc" || (base === "nmod" && child > head && relation !== "nmod:poss") || relation === "nmod:desc")) return true;
    return false;
  });
  return trimPunctuation(tree, words);
}

/** What hangs on a noun because it is a predicate. */
const clauseLevel = new Set(["nsubj", "csubj", "cop", "aux", "mark", "advcl", "expl", "ccomp", "discourse", "vocative"]);

/** "The part, [consisting of notes,] was priced": a comma makes a participle an aside. */
function isAside(tree: DependencyTree, head: number, child: number): boolean {
  return tree.tokens[Math.min(child, ...tree.children[child]!) - 1]?.form === "," || (tree.children[child]!.some((below) => tree.tokens[below]!.form === "," && below < child) && child > head);
}

/** What hangs on a complement and is no part of it. */
const outsideComplement = new Set(["nsubj", "csubj", "expl", "cop", "aux", "punct", "advcl", "mark", "parataxis", "discourse", "appos", "obl", "ccomp", "xcomp"]);

/** What the subject is said to be: "the director of the agency". */
export function complementWords(tree: DependencyTree, head: number): number[] {
  const verb = childWith(tree, head, "cop") ?? -1;
  const words = subtree(tree, head, (child, parent) => {
    if (parent !== head) return false;
    const { relation, form } = tree.tokens[child]!;
    const base = baseRelation(relation);
    if (base === "advmod" && child < verb) return true;
    if (base === "conj") return isClausal(tree, child);
    if (base === "cc") return childrenWith(tree, head, "conj").every((conjunct) => isClausal(tree, conjunct));
    return outsideComplement.has(base) || relation === "acl:relcl" || /^(?:not|n't|never)$/i.test(form);
  });
  return trimPunctuation(tree, words);
}

/** "is rude and [never comes]": a conjunct that is a clause of its own. */
function isClausal(tree: DependencyTree, conjunct: number): boolean {
  return tree.tokens[conjunct]!.upos === "VERB" || childrenWith(tree, conjunct, "nsubj", "cop", "aux").length > 0;
}

export function subjectWords(tree: DependencyTree, clause: Clause): number[] {
  const head = subjectHead(tree, clause);
  const told = clause.subjectFrom === "relative" || clause.subjectFrom === "participle" || head === tree.tokens[clause.head]!.head;
  return withoutCase(tree, head, nounPhrase(tree, head, told ? "bare" : "full"));
}

/** Whom a tuple tells of. */
export function subjectHead(tree: DependencyTree, clause: Clause): number {
  // "plans to add a model": (plans, are to add, a model), for it is not said that somebody adds it.
  if (isAim(clause)) return tree.tokens[clause.head]!.head;
  // "a specialist, Steve White, took an interest": the name tells more.
  const { subject } = clause;
  const name = tree.tokens[subject]!.upos === "NOUN" && clause.subjectFrom === "own" ? childWith(tree, subject, "appos") : undefined;
  return name !== undefined && name > subject && tree.tokens[name]!.upos === "PROPN" ? name : subject;
}

/** An infinitive that says what a noun is for: "plans to add a model", but not "the first to add one". */
export function isAim(clause: Clause): boolean {
  return clause.kind === "verb" && clause.link === "participle" && clause.marker === "to" && clause.modality !== "actual";
}

/** The preposition before a phrase, with its fixed parts: "according to". */
export function prepositionWords(tree: DependencyTree, head: number): number[] {
  return childrenWith(tree, head, "case").filter((word) => word < head).flatMap((word) => [word, ...childrenWith(tree, word, "fixed")]);
}

/** A phrase without its own preposition: the one that hangs on its head, not those deeper down. */
export function withoutCase(tree: DependencyTree, head: number, words: readonly number[]): number[] {
  const prepositions = new Set(prepositionWords(tree, head));
  return trimPunctuation(tree, words.filter((word) => !prepositions.has(word)));
}

/** "Kenya and Tanzania" → Kenya; Tanzania. A phrase without conjuncts stays whole. */
export function conjuncts(tree: DependencyTree, head: number, words: readonly number[]): number[][] {
  const inside = new Set(words);
  const heads = coordinated(tree, head).filter((one) => inside.has(one) && /^(?:NOUN|PROPN|PRON|NUM|ADJ|SYM)$/.test(tree.tokens[one]!.upos));
  if (heads.length < 2) return [[...words]];
  return heads.map((one) =>
    trimPunctuation(tree, subtree(tree, one, (child, parent) => {
      const base = baseRelation(tree.tokens[child]!.relation);
      return !inside.has(child) || (parent === one && (base === "conj" || base === "cc" || (one !== head && base === "case")));
    })),
  ).filter((part) => part.length > 0);
}
