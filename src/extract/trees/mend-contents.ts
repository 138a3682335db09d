// What is said, told or not to be seen, hung on the verb or noun that it is the content of.
import { controlOf, reportNouns, signNouns } from "../../text/clauses/control-words.ts";
import { standsAside, verbCueOf } from "../attributions/cue-verbs.ts";
import { hang, hasSubject, isFinite, isFiniteClause, isNominal, isUnder, type Mend } from "./mend.ts";
import type { ReportToken } from "../report.ts";

/** “...”, declared Anna Berg to the press: behind the quotation a verb of saying is followed by its subject. */
const speakersBehindVerbs: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => relation === "obj" && upos === "PROPN",
  at: ({ head }, word) => head === word - 1,
  mend(tokens, word) {
    const verb = word - 1;
    if (tokens[verb]!.xpos !== "VBD" || !standsAside(tokens[verb]!.lemma.toLowerCase()) || !/^[,”"»]$/.test(tokens[verb - 1]!.form) || !/^[”"»,]$/.test(tokens[verb - 2]!.form)) return;
    if (!tokens.some((token) => token.head === verb && token.relation.startsWith("nsubj"))) tokens[word] = { ...tokens[word]!, relation: "nsubj" };
  },
};

/**
 *     it was officials who failed, a review concluded later
 *            ^ nsubj                 ^ nsubj  ^ root
 *
 * Of two subjects before a verb of saying, the first, a clause of its own, is what is said.
 */
const contentsTakenForSubjects: Mend = {
  room: [0, 3],
  on: ({ relation }) => relation.startsWith("nsubj"),
  at: ({ head }, word) => head >= word + 3,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (!standsAside(tokens[head]!.lemma.toLowerCase())) return;
    if (!tokens.some((token) => token.head === word && /^(?:cop|nsubj)/.test(token.relation))) return;
    const speaker = tokens.findLastIndex((token, at) => at > word && at < head && token.head === head && token.relation.startsWith("nsubj"));
    if (speaker > word && tokens.slice(word, speaker).some((token) => token.form === ",")) hang(tokens, word, head, "ccomp");
  },
};

/**
 *     There is little sign Norway warned them
 *              csubj of "is"      ^
 *                     ^ compound of "Norway"
 *
 * What there is no sign of is a clause of its own.
 */
const clausesOfSigns: Mend = {
  room: [2, 2],
  on: ({ relation }) => /^(?:compound|nmod)/.test(relation),
  at: ({ head, lemma }, sign) => head > sign && signNouns.has(lemma.toLowerCase()),
  mend(tokens, sign) {
    const { head } = tokens[sign]!;
    if (!/^(?:no|little|scant)$/i.test(tokens[sign - 1]!.form)) return;
    const verb = tokens[sign - 2]!;
    const clause = tokens[head]!.head;
    if (verb.lemma !== "be" || clause < head || !tokens[head]!.relation.startsWith("nsubj")) return;
    tokens[sign] = { ...tokens[sign]!, head: sign - 2, relation: "nsubj" };
    hang(tokens, sign - 1, sign, tokens[sign - 1]!.upos === "DET" ? "det" : "amod");
    hang(tokens, clause, sign, "acl");
  },
};

/**
 *     advised the government that rebels had plans
 *                 ^ obj                  ^ acl:relcl
 *
 * Whoever is told something is told a clause, with "that" or a subject of its own: it says what, not which government.
 */
const contentsOfHearers: Mend = {
  room: [3, 0],
  on: ({ relation }) => relation.startsWith("acl"),
  at: ({ head: hearer }, word) => hearer >= 0 && hearer <= word,
  mend(tokens, word) {
    const { head: hearer } = tokens[word]!;
    if (!/^i?obj$/.test(tokens[hearer]!.relation)) return;
    const verb = tokens[hearer]!.head;
    if (verb < 0 || verb > hearer || !hearing.has(tokens[verb]!.lemma.toLowerCase()) || tokens.some((token) => token.head === verb && token.relation === "ccomp")) return;
    const subject = tokens.findIndex((token, at) => at > hearer && at < word && token.head === word && token.relation.startsWith("nsubj") && !/^that$/i.test(token.form));
    const first = tokens[hearer + 1]!;
    if (/^that$/i.test(first.form) && subject > hearer + 1) tokens[hearer + 1] = { ...first, upos: "SCONJ", xpos: "IN", head: word, relation: "mark" };
    else if (!(subject === hearer + 1 && /^(?:he|she|they|it|we|I|you)$/.test(first.form)) && !(subject > hearer && tokens.slice(hearer + 1, subject).every((_, at) => isUnder(tokens, hearer + 1 + at, subject)) && tokens.some(({ head, relation, xpos }) => head === word && (relation === "cop" || relation === "obj" || relation === "ccomp" || xpos === "MD"))) || !isFiniteClause(tokens, word)) return;
    hang(tokens, word, verb, "ccomp");
  },
};
const hearing = new Set("tell advise warn inform assure notify remind persuade convince alert brief reassure caution".split(" "));

/**
 *     found papers proving that Oslo had paid them
 *           ^ head of "proving" and of "paid"
 *
 * Right behind a verb, "that" with a subject opens what the verb says.
 */
const contentsBehindVerbs: Mend = {
  room: [2, 2],
  on: ({ relation }) => relation === "mark",
  at: ({ form, head }, that) => head > that && /^that$/i.test(form),
  mend(tokens, that) {
    const { head: clause } = tokens[that]!;
    const verb = that - 1;
    if (tokens[verb]!.upos !== "VERB" || tokens[clause]!.head === verb || !/^(?:acl|advcl)/.test(tokens[clause]!.relation)) return;
    if (tokens.some((token, at) => at > that && at < clause && token.head === clause && token.relation.startsWith("nsubj"))) hang(tokens, clause, verb, "ccomp");
  },
};

/**
 *     told them that agents had found letters
 *               ^ obj of "found"      ^ obj
 *
 * The clause that somebody says and that has an object of its own has no gap for "that" to fill.
 */
const thatOfContents: Mend = {
  on: ({ relation }) => relation === "obj",
  at: ({ form, head }, that) => head > that && /^that$/i.test(form),
  mend(tokens, that) {
    const { head: clause } = tokens[that]!;
    const has = (role: RegExp): boolean => tokens.some((token, at) => at > that && token.head === clause && role.test(token.relation));
    if (tokens[clause]!.relation === "ccomp" && tokens[clause]!.head < that && has(/^nsubj/) && has(/^obj$/)) tokens[that] = { ...tokens[that]!, upos: "SCONJ", xpos: "IN", relation: "mark" };
  },
};

/**
 *     said after the vote that they had sold the ship
 *                    ^ obl                 ^ acl:relcl, with "that" as its object
 *
 * A clause that has all it needs is no relative one: a verb of saying before it says it.
 */
const contentsWithObjects: Mend = {
  room: [2, 0],
  on: ({ relation }) => /^(?:obj|obl|mark|nsubj|det)/.test(relation),
  at: ({ form, head: clause }, that) => /^that$/i.test(form) && clause > that,
  mend(tokens, that) {
    const { head: clause } = tokens[that]!;
    if (!tokens[clause]!.relation.startsWith("acl")) return;
    const noun = tokens[clause]!.head;
    if (noun !== that - 1 || reportNouns.has(tokens[noun]!.lemma.toLowerCase()) || signNouns.has(tokens[noun]!.lemma.toLowerCase()) || controlOf(tokens[noun]!.lemma.toLowerCase())) return;
    const has = (role: string): boolean => tokens.some((token, at) => at > that && token.head === clause && token.relation.startsWith(role));
    if (!has("nsubj") || !(has("obj") || has("cop") || has("aux:pass"))) return;
    let verb = tokens[noun]!.head;
    for (let steps = 0; verb >= 0 && steps < 4 && tokens[verb]!.upos !== "VERB"; steps++) verb = tokens[verb]!.head;
    if (verb < 0 || verb > noun || !standsAside(tokens[verb]!.lemma.toLowerCase()) || !tokens[noun]!.relation.startsWith("obl") || tokens.some((token) => token.head === verb && token.relation === "ccomp")) return;
    tokens[that] = { ...tokens[that]!, upos: "SCONJ", xpos: "IN", relation: "mark" };
    hang(tokens, clause, verb, "ccomp");
  },
};

/**
 *     knew that a threat weighed on them          warning Oslo that rebels planned attacks
 *               ^ obj    ^ acl                              ^ nsubj of the gerund ^ acl
 *
 * "That" with a whole noun phrase behind it opens a clause: the participle is its verb, the noun its subject.
 */
const contentsGivenAsObjects: Mend = {
  room: [1, 2],
  on: ({ upos }) => upos !== "NOUN",
  at: ({ form }) => /^that$/i.test(form),
  mend(tokens, that) {
    let noun = that + 1;
    while (noun + 1 < tokens.length && /^(?:DET|ADJ|NUM|PUNCT)$/.test(tokens[noun]!.upos) && !/^[,;:.]$/.test(tokens[noun]!.form)) noun++;
    const { relation, head: verb, upos, xpos } = tokens[noun]!;
    const whole = tokens[that + 1]!.upos === "DET" || upos === "PROPN" || /^NNP?S$/.test(xpos);
    if (!isNominal(tokens[noun]!) || !whole || verb < 0 || verb > that || !/^(?:obj|nsubj)/.test(relation) || tokens[verb]!.upos !== "VERB") return;
    const participle = noun + 1;
    const clause = tokens[participle];
    if (!clause || clause.relation !== "acl" || clause.head !== noun || clause.xpos !== "VBN" || !clause.form.endsWith("ed") || tokens.some((token) => token.head === participle && /^(?:obl:agent|aux)/.test(token.relation))) return;
    if (tokens.some((token, at) => at !== noun && token.head === verb && token.relation === "ccomp")) return;
    tokens[participle] = { ...clause, xpos: "VBD", head: verb, relation: "ccomp" };
    tokens[noun] = { ...tokens[noun]!, head: participle, relation: "nsubj" };
    tokens[that] = { ...tokens[that]!, upos: "SCONJ", xpos: "IN", head: participle, relation: "mark" };
  },
};

/**
 *     the Danes sharing the name of Omar, a citizen
 *               ^ acl               ^     ^ nsubj of "sharing"
 *
 * A gerund has no subject behind it: that is who somebody is, or what is said.
 */
const subjectsBehindGerunds: Mend = {
  room: [2, 0],
  on: ({ relation }) => relation.startsWith("nsubj"),
  at: ({ head: verb }, word) => verb >= 0 && verb < word,
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    if (tokens[verb]!.xpos !== "VBG" || tokens.some((token) => token.head === verb && token.relation.startsWith("aux"))) return;
    if (/^that$/i.test(tokens[verb + 1]?.form ?? "")) tokens[word] = { ...tokens[word]!, relation: "ccomp" };
    else {
      const first = Math.min(word, ...tokens.flatMap((token, at) => (token.head === word && /^(?:det|amod|compound|nummod)/.test(token.relation) ? [at] : [])));
      if (tokens[first - 1]?.form !== ",") return;
      let name = first - 2;
      while (name > verb && tokens[name]!.relation === "flat") name = tokens[name]!.head;
      if (name > verb && isNominal(tokens[name]!)) hang(tokens, word, name, "appos");
    }
  },
};

/**
 *     said five of its men, among them a singer, would face charges
 *     ^    ^ obj                                       ^ parataxis without a subject
 *
 * What stands behind a verb of saying and an aside is the subject of what is said.
 */
const subjectsBeforeFutures: Mend = {
  room: [4, 0],
  on: ({ relation, xpos }) => relation === "parataxis" && xpos === "VB",
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, verb) {
    const will = tokens.findIndex((token) => token.head === verb && token.xpos === "MD");
    if (will < 2 || tokens[will - 1]!.form !== "," || tokens.some((token) => token.head === verb && /^(?:nsubj|csubj|mark)/.test(token.relation))) return;
    const subject = tokens.findLastIndex((token, at) => at < will && token.relation === "obj" && token.head >= 0 && token.head < at && at - token.head < 4 && verbCueOf(tokens[token.head]!.lemma.toLowerCase()) !== undefined);
    if (subject < 0 || !tokens.slice(subject, will - 1).some((token) => token.form === ",")) return;
    const { head: saying } = tokens[subject]!;
    hang(tokens, verb, saying, "ccomp");
    if (tokens[verb]!.head === saying) hang(tokens, subject, verb, "nsubj");
  },
};

const tellsThat = (token: ReportToken): boolean => verbCueOf(token.lemma.toLowerCase())?.takes.has("that") === true;

/** Gives the verb the place of what it says, and with it all that stands before the two. */
function putAbove(tokens: ReportToken[], verb: number, said: number): void {
  const { head, relation } = tokens[said]!;
  tokens[verb] = { ...tokens[verb]!, upos: "VERB", xpos: tokens[verb]!.xpos === "VBN" ? "VBD" : tokens[verb]!.xpos, head, relation };
  tokens[said] = { ...tokens[said]!, head: verb, relation: "ccomp" };
  for (const [at, token] of tokens.entries()) if (at < verb && token.head === said) tokens[at] = { ...token, head: verb };
}

/**
 *     The minister concedes prices will rise.        the shop warned profits would fall
 *                  ^ nsubj   ^ nsubj      ^ root         ^ compound ^ amod
 *
 * Between its subject and a clause with another, a verb of saying or thinking says the clause, "that" or no "that".
 */
const contentsWithoutThat: Mend = {
  room: [1, 2],
  on: ({ relation, xpos }) => /^VB[DZPN]$/.test(xpos) && /^(?:nsubj|amod|compound|appos)/.test(relation),
  at: (token, verb) => token.head > verb && tellsThat(token),
  mend(tokens, verb) {
    const above = tokens[verb]!.head;
    const isOwned = tokens[verb]!.relation === "amod" || tokens[verb]!.relation === "compound";
    const said = isOwned ? tokens[above]!.head : above;
    const subject = isOwned ? above : tokens.findIndex((token, at) => at > verb && at < said && token.head === said && token.relation.startsWith("nsubj"));
    if (subject < 0 || said < subject || !tokens[subject]!.relation.startsWith("nsubj") || !isFiniteClause(tokens, said)) return;
    for (let at = verb + 1; at < subject; at++) if (!isUnder(tokens, at, subject)) return;
    if (isOwned) {
      // "the retailer warned profits": who speaks was read into the name of what is spoken of.
      const speaker = verb - 1;
      if (tokens[verb]!.xpos === "VBZ" || !isNominal(tokens[speaker]!) || tokens[speaker]!.head !== subject || !/^(?:compound|nmod|nmod:poss)/.test(tokens[speaker]!.relation)) return;
      for (let at = 0; at < speaker; at++) if (tokens[at]!.head === subject) tokens[at] = { ...tokens[at]!, head: speaker };
      tokens[speaker] = { ...tokens[speaker]!, head: verb, relation: "nsubj" };
    } else if (!tokens.some((token, at) => at < verb && (token.head === verb || token.head === said) && token.relation.startsWith("nsubj"))) return;
    putAbove(tokens, verb, said);
  },
};

/**
 *     Her own secretary concedes bills will rise
 *             ^ compound ^ NNS, nsubj of "rise"
 *
 * Behind somebody and before a clause stands a verb.
 */
const sayingsTakenForNouns: Mend = {
  room: [1, 3],
  on: ({ xpos }) => xpos === "NNS",
  at: ({ form }) => /^(?:concedes|insists|argues|believes|admits|acknowledges|maintains|contends|predicts|expects|fears|hopes|suggests|suspects|warns|alleges|asserts|laments|complains|thinks|says)$/.test(form),
  mend(tokens, verb) {
    const { head: said, relation } = tokens[verb]!;
    const speaker = verb - 1;
    if (!relation.startsWith("nsubj") || said <= verb + 1 || !isNominal(tokens[speaker]!) || tokens[speaker]!.head !== verb || !isFiniteClause(tokens, said)) return;
    const subject = tokens.findIndex((token, at) => at > verb && at < said && token.head === said && token.relation.startsWith("nsubj"));
    if (subject < 0) return;
    const { form } = tokens[verb]!;
    tokens[speaker] = { ...tokens[speaker]!, relation: "nsubj" };
    for (let at = 0; at < speaker; at++) if (tokens[at]!.head > speaker) tokens[at] = { ...tokens[at]!, head: tokens[at]!.upos === "PUNCT" || /^(?:advcl|obl|advmod|cc)/.test(tokens[at]!.relation) ? verb : speaker };
    tokens[verb] = { ...tokens[verb]!, upos: "VERB", xpos: "VBZ", lemma: form.slice(0, -1) };
    putAbove(tokens, verb, said);
  },
};

/**
 *     protested the men had been fired        notes the minister has been told
 *               ^ obj   ^ ccomp, with no subject                  ^ acl:relcl of "notes"
 *
 * Whoever stands between a verb of saying and a helping verb is the subject of what is said.
 */
const objectsTakenForSubjects: Mend = {
  room: [2, 0],
  on: ({ upos, relation }) => (upos === "VERB" || upos === "ADJ" || upos === "NOUN") && /^(?:ccomp|acl|parataxis|conj|advcl)/.test(relation),
  at: ({ head }, said) => head >= 0 && head < said,
  mend(tokens, said) {
    const helper = tokens.findIndex((token, at) => at < said && token.head === said && /^(?:aux|cop)/.test(token.relation) && /^(?:VB[DZP]|MD)$/.test(token.xpos));
    const { head, relation } = tokens[said]!;
    if (helper < 2) return;
    if (relation.startsWith("acl") && tokens[head]!.upos === "VERB" && tellsThat(tokens[head]!) && hasSubject(tokens, said)) return hang(tokens, said, head, "ccomp");
    if (hasSubject(tokens, said)) return;
    let subject = helper - 1;
    while (subject > 0 && tokens[subject]!.head >= 0 && tokens[subject]!.head < subject && isNominal(tokens[tokens[subject]!.head]!)) subject = tokens[subject]!.head;
    const verb = tokens[subject]!.head;
    if (verb < 0 || verb > subject || !isNominal(tokens[subject]!) || !/^i?obj$/.test(tokens[subject]!.relation) || !tellsThat(tokens[verb]!) || !isUnder(tokens, verb, head)) return;
    // Nothing but the phrase itself stands between.
    for (let at = verb + 1; at < helper; at++) if (!isUnder(tokens, at, subject)) return;
    hang(tokens, said, verb, "ccomp");
    hang(tokens, subject, said, tokens.some((token) => token.head === said && token.relation === "aux:pass") ? "nsubj:pass" : "nsubj");
  },
};

/** "describe her as tireless": an adjective behind "as" says what she is taken for. */
const adjectivesBehindAs: Mend = {
  room: [2, 0],
  on: ({ upos, relation }) => upos === "ADJ" && relation === "advmod",
  at: ({ head }, word) => head >= 0 && head < word - 1,
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    if (!/^as$/i.test(tokens[word - 1]!.form) || tokens[word - 1]!.head !== word || tokens[verb]!.upos !== "VERB" || !tokens.some((token, at) => at < word && token.head === verb && token.relation === "obj")) return;
    tokens[word] = { ...tokens[word]!, relation: "obl" };
    tokens[word - 1] = { ...tokens[word - 1]!, upos: "ADP", xpos: "IN", relation: "case" };
  },
};

/** "reported a deal was near, citing two aides": who reports it cites them. */
const citingSources: Mend = {
  room: [3, 1],
  on: ({ xpos, relation }) => xpos === "VBG" && /^(?:advcl|ccomp|acl|conj|parataxis|xcomp)/.test(relation),
  at: ({ form, head }, word) => head >= 0 && head < word && /^(?:citing|quoting)$/i.test(form),
  mend(tokens, word) {
    if (tokens[word - 1]!.form !== ",") return;
    let verb = tokens[word]!.head;
    for (let steps = 0; verb >= 0 && steps < 6 && !(tokens[verb]!.upos === "VERB" && tellsThat(tokens[verb]!) && tokens.some(({ head, relation }) => head === verb && relation === "ccomp")); steps++) verb = tokens[verb]!.head;
    if (verb >= 0) hang(tokens, word, verb, "advcl");
  },
};

/**
 *     confirmed it and acknowledged many would mind
 *                      ^ conj                  ^ conj
 *
 * What begins with a subject of its own right behind a second verb of saying is what that says.
 */
const contentsOfSecondVerbs: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => relation === "conj" && /^(?:VERB|ADJ|NOUN)$/.test(upos),
  at: ({ head }, said) => head >= 0 && head < said,
  mend(tokens, said) {
    const { head } = tokens[said]!;
    const subject = tokens.findIndex((token, at) => at > head && at < said && token.head === said && token.relation.startsWith("nsubj"));
    if (subject < 0 || !isFiniteClause(tokens, said)) return;
    let start = subject;
    while (isUnder(tokens, start - 1, subject)) start--;
    const verb = start - 1;
    if (verb > head && tokens[verb]!.head === head && tokens[verb]!.relation === "conj" && isFinite(tokens[verb]!) && tellsThat(tokens[verb]!)) hang(tokens, said, verb, "ccomp");
  },
};

/**
 *     “It is theatre,” quipped Anna Berg.
 *            ^ root     ^ amod of "Anna"
 *
 * Behind a quotation that ends in a comma, a participle of saying before a name is the verb, and the name speaks.
 */
const verbsBehindQuotations: Mend = {
  room: [3, 1],
  on: ({ relation, xpos }) => relation === "amod" && (xpos === "VBN" || xpos === "VBD" || xpos === "JJ"),
  at: (token, verb) => token.head > verb && standsAside(token.lemma.toLowerCase()),
  mend(tokens, verb) {
    let speaker = tokens[verb]!.head;
    // "joked opposition leader Anna Berg": the title is read as the one who is spoken of.
    if (tokens[speaker]!.relation === "nmod:desc" && tokens[speaker]!.head > speaker) speaker = tokens[speaker]!.head;
    if (!/^["”’']$/.test(tokens[verb - 1]!.form) || !/^(?:[,!?]|["”’'])$/.test(tokens[verb - 2]!.form) || !isNominal(tokens[speaker]!)) return;
    const said = tokens[speaker]!.head;
    for (let at = verb; at < speaker; at++) if (!isUnder(tokens, at, speaker)) return;
    if (said < 0 || said > verb || !/^(?:conj|appos|parataxis|list|dep|nmod|obj|obl)/.test(tokens[speaker]!.relation)) return;
    let top = said;
    for (let steps = 0; tokens[top]!.head >= 0 && tokens[top]!.head < verb && steps < tokens.length; steps++) top = tokens[top]!.head;
    const { head, relation } = tokens[top]!;
    tokens[verb] = { ...tokens[verb]!, upos: "VERB", xpos: "VBD", head, relation };
    tokens[top] = { ...tokens[top]!, head: verb, relation: "ccomp" };
    tokens[speaker] = { ...tokens[speaker]!, head: verb, relation: "nsubj" };
    for (let at = speaker + 1; at < tokens.length; at++) if (tokens[at]!.upos === "PROPN" && tokens[at - 1]!.upos === "PROPN" && tokens[at]!.head === said) tokens[at] = { ...tokens[at]!, head: speaker, relation: "flat" };
  },
};

export const contentMends: readonly Mend[] = [verbsBehindQuotations, sayingsTakenForNouns, contentsWithoutThat, objectsTakenForSubjects, adjectivesBehindAs, citingSources, contentsOfSecondVerbs, subjectsBeforeFutures, speakersBehindVerbs, contentsTakenForSubjects, clausesOfSigns, contentsOfHearers, contentsBehindVerbs, thatOfContents, contentsWithObjects, contentsGivenAsObjects, subjectsBehindGerunds];
