// Whom an accusation is aimed at, where only its clause names him: "complained that London had refused" accuses London.
import type { ClaimDraft } from "./claim-draft.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { ReportSentence } from "../report.ts";

const parties = new Set(["state", "agency", "organization", "armed-group", "outlet", "person", "people"]);

/** The draft with the doer of what is alleged as its target. */
export function withAccused(draft: ClaimDraft, sentence: ReportSentence, links: ReportLinks): ClaimDraft {
  const { type, roles } = draft;
  if (type.stance !== "alleges" || (roles["target"]?.length ?? 0) > 0 || (type.object !== "about" && (roles[type.object]?.length ?? 0) > 0)) return draft;
  const content = (roles["about"] ?? []).filter((filler) => filler.kind === "clause").map((filler) => sentence.clauses.find((clause) => clause.head === filler.head && clause.kind !== "apposition"))[0];
  if (!content || content.subject < 0 || content.passive) return draft;
  const accused = links.link(sentence.index, content.subject)?.entity;
  const accuser = links.link(sentence.index, roles[type.subject]?.[0]?.head ?? -1)?.entity;
  if (!accused || !parties.has(accused.type) || accused.id === accuser?.id) return draft;
  return { ...draft, roles: { ...roles, target: [{ head: content.subject, kind: "phrase" }] } };
}
