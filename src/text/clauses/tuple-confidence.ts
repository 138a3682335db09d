// How much a reader gains by a tuple.
import type { DependencyTree } from "./dependency-tree.ts";
import type { TupleDraft } from "./tuple.ts";

const confidences: Readonly<Record<string, number>> = {
  "verb main": 0.67, "verb coordinate": 0.63, "verb parenthesis": 0.61, "copula coordinate": 0.6, "verb open-complement": 0.53, "copula main": 0.5, "verb complement": 0.48, "verb relative": 0.46, "copula complement": 0.45, "copula adverbial": 0.45,
  "copula relative": 0.5, "copula parenthesis": 0.5, "verb adverbial": 0.43, "verb participle": 0.42, appos: 0.39, compound: 0.3, "nmod:desc": 0.25, "verb subject": 0.15, "verb noun": 0.2,
};

/** A subject of very many words is mostly a mistake of the parser. */
export function confidenceOf(_tree: DependencyTree, tuple: TupleDraft): number {
  if (tuple.shape !== "whole" && tuple.shape !== "apposition") return 0.2;
  return Math.round((confidences[tuple.kind] ?? 0.4) * (tuple.subject.length > 14 ? 0.5 : 1) * 1000) / 1000;
}
