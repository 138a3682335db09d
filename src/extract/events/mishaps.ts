// Harm that nobody does: "500 people were injured" in a report on an earthquake is no attack.
import type { ClaimDraft } from "./claim-draft.ts";
import type { Report } from "../report.ts";

const disasters = /\b(?:earthquake|quake|tremor|aftershock|flood|flooding|floodwaters|hurricane|cyclone|typhoon|tornado|storm|landslide|mudslide|avalanche|wildfire|tsunami|eruption|volcano|heat wave|drought|derailment|derailed|capsized|train crash|bus crash|plane crash|stampede|outbreak|epidemic)s?\b/i;

/** The drafts without those of being injured or displaced by nobody, where the report tells of a disaster. */
export function withoutMishaps(report: Report, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const isMishap = ({ sentence, head, rule, roles, type }: ClaimDraft): boolean =>
    rule === "passive" && (roles[type.subject]?.length ?? 0) === 0 && /^(?:injure|hurt|displace|evacuate)$/.test(report.sentences[sentence]!.tokens[head]!.lemma);
  return drafts.some(isMishap) && disasters.test(report.text) ? drafts.filter((draft) => !isMishap(draft)) : drafts;
}
