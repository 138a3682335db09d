// "She is confident that ...", "Parents remain worried about ...", "He is eager to ...": a state of mind with its content.
import type { Clause } from "../../text/clauses/clause.ts";
import { baseRelation, subtree } from "../../text/clauses/dependency-tree.ts";
import { caseOf, markerOf } from "../../text/clauses/predicates.ts";
import type { ReportSentence } from "../report.ts";
import type { FoundContent } from "./attribution.ts";
import { cueAdjectives } from "./cue-nouns.ts";

const linkingVerbs = new Set(["remain", "feel", "become", "grow", "sound", "stay", "get"]);

export function adjectiveCue(sentence: ReportSentence, clause: Clause): FoundContent | undefined {
  const adjective = adjectiveOf(clause);
  const takes = adjective === undefined ? undefined : cueAdjectives.get(sentence.tokens[adjective]!.form.toLowerCase());
  if (adjective === undefined || !takes || clause.subject < 0) return undefined;
  if (/^(?:it|there|this|that|what|which)$/i.test(sentence.tokens[clause.subject]!.form)) return undefined;
  const content = sentence.tree.children[adjective]!.find((child) => child > adjective && isContent(sentence, child, takes));
  return content === undefined ? undefined : { kind: "adjective", words: subtree(sentence.tree, content), cueWords: [adjective] };
}

function adjectiveOf(clause: Clause): number | undefined {
  if (clause.kind === "copula" || clause.passive) return clause.head;
  return linkingVerbs.has(clause.lemma) ? clause.arguments.find((one) => one.kind === "open-clause" && one.head > clause.head)?.head : undefined;
}

function isContent(sentence: ReportSentence, head: number, takes: ReadonlySet<string>): boolean {
  const { tree } = sentence;
  const base = baseRelation(tree.tokens[head]!.relation);
  if (base === "ccomp") return takes.has("that");
  if (base === "xcomp") return takes.has("to") && markerOf(tree, head).includes("to");
  if (base === "advcl") {
    const marker = markerOf(tree, head);
    return marker === "that" ? takes.has("that") : marker === "to" ? takes.has("to") : marker !== "" && takes.has(marker);
  }
  if (base !== "obl" && base !== "nmod") return false;
  const preposition = caseOf(tree, head);
  return preposition === "to" ? takes.has("to-thing") : takes.has(preposition === "over" ? "about" : preposition);
}
