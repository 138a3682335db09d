// What the word above an infinitive, gerund or that-clause says about it: "failed to", "plans to", "no way to", "claims that".
import type { Clause, ClauseModality } from "./clause.ts";
import { auxiliaryModality, chargingNouns, chargingVerbs, controlOf, reportedAdverbs, reportNouns, talkNouns, weaker, type Control } from "./control-words.ts";
import { childrenWith, type DependencyTree } from "./dependency-tree.ts";

export function governedBy(tree: DependencyTree, clause: Clause, parent: Clause | undefined): Control | undefined {
  const { head, xpos } = tree.tokens[clause.head]!;
  if (head < 0) return undefined;
  const above = tree.tokens[head]!;
  const lemma = above.lemma.toLowerCase();
  switch (clause.link) {
    case "open-complement":
      // "has yet to respond", "is yet to begin"
      if (isYetTo(tree, clause.head)) return { modality: "actual", negates: true };
      // "wants to leave" is a plan, "wants them to leave" a wish.
      if (lemma === "want" && childrenWith(tree, head, "obj", "iobj").length === 0) return { modality: "planned" };
      // "kept shelling the town": they went on; "kept them from shelling it" is another link.
      if (lemma === "keep" && xpos === "VBG") return { modality: "actual" };
      return controlOf(lemma) ?? controlOf(above.form.toLowerCase());
    case "relative":
      // "little sign that they stopped it": a conjunction begins no relative clause.
      return /^that\b/.test(clause.marker) ? governedByNoun(tree, clause, head, lemma, xpos) : undefined;
    case "participle":
      return governedByNoun(tree, clause, head, lemma, xpos);
    case "adverbial":
      if (/^(?:of|from)$/.test(clause.marker) && isShortOf(tree, clause.head)) return { modality: "actual", negates: true };
      if (!parent || tree.tokens[parent.head] !== above || !/^VBG?$/.test(xpos)) return undefined;
      // "aimed at scaring them"
      if (clause.marker === "at" && /^(?:aim|direct)$/.test(lemma)) return { modality: "planned" };
      if (clause.marker === "from") return controlOf(lemma);
      // "signed a memorandum on restructuring the loans", with the gerund hung on the verb.
      if (clause.marker === "on" && childrenWith(tree, head, "obj").some((noun) => talkNouns.has(tree.tokens[noun]!.lemma.toLowerCase()))) return { modality: "possible" };
      if (chargingVerbs.get(lemma)?.has(clause.marker)) return { modality: "reported" };
      if (clause.marker === "to") {
        // "used the tunnel to smuggle arms", "prompting Oslo to recall its envoy": they did.
        if (/^(?:use|prompt|spur)$/.test(lemma)) return { modality: "actual" };
        if (above.upos === "ADJ" || ((lemma === "call" || lemma === "appeal") && childrenWith(tree, head, "obl").length > 0)) return controlOf(lemma);
      }
      return undefined;
    case "subject":
    case "complement":
      // "there is little sign [that] they acted": the noun's clause, hung on the verb.
      return existsNot(tree, head) ? { modality: "reported", negates: true } : undefined;
    default:
      return undefined;
  }
}

/** "there is no sign", "there's little evidence". */
function existsNot(tree: DependencyTree, verb: number): boolean {
  if (tree.tokens[verb]!.lemma !== "be" || childrenWith(tree, verb, "expl").length === 0) return false;
  return childrenWith(tree, verb, "nsubj").some((noun) => hasNo(tree, noun));
}

function governedByNoun(tree: DependencyTree, clause: Clause, noun: number, lemma: string, xpos: string): Control | undefined {
  const finite = isFinite(tree, clause.head) || (clause.marker !== "to" && childrenWith(tree, clause.head, "nsubj").length > 0);
  // "accusations of hiding it"; "accused the agency of hiding it", where the charge hangs on the accused
  if (!finite && xpos === "VBG" && (chargingNouns.get(lemma)?.has(clause.marker) || chargingVerbs.get(verbOf(tree, noun))?.has(clause.marker))) return { modality: "reported" };
  if (clause.marker === "to") {
    // "the first to arrive", "the only state to refuse": they did.
    if (isOrdinal(tree, noun)) return undefined;
    const control = controlOf(lemma) ?? { modality: "planned" };
    return hasNo(tree, noun) ? { modality: control.modality, negates: true } : control;
  }
  if (!finite && xpos === "VBG" && talkNouns.has(lemma) && /^(?:on|about|over|of)$/.test(clause.marker)) return { modality: "possible" };
  if (!finite) return xpos === "VBG" && clause.marker !== "" ? controlOf(lemma) : undefined;
  // "no sign that"
  if (hasNo(tree, noun)) return { modality: "reported", negates: true };
  return /^(?:that)?$/.test(clause.marker) && clause.subjectFrom === "own" && reportNouns.has(lemma) ? { modality: "reported" } : undefined;
}

const verbOf = (tree: DependencyTree, object: number): string => (tree.tokens[object]!.relation === "obj" ? (tree.tokens[tree.tokens[object]!.head]?.lemma.toLowerCase() ?? "") : "");

function isOrdinal(tree: DependencyTree, noun: number): boolean {
  return [noun, ...childrenWith(tree, noun, "amod", "nummod")].some((word) => /^(?:first|second|third|last|latest|only|next|few|many)$/i.test(tree.tokens[word]!.form));
}

function hasNo(tree: DependencyTree, noun: number): boolean {
  // "no doubt that" and "no question that" deny nothing.
  if (/^(?:doubt|question|dispute|secret)$/.test(tree.tokens[noun]!.lemma.toLowerCase())) return false;
  return childrenWith(tree, noun, "det", "amod", "advmod").some((child) => /^(?:no|little|scant|scarce)$/i.test(tree.tokens[child]!.form));
}

/** "yet" right before the "to": "has yet to respond" */
function isYetTo(tree: DependencyTree, head: number): boolean {
  return childrenWith(tree, head, "mark").some((to) => /^to$/i.test(tree.tokens[to]!.form) && /^yet$/i.test(tree.tokens[to - 1]?.form ?? ""));
}

/** "stopped short of entering", "far from ending the war" */
function isShortOf(tree: DependencyTree, head: number): boolean {
  return childrenWith(tree, head, "mark", "case").some((marker) => /^(?:short of|far from)$/i.test(`${tree.tokens[marker - 1]?.form ?? ""} ${tree.tokens[marker]!.form}`));
}

/** "that he leave": one person, and no s. */
const isBareThird = (tree: DependencyTree, { head, subject }: Clause): boolean => tree.tokens[head]!.xpos === "VBP" && /^(?:he|she|it)$/i.test(tree.tokens[subject]!.form) && childrenWith(tree, head, "cop").length === 0;

/** "demanded that the states leave": who demands or proposes that somebody does something says what shall be. */
const isDemanded = (tree: DependencyTree, { head }: Clause): boolean => tree.tokens[head]!.xpos === "VBP" && /^(?:demand|urge|request|propose|recommend|order|require|ask)$/.test(tree.tokens[tree.tokens[head]!.head]?.lemma.toLowerCase() ?? "");

/** What the auxiliaries and adverbs of the clause itself say: "may attack", "is to expel", "reportedly". */
/** The word, with a "to" behind it: "to", "due to". */
const toAfter = (tree: DependencyTree, word: number): string => [word, word + 1].map((at) => tree.tokens[at]?.form ?? "").filter((form, at) => at === 0 || /^to$/i.test(form)).join(" ");

export function ownModality(tree: DependencyTree, clause: Clause): ClauseModality {
  let modality: ClauseModality = "actual";
  for (const child of tree.children[clause.head]!) {
    const { form, relation, lemma, xpos } = tree.tokens[child]!;
    if (relation === "aux" && xpos === "MD") modality = weaker(modality, auxiliaryModality(form) ?? "actual");
    // "Britain is to expel": the auxiliary "be" before "to".
    else if ((relation === "aux" || relation === "cop") && lemma === "be" && /^(?:to|(?:due|set|about|scheduled) to)$/i.test(toAfter(tree, child + 1))) modality = weaker(modality, "planned");
    else if (relation === "advmod" && reportedAdverbs.has(form.toLowerCase())) modality = weaker(modality, "reported");
  }
  // "demanded that troops leave": a base form with a subject of its own is what is called for, not what is so.
  if (clause.link === "complement" && clause.marker === "that" && clause.subjectFrom === "own" && modality === "actual" && (tree.tokens[clause.head]!.xpos === "VB" || isBareThird(tree, clause) || isDemanded(tree, clause)) && childrenWith(tree, clause.head, "aux").length === 0) return "possible";
  return modality;
}

function isFinite(tree: DependencyTree, head: number): boolean {
  return /^VB[DZP]$/.test(tree.tokens[head]!.xpos) || childrenWith(tree, head, "aux", "cop").length > 0;
}
