// Words without which a tuple would say the opposite: "nor", "rather than", "without".
import type { Clause } from "./clause.ts";
import { childrenWith, type DependencyTree } from "./dependency-tree.ts";
import { isRatherThan } from "./negation.ts";

/** What stands outside the verb group: "[neither] confirmed [nor] denied", "left [without] paying". */
export function denialWords(tree: DependencyTree, clause: Clause): number[] {
  if (!clause.negated) return [];
  return tree.children[clause.head]!.flatMap((child) => {
    const { relation, form } = tree.tokens[child]!;
    if (relation === "cc" && isRatherThan(tree, child)) return [child, child + 1];
    if (relation === "cc:preconj" || (relation === "cc" && /^nor$/i.test(form))) return [child];
    if (relation === "mark" && /^(?:without|instead|rather)$/i.test(form)) return [child, ...childrenWith(tree, child, "fixed")];
    return relation === "advmod" && child < clause.head ? [...tree.children[child]!.filter((below) => /^no$/i.test(tree.tokens[below]!.form)), child] : [];
  });
}

const visible = /^(?:not|n't|n’t|never|no|neither|nor|none|nobody|nothing|nowhere|hardly|scarcely|barely|without|instead|rather|fail\w*|refus\w+|declin\w+|unable|unlikely)$/i;

/** A denial that lies in a word above ("kept the ship from leaving") and so is not in the tuple. */
export function isDenialLost(tree: DependencyTree, clause: Clause, words: readonly number[]): boolean {
  return clause.negated && !words.some((word) => visible.test(tree.tokens[word]!.form));
}
