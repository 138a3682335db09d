// Trains one network: sentences in another order each epoch, small batches, a rate that falls along half a cosine.
import { NetworkTrainer } from "./network-trainer.mjs";
import { shuffled } from "./random.mjs";

/** Sentences in batches of about so many words. */
export function batchesOf(sentences, words) {
  const batches = [];
  let batch = [];
  let count = 0;
  for (const sentence of sentences) {
    if (count + sentence.length > words && batch.length > 0) {
      batches.push(batch);
      [batch, count] = [[], 0];
    }
    batch.push(sentence);
    count += sentence.length;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

/**
 * @param sentences from numberSentences
 * @param data from learnVocabulary
 * @param onEpoch called with the number of the epoch (from 1) and the trainer
 */
export async function trainNetwork(sentences, data, { size, seed, epochs, rate = 5e-3, batchWords = 500, dropout, onEpoch }) {
  const usable = sentences.filter(({ length }) => length <= 120);
  const trainer = await NetworkTrainer.create({ size, data, seed, ...(dropout ? { dropout } : {}) });
  const steps = epochs * batchesOf(usable, batchWords).length;
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    for (const batch of batchesOf(shuffled(usable, trainer.random), batchWords)) {
      const fallen = 0.5 * (1 + Math.cos((Math.PI * Math.min(step, steps)) / steps));
      trainer.learn(batch, rate * Math.min(1, (step + 1) / 150) * (0.99 * fallen + 0.01));
      step += 1;
    }
    onEpoch?.(epoch, trainer);
  }
  return trainer;
}
