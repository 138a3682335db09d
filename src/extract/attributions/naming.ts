// "called the ruling a disgrace", "considers it unlikely", "described him as a liar": what the source takes something for.
import { subtree } from "../../text/clauses/dependency-tree.ts";
import { markerOf } from "../../text/clauses/predicates.ts";
import type { ClauseArgument } from "../../text/clauses/clause.ts";
import type { ClausePattern, CueClause } from "./attribution.ts";

export const naming: ClausePattern = (cue) => {
  const { sentence, clause, verb } = cue;
  if (clause.passive || clause.subject < 0) return undefined;
  const object = clause.arguments.find((one) => one.kind === "object");
  // "rebels who call themselves the March Movement" tells their name.
  if (!object || (clause.link === "relative" && /sel(?:f|ves)$/i.test(sentence.tokens[object.head]!.form))) return undefined;
  const { tree } = sentence;
  const taken = clause.arguments.find((one) => one.head > clause.head && one !== object && (isName(cue, one.head, one.kind, object.head) || isAs(cue, one)));
  if (!taken || (!verb.takes.has("naming") && !verb.takes.has("as"))) return undefined;
  return { kind: "naming", words: [...subtree(tree, object.head, (child) => child === clause.head || child === taken.head).filter((word) => object.head > clause.head || word < clause.head), ...subtree(tree, taken.head)] };
};

function isName({ sentence, verb }: CueClause, head: number, kind: string, object: number): boolean {
  if (!verb.takes.has("naming") || head <= object) return false;
  if (kind === "object") return true;
  return kind === "open-clause" && !markerOf(sentence.tree, head).includes("to") && /^(?:NOUN|PROPN|ADJ|NUM|PRON|VERB|ADV)$/.test(sentence.tokens[head]!.upos);
}

function isAs({ sentence, verb }: CueClause, { kind, marker, head }: ClauseArgument): boolean {
  const as = marker === "as" || sentence.tree.children[head]!.some((child) => child < head && sentence.tokens[child]!.form.toLowerCase() === "as");
  return verb.takes.has("as") && as && (kind === "oblique" || kind === "adverbial-clause" || kind === "open-clause");
}
