// "and", commas and semicolons that join the wrong things, and subjects that the second half of a sentence lost to the first.
import { lemmatize } from "../../text/lemmatize.ts";
import { standsAside } from "../attributions/cue-verbs.ts";
import type { ReportToken } from "../report.ts";
import { isTimeWord } from "../values/time-words.ts";
import { hang, hasSubject, isFinite, isHelped, isNominal, isPast, isUnder, makeFinite, startOf, type Mend } from "./mend.ts";

/**
 *     Officials denied the report, and the mayor, Anna Berg, complained
 *               ^ head of "mayor"          ^ conj            ^ conj without a subject
 *
 * Behind a comma and "and", the phrase before a verb without a subject is its subject.
 */
const subjectsBehindAnd: Mend = {
  room: [2, 1],
  on: ({ relation, upos }) => relation === "conj" && (upos === "NOUN" || upos === "PROPN"),
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const start = startOf(tokens, word);
    const joint = tokens[start - 1];
    if (!joint || !/^(?:and|but|while)$/i.test(joint.form) || tokens[start - 2]?.form !== ",") return;
    let verb = word + 1;
    while (verb < tokens.length && (tokens[verb]!.upos === "PUNCT" || tokens[verb]!.upos === "ADV" || tokens[verb]!.upos === "AUX" || isUnder(tokens, verb, word))) verb++;
    const found = tokens[verb];
    if (found?.upos === "VERB" && found.relation === "conj" && found.head <= word && isFinite(found) && !hasSubject(tokens, verb)) {
      hang(tokens, word, verb, "nsubj");
      hang(tokens, start - 1, verb, "cc");
      makeFinite(tokens, verb);
    } else afterApposition(tokens, word, start - 1);
  },
};

/** "and the mayor, Anna Berg, criticized them": with an object, and behind the comma of an apposition, a participle is the verb. */
function afterApposition(tokens: ReportToken[], word: number, joint: number): void {
  const verb = tokens.findIndex((token, at) => at > word && token.head === word && token.relation === "acl" && isPast(token) && tokens[at - 1]!.form === ",");
  if (verb < 0 || isHelped(tokens, verb) || hasSubject(tokens, verb) || !tokens.some((token, at) => at > verb && token.head === verb && /^(?:obj|ccomp)$/.test(token.relation))) return;
  let above = tokens[word]!.head;
  for (let steps = 0; above >= 0 && steps < 6 && tokens[above]!.upos !== "VERB"; steps++) above = tokens[above]!.head;
  if (above < 0) return;
  hang(tokens, verb, above, "conj");
  hang(tokens, word, verb, "nsubj");
  hang(tokens, joint, verb, "cc");
  makeFinite(tokens, verb);
}

/**
 *     raided a house on Wednesday and seized rifles
 *                       ^ head of "seized"   ^ conj
 *
 * A verb behind "and" with something behind it goes on from the verb before, not from a noun.
 */
const verbsBehindAnd: Mend = {
  room: [2, 1],
  on: ({ relation, upos, xpos }) => relation === "conj" && upos === "VERB" && (xpos === "VBD" || xpos === "VBN"),
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (!isNominal(tokens[head]!) || tokens[word - 1]!.upos !== "CCONJ" || hasSubject(tokens, word) || isHelped(tokens, word)) return;
    let verb = tokens[head]!.head;
    for (let steps = 0; verb >= 0 && steps < 6 && tokens[verb]!.upos !== "VERB"; steps++) verb = tokens[verb]!.head;
    if (verb < 0 || verb > word || !isPast(tokens[verb]!) || tokens[verb]!.relation === "acl") return;
    let object = word + 1;
    while (object < tokens.length && tokens[object]!.head > object && /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(tokens[object]!.upos)) object++;
    const noun = tokens[object];
    if (!noun || !isNominal(noun) || !((noun.head === head && noun.relation === "conj") || noun.head === word)) return;
    hang(tokens, word, verb, "conj");
    hang(tokens, object, word, "obj");
    makeFinite(tokens, word);
  },
};

/**
 *     seized a boat carrying oil and arrested six sailors
 *     ^             ^ acl             ^ conj of "carrying"
 *
 * A past behind "and" goes on from a past, not from a gerund of what was acted on.
 */
const pastsBehindGerunds: Mend = {
  room: [3, 1],
  on: ({ relation, xpos }) => relation === "conj" && (xpos === "VBD" || xpos === "VBN"),
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head: gerund } = tokens[word]!;
    if (tokens[gerund]!.xpos !== "VBG" || !/^(?:acl|advcl)$/.test(tokens[gerund]!.relation) || hasSubject(tokens, word) || isHelped(tokens, word) || isHelped(tokens, gerund)) return;
    let verb = tokens[gerund]!.head;
    for (let steps = 0; verb >= 0 && steps < 6 && tokens[verb]!.upos !== "VERB"; steps++) verb = tokens[verb]!.head;
    if (verb < 0 || verb > gerund || !isFinite(tokens[verb]!) || !isPast(tokens[verb]!)) return;
    hang(tokens, word, verb, "conj");
    makeFinite(tokens, word);
  },
};

/**
 *     struck Kyiv, Kharkiv and Odesa
 *                  ^ appos     ^ conj of "Kyiv"
 *
 * A name between a comma and "and" is one of the list.
 */
const namesInLists: Mend = {
  room: [2, 2],
  on: ({ relation, upos }) => relation === "appos" && upos === "PROPN",
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (tokens[head]!.upos !== "PROPN" || tokens[word - 1]!.form !== "," || tokens[word + 1]!.upos !== "CCONJ") return;
    if (tokens.some((token, at) => at > word && token.head === head && token.relation === "conj" && token.upos === "PROPN")) hang(tokens, word, head, "conj");
  },
};

/**
 *     ..., the envoy said; villagers and a mayor said
 *                    ^     ^ nsubj       ^ nsubj of the second "said"
 *
 * A semicolon ends what stands before it.
 */
const subjectsBehindSemicolons: Mend = {
  room: [2, 2],
  on: ({ relation, upos }) => /^(?:nsubj|obj|obl)$/.test(relation) && (upos === "NOUN" || upos === "PROPN"),
  at: ({ head }) => head >= 0,
  mend(tokens, word) {
    if (tokens[startOf(tokens, word) - 1]?.form !== ";" || tokens.some((token) => token.head === word && token.relation === "case")) return;
    let next = word + 1;
    while (next < tokens.length && (tokens[next]!.upos === "CCONJ" || (tokens[next]!.head > next && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(tokens[next]!.upos) && !tokens[next]!.relation.startsWith("nsubj")))) next++;
    const second = tokens[next];
    if (!second || !second.relation.startsWith("nsubj") || second.head < next || tokens[word + 1]?.upos !== "CCONJ") return;
    const verb = second.head;
    if (verb === tokens[word]!.head && second.relation === tokens[word]!.relation) return;
    hang(tokens, word, verb, second.relation);
    hang(tokens, next, word, "conj");
    hang(tokens, word + 1, next, "cc");
  },
};

/**
 *     said its men were near and accused Chad of theft
 *                       ^ head of "accused"
 *
 * What somebody accuses, urges or denies behind "and" he does himself, where the content before it only tells how things are.
 */
const sayingsBehindContents: Mend = {
  room: [2, 1],
  on: ({ relation, xpos }) => relation === "conj" && (xpos === "VBD" || xpos === "VBN"),
  at: ({ head, lemma }, word) => head >= 0 && head < word && speechActs.has(lemma.toLowerCase()),
  mend(tokens, word) {
    let { head } = tokens[word]!;
    // "said his men had nothing to do with it and accused": a past goes on from no infinitive.
    for (let steps = 0; steps < 3 && tokens[head]!.relation !== "ccomp" && tokens[head]!.head >= 0 && (steps > 0 || tokens[head]!.xpos === "VB"); steps++) head = tokens[head]!.head;
    const saying = tokens[head]!.head;
    if (tokens[head]!.relation !== "ccomp" || saying < 0 || saying > head || tokens[saying]!.xpos !== "VBD" || !standsAside(tokens[saying]!.lemma.toLowerCase()) || hasSubject(tokens, word) || isHelped(tokens, word)) return;
    // "said the raid had ended the talks, and ordered": so does a comma.
    const tellsState = tokens.some((token) => token.head === head && (token.relation === "cop" || (token.relation === "aux" && token.xpos === "MD"))) || head !== tokens[word]!.head;
    // "said he had no part in it and suggested that others had"
    const tellsMore = tokens[word - 1]!.upos === "CCONJ" && tokens.some((token, at) => token.head === word && token.relation === "ccomp" && tokens.some((mark) => mark.head === at && mark.relation === "mark"));
    if (!tellsState && !tellsMore && !(tokens[word - 1]!.upos === "CCONJ" && tokens[word - 2]!.form === ",")) return;
    hang(tokens, word, saying, "conj");
    makeFinite(tokens, word);
  },
};

/**
 *     said that rebels had fled and that two had died
 *     ^                ^ ccomp           ^ conj of "said"
 *
 * What a second "that" leads in is said as well.
 */
const contentsBehindThat: Mend = {
  room: [3, 1],
  on: ({ relation, upos }) => relation === "conj" && (upos === "VERB" || upos === "ADJ" || upos === "NOUN"),
  at: ({ head }, word) => head >= 0 && head < word - 2,
  mend(tokens, word) {
    const { head: saying } = tokens[word]!;
    const that = tokens.findIndex((token, at) => at > saying && at < word && token.head === word && token.relation === "mark" && /^that$/i.test(token.form));
    if (that < 0 || tokens[that - 1]?.upos !== "CCONJ" || tokens[saying]!.upos !== "VERB") return;
    const content = tokens.findLastIndex((token, at) => at > saying && at < that && token.head === saying && token.relation === "ccomp");
    if (content >= 0) hang(tokens, word, content, "conj");
  },
};

const speechActs = new Set("order accuse call urge warn vow deny demand blame promise pledge condemn criticize criticise reject dismiss ask threaten praise thank denounce suggest predict argue insist claim".split(" "));

/**
 *     has accused both sides and in January imposed sanctions
 *                                           ^ amod ^ conj of "sides"
 *
 * Behind "and" and a time, a participle with its noun is the next verb; so is "ordered officials to ..." right behind "and".
 */
const verbsBehindTimes: Mend = {
  room: [2, 1],
  on: ({ relation, xpos }) => relation === "amod" && xpos === "VBN",
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    const hasTime = tokens[word - 2]!.upos === "ADP" && isTimeWord(tokens[word - 1]!.form);
    const joint = hasTime ? word - 3 : word - 1;
    if (joint < 1 || tokens[joint]!.upos !== "CCONJ" || tokens[head]!.relation !== "conj") return;
    if (!hasTime && !(speechActs.has(lemmatize(tokens[word]!.form, "VERB", "VBD", noForms)) && tokens[head + 1]?.xpos === "TO" && tokens[head + 1]!.head === head + 2)) return;
    let verb = tokens[head]!.head;
    for (let steps = 0; verb >= 0 && steps < 6 && tokens[verb]!.upos !== "VERB"; steps++) verb = tokens[verb]!.head;
    if (verb < 0 || verb > word) return;
    tokens[word] = { ...tokens[word]!, upos: "VERB", lemma: lemmatize(tokens[word]!.form, "VERB", "VBD", noForms) };
    hang(tokens, word, verb, "conj");
    hang(tokens, head, word, "obj");
    hang(tokens, joint, word, "cc");
    if (hasTime) {
      hang(tokens, word - 1, word, "obl");
      hang(tokens, word - 2, word - 1, "case");
    } else if (tokens[head + 2]!.head === head) hang(tokens, head + 2, word, "xcomp");
    makeFinite(tokens, word);
  },
};

const noForms: ReadonlyMap<string, string> = new Map();

/**
 *     Police used water cannon against them after Anna Holm announced
 *            ^ amod of "Police"                        ^      ^ both have "announced" as their verb
 *
 * A verb has one subject: what stands before "after" has another verb, with an object of its own.
 */
const verbsBeforeTimes: Mend = {
  room: [0, 5],
  on: ({ relation, upos }) => relation === "nsubj" && (upos === "NOUN" || upos === "PROPN"),
  at: ({ head }, word) => head > word + 4,
  mend(tokens, word) {
    const { head: late } = tokens[word]!;
    const second = tokens.findIndex((token, at) => at > word && at < late && token.head === late && token.relation === "nsubj");
    const verb = tokens.findIndex((token, at) => at > word && at < second && token.head === word && /^(?:amod|acl)$/.test(token.relation) && isPast(token));
    if (second < 0 || verb < 0 || !tokens.some((token, at) => at > verb && token.head === verb && token.relation === "obj")) return;
    const joint = tokens.findIndex((token, at) => at > verb && at < second && /^(?:after|before|as|when|while|because|since|once|until)$/i.test(token.form) && tokens.slice(at + 1, second).every((one) => one.upos !== "VERB"));
    if (joint < 0) return;
    const { head, relation } = tokens[late]!;
    tokens[verb] = { ...tokens[verb]!, upos: "VERB", head, relation };
    tokens[late] = { ...tokens[late]!, head: verb, relation: "advcl" };
    tokens[word] = { ...tokens[word]!, head: verb };
    tokens[joint] = { ...tokens[joint]!, head: late, relation: "mark" };
    for (let at = 0; at < joint; at++) if (at !== word && tokens[at]!.head === late) tokens[at] = { ...tokens[at]!, head: verb };
    makeFinite(tokens, verb);
  },
};

export const conjunctMends: readonly Mend[] = [contentsBehindThat, pastsBehindGerunds, verbsBeforeTimes, verbsBehindTimes, sayingsBehindContents, subjectsBehindAnd, verbsBehindAnd, namesInLists, subjectsBehindSemicolons];
