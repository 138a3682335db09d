// Who says, thinks, wants or feels what in a report: source, cue and content, from clauses, nouns, asides, "according to" and quotation marks.
import type { Clause } from "../text/clauses/clause.ts";
import { accordingTo } from "./attributions/according-to.ts";
import { withAdding } from "./attributions/adding.ts";
import { adjectiveCue } from "./attributions/adjective-cue.ts";
import type { Attribution, FoundContent } from "./attributions/attribution.ts";
import { besideQuotation } from "./attributions/beside-quotation.ts";
import { carryOver } from "./attributions/carry-over.ts";
import { clausePatterns } from "./attributions/clause-patterns.ts";
import { contentSpans, overlaps } from "./attributions/content-spans.ts";
import { verbCueOf } from "./attributions/cue-verbs.ts";
import { hearsay } from "./attributions/hearsay.ts";
import { isTold } from "./attributions/is-told.ts";
import { nounCues } from "./attributions/noun-cue.ts";
import { nobody, speakerAt } from "./attributions/source-phrase.ts";
import { findQuotedStretches, type QuotedStretch } from "./find-quotations.ts";
import type { Report, ReportSentence } from "./report.ts";
import { spanOf } from "./report.ts";

/** In text order of their cues; attributions inside the content of another are among them. */
export function findAttributions(report: Report): Attribution[] {
  const stretches = findQuotedStretches(report.text);
  const found: Attribution[] = [];
  for (const sentence of report.sentences) {
    const quoted = stretches.filter((stretch) => overlaps(stretch, sentence));
    const inClauses = sentence.clauses.flatMap((clause) => fromClause(sentence, clause, quoted) ?? []);
    const here = [...withAdding(sentence, inClauses), ...accordingTo(sentence, quoted), ...nounCues(sentence, quoted), ...hearsay(sentence, quoted)];
    found.push(...here, ...besideQuotation(report, sentence, quoted, openQuotation(report, sentence, stretches, found), here));
  }
  return carryOver(report, stretches, found).sort((a, b) => a.sentence - b.sentence || a.cue - b.cue);
}

/** The quotation that ends right before the sentence, in its paragraph, if nobody outside of it has been found to say it. */
function openQuotation(report: Report, sentence: ReportSentence, stretches: readonly QuotedStretch[], known: readonly Attribution[]): QuotedStretch | undefined {
  const previous = report.sentences[sentence.index - 1];
  if (!previous || previous.paragraph !== sentence.paragraph) return undefined;
  const before = stretches.find((stretch) => stretch.end <= sentence.start && stretch.end >= previous.end - 1);
  return before && !known.some((one) => !overlaps(one.cueSpan, before) && one.content.some((span) => overlaps(span, before))) ? before : undefined;
}

function fromClause(sentence: ReportSentence, clause: Clause, quoted: readonly QuotedStretch[]): Attribution | undefined {
  if (clause.kind !== "verb" && clause.kind !== "copula") return undefined;
  const adjective = adjectiveCue(sentence, clause);
  if (adjective) return make(sentence, clause, quoted, adjective, "felt");
  const verb = clause.kind === "verb" ? verbCueOf(clause.lemma) : undefined;
  if (!verb) return undefined;
  const told = isTold(sentence, clause);
  for (const pattern of clausePatterns) {
    const content = pattern({ sentence, clause, verb, quoted });
    if (content && !told && (clause.subject < 0 || (content.kind !== "clause" && content.kind !== "quotation"))) return undefined;
    const attribution = content && make(sentence, clause, quoted, content, verb.act);
    if (attribution) return attribution;
  }
  return undefined;
}

function make(sentence: ReportSentence, clause: Clause, quoted: readonly QuotedStretch[], { kind, words, cueWords = [], speaker = doer(clause) }: FoundContent, act: Attribution["act"]): Attribution | undefined {
  const content = contentSpans(sentence, words, quoted, clause.head);
  if (content.length === 0) return undefined;
  const cue = clause.head;
  const source = speaker < 0 ? nobody : speakerAt(sentence, speaker, cue);
  return { sentence: sentence.index, cue, cueSpan: spanOf(sentence, [...clause.verbGroup, ...cueWords, cue]), lemma: clause.lemma, ...source, content, kind, act };
}

/** Who does what the clause tells: its subject, or in the passive its agent. */
function doer(clause: Clause): number {
  return clause.passive ? (clause.arguments.find((one) => one.kind === "agent")?.head ?? -1) : clause.subject;
}
