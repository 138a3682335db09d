// Who says what in a report: speaker, cue and content, from clauses, asides, "according to" and quotation marks.
import type { Span } from "../model/records.ts";
import type { Clause } from "../text/clauses/clause.ts";
import { baseRelation, childrenWith, subtree, trimPunctuation } from "../text/clauses/dependency-tree.ts";
import { caseOf } from "../text/clauses/predicates.ts";
import { findQuotedStretches, type QuotedStretch } from "./find-quotations.ts";
import type { Report, ReportSentence } from "./report.ts";
import { spanOf } from "./report.ts";
import { isTimeWord } from "./time-words.ts";
import { asideVerbs, directiveVerbs, speakerPrepositions, speechNouns, speechVerbs, statementVerbs } from "./speech-cues.ts";

export interface Attribution {
  readonly sentence: number;
  /** The cue's main word in that sentence. */
  readonly cue: number;
  readonly cueSpan: Span;
  /** Lemma of the cue: "say", "according to". */
  readonly lemma: string;
  /** The word at the top of the speaker's phrase, in the cue's sentence; -1 where nobody is named. */
  readonly speaker: number;
  readonly speakerSpan: Span | undefined;
  /** Stretches of text that the speaker answers for. */
  readonly content: readonly Span[];
  readonly kind: "clause" | "aside" | "according-to" | "quotation" | "directive" | "noun" | "statement" | "carried-over";
}

export function findAttributions(report: Report): Attribution[] {
  const stretches = findQuotedStretches(report.text);
  const found: Attribution[] = [];
  for (const sentence of report.sentences) {
    const quoted = stretches.filter((stretch) => stretch.start < sentence.end && stretch.end > sentence.start);
    for (const clause of sentence.clauses) {
      const attribution = fromClause(sentence, clause, quoted);
      if (attribution) found.push(attribution);
    }
    found.push(...fromPrepositions(sentence), ...fromNouns(sentence));
    found.push(...besideQuotes(sentence, quoted, found));
  }
  found.push(...fromQuotedSentences(report, stretches, found));
  return found.sort((a, b) => a.sentence - b.sentence || a.cue - b.cue);
}

/** "X said that ...", "..., X said", "X told Y to ..." */
function fromClause(sentence: ReportSentence, clause: Clause, quoted: readonly QuotedStretch[]): Attribution | undefined {
  if (clause.kind !== "verb") return undefined;
  const lemma = clause.lemma.replace(" ", "_");
  const plain = clause.lemma.split(" ")[0]!;
  const speaks = speechVerbs.has(lemma) || speechVerbs.has(plain);
  const directs = directiveVerbs.has(plain);
  if (!speaks && !directs) return undefined;
  const { tree } = sentence;
  const complement = clause.arguments.find((one) => one.kind === "clause");
  const make = (kind: Attribution["kind"], content: readonly Span[]): Attribution | undefined => {
    const kept = content.filter((span) => span.end > span.start);
    if (kept.length === 0) return undefined;
    return { sentence: sentence.index, cue: clause.head, cueSpan: cueSpan(sentence, clause), lemma: clause.lemma, ...speakerOf(sentence, clause), content: kept, kind };
  };
  if (speaks && complement) {
    const words = trimPunctuation(tree, subtree(tree, complement.head, (child) => child === clause.head || insideSpeaker(sentence, clause, child)));
    return make("clause", widen(pieces(sentence, words), quoted));
  }
  if (asideVerbs.has(plain) && isAside(sentence, clause)) {
    const own = new Set(subtree(tree, clause.head, (child, parent) => parent === clause.head && isContentBranch(sentence, clause, child)));
    const from = asideScope(sentence, clause);
    const words = from.filter((word) => !own.has(word));
    const content = trimPunctuation(tree, words);
    if (content.length > 0) return make("aside", widen(pieces(sentence, content), quoted));
  }
  // "said that ...", where the tree lost the clause: to the end of the sentence.
  if (speaks && !complement && clause.subject >= 0) {
    const that = [1, 2, 3].map((step) => clause.head + step).find((word) => sentence.tokens[word]?.form.toLowerCase() === "that" && sentence.tokens[word]!.upos !== "DET");
    if (that !== undefined && that < tree.tokens.length - 3) return make("clause", widen(pieces(sentence, trimPunctuation(tree, tree.tokens.map((_, word) => word).filter((word) => word >= that))), quoted));
  }
  if (directs) {
    const open = clause.arguments.find((one) => one.kind === "open-clause" && one.head > clause.head);
    if (open && tree.tokens[open.head]!.upos === "VERB") return make("directive", widen(pieces(sentence, trimPunctuation(tree, subtree(tree, open.head))), quoted));
  }
  // "accused Russia of keeping arms", "denied any guilt"
  if (statementVerbs.has(plain) && clause.subject >= 0 && !clause.passive) {
    const right = clause.arguments.filter((one) => one.head > clause.head && (one.kind === "object" || one.kind === "adverbial-clause" && ["of", "for"].includes(one.marker) || one.kind === "oblique" && ["of", "for", "about", "over"].includes(one.marker)));
    if (right.length > 0) return make("statement", widen(pieces(sentence, trimPunctuation(tree, [...new Set(right.flatMap((one) => subtree(tree, one.head)))].sort((a, b) => a - b))), quoted));
  }
  // "called it “a clear breach”", "condemned the expulsions as “unacceptable”"
  if (clause.subject >= 0) {
    const inside = quoted.filter((stretch) => {
      const head = sentence.tokens[clause.head]!;
      if (stretch.start <= head.start && stretch.end >= head.end) return false;
      return clause.arguments.some((argument) => argument.head !== clause.head && overlapsArgument(sentence, argument.head, stretch));
    });
    if (inside.length > 0) return make("quotation", inside.map((stretch) => clip(stretch, sentence)));
  }
  return undefined;
}

function overlapsArgument(sentence: ReportSentence, head: number, stretch: Span): boolean {
  const { start, end } = spanOf(sentence, subtree(sentence.tree, head));
  return stretch.start < end && stretch.end > start;
}

const clip = (span: Span, sentence: Span): Span => ({ start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) });

function insideSpeaker(sentence: ReportSentence, clause: Clause, word: number): boolean {
  return clause.subject >= 0 && word === clause.subject && sentence.tree.tokens[word]!.head === clause.head;
}

/** Cue with a subject of its own, no complement, standing after or within another clause: ", officials said". */
function isAside(sentence: ReportSentence, clause: Clause): boolean {
  const { tree } = sentence;
  const { relation } = tree.tokens[clause.head]!;
  if (clause.subject < 0 || clause.subjectFrom !== "own" || clause.passive) return false;
  if (clause.arguments.some((one) => one.kind === "object" && one.head > clause.head && !isHearer(sentence, clause, one.head))) return false;
  const base = baseRelation(relation);
  if (base === "acl") return false;
  const left = Math.min(clause.subject, clause.head);
  const own = trimPunctuation(tree, subtree(tree, clause.subject, (child) => child === clause.head));
  const phrase = Math.min(own[0] ?? left, left);
  const before = tree.tokens[phrase - 1]?.form ?? "";
  const opens = /^(?:,|"|”|''|—|--|»|-)$/.test(before) && phrase >= 2;
  if (base === "parataxis") return true;
  // The parser may take a last clause for a second conjunct, or the first for a branch of the cue; the comma tells, and nothing but a time or place may follow.
  return opens && !clause.arguments.some((one) => one.head > clause.head && (one.kind === "clause" || one.kind === "open-clause"));
}

/** "told reporters": the hearer is no content. */
function isHearer(sentence: ReportSentence, clause: Clause, word: number): boolean {
  const { upos } = sentence.tree.tokens[word]!;
  return clause.lemma === "tell" || clause.lemma === "ask" || upos === "PRON";
}

function isContentBranch(sentence: ReportSentence, clause: Clause, child: number): boolean {
  const { relation } = sentence.tree.tokens[child]!;
  const base = baseRelation(relation);
  // What the parser hung on the cue although it is what was said.
  return child < Math.min(clause.head, clause.subject) && (base === "ccomp" || base === "advcl" || base === "parataxis" || base === "conj" || base === "dep" || base === "obl" || base === "obj" || base === "nsubj") && child !== clause.subject;
}

/** All words of the sentence, but not those of another coordinated main clause that comes after the cue. */
function asideScope(sentence: ReportSentence, clause: Clause): number[] {
  const all = sentence.tokens.map((_, word) => word);
  const own = subtree(sentence.tree, clause.head);
  const last = own.at(-1) ?? clause.head;
  // "Moscow, she told MPs, had not explained": the cue stands inside, both sides are content.
  const after = all.filter((word) => word > last && sentence.tree.tokens[word]!.upos !== "PUNCT");
  return after.length > 0 ? all : all.filter((word) => word <= last);
}

/** Content goes on to the end of the quotation marks that it touches. */
function widen(spans: readonly Span[], quoted: readonly QuotedStretch[]): Span[] {
  return spans.map((span) => {
    let { start, end } = span;
    for (const stretch of quoted) {
      if (stretch.start < end && stretch.end > start) {
        // Only when the content begins in, or wraps, the stretch; a stretch that holds the cue too is another speaker's.
        if (stretch.start >= start - 2) end = Math.max(end, stretch.end);
        if (stretch.end <= end + 2) start = Math.min(start, stretch.start);
      }
    }
    return { start, end };
  });
}

/** Runs of words that follow each other, as stretches of text. */
function pieces(sentence: ReportSentence, words: readonly number[]): Span[] {
  const found: Span[] = [];
  let run: number[] = [];
  for (const word of words) {
    const last = run.at(-1);
    if (last !== undefined && word > last + 1 && sentence.tokens.slice(last + 1, word).some((token) => token.upos !== "PUNCT")) {
      found.push(spanOf(sentence, run));
      run = [];
    }
    run.push(word);
  }
  if (run.length > 0) found.push(spanOf(sentence, run));
  return found;
}

function cueSpan(sentence: ReportSentence, clause: Clause): Span {
  return spanOf(sentence, clause.verbGroup.length > 0 ? clause.verbGroup : [clause.head]);
}

function speakerOf(sentence: ReportSentence, clause: Clause): { speaker: number; speakerSpan: Span | undefined } {
  const agent = clause.passive ? clause.arguments.find((one) => one.kind === "agent")?.head : clause.subject;
  if (agent === undefined || agent < 0 || sentence.tokens[agent]!.xpos.startsWith("W") || isTimeWord(sentence.tokens[agent]!.form)) return { speaker: -1, speakerSpan: undefined };
  return { speaker: agent, speakerSpan: speakerPhrase(sentence, agent, clause.head) };
}

function speakerPhrase(sentence: ReportSentence, head: number, cue: number): Span {
  const words = subtree(sentence.tree, head, (child) => {
    const base = baseRelation(sentence.tree.tokens[child]!.relation);
    return child === cue || base === "parataxis" || base === "case";
  });
  return spanOf(sentence, trimPunctuation(sentence.tree, words));
}

/** “...,” the official added: by the words alone, where the tree hides it. */
function besideQuotes(sentence: ReportSentence, quoted: readonly QuotedStretch[], known: readonly Attribution[]): Attribution[] {
  const found: Attribution[] = [];
  for (const stretch of quoted) {
    const span = clip(stretch, sentence);
    if (known.some((one) => one.content.some((content) => content.start < span.end && content.end > span.start && content.end - content.start > 0.6 * (span.end - span.start)))) continue;
    if (span.end - span.start < 25) continue;
    const outside = sentence.tokens.map((_, word) => word).filter((word) => sentence.tokens[word]!.end <= span.start || sentence.tokens[word]!.start >= span.end);
    const cue = outside.find((word) => /^VB[DZP]$/.test(sentence.tokens[word]!.xpos) && asideVerbs.has(sentence.tokens[word]!.lemma.toLowerCase()));
    if (cue === undefined) continue;
    const speaker = childrenWith(sentence.tree, cue, "nsubj").find((word) => outside.includes(word)) ?? nounBeside(sentence, cue, outside);
    if (speaker === undefined) continue;
    found.push({ sentence: sentence.index, cue, cueSpan: spanOf(sentence, [cue]), lemma: sentence.tokens[cue]!.lemma.toLowerCase(), speaker, speakerSpan: speakerPhrase(sentence, speaker, cue), content: [span], kind: "quotation" });
  }
  return found;
}

/** The noun right before the cue, or right after it. */
function nounBeside(sentence: ReportSentence, cue: number, outside: readonly number[]): number | undefined {
  const isNoun = (word: number): boolean => /^(?:NOUN|PROPN|PRON)$/.test(sentence.tokens[word]!.upos) && outside.includes(word);
  for (let word = cue - 1; word >= Math.max(0, cue - 3); word--) if (isNoun(word)) return word;
  for (let word = cue + 1; word < Math.min(sentence.tokens.length, cue + 5); word++) if (isNoun(word)) return word;
  return undefined;
}

/** "according to the minister": everything else of the sentence's clause is what the minister says. */
function fromPrepositions(sentence: ReportSentence): Attribution[] {
  const found: Attribution[] = [];
  const { tree } = sentence;
  for (let word = 0; word < tree.tokens.length; word++) {
    const base = baseRelation(tree.tokens[word]!.relation);
    if (base !== "obl" && base !== "nmod" && base !== "advcl") continue;
    const preposition = caseOf(tree, word);
    if (!speakerPrepositions.has(preposition)) continue;
    const cases = childrenWith(tree, word, "case", "mark").filter((one) => one < word).flatMap((one) => [one, ...childrenWith(tree, one, "fixed")]);
    const own = new Set(subtree(tree, word));
    let scope = tree.tokens[word]!.head;
    while (scope >= 0 && tree.tokens[scope]!.upos !== "VERB" && tree.tokens[scope]!.head >= 0 && childrenWith(tree, scope, "cop").length === 0) scope = tree.tokens[scope]!.head;
    const words = trimPunctuation(tree, (scope < 0 ? tree.tokens.map((_, at) => at) : subtree(tree, topClause(sentence, scope))).filter((one) => !own.has(one)));
    if (words.length === 0) continue;
    found.push({
      sentence: sentence.index, cue: cases[0] ?? word, cueSpan: spanOf(sentence, cases.length > 0 ? cases : [word]), lemma: preposition, speaker: word,
      speakerSpan: speakerPhrase(sentence, word, -1), content: pieces(sentence, words), kind: "according-to",
    });
  }
  return found;
}

/** The main clause above a word: the root, or the conjunct with a subject of its own. */
function topClause(sentence: ReportSentence, word: number): number {
  const { tree } = sentence;
  let top = word;
  for (let steps = 0; steps < 64; steps++) {
    const { head, relation } = tree.tokens[top]!;
    if (head < 0) return top;
    if (baseRelation(relation) === "conj" && childrenWith(tree, top, "nsubj").length > 0) return top;
    top = head;
  }
  return top;
}

/** "the accusation that it had failed": the noun's possessor, or nobody, speaks. */
function fromNouns(sentence: ReportSentence): Attribution[] {
  const found: Attribution[] = [];
  const { tree } = sentence;
  for (const clause of sentence.clauses) {
    const { head, relation } = tree.tokens[clause.head]!;
    if (head < 0 || (relation !== "acl" && relation !== "ccomp") || clause.subjectFrom !== "own") continue;
    const noun = tree.tokens[head]!;
    if (noun.upos !== "NOUN" || !speechNouns.has(noun.lemma.toLowerCase())) continue;
    const possessor = childrenWith(tree, head, "nmod:poss")[0] ?? childrenWith(tree, head, "nmod").find((child) => ["by", "from"].includes(caseOf(tree, child))) ?? -1;
    found.push({
      sentence: sentence.index, cue: head, cueSpan: spanOf(sentence, [head]), lemma: noun.lemma.toLowerCase(), speaker: possessor,
      speakerSpan: possessor < 0 ? undefined : speakerPhrase(sentence, possessor, -1), content: pieces(sentence, trimPunctuation(tree, subtree(tree, clause.head))), kind: "noun",
    });
  }
  return found;
}

/** A sentence that is all quotation and has no cue: its speaker is the one of the same stretch, else of the sentence before or after in the paragraph. */
function fromQuotedSentences(report: Report, stretches: readonly QuotedStretch[], known: readonly Attribution[]): Attribution[] {
  const found: Attribution[] = [];
  const covered = (span: Span): boolean => [...known, ...found].some((one) => one.content.some((content) => content.start < span.end && content.end > span.start));
  for (const sentence of report.sentences) {
    const stretch = stretches.find((one) => one.start <= sentence.start + 2 && one.end >= sentence.end - 2);
    const whole = stretch ?? stretches.find((one) => one.start < sentence.end && one.end > sentence.start && one.end - one.start > 0.7 * (sentence.end - sentence.start));
    if (!whole || covered(clip(whole, sentence))) continue;
    const source = nearestSpeech(report, sentence, known);
    if (!source) continue;
    found.push({ ...source, content: [clip(whole, sentence)], kind: "carried-over" });
  }
  return found;
}

function nearestSpeech(report: Report, sentence: ReportSentence, known: readonly Attribution[]): Attribution | undefined {
  const spoken = known.filter((one) => one.kind !== "noun" && one.kind !== "according-to" && one.speaker >= 0);
  const inParagraph = spoken.filter((one) => report.sentences[one.sentence]!.paragraph === sentence.paragraph);
  const after = inParagraph.find((one) => one.sentence === sentence.index + 1 && one.cue < 8);
  const before = inParagraph.filter((one) => one.sentence <= sentence.index).at(-1);
  if (before) return before;
  if (after) return after;
  // A speech verb without content in this or the next sentence of the paragraph: "the minister added."
  const previous = report.sentences[sentence.index - 1];
  return previous && previous.paragraph === sentence.paragraph - 1 ? spoken.filter((one) => one.sentence === previous.index).at(-1) : undefined;
}
