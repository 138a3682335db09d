// "The cuts, union leaders argue, would gut clinics": subject and verb of saying between two commas; what stands on both sides is said.
import { baseRelation } from "../../text/clauses/dependency-tree.ts";
import type { ReportSentence } from "../report.ts";
import { isPredicate } from "../../text/clauses/predicates.ts";
import { isTimeWord } from "../values/time-words.ts";
import type { ClausePattern } from "./attribution.ts";
import { overlaps } from "./content-spans.ts";

const boundary = /^(?:,|—|–|--|-)$/;
const nominal = /^(?:NOUN|PROPN|PRON)$/;
// What may stand between the verb and the second comma: a time, a place, a hearer.
const adjunct = /^(?:ADV|ADP|DET|NOUN|PROPN|NUM|ADJ|PRON|PART)$/;
const longest = 12;

export const interposed: ClausePattern = ({ sentence, clause, verb, quoted }) => {
  if (!verb.takes.has("aside") || clause.passive || clause.negated) return undefined;
  const { tokens } = sentence;
  const inverted = boundary.test(tokens[clause.head - 1]?.form ?? "") && /^VB[DZP]$/.test(tokens[clause.head]!.xpos);
  const opens = inverted ? clause.head - 1 : openingComma(sentence, clause.head);
  const closes = closingComma(sentence, clause.head);
  if (opens === undefined || opens < 1 || closes === undefined) return undefined;
  const atEnd = closes >= tokens.length - 1;
  // "When it rained, the mayor spoke": a subordinate clause before the comma is not said.
  if (atEnd && (inverted || tokens[0]!.upos === "SCONJ" || /^(?:when|as|after|before|if|while|since|because|although|though)$/i.test(tokens[0]!.form) || !hasPredicate(sentence, opens))) return undefined;
  // "Zane asked a friend, Matthew Rick, to come": an object is no hearer, but of "told".
  if (!inverted && clause.lemma !== "tell" && clause.arguments.some((one) => (one.kind === "object" || one.kind === "indirect-object") && one.head > clause.head && one.head < closes && !isTimeWord(tokens[one.head]!.form))) return undefined;
  const speaker = inverted ? subjectBehind(sentence, clause.head, closes) : subjectWithin(sentence, opens + 1, clause.head);
  if (speaker === undefined) return undefined;
  // "In Ohio, Kerr said, “We lost.”": a whole sentence in quotation marks is all that is said.
  const after = atEnd ? undefined : quoted.find((stretch) => stretch.start >= tokens[closes]!.end && stretch.start - tokens[closes]!.end <= 2);
  if (after && /^\P{L}*\p{Lu}/u.test(tokens.find((token) => overlaps(token, after) && /\p{L}/u.test(token.form))?.form ?? "") && !quoted.some((stretch) => stretch.end <= tokens[clause.head]!.start)) return undefined;
  // "It is over, he said, pointing at the clock": a participle behind the cue tells of the speaker.
  const trails = !atEnd && hasPredicate(sentence, opens) && (/^(?:VBG|WP|WDT|WRB)$/.test(tokens[closes + 1]?.xpos ?? "") || tellsWhen(sentence, closes + 1));
  const words = tokens.flatMap((_, word) => (word < opens || (word > closes && !trails) ? [word] : []));
  return { kind: "aside", words, speaker };
};

/** "..., officials said, hours after both sides had agreed": when it was said or done, in the reporter's words. */
function tellsWhen({ tokens }: ReportSentence, word: number): boolean {
  return [word, word + 1, word + 2].some((at) => /^(?:after|before|amid)$/i.test(tokens[at]?.form ?? "") && tokens.slice(word, at).every(({ form, upos }) => isTimeWord(form) || upos === "DET" || upos === "NUM" || /^(?:just|only|hours|days|weeks|months|years|minutes|moments|shortly|soon)$/i.test(form)));
}

const hasPredicate = (sentence: ReportSentence, end: number): boolean => sentence.tokens.some((token, word) => word < end && (isPredicate(sentence.tree, word) || token.upos === "AUX"));

/** The noun phrase between verb and comma: "That, said Mr. Okafor, is a question". */
function subjectBehind(sentence: ReportSentence, cue: number, closes: number): number | undefined {
  const tops = sentence.tokens.slice(cue + 1, closes).flatMap(({ head, upos, relation }, at) => ((head <= cue || head >= closes) && nominal.test(upos) && !/^(?:obl|nmod|case)/.test(relation) ? [cue + 1 + at] : []));
  return /^(?:me|him|her|them|us|it|that|so)$/i.test(sentence.tokens[cue + 1]?.form ?? "") ? undefined : tops[0];
}

/** The comma before a noun phrase that ends at the verb. */
function openingComma(sentence: ReportSentence, cue: number): number | undefined {
  const { tokens } = sentence;
  for (let at = cue - 1; at > 0 && at >= cue - longest; at--) {
    if (boundary.test(tokens[at]!.form)) return at + 1 < cue ? at : undefined;
    if (!/^(?:DET|NOUN|PROPN|PRON|ADJ|NUM|ADP|PART|AUX|ADV|PUNCT)$/.test(tokens[at]!.upos) || /^(?:as|when|what|which|who|whatever|whoever|however|that|if|so|and|but)$/i.test(tokens[at]!.form)) return undefined;
  }
  return undefined;
}

/** The comma after the verb and its adjuncts, or the end of the sentence. */
function closingComma(sentence: ReportSentence, cue: number): number | undefined {
  const { tokens } = sentence;
  for (let at = cue + 1; at < tokens.length && at <= cue + longest; at++) {
    const { form, upos } = tokens[at]!;
    if (at === tokens.length - 1 && upos === "PUNCT") return at;
    if (boundary.test(form)) return at;
    if (!adjunct.test(upos) || /^that$/i.test(form)) return undefined;
  }
  return undefined;
}

/** The noun phrase between comma and verb must be all that is there: its last word is a noun, its top hangs on something outside. */
function subjectWithin(sentence: ReportSentence, from: number, cue: number): number | undefined {
  const { tokens } = sentence;
  const inside = (word: number): boolean => word >= from && word < cue;
  const tops = tokens.slice(from, cue).flatMap(({ head, upos, relation }, at) => (!inside(head) && nominal.test(upos) && !/^(?:obl|nmod|case|aux|advmod)/.test(baseRelation(relation)) ? [from + at] : []));
  const subjects = tops.filter((word) => tokens[word]!.head === cue && tokens[word]!.relation.startsWith("nsubj"));
  return subjects.at(-1) ?? (tops.length === 1 ? tops[0] : undefined);
}
