// When a claim's event took place: the date that hangs on its predicate, else one that opens its sentence.
import type { MachineClaim } from "../../model/records.ts";
import type { TimeSpan } from "../../model/time-span.ts";
import type { Clause } from "../../text/clauses/clause.ts";
import { subtree } from "../../text/clauses/dependency-tree.ts";
import type { ClaimDraft } from "../events/claim-draft.ts";
import { standsAside } from "../attributions/cue-verbs.ts";
import { findDates, type FoundDate } from "./find-dates.ts";
import type { Report, ReportSentence } from "../report.ts";

const datesOfSentence = new WeakMap<ReportSentence, readonly FoundDate[]>();

function datesIn(report: Report, sentence: ReportSentence, published: TimeSpan | undefined): readonly FoundDate[] {
  let dates = datesOfSentence.get(sentence);
  if (!dates) {
    dates = findDates(report.text.slice(sentence.start, sentence.end), published, sentence.start);
    datesOfSentence.set(sentence, dates);
  }
  return dates;
}

export function dateOf(report: Report, draft: ClaimDraft, published: TimeSpan | undefined): MachineClaim["when"] {
  const sentence = report.sentences[draft.sentence]!;
  const dates = datesIn(report, sentence, published);
  if (dates.length === 0) return undefined;
  // The nearest predicate above a date owns it.
  const owned = dates.filter((date) => ownerOf(sentence, date, draft) === draft.head && !isOfContent(sentence, date, draft) && (date.edtf !== undefined || date.relation !== undefined));
  const date = owned.find((one) => one.edtf !== undefined) ?? owned[0];
  if (!date) return undefined;
  const anchor = date.anchorAt === undefined ? undefined : anchorText(report, sentence, date.anchorAt);
  return {
    text: date.text, ...(date.edtf === undefined ? {} : { edtf: date.edtf }), ...(date.relation === undefined ? {} : { relation: date.relation }),
    ...(date.distance === undefined ? {} : { distance: date.distance }), ...(anchor === undefined ? {} : { anchor }),
  };
}

/** "warned Denmark of the attack at a hall on March 22": the day is of what was foretold, right behind it. */
function isOfContent(sentence: ReportSentence, date: FoundDate, draft: ClaimDraft): boolean {
  // "alerted Denmark to an attack hours before the bombs went off": the hours are between the warning and the bombs.
  if (draft.type.stance !== "expects" || date.relation !== undefined) return false;
  return (draft.roles["about"] ?? []).some(({ head, kind }) => {
    const between = sentence.tokens.filter((token, word) => word > head && token.end <= date.start);
    return kind === "act" && sentence.tokens[head]!.end < date.start && between.length > 0 && between.length <= 12 && between.every((token) => token.upos !== "VERB" && token.form !== ",");
  });
}

/** The head of the draft when the date's word hangs below it with no other predicate between. */
function ownerOf(sentence: ReportSentence, date: FoundDate, draft: ClaimDraft): number {
  const word = sentence.tokens.findIndex((token) => token.start < date.end && token.end > date.start && /^(?:PROPN|NOUN|NUM|ADV)$/.test(token.upos));
  if (word < 0) {
    // The day was hidden from the parser: it belongs to the act noun or the verb right after it.
    const behind = sentence.tokens.findIndex((token) => token.start >= date.end);
    if (draft.rule === "noun" && behind >= 0 && draft.head >= behind && draft.head <= behind + 2 && sentence.tokens.slice(behind, draft.head).every((token) => /^(?:ADJ|NOUN)$/.test(token.upos))) return draft.head;
    const next = sentence.clauses.filter((clause) => clause.kind !== "apposition" && sentence.tokens[clause.head]!.start >= date.end).sort((a, b) => a.head - b.head)[0];
    return next && sentence.tokens[next.head]!.start - date.end < 40 ? next.head : -1;
  }
  const predicates = new Set(sentence.clauses.filter((clause) => clause.kind !== "apposition").map((clause) => clause.head));
  let at = word;
  for (let steps = 0; steps < 40 && at >= 0; steps++) {
    const own = sentence.clauses.find((one) => one.head === at);
    const saying = own && standsAside(own.lemma) && date.end < (sentence.tokens[own.subject]?.start ?? 0) && isSetOff(sentence, own);
    if (at === draft.head && !saying) return draft.head;
    if (predicates.has(at)) {
      // "said on Thursday" owns Thursday; a bare auxiliary clause hands it down.
      const clause = sentence.clauses.find((one) => one.head === at);
      // "In January, an official said, they had warned": the date is of what is said.
      if (clause && standsAside(clause.lemma) && date.end < (sentence.tokens[clause.subject]?.start ?? 0)) {
        const content = clause.arguments.find((one) => one.kind === "clause" && one.head > at)?.head ?? sentence.tokens[at]!.head;
        return content === draft.head && isSetOff(sentence, clause) ? draft.head : -1;
      }
      const below = sentence.clauses.find((one) => one.head === draft.head);
      // "In 2004 they were wary when officials warned them": what came at once came in that year.
      const together = below?.link === "open-complement" || (below?.link === "adverbial" && /^(?:when|as|while)$/.test(below.marker));
      return clause && below && together && sentence.clauses[below.parent] === clause ? draft.head : -1;
    }
    at = sentence.tokens[at]!.head;
  }
  return -1;
}

/** "In January, an official said, they left": a comma before the speaker and one behind the cue. */
function isSetOff(sentence: ReportSentence, { head, subject }: Clause): boolean {
  const first = Math.min(...subtree(sentence.tree, subject, (child) => child === head));
  return sentence.tokens[first - 1]?.form === "," && sentence.tokens.slice(head + 1, head + 4).some((token) => token.form === ",");
}

/** The noun phrase that "before" or "after" leans on. */
function anchorText(report: Report, sentence: ReportSentence, at: number): string | undefined {
  const first = sentence.tokens.findIndex((token) => token.start >= at);
  if (first < 0) return undefined;
  let head = first;
  for (let steps = 0; steps < 20; steps++) {
    const above = sentence.tokens[head]!.head;
    if (above < first || above > first + 8 || sentence.tokens[above]!.upos === "VERB") break;
    head = above;
  }
  if (!/^(?:NOUN|PROPN|PRON)$/.test(sentence.tokens[head]!.upos)) return undefined;
  const words = subtree(sentence.tree, head, (child) => /^(?:acl|conj|cc|appos|parataxis|punct)/.test(sentence.tokens[child]!.relation)).filter((word) => word >= first);
  const last = sentence.tokens[words.at(-1) ?? head]!;
  return report.text.slice(sentence.tokens[first]!.start, last.end);
}
