// An Open IE tuple: (subject, relation, object ...) in the sentence's own words.
import type { Clause } from "./clause.ts";
import type { DependencyTree } from "./dependency-tree.ts";

/** A clause whole; its first object, one conjunct; a phrase inside the first object; a further object; who is what. */
export type TupleShape = "whole" | "object" | "nested" | "further" | "apposition";

/** All lists are word numbers of the sentence, in the order in which they are said. */
export interface TupleDraft {
  readonly subject: readonly number[];
  readonly relation: readonly number[];
  /** Words of ours before the relation: "is" of an apposition. */
  readonly implied: string;
  readonly objects: readonly (readonly number[])[];
  readonly clause: Clause;
  readonly shape: TupleShape;
  /** For people: "verb main", "verb relative further", "appos". */
  readonly kind: string;
}

export interface Tuple extends TupleDraft {
  /** 0 to 1: what a reader who knows the tuples before it gains by this one. */
  readonly confidence: number;
}

/** A tuple as text: relation, and subject with objects. */
export function tupleText(tree: DependencyTree, tuple: TupleDraft): { readonly relation: string; readonly arguments: readonly string[] } {
  const text = (words: readonly number[]): string => words.map((word) => tree.tokens[word]!.form).join(" ");
  const relation = [tuple.implied, text(tuple.relation)].filter((part) => part !== "").join(" ");
  return { relation, arguments: [text(tuple.subject), ...tuple.objects.map(text)] };
}

/** Of tuples that read alike, the first. */
export function withoutDoubles(tuples: readonly TupleDraft[]): TupleDraft[] {
  const seen = new Set<string>();
  return tuples.filter((tuple) => {
    const key = [tuple.implied, tuple.relation, tuple.subject, ...tuple.objects].join("|");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
