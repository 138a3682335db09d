// "hopes to win", "wants them to leave", "urged them to leave", "denied taking bribes", "called on them to act": a clause without a subject of its own.
import type { ClauseArgument } from "../../text/clauses/clause.ts";
import { subtree } from "../../text/clauses/dependency-tree.ts";
import { caseOf, markerOf } from "../../text/clauses/predicates.ts";
import type { ClausePattern, CueClause } from "./attribution.ts";
import { hearerVerbs, likings } from "./cue-verbs.ts";

/** Without an object, "to" after these is no purpose. */
const neverForPurpose = new Set(["claim", "vow", "pledge", "promise", "threaten", "refuse", "intend", "hope", "decline", "profess", "swear"]);

export const openComplement: ClausePattern = (cue) => {
  const { sentence, clause, verb } = cue;
  if (clause.passive) return undefined;
  if (likings.has(clause.lemma) && !clause.verbGroup.some((word) => /^(?:would|['’]d)$/i.test(sentence.tokens[word]!.form))) return undefined;
  const open = clause.arguments.find((one) => one.head > clause.head && isOpen(cue, one));
  if (!open) return undefined;
  const { tree } = sentence;
  // "refused to resign after a man was shot": what has happened is nothing that he refuses.
  const words = subtree(tree, open.head, (child) => hasHappened(cue, child));
  // "wants [them to leave]", but "urged them [to leave]": who hears is no content.
  const object = clause.arguments.find((one) => one.kind === "object" && one.head > clause.head && one.head < open.head);
  const wished = object && ((verb.act !== "said" && !hearerVerbs.has(clause.lemma)) || isDone(cue, open)) ? subtree(tree, object.head) : [];
  return { kind: "directive", words: [...wished, ...words] };
};

/** A clause of a past with a subject of its own, behind "after" and the like. */
function hasHappened({ sentence }: CueClause, word: number): boolean {
  const { tree, tokens } = sentence;
  if (tokens[word]!.relation !== "advcl" || !/^(?:after|when|as|because|since|while)$/.test(markerOf(tree, word))) return false;
  const children = tree.children[word]!;
  return children.some((child) => tokens[child]!.relation.startsWith("nsubj")) && (tokens[word]!.xpos === "VBD" || children.some((child) => tokens[child]!.relation.startsWith("aux") && tokens[child]!.xpos === "VBD"));
}

function isOpen(cue: CueClause, { kind, head }: ClauseArgument): boolean {
  const { sentence, clause, verb } = cue;
  const { xpos, upos } = sentence.tokens[head]!;
  const to = markerOf(sentence.tree, head).split(" ").includes("to");
  const called = clause.lemma === "call" && clause.arguments.some((one) => one.kind === "oblique" && (one.marker === "on" || one.marker === "upon"));
  if (isDone(cue, { kind, head })) return true;
  // "denied taking bribes", "denied having taken bribes"
  const doing = xpos === "VBG" || (xpos === "VBN" && sentence.tree.children[head]!.some((child) => /^(?:having|being)$/i.test(sentence.tokens[child]!.form)));
  if (kind === "open-clause") return to ? verb.takes.has("to") && (clause.lemma !== "call" || called) : doing && verb.takes.has("ing") && caseOf(sentence.tree, head) === "";
  // "denied taking bribes", "denied being there", "ruled out asking", where the tree sees a circumstance; no comma stands between.
  const next = clause.head + clause.lemma.split(" ").length;
  if (kind === "adverbial-clause" && sentence.tokens[next]?.xpos === "VBG" && (head === next || sentence.tokens[next]!.head === head)) return verb.takes.has("ing");
  // "called on them to act", "claimed on Telegram to have won", where the parser sees a purpose.
  return kind === "adverbial-clause" && to && (called || (neverForPurpose.has(clause.lemma) && !clause.arguments.some((one) => one.kind === "object"))) && upos === "VERB";
}

/** "ordered [him held without bail]", "wants [it closed]": what is to be done to the object. */
function isDone({ sentence, clause }: CueClause, { kind, head }: Pick<ClauseArgument, "kind" | "head">): boolean {
  return kind === "open-clause" && (clause.lemma === "order" || clause.lemma === "want") && sentence.tokens[head]!.xpos === "VBN" && clause.arguments.some((one) => one.kind === "object" && one.head > clause.head && one.head < head);
}
