// A treebank → numbers: what the network sees of each word, and what it should answer.
import { wordFeatureNames, wordFeatures } from "../../dist/text/network/word-features.js";

/** A feature that fewer words have is unknown: number 0 of its kind. */
const least = [2, 2, 1, 2, 2, 3, 1, 2, 2, 3];

export function learnVocabulary(sentences) {
  const counts = wordFeatureNames.map(() => new Map());
  for (const { words } of sentences) for (const { form } of words) for (const [kind, feature] of wordFeatures(form).entries()) counts[kind].set(feature, (counts[kind].get(feature) ?? 0) + 1);
  const vocabulary = counts.map((found, kind) => [...found].filter(([, count]) => count >= least[kind]).map(([feature]) => feature).sort());
  const tags = [...new Set(sentences.flatMap(({ words }) => words.map((word) => `${word.upos}/${word.xpos}`)))].sort();
  const relations = [...new Set(sentences.flatMap(({ words }) => words.map((word) => word.relation)))].sort();
  // One table of vectors for all kinds, each after the other.
  const firstRows = [];
  let rows = 0;
  for (const features of vocabulary) {
    firstRows.push(rows);
    rows += features.length + 1;
  }
  const wordCounts = new Float32Array(rows);
  for (const [index, word] of vocabulary[0].entries()) wordCounts[index + 1] = counts[0].get(word);
  return { vocabulary, tags, relations, firstRows, rows, wordCounts };
}

/** Sentences as rows of the table, tag numbers, heads (0 the root, else the word's place from 1) and relation numbers. */
export function numberSentences(sentences, { vocabulary, tags, relations, firstRows }) {
  const numbers = vocabulary.map((features) => new Map(features.map((feature, index) => [feature, index + 1])));
  const tagNumbers = new Map(tags.map((tag, index) => [tag, index]));
  const relationNumbers = new Map(relations.map((relation, index) => [relation, index]));
  const seen = new Map();
  const rowsOf = (form) => seen.get(form) ?? seen.set(form, wordFeatures(form).map((feature, kind) => firstRows[kind] + (numbers[kind].get(feature) ?? 0))).get(form);
  return sentences.map(({ words }) => ({
    length: words.length,
    rows: words.map((word) => rowsOf(word.form)),
    tags: words.map((word) => tagNumbers.get(`${word.upos}/${word.xpos}`) ?? 0),
    heads: words.map((word) => word.head),
    relations: words.map((word) => relationNumbers.get(word.relation) ?? 0),
  }));
}
