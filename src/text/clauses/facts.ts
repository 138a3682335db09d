// A tuple with several objects → its single facts: one subject, one relation, one object.
//
//     (Iran and Iraq, signed, an accord, in Algiers)  ──>  (Iran, signed, an accord), (Iraq, signed, an accord),
//                                                          (Iran, signed an accord, in Algiers) ...
import type { ClauseTuple, TupleObject } from "./clause-tuple.ts";
import { isDenialLost } from "./denial-words.ts";
import { baseRelation, childrenWith, subtree, trimPunctuation, type DependencyTree } from "./dependency-tree.ts";
import { conjuncts, prepositionWords } from "./phrases.ts";
import type { TupleShape } from "./tuple.ts";

export interface Fact {
  readonly shape: Extract<TupleShape, "object" | "nested" | "further">;
  readonly subject: readonly number[];
  readonly relation: readonly number[];
  readonly object: readonly number[];
}

const divisible: ReadonlySet<TupleObject["kind"]> = new Set(["object", "indirect-object", "complement", "oblique", "agent"]);
/** More combinations than this are a list, not facts. */
const most = 16;

export function factsOf(tree: DependencyTree, tuple: ClauseTuple): Fact[] {
  // "neither Iran nor Iraq came" does not mean that Iran came.
  return allFacts(tree, tuple).filter(({ subject, relation, object }) => !isDenialLost(tree, tuple.clause, [...subject, ...relation, ...object]));
}

function allFacts(tree: DependencyTree, tuple: ClauseTuple): Fact[] {
  const facts: Fact[] = [];
  const [first, ...rest] = tuple.objects;
  if (!first) return facts;
  for (const subject of conjuncts(tree, tuple.subjectHead, tuple.subject)) {
    const parts = divisible.has(first.kind) ? conjuncts(tree, first.head, first.words) : [first.words];
    for (const object of parts) facts.push({ shape: "object", subject, relation: tuple.relation, object });
    facts.push(...nested(tree, tuple, first).map((fact) => ({ ...fact, shape: "nested" as const, subject })));
    for (const object of rest) facts.push({ shape: "further", subject, relation: withObject(tree, tuple.relation, first), object: object.words });
    if (facts.length > most) return facts.slice(0, most);
  }
  return facts;
}

/** The relation of a further fact: with the object ("signed an accord"), without a phrase ("moved", not "moved to Paris"). */
function withObject(tree: DependencyTree, relation: readonly number[], first: TupleObject): number[] {
  if (first.kind !== "oblique" && first.kind !== "agent" && first.kind !== "adverb") return [...relation, ...first.words];
  const preposition = new Set(prepositionWords(tree, first.head));
  return relation.filter((word) => !preposition.has(word));
}

/** "released [a third of the prisoners]": also (released a third of, the prisoners). */
function nested(tree: DependencyTree, tuple: ClauseTuple, first: TupleObject): Pick<Fact, "relation" | "object">[] {
  if (!divisible.has(first.kind)) return [];
  const words = new Set(first.words);
  const phrase = childrenWith(tree, first.head, "nmod").find((child) => child > first.head && words.has(child) && tree.tokens[child]!.relation !== "nmod:poss" && prepositionWords(tree, child).length > 0);
  if (phrase === undefined) return [];
  const preposition = prepositionWords(tree, phrase);
  const before = first.words.filter((word) => word < preposition[0]!);
  const object = trimPunctuation(tree, subtree(tree, phrase, (child) => !words.has(child) || baseRelation(tree.tokens[child]!.relation) === "acl").filter((word) => !preposition.includes(word)));
  return before.length > 0 && object.length > 0 ? [{ relation: [...tuple.relation, ...before, ...preposition], object }] : [];
}
