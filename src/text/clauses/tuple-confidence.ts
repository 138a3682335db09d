// How much a reader who knows the better tuples gains by one more, by what it was made from.
import type { Clause } from "./clause.ts";
import type { DependencyTree } from "./dependency-tree.ts";
import type { TupleDraft, TupleShape } from "./tuple.ts";

// Rounded from the development half of CaRB: g / (1 + g), with g the precision that tuples of this kind add and 0.8 of the recall.
// The best cut there is at about 0.3. The order matters more than the number.
const wholeClauses: Readonly<Record<string, number>> = {
  "verb main": 0.65, "copula main": 0.65, "verb coordinate": 0.55, "copula coordinate": 0.55, "verb parenthesis": 0.54, "copula parenthesis": 0.54, "verb relative": 0.53, "copula relative": 0.5, "verb complement": 0.5, "copula complement": 0.42,
  "verb adverbial": 0.52, "copula adverbial": 0.5, "verb adverbial participle": 0.45, "verb adverbial by": 0.34, "verb adverbial for": 0.22,
  "verb participle": 0.54, "verb participle to": 0.36, "verb participle of": 0.3, "verb participle for": 0.25, "verb open-complement": 0.28, "verb noun": 0.37, "copula noun": 0.37, "verb subject": 0.13,
};
const appositions: Readonly<Record<string, number>> = { appos: 0.41, "nmod:desc": 0.37, compound: 0.3 };
/** They repeat the clause that they are part of. */
const singleFacts: Readonly<Partial<Record<TupleShape, number>>> = { object: 0.25, further: 0.2, nested: 0.18 };

export function confidenceOf(tree: DependencyTree, tuple: TupleDraft): number {
  const fact = singleFacts[tuple.shape];
  if (fact !== undefined) return fact;
  if (tuple.shape === "apposition") return appositions[tuple.kind] ?? 0.3;
  const known = wholeClauses[classOf(tree, tuple.clause)] ?? wholeClauses[tuple.kind] ?? 0.4;
  const asserted = tuple.clause.mood === "asserted" ? known : 0.55 * known;
  // A subject of very many words is mostly a mistake of the parser.
  return Math.round(100 * (tuple.subject.length > 14 ? asserted / 2 : asserted)) / 100;
}

/** "verb participle to", "verb adverbial by": where a clause hangs, and by what. */
function classOf(tree: DependencyTree, { kind, link, head, marker }: Clause): string {
  if (link !== "adverbial" && link !== "participle") return `${kind} ${link}`;
  const isParticiple = /^VB[GN]$/.test(tree.tokens[head]!.xpos) && !tree.children[head]!.some((child) => tree.tokens[child]!.relation.startsWith("aux"));
  if (marker === "") return isParticiple ? `${kind} ${link} participle` : `${kind} ${link}`;
  return `${kind} ${link} ${marker.endsWith(" to") ? "to" : marker}`;
}
