// "She is confident that ...", "Parents are worried about ...", "He is eager to ...": a state of mind with its content.
import { subtree } from "../../text/clauses/dependency-tree.ts";
import { markerOf } from "../../text/clauses/predicates.ts";
import type { Clause } from "../../text/clauses/clause.ts";
import type { ReportSentence } from "../report.ts";
import type { FoundContent } from "./attribution.ts";
import { cueAdjectives } from "./cue-nouns.ts";

export function adjectiveCue(sentence: ReportSentence, clause: Clause): FoundContent | undefined {
  const { tree } = sentence;
  const takes = cueAdjectives.get(sentence.tokens[clause.head]!.form.toLowerCase());
  if (!takes || clause.subject < 0 || clause.subjectFrom === "none") return undefined;
  if (clause.kind !== "copula" && !clause.passive) return undefined;
  if (/^(?:it|there|this|that|what|which)$/i.test(sentence.tokens[clause.subject]!.form)) return undefined;
  const content = clause.arguments.find((one) => {
    if (one.head <= clause.head) return false;
    if (one.kind === "clause") return takes.has("that");
    if (one.kind === "open-clause") return takes.has("to") && markerOf(tree, one.head).includes("to");
    if (one.kind === "adverbial-clause" && one.marker === "") return false;
    if (one.kind === "adverbial-clause" && one.marker === "that") return takes.has("that");
    if (one.marker === "to") return takes.has(one.kind === "oblique" ? "to-thing" : "to");
    return (one.kind === "oblique" || one.kind === "adverbial-clause") && ((one.marker === "about" || one.marker === "over" || one.marker === "with") ? takes.has("about") && one.marker !== "with" : takes.has(one.marker));
  });
  return content ? { kind: "adjective", words: subtree(tree, content.head), cueWords: [clause.head] } : undefined;
}
