// Trees of news sentences, mended where a name or title shows that the parser went wrong.
import { baseRelation } from "../text/clauses/dependency-tree.ts";
import { standsAside } from "./attributions/cue-verbs.ts";
import { personNouns, titleWords } from "./nouns.ts";
import type { ReportToken } from "./report.ts";

type Mend = (tokens: ReportToken[]) => void;

/** The tokens, hung anew; each rule sees what those before it made. */
export function mendTree(tokens: readonly ReportToken[]): readonly ReportToken[] {
  const mended = [...tokens];
  for (const mend of mends) mend(mended);
  return mended;
}

const isPersonNoun = ({ upos, lemma }: ReportToken): boolean => upos === "NOUN" && (personNouns.has(lemma.toLowerCase()) || titleWords.has(lemma.toLowerCase()));
const isNominal = ({ upos }: ReportToken): boolean => upos === "NOUN" || upos === "PROPN";
const hang = (tokens: ReportToken[], word: number, head: number, relation: string): void => {
  tokens[word] = { ...tokens[word]!, head, relation };
};

/**
 *     Defence Secretary Gavin Williamson called
 *     ^ nsubj           ^ nsubj
 *
 * A verb has one subject: of two with nothing between them the first is the title of the second.
 */
const oneSubject: Mend = (tokens) => {
  for (let word = 1; word < tokens.length; word++) {
    const second = tokens[word]!;
    if (!/^nsubj/.test(second.relation) || second.upos !== "PROPN") continue;
    const first = tokens.findIndex((token, at) => at < word && /^nsubj/.test(token.relation) && token.head === second.head && isNominal(token));
    if (first < 0) continue;
    if (tokens.slice(first + 1, word).every((token) => token.upos === "PROPN" || token.upos === "NOUN")) hang(tokens, first, word, "nmod:desc");
    // "its ambassador in London, Alexander Yakovenko, condemned"
    else if (tokens[word - 1]!.form === "," && isPersonNoun(tokens[first]!)) hang(tokens, word, first, "appos");
  }
};

/**
 *     the foreign minister, Sergei Lavrov, and no other
 *                 ^         ^ conj
 *
 * A name behind a comma and without "and" says who the minister is.
 */
const namesOfOffices: Mend = (tokens) => {
  for (let word = 2; word < tokens.length; word++) {
    const { relation, head, upos } = tokens[word]!;
    if (relation !== "conj" || upos !== "PROPN" || head < 0 || head > word || tokens[word - 1]!.form !== "," || !isPersonNoun(tokens[head]!)) continue;
    const listed = tokens.some((token, at) => at > head && ((token.relation === "cc" && token.head === word) || (token.relation === "conj" && (token.head === head || token.head === word) && at !== word && isNominal(token))));
    if (!listed) hang(tokens, word, head, "appos");
  }
};

/**
 *     Maithripala Sirisena and Ranil Wickremesinghe
 *                 ^ compound   ^
 *
 * A name does not reach over "and" or a comma.
 */
const namesWithinCommas: Mend = (tokens) => {
  for (let word = 1; word < tokens.length; word++) {
    const { relation, head, upos } = tokens[word]!;
    if (upos !== "PROPN" || !/^(?:compound|flat)/.test(relation) || head <= word || tokens[word - 1]!.upos !== "PROPN") continue;
    if (tokens.slice(word + 1, head).every((token) => token.upos !== "CCONJ" && token.form !== ",")) continue;
    hang(tokens, word, tokens[word - 1]!.relation === "flat" ? tokens[word - 1]!.head : word - 1, "flat");
  }
};

/**
 *     Its ambassador in London, Alexander Yakovenko, condemned
 *                       ^       ^ appos
 *
 * A person's name behind the place where he serves is the person's, not the place's.
 */
const namesAfterPlaces: Mend = (tokens) => {
  for (let word = 2; word < tokens.length; word++) {
    const { relation, head, upos } = tokens[word]!;
    if (baseRelation(relation) !== "appos" || upos !== "PROPN" || head < 0 || tokens[word - 1]!.form !== ",") continue;
    const place = tokens[head]!;
    const above = place.head < 0 ? undefined : tokens[place.head];
    if (place.upos !== "PROPN" || baseRelation(place.relation) !== "nmod" || above?.upos !== "NOUN" || place.head > head) continue;
    if (isPersonNoun(above)) hang(tokens, word, place.head, "appos");
  }
};

/**
 *     Moscow, she told reporters, had not explained
 *     ^ discourse                         ^ ccomp without a subject
 *
 * What stands before an aside is the subject of the finite verb behind it.
 */
const subjectsBeforeAsides: Mend = (tokens) => {
  for (let word = 0; word + 3 < tokens.length; word++) {
    const { relation, head } = tokens[word]!;
    if (!isNominal(tokens[word]!) || head <= word || !/^(?:discourse|vocative|dislocated|parataxis|obl:unmarked|nsubj)/.test(relation) || !standsAside(tokens[head]!.lemma.toLowerCase())) continue;
    const own = tokens.findIndex((token, at) => at > word && at < head && /^nsubj/.test(token.relation) && token.head === head);
    if (own < 0 || !tokens.slice(word, own).some((token) => token.form === ",")) continue;
    const content = tokens.findIndex((token, at) => at > head && token.head === head && /^(?:ccomp|parataxis|conj)/.test(token.relation));
    if (content < 0) continue;
    const finite = /^VB[DZP]$/.test(tokens[content]!.xpos) || tokens.some((token, at) => at > head && at < content && token.head === content && token.relation.startsWith("aux") && /^(?:VB[DZP]|MD)$/.test(token.xpos));
    if (!finite || tokens.some((token) => token.head === content && /^(?:nsubj|csubj)/.test(token.relation)) || tokens.slice(head, content).every((token) => token.form !== ",")) continue;
    hang(tokens, word, content, "nsubj");
  }
};

const mends: readonly Mend[] = [namesWithinCommas, oneSubject, namesOfOffices, namesAfterPlaces, subjectsBeforeAsides];
