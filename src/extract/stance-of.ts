// The stance of a claim: of the verb that reports it, else of its own wording.
import type { Stance } from "../model/records.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import type { Attribution } from "./attributions/attribution.ts";

/** The attitude of the innermost voice: of the verb that reports it, else of the claim's own wording. */
export function stanceOf(draft: ClaimDraft, around: readonly Attribution[], frames: EventFrames): Stance {
  const inner = around.at(-1);
  if (inner) {
    const type = frames.forVerb(inner.lemma.split(" ")[0]!)[0]?.type ?? (inner.kind === "noun" ? frames.forNoun(inner.lemma) : undefined);
    if (type?.stance && type.stance !== "asserts") return type.stance;
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
