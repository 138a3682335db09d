// Saying that somebody must do something is demanding it: "the minister said Belarus must release the crew".
import type { Clause } from "../text/clauses/clause.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import type { ReportLinks } from "./report-links.ts";
import type { ReportSentence } from "./report.ts";

const saying = "said";
const demanding = "asked";
const parties = new Set(["state", "agency", "organization", "armed-group", "outlet", "person", "people"]);

/** Saying drafts whose content is another party's duty, turned into demands on that party. */
export function findDemands(drafts: readonly ClaimDraft[], sentence: ReportSentence, links: ReportLinks, frames: EventFrames): readonly ClaimDraft[] {
  const type = frames.ontology.eventTypes.get(demanding);
  if (!type) return drafts;
  return drafts.map((draft) => {
    if (draft.type.id === demanding && (draft.roles[type.object]?.length ?? 0) === 0 && (draft.roles["target"]?.length ?? 0) === 0) return withBound(draft, sentence, links);
    if (draft.type.id !== saying || draft.negated) return draft;
    const content = sentence.clauses.find((clause) => (clause.modality === "necessary" || isSubjunctive(sentence, clause)) && clause.kind !== "apposition" && !clause.passive && !clause.negated && clause.mood === "asserted" && clause.subjectFrom === "own" && (draft.roles["about"] ?? []).some((filler) => filler.kind === "clause" && filler.head === clause.head));
    if (!content || !(isSubjunctive(sentence, content) || /^(?:need|have)$/.test(content.lemma) || sentence.tree.children[content.head]!.some((child) => /^(?:must|should|ought|has|have|needs?)$/i.test(sentence.tokens[child]!.form)))) return draft;
    const bound = links.link(sentence.index, content.subject)?.entity;
    const speaker = links.link(sentence.index, draft.roles[draft.type.subject]?.[0]?.head ?? -1)?.entity;
    if (!bound || !parties.has(bound.type) || bound.id === speaker?.id) return draft;
    return { ...draft, type, roles: { ...draft.roles, [type.object]: [{ head: content.subject, kind: "phrase" }] } };
  });
}

/** "demanded that Belarus release them": who is to do it is asked. */
function withBound(draft: ClaimDraft, sentence: ReportSentence, links: ReportLinks): ClaimDraft {
  const content = sentence.clauses.find((clause) => clause.kind !== "apposition" && clause.link === "complement" && !clause.passive && clause.subjectFrom === "own" && (draft.roles["about"] ?? []).some((filler) => filler.kind === "clause" && filler.head === clause.head));
  const bound = content && links.link(sentence.index, content.subject)?.entity;
  return bound && parties.has(bound.type) ? { ...draft, roles: { ...draft.roles, [draft.type.object]: [{ head: content.subject, kind: "phrase" }] } } : draft;
}

/** "insisted that Rwanda pull out": a base form where the present would have an s. */
function isSubjunctive(sentence: ReportSentence, clause: Clause): boolean {
  const { tokens, tree } = sentence;
  if (clause.link !== "complement" || clause.subject < 0 || !/^VBP?$/.test(tokens[clause.head]!.xpos) || tree.children[clause.head]!.some((child) => /^aux|^cop/.test(tokens[child]!.relation))) return false;
  const { xpos, form } = tokens[clause.subject]!;
  return /^NNP?$/.test(xpos) && !/[^s]s$/.test(form) && tree.children[clause.subject]!.every((child) => tokens[child]!.relation !== "conj") && /^(?:insist|demand|urge|propose|recommend|say|stress|reiterate|request|stipulate|suggest)$/.test(sentence.clauses[clause.parent]?.lemma ?? "");
}
