// Names that the parser cuts: a date or a preposition inside a name, a title between an office and its holder.
import { reportNouns, signNouns } from "../text/clauses/control-words.ts";
import { genderOfName } from "./given-names.ts";
import { hang, isNominal, type Mend } from "./mend.ts";
import { kindOfNoun, titleWords } from "./nouns.ts";
import type { ReportToken } from "./report.ts";

const isCapital = (token: ReportToken | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.form);
const month = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const datedName = /^(?:Movement|Brigades?|Battalion|Coalition|Alliance|Front|Party|Group|Revolution|Forum|Organi[sz]ation|Committee|Agreement|Network)$/;

/**
 *     The June 14 Movement          the 5 April Brigade
 *         ^ nmod:unmarked
 *
 * A day right before such a noun with a capital is part of the name.
 */
const datesInNames: Mend = (tokens) => {
  for (let noun = 2; noun < tokens.length; noun++) {
    if (!datedName.test(tokens[noun]!.form)) continue;
    const [first, second] = [tokens[noun - 2]!, tokens[noun - 1]!];
    const [word, number] = month.test(first.form) ? [first, second] : [second, first];
    if (!month.test(word.form) || !/^\d{1,2}(?:st|nd|rd|th)?$/.test(number.form)) continue;
    for (const part of [noun - 2, noun - 1]) hang(tokens, part, noun, tokens[part] === number ? "nummod" : "compound");
    if (tokens[noun - 2]!.head === noun && tokens[noun - 1]!.head === noun) tokens[noun] = { ...tokens[noun]!, upos: "PROPN", xpos: "NNP", lemma: tokens[noun]!.form };
  }
};

/**
 *     Reporters Without Borders said
 *     ^ nsubj           ^ nmod
 *
 * A preposition that is written with a capital inside a sentence stands inside a name.
 */
const prepositionsInNames: Mend = (tokens) => {
  // A headline may write every word so.
  if (!tokens.some(({ form, upos }) => upos !== "ADP" && /^\p{Ll}{4,}$/u.test(form))) return;
  for (let word = 1; word + 1 < tokens.length; word++) {
    if (!/^(?:Without|Against|For|Beyond|Behind|Under|Across)$/.test(tokens[word]!.form)) continue;
    const [first, last] = [tokens[word - 1]!, tokens[word + 1]!];
    if (!isCapital(first) || !isCapital(last) || !isNominal(first) || !isNominal(last) || last.head !== word - 1) continue;
    for (let part = word; part <= word + 1; part++) {
      hang(tokens, part, word - 1, "flat");
      tokens[part] = { ...tokens[part]!, upos: "PROPN", xpos: "NNP", lemma: tokens[part]!.form };
    }
    tokens[word - 1] = { ...first, upos: "PROPN", xpos: first.xpos === "NNS" ? "NNPS" : "NNP", lemma: first.form };
  }
};

/**
 *     the army, Col. Jean Mora, said
 *               ^ appos
 *                    ^ appos
 *
 * A title right before a name is the name's.
 */
const titlesInAppositions: Mend = (tokens) => {
  for (let word = 1; word < tokens.length; word++) {
    const [title, name] = [tokens[word - 1]!, tokens[word]!];
    if (title.upos !== "PROPN" || name.upos !== "PROPN" || title.head !== name.head || title.relation !== name.relation || !/^(?:appos|conj|nsubj|obj|obl|nmod)/.test(name.relation) || !titleWords.has(title.form.toLowerCase())) continue;
    hang(tokens, word - 1, word, "nmod:desc");
  }
};

/**
 *     a spokesman for the army, Jean Mora, said
 *                         ^     ^ appos
 *
 * A person is no body or place: the name is that of the office before it.
 */
const holdersOfOffices: Mend = (tokens) => {
  for (let word = 3; word < tokens.length; word++) {
    const { relation, head, upos, form } = tokens[word]!;
    if (!relation.startsWith("appos") || upos !== "PROPN" || head < 0 || head > word) continue;
    const titled = tokens.some((token, at) => at < word && token.head === word && token.relation === "nmod:desc" && titleWords.has(token.form.toLowerCase()));
    if (!titled && genderOfName(form, "") === undefined) continue;
    const { upos: kind, lemma, relation: place, head: office } = tokens[head]!;
    if (office < 0 || office > head || !place.startsWith("nmod") || !(kind === "PROPN" || /^(?:agency|organization|place|state|outlet)$/.test(kindOfNoun(lemma, false) ?? ""))) continue;
    if (tokens[office]!.upos === "NOUN" && /^(?:person|people)$/.test(kindOfNoun(tokens[office]!.lemma, false) ?? "")) hang(tokens, word, office, "appos");
  }
};

/**
 *     Davit Mora and Anna Holm
 *                    ^ conj
 *                         ^ conj of another word
 *
 * Two names side by side are one.
 */
const partsOfNames: Mend = (tokens) => {
  for (let word = 1; word < tokens.length; word++) {
    const [first, second] = [tokens[word - 1]!, tokens[word]!];
    if (first.upos !== "PROPN" || second.upos !== "PROPN" || !/^(?:conj|appos)/.test(first.relation) || !/^(?:conj|appos|dep)/.test(second.relation) || second.head === word - 1 || !isCapital(first) || !isCapital(second)) continue;
    if (genderOfName(first.form, "") === undefined && first.head !== second.head && first.head < 0) continue;
    if (!tokens.some((token) => token.head === word && /^(?:case|cc|det|punct)/.test(token.relation))) hang(tokens, word, word - 1, "flat");
  }
};

/**
 *     imports of Danish cheese
 *                ^ nmod, PROPN
 *                       ^ nmod, without a preposition
 *
 * Between a preposition and its noun stands what tells of the noun: an adjective by its ending.
 */
const goodsOfStates: Mend = (tokens) => {
  for (let word = 2; word < tokens.length; word++) {
    const [first, second] = [tokens[word - 1]!, tokens[word]!];
    const alike = first.head === second.head && /^(?:nmod|obj|nsubj)$/.test(first.relation) && first.relation === second.relation;
    // "of Danish cheese", with the cheese hung on the verb
    const torn = first.relation === "nmod" && /^(?:obl|dep|appos)/.test(second.relation) && second.head !== word - 1 && tokens[word - 2]!.head === word - 1 && tokens[word - 2]!.relation === "case";
    if (!(alike || torn) || !/^\p{Lu}\p{Ll}+(?:ian|ean|ine|can|san|ish|ese|ench|utch|reek|zech|wiss|aqi|eli|ani|eni|udi|iti|ali)$/u.test(first.form) || !/^\p{Ll}/u.test(second.form) || !isNominal(second) || !/^(?:PROPN|ADJ)$/.test(first.upos) || /^NNPS$/.test(first.xpos)) continue;
    if (tokens.some((token, at) => token.head === word && at >= word - 1 && /^(?:case|det|cc)/.test(token.relation)) || tokens.some((token) => token.head === word - 1 && token.relation === "case") && tokens.some((token) => token.head === word && token.relation === "case")) continue;
    if (second.upos === "PROPN" || torn) tokens[word] = { ...second, ...(second.upos === "PROPN" ? { upos: "NOUN", xpos: "NN" } : {}), ...(torn && first.head !== word ? { head: first.head, relation: first.relation } : {}) };
    for (let at = 0; at < word - 1; at++) if (tokens[at]!.head === word - 1 && /^(?:case|det)$/.test(tokens[at]!.relation)) hang(tokens, at, word, tokens[at]!.relation);
    hang(tokens, word - 1, word, "amod");
  }
};

/**
 *     the Organization for Peace in Africa
 *         ^ NOUN           ^ nmod
 *
 * A noun that is written with a capital before "for" or "of" and a name is the head of a name.
 */
const bodiesByName: Mend = (tokens) => {
  for (let word = 1; word + 2 < tokens.length; word++) {
    const { upos, form } = tokens[word]!;
    if (upos !== "NOUN" || !/^\p{Lu}\p{Ll}{3,}$/u.test(form) || !/^(?:agency|organization)$/.test(kindOfNoun(form.toLowerCase(), false) ?? "") || !/^(?:for|of)$/.test(tokens[word + 1]!.form)) continue;
    const of = tokens.findIndex((token, at) => at > word && token.head === word && token.relation === "nmod" && isNominal(token) && isCapital(token));
    if (of < 0) continue;
    const joined = tokens.findIndex((token, at) => at > of && token.head === of && token.relation === "conj" && isNominal(token) && isCapital(token));
    for (const part of joined < 0 ? [word, of] : [word, of, joined]) tokens[part] = { ...tokens[part]!, upos: "PROPN", xpos: "NNP", lemma: tokens[part]!.form };
  }
};

/**
 *     the chipmaker Novacore said          Trade Representative Susan Keller said
 *         ^ nsubj                                ^ nsubj
 *                   ^ compound of what stands before          ^ compound
 *
 * What a name tells more of stands before it: the name is the head.
 */
export const namesBehindTitles: Mend = (tokens) => {
  for (let word = 1; word < tokens.length; word++) {
    const [title, name] = [tokens[word - 1]!, tokens[word]!];
    // "fined the maker Novacore 2 million euros": the name counts no money.
    if (name.upos === "PROPN" && name.head > word + 1 && title.upos === "NOUN" && name.relation === "compound" && tokens.slice(word + 1, name.head).every(({ upos }) => /^(?:NUM|SYM)$/.test(upos)) && title.head < word) hang(tokens, word, word - 1, "compound");
    if (tokens[word]!.head !== word - 1 || name.upos !== "PROPN" || !/^(?:compound|nmod:desc|nmod|appos|flat)$/.test(name.relation) || tokens.some((token) => token.head === word && /^(?:case|cc)/.test(token.relation))) continue;
    const isTitle = title.upos === "NOUN" ? title.xpos === "NN" && name.relation !== "flat" && !/^\p{Lu}/u.test(title.form) : titleWords.has(title.form.toLowerCase()) && name.relation !== "flat";
    // "no sign Norway acted": what the sign is of.
    if (!isTitle || signNouns.has(title.lemma.toLowerCase()) || reportNouns.has(title.lemma.toLowerCase()) || /^(?:compound|amod|flat)/.test(title.relation)) continue;
    tokens[word] = { ...name, head: title.head, relation: title.relation };
    tokens[word - 1] = { ...title, head: word, relation: "nmod:desc" };
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === word - 1 && (at > word || /^(?:case|cc)$/.test(tokens[at]!.relation))) hang(tokens, at, word, tokens[at]!.relation);
  }
};

/**
 *     Korea's Daesung and Japan's Hokuto
 *             ^ nmod:poss of "Hokuto", without 's
 *
 * Without its mark a name owns nothing: it is the first of two.
 */
const pairsWithOwners: Mend = (tokens) => {
  // "... and Japan's Hokuto", with both hung on the first as if there were three.
  for (let mark = 2; mark + 1 < tokens.length; mark++) {
    const [owner, owned] = [tokens[mark - 1]!, tokens[mark + 1]!];
    if (!/^['’]s$/.test(tokens[mark]!.form) || owner.upos !== "PROPN" || owned.upos !== "PROPN" || owner.relation !== "conj" || owned.relation !== "conj" || owner.head !== owned.head) continue;
    tokens[mark - 1] = { ...owner, head: mark + 1, relation: "nmod:poss" };
    tokens[mark] = { ...tokens[mark]!, head: mark - 1, relation: "case" };
    if (tokens[mark - 2]!.upos === "CCONJ") tokens[mark - 2] = { ...tokens[mark - 2]!, head: mark + 1, relation: "cc" };
  }
  for (let word = 2; word + 3 < tokens.length; word++) {
    const { relation, head, upos } = tokens[word]!;
    if (relation !== "nmod:poss" || upos !== "PROPN" || head < word + 3 || tokens[word + 1]!.upos !== "CCONJ" || tokens.some((token) => token.head === word && token.relation === "case")) continue;
    const owner = tokens.findIndex((token, at) => at > word + 1 && at < head && token.head === word && token.relation === "conj");
    if (owner < 0) continue;
    const second = tokens[head]!;
    tokens[word] = { ...tokens[word]!, head: second.head, relation: second.relation };
    tokens[head] = { ...second, head: word, relation: "conj" };
    tokens[owner] = { ...tokens[owner]!, head, relation: "nmod:poss" };
    for (let at = 0; at < tokens.length; at++) {
      if (at < word && tokens[at]!.head === head) tokens[at] = { ...tokens[at]!, head: word };
      else if (at > head && tokens[at]!.head === head && /^(?:acl|punct)/.test(tokens[at]!.relation)) tokens[at] = { ...tokens[at]!, head: word };
      else if (at === word + 1) tokens[at] = { ...tokens[at]!, head };
    }
  }
};

/** "Gunmen stormed a village": at the start of a sentence a capital makes no name. */
const peopleTakenForNames: Mend = (tokens) => {
  const first = tokens.findIndex(({ upos }) => upos !== "PUNCT");
  if (first < 0 || first + 1 >= tokens.length) return;
  const { upos, form } = tokens[first]!;
  const lower = form.toLowerCase();
  if (upos === "PROPN" && !isCapital(tokens[first + 1]) && /(?:s|men)$/.test(lower) && kindOfNoun(lower, true) === "people") tokens[first] = { ...tokens[first]!, upos: "NOUN", xpos: "NNS", lemma: lower.replace(/men$/, "man").replace(/s$/, "") };
};

export const nameMends: readonly Mend[] = [namesBehindTitles, pairsWithOwners, peopleTakenForNames, bodiesByName, partsOfNames, goodsOfStates, datesInNames, prepositionsInNames, titlesInAppositions, holdersOfOffices];
