// Negation, modality and mood of every clause, handed down from the clauses and nouns above it.
import type { Clause } from "./clause.ts";
import { weaker } from "./control-words.ts";
import { childWith, type DependencyTree } from "./dependency-tree.ts";
import { governedBy, ownModality } from "./governed-by.ts";
import { ownMood } from "./mood.ts";
import { ownNegation } from "./negation.ts";

export function settleAssertion(tree: DependencyTree, clauses: readonly Clause[]): Clause[] {
  const settled: Clause[] = clauses.map((clause) => ({ ...clause }));
  const done = new Set<number>();
  const settle = (position: number, depth: number): Clause => {
    const clause = settled[position]!;
    if (done.has(position) || depth > 40) return clause;
    done.add(position);
    const parent = clause.parent >= 0 ? settle(clause.parent, depth + 1) : undefined;
    const result = settleOne(tree, clause, parent, parent && clause.link === "coordinate" && parent.link === "complement" ? settled[parent.parent] : undefined);
    settled[position] = result;
    return result;
  };
  for (let position = 0; position < settled.length; position++) settle(position, 0);
  return settled;
}

/** @param telling the clause that tells of the one which a coordinate clause goes on with */
function settleOne(tree: DependencyTree, clause: Clause, parent: Clause | undefined, telling: Clause | undefined): Clause {
  let negated = ownNegation(tree, clause);
  let modality = ownModality(tree, clause);
  // "warned it could leave": what is held out.
  if (modality === "possible" && parent && clause.link === "complement" && /^(?:warn|caution|threaten)$/.test(parent.lemma)) modality = "planned";
  // "Norway would leave, its premier said"
  if (modality === "possible" && isToldBeside(tree, clause.head) && hasWould(tree, clause.head)) modality = "planned";
  // "said it would leave", "said it was late and would leave": a will, told in the past.
  const teller = clause.link === "complement" ? parent : telling;
  if (modality === "possible" && teller && /^VB[DGN]$/.test(tree.tokens[teller.head]!.xpos) && hasWould(tree, clause.head)) modality = "planned";
  // "a warning that rebels could strike", "a promise that it would leave"
  if (modality === "possible" && clause.link === "participle" && clause.marker === "that" && (foretelling.test(nounAbove(tree, clause.head)) || hasWould(tree, clause.head))) modality = "planned";
  let mood = ownMood(tree, clause);
  if (parent && clause.link === "coordinate") {
    if (clause.subjectFrom !== "own") {
      // "did not attack or kill"; "may attack and kill"
      const hasOwnAuxiliary = childWith(tree, clause.head, "aux", "cop") !== undefined;
      const sameForm = tree.tokens[clause.head]!.xpos === tree.tokens[parent.head]!.xpos || isBareAfterModal(tree, clause, parent);
      if (parent.negated && sharesNegation(tree, clause, parent, hasOwnAuxiliary)) negated = true;
      if (!hasOwnAuxiliary && sameForm) modality = weaker(modality, parent.modality);
    }
    if (mood === "asserted") mood = parent.mood;
  }
  const governing = governedBy(tree, clause, parent);
  if (governing) {
    modality = weaker(modality, governing.modality);
    if (governing.negates) negated = !negated;
  }
  if (parent && clause.link === "open-complement") {
    // "did not fail to" is so; "did not want to" is not.
    if (parent.negated) negated = governing ? !negated : true;
    modality = weaker(modality, parent.modality);
  }
  // Said under a question or condition, nothing is asserted; a report clause starts afresh only for what it contains.
  if (parent && mood === "asserted" && !startsAfresh.has(clause.link) && parent.mood !== "asserted" && parent.mood !== "command") mood = parent.mood;
  if (/^(?:without|instead of|rather than)$/.test(clause.marker)) negated = !negated;
  if (clause.link === "adverbial" && /^(?:to|in order to|so as to|so)$/.test(clause.marker) && !governing) modality = weaker(modality, "planned");
  // "nothing says that", "it is not true that": what depends on it is not asserted, unless it is taken for granted ("did not know that").
  if (parent?.negated && mood === "asserted" && dependsOnDenial(tree, clause, parent)) mood = "supposition";
  return { ...clause, negated, modality, mood };
}

/** "can win or [lose]": a base form that the tagger took for a present. */
function isBareAfterModal(tree: DependencyTree, clause: Clause, parent: Clause): boolean {
  return tree.tokens[clause.head]!.xpos === "VBP" && tree.tokens[parent.head]!.xpos === "VB" && tree.children[parent.head]!.some((child) => tree.tokens[child]!.xpos === "MD");
}

const foretelling = /^(?:warning|alert|threat|tip|tip-off|caution|prediction|forecast)$/;
const nounAbove = (tree: DependencyTree, head: number): string => tree.tokens[tree.tokens[head]!.head]?.lemma.toLowerCase() ?? "";

const hasWould = (tree: DependencyTree, head: number): boolean => tree.children[head]!.some((child) => tree.tokens[child]!.relation === "aux" && /^(?:would|['’]d)$/i.test(tree.tokens[child]!.form));

const isToldBeside = (tree: DependencyTree, head: number): boolean => tree.children[head]!.some((child) => tree.tokens[child]!.relation === "parataxis" && tree.tokens[child]!.xpos === "VBD" && /^(?:say|tell|announce|warn|add|report|declare|promise|write)$/.test(tree.tokens[child]!.lemma));

const startsAfresh: ReadonlySet<Clause["link"]> = new Set(["main", "relative", "parenthesis"]);

function sharesNegation(tree: DependencyTree, clause: Clause, parent: Clause, hasOwnAuxiliary: boolean): boolean {
  const conjunction = childWith(tree, clause.head, "cc");
  const word = conjunction === undefined ? "" : tree.tokens[conjunction]!.form.toLowerCase();
  if (word === "nor") return true;
  if (hasOwnAuxiliary) return false;
  return word === "or" || (word === "and" && tree.tokens[clause.head]!.xpos === "VB" && tree.tokens[parent.head]!.xpos === "VB");
}

/** Verbs whose that-clause holds also when they are denied: "did not notice that the bomb was there". */
const factive = new Set(["know", "realize", "realise", "notice", "forget", "regret", "remember", "learn", "discover", "recognize", "recognise", "mind"]);
/** Adjectives that say whether something is so: "it is not true that ..." */
const truthValues = new Set(["true", "clear", "certain", "sure", "likely", "possible", "evident", "obvious", "proven", "known", "apparent", "plausible", "conceivable", "credible", "case", "confirmed"]);

function dependsOnDenial(tree: DependencyTree, clause: Clause, parent: Clause): boolean {
  if (clause.link === "complement") return !factive.has(parent.lemma);
  return clause.link === "subject" && truthValues.has(tree.tokens[parent.head]!.lemma.toLowerCase());
}
