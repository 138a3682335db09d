// Trains the tagger on gold tags, greedily, with its own guesses as context.
import { LinearModel } from "../../dist/text/linear-model.js";
import { maxTaggerFeatures, taggerFeatures, wordShape } from "../../dist/text/tag-words.js";
import { AveragedPerceptron, randomSequence, shuffle } from "./averaged-perceptron.mjs";

/** Words seen often, and nearly always with one tag. */
export function fixedTags(sentences, tagOf) {
  const counts = new Map();
  for (const { words } of sentences) for (const word of words) {
    const tags = counts.get(word.form) ?? new Map();
    tags.set(tagOf(word), (tags.get(tagOf(word)) ?? 0) + 1);
    counts.set(word.form, tags);
  }
  const fixed = new Map();
  for (const [form, tags] of counts) {
    const [[tag, most]] = [...tags].sort((a, b) => b[1] - a[1]);
    const all = [...tags.values()].reduce((sum, count) => sum + count, 0);
    if (all >= 20 && most / all >= 0.995) fixed.set(form, tag);
  }
  return fixed;
}

export function trainTagger(sentences, tagOf, classes, { bits, epochs, seed }) {
  const perceptron = new AveragedPerceptron(bits, classes);
  const model = new LinearModel(perceptron.weights, classes);
  const fixed = fixedTags(sentences, tagOf);
  const random = randomSequence(seed);
  const features = new Uint32Array(maxTaggerFeatures);
  const items = sentences.map(({ words }) => ({ forms: words.map((word) => word.form), shapes: words.map((word) => wordShape(word.form)), gold: words.map(tagOf) }));
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(items, random);
    for (const { forms, shapes, gold } of items) {
      let [tag1, tag2] = [1000, 1001];
      for (let i = 0; i < gold.length; i += 1) {
        let tag = fixed.get(forms[i]);
        if (tag === undefined) {
          const count = taggerFeatures(shapes, i, tag1, tag2, features);
          tag = model.best(features, count);
          if (tag === gold[i]) perceptron.tick();
          else perceptron.update(features, count, gold[i], tag);
        }
        tag2 = tag1;
        tag1 = tag;
      }
    }
  }
  return { weights: perceptron.averaged(), fixed };
}
