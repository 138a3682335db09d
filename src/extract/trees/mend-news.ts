// Turns of news English that the parser often takes for others: two verbs of saying, a charge with its object, a time behind a place.
import { chargingVerbs } from "../../text/clauses/control-words.ts";
import { lemmatize } from "../../text/lemmatize.ts";
import { verbCueOf, standsAside } from "../attributions/cue-verbs.ts";
import { hang, isFiniteClause, isNominal, type Mend } from "./mend.ts";
import { kindOfNoun, vehicleNouns } from "../entities/nouns.ts";
import type { ReportToken } from "../report.ts";
import { isTimeWord } from "../values/time-words.ts";

const childrenOf = (tokens: readonly ReportToken[], head: number, relation: RegExp): number[] => tokens.flatMap((token, at) => (token.head === head && relation.test(token.relation) ? [at] : []));
const has = (tokens: readonly ReportToken[], head: number, relation: RegExp): boolean => tokens.some((token) => token.head === head && relation.test(token.relation));

/**
 *     a union leader said         fired rubber bullets
 *       ^ nsubj                         ^ obj
 *             ^ nsubj                          ^ obj
 *
 * Of two nouns side by side in one place the first tells what kind the second is.
 */
const nounsBeforeNouns: Mend = {
  room: [1, 0],
  on: ({ upos }) => upos === "NOUN",
  mend(tokens, word) {
    const [first, second] = [tokens[word - 1]!, tokens[word]!];
    if (first.upos !== "NOUN" || first.xpos !== "NN" || first.head !== second.head) return;
    const subjects = first.relation.startsWith("nsubj") && second.relation.startsWith("nsubj") && first.head > word;
    const objects = first.relation === "obj" && second.relation === "obj" && kindOfNoun(first.lemma, false) === undefined;
    if (!subjects && !objects) return;
    for (const child of childrenOf(tokens, word - 1, /^(?:det|amod|nummod|nmod:poss|compound)/)) hang(tokens, child, word, tokens[child]!.relation);
    hang(tokens, word - 1, word, "compound");
  },
};

/**
 *     Two people familiar with the matter said
 *                ^ ccomp of "said"
 *
 * An adjective with its phrase between a subject and its verb tells more of the subject.
 */
const adjectivesBehindNouns: Mend = {
  room: [1, 0],
  on: ({ upos }) => upos === "ADJ",
  at: ({ head }) => head >= 0,
  mend(tokens, word) {
    const { head, relation } = tokens[word]!;
    const noun = tokens[word - 1]!;
    if (!isNominal(noun) || has(tokens, word, /^(?:nsubj|cop|mark|aux|det)/) || !has(tokens, word, /^(?:obl|nmod|xcomp)/)) return;
    if (head > word && noun.head === head && noun.relation.startsWith("nsubj") && /^(?:ccomp|advcl|xcomp|parataxis|acl|csubj)/.test(relation)) hang(tokens, word, word - 1, "amod");
  },
};

/**
 *     30 people were injured
 *                    ^ ADJ with a copula
 *
 * Who "was injured" was so by somebody or something.
 */
const participlesOfHarm: Mend = {
  room: [1, 0],
  on: ({ upos }) => upos === "ADJ",
  at: ({ form }) => /^(?:injured|wounded|killed|hurt|displaced|evacuated|hospitali[sz]ed|arrested|detained|jailed|shot|kidnapped|abducted|freed|released|withdrawn)$/i.test(form),
  mend(tokens, word) {
    const { form } = tokens[word]!;
    const copula = childrenOf(tokens, word, /^cop/).find((child) => /^(?:was|were|been|being|is|are|be)$/i.test(tokens[child]!.form));
    if (copula === undefined) return;
    tokens[word] = { ...tokens[word]!, upos: "VERB", xpos: "VBN", lemma: lemmatize(form, "VERB", "VBN", noForms) };
    tokens[copula] = { ...tokens[copula]!, upos: "AUX", relation: "aux:pass" };
    for (const subject of childrenOf(tokens, word, /^nsubj$/)) tokens[subject] = { ...tokens[subject]!, relation: "nsubj:pass" };
  },
};
const noForms: ReadonlyMap<string, string> = new Map();

/**
 *     called the reports "a fabrication"
 *                ^ obj      ^ appos
 *
 * What somebody calls a thing, without a comma between, is what he says of it.
 */
const namesForThings: Mend = {
  room: [3, 0],
  on: ({ relation, upos }) => relation === "appos" && /^(?:NOUN|ADJ)$/.test(upos),
  at: ({ head: object }, word) => object >= 0 && object <= word,
  mend(tokens, word) {
    const { head: object } = tokens[word]!;
    if (tokens[object]!.relation !== "obj") return;
    const verb = tokens[object]!.head;
    if (verb > object || !calling.has(tokens[verb]!.lemma.toLowerCase()) || tokens.slice(object + 1, word).some((token) => /^[,;:—–(]$/.test(token.form))) return;
    hang(tokens, word, verb, "xcomp");
  },
};
const calling = new Set(["call", "brand", "label", "dub", "deem", "declare", "term", "pronounce"]);

/**
 *     a group which aides say is backed by Chad
 *             ^ nsubj of "say"   ^ acl:relcl of the group
 *
 * Of a relative clause with two subjects the first is that of the verb behind it.
 */
const clausesOfReported: Mend = {
  room: [1, 0],
  on: ({ relation, xpos }) => /^(?:nsubj|obj)/.test(relation) && /^W(?:DT|P)$/.test(xpos),
  at: ({ head: verb }, word) => verb >= word,
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    if (!standsAside(tokens[verb]!.lemma.toLowerCase()) || !tokens[verb]!.relation.startsWith("acl")) return;
    if (!tokens.some((token, at) => at > word && at < verb && token.head === verb && token.relation.startsWith("nsubj"))) return;
    const content = tokens.findIndex((token, at) => at > verb && at < verb + 5 && token.head === tokens[verb]!.head && token.relation.startsWith("acl"));
    if (content < 0 || has(tokens, content, /^(?:nsubj|csubj|mark)/) || !isFiniteClause(tokens, content)) return;
    if (tokens[content]!.upos === "ADJ" && has(tokens, content, /^aux:pass/)) tokens[content] = { ...tokens[content]!, upos: "VERB", xpos: "VBN", lemma: lemmatize(tokens[content]!.form, "VERB", "VBN", noForms) };
    hang(tokens, content, verb, "ccomp");
    hang(tokens, word, content, has(tokens, content, /^aux:pass/) ? "nsubj:pass" : "nsubj");
  },
};

/**
 *     a group which aides say is backed by Chad
 *             ^ obj of "say"     ^ ccomp without a subject
 *
 * What they say something of is its subject.
 */
const subjectsOfReported: Mend = {
  room: [1, 0],
  on: ({ relation, xpos }) => relation === "obj" && /^W(?:DT|P)$/.test(xpos),
  at: ({ head: verb }, word) => verb >= word,
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    if (!standsAside(tokens[verb]!.lemma.toLowerCase())) return;
    const content = childrenOf(tokens, verb, /^ccomp/).find((child) => child > verb && !has(tokens, child, /^(?:nsubj|csubj|expl|mark)/));
    if (content === undefined || !isFiniteClause(tokens, content)) return;
    hang(tokens, word, content, has(tokens, content, /^aux:pass/) ? "nsubj:pass" : "nsubj");
  },
};

/**
 *     a charge that Cairo rejected
 *              ^ nsubj
 *                   ^ nsubj
 *
 * With a subject of its own behind the pronoun, the pronoun is what the verb acts on.
 */
const objectsOfRelatives: Mend = {
  room: [1, 0],
  on: ({ relation }) => relation.startsWith("nsubj") || relation === "obl",
  at: ({ form, head, relation }, word) => (relation.startsWith("nsubj") || (relation === "obl" && /^whom$/i.test(form))) && head >= word,
  mend(tokens, word) {
    const { head, form, relation, xpos } = tokens[word]!;
    // "to whom it sold them"
    if (relation === "obl" && has(tokens, word, /^case/)) return;
    if (!(/^W(?:DT|P)$/.test(xpos) || /^that$/i.test(form)) || !tokens[head]!.relation.startsWith("acl") || has(tokens, head, /^(?:obj|aux:pass|cop)/)) return;
    if (tokens.some((token, at) => at > word && at < head && token.head === head && token.relation.startsWith("nsubj"))) tokens[word] = { ...tokens[word]!, relation: "obj" };
  },
};

/**
 *     accused Chad of arming rebels
 *                 ^ case     ^ second obj of "accused"
 *
 * A verb has one object: the second is that of the gerund before it.
 */
const objectsOfGerunds: Mend = {
  room: [2, 1],
  on: ({ relation, xpos }) => xpos === "VBG" && /^(?:advcl|acl)/.test(relation),
  at: ({ head: verb }, gerund) => verb >= 0 && verb <= gerund,
  mend(tokens, gerund) {
    const { head: verb } = tokens[gerund]!;
    if (has(tokens, gerund, /^obj/)) return;
    const object = tokens.findIndex((token, at) => at > gerund && at < gerund + 6 && token.head === verb && token.relation === "obj");
    const before = tokens.findIndex((token, at) => at > verb && at < gerund && token.head === verb && token.relation === "obj");
    if (object < 0 || before < 0 || tokens.slice(gerund + 1, object).some((token) => /^(?:VERB|ADP|PUNCT)$/.test(token.upos))) return;
    hang(tokens, object, gerund, "obj");
    if (tokens[gerund - 1]!.head === object && /^(?:case|mark)$/.test(tokens[gerund - 1]!.relation)) hang(tokens, gerund - 1, gerund, "mark");
  },
};

/**
 *     cut aid to Chad two years ago
 *                ^ compound of "years"
 *             ^ case of "years"
 *
 * What stands before the number is no part of the time.
 */
const placesBeforeTimes: Mend = {
  room: [2, 2],
  on: ({ relation, upos }) => upos === "PROPN" && /^(?:compound|nmod:desc|nmod|flat|obl)/.test(relation),
  at: ({ form, head: time }, word) => time >= word + 2 && !isTimeWord(form),
  mend(tokens, word) {
    const { head: time } = tokens[word]!;
    if (!(isTimeWord(tokens[time]!.form) || (/^(?:ago|earlier|later)$/i.test(tokens[time]!.form) && isTimeWord(tokens[word + 2]!.form))) || tokens[word + 1]!.upos !== "NUM" && !/^(?:an?|last|this|next|several|a few)$/i.test(tokens[word + 1]!.form)) return;
    const preposition = tokens.findLastIndex((token, at) => at < word && (token.head === time || (token.head === word && at === word - 1)) && token.relation === "case");
    if (preposition < 0) return;
    const before = tokens[preposition - 1];
    if (!before) return;
    let verb = preposition - 1;
    for (let steps = 0; verb >= 0 && steps < 6 && tokens[verb]!.upos !== "VERB"; steps++) verb = tokens[verb]!.head;
    const above = isNominal(before) ? preposition - 1 : verb;
    if (above < 0) return;
    hang(tokens, word, above, isNominal(before) ? "nmod" : "obl");
    hang(tokens, preposition, word, "case");
  },
};

/**
 *     ..., residents and an official said
 *          ^ conj of what stands before the comma
 *                       ^ nsubj
 *
 * Between the last comma and a closing "said" stands one subject.
 */
const pairsOfSpeakers: Mend = {
  room: [5, 0],
  on: ({ xpos }) => xpos === "VBD",
  at: ({ lemma }) => standsAside(lemma.toLowerCase()),
  mend(tokens, verb) {
    const { relation } = tokens[verb]!;
    const subject = tokens.findLastIndex((token, at) => at < verb && token.head === verb && token.relation.startsWith("nsubj"));
    // Both may have been taken for more of what stands before the comma.
    const last = subject < 0 && isNominal(tokens[verb - 1]!) && relation.startsWith("conj") ? verb - 1 : subject;
    const and = tokens.findLastIndex((token, at) => at < last && at > last - 6 && token.upos === "CCONJ");
    if (last < 0 || and < 0) return;
    let comma = and;
    while (comma > 0 && /^(?:CCONJ|DET|ADJ|NOUN|PROPN|NUM|ADP|PART)$/.test(tokens[comma]!.upos)) comma--;
    if (tokens[comma]!.form !== "," || comma === and - 1) return;
    const first = tokens.findIndex((token, at) => at > comma && at < and && isNominal(token) && token.head < comma);
    if (first < 0 || has(tokens, first, /^case/)) return;
    hang(tokens, first, verb, "nsubj");
    if (tokens[first]!.head !== verb) return;
    // "officials in Lima and Oslo": two places of one subject.
    const place = tokens.findIndex((token, at) => at > first && at < and && isNominal(token) && has(tokens, at, /^case/));
    if (place >= 0 && (tokens[last]!.head === place || (tokens[place]!.upos === "PROPN" && tokens[last]!.upos === "PROPN" && last === and + 1))) {
      hang(tokens, last, place, "conj");
      hang(tokens, place, first, "nmod");
    } else hang(tokens, last, first, "conj");
    hang(tokens, and, last, "cc");
    if (relation.startsWith("conj")) tokens[verb] = { ...tokens[verb]!, relation: "parataxis" };
  },
};

/**
 *     said it was alarmed and called on both sides to stop
 *          ^ ccomp            ^ conj of the content
 *
 * A second act of speech without a subject of its own is the speaker's, beside his first. What they "would" do, is what was said.
 */
const actsBesideSayings: Mend = {
  room: [3, 0],
  on: ({ relation, upos, xpos }) => relation === "conj" && upos === "VERB" && /^VB[DN]?$/.test(xpos),
  at: ({ head: content }, word) => content >= 0 && content <= word,
  mend(tokens, word) {
    const { head: content, xpos, lemma } = tokens[word]!;
    if (xpos === "VB") {
      if (tokens[content]!.xpos !== "VBD" || !standsAside(tokens[content]!.lemma.toLowerCase()) || has(tokens, word, /^(?:nsubj|mark)/) || !childrenOf(tokens, word, /^aux$/).some((child) => /^(?:would|['’]d)$/i.test(tokens[child]!.form))) return;
      const said = childrenOf(tokens, content, /^ccomp$/).find((child) => child > content && child < word && has(tokens, child, /^nsubj/));
      if (said !== undefined) hang(tokens, word, said, "conj");
      return;
    }
    if (!tokens[content]!.relation.startsWith("ccomp") || has(tokens, word, /^(?:nsubj|aux|mark)/)) return;
    const saying = tokens[content]!.head;
    if (saying < 0 || saying > content || tokens[saying]!.xpos !== "VBD" || !standsAside(tokens[saying]!.lemma.toLowerCase()) || !has(tokens, saying, /^nsubj/)) return;
    // "protested that jets had crossed the border and recalled its envoy": no machine recalls anybody.
    const ofMachine = childrenOf(tokens, content, /^nsubj/)[0];
    if (ofMachine !== undefined && vehicleNouns.has(tokens[ofMachine]!.form.toLowerCase()) && /^(?:recall|summon|expel|accuse|demand|urge|vow|ask|call|order|impose|suspend|ban|arrest|condemn|threaten)$/.test(lemma)) {
      hang(tokens, word, saying, "conj");
      tokens[word] = { ...tokens[word]!, xpos: "VBD" };
      return;
    }
    const cue = verbCueOf(lemma.toLowerCase());
    if (!cue || cue.act === "wanted" || cue.act === "thought") return;
    const auxiliaries = childrenOf(tokens, content, /^aux/).filter((child) => child < content);
    const subject = childrenOf(tokens, content, /^nsubj/)[0];
    if (subject === undefined) return;
    // "warned that a war would have no winners and urged": no past form goes with "would".
    const mismatch = auxiliaries.some((child) => tokens[child]!.xpos === "MD") && xpos === "VBD";
    // "said it had warned and urged them": one auxiliary for both, unless the second says something of its own.
    const own = auxiliaries.length > 0 && childrenOf(tokens, word, /^ccomp/).length > 0 && /^(?:say|add|note|warn|stress|insist)$/.test(lemma);
    const pronoun = auxiliaries.length === 0 && tokens[subject]!.upos === "PRON";
    const appeal = /^(?:appeal|call)$/.test(lemma) && auxiliaries.length > 0 && tokens[subject]!.upos === "NOUN";
    // "said that the agencies had shown nothing and accused Chad of lying": a charge is told with its own "had".
    const charge = /^(?:accuse|condemn|denounce|deny|reject|criticize|criticise|blame|demand)$/.test(lemma) && auxiliaries.length > 0 && tokens[subject]!.upos !== "PRON";
    if (!mismatch && !own && !pronoun && !appeal && !charge) return;
    hang(tokens, word, saying, "conj");
    tokens[word] = { ...tokens[word]!, xpos: "VBD" };
  },
};

/**
 *     The union, which signed a deal, expressed concern
 *         ^ root                       ^ amod of "concern"
 *
 * Behind a relative clause or an apposition between commas stands the verb whose subject the noun before it is.
 */
const verbsBehindRelatives: Mend = {
  room: [0, 3],
  on: isNominal,
  at: ({ head }) => head < 0,
  mend(tokens, noun) {
    let comma = noun + 1;
    while (comma < tokens.length - 1 && tokens[comma]!.head === noun && tokens[comma]!.relation === "flat") comma++;
    if (tokens[comma]!.form !== "," || has(tokens, noun, /^(?:cop|nsubj|case)/)) return;
    const relative = childrenOf(tokens, noun, /^(?:acl|appos)/).find((child) => child > noun + 1);
    if (relative === undefined) return;
    for (let verb = relative + 2; verb + 1 < tokens.length; verb++) {
      const { form, relation, head: object } = tokens[verb]!;
      if (tokens[verb - 1]!.form !== "," || !(/^\p{Ll}+(?:ed|id|old|ought|ook|ave)$/u.test(form) || (tokens[verb]!.upos === "VERB" && /^VB[DZ]$/.test(tokens[verb]!.xpos))) || !/^(?:amod|acl|conj|compound|parataxis|advcl|ccomp)/.test(relation) || has(tokens, verb, /^(?:nsubj|aux|mark)/)) continue;
      const isAdjective = object > verb;
      const { xpos, lemma } = tokens[verb]!;
      tokens[verb] = { ...tokens[verb]!, upos: "VERB", xpos: xpos === "VBZ" ? "VBZ" : "VBD", lemma: xpos === "JJ" ? form.replace(/ed$/, "") : lemma, head: -1, relation: "root" };
      tokens[noun] = { ...tokens[noun]!, head: verb, relation: "nsubj" };
      if (isAdjective) tokens[object] = { ...tokens[object]!, head: verb, relation: "obj" };
      for (let at = 0; at < tokens.length; at++) {
        if (at === verb || at === object) continue;
        const token = tokens[at]!;
        if (at > verb && token.head >= 0 && token.head < verb) tokens[at] = { ...token, head: verb };
        else if (token.head === noun && at > verb) tokens[at] = { ...token, head: verb };
      }
      return;
    }
  },
};

/** "Chad accused": a participle has no subject but with an auxiliary. */
const pastForms: Mend = {
  room: [1, 0],
  on: ({ relation, upos, xpos }) => xpos === "VBN" && upos === "VERB" && /^(?:root|ccomp|conj|parataxis)$/.test(relation),
  mend(tokens, verb) {
    if (has(tokens, verb, /^(?:aux|cop|obl:agent|nsubj:pass)/)) return;
    if (tokens.some((token, at) => at < verb && token.head === verb && token.relation === "nsubj")) tokens[verb] = { ...tokens[verb]!, xpos: "VBD" };
  },
};

/**
 *     ..., Musa Mora, a farmer who lost a house, told reporters
 *          ^ hung on what stands before
 *                       ^ nsubj of "told"
 *
 * Between commas before its description stands who speaks.
 */
const namesOfSpeakers: Mend = {
  room: [4, 2],
  on: ({ relation, upos }) => upos === "NOUN" && relation.startsWith("nsubj"),
  at: ({ head: verb }, noun) => verb >= noun,
  mend(tokens, noun) {
    const { head: verb } = tokens[noun]!;
    if (tokens[verb]!.xpos !== "VBD" || !standsAside(tokens[verb]!.lemma.toLowerCase()) || tokens[verb - 1]!.form !== ",") return;
    const start = Math.min(noun, ...childrenOf(tokens, noun, /^(?:det|amod|compound|nummod)/));
    if (!/^(?:an?|the)$/i.test(tokens[start]!.form) || tokens[start - 1]?.form !== ",") return;
    let first = start - 1;
    while (first > 0 && tokens[first - 1]!.upos === "PROPN") first--;
    if (start - 1 - first < 2 || tokens[first - 1]?.form !== ",") return;
    hang(tokens, first, verb, "nsubj");
    if (tokens[first]!.head !== verb) return;
    for (let part = first + 1; part < start - 1; part++) hang(tokens, part, first, "flat");
    hang(tokens, noun, first, "appos");
  },
};

/**
 *     ..., he said, in the latest attack blamed on gangs
 *                                 ^ obl of "blamed"
 *                                        ^ ccomp of "said"
 *
 * What somebody says has a subject: without one, the participle tells more of the noun before it.
 */
const contentsWithoutSubjects: Mend = {
  room: [4, 0],
  on: ({ relation, xpos }) => /^(?:ccomp|parataxis|conj)$/.test(relation) && /^VB[ND]$/.test(xpos),
  at: ({ form, head: saying }, verb) => saying >= 0 && saying <= verb - 3 && /(?:ed|wn|en|ught|ade|eld|id)$/.test(form),
  mend(tokens, verb) {
    const { head: saying } = tokens[verb]!;
    const noun = tokens[verb - 1]!;
    if (!standsAside(tokens[saying]!.lemma.toLowerCase()) || noun.upos !== "NOUN" || noun.head !== verb || !noun.relation.startsWith("obl") || has(tokens, verb, /^(?:nsubj|csubj|aux|mark|cop)/) || !has(tokens, verb - 1, /^case/)) return;
    const above = tokens[saying]!.relation.startsWith("parataxis") && tokens[saying]!.head >= 0 ? tokens[saying]!.head : saying;
    tokens[verb - 1] = { ...noun, head: above, relation: "obl" };
    tokens[verb] = { ...tokens[verb]!, xpos: "VBN", head: verb - 1, relation: "acl" };
  },
};

/**
 *     ..., a charge the army has dismissed
 *            ^ nsubj    ^ nsubj
 *
 * Two subjects side by side: the second is that of a clause which tells more of the first.
 */
const chargesBeforeClauses: Mend = {
  room: [2, 3],
  on: ({ relation, upos }) => upos === "NOUN" && relation.startsWith("nsubj"),
  at: ({ head: verb }, noun) => verb >= noun + 3,
  mend(tokens, noun) {
    const { head: verb } = tokens[noun]!;
    if (!/^(?:parataxis|conj|ccomp|appos|advcl)/.test(tokens[verb]!.relation)) return;
    const start = Math.min(noun, ...childrenOf(tokens, noun, /^(?:det|amod|compound)/));
    const second = tokens.findIndex((token, at) => at > noun && at < verb && token.head === verb && token.relation.startsWith("nsubj"));
    if (second < 0 || !/^an?$/i.test(tokens[start]!.form) || tokens[start - 1]?.form !== "," || tokens.slice(noun + 1, second).some((token) => !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(token.upos)) || has(tokens, verb, /^obj/)) return;
    const { head, relation: place } = tokens[verb]!;
    tokens[noun] = { ...tokens[noun]!, head, relation: place.startsWith("conj") ? "parataxis" : place };
    tokens[verb] = { ...tokens[verb]!, head: noun, relation: "acl:relcl" };
  },
};

/**
 *     investigated Novacore, which it accuses of theft
 *                                     ^ advcl:relcl of "investigated"
 *
 * What somebody acts on is the noun before the comma, no clause.
 */
const relativesOfNouns: Mend = {
  room: [4, 0],
  on: ({ relation }) => /^(?:acl|advcl):relcl$/.test(relation),
  at: ({ lemma, relation }) => relation === "advcl:relcl" || ofPeople.test(lemma),
  mend(tokens, verb) {
    const { relation, head } = tokens[verb]!;
    const pronoun = tokens.findIndex((token, at) => at < verb && token.head === verb && /^(?:obj|iobj|obl)$/.test(token.relation) && /^W(?:DT|P)$/.test(token.xpos));
    if (pronoun < 2 || tokens[pronoun - 1]!.form !== "," || !isNominal(tokens[pronoun - 2]!)) return;
    let noun = pronoun - 2;
    while (/^(?:compound|flat|amod)/.test(tokens[noun]!.relation) && tokens[noun]!.head >= 0 && tokens[noun]!.head < pronoun) noun = tokens[noun]!.head;
    if (relation === "advcl:relcl" || (noun > head && tokens[noun]!.upos === "PROPN" && tokens[head]!.upos === "NOUN")) hang(tokens, verb, noun, "acl:relcl");
  },
};
const ofPeople = /^(?:accuse|arrest|blame|criticize|criticise|charge|convict|sue|fine|detain|jail|suspect|fault)$/;

/**
 *     criticized the ruling and expressed solidarity
 *                    ^ compound           ^ obj of "criticized"
 *                               ^ amod
 *
 * No compound reaches over "and" and a participle: there are two verbs with an object each.
 */
const verbsBetweenObjects: Mend = {
  room: [3, 1],
  on: ({ relation }) => relation === "amod",
  at: ({ form, head: object }, verb) => object >= verb + 1 && /^\p{Ll}{2,}ed$/u.test(form),
  mend(tokens, verb) {
    const { head: object, form } = tokens[verb]!;
    if (tokens[verb - 1]!.upos !== "CCONJ" || tokens[object]!.relation !== "obj") return;
    const first = verb - 2;
    const main = tokens[object]!.head;
    if (tokens[first]!.upos !== "NOUN" || tokens[first]!.head !== object || tokens[first]!.relation !== "compound" || main < 0 || main > first || tokens[main]!.upos !== "VERB") return;
    tokens[first] = { ...tokens[first]!, head: main, relation: "obj" };
    tokens[verb] = { ...tokens[verb]!, upos: "VERB", xpos: "VBD", lemma: lemmatize(form, "VERB", "VBD", noForms), head: main, relation: "conj" };
    tokens[object] = { ...tokens[object]!, head: verb };
    tokens[verb - 1] = { ...tokens[verb - 1]!, head: verb, relation: "cc" };
    for (let at = main + 1; at < first; at++) if (tokens[at]!.head === object) tokens[at] = { ...tokens[at]!, head: first };
  },
};

/** "vowed to appeal": a verb of the will and "to" are followed by an act. */
const infinitivesOfWill: Mend = {
  room: [2, 0],
  on: ({ relation, xpos }) => relation.startsWith("obl") || (/^(?:amod|compound)$/.test(relation) && xpos === "NN"),
  at: ({ head, relation, xpos }, word) => (relation.startsWith("obl") && head === word - 2) || (/^(?:amod|compound)$/.test(relation) && xpos === "NN" && head > word),
  mend(tokens, word) {
    const { head, upos, form } = tokens[word]!;
    const to = tokens[word - 1]!;
    // "threatened to halt talks": the act has an object. What is promised may be promised to aid groups.
    if (head > word) {
      const will = tokens[word - 2]!.lemma.toLowerCase();
      const { head: above, relation } = tokens[head]!;
      if (!/^to$/i.test(to.form) || (to.head !== head && to.head !== word) || above !== word - 2 || !/^ob[jl]$/.test(relation) || !willing.has(will) || /^(?:promise|pledge)$/.test(will)) return;
      tokens[word] = { ...tokens[word]!, upos: "VERB", xpos: "VB", lemma: form.toLowerCase(), head: word - 2, relation: "xcomp" };
      tokens[word - 1] = { ...to, upos: "PART", xpos: "TO", head: word, relation: "mark" };
      tokens[head] = { ...tokens[head]!, head: word, relation: "obj" };
      return;
    }
    if (!/^to$/i.test(to.form) || to.head !== word || !(upos === "VERB" || (upos === "NOUN" && willing.has(tokens[head]!.lemma.toLowerCase()) && tokens[word]!.xpos === "NN"))) return;
    tokens[word] = { ...tokens[word]!, upos: "VERB", xpos: "VB", lemma: form.toLowerCase(), relation: "xcomp" };
    tokens[word - 1] = { ...to, upos: "PART", xpos: "TO", relation: "mark" };
  },
};
const willing = new Set("vow threaten decide plan pledge promise decline refuse attempt try want hope intend continue begin".split(" "));

/**
 *     thanked Oslo but criticized Lima for blocking it
 *     ^ head of "blocking"
 *                      ^ conj
 *
 * The reason behind a verb of blame is that of the nearest such verb.
 */
export const reasonsOfBlame: Mend = {
  room: [4, 0],
  on: ({ relation, xpos }) => xpos === "VBG" && relation === "advcl",
  at: ({ head: first }, gerund) => first >= 0 && first <= gerund,
  mend(tokens, gerund) {
    const { head: first } = tokens[gerund]!;
    const preposition = tokens[gerund - 1]!;
    const nearer = tokens.findLastIndex((token, at) => at > first && at < gerund && token.head === first && token.relation === "conj" && token.upos === "VERB");
    if (nearer >= 0 && preposition.head === gerund && chargingVerbs.get(tokens[nearer]!.lemma.toLowerCase())?.has(preposition.form.toLowerCase())) hang(tokens, gerund, nearer, "advcl");
  },
};

/** "denied that officers had lied": "that" tells of no plural. */
const thatBeforePlurals: Mend = {
  room: [1, 2],
  on: ({ relation }) => relation === "det",
  at: ({ form, head: noun }, that) => /^that$/i.test(form) && noun >= that,
  mend(tokens, that) {
    const { head: noun } = tokens[that]!;
    if (tokens[noun]!.xpos !== "NNS" || !tokens[noun]!.relation.startsWith("nsubj")) return;
    const verb = tokens[noun]!.head;
    // "a ruling that rights groups condemned"
    if (isNominal(tokens[that - 1]!) && verb > noun && tokens[verb]!.relation.startsWith("acl")) {
      tokens[that] = { ...tokens[that]!, upos: "PRON", xpos: "WDT", head: verb, relation: "obj" };
      return;
    }
    if (tokens[that - 1]!.upos !== "VERB") return;
    tokens[that] = { ...tokens[that]!, upos: "SCONJ", xpos: "IN", head: tokens[noun]!.head, relation: "mark" };
  },
};

/**
 *     Human Rights Watch accused both
 *           ^ nsubj
 *                  ^ VERB, root
 *                        ^ xcomp
 *
 * A base form with a capital behind another is part of a name: the next verb is the clause's.
 */
const namesTakenForVerbs: Mend = {
  room: [1, 1],
  on: ({ upos, xpos }) => upos === "VERB" && /^VB[PZ]?$/.test(xpos),
  at: ({ form }) => /^\p{Lu}\p{Ll}+$/u.test(form),
  mend(tokens, word) {
    const { head, relation } = tokens[word]!;
    const before = tokens[word - 1]!;
    if (!/^\p{Lu}/u.test(before.form) || before.head !== word || !isNominal(before)) return;
    const verb = tokens.findIndex((token, at) => at > word && at < word + 4 && token.head === word && /^(?:xcomp|ccomp|acl|advcl|conj|parataxis|amod)/.test(token.relation) && /^VB[DNZP]$/.test(token.xpos) && !has(tokens, at, /^(?:nsubj|mark)/));
    if (verb < 0) return;
    tokens[verb] = { ...tokens[verb]!, head, relation, xpos: tokens[verb]!.xpos === "VBN" && !has(tokens, verb, /^aux/) ? "VBD" : tokens[verb]!.xpos };
    for (let part = word; part >= 0 && /^\p{Lu}/u.test(tokens[part]!.form) && (part >= word - 1 || tokens[part]!.head === word - 1 || (tokens[part]!.head === word && isNominal(tokens[part]!))); part--) tokens[part] = { ...tokens[part]!, upos: "PROPN", xpos: "NNP", lemma: tokens[part]!.form, head: part === word ? verb : word, relation: part === word ? "nsubj" : "compound" };
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === word && tokens[at]!.relation !== "compound") tokens[at] = { ...tokens[at]!, head: verb };
  },
};

export const newsMends: readonly Mend[] = [namesTakenForVerbs, thatBeforePlurals, infinitivesOfWill, verbsBetweenObjects, relativesOfNouns, chargesBeforeClauses, contentsWithoutSubjects, namesOfSpeakers, pastForms, nounsBeforeNouns, adjectivesBehindNouns, participlesOfHarm, namesForThings, clausesOfReported, objectsOfRelatives, subjectsOfReported, objectsOfGerunds, placesBeforeTimes, pairsOfSpeakers, actsBesideSayings, verbsBehindRelatives];
