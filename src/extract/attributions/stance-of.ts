// The stance of a claim: of the verb that reports it, else of its own wording.
import type { Stance } from "../../model/records.ts";
import { childrenWith } from "../../text/clauses/dependency-tree.ts";
import type { ClaimDraft } from "../events/claim-draft.ts";
import type { EventFrames } from "../events/event-frames.ts";
import type { Attribution } from "./attribution.ts";
import type { Report } from "../report.ts";

/** The attitude of the innermost voice: of the verb that reports it, else of the claim's own wording. */
export function stanceOf(report: Report, draft: ClaimDraft, around: readonly Attribution[], frames: EventFrames): Stance {
  const inner = around.filter((one) => !isNoDoubt(report, one)).at(-1);
  if (inner) {
    const verb = inner.lemma.split(" ")[0]!;
    const type = (frames.forVerbAlone(verb) ?? frames.forVerb(verb).find((frame) => frame.words.length === 0))?.type ?? (inner.kind === "noun" ? frames.forNoun(inner.lemma) : undefined);
    // "warned that he was a member": what was so is not still to come.
    if (type?.stance && type.stance !== "asserts" && !(type.stance === "expects" && draft.modality === "actual" && isPast(report, draft))) return type.stance;
  }
  switch (draft.modality) {
    case "planned":
    case "threatened":
    case "attempted":
    case "necessary":
      return draft.modality === "planned" || draft.modality === "threatened" ? "expects" : "asserts";
    case "possible":
      return "unclear";
    case "reported":
      return "alleges";
    default:
      return "asserts";
  }
}

function isPast(report: Report, draft: ClaimDraft): boolean {
  const { clauses, tokens } = report.sentences[draft.sentence]!;
  const clause = clauses.find((one) => one.head === draft.head && one.kind !== "apposition");
  return clause?.verbGroup.some((word) => tokens[word]!.xpos === "VBD") === true && clause.verbGroup.every((word) => tokens[word]!.xpos !== "MD");
}

/** "there is no doubt that" takes no distance from what follows. */
function isNoDoubt(report: Report, { kind, sentence, cue, lemma }: Attribution): boolean {
  const { tree, tokens } = report.sentences[sentence]!;
  return kind === "noun" && /^(?:doubt|question|dispute)$/.test(lemma) && childrenWith(tree, cue, "det").some((child) => /^no$/i.test(tokens[child]!.form));
}
