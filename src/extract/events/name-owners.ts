// Machines and fire act for whoever has them: "UN helicopters evacuated the wounded", "Hamas rockets hit the town".
import { childrenWith } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import { measures, vehicleNouns } from "../entities/nouns.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { ReportSentence } from "../report.ts";

const fire = new Set(["rocket", "rockets", "shell", "shells", "fire", "bullet", "bullets", "bomb", "bombs", "mortar", "mortars", "gunfire", "strike", "strikes"]);

/** The draft with the owner as its doer, where the doer is a thing that the report links to nobody. */
export function nameOwners(sentence: ReportSentence, links: ReportLinks, draft: ClaimDraft): ClaimDraft {
  const doers = draft.roles[draft.type.subject] ?? [];
  const owners = doers.map((counted) => {
    // "dozens of Turkish tanks": the tanks are what acts.
    const of = measures.has(sentence.tokens[counted.head]!.lemma.toLowerCase()) ? childrenWith(sentence.tree, counted.head, "nmod").find((child) => caseOf(sentence.tree, child) === "of") : undefined;
    const doer = of === undefined || counted.kind === "clause" || links.link(sentence.index, counted.head) !== undefined ? counted : { ...counted, head: of };
    const { form } = sentence.tokens[doer.head]!;
    if (doer.kind === "clause" || links.link(sentence.index, doer.head) !== undefined || !(vehicleNouns.has(form.toLowerCase()) || fire.has(form.toLowerCase()))) return counted;
    const owner = childrenWith(sentence.tree, doer.head, "nmod:poss", "compound", "amod").find((child) => links.link(sentence.index, child) !== undefined) ?? childrenWith(sentence.tree, doer.head, "nmod").find((child) => /^(?:of|from)$/.test(caseOf(sentence.tree, child)) && links.link(sentence.index, child) !== undefined);
    return owner === undefined ? counted : { head: owner, kind: "phrase" as const };
  });
  return owners.every((owner, at) => owner === doers[at]) ? draft : { ...draft, roles: { ...draft.roles, [draft.type.subject]: owners } };
}
