// Clauses that the parser joined at the wrong word: over a colon, behind an auxiliary, or a relative clause on the last noun at hand.
import { baseRelation } from "../text/clauses/dependency-tree.ts";
import { controlOf, reportNouns, signNouns } from "../text/clauses/control-words.ts";
import { standsAside } from "./attributions/cue-verbs.ts";
import { hang, isNominal, type Mend } from "./mend.ts";
import type { ReportToken } from "./report.ts";
import { isTimeWord } from "./time-words.ts";

/**
 *     had publicly and privately advised
 *     ^ parataxis                ^ conj
 *
 * Adverbs that are joined by "and" stand before one verb: "had" is its auxiliary.
 */
const auxiliaryBeforeAdverbs: Mend = {
  room: [3, 0],
  // "told" may be a past form of its own.
  at: ({ relation, xpos }) => /^VB[ND]$/.test(xpos) && baseRelation(relation) === "conj",
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
  at: ({ form }) => /^[:;]$/.test(form),
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

/** "intelligence-sharing", "peace-keeping": what a hyphen ties to a noun is a noun. */
const hyphenatedNouns: Mend = {
  room: [2, 0],
  at: ({ relation, xpos }) => xpos === "VBG" && !/^(?:amod|acl|aux)/.test(relation),
  mend(tokens, word) {
    const [noun, hyphen, tied] = [tokens[word - 2]!, tokens[word - 1]!, tokens[word]!];
    if (hyphen.form !== "-" || hyphen.end !== tied.start || noun.end !== hyphen.start || noun.upos !== "NOUN") return;
    if (!tokens.some((token, at) => at > word && token.head === word && /^(?:obj|ccomp|xcomp)/.test(token.relation))) tokens[word] = { ...tied, upos: "NOUN", xpos: "NN", lemma: tied.form.toLowerCase() };
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
  at: ({ head, lemma, relation }, verb) => relation === "acl:relcl" && head >= 0 && head <= verb && deadly.has(lemma.toLowerCase()),
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
 *     it was officials who failed, a review concluded later
 *            ^ nsubj                 ^ nsubj  ^ root
 *
 * Of two subjects before a verb of saying, the first, a clause of its own, is what is said.
 */
const contentsTakenForSubjects: Mend = {
  room: [0, 3],
  at: ({ head, relation }, word) => relation.startsWith("nsubj") && head >= word + 3,
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
  at: ({ head, lemma, relation }, sign) => /^(?:compound|nmod)/.test(relation) && head > sign && signNouns.has(lemma.toLowerCase()),
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
 *     There is little sign Norway warned Denmark        allegations it had funded rebels
 *                     ^ nsubj of "is" ... ^                            ^ amod of "rebels"
 *                          ^ compound of "sign", behind it
 *
 * A participle with a subject or an auxiliary of its own, or hung with its noun on what stands before both, is the verb of a clause.
 */
const clausesTakenForAdjectives: Mend = {
  room: [2, 1],
  at: ({ head, relation, xpos }) => relation === "amod" && head >= 0 && /^VB[DN]$/.test(xpos),
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
  at: ({ xpos }) => xpos === "VB",
  mend(tokens, word) {
    const gerund = word - 2;
    if (tokens[word - 1]!.lemma.toLowerCase() !== "to" || tokens[gerund]!.xpos !== "VBG" || !controlOf(tokens[gerund]!.lemma.toLowerCase())) return;
    if (tokens[word]!.head !== gerund) hang(tokens, word, gerund, "xcomp");
    const before = tokens[gerund - 1]!;
    if (/^(?:mark|case)$/.test(before.relation) && before.head === word) hang(tokens, gerund - 1, gerund, "mark");
  },
};

/**
 *     advised the government that rebels had plans
 *                 ^ obj                  ^ acl:relcl
 *
 * Whoever is told something is told a clause: it says what, not which government.
 */
const contentsOfHearers: Mend = {
  room: [3, 0],
  at: ({ head: hearer, relation }, word) => relation.startsWith("acl") && hearer >= 0 && hearer <= word,
  mend(tokens, word) {
    const { head: hearer } = tokens[word]!;
    if (!/^i?obj$/.test(tokens[hearer]!.relation)) return;
    const verb = tokens[hearer]!.head;
    if (verb < 0 || verb > hearer || !hearing.has(tokens[verb]!.lemma.toLowerCase()) || !/^that$/i.test(tokens[hearer + 1]?.form ?? "")) return;
    const subject = tokens.findIndex((token, at) => at > hearer + 1 && at < word && token.head === word && token.relation.startsWith("nsubj"));
    if (subject < 0 || tokens.some((token) => token.head === verb && token.relation === "ccomp")) return;
    tokens[hearer + 1] = { ...tokens[hearer + 1]!, upos: "SCONJ", xpos: "IN", head: word, relation: "mark" };
    hang(tokens, word, verb, "ccomp");
  },
};
const hearing = new Set("tell advise warn inform assure notify remind persuade convince alert brief reassure caution".split(" "));

/**
 *     warned officials ahead of attacks
 *                      ^ advmod ^ nmod of "officials"
 *
 * "Ahead of", "because of" say when or why something was done, not which officials.
 */
const phrasesOfTwoWords: Mend = {
  room: [1, 2],
  at: ({ form, head }, word) => /^(?:ahead|because|instead|regardless)$/i.test(form) && head !== word + 1,
  mend(tokens, word) {
    if (tokens[word + 1]!.form !== "of" || !/^(?:case|mark)$/.test(tokens[word + 1]!.relation)) return;
    const noun = tokens[word + 1]!.head;
    if (noun <= word || !isNominal(tokens[noun]!)) return;
    const above = tokens[noun]!.head;
    hang(tokens, word, noun, "case");
    hang(tokens, word + 1, word, "fixed");
    const verb = above < 0 || above > word ? -1 : tokens[above]!.upos === "VERB" ? above : tokens[above]!.head;
    if (verb >= 0 && tokens[verb]!.upos === "VERB") hang(tokens, noun, verb, "obl");
  },
};

/** "the killing of a general": what has an article is a noun. */
const nounsInIng: Mend = {
  room: [1, 0],
  at: ({ relation, upos, xpos }) => xpos === "VBG" && upos === "VERB" && !/^(?:amod|aux|case)/.test(relation),
  mend(tokens, word) {
    const token = tokens[word]!;
    const article = tokens.some((other, at) => at < word && at > word - 5 && other.head === word && other.relation === "det");
    if (article && !tokens.some((other, at) => at > word && other.head === word && /^(?:obj|iobj|ccomp|xcomp)$/.test(other.relation))) tokens[word] = { ...token, upos: "NOUN", xpos: "NN", lemma: token.form.toLowerCase() };
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
  at: ({ head, relation }, word) => relation.startsWith("nsubj") && head > word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (!tokens.some((token, at) => at < word && token.head === word && token.relation === "case" && token.upos === "ADP")) return;
    if (tokens.some((token, at) => at > word && at < head && token.head === head && token.relation.startsWith("nsubj"))) tokens[word] = { ...tokens[word]!, relation: "obl" };
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
  at: ({ head, relation }, noun) => /^(?:obl|nsubj)$/.test(relation) && head > noun,
  mend(tokens, noun) {
    const { head } = tokens[noun]!;
    let verb = noun + 1;
    while (verb < tokens.length && isUnder(tokens, verb, noun)) verb++;
    if (verb >= tokens.length || tokens[verb]!.xpos !== "VBD" || (verb !== head && tokens[verb]!.head !== head) || tokens[verb]!.head < verb) return;
    const opener = tokens.findIndex((token, at) => at < noun && token.head === noun && token.relation === "case" && /^(?:before|after|since|until)$/i.test(token.form));
    if (opener < 0 || tokens.some((token, at) => at !== noun && token.head === verb && token.relation.startsWith("nsubj"))) return;
    const above = tokens[verb]!.head;
    tokens[opener] = { ...tokens[opener]!, head: verb, relation: "mark" };
    tokens[noun] = { ...tokens[noun]!, head: verb, relation: "nsubj" };
    tokens[verb] = { ...tokens[verb]!, relation: "advcl" };
    if (isTimeWord(tokens[opener - 1]?.form ?? "") && tokens[opener - 1]!.head >= 0) hang(tokens, opener - 1, above, "obl:unmarked");
  },
};

function isUnder(tokens: readonly ReportToken[], word: number, top: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < 60; at = tokens[at]!.head, steps++) if (at === top) return true;
  return false;
}

/** "with warnings, neither the Danes nor the police acted": "neither" begins a list, it does not go on with one. */
const listsOfTheirOwn: Mend = {
  room: [2, 0],
  at: ({ head, relation }, word) => /^(?:conj|appos)$/.test(relation) && head >= 0 && head <= word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (!tokens.some((token, at) => at < word && token.head === word && token.relation === "cc:preconj")) return;
    const verb = tokens[head]!.head;
    if (verb > word && tokens[verb]!.upos === "VERB" && !tokens.some((token) => token.head === verb && token.relation.startsWith("nsubj"))) hang(tokens, word, verb, "nsubj");
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
  at: ({ head: verb, relation }, word) => relation.startsWith("nsubj") && verb >= 0 && verb < word,
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

/** "the example of the Danes sharing it": of a noun and its owner, the nearer acts. */
const gerundsOfOwners: Mend = {
  room: [3, 0],
  at: ({ head, relation, xpos }, word) => relation === "acl" && xpos === "VBG" && head >= 0 && head < word - 1,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    const owner = tokens[word - 1]!;
    if (owner.upos === "PROPN" && owner.head === head && owner.relation === "nmod" && tokens[head]!.upos === "NOUN") hang(tokens, word, word - 1, "acl");
  },
};

/** "warned Norway of attacks": who is the only one is no second one. */
const lonelyHearers: Mend = {
  room: [1, 0],
  at: ({ head, relation }) => relation === "iobj" && head >= 0,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (!/^(?:tell|ask)$/.test(tokens[head]!.lemma) && !tokens.some((token, at) => at !== word && token.head === head && /^(?:obj|ccomp|xcomp|iobj)$/.test(token.relation))) tokens[word] = { ...tokens[word]!, relation: "obj" };
  },
};

/**
 *     shared the name of one of the bombers with Norway
 *                        ^ nmod                  ^ nmod of "one"
 *
 * Whom one shares something with hangs on the sharing, however deep the thing goes.
 */
const sharersOfThings: Mend = {
  room: [4, 0],
  at: ({ relation }) => relation.startsWith("nmod"),
  mend(tokens, word) {
    if (!tokens.some((token, at) => at < word && token.head === word && token.relation === "case" && token.form === "with")) return;
    let at = tokens[word]!.head;
    for (let steps = 0; at >= 0 && steps < 6 && tokens[at]!.relation.startsWith("nmod"); steps++) at = tokens[at]!.head;
    if (at < 0 || tokens[at]!.relation !== "obj" || at > word) return;
    const verb = tokens[at]!.head;
    if (verb >= 0 && /^(?:share|exchange|discuss)$/.test(tokens[verb]!.lemma)) hang(tokens, word, verb, "obl");
  },
};

/** "a rule called the duty": what has no subject of its own and stands behind a noun is so called, and calls nobody. */
const namedThings: Mend = {
  room: [1, 0],
  at: ({ lemma, relation, xpos }) => relation === "acl" && xpos === "VBD" && /^(?:call|name|dub|term|label|title|nickname|codename)$/.test(lemma),
  mend(tokens, word) {
    if (!tokens.some((token) => token.head === word && token.relation.startsWith("nsubj"))) tokens[word] = { ...tokens[word]!, xpos: "VBN" };
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
  at: ({ form, head: clause, relation }, that) => /^that$/i.test(form) && /^(?:obj|obl|mark|nsubj|det)/.test(relation) && clause > that,
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

/** "In a letter this spring, Anna Hill spoke": a name is nobody's spring. */
const namesBehindTimes: Mend = {
  room: [2, 0],
  at: ({ head, relation, upos }) => relation === "appos" && upos === "PROPN" && head >= 0,
  mend(tokens, name) {
    const { head } = tokens[name]!;
    if (!isTimeWord(tokens[head]!.form)) return;
    const verb = tokens[head]!.head;
    if (verb > name && tokens[verb]!.upos === "VERB" && !tokens.some((token) => token.head === verb && token.relation.startsWith("nsubj"))) hang(tokens, name, verb, "nsubj");
  },
};

/**
 *     responsibility for that attack, twin bombings that killed nine
 *     ^ head of "bombings" as a conjunct
 *
 * A list has its "and": without it, what stands behind the comma says what stood before it.
 */
const appositionsTakenForLists: Mend = {
  room: [3, 0],
  at: ({ head, relation, upos }, word) => relation === "conj" && upos === "NOUN" && head >= 0 && head <= word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (tokens[head]!.upos !== "NOUN") return;
    const first = Math.min(word, ...tokens.flatMap((token, at) => (token.head === word && at < word && /^(?:det|amod|compound|nummod)/.test(token.relation) ? [at] : [])));
    const before = first - 2;
    if (tokens[first - 1]?.form !== "," || before < head || tokens[before]!.upos !== "NOUN" || !isUnder(tokens, before, head)) return;
    if (tokens.some((token, at) => at > head && ((token.relation === "cc" && (token.head === word || token.head === head)) || (token.relation === "conj" && at !== word && (token.head === head || token.head === word))))) return;
    if (tokens.some((token) => token.head === word && token.relation.startsWith("acl"))) hang(tokens, word, before, "appos");
  },
};

/** "said Monday": a day is not what is said. */
const daysTakenForObjects: Mend = {
  room: [1, 0],
  at: ({ form, head, relation }, word) => /^i?obj$/.test(relation) && head === word - 1 && /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)$/.test(form),
  mend(tokens, word) {
    tokens[word] = { ...tokens[word]!, relation: "obl:unmarked" };
  },
};

/**
 *     dropped the ball on at least one warning
 *                      ^ obl           ^ obj
 *
 * A preposition before "at least", "up to" leads to the noun that is counted.
 */
const prepositionsBeforeCounts: Mend = {
  room: [1, 2],
  at: ({ relation }) => baseRelation(relation) !== "case",
  mend(tokens, word) {
    const { upos, head, form } = tokens[word]!;
    if ((upos !== "ADP" && !/^(?:on|of|to|for|in|at|from|with|by|over|against|about)$/i.test(form)) || !/^(?:at least|at most|up to|more than|fewer than|less than)$/i.test(`${tokens[word + 1]!.form} ${tokens[word + 2]!.form}`)) return;
    const noun = tokens.findIndex((token, at) => at > word + 2 && at < word + 8 && isNominal(token) && token.relation !== "compound");
    if (noun < 0 || tokens[noun]!.head !== head) return;
    hang(tokens, word, noun, "case");
    hang(tokens, noun, head, "obl");
  },
};

export const clauseMends: readonly Mend[] = [auxiliaryBeforeAdverbs, sidesOfColons, hyphenatedNouns, deadlyClauses, contentsTakenForSubjects, clausesOfSigns, clausesTakenForAdjectives, infinitivesOfGerunds, contentsOfHearers, phrasesOfTwoWords, daysTakenForObjects, nounsInIng, namedThings, contentsWithObjects, namesBehindTimes, appositionsTakenForLists, clausesBehindBefore, listsOfTheirOwn, subjectsWithPrepositions, subjectsBehindGerunds, gerundsOfOwners, lonelyHearers, sharersOfThings, prepositionsBeforeCounts];
