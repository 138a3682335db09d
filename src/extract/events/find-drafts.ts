// A sentence → its claim drafts: events and offices first, then what only the parties or the words alone tell.
import type { ClaimDraft } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import { servesNoAct } from "./doubted.ts";
import { withAccused } from "./find-accused.ts";
import { findDealings } from "./find-dealings.ts";
import { findDemands } from "./find-demands.ts";
import { findEvents } from "./find-events.ts";
import { withInvolved } from "./find-involved.ts";
import { findLoose } from "./find-loose.ts";
import { findOffices } from "../entities/find-offices.ts";
import { withThreatened } from "./find-threatened.ts";
import { findThreats } from "./find-threats.ts";
import { isHabit, isSaidOnArrival, tellingOf } from "./is-told-as-fact.ts";
import { isWorthTelling } from "../is-worth-telling.ts";
import { nameOwners } from "./name-owners.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { ReportSentence } from "../report.ts";
import { turnSayings } from "./turn-sayings.ts";

/** In the order of their head words. */
export function findDrafts(sentence: ReportSentence, links: ReportLinks, frames: EventFrames): ClaimDraft[] {
  const drafts = [...findEvents(frames, sentence).map((draft) => nameOwners(sentence, links, withServed(sentence, asSaid(sentence, draft)))), ...findOffices(frames, sentence, links)];
  const facts = drafts.filter((draft) => tellingOf(sentence, links, draft) === "fact");
  const worth = facts.filter((draft) => isWorthTelling(frames.ontology, links, mayHappen(sentence, draft) ? { ...draft, modality: "actual" } : draft));
  const typed = worth.filter((draft) => !isRefused(sentence, worth, draft));
  const poor = facts.filter((draft) => !typed.includes(draft) && draft.modality !== "possible" && draft.modality !== "necessary");
  const dealings = findDealings(frames, sentence, links, typed, poor).filter((draft) => tellingOf(sentence, links, draft) === "fact" && !isHabit(sentence, draft.head));
  const acts = [...typed, ...dealings];
  const told = [...acts, ...purposes(sentence, links, frames, drafts, acts)];
  const all = [...told, ...(drafts.some((draft) => tellingOf(sentence, links, draft) === "general") ? [] : findLoose(frames, sentence, links, told))];
  const turned = turnSayings(findThreats(findDemands(all, sentence, links, frames), sentence, links, frames), sentence, links, frames).map((draft) => withThreatened(withAccused(draft, sentence, links), sentence, links));
  return hitBack(sentence, links, turned).map((draft) => (draft.type.state ? draft : withInvolved(sentence, links, draft))).sort((a, b) => a.head - b.head);
}

/** "flew to Oslo to warn the minister": warned him. */
function asSaid(sentence: ReportSentence, draft: ClaimDraft): ClaimDraft {
  const clause = draft.modality === "planned" ? sentence.clauses.find((one) => one.head === draft.head && one.kind !== "apposition") : undefined;
  return clause && isSaidOnArrival(sentence, clause) ? { ...draft, modality: "actual" } : draft;
}

/** "took no action to try to stop it": what an act that was not done was for, was not done either. */
function withServed(sentence: ReportSentence, draft: ClaimDraft): ClaimDraft {
  const clause = sentence.clauses.find((one) => one.head === draft.head);
  return clause?.link === "open-complement" && !draft.negated && servesNoAct(sentence, draft.head) && !sentence.clauses[clause.parent]?.negated ? { ...draft, negated: true } : draft;
}

/** "struck Pakistan, which hit back": at whoever struck it. */
function hitBack(sentence: ReportSentence, links: ReportLinks, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const idsOf = (draft: ClaimDraft, role: string): readonly string[] => (draft.roles[role] ?? []).flatMap((filler) => links.link(sentence.index, filler.head)?.entity.id ?? []);
  return drafts.map((draft) => {
    const { type, roles } = draft;
    if (type.object !== "target" || (roles["target"]?.length ?? 0) > 0 || !answersBlow(sentence, draft.head)) return draft;
    const doers = idsOf(draft, type.subject);
    const first = drafts.find((other) => other !== draft && other.type.object === "target" && idsOf(other, "target").some((id) => doers.includes(id)) && (other.roles[other.type.subject]?.length ?? 0) > 0);
    return first ? { ...draft, roles: { ...roles, target: first.roles[first.type.subject]! } } : draft;
  });
}

const answersBlow = ({ tokens, tree }: ReportSentence, verb: number): boolean =>
  /^(?:retaliate|respond)$/.test(tokens[verb]!.lemma) || (/^(?:hit|strike|fire|fight|shoot)$/.test(tokens[verb]!.lemma) && tree.children[verb]!.some((child) => /^back$/i.test(tokens[child]!.form)));

/** "may halt the talks": somebody holds it possible, which is worth a line where the act and the parties are known; "can", "could", "asked to" are not, unless "could ... unless". */
const mayHappen = (sentence: ReportSentence, draft: ClaimDraft): boolean =>
  draft.modality === "possible" && draft.rule === "active" && sentence.tree.children[draft.head]!.some((child) => sentence.tokens[child]!.relation === "aux" && (/^(?:may|might)$/i.test(sentence.tokens[child]!.form) || (/^could$/i.test(sentence.tokens[child]!.form) && sentence.clauses.some((clause) => clause.marker === "unless" && sentence.tokens[clause.head]!.head === draft.head))));

/** "sent envoys to warn Denmark": what an act is for is told where the sentence tells no act that the ontology knows. */
function purposes(sentence: ReportSentence, links: ReportLinks, frames: EventFrames, drafts: readonly ClaimDraft[], told: readonly ClaimDraft[]): ClaimDraft[] {
  if (told.some((draft) => !draft.type.state && draft.rule !== "dealing")) return [];
  return drafts.filter((draft) => tellingOf(sentence, links, draft) === "purpose" && isWorthTelling(frames.ontology, links, draft)).map((draft) => ({ ...draft, modality: "planned", negated: draft.negated !== servesNoAct(sentence, draft.head) }));
}

/** "declined to say why": who refuses an act has told all there is to it. */
function isRefused(sentence: ReportSentence, drafts: readonly ClaimDraft[], draft: ClaimDraft): boolean {
  const clause = sentence.clauses.find((one) => one.head === draft.head);
  const above = clause?.link === "open-complement" && clause.parent >= 0 ? sentence.clauses[clause.parent]!.head : -1;
  return drafts.some((other) => other.type.id === "refused" && other.head === above);
}
