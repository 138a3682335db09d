// Nouns and names that the parser gave the wrong part: an object, a list, a letter of a name, a day.
import { baseRelation } from "../../text/clauses/dependency-tree.ts";
import { hang, isNominal, isUnder, type Mend } from "./mend.ts";
import { isTimeWord } from "../values/time-words.ts";

/** "intelligence-sharing", "peace-keeping": what a hyphen ties to a noun is a noun. */
const hyphenatedNouns: Mend = {
  room: [2, 0],
  on: ({ relation, xpos }) => xpos === "VBG" && !/^(?:amod|acl|aux)/.test(relation),
  mend(tokens, word) {
    const [noun, hyphen, tied] = [tokens[word - 2]!, tokens[word - 1]!, tokens[word]!];
    if (hyphen.form !== "-" || hyphen.end !== tied.start || noun.end !== hyphen.start || noun.upos !== "NOUN") return;
    if (!tokens.some((token, at) => at > word && token.head === word && /^(?:obj|ccomp|xcomp)/.test(token.relation))) tokens[word] = { ...tied, upos: "NOUN", xpos: "NN", lemma: tied.form.toLowerCase() };
  },
};

/**
 *     on Monday, rebel-run radio said
 *        ^ head of "rebel"
 *
 * What a hyphen ties to a participle belongs to it.
 */
const hyphenatedParticiples: Mend = {
  room: [2, 1],
  on: ({ relation, xpos }) => xpos === "VBN" && relation === "amod",
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const [tied, hyphen] = [tokens[word - 2]!, tokens[word - 1]!];
    if (hyphen.form !== "-" || hyphen.end !== tokens[word]!.start || tied.end !== hyphen.start || !isNominal(tied) || tied.head < 0 || tied.head >= word - 2) return;
    hang(tokens, word - 2, word, "compound");
  },
};

/** "the mine", "a land mine": what has an article, adjective or noun before it is no "mine" of mine. */
const minesTakenForPronouns: Mend = {
  room: [1, 0],
  on: ({ upos }) => upos === "PRON",
  at: ({ form }) => form === "mine",
  mend(tokens, word) {
    if (/^(?:DET|ADJ|NOUN)$/.test(tokens[word - 1]!.upos)) tokens[word] = { ...tokens[word]!, upos: "NOUN", xpos: "NN", lemma: "mine" };
  },
};

/** "formalized duty to warn": a bare noun right behind its verb is what is done, unless it tells how long or how much. */
const objectsTakenForTimes: Mend = {
  room: [1, 0],
  on: ({ relation, upos }) => relation === "obl:unmarked" && upos === "NOUN",
  at: ({ form, head }, word) => head === word - 1 && !isTimeWord(form),
  mend(tokens, word) {
    const { head, lemma } = tokens[word]!;
    if (tokens[head]!.upos !== "VERB" || measures.test(lemma) || tokens.some((token) => (token.head === word && token.relation === "nummod") || (token.head === head && /^(?:obj|aux:pass|xcomp|ccomp)$/.test(token.relation)))) return;
    tokens[word] = { ...tokens[word]!, relation: "obj" };
  },
};
const measures = /^(?:percent|mile|kilometer|kilometre|meter|metre|foot|yard|inch|dollar|euro|degree|home|way|bit|lot|point|place|part|north|south|east|west|abroad|age|size|kind|course)$/i;

/** "ISIS-K", "F-16": a letter or number that a hyphen ties to a name is part of it. */
const lettersOfNames: Mend = {
  room: [2, 0],
  on: ({ upos }) => !/^(?:PUNCT|VERB|AUX|ADP|CCONJ|SCONJ)$/.test(upos),
  at: ({ form }) => /^(?:\p{Lu}|\d{1,3})$/u.test(form),
  mend(tokens, word) {
    const [name, hyphen, letter] = [tokens[word - 2]!, tokens[word - 1]!, tokens[word]!];
    if (hyphen.form !== "-" || hyphen.end !== letter.start || name.end !== hyphen.start || !/^\p{Lu}/u.test(name.form) || letter.head === word - 2 || (isUnder(tokens, word, word - 2) && name.head !== word)) return;
    for (let at = 0; at < tokens.length; at++) if (at !== word - 2 && tokens[at]!.head === word) tokens[at] = { ...tokens[at]!, head: word - 2 };
    tokens[word - 2] = { ...name, upos: "PROPN", head: letter.head, relation: letter.relation };
    tokens[word] = { ...letter, head: word - 2, relation: "flat" };
  },
};

/** "the name of Omar Reyes": what "of" leads to hangs on what stands before it. */
const namesOfOf: Mend = {
  room: [2, 0],
  on: ({ relation, upos }) => upos === "PROPN" && relation === "compound",
  at: ({ head }, word) => head < word - 1,
  mend(tokens, word) {
    if (tokens[word - 1]!.form === "of" && tokens[word - 1]!.head === word && tokens[word - 2]!.upos === "NOUN") hang(tokens, word, word - 2, "nmod");
  },
};

/**
 *     warned officials ahead of attacks
 *                      ^ advmod ^ nmod of "officials"
 *
 * "Ahead of", "because of" say when or why something was done, not which officials.
 */
const phrasesOfTwoWords: Mend = {
  room: [1, 2],
  on: ({ upos }) => !/^(?:PUNCT|NOUN|PROPN|VERB|AUX|DET|PRON|NUM|CCONJ)$/.test(upos),
  at: ({ form, head }, word) => /^(?:ahead|because|instead|regardless)$/i.test(form) && head !== word + 1,
  mend(tokens, word) {
    if (tokens[word + 1]!.form !== "of" || !/^(?:case|mark)$/.test(tokens[word + 1]!.relation)) return;
    const noun = tokens[word + 1]!.head;
    if (noun <= word || !isNominal(tokens[noun]!)) return;
    const above = tokens[noun]!.head;
    hang(tokens, word, noun, "case");
    hang(tokens, word + 1, word, "fixed");
    const verb = above < 0 || above > word ? -1 : tokens[above]!.upos === "VERB" ? above : tokens[above]!.head;
    if (verb >= 0 && tokens[verb]!.upos === "VERB") hang(tokens, noun, verb, "obl");
  },
};

/** "said Monday": a day is not what is said. */
const daysTakenForObjects: Mend = {
  room: [1, 0],
  on: ({ relation }) => /^i?obj$/.test(relation),
  at: ({ form, head }, word) => head === word - 1 && /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)$/.test(form),
  mend(tokens, word) {
    tokens[word] = { ...tokens[word]!, relation: "obl:unmarked" };
  },
};

/** "the killing of a general": what has an article is a noun. */
const nounsInIng: Mend = {
  room: [1, 0],
  on: ({ relation, upos, xpos }) => xpos === "VBG" && upos === "VERB" && !/^(?:amod|aux|case)/.test(relation),
  mend(tokens, word) {
    const token = tokens[word]!;
    const article = tokens.some((other, at) => at < word && at > word - 5 && other.head === word && other.relation === "det");
    if (article && !tokens.some((other, at) => at > word && other.head === word && /^(?:obj|iobj|ccomp|xcomp)$/.test(other.relation))) tokens[word] = { ...token, upos: "NOUN", xpos: "NN", lemma: token.form.toLowerCase() };
  },
};

/** "In a letter this spring, Anna Hill spoke": a name is nobody's spring. */
const namesBehindTimes: Mend = {
  room: [2, 0],
  on: ({ relation, upos }) => relation === "appos" && upos === "PROPN",
  at: ({ head }) => head >= 0,
  mend(tokens, name) {
    const { head } = tokens[name]!;
    if (!isTimeWord(tokens[head]!.form)) return;
    const verb = tokens[head]!.head;
    if (verb > name && tokens[verb]!.upos === "VERB" && !tokens.some((token) => token.head === verb && token.relation.startsWith("nsubj"))) hang(tokens, name, verb, "nsubj");
  },
};

/**
 *     responsibility for that attack, twin bombings that killed nine
 *     ^ head of "bombings" as a conjunct
 *
 * A list has its "and": without it, what stands behind the comma says what stood before it.
 */
const appositionsTakenForLists: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => relation === "conj" && upos === "NOUN",
  at: ({ head }, word) => head >= 0 && head <= word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (tokens[head]!.upos !== "NOUN") return;
    const first = Math.min(word, ...tokens.flatMap((token, at) => (token.head === word && at < word && /^(?:det|amod|compound|nummod)/.test(token.relation) ? [at] : [])));
    const before = first - 2;
    if (tokens[first - 1]?.form !== "," || before < head || tokens[before]!.upos !== "NOUN" || !isUnder(tokens, before, head)) return;
    if (tokens.some((token, at) => at > head && ((token.relation === "cc" && (token.head === word || token.head === head)) || (token.relation === "conj" && at !== word && (token.head === head || token.head === word))))) return;
    if (tokens.some((token) => token.head === word && token.relation.startsWith("acl"))) hang(tokens, word, before, "appos");
  },
};

/** "the example of the Danes sharing it": of a noun and its owner, the nearer acts. */
const gerundsOfOwners: Mend = {
  room: [3, 0],
  on: ({ relation, xpos }) => relation === "acl" && xpos === "VBG",
  at: ({ head }, word) => head >= 0 && head < word - 1,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    const owner = tokens[word - 1]!;
    if (owner.upos === "PROPN" && owner.relation === "nmod" && isUnder(tokens, word - 1, head)) hang(tokens, word, word - 1, "acl");
  },
};

/** "warned Norway of attacks": who is the only one is no second one. */
const lonelyHearers: Mend = {
  room: [1, 0],
  on: ({ relation }) => relation === "iobj",
  at: ({ head }) => head >= 0,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (!/^(?:tell|ask)$/.test(tokens[head]!.lemma) && !tokens.some((token, at) => at !== word && token.head === head && /^(?:obj|ccomp|xcomp|iobj)$/.test(token.relation))) tokens[word] = { ...tokens[word]!, relation: "obj" };
  },
};

/**
 *     shared the name of one of the bombers with Norway
 *                        ^ nmod                  ^ nmod of "one"
 *
 * Whom one shares something with hangs on the sharing, however deep the thing goes.
 */
const sharersOfThings: Mend = {
  room: [4, 0],
  on: ({ relation }) => relation.startsWith("nmod"),
  mend(tokens, word) {
    if (!tokens.some((token, at) => at < word && token.head === word && token.relation === "case" && token.form === "with")) return;
    let at = tokens[word]!.head;
    for (let steps = 0; at >= 0 && steps < 6 && tokens[at]!.relation.startsWith("nmod"); steps++) at = tokens[at]!.head;
    if (at < 0 || tokens[at]!.relation !== "obj" || at > word) return;
    const verb = tokens[at]!.head;
    if (verb >= 0 && /^(?:share|exchange|discuss)$/.test(tokens[verb]!.lemma)) hang(tokens, word, verb, "obl");
  },
};

/**
 *     dropped the ball on at least one warning
 *                      ^ obl           ^ obj
 *
 * A preposition before "at least", "up to" leads to the noun that is counted.
 */
const prepositionsBeforeCounts: Mend = {
  room: [1, 2],
  on: ({ relation }) => baseRelation(relation) !== "case",
  // "carried out at least 20 attacks"
  at: ({ form, upos, relation }) => !(relation === "compound:prt" && /^(?:out|up|down|off|away|back)$/i.test(form)) && (upos === "ADP" || /^(?:on|of|to|for|in|at|from|with|by|over|against|about)$/i.test(form)),
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (!/^(?:at least|at most|up to|more than|fewer than|less than)$/i.test(`${tokens[word + 1]!.form} ${tokens[word + 2]!.form}`)) return;
    const noun = tokens.findIndex((token, at) => at > word + 2 && at < word + 8 && isNominal(token) && token.relation !== "compound");
    if (noun < 0 || tokens[noun]!.head !== head) return;
    hang(tokens, word, noun, "case");
    hang(tokens, noun, head, "obl");
  },
};

/**
 *     questioned a 15-year-old but
 *                        ^ adjective
 *
 * By the age alone somebody is meant.
 */
const agesOfPeople: Mend = {
  room: [4, 0],
  on: ({ relation, upos }) => (upos === "ADJ" || upos === "NOUN") && /^(?:obj|iobj|nsubj|obl|nmod|conj|appos|root|ccomp)/.test(relation),
  at: ({ form }) => /^olds?$/i.test(form),
  mend(tokens, word) {
    if (tokens[word - 1]!.form !== "-" || !/^years?$/i.test(tokens[word - 2]!.form) || tokens[word - 3]!.form !== "-" || tokens[word]!.upos === "PROPN") return;
    const isPlural = /s$/i.test(tokens[word]!.form);
    tokens[word] = { ...tokens[word]!, upos: "NOUN", xpos: isPlural ? "NNS" : "NN", lemma: "year-old" };
  },
};

/**
 *     shot dead three men
 *          ^ amod of "men"
 */
const shotDead: Mend = {
  room: [1, 1],
  on: ({ relation, upos }) => relation === "amod" && upos === "ADJ",
  at: ({ form, head }, word) => head > word && form === "dead",
  mend(tokens, word) {
    if (/^(?:shoot|gun|strike)$/i.test(tokens[word - 1]!.lemma) && tokens[word - 1]!.upos === "VERB") hang(tokens, word, word - 1, "xcomp");
  },
};

/**
 *     belonged to the Lions, a gang that Norway banned
 *                     ^ obl    ^ parataxis
 *
 * A noun with an article and a relative clause, right behind the comma after a name, tells who that is.
 */
const appositionsOfNames: Mend = {
  room: [3, 1],
  on: ({ relation, upos }) => relation === "parataxis" && upos === "NOUN",
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const article = word - 1;
    const [comma, name] = [tokens[article - 1]!, tokens[article - 2]!];
    if (tokens[article]!.upos !== "DET" || comma.form !== "," || !isNominal(name) || !/^\p{Lu}/u.test(name.form) || tokens.some((token) => token.head === word && /^(?:nsubj|cop|aux)/.test(token.relation)) || !tokens.some((token) => token.head === word && token.relation.startsWith("acl"))) return;
    const above = /^(?:flat|compound)/.test(name.relation) && name.head >= 0 ? name.head : article - 2;
    hang(tokens, word, above, "appos");
  },
};

export const thingMends: readonly Mend[] = [appositionsOfNames, agesOfPeople, shotDead, hyphenatedNouns, hyphenatedParticiples, minesTakenForPronouns, objectsTakenForTimes, lettersOfNames, namesOfOf, phrasesOfTwoWords, daysTakenForObjects, nounsInIng, namesBehindTimes, appositionsTakenForLists, gerundsOfOwners, lonelyHearers, sharersOfThings, prepositionsBeforeCounts];
