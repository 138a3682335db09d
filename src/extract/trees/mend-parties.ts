// Who takes part: names that the parser tore apart or took for verbs, names behind what somebody is, lists of parties.
import { genderOfName } from "../entities/given-names.ts";
import { hang, isFiniteClause, isNominal, type Mend } from "./mend.ts";
import type { ReportToken } from "../report.ts";

const has = (tokens: readonly ReportToken[], head: number, relation: RegExp): boolean => tokens.some((token) => token.head === head && relation.test(token.relation));

/**
 *     Claire Renaud said         Rui Tavares accused
 *            ^ appos                 ^ VERB
 *
 * Two names side by side are one; and a capital behind a name, before a verb or a comma, makes no verb.
 */
const namesBesideNames: Mend = {
  room: [1, 1],
  on: ({ relation, upos }) => (upos === "PROPN" && relation === "appos") || (upos === "VERB" && relation !== "root"),
  at: ({ form }) => /^\p{Lu}\p{Ll}/u.test(form),
  mend(tokens, word) {
    const { head, upos, form } = tokens[word]!;
    const before = tokens[word - 1]!;
    if (before.upos !== "PROPN" || !/^\p{Lu}\p{Ll}/u.test(before.form)) return;
    if (upos === "PROPN" ? head !== word - 1 : tokens.some((token) => token.head === word && token.upos !== "PUNCT") || !/^(?:VERB|AUX|PUNCT)$/.test(tokens[word + 1]!.upos)) return;
    tokens[word] = { ...tokens[word]!, upos: "PROPN", xpos: "NNP", lemma: form };
    hang(tokens, word, before.relation === "flat" ? before.head : word - 1, "flat");
  },
};

/**
 *     Rafael Mora Santos, the spokesman
 *            ^ flat       ^ appos of "Mora"
 *
 * What tells more of a name hangs on its first word, as its other words do.
 */
const headsOfNames: Mend = {
  room: [2, 0],
  on: ({ relation }) => /^(?:flat|appos|acl:relcl|conj)$/.test(relation),
  at: ({ head }, word) => head > 0 && head < word,
  mend(tokens, word) {
    let { head } = tokens[word]!;
    while (tokens[head]!.relation === "flat" && tokens[head]!.head >= 0 && tokens[head]!.head < head) head = tokens[head]!.head;
    if (head !== tokens[word]!.head) hang(tokens, word, head, tokens[word]!.relation);
  },
};

/**
 *     The group, known as Grey Holm, said          Anna Berg, 41, and two others
 *          ^           ^ obl of "known"                      ^ conj
 *
 * What somebody is known as is his name; and a bare number between commas behind a name is an age.
 */
const knownAs: Mend = {
  room: [2, 1],
  on: ({ relation, upos }) => (upos === "PROPN" && relation === "obl") || (upos === "NUM" && relation !== "nummod"),
  mend(tokens, word) {
    const { head, upos, form } = tokens[word]!;
    if (upos === "NUM") {
      if (!/^\d{1,3}$/.test(form) || tokens[word - 1]!.form !== "," || tokens[word + 1]!.form !== "," || tokens[word - 2]!.upos !== "PROPN" || has(tokens, word, /^(?:nsubj|cop|nmod)/)) return;
      let name = word - 2;
      while (/^(?:flat|compound)/.test(tokens[name]!.relation) && tokens[name]!.head >= 0) name = tokens[name]!.head;
      hang(tokens, word, name, "nummod");
    } else if (head >= 0 && head < word && /^known$/i.test(tokens[head]!.form) && tokens[head]!.relation === "acl") {
      // "its founder, a former fisherman known as": the fisherman is known so.
      const described = tokens.findIndex((token, at) => at < head && token.head === head && /^nsubj(?::pass)?$/.test(token.relation) && token.upos === "NOUN");
      if (described >= 0) {
        const founder = tokens[head]!.head;
        for (let at = word + 1; at < tokens.length; at++) if (tokens[at]!.head === head && tokens[at]!.upos === "VERB" && tokens[at]!.relation === "advcl") finishClause(tokens, at, founder);
        hang(tokens, described, founder, "appos");
        for (let at = 0; at < described; at++) if (tokens[at]!.head === head) hang(tokens, at, described, tokens[at]!.relation);
      }
      const noun = tokens[head]!.head;
      const as = tokens.findIndex((token, at) => at > head && at < word && token.head === word && token.relation === "case" && /^as$/i.test(token.form));
      if (as < 0 || noun < 0 || noun > head) return;
      let first = word;
      while (first - 1 > as && tokens[first - 1]!.upos === "PROPN" && (tokens[first - 1]!.head === head || tokens[first - 1]!.head === word)) first--;
      hang(tokens, first, noun, "appos");
      for (let part = first + 1; part <= word; part++) hang(tokens, part, first, "flat");
      hang(tokens, as, first, "dep");
      hang(tokens, head, first, "dep");
      tokens[head] = { ...tokens[head]!, upos: "ADJ", xpos: "JJ" };
    }
  },
};

/** "after its founder, ..., quarreled with them": the verb behind the aside is the clause of him before it. */
function finishClause(tokens: ReportToken[], verb: number, subject: number): void {
  const opened = tokens.findIndex((token, at) => at < subject && token.head === subject && token.relation === "case" && /^(?:after|before|since|until|as|when|while|because|though|although)$/i.test(token.form));
  const { head, relation } = tokens[subject]!;
  if (opened < 0 || head < 0 || !/^(?:obl|nmod)/.test(relation)) return;
  tokens[verb] = { ...tokens[verb]!, ...(tokens[verb]!.xpos === "VBN" ? { xpos: "VBD" } : {}), head, relation: "advcl" };
  tokens[subject] = { ...tokens[subject]!, head: verb, relation: "nsubj" };
  tokens[opened] = { ...tokens[opened]!, upos: "SCONJ", head: verb, relation: "mark" };
}

/** "the ports' operator, Nordvik, but that ...": a name behind a comma, in no list, is whose name it is; "Lars Bakke" is one person. */
const namesBehindCommas: Mend = {
  room: [2, 1],
  on: ({ relation, upos, xpos }) => upos === "PROPN" && (relation === "conj" || xpos === "NNPS"),
  mend(tokens, word) {
    const { head, relation, xpos } = tokens[word]!;
    if (xpos === "NNPS" && tokens[word + 1]!.upos === "PROPN" && tokens[word + 1]!.relation === "flat" && genderOfName(tokens[word]!.form, "") !== undefined) tokens[word] = { ...tokens[word]!, xpos: "NNP" };
    if (relation !== "conj" || head < 0 || head > word || tokens[head]!.upos !== "NOUN" || tokens[word - 1]!.form !== "," || word - 2 !== head) return;
    const definite = tokens.some((token) => token.head === head && (token.relation === "nmod:poss" || (token.relation === "det" && /^the$/i.test(token.form))));
    const listed = tokens.some((token, at) => at > head && ((token.relation === "cc" && (token.head === word || token.head === head)) || (token.relation === "conj" && at !== word && (token.head === head || token.head === word) && isNominal(token))));
    if (definite && !listed && !tokens[head]!.xpos.endsWith("S")) hang(tokens, word, head, "appos");
  },
};

/**
 *     "...," its minister, Ana Moen, said
 *                ^ nsubj   ^ hung on a word of the quotation
 *
 * Between commas behind the subject and before its verb stands his name.
 */
const namesBehindSubjects: Mend = {
  room: [2, 2],
  on: ({ relation, upos }) => upos === "PROPN" && !/^(?:flat|appos|compound|nmod:poss)/.test(relation),
  mend(tokens, name) {
    const noun = name - 2;
    if (tokens[name - 1]!.form !== "," || tokens[noun]!.upos !== "NOUN" || !tokens[noun]!.relation.startsWith("nsubj") || tokens[name]!.head === noun) return;
    let end = name + 1;
    while (end < tokens.length && tokens[end]!.upos === "PROPN" && tokens[end]!.head >= name && tokens[end]!.head < end) end++;
    if (tokens[end]?.form !== "," || tokens[noun]!.head < end || tokens[noun]!.head > end + 4 || has(tokens, name, /^(?:case|cc$)/)) return;
    hang(tokens, name, noun, "appos");
  },
};

/**
 *     the Cyber and Port Security Agency
 *         ^ obl     ^ compound   ^ conj
 *
 * A field before "and" is part of the body's name.
 */
const bodiesOfTwoFields: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => upos === "PROPN" && relation === "conj",
  at: ({ form }) => body.test(form),
  mend(tokens, last) {
    const first = tokens[last]!.head;
    if (first < 1 || first > last - 3 || tokens[first]!.upos !== "PROPN" || !field.test(tokens[first]!.form) || !/^and$/i.test(tokens[first + 1]!.form) || !tokens.some((token, at) => at < first && token.head === first && token.relation === "det")) return;
    for (let at = first + 1; at <= last; at++) if (at !== first + 1 && !/^\p{Lu}/u.test(tokens[at]!.form)) return;
    for (let at = first + 1; at <= last; at++) tokens[at] = { ...tokens[at]!, upos: at === first + 1 ? "CCONJ" : "PROPN", head: first, relation: "flat" };
  },
};
const body = /^(?:Agency|Administration|Council|Commission|Committee|Department|Ministry|Authority|Service|Bureau|Office|Party|Board|Institute|Cent(?:er|re)|Court|Organi[sz]ation|Directorate|Fund|Bank|Union|Foundation|Association)$/;
const field = /(?:ity|tion|sion|ment|ture|ance|ence|ism|logy|nomics?)$|^(?:Justice|Peace|Food|Health|Trade|Law|Defen[cs]e|Freedom|Industry|Labou?r|Science|Oil|Energy|Arts|Fisheries|Customs|Refugee|Reconstruction|Truth|Women|Children|Water|Land|Media|Ports?|Drugs?|Firearms)$/;

/**
 *     talks in Canada, Norway and Poland
 *                      ^ conj of another word
 *                                 ^ conj of Canada
 *
 * What stands between the first of a list and its "and" belongs to it.
 */
const partsOfLists: Mend = {
  room: [4, 0],
  on: ({ relation, upos }) => relation === "conj" && upos === "PROPN",
  at: ({ head }, word) => head >= 0 && head < word - 3,
  mend(tokens, last) {
    const first = tokens[last]!.head;
    if (!isNominal(tokens[first]!) || tokens[last - 1]!.upos !== "CCONJ") return;
    for (let at = last - 2; at > first + 1; at -= 2) {
      if (tokens[at - 1]!.form !== "," || tokens[at]!.upos !== "PROPN") return;
      if (tokens[at]!.relation === "conj" && tokens[at]!.head < first) hang(tokens, at, first, "conj");
    }
  },
};

/**
 *     Anna Berg and two others condemned it
 *     ^ root        ^ nsubj    ^ conj of "Anna"
 *
 * A name and "and" are no sentence: who stands before it acts with whoever stands behind.
 */
const listsOfSubjects: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => relation === "conj" && upos === "VERB",
  at: ({ head }, word) => head >= 0 && head < word - 2,
  mend(tokens, verb) {
    const first = tokens[verb]!.head;
    if (!isNominal(tokens[first]!) || tokens[first]!.head >= 0 || !isFiniteClause(tokens, verb) || has(tokens, first, /^(?:cop|nsubj|case|acl|parataxis)/)) return;
    const other = tokens.findIndex((token, at) => at > first && at < verb && token.head === verb && token.relation.startsWith("nsubj"));
    const and = tokens.findIndex((token, at) => at > first && at < other && token.head === verb && token.relation === "cc");
    if (other < 0 || and < 0) return;
    const { relation } = tokens[other]!;
    tokens[verb] = { ...tokens[verb]!, head: -1, relation: "root" };
    tokens[first] = { ...tokens[first]!, head: verb, relation };
    tokens[other] = { ...tokens[other]!, head: first, relation: "conj" };
    tokens[and] = { ...tokens[and]!, head: other };
  },
};

/** "Burkina Faso have": the end of a name, taken for an adverb. */
const endsOfNames: Mend = {
  room: [1, 1],
  on: ({ relation, upos }) => upos === "PROPN" && /^(?:advmod|dep|discourse|amod|acl)$/.test(relation),
  mend(tokens, word) {
    const before = tokens[word - 1]!;
    if (before.upos !== "PROPN" || !/^\p{Lu}/u.test(tokens[word]!.form) || /^\p{Lu}/u.test(tokens[word + 1]!.form)) return;
    hang(tokens, word, before.relation === "flat" ? before.head : word - 1, "flat");
  },
};

export const namesOfParties: readonly Mend[] = [endsOfNames, namesBesideNames, headsOfNames, knownAs];
export const partyMends: readonly Mend[] = [partsOfLists, listsOfSubjects, namesBehindCommas];
/** These look at subjects that other mends find. */
export const latePartyMends: readonly Mend[] = [namesBehindSubjects, bodiesOfTwoFields];
