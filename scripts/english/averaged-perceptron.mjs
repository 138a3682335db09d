// The averaged perceptron (Freund and Schapire 1999; Collins 2002) over hashed features: the weights that training ends with are the mean of all that it went through.
export class AveragedPerceptron {
  constructor(bits, classes) {
    const size = (1 << bits) * classes;
    this.classes = classes;
    this.mask = (1 << bits) - 1;
    this.weights = new Float32Array(size);
    this.sums = new Float32Array(size);
    this.stamps = new Int32Array(size);
    this.steps = 0;
  }

  /** Moves the rows of the features toward `good` and away from `bad`. */
  update(features, count, good, bad) {
    this.steps += 1;
    for (let i = 0; i < count; i += 1) {
      const row = (features[i] & this.mask) * this.classes;
      this.#add(row + good, 1);
      this.#add(row + bad, -1);
    }
  }

  tick() {
    this.steps += 1;
  }

  #add(at, by) {
    this.sums[at] += (this.steps - this.stamps[at]) * this.weights[at];
    this.stamps[at] = this.steps;
    this.weights[at] += by;
  }

  averaged() {
    const out = new Float32Array(this.weights.length);
    for (let at = 0; at < out.length; at += 1) if (this.weights[at] !== 0 || this.sums[at] !== 0) out[at] = (this.sums[at] + (this.steps - this.stamps[at]) * this.weights[at]) / this.steps;
    return out;
  }
}

/** Eight-bit weights on one scale; what is far out is clipped, what is next to nothing becomes nothing. */
export function quantize(weights, { clip = 0.9999, smallest = 0 } = {}) {
  const magnitudes = Float32Array.from(weights.filter((weight) => weight !== 0), Math.abs).sort();
  const limit = magnitudes[Math.floor(magnitudes.length * clip)] || 1;
  return Int8Array.from(weights, (weight) => (Math.abs(weight) < smallest ? 0 : Math.max(-127, Math.min(127, Math.round((weight / limit) * 127)))));
}

/** mulberry32: a fixed sequence, so that training gives the same weights each time. */
export function randomSequence(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}
