// Saying that one did harm oneself is claiming it, saying that another did is accusing him: "the group said it had carried out the attack".
import type { ClaimDraft } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import { isHarm } from "./is-harm.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { ReportSentence } from "../report.ts";

const saying = "said";
const accusing = "accused";
const denying = "denied";

/** Drafts of saying whose content puts a harmful act on somebody, turned into the ontology's type for that. */
export function turnSayings(drafts: readonly ClaimDraft[], sentence: ReportSentence, links: ReportLinks, frames: EventFrames): readonly ClaimDraft[] {
  const claiming = [...frames.ontology.eventTypes.values()].find((type) => type.self !== undefined);
  const denial = frames.ontology.eventTypes.get(denying);
  const accusation = frames.ontology.eventTypes.get(accusing);
  const entity = (draft: ClaimDraft): string | undefined => links.link(sentence.index, draft.roles[draft.type.subject]?.[0]?.head ?? -1)?.entity.id;
  return drafts.map((draft) => {
    if (draft.type.id !== saying || draft.negated) return draft;
    const contents = drafts.filter((other) => other !== draft && isHarm(frames.ontology, other.type.id) && !other.negated && isSaid(sentence, draft, other.head));
    const own = claiming && contents.find((other) => other.modality === "actual" && entity(other) !== undefined && entity(other) === entity(draft));
    if (own) {
      const objects = Object.entries(own.roles).flatMap(([role, fillers]) => (role === own.type.subject || role === "place" ? [] : fillers.filter((filler) => filler.kind !== "clause")));
      return { ...draft, type: claiming, roles: { ...draft.roles, about: [...(draft.roles["about"] ?? []), ...objects] } };
    }
    if (denial && !own && deniesGuilt(sentence, draft)) return { ...draft, type: denial };
    const blamed = accusation && contents.find((other) => other.rule === "responsible" && entity(other) !== entity(draft));
    return blamed ? { ...draft, type: accusation, roles: { ...draft.roles, [accusation.object]: blamed.roles[blamed.type.subject]! } } : draft;
  });
}

/** "said Russia was not guilty", "said it had nothing to do with the attack" */
function deniesGuilt(sentence: ReportSentence, draft: ClaimDraft): boolean {
  return sentence.clauses.some((clause) => clause.kind === "copula" && clause.negated && /^(?:guilty|responsible|involved|liable|complicit|behind)$/i.test(sentence.tokens[clause.head]!.form) && isSaid(sentence, draft, clause.head));
}

/** Whether the word stands in what the draft says. */
function isSaid(sentence: ReportSentence, draft: ClaimDraft, word: number): boolean {
  const contents = (draft.roles["about"] ?? []).map((filler) => filler.head);
  for (let at = word, steps = 0; at >= 0 && at !== draft.head && steps < 40; at = sentence.tokens[at]!.head, steps++) if (contents.includes(at)) return true;
  return false;
}
