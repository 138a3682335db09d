// The form of "be" that makes a sentence of a participle: "bombs planted by rebels" → bombs *were* planted by rebels; "plans to leave" → plans *are* to leave.
import type { Clause } from "./clause.ts";
import { denialWords } from "./denial-words.ts";
import { childWith, type DependencyTree } from "./dependency-tree.ts";
import { isAim, subjectHead } from "./phrases.ts";

/** Empty where the clause has a finite verb, or none can be made. */
export function finiteBe(tree: DependencyTree, clause: Clause, clauses: readonly Clause[]): string {
  const { xpos } = tree.tokens[clause.head]!;
  // A "participle" with a subject of its own is a past tense that was misread.
  const isParticiple = clause.kind === "verb" && (xpos === "VBG" || (xpos === "VBN" && clause.subjectFrom !== "own"));
  if (!(isParticiple || isAim(clause)) || denialWords(tree, clause).length > 0 || clause.verbGroup.some((word) => /^(?:aux|cop)/.test(tree.tokens[word]!.relation))) return "";
  const past = isPast(tree, clause, clauses);
  const subject = subjectHead(tree, clause);
  const { form } = tree.tokens[subject]!;
  if (/^I$/.test(form)) return past ? "was" : "am";
  if (isPlural(tree, subject)) return past ? "were" : "are";
  return past ? "was" : "is";
}

function isPlural(tree: DependencyTree, subject: number): boolean {
  const { xpos, form } = tree.tokens[subject]!;
  return /^NNP?S$/.test(xpos) || /^(?:we|you|they|them|us|these|those)$/i.test(form) || childWith(tree, subject, "conj") !== undefined;
}

/** The tense of the nearest clause above that has one. */
function isPast(tree: DependencyTree, clause: Clause, clauses: readonly Clause[]): boolean {
  for (let above = clauses[clause.parent], steps = 0; above && steps < 20; above = clauses[above.parent], steps++) {
    const tags = [...above.verbGroup, above.head].map((word) => tree.tokens[word]!.xpos);
    if (tags.includes("VBD")) return true;
    if (tags.some((tag) => /^(?:VBZ|VBP|MD)$/.test(tag))) return false;
  }
  return false;
}
