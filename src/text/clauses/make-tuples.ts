// Clauses → Open IE tuples: each clause whole, then its single facts, which repeat it and so count for less.
import { appositionOf } from "./apposition-tuples.ts";
import type { Clause } from "./clause.ts";
import { clauseTuple } from "./clause-tuple.ts";
import type { DependencyTree } from "./dependency-tree.ts";
import { factsOf } from "./facts.ts";
import { finiteBe } from "./finite-be.ts";
import { confidenceOf } from "./tuple-confidence.ts";
import { withoutDoubles, type Tuple, type TupleDraft } from "./tuple.ts";

export { tupleText, type Tuple } from "./tuple.ts";

export function makeTuples(tree: DependencyTree, clauses: readonly Clause[]): Tuple[] {
  return draftTuples(tree, clauses).map((draft) => ({ ...draft, confidence: confidenceOf(tree, draft) }));
}

function draftTuples(tree: DependencyTree, clauses: readonly Clause[]): TupleDraft[] {
  const clauseOf = new Map(clauses.filter((clause) => clause.kind !== "apposition").map((clause) => [clause.head, clause]));
  const whole: TupleDraft[] = [];
  const facts: TupleDraft[] = [];
  for (const clause of clauses) {
    if (clause.kind === "apposition") {
      const found = appositionOf(tree, clause);
      if (found) whole.push({ subject: found.subject, relation: [], implied: "is", objects: [found.complement], kind: tree.tokens[clause.head]!.relation, clause, shape: "apposition" });
      continue;
    }
    const tuple = clauseTuple(tree, clause, clauses, clauseOf);
    if (!tuple) continue;
    const kind = `${clause.kind} ${clause.link}`;
    whole.push({ subject: tuple.subject, relation: tuple.relation, implied: finiteBe(tree, clause, clauses), objects: tuple.objects.map((one) => one.words), kind, clause, shape: "whole" });
    for (const { subject, relation, object, shape } of factsOf(tree, tuple)) facts.push({ subject, relation, implied: "", objects: [object], kind: `${kind} ${shape}`, clause, shape });
  }
  return withoutDoubles([...whole, ...facts]);
}
