// Who says, thinks, wants or feels what in a report: source, cue and content, from clauses, nouns, asides, "according to" and quotation marks.
import type { Clause } from "../../text/clauses/clause.ts";
import { accordingTo } from "./according-to.ts";
import { withAdding } from "./adding.ts";
import { adjectiveCue } from "./adjective-cue.ts";
import type { Attribution, FoundContent } from "./attribution.ts";
import { besideQuotation } from "./beside-quotation.ts";
import { carryOver } from "./carry-over.ts";
import { clausePatterns } from "./clause-patterns.ts";
import { contentSpans, overlaps } from "./content-spans.ts";
import { verbCueOf } from "./cue-verbs.ts";
import { issuerOf } from "./issuer.ts";
import { withParallels } from "./parallel.ts";
import { lostSource } from "./lost-source.ts";
import { hearsay } from "./hearsay.ts";
import { isTold } from "./is-told.ts";
import { nounCues } from "./noun-cue.ts";
import { nobody, speakerAt } from "./source-phrase.ts";
import { findQuotedStretches, type QuotedStretch } from "./find-quotations.ts";
import type { Report, ReportSentence } from "../report.ts";
import { spanOf } from "../report.ts";

/** In text order of their cues; attributions inside the content of another are among them. */
export function findAttributions(report: Report): Attribution[] {
  const stretches = findQuotedStretches(report.text);
  const found: Attribution[] = [];
  for (const sentence of report.sentences) {
    const quoted = stretches.filter((stretch) => overlaps(stretch, sentence));
    const inClauses = sentence.clauses.flatMap((clause) => fromClause(sentence, clause, quoted) ?? []);
    const attributed = accordingTo(sentence, quoted);
    const here = [...without(withParallels(sentence, withAdding(sentence, inClauses), quoted), attributed), ...attributed, ...nounCues(sentence, quoted), ...hearsay(sentence, quoted)];
    found.push(...here, ...besideQuotation(report, sentence, quoted, openQuotation(report, sentence, stretches, found), here));
  }
  return carryOver(report, stretches, found).sort((a, b) => a.sentence - b.sentence || a.cue - b.cue);
}

/** "He said it was over, according to two aides": what names the source of the whole is no part of what is inside it. */
function without(inner: readonly Attribution[], outer: readonly Attribution[]): readonly Attribution[] {
  if (outer.length === 0) return inner;
  return inner.map((one) => {
    const around = outer.find((other) => other.content.some((span) => overlaps(span, one.cueSpan)) && one.content.some((span) => overlaps(span, other.cueSpan)));
    if (!around) return one;
    const content = one.content.map((span) => (overlaps(span, around.cueSpan) && span.start < around.cueSpan.start ? { start: span.start, end: around.cueSpan.start - 2 } : span)).filter((span) => span.end > span.start && !overlaps(span, around.cueSpan));
    return content.length > 0 ? { ...one, content } : one;
  });
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
  const verb = clause.kind === "verb" && !isName(sentence, clause.head) ? verbCueOf(clause.lemma) : undefined;
  if (!verb) return undefined;
  const told = isTold(sentence, clause);
  const active = isActive(sentence, clause) ? { ...clause, passive: false } : clause;
  for (const pattern of clausePatterns) {
    const content = pattern({ sentence, clause: active, verb, quoted });
    if (content && !told && (clause.subject < 0 || (content.kind !== "clause" && content.kind !== "quotation"))) return undefined;
    const attribution = content && make(sentence, active, quoted, content, content.act ?? verb.act);
    if (attribution) return attribution;
  }
  return undefined;
}

// "has, for as long as anyone can remember, said"
const widestGroup = 8;

/** "Mehta apologized": no passive without an auxiliary, whatever the tree calls the subject, where the clause stands on its own. */
function isActive(sentence: ReportSentence, { passive, head, subject, subjectFrom, verbGroup, link }: Clause): boolean {
  return passive && verbGroup.length === 1 && subjectFrom === "own" && subject < head && sentence.tokens[subject]!.head === head && (link === "main" || link === "complement");
}

/** A capital inside the sentence: "his spokeswoman, Hope Lane", where the tagger saw a verb. */
function isName(sentence: ReportSentence, word: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(sentence.tokens[word]!.form) && word > 0 && /[\p{L},]/u.test(sentence.tokens[word - 1]!.form);
}

function make(sentence: ReportSentence, clause: Clause, quoted: readonly QuotedStretch[], { kind, words, cueWords = [], speaker = doer(sentence, clause) }: FoundContent, act: Attribution["act"]): Attribution | undefined {
  const content = contentSpans(sentence, words, quoted, clause.head);
  if (content.length === 0) return undefined;
  const cue = clause.head;
  const source = speaker >= 0 ? speakerAt(sentence, speaker, cue) : kind === "clause" ? lostSource(sentence, clause) : nobody;
  // “Not for a second,” she said: words that the tree hangs on the verb across a quotation mark are no part of the cue.
  const together = clause.verbGroup.filter((word) => Math.abs(word - cue) <= widestGroup && quoted.every((stretch) => overlaps(stretch, sentence.tokens[word]!) === overlaps(stretch, sentence.tokens[cue]!)));
  return { sentence: sentence.index, cue, cueSpan: spanOf(sentence, [...together, ...cueWords, cue]), lemma: clause.lemma, ...source, content, kind, act };
}

/** Who does what the clause tells: its subject, or in the passive its agent. */
function doer(sentence: ReportSentence, clause: Clause): number {
  if (clause.passive) return clause.arguments.find((one) => one.kind === "agent")?.head ?? -1;
  return clause.subjectFrom === "participle" ? (issuerOf(sentence, clause) ?? clause.subject) : clause.subject;
}
