// A dependency tree → its clauses, each with its subject found and its polarity, mood and modality settled.
import type { Clause } from "./clause.ts";
import type { DependencyTree } from "./dependency-tree.ts";
import { baseRelation, childrenWith } from "./dependency-tree.ts";
import { findAppositions } from "./find-appositions.ts";
import { findArguments } from "./find-arguments.ts";
import { findSubjects } from "./find-subjects.ts";
import { isPredicate, linkOf, markerOf } from "./predicates.ts";
import { settleAssertion } from "./settle-assertion.ts";

/** Clauses in text order of their head words; appositions come last. */
export function findClauses(tree: DependencyTree): Clause[] {
  const heads: number[] = [];
  for (let word = 0; word < tree.tokens.length; word++) if (isPredicate(tree, word)) heads.push(word);
  const positionOf = new Map(heads.map((head, position) => [head, position]));
  const subjects = findSubjects(tree, heads);
  const clauses = heads.map((head): Clause => {
    // "is to expel": the parser may take "is" for a copula.
    const copula = childrenWith(tree, head, "cop").length > 0 && !/^VBP?$/.test(tree.tokens[head]!.xpos);
    const particle = childrenWith(tree, head, "compound:prt")[0];
    const { lemma } = tree.tokens[head]!;
    const { subject, from } = subjects.get(head)!;
    return {
      kind: copula ? "copula" : "verb",
      head,
      lemma: particle === undefined ? lemma.toLowerCase() : `${lemma.toLowerCase()} ${tree.tokens[particle]!.form.toLowerCase()}`,
      verbGroup: verbGroup(tree, head, copula),
      passive: isPassive(tree, head),
      subject,
      subjectFrom: from,
      arguments: findArguments(tree, head, subject, copula),
      negated: false,
      mood: "asserted",
      modality: "actual",
      link: linkOf(tree, head),
      parent: parentClause(tree, head, positionOf),
      marker: markerOf(tree, head),
    };
  });
  return [...settleAssertion(tree, clauses), ...findAppositions(tree)];
}

/** Auxiliaries, particle, negation and the verb: "had not been carried out". */
function verbGroup(tree: DependencyTree, head: number, copula: boolean): number[] {
  const group = copula ? [] : [head];
  for (const child of tree.children[head]!) {
    const { relation, form } = tree.tokens[child]!;
    if (relation === "aux" || relation === "aux:pass" || relation === "cop" || relation === "compound:prt") group.push(child);
    else if (relation === "advmod" && /^(?:n't|n’t|not|never)$/i.test(form)) group.push(child);
  }
  return group.sort((a, b) => a - b);
}

function isPassive(tree: DependencyTree, head: number): boolean {
  const { relation, xpos } = tree.tokens[head]!;
  if (childrenWith(tree, head, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent").length > 0) return true;
  // "were" of a first conjunct serves the second: "were arrested and taken away".
  if (childrenWith(tree, head, "aux").length > 0) return false;
  if (xpos !== "VBN") return false;
  if (childrenWith(tree, head, "nsubj", "aux").length > 0) return false;
  const base = baseRelation(relation);
  if (base === "acl" && relation !== "acl:relcl") return true;
  if (base === "conj") return isPassive(tree, tree.tokens[head]!.head) && childrenWith(tree, head, "obj").length === 0;
  return base === "advcl" || base === "xcomp";
}

function parentClause(tree: DependencyTree, head: number, positionOf: ReadonlyMap<number, number>): number {
  let word = tree.tokens[head]!.head;
  for (let steps = 0; word >= 0 && steps < 64; steps++) {
    const position = positionOf.get(word);
    if (position !== undefined) return position;
    word = tree.tokens[word]!.head;
  }
  return -1;
}
