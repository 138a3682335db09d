// A clause → one tuple with everything that it says: (subject, relation, object, phrases of time and place ...).
import type { ArgumentKind, Clause, ClauseArgument } from "./clause.ts";
import { isDenialLost } from "./denial-words.ts";
import { subtree, trimPunctuation, type DependencyTree } from "./dependency-tree.ts";
import { complementWords, isAim, nounPhrase, prepositionWords, subjectHead, subjectWords } from "./phrases.ts";
import { carriedBy, outerVerbs, relationWords, verbChain } from "./relation-phrase.ts";

export interface TupleObject {
  readonly kind: ArgumentKind | "adverb" | "reported";
  readonly words: readonly number[];
  readonly head: number;
  /** Its preposition, where that has not gone into the relation. */
  readonly preposition: readonly number[];
}

/** A tuple before it is written down. */
export interface ClauseTuple {
  readonly clause: Clause;
  readonly subjectHead: number;
  readonly subject: readonly number[];
  readonly relation: readonly number[];
  readonly objects: readonly TupleObject[];
}

export function clauseTuple(tree: DependencyTree, clause: Clause, clauses: readonly Clause[], clauseOf: ReadonlyMap<number, Clause>): ClauseTuple | undefined {
  if (clause.subject < 0 || (clause.subjectFrom === "control" && /^(?:it|there)$/i.test(tree.tokens[clause.subject]!.form))) return undefined;
  // "sent troops to protect the dam": an aim is told with what serves it.
  if (clause.link === "adverbial" && /(?:^| )to$/.test(clause.marker)) return undefined;
  const parent = clauses[clause.parent];
  // The first verb of a chain makes the tuple.
  if (parent && clause.link === "open-complement" && carriedBy(tree, parent) === clause.head) return undefined;
  const outer = outerVerbs(tree, clause, clauses, clauseOf);
  const inner = verbChain(tree, clause, clauseOf);
  // "has tried to leave": where nothing is left to be an object, the infinitive is.
  return chainTuple(tree, clause, outer, inner, clauseOf) ?? (inner.length > 1 ? chainTuple(tree, clause, outer, [clause], clauseOf) : undefined);
}

function chainTuple(tree: DependencyTree, clause: Clause, outer: readonly Clause[], inner: readonly Clause[], clauseOf: ReadonlyMap<number, Clause>): ClauseTuple | undefined {
  const relation = relationWords(tree, [...outer, ...inner], clause);
  if (relation.length === 0) return undefined;
  const objects = chainObjects(tree, inner, relation, clauseOf);
  const reported = inner.at(-1)!.arguments.some((one) => one.kind === "clause" || one.kind === "object") ? [] : reportedAround(tree, clause);
  if (reported.length > 0) objects.unshift({ kind: "reported", words: reported, head: reported[0]!, preposition: [] });
  const taken = new Set([...relation, ...absorb(tree, relation, objects)]);
  const left = (words: readonly number[]): number[] => trimPunctuation(tree, words.filter((word) => !taken.has(word)));
  const kept = objects.map((one) => ({ ...one, words: left(one.words), preposition: one.preposition.filter((word) => !taken.has(word)) })).filter((one) => one.words.length > 0);
  const subject = left(subjectWords(tree, clause));
  if (subject.length === 0 || kept.length === 0) return undefined;
  if (!isAim(clause) && isDenialLost(tree, clause, [...subject, ...taken, ...kept.flatMap((one) => one.words)])) return undefined;
  return { clause, subjectHead: subjectHead(tree, clause), subject, relation: [...taken].sort((a, b) => a - b), objects: kept };
}

/** Objects and complements first, then what follows the verb, then what stands before it, then clauses of time and purpose. */
function chainObjects(tree: DependencyTree, chain: readonly Clause[], relation: readonly number[], clauseOf: ReadonlyMap<number, Clause>): TupleObject[] {
  const verb = chain.at(-1)!.head;
  const rank = ({ kind, head }: TupleObject): number => (kind === "adverbial-clause" ? 3 : kind === "oblique" || kind === "agent" || kind === "adverb" ? (head > verb ? 1 : 2) : 0);
  const objects: TupleObject[] = [];
  for (const link of chain) {
    for (const argument of link.arguments) {
      const isCarried = chain.some((other) => other.head === argument.head);
      if (isCarried && (argument.kind === "open-clause" || (argument.kind === "complement" && link !== chain.at(-1)))) continue;
      if (argument.kind === "adverbial-clause" && isToldApart(tree, clauseOf.get(argument.head))) continue;
      const object = tupleObject(tree, link, argument);
      if (!isPronounOfQuestion(tree, object)) objects.push(object);
    }
  }
  for (const child of tree.children[verb]!) {
    const { relation: role, xpos } = tree.tokens[child]!;
    // The adverbs of a complement are within it.
    if (role === "advmod" && child > verb && chain.at(-1)!.kind === "verb" && !relation.includes(child) && !xpos.startsWith("W")) objects.push({ kind: "adverb", words: subtree(tree, child), head: child, preposition: [] });
  }
  return objects.map((one) => withoutOthers(tree, one, objects)).sort((a, b) => rank(a) - rank(b) || a.head - b.head);
}

/** "warned [the embassy] of an attack": the phrase hangs on the noun, but is the verb's. */
function withoutOthers(tree: DependencyTree, object: TupleObject, all: readonly TupleObject[]): TupleObject {
  const inside = all.filter((other) => other !== object && other.kind === "oblique" && tree.tokens[other.head]!.head === object.head);
  if (inside.length === 0) return object;
  const taken = new Set(inside.flatMap((other) => [...other.words, ...other.preposition]));
  return { ...object, words: object.words.filter((word) => !taken.has(word)) };
}

/** "left when the war ended", "left, taking the gold": a clause with a subject and a finite verb or participle is a tuple of its own. */
function isToldApart(tree: DependencyTree, clause: Clause | undefined): boolean {
  if (!clause || clause.subject < 0) return false;
  // "was accused of having fled", "was fined for failing": what the verb itself calls for.
  if (/^(?:of|from|for|by|into|with|without|on|in|against|about|despite)$/.test(clause.marker)) return false;
  const { xpos } = tree.tokens[clause.head]!;
  if (/^VB[DZP]$/.test(xpos) || clause.verbGroup.some((word) => /^(?:aux|cop)/.test(tree.tokens[word]!.relation))) return true;
  return clause.marker === "" && (xpos === "VBG" || xpos === "VBN");
}

/** A bare "which" or "what" tells nothing. */
function isPronounOfQuestion(tree: DependencyTree, { words }: TupleObject): boolean {
  return words.length === 1 && /^W[DP]/.test(tree.tokens[words[0]!]!.xpos);
}

function tupleObject(tree: DependencyTree, clause: Clause, argument: ClauseArgument): TupleObject {
  const { kind, head } = argument;
  const preposition = kind === "oblique" || kind === "agent" ? prepositionWords(tree, head) : [];
  return { kind, words: argumentWords(tree, clause, argument), head, preposition };
}

function argumentWords(tree: DependencyTree, clause: Clause, { kind, head }: ClauseArgument): number[] {
  switch (kind) {
    case "complement": return complementWords(tree, head);
    case "clause":
    case "open-clause":
    case "adverbial-clause": {
      const words = subtree(tree, head);
      return trimPunctuation(tree, tree.tokens[words[0]!]!.upos === "CCONJ" ? words.slice(1) : words);
    }
    default: return nounPhrase(tree, head, head === tree.tokens[clause.head]!.head ? "bare" : "full");
  }
}

/** Words of the first object that read better in the relation: "served [as]", "indicated [that]", "is [responsible for]". */
function absorb(tree: DependencyTree, relation: readonly number[], objects: TupleObject[]): readonly number[] {
  const [first, second] = objects;
  if (!first) return [];
  const start = relation[0]!;
  if (first.preposition.length > 0 && first.preposition[0]! > start) return first.preposition;
  if (first.kind === "clause" && tree.tokens[first.words[0]!]?.form.toLowerCase() === "that") return [first.words[0]!];
  if (first.kind === "complement" && tree.tokens[first.head]!.upos === "ADJ" && second && second.preposition[0] === first.words.at(-1)! + 1) {
    objects.shift();
    return [...first.words, ...second.preposition];
  }
  return [];
}

/** Verbs that may stand beside what they report without a "that". */
const speechVerbs = new Set(["say", "tell", "add", "note", "write", "report", "claim", "announce", "explain", "believe", "think", "warn", "argue", "insist", "conclude", "state", "declare", "admit", "recall", "predict", "estimate"]);

/** "A bomb exploded, authorities said": the clause that the aside reports stands around it. */
function reportedAround(tree: DependencyTree, clause: Clause): number[] {
  if (clause.link !== "parenthesis" || !speechVerbs.has(clause.lemma)) return [];
  const governor = tree.tokens[clause.head]!.head;
  return governor < 0 ? [] : trimPunctuation(tree, subtree(tree, governor, (child) => child === clause.head));
}
