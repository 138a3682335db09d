// "James Clapper, the director" → (James Clapper, is, the director).
import type { Clause } from "./clause.ts";
import type { DependencyTree } from "./dependency-tree.ts";
import { nounPhrase, withoutCase } from "./phrases.ts";

export interface Apposition {
  readonly subject: readonly number[];
  readonly complement: readonly number[];
}

export function appositionOf(tree: DependencyTree, clause: Clause): Apposition | undefined {
  const subject = withoutCase(tree, clause.subject, nounPhrase(tree, clause.subject, "name"));
  const complement = withoutCase(tree, clause.head, nounPhrase(tree, clause.head, "full"));
  if (subject.length === 0 || complement.length === 0) return undefined;
  // So long an apposition, or one with a verb, is a clause that the parser misread.
  if (complement.length > 12 || subject.length > 12 || complement.some((word) => /^VB[DZP]$/.test(tree.tokens[word]!.xpos))) return undefined;
  return isHonorific(tree.tokens[clause.head]!.form) ? undefined : { subject, complement };
}

/** A form of address is no office. */
function isHonorific(form: string): boolean {
  return /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|St|Jr|Sr|Madam|Messrs)\.?$/.test(form);
}
