// Turns of wire stories: who says so at the end, what was sent between commas, who is quoted, names that a title cuts in two.
import { chargingVerbs } from "../../text/clauses/control-words.ts";
import { standsAside } from "../attributions/cue-verbs.ts";
import { hang, hasSubject, isFinite, isNominal, isUnder, makeFinite, type Mend } from "./mend.ts";
import { kindOfNoun } from "../entities/nouns.ts";
import type { ReportToken } from "../report.ts";
import { isTimeWord } from "../values/time-words.ts";

const firstOf = (tokens: readonly ReportToken[], top: number): number => tokens.findIndex((token, at) => token.upos !== "PUNCT" && isUnder(tokens, at, top));
const has = (tokens: readonly ReportToken[], head: number, relation: RegExp): boolean => tokens.some((token) => token.head === head && relation.test(token.relation));

/**
 *     The cable, dispatched on Monday, advised the embassy to close
 *                ^ root                ^ advcl
 *
 * Between commas right behind its noun, a participle tells of the noun; the verb behind the comma is the sentence's.
 */
const participlesBetweenCommas: Mend = {
  room: [2, 3],
  on: ({ xpos, relation }) => /^VB[ND]$/.test(xpos) && (relation === "root" || relation === "ccomp"),
  mend(tokens, word) {
    if (tokens[word - 1]!.form !== "," || !/(?:ed|en|wn|nt|ld|de|ut|ung|ought|aught|ept|elt|ead)$/.test(tokens[word]!.form) || has(tokens, word, /^(?:aux|obj)/)) return;
    const subject = tokens.findIndex((token, at) => at < word - 1 && token.head === word && token.relation.startsWith("nsubj"));
    if (subject < 0 || !isUnder(tokens, word - 2, subject)) return;
    const above = tokens[word]!.head;
    const isBehind = (at: number): boolean => /^VB[DZ]$/.test(tokens[at]!.xpos) && tokens[at - 1]!.form === "," && !has(tokens, at, /^(?:mark|cc)$/) && !hasSubject(tokens, at);
    const verb = above > word + 1 && isBehind(above) ? above : tokens.findIndex((token, at) => at > word + 1 && token.head === word && /^(?:advcl|ccomp|conj|parataxis)/.test(token.relation) && isBehind(at));
    if (verb < 0) return;
    const { head, relation } = tokens[word]!;
    if (verb !== above) tokens[verb] = { ...tokens[verb]!, head, relation };
    tokens[subject] = { ...tokens[subject]!, head: verb, relation: "nsubj" };
    tokens[word] = { ...tokens[word]!, xpos: "VBN", head: subject, relation: "acl" };
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === word && (at < word ? at !== word - 1 : at > verb)) tokens[at] = { ...tokens[at]!, head: verb };
  },
};

/**
 *     A cable warned the embassy of violence, sources said on Monday
 *                                                     ^ ccomp of "warned"
 *
 * Behind a comma, with somebody before it and nothing that it says behind it, a verb of saying tells who says the rest.
 */
const sayingsTakenForContents: Mend = {
  room: [4, 0],
  on: ({ relation, xpos }) => relation === "ccomp" && /^VB[DZ]$/.test(xpos),
  at: ({ head, lemma }, word) => head >= 0 && head < word && standsAside(lemma.toLowerCase()),
  mend(tokens, say) {
    const subject = tokens.findIndex((token, at) => at < say && token.head === say && token.relation.startsWith("nsubj") && !token.xpos.startsWith("W"));
    if (subject < 0 || tokens[firstOf(tokens, subject) - 1]?.form !== "," || has(tokens, say, /^(?:mark|cc|obj|ccomp|xcomp|aux)/)) return;
    // "..., the paper reported on Friday, a finding that ...": a comma closes it again.
    const closed = tokens.findIndex((token, at) => at > say && at < say + 5 && token.form === ",");
    if (tokens.slice(say + 1, closed < 0 ? tokens.length : closed).some(({ upos }) => upos === "VERB")) return;
    tokens[say] = { ...tokens[say]!, relation: "parataxis" };
  },
};

/**
 *     denies any part and the report quoted Lavrov
 *     ^ head of "report"      ^      ^ conj
 *
 * Whoever stands behind "and" and before a verb is its subject.
 */
const subjectsHungBackwards: Mend = {
  room: [3, 1],
  on: ({ relation }) => relation.startsWith("nsubj"),
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, subject) {
    const { head: first } = tokens[subject]!;
    const verb = tokens.findIndex((token, at) => at > subject && token.head === first && token.relation === "conj" && isFinite(token));
    if (verb < 0 || hasSubject(tokens, verb) || tokens[firstOf(tokens, subject) - 1]?.upos !== "CCONJ" && !has(tokens, subject, /^cc$/)) return;
    for (let at = subject + 1; at < verb; at++) if (tokens[at]!.upos === "VERB" || tokens[at]!.form === ",") return;
    hang(tokens, subject, verb, "nsubj");
    makeFinite(tokens, verb);
  },
};

/**
 *     Prudence Bushnell, the ambassador, sent a letter
 *     ^ nsubj  ^ appos of "ambassador"
 *
 * Two names side by side are one, whatever the second was hung on.
 */
const namesCutInTwo: Mend = {
  room: [1, 0],
  on: ({ upos, relation }) => upos === "PROPN" && /^(?:appos|compound|nmod)$/.test(relation),
  at: ({ form }) => /^\p{Lu}\p{Ll}/u.test(form),
  mend(tokens, word) {
    const [first, second] = [tokens[word - 1]!, tokens[word]!];
    if (first.upos !== "PROPN" || !/^\p{Lu}\p{Ll}/u.test(first.form) || !/^(?:nsubj|obj|iobj|obl|nmod|conj)/.test(first.relation) || first.head === word || second.head === word - 1 && second.relation !== "appos") return;
    if (has(tokens, word, /^(?:case|det|cc)/) || second.head >= 0 && second.head <= word && second.head !== word - 1) return;
    // "President Holm minister": what the second is hung on tells of the first.
    if (second.head > word && tokens[second.head]!.head !== word - 1) return;
    hang(tokens, word, word - 1, "flat");
  },
};

/** "have not allowed him to leave": what acts with "have" and on somebody suffers nothing. */
const activesWithHave: Mend = {
  room: [0, 2],
  on: ({ relation }) => relation === "nsubj:pass",
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    if (has(tokens, verb, /^aux:pass/) || !tokens.some(({ head, relation, lemma }) => head === verb && relation === "aux" && /^have$/i.test(lemma))) return;
    const object = tokens.findIndex((token, at) => at > verb && token.head === verb && /^i?obj$/.test(token.relation));
    if (object < 0) return;
    tokens[word] = { ...tokens[word]!, relation: "nsubj" };
    if (tokens[object]!.relation === "iobj" && !has(tokens, verb, /^obj$/)) tokens[object] = { ...tokens[object]!, relation: "obj" };
  },
};

/**
 *     in the face of mounting terrorist threats
 *                    ^ acl, as if somebody mounted them
 *
 * What grows before a noun tells of the noun.
 */
const growingThings: Mend = {
  room: [1, 1],
  on: ({ xpos, relation }) => xpos === "VBG" && /^(?:acl|advcl)/.test(relation),
  at: ({ form }) => /^(?:mounting|growing|rising|increasing|continuing|ongoing|deepening|escalating|looming|existing|remaining|surviving|leading|outstanding)$/i.test(form),
  mend(tokens, word) {
    const object = tokens.findIndex((token, at) => at > word && at < word + 5 && token.head === word && token.relation === "obj" && isNominal(token));
    if (object < 0 || !/^(?:of|amid|with|under|despite|by|over|to|from|for|about|against)$/i.test(tokens[word - 1]!.form) || has(tokens, object, /^(?:det|nmod:poss)/)) return;
    const { head, relation } = tokens[word]!;
    tokens[object] = { ...tokens[object]!, head, relation: relation.startsWith("acl") ? "nmod" : "obl" };
    tokens[word] = { ...tokens[word]!, upos: "ADJ", xpos: "JJ", head: object, relation: "amod" };
    tokens[word - 1] = { ...tokens[word - 1]!, head: object, relation: "case" };
  },
};

/**
 *     warned the embassy in Cairo of possible violence
 *            ^ obj          ^ head of "violence"
 *
 * Whom one warns of something stands before it, with his place: the place is of nothing.
 */
const chargesBehindPlaces: Mend = {
  room: [4, 0],
  on: ({ upos, relation }) => upos === "NOUN" && relation === "nmod",
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head: place } = tokens[word]!;
    if (tokens[place]!.upos !== "PROPN" || tokens[place]!.relation !== "nmod" || !tokens.some((token, at) => at > place && at < word && token.head === word && token.relation === "case" && token.form === "of")) return;
    const object = tokens[place]!.head;
    const verb = object < 0 || tokens[object]!.relation !== "obj" ? -1 : tokens[object]!.head;
    if (verb < 0 || verb > object || !/^(?:warn|accuse|notify|inform|suspect|convict|alert|remind|assure|advise|tell)$/i.test(tokens[verb]!.lemma) || !tokens.some((token, at) => at < place && token.head === place && token.relation === "case")) return;
    hang(tokens, word, verb, "obl");
  },
};

/**
 *     blamed the attack on rebels
 *            ^ obj         ^ nmod of "attack"
 *
 * What is blamed is blamed on somebody.
 */
const blameOnSomebody: Mend = {
  room: [3, 0],
  on: (labels) => isNominal(labels) && labels.relation === "nmod",
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head: object } = tokens[word]!;
    const verb = tokens[object]!.relation === "obj" ? tokens[object]!.head : -1;
    if (verb < 0 || verb > object || !/^blame$/i.test(tokens[verb]!.lemma) || !tokens.some((token, at) => at > object && at < word && token.head === word && token.relation === "case" && /^(?:on|upon)$/i.test(token.form))) return;
    hang(tokens, word, verb, "obl");
  },
};

/**
 *     a full exchange of information and spokeswoman Maria Holm complained
 *                        ^ head of "Maria"           ^ conj    ^ conj without a subject
 *
 * Somebody behind "and" and right before a verb is its subject, and no more of what stood before.
 */
const peopleBehindThings: Mend = {
  room: [3, 1],
  on: ({ upos, relation }) => upos === "PROPN" && relation === "conj",
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head: thing } = tokens[word]!;
    if (tokens[thing]!.upos !== "NOUN" || /^(?:person|people|agency|organization|state)$/.test(kindOfNoun(tokens[thing]!.lemma, tokens[thing]!.xpos.endsWith("S")) ?? "") || !tokens.some((token, at) => at < word && token.head === word && token.relation === "nmod:desc")) return;
    let verb = word + 1;
    while (verb < tokens.length && (isUnder(tokens, verb, word) || tokens[verb]!.upos === "ADV" || tokens[verb]!.upos === "AUX")) verb++;
    if (tokens[verb]?.upos !== "VERB" || tokens[verb]!.relation !== "conj" || !isFinite(tokens[verb]!) || hasSubject(tokens, verb) || tokens[verb]!.head > word) return;
    const joint = tokens.findIndex((token, at) => at > thing && at < word && token.relation === "cc" && token.head === word);
    hang(tokens, word, verb, "nsubj");
    if (joint >= 0) hang(tokens, joint, verb, "cc");
    makeFinite(tokens, verb);
  },
};

/**
 *     the suspects arrested Wednesday matched descriptions
 *                  ^ ccomp            ^ amod of "descriptions"
 *
 * A participle with a day behind it, and then a verb with an object: the second is what the first's noun does.
 */
const participlesBeforeDays: Mend = {
  room: [1, 3],
  on: ({ xpos, relation }) => /^VB[DN]$/.test(xpos) && /^(?:root|ccomp|conj|parataxis)/.test(relation),
  mend(tokens, word) {
    const verb = word + 2;
    if (!isTimeWord(tokens[word + 1]!.form) || !isNominal(tokens[word - 1]!) || !/^\p{Ll}+ed$/u.test(tokens[verb]!.form) || tokens[verb]!.relation !== "amod") return;
    const { head: object } = tokens[verb]!;
    const subject = tokens.findIndex((token, at) => at < word && token.head === word && token.relation.startsWith("nsubj"));
    if (subject !== word - 1 || tokens[object]!.head !== word || tokens[object]!.relation !== "obj" || has(tokens, word, /^aux/)) return;
    const { head, relation } = tokens[word]!;
    tokens[verb] = { ...tokens[verb]!, upos: "VERB", xpos: "VBD", head, relation };
    tokens[subject] = { ...tokens[subject]!, head: verb, relation: "nsubj" };
    tokens[object] = { ...tokens[object]!, head: verb, relation: "obj" };
    tokens[word] = { ...tokens[word]!, xpos: "VBN", head: subject, relation: "acl" };
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === word && at !== word + 1) tokens[at] = { ...tokens[at]!, head: verb };
  },
};

/**
 *     The service accused Holm of breaking terms he is bound by
 *     ^ nsubj of "bound"                         ^ nsubj of "bound"
 *         ^ acl, with an object
 *
 * A participle has no object: of two subjects the first is its own.
 */
const participlesWithObjects: Mend = {
  room: [1, 3],
  on: ({ xpos, relation }) => xpos === "VBN" && relation === "acl",
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head: noun } = tokens[word]!;
    const verb = tokens[noun]!.head;
    if (verb < word || !tokens[noun]!.relation.startsWith("nsubj") || !isNominal(tokens[word + 1]!) || !tokens.some((token, at) => at > word && at < word + 5 && token.head === word && token.relation === "obj")) return;
    const own = tokens.findIndex((token, at) => at > word && at < verb && token.head === verb && token.relation.startsWith("nsubj"));
    if (own < 0 || !isNominal(tokens[own - 1]!)) return;
    const { head, relation } = tokens[verb]!;
    tokens[word] = { ...tokens[word]!, xpos: "VBD", head, relation };
    tokens[noun] = { ...tokens[noun]!, head: word, relation: "nsubj" };
    tokens[verb] = { ...tokens[verb]!, head: own - 1, relation: "acl:relcl" };
    const last = tokens.length - 1;
    if (tokens[last]!.head === verb && tokens[last]!.upos === "PUNCT") tokens[last] = { ...tokens[last]!, head: word };
  },
};

/**
 *     faced criticism, with the council suspending its membership
 *                      ^ case       ^ obl of "suspending"
 *
 * Behind a comma and "with" stands who does what the gerund tells.
 */
const doersBehindWith: Mend = {
  room: [3, 1],
  on: ({ xpos, relation }) => xpos === "VBG" && /^(?:advcl|acl)/.test(relation),
  mend(tokens, word) {
    let doer = tokens.findLastIndex((token, at) => at < word && token.head === word && /^(?:obl|nmod|compound)/.test(token.relation) && isNominal(token));
    // "with police arresting ten": the gerund may hang on the doer.
    if (doer < 0 && tokens[word]!.relation === "acl" && tokens[word]!.head < word && tokens[word]!.head >= 0) doer = tokens[word]!.head;
    if (doer < 0 || hasSubject(tokens, word)) return;
    const opened = tokens.findIndex((token, at) => at < doer && (token.head === doer || token.head === word) && /^(?:case|mark)$/.test(token.relation) && /^with$/i.test(token.form));
    if (opened < 1 || tokens[opened - 1]!.form !== "," || !has(tokens, word, /^(?:obj|ccomp|xcomp)/)) return;
    for (let at = doer + 1; at < word; at++) if (!isUnder(tokens, at, doer) && tokens[at]!.head !== word) return;
    const above = tokens[word]!.head === doer ? tokens[doer]!.head : tokens[word]!.head;
    if (above < 0) return;
    tokens[word] = { ...tokens[word]!, head: above, relation: "advcl" };
    tokens[doer] = { ...tokens[doer]!, head: word, relation: "nsubj" };
    tokens[opened] = { ...tokens[opened]!, head: word, relation: "mark" };
  },
};

/**
 *     faced criticism, with Norway suspending aid to Chad
 *                           ^ compound of "aid" ^ obl of "faced"
 *                                  ^ amod of "aid"
 *
 * A name between "with" and a gerund does what the gerund says to the noun behind it.
 */
const doersTakenForCompounds: Mend = {
  room: [3, 1],
  on: ({ xpos, relation }) => xpos === "VBG" && relation === "amod",
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head: object } = tokens[word]!;
    const doer = tokens.findLastIndex((token, at) => at < word && token.head === object && token.upos === "PROPN");
    const opened = tokens.findLastIndex((token, at) => at < doer && token.head === object && token.relation === "case");
    if (doer < 0 || opened < 1 || !/^with$/i.test(tokens[opened]!.form) || tokens[opened - 1]!.form !== ",") return;
    for (let at = opened + 1; at < word; at++) if (at !== doer && !isUnder(tokens, at, doer) && tokens[at]!.head !== object) return;
    const { head } = tokens[object]!;
    if (head < 0 || head > opened) return;
    for (let at = opened; at < word; at++) if (tokens[at]!.head === object) hang(tokens, at, doer, "compound");
    tokens[word] = { ...tokens[word]!, upos: "VERB", head, relation: "advcl" };
    hang(tokens, object, word, "obj");
    hang(tokens, doer, word, "nsubj");
    hang(tokens, opened, word, "mark");
  },
};

/**
 *     a diplomat that it accused of spying
 *                ^ mark  ^ acl
 *
 * Of somebody, "that" with a subject and no object is whom the verb acts on.
 */
const relativesOfPeople: Mend = {
  room: [1, 2],
  on: ({ relation }) => relation === "mark",
  at: ({ form, head }, word) => head > word && /^that$/i.test(form),
  mend(tokens, that) {
    const { head: verb } = tokens[that]!;
    const { head: noun, relation, upos } = tokens[verb]!;
    if (relation !== "acl" || upos !== "VERB" || noun !== that - 1 || !/^(?:person|people)$/.test(kindOfNoun(tokens[noun]!.lemma, tokens[noun]!.xpos.endsWith("S")) ?? "") || !hasSubject(tokens, verb) || has(tokens, verb, /^(?:obj|ccomp|xcomp|aux:pass)/)) return;
    tokens[verb] = { ...tokens[verb]!, relation: "acl:relcl" };
    tokens[that] = { ...tokens[that]!, upos: "PRON", xpos: "WDT", relation: "obj" };
  },
};

/**
 *     charged with passing intelligence
 *                  ^ amod  ^ obl of "charged"
 *
 * What one is charged with is a doing.
 */
const chargesTakenForAdjectives: Mend = {
  room: [2, 1],
  on: ({ xpos, relation }) => xpos === "VBG" && relation === "amod",
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head: noun } = tokens[word]!;
    const verb = tokens[noun]!.head;
    const preposition = tokens[word - 1]!;
    if (verb < 0 || verb >= word || preposition.head !== noun || preposition.relation !== "case" || tokens[verb]!.upos !== "VERB" || chargingVerbs.get(tokens[verb]!.lemma.toLowerCase())?.has(preposition.form.toLowerCase()) !== true || !tokens[noun]!.relation.startsWith("obl")) return;
    tokens[word] = { ...tokens[word]!, upos: "VERB", head: verb, relation: "advcl" };
    tokens[noun] = { ...tokens[noun]!, head: word, relation: "obj" };
    tokens[word - 1] = { ...preposition, head: word, relation: "mark" };
  },
};

/** "the release of Burkina Faso President Holm": a country of two words is one name. */
const countriesOfTwoWords: Mend = {
  room: [1, 1],
  on: ({ upos }) => upos === "PROPN",
  at: ({ form }) => /^(?:Faso|Leone|Rica|Lanka|Korea|Arabia|Zealand|Salvador|Guinea|Verde|Africa|Sudan|Timor|Bissau|Emirates|Ossetia|Lanka)$/.test(form),
  mend(tokens, word) {
    const [first, second] = [tokens[word - 1]!, tokens[word]!];
    if (!/^(?:Burkina|Sierra|Costa|Sri|North|South|Saudi|New|El|Papua|Equatorial|Cape|East|Arab)$/.test(first.form) || first.head === word || second.head === word - 1) return;
    // "President Holm" behind it: the country hangs on him.
    const bearer = second.head > word ? second.head : first.head;
    if (bearer < 0 || bearer === word - 1 || bearer === word) return;
    for (let at = 0; at < word - 1; at++) if (tokens[at]!.head === word - 1 && tokens[at]!.relation === "case" && second.head > word) hang(tokens, at, second.head, "case");
    if (second.head > word) hang(tokens, word - 1, second.head, "compound");
    hang(tokens, word, word - 1, "flat");
  },
};

/** These look at what the parser says before anything takes a participle for a past tense. */
export const earlyWireMends: readonly Mend[] = [participlesBetweenCommas, participlesBeforeDays, participlesWithObjects];
export const wireMends: readonly Mend[] = [sayingsTakenForContents, subjectsHungBackwards, namesCutInTwo, activesWithHave, growingThings, chargesBehindPlaces, blameOnSomebody, peopleBehindThings, doersBehindWith, doersTakenForCompounds, relativesOfPeople, chargesTakenForAdjectives, countriesOfTwoWords];
