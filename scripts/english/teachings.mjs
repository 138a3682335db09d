// What a trained network thinks of each word of the treebank, as one byte a head, a tag and a relation.
import { batchesOf } from "./train-network.mjs";

/** For each word: how likely each head, each tag, and each relation to its right head, in 255ths. */
export function teachingsOf(sentences, teacher) {
  const { tags, relations } = teacher.data;
  const bytes = new Uint8Array(sentences.reduce((sum, { length }) => sum + length * (length + 1 + tags.length + relations.length), 0));
  let at = 0;
  for (const batch of batchesOf(sentences, 500)) {
    const { headShares, tagShares, relationShares } = teacher.answer(batch, true);
    for (let word = 0; word < headShares.length; word += 1) {
      for (const shares of [headShares[word], tagShares[word], relationShares[word]]) for (const share of shares) bytes[at++] = Math.round(share * 255);
    }
  }
  return bytes;
}

/** Gives each sentence what its teachers think on average, and how far to trust it. */
export function readTeachings(sentences, all, { tags, relations }, trust) {
  if (all.length === 0) return;
  let at = 0;
  const mean = (count) => {
    const shares = new Float32Array(count);
    for (const bytes of all) for (let j = 0; j < count; j += 1) shares[j] += bytes[at + j];
    at += count;
    const sum = shares.reduce((total, share) => total + share, 0);
    return shares.map((share) => share / sum);
  };
  for (const sentence of sentences) {
    sentence.trust = trust;
    [sentence.headShares, sentence.tagShares, sentence.relationShares] = [[], [], []];
    for (let i = 0; i < sentence.length; i += 1) {
      sentence.headShares.push(mean(sentence.length + 1));
      sentence.tagShares.push(mean(tags.length));
      sentence.relationShares.push(mean(relations.length));
    }
  }
}
