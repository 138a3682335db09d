// "We had a duty to warn them. We did that.": what somebody was to do, and then says to have done.
import type { Clause } from "../../text/clauses/clause.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import { findEvents } from "./find-events.ts";
import { isWorthTelling } from "../is-worth-telling.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { Report, ReportSentence } from "../report.ts";

/** Drafts of the acts that a later "did that", "have done so" tells, in place of what holds them out only. */
export function doneActs(report: Report, links: ReportLinks, frames: EventFrames): ClaimDraft[] {
  return report.sentences.flatMap((sentence) =>
    sentence.clauses.flatMap((clause) => {
      if (!isDoneThat(sentence, clause)) return [];
      const before = report.sentences[sentence.index - 1];
      const act = heldOut(sentence, clause, links, frames) ?? (before ? heldOut(before, { ...clause, head: Infinity }, links, frames, sentence) : undefined);
      return act && isWorthTelling(frames.ontology, links, { ...act, modality: "actual" }) ? [{ ...act, modality: "actual" as const, negated: act.negated !== clause.negated, rule: "done" }] : [];
    }),
  );
}

function isDoneThat({ tokens, tree }: ReportSentence, clause: Clause): boolean {
  if (clause.kind !== "verb" || clause.lemma !== "do" || clause.passive || clause.mood !== "asserted" || clause.subject < 0 || clause.modality !== "actual") return false;
  return tree.children[clause.head]!.some((child) => child > clause.head && child <= clause.head + 3 && /^(?:that|so|this)$/i.test(tokens[child]!.form) && /^(?:obj|advmod|obl|xcomp|ccomp)/.test(tokens[child]!.relation) && tree.children[child]!.every((below) => tokens[below]!.upos === "ADV" || tokens[below]!.upos === "PUNCT"));
}

/** The last act before the clause that its doer had to, could or meant to do: an infinitive that the sentence does not assert. */
function heldOut(sentence: ReportSentence, { head, subject }: Pick<Clause, "head" | "subject">, links: ReportLinks, frames: EventFrames, of: ReportSentence = sentence): ClaimDraft | undefined {
  const doer = links.link(of.index, subject)?.entity.id ?? of.tokens[subject]!.form.toLowerCase();
  return findEvents(frames, sentence).findLast((draft) => {
    const own = sentence.clauses.find((one) => one.head === draft.head && one.kind === "verb");
    if (!own || draft.head >= head || own.marker !== "to" || !/^(?:necessary|possible|planned)$/.test(draft.modality)) return false;
    return (draft.roles[draft.type.subject] ?? []).some((filler) => (links.link(sentence.index, filler.head)?.entity.id ?? sentence.tokens[filler.head]!.form.toLowerCase()) === doer);
  });
}
