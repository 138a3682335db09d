// How a clause is put by its own words: asserted, asked, supposed, commanded.
import type { Clause, ClauseMood } from "./clause.ts";
import { conditionMarkers, suppositionMarkers } from "./control-words.ts";
import { childWith, type DependencyTree } from "./dependency-tree.ts";

export function ownMood(tree: DependencyTree, clause: Clause): ClauseMood {
  const embedded = clause.link === "complement" || clause.link === "subject";
  if (conditionMarkers.has(clause.marker) || clause.marker === "whether to" || /^(?:even if|only if)$/.test(clause.marker)) return /^whether\b/.test(clause.marker) || embedded ? "question" : "condition";
  // "will not talk until they withdraw": in the present tense that is still to come.
  if (clause.marker === "until" && /^VB[PZ]?$|^VBD$/.test(tree.tokens[clause.head]!.xpos) && isPresent(tree, clause)) return "condition";
  if (suppositionMarkers.has(clause.marker)) return "supposition";
  if (clause.link === "main" || clause.link === "parenthesis") {
    if (tree.tokens[lastOfSentence(tree)]?.form === "?") return "question";
    if (clause.kind === "verb" && tree.tokens[clause.head]!.xpos === "VB" && clause.subject < 0 && clause.link === "main") return "command";
  }
  if (clause.link === "adverbial" && clause.marker === "" && isInvertedCondition(tree, clause)) return "condition";
  return embedded && asksWho(tree, clause.head) ? "question" : "asserted";
}

/** A form without "-ed" or a past auxiliary: "withdraw", "withdraws". */
function isPresent(tree: DependencyTree, { head }: Clause): boolean {
  const { form, lemma, xpos } = tree.tokens[head]!;
  const auxiliary = childWith(tree, head, "aux", "aux:pass", "cop");
  if (auxiliary !== undefined) return /^(?:is|are|has|have|do|does|can|will)$/i.test(tree.tokens[auxiliary]!.form);
  return /^VB[PZ]?$/.test(xpos) || form.toLowerCase() === lemma.toLowerCase();
}

/** "Should Pakistan show evidence, ...", "Had they been warned, ..." */
function isInvertedCondition(tree: DependencyTree, clause: Clause): boolean {
  const auxiliary = childWith(tree, clause.head, "aux", "cop");
  return auxiliary !== undefined && clause.subject > auxiliary && /^(?:should|had|were)$/i.test(tree.tokens[auxiliary]!.form);
}

/** "knows who did it", "asked why it failed": an embedded question. What is explained by "how" or "when" did happen. */
function asksWho(tree: DependencyTree, head: number): boolean {
  const first = tree.children[head]!.find((child) => tree.tokens[child]!.xpos.startsWith("W") && child < head);
  if (first === undefined || !/^(?:who|why|whom|where|which)$/i.test(tree.tokens[first]!.form)) return false;
  // "in which two were killed" is a relative clause that the parser misplaced.
  return first === 0 || (tree.tokens[first - 1]!.upos !== "ADP" && tree.tokens[first - 1]!.upos !== "PUNCT");
}

function lastOfSentence(tree: DependencyTree): number {
  let last = tree.tokens.length - 1;
  while (last > 0 && /^(?:["”’')]|''|-RRB-)$/.test(tree.tokens[last]!.form)) last--;
  return last;
}
