// Which event type a copular clause is of: "is at war with Hamas" against the ontology's forms that begin with "was".
import type { Clause } from "../text/clauses/clause.ts";
import { childrenWith } from "../text/clauses/dependency-tree.ts";
import { caseOf } from "../text/clauses/predicates.ts";
import type { EventFrames } from "./event-frames.ts";
import type { FrameMatch } from "./match-frame.ts";
import type { ReportSentence } from "./report.ts";

export function matchCopula(frames: EventFrames, sentence: ReportSentence, clause: Clause): FrameMatch | undefined {
  if (clause.subject < 0) return undefined;
  const { tree, tokens } = sentence;
  const beside = new Set([tokens[clause.head]!.lemma.toLowerCase(), tokens[clause.head]!.form.toLowerCase(), ...childrenWith(tree, clause.head, "case", "amod", "compound").map((child) => tokens[child]!.form.toLowerCase())]);
  for (const frame of frames.forVerb("be")) {
    if (frame.type.state || frame.words.length === 0 || !frame.words.every((word) => beside.has(word))) continue;
    const phrase = frame.preposition === "" ? undefined : childrenWith(tree, clause.head, "obl", "nmod").find((child) => child > clause.head && caseOf(tree, child) === frame.preposition);
    if (frame.preposition !== "" && phrase === undefined) continue;
    return { frame, act: -1, viaPreposition: phrase === undefined ? undefined : { kind: "oblique", head: phrase, marker: frame.preposition } };
  }
  return undefined;
}
