// The parser of src/text as the extractor's sentence parser: prose, or headlines where there is nothing else; no page furniture.
import { analyzeText, parseWords } from "../../text/analyze-text.ts";
import { irregularVerbs } from "../../text/irregular-verbs.ts";
import { lemmatize } from "../../text/lemmatize.ts";
import type { SentenceKind, Token } from "../../text/analyzed-text.ts";
import type { English } from "../../text/english.ts";
import type { Gazetteer } from "../entities/gazetteer.ts";
import { hiddenVerbs, isRevealed } from "./hidden-verb.ts";
import { withUnknownWords } from "./unknown-words.ts";
import type { ParsedSentence, ReportToken, SentenceParser } from "../report.ts";

const reportToken = ({ text, start, end, lemma, upos, xpos, head, relation }: Token, form: string): ReportToken => {
  const base = /^VBP?$/.test(xpos) && !bothTenses.test(form) ? irregularVerbs.get(form) : undefined;
  // "froze", taken for a present; "sit-in", read with its hyphen hidden.
  if (base !== undefined && base !== form) return { start, end, lemma: base, upos, xpos: "VBD", head, relation, form };
  // "were handed over and flown home"
  if (xpos === "VBD" && participlesAlone.test(form)) return { start, end, lemma, upos, xpos: "VBN", head, relation, form };
  const hidden = form.includes("-") && !text.includes("-");
  if (hidden && upos === "VERB") return { start, end, lemma: form.toLowerCase().replace(/[^-]+$/, (last) => lemmatize(last, upos, xpos, noForms)), upos, xpos, head, relation, form };
  return { start, end, lemma: upos === "PROPN" ? form : hidden ? form.toLowerCase().replace(/s$/, "") : lemma, upos, xpos, head, relation, form };
};

const noForms: ReadonlyMap<string, string> = new Map();

/** Participles that are no pasts. */
const participlesAlone = /^(?:flown|taken|given|driven|seen|shown|stolen|broken|chosen|thrown|drawn|withdrawn|known|written|spoken|forgotten|forbidden|beaten|sworn|torn|frozen|slain|gone|done|been)$/;

/** Pasts that are the base forms of other verbs: "to found a party". */
const bothTenses = /^(?:found|fell|saw|wound|ground|bound|lay|rent|bore|ate|do|does|did|has|had|is|are|was|were|be|got)$/;

/** How many characters of headlines are read where there is no other text. */
const longestHeadlines = 10_000;

/** A parser that knows the names of the gazetteer's states. */
export function sentenceParser(english: English, gazetteer: Gazetteer): SentenceParser {
  const isName = (word: string) => gazetteer.isName(word);
  return (text) => {
    const clear = disguised(text, isName);
    const sentencesOf = (wanted: SentenceKind) => analyzeText(clear, english, { isName, reads: (kind) => kind === wanted }).sentences.filter((sentence) => sentence.tokens.length > 0);
    const prose = sentencesOf("prose");
    // A headline says what the text below it says; where there is none, it is the text. Long lists without a full stop are none.
    return (prose.length > 0 || text.length > longestHeadlines ? prose : sentencesOf("headline"))
      .map(({ start, end, paragraph, tokens }) => ({ start, end, paragraph, tokens: withUnknownWords(withVerb(tokens, english, isName), english.knows).map((token) => reportToken(token, text.slice(token.start, token.end))) }));
  };
}

/** The tokens, parsed again where the parser found no verb and a word may be one. */
function withVerb(tokens: readonly Token[], english: English, isName?: (word: string) => boolean): readonly Token[] {
  const forms = tokens.map((token) => token.text);
  for (const hidden of hiddenVerbs(forms, tokens)) {
    const { word, disguise, xpos } = hidden;
    const again = parseWords(tokens.map(({ text, start, end }, at) => ({ text: at === word ? disguise : text, start, end })), english, isName);
    if (!isRevealed(again, hidden)) continue;
    const form = forms[word]!;
    return again.map((token, at) => (at === word ? { ...token, text: form, upos: "VERB", xpos, lemma: lemmatize(form, "VERB", xpos, english.lemmas) } : token));
  }
  return tokens;
}

// What stands before the day is looked at behind it: a day is soon found.
const betweenSubjectAndVerb =
  /\s(?:(?:late |early )?on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)(?<=\p{L}(?<!\b(?:said|says|told|added|announced|reported|and|that|of|in|on|for|from|since|by|last|next|this|until|late|early|before|after|\p{Ll}{3,}ed))\s(?:(?:late |early )?on )?\p{L}+)(?: (?:morning|night|evening|afternoon))?(?=\s(?:again |also |formally |strongly |sharply )?(?:has|have|had|was|were|is|are|will|would|\p{Ll}{3,}ed|said|told|began|met|took|gave|held|broke|sent|cut|put|won|lost|shot|struck|hit|withdrew|left|made|led|sought|swore|threw|drew|fought|forbade|freed|fled|accused)\b(?! (?:by|in the)\b))/gu;

const hyphenated = /\b(?:sit-in|walk-out|cease-fire|go-between|stay-away|pull-out|pull-back|build-up|crack-down|take-over|break-in|stand-off|shoot-out|run-off|lock-out|cut-off|climb-down|hold-up|cover-up|follow-up|clean-up|round-up|flare-up|air-strike|peace-keeper|co-operation)s?\b|\b(?:test-fir|baton-charg|tear-gass|court-martial|cross-examin|black-list|fire-bomb|machine-gunn|co-operat|ill-treat)(?:e[ds]?|ed|ing|s)?\b/giu;

/** "Linda Thomas-Greenfield", "Kim Jong-un", "Punggye-ri": names that the tokenizer would cut at the hyphen; not "Iran-Iraq", whose parts are names by themselves. */
const hyphenatedNames = /(?<![\p{L}-])(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)+|\p{Lu}\p{Ll}{1,5}-(?:un|il|in|hye|bin|ho|hee|hyun|jae|kyung|sik|won|young|nam|woo|seok|yeol|jong|chul|soo|min|jung|hwan|ryong)|\p{Lu}\p{Ll}+-(?:ri|dong|gun|ku|shi|eup|myeon))(?![\p{L}-])/gu;

/** "Norway's [May 3, 1998,] attacks on": a whole date inside a noun phrase, whose commas tear it apart. */
const betweenOwnerAndNoun = /(?<=\p{L}['’]s?)\s(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[\p{Ll}]*\.? \d{1,2},? \d{4},?(?=\s\p{Ll})/gu;

/**
 * The text of the same length without what misleads a parser: a dateline ("COLOMBO — ") is blanked, and a person
 * who is called like an auxiliary ("Theresa May ... May said") goes by another short name while the parser looks.
 */
function disguised(text: string, isName: (word: string) => boolean): string {
  const blank = (match: string): string => " ".repeat(match.length);
  // "(CNN) ...", "Sept. 3 (Reuters) - ..."
  const agency = text.replace(/^[ \t]*(?:\p{Lu}\p{L}{2,8}\.? \d{1,2} )?\(\p{Lu}[\p{L} .]{1,24}\)\s+(?:(?:—|–|--?)\s+)?(?=[\p{Lu}"“‘])/gmu, blank);
  let clear = agency.replace(/^[ \t]*\p{Lu}{2}[\p{Lu} .,'’/-]{1,40}(?:, \p{Lu}[\p{L}. ]+ ?\d{0,2}){0,3}(?:\s*\([^)\n]{2,30}\))?\s+(?:—|–|--?)\s+(?=\S)/gmu, blank);
  // "Pakistan today threatened", "Albania on Friday denounced": the day between subject and verb reads as part of a name.
  clear = clear.replace(betweenSubjectAndVerb, blank).replace(betweenOwnerAndNoun, blank);
  // "a sit-in": a hyphen within a noun that the tokenizer would cut at it.
  clear = clear.replace(hyphenated, (match) => match.replace("-", "e"));
  clear = clear.replace(hyphenatedNames, (match) => (match.split("-").some(isName) ? match : match.replace(/-/gu, "e").replace(/(?<=.)\p{Lu}/gu, (letter) => letter.toLowerCase())));
  // The body and not the pronoun.
  clear = clear.replace(/(?<=\b[Tt]he )WHO\b|\bWHO\b(?= (?:said|says|chief|head|director|warned|has|had|will|spokes))/gu, "WTO");
  clear = clear.replace(/\bpersona non grata\b/gi, "unwelcome        ");
  // "Mustafa Mahmoud Said Ahmed": a name, and nobody speaks.
  clear = clear.replace(/(?<=\p{Lu}\p{Ll}+[ -])Said(?=[ -]\p{Lu}\p{Ll})/gu, "Saul");
  for (const [name, other] of [["May", "Mae"], ["Will", "Bill"]] as const) {
    if (new RegExp(`\\b(?:Mrs|Mr|Ms|Dr|Sir|\\p{Lu}\\p{Ll}+)\\.? ${name}\\b(?! \\d)`, "u").test(clear) && !new RegExp(`\\b(?:In|On|Since|By|Until|Of|Late|Early|Last) ${name}\\b`, "u").test(clear)) {
      clear = clear.replace(new RegExp(`\\b${name}\\b(?! \\d|,? ${name === "May" ? "\\d" : "you"})`, "gu"), (match, at: number) => (/(?:^|[.!?]["”]?\s+)$/u.test(clear.slice(Math.max(0, at - 3), at)) && name === "Will" ? match : other));
    }
  }
  return clear;
}

/** One sentence whose words are already cut, by white space; spans point into the line. */
export function parseLine(line: string, english: English): ParsedSentence {
  const words = [...line.matchAll(/\S+/gu)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
  // The treebank writes quotation marks as they stand in text, older corpora as `` and ''.
  const tokens = withVerb(parseWords(words.map((word) => (word.text === "``" || word.text === "''" ? { ...word, text: '"' } : word)), english), english);
  return { start: 0, end: line.length, paragraph: 0, tokens: tokens.map((token, at) => reportToken(token, words[at]!.text)) };
}
