// Verbs that the parser hung on the wrong word or took for a noun or adjective, where their place in the sentence says what they are.
import { chargingVerbs } from "../../text/clauses/control-words.ts";
import { lemmatize } from "../../text/lemmatize.ts";
import { verbCueOf } from "../attributions/cue-verbs.ts";
import { hang, isNominal, type Mend } from "./mend.ts";
import { kindOfNoun } from "../entities/nouns.ts";
import type { ReportToken } from "../report.ts";

const noForms: ReadonlyMap<string, string> = new Map();
const has = (tokens: readonly ReportToken[], head: number, relation: RegExp): boolean => tokens.some((token) => token.head === head && relation.test(token.relation));

/**
 *     accused hackers backed by China of theft
 *                     ^ advcl of "accused"
 *
 * A participle right behind a noun tells which one is meant; the charge behind it is of the verb.
 */
const participlesBehindNouns: Mend = {
  room: [2, 0],
  on: ({ relation, xpos }) => xpos === "VBN" && /^(?:advcl|xcomp|ccomp|parataxis|conj|dep)/.test(relation),
  at: ({ head: verb }, word) => verb >= 0 && verb <= word - 2,
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    const noun = tokens[word - 1]!;
    if (!isNominal(noun) || noun.head < 0 || resultative.has(tokens[verb]!.lemma.toLowerCase())) return;
    if (has(tokens, word, /^(?:nsubj|csubj|aux|mark|cc|cop|obj)/) || tokens[verb]!.upos !== "VERB") return;
    hang(tokens, word, word - 1, "acl");
    const charges = chargingVerbs.get(tokens[verb]!.lemma.toLowerCase());
    if (tokens[word]!.head !== word - 1 || !charges) return;
    for (let gerund = word + 1; gerund < tokens.length; gerund++) {
      if (tokens[gerund]!.head === word && tokens[gerund]!.xpos === "VBG" && tokens.some((token) => token.head === gerund && /^(?:mark|case)$/.test(token.relation) && charges.has(token.form.toLowerCase()))) hang(tokens, gerund, verb, "advcl");
    }
  },
};
/** "found him wounded", "had the house built", "left three people dead" */
const resultative = new Set("find have get leave see keep want make hear consider declare deem report fear believe think name call feel need watch show".split(" "));

/**
 *     thanked Oslo for its support but criticized Denmark
 *                          ^ obl                  ^ conj of "support"
 *                                      ^ amod of "Denmark"
 *
 * Behind "but", or a comma and "and", stands another verb of the same subject.
 */
const verbsBehindConjunctions: Mend = {
  room: [3, 1],
  on: ({ relation, xpos }) => relation === "amod" && /^(?:VBN|VBD|JJ)$/.test(xpos),
  at: ({ form, head: object }, verb) => object > verb && /^\p{Ll}{2,}ed$/u.test(form),
  mend(tokens, verb) {
    const { head: object, form } = tokens[verb]!;
    const conjunction = tokens[verb - 1]!;
    if (conjunction.upos !== "CCONJ" || conjunction.head < verb || tokens[object]!.relation !== "conj" || !isNominal(tokens[object]!)) return;
    const first = tokens[object]!.head;
    const lemma = lemmatize(form, "VERB", "VBD", noForms);
    const hasArticle = (noun: number): boolean => has(tokens, noun, /^(?:det|nmod:poss)/);
    // "criticized the ruling and voiced support"
    const speaks = verbCueOf(lemma) !== undefined && first >= 0 && hasArticle(first) && !hasArticle(object);
    if (first < 0 || first > verb - 2 || !(/^but$/i.test(conjunction.form) || tokens[verb - 2]!.form === "," || speaks)) return;
    // "guns, boots, and used trucks": a list.
    if (tokens.some((token, at) => at !== object && token.head === first && token.relation === "conj")) return;
    let above = first;
    let main = -1;
    for (let steps = 0; above >= 0 && steps < 30; steps++, above = tokens[above]!.head) if (tokens[above]!.xpos === "VBD" && has(tokens, above, /^nsubj/)) main = above;
    if (main < 0) return;
    tokens[verb] = { ...tokens[verb]!, upos: "VERB", xpos: "VBD", lemma, head: main, relation: "conj" };
    tokens[object] = { ...tokens[object]!, head: verb, relation: "obj" };
    tokens[verb - 1] = { ...conjunction, head: verb };
    // "criticized Denmark for blocking it": the reason is of the verb.
    for (let at = object + 1; at < tokens.length; at++) if (tokens[at]!.head === object && /^(?:nmod|obl|acl)$/.test(tokens[at]!.relation) && chargingVerbs.get(tokens[verb]!.lemma)?.has(tokens.find((token) => token.head === at && /^(?:case|mark)$/.test(token.relation))?.form.toLowerCase() ?? "")) hang(tokens, at, verb, "obl");
  },
};

/**
 *     Oslo denies backing them
 *     ^ compound
 *          ^ NOUN
 *
 * A form that no noun has is a verb.
 */
const verbsTakenForNouns: Mend = {
  room: [1, 0],
  on: ({ upos }) => upos === "NOUN",
  at: ({ form }) => /^(?:denies|accuses|insists|refuses|rejects|opposes|condemns|threatens|admits|seeks|agrees|warns|urges|vows|backs|blames|welcomes)$/.test(form),
  mend(tokens, verb) {
    const { form, head } = tokens[verb]!;
    if ((head >= 0 && tokens[head]!.relation !== "root" && head < verb)) return;
    const subject = tokens.findLastIndex((token, at) => at < verb && token.head === verb && /^(?:compound|nmod|amod|nmod:poss)$/.test(token.relation) && isNominal(token));
    if (subject < 0 || has(tokens, verb, /^(?:det|case|nsubj|cop)/) || !tokens.some((token, at) => at > verb && token.head === verb && /^(?:acl|obj|ccomp|xcomp|nmod|obl|conj|appos)/.test(token.relation))) return;
    tokens[verb] = { ...tokens[verb]!, upos: "VERB", xpos: "VBZ", lemma: lemmatize(form, "VERB", "VBZ", noForms) };
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (token.head !== verb || at === subject) continue;
      if (at < subject && /^(?:det|compound|amod|nmod|nummod|flat)/.test(token.relation)) tokens[at] = { ...token, head: subject };
      else if (token.relation === "acl") tokens[at] = { ...token, relation: token.xpos === "VBG" || token.xpos === "VB" ? "xcomp" : "ccomp" };
      else if (token.relation === "nmod") tokens[at] = { ...token, relation: "obl" };
      else if (token.relation === "appos") tokens[at] = { ...token, relation: "obj" };
    }
    tokens[subject] = { ...tokens[subject]!, relation: "nsubj" };
  },
};

/**
 *     The board confirmed on Friday that it would stay, saying that ...
 *               ^ acl of "board"                        ^ root
 *
 * A gerund without "was" is no main verb: the verb right behind the subject is.
 */
const gerundsTakenForRoots: Mend = {
  room: [3, 0],
  on: ({ xpos }) => xpos === "VBG",
  at: ({ head }) => head < 0,
  mend(tokens, root) {
    if (tokens[root - 1]!.form !== "," || has(tokens, root, /^aux/)) return;
    const subject = tokens.findIndex((token, at) => at < root && token.head === root && token.relation.startsWith("nsubj"));
    const verb = subject < 0 ? -1 : tokens.findIndex((token, at) => at > subject && at < root && token.head === subject && token.relation === "acl" && /^VB[ND]$/.test(token.xpos));
    if (verb < 0 || tokens.slice(subject + 1, verb).some((token) => token.form === ",") || !/(?:ed|id|old|eld|ent|ought)$/.test(tokens[verb]!.form)) return;
    tokens[verb] = { ...tokens[verb]!, xpos: "VBD", head: -1, relation: "root" };
    tokens[subject] = { ...tokens[subject]!, head: verb, relation: "nsubj" };
    tokens[root] = { ...tokens[root]!, head: verb, relation: "advcl" };
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === root && at < root - 1) tokens[at] = { ...tokens[at]!, head: verb };
  },
};

/**
 *     rallied outside parliament
 *             ^ amod  ^ obj
 */
const placesTakenForObjects: Mend = {
  room: [1, 1],
  on: ({ relation }) => relation === "amod",
  at: ({ form, head }, word) => /^(?:outside|inside|near)$/i.test(form) && head === word + 1,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (tokens[word - 1]!.upos !== "VERB") return;
    const noun = tokens[head]!;
    if (noun.head !== word - 1 || noun.relation !== "obj" || !(noun.upos === "PROPN" || /^(?:place|agency|organization)$/.test(kindOfNoun(noun.lemma, false) ?? ""))) return;
    tokens[word] = { ...tokens[word]!, upos: "ADP", xpos: "IN", relation: "case" };
    tokens[head] = { ...noun, relation: "obl" };
  },
};

/**
 *     The lawyers accused the judge and said
 *         ^ nsubj of "said"
 *                 ^ amod, with an object
 *
 * A participle has no object: it is the first of two verbs with one subject.
 */
const firstOfTwoVerbs: Mend = {
  room: [1, 3],
  on: ({ relation }) => /^(?:amod|acl)$/.test(relation),
  at: ({ form, head }, verb) => head === verb - 1 && /^\p{Ll}{2,}ed$/u.test(form),
  mend(tokens, verb) {
    const subject = verb - 1;
    const { relation, head: second, upos } = tokens[subject]!;
    if (!relation.startsWith("nsubj") || second < verb + 3 || !/^(?:NOUN|PROPN|PRON)$/.test(upos) || !/^VB[DZ]$/.test(tokens[second]!.xpos)) return;
    const object = tokens.findIndex((token, at) => at > verb && at < second && token.head === verb && token.relation === "obj");
    const joined = tokens.some((token, at) => at > verb && at < second && token.head === second && token.relation === "cc");
    if (object < 0 || !joined || has(tokens, verb, /^(?:obl:agent|aux)/)) return;
    const { head, relation: place } = tokens[second]!;
    tokens[verb] = { ...tokens[verb]!, upos: "VERB", xpos: "VBD", head, relation: place };
    tokens[subject] = { ...tokens[subject]!, head: verb, relation: "nsubj" };
    tokens[second] = { ...tokens[second]!, head: verb, relation: "conj" };
    for (let at = 0; at < subject; at++) if (tokens[at]!.head === second) tokens[at] = { ...tokens[at]!, head: verb };
  },
};

/**
 *     accused Norway of hiding the truth by burning files
 *                                           ^ compound of "files"
 *
 * A gerund behind "by" tells how, and the noun behind it is its object; "hit by bombing raids" has none.
 */
const gerundsBehindBy: Mend = {
  room: [2, 1],
  on: ({ relation, xpos }) => xpos === "VBG" && /^(?:compound|amod)$/.test(relation),
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head: noun } = tokens[word]!;
    const by = tokens[word - 1]!;
    if (by.form.toLowerCase() !== "by" || by.head !== noun || noun !== word + 1 || !/^(?:nmod|obl)/.test(tokens[noun]!.relation) || !tokens[noun]!.form.endsWith("s") || /^(?:raid|run|campaign|attack|sortie|operation|spree|match|practice|force)$/.test(tokens[noun]!.lemma)) return;
    let verb = tokens[noun]!.head;
    while (verb >= 0 && tokens[verb]!.upos !== "VERB") verb = tokens[verb]!.head;
    if (verb < 0 || verb > word || tokens.some((token) => token.head === verb && token.relation === "aux:pass")) return;
    tokens[word] = { ...tokens[word]!, upos: "VERB", head: verb, relation: "advcl" };
    tokens[noun] = { ...tokens[noun]!, head: word, relation: "obj" };
    tokens[word - 1] = { ...by, head: word, relation: "mark" };
  },
};

/** "declared two envoys unwelcome": what they are declared, and no noun. */
const unwelcome: Mend = {
  room: [2, 0],
  on: ({ upos }) => upos === "NOUN",
  at: ({ form }) => form === "unwelcome",
  mend(tokens, word) {
    const { head: verb, relation } = tokens[word]!;
    const named = tokens.findLastIndex((token, at) => at < word && token.head === word && token.relation === "compound");
    if (verb < 0 || relation !== "obj" || named < 0) return;
    for (let at = 0; at < named; at++) if (tokens[at]!.head === word) tokens[at] = { ...tokens[at]!, head: named };
    tokens[named] = { ...tokens[named]!, head: verb, relation: "obj" };
    tokens[word] = { ...tokens[word]!, upos: "ADJ", xpos: "JJ", relation: "xcomp" };
  },
};

/**
 *     Norway is massing tanks along the border
 *            ^ cop of "tanks"
 *               ^ amod of "tanks"
 *
 * A gerund between "is" and a noun is what the subject is doing.
 */
const goingOn: Mend = {
  room: [2, 1],
  on: ({ relation, xpos }) => xpos === "VBG" && relation === "amod",
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head: noun } = tokens[word]!;
    const is = tokens[word - 1]!;
    if (is.lemma !== "be" || is.head !== noun || is.relation !== "cop" || tokens[noun]!.upos !== "NOUN" || !tokens.some((token) => token.head === noun && token.relation.startsWith("nsubj"))) return;
    tokens[word] = { ...tokens[word]!, upos: "VERB", head: tokens[noun]!.head, relation: tokens[noun]!.relation };
    tokens[noun] = { ...tokens[noun]!, head: word, relation: "obj" };
    for (let at = 0; at < tokens.length; at++) {
      const { head, relation } = tokens[at]!;
      if (head === noun && at !== word && (at < word || /^(?:obl|advcl|punct|parataxis|conj|advmod|nmod:unmarked)/.test(relation))) tokens[at] = { ...tokens[at]!, head: word, relation: relation === "cop" ? "aux" : relation };
    }
  },
};

/**
 *     helped Danish police trace the killers
 *     ^                    ^ NOUN, xcomp, with an object
 *                   ^ compound of "trace"
 *
 * What has an object is a verb, and who is helped stands before it.
 */
const bareVerbsBehindHelp: Mend = {
  room: [2, 1],
  on: ({ relation, upos }) => (relation === "xcomp" || relation === "obj") && upos === "NOUN",
  at: ({ head }, word) => head >= 0 && head < word - 1,
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    if (!/^(?:help|let|make|see|watch)$/.test(tokens[verb]!.lemma) || !tokens.some((token) => token.head === word && token.relation === "obj") || tokens.some((token, at) => at !== word && token.head === verb && token.relation === "obj")) return;
    const helped = word - 1;
    if (tokens[helped]!.head !== word || tokens[helped]!.relation !== "compound") return;
    for (let at = verb + 1; at < helped; at++) if (tokens[at]!.head === word) tokens[at] = { ...tokens[at]!, head: helped };
    tokens[helped] = { ...tokens[helped]!, head: verb, relation: "obj" };
    tokens[word] = { ...tokens[word]!, upos: "VERB", xpos: "VB", lemma: tokens[word]!.form, relation: "xcomp" };
  },
};

/** "let go two soldiers": whom they let go, and not where. */
const thoseLetGo: Mend = {
  room: [2, 0],
  on: ({ relation }) => relation === "obj",
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head: go } = tokens[word]!;
    if (tokens[go]!.form === "go" && tokens[go]!.relation === "xcomp" && tokens[go]!.head === go - 1 && tokens[go - 1]!.lemma === "let") tokens[word] = { ...tokens[word]!, head: go - 1 };
  },
};

/**
 *     had earlier accused Norway
 *     ^ root      ^ xcomp, VBN
 *
 * "Had" with a participle right behind it, over adverbs alone, is its auxiliary.
 */
const auxiliariesTakenForVerbs: Mend = {
  room: [1, 1],
  on: ({ relation, xpos }) => relation === "xcomp" && (xpos === "VBN" || xpos === "VBD"),
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head: had } = tokens[word]!;
    if (tokens[had]!.lemma.toLowerCase() !== "have" || tokens.slice(had + 1, word).some((token) => token.upos !== "ADV") || tokens.some((token) => token.head === had && token.relation === "obj")) return;
    tokens[word] = { ...tokens[word]!, xpos: "VBN", head: tokens[had]!.head, relation: tokens[had]!.relation };
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === had) tokens[at] = { ...tokens[at]!, head: word };
    tokens[had] = { ...tokens[had]!, upos: "AUX", head: word, relation: "aux" };
  },
};

/**
 *     soldiers had tortured prisoners
 *              ^ VERB       ^ obj
 *                  ^ amod of "prisoners"
 *
 * Nobody has people whom he tortured: he tortured them.
 */
const harmTakenForAdjectives: Mend = {
  room: [1, 1],
  on: ({ relation, xpos }) => relation === "amod" && (xpos === "VBN" || xpos === "JJ"),
  at: ({ form, head }, word) => head > word && /^(?:tortured|beaten|killed|abused|raped|shot|arrested|detained|executed|abducted|kidnapped|attacked|bombed|shelled|massacred|murdered|harassed|expelled|deported|intimidated|threatened|misled|poisoned|warned|evacuated)$/.test(form),
  mend(tokens, word) {
    const { head: noun, form } = tokens[word]!;
    const had = tokens[noun]!.head;
    // "said that soldiers had tortured prisoners", with the prisoners for what was said
    if (had >= 0 && had < word - 2 && tokens[word - 1]!.lemma.toLowerCase() === "have" && isNominal(tokens[word - 2]!) && tokens[noun]!.relation === "obj" && verbCueOf(tokens[had]!.lemma.toLowerCase()) !== undefined) {
      tokens[word] = { ...tokens[word]!, upos: "VERB", xpos: "VBN", lemma: lemmatize(form, "VERB", "VBN", noForms), head: had, relation: "ccomp" };
      tokens[noun] = { ...tokens[noun]!, head: word, relation: "obj" };
      tokens[word - 1] = { ...tokens[word - 1]!, upos: "AUX", head: word, relation: "aux" };
      tokens[word - 2] = { ...tokens[word - 2]!, head: word, relation: "nsubj" };
      for (let at = had + 1; at < word - 2; at++) if (/^that$/i.test(tokens[at]!.form) && (tokens[at]!.head === word - 2 || tokens[at]!.head >= word - 1)) tokens[at] = { ...tokens[at]!, head: word, relation: "mark" };
      return;
    }
    if (had !== word - 1 || tokens[had]!.lemma.toLowerCase() !== "have" || tokens[noun]!.relation !== "obj" || tokens.some((token) => token.head === noun && token.relation === "det")) return;
    tokens[word] = { ...tokens[word]!, upos: "VERB", xpos: "VBN", lemma: lemmatize(form, "VERB", "VBN", noForms), head: tokens[had]!.head, relation: tokens[had]!.relation };
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === had) tokens[at] = { ...tokens[at]!, head: word };
    tokens[had] = { ...tokens[had]!, upos: "AUX", head: word, relation: "aux" };
    tokens[noun] = { ...tokens[noun]!, head: word, relation: "obj" };
  },
};

/**
 *     accused neighbouring Norway of theft
 *             ^ xcomp      ^ obj of "neighbouring"
 *
 * What lies beside is no verb.
 */
const neighbours: Mend = {
  room: [1, 1],
  on: ({ relation, xpos }) => xpos === "VBG" && /^(?:xcomp|advcl|ccomp|acl|obj)$/.test(relation),
  at: ({ form, head }, word) => head >= 0 && head < word && /^(?:neighbou?ring|visiting|ruling|surrounding|opposing|warring|remaining)$/i.test(form),
  mend(tokens, word) {
    const { head: verb } = tokens[word]!;
    const noun = tokens.findIndex((token, at) => at > word && at < word + 4 && token.head === word && token.relation === "obj");
    if (noun < 0 || verb !== word - 1 || tokens[verb]!.upos !== "VERB") return;
    tokens[noun] = { ...tokens[noun]!, head: verb, relation: "obj" };
    tokens[word] = { ...tokens[word]!, upos: "ADJ", head: noun, relation: "amod" };
    for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === word) tokens[at] = { ...tokens[at]!, head: verb };
  },
};

export const verbMends: readonly Mend[] = [neighbours, auxiliariesTakenForVerbs, harmTakenForAdjectives, goingOn, bareVerbsBehindHelp, thoseLetGo, gerundsBehindBy, unwelcome, firstOfTwoVerbs, gerundsTakenForRoots, placesTakenForObjects, participlesBehindNouns, verbsBehindConjunctions, verbsTakenForNouns];
