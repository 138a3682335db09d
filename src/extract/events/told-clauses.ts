// What a draft of saying tells, as clauses: behind its verb ("said that it must leave") or before it ("It must leave, the minister said").
import type { Clause } from "../../text/clauses/clause.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import type { ReportSentence } from "../report.ts";

export function toldClauses(sentence: ReportSentence, draft: ClaimDraft): readonly Clause[] {
  const heads = new Set((draft.roles["about"] ?? []).filter((filler) => filler.kind === "clause").map((filler) => filler.head));
  if (heads.size === 0) {
    const { tokens, tree } = sentence;
    const own = tokens[draft.head]!;
    for (const child of tree.children[draft.head]!) if (child < draft.head && /^(?:ccomp|parataxis)/.test(tokens[child]!.relation)) heads.add(child);
    if (own.relation.startsWith("parataxis") && own.head >= 0 && own.head < draft.head) heads.add(own.head);
  }
  return sentence.clauses.filter((clause) => clause.kind !== "apposition" && heads.has(clause.head));
}
