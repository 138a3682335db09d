// Who speaks and who acts, where a quotation, a place or a time stands between the verb and him.
import { chargingVerbs } from "../../text/clauses/control-words.ts";
import { standsAside } from "../attributions/cue-verbs.ts";
import { genderOfName } from "../entities/given-names.ts";
import { hang, isNominal, isUnder, type Mend } from "./mend.ts";
import { kindOfNoun, titleWords } from "../entities/nouns.ts";
import type { ReportToken } from "../report.ts";
import { isTimeWord } from "../values/time-words.ts";

const has = (tokens: readonly ReportToken[], head: number, relation: RegExp): boolean => tokens.some((token) => token.head === head && relation.test(token.relation));

/**
 *     ..., prosecutors said, accusing Chad of theft
 *                            ^ ccomp of "said"
 *
 * A gerund behind a comma is what the speaker did besides.
 */
const gerundsBehindSayings: Mend = {
  room: [3, 1],
  on: ({ relation, xpos }) => xpos === "VBG" && relation === "ccomp",
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
  on: ({ xpos }) => xpos === "VBD",
  at: ({ lemma }) => standsAside(lemma.toLowerCase()),
  mend(tokens, verb) {
    // “...,” Anna Holm told reporters, as if they were told reporters
    const told = tokens[verb]!;
    if (told.relation === "amod" && told.head === verb + 1) {
      const heard = tokens[told.head]!;
      const name = tokens.findIndex((token, at) => at < verb && at > verb - 5 && token.head === told.head && token.upos === "PROPN");
      const root = tokens.findIndex((token) => token.head < 0);
      if (name > 0 && /^["”]$/.test(tokens[name - 1]!.form) && root < name && heard.head >= 0) {
        tokens[verb] = { ...told, upos: "VERB", head: root, relation: "parataxis" };
        tokens[verb + 1] = { ...heard, head: verb, relation: "obj" };
        tokens[name] = { ...tokens[name]!, head: verb, relation: "nsubj" };
        return;
      }
    }
    const quoted = tokens.findIndex((token) => token.head === verb && token.relation.startsWith("nsubj"));
    if (has(tokens, verb, /^(?:csubj|expl)/)) return;
    let mark = verb - 1;
    while (mark > 0 && mark > verb - 14 && !/^["”]$/.test(tokens[mark]!.form) && tokens[mark]!.upos !== "VERB") mark--;
    if (!/^["”]$/.test(tokens[mark]!.form) || mark > verb - 2 || !/^[,.?!]$/.test(tokens[mark - 1]?.form ?? "")) return;
    // A word of the quotation may have been taken for the subject.
    if (quoted > mark) return;
    const speaker = tokens.findIndex((token, at) => at > mark && at < verb && isNominal(token) && (token.head < mark || token.head === verb));
    if (quoted >= 0 && speaker >= 0 && !has(tokens, speaker, /^case/)) hang(tokens, quoted, verb, "parataxis");
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
  on: (labels) => isNominal(labels) && /^(?:nmod|obl)$/.test(labels.relation),
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
      // "placed on standby by them": a bare noun is nobody's.
      const isBare = kind === "NOUN" && relation.startsWith("obl") && tokens.every((token) => token.head !== at || !/^(?:det|nmod:poss|amod|compound)/.test(token.relation));
      const isPlain = kind === "NOUN" ? isTimeWord(form) || kindOfNoun(noun, false) === "place" || relation === "obj" || isBare : kind === "PROPN" ? /^(?:nmod|obl)/.test(relation) : kind === "VERB" && tokens[at]!.xpos === "VBG" && /^(?:advcl|acl)/.test(relation);
      if (!isPlain) return;
      at = head;
    }
  },
};

/** "Secretary General Marta Holm": the second word of a title is no name. */
const titlesOfTwoWords: Mend = {
  room: [1, 1],
  on: ({ relation, upos }) => upos === "PROPN" && /^(?:amod|nmod|appos|dep|compound)$/.test(relation),
  at: ({ form }, word) => word > 0 && titleWords.has(form.toLowerCase()),
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
  on: ({ relation, upos }) => upos === "NOUN" && relation === "compound",
  at: ({ head }, word) => head >= 0 && head < word - 1,
  mend(tokens, word) {
    if (tokens[word + 1]!.upos === "NOUN" && /^(?:obj|obl|nmod|nsubj|conj)/.test(tokens[word + 1]!.relation)) hang(tokens, word, word + 1, "compound");
  },
};

/** "arming the RRF": a noun in capitals is a name. */
const acronymsTakenForNouns: Mend = {
  on: ({ upos }) => upos === "NOUN",
  // "MI5" also at the head of a sentence, where a text may write "POLICE" so.
  at: ({ form }, word) => (word > 0 && /^\p{Lu}{2,6}s?$/u.test(form)) || /^\p{Lu}{2,4}\d{1,2}$/u.test(form),
  mend(tokens, word) {
    if (tokens.some(({ form, upos }) => upos !== "PUNCT" && /^\p{Ll}{2,}$/u.test(form)) && !/^(?:compound|amod)/.test(tokens[word]!.relation) && !/^(?:TV|CEO|PM|MP|MPs|CCTV|GDP|AI|IT|DNA|HIV|AIDS|GPS|SUV|VIP|NGO|NGOs|CEOs|PR|ID)$/.test(tokens[word]!.form)) tokens[word] = { ...tokens[word]!, upos: "PROPN", xpos: "NNP", lemma: tokens[word]!.form };
  },
};

/**
 *     according to the rights monitor Erkin
 *     ^ mark of "monitor"      ^ VERB
 *
 * Behind "according to" stands somebody, no clause.
 */
const sourcesTakenForVerbs: Mend = {
  room: [0, 2],
  on: ({ relation }) => relation === "mark",
  at: ({ form }) => /^according$/i.test(form),
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    if (verb < word + 2 || verb > word + 7 || tokens[verb]!.upos !== "VERB") return;
    const subject = tokens.findIndex((token, at) => at > word && at < verb && token.head === verb && token.relation.startsWith("nsubj"));
    if (subject < 0 ? !isNominal(tokens[verb - 1]!) || tokens[verb - 1]!.head !== verb : subject !== verb - 1) return;
    tokens[verb] = { ...tokens[verb]!, upos: "NOUN", xpos: "NN", lemma: tokens[verb]!.form.toLowerCase(), relation: "obl" };
    tokens[word] = { ...tokens[word]!, relation: "case" };
    for (let at = word + 1; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (at < verb && token.head === verb - 1 && /^(?:det|amod|nmod:poss|compound)/.test(token.relation)) tokens[at] = { ...token, head: verb };
      else if (at === verb - 1 || (at === verb + 1 && token.head === verb && token.upos === "PROPN")) tokens[at] = { ...token, head: verb, relation: "compound" };
    }
  },
};

/**
 *     after the country pressured one of them
 *     ^ case    ^ obl of "pressured"
 *
 * Before a finite verb that has no subject, "after" opens its clause.
 */
const subjectsBehindSubordinators: Mend = {
  room: [1, 1],
  on: (labels) => isNominal(labels) && labels.relation.startsWith("obl"),
  mend(tokens, noun) {
    const { head: verb, form } = tokens[noun]!;
    if (verb < noun + 1 || verb > noun + 4 || tokens[verb]!.upos !== "VERB" || isTimeWord(form) || has(tokens, verb, /^(?:nsubj|csubj|expl|mark)/)) return;
    const finite = /^VB[DZP]$/.test(tokens[verb]!.xpos) || tokens.some((token) => token.head === verb && token.relation.startsWith("aux") && /^(?:VB[DZP]|MD)$/.test(token.xpos));
    const opener = tokens.findIndex((token, at) => at < noun && token.head === noun && token.relation === "case" && /^(?:after|before|since|until|as)$/i.test(token.form));
    if (!finite || opener < 0 || !/^(?:advcl|acl|obl)/.test(tokens[verb]!.relation) || tokens.slice(noun + 1, verb).some((token) => token.upos === "PUNCT")) return;
    tokens[noun] = { ...tokens[noun]!, relation: has(tokens, verb, /^aux:pass/) ? "nsubj:pass" : "nsubj" };
    tokens[opener] = { ...tokens[opener]!, head: verb, relation: "mark" };
  },
};

/** "Congress removed Paredes": a bare noun right behind an active verb without an object is its object. */
const objectsOfOtherVerbs: Mend = {
  room: [2, 0],
  on: ({ relation, upos }) => upos === "PROPN" && /^(?:obl|obj)$/.test(relation),
  at: ({ form }) => !isTimeWord(form),
  mend(tokens, word) {
    const verb = word - 1;
    const { upos, xpos } = tokens[verb]!;
    if (tokens[word]!.head === verb || upos !== "VERB" || xpos !== "VBD" || !has(tokens, verb, /^nsubj$/) || has(tokens, verb, /^(?:obj|ccomp|xcomp)/) || has(tokens, word, /^case/)) return;
    hang(tokens, word, verb, "obj");
  },
};

/** "Culture and Sport Minister Anna Holm": two offices of one person. */
const officesOfTwoFields: Mend = {
  room: [4, 0],
  on: ({ relation, upos }) => upos === "PROPN" && relation === "conj",
  at: ({ head }, word) => head >= 0 && head < word - 2,
  mend(tokens, name) {
    const { head: first } = tokens[name]!;
    const title = name - 1;
    if (!fields.test(tokens[first]!.form) || !/^(?:and|&)$/i.test(tokens[first + 1]!.form) || tokens[title]!.head !== name || !titleWords.has(tokens[title]!.form.toLowerCase()) || !fields.test(tokens[title - 1]!.form) || title > first + 4) return;
    const { head, relation } = tokens[first]!;
    tokens[name] = { ...tokens[name]!, head, relation };
    tokens[first] = { ...tokens[first]!, upos: "PROPN", xpos: "NNP", lemma: tokens[first]!.form, head: title, relation: "compound" };
    for (let at = 0; at < title; at++) {
      if (at !== first && tokens[at]!.head === first) tokens[at] = { ...tokens[at]!, head: title };
      else if (tokens[at]!.head === name && at > first) tokens[at] = { ...tokens[at]!, head: title };
    }
  },
};
const fields = /^(?:Culture|Cultural|Sports?|Trade|Industry|Commerce|Foreign|Home|Defen[cs]e|Justice|Interior|Finance|Economy|Economic|Energy|Transport|Infrastructure|Tourism|Education|Science|Health|Agriculture|Food|Environment|Water|Labou?r|Social|Youth|Information|Technology|Communications?|Development|Planning|Religious|Family|Security|Internal|External|Legal|European|Climate|Digital|Innovation|Housing|Business|Investment|Employment|Welfare)$/;

/** "one was jailed and two others expelled": what was done to the first was done to the second. */
const passivesWithoutAuxiliary: Mend = {
  room: [4, 0],
  on: ({ relation, upos }) => upos === "VERB" && relation === "conj",
  at: ({ form }) => /^(?:expelled|killed|injured|wounded|arrested|detained|jailed|sentenced|destroyed|damaged|displaced|captured|freed|released|fined|banned|suspended|charged|convicted|deported|abducted|kidnapped)$/i.test(form),
  mend(tokens, verb) {
    const above = tokens[verb]!.head;
    // "by the union and its captain expelled": the verb may hang on the doer.
    const head = above >= 0 && above < verb && tokens[above]!.relation === "obl:agent" ? tokens[above]!.head : above;
    if (head < 0 || head > verb || !has(tokens, head, /^aux:pass/) || has(tokens, verb, /^(?:obj|aux|ccomp)/)) return;
    const subject = tokens.findIndex((token, at) => at > head && at < verb && token.head === verb && token.relation.startsWith("nsubj"));
    if (subject < 0) return;
    tokens[verb] = { ...tokens[verb]!, xpos: "VBN", head };
    tokens[subject] = { ...tokens[subject]!, relation: "nsubj:pass" };
  },
};

/** "removed Holm for hiding it": the reason right behind an object is of the verb that has it. */
const reasonsBehindObjects: Mend = {
  room: [3, 0],
  on: ({ relation, xpos }) => xpos === "VBG" && relation === "advcl",
  mend(tokens, gerund) {
    const [object, preposition] = [tokens[gerund - 2]!, tokens[gerund - 1]!];
    const { head } = tokens[gerund]!;
    if (!/^for$/i.test(preposition.form) || preposition.head !== gerund || !isNominal(object) || object.relation !== "obj" || object.head === head || object.head > gerund || object.head < head) return;
    hang(tokens, gerund, object.head, "advcl");
  },
};

/**
 *     a mine owned by Kazmet
 *       ^ nsubj:pass of "owned"
 *
 * A participle without "was" has no subject: it tells more of the noun before it.
 */
const participlesWithSubjects: Mend = {
  room: [2, 1],
  on: ({ relation, upos, xpos }) => xpos === "VBN" && upos === "VERB" && /^acl(?!:relcl)/.test(relation),
  mend(tokens, verb) {
    const { head, relation } = tokens[verb]!;
    const noun = tokens[verb - 1]!;
    if (!isNominal(noun) || noun.head !== verb || !noun.relation.startsWith("nsubj") || has(tokens, verb, /^(?:aux|mark|obj)/) || head < 0 || head >= verb - 1) return;
    tokens[verb - 1] = { ...noun, head, relation: "nmod" };
    tokens[verb] = { ...tokens[verb]!, head: verb - 1, relation };
  },
};

/**
 *     spokeswoman Wang Lihua told
 *                 ^ VERB
 *                      ^ nsubj of "Wang"
 *
 * A verb with a capital between an office and a name is a name.
 */
const namesBehindOffices: Mend = {
  room: [1, 1],
  on: ({ upos, xpos }) => upos === "VERB" && /^VBP?$/.test(xpos),
  at: ({ form }) => /^\p{Lu}\p{Ll}+$/u.test(form),
  mend(tokens, word) {
    const [office, second] = [tokens[word - 1]!, tokens[word + 1]!];
    if (second.upos !== "PROPN" || !/^(?:NOUN|PROPN)$/.test(office.upos) || !titleWords.has(office.lemma.toLowerCase()) || office.head < 0) return;
    const verb = word + 2;
    // "spokeswoman Wang Holm told reporters", with "told" taken for an adjective of the reporters
    if (office.head === word && /^VB[DN]$/.test(tokens[verb]?.xpos ?? "") && standsAside(tokens[verb]!.lemma.toLowerCase())) {
      const { head, relation } = tokens[word]!;
      for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === word) tokens[at] = { ...tokens[at]!, head: verb };
      tokens[verb] = { ...tokens[verb]!, upos: "VERB", xpos: "VBD", head, relation: relation === "ccomp" ? "parataxis" : relation };
      tokens[word] = { ...tokens[word]!, upos: "PROPN", xpos: "NNP", lemma: tokens[word]!.form, head: verb, relation: "nsubj" };
      tokens[word + 1] = { ...second, head: word, relation: "flat" };
      tokens[word - 1] = { ...office, head: word, relation: "nmod:desc" };
      return;
    }
    if (second.head !== word || office.head === word) return;
    tokens[word] = { ...tokens[word]!, upos: "PROPN", xpos: "NNP", lemma: tokens[word]!.form, head: office.head, relation: office.relation };
    tokens[word + 1] = { ...second, relation: "flat" };
    tokens[word - 1] = { ...office, head: word, relation: "nmod:desc" };
  },
};

/**
 *     Secretary of State Robert Hale said
 *     ^ nsubj            ^ nmod ^ nmod
 *
 * A given name behind a title with "of" begins the name of who holds it.
 */
const holdersBehindTitles: Mend = {
  room: [3, 1],
  on: ({ upos }) => upos === "PROPN",
  at: ({ form }, word) => word > 2 && genderOfName(form, "") !== undefined,
  mend(tokens, name) {
    let of = name - 1;
    while (of > 0 && of > name - 4 && tokens[of]!.upos === "PROPN") of--;
    const title = of - 1;
    if (!/^of$/i.test(tokens[of]!.form) || of === name - 1 || title < 0 || tokens[title]!.upos !== "PROPN" || !titleWords.has(tokens[title]!.form.toLowerCase()) || tokens[name + 1]!.upos !== "PROPN" || tokens[title]!.head === name) return;
    const { head, relation } = tokens[title]!;
    if (head >= title && head <= name + 1) return;
    tokens[name] = { ...tokens[name]!, head, relation };
    tokens[title] = { ...tokens[title]!, head: name, relation: "nmod:desc" };
    const field = of + 1;
    for (let at = of; at < name; at++) tokens[at] = { ...tokens[at]!, head: at === field ? title : field, relation: at === of ? "case" : at === field ? "nmod" : "flat" };
    for (let at = name + 1; at < tokens.length && tokens[at]!.upos === "PROPN"; at++) tokens[at] = { ...tokens[at]!, head: name, relation: "flat" };
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === title && at > name) tokens[at] = { ...tokens[at]!, head: name };
  },
};

/**
 *     President Holm sacked Mr Mora
 *               ^ head of "Mora"
 *
 * A name does not go on behind a verb: what stands there is its object.
 */
const namesAcrossVerbs: Mend = {
  room: [2, 0],
  on: ({ relation, upos }) => upos === "PROPN" && relation === "flat",
  at: ({ head }, word) => head >= 0 && head < word - 1,
  mend(tokens, word) {
    const verb = tokens.findLastIndex((token, at) => at > tokens[word]!.head && at < word && token.upos === "VERB");
    if (verb < 0 || verb < word - 3 || has(tokens, verb, /^(?:obj|ccomp)/) || !has(tokens, verb, /^nsubj/)) return;
    hang(tokens, word, verb, "obj");
  },
};

/** "accused by Oslo of sheltering them": the charge is of the verb, not of who makes it. */
const chargesBehindAccusers: Mend = {
  room: [4, 0],
  on: ({ relation, xpos }) => xpos === "VBG" && relation === "acl",
  mend(tokens, gerund) {
    const { head: accuser } = tokens[gerund]!;
    if (accuser < 0 || accuser > gerund || tokens[accuser]!.relation !== "obl:agent") return;
    const verb = tokens[accuser]!.head;
    const charges = chargingVerbs.get(tokens[verb]!.lemma.toLowerCase());
    if (charges && tokens.some((token) => token.head === gerund && /^(?:mark|case)$/.test(token.relation) && charges.has(token.form.toLowerCase()))) hang(tokens, gerund, verb, "advcl");
  },
};

/**
 *     urged member states to act
 *           ^ nsubj of "states"
 *                  ^ VERB
 *
 * Members of a union are its states.
 */
const memberStates: Mend = {
  room: [1, 0],
  on: ({ upos }) => upos === "VERB",
  at: ({ form }) => /^states$/i.test(form),
  mend(tokens, word) {
    const member = tokens[word - 1]!;
    const { head, relation } = tokens[word]!;
    if (!/^member$/i.test(member.form) || member.head !== word || head < 0 || head > word) return;
    tokens[word] = { ...tokens[word]!, upos: "NOUN", xpos: "NNS", lemma: "state", relation: /^(?:ccomp|xcomp)/.test(relation) ? "obj" : relation };
    for (let at = 0; at < tokens.length; at++) {
      if (tokens[at]!.head !== word) continue;
      if (at < word) tokens[at] = { ...tokens[at]!, ...(at === word - 1 ? { relation: "compound" } : {}) };
      else if (/^(?:xcomp|advcl|ccomp)/.test(tokens[at]!.relation)) tokens[at] = { ...tokens[at]!, head };
    }
  },
};

/**
 *     offered to host talks, according to an envoy
 *                ^                           ^ obl of "host"
 *
 * Behind a comma, whom it is according to vouches for the whole clause.
 */
const sourcesOfWholes: Mend = {
  room: [2, 1],
  on: ({ relation }) => relation === "case",
  at: ({ form, head }, word) => head > word && form === "according",
  mend(tokens, word) {
    const { head: source } = tokens[word]!;
    if (tokens[word - 1]!.form !== ",") return;
    let above = tokens[source]!.head;
    for (let steps = 0; above >= 0 && steps < 12 && /^(?:xcomp|i?obj|obl|nmod|appos|compound|amod|acl|advcl|conj)/.test(tokens[above]!.relation) && !(tokens[above]!.relation === "conj" && tokens[above]!.upos === "VERB"); steps++) above = tokens[above]!.head;
    if (above >= 0 && above < word && above !== tokens[source]!.head && tokens[above]!.upos === "VERB") hang(tokens, source, above, "obl");
  },
};

/**
 *     Two died when jets hit a port on Monday, state media reported.
 *         ^                                                ^ advcl without a conjunction
 *
 * Who says so behind a comma, at the end, says the rest.
 */
const sayingsAtTheEnd: Mend = {
  room: [4, 0],
  on: ({ relation, xpos }) => relation === "advcl" && xpos === "VBD",
  at: ({ head, lemma }, word) => head >= 0 && head < word && standsAside(lemma.toLowerCase()),
  mend(tokens, word) {
    const own = tokens.flatMap((token, at) => (token.head === word ? [at] : []));
    const subject = own.find((at) => at < word && tokens[at]!.relation.startsWith("nsubj"));
    if (subject === undefined || own.some((at) => /^(?:mark|cc|obj|ccomp|aux)/.test(tokens[at]!.relation) || tokens[at]!.xpos.startsWith("W"))) return;
    let first = subject;
    while (first > 0 && isUnder(tokens, first - 1, subject) && tokens[first - 1]!.form !== ",") first--;
    if (tokens[first - 1]?.form === ",") tokens[word] = { ...tokens[word]!, relation: "parataxis" };
  },
};

/**
 *     A Danish adviser, Erik Holm, said his men were away
 *              ^ ccomp of "said", which has no subject
 *
 * A phrase at the start that says nothing is who speaks.
 */
const speakersTakenForContents: Mend = {
  room: [0, 2],
  on: ({ relation, upos }) => /^(?:ccomp|parataxis|advcl|dislocated)$/.test(relation) && (upos === "NOUN" || upos === "PROPN"),
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    if (!standsAside(tokens[verb]!.lemma.toLowerCase()) || !/^VB[DZ]$/.test(tokens[verb]!.xpos) || has(tokens, verb, /^(?:nsubj|csubj|expl|aux)/) || has(tokens, word, /^(?:nsubj|cop|aux|case|mark)/)) return;
    if (tokens.slice(0, word).some((token, at) => token.head !== word && tokens[token.head]?.head !== word && at < word) || tokens.slice(word, verb).some((token) => token.upos === "VERB" && token.relation !== "acl" && token.relation !== "acl:relcl")) return;
    tokens[word] = { ...tokens[word]!, relation: "nsubj" };
  },
};

export const sayingMends: readonly Mend[] = [speakersTakenForContents, sayingsAtTheEnd, sourcesOfWholes, memberStates, namesBehindOffices, holdersBehindTitles, namesAcrossVerbs, chargesBehindAccusers, participlesWithSubjects, sourcesTakenForVerbs, subjectsBehindSubordinators, objectsOfOtherVerbs, reasonsBehindObjects, officesOfTwoFields, passivesWithoutAuxiliary, compoundsBeforeNouns, acronymsTakenForNouns, titlesOfTwoWords, gerundsBehindSayings, speakersBehindQuotations, agentsBehindPlaces];
