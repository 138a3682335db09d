// A sentence whose verb the parser took for a modifier ("Turkish jets bombed Kurdish camps.") is parsed again with a verb in its place that nothing else can be.
import { irregularVerbs } from "../../text/irregular-verbs.ts";
import { standsAside } from "../attributions/cue-verbs.ts";
import { isTimeWord } from "../values/time-words.ts";

interface Word {
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  readonly head: number;
  readonly relation: string;
}

/** A word that is likely to be a verb, and what it may be disguised as while the parser looks. */
export interface HiddenVerb {
  readonly word: number;
  readonly disguise: "took" | "went" | "wants" | "looks" | "go";
  readonly xpos: "VBD" | "VBZ" | "VBP" | "VB";
}

const isNominal = ({ upos }: Word): boolean => upos === "NOUN" || upos === "PROPN" || upos === "NUM" || upos === "PRON";

/** Words, first to last, one of which may be the verb that the sentence lacks; empty where it has one. */
export function hiddenVerbs(forms: readonly string[], words: readonly Word[]): readonly HiddenVerb[] {
  if (words.length < 3) return [];
  if (!forms.slice(-2).includes(".")) return /[\p{L}\d]$/u.test(forms.at(-1)!) ? verbsOfHeadline(forms, words) : [];
  // "would march into", with the verb taken for the month.
  const bare = words.findIndex(({ xpos, upos }, at) => at > 1 && xpos === "NNP" && upos === "PROPN" && /^\p{Ll}+$/u.test(forms[at]!) && words[at - 1]!.xpos === "MD");
  if (bare > 0) return [{ word: bare, disguise: "go", xpos: "VB" }];
  const end = endOfContent(forms, words);
  if (end < 3 || hasVerb(words, end)) return [];
  const past: HiddenVerb[] = [];
  const present: HiddenVerb[] = [];
  for (let word = 1; word + 1 < end; word++) {
    if (!follows(forms, words, word)) continue;
    if (isPast(forms, words, word)) past.push({ word, disguise: /^(?:ADP|ADV|SCONJ|PUNCT)$/.test(words[word + 1]!.upos) ? "went" : "took", xpos: "VBD" });
    else if (isPresent(forms, words, word)) present.push({ word, disguise: "wants", xpos: "VBZ" });
  }
  return [...past, ...present].slice(0, 2);
}

/** "Norway scoffs at offer, says it will wait", "gunmen torch church": what the first part of a headline lacks, up to its first comma. */
function verbsOfHeadline(forms: readonly string[], words: readonly Word[]): readonly HiddenVerb[] {
  const comma = forms.findIndex((form, at) => at > 2 && /^[,;]$/.test(form));
  const end = comma < 0 ? words.length : comma;
  if (end < 3 || hasVerb(words, end)) return [];
  const found: HiddenVerb[] = [];
  for (let word = 1; word + 1 < end && found.length < 2; word++) {
    const [before, { xpos, upos }, after] = [words[word - 1]!, words[word]!, words[word + 1]!];
    if (isPresent(forms, words, word)) found.push({ word, disguise: "wants", xpos: "VBZ" });
    else if (xpos === "NNS" && before.upos === "PROPN" && /^at$/i.test(forms[word + 1]!)) found.push({ word, disguise: "looks", xpos: "VBZ" });
    else if (upos === "NOUN" && xpos === "NN" && /^\p{Ll}+$/u.test(forms[word]!) && /^NNP?S$/.test(before.xpos) && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(after.upos)) found.push({ word, disguise: "took", xpos: "VBP" });
  }
  return found;
}

/** "Sweden plans to host", "Norway opposes sanctions": a plural behind a name, with an infinitive or a noun of its own. */
function isPresent(forms: readonly string[], words: readonly Word[], word: number): boolean {
  if (words[word]!.xpos !== "NNS" || !forms[word]!.endsWith("s") || !(words[word - 1]!.upos === "PROPN" || /^\p{Lu}/u.test(forms[word - 1]!))) return false;
  return (/^to$/i.test(forms[word + 1]!) && words[word + 2]?.upos === "VERB") || /^(?:DET|ADJ|NOUN|PROPN)$/.test(words[word + 1]!.upos);
}

/** Whether the tree found with the disguise makes a verb of the word: with a subject, at the top or below who says so. */
export function isRevealed(words: readonly Word[], { word }: HiddenVerb): boolean {
  const { upos, head, relation } = words[word]!;
  return upos === "VERB" && (head < 0 || /^(?:ccomp|parataxis)/.test(relation)) && words.some((other, at) => at < word && other.head === word && other.relation.startsWith("nsubj"));
}

/** Where what a closing "..., officials said on Monday" reports ends; else the end of the sentence. */
function endOfContent(forms: readonly string[], words: readonly Word[]): number {
  for (let word = words.length - 2; word > words.length - 6 && word > 3; word--) {
    if (!/^VB[DZ]$/.test(words[word]!.xpos) || !standsAside(words[word]!.lemma.toLowerCase())) continue;
    const comma = forms.lastIndexOf(",", word);
    // "a voter, a nurse named Joan, said": nobody else says it.
    return comma > 3 && word - comma > 1 && word - comma < 10 ? comma : words.length - 1;
  }
  return words.length - 1;
}

/** Some top of the stretch is a verb, or something said of somebody. */
function hasVerb(words: readonly Word[], end: number): boolean {
  for (let word = 0; word < end; word++) {
    const { head, upos, relation, xpos } = words[word]!;
    if (head >= 0 && head < end) continue;
    // "..., as troops moved in": a clause that leans on another is not the one that is missing.
    if (relation.startsWith("advcl") || words.some((other, at) => at < word && other.head === word && other.relation === "mark")) continue;
    if ((upos === "VERB" || upos === "AUX") && !/^(?:amod|compound|acl)/.test(relation) && xpos !== "VBN") return true;
    // "froze", taken for a preposition: nothing is said by one. "laid siege": nor by a noun without "is".
    const isSaid = (other: Word): boolean => other.head === word && (/^(?:cop|aux|expl|csubj)/.test(other.relation) || (other.relation.startsWith("nsubj") && upos !== "NOUN"));
    if (!/^(?:ADP|SCONJ|CCONJ|DET)$/.test(upos) && words.some(isSaid)) return true;
  }
  return false;
}

/** Behind a noun, over adverbs. */
function follows(forms: readonly string[], words: readonly Word[], word: number): boolean {
  let before = word - 1;
  while (before > 0 && (words[before]!.upos === "ADV" || /^[,)"”]$/.test(forms[before]!) || isTimeWord(forms[before]!))) before--;
  // "the widow", "Danish", as if they were adjectives
  return isNominal(words[before]!) || (words[before]!.upos === "ADJ" && (before === 0 || words[before - 1]!.upos === "DET"));
}

const participles = new Set("been done gone given taken seen shown written driven fallen spoken chosen stolen frozen broken beaten eaten forgotten hidden known drawn grown thrown torn sworn born slain".split(" "));

/** A past form that need not be a participle, and is not "backed by". */
function isPast(forms: readonly string[], words: readonly Word[], word: number): boolean {
  const form = forms[word]!;
  const { upos, relation } = words[word]!;
  if (!/^\p{Ll}[\p{Ll}-]{2,}$/u.test(form) || upos === "ADV" || /^acl:relcl|^(?:aux|cop|mark)/.test(relation) || /^(?:by|with)$/.test(forms[word + 1]!)) return false;
  const base = irregularVerbs.get(form);
  // "guards beat migrants": of a form that may be anything, only what stands right behind a plural.
  if (base !== undefined) return !participles.has(form) && (form !== base || (/^(?:NN|VB)/.test(words[word]!.xpos) && /^(?:NNS|NNP)$/.test(words[word - 1]!.xpos)));
  return form.endsWith("ed") && form.length > 3 && !/^(?:hundred|need|indeed|seed|breed|exceed|proceed|succeed|united|so-called)$/.test(form) && /^(?:VB[ND]|JJ|NNP?|IN)$/.test(words[word]!.xpos);
}
