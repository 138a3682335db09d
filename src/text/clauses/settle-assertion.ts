// Negation, modality and mood of every clause, handed down from the clauses and nouns above it.
import type { Clause, ClauseModality, ClauseMood } from "./clause.ts";
import { auxiliaryModality, conditionMarkers, controlOf, negatingAdverbs, negatingDeterminers, reportedAdverbs, suppositionMarkers, type Control } from "./control-words.ts";
import { baseRelation, childrenWith, childWith, type DependencyTree } from "./dependency-tree.ts";

/** The weaker of two modalities wins: what may have been planned is possible at best. */
const strength: readonly ClauseModality[] = ["actual", "reported", "planned", "attempted", "threatened", "necessary", "possible"];
const weaker = (a: ClauseModality, b: ClauseModality): ClauseModality => (strength.indexOf(a) > strength.indexOf(b) ? a : b);

export function settleAssertion(tree: DependencyTree, clauses: readonly Clause[]): Clause[] {
  const settled: Clause[] = clauses.map((clause) => ({ ...clause }));
  const done = new Set<number>();
  const settle = (position: number, depth: number): Clause => {
    const clause = settled[position]!;
    if (done.has(position) || depth > 40) return clause;
    done.add(position);
    const parent = clause.parent >= 0 ? settle(clause.parent, depth + 1) : undefined;
    const result = settleOne(tree, clause, parent);
    settled[position] = result;
    return result;
  };
  for (let position = 0; position < settled.length; position++) settle(position, 0);
  return settled;
}

function settleOne(tree: DependencyTree, clause: Clause, parent: Clause | undefined): Clause {
  let negated = ownNegation(tree, clause);
  let modality = ownModality(tree, clause);
  let mood = ownMood(tree, clause);
  if (parent && clause.link === "coordinate" && clause.subjectFrom !== "own") {
    // "did not attack or kill"; "may attack and kill"
    const hasOwnAuxiliary = childWith(tree, clause.head, "aux", "cop") !== undefined;
    const conjunction = childWith(tree, clause.head, "cc");
    const word = conjunction === undefined ? "" : tree.tokens[conjunction]!.form.toLowerCase();
    if (parent.negated && (word === "or" || word === "nor") && !hasOwnAuxiliary) negated = true;
    else if (parent.negated && word === "and" && tree.tokens[clause.head]!.xpos === "VB" && tree.tokens[parent.head]!.xpos === "VB" && !hasOwnAuxiliary) negated = true;
    if (!hasOwnAuxiliary && tree.tokens[clause.head]!.xpos === tree.tokens[parent.head]!.xpos) modality = weaker(modality, parent.modality);
  }
  if (parent && clause.link === "coordinate") mood = mood === "asserted" ? parent.mood : mood;
  const governing = governedBy(tree, clause, parent);
  if (governing) {
    modality = weaker(modality, governing.modality);
    if (governing.negates) negated = !negated;
    if (parent && clause.link === "open-complement") {
      if (parent.negated) negated = !negated;
      modality = weaker(modality, parent.modality);
    }
  } else if (parent && clause.link === "open-complement") {
    if (parent.negated) negated = true;
    modality = weaker(modality, parent.modality);
  }
  // Said under a question or condition, nothing is asserted; a report clause starts afresh only for what it contains.
  if (parent && mood === "asserted" && clause.link !== "main" && clause.link !== "relative" && clause.link !== "parenthesis" && parent.mood !== "asserted" && parent.mood !== "command") mood = parent.mood;
  if (clause.marker === "without" || clause.marker === "instead of" || clause.marker === "rather than") negated = !negated;
  if (clause.link === "adverbial" && /^(?:to|in order to|so as to|so)$/.test(clause.marker) && !governing) modality = weaker(modality, "planned");
  // "nothing says that", "there is no sign that": what depends on it is not asserted.
  if (parent && clause.link === "complement" && parent.negated && mood === "asserted") mood = "supposition";
  if (clause.link === "participle" && isFinite(tree, clause.head)) {
    const noun = tree.tokens[clause.head]!.head;
    if (noun >= 0 && childrenWith(tree, noun, "det", "amod", "advmod").some((child) => /^(?:no|little|scant|scarce)$/i.test(tree.tokens[child]!.form))) {
      negated = !negated;
      modality = weaker(modality, "reported");
    }
  }
  return { ...clause, negated, modality, mood };
}

function ownNegation(tree: DependencyTree, clause: Clause): boolean {
  let negated = false;
  for (const child of tree.children[clause.head]!) {
    const { form, relation } = tree.tokens[child]!;
    const lower = form.toLowerCase();
    if (baseRelation(relation) === "advmod" && negatingAdverbs.has(lower)) {
      // "not only X but Y" asserts X.
      // "asked not to be named" negates the naming.
      if (lower === "not" && child > clause.head && /^to$/i.test(tree.tokens[child + 1]?.form ?? "")) continue;
      if (lower === "not" && /^only$/i.test(tree.tokens[child + 1]?.form ?? "")) continue;
      negated = true;
    }
    else if (relation === "cc:preconj" && lower === "neither") negated = true;
    else if (/^(?:nsubj|obj|iobj)/.test(relation) || (relation === "obl" && child > clause.head)) {
      if (negatingDeterminers.has(lower) && tree.tokens[child]!.upos !== "PROPN") negated = true;
      else if (childrenWith(tree, child, "det", "cc:preconj", "advmod").some((below) => below < child && negatingDeterminers.has(tree.tokens[below]!.form.toLowerCase()) && tree.tokens[below]!.relation !== "nmod")) negated = true;
    }
  }
  // "asked [not] to be named", where "not" hangs on the verb above.
  const to = childWith(tree, clause.head, "mark");
  if (to !== undefined && /^to$/i.test(tree.tokens[to]!.form) && /^not$/i.test(tree.tokens[to - 1]?.form ?? "") && tree.tokens[to - 1]!.head !== clause.head) negated = true;
  if (clause.kind === "copula" && childrenWith(tree, clause.head, "det").some((child) => tree.tokens[child]!.form.toLowerCase() === "no")) negated = true;
  return negated;
}

function ownModality(tree: DependencyTree, clause: Clause): ClauseModality {
  let modality: ClauseModality = "actual";
  for (const child of tree.children[clause.head]!) {
    const { form, relation, lemma, xpos } = tree.tokens[child]!;
    if (relation === "aux" && xpos === "MD") modality = weaker(modality, auxiliaryModality(form) ?? "actual");
    // "Britain is to expel": the auxiliary "be" before "to".
    else if ((relation === "aux" || relation === "cop") && lemma === "be" && tree.tokens[child + 1]?.form.toLowerCase() === "to") modality = weaker(modality, "planned");
    else if (relation === "advmod" && reportedAdverbs.has(form.toLowerCase())) modality = weaker(modality, "reported");
  }
  return modality;
}

function ownMood(tree: DependencyTree, clause: Clause): ClauseMood {
  if (conditionMarkers.has(clause.marker) || /^(?:even if|only if)$/.test(clause.marker)) return clause.marker === "whether" || clause.link === "complement" ? "question" : "condition";
  if (suppositionMarkers.has(clause.marker)) return "supposition";
  const { xpos } = tree.tokens[clause.head]!;
  if (clause.link === "main" || clause.link === "parenthesis") {
    const last = lastOfSentence(tree);
    if (tree.tokens[last]?.form === "?") return "question";
    if (clause.kind === "verb" && xpos === "VB" && clause.subject < 0 && clause.link === "main") return "command";
  }
  // "Should Pakistan show evidence, ..."
  if (clause.link === "adverbial" && clause.marker === "") {
    const auxiliary = childWith(tree, clause.head, "aux");
    if (auxiliary !== undefined && clause.subject > auxiliary && /^(?:should|had|were)$/i.test(tree.tokens[auxiliary]!.form)) return "condition";
  }
  // "asked how it happened", "knows who did it": an embedded question, except for "what" as an object of telling.
  if (clause.link === "complement") {
    const first = tree.children[clause.head]!.find((child) => tree.tokens[child]!.xpos.startsWith("W") && child < clause.head);
    // "in which two were killed" is a relative clause that the parser misplaced.
    const relative = first !== undefined && first > 0 && (tree.tokens[first - 1]!.upos === "ADP" || tree.tokens[first - 1]!.upos === "PUNCT");
    if (first !== undefined && !relative && /^(?:who|why|whom|where|which)$/i.test(tree.tokens[first]!.form)) return "question";
  }
  return "asserted";
}

function lastOfSentence(tree: DependencyTree): number {
  let last = tree.tokens.length - 1;
  while (last > 0 && /^(?:["”’')]|''|-RRB-)$/.test(tree.tokens[last]!.form)) last--;
  return last;
}

/** The control word above an infinitive or gerund: a verb, an adjective, or a noun ("plans to", "failure to"). */
function governedBy(tree: DependencyTree, clause: Clause, parent: Clause | undefined): Control | undefined {
  const { head, xpos } = tree.tokens[clause.head]!;
  if (head < 0) return undefined;
  const above = tree.tokens[head]!;
  const lemma = above.lemma.toLowerCase();
  if (clause.link === "open-complement") return controlOf(lemma) ?? controlOf(above.form.toLowerCase());
  if (clause.link === "participle" && (clause.marker === "to" || (xpos === "VBG" && clause.marker !== ""))) return controlOf(lemma);
  if (clause.link === "adverbial" && parent && tree.tokens[parent.head] === above && (xpos === "VBG" || xpos === "VB")) {
    if (clause.marker === "from") return controlOf(lemma);
    if (clause.marker === "of" && (lemma === "accuse" || lemma === "suspect")) return { modality: "reported" };
    if (clause.marker === "to" && (above.upos === "ADJ" || ((lemma === "call" || lemma === "appeal") && childrenWith(tree, head, "obl").length > 0))) return controlOf(lemma);
  }
  return undefined;
}

function isFinite(tree: DependencyTree, head: number): boolean {
  return /^VB[DZP]$/.test(tree.tokens[head]!.xpos) || childWith(tree, head, "aux", "cop") !== undefined;
}
