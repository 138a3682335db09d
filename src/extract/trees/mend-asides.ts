// Clauses that commas, colons and quotation marks set apart: whose verb is which behind them.
import { standsAside } from "../attributions/cue-verbs.ts";
import { hang, hasSubject, isNominal, isUnder, makeFinite, type Mend } from "./mend.ts";
import type { ReportToken } from "../report.ts";

const firstUnder = (tokens: readonly ReportToken[], top: number): number => tokens.findIndex((token, at) => token.upos !== "PUNCT" && isUnder(tokens, at, top));
const lastUnder = (tokens: readonly ReportToken[], top: number): number => {
  let last = tokens.length - 1;
  while (last > top && (tokens[last]!.upos === "PUNCT" || !isUnder(tokens, last, top))) last--;
  return last;
};

/**
 *     while Norway, which expelled two envoys in May, said it would go on
 *           ^ hung on a verb before                   ^ without a subject
 *
 * Whom a clause between commas tells of is who acts behind it.
 */
const subjectsBeforeRelatives: Mend = {
  room: [4, 0],
  on: ({ xpos }) => /^VB[DZPN]$/.test(xpos),
  mend(tokens, verb) {
    if (tokens[verb]!.upos !== "VERB" || /^(?:acl|amod)/.test(tokens[verb]!.relation)) return;
    let start = verb;
    while (start > 1 && tokens[start - 1]!.head === verb && /^(?:aux|advmod)/.test(tokens[start - 1]!.relation)) start--;
    if (tokens[start - 1]!.form !== "," || hasSubject(tokens, verb)) return;
    if (tokens[verb]!.xpos === "VBN" && !(start < verb && tokens.some(({ head, relation }) => head === verb && relation.startsWith("aux")))) return;
    const relative = tokens.findIndex((token, at) => at < start && token.relation === "acl:relcl" && token.head >= 0 && token.head < at && lastUnder(tokens, at) === start - 2);
    if (relative < 0) return;
    const who = tokens[relative]!.head;
    const { head, relation, upos } = tokens[who]!;
    // "met the envoy, who ..., and left": somebody else's object goes on being it.
    const led = tokens[firstUnder(tokens, who) - 1];
    const opened = tokens.findIndex((token, at) => at < who && token.head === who && /^(?:mark|case)$/.test(token.relation) && /^(?:while|whereas|although|though|because|but)$/i.test(token.form));
    if (!(upos === "NOUN" || upos === "PROPN") || tokens[who + 1]!.form !== "," && lastUnder(tokens, who) !== start - 2) return;
    if (opened < 0 && !(led === undefined || /^[;:]$/.test(led.form) || led.upos === "CCONJ")) return;
    if (head === verb || relation.startsWith("nsubj") && opened < 0) return;
    const above = tokens[verb]!.head;
    // A clause that was taken for what the verb says, though it has its own place before.
    if (above < 0) {
      const content = tokens.findIndex((token, at) => at < who && token.head === verb && /^(?:ccomp|parataxis|advcl)/.test(token.relation));
      if (content < 0) return;
      tokens[content] = { ...tokens[content]!, head: -1, relation: "root" };
      tokens[verb] = { ...tokens[verb]!, head: content, relation: opened < 0 ? "parataxis" : "advcl" };
    }
    makeFinite(tokens, verb);
    hang(tokens, who, verb, "nsubj");
    if (opened >= 0) hang(tokens, opened, verb, "mark");
  },
};

/**
 *     spoke on Saturday and, an aide said, threatened to leave
 *                            ^ subject of "threatened"
 *                                    ^ advcl
 *
 * Between commas somebody is said to say it: he is not who does it.
 */
const sayersBetweenCommas: Mend = {
  room: [3, 2],
  on: ({ xpos }) => /^VB[DZ]$/.test(xpos),
  at: ({ lemma }) => standsAside(lemma.toLowerCase()),
  mend(tokens, say) {
    if (tokens[say + 1]!.form !== "," || hasSubject(tokens, say)) return;
    const verb = tokens[say]!.head;
    if (verb < say + 2 || tokens[verb]!.upos !== "VERB") return;
    const sayer = tokens.findIndex((token, at) => at < say && token.head === verb && token.relation.startsWith("nsubj"));
    if (sayer < 1 || tokens[firstUnder(tokens, sayer) - 1]?.form !== "," || lastUnder(tokens, sayer) < say - 1) return;
    hang(tokens, sayer, say, "nsubj");
    hang(tokens, say, verb, "parataxis");
  },
};

/**
 *     officials from both sides said
 *               ^ hung on a verb before "officials"
 *
 * What stands between a subject and its verb tells of the subject.
 */
const phrasesBehindSubjects: Mend = {
  room: [3, 1],
  on: (labels) => isNominal(labels) && /^(?:obl|nmod)$/.test(labels.relation),
  mend(tokens, word) {
    const { head } = tokens[word]!;
    let preposition = word - 1;
    while (preposition > head && !(tokens[preposition]!.head === word && tokens[preposition]!.relation === "case")) preposition--;
    const subject = preposition - 1;
    if (head < 0 || head >= subject) return;
    const verb = tokens[subject]!.head;
    if (!isNominal(tokens[subject]!) || !tokens[subject]!.relation.startsWith("nsubj") || verb < word || head >= subject || isUnder(tokens, subject, word)) return;
    if (tokens.slice(preposition, verb).some(({ form }) => form === ",")) return;
    hang(tokens, word, subject, "nmod");
  },
};

/**
 *     summoned the envoy, warned that a strike would be met with fire and shut the border
 *                         ^ parataxis                                     ^ conj of "met"
 *
 * Of verbs in a list the last has "and": where the others have none, it is theirs.
 */
const endsOfLists: Mend = {
  room: [4, 0],
  on: ({ upos, relation }) => upos === "VERB" && relation === "conj",
  mend(tokens, last) {
    const { xpos, form } = tokens[last]!;
    if (tokens[last - 1]!.upos !== "CCONJ" || hasSubject(tokens, last) || !(/^VB[DZ]$/.test(xpos) || /^(?:shut|cut|put|set|hit|let)$/i.test(form))) return;
    let second = tokens[last]!.head;
    // Up from what the second verb says to the second verb.
    for (let steps = 0; second >= 0 && steps < 4 && /^(?:ccomp|xcomp|conj|advcl)/.test(tokens[second]!.relation) && !isSecond(tokens, second); steps++) second = tokens[second]!.head;
    if (second < 0 || second === tokens[last]!.head || !isSecond(tokens, second)) return;
    const first = firstOfList(tokens, second);
    if (first < 0) return;
    hang(tokens, second, first, "conj");
    hang(tokens, last, first, "conj");
    tokens[last] = { ...tokens[last]!, xpos: tokens[second]!.xpos };
  },
};

/** "…, warned that": a finite verb without a subject right behind a comma or the mark of a quotation. */
function isSecond(tokens: readonly ReportToken[], verb: number): boolean {
  const before = tokens[verb - 1]?.form ?? "";
  return /^(?:VBD|VBZ)$/.test(tokens[verb]!.xpos) && !hasSubject(tokens, verb) && (before === "," || (/^["”’]$/.test(before) && tokens[verb - 2]?.form === ",")) && firstOfList(tokens, verb) >= 0;
}

/** The verb that begins the list: it has a subject, the same tense, and nothing yet that "and" leads in. */
function firstOfList(tokens: readonly ReportToken[], second: number): number {
  const { head, relation, xpos } = tokens[second]!;
  if (!/^(?:parataxis|conj)/.test(relation)) return -1;
  const fits = (at: number): boolean => at >= 0 && at < second && tokens[at]!.upos === "VERB" && tokens[at]!.xpos === xpos && hasSubject(tokens, at);
  const sibling = tokens.findLastIndex((token, at) => at < second && token.head === head && token.relation === "parataxis" && fits(at));
  const first = sibling >= 0 ? sibling : fits(head) ? head : -1;
  const closed = first < 0 || tokens.some((token, at) => at < second && token.relation === "cc" && tokens[token.head]!.upos === "VERB" && tokens[token.head]!.head === first && at > first);
  return closed ? -1 : first;
}

/**
 *     had not explained how it came to be used, and had answered with contempt
 *                                                       ^ conj of "came"
 *
 * Verbs joined by "and" are helped alike.
 */
const conjunctsByHelpers: Mend = {
  room: [4, 0],
  on: ({ upos, relation }) => upos === "VERB" && relation === "conj",
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, last) {
    if (hasSubject(tokens, last)) return;
    const helper = (verb: number): string | undefined => tokens.find((token) => token.head === verb && token.relation === "aux" && /^(?:had|has|have|will|would)$/i.test(token.form))?.form.toLowerCase();
    const own = helper(last);
    if (own === undefined || tokens.findIndex((token) => token.head === last && token.relation === "cc") < 0) return;
    let above = tokens[last]!.head;
    if (helper(above) === own) return;
    for (let steps = 0; above >= 0 && steps < 5; steps++, above = tokens[above]!.head) {
      if (tokens[above]!.upos !== "VERB" || helper(above) !== own || !hasSubject(tokens, above)) continue;
      return hang(tokens, last, above, "conj");
    }
  },
};

/**
 *     "... helped," the official said; they captured him
 *                                           ^ ccomp of "said"
 *
 * Who has said something before does not say what stands behind a semicolon.
 */
const clausesBehindSemicolons: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => relation === "ccomp" && upos === "VERB",
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head: say } = tokens[word]!;
    if (tokens[say + 1]?.form !== ";" || !hasSubject(tokens, word) || !standsAside(tokens[say]!.lemma.toLowerCase())) return;
    const said = tokens[say]!.relation === "parataxis" && tokens[say]!.head < say ? tokens[say]!.head : tokens.findIndex((token, at) => at < say && token.head === say && /^(?:ccomp|parataxis)/.test(token.relation));
    if (said >= 0) hang(tokens, word, tokens[say]!.relation === "parataxis" ? said : say, "parataxis");
  },
};

/**
 *     the officer said to have led it      hackers thought to work for Chad took it down
 *                 ^ root                           ^ root              ^ ccomp or parataxis
 *
 * "Said to have done" is what others say of him: no verb of his own.
 */
const thoseSaidTo: Mend = {
  room: [1, 2],
  on: ({ xpos, relation }) => /^VB[DN]$/.test(xpos) && !relation.startsWith("acl"),
  at: ({ form }) => /^(?:said|believed|thought|known|alleged|reported|suspected|rumou?red|presumed|understood)$/i.test(form),
  mend(tokens, say) {
    const [noun, to] = [tokens[say - 1]!, tokens[say + 1]!];
    if (to.xpos !== "TO" || !isNominal(noun) || tokens.some(({ head, relation }) => head === say && relation.startsWith("aux"))) return;
    if (!/^(?:have|be)$/i.test(tokens[say + 2]!.form) && tokens[say]!.xpos !== "VBN") return;
    let who = say - 1;
    while (tokens[who]!.head >= 0 && tokens[who]!.head !== say && tokens[who]!.head < say && /^(?:flat|compound|nmod)/.test(tokens[who]!.relation)) who = tokens[who]!.head;
    if (tokens[who]!.head !== say || !tokens[who]!.relation.startsWith("nsubj")) return;
    const { head, relation } = tokens[say]!;
    const comma = firstUnder(tokens, who) - 1;
    const main = tokens.findIndex((token, at) => token.head === say && /^(?:ccomp|parataxis|conj|advcl)/.test(token.relation) && (at < who || (/^VB[DZ]$/.test(token.xpos) && !hasSubject(tokens, at))));
    if (main >= 0 && main < who && tokens[comma]?.form === "," && isNominal(tokens[comma - 1]!)) {
      // "..., the officer said to have led it": who the name before the comma is.
      let name = comma - 1;
      while (/^(?:flat|compound)/.test(tokens[name]!.relation) && tokens[name]!.head >= 0) name = tokens[name]!.head;
      tokens[main] = { ...tokens[main]!, head, relation };
      tokens[who] = { ...tokens[who]!, head: name, relation: "appos" };
    } else if (main > say) {
      tokens[main] = { ...tokens[main]!, head, relation };
      tokens[who] = { ...tokens[who]!, head: main, relation: "nsubj" };
    } else return;
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === say && (tokens[at]!.upos === "PUNCT" ? tokens[at]!.form === "." : at < firstUnder(tokens, who))) hang(tokens, at, main, tokens[at]!.relation);
    tokens[say] = { ...tokens[say]!, xpos: "VBN", head: who, relation: "acl" };
    const done = tokens.findIndex((token, at) => at > say && token.head === say && token.xpos === "VB");
    if (done >= 0) tokens[done] = { ...tokens[done]!, relation: "xcomp" };
  },
};

/**
 *     according to the service, but the others struck tanks
 *                      ^                       ^ conj of "service"
 *
 * A clause goes on from a clause, never from a noun in a phrase.
 */
const clausesTakenForNouns: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => relation === "conj" && upos === "VERB",
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (!isNominal(tokens[head]!) || !/^(?:obl|nmod|obj|appos)/.test(tokens[head]!.relation) || !hasSubject(tokens, word) || !/^VB[DZP]$/.test(tokens[word]!.xpos)) return;
    let verb = head;
    while (verb >= 0 && tokens[verb]!.upos !== "VERB" && !tokens.some((token) => token.head === verb && token.relation === "cop")) verb = tokens[verb]!.head;
    if (verb >= 0) hang(tokens, word, verb, "conj");
  },
};

/**
 *     contend that he was pressed, which Norway denies
 *                                               ^ NNS, with "Norway" as its compound
 */
const relativesTakenForNouns: Mend = {
  room: [4, 0],
  on: ({ xpos }) => xpos === "NNS",
  at: ({ form }) => /^(?:denies|rejects|disputes|opposes|supports|backs|claims|wants|demands|condemns|doubts|questions|calls|fears|refuses|welcomes)$/.test(form),
  mend(tokens, word) {
    let subject = word - 1;
    if (!isNominal(tokens[subject]!) || tokens[subject]!.head !== word) return;
    while (subject > 1 && isUnder(tokens, subject - 1, word) && !/^(?:which|that|whom)$/i.test(tokens[subject - 1]!.form)) subject--;
    const which = subject - 1;
    if (!/^which$/i.test(tokens[which]?.form ?? "") || tokens[which - 1]?.form !== ",") return;
    let verb = which - 2;
    while (verb >= 0 && (tokens[verb]!.upos !== "VERB" || tokens[verb]!.xpos === "VBG")) verb--;
    if (verb < 0) return;
    tokens[word] = { ...tokens[word]!, upos: "VERB", xpos: "VBZ", lemma: tokens[word]!.form === "denies" ? "deny" : tokens[word]!.form.replace(/s$/, ""), head: verb, relation: "acl:relcl" };
    tokens[word - 1] = { ...tokens[word - 1]!, head: word, relation: "nsubj" };
    tokens[which] = { ...tokens[which]!, head: word, relation: "obj" };
  },
};

/** "which in May imposed sanctions": a month behind a preposition, no helping verb. */
const monthsTakenForVerbs: Mend = {
  room: [1, 1],
  on: ({ relation }) => relation === "aux",
  at: ({ form }) => form === "May",
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    if (!/^(?:in|since|until|by|of|last|from|during)$/i.test(tokens[word - 1]!.form) || verb < 0) return;
    tokens[word] = { ...tokens[word]!, upos: "PROPN", xpos: "NNP", lemma: "May", relation: "obl" };
    hang(tokens, word - 1, word, "case");
    makeFinite(tokens, verb);
  },
};

/**
 *     Kabul summoned the envoy, warned that it would hit back
 *           ^ ccomp of "warned"
 *
 * Where the second verb tells what it says, and nobody stands before it, the first is no word of it.
 */
const firstsTakenForContents: Mend = {
  room: [3, 1],
  on: ({ xpos, upos }) => upos === "VERB" && /^VB[DZ]$/.test(xpos),
  mend(tokens, second) {
    if (tokens[second - 1]!.form !== "," || hasSubject(tokens, second)) return;
    const first = tokens.findIndex((token, at) => at < second && token.head === second && token.relation === "ccomp" && token.xpos === tokens[second]!.xpos && token.upos === "VERB" && hasSubject(tokens, at));
    if (first < 0 || !tokens.some((token, at) => at > second && token.head === second && token.relation === "ccomp" && tokens.some((mark) => mark.head === at && mark.relation === "mark" && /^that$/i.test(mark.form)))) return;
    const { head, relation } = tokens[second]!;
    tokens[first] = { ...tokens[first]!, head, relation };
    tokens[second] = { ...tokens[second]!, head: first, relation: "conj" };
    for (let at = 0; at < first; at++) if (tokens[at]!.head === second) hang(tokens, at, first, tokens[at]!.relation);
    const last = tokens.length - 1;
    if (tokens[last]!.head === second && tokens[last]!.upos === "PUNCT") hang(tokens, last, first, "punct");
  },
};

/**
 *     ask its partners to blacklist Col. Mora
 *                      ^ case of "Mora"
 *                         ^ VB, amod of "Mora"
 *
 * A verb in its bare form behind "to" is no adjective.
 */
const verbsTakenForAdjectives: Mend = {
  room: [2, 1],
  on: ({ xpos, relation }) => xpos === "VB" && relation === "amod",
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head: noun } = tokens[word]!;
    const to = tokens[word - 1]!;
    const above = tokens[noun]!.head;
    if (!/^to$/i.test(to.form) || to.head !== noun || above < 0 || above > word || tokens[above]!.upos !== "VERB") return;
    tokens[word] = { ...tokens[word]!, upos: "VERB", head: above, relation: "xcomp" };
    tokens[noun] = { ...tokens[noun]!, head: word, relation: "obj" };
    tokens[word - 1] = { ...to, upos: "PART", xpos: "TO", head: word, relation: "mark" };
  },
};

/**
 *     an outfit that Oslo said was being armed by Chad
 *               ^ mark of "said"
 *
 * Where what is said has no subject, the pronoun before it all is its subject.
 */
const pronounsOfWhatIsSaid: Mend = {
  room: [1, 3],
  on: ({ relation }) => /^(?:mark|obj|nsubj|dep)/.test(relation),
  at: ({ form, head }, word) => head > word && /^(?:that|which|who|whom)$/i.test(form),
  mend(tokens, word) {
    const { head: say } = tokens[word]!;
    if (tokens[say]!.relation !== "acl:relcl" || !standsAside(tokens[say]!.lemma.toLowerCase()) || !tokens.some((token, at) => at > word && at < say && token.head === say && token.relation.startsWith("nsubj"))) return;
    const content = tokens.findIndex((token, at) => at > say && token.head === say && token.relation === "ccomp");
    if (content < 0 || hasSubject(tokens, content) || !/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[say + 1]!.xpos)) return;
    const passive = tokens.some(({ head, relation }) => head === content && relation === "aux:pass");
    tokens[word] = { ...tokens[word]!, upos: "PRON", xpos: /^who/i.test(tokens[word]!.form) ? "WP" : "WDT", head: content, relation: passive ? "nsubj:pass" : "nsubj" };
  },
};

/**
 *     under pressure from Norway, which imposed sanctions
 *                                       ^ acl:relcl of "pressure"
 *
 * From whom something comes acts; what comes does not.
 */
const relativesOfSenders: Mend = {
  room: [4, 0],
  on: ({ relation }) => relation === "acl:relcl",
  mend(tokens, verb) {
    const { head: noun } = tokens[verb]!;
    const pronoun = tokens.findIndex((token, at) => at < verb && token.head === verb && token.relation.startsWith("nsubj") && /^W(?:DT|P)$/.test(token.xpos));
    if (pronoun < 3 || tokens[pronoun - 1]!.form !== "," || noun < 0 || tokens[noun]!.upos !== "NOUN") return;
    let sender = pronoun - 2;
    while (/^(?:compound|flat)/.test(tokens[sender]!.relation) && tokens[sender]!.head >= 0 && tokens[sender]!.head < pronoun) sender = tokens[sender]!.head;
    if (tokens[sender]!.upos === "PROPN" && sender > noun && tokens.some((token, at) => at > noun && at < sender && token.head === sender && token.relation === "case" && /^(?:from|by)$/i.test(token.form))) hang(tokens, verb, sender, "acl:relcl");
  },
};

/**
 *     A source familiar with the talks said they had failed
 *              ^ ccomp of "said", with "source" as its subject
 *
 * Without "is", an adjective behind a noun tells of the noun.
 */
const adjectivesTakenForClauses: Mend = {
  room: [1, 2],
  on: ({ upos, relation }) => upos === "ADJ" && /^(?:ccomp|advcl|parataxis|root|dep)/.test(relation),
  at: ({ form, head }, word) => head > word && /^(?:familiar|close|privy|loyal|allied|opposed|sympathetic|aware|knowledgeable)$/i.test(form),
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    const noun = tokens.findLastIndex((token, at) => at < word && token.head === word && token.relation.startsWith("nsubj"));
    if (noun < 0 || tokens[verb]!.upos !== "VERB" || hasSubject(tokens, verb) || tokens.some(({ head, relation }) => head === word && /^(?:cop|aux)/.test(relation)) || !/^(?:with|to|of|by)$/i.test(tokens[word + 1]!.form)) return;
    tokens[noun] = { ...tokens[noun]!, head: verb, relation: "nsubj" };
    tokens[word] = { ...tokens[word]!, head: noun, relation: "amod" };
    makeFinite(tokens, verb);
  },
};

/**
 *     the Forum for the Missing accused security forces
 *               ^ case of "forces"
 *                       ^ compound of "forces"
 *
 * No compound reaches over a verb.
 */
const compoundsAcrossVerbs: Mend = {
  room: [2, 2],
  on: ({ relation }) => relation === "compound" || relation === "amod",
  at: ({ head }, word) => head > word + 1,
  mend(tokens, word) {
    const { head: noun } = tokens[word]!;
    const verb = word + 1;
    if (tokens[verb]!.upos !== "VERB" || !/^VB[DZ]$/.test(tokens[verb]!.xpos) || tokens[noun]!.head !== verb || !/^(?:obl|obj)/.test(tokens[noun]!.relation)) return;
    const preposition = tokens.findIndex((token, at) => at < word && token.head === noun && token.relation === "case");
    if (preposition < 1 || !isNominal(tokens[preposition - 1]!)) return;
    tokens[word] = { ...tokens[word]!, upos: "PROPN", head: preposition - 1, relation: "nmod" };
    for (let at = preposition; at < word; at++) if (tokens[at]!.head === noun) tokens[at] = { ...tokens[at]!, head: word };
    tokens[noun] = { ...tokens[noun]!, relation: "obj" };
  },
};

/**
 *     denied having launched the drones
 *     ^ aux of "launched"
 *
 * What has a tense and says something is no helping verb.
 */
const sayingsTakenForHelpers: Mend = {
  room: [1, 2],
  on: ({ relation, xpos }) => relation === "aux" && /^VB[DZ]$/.test(xpos),
  at: ({ lemma, head }, word) => head > word && !/^(?:be|have|do|get|will|would|can|could|may|might|shall|should|must)$/i.test(lemma),
  mend(tokens, word) {
    const { head: done, lemma } = tokens[word]!;
    if (tokens[done]!.upos !== "VERB" || !(standsAside(lemma.toLowerCase()) || /^deny$/i.test(lemma)) || !/^VBG$/.test(tokens[word + 1]!.xpos)) return;
    const { head, relation } = tokens[done]!;
    tokens[word] = { ...tokens[word]!, upos: "VERB", head, relation };
    tokens[done] = { ...tokens[done]!, head: word, relation: "xcomp" };
    for (let at = 0; at < tokens.length; at++) if (at !== word && tokens[at]!.head === done && (at < word || (at === tokens.length - 1 && tokens[at]!.upos === "PUNCT"))) tokens[at] = { ...tokens[at]!, head: word };
  },
};

/**
 *     threatened to freeze its assets if nothing was done
 *     ^ head of "assets"
 *
 * What stands right behind an infinitive is its object.
 */
const objectsOfInfinitives: Mend = {
  room: [3, 0],
  on: (labels) => isNominal(labels) && labels.relation === "obj",
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    const infinitive = tokens.findLastIndex((token, at) => at > verb && at < word && token.head === verb && token.relation === "xcomp" && token.xpos === "VB" && /^to$/i.test(tokens[at - 1]!.form));
    if (verb < 0 || infinitive < 0 || infinitive !== firstUnder(tokens, word) - 1 || tokens.some(({ head, relation }) => head === infinitive && /^(?:obj|ccomp)/.test(relation))) return;
    hang(tokens, word, infinitive, "obj");
  },
};

/**
 *     the British foreign secretary, Harriet Langdale, said
 *                         ^                  ^ flat
 *
 * Over a comma no name goes on: who holds the office is named.
 */
const namesAcrossCommas: Mend = {
  room: [2, 0],
  on: ({ upos, relation }) => upos === "PROPN" && relation === "flat",
  at: ({ head }, word) => head >= 0 && head < word - 1,
  mend(tokens, word) {
    const { head: office } = tokens[word]!;
    if (tokens[office]!.upos !== "NOUN" || tokens[office + 1]!.form !== ",") return;
    const first = office + 2;
    if (tokens[first]!.upos !== "PROPN" || !tokens.slice(first, word + 1).every(({ upos }) => upos === "PROPN" || upos === "PUNCT")) return;
    tokens[first] = { ...tokens[first]!, head: office, relation: "appos" };
    for (let at = first + 1; at <= word; at++) if (tokens[at]!.upos === "PROPN") tokens[at] = { ...tokens[at]!, head: first, relation: "flat" };
  },
};

/**
 *     condemned Holm, whom Norway accused of theft
 *                                 ^ ccomp of "condemned"
 *
 * Behind a comma, "whom" tells of who stands before it.
 */
const relativesTakenForContents: Mend = {
  room: [4, 0],
  on: ({ relation, upos }) => upos === "VERB" && /^(?:ccomp|advcl|conj|parataxis|xcomp)/.test(relation),
  mend(tokens, verb) {
    const pronoun = tokens.findIndex((token, at) => at < verb && token.head === verb && (token.form === "whom" || token.form === "Whom"));
    if (pronoun < 2 || tokens[pronoun - 1]!.form !== "," || !isNominal(tokens[pronoun - 2]!) || !hasSubject(tokens, verb)) return;
    let who = pronoun - 2;
    while (/^(?:flat|compound)/.test(tokens[who]!.relation) && tokens[who]!.head >= 0 && tokens[who]!.head < pronoun) who = tokens[who]!.head;
    hang(tokens, verb, who, "acl:relcl");
    tokens[pronoun] = { ...tokens[pronoun]!, relation: "obj" };
  },
};

/**
 *     ... in breach of an embargo, Chad charged on Thursday
 *                                       ^ acl of a noun before the comma
 *
 * Behind a comma, with somebody before it, a verb of saying stands beside the whole.
 */
const sayingsTakenForParticiples: Mend = {
  room: [3, 0],
  on: ({ xpos, relation }) => /^VB[DZ]$/.test(xpos) && relation === "acl",
  at: ({ lemma, head }, word) => head >= 0 && head < word && standsAside(lemma.toLowerCase()),
  mend(tokens, say) {
    const subject = tokens.findIndex((token, at) => at < say && token.head === say && token.relation.startsWith("nsubj") && !token.xpos.startsWith("W"));
    if (subject < 0 || tokens[firstUnder(tokens, subject) - 1]?.form !== ",") return;
    let top = tokens[say]!.head;
    for (let steps = 0; tokens[top]!.head >= 0 && steps < 60; steps++) top = tokens[top]!.head;
    if (top < subject) hang(tokens, say, top, "parataxis");
  },
};

/** "by British Home Secretary Jack Straw": the preposition of a title is the name's. */
const prepositionsOfTitles: Mend = {
  room: [0, 2],
  on: ({ relation }) => relation === "case",
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { relation, head: name } = tokens[tokens[word]!.head]!;
    if (relation === "nmod:desc" && name > word && tokens[name]!.upos === "PROPN" && !tokens.some((token) => token.head === name && token.relation === "case")) hang(tokens, word, name, "case");
  },
};

const media = /^(?:statement|post|message|video|interview|letter|tweet|broadcast|speech|telegram|recording|note|memo|email|conference|briefing|communique|article|editorial|documentary|audiotape|videotape|clip|thread|column|podcast|remarks)$/i;
const speaking = /^(?:say|tell|claim|confirm|deny|condemn|denounce|warn|announce|praise|thank|reject|dismiss|criticize|criticise|accuse|blame|threaten|disclose|reveal|take|admit|acknowledge|defend|call|urge|welcome|describe|explain|confess|repeat|declare|vow|pledge|promise|ask|mention|back|question|mock)$/;

/**
 *     took responsibility for the raid in an audio message
 *                                 ^          ^ nmod of "raid"
 *
 * In a message, a post or an interview something is said, not done or held.
 */
const phrasesOfSaying: Mend = {
  room: [3, 0],
  on: ({ upos, relation }) => upos === "NOUN" && relation === "nmod",
  at: ({ head, lemma }, word) => head >= 0 && head < word && media.test(lemma),
  mend(tokens, word) {
    if (!tokens.some((token, at) => at < word && token.head === word && token.relation === "case" && /^(?:in|on|at|via|through|during)$/i.test(token.form))) return;
    let above = tokens[word]!.head;
    for (let steps = 0; steps < 4 && above >= 0 && isNominal(tokens[above]!) && /^(?:obj|obl|nmod)/.test(tokens[above]!.relation) && tokens[above]!.head < above; steps++) above = tokens[above]!.head;
    if (above >= 0 && tokens[above]!.upos === "VERB" && speaking.test(tokens[above]!.lemma.toLowerCase()) && above < word) hang(tokens, word, above, "obl");
  },
};

/**
 *     bombed what the army described as two camps
 *     ^ verb ^ what     ^ describing    ^ hung on "described"
 *
 * What somebody calls a thing is the thing.
 */
const thingsByAnotherWord: Mend = {
  room: [1, 4],
  on: ({ xpos }) => xpos === "WP" || xpos === "WDT",
  at: ({ form }) => /^what$/i.test(form),
  mend(tokens, what) {
    const verb = tokens[what - 1]!.upos === "ADP" ? what - 2 : what - 1;
    if (verb < 0 || (tokens[verb]!.upos !== "VERB" && !isNominal(tokens[verb]!))) return;
    let word = what + 1;
    while (word < Math.min(tokens.length - 2, what + 9) && !/^(?:VB[DZPN])$/.test(tokens[word]!.xpos)) word++;
    const describing = word;
    const { lemma } = tokens[describing]!;
    let start = describing + 1;
    if (/^(?:describe|characterize|characterise|regard|brand|label|portray)$/i.test(lemma) && /^as$/i.test(tokens[start]!.form)) start++;
    else if (/^(?:say|claim|believe|insist)$/i.test(lemma) && /^(?:was|were|is|are)$/i.test(tokens[start]!.form)) start++;
    else if (!/^(?:call|term|dub|label|brand)$/i.test(lemma)) return;
    if (/^["“]$/.test(tokens[start]?.form ?? "")) start++;
    // The phrase goes on to its last noun in a row.
    let noun = start;
    while (noun < tokens.length && /^(?:DET|ADJ|NUM|ADV|NOUN|PROPN|PART|PUNCT)$/.test(tokens[noun]!.upos) && !/^[,.;:”"]$/.test(tokens[noun]!.form) && !(isNominal(tokens[noun]!) && !(tokens[noun + 1] !== undefined && /^(?:NOUN|PROPN|PART)$/.test(tokens[noun + 1]!.upos)))) noun++;
    if (noun >= tokens.length || !isNominal(tokens[noun]!)) return;
    const aside = (at: number): boolean => at >= what && at < start;
    tokens[noun] = { ...tokens[noun]!, head: verb, relation: tokens[what - 1]!.upos === "ADP" ? (tokens[verb]!.upos === "VERB" ? "obl" : "nmod") : "obj" };
    if (tokens[what - 1]!.upos === "ADP") tokens[what - 1] = { ...tokens[what - 1]!, head: noun, relation: "case" };
    tokens[describing] = { ...tokens[describing]!, head: noun, relation: "dep", upos: "X" };
    for (let at = what; at < noun; at++) {
      if (at === describing) continue;
      if (aside(at) && !(tokens[at]!.head > what - 1 && tokens[at]!.head < start && tokens[at]!.head !== at && tokens[at]!.upos !== "PRON")) tokens[at] = { ...tokens[at]!, head: describing, relation: tokens[at]!.upos === "PUNCT" ? "punct" : "dep" };
      else if (!aside(at) && (tokens[at]!.head < start || tokens[at]!.head > noun)) tokens[at] = { ...tokens[at]!, head: noun, relation: tokens[at]!.upos === "DET" ? "det" : tokens[at]!.upos === "NUM" ? "nummod" : tokens[at]!.upos === "PUNCT" ? "punct" : "compound" };
    }
    for (let at = noun + 1; at < tokens.length; at++) if (aside(tokens[at]!.head)) tokens[at] = { ...tokens[at]!, head: tokens[at]!.upos === "ADP" || tokens[at]!.relation === "case" ? tokens[at]!.head : noun };
  },
};

export const asideMends: readonly Mend[] = [monthsTakenForVerbs, relativesTakenForContents, sayingsTakenForHelpers, objectsOfInfinitives, namesAcrossCommas, adjectivesTakenForClauses, compoundsAcrossVerbs, verbsTakenForAdjectives, firstsTakenForContents, sayersBetweenCommas, phrasesBehindSubjects, subjectsBeforeRelatives, endsOfLists, conjunctsByHelpers, clausesBehindSemicolons, thoseSaidTo, clausesTakenForNouns, relativesTakenForNouns, pronounsOfWhatIsSaid, relativesOfSenders, phrasesOfSaying, thingsByAnotherWord, sayingsTakenForParticiples, prepositionsOfTitles];
