// What a reviewer needs of a data folder: the claims as drawn, the decisions on them, and the graph with the unreviewed ones in it.
import { namesOf } from "../graph/claim-graph.ts";
import { corrected, standingDecisions } from "../match/review-claims.ts";
import type { Ontology } from "../model/ontology.ts";
import { exitCodes, WhomError } from "../model/problem.ts";
import type { Problem } from "../model/problem.ts";
import type { Dataset, JournalLine, MachineClaim } from "../model/records.ts";
import { readFolder } from "./build-folder.ts";
import { listInputs, readText } from "./data-folder.ts";
import { readJournal } from "./journal.ts";
import { readClaimLines } from "./read-machine-claims.ts";

export interface ReviewFolder {
  readonly dataset: Dataset;
  readonly ontology: Ontology;
  readonly texts: ReadonlyMap<string, string>;
  /** As drawn, in the order of the texts. */
  readonly claims: readonly MachineClaim[];
  /** Of events, by id. */
  readonly eventNames: ReadonlyMap<string, string>;
}

export function readReviewFolder(folder: string, problems: Problem[]): ReviewFolder {
  const { dataset, ontology, texts } = readFolder(folder, true);
  const claims = listInputs(folder).filter((input) => input.kind === "claims").flatMap((input) => readClaimLines(input.name, readText(input, problems) ?? "", problems));
  const eventNames = namesOf(dataset, ontology);
  return { dataset, ontology, texts, eventNames, claims: claims.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1))) };
}

export type ClaimDecisions = ReadonlyMap<string, { readonly state: "accepted" | "rejected"; readonly claim: MachineClaim }>;

/** What was decided on each claim, and the claim as corrected. */
export function claimDecisions(claims: readonly MachineClaim[], journal: readonly JournalLine[]): ClaimDecisions {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const decided = new Map<string, { state: "accepted" | "rejected"; claim: MachineClaim }>();
  for (const line of standingDecisions(journal)) {
    if (line.do === "same" || line.do === "different") continue;
    for (const id of line.on) {
      const claim = decided.get(id)?.claim ?? byId.get(id);
      if (claim) decided.set(id, { state: line.do === "reject" ? "rejected" : "accepted", claim: line.do === "correct" ? corrected(claim, line.with) : claim });
    }
  }
  return decided;
}

/** @throws WhomError (bad input) where the journal has broken lines */
export function journalOf(folder: string): readonly JournalLine[] {
  const problems: Problem[] = [];
  const journal = readJournal(folder, problems);
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new WhomError(`the journal of ${folder} has broken lines`, exitCodes.badInput, errors);
  return journal;
}
