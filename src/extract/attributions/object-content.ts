// "denied the charge", "accused X of theft", "called for calm", "criticized the mayor for the delay": a phrase is the content.
import type { ClauseArgument } from "../../text/clauses/clause.ts";
import { chargingVerbs } from "../../text/clauses/control-words.ts";
import { childrenWith, subtree } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { ClausePattern, CueClause } from "./attribution.ts";
import { hearerVerbs } from "./cue-verbs.ts";

/** Verbs whose phrase a parser likes to hang on the object. */
const charges = new Set(["accuse", "suspect", "blame", "fault", "criticize", "criticise", "praise"]);

export const objectContent: ClausePattern = (cue) => {
  const { sentence, clause, verb } = cue;
  // "reported a deal, citing two aides": who is cited is a source, not a content.
  if (clause.passive || clause.subject < 0 || (clause.lemma === "cite" && sentence.tokens[clause.head]!.xpos === "VBG")) return undefined;
  const { tree } = sentence;
  const brought = clause.arguments.flatMap((one) => (one.head < clause.head ? [] : bringsContent(cue, one) ? [one] : behindHearer(cue, one)));
  // "the charge, which he denied": the object may stand before.
  const object = clause.arguments.find((one) => isThing(cue, one) && (one.head > clause.head || (clause.link === "relative" && verb.act !== "wanted" && verb.act !== "thought")));
  const takesObject = object !== undefined && (verb.takes.has("object") ? isMatter(cue, object.head) : verb.takes.has("matter") && isMatter(cue, object.head));
  // "accused [the airline of hiding data]", where the tree hangs the charge on the accused.
  const within = object !== undefined && tree.children[object.head]!.some((child) => child > object.head && (tree.tokens[child]!.relation === "acl" || (charges.has(clause.lemma) && tree.tokens[child]!.relation === "nmod")) && verb.prepositions.has(caseOf(tree, child)));
  if ((brought.length === 0 && !takesObject && !within) || (object === undefined && clause.lemma === "compare")) return undefined;
  // "accused [the airline of hiding data]", but "warned residents [of floods]": who hears is no content.
  const withObject = object && (takesObject || within || !hearerVerbs.has(clause.lemma)) ? [object] : [];
  const words = [...withObject, ...brought].flatMap((one) => subtree(tree, one.head, (child) => holdsCue(cue, child)));
  return { kind: "statement", words, ...chargeOf(clause.lemma, brought) };
};

/** "criticized the mayor for hiding it" says that he did. */
export function chargeOf(verb: string, brought: readonly ClauseArgument[]): { readonly act: "said" } | object {
  return brought.some((one) => one.kind === "adverbial-clause" && chargingVerbs.get(verb)?.has(one.marker)) ? { act: "said" } : {};
}

/** An object; also a phrase with an article that the tree takes for a clause: "denied any wrongdoing", "expressed regret". */
function isThing({ sentence, clause: { lemma } }: CueClause, { kind, head }: ClauseArgument): boolean {
  return kind === "object" || (kind === "open-clause" && (childrenWith(sentence.tree, head, "det").length > 0 || (lemma === "express" && sentence.tokens[head]!.upos === "NOUN")) && childrenWith(sentence.tree, head, "mark", "aux", "nsubj").length === 0);
}

/** The branch that the cue stands in. */
function holdsCue({ sentence, clause }: CueClause, word: number): boolean {
  for (let at = clause.head, steps = 0; at >= 0 && steps < 64; at = sentence.tree.tokens[at]!.head, steps++) if (at === word) return true;
  return false;
}

function bringsContent({ verb }: CueClause, { kind, marker }: ClauseArgument): boolean {
  return (kind === "oblique" || kind === "adverbial-clause") && verb.prepositions.has(marker);
}

/** "complained to the authority about the aid", where the tree hangs the matter on who hears. */
function behindHearer({ sentence: { tree }, verb }: CueClause, { kind, marker, head }: ClauseArgument): ClauseArgument[] {
  if (kind !== "oblique" || marker !== "to" || verb.prepositions.has("to")) return [];
  return childrenWith(tree, head, "nmod").filter((child) => child > head && verb.prepositions.has(caseOf(tree, child))).map((child) => ({ kind, marker: caseOf(tree, child), head: child }));
}

/** A thing, not a person: "supports the ban", not "supports her". */
function isMatter({ sentence }: CueClause, head: number): boolean {
  const { upos, xpos, form } = sentence.tokens[head]!;
  if (upos === "PRON") return /^(?:it|this|that|these|those|all|everything|nothing|what|which|\w+sel(?:f|ves))$/i.test(form);
  return upos !== "PROPN" && xpos !== "NNP" && upos !== "NUM";
}
