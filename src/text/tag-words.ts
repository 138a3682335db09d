// Part-of-speech tags, left to right: hashed features of the word, its spelling, its neighbors and the two tags before.
//
// Collins (2002), Discriminative training methods for hidden Markov models; greedy, as in Honnibal's averaged perceptron tagger.
import { feature, hashText, type LinearModel } from "./linear-model.ts";

/** What the features need of one word; kept per spelling. */
interface WordShape {
  readonly word: number;
  readonly suffixes: readonly [number, number, number, number];
  readonly prefix1: number;
  readonly prefix3: number;
  readonly shape: number;
  /** 1 hyphen, 2 capital, 4 digit. */
  readonly marks: number;
  readonly raw: number;
}

export const maxTaggerFeatures = 30;

/** The spelling that rare words share: years, numbers, lower case. */
export function normalizeWord(word: string): string {
  if (/\d/u.test(word)) {
    if (/^\d{4}$/u.test(word)) return "!year";
    if (/^[\d.,]+$/u.test(word)) return "!number";
  }
  return word.toLowerCase().replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"');
}

function shapeOf(word: string): WordShape {
  const normal = normalizeWord(word);
  const outline = word.replace(/\p{Lu}/gu, "X").replace(/\p{Ll}/gu, "x").replace(/\d/gu, "d").replace(/(.)\1{2,}/gu, "$1$1");
  return {
    word: hashText(normal), suffixes: [hashText(normal.slice(-1)), hashText(normal.slice(-2)), hashText(normal.slice(-3)), hashText(normal.slice(-4))], prefix1: hashText(normal.slice(0, 1)), prefix3: hashText(normal.slice(0, 3)),
    shape: hashText(outline), marks: (word.includes("-") ? 1 : 0) | (/^\p{Lu}/u.test(word) ? 2 : 0) | (/\d/u.test(word) ? 4 : 0), raw: hashText(word),
  };
}

const edge = (mark: number): WordShape => ({ word: mark, suffixes: [mark, mark, mark, mark], prefix1: mark, prefix3: mark, shape: mark, marks: 8 + mark, raw: mark });
const BEFORE = edge(1);
const AFTER = edge(2);
const known = new Map<string, WordShape>();

export function wordShape(word: string): WordShape {
  let shape = known.get(word);
  if (!shape) {
    if (known.size > 200_000) known.clear(); // bounded, whatever the text
    shape = shapeOf(word);
    known.set(word, shape);
  }
  return shape;
}

/** Writes the features of word i into `out` and returns their number. */
export function taggerFeatures(shapes: readonly WordShape[], i: number, tag1: number, tag2: number, out: Uint32Array): number {
  const word = shapes[i] ?? AFTER;
  const before = shapes[i - 1] ?? BEFORE;
  const before2 = shapes[i - 2] ?? BEFORE;
  const after = shapes[i + 1] ?? AFTER;
  const after2 = shapes[i + 2] ?? AFTER;
  const first = i === 0 ? 1 : 0;
  let n = 0;
  const add = (template: number, a: number, b: number, c: number) => {
    out[n] = feature(template, a, b, c);
    n += 1;
  };
  add(1, 0, 0, 0);
  add(2, word.word, 0, 0);
  add(3, word.suffixes[2], 0, 0);
  add(4, word.suffixes[1], 0, 0);
  add(5, word.suffixes[3], 0, 0);
  add(6, word.prefix1, word.suffixes[0], 0);
  add(7, word.prefix3, 0, 0);
  add(8, word.shape, first, 0);
  add(9, word.marks, first, 0);
  add(10, tag1, 0, 0);
  add(11, tag1, tag2, 0);
  add(12, tag1, word.word, 0);
  add(13, tag1, word.suffixes[2], 0);
  add(14, before.word, 0, 0);
  add(15, before.suffixes[2], 0, 0);
  add(16, before2.word, 0, 0);
  add(17, after.word, 0, 0);
  add(18, after.suffixes[2], 0, 0);
  add(19, after2.word, 0, 0);
  add(20, after.shape, word.shape, 0);
  add(21, before.word, word.word, 0);
  add(22, word.word, after.word, 0);
  add(23, tag1, after.word, 0);
  add(24, word.suffixes[2], after.suffixes[2], 0);
  add(25, tag1, word.shape, first);
  add(26, tag2, 0, 0);
  add(27, word.raw, 0, 0);
  add(28, after.marks, after.suffixes[1], 0);
  return n;
}

export class Tagger {
  readonly #model: LinearModel;
  /** Words that are practically always one tag. */
  readonly #fixed: ReadonlyMap<string, number>;
  readonly #mayName: readonly boolean[];
  readonly #properNoun: number;
  readonly #features = new Uint32Array(maxTaggerFeatures);

  /** `tagNames`: `NOUN/NNS`, by number. */
  constructor(model: LinearModel, fixed: ReadonlyMap<string, number>, tagNames: readonly string[]) {
    this.#model = model;
    this.#fixed = fixed;
    this.#mayName = tagNames.map((name) => /^(?:PROPN|ADJ)\//.test(name));
    this.#properNoun = tagNames.indexOf("PROPN/NNP");
  }

  /** The number of each word's tag. What `isName` knows as a name is a proper noun unless the model reads it as an adjective ("Swedish"). */
  tag(words: readonly string[], isName?: (word: string) => boolean): Int32Array {
    const shapes = words.map(wordShape);
    const tags = new Int32Array(words.length);
    let [tag1, tag2] = [1000, 1001];
    for (const [i, word] of words.entries()) {
      let tag = this.#fixed.get(word) ?? this.#model.best(this.#features, taggerFeatures(shapes, i, tag1, tag2, this.#features));
      if (isName?.(word) && !this.#mayName[tag]) tag = this.#properNoun;
      tags[i] = tag;
      tag2 = tag1;
      tag1 = tag;
    }
    return tags;
  }
}
