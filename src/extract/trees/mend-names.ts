// Names that the parser cuts: a date or a preposition inside a name, a title between an office and its holder.
import { reportNouns, signNouns } from "../../text/clauses/control-words.ts";
import { genderOfName } from "../entities/given-names.ts";
import { hang, isNominal, type Mend } from "./mend.ts";
import { kindOfNoun, titleWords } from "../entities/nouns.ts";
import type { ReportToken } from "../report.ts";

const isCapital = (token: ReportToken | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.form);
const month = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const datedName = /^(?:Movement|Brigades?|Battalion|Coalition|Alliance|Front|Party|Group|Revolution|Forum|Organi[sz]ation|Committee|Agreement|Network)$/;

/**
 *     The June 14 Movement          the 5 April Brigade
 *         ^ nmod:unmarked
 *
 * A day right before such a noun with a capital is part of the name.
 */
const datesInNames: Mend = {
  room: [2, 0],
  on: isNominal,
  at: ({ form }) => datedName.test(form),
  mend(tokens, noun) {
    const [first, second] = [tokens[noun - 2]!, tokens[noun - 1]!];
    const [word, number] = month.test(first.form) ? [first, second] : [second, first];
    if (!month.test(word.form) || !/^\d{1,2}(?:st|nd|rd|th)?$/.test(number.form)) return;
    for (const part of [noun - 2, noun - 1]) hang(tokens, part, noun, tokens[part] === number ? "nummod" : "compound");
    if (tokens[noun - 2]!.head === noun && tokens[noun - 1]!.head === noun) tokens[noun] = { ...tokens[noun]!, upos: "PROPN", xpos: "NNP", lemma: tokens[noun]!.form };
  },
};

/**
 *     Reporters Without Borders said
 *     ^ nsubj           ^ nmod
 *
 * A preposition that is written with a capital inside a sentence stands inside a name.
 */
const prepositionsInNames: Mend = {
  room: [1, 1],
  on: ({ upos }) => !/^(?:PUNCT|DET|AUX|PRON|NUM|VERB|NOUN|CCONJ)$/.test(upos),
  at: ({ form }) => /^(?:Without|Against|For|Beyond|Behind|Under|Across)$/.test(form),
  mend(tokens, word) {
    // A headline may write every word so.
    if (!tokens.some(({ form, upos }) => upos !== "ADP" && /^\p{Ll}{4,}$/u.test(form))) return;
    const [first, last] = [tokens[word - 1]!, tokens[word + 1]!];
    if (!isCapital(first) || !isCapital(last) || !isNominal(first) || !isNominal(last) || last.head !== word - 1) return;
    for (let part = word; part <= word + 1; part++) {
      hang(tokens, part, word - 1, "flat");
      tokens[part] = { ...tokens[part]!, upos: "PROPN", xpos: "NNP", lemma: tokens[part]!.form };
    }
    tokens[word - 1] = { ...first, upos: "PROPN", xpos: first.xpos === "NNS" ? "NNPS" : "NNP", lemma: first.form };
  },
};

/**
 *     the army, Col. Jean Mora, said
 *               ^ appos
 *                    ^ appos
 *
 * A title right before a name is the name's.
 */
const titlesInAppositions: Mend = {
  room: [1, 0],
  on: ({ relation, upos }) => upos === "PROPN" && /^(?:appos|conj|nsubj|obj|obl|nmod)/.test(relation),
  mend(tokens, word) {
    const [title, name] = [tokens[word - 1]!, tokens[word]!];
    if (title.upos !== "PROPN" || title.head !== name.head || title.relation !== name.relation || !titleWords.has(title.form.toLowerCase())) return;
    hang(tokens, word - 1, word, "nmod:desc");
  },
};

/**
 *     a spokesman for the army, Jean Mora, said
 *                         ^     ^ appos
 *
 * A person is no body or place: the name is that of the office before it.
 */
const holdersOfOffices: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => relation.startsWith("appos") && upos === "PROPN",
  at: ({ head }, word) => head >= 0 && head <= word,
  mend(tokens, word) {
    const { head, form } = tokens[word]!;
    const titled = tokens.some((token, at) => at < word && token.head === word && token.relation === "nmod:desc" && titleWords.has(token.form.toLowerCase()));
    if (!titled && genderOfName(form, "") === undefined) return;
    const { upos: kind, lemma, relation: place, head: office } = tokens[head]!;
    if (office < 0 || office > head || !place.startsWith("nmod") || !(kind === "PROPN" || /^(?:agency|organization|place|state|outlet)$/.test(kindOfNoun(lemma, false) ?? ""))) return;
    if (tokens[office]!.upos === "NOUN" && /^(?:person|people)$/.test(kindOfNoun(tokens[office]!.lemma, false) ?? "")) hang(tokens, word, office, "appos");
  },
};

/**
 *     Davit Mora and Anna Holm
 *                    ^ conj
 *                         ^ conj of another word
 *
 * Two names side by side are one.
 */
const partsOfNames: Mend = {
  room: [1, 0],
  on: ({ relation, upos }) => upos === "PROPN" && /^(?:conj|appos|dep)/.test(relation),
  at: ({ head }, word) => head !== word - 1,
  mend(tokens, word) {
    const [first, second] = [tokens[word - 1]!, tokens[word]!];
    if (first.upos !== "PROPN" || !/^(?:conj|appos)/.test(first.relation) || !isCapital(first) || !isCapital(second)) return;
    if (genderOfName(first.form, "") === undefined && first.head !== second.head && first.head < 0) return;
    if (!tokens.some((token) => token.head === word && /^(?:case|cc|det)/.test(token.relation))) hang(tokens, word, word - 1, "flat");
  },
};

/**
 *     imports of Danish cheese
 *                ^ nmod, PROPN
 *                       ^ nmod, without a preposition
 *
 * Between a preposition and its noun stands what tells of the noun: an adjective by its ending.
 */
const goodsOfStates: Mend = {
  room: [2, 0],
  on: (labels) => isNominal(labels) && /^(?:(?:nmod|obj|nsubj)$|obl|dep|appos)/.test(labels.relation),
  at: ({ form }) => /^\p{Ll}/u.test(form),
  mend(tokens, word) {
    const [first, second] = [tokens[word - 1]!, tokens[word]!];
    const alike = first.head === second.head && /^(?:nmod|obj|nsubj)$/.test(first.relation) && first.relation === second.relation;
    // "of Danish cheese", with the cheese hung on the verb
    const torn = first.relation === "nmod" && /^(?:obl|dep|appos)/.test(second.relation) && second.head !== word - 1 && tokens[word - 2]!.head === word - 1 && tokens[word - 2]!.relation === "case";
    if (!(alike || torn) || !/^\p{Lu}\p{Ll}+(?:ian|ean|ine|can|san|ish|ese|ench|utch|reek|zech|wiss|aqi|eli|ani|eni|udi|iti|ali)$/u.test(first.form) || !/^(?:PROPN|ADJ)$/.test(first.upos) || /^NNPS$/.test(first.xpos)) return;
    if (tokens.some((token, at) => token.head === word && at >= word - 1 && /^(?:case|det|cc)/.test(token.relation)) || tokens.some((token) => token.head === word - 1 && token.relation === "case") && tokens.some((token) => token.head === word && token.relation === "case")) return;
    if (second.upos === "PROPN" || torn) tokens[word] = { ...second, ...(second.upos === "PROPN" ? { upos: "NOUN", xpos: "NN" } : {}), ...(torn && first.head !== word ? { head: first.head, relation: first.relation } : {}) };
    for (let at = 0; at < word - 1; at++) if (tokens[at]!.head === word - 1 && /^(?:case|det)$/.test(tokens[at]!.relation)) hang(tokens, at, word, tokens[at]!.relation);
    hang(tokens, word - 1, word, "amod");
  },
};

/**
 *     the Organization for Peace in Africa
 *         ^ NOUN           ^ nmod
 *
 * A noun that is written with a capital before "for" or "of" and a name is the head of a name.
 */
const bodiesByName: Mend = {
  room: [1, 2],
  on: ({ upos }) => upos === "NOUN",
  at: ({ form }) => /^\p{Lu}\p{Ll}{3,}$/u.test(form),
  mend(tokens, word) {
    const { form } = tokens[word]!;
    if (!/^(?:agency|organization)$/.test(kindOfNoun(form.toLowerCase(), false) ?? "") || !/^(?:for|of)$/.test(tokens[word + 1]!.form)) return;
    const of = tokens.findIndex((token, at) => at > word && token.head === word && token.relation === "nmod" && isNominal(token) && isCapital(token));
    if (of < 0) return;
    const joined = tokens.findIndex((token, at) => at > of && token.head === of && token.relation === "conj" && isNominal(token) && isCapital(token));
    for (const part of joined < 0 ? [word, of] : [word, of, joined]) tokens[part] = { ...tokens[part]!, upos: "PROPN", xpos: "NNP", lemma: tokens[part]!.form };
  },
};

/**
 *     the chipmaker Novacore said          Trade Representative Susan Keller said
 *         ^ nsubj                                ^ nsubj
 *                   ^ compound of what stands before          ^ compound
 *
 * What a name tells more of stands before it: the name is the head.
 */
const namesBehindTitles: Mend = {
  room: [1, 0],
  on: ({ upos }) => upos === "PROPN",
  mend(tokens, word) {
    const [title, name] = [tokens[word - 1]!, tokens[word]!];
    // "fined the maker Novacore 2 million euros": the name counts no money.
    if (name.head > word + 1 && title.upos === "NOUN" && name.relation === "compound" && tokens.slice(word + 1, name.head).every(({ upos }) => /^(?:NUM|SYM)$/.test(upos)) && title.head < word) hang(tokens, word, word - 1, "compound");
    if (tokens[word]!.head !== word - 1 || !/^(?:compound|nmod:desc|nmod|appos|flat)$/.test(name.relation) || tokens.some((token) => token.head === word && /^(?:case|cc)/.test(token.relation))) return;
    const isTitle = title.upos === "NOUN" ? title.xpos === "NN" && name.relation !== "flat" && !/^\p{Lu}/u.test(title.form) : titleWords.has(title.form.toLowerCase()) && name.relation !== "flat";
    // "no sign Norway acted": what the sign is of.
    if (!isTitle || signNouns.has(title.lemma.toLowerCase()) || reportNouns.has(title.lemma.toLowerCase()) || /^(?:compound|amod|flat)/.test(title.relation)) return;
    tokens[word] = { ...name, head: title.head, relation: title.relation };
    tokens[word - 1] = { ...title, head: word, relation: "nmod:desc" };
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === word - 1 && (at > word || /^(?:case|cc)$/.test(tokens[at]!.relation))) hang(tokens, at, word, tokens[at]!.relation);
  },
};

/** "... and Japan's Hokuto", with both hung on the name before "and" as if there were three. */
const ownersInPairs: Mend = {
  room: [2, 1],
  on: ({ upos }) => upos === "PART",
  at: ({ form }) => form === "'s" || form === "’s",
  mend(tokens, mark) {
    const owner = tokens[mark - 1]!;
    let at = mark + 1;
    while (at < tokens.length - 1 && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]!.upos) && tokens[at]!.head > at) at++;
    const owned = tokens[at]!;
    if (owner.upos !== "PROPN" || !isNominal(owned) || owner.relation !== "conj" || owned.relation !== "conj" || owner.head !== owned.head) return;
    tokens[mark - 1] = { ...owner, head: at, relation: "nmod:poss" };
    tokens[mark] = { ...tokens[mark]!, head: mark - 1, relation: "case" };
    if (tokens[mark - 2]!.upos === "CCONJ") tokens[mark - 2] = { ...tokens[mark - 2]!, head: at, relation: "cc" };
  },
};

/**
 *     Korea's Daesung and Japan's Hokuto
 *             ^ nmod:poss of "Hokuto", without 's
 *
 * Without its mark a name owns nothing: it is the first of two.
 */
const pairsWithOwners: Mend = {
  room: [2, 3],
  on: ({ relation, upos }) => relation === "nmod:poss" && upos === "PROPN",
  at: ({ head }, word) => head >= word + 3,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (tokens[word + 1]!.upos !== "CCONJ" || tokens.some((token) => token.head === word && token.relation === "case")) return;
    const owner = tokens.findIndex((token, at) => at > word + 1 && at < head && token.head === word && token.relation === "conj");
    if (owner < 0) return;
    const second = tokens[head]!;
    tokens[word] = { ...tokens[word]!, head: second.head, relation: second.relation };
    tokens[head] = { ...second, head: word, relation: "conj" };
    tokens[owner] = { ...tokens[owner]!, head, relation: "nmod:poss" };
    for (let at = 0; at < tokens.length; at++) {
      if (at < word && tokens[at]!.head === head) tokens[at] = { ...tokens[at]!, head: word };
      else if (at > head && tokens[at]!.head === head && /^(?:acl|punct)/.test(tokens[at]!.relation)) tokens[at] = { ...tokens[at]!, head: word };
      else if (at === word + 1) tokens[at] = { ...tokens[at]!, head };
    }
  },
};

/** "Gunmen stormed a village": at the start of a sentence a capital makes no name. */
const peopleTakenForNames: Mend = {
  room: [0, 1],
  on: ({ upos }) => upos === "PROPN",
  at: ({ form }) => /(?:s|men)$/i.test(form),
  mend(tokens, word) {
    const lower = tokens[word]!.form.toLowerCase();
    if (isCapital(tokens[word + 1]) || kindOfNoun(lower, true) !== "people" || tokens.slice(0, word).some(({ upos }) => upos !== "PUNCT")) return;
    tokens[word] = { ...tokens[word]!, upos: "NOUN", xpos: "NNS", lemma: lower.replace(/men$/, "man").replace(/s$/, "") };
  },
};

/**
 *     the trade minister, Anna Holm, left
 *               ^ head of both names
 *
 * A name that a comma divides from the noun before it tells who that is.
 */
const namesBehindCommas: Mend = {
  room: [2, 0],
  on: ({ relation, upos }) => upos === "PROPN" && relation === "compound",
  at: ({ head }, word) => head >= 0 && head < word - 1,
  mend(tokens, word) {
    const { head: noun } = tokens[word]!;
    if (tokens[word - 1]!.form !== "," || tokens[noun]!.upos !== "NOUN") return;
    tokens[word] = { ...tokens[word]!, relation: "appos" };
    for (let at = word + 1; at < tokens.length && tokens[at]!.upos === "PROPN" && tokens[at]!.head === noun; at++) tokens[at] = { ...tokens[at]!, head: word, relation: "flat" };
  },
};

/**
 *     according to Adm. Luis Mora
 *                  ^ obl
 *                       ^ obl of another verb
 *
 * A rank cut short stands before the name of who has it.
 */
const namesBehindRanks: Mend = {
  room: [0, 1],
  on: ({ upos }) => upos === "PROPN" || upos === "NOUN",
  at: ({ form }) => /^(?:Adm|Gen|Col|Lt|Maj|Sgt|Capt|Cmdr|Brig|Sen|Rep|Gov|Prof|Rev|Dr|Supt|Insp)\.$/.test(form),
  mend(tokens, rank) {
    const name = rank + 1;
    const { head, relation } = tokens[rank]!;
    if (tokens[name]!.upos !== "PROPN" || !isCapital(tokens[name]) || tokens[name]!.head === rank || tokens[rank]!.head === name || head === name || /^(?:compound|amod|flat|nmod:desc)/.test(relation)) return;
    tokens[name] = { ...tokens[name]!, head, relation };
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === rank) tokens[at] = { ...tokens[at]!, head: name };
    tokens[rank] = { ...tokens[rank]!, head: name, relation: "nmod:desc" };
  },
};

/**
 *     sanctions on rebel leader Erik Holm
 *                        ^ nmod ^ acl
 *
 * A name right behind an office without an article of its own is who holds it.
 */
const holdersTakenForClauses: Mend = {
  room: [1, 0],
  on: ({ relation, upos }) => upos === "PROPN" && /^(?:acl|advcl|amod|dep|xcomp|ccomp|obl|nmod|obl:unmarked|nmod:unmarked)$/.test(relation),
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head: above, relation, form } = tokens[word]!;
    // The name may hang on the verb of the office.
    const isBeside = /^(?:obl|nmod)$/.test(relation);
    const head = isBeside ? word - 1 : above;
    if (isBeside ? above !== tokens[head]!.head && !tokens.some((token) => token.head === above && token.relation === "obj") : head < word - 2) return;
    if (isBeside && (genderOfName(form, "") === undefined || tokens.some((token) => token.head === word && token.relation === "case") || !/^(?:nmod|obl|obj)$/.test(tokens[head]!.relation))) return;
    if (head === word - 2 && tokens[word - 1]!.form !== ",") return;
    const office = tokens[head]!;
    if (office.upos !== "NOUN" || office.xpos !== "NN" || !isCapital(tokens[word]) || !(titleWords.has(office.lemma.toLowerCase()) || kindOfNoun(office.lemma, false) === "person")) return;
    hang(tokens, word, head, "appos");
  },
};

/** "Erik Holm Jr. to leave": the end of the name, wherever it hangs. */
const juniors: Mend = {
  room: [1, 0],
  on: ({ upos }) => upos === "PROPN" || upos === "NOUN",
  at: ({ form }) => /^(?:Jr|Sr)\.?$/.test(form),
  mend(tokens, word) {
    const before = tokens[word - 1]!;
    if (before.upos !== "PROPN" || tokens[word]!.head === word - 1) return;
    const name = before.relation === "flat" ? before.head : word - 1;
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === word) tokens[at] = { ...tokens[at]!, head: name };
    hang(tokens, word, name, "flat");
  },
};

/**
 *     Commodore Erik Holm, a spokesman for the guard, denied
 *     ^ amod of "spokesman"  ^ nsubj
 *
 * A name before a comma and an article is who the phrase behind it tells of.
 */
const namesBeforeAppositions: Mend = {
  room: [0, 3],
  on: ({ relation, upos }) => upos === "PROPN" && /^(?:amod|compound|nmod:desc|nmod|dep)$/.test(relation),
  at: ({ head }, word) => head > word + 2,
  mend(tokens, word) {
    const { head: noun } = tokens[word]!;
    let comma = word + 1;
    while (comma < noun && tokens[comma]!.upos === "PROPN") comma++;
    if (tokens[comma]!.form !== "," || !/^(?:a|an|the)$/i.test(tokens[comma + 1]!.form) || tokens[comma + 1]!.head !== noun || tokens[noun]!.upos !== "NOUN" || kindOfNoun(tokens[noun]!.lemma, false) !== "person" || !tokens.slice(noun).some(({ form }) => form === ",") || tokens.slice(0, comma).some((token) => token.head === noun && token.relation === "case")) return;
    const { head, relation } = tokens[noun]!;
    tokens[word] = { ...tokens[word]!, head, relation };
    tokens[noun] = { ...tokens[noun]!, head: word, relation: "appos" };
  },
};

/**
 *     Nusrat al-Islam wal-Muslimin
 *     ^                   ^ appos
 *
 * A word that an Arabic article leads in goes on with the name before it.
 */
const articlesInNames: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => upos === "PROPN" && relation !== "flat",
  at: ({ form }) => /^\p{Lu}/u.test(form),
  mend(tokens, word) {
    const [before, article, hyphen] = [tokens[word - 3]!, tokens[word - 2]!, tokens[word - 1]!];
    if (hyphen.form !== "-" || !/^(?:al|el|wal|ul|ud|ur|as|ash|at|an|ar|az|bin|ibn)$/.test(article.form) || article.end !== hyphen.start || hyphen.end !== tokens[word]!.start || before.upos !== "PROPN" || !isCapital(before)) return;
    const name = /^(?:flat|compound)/.test(before.relation) && before.head >= 0 && before.head < word - 3 ? before.head : word - 3;
    for (let at = word + 1; at < tokens.length; at++) if (tokens[at]!.head === word) hang(tokens, at, name, tokens[at]!.relation);
    hang(tokens, word, name, "flat");
    hang(tokens, word - 2, name, "flat");
    hang(tokens, word - 1, word - 2, "punct");
  },
};

/**
 *     Lashkar-e-Omar denied it
 *     ^ obj   ^ appos
 *
 * What hyphens tie to a name with a small word between them is one name.
 */
const wordsTiedByHyphens: Mend = {
  room: [2, 2],
  on: ({ upos }) => upos !== "PUNCT",
  at: ({ form }) => /^(?:e|i|ul|ud|ur|us|el|al|o|de|da|eh|la|sur|upon|on|in|of|and)$/.test(form),
  mend(tokens, word) {
    const [first, hyphen, second, last] = [tokens[word - 2]!, tokens[word - 1]!, tokens[word + 1]!, tokens[word + 2]!];
    if (!/^[-–]$/.test(hyphen.form) || !/^[-–]$/.test(second.form) || !isCapital(first) || !isCapital(last) || first.end !== hyphen.start || hyphen.end !== tokens[word]!.start || tokens[word]!.end !== second.start || second.end !== last.start) return;
    const part = [word - 2, word - 1, word, word + 1, word + 2];
    // Its place in the sentence is that of the part that has one: a subject or an object before any other.
    const outside = part.filter((at) => tokens[at]!.head < 0 || !part.includes(tokens[at]!.head));
    const best = outside.find((at) => /^(?:nsubj|obj|iobj|obl|nmod|conj|root)/.test(tokens[at]!.relation)) ?? outside[0]!;
    const begin = first.relation === "flat" || (first.relation === "compound" && first.head < word - 2) ? first.head : word - 2;
    if (begin === word - 2) tokens[begin] = { ...first, upos: "PROPN", xpos: "NNP", lemma: first.form, head: tokens[best]!.head, relation: tokens[best]!.relation };
    for (let at = 0; at < tokens.length; at++) if (!part.includes(at) && part.includes(tokens[at]!.head)) tokens[at] = { ...tokens[at]!, head: begin };
    for (const at of part.slice(1)) tokens[at] = { ...tokens[at]!, ...(tokens[at]!.upos === "PUNCT" ? {} : { upos: "PROPN", xpos: "NNP", lemma: tokens[at]!.form }), head: tokens[at]!.upos === "PUNCT" ? at - 1 : begin, relation: tokens[at]!.upos === "PUNCT" ? "punct" : "flat" };
  },
};

/** “Wagner “Tio” Prates”: what friends call somebody stands in the middle of his name. */
const nicknames: Mend = {
  room: [1, 2],
  on: ({ upos }) => upos === "PUNCT",
  at: ({ form }) => /^["“‘']$/.test(form),
  mend(tokens, open) {
    const close = /^["”’']$/.test(tokens[open + 2]?.form ?? "") ? open + 2 : open + 3;
    if (!/^["”’']$/.test(tokens[close]?.form ?? "") || tokens[close + 1] === undefined) return;
    const words = [open - 1, ...(close === open + 3 ? [open + 1, open + 2] : [open + 1]), close + 1];
    if (words.some((at) => !isCapital(tokens[at]) || !/^(?:PROPN|NOUN|ADJ)$/.test(tokens[at]!.upos)) || tokens[close + 1]!.upos !== "PROPN" || tokens[open - 1]!.upos !== "PROPN") return;
    const name = /^(?:flat|compound)/.test(tokens[open - 1]!.relation) && tokens[open - 1]!.head >= 0 && tokens[open - 1]!.head < open - 1 ? tokens[open - 1]!.head : open - 1;
    // Another part may have the place of the whole.
    const top = words.find((at) => !words.includes(tokens[at]!.head)) ?? name;
    if (words.includes(tokens[name]!.head)) tokens[name] = { ...tokens[name]!, head: tokens[top]!.head, relation: tokens[top]!.relation };
    for (let at = 0; at < tokens.length; at++) if (words.slice(1).includes(tokens[at]!.head) && !words.includes(at)) tokens[at] = { ...tokens[at]!, head: name };
    for (const at of words.slice(1)) tokens[at] = { ...tokens[at]!, upos: "PROPN", xpos: "NNP", head: name, relation: "flat" };
  },
};

/**
 *     a faction calling itself Ansar al-Sahil
 *               ^ acl of "faction"
 *                              ^ hung on "itself"
 *
 * What somebody calls himself is his name.
 */
const callingItself: Mend = {
  room: [2, 2],
  on: ({ upos, xpos }) => upos === "VERB" && /^VB[GZPD]$/.test(xpos),
  at: ({ lemma }) => /^(?:call|style|dub)$/i.test(lemma),
  mend(tokens, call) {
    if (!/^(?:itself|themselves|himself|herself)$/i.test(tokens[call + 1]!.form)) return;
    const { head: noun, relation } = tokens[call]!;
    if (!relation.startsWith("acl") || noun < 0 || noun > call || !isNominal(tokens[noun]!)) return;
    let first = call + 2;
    while (/^(?:the|“|")$/i.test(tokens[first]?.form ?? "")) first++;
    if (!isCapital(tokens[first]) || tokens[first]!.upos === "PUNCT") return;
    let last = first;
    while (tokens[last + 1] !== undefined && (isCapital(tokens[last + 1]) || /^(?:-|al|of|the|for|and)$/.test(tokens[last + 1]!.form)) && tokens[last + 1]!.upos !== "VERB") last++;
    while (last > first && !isCapital(tokens[last])) last--;
    const part = (at: number): boolean => at >= first && at <= last;
    const top = Array.from({ length: last - first + 1 }, (_, at) => first + at).find((at) => !part(tokens[at]!.head)) ?? first;
    if (tokens.slice(first, last + 1).some((token, at) => at + first !== top && !part(token.head))) for (let at = first; at <= last; at++) if (at !== top && !part(tokens[at]!.head)) hang(tokens, at, top, "flat");
    hang(tokens, top, noun, "appos");
    if (!/^(?:PROPN)$/.test(tokens[top]!.upos)) tokens[top] = { ...tokens[top]!, upos: "PROPN", xpos: "NNP" };
    for (let at = call + 1; at < tokens.length; at++) if (!part(at) && at > last && tokens[at]!.head === call && tokens[at]!.upos !== "PUNCT") hang(tokens, at, noun, tokens[at]!.relation);
    hang(tokens, call, top, "dep");
    tokens[call] = { ...tokens[call]!, upos: "ADJ", xpos: "JJ" };
    tokens[call + 1] = { ...tokens[call + 1]!, head: call, relation: "dep", upos: "X" };
  },
};

const ministries = /^(?:Ministry|Department|Office|Agency|Council|Court|House|Party|Bank|Committee|Commission|Union|Service|Bureau|Authority|Guard|Force|Army|Institute|Corps|Command)$/;

/**
 *     an Interior Ministry official
 *        ^ amod of "official"
 *                 ^ compound of "official"
 *
 * What stands before a ministry tells which.
 */
const fieldsBeforeMinistries: Mend = {
  room: [1, 1],
  on: ({ upos, relation }) => upos === "PROPN" && relation === "compound",
  at: ({ form, head }, word) => head > word && ministries.test(form),
  mend(tokens, word) {
    const { head } = tokens[word]!;
    for (let at = word - 1; at >= 0 && isCapital(tokens[at]) && /^(?:ADJ|PROPN|NOUN)$/.test(tokens[at]!.upos) && tokens[at]!.head === head && /^(?:amod|compound)$/.test(tokens[at]!.relation); at--) hang(tokens, at, word, "compound");
  },
};

/** "the attorney general": one office, of which "general" is the last word. */
const attorneysGeneral: Mend = {
  room: [1, 0],
  on: ({ relation, upos }) => upos === "ADJ" && relation === "amod",
  at: ({ form, head }, word) => head === word - 1 && /^general$/i.test(form),
  mend(tokens, word) {
    const office = tokens[word - 1]!;
    if (!/^(?:attorney|secretary|director|consul|prosecutor|solicitor|inspector|governor|auditor|comptroller)$/i.test(office.lemma)) return;
    tokens[word] = { ...tokens[word]!, upos: "NOUN", xpos: "NN", lemma: "general", head: office.head, relation: office.relation };
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === word - 1) tokens[at] = { ...tokens[at]!, head: word };
    tokens[word - 1] = { ...office, head: word, relation: "compound" };
  },
};

export const nameMends: readonly Mend[] = [attorneysGeneral, articlesInNames, wordsTiedByHyphens, nicknames, callingItself, fieldsBeforeMinistries, juniors, namesBeforeAppositions, holdersTakenForClauses, namesBehindCommas, namesBehindTitles, ownersInPairs, pairsWithOwners, peopleTakenForNames, bodiesByName, partsOfNames, goodsOfStates, datesInNames, prepositionsInNames, titlesInAppositions, holdersOfOffices];
/**
 *     the commissioner for refugees Anna Berg urged
 *         ^ nsubj          ^ nmod   ^ appos of "refugees"
 *
 * A name in a title's last words is of who bears the title, not of what it is for.
 */
const namesBehindFields: Mend = {
  room: [3, 1],
  on: ({ upos, relation }) => upos === "PROPN" && (relation === "appos" || relation === "flat"),
  at: ({ head }, word) => head === word - 1,
  mend(tokens, name) {
    const field = name - 1;
    const title = tokens[field]!.head;
    if (tokens[field]!.relation !== "nmod" || !/^NNP?S$/.test(tokens[field]!.xpos) || title < 0 || title > field || !titleWords.has(tokens[title]!.lemma.toLowerCase())) return;
    if (!isCapital(tokens[name]!) || !tokens.some(({ head, relation, form }, at) => at < field && head === field && relation === "case" && /^(?:for|of)$/.test(form))) return;
    const { head, relation } = tokens[title]!;
    if (head === name || tokens.some((token) => token.head === title && token.relation === "appos")) return;
    tokens[name] = { ...tokens[name]!, head, relation };
    tokens[title] = { ...tokens[title]!, head: name, relation: "nmod:desc" };
  },
};

/** These look at what other mends have hung. */
export const lateNameMends: readonly Mend[] = [namesBehindFields, namesBehindTitles, namesBehindRanks];
