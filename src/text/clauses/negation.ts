// Whether a clause's own words deny it: "did not", "no minister", "neither ... nor", "no longer", "under no circumstances".
import type { Clause } from "./clause.ts";
import { negatingAdverbs, negatingDeterminers } from "./control-words.ts";
import { baseRelation, childrenWith, childWith, type DependencyTree } from "./dependency-tree.ts";

export function ownNegation(tree: DependencyTree, clause: Clause): boolean {
  const { head } = clause;
  for (const child of tree.children[head]!) {
    const { form, relation } = tree.tokens[child]!;
    const lower = form.toLowerCase();
    if (baseRelation(relation) === "advmod") {
      if (negatingAdverbs.has(lower) && deniesVerb(tree, head, child)) return true;
      // "no longer controls", "not ... any more" is caught by its "not"
      if ((lower === "longer" || lower === "more") && tree.children[child]!.some((below) => /^no$/i.test(tree.tokens[below]!.form))) return true;
    } else if (relation === "cc:preconj" && lower === "neither") return true;
    // "nor did they leave", "helped rather than hurt"
    else if (relation === "cc" && (lower === "nor" || isRatherThan(tree, child))) return true;
    else if (/^(?:nsubj|obj|iobj)/.test(relation) && namesNobody(tree, child)) return true;
    else if (baseRelation(relation) === "obl" && namesNobody(tree, child) && (child > head || isInverted(tree, head, child))) return true;
  }
  // "asked [not] to be named", where "not" hangs on the verb above.
  const to = childWith(tree, head, "mark");
  if (to !== undefined && /^to$/i.test(tree.tokens[to]!.form) && /^not$/i.test(tree.tokens[to - 1]?.form ?? "") && tree.tokens[to - 1]!.head !== head) return true;
  return clause.kind === "copula" && childrenWith(tree, head, "det").some((child) => tree.tokens[child]!.form.toLowerCase() === "no");
}

/** "not only X but Y" asserts X; "asked not to be named" denies the naming, not the asking. */
function deniesVerb(tree: DependencyTree, head: number, adverb: number): boolean {
  if (tree.tokens[adverb]!.form.toLowerCase() !== "not") return true;
  const next = tree.tokens[adverb + 1]?.form ?? "";
  return !(adverb > head && /^to$/i.test(next)) && !/^only$/i.test(next);
}

export function isRatherThan(tree: DependencyTree, conjunction: number): boolean {
  return /^rather$/i.test(tree.tokens[conjunction]!.form) && /^than$/i.test(tree.tokens[conjunction + 1]?.form ?? "");
}

/** "nobody", "no one", "neither side", "no mention" */
function namesNobody(tree: DependencyTree, word: number): boolean {
  const { form, upos } = tree.tokens[word]!;
  if (negatingDeterminers.has(form.toLowerCase()) && upos !== "PROPN") return true;
  return childrenWith(tree, word, "det", "cc:preconj", "advmod").some((below) => below < word && negatingDeterminers.has(tree.tokens[below]!.form.toLowerCase()));
}

/** "Under no circumstances will the government pay": the auxiliary stands before the subject. */
function isInverted(tree: DependencyTree, head: number, phrase: number): boolean {
  const subject = childWith(tree, head, "nsubj");
  return subject !== undefined && childrenWith(tree, head, "aux", "cop").some((auxiliary) => auxiliary > phrase && auxiliary < subject);
}
