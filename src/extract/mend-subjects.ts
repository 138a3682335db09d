// Who acts: subjects that the parser gave to the verb above or below, and names that it read as verbs.
import { irregularVerbs } from "../text/irregular-verbs.ts";
import { hang, isNominal, type Mend } from "./mend.ts";
import type { ReportToken } from "./report.ts";

const has = (tokens: readonly ReportToken[], head: number, relation: RegExp): boolean => tokens.some((token) => token.head === head && relation.test(token.relation));
const isFinite = (tokens: readonly ReportToken[], verb: number): boolean => /^VB[DZP]$/.test(tokens[verb]!.xpos) || tokens.some((token, at) => token.head === verb && at < verb && /^(?:aux|cop)/.test(token.relation) && /^(?:VB[DZP]|MD)$/.test(token.xpos));

/**
 *     said a frigate had struck the boat          The women were flown home, the ministry said
 *            ^ nsubj                                  ^ nsubj                    ^ nsubj  ^
 *
 * Of two subjects of one verb, that on the side of the clause below it is the clause's, where it has none.
 */
const subjectsOfContents: Mend = {
  at: ({ head, relation }) => relation === "ccomp" && head >= 0,
  mend(tokens, content) {
    const saying = tokens[content]!.head;
    if (has(tokens, content, /^(?:nsubj|csubj|expl)/) || !isFinite(tokens, content)) return;
    const subjects = tokens.flatMap((token, at) => (token.head === saying && token.relation.startsWith("nsubj") ? [at] : []));
    const [own, other] = content > saying ? [subjects.findLast((at) => at > saying && at < content), subjects.some((at) => at < saying)] : [subjects.find((at) => at < content), subjects.some((at) => at > content && at < saying)];
    if (own === undefined || !other || tokens[own]!.xpos.startsWith("W")) return;
    hang(tokens, own, content, has(tokens, content, /^aux:pass/) ? "nsubj:pass" : "nsubj");
  },
};

/**
 *     Rebels backed by Chad fled
 *     ^ nsubj ^ advcl       ^ root, without a subject
 *
 * A participle behind the subject tells more of it: the finite verb is what it does.
 */
const participlesWithSubjects: Mend = {
  room: [1, 1],
  at: ({ head, relation, xpos }, word) => relation === "advcl" && head > word && /^VB[DN]$/.test(xpos),
  mend(tokens, first) {
    const second = tokens[first]!.head;
    if (tokens[second]!.upos !== "VERB" || !isFinite(tokens, second) || has(tokens, second, /^(?:nsubj|csubj|expl)/) || has(tokens, first, /^(?:aux|obj|ccomp|mark|cop|advmod)/)) return;
    const subject = tokens.findIndex((token, at) => at < first && token.head === first && token.relation.startsWith("nsubj"));
    if (subject < 0 || tokens[subject]!.upos === "PRON" || tokens.slice(subject + 1, second).some(({ form, xpos }) => /^(?:,|;|and|but|or|--|–|—)$/.test(form) || xpos.startsWith("W"))) return;
    tokens[first] = { ...tokens[first]!, xpos: "VBN" };
    hang(tokens, subject, second, "nsubj");
    hang(tokens, first, subject, "acl");
  },
};

/**
 *     it stood by its ally          Nordvik denied it
 *     ^ nsubj:pass  ^ obl:agent     ^ aux
 *
 * What has no "was" is not done to anybody, least of all by verbs that act on nothing; and only a few words are auxiliaries.
 */
const activesTakenForPassives: Mend = {
  room: [0, 1],
  at: ({ head, relation, form }, word) => head > word && (relation === "nsubj:pass" || (relation === "aux" && /^\p{Lu}\p{L}{3,}$/u.test(form))),
  mend(tokens, word) {
    const { head: verb, relation, form } = tokens[word]!;
    if (relation === "aux") {
      if (/^(?:have|been|will|would|should|could|might|must|shall|does|dare|need|ought|having|being|were|cannot)$/i.test(form) || has(tokens, verb, /^nsubj/)) return;
      tokens[word] = { ...tokens[word]!, upos: "PROPN", xpos: "NNP", lemma: form, relation: "nsubj" };
      if (tokens[verb]!.xpos === "VBN" && !has(tokens, verb, /^aux/)) tokens[verb] = { ...tokens[verb]!, xpos: "VBD" };
    } else if (/^VB[DN]$/.test(tokens[verb]!.xpos) && !has(tokens, verb, /^aux/) && (tokens[word]!.xpos === "PRP" || actsOnNothing.has(tokens[verb]!.lemma.toLowerCase()))) {
      tokens[verb] = { ...tokens[verb]!, xpos: "VBD" };
      tokens[word] = { ...tokens[word]!, relation: "nsubj" };
      for (let at = verb + 1; at < tokens.length; at++) if (tokens[at]!.head === verb && tokens[at]!.relation === "obl:agent") tokens[at] = { ...tokens[at]!, relation: "obl" };
    }
  },
};
const actsOnNothing = new Set("stand come go abide pass drop stop sit live stay remain".split(" "));

/**
 *     Rafael Mora Santos, the spokesman
 *            ^ flat       ^ appos of "Mora"
 *
 * What tells more of a name hangs on its first word, as its other words do.
 */
const headsOfNames: Mend = {
  room: [2, 0],
  at: ({ head, relation }, word) => head > 0 && head < word && /^(?:flat|appos|acl:relcl|conj)$/.test(relation),
  mend(tokens, word) {
    let { head } = tokens[word]!;
    while (tokens[head]!.relation === "flat" && tokens[head]!.head >= 0 && tokens[head]!.head < head) head = tokens[head]!.head;
    if (head !== tokens[word]!.head) hang(tokens, word, head, tokens[word]!.relation);
  },
};

/**
 *     Claire Renaud said         Rui Tavares accused
 *            ^ appos                 ^ VERB
 *
 * Two names side by side are one; and a capital behind a name, before a verb or a comma, makes no verb.
 */
const namesBesideNames: Mend = {
  room: [1, 1],
  at: ({ form, relation, upos }) => /^\p{Lu}\p{Ll}/u.test(form) && ((upos === "PROPN" && relation === "appos") || (upos === "VERB" && relation !== "root")),
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
 *     The group, known as Grey Holm, said          Anna Berg, 41, and two others
 *          ^           ^ obl of "known"                      ^ conj
 *
 * What somebody is known as is his name; and a bare number between commas behind a name is an age.
 */
const knownAs: Mend = {
  room: [2, 1],
  at: ({ relation, upos }) => (upos === "PROPN" && relation === "obl") || (upos === "NUM" && relation !== "nummod"),
  mend(tokens, word) {
    const { head, upos, form } = tokens[word]!;
    if (upos === "NUM") {
      if (!/^\d{1,3}$/.test(form) || tokens[word - 1]!.form !== "," || tokens[word + 1]!.form !== "," || tokens[word - 2]!.upos !== "PROPN" || has(tokens, word, /^(?:nsubj|cop|nmod)/)) return;
      let name = word - 2;
      while (/^(?:flat|compound)/.test(tokens[name]!.relation) && tokens[name]!.head >= 0) name = tokens[name]!.head;
      hang(tokens, word, name, "nummod");
    } else if (head >= 0 && head < word && /^known$/i.test(tokens[head]!.form) && tokens[head]!.relation === "acl") {
      const noun = tokens[head]!.head;
      const as = tokens.findIndex((token, at) => at > head && at < word && token.head === word && token.relation === "case" && /^as$/i.test(token.form));
      if (as < 0 || noun < 0 || noun > head) return;
      hang(tokens, word, noun, "appos");
      hang(tokens, head, word, "dep");
      tokens[head] = { ...tokens[head]!, upos: "ADJ", xpos: "JJ" };
      tokens[as] = { ...tokens[as]!, relation: "dep" };
    }
  },
};

/**
 *     broke into a bank and stole shipping data
 *                           ^ amod         ^ conj of what stands before
 *
 * No adjective is "stole" or "broke": behind "and" such a form is another verb of the same subject.
 */
const pastsTakenForAdjectives: Mend = {
  room: [2, 1],
  at: ({ form, head, relation }, word) => relation === "amod" && head > word && pastOnly(form),
  mend(tokens, verb) {
    const { head: object, form } = tokens[verb]!;
    if (tokens[verb - 1]!.upos !== "CCONJ" || !isNominal(tokens[object]!) || !/^(?:conj|obj|obl|nmod)/.test(tokens[object]!.relation)) return;
    let main = verb - 2;
    while (main >= 0 && !(tokens[main]!.upos === "VERB" && isFinite(tokens, main)) && !/^[;:.]$/.test(tokens[main]!.form)) main--;
    if (main < 0 || tokens[main]!.upos !== "VERB") return;
    tokens[verb] = { ...tokens[verb]!, upos: "VERB", xpos: "VBD", lemma: irregularVerbs.get(form)!, head: main, relation: "conj" };
    tokens[verb - 1] = { ...tokens[verb - 1]!, head: verb, relation: "cc" };
    tokens[object] = { ...tokens[object]!, head: verb, relation: "obj" };
    for (let at = main + 1; at < verb - 1; at++) if (tokens[at]!.head === object) tokens[at] = { ...tokens[at]!, head: main, relation: has(tokens, at, /^case/) ? "obl" : "obj" };
  },
};

/** A past that is no participle, no base form and no adjective: "stole", "broke", "took". */
const pastOnly = (form: string): boolean => /^(?:stole|broke|took|drove|gave|threw|began|chose|flew|froze|rose|shook|spoke|swore|tore|wore|wrote|withdrew|drew|forgave|forbade|overtook|undertook|woke|grew|knew|went|saw|fell|bit|rang|sang|sank|swam|hid)$/.test(form) && irregularVerbs.has(form);

/**
 *     talks in Canada, Norway and Poland
 *                      ^ conj of another word
 *                                 ^ conj of Canada
 *
 * What stands between the first of a list and its "and" belongs to it.
 */
const partsOfLists: Mend = {
  room: [4, 0],
  at: ({ head, relation, upos }, word) => relation === "conj" && upos === "PROPN" && head >= 0 && head < word - 3,
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
  at: ({ head, relation, upos }, word) => relation === "conj" && upos === "VERB" && head >= 0 && head < word - 2,
  mend(tokens, verb) {
    const first = tokens[verb]!.head;
    if (!isNominal(tokens[first]!) || tokens[first]!.head >= 0 || !isFinite(tokens, verb) || has(tokens, first, /^(?:cop|nsubj|case|acl|parataxis)/)) return;
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

/** What a name is made of comes first: the rest looks at whole names. */
export const namesOfSubjects: readonly Mend[] = [activesTakenForPassives, namesBesideNames, headsOfNames];
export const subjectMends: readonly Mend[] = [subjectsOfContents, participlesWithSubjects, knownAs, pastsTakenForAdjectives, partsOfLists, listsOfSubjects];
