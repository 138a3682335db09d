// Counts: what a number counts, what stands instead of a number, and who is left when the number has been named.
import { hang, isNominal, startOf, type Mend } from "./mend.ts";
import type { ReportToken } from "../report.ts";

const bounds = /^(?:at|least|more|fewer|less|than|up|to|as|many|about|some|over|nearly|almost|around|another|roughly|most)$/i;
const isCount = ({ form, upos }: ReportToken): boolean => upos === "NUM" || /^(?:dozens|scores|hundreds|thousands|several|many|others|two|three)$/i.test(form);

/**
 *     killed 31 people and wounded more than 70
 *                          ^ ADJ of "70"
 *
 * Before a count stands a verb, no adjective.
 */
const harmBeforeCounts: Mend = {
  room: [1, 1],
  on: ({ upos, xpos }) => upos === "ADJ" || xpos === "VBN",
  at: ({ form }) => /^(?:wounded|injured|maimed|hurt)$/i.test(form),
  mend(tokens, word) {
    let count = word + 1;
    while (count < tokens.length - 1 && !isCount(tokens[count]!) && bounds.test(tokens[count]!.form)) count++;
    if (!isCount(tokens[count]!) || tokens.some(({ head, relation }) => head === word && /^(?:aux|cop|case|det|obj)/.test(relation))) return;
    const before = tokens[word - 1]!;
    // "and wounded", "The rebels wounded": of "nine killed and wounded" the verb before has no subject either.
    let verb = word - 1;
    if (before.upos === "CCONJ") while (verb > 0 && tokens[verb]!.upos !== "VERB") verb--;
    else if (!isNominal(before) || tokens[word]!.head >= 0) return;
    if (before.upos === "CCONJ" && tokens[verb]!.upos !== "VERB") return;
    const { form } = tokens[word]!;
    tokens[word] = { ...tokens[word]!, upos: "VERB", xpos: "VBD", lemma: form.toLowerCase() === "hurt" ? "hurt" : form.toLowerCase() === "maimed" ? "maim" : form.toLowerCase().slice(0, -2) };
    if (before.upos === "CCONJ") {
      // What the adjective was hung on may hang on the verb before it by itself.
      for (let at = word + 1; at < tokens.length; at++) if (tokens[at]!.head === verb && tokens[at]!.relation === "conj") hang(tokens, at, word, "obj");
      if (tokens[word]!.head > word) hang(tokens, tokens[word]!.head, verb, "dep");
      hang(tokens, word, verb, "conj");
      hang(tokens, word - 1, word, "cc");
    }
    let counted = count;
    while (tokens[counted]!.head > counted && /^(?:nummod|advmod|compound|amod)/.test(tokens[counted]!.relation)) counted = tokens[counted]!.head;
    hang(tokens, counted, word, "obj");
  },
};

/**
 *     More than 6,000 people have been killed
 *     ^ of "killed"
 *          ^ case of "6,000"
 *
 * What bounds a number hangs on it.
 */
const boundsOfNumbers: Mend = {
  room: [0, 2],
  on: ({ upos }) => upos === "ADJ" || upos === "ADV" || upos === "ADP",
  at: ({ form }) => /^(?:more|fewer|less|up)$/i.test(form),
  mend(tokens, word) {
    const than = tokens[word + 1]!;
    // "more than a hundred"
    const at = /^an?$/i.test(tokens[word + 2]!.form) ? word + 3 : word + 2;
    const number = tokens[at];
    if (!number || (/^up$/i.test(tokens[word]!.form) ? !/^to$/i.test(than.form) || tokens[word]!.relation === "compound:prt" : !/^than$/i.test(than.form)) || number.upos !== "NUM" || tokens[word]!.head === at) return;
    const { head: noun } = number;
    const led = than.head === noun && than.relation === "case";
    hang(tokens, word, at, "advmod");
    hang(tokens, word + 1, word, "fixed");
    // "arrested more than a hundred men": the men are no longer led by "than".
    if (led && noun > at && tokens[noun]!.relation === "obl" && tokens[noun]!.head === word - 1) hang(tokens, noun, word - 1, "obj");
  },
};

/**
 *     a fifth, a Danish citizen, was detained
 *       ^ nsubj:pass    ^ appos
 *
 * Who the fifth is, the phrase behind the comma says.
 */
const nextOfMany: Mend = {
  room: [1, 3],
  on: ({ relation }) => /^(?:nsubj|obj|conj)/.test(relation),
  at: ({ form }) => /^(?:another|one|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|other)$/i.test(form),
  mend(tokens, word) {
    if (tokens[word + 1]!.form !== ",") return;
    const { head, relation } = tokens[word]!;
    const who = tokens.findIndex((token, at) => at > word && ((token.head === word && token.relation === "appos") || (token.head === head && token.relation === relation && relation.startsWith("nsubj"))) && isNominal(token));
    if (who < 0) return;
    tokens[who] = { ...tokens[who]!, head, relation };
    for (let at = 0; at < tokens.length; at++) if (at !== who && tokens[at]!.head === word && (at > word || /^(?:case|cc)$/.test(tokens[at]!.relation)) && tokens[at]!.upos !== "PUNCT") hang(tokens, at, who, tokens[at]!.relation);
    hang(tokens, word, who, "dep");
  },
};

/**
 *     gave Eritrea 30 days to lift it          sent the State Department two reports
 *                  ^ flat of "Eritrea"                                   ^ flat
 *
 * A number before a plural counts it.
 */
const daysGiven: Mend = {
  room: [2, 1],
  on: ({ upos, relation }) => upos === "NUM" && /^(?:flat|nummod|appos|nmod)/.test(relation),
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head: name } = tokens[word]!;
    const days = tokens[word + 1]!;
    if (tokens[name]!.upos !== "PROPN" || (!/^(?:day|hour|week|month|year|minute)$/i.test(days.form) && days.xpos !== "NNS") || days.head < 0 || days.head > name || tokens[days.head]!.upos !== "VERB") return;
    hang(tokens, word, word + 1, "nummod");
    if (tokens[name]!.relation === "obj" && tokens[name]!.head === days.head && days.relation === "obj") hang(tokens, name, days.head, "iobj");
  },
};

const money = /^(?:euros?|dollars?|pounds?|francs?|yen|rou?bles?|rupees?|pesos?|dinars?|shekels?|yuan|marks?)$/i;

/**
 *     offered each of them 5,000 euros
 *             ^ obj              ^ hung on "each"
 *
 * Somebody and a sum: the first is who gets the second.
 */
const sumsBehindReceivers: Mend = {
  room: [2, 0],
  on: ({ upos, relation }) => upos === "NOUN" && /^(?:nmod|appos|dep|conj)/.test(relation),
  at: ({ form, head }, word) => head >= 0 && head < word && money.test(form),
  mend(tokens, word) {
    const { head: receiver } = tokens[word]!;
    const verb = tokens[receiver]!.head;
    if (verb < 0 || verb > receiver || tokens[verb]!.upos !== "VERB" || tokens[receiver]!.relation !== "obj" || !/^(?:give|offer|pay|promise|send|lend|hand|award|grant|owe|fine|charge|cost)$/.test(tokens[verb]!.lemma)) return;
    if (tokens.some(({ head, relation }) => head === word && /^(?:case|cc|det)/.test(relation))) return;
    hang(tokens, receiver, verb, "iobj");
    hang(tokens, word, verb, "obj");
  },
};

/**
 *     killing a technician and halting output
 *                              ^ amod of "output"
 *
 * Behind "and" goes on what the gerund before it began.
 */
const gerundsInPairs: Mend = {
  room: [3, 1],
  on: ({ xpos, relation }) => xpos === "VBG" && /^(?:amod|compound)$/.test(relation),
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head: noun } = tokens[word]!;
    if (tokens[word - 1]!.upos !== "CCONJ" || startOf(tokens, noun) < word - 1 || !/^(?:conj|obj)/.test(tokens[noun]!.relation)) return;
    let first = word - 2;
    while (first > 0 && first > word - 12 && tokens[first]!.xpos !== "VBG" && !/^(?:VB[DZP]|MD)$/.test(tokens[first]!.xpos)) first--;
    const { xpos, relation, upos } = tokens[first]!;
    // "killing growing and ageing trees": an object stands between.
    if (xpos !== "VBG" || upos !== "VERB" || !/^(?:advcl|acl)/.test(relation) || !tokens.some((token, at) => at > first && at < word && token.head === first && token.relation === "obj")) return;
    hang(tokens, noun, first, "dep");
    hang(tokens, word, first, "conj");
    hang(tokens, noun, word, "obj");
    hang(tokens, word - 1, word, "cc");
  },
};

export const countMends: readonly Mend[] = [harmBeforeCounts, boundsOfNumbers, nextOfMany, daysGiven, sumsBehindReceivers, gerundsInPairs];
