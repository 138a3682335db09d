// Clauses → Open IE tuples: (subject, relation, object ...) in the sentence's own words.
import type { Clause, ClauseArgument } from "./clause.ts";
import { baseRelation, childrenWith, coordinated, subtree, trimPunctuation, type DependencyTree } from "./dependency-tree.ts";

/** Word numbers of the sentence; a relation that is not in the sentence ("is", "has") is `said` in words of ours. */
export interface Tuple {
  readonly subject: readonly number[];
  readonly relation: readonly number[];
  /** Words put before the relation: "is" of an apposition. */
  readonly implied: string;
  readonly objects: readonly (readonly number[])[];
  /** 0 to 1: how often tuples of this kind are right. */
  readonly confidence: number;
  readonly kind: string;
}

export function makeTuples(tree: DependencyTree, clauses: readonly Clause[]): Tuple[] {
  const tuples: Tuple[] = [];
  for (const clause of clauses) {
    if (clause.kind === "apposition") tuples.push(...appositionTuple(tree, clause));
    else tuples.push(...clauseTuples(tree, clause, clauses));
  }
  return withoutDoubles(tuples);
}

function appositionTuple(tree: DependencyTree, clause: Clause): Tuple[] {
  const subject = withoutCase(tree, clause.subject, nounPhrase(tree, clause.subject, "name"));
  const complement = withoutCase(tree, clause.head, nounPhrase(tree, clause.head, "full"));
  if (subject.length === 0 || complement.length === 0) return [];
  // So long an apposition, or one with a verb, is a clause that the parser misread.
  if (complement.length > 12 || subject.length > 12 || complement.some((word) => /^VB[DZP]$/.test(tree.tokens[word]!.xpos))) return [];
  return [{ subject, relation: [], implied: "is", objects: [complement], confidence: confidenceOf(tree.tokens[clause.head]!.relation, 1), kind: tree.tokens[clause.head]!.relation }];
}

/** A clause whose verb only carries the next one: "tried to lay", "has begun fighting": its words join the relation below. */
function mergesInto(tree: DependencyTree, clause: Clause): number {
  if (clause.kind !== "verb") return -1;
  const open = clause.arguments.find((one) => one.kind === "open-clause");
  if (!open || open.head < clause.head || clause.arguments.some((one) => one.kind === "object")) return -1;
  // "was considered to be a threat", "seems angry"
  return tree.tokens[open.head]!.upos === "VERB" || childrenWith(tree, open.head, "cop").length > 0 ? open.head : -1;
}

function clauseTuples(tree: DependencyTree, clause: Clause, clauses: readonly Clause[]): Tuple[] {
  if (clause.subject < 0) return [];
  const governor = clause.parent >= 0 ? clauses[clause.parent] : undefined;
  // The chain's first verb makes the tuple.
  if (governor && clause.link === "open-complement" && mergesInto(tree, governor) === clause.head) return [];
  const chain = [clause];
  for (let next = mergesInto(tree, clause); next >= 0 && chain.length < 6; ) {
    const below = clauses.find((one) => one.head === next);
    if (!below) break;
    chain.push(below);
    next = mergesInto(tree, below);
  }
  const last = chain.at(-1)!;
  const relation = relationWords(tree, chain);
  if (relation.length === 0) return [];
  const objects: TupleObject[] = [];
  for (const link of chain) {
    for (const argument of link.arguments) {
      if (argument.kind === "open-clause" && chain.some((other) => other.head === argument.head)) continue;
      objects.push(tupleObject(tree, link, argument));
    }
  }
  const reported = objects.length === 0 || !last.arguments.some((one) => one.kind === "clause" || one.kind === "object") ? reportedAround(tree, clause) : [];
  if (reported.length > 0) objects.push({ words: reported, order: 0, head: reported[0]!, preposition: [] });
  objects.sort((a, b) => a.order - b.order || a.head - b.head);
  const first = objects[0];
  // "served as the first minister": the preposition belongs to the relation.
  if (first && first.order === 1 && first.preposition.length > 0 && first.preposition[0]! > relation[0]!) {
    relation.push(...first.preposition);
    first.words = first.words.filter((word) => !first.preposition.includes(word));
  }
  // "said that", "indicated that"
  if (first && last.arguments.some((one) => one.kind === "clause" && one.head === first.head)) {
    const that = first.words[0];
    if (that !== undefined && tree.tokens[that]!.form.toLowerCase() === "that") relation.push(that);
  }
  const taken = new Set(relation);
  const kept = objects.map((one) => trimPunctuation(tree, one.words.filter((word) => !taken.has(word)))).filter((words) => words.length > 0);
  if (kept.length === 0 && last.kind !== "verb") return [];
  const subjects = splitCoordination(tree, clause.subject, subjectWords(tree, clause).filter((word) => !taken.has(word)));
  const kind = `${clause.kind} ${clause.link}${first ? "" : " bare"}`;
  const tuples: Tuple[] = [];
  if (kept.length === 0) return [];
  for (const subject of subjects) if (subject.length > 0) tuples.push({ subject, relation, implied: "", objects: kept, confidence: confidenceOf(kind, subject.length), kind });
  return tuples;
}

/** "A bomb exploded, authorities said": the clause that the aside reports stands around it. */
function reportedAround(tree: DependencyTree, clause: Clause): number[] {
  if (clause.link !== "parenthesis" || !speechVerbs.has(clause.lemma)) return [];
  const governor = tree.tokens[clause.head]!.head;
  return governor < 0 ? [] : trimPunctuation(tree, subtree(tree, governor, (child) => child === clause.head));
}

/** Verbs that may stand beside what they report without a "that". */
const speechVerbs = new Set(["say", "tell", "add", "note", "write", "report", "claim", "announce", "explain", "believe", "think", "warn", "argue", "insist", "conclude", "state", "declare", "admit", "recall", "predict", "estimate"]);

interface TupleObject {
  words: number[];
  /** Objects and complements first, then phrases, then clauses of time and purpose. */
  readonly order: number;
  readonly head: number;
  readonly preposition: readonly number[];
}

function tupleObject(tree: DependencyTree, clause: Clause, argument: ClauseArgument): TupleObject {
  const words = argumentWords(tree, clause, argument.kind, argument.head);
  const preposition = argument.kind === "oblique" || argument.kind === "agent" ? childrenWith(tree, argument.head, "case").filter((word) => word < argument.head).flatMap((word) => [word, ...childrenWith(tree, word, "fixed")]) : [];
  const order = argument.kind === "adverbial-clause" ? 2 : argument.kind === "oblique" || argument.kind === "agent" ? 1 : 0;
  return { words, order, head: argument.head, preposition };
}

function splitCoordination(tree: DependencyTree, head: number, words: readonly number[]): number[][] {
  const heads = coordinated(tree, head).filter((one) => words.includes(one));
  if (heads.length < 2) return [[...words]];
  return heads.map((one) =>
    trimPunctuation(tree, subtree(tree, one, (child, parent) => {
      const base = baseRelation(tree.tokens[child]!.relation);
      return (parent === one && (base === "conj" || base === "cc")) || !words.includes(child);
    })),
  );
}

/** The verb group with its prepositions' neighbours: adverbs inside or right before it, "to" of an infinitive. */
function relationWords(tree: DependencyTree, chain: readonly Clause[]): number[] {
  const words: number[] = [];
  for (const [at, clause] of chain.entries()) {
    words.push(...clause.verbGroup);
    for (const child of tree.children[clause.head]!) {
      const { relation, form, upos } = tree.tokens[child]!;
      if (at > 0 && relation === "mark" && form.toLowerCase() === "to") words.push(child);
      else if (relation === "advmod" && upos === "ADV" && child < clause.head && child > clause.subject && clause.kind === "verb" && tree.children[child]!.length === 0) words.push(child);
    }
  }
  return [...new Set(words)].sort((a, b) => a - b);
}

function subjectWords(tree: DependencyTree, clause: Clause): number[] {
  const governor = tree.tokens[clause.head]!.head;
  return withoutCase(tree, clause.subject, nounPhrase(tree, clause.subject, clause.subjectFrom === "relative" || clause.subjectFrom === "participle" || clause.subject === governor ? "bare" : "full"));
}

/** A phrase without its own preposition: the one that hangs on its head, not those deeper down. */
function withoutCase(tree: DependencyTree, head: number, words: readonly number[]): number[] {
  const prepositions = new Set(childrenWith(tree, head, "case").filter((word) => word < head).flatMap((word) => [word, ...childrenWith(tree, word, "fixed")]));
  return trimPunctuation(tree, words.filter((word) => !prepositions.has(word)));
}

function argumentWords(tree: DependencyTree, clause: Clause, kind: string, head: number): number[] {
  switch (kind) {
    case "complement":
      return complementWords(tree, clause);
    case "clause":
    case "open-clause":
    case "adverbial-clause":
      return trimPunctuation(tree, subtree(tree, head));
    default:
      return nounPhrase(tree, head, head === tree.tokens[clause.head]!.head ? "bare" : "full");
  }
}

const outsideComplement = new Set(["nsubj", "csubj", "cop", "aux", "punct", "advcl", "conj", "cc", "mark", "parataxis", "discourse", "appos", "obl", "ccomp", "xcomp"]);

function complementWords(tree: DependencyTree, clause: Clause): number[] {
  const words = subtree(tree, clause.head, (child, parent) => {
    if (parent !== clause.head) return false;
    const { relation, form } = tree.tokens[child]!;
    return outsideComplement.has(baseRelation(relation)) || relation === "acl:relcl" || /^(?:not|n't|never)$/i.test(form);
  });
  return trimPunctuation(tree, words);
}

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
    if (base === "appos") return true;
    if (extent !== "full" && base === "acl") return true;
    if (extent === "name" && (base === "conj" || base === "cc" || (base === "nmod" && child > head && relation !== "nmod:poss") || relation === "nmod:desc")) return true;
    return false;
  });
  return trimPunctuation(tree, words);
}

// How often the words of a tuple of this kind stand in a gold tuple (CaRB dev, rounded): the order matters more than the number.
const confidences: Readonly<Record<string, number>> = {
  "verb main": 0.67, "verb coordinate": 0.63, "verb parenthesis": 0.61, "copula coordinate": 0.6, "verb open-complement": 0.53, "copula main": 0.5, "verb complement": 0.48, "verb relative": 0.46, "copula complement": 0.45, "copula adverbial": 0.45,
  "copula relative": 0.5, "copula parenthesis": 0.5, "verb adverbial": 0.43, "verb participle": 0.42, appos: 0.39, compound: 0.3, "nmod:desc": 0.25, "verb subject": 0.15, "verb noun": 0.2,
};

/** A subject of very many words is mostly a mistake of the parser. */
function confidenceOf(kind: string, subjectLength: number): number {
  return Math.round(((confidences[kind] ?? 0.4) * (subjectLength > 14 ? 0.5 : 1)) * 1000) / 1000;
}

function withoutDoubles(tuples: readonly Tuple[]): Tuple[] {
  const seen = new Set<string>();
  return tuples.filter((tuple) => {
    const key = [tuple.implied, tuple.relation, tuple.subject, ...tuple.objects].join("|");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A tuple as text: relation, subject, objects. */
export function tupleText(tree: DependencyTree, tuple: Tuple): { readonly relation: string; readonly arguments: readonly string[] } {
  const text = (words: readonly number[]): string => words.map((word) => tree.tokens[word]!.form).join(" ");
  const relation = [tuple.implied, text(tuple.relation)].filter((part) => part !== "").join(" ");
  return { relation, arguments: [text(tuple.subject), ...tuple.objects.map(text)] };
}

