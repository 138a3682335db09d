// A linear classifier over hashed features: the weights of tagger and parser.

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  return hash | 0;
}

/** One feature from a template number and up to three values. */
export function feature(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ Math.imul((a + 0x7f4a7c15) | 0, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul((b + 0x165667b1) | 0, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) ^ Math.imul((c + 0x27d4eb2f) | 0, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 15)) >>> 0;
}

export type Weights = Int8Array | Float32Array;

/** Scores are sums over the rows of the active features; only their order means anything. */
export class LinearModel {
  readonly weights: Weights;
  readonly classes: number;
  readonly mask: number;
  readonly scores: Float32Array;

  /** @param weights a row of `classes` numbers for each of 2^n hash buckets */
  constructor(weights: Weights, classes: number) {
    this.weights = weights;
    this.classes = classes;
    this.mask = weights.length / classes - 1;
    this.scores = new Float32Array(classes);
  }

  score(features: Uint32Array, count: number): Float32Array {
    const { weights, classes, mask, scores } = this;
    if (classes === 3) {
      // The parser's three actions, unrolled: this is the hottest loop of the whole stage.
      let [first, second, third] = [0, 0, 0];
      for (let i = 0; i < count; i += 1) {
        const row = ((features[i] ?? 0) & mask) * 3;
        first += weights[row] ?? 0;
        second += weights[row + 1] ?? 0;
        third += weights[row + 2] ?? 0;
      }
      scores[0] = first;
      scores[1] = second;
      scores[2] = third;
      return scores;
    }
    scores.fill(0);
    for (let i = 0; i < count; i += 1) {
      const row = ((features[i] ?? 0) & mask) * classes;
      for (let j = 0; j < classes; j += 1) scores[j] = (scores[j] ?? 0) + (weights[row + j] ?? 0);
    }
    return scores;
  }

  best(features: Uint32Array, count: number): number {
    const scores = this.score(features, count);
    let best = 0;
    for (let j = 1; j < scores.length; j += 1) if ((scores[j] ?? 0) > (scores[best] ?? 0)) best = j;
    return best;
  }
}
