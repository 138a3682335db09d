// Which words head a clause, how the clause hangs, and what introduces it.
import type { ClauseLink } from "./clause.ts";
import { baseRelation, childrenWith, childWith, type DependencyTree } from "./dependency-tree.ts";

const neverClauses = new Set(["aux", "cop", "case", "mark", "amod", "compound", "fixed", "flat", "det", "cc", "goeswith", "discourse", "nummod"]);

/** Where only a clause hangs. */
const clausal = new Set(["root", "ccomp", "advcl", "acl", "conj", "parataxis", "csubj", "xcomp"]);

/** A verb or a word with a copula; also what is used like a verb whatever its tag: "shares were unchanged", "if the talks fail". */
export function isPredicate(tree: DependencyTree, word: number): boolean {
  const { upos, relation, xpos } = tree.tokens[word]!;
  const base = baseRelation(relation);
  if (childWith(tree, word, "cop") !== undefined) return true;
  if (upos !== "VERB" && upos !== "AUX") return clausal.has(base) && childWith(tree, word, "nsubj") !== undefined && childWith(tree, word, "aux", "obj", "obl") !== undefined;
  if (neverClauses.has(base)) return false;
  // A participle used as a noun or adverb: "the wounded", "following the attack".
  if ((base === "nmod" || base === "obl" || base === "nsubj" || base === "obj") && xpos !== "VBG" && childrenWith(tree, word, "nsubj", "obj", "aux").length === 0) return false;
  return true;
}

/** How the clause of this head word hangs on the rest of the sentence. */
export function linkOf(tree: DependencyTree, head: number): ClauseLink {
  const { relation } = tree.tokens[head]!;
  if (relation === "acl:relcl" || relation === "advcl:relcl") return "relative";
  switch (baseRelation(relation)) {
    case "root": return "main";
    case "conj": return "coordinate";
    case "ccomp": return "complement";
    case "xcomp": return "open-complement";
    case "advcl": return "adverbial";
    case "acl": return "participle";
    case "nsubj":
    case "csubj": return "subject";
    case "parataxis":
    case "list":
    case "discourse": return "parenthesis";
    default: return "noun";
  }
}

/** The words that introduce the clause, lower case: "after", "as if", "when". */
export function markerOf(tree: DependencyTree, head: number): string {
  const words: string[] = [];
  for (const child of tree.children[head]!) {
    const { relation, form, xpos } = tree.tokens[child]!;
    if (child > head) break;
    if (relation === "mark" || relation === "case") words.push(form.toLowerCase(), ...childrenWith(tree, child, "fixed").map((part) => tree.tokens[part]!.form.toLowerCase()));
    else if (relation === "advmod" && xpos === "WRB") words.push(form.toLowerCase());
  }
  return words.join(" ");
}

/** The preposition of a phrase, lower case, with its fixed parts: "of", "according to"; empty for "on" -less times and objects. */
export function caseOf(tree: DependencyTree, head: number): string {
  const words: string[] = [];
  for (const child of tree.children[head]!) {
    const { relation, form } = tree.tokens[child]!;
    if ((relation === "case" || relation === "mark") && child < head) words.push(form.toLowerCase(), ...childrenWith(tree, child, "fixed").map((part) => tree.tokens[part]!.form.toLowerCase()));
  }
  return words.join(" ");
}
