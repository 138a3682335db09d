// Clauses that the parser joined at the wrong word: over a colon or comma, behind an auxiliary, or a relative clause on the last noun at hand.
import { baseRelation } from "../../text/clauses/dependency-tree.ts";
import { controlOf, reportNouns, signNouns } from "../../text/clauses/control-words.ts";
import { hang, isNominal, isUnder, type Mend } from "./mend.ts";
import { isTimeWord } from "../values/time-words.ts";

/**
 *     blocked a road to demand pay, and police arrested them
 *                       ^ head of "arrested"
 *
 * A past with a subject of its own goes on from no infinitive, but from the finite verb above it.
 */
const clausesBehindInfinitives: Mend = {
  room: [4, 0],
  on: ({ relation, xpos }) => relation === "conj" && xpos === "VBD",
  at: ({ head }, word) => head >= 0 && head < word - 2,
  mend(tokens, word) {
    const { head: first } = tokens[word]!;
    if (tokens[first]!.xpos !== "VB" || !tokens.some((token, at) => at > first && at < word && token.head === word && token.relation.startsWith("nsubj") && !token.xpos.startsWith("W"))) return;
    let above = first;
    for (let steps = 0; above >= 0 && steps < 8 && !/^VB[DZP]$/.test(tokens[above]!.xpos); steps++) above = tokens[above]!.head;
    if (above >= 0 && above < first) hang(tokens, word, above, "conj");
  },
};

/**
 *     had publicly and privately advised
 *     ^ parataxis                ^ conj
 *
 * Adverbs that are joined by "and" stand before one verb: "had" is its auxiliary.
 */
const auxiliaryBeforeAdverbs: Mend = {
  room: [3, 0],
  // "told" may be a past form of its own.
  on: ({ relation, xpos }) => /^VB[ND]$/.test(xpos) && baseRelation(relation) === "conj",
  mend(tokens, verb) {
    const { relation } = tokens[verb]!;
    let auxiliary = verb - 1;
    while (auxiliary > 0 && /^(?:ADV|CCONJ)$/.test(tokens[auxiliary]!.upos)) auxiliary--;
    const { lemma, upos, relation: role } = tokens[auxiliary]!;
    if (auxiliary >= verb - 2 || lemma.toLowerCase() !== "have" || (upos === "AUX" && role === "aux") || !tokens.slice(auxiliary + 1, verb).some((token) => token.upos === "CCONJ") || (tokens[auxiliary]!.head !== verb && isUnder(tokens, auxiliary, verb))) return;
    const { head, relation: place } = tokens[auxiliary]!;
    tokens[verb] = { ...tokens[verb]!, xpos: "VBN", head: head === verb ? tokens[verb]!.head : head, relation: head === verb ? relation : place };
    for (let word = 0; word < tokens.length; word++) if (word !== verb && tokens[word]!.head === auxiliary) tokens[word] = { ...tokens[word]!, head: verb, relation: word > auxiliary && word < verb ? (tokens[word]!.upos === "CCONJ" ? "cc" : "advmod") : tokens[word]!.relation };
    tokens[auxiliary] = { ...tokens[auxiliary]!, upos: "AUX", head: verb, relation: "aux" };
  },
};

/**
 *     It could not be plainer: two weeks before the attack, officials had told them
 *                              ^ obl of "plainer"                         ^ parataxis
 *
 * A colon or semicolon lets one word through: the verb of the clause behind it. The rest belongs to that verb.
 */
const sidesOfColons: Mend = {
  room: [1, 2],
  on: ({ upos }) => upos === "PUNCT",
  at: ({ form }) => form === ":" || form === ";",
  mend(tokens, colon) {
    let end = colon + 1;
    while (end < tokens.length && !/^[:;]$/.test(tokens[end]!.form)) end++;
    const across = Array.from({ length: end - colon - 1 }, (_, at) => colon + 1 + at).filter((word) => tokens[word]!.head >= 0 && tokens[word]!.head < colon && tokens[word]!.upos !== "PUNCT");
    const verb = across.find((word) => tokens[word]!.upos === "VERB" && tokens.some((token, at) => token.head === word && token.relation.startsWith("nsubj") && at > colon && at < word));
    if (verb === undefined) return;
    for (const word of across) {
      if (word === verb) continue;
      // "... , and they left": a clause of its own.
      if (tokens.some((token) => token.head === word && /^(?:nsubj|cop|aux)/.test(token.relation)) || word > verb) continue;
      hang(tokens, word, verb, isNominal(tokens[word]!) && !tokens[word]!.relation.startsWith("obl") ? "obl" : tokens[word]!.relation);
    }
  },
};

/**
 *     the attack at a hall on the edge of Lima, which killed two people
 *         ^ what killed               ^ acl:relcl
 *
 * Behind a comma, what killed or hurt people is the deed, not the place that stands nearest.
 */
const deadlyClauses: Mend = {
  room: [3, 0],
  on: ({ relation }) => relation === "acl:relcl",
  at: ({ head, lemma }, verb) => head >= 0 && head <= verb && deadly.has(lemma.toLowerCase()),
  mend(tokens, verb) {
    const { head } = tokens[verb]!;
    if (deeds.has(tokens[head]!.lemma.toLowerCase())) return;
    const pronoun = tokens.findIndex((token, at) => at > head && at < verb && token.head === verb && token.relation.startsWith("nsubj") && /^(?:which|that)$/i.test(token.form));
    if (pronoun < 0 || /^(?:PROPN|PRON)$/.test(tokens[head]!.upos) && tokens[head]!.relation.startsWith("nsubj")) return;
    for (let word = head - 1; word >= 0 && word > head - 16; word--) {
      if (/^(?:VB[DZP]|MD)$/.test(tokens[word]!.xpos) || /^[,;:—]$/.test(tokens[word]!.form)) break;
      if (tokens[word]!.upos !== "NOUN" || !deeds.has(tokens[word]!.lemma.toLowerCase()) || tokens[word]!.relation === "compound") continue;
      hang(tokens, verb, word, "acl:relcl");
      break;
    }
  },
};
const deadly = new Set(["kill", "injure", "wound", "maim", "claim", "leave", "destroy", "devastate", "displace", "cost"]);
const deeds = new Set("attack bombing blast explosion strike airstrike raid shooting assault crash fire blaze flood earthquake quake tsunami storm hurricane cyclone typhoon landslide accident collision massacre ambush shelling battle clash siege riot stampede war invasion offensive derailment collapse disaster outbreak".split(" "));

/**
 *     There is little sign Norway warned Denmark        allegations it had funded rebels
 *                     ^ nsubj of "is" ... ^                            ^ amod of "rebels"
 *                          ^ compound of "sign", behind it
 *
 * A participle with a subject or an auxiliary of its own, or hung with its noun on what stands before both, is the verb of a clause.
 */
const clausesTakenForAdjectives: Mend = {
  room: [2, 1],
  on: ({ relation, xpos }) => relation === "amod" && /^VB[DN]$/.test(xpos),
  at: ({ head }) => head >= 0,
  mend(tokens, verb) {
    const { head, form } = tokens[verb]!;
    const own = tokens.findIndex((token, at) => at < verb && token.head === verb && token.relation.startsWith("nsubj"));
    const behind = head < verb && form.endsWith("ed") && isNominal(tokens[verb - 1]!) && tokens[verb - 1]!.head === head ? verb - 1 : -1;
    const subject = own >= 0 ? own : behind;
    const noun = subject - 1;
    if (noun < 0 || !isNominal(tokens[noun]!) || (own >= 0 ? head < verb : head !== noun)) return;
    const object = own >= 0 ? head : verb + 1;
    if (!isNominal(tokens[object]!) || object < verb) return;
    const { head: above, relation: place } = tokens[object]!;
    if (above > object || !/^(?:obj|nsubj|obl|nmod|conj|compound|flat)/.test(place)) return;
    tokens[verb] = { ...tokens[verb]!, upos: "VERB", head: noun, relation: reportNouns.has(tokens[noun]!.lemma.toLowerCase()) || signNouns.has(tokens[noun]!.lemma.toLowerCase()) ? "acl" : "acl:relcl" };
    tokens[subject] = { ...tokens[subject]!, head: verb, relation: "nsubj" };
    tokens[object] = { ...tokens[object]!, head: verb, relation: "obj" };
  },
};

/**
 *     accused the ministry of failing to warn        criticism for failing to warn
 *     ^                                  ^ advcl               ^ mark of "warn"
 *
 * "Failing to" leaves the infinitive behind it to no other verb, and what stands before it to none but itself.
 */
const infinitivesOfGerunds: Mend = {
  room: [3, 0],
  on: ({ xpos }) => xpos === "VB",
  mend(tokens, word) {
    const gerund = word - 2;
    if (tokens[word - 1]!.lemma.toLowerCase() !== "to" || tokens[gerund]!.xpos !== "VBG" || !controlOf(tokens[gerund]!.lemma.toLowerCase())) return;
    if (tokens[word]!.head !== gerund) hang(tokens, word, gerund, "xcomp");
    const before = tokens[gerund - 1]!;
    if (/^(?:mark|case)$/.test(before.relation) && before.head === word) hang(tokens, gerund - 1, gerund, "mark");
  },
};

/** "a rule called the duty": what has no subject of its own and stands behind a noun is so called, and calls nobody. */
const namedThings: Mend = {
  room: [1, 0],
  on: ({ relation, xpos }) => relation === "acl" && xpos === "VBD",
  at: ({ lemma }) => /^(?:call|name|dub|term|label|title|nickname|codename)$/.test(lemma),
  mend(tokens, word) {
    if (!tokens.some((token) => token.head === word && token.relation.startsWith("nsubj"))) tokens[word] = { ...tokens[word]!, xpos: "VBN" };
  },
};

/**
 *     two days before a bombing in Lima killed nine people, they left
 *              ^ case    ^ obl            ^ ccomp of "left"
 *
 * "Before" opens a clause where a finite verb follows its noun; how long before is told of the main verb.
 */
const clausesBehindBefore: Mend = {
  room: [2, 0],
  on: ({ relation }) => /^(?:obl|nsubj)$/.test(relation),
  at: ({ head }) => head >= 0,
  mend(tokens, noun) {
    const { head } = tokens[noun]!;
    let verb = noun + 1;
    while (verb < tokens.length && isUnder(tokens, verb, noun)) verb++;
    if (verb >= tokens.length || tokens[verb]!.xpos !== "VBD" || (verb !== head && tokens[verb]!.head !== head)) return;
    // Behind the main verb: "were withdrawn after gunmen attacked", with both hung on "withdrawn", or the noun on the verb.
    if (tokens[verb]!.head < verb && !((verb === head || head < noun) && /^(?:advcl|acl|ccomp)$/.test(tokens[verb]!.relation))) return;
    if (head < noun && tokens[verb]!.head !== head) return;
    const opener = tokens.findIndex((token, at) => at < noun && token.head === noun && token.relation === "case" && /^(?:before|after|since|until)$/i.test(token.form));
    if (opener < 0 || tokens.some((token, at) => at !== noun && token.head === verb && token.relation.startsWith("nsubj"))) return;
    const above = tokens[verb]!.head;
    tokens[opener] = { ...tokens[opener]!, head: verb, relation: "mark" };
    tokens[noun] = { ...tokens[noun]!, head: verb, relation: "nsubj" };
    tokens[verb] = { ...tokens[verb]!, relation: "advcl" };
    if (isTimeWord(tokens[opener - 1]?.form ?? "") && tokens[opener - 1]!.head >= 0) hang(tokens, opener - 1, above, "obl:unmarked");
  },
};

/** "with warnings, neither the Danes nor the police acted": "neither" begins a list, it does not go on with one. */
const listsOfTheirOwn: Mend = {
  room: [2, 0],
  on: ({ relation }) => /^(?:conj|appos)$/.test(relation),
  at: ({ head }, word) => head >= 0 && head <= word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (!tokens.some((token, at) => at < word && token.head === word && token.relation === "cc:preconj")) return;
    const verb = tokens[head]!.head;
    if (verb > word && tokens[verb]!.upos === "VERB" && !tokens.some((token) => token.head === verb && token.relation.startsWith("nsubj"))) hang(tokens, word, verb, "nsubj");
  },
};

/**
 *     Even with the warnings, neither Oslo nor Lima acted
 *                   ^ nsubj           ^ nsubj
 *
 * Of two subjects the one behind a preposition is none.
 */
const subjectsWithPrepositions: Mend = {
  room: [1, 0],
  on: ({ relation }) => relation.startsWith("nsubj"),
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (!tokens.some((token, at) => at < word && token.head === word && token.relation === "case" && token.upos === "ADP")) return;
    if (tokens.some((token, at) => at > word && at < head && token.head === head && token.relation.startsWith("nsubj"))) tokens[word] = { ...tokens[word]!, relation: "obl" };
  },
};

/** "Warning them has its use": a gerund that opens the sentence before a finite verb without a subject is the subject. */
const gerundsAsSubjects: Mend = {
  on: ({ relation, xpos }) => xpos === "VBG" && relation === "advcl",
  at: ({ head }, word) => word === 0 && head > 0,
  mend(tokens, word) {
    const gerund = tokens[word]!;
    if (!/^VB[DZP]$/.test(tokens[gerund.head]!.xpos) || tokens.some((token) => token.head === gerund.head && /^(?:nsubj|csubj|expl)/.test(token.relation))) return;
    if (tokens.slice(1, gerund.head).every((token) => token.form !== ",")) tokens[word] = { ...gerund, relation: "csubj" };
  },
};

/**
 *     Despite the duty to warn, distrust has grown
 *                         ^     ^ obj of "warn"
 *
 * No comma parts a verb from its object: what stands behind it begins the main clause.
 */
const objectsBehindCommas: Mend = {
  room: [3, 1],
  on: ({ relation }) => relation === "obj",
  at: ({ head }, word) => head >= 0 && head < word - 1,
  mend(tokens, word) {
    const verb = tokens[word]!.head;
    if (tokens[verb]!.xpos !== "VB" || tokens[verb + 1]!.form !== ",") return;
    let finite = word + 1;
    while (finite < tokens.length && (isUnder(tokens, finite, word) || /^(?:AUX|ADV)$/.test(tokens[finite]!.upos))) finite++;
    if (tokens[finite]?.upos === "VERB" && !tokens.slice(verb + 2, finite).some((token) => token.form === ",") && !tokens.some((token) => token.head === finite && token.relation.startsWith("nsubj"))) hang(tokens, word, finite, "nsubj");
  },
};

/**
 *     a gang that Norway designated as a terrorist group
 *            ^ obl of the participle
 *                 ^ nmod of "gang"   ^ acl of "Norway"
 *
 * A name between "that" and a past form is the subject of the relative clause.
 */
const relativesTakenForParticiples: Mend = {
  room: [3, 0],
  on: ({ relation, xpos }) => /^acl(?::relcl)?$/.test(relation) && (xpos === "VBN" || xpos === "VBD"),
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, verb) {
    const { head: subject } = tokens[verb]!;
    if (tokens[verb]!.relation === "acl:relcl") {
      // Without "was", nothing is done to it.
      if (!tokens.some((token) => token.head === verb && token.relation.startsWith("aux"))) for (let at = subject + 1; at < verb; at++) if (tokens[at]!.head === verb && tokens[at]!.relation === "nsubj:pass") tokens[at] = { ...tokens[at]!, relation: "nsubj" };
      return;
    }
    const { head: antecedent, relation } = tokens[subject]!;
    if (antecedent < 0 || antecedent > subject || !isNominal(tokens[antecedent]!) || !/^(?:nmod|appos|conj|dep|obj|acl)/.test(relation) || tokens.some((token) => token.head === verb && /^(?:aux|nsubj)/.test(token.relation))) return;
    const that = tokens.findIndex((token, at) => at > antecedent && at < subject && /^(?:that|which|whom)$/i.test(token.form) && (token.head === verb || token.head === subject));
    if (that < 0 || tokens.slice(that + 1, subject).some((token) => token.upos === "ADP" || token.upos === "VERB")) return;
    tokens[verb] = { ...tokens[verb]!, xpos: "VBD", head: antecedent, relation: "acl:relcl" };
    tokens[subject] = { ...tokens[subject]!, head: verb, relation: "nsubj" };
    tokens[that] = { ...tokens[that]!, head: verb, relation: "obj" };
  },
};

export const clauseMends: readonly Mend[] = [clausesBehindInfinitives, auxiliaryBeforeAdverbs, sidesOfColons, deadlyClauses, clausesTakenForAdjectives, infinitivesOfGerunds, namedThings, clausesBehindBefore, listsOfTheirOwn, subjectsWithPrepositions, gerundsAsSubjects, objectsBehindCommas];
/** Needs the subjects that other mends find. */
export const lateClauseMends: readonly Mend[] = [relativesTakenForParticiples];
