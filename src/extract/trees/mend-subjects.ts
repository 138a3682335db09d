// Whose verb it is: subjects and objects that the parser gave to the verb above, below or beside.
import { irregularVerbs } from "../../text/irregular-verbs.ts";
import { standsAside } from "../attributions/cue-verbs.ts";
import { hang, isFiniteClause, isNominal, type Mend } from "./mend.ts";
import type { ReportToken } from "../report.ts";
import { isTimeWord } from "../values/time-words.ts";

const has = (tokens: readonly ReportToken[], head: number, relation: RegExp): boolean => tokens.some((token) => token.head === head && relation.test(token.relation));

/**
 *     said a frigate had struck the boat          The women were flown home, the ministry said
 *            ^ nsubj                                  ^ nsubj                    ^ nsubj  ^
 *
 * Of two subjects of one verb, that on the side of the clause below it is the clause's, where it has none.
 */
const subjectsOfContents: Mend = {
  on: ({ relation }) => relation === "ccomp",
  at: ({ head }) => head >= 0,
  mend(tokens, content) {
    const saying = tokens[content]!.head;
    if (has(tokens, content, /^(?:nsubj|csubj|expl)/) || !isFiniteClause(tokens, content)) return;
    const subjects = tokens.flatMap((token, at) => (token.head === saying && token.relation.startsWith("nsubj") ? [at] : []));
    const [own, other] = content > saying ? [subjects.findLast((at) => at > saying && at < content), subjects.some((at) => at < saying)] : [subjects.find((at) => at < content), subjects.some((at) => at > content && at < saying)];
    if (own === undefined || !other || tokens[own]!.xpos.startsWith("W")) return;
    hang(tokens, own, content, has(tokens, content, /^aux:pass/) ? "nsubj:pass" : "nsubj");
  },
};

/**
 *     Rebels backed by Chad fled                     Witnesses reached by phone said
 *     ^ nsubj ^ advcl       ^ root, without a subject          ^ ccomp of "said"
 *
 * A participle right behind the subject tells more of it, as does a gerund ("jets using flares hit"): the finite verb is what it does.
 */
const participlesWithSubjects: Mend = {
  room: [1, 1],
  on: ({ relation, xpos }) => /^(?:advcl|ccomp)$/.test(relation) && /^VB[DNG]$/.test(xpos),
  at: ({ head }, word) => head > word,
  mend(tokens, first) {
    const { head: second, xpos: form } = tokens[first]!;
    const gerund = form === "VBG";
    if (form === "VBN" && tokens[first - 1]!.head === second && tokens[first - 1]!.relation.startsWith("nsubj") && isNominal(tokens[first - 1]!) && !has(tokens, first, /^(?:aux|nsubj|mark|cop)/)) return hang(tokens, first, first - 1, "acl");
    if (tokens[first]!.relation !== "advcl") return;
    if (tokens[second]!.upos !== "VERB" || !isFiniteClause(tokens, second) || has(tokens, second, /^(?:nsubj|csubj|expl)/) || has(tokens, first, gerund ? /^(?:aux|ccomp|mark|cop)/ : /^(?:aux|obj|ccomp|mark|cop|advmod)/)) return;
    const subject = tokens.findIndex((token, at) => at < first && token.head === first && token.relation.startsWith("nsubj"));
    if (subject < 0 || tokens[subject]!.upos === "PRON" || tokens.slice(subject + 1, second).some(({ form, xpos }) => /^(?:,|;|and|but|or|--|–|—)$/.test(form) || xpos.startsWith("W"))) return;
    if (!gerund) tokens[first] = { ...tokens[first]!, xpos: "VBN" };
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
  on: ({ relation }) => relation === "nsubj:pass" || relation === "aux",
  at: ({ form, head, relation }, word) => head > word && (relation === "nsubj:pass" || (relation === "aux" && /^\p{Lu}\p{L}{3,}$/u.test(form))),
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
 *     broke into a bank and stole shipping data
 *                           ^ amod         ^ conj of what stands before
 *
 * No adjective is "stole" or "broke": behind "and" such a form is another verb of the same subject.
 */
const pastsTakenForAdjectives: Mend = {
  room: [2, 1],
  on: ({ relation }) => relation === "amod",
  at: ({ form, head }, word) => head > word && pastOnly(form),
  mend(tokens, verb) {
    const { head: object, form } = tokens[verb]!;
    if (tokens[verb - 1]!.upos !== "CCONJ" || !isNominal(tokens[object]!) || !/^(?:conj|obj|obl|nmod)/.test(tokens[object]!.relation)) return;
    let main = verb - 2;
    while (main >= 0 && !(tokens[main]!.upos === "VERB" && isFiniteClause(tokens, main)) && !/^[;:.]$/.test(tokens[main]!.form)) main--;
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
 *     said the rebels, who are backed by Chad, had fled
 *              ^ obj of "said"    ^ relative   ^ hung on it
 *
 * Behind the comma that closes a relative clause, a finite verb without a subject is that of the noun before it.
 */
const contentsBehindRelatives: Mend = {
  room: [2, 3],
  on: ({ relation, upos }) => (upos === "NOUN" || upos === "PROPN") && /^(?:obj|nsubj|ccomp|obl|dep|parataxis)/.test(relation),
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, noun) {
    const { head: saying } = tokens[noun]!;
    if (tokens[noun + 1]!.form !== "," || !standsAside(tokens[saying]!.lemma.toLowerCase()) || has(tokens, noun, /^(?:case|cop)/) || tokens.some((token, at) => at > noun && token.head === saying && token.relation.startsWith("ccomp"))) return;
    const relative = tokens.findIndex((token, at) => at > noun + 1 && token.head === noun && token.relation === "acl:relcl");
    if (relative < 0) return;
    for (let verb = relative + 2; verb < tokens.length; verb++) {
      const above = tokens[verb]!.head;
      if (tokens[verb]!.upos !== "VERB" || !(above === relative || above === noun) || !isFiniteClause(tokens, verb) || has(tokens, verb, /^(?:nsubj|csubj|mark|cc$)/)) continue;
      const first = tokens.findIndex((token, at) => at > relative && (at === verb || (token.head === verb && /^(?:aux|cop|advmod)/.test(token.relation))));
      if (tokens[first - 1]!.form !== ",") continue;
      hang(tokens, verb, saying, "ccomp");
      if (tokens[verb]!.head === saying) hang(tokens, noun, verb, has(tokens, verb, /^aux:pass/) ? "nsubj:pass" : "nsubj");
      return;
    }
  },
};

/**
 *     denied it and said warplanes had bombed the camp
 *                               ^ nsubj  ^ conj of "denied"
 *
 * Right behind a verb of saying, without an "and", a clause with its own subject is what is said.
 */
const contentsTakenForConjuncts: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => /^(?:conj|parataxis)$/.test(relation) && upos === "VERB",
  at: ({ head }, word) => head >= 0 && head < word - 2,
  mend(tokens, verb) {
    const subject = tokens.findIndex((token) => token.head === verb && token.relation.startsWith("nsubj"));
    if (subject < 0 || subject > verb || has(tokens, verb, /^(?:cc$|mark)/)) return;
    let first = subject;
    while (first > 0 && tokens[first - 1]!.head === subject && /^(?:det|amod|compound|nummod|nmod:poss)/.test(tokens[first - 1]!.relation)) first--;
    const saying = first - 1;
    if (saying <= tokens[verb]!.head || !/^VB[DZ]$/.test(tokens[saying]?.xpos ?? "") || !standsAside(tokens[saying]!.lemma.toLowerCase()) || has(tokens, saying, /^(?:ccomp|obj|xcomp)/)) return;
    hang(tokens, verb, saying, "ccomp");
  },
};

/**
 *     bombed its camps hours before
 *                ^ compound of "hours", the object
 *
 * How long before or after is not what the verb acts on.
 */
const objectsBeforeTimes: Mend = {
  room: [2, 1],
  on: ({ relation }) => relation === "obj",
  at: ({ form }) => isTimeWord(form),
  mend(tokens, time) {
    const { head: verb } = tokens[time]!;
    const object = time - 1;
    if (verb < 0 || verb > object || !/^(?:before|after|later|earlier|ago)$/i.test(tokens[time + 1]!.form) || !isNominal(tokens[object]!) || tokens[object]!.head !== time || isTimeWord(tokens[object]!.form)) return;
    for (let at = verb + 1; at < object; at++) if (tokens[at]!.head === time) tokens[at] = { ...tokens[at]!, head: object };
    hang(tokens, object, verb, "obj");
    hang(tokens, time, verb, "obl:unmarked");
  },
};

/**
 *     The ministry, in a note posted on Monday, accused Chad
 *     ^ nsubj of "posted"        ^ root         ^ parataxis
 *
 * A participle right behind a noun with a preposition tells more of that noun, where another verb follows the comma.
 */
const participlesInAsides: Mend = {
  room: [4, 2],
  on: ({ upos, xpos }) => upos === "VERB" && /^VB[DN]$/.test(xpos),
  at: ({ head, relation }) => head < 0 || /^(?:ccomp|parataxis|conj)/.test(relation),
  mend(tokens, first) {
    const noun = first - 1;
    if (!isNominal(tokens[noun]!) || tokens[noun]!.head !== first || tokens[noun]!.relation !== "obl" || !has(tokens, noun, /^case/) || has(tokens, first, /^(?:aux|obj|ccomp|mark|cop)/)) return;
    const opener = tokens.findIndex((token, at) => at < noun && token.head === noun && token.relation === "case");
    const subject = tokens.findIndex((token, at) => at < opener && token.head === first && token.relation.startsWith("nsubj"));
    const second = tokens.findIndex((token, at) => at > first + 1 && token.head === first && /^(?:parataxis|conj|advcl|ccomp)/.test(token.relation) && token.xpos === "VBD" && tokens[at - 1]!.form === "," && !has(tokens, at, /^(?:nsubj|mark|cc$)/));
    if (second < 0 || (subject >= 0 && tokens[opener - 1]!.form !== ",") || (subject < 0 && opener > 0)) return;
    const { head, relation } = tokens[first]!;
    const own = subject >= 0 ? subject : tokens.findIndex((token, at) => at > first && at < second && token.head === second && token.relation.startsWith("nsubj"));
    if (own < 0) return;
    tokens[second] = { ...tokens[second]!, head, relation };
    tokens[first] = { ...tokens[first]!, xpos: "VBN", head: noun, relation: "acl" };
    tokens[noun] = { ...tokens[noun]!, head: second, relation: "obl" };
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === first && (at < opener || at > second)) tokens[at] = { ...tokens[at]!, head: second };
  },
};

/**
 *     visas for Danes and Oslo recalled its envoy
 *               ^         ^ conj, with "and"
 *                              ^ conj without a subject
 *
 * A noun right before a finite verb that has neither a subject nor an "and" of its own is its subject.
 */
const subjectsTakenForConjuncts: Mend = {
  room: [3, 1],
  on: ({ relation, upos }) => relation === "conj" && (upos === "PROPN" || upos === "NOUN"),
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, noun) {
    let verb = noun + 1;
    while (verb < tokens.length && /^(?:AUX|ADV)$/.test(tokens[verb]!.upos)) verb++;
    if (verb >= tokens.length || tokens[verb]!.upos !== "VERB" || !/^(?:conj|parataxis)$/.test(tokens[verb]!.relation) || tokens[verb]!.head > noun || !isFiniteClause(tokens, verb) || has(tokens, verb, /^(?:nsubj|csubj|cc$|mark)/)) return;
    const and = tokens.findIndex((token) => token.head === noun && token.relation === "cc");
    const first = tokens.findIndex((token, at) => at === noun || (token.head === noun && /^(?:det|amod|compound|nummod|nmod:poss)/.test(token.relation)));
    if (and < 0 || and !== first - 1) return;
    hang(tokens, noun, verb, has(tokens, verb, /^aux:pass/) ? "nsubj:pass" : "nsubj");
    hang(tokens, and, verb, "cc");
  },
};

/**
 *     accused Chad of ramming a boat, injuring two sailors
 *     ^               ^               ^ advcl of "accused"
 *
 * Harm that a charge goes on with is what is charged: no accuser injures anybody by it.
 */
const harmOfCharges: Mend = {
  room: [4, 0],
  on: ({ relation, xpos }) => xpos === "VBG" && relation === "advcl",
  at: ({ head, lemma }, word) => head >= 0 && head < word - 3 && /^(?:kill|injure|wound|damage|destroy|displace|maim|sink|cause|leave|harm|endanger|violate)$/.test(lemma),
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    if (tokens[word - 1]!.form !== "," || !/^(?:accuse|blame|suspect|charge|convict|condemn|criticize|criticise|denounce)$/.test(tokens[verb]!.lemma) || has(tokens, word, /^(?:mark|nsubj|aux)/)) return;
    const charge = tokens.findLastIndex((token, at) => at > verb && at < word && token.head === verb && token.xpos === "VBG" && token.relation.startsWith("advcl"));
    if (charge >= 0) hang(tokens, word, charge, "advcl");
  },
};

/**
 *     Soldiers using rockets killed four Danes
 *     ^ nsubj  ^ root        ^ xcomp
 *
 * A gerund without "was" right behind its subject is no main verb, where a past form with an object follows.
 */
const gerundsBeforePasts: Mend = {
  room: [1, 2],
  on: ({ xpos }) => xpos === "VBG",
  at: ({ head }) => head < 0,
  mend(tokens, gerund) {
    const subject = gerund - 1;
    if (tokens[subject]!.head !== gerund || !tokens[subject]!.relation.startsWith("nsubj") || has(tokens, gerund, /^(?:aux|cop)/)) return;
    const past = tokens.findIndex((token, at) => at > gerund && token.head === gerund && /^(?:xcomp|ccomp|advcl|conj)$/.test(token.relation) && /^VB[DN]$/.test(token.xpos) && !has(tokens, at, /^(?:nsubj|aux|mark|cc$)/) && has(tokens, at, /^(?:obj|obl|ccomp)/));
    if (past < 0 || tokens.slice(gerund, past).some(({ form }) => form === ",")) return;
    tokens[past] = { ...tokens[past]!, xpos: "VBD", head: -1, relation: "root" };
    tokens[subject] = { ...tokens[subject]!, head: past, relation: "nsubj" };
    tokens[gerund] = { ...tokens[gerund]!, head: subject, relation: "acl" };
    for (let at = past + 1; at < tokens.length; at++) if (tokens[at]!.head === gerund) tokens[at] = { ...tokens[at]!, head: past };
  },
};

/** "killing at least 20 people": what is counted so is the object, "at" none of its prepositions. */
const objectsBehindCounts: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => relation === "obl" && upos === "NOUN",
  at: ({ head }, word) => head >= 0 && head < word - 2 && head > word - 6,
  mend(tokens, noun) {
    const { head: verb, form } = tokens[noun]!;
    if (tokens[verb]!.upos !== "VERB" || isTimeWord(form) || has(tokens, verb, /^(?:obj|aux:pass)/) || tokens[verb]!.xpos === "VBN") return;
    const at = verb + 1;
    if (!/^(?:at|up|as)$/i.test(tokens[at]!.form) || !/^(?:least|most|to|many)$/i.test(tokens[at + 1]!.form) || !tokens.slice(at + 2, noun).some((token) => token.upos === "NUM" && token.head === noun) || !counted.has(tokens[verb]!.lemma.toLowerCase())) return;
    tokens[noun] = { ...tokens[noun]!, relation: "obj" };
  },
};
const counted = new Set("kill wound injure arrest detain abduct kidnap free release expel deport displace evacuate hospitalize trap destroy damage seize recruit employ hold capture execute jail".split(" "));

/**
 *     A strike on a car in Lund killed a guard.           A visit to Lund by an envoy ended.
 *       ^ dislocated        ^ nsubj of "killed", with "in"    ^ nsubj           ^ nsubj
 *
 * What stands behind a preposition is no subject where a phrase before it has no place.
 */
const subjectsBehindPrepositions: Mend = {
  room: [3, 1],
  on: ({ relation, upos }) => relation.startsWith("nsubj") && (upos === "PROPN" || upos === "NOUN"),
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head: verb, relation } = tokens[word]!;
    const first = tokens.findIndex((token, at) => at < word && token.head === verb && (token.relation === "dislocated" || (token.relation.startsWith("nsubj") && token.upos === "NOUN")));
    const preposition = tokens.findIndex((token, at) => at < word && token.head === word && token.relation === "case");
    if (first < 0 || preposition <= first || !isNominal(tokens[first]!) || !/^(?:in|on|at|near|of|from|by|for|to|with|against|outside|inside|between)$/i.test(tokens[preposition]!.form)) return;
    const owner = isNominal(tokens[preposition - 1]!) && tokens[preposition]!.form !== "by" ? preposition - 1 : first;
    hang(tokens, word, owner, "nmod");
    hang(tokens, first, verb, relation);
  },
};

/**
 *     to keep sinking Danish ships
 *        ^ head of "ships"   ^ obj
 *
 * What stands behind a gerund is its object, not that of the verb which goes on with it.
 */
const objectsOfWhatGoesOn: Mend = {
  room: [2, 0],
  on: ({ relation }) => relation === "obj",
  at: ({ head }, word) => head >= 0 && head < word - 1,
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    const gerund = tokens.findIndex((token, at) => at > verb && at < word && token.head === verb && token.relation === "xcomp" && token.xpos === "VBG");
    if (gerund < 0 || !/^(?:keep|continue|start|begin|stop|resume|quit|cease)$/.test(tokens[verb]!.lemma) || has(tokens, gerund, /^(?:obj|ccomp)/)) return;
    hang(tokens, word, gerund, "obj");
  },
};

/**
 *     brushed aside calls from Denmark to publish the list
 *     ^             ^ obj              ^ advcl of "brushed"
 *
 * What somebody was called on to do is the call's, and nothing that whoever brushes it aside does.
 */
const infinitivesOfCalls: Mend = {
  room: [3, 0],
  on: ({ relation, xpos }) => xpos === "VB" && /^(?:advcl|xcomp)$/.test(relation),
  at: ({ head }, word) => head >= 0 && head < word - 2,
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    if (!rejecting.has(tokens[verb]!.lemma) || !tokens.some((token) => token.head === word && /^to$/i.test(token.form))) return;
    const call = tokens.findIndex((token, at) => at > verb && at < word && token.head === verb && token.relation === "obj");
    if (call < 0 || !/^(?:call|appeal|request|demand|plea|order|bid|invitation|offer|proposal|pressure|petition|motion)$/.test(tokens[call]!.lemma)) return;
    for (let at = call + 1; at < word; at++) if (tokens[at]!.head === verb && tokens[at]!.relation.startsWith("obl") && tokens.some((token) => token.head === at && /^(?:from|by|for|on)$/i.test(token.form))) hang(tokens, at, call, "nmod");
    hang(tokens, word, call, "acl");
  },
};
const rejecting = new Set("brush reject ignore rebuff dismiss resist defy heed spurn refuse turn shrug withstand block oppose deny decline sidestep wave".split(" "));

/**
 *     The Norwegian Birds Watch said
 *                         ^ VERB, nsubj of "said"
 *
 * A subject with a capital behind another capital is a name, whatever the word is elsewhere.
 */
const subjectsTakenForVerbs: Mend = {
  room: [1, 1],
  on: ({ relation, upos }) => relation.startsWith("nsubj") && upos === "VERB",
  at: ({ form }) => /^\p{Lu}\p{Ll}/u.test(form),
  mend(tokens, word) {
    if (!/^\p{Lu}/u.test(tokens[word - 1]!.form) || tokens[word - 1]!.head !== word) return;
    tokens[word] = { ...tokens[word]!, upos: "PROPN", xpos: "NNP", lemma: tokens[word]!.form };
    for (let part = word - 1; part >= 0 && tokens[part]!.head === word && /^\p{Lu}/u.test(tokens[part]!.form) && tokens[part]!.upos !== "DET"; part--) tokens[part] = { ...tokens[part]!, upos: "PROPN", xpos: tokens[part]!.xpos === "NNS" ? "NNPS" : "NNP", lemma: tokens[part]!.form, relation: "compound" };
  },
};

/**
 *     Teachers' unions threatened
 *     ^ nsubj   ^ obj
 *
 * Before the verb, what an apostrophe owns is the subject, and not its owner.
 */
const ownersTakenForSubjects: Mend = {
  room: [0, 3],
  on: ({ relation, upos }) => relation.startsWith("nsubj") && (upos === "PROPN" || upos === "NOUN"),
  at: ({ head }, word) => head > word + 2,
  mend(tokens, word) {
    const { head: verb, relation } = tokens[word]!;
    if (tokens[word + 1]!.xpos !== "POS") return;
    const owned = tokens.findIndex((token, at) => at > word + 1 && at < verb && token.head === verb && isNominal(token) && /^(?:obj|iobj|obl|dislocated|nsubj)/.test(token.relation));
    if (owned < 0 || tokens.slice(word + 2, owned).some(({ head }) => head !== owned)) return;
    hang(tokens, owned, verb, relation);
    hang(tokens, word, owned, "nmod:poss");
    hang(tokens, word + 1, word, "case");
  },
};

export const subjectMends: readonly Mend[] = [ownersTakenForSubjects, subjectsTakenForVerbs, objectsOfWhatGoesOn, activesTakenForPassives, subjectsOfContents, participlesWithSubjects, pastsTakenForAdjectives, contentsTakenForConjuncts, objectsBeforeTimes, participlesInAsides, subjectsTakenForConjuncts, gerundsBeforePasts];
/** These need the verbs that other mends find. */
export const lateSubjectMends: readonly Mend[] = [subjectsBehindPrepositions, infinitivesOfCalls, contentsBehindRelatives, harmOfCharges, objectsBehindCounts];
