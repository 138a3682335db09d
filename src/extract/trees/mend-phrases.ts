// Phrases that the parser hung on the wrong verb or noun, put where the words around them say that they belong.
import { standsAside, verbCueOf } from "../attributions/cue-verbs.ts";
import { hang, isNominal, type Mend } from "./mend.ts";
import type { ReportToken } from "../report.ts";
import { isTimeWord } from "../values/time-words.ts";
import { lemmatize } from "../../text/lemmatize.ts";

const noForms: ReadonlyMap<string, string> = new Map();

const isStop = (token: ReportToken | undefined): boolean => token === undefined || /^[.”"]$/.test(token.form);
const has = (tokens: readonly ReportToken[], head: number, relation: RegExp): boolean => tokens.some((token) => token.head === head && relation.test(token.relation));

/**
 *     Border guards beat migrants, a charity said on Monday.
 *            ^ nsubj of "said"       ^ appos of the guards
 *
 * What stands between the last comma and a closing "said" is its subject.
 */
const speakersBeforeStops: Mend = {
  room: [4, 0],
  on: ({ xpos }) => /^VB[DZN]$/.test(xpos),
  at: ({ lemma }) => standsAside(lemma.toLowerCase()),
  mend(tokens, verb) {
    const { xpos, relation } = tokens[verb]!;
    if (!endsSaying(tokens, behindDay(tokens, verb + 1)) || (xpos === "VBN" && has(tokens, verb, /^aux/))) return;
    let comma = verb - 1;
    while (comma > verb - 10 && comma > 0 && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|ADP)$/.test(tokens[comma]!.upos)) comma--;
    if (tokens[comma]!.form !== "," || comma > verb - 2 || tokens[comma + 1]!.upos === "ADP") return;
    const speaker = tokens.findIndex((token, at) => at > comma && at < verb && isNominal(token) && (token.head <= comma || token.head >= verb));
    if (speaker < 0) return;
    // "an official charged on Saturday", with the verb taken for a participle of the official.
    if (relation.startsWith("acl") && tokens[verb]!.head === speaker) {
      const top = topOf(tokens, speaker);
      if (top === speaker || top > comma) return;
      tokens[verb] = { ...tokens[verb]!, xpos: "VBD", head: top, relation: "parataxis" };
      tokens[speaker] = { ...tokens[speaker]!, head: verb, relation: "nsubj" };
      return;
    }
    const other = tokens.findIndex((token, at) => at < comma && token.head === verb && token.relation.startsWith("nsubj"));
    if (other < 0) {
      // "..., agencies said", with the agencies in a list of what stands before the comma.
      if (!/^(?:conj|appos|dep|obj)/.test(tokens[speaker]!.relation) || has(tokens, speaker, /^(?:cc$|case)/) || !/^(?:advcl|parataxis|conj|dep|root)/.test(relation) || has(tokens, verb, /^(?:nsubj|mark|cc$)/)) return;
      hang(tokens, speaker, verb, "nsubj");
      if (tokens[speaker]!.head === verb && relation !== "root") tokens[verb] = { ...tokens[verb]!, relation: "parataxis" };
      return;
    }
    const content = tokens.findIndex((token, at) => at < comma && token.head === verb && /^(?:ccomp|parataxis|advcl|conj)/.test(token.relation));
    // The speaker may hang on the other subject: that one moves first.
    if (content < 0 && verbOfContent(tokens, verb, other, comma)) return;
    if (content < 0) hang(tokens, other, topOf(tokens, verb) === verb ? verb : topOf(tokens, verb), "parataxis");
    else hang(tokens, other, content, has(tokens, content, /^nsubj/) ? "dislocated" : "nsubj");
    hang(tokens, speaker, verb, "nsubj");
    leaveSpeaker(tokens, speaker, comma, content < 0 ? other : content);
  },
};

/** What stands before the comma is no part of who speaks behind it. */
function leaveSpeaker(tokens: ReportToken[], speaker: number, comma: number, content: number): void {
  for (let at = 0; at < comma; at++) {
    if (tokens[at]!.head !== speaker || at === content) continue;
    hang(tokens, at, content, has(tokens, at, /^case/) ? "obl" : tokens[at]!.relation.startsWith("det") ? "det" : "dep");
  }
}

/** "Chad has massed soldiers, a diplomat reported": with both nouns and the auxiliary hung on "reported", the participle is the verb of what he says. */
function verbOfContent(tokens: ReportToken[], saying: number, subject: number, comma: number): boolean {
  const object = tokens.findIndex((token, at) => at > subject && at < comma && token.head === saying && /^(?:obj|ccomp)/.test(token.relation) && isNominal(token));
  const verb = tokens.findIndex((token, at) => at > subject && at < object && token.head === object && /^(?:amod|compound)/.test(token.relation) && /^VB[ND]$/.test(token.xpos));
  const auxiliary = tokens.findIndex((token, at) => at > subject && at < verb && token.head === saying && token.relation === "aux");
  if (object < 0 || verb < 0 || auxiliary < 0) return false;
  const speaker = tokens.findIndex((token, at) => at > comma && at < saying && isNominal(token) && (token.head <= comma || token.head >= saying));
  tokens[verb] = { ...tokens[verb]!, upos: "VERB", head: saying, relation: "ccomp" };
  for (const [word, relation] of [[object, "obj"], [auxiliary, "aux"], [subject, "nsubj"]] as const) tokens[word] = { ...tokens[word]!, head: verb, relation };
  tokens[speaker] = { ...tokens[speaker]!, head: saying, relation: "nsubj" };
  return true;
}

function topOf(tokens: readonly ReportToken[], word: number): number {
  let top = word;
  for (let steps = 0; steps < 100 && tokens[top]!.head >= 0; steps++) top = tokens[top]!.head;
  return top;
}

/** The end of the sentence, or a comma before how or where it was said: "said, [in a joint statement]", "said, [adding that ...]". */
const endsSaying = (tokens: readonly ReportToken[], at: number): boolean => isStop(tokens[at]) || (tokens[at]?.form === "," && (tokens[at + 1]?.upos === "ADP" || tokens[at + 1]?.xpos === "VBG"));

/** Behind a day that follows: "said [on Monday]". */
function behindDay(tokens: readonly ReportToken[], from: number): number {
  const day = /^on$/i.test(tokens[from]?.form ?? "") ? from + 1 : from;
  return isTimeWord(tokens[day]?.form ?? "") ? day + 1 : from;
}

/**
 *     rejected a demand by the council
 *                              ^ obl:agent of the verb
 *
 * A verb that has its subject and no "was" is not done "by" anybody: what it acts on is.
 */
const agentsOfNouns: Mend = {
  room: [2, 0],
  on: ({ relation }) => relation === "obl" || relation === "obl:agent",
  at: ({ head }, word) => head >= 0 && head <= word,
  mend(tokens, word) {
    const { relation, head } = tokens[word]!;
    if (tokens[head]!.upos !== "VERB") return;
    // "by" some day, or by doing something, is by nobody.
    if (relation === "obl" && (tokens[head]!.xpos === "VBN" || tokens[word]!.xpos === "VBG" || tokens[word]!.upos === "NUM" || !tokens.some((token, at) => at > head && at < word && token.head === word && /^by$/i.test(token.form)) || isTimeWord(tokens[word]!.form))) return;
    if (has(tokens, head, /^(?:aux:pass|nsubj:pass)/)) return;
    // "placed him under sanctions after his arrest by police": the act right before "by" is theirs.
    const by = tokens.findIndex((token, at) => at > head && at < word && token.head === word && /^by$/i.test(token.form));
    const owned = by > 0 && tokens[by - 1]!.upos === "NOUN" && tokens.some((token, at) => at < by && token.head === by - 1 && token.relation === "nmod:poss") && tokens[by - 1]!.head !== head;
    if (owned) return hang(tokens, word, by - 1, "nmod");
    const object = tokens.findLastIndex((token, at) => at > head && at < word && token.head === head && token.relation === "obj");
    const act = object >= 0 ? -1 : actUponSomebody(tokens, head, word);
    if (object >= 0 || act >= 0) hang(tokens, word, Math.max(object, act), "nmod");
    else if (has(tokens, head, /^nsubj/)) tokens[word] = { ...tokens[word]!, relation: "obl" };
  },
};

/** "stood near the memorial of the killing of a judge [by them]": the last noun of an act with "of" whom. */
const actUponSomebody = (tokens: readonly ReportToken[], from: number, to: number): number =>
  tokens.findLastIndex((token, at) => at > from && at < to && token.upos === "NOUN" && /(?:ing|ion|ment|sal|ure)$/.test(token.lemma) && tokens.some((other, place) => place > at && place < to && other.head === at && other.relation.startsWith("nmod") && tokens.some((of) => of.head === place && of.form === "of")));

/**
 *     The arrest of Danes by police angered Oslo          sanctions imposed on Denmark by Norway
 *                            ^ obl of "angered"                                           ^ nmod of Denmark
 *
 * Between a subject and its verb, "by" tells whose act the subject is, and "in Oslo" where it is; behind a participle, "by" tells who did it.
 */
const namedAfter = /^(?:Bank|Council|University|Republic|Kingdom|Ministry|Department|House|Church|Bishop|King|Queen|Prince|President|Minister|Organi[sz]ation|Union|League|Association|Gulf|Bay|City|State|Board|Chamber|Court|Society|Institute|Party|Movement|Army|Front|Federation|Community|Ambassador|Secretary|Office)$/;

const phrasesOfSubjects: Mend = {
  room: [3, 0],
  on: ({ relation }) => /^(?:obl|obl:agent|nmod)$/.test(relation),
  at: ({ head }) => head >= 0,
  mend(tokens, word) {
    const { relation, head, upos } = tokens[word]!;
    const preposition = tokens.find((token, at) => at < word && token.head === word && token.relation === "case")?.form ?? "";
    if (isTimeWord(tokens[word]!.form) || !(/^by$/i.test(preposition) || (upos === "PROPN" && (head > word ? /^(?:in|from|at|near)$/i : /^of$/i).test(preposition)))) return;
    const above = tokens[head]!;
    if (/^of$/i.test(preposition)) {
      // "criticism by Norway of Denmark": no name has such a tail, but some bodies do.
      if (relation === "nmod" && head < word && above.head >= 0 && above.head < head && tokens[above.head]!.upos === "NOUN" && tokens[head - 1]!.form.toLowerCase() === "by" && !namedAfter.test(above.form)) hang(tokens, word, above.head, "nmod");
    } else if (head > word && relation !== "nmod") {
      const subject = tokens.findIndex((token, at) => at < word && token.head === head && token.relation.startsWith("nsubj"));
      if (subject >= 0 && tokens[subject]!.upos === "NOUN" && tokens.slice(subject, word).every((token) => token.form !== ",")) hang(tokens, word, subject, "nmod");
    } else if (/^by$/i.test(preposition) && relation === "nmod" && head < word && tokens[head]!.upos === "PROPN" && tokens[head]!.relation === "obl") {
      const verb = tokens[head]!.head;
      if (verb >= 0 && verb < head && tokens[verb]!.xpos === "VBN" && !has(tokens, verb, /^(?:obl:agent|obj|aux$)/)) hang(tokens, word, verb, "obl:agent");
    }
  },
};

/**
 *     A missile launched from Denmark flew over Norway
 *               ^ root                ^ advcl without a subject
 *
 * Of two finite verbs with one subject and nothing that joins them, the first only says which one is meant.
 */
const gardenPaths: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => upos === "VERB" && /^(?:advcl|parataxis|ccomp|conj|dep|xcomp)/.test(relation),
  at: ({ head: first }, second) => first >= 0 && first <= second - 2,
  mend(tokens, second) {
    const { head: first, xpos } = tokens[second]!;
    const verb = tokens[first]!;
    if (verb.upos !== "VERB" || !/^VB[DN]$/.test(verb.xpos) || !mayBeParticiple(verb.form) || has(tokens, first, /^(?:aux|obj|ccomp|mark)/)) return;
    const finite = /^VB[DZP]$/.test(xpos) || tokens.some((token, at) => at > first && at < second && token.head === second && /^(?:aux|cop)/.test(token.relation) && /^(?:VB[DZP]|MD)$/.test(token.xpos));
    if (!finite || has(tokens, second, /^(?:nsubj|mark|cc|expl)/) || tokens.slice(first + 1, second).some((token) => /^(?:,|;|and|but|or|--|–|—)$/.test(token.form) || token.xpos.startsWith("W"))) return;
    const subject = tokens.findIndex((token, at) => at < first && token.head === first && token.relation.startsWith("nsubj"));
    if (subject < 0 || tokens[subject]!.upos === "PRON") return;
    tokens[second] = { ...tokens[second]!, head: verb.head, relation: verb.relation };
    tokens[first] = { ...verb, head: subject, relation: "acl", xpos: "VBN" };
    tokens[subject] = { ...tokens[subject]!, head: second, relation: "nsubj" };
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (at === second || at === subject) continue;
      // The phrases right behind the first verb stay with it.
      if (token.head === second && at > first && at < second && token.relation.startsWith("obl")) tokens[at] = { ...token, head: first };
      else if (token.head === first && (at < subject || at > second)) tokens[at] = { ...token, head: second };
    }
  },
};

const mayBeParticiple = (form: string): boolean => /(?:ed|wn|en|ept|ent|eld|aid|ade|ought|aught|ound|ut|it|elt|ung|un|ost|uilt)$/i.test(form);

/**
 *     In Oslo a dozen exiles have not eaten
 *                     ^ obl of "eaten"
 *
 * A noun phrase without a preposition right before a finite verb that has no subject is the subject.
 */
const subjectsTakenForPhrases: Mend = {
  room: [0, 1],
  on: ({ relation }) => /^(?:obl|dislocated|discourse|vocative|obj)/.test(relation) && relation !== "obl:agent",
  at: ({ form, head }, word) => head > word && !isTimeWord(form),
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (!isNominal(tokens[word]!)) return;
    const verb = tokens[head]!;
    if (verb.upos !== "VERB" || /^(?:acl:relcl|xcomp)/.test(verb.relation) || has(tokens, head, /^(?:nsubj|csubj|expl)/)) return;
    // "up to 1,000 people began"
    const preposition = tokens.findIndex((token, at) => at < word && token.head === word && token.relation === "case");
    if (preposition >= 0 && !(/^(?:to|about|around|over|under)$/i.test(tokens[preposition]!.form) && tokens[preposition + 1]!.upos === "NUM")) return;
    const finite = /^VB[DZP]$/.test(verb.xpos) || tokens.some((token, at) => at > word && at < head && token.head === head && token.relation.startsWith("aux") && /^(?:VB[DZP]|MD)$/.test(token.xpos));
    if (finite && !tokens.slice(word + 1, head).some((token) => isNominal(token) && token.head === head && !/^(?:obl|punct)/.test(token.relation))) hang(tokens, word, head, has(tokens, head, /^aux:pass/) ? "nsubj:pass" : "nsubj");
  },
};

/**
 *     handed over a banker         handed two officers over to them       sent home hundreds
 *            ^ case ^ obl                             ^ case                   ^ compound of the object
 *
 * What a verb of giving or sending has right behind it, or before "to", is its particle.
 */
const particlesOfGiving: Mend = {
  room: [1, 1],
  on: ({ relation }) => !relation.startsWith("compound:prt"),
  at: ({ form }) => /^(?:over|back|home|away|out)$/i.test(form),
  mend(tokens, word) {
    const { relation, head } = tokens[word]!;
    const before = tokens[word - 1]!;
    // "handed over 700 kilos", as if it were "more than 700"
    if (relation === "advmod" && head > word && tokens[head]!.upos === "NUM" && /^(?:hand|turn|sign|take)$/.test(before.lemma)) hang(tokens, word, word - 1, "compound:prt");
    else if (before.upos === "VERB" && giving.has(before.lemma.toLowerCase()) && head > word) {
      const noun = tokens[head]!;
      if (noun.head === word - 1 && /^(?:obl|obj)/.test(noun.relation) && !(relation === "case" && tokens.some((token) => token.head === word - 1 && token.relation === "obj"))) {
        hang(tokens, head, word - 1, "obj");
        hang(tokens, word, word - 1, "compound:prt");
      }
    } else if (relation === "case" && head > word && /^(?:to|from)$/i.test(tokens[word + 1]!.form) && tokens[word + 1]!.head === head) {
      const verb = tokens[head]!.head;
      if (verb >= 0 && verb < word && tokens[verb]!.upos === "VERB") hang(tokens, word, verb, "compound:prt");
    }
  },
};
const giving = new Set("hand turn take send give bring sign win fly ship pass make push call order drive bus ferry".split(" "));

/**
 *     said in a video that tourists would be killed
 *                     ^ mark of a relative clause on "video"
 *
 * What a verb of saying is followed by "that" for, it says.
 */
const contentsBehindPhrases: Mend = {
  room: [3, 0],
  on: ({ relation }) => relation.startsWith("acl"),
  at: ({ head: noun }, word) => noun >= 0 && noun <= word,
  mend(tokens, word) {
    const { head: noun } = tokens[word]!;
    const that = tokens.findIndex((token, at) => at > noun && at < word && token.head === word && token.relation === "mark" && /^that$/i.test(token.form));
    if (that < 0 || !tokens.some((token, at) => at > that && at < word && token.head === word && token.relation.startsWith("nsubj"))) return;
    let verb = tokens[noun]!.head;
    for (let steps = 0; verb >= 0 && steps < 4 && isNominal(tokens[verb]!); steps++) verb = tokens[verb]!.head;
    const phrase = verb < 0 ? "" : tokens[noun]!.relation;
    if (verb < 0 || verb > noun || !/^(?:obl|nmod|iobj)/.test(phrase) || verbCueOf(tokens[verb]!.lemma.toLowerCase())?.takes.has("that") !== true || has(tokens, verb, /^(?:ccomp|obj)/)) return;
    hang(tokens, word, verb, "ccomp");
  },
};

/**
 *     provided Chad with fuel and spare parts
 *              ^ obj                    ^ conj, with "with"
 *
 * What has a preposition that its first conjunct lacks, and before its "and", is a phrase of the verb.
 */
const phrasesTakenForConjuncts: Mend = {
  room: [2, 0],
  on: ({ relation }) => relation === "conj",
  at: ({ head: first }, word) => first >= 0 && first <= word,
  mend(tokens, word) {
    const { head: first } = tokens[word]!;
    if (tokens[first]!.relation !== "obj") return;
    const preposition = tokens.findIndex((token, at) => at > first && at < word && token.head === word && token.relation === "case");
    const and = tokens.findIndex((token, at) => at > first && at < word && token.head === word && token.relation === "cc");
    if (preposition >= 0 && preposition < and) hang(tokens, word, tokens[first]!.head, "obl");
  },
};

/**
 *     sent by Boko Haram
 *             ^ obl  ^ obl
 *
 * Two names side by side behind one preposition are one name.
 */
const namesTornApart: Mend = {
  room: [2, 0],
  on: ({ relation, upos }) => upos === "PROPN" && /^(?:obl|nmod|appos|conj)/.test(relation),
  at: ({ form }) => !isTimeWord(form),
  mend(tokens, word) {
    const before = tokens[word - 1]!;
    if (before.upos !== "PROPN" || tokens[word]!.head !== before.head || !/^(?:obl|nmod)/.test(before.relation)) return;
    const preposition = tokens.findIndex((token) => token.head === word && token.relation.startsWith("case"));
    // "known as Grey Holm", with "as" hung on the second.
    if (preposition >= 0 && preposition === word - 2 && !has(tokens, word - 1, /^(?:case|cc)/)) hang(tokens, preposition, word - 1, "case");
    else if (preposition >= 0) return;
    if (has(tokens, word - 1, /^case/) && !has(tokens, word, /^(?:case|cc)/)) hang(tokens, word, word - 1, "flat");
  },
};

/**
 *     Visiting lawmakers were full of praise
 *     ^ csubj  ^ obj
 *
 * A gerund takes "was": what is many are the lawmakers.
 */
const gerundsBeforeNouns: Mend = {
  room: [0, 2],
  on: ({ relation, xpos }) => xpos === "VBG" && /^(?:csubj|nsubj|advcl)/.test(relation),
  at: ({ head }, word) => word === 0 && head >= 2,
  mend(tokens) {
    const [gerund, noun] = [tokens[0]!, tokens[1]!];
    if (noun.upos !== "NOUN" || noun.xpos !== "NNS" || noun.head !== 0) return;
    const verb = gerund.head;
    const many = tokens[verb]!.xpos === "VBP" || tokens.some((token, word) => word > 1 && word <= verb && token.head === verb && /^(?:are|were|have)$/i.test(token.form));
    if (!many) return;
    tokens[1] = { ...noun, head: verb, relation: has(tokens, verb, /^aux:pass/) ? "nsubj:pass" : "nsubj" };
    tokens[0] = { ...gerund, head: 1, relation: "amod" };
    for (let word = 2; word < verb; word++) if (tokens[word]!.head === 0) tokens[word] = { ...tokens[word]!, head: 1, relation: tokens[word]!.relation.replace(/^obl/, "nmod") };
  },
};

/**
 *     police will no longer tolerate rallies        it had halted aid
 *            ^ aux of the noun ^ amod                  ^ aux   ^ amod
 *
 * A noun has no auxiliary: what stands between the two is the verb.
 */
const auxiliariesOfNouns: Mend = {
  room: [3, 0],
  on: ({ upos }) => upos === "NOUN",
  mend(tokens, noun) {
    if (has(tokens, noun, /^(?:cop|det)/)) return;
    // "has strained ties": it may hang on the verb alone.
    const auxiliary = tokens.findLastIndex((token, at) => at < noun && token.relation === "aux" && (token.head === noun || (token.head > at && token.head < noun && tokens[token.head]!.head === noun && tokens[token.head]!.relation === "amod")));
    if (auxiliary < 0) return;
    const verb = tokens.findIndex((token, at) => at > auxiliary && at < noun && token.head === noun && /^(?:amod|compound)$/.test(token.relation) && /^\p{Ll}/u.test(token.form));
    if (verb < 0) return;
    const { head, relation } = tokens[noun]!;
    const participle = tokens[auxiliary]!.lemma === "have";
    tokens[verb] = { ...tokens[verb]!, upos: "VERB", xpos: participle ? "VBN" : "VB", lemma: participle ? tokens[verb]!.lemma : tokens[verb]!.form.toLowerCase(), head, relation: relation === "obj" ? "ccomp" : relation };
    for (let at = 0; at < verb; at++) if (tokens[at]!.head === noun) tokens[at] = { ...tokens[at]!, head: verb };
    tokens[noun] = { ...tokens[noun]!, head: verb, relation: "obj" };
    // "Japan said [it] had halted aid": the subject may hang on the verb above.
    const before = tokens[auxiliary - 1];
    if (before && !has(tokens, verb, /^nsubj/) && /^(?:PRON|NOUN|PROPN)$/.test(before.upos) && before.head === head && !tokens.some((token, at) => at < auxiliary && token.head === auxiliary - 1 && token.relation === "case")) hang(tokens, auxiliary - 1, verb, "nsubj");
  },
};

/**
 *     declared Tuesday that China must act
 *                      ^ obj           ^ acl of "that"
 */
const contentsOfThat: Mend = {
  room: [1, 0],
  on: ({ relation, upos }) => upos !== "DET" && relation === "obj",
  at: ({ form, head: verb }, that) => /^that$/i.test(form) && verb >= 0 && verb <= that,
  mend(tokens, that) {
    const { head: verb } = tokens[that]!;
    const content = tokens.findIndex((token, at) => at > that && token.head === that && token.relation.startsWith("acl") && has(tokens, at, /^nsubj/));
    if (content < 0) return;
    tokens[content] = { ...tokens[content]!, head: verb, relation: "ccomp" };
    tokens[that] = { ...tokens[that]!, upos: "SCONJ", xpos: "IN", head: content, relation: "mark" };
  },
};

/** "it is prepared to impose", "it would allow teams": who is prepared or allows something is somebody, no mere "it". */
const peopleTakenForExpletives: Mend = {
  on: ({ relation }) => relation.startsWith("expl"),
  at: ({ form, head }, word) => /^it$/i.test(form) && head >= word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (has(tokens, head, /^(?:nsubj|csubj)/)) return;
    const acts = tokens[head]!.upos === "VERB" && has(tokens, head, /^i?obj/) && !has(tokens, head, /^(?:aux:pass|ccomp)/) && tokens.some((token) => token.head === head && token.relation === "aux" && token.xpos === "MD");
    if (!acts && !/^(?:prepared|ready|willing|determined|able|unable|unwilling|eager|committed|set|due|poised)$/i.test(tokens[head]!.form)) return;
    tokens[word] = { ...tokens[word]!, relation: "nsubj" };
  },
};

/**
 *     insisted that Denmark withdraw          Norway sided with Denmark
 *                   ^ obj of "withdraw"       ^ compound of the verb
 *
 * What stands before a verb that has no subject, and could be one, is its subject.
 */
const subjectsTakenForParts: Mend = {
  room: [0, 1],
  on: ({ relation, upos }) => /^(?:obj|compound|nmod)$/.test(relation) && /^(?:NOUN|PROPN)$/.test(upos),
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { relation, head } = tokens[word]!;
    const verb = tokens[head]!;
    if (verb.upos !== "VERB" || !/^(?:root|ccomp|parataxis)/.test(verb.relation) || has(tokens, head, /^(?:nsubj|csubj|expl|aux:pass)/) || has(tokens, word, /^case/)) return;
    if (relation === "obj" && tokens[word - 1]?.relation !== "mark") return;
    if (relation !== "obj" && (verb.xpos === "VBG" || head - word > 3)) return;
    tokens[word] = { ...tokens[word]!, relation: "nsubj" };
    if (verb.xpos === "VBN" && !has(tokens, head, /^aux/)) tokens[head] = { ...verb, xpos: "VBD" };
  },
};

/**
 *     Somali pirates seized a tanker          Thousands marched
 *     ^ nsubj ^ aux                           ^ nsubj:pass of a participle
 *
 * Only a few words are auxiliaries; and without one, nothing is done to anybody.
 */
const falseAuxiliaries: Mend = {
  room: [1, 0],
  on: ({ relation, xpos }) => relation === "aux" || relation === "root" || xpos === "VBN" || xpos === "VBD",
  mend(tokens, word) {
    const { relation, head, form, xpos, upos } = tokens[word]!;
    // "committed genocide", "swore revenge", as if they were adjectives: what has a subject and an object is a verb.
    if (upos === "ADJ" && xpos === "JJ" && has(tokens, word, /^nsubj$/) && has(tokens, word, /^obj$/) && !has(tokens, word, /^(?:cop|aux)/)) {
      tokens[word] = { ...tokens[word]!, upos: "VERB", xpos: "VBD", lemma: lemmatize(form, "VERB", "VBD", noForms) };
      return;
    }
    // "stood by Denmark"
    if (xpos === "VBD" && upos === "VERB" && !has(tokens, word, /^(?:aux|cop)/)) {
      for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === word && /^(?:nsubj:pass|obl:agent)$/.test(tokens[at]!.relation)) tokens[at] = { ...tokens[at]!, relation: tokens[at]!.relation.slice(0, tokens[at]!.relation.indexOf(":")) };
      return;
    }
    if (relation === "aux" && form.length > 6 && form.endsWith("s") && head > word && tokens[word - 1]!.head === head && tokens[word - 1]!.relation.startsWith("nsubj")) {
      tokens[word] = { ...tokens[word]!, upos: "NOUN", xpos: "NNS", lemma: form.toLowerCase().slice(0, -1), relation: "nsubj" };
      tokens[word - 1] = { ...tokens[word - 1]!, head: word, relation: "amod" };
    } else if (xpos === "VBN" && upos === "VERB" && /^(?:root|ccomp|parataxis|conj)$/.test(relation) && !has(tokens, word, /^(?:aux|cop|obl:agent)/)) {
      const subject = tokens.findIndex((token, at) => at < word && token.head === word && token.relation === "nsubj:pass");
      if (subject < 0) return;
      tokens[word] = { ...tokens[word]!, xpos: "VBD" };
      tokens[subject] = { ...tokens[subject]!, relation: "nsubj" };
    }
  },
};

/**
 *     called Denmark a threat
 *            ^ xcomp   ^ obj
 *
 * What is called something stands before what it is called.
 */
const thingsCalled: Mend = {
  room: [1, 1],
  on: ({ upos }) => upos === "VERB",
  at: ({ lemma }) => /^(?:call|brand|label|dub|declare|deem|consider|proclaim)$/.test(lemma),
  mend(tokens, verb) {
    const [first, second] = tokens.flatMap((token, at) => (token.head === verb && at > verb && /^(?:obj|iobj|xcomp)$/.test(token.relation) && (isNominal(token) || token.upos === "PRON") && !has(tokens, at, /^(?:case|mark)/) ? [at] : []));
    if (first === undefined || second === undefined) return;
    tokens[first] = { ...tokens[first]!, relation: "obj" };
    tokens[second] = { ...tokens[second]!, relation: "xcomp" };
  },
};

/** "thousands of Lebanese": what stands behind "of" is a noun. */
const peopleTakenForAdjectives: Mend = {
  room: [2, 0],
  on: ({ relation, upos }) => relation === "amod" && upos === "ADJ",
  at: ({ head, form }, word) => head >= 0 && head < word && /^\p{Lu}/u.test(form),
  mend(tokens, word) {
    if (has(tokens, word, /^case/)) tokens[word] = { ...tokens[word]!, upos: "PROPN", xpos: "NNPS", lemma: tokens[word]!.form, relation: "nmod" };
  },
};

/** "off Lund on Tuesday": a day is of no place. */
const daysBehindPlaces: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => relation === "nmod" && upos === "PROPN",
  at: ({ form, head }, word) => head >= 0 && head < word - 1 && /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(form),
  mend(tokens, word) {
    const { head: place } = tokens[word]!;
    if (tokens[place]!.upos !== "PROPN" || place !== word - 2 || !/^on$/i.test(tokens[word - 1]!.form)) return;
    let verb = place;
    for (let steps = 0; verb >= 0 && steps < 8 && tokens[verb]!.upos !== "VERB"; steps++) verb = tokens[verb]!.head;
    if (verb >= 0 && verb < place) hang(tokens, word, verb, "obl");
  },
};

export const phraseMends: readonly Mend[] = [daysBehindPlaces, falseAuxiliaries, subjectsTakenForParts, auxiliariesOfNouns, contentsOfThat, peopleTakenForExpletives, agentsOfNouns, phrasesOfSubjects, gerundsBeforeNouns, namesTornApart, phrasesTakenForConjuncts, particlesOfGiving, gardenPaths, subjectsTakenForPhrases, speakersBeforeStops, contentsBehindPhrases, thingsCalled, peopleTakenForAdjectives];
