// Who tells what to whom, where the tree hangs them on the wrong word: speakers behind contents, hearers before them, what a warning says.
import { contentNouns } from "../../text/clauses/control-words.ts";
import { standsAside } from "../attributions/cue-verbs.ts";
import { personNouns, titleWords } from "../entities/nouns.ts";
import { hang, hasSubject, isHelped, isPast, makeFinite, startOf, type Mend } from "./mend.ts";

/**
 *     phoned his counterpart, Hakan Demir, to complain
 *                             ^ compound of "Demir"
 *
 * Two capitals behind a word for a person are his name.
 */
const namesOfPeople: Mend = {
  room: [2, 1],
  on: ({ relation, upos }) => relation === "compound" && upos === "PROPN",
  at: ({ head }, word) => head === word + 1,
  mend(tokens, word) {
    const last = tokens[word + 1]!;
    const above = last.head < 0 ? undefined : tokens[last.head];
    if (last.relation !== "appos" || last.upos !== "PROPN" || tokens[word - 1]!.form !== "," || !above || !(personNouns.has(above.lemma.toLowerCase()) || titleWords.has(above.lemma.toLowerCase()))) return;
    hang(tokens, word, last.head, "appos");
    for (let at = 0; at < tokens.length; at++) if (at !== word && tokens[at]!.head === word + 1) hang(tokens, at, word, tokens[at]!.relation);
    hang(tokens, word + 1, word, "flat");
  },
};

/**
 *     The suspect confessed that he did it, said Omar Holm, who heads the unit
 *         ^ nsubj of "said"                 ^    ^ nsubj    ^ nsubj of "heads", ccomp of "said"
 *
 * Who stands behind "said" has said it: the subject before is the content's, and "who" is he.
 */
const speakersBehindContents: Mend = {
  room: [0, 3],
  on: ({ relation, upos }) => relation === "nsubj" && (upos === "NOUN" || upos === "PROPN" || upos === "PRON"),
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const verb = tokens[word]!.head;
    if (!standsAside(tokens[verb]!.lemma.toLowerCase())) return;
    const speaker = tokens.findIndex((token, at) => at > verb && at <= verb + 4 && token.head === verb && token.relation === "nsubj");
    if (speaker < 0) return;
    const content = tokens.findIndex((token, at) => at > word && at < verb && ((token.head === verb && /^(?:ccomp|parataxis|advcl)$/.test(token.relation)) || (token.head === word && token.relation === "acl" && isPast(token) && tokens[verb - 1]!.form === ",")));
    if (content < 0 || hasSubject(tokens, content)) return;
    if (tokens[content]!.head === word) {
      // "confessed that ..." is what the suspect did, not which suspect he is.
      if (isHelped(tokens, content) || !tokens.some((token) => token.head === content && /^(?:ccomp|obj)$/.test(token.relation))) return;
      hang(tokens, content, verb, "ccomp");
      makeFinite(tokens, content);
    }
    hang(tokens, word, content, "nsubj");
    const who = tokens.findIndex((token, at) => at > speaker && token.xpos === "WP" && tokens[at - 1]!.form === "," && token.relation.startsWith("nsubj") && tokens[token.head]!.head === verb);
    if (who >= 0) hang(tokens, tokens[who]!.head, speaker, "acl:relcl");
  },
};

const givers = new Set("give hand tell send offer show pass grant award lend sell deny owe teach promise".split(" "));

const gifts = /^(?:information|intelligence|detail|evidence|datum|data|help|aid|assistance|support|weapon|arm|money|fund|cash|loan|credit|time|permission|access|list|name|warning|notice|assurance|guarantee|missile|ammunition|equipment|document|file|ultimatum|deadline)$/;

/**
 *     handed Austria information
 *            ^ compound of "information"
 *
 * Whom something is given to stands before it.
 */
const receiversBeforeGifts: Mend = {
  room: [1, 1],
  on: ({ relation, upos }) => relation === "compound" && upos === "PROPN",
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    const verb = tokens[word - 1]!;
    if (verb.upos !== "VERB" || !givers.has(verb.lemma.toLowerCase()) || tokens[head]!.head !== word - 1 || tokens[head]!.relation !== "obj" || !gifts.test(tokens[head]!.lemma.toLowerCase())) return;
    hang(tokens, word, word - 1, "iobj");
  },
};

const tellers = new Set("inform tell warn notify assure reassure remind persuade convince brief advise alert caution".split(" "));

/**
 *     had informed Colombo that the group was preparing
 *                  ^ obj of "preparing"
 *
 * Who stands between a verb of telling and "that" is told.
 */
const hearersBeforeContents: Mend = {
  room: [1, 2],
  on: ({ relation, upos }) => (upos === "PROPN" || upos === "NOUN" || upos === "PRON") && /^(?:obj|obl|nsubj|iobj|dislocated)/.test(relation),
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    const verb = tokens[head]!.head;
    if (!/^that$/i.test(tokens[word + 1]!.form) || tokens[word + 1]!.head !== head || verb < 0 || verb >= word || !tellers.has(tokens[verb]!.lemma.toLowerCase()) || tokens[head]!.relation !== "ccomp" || startOf(tokens, word) !== verb + 1) return;
    hang(tokens, word, verb, "obj");
  },
};

/**
 *     the daily reported, citing security sources
 *                         ^ amod of "sources", obj of "reported"
 */
const sourcesCited: Mend = {
  room: [2, 1],
  on: ({ relation, xpos }) => relation === "amod" && xpos === "VBG",
  at: ({ head, lemma }, word) => head > word && /^(?:cit|quot)(?:e|ing)$/i.test(lemma),
  mend(tokens, word) {
    const { head } = tokens[word]!;
    const verb = tokens[head]!.head;
    if (tokens[word - 1]!.form !== "," || verb < 0 || verb > word || tokens[verb]!.upos !== "VERB") return;
    hang(tokens, head, verb, "obj");
    hang(tokens, word, verb, "advcl");
    hang(tokens, head, word, "obj");
  },
};

/**
 *     a warning from a source that churches could be hit
 *                             ^ nsubj  ^ nsubj ^ acl:relcl of "source"
 *
 * With a subject of its own behind "that", the clause is what the warning says.
 */
const contentsOfWarnings: Mend = {
  room: [1, 2],
  on: ({ relation, xpos }) => (relation.startsWith("nsubj") || relation === "obj" || relation === "mark") && (xpos === "WDT" || xpos === "IN" || xpos === "DT"),
  at: ({ form, head }, word) => head > word && /^that$/i.test(form),
  mend(tokens, word) {
    const verb = tokens[word]!.head;
    if (tokens[verb]!.relation !== "acl:relcl" || !tokens.some((token, at) => at > word && at < verb && token.head === verb && token.relation.startsWith("nsubj"))) return;
    // "a warning that rebels gave" has no other object.
    if (tokens[word]!.relation === "obj" && !tokens.some((token, at) => at > verb && token.head === verb && token.relation === "obj")) return;
    let noun = tokens[verb]!.head;
    for (let steps = 0; noun >= 0 && steps < 4 && !contentNouns.has(tokens[noun]!.lemma.toLowerCase()); steps++) noun = tokens[noun]!.head;
    if (noun < 0 || !contentNouns.has(tokens[noun]!.lemma.toLowerCase())) return;
    tokens[word] = { ...tokens[word]!, upos: "SCONJ", xpos: "IN", relation: "mark" };
    hang(tokens, verb, noun, "acl");
  },
};

/**
 *     played down the warnings for weeks
 *            ^ particle ^ obl without a preposition
 */
const objectsBehindParticles: Mend = {
  room: [2, 0],
  on: ({ relation, upos }) => relation === "obl" && (upos === "NOUN" || upos === "PROPN"),
  at: ({ head }, word) => head >= 0 && head < word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    const below = (relation: string): number => tokens.findIndex((token) => token.head === head && token.relation === relation);
    const particle = below("compound:prt");
    if (particle !== startOf(tokens, word) - 1 || below("obj") >= 0 || tokens.some((token) => token.head === word && token.relation === "case")) return;
    hang(tokens, word, head, "obj");
  },
};

export const tellingMends: readonly Mend[] = [objectsBehindParticles, hearersBeforeContents, namesOfPeople, speakersBehindContents, receiversBeforeGifts, sourcesCited, contentsOfWarnings];
