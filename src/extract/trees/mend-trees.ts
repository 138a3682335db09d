// Trees of news sentences, mended where a name or title shows that the parser went wrong.
import { baseRelation } from "../../text/clauses/dependency-tree.ts";
import { standsAside } from "../attributions/cue-verbs.ts";
import { verbsTakenForParticiples } from "./finite-verbs.ts";
import { gerundsBehindCharges } from "./gerunds.ts";
import { genderOfName } from "../entities/given-names.ts";
import { hang, isNominal, mender, type Mend } from "./mend.ts";
import { asideMends } from "./mend-asides.ts";
import { clauseMends, lateClauseMends } from "./mend-clauses.ts";
import { conjunctMends } from "./mend-conjuncts.ts";
import { contentMends } from "./mend-contents.ts";
import { countMends } from "./mend-counts.ts";
import { thingMends } from "./mend-things.ts";
import { lateNameMends, nameMends } from "./mend-names.ts";
import { newsMends, reasonsOfBlame } from "./mend-news.ts";
import { sayingMends } from "./mend-sayings.ts";
import { latePartyMends, namesOfParties, partyMends } from "./mend-parties.ts";
import { lateSubjectMends, subjectMends } from "./mend-subjects.ts";
import { tellingMends } from "./mend-tellings.ts";
import { verbMends } from "./mend-verbs.ts";
import { earlyWireMends, wireMends } from "./mend-wires.ts";
import { phraseMends } from "./mend-phrases.ts";
import { personNouns, titleWords } from "../entities/nouns.ts";
import type { ReportToken } from "../report.ts";

const isPersonNoun = ({ upos, lemma }: ReportToken): boolean => /^(?:NOUN|ADJ)$/.test(upos) && (personNouns.has(lemma.toLowerCase()) || titleWords.has(lemma.toLowerCase()));

/** "chairperson Moussa Faki": behind a title in small letters stands the first of the names. */
const isTitled = (tokens: readonly ReportToken[], first: number): boolean => first > 0 && tokens[first - 1]!.upos === "NOUN" && isPersonNoun(tokens[first - 1]!) && (tokens[first - 1]!.head === first || tokens[first - 1]!.head === first + 1);

/**
 *     Defence Secretary Gavin Williamson called
 *     ^ nsubj           ^ nsubj
 *
 * A verb has one subject: of two with nothing between them the first is the title of the second.
 */
const oneSubject: Mend = {
  room: [1, 0],
  on: ({ upos }) => upos === "PROPN",
  mend(tokens, word) {
    const second = tokens[word]!;
    if (!second.relation.startsWith("nsubj")) return;
    const first = tokens.findIndex((token, at) => at < word && token.relation.startsWith("nsubj") && token.head === second.head && isNominal(token));
    if (first < 0) return;
    if (first === word - 1 && (genderOfName(tokens[first]!.form, "") !== undefined || isLoneName(tokens, first) || isTitled(tokens, first))) hang(tokens, word, first, "flat");
    else if (tokens.slice(first + 1, word).every((token) => /^(?:PROPN|NOUN|ADJ)$/.test(token.upos) || token.form === "-")) hang(tokens, first, word, "nmod:desc");
    // "its ambassador in London, Alexander Yakovenko, condemned"
    else if (tokens[word - 1]!.form === "," && isPersonNoun(tokens[first]!)) hang(tokens, word, first, "appos");
  },
};

/**
 *     brushed aside the report
 *             ^ case    ^ obl
 *
 * A particle right behind a verb that is no movement leaves it an object.
 */
const particlesBehindVerbs: Mend = {
  room: [1, 0],
  on: ({ relation, xpos }) => relation === "case" || (relation === "advmod" && xpos === "RP") || (relation === "amod" && (xpos === "IN" || xpos === "RP")),
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { form, head, xpos } = tokens[word]!;
    const [verb, noun] = [tokens[word - 1]!, tokens[head]!];
    // "sealed off Denmark", "beefed up security": an object has no preposition.
    if (verb.upos === "VERB" && noun.head === word - 1 && noun.relation === "obj" && (/^R[PB]$/.test(xpos) || particles.test(form) || mostlyParticles.test(form))) {
      hang(tokens, word, word - 1, "compound:prt");
      return;
    }
    if (verb.upos !== "VERB" || noun.head !== word - 1 || baseRelation(noun.relation) !== "obl" || tokens.some((token) => token.head === word - 1 && token.relation === "obj")) return;
    if (!particles.test(form) && !(/^pass$/i.test(verb.lemma) && /^on$/i.test(form)) && !(mostlyParticles.test(form) && !movements.has(verb.lemma.toLowerCase()))) return;
    hang(tokens, word, word - 1, "compound:prt");
    hang(tokens, head, word - 1, "obj");
  },
};
const particles = /^(?:aside|away|back|apart|together)$/i;
const mostlyParticles = /^(?:up|out|off|down)$/i;
const movements = new Set("go come walk run drive ride climb fall move march travel sail fly jump slide roll look get be live float drift crawl sneak step".split(" "));

/**
 *     Theresa Hill met
 *     ^ nmod:desc, as if it were a title
 *
 * A given name heads the name that it begins.
 */
/** "Musa Mora told": one word with a capital that is no title, as if it were the title of the next. */
const isLoneName = (tokens: readonly ReportToken[], word: number): boolean =>
  tokens[word]!.upos === "PROPN" && /^(?:nmod:desc|nsubj)$/.test(tokens[word]!.relation) && !titleWords.has(tokens[word]!.form.toLowerCase()) && /^\p{Lu}\p{Ll}{2,}$/u.test(tokens[word]!.form) && tokens[word + 2]?.upos !== "PROPN" && tokens[word - 1]?.upos !== "PROPN" && tokens.every((token) => token.head !== word);

/** "the attorney general, Diego Franco Rolon": of three words with capitals between commas none is a title. */
const isFirstOfThree = (tokens: readonly ReportToken[], word: number): boolean =>
  tokens[word]!.relation === "nmod:desc" && tokens[word - 1]?.form === "," && [word, word + 1, word + 2].every((at) => tokens[at]?.upos === "PROPN" && /^\p{Lu}\p{Ll}+$/u.test(tokens[at]!.form) && !titleWords.has(tokens[at]!.form.toLowerCase())) && tokens[word + 2]!.head === word + 1 && tokens[word + 2]!.relation === "flat" && tokens[word + 3]?.form === ",";

const givenNamesFirst: Mend = {
  room: [0, 1],
  on: ({ relation, upos }) => upos === "PROPN" && /^(?:nmod:desc|compound|amod)$/.test(relation),
  at: ({ form, head }, word) => head === word + 1 && !titleWords.has(form.toLowerCase()),
  mend(tokens, word) {
    const { form } = tokens[word]!;
    const name = tokens[word + 1]!;
    if (name.upos !== "PROPN" || (genderOfName(form, "") === undefined && !isTitled(tokens, word) && !isLoneName(tokens, word) && !isFirstOfThree(tokens, word))) return;
    hang(tokens, word, name.head, name.relation);
    if (tokens[word]!.head === word + 1) return;
    for (let at = 0; at < tokens.length; at++) if (at !== word && tokens[at]!.head === word + 1) hang(tokens, at, word, tokens[at]!.relation);
    hang(tokens, word + 1, word, "flat");
  },
};

/**
 *     The service faced claims it had failed
 *     ^ nsubj            ^ obj of "failed"
 *
 * What stands before a verb, or between it and the subject of the clause below it, belongs to that verb.
 */
const ownSideOfTheVerb: Mend = {
  on: ({ relation, xpos }) => /^(?:nsubj|obj)$/.test(relation) && !xpos.startsWith("W"),
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { relation, head } = tokens[word]!;
    const above = tokens[head]!.head;
    if (above < 0 || above >= head || tokens[above]!.upos !== "VERB" || !/^(?:ccomp|acl)/.test(tokens[head]!.relation)) return;
    const subject = tokens.findIndex((token, at) => at > above && at < head && at !== word && token.head === head && token.relation.startsWith("nsubj"));
    const lacks = (wanted: string): boolean => !tokens.some((token) => token.head === above && token.relation.startsWith(wanted));
    if (subject < 0) return;
    if (relation === "nsubj" && word < above && lacks("nsubj")) hang(tokens, word, above, "nsubj");
    else if (relation === "obj" && word > above && word === subject - 1 && lacks("obj")) {
      hang(tokens, word, above, "obj");
      hang(tokens, head, word, "acl");
    }
  },
};

/**
 *     warned journalist Anna Berg
 *            ^ obj      ^ obj
 *
 * A noun for a person right before a name is the name's title.
 */
const titlesBeforeNames: Mend = {
  room: [1, 0],
  on: ({ relation, upos }) => upos === "PROPN" && /^(?:obj|iobj|nsubj|obl|nmod|conj)/.test(relation),
  mend(tokens, word) {
    const [title, name] = [tokens[word - 1]!, tokens[word]!];
    if (!isPersonNoun(title) || title.head !== name.head || (title.relation !== name.relation && !(/^i?obj$/.test(title.relation) && /^i?obj$/.test(name.relation)))) return;
    hang(tokens, word - 1, word, "nmod:desc");
  },
};

/**
 *     ..., Steven Hall, a longtime official in the Union, wrote in 2015
 *          ^ name       ^ who he is                       ^ verb of saying
 *
 * Behind a long quotation or report, who speaks stands between the last commas, whatever the tree says.
 */
const speakersAtTheEnd: Mend = {
  room: [8, 0],
  on: ({ xpos }) => /^VB[DZ]$/.test(xpos),
  at: ({ lemma }) => standsAside(lemma.toLowerCase()),
  mend(tokens, verb) {
    if (tokens[verb - 1]!.form !== ",") return;
    let comma = verb - 2;
    while (comma > 0 && tokens[comma]!.form !== "," && !/^(?:VB[DZP]|MD|WDT|WP)$/.test(tokens[comma]!.xpos)) comma--;
    if (tokens[comma]!.form !== "," || comma > verb - 3 || !/^(?:DET|ADJ|NOUN)$/.test(tokens[comma + 1]!.upos)) return;
    let name = comma;
    while (name > 0 && tokens[name - 1]!.upos === "PROPN") name--;
    if (comma - name < 2 || tokens[name - 1]?.form !== ",") return;
    const described = tokens.findIndex((token, at) => at > comma && at < verb && token.upos === "NOUN" && (token.head <= comma || token.head >= verb));
    if (described < 0) return;
    const told = tokens.findIndex((token, at) => at < name && token.head === verb && /^(?:ccomp|parataxis|advcl|conj)/.test(token.relation));
    if (told < 0 && tokens[verb]!.head < 0) return;
    for (let at = 0; at < name; at++) if (at !== told && tokens[at]!.head === verb) hang(tokens, at, told < 0 ? tokens[verb]!.head : told, tokens[at]!.relation);
    if (told >= 0) {
      hang(tokens, told, tokens[verb]!.head, tokens[verb]!.relation);
      hang(tokens, verb, told, "parataxis");
    } else if (tokens[verb]!.head >= 0) hang(tokens, verb, topOf(tokens, verb), "parataxis");
    hang(tokens, name, verb, "nsubj");
    for (let at = name + 1; at < comma; at++) hang(tokens, at, name, "flat");
    hang(tokens, described, name, "appos");
  },
};

function topOf(tokens: readonly ReportToken[], word: number): number {
  let top = word;
  for (let steps = 0; steps < 100 && tokens[top]!.head >= 0; steps++) top = tokens[top]!.head;
  return top;
}

/**
 *     the foreign minister, Sergei Lavrov, and no other
 *                 ^         ^ conj
 *
 * A name behind a comma and without "and" says who the minister is.
 */
const firstOfName = (tokens: readonly ReportToken[], word: number): number => {
  let first = word;
  while (first > 0 && tokens[first - 1]!.upos === "PROPN" && tokens[first - 1]!.head === word) first--;
  return first;
};

const namesOfOffices: Mend = {
  room: [2, 0],
  on: ({ relation, upos }) => /^(?:conj|nmod|dep)$/.test(relation) && upos === "PROPN",
  at: ({ head }, word) => head >= 0 && head <= word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (tokens[firstOfName(tokens, word) - 1]?.form !== "," || !(isPersonNoun(tokens[head]!) || titleWords.has(tokens[head]!.lemma.toLowerCase()))) return;
    if (tokens.some((token) => token.head === word && token.relation === "case" && token.form !== "'s" && token.form !== "’s")) return;
    const listed = tokens.some((token, at) => at > head && ((token.relation === "cc" && token.head === word) || (token.relation === "conj" && (token.head === head || token.head === word) && at !== word && isNominal(token))));
    if (!listed) hang(tokens, word, head, "appos");
  },
};

/**
 *     Maithripala Sirisena and Ranil Wickremesinghe
 *                 ^ compound   ^
 *
 * A name does not reach over "and" or a comma.
 */
const namesWithinCommas: Mend = {
  room: [1, 0],
  on: ({ relation, upos }) => upos === "PROPN" && /^(?:compound|flat)/.test(relation),
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (tokens[word - 1]!.upos !== "PROPN") return;
    if (tokens.slice(word + 1, head).every((token) => token.upos !== "CCONJ" && token.form !== ",")) return;
    hang(tokens, word, tokens[word - 1]!.relation === "flat" ? tokens[word - 1]!.head : word - 1, "flat");
  },
};

/**
 *     Its ambassador in London, Alexander Yakovenko, condemned
 *                       ^       ^ appos
 *
 * A person's name behind the place where he serves is the person's, not the place's.
 */
const namesAfterPlaces: Mend = {
  room: [2, 0],
  on: ({ relation, upos }) => baseRelation(relation) === "appos" && upos === "PROPN",
  at: ({ head }) => head >= 0,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (tokens[firstOfName(tokens, word) - 1]?.form !== ",") return;
    const place = tokens[head]!;
    const above = place.head < 0 ? undefined : tokens[place.head];
    if (!(place.upos === "PROPN" || districts.test(place.lemma)) || baseRelation(place.relation) !== "nmod" || above?.upos !== "NOUN" || place.head > head) return;
    if (isPersonNoun(above)) hang(tokens, word, place.head, "appos");
  },
};

const districts = /^(?:district|city|town|village|province|region|county|state|municipality|port|suburb|island|republic|territory)$/i;

/**
 *     Moscow, she told reporters, had not explained
 *     ^ discourse                         ^ ccomp without a subject
 *
 * What stands before an aside is the subject of the finite verb behind it.
 */
const subjectsBeforeAsides: Mend = {
  room: [0, 3],
  on: ({ relation }) => /^(?:discourse|vocative|dislocated|parataxis|obl:unmarked|nsubj)/.test(relation),
  at: ({ head }, word) => head > word,
  mend(tokens, word) {
    const { head } = tokens[word]!;
    if (!isNominal(tokens[word]!) || !standsAside(tokens[head]!.lemma.toLowerCase())) return;
    const own = tokens.findIndex((token, at) => at > word && at < head && token.relation.startsWith("nsubj") && token.head === head);
    if (own < 0 || !tokens.slice(word, own).some((token) => token.form === ",")) return;
    // What is said hangs on the saying, or the other way round.
    const content = tokens[head]!.relation === "parataxis" && tokens[head]!.head > head ? tokens[head]!.head : tokens.findIndex((token, at) => at > head && token.head === head && /^(?:ccomp|parataxis|conj)/.test(token.relation));
    if (content < 0) return;
    const finite = /^VB[DZP]$/.test(tokens[content]!.xpos) || tokens.some((token, at) => at > head && at < content && token.head === content && token.relation.startsWith("aux") && /^(?:VB[DZP]|MD)$/.test(token.xpos));
    if (!finite || tokens.some((token) => token.head === content && /^(?:nsubj|csubj)/.test(token.relation)) || tokens.slice(head, content).every((token) => token.form !== ",")) return;
    hang(tokens, word, content, "nsubj");
  },
};

const mends: readonly Mend[] = [...earlyWireMends, ...namesOfParties, ...subjectMends, ...partyMends, verbsTakenForParticiples, gerundsBehindCharges, ownSideOfTheVerb, particlesBehindVerbs, namesWithinCommas, givenNamesFirst, titlesBeforeNames, ...nameMends, speakersAtTheEnd, oneSubject, namesOfOffices, namesAfterPlaces, subjectsBeforeAsides, ...phraseMends, ...clauseMends, ...contentMends, ...thingMends, ...newsMends, ...sayingMends, ...verbMends, ...conjunctMends, ...tellingMends, ...countMends, ...asideMends, ...wireMends, ...lateNameMends, ...lateClauseMends, reasonsOfBlame, ...lateSubjectMends, ...latePartyMends];

/** The tokens, hung anew. */
export const mendTree: (tokens: readonly ReportToken[]) => readonly ReportToken[] = mender(mends);
