// “...,” the official added: by the words alone, where the tree hides it. Also X: “...”, and a cue whose quotation stands in a sentence of its own.
import { childrenWith } from "../../text/clauses/dependency-tree.ts";
import { isPredicate } from "../../text/clauses/predicates.ts";
import type { QuotedStretch } from "./find-quotations.ts";
import type { Report, ReportSentence } from "../report.ts";
import { spanOf } from "../report.ts";
import type { Attribution } from "./attribution.ts";
import { clip, overlaps } from "./content-spans.ts";
import { verbCueOf } from "./cue-verbs.ts";
import { speakerAt } from "./source-phrase.ts";

/** `before` is a quotation that ends right before the sentence and has no cue yet. */
export function besideQuotation(report: Report, sentence: ReportSentence, quoted: readonly QuotedStretch[], before: QuotedStretch | undefined, known: readonly Attribution[]): Attribution[] {
  const found: Attribution[] = [];
  for (const stretch of quoted) {
    const span = clip(stretch, sentence);
    if (span.end - span.start < 4 || known.some((one) => one.content.some((content) => overlaps(content, span) && content.end - content.start > 0.6 * (span.end - span.start)))) continue;
    const outside = sentence.tokens.map((_, word) => word).filter((word) => !overlaps(sentence.tokens[word]!, stretch));
    const attribution = byVerb(sentence, stretch, span, outside, known) ?? byColon(report, sentence, span, outside);
    if (attribution) found.push(attribution);
  }
  return found.length > 0 ? found : afterQuotation(sentence, before, known);
}

/** “Why should they pay?” | Shojai told the crowd. - the quotation is a sentence of its own. */
function afterQuotation(sentence: ReportSentence, before: QuotedStretch | undefined, known: readonly Attribution[]): Attribution[] {
  if (!before) return [];
  for (const clause of sentence.clauses) {
    if (clause.kind !== "verb" || clause.subject < 0 || clause.subjectFrom !== "own" || Math.min(clause.head, clause.subject) > 5 || clause.negated) continue;
    const verb = verbCueOf(clause.lemma);
    if (!verb || !(verb.takes.has("aside") || verb.takes.has("quote")) || verb.act !== "said") continue;
    if (clause.arguments.some((one) => one.kind === "clause" || one.kind === "open-clause") || known.some((one) => one.sentence === sentence.index && one.cue === clause.head)) return [];
    return [{ sentence: sentence.index, cue: clause.head, cueSpan: spanOf(sentence, clause.verbGroup), lemma: clause.lemma, ...speakerAt(sentence, clause.subject, clause.head), content: [before], kind: "quotation", act: "said" }];
  }
  return [];
}

function byVerb(sentence: ReportSentence, stretch: QuotedStretch, span: { start: number; end: number }, outside: readonly number[], known: readonly Attribution[]): Attribution | undefined {
  // Words in quotation marks within a phrase are not speech: their length, or a comma or colon beside them, tells.
  const set = span.end - span.start >= 25 || sentence.tokens.some((token) => token.form === ":" && token.end <= stretch.start && token.end > stretch.start - 3) || closesSentence(sentence, stretch) || /[,!?]["”']*$/.test(sentence.tokens.filter((token) => overlaps(token, stretch)).map((token) => token.form).join(""));
  if (!set) return undefined;
  // The nearest verb of saying before the quotation, or the first behind it.
  const nearest = [...outside].sort((a, b) => distance(sentence, a, stretch) - distance(sentence, b, stretch));
  const cue = nearest.find((word) => {
    const { xpos, lemma } = sentence.tokens[word]!;
    if (!/^VB[DZPG]$/.test(xpos) || known.some((one) => one.sentence === sentence.index && one.cue === word)) return false;
    const verb = verbCueOf(lemma.toLowerCase());
    return verb !== undefined && (verb.takes.has("aside") || verb.takes.has("quote"));
  });
  if (cue === undefined) return undefined;
  const speaker = childrenWith(sentence.tree, cue, "nsubj").find((word) => outside.includes(word)) ?? nounBeside(sentence, cue, outside);
  if (speaker === undefined) return undefined;
  return { sentence: sentence.index, cue, cueSpan: spanOf(sentence, [cue]), lemma: sentence.tokens[cue]!.lemma.toLowerCase(), ...speakerAt(sentence, speaker, cue), content: [span], kind: "quotation", act: "said" };
}

const distance = (sentence: ReportSentence, word: number, stretch: QuotedStretch): number => {
  const { start, end } = sentence.tokens[word]!;
  return end <= stretch.start ? stretch.start - end : start - stretch.end;
};

/** Tarn laughed and said, “Ask me.” - a comma, a capital, and a full stop within the marks. */
function closesSentence(sentence: ReportSentence, stretch: QuotedStretch): boolean {
  const inside = sentence.tokens.filter((token) => overlaps(token, stretch));
  const before = sentence.tokens.findLast((token) => token.end <= stretch.start);
  return before?.form === "," && /^[^\p{L}]*\p{Lu}/u.test(inside.map((token) => token.form).join("")) && /[.!?]["”']*$/.test(inside.map((token) => token.form).join("")) && stretch.end >= sentence.end - 1;
}

/** The noun right before the cue, or right after it. */
function nounBeside(sentence: ReportSentence, cue: number, outside: readonly number[]): number | undefined {
  const isNoun = (word: number): boolean => /^(?:NOUN|PROPN|PRON)$/.test(sentence.tokens[word]!.upos) && outside.includes(word);
  for (let word = cue - 1; word >= Math.max(0, cue - 3); word--) if (isNoun(word)) return word;
  for (let word = cue + 1; word < Math.min(sentence.tokens.length, cue + 5); word++) if (isNoun(word)) return word;
  return undefined;
}

const frank = /^(?:blunt|clear|adamant|defiant|scathing|emphatic|unequivocal|categorical|succinct|furious|dismissive|unrepentant|direct|terse|curt)$/i;

/** Her message to donors: “Stay calm.” - a phrase without a verb, a colon, a quotation. */
function byColon(report: Report, sentence: ReportSentence, span: { start: number; end: number }, outside: readonly number[]): Attribution | undefined {
  const before = outside.filter((word) => sentence.tokens[word]!.end <= span.start);
  const colon = before.at(-1);
  if (colon === undefined || sentence.tokens[colon]!.form !== ":" || !/^["“]/.test(report.text.slice(span.start, span.end))) return undefined;
  const phrase = before.slice(0, -1);
  const blunt = phrase.find((word) => frank.test(sentence.tokens[word]!.form) && sentence.tree.children[word]!.some((child) => sentence.tokens[child]!.relation === "cop"));
  if (blunt !== undefined) {
    // The minister was blunt: “No.”
    const [who] = childrenWith(sentence.tree, blunt, "nsubj");
    return who === undefined || !phrase.includes(who) ? undefined : { sentence: sentence.index, cue: blunt, cueSpan: spanOf(sentence, [...childrenWith(sentence.tree, blunt, "cop"), blunt]), lemma: "be", ...speakerAt(sentence, who, blunt), content: [span], kind: "colon", act: "said" };
  }
  if (phrase.length === 0 || phrase.length > 12 || phrase.some((word) => isPredicate(sentence.tree, word))) return undefined;
  const head = phrase.find((word) => !phrase.includes(sentence.tree.tokens[word]!.head) && /^(?:NOUN|PROPN|PRON)$/.test(sentence.tokens[word]!.upos));
  if (head === undefined) return undefined;
  return { sentence: sentence.index, cue: colon, cueSpan: spanOf(sentence, [colon]), lemma: ":", speaker: head, speakerSpan: spanOf(sentence, phrase), content: [span], kind: "colon", act: "said" };
}
