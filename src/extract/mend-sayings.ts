// Who speaks and who acts, where a quotation, a place or a time stands between the verb and him.
import { standsAside } from "./attributions/cue-verbs.ts";
import { hang, isNominal, type Mend } from "./mend.ts";
import { kindOfNoun, titleWords } from "./nouns.ts";
import type { ReportToken } from "./report.ts";
import { isTimeWord } from "./time-words.ts";

const has = (tokens: readonly ReportToken[], head: number, relation: RegExp): boolean => tokens.some((token) => token.head === head && relation.test(token.relation));

/**
 *     ..., prosecutors said, accusing Chad of theft
 *                            ^ ccomp of "said"
 *
 * A gerund behind a comma is what the speaker did besides.
 */
const gerundsBehindSayings: Mend = {
  room: [3, 1],
  at: ({ xpos, relation }) => xpos === "VBG" && relation === "ccomp",
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (head < 0 || head > word || tokens[word - 1]!.form !== "," || !standsAside(tokens[head]!.lemma.toLowerCase()) || has(tokens, word, /^(?:nsubj|aux|mark)/)) return;
    tokens[word] = { ...tokens[word]!, relation: "advcl" };
  },
};

/**
 *     "... the people," its leader, Anan Mora, told a crowd
 *                           ^ hung on a word of the quotation
 *
 * What stands between a closing mark and a verb of saying is its subject.
 */
const speakersBehindQuotations: Mend = {
  room: [4, 0],
  at: ({ xpos, upos, lemma }) => xpos === "VBD" && upos === "VERB" && standsAside(lemma.toLowerCase()),
  mend(tokens, verb) {
    if (has(tokens, verb, /^(?:nsubj|csubj|expl)/)) return;
    let mark = verb - 1;
    while (mark > 0 && mark > verb - 14 && !/^["”]$/.test(tokens[mark]!.form) && tokens[mark]!.upos !== "VERB") mark--;
    if (!/^["”]$/.test(tokens[mark]!.form) || mark > verb - 2 || !/^[,.?!]$/.test(tokens[mark - 1]?.form ?? "")) return;
    const speaker = tokens.findIndex((token, at) => at > mark && at < verb && isNominal(token) && (token.head < mark || token.head === verb));
    if (speaker < 0 || has(tokens, speaker, /^case/)) return;
    const { head, relation } = tokens[verb]!;
    hang(tokens, speaker, verb, "nsubj");
    if (head >= 0 && head < mark && /^(?:conj|advcl|ccomp|xcomp)/.test(relation)) tokens[verb] = { ...tokens[verb]!, relation: "parataxis" };
  },
};

/**
 *     were arrested in the city last week by agents
 *                          ^ head of "agents"
 *
 * Neither a place nor a time is "by" anybody: the passive verb is.
 */
const agentsBehindPlaces: Mend = {
  room: [3, 0],
  at: (token) => isNominal(token) && /^(?:nmod|obl)$/.test(token.relation),
  mend(tokens, word) {
    if (isTimeWord(tokens[word]!.form) || !tokens.some((token, at) => at < word && token.head === word && token.relation === "case" && /^by$/i.test(token.form))) return;
    const { upos, lemma, xpos } = tokens[word]!;
    if (upos !== "PROPN" && !/^(?:person|people|agency|organization|state)$/.test(kindOfNoun(lemma, xpos.endsWith("S")) ?? "")) return;
    let at = tokens[word]!.head;
    for (let steps = 0; at >= 0 && at < word && steps < 5; steps++) {
      const { upos: kind, lemma: noun, form, head, relation } = tokens[at]!;
      if (kind === "VERB" && has(tokens, at, /^aux:pass/)) {
        if (!has(tokens, at, /^obl:agent/)) hang(tokens, word, at, "obl:agent");
        return;
      }
      const isPlain = kind === "NOUN" ? isTimeWord(form) || kindOfNoun(noun, false) === "place" || relation === "obj" : kind === "PROPN" ? /^(?:nmod|obl)/.test(relation) : kind === "VERB" && tokens[at]!.xpos === "VBG" && /^(?:advcl|acl)/.test(relation);
      if (!isPlain) return;
      at = head;
    }
  },
};

/** "Secretary General Marta Holm": the second word of a title is no name. */
const titlesOfTwoWords: Mend = {
  room: [1, 1],
  at: ({ upos, form, relation }, word) => word > 0 && upos === "PROPN" && /^(?:amod|nmod|appos|dep|compound)$/.test(relation) && titleWords.has(form.toLowerCase()),
  mend(tokens, word) {
    const before = tokens[word - 1]!;
    if (tokens[word]!.head === word - 1 && before.upos === "PROPN" && titleWords.has(before.form.toLowerCase())) tokens[word] = { ...tokens[word]!, relation: "flat" };
  },
};

/**
 *     Police used water cannon
 *     ^ head of "water"
 *
 * A compound stands before its noun.
 */
const compoundsBeforeNouns: Mend = {
  room: [2, 1],
  at: ({ upos, relation, head }, word) => upos === "NOUN" && relation === "compound" && head >= 0 && head < word - 1,
  mend(tokens, word) {
    if (tokens[word + 1]!.upos === "NOUN" && /^(?:obj|obl|nmod|nsubj|conj)/.test(tokens[word + 1]!.relation)) hang(tokens, word, word + 1, "compound");
  },
};

/** "arming the RRF": a noun in capitals is a name. */
const acronymsTakenForNouns: Mend = {
  room: [1, 0],
  at: ({ upos, form }) => upos === "NOUN" && /^\p{Lu}{2,6}s?$/u.test(form),
  mend(tokens, word) {
    if (tokens.some(({ form, upos }) => upos !== "PUNCT" && /^\p{Ll}{2,}$/u.test(form)) && !/^(?:compound|amod)/.test(tokens[word]!.relation) && !/^(?:TV|CEO|PM|MP|MPs|CCTV|GDP|AI|IT|DNA|HIV|AIDS|GPS|SUV|VIP|NGO|NGOs|CEOs|PR|ID)$/.test(tokens[word]!.form)) tokens[word] = { ...tokens[word]!, upos: "PROPN", xpos: "NNP", lemma: tokens[word]!.form };
  },
};

export const sayingMends: readonly Mend[] = [compoundsBeforeNouns, acronymsTakenForNouns, titlesOfTwoWords, gerundsBehindSayings, speakersBehindQuotations, agentsBehindPlaces];
