// Noun phrases of a sentence that may stand for somebody or something.
import { objectPrepositionFrames } from "../../text/clauses/control-words.ts";
import { baseRelation, childrenWith, childWith, subtree, trimPunctuation, type DependencyTree } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { EntityMention, MentionForm } from "./mention.ts";
import { kindOfNoun, namedGroupNouns, policyNouns, titleWords } from "./nouns.ts";
import { spanOf, type ReportSentence } from "../report.ts";
import { isTimeWord } from "../values/time-words.ts";

const faiths = /^(?:Sunni|Shiite|Shia|Shi['’]?ite|Islamist|Islamic|Muslim|Christian|Catholic|Protestant|Orthodox|Jewish|Hindu|Buddhist|Sikh|Maoist|Marxist|Communist|Western|Arabic|Anglican|Salafist|Jihadist|Wahhabi|Zionist)$/;
const partsOfNames = new Set(["flat", "fixed", "goeswith", "punct", "det", "case", "mark", "aux", "cop", "cc", "nummod", "advmod", "expl", "discourse"]);

export function findMentions(text: string, sentence: ReportSentence, gazetteer: Gazetteer): EntityMention[] {
  const found: EntityMention[] = [];
  for (let word = 0; word < sentence.tokens.length; word++) {
    const { upos, xpos, relation, form } = sentence.tokens[word]!;
    const base = baseRelation(relation);
    if (isTimeWord(form) && (upos !== "PROPN" || !/^(?:May|April|June|March|August)$/.test(form) || base === "obl" || base === "nmod")) continue;
    // "in May", but "with May", who is somebody.
    if (form === "May" && /^(?:in|since|until|during)$/.test(caseOf(sentence.tree, word))) continue;
    // "Sunni towns", "the Shiite group": of a faith, and no name.
    if ((base === "amod" || base === "compound") && faiths.test(form)) continue;
    if (upos === "PRON") {
      if (/^(?:PRP|PRP\$)$/.test(xpos) && base !== "expl") found.push(makeMention(text, sentence, word, "pronoun", gazetteer));
      else if (xpos === "DT" || xpos === "NN") found.push(makeMention(text, sentence, word, "description", gazetteer));
    } else if ((base === "amod" || base === "compound" || relation === "nmod:desc" || isSecondModifier(sentence, word)) && /^[A-Z]/.test(form) && !isWithinName(sentence, word) && gazetteer.find(nameAround(sentence, word)).length > 0) {
      found.push(makeMention(text, sentence, word, "demonym", gazetteer));
    } else if (base === "compound" && upos === "PROPN" && form.length > 1 && sentence.tokens[sentence.tokens[word]!.head]?.upos === "NOUN" && !isWithinName(sentence, word) && !titleWords.has(form.toLowerCase()) && groupName(sentence, sentence.tokens[word]!.head, gazetteer) === undefined) {
      // "Hamas fighters", "Kremlin spokesman"
      found.push(makeMention(text, sentence, word, "name", gazetteer));
    } else if (upos === "NOUN" || upos === "PROPN" || (upos === "ADJ" && /^[A-Z]/.test(form) && base !== "amod") || (upos === "NUM" && base !== "nummod" && base !== "nmod" && base !== "obl") || (upos === "ADJ" && /^(?:nsubj|obj)$/.test(base) && form !== "public")) {
      // A name that the parser glued to another one over a comma is a name of its own.
      const glued = base === "flat" && upos === "PROPN" && sentence.tokens[word - 1]?.form === "," && sentence.tokens[word]!.head < word;
      if ((partsOfNames.has(base) && !glued) || base === "compound" || (base === "amod" && isWithinName(sentence, word))) continue;
      if (relation === "nmod:desc") continue;
      // "no group", "neither side": nobody; "no minister" says at least of whom.
      if (upos === "NOUN" && /^(?:group|side|one|organi[sz]ation|party|country|nation|body)$/i.test(form) && childrenWith(sentence.tree, word, "det").some((child) => /^(?:no|neither)$/i.test(sentence.tokens[child]!.form))) continue;
      const mention = makeMention(text, sentence, word, formOf(sentence, word, gazetteer), gazetteer);
      found.push(mention);
      // "CIA" of "CIA Director William Burns"
      const inner = mention.titleWords.filter((one) => sentence.tokens[one]!.upos === "PROPN" && !titleWords.has(sentence.tokens[one]!.form.toLowerCase()) && !/^(?:Prime|Foreign|Defense|Defence|Interior|Vice|Deputy|Chief|Finance|Justice|Home|Trade|Culture|Cultural|Sports?|Industry|Commerce|Tourism|Science|Technology|Communications?|Infrastructure|Water|Food|Youth|Family|Digital|Climate|Housing|Business|Investment|Employment|Welfare|Development|Planning|Economy|Economic|Health|Energy|Labor|Labour|Education|Environment|Information|Agriculture|Transport|Treasury|Security|State|Affairs|Internal|External|Public|Assistant|Senior|Secretary|Acting|Former|National|Security)$/i.test(sentence.tokens[one]!.form));
      const last = inner.at(-1);
      // "European" of "European Commission President", but "Danish" of "Danish Navy Commander" is a state's.
      for (let before = (inner[0] ?? 0) - 1; inner.length > 0 && mention.titleWords.includes(before) && sentence.tokens[before]!.upos === "ADJ" && /^\p{Lu}/u.test(sentence.tokens[before]!.form) && gazetteer.find(sentence.tokens[before]!.form).length === 0; before--) inner.unshift(before);
      if (last !== undefined && !found.some((other) => other.head === last)) found.push({ ...makeMention(text, sentence, last, "name", gazetteer), ...innerName(text, sentence, inner), relation: "compound", title: "", titleWords: [] });
    }
  }
  // "State Security" of "Ministry of State Security" is nobody of its own; "Norway" of "Bank of Norway" is.
  const within = new Set(found.flatMap((mention) => (mention.form === "name" && mention.nameWords.length > 2 ? mention.nameWords.filter((word) => word > mention.head + 1) : [])));
  return found.filter((mention) => mention.form !== "name" || !within.has(mention.head) || gazetteer.find(mention.name).length > 0).sort((a, b) => a.head - b.head);
}

/** "Danish" of "Norwegian and Danish troops" */
function isSecondModifier(sentence: ReportSentence, word: number): boolean {
  const { relation, head } = sentence.tokens[word]!;
  return relation === "conj" && head >= 0 && head < word && /^(?:amod|compound)$/.test(sentence.tokens[head]!.relation) && sentence.tokens[head]!.head > word;
}

/** "Sri" of "Sri Lankan source", "World" of "World Cup": part of a name that goes on. */
function isWithinName(sentence: ReportSentence, word: number): boolean {
  const next = sentence.tokens[word + 1];
  // "Zimbabwean President", "Danish Prime Minister": the title goes on, not the name.
  if (titleAhead.test(sentence.tokens.slice(word + 1, word + 5).map((token) => token.form).join(" "))) return false;
  return next !== undefined && /^\p{Lu}/u.test(next.form) && (next.head === sentence.tokens[word]!.head || sentence.tokens[word]!.head === word + 1);
}

const titleAhead = /^(?:(?:Prime|Foreign|Defen[cs]e|Interior|Home|Finance|Vice|Deputy|Justice|Chief|Energy|Trade|Health|Education|Economy|Information|Assistant|First|Crown|Supreme) )*(?:President|Minister|Secretary|Chancellor|Premier|King|Queen|Prince|Princess|Emperor|Ambassador|General|Gen|Colonel|Col|Admiral|Brig|Senator|Sen|Leader|Marshal)\b/;

function innerName(text: string, sentence: ReportSentence, words: readonly number[]): Pick<EntityMention, "name" | "nameWords" | "span" | "text"> {
  const span = spanOf(sentence, words);
  const name = text.slice(span.start, span.end).replace(/\s+/g, " ");
  return { name, nameWords: words, span, text: name };
}

/** A one- or two-word state name or demonym inside a phrase: "North Korean", "Saudi". */
function nameAround(sentence: ReportSentence, word: number): string {
  const left = childrenWith(sentence.tree, word, "compound", "amod").filter((child) => child < word && /^[A-Z]/.test(sentence.tokens[child]!.form));
  const joined = [...left, word].map((one) => sentence.tokens[one]!.form).join(" ");
  const before = sentence.tokens[word - 1];
  // "Sri Lankan", "North Korean": both may hang on the noun.
  return left.length === 0 && before && /^(?:North|South|East|West|Sri|Saudi|New|Costa|El|Sierra|Czech|Ivory|Burkina|Equatorial|Cape|San|Papua|Trinidad|United)$/.test(before.form) ? `${before.form} ${joined}` : joined;
}

const personal = new Set(["people", "person"]);

function formOf(sentence: ReportSentence, word: number, gazetteer: Gazetteer): MentionForm {
  const { upos, form } = sentence.tokens[word]!;
  // "Demonstrators in Oslo ...": at the head of a sentence any noun has a capital.
  if (word === 0 && upos === "PROPN" && sentence.tokens[word]!.xpos === "NNPS" && sentence.tokens[word + 1]?.upos !== "PROPN" && personal.has(kindOfNoun(form.toLowerCase(), true) ?? "")) return "description";
  if (upos === "PROPN" || (/^[A-Z]/.test(form) && word > 0 && (upos === "ADJ" || isNameTakenForNoun(sentence, word)))) return "name";
  return groupName(sentence, word, gazetteer) === undefined ? "description" : "name";
}

/** "Human Rights Watch", "Jacques Chirac": a noun with a capital beside others, in a sentence that does not write all words so. */
function isNameTakenForNoun(sentence: ReportSentence, word: number): boolean {
  const { upos } = sentence.tokens[word]!;
  if (upos !== "NOUN") return false;
  const isCapital = (at: number): boolean => /^\p{Lu}\p{Ll}/u.test(sentence.tokens[at]?.form ?? "");
  if (!isCapital(word - 1) && !isCapital(word + 1)) return false;
  const next = sentence.tokens[word + 1];
  return isCapital(word - 1) || next?.head === word;
}

/** "the Islamic State group" → words of the name before the generic noun. */
function groupName(sentence: ReportSentence, head: number, gazetteer: Gazetteer): number[] | undefined {
  const noun = sentence.tokens[head]!;
  if (noun.upos !== "NOUN" || !namedGroupNouns.has(noun.form.toLowerCase())) return undefined;
  const compound = childrenWith(sentence.tree, head, "compound").filter((child) => child < head && sentence.tokens[child]!.upos === "PROPN").at(-1);
  // "5G network"
  if (compound === undefined || sentence.tokens[compound]!.form.length < 2) return undefined;
  // "the Qaeda-linked group" is linked to it, and not it.
  if (/^[-–]$/.test(sentence.tokens[compound + 1]?.form ?? "") && /^\p{Ll}/u.test(sentence.tokens[compound + 2]?.form ?? "")) return undefined;
  const words = subtree(sentence.tree, compound).filter((word) => /^[A-Z]|^-$|^(?:of|the|for)$/.test(sentence.tokens[word]!.form));
  for (let word = words[0]! - 1; word > 0 && /^(?:ADJ|PROPN)$/.test(sentence.tokens[word]!.upos) && /^[A-Z]/.test(sentence.tokens[word]!.form); word--) words.unshift(word);
  // "Colombian rebels" are of a country, and go by no name.
  if (words.length === 1 && gazetteer.find(sentence.tokens[words[0]!]!.form).some((match) => match.kind === "demonym")) return undefined;
  return words;
}

const phraseRelations = new Set(["det", "amod", "compound", "nummod", "flat", "nmod:poss", "nmod:desc", "det:predet", "goeswith"]);

function makeMention(text: string, sentence: ReportSentence, head: number, form: MentionForm, gazetteer: Gazetteer): EntityMention {
  const { tree } = sentence;
  const token = sentence.tokens[head]!;
  const words = form === "pronoun" || form === "demonym" ? (form === "demonym" ? demonymWords(sentence, head) : [head]) : phraseWords(sentence, head);
  const span = spanOf(sentence, words);
  const named = form === "name" ? nameWords(sentence, head, words, gazetteer) : { name: [], title: [] };
  const write = (list: readonly number[]): string => {
    if (list.length === 0) return "";
    const { start, end } = spanOf(sentence, list);
    return withoutStrayQuotes(text.slice(start, end).replace(/\s+/g, " "));
  };
  // "the US Secretary of State": an office and no name.
  if (form === "name" && named.name.length > 0 && /^(?:of|for|on|and)$/.test(sentence.tokens[named.name[0]!]!.form)) return makeMention(text, sentence, head, "description", gazetteer);
  const nameText = form === "demonym" ? write(words) : write(named.name);
  const modifierWord = childrenWith(tree, head, "amod", "compound", "nmod:poss", "nmod:desc").filter((child) => child < head && /^[A-Z]/.test(sentence.tokens[child]!.form)).find((child) => gazetteer.find(nameAround(sentence, child)).length > 0);
  return {
    sentence: sentence.index, head, span, text: withoutStrayQuotes(text.slice(span.start, span.end).replace(/\s+/g, " ")), form, name: nameText, title: write(named.title), nameWords: named.name, titleWords: named.title,
    noun: token.lemma, plural: /^NNP?S$/.test(token.xpos) || /^(?:they|them|their|we|us|our|these|those)$/i.test(token.form),
    definite: childrenWith(tree, head, "det").some((child) => /^(?:the|this|that|these|those|such)$/i.test(sentence.tokens[child]!.form)) || childWith(tree, head, "nmod:poss") !== undefined,
    modifier: modifierWord === undefined ? "" : nameAround(sentence, modifierWord), relation: token.relation, ...(form === "demonym" && token.head >= 0 ? { bearer: tree.tokens[token.head]!.relation } : {}),
    // "in Lima and Quito": of a list the first has the preposition.
    preposition: caseOf(tree, head) || (token.relation === "conj" && token.head >= 0 && token.head < head ? caseOf(tree, token.head) : ""),
  };
}

/** A mark whose partner stands outside the words says nothing about them. */
export function withoutStrayQuotes(text: string): string {
  return (text.match(/["“”«»]/g)?.length ?? 0) === 1 ? text.replace(/["“”«»]\s*/, "") : text;
}

function demonymWords(sentence: ReportSentence, head: number): number[] {
  return [...childrenWith(sentence.tree, head, "compound", "amod").filter((child) => child < head && /^[A-Z]/.test(sentence.tokens[child]!.form)), head];
}

const bodies = /^(?:Organi[sz]ation|Conference|Network|Cent(?:er|re)|Institute|Coalition|Campaign|Committee)$/;

/** Determiner to head, with "of ..." behind it; no relative clauses, appositions or other phrases. */
function phraseWords(sentence: ReportSentence, head: number): number[] {
  const { tree } = sentence;
  const words = subtree(tree, head, (child, parent) => {
    const { relation } = tree.tokens[child]!;
    const base = baseRelation(relation);
    if (parent === head) {
      if (child > head && namelessPeople.test(tree.tokens[head]!.lemma) && base === "amod" && knowing.test(tree.tokens[child]!.form) && subtree(tree, child).length <= 8) return false;
      // An adjective behind its noun belongs to another phrase: "warned officials [last January]".
      if (child > head && /^(?:amod|det|compound|nmod:poss)$/.test(relation)) return true;
      // "whose house": the house, of somebody named before.
      if (phraseRelations.has(relation)) return tree.tokens[child]!.xpos === "WP$";
      // "Indian and Nepalese troops"
      if (base === "cc" && child < head) return tree.children[head]!.every((other) => other >= child || !/^(?:amod|compound)$/.test(tree.tokens[other]!.relation));
      if (base === "punct") return !(child < head) || !/^[-"“]$/.test(tree.tokens[child]!.form);
      // "Defence Secretary Gavin Williamson" with the name hung on the title
      if (base === "appos" && child > head && tree.tokens.slice(head + 1, child).every((token) => token.upos === "PROPN") && tree.tokens[child]!.upos === "PROPN" && titleWords.has(tree.tokens[head]!.form.toLowerCase())) return false;
      // "warned officials of an attack": the verb's phrase, not theirs.
      if (base === "nmod" && child > head && isVerbsPhrase(tree, head, child)) return true;
      if (base === "nmod" && child > head && isNamelessParty(tree.tokens[head]!) && subtree(tree, child).length <= 8 && ["in", "with", "from", "at", "inside", "to", "for"].includes(caseOf(tree, child))) return false;
      if (base === "nmod" && child > head) return caseOf(tree, child) !== "of" && !(tree.tokens[head]!.upos === "PROPN" && ["for", "on"].includes(caseOf(tree, child)) && tree.tokens[child]!.upos === "PROPN");
      // "a person familiar with the talks", "two people briefed on them": of somebody without a name that is all that is told.
      if (child > head && namelessPeople.test(tree.tokens[head]!.lemma) && relation === "acl" && knowing.test(tree.tokens[child]!.form) && subtree(tree, child).length <= 8) return false;
      // "the duty to warn", "the right to remain silent": what it is called.
      if (relation === "acl" && child > head && policyNouns.has(tree.tokens[head]!.lemma.toLowerCase()) && caseOf(tree, child) === "to" && subtree(tree, child).length <= 3) return false;
      if (base === "advmod") return !/^(?:least|more|most|about|nearly|almost|then|former|only|just|not|over|around|some)$/i.test(tree.tokens[child]!.form);
      return true;
    }
    // "the Organization for Trade and Peace"
    if (base === "cc" && bodies.test(tree.tokens[head]!.form) && tree.tokens[parent]!.upos === "PROPN") return false;
    // "Norwegian [and] Danish troops", with the second hung on the first.
    if (base === "cc" && tree.tokens[parent]!.relation === "conj" && parent < head && /^(?:amod|compound)$/.test(tree.tokens[tree.tokens[parent]!.head]!.relation)) return false;
    return base === "cc" || relation === "acl:relcl" || (base === "acl" && parent !== head) || base === "parataxis" || base === "appos" || base === "advcl";
  });
  const phrase = contiguous(sentence, trimPunctuation(tree, words), head);
  // "the “duty to warn”": what a few words in quotation marks are called.
  const open = phrase.find((word) => word < head && /^["“]$/.test(tree.tokens[word]!.form));
  const close = open === undefined ? -1 : tree.tokens.findIndex((token, word) => word > head && word <= open + 6 && /^["”]$/.test(token.form));
  if (close > head) {
    let last = close - 1;
    while (last > head && tree.tokens[last]!.upos === "PUNCT") last--;
    for (let word = (phrase.at(-1) ?? head) + 1; word <= last; word++) phrase.push(word);
  }
  // "US-based journalist": what a hyphen ties to the first word belongs to the phrase.
  for (let first = phrase[0]!; first >= 2 && /^[-–]$/.test(tree.tokens[first - 1]!.form) && touches(sentence, first - 2) && touches(sentence, first - 1); first = phrase[0]!) phrase.unshift(first - 2, first - 1);
  // The rest of a name whose parts hang on different words.
  for (let next = (phrase.at(-1) ?? head) + 1; tree.tokens[head]!.upos === "PROPN" && tree.tokens[next]?.upos === "PROPN" && tree.tokens[next]!.relation === "flat" && tree.tokens[next - 1]!.upos === "PROPN"; next++) phrase.push(next);
  return phrase;
}

const namelessPeople = /^(?:person|people|source|official|officer|diplomat|aide|adviser|lawmaker|executive|banker|investigator)$/i;
const knowing = /^(?:familiar|close|briefed|involved|aware|privy|knowledgeable)$/i;

/** No space between the word and the next. */
const touches = (sentence: ReportSentence, word: number): boolean => sentence.tokens[word]!.end === sentence.tokens[word + 1]!.start;

/** "warned officials [of an attack]": the phrase behind the object is what the verb asks for. */
export function isVerbsPhrase(tree: DependencyTree, head: number, phrase: number): boolean {
  return objectPrepositionFrames.get(verbOfObject(tree, head))?.has(caseOf(tree, phrase)) === true;
}

/** The lemma of the verb whose object the phrase is, or is coordinated with: "warn US and other persons of threats"; empty for none. */
function verbOfObject(tree: DependencyTree, head: number): string {
  let at = head;
  for (let steps = 0; steps < 8 && tree.tokens[at]!.relation === "conj"; steps++) at = tree.tokens[at]!.head;
  return tree.tokens[at]!.relation === "obj" ? (tree.tokens[tree.tokens[at]!.head]?.lemma.toLowerCase() ?? "") : "";
}

/** "a source in the government", "the mission to the UN": what follows tells them from others. */
const isNamelessParty = (token: { readonly upos: string; readonly lemma: string }): boolean => token.upos === "NOUN" && /^(?:source|official|officer|spokesman|spokeswoman|diplomat|mission|embassy|ambassador|minister|analyst|expert|aide|adviser|lawmaker|member|leader|representative|delegation|witness)$/i.test(token.lemma);

/** The run of words around the head: a phrase torn apart by a mistaken branch is cut there. */
function contiguous(sentence: ReportSentence, words: readonly number[], head: number): number[] {
  const at = words.indexOf(head);
  if (at < 0) return [head];
  let start = at;
  let end = at;
  const near = (left: number, right: number): boolean => right - left === 1 || sentence.tokens.slice(left + 1, right).every((token) => /^(?:[-–'"“”.()]|``|'')$/.test(token.form));
  while (start > 0 && near(words[start - 1]!, words[start]!)) start--;
  while (end + 1 < words.length && near(words[end]!, words[end + 1]!)) end++;
  return words.slice(start, end + 1);
}

/** Splits "CIA Director William Burns" into title and name. */
function nameWords(sentence: ReportSentence, head: number, phrase: readonly number[], gazetteer: Gazetteer): { name: readonly number[]; title: readonly number[] } {
  const group = groupName(sentence, head, gazetteer);
  if (group) return { name: group, title: [] };
  const { tree } = sentence;
  const isNamePart = (word: number): boolean => {
    const { upos, form } = sentence.tokens[word]!;
    return upos === "PROPN" || (/^\p{Lu}/u.test(form) && upos !== "DET" && upos !== "PRON") || /^(?:al|bin|ibn|van|von|de|der|el|la|-)$/i.test(form) || upos === "NUM" && /^[A-Z0-9IVX-]+$/.test(form);
  };
  const at = phrase.indexOf(head);
  let start = at;
  let end = at;
  while (start > 0 && isNamePart(phrase[start - 1]!)) start--;
  while (end + 1 < phrase.length && isNamePart(phrase[end + 1]!)) end++;
  while (start < at && /^(?:-|the|a|an)$/i.test(sentence.tokens[phrase[start]!]!.form)) start++;
  // "Ministry of Defense", "Front for the Liberation of ..."
  if (!titleWords.has(sentence.tokens[phrase[start]!]!.form.toLowerCase())) {
    // "Organization for Security in Europe", but "Hill in Lima".
    const joins = bodies.test(sentence.tokens[phrase[at]!]!.form) ? /^(?:of|for|on|and|in)$/ : /^(?:of|for|on|and)$/;
    while (end + 2 < phrase.length && joins.test(sentence.tokens[phrase[end + 1]!]!.form) && !(end === at && sentence.tokens[phrase[end + 1]!]!.form === "in")) {
      let next = end + 2;
      if (sentence.tokens[phrase[next]!]!.form === "the" && next + 1 < phrase.length) next++;
      if (!isNamePart(phrase[next]!)) break;
      // "Anna Berg of the Oslo-based Forum": where she is from is no part of her name.
      if (sentence.tokens[phrase[next + 1] ?? -1]?.form === "-" && /^\p{Ll}/u.test(sentence.tokens[phrase[next + 2] ?? -1]?.form ?? "")) break;
      end = next;
      while (end + 1 < phrase.length && isNamePart(phrase[end + 1]!)) end++;
    }
  }
  const run = phrase.slice(start, end + 1);
  // A state's name or demonym, or a title, before a person's name is no part of it.
  let cut = 0;
  for (let position = 0; position + 1 < run.length; position++) if (titleWords.has(sentence.tokens[run[position]!]!.form.toLowerCase())) cut = position + 1;
  // "Foreign Minister" alone is a title used as a name.
  const described = childrenWith(tree, head, "nmod:desc").filter((child) => child < head).flatMap((child) => subtree(tree, child).filter((word) => word < head)).sort((a, b) => a - b);
  const lastDescribed = described.at(-1);
  if (lastDescribed !== undefined && run.includes(lastDescribed)) cut = Math.max(cut, run.indexOf(lastDescribed) + 1);
  const name = run.slice(cut);
  const first = name[0] ?? head;
  const title = phrase.slice(0, phrase.indexOf(first)).filter((word) => !/^(?:the|a|an|then)$/i.test(sentence.tokens[word]!.form));
  return { name, title: cut > 0 || lastDescribed !== undefined || title.some((word) => titleWords.has(sentence.tokens[word]!.form.toLowerCase())) ? title : [] };
}
