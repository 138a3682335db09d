// Whom a threat is aimed at, where only its condition names him: "threatened to leave unless London yields" threatens London.
import { subtree } from "../../text/clauses/dependency-tree.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { ReportSentence } from "../report.ts";

const threatening = "threatened";
const parties = new Set(["state", "agency", "organization", "armed-group", "outlet", "person", "people"]);

/** The draft of a threat with the doer of "unless ..." or "if ..." as its target. */
export function withThreatened(draft: ClaimDraft, sentence: ReportSentence, links: ReportLinks): ClaimDraft {
  const { type, roles } = draft;
  if (type.id !== threatening || (roles[type.object]?.length ?? 0) > 0) return draft;
  const below = new Set(subtree(sentence.tree, draft.head));
  const condition = sentence.clauses.find((clause) => /^(?:unless|if|until)$/.test(clause.marker) && below.has(clause.head) && clause.head > draft.head && clause.subject > draft.head);
  const bound = condition && links.link(sentence.index, condition.subject)?.entity;
  const doer = links.link(sentence.index, roles[type.subject]?.[0]?.head ?? -1)?.entity;
  if (!bound || !parties.has(bound.type) || bound.id === doer?.id) return draft;
  return { ...draft, roles: { ...roles, [type.object]: [{ head: condition.subject, kind: "phrase" }] } };
}
