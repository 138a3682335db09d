// Saying that somebody must do something is demanding it: "the minister said Belarus must release the crew", "told Norway it must withdraw".
import type { Clause } from "../../text/clauses/clause.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { ReportSentence } from "../report.ts";
import { toldClauses } from "./told-clauses.ts";

const sayings = new Set(["said", "informed"]);
const demanding = "asked";
const parties = new Set(["state", "agency", "organization", "armed-group", "outlet", "person", "people"]);

/** Saying drafts whose content is another party's duty, turned into demands on that party. */
export function findDemands(drafts: readonly ClaimDraft[], sentence: ReportSentence, links: ReportLinks, frames: EventFrames): readonly ClaimDraft[] {
  const type = frames.ontology.eventTypes.get(demanding);
  if (!type) return drafts;
  return drafts.map((draft) => {
    const isDemand = draft.type === type && (draft.roles[type.object]?.length ?? 0) === 0 && (draft.roles["target"]?.length ?? 0) === 0;
    // "proposed that Norway withdraw" is asking it to.
    const proposes = draft.type.id === "promised" && /^(?:propose|suggest|recommend)$/.test(sentence.tokens[draft.head]!.lemma);
    if (!isDemand && (!(sayings.has(draft.type.id) || proposes) || draft.negated)) return draft;
    const content = toldClauses(sentence, draft).find((clause) => !clause.passive && clause.subjectFrom === "own");
    if (!content || !(isDemand ? content.link === "complement" : isDuty(sentence, content))) return draft;
    const bound = links.link(sentence.index, content.subject)?.entity;
    const speaker = links.link(sentence.index, draft.roles[draft.type.subject]?.[0]?.head ?? -1)?.entity;
    // "told Norway it must leave" names whom already.
    const told = (draft.roles[type.object] ?? []).filter((filler) => filler.kind === "phrase");
    const isToldOf = told.length > 0 && sentence.tokens[content.subject]!.upos === "PRON";
    if (!isToldOf && (!bound || !parties.has(bound.type) || bound.id === speaker?.id)) return draft;
    return { ...draft, type, roles: { ...draft.roles, [type.object]: told.length > 0 ? told : [{ head: content.subject, kind: "phrase" }] } };
  });
}

/** "must leave", "needs to leave", "that Rwanda leave". */
function isDuty(sentence: ReportSentence, clause: Clause): boolean {
  if (clause.negated || isSubjunctive(sentence, clause)) return !clause.negated;
  if (clause.mood !== "asserted") return false;
  if (/^(?:need|have)$/.test(clause.lemma) && clause.arguments.some((one) => one.kind === "open-clause")) return true;
  return clause.modality === "necessary" && sentence.tree.children[clause.head]!.some((child) => /^(?:must|should|ought|has|have|needs?)$/i.test(sentence.tokens[child]!.form));
}

/** "insisted that Rwanda pull out": a base form where the present would have an s. */
function isSubjunctive(sentence: ReportSentence, clause: Clause): boolean {
  const { tokens, tree } = sentence;
  if (clause.link !== "complement" || clause.subject < 0 || !/^VBP?$/.test(tokens[clause.head]!.xpos) || tree.children[clause.head]!.some((child) => /^aux|^cop/.test(tokens[child]!.relation))) return false;
  const { xpos, form } = tokens[clause.subject]!;
  return /^NNP?$/.test(xpos) && !/[^s]s$/.test(form) && tree.children[clause.subject]!.every((child) => tokens[child]!.relation !== "conj") && /^(?:insist|demand|urge|propose|recommend|say|stress|reiterate|request|stipulate|suggest)$/.test(sentence.clauses[clause.parent]?.lemma ?? "");
}
