// Everything but the subject that a predicate takes.
import type { ArgumentKind, ClauseArgument } from "./clause.ts";
import { objectPrepositionFrames } from "./control-words.ts";
import { baseRelation, childrenWith, childWith, type DependencyTree } from "./dependency-tree.ts";
import { caseOf, markerOf } from "./predicates.ts";

const kinds: Readonly<Record<string, ArgumentKind>> = {
  obj: "object", iobj: "indirect-object", obl: "oblique", "obl:agent": "agent", ccomp: "clause", xcomp: "open-clause", advcl: "adverbial-clause",
};

export function findArguments(tree: DependencyTree, head: number, subject: number, copula: boolean): ClauseArgument[] {
  const found: ClauseArgument[] = copula ? [{ kind: "complement", head, marker: caseOf(tree, head) }] : [];
  const { relation, lemma } = tree.tokens[head]!;
  const antecedent = relation === "acl:relcl" || relation === "advcl:relcl" ? tree.tokens[head]!.head : -1;
  let gapFilled = false;
  const frame = objectPrepositionFrames.get(lemma.toLowerCase());
  for (const child of tree.children[head]!) {
    const token = tree.tokens[child]!;
    const kind = kinds[token.relation] ?? kinds[baseRelation(token.relation)];
    if (!kind) {
      // "the city where it happened"
      if (antecedent >= 0 && token.xpos === "WRB" && child < head) {
        found.push({ kind: "oblique", head: antecedent, marker: token.form.toLowerCase() });
        gapFilled = true;
      }
      continue;
    }
    const isClause = kind === "clause" || kind === "open-clause" || kind === "adverbial-clause";
    const marker = isClause ? markerOf(tree, child) : caseOf(tree, child);
    // "which Iran denied", "to whom they sent it": the pronoun stands for the antecedent.
    if (antecedent >= 0 && (token.xpos === "WDT" || token.xpos === "WP" || (token.lemma === "that" && token.upos === "PRON" && child < head)) && !isClause) {
      found.push({ kind, head: antecedent, marker });
      gapFilled = true;
      continue;
    }
    found.push({ kind: marker === "by" && (kind === "agent" || (kind === "oblique" && isPassiveVerb(tree, head))) ? byPhrase(tree, child) : kind, head: child, marker });
    if (kind === "object" && frame) {
      for (const phrase of childrenWith(tree, child, "nmod")) {
        const preposition = caseOf(tree, phrase);
        if (frame.has(preposition)) found.push({ kind: "oblique", head: phrase, marker: preposition });
      }
    }
  }
  // "the warning [that] they gave", "the day they met": no pronoun, and the verb has a subject of its own but no object.
  const isGap = antecedent >= 0 && !gapFilled && !copula && relation === "acl:relcl" && subject >= 0 && subject !== antecedent && !hasWhose(tree, head);
  if (isGap && !found.some((one) => one.kind === "object" || one.kind === "clause")) {
    if (timesAndWays.has(tree.tokens[antecedent]!.lemma.toLowerCase())) found.push({ kind: "oblique", head: antecedent, marker: "" });
    else if (childrenWith(tree, head, "aux:pass").length === 0) found.push({ kind: "object", head: antecedent, marker: "" });
  }
  // "shelled and captured the town": the first verb has the object, which stands to the right of the second.
  if (baseRelation(relation) === "conj" && !found.some((one) => one.kind === "object" || one.kind === "clause" || one.kind === "open-clause")) {
    const first = tree.tokens[head]!.head;
    const shared = first >= 0 ? childWith(tree, first, "obj") : undefined;
    if (shared !== undefined && shared > head && tree.tokens[first]!.upos === "VERB") found.push({ kind: "object", head: shared, marker: "" });
  }
  // "two were killed and a third wounded by troops": the doer of the second did the first as well.
  if (childWith(tree, head, "aux:pass") !== undefined && !found.some((one) => one.kind === "agent")) {
    const agent = childrenWith(tree, head, "conj").filter((conjunct) => childWith(tree, conjunct, "aux:pass") === undefined).map((conjunct) => childWith(tree, conjunct, "obl:agent")).find((one) => one !== undefined);
    if (agent !== undefined) found.push({ kind: "agent", head: agent, marker: "by" });
  }
  return found.sort((a, b) => a.head - b.head);
}

/** Nouns that a clause without a pronoun gives the time or manner of: "the day he arrived". */
const timesAndWays = new Set(["time", "moment", "day", "night", "morning", "evening", "week", "month", "year", "way", "reason"]);

/** "the judge [whose] house they attacked": the noun is the owner, not the object. */
function hasWhose(tree: DependencyTree, head: number): boolean {
  return tree.children[head]!.some((child) => tree.children[child]!.some((below) => tree.tokens[below]!.xpos === "WP$"));
}

function isPassiveVerb(tree: DependencyTree, head: number): boolean {
  return tree.tokens[head]!.xpos === "VBN" && childWith(tree, head, "obj") === undefined && (childWith(tree, head, "aux:pass") !== undefined || baseRelation(tree.tokens[head]!.relation) === "acl" || baseRelation(tree.tokens[head]!.relation) === "conj");
}

/** "by Tuesday" names no doer; "by the agency" does. */
function byPhrase(tree: DependencyTree, head: number): ArgumentKind {
  const { upos, xpos } = tree.tokens[head]!;
  return upos === "NUM" || xpos === "VBG" || /^(?:phone|telephone|mail|e-mail|email|post|letter|video|radio|road|rail|train|boat|sea|air|plane|helicopter|bus|car|force|mistake|accident|chance|law|decree|name|then|far)$/i.test(tree.tokens[head]!.form) && childWith(tree, head, "det", "amod", "nmod:poss", "compound") === undefined || /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(tree.tokens[head]!.form) ? "oblique" : "agent";
}
