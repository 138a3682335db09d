// "denied the charge", "accused X of theft", "called for calm", "criticized the mayor for the delay": a phrase is the content.
import type { ClauseArgument } from "../../text/clauses/clause.ts";
import { subtree } from "../../text/clauses/dependency-tree.ts";
import type { ClausePattern, CueClause } from "./attribution.ts";
import { hearerVerbs } from "./cue-verbs.ts";

export const objectContent: ClausePattern = (cue) => {
  const { sentence, clause, verb } = cue;
  // "reported a deal, citing two aides": who is cited is a source, not a content.
  if (clause.passive || clause.subject < 0 || (clause.lemma === "cite" && sentence.tokens[clause.head]!.xpos === "VBG")) return undefined;
  const { tree } = sentence;
  const brought = clause.arguments.filter((one) => one.head > clause.head && bringsContent(cue, one));
  // "the charge, which he denied": the object may stand before.
  const object = clause.arguments.find((one) => one.kind === "object" && (one.head > clause.head || (clause.link === "relative" && verb.act !== "wanted" && verb.act !== "thought")));
  const takesObject = object !== undefined && (verb.takes.has("object") ? isMatter(cue, object.head) : verb.takes.has("matter") && isMatter(cue, object.head));
  if (brought.length === 0 && !takesObject) return undefined;
  // "accused [the airline of hiding data]", but "warned residents [of floods]": who hears is no content.
  const withObject = object && (takesObject || !hearerVerbs.has(clause.lemma)) ? [object] : [];
  const words = [...withObject, ...brought].flatMap((one) => subtree(tree, one.head, (child) => holdsCue(cue, child)));
  return { kind: "statement", words };
};

/** The branch that the cue stands in. */
function holdsCue({ sentence, clause }: CueClause, word: number): boolean {
  for (let at = clause.head, steps = 0; at >= 0 && steps < 64; at = sentence.tree.tokens[at]!.head, steps++) if (at === word) return true;
  return false;
}

function bringsContent({ verb }: CueClause, { kind, marker }: ClauseArgument): boolean {
  return (kind === "oblique" || kind === "adverbial-clause") && verb.prepositions.has(marker);
}

/** A thing, not a person: "supports the ban", not "supports her". */
function isMatter({ sentence }: CueClause, head: number): boolean {
  const { upos, xpos, form } = sentence.tokens[head]!;
  if (upos === "PRON") return /^(?:it|this|that|these|those|all|everything|nothing|what|which|\w+sel(?:f|ves))$/i.test(form);
  return upos !== "PROPN" && xpos !== "NNP" && upos !== "NUM";
}
