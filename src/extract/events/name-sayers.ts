// "The union called it a betrayal, adding that ...", "said it would close stores, blaming wages": who says so is the attribution's source, whatever subject the tree gives the verb.
import { attributionsOf } from "../attributions/speaker-of.ts";
import type { Report } from "../report.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import { issuerOfPaper } from "./holder-of-evidence.ts";

/** Drafts of sayings with their attribution's source as the doer. */
export function nameSayers(report: Report, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const speakers = new Map(attributionsOf(report).flatMap(({ sentence, cue, speaker, kind }): [string, number][] => (speaker >= 0 && speaker < cue && kind !== "passive" && kind !== "noun" ? [[`${sentence}:${cue}`, speaker]] : [])));
  return drafts.map((draft) => {
    const speaker = speakers.get(`${draft.sentence}:${draft.head}`);
    const doers = draft.roles[draft.type.subject];
    // Only a subject that another verb lends can be the wrong one.
    // "a statement by the party said": the party does.
    if (speaker !== undefined && issuerOfPaper(report.sentences[draft.sentence]!, speaker) !== undefined) return draft;
    if (speaker === undefined || doers?.length !== 1 || doers[0]!.head === speaker || report.sentences[draft.sentence]!.tokens[doers[0]!.head]!.head === draft.head) return draft;
    return { ...draft, roles: { ...draft.roles, [draft.type.subject]: [{ head: speaker, kind: "phrase" }] }, words: [...draft.words, speaker] };
  });
}
