// The network of src/text/network in 32-bit floats, with its gradients: what is right for a batch of sentences, how wrong it was, and which way is better.
//
// Dropout hides whole units of a sentence (Gal and Ghahramani 2016); rare words are now and then taken for unknown ones.
import { recur, recurBack } from "./recurrent-layer.mjs";
import { Parameters } from "./network-parameters.mjs";
import { trainingMemory } from "./matrix-products.mjs";
import { normal, randomSequence } from "./random.mjs";

const LEAK = 0.1;
const padded = (count) => (count + 7) & ~7;

/** What is hidden in training: units of layers, parts of a word's vector, whole features of a word, rare words. */
export const defaultDropout = { layers: 0.25, vectors: 0.2, features: 0.08, rareWords: 0.3 };

export class NetworkTrainer {
  static async create({ size, data, seed, mostWords = 1200, dropout = defaultDropout }) {
    const width = 2 * size.hidden;
    const numbers = data.rows * width + size.layers * 4 * width * width * 3 + 400_000;
    const perWord = 40 * width + 12 * (size.arc + size.label) + 400;
    return new NetworkTrainer(await trainingMemory(numbers * 6 + mostWords * perWord + 4_000_000), { size, data, seed, mostWords, dropout });
  }

  constructor(memory, { size, data, seed, mostWords, dropout }) {
    this.memory = memory;
    this.floats = memory.floats;
    this.size = size;
    this.data = data;
    this.dropout = dropout;
    this.random = randomSequence(seed);
    this.tagColumns = padded(data.tags.length);
    this.relationColumns = padded(data.relations.length);
    const { hidden, layers, arc, label } = size;
    const width = (this.width = 2 * hidden);
    const scored = (this.scored = 2 * (arc + label));
    const p = (this.parameters = new Parameters(memory, this.random));
    p.block("table", data.rows * width, () => normal(this.random) * 0.1);
    for (let layer = 0; layer < layers; layer += 1) {
      if (layer === 0) p.matrix("recurrent0", 3 * width, 3 * width, Math.sqrt(1 / (2 * width)));
      else p.matrix(`recurrent${layer}`, width, 3 * width);
      p.block(`v${layer}`, 2 * width, () => normal(this.random) * 0.1);
      // Units begin by remembering.
      p.block(`b${layer}`, 2 * width, (i) => (Math.floor(i / hidden) % 2 === 0 ? 1 : 0));
    }
    p.matrix("tag", width, this.tagColumns);
    p.block("tagBias", this.tagColumns, () => 0);
    p.matrix("project", width, scored);
    p.block("projectBias", scored, () => 0);
    p.block("root", width, () => normal(this.random) * 0.3);
    p.matrix("arc", arc, arc, 0);
    for (let i = 0; i < arc; i += 1) this.floats[p.at("arc") + i * arc + i] = 0.3;
    p.block("arcBias", arc, () => 0);
    p.matrix("relation", 3 * label, this.relationColumns);
    p.block("relationBias", this.relationColumns, () => 0);
    p.seal("table", width);
    const words = mostWords + 2;
    const rows = (columns) => memory.take(words * columns);
    this.x = Array.from({ length: layers + 1 }, () => rows(width));
    this.hiddenInput = Array.from({ length: layers + 1 }, () => rows(width));
    this.dx = Array.from({ length: layers + 1 }, () => rows(width));
    this.u = Array.from({ length: layers }, () => rows(3 * width));
    this.c = Array.from({ length: layers }, () => rows(width));
    this.du = rows(3 * width);
    [this.near, this.dnear] = [rows(3 * width), rows(3 * width)];
    [this.z, this.dz, this.tagInput, this.dtag, this.tagScores] = [rows(scored), rows(scored), rows(width), rows(width), rows(this.tagColumns)];
    [this.arcs, this.darcs, this.pairs, this.dpairs, this.relationScores] = [rows(arc), rows(arc), rows(3 * label), rows(3 * label), rows(this.relationColumns)];
  }

  /** Answers for a batch: heads, relations and tags of all its words; with `soft`, how likely each head, tag and relation (to the right head) is. */
  answer(batch, soft = false) {
    this.#forward(batch, false);
    const heads = [];
    const answers = { heads, relations: [], tags: [], headShares: [], tagShares: [], relationShares: [] };
    let base = 0;
    for (const { length } of batch) {
      for (let i = 0; i < length; i += 1) {
        const scores = this.#headScores(base, length, i);
        heads.push(scores.reduce((best, score, head) => (score > scores[best] ? head : best), i === 0 ? 1 % (length + 1) : 0));
        if (soft) answers.headShares.push(shares(scores));
      }
      base += length;
    }
    this.#scoreRelations(batch, heads);
    for (let word = 0; word < base; word += 1) {
      const tags = this.floats.subarray(this.tagScores + word * this.tagColumns, this.tagScores + word * this.tagColumns + this.data.tags.length);
      answers.tags.push(largest(tags));
      answers.relations.push(largest(this.#relationsOf(word)));
      if (soft) answers.tagShares.push(shares(tags));
    }
    if (soft) {
      this.#scoreRelations(batch, batch.flatMap((sentence) => sentence.heads));
      for (let word = 0; word < base; word += 1) answers.relationShares.push(shares(this.#relationsOf(word)));
    }
    return answers;
  }

  #relationsOf(word) {
    const at = this.relationScores + word * this.relationColumns;
    return this.floats.subarray(at, at + this.data.relations.length);
  }

  /** One step of learning from a batch. Sentences may carry what teachers think: `headShares`, `tagShares`, `relationShares`, `trust`. */
  learn(batch, rate) {
    this.parameters.transpose();
    this.#forward(batch, true);
    this.#backward(batch);
    this.parameters.descend(rate);
  }

  #forward(batch, learning) {
    const { floats, width, scored, memory, parameters: p, size } = this;
    const words = batch.reduce((sum, { length }) => sum + length, 0);
    this.words = words;
    this.#vectors(batch, learning);
    this.masks = [];
    const hide = (from, to, layer) => {
      if (!learning) return from;
      this.masks[layer] = this.#mask(batch.length, width);
      this.#apply(this.masks[layer], batch, from, to);
      return to;
    };
    this.inputs = [];
    for (let layer = 0; layer < size.layers; layer += 1) {
      const input = layer === 0 ? this.x[0] : hide(this.x[layer], this.hiddenInput[layer], layer);
      this.inputs.push(input);
      if (layer === 0) this.#lookAround(batch, input);
      const [from, columns] = layer === 0 ? [this.near, 3 * width] : [input, width];
      memory.product(words, 3 * width, columns, from, columns, p.at(`recurrent${layer}`), 3 * width, this.u[layer], 3 * width);
      recur(floats, size.hidden, batch.map(({ length }) => length), { u: this.u[layer], c: this.c[layer], x: input, y: this.x[layer + 1], v: p.at(`v${layer}`), b: p.at(`b${layer}`) });
    }
    this.tagFrom = hide(this.x[size.tagLayer + 1], this.tagInput, "tag");
    memory.product(words, this.tagColumns, width, this.tagFrom, width, p.at("tag"), this.tagColumns, this.tagScores, this.tagColumns);
    this.#addBias(this.tagScores, words, this.tagColumns, p.at("tagBias"));
    this.projectFrom = hide(this.x[size.layers], this.hiddenInput[size.layers], "project");
    // The root's row comes after all words.
    memory.product(words, scored, width, this.projectFrom, width, p.at("project"), scored, this.z, scored);
    memory.product(1, scored, width, p.at("root"), width, p.at("project"), scored, this.z + words * scored, scored);
    this.#addBias(this.z, words + 1, scored, p.at("projectBias"));
    for (let i = this.z; i < this.z + (words + 1) * scored; i += 1) if (floats[i] < 0) floats[i] *= LEAK;
    if (learning) {
      this.masks.scored = this.#mask(batch.length + 1, scored);
      this.#apply(this.masks.scored, [...batch, { length: 1 }], this.z, this.z, scored);
    }
    memory.product(words, size.arc, size.arc, this.z + size.arc, scored, p.at("arc"), size.arc, this.arcs, size.arc);
    this.#addBias(this.arcs, words, size.arc, p.at("arcBias"));
  }

  /** Each word's vector is the sum of its features' rows. */
  #vectors(batch, learning) {
    const { floats, width, random, dropout, data } = this;
    const table = this.parameters.at("table");
    this.used = [];
    this.vectorMask = learning ? new Float32Array(this.words * width) : undefined;
    const scale = learning ? 1 / (1 - dropout.features) : 1;
    let word = 0;
    for (const sentence of batch) {
      for (const rows of sentence.rows) {
        let seen = rows;
        if (learning) {
          const known = random() >= dropout.rareWords / (dropout.rareWords + data.wordCounts[rows[0]]);
          seen = rows.map((row, kind) => (kind === 0 && !known ? 0 : row)).filter(() => random() >= dropout.features);
        }
        this.used.push(seen);
        const x = this.x[0] + word * width;
        floats.fill(0, x, x + width);
        for (const row of seen) for (let j = 0, from = table + row * width; j < width; j += 1) floats[x + j] += floats[from + j] * scale;
        if (learning) {
          for (let j = 0; j < width; j += 1) {
            const kept = random() < dropout.vectors ? 0 : 1 / (1 - dropout.vectors);
            this.vectorMask[word * width + j] = kept;
            floats[x + j] *= kept;
          }
        }
        word += 1;
      }
    }
  }

  /** Rows of a word's vector, the one before and the one after. */
  #lookAround(batch, input) {
    const { floats, width } = this;
    let word = 0;
    for (const { length } of batch) {
      for (let q = 0; q < length; q += 1, word += 1) {
        const to = this.near + word * 3 * width;
        const from = input + word * width;
        floats.copyWithin(to, from, from + width);
        if (q > 0) floats.copyWithin(to + width, from - width, from);
        else floats.fill(0, to + width, to + 2 * width);
        if (q < length - 1) floats.copyWithin(to + 2 * width, from + width, from + 2 * width);
        else floats.fill(0, to + 2 * width, to + 3 * width);
      }
    }
  }

  #row = (base, head) => (head === 0 ? this.words : base + head - 1);

  /** Scores of all heads of one word; it is no head of its own. */
  #headScores(base, length, i) {
    const { floats, scored, size } = this;
    const scores = new Float64Array(length + 1);
    const a = this.arcs + (base + i) * size.arc;
    for (let head = 0; head <= length; head += 1) {
      const z = this.z + this.#row(base, head) * scored;
      let sum = 0;
      for (let j = 0; j < size.arc; j += 1) sum += floats[a + j] * floats[z + j];
      scores[head] = head === i + 1 ? -Infinity : sum;
    }
    return scores;
  }

  #scoreRelations(batch, heads) {
    const { floats, scored, size, memory, parameters: p } = this;
    const { arc, label } = size;
    let base = 0;
    for (const { length } of batch) {
      for (let i = 0; i < length; i += 1) {
        const head = this.z + this.#row(base, heads[base + i]) * scored + 2 * arc;
        const child = this.z + (base + i) * scored + 2 * arc + label;
        const out = this.pairs + (base + i) * 3 * label;
        for (let j = 0; j < label; j += 1) {
          floats[out + j] = floats[head + j] * floats[child + j];
          floats[out + label + j] = floats[head + j];
          floats[out + 2 * label + j] = floats[child + j];
        }
      }
      base += length;
    }
    memory.product(base, this.relationColumns, 3 * label, this.pairs, 3 * label, p.at("relation"), this.relationColumns, this.relationScores, this.relationColumns);
    this.#addBias(this.relationScores, base, this.relationColumns, p.at("relationBias"));
  }

  #backward(batch) {
    const { floats, width, scored, words, memory, parameters: p, size, data } = this;
    const { arc, label, layers } = size;
    const gold = batch.flatMap(({ heads }) => heads);
    const each = 1 / words;
    floats.fill(0, this.dz, this.dz + (words + 1) * scored);
    floats.fill(0, this.darcs, this.darcs + words * arc);
    // Heads.
    let base = 0;
    for (const sentence of batch) {
      for (let i = 0; i < sentence.length; i += 1) {
        const likely = shares(this.#headScores(base, sentence.length, i));
        const da = this.darcs + (base + i) * arc;
        const a = this.arcs + (base + i) * arc;
        for (let head = 0; head <= sentence.length; head += 1) {
          const slope = (likely[head] - target(sentence.heads[i] === head, sentence.trust, sentence.headShares?.[i]?.[head])) * each;
          if (Math.abs(slope) < 1e-7 * each) continue;
          const row = this.#row(base, head) * scored;
          for (let j = 0; j < arc; j += 1) {
            floats[da + j] += slope * floats[this.z + row + j];
            floats[this.dz + row + j] += slope * floats[a + j];
          }
        }
      }
      base += sentence.length;
    }
    memory.product(words, arc, arc, this.darcs, arc, p.transposedAt("arc"), arc, this.dz + arc, scored, true);
    memory.addTransposedProduct(arc, arc, words, this.z + arc, scored, this.darcs, arc, p.gradient(p.at("arc")), arc);
    this.#addToBias(this.darcs, words, arc, "arcBias");
    // Relations, of the right heads.
    this.#scoreRelations(batch, gold);
    this.#slopes(batch, this.relationScores, this.relationColumns, data.relations.length, (sentence, i) => sentence.relations[i], (sentence, i) => sentence.relationShares?.[i], each);
    memory.product(words, 3 * label, this.relationColumns, this.relationScores, this.relationColumns, p.transposedAt("relation"), 3 * label, this.dpairs, 3 * label);
    memory.addTransposedProduct(3 * label, this.relationColumns, words, this.pairs, 3 * label, this.relationScores, this.relationColumns, p.gradient(p.at("relation")), this.relationColumns);
    this.#addToBias(this.relationScores, words, this.relationColumns, "relationBias");
    base = 0;
    for (const { length } of batch) {
      for (let i = 0; i < length; i += 1) {
        const head = this.#row(base, gold[base + i]) * scored + 2 * arc;
        const child = (base + i) * scored + 2 * arc + label;
        const d = this.dpairs + (base + i) * 3 * label;
        for (let j = 0; j < label; j += 1) {
          floats[this.dz + head + j] += floats[d + j] * floats[this.z + child + j] + floats[d + label + j];
          floats[this.dz + child + j] += floats[d + j] * floats[this.z + head + j] + floats[d + 2 * label + j];
        }
      }
      base += length;
    }
    // Projections; what was below zero let a tenth through.
    this.#apply(this.masks.scored, [...batch, { length: 1 }], this.dz, this.dz, scored);
    for (let i = 0; i < (words + 1) * scored; i += 1) if (floats[this.z + i] < 0) floats[this.dz + i] *= LEAK;
    this.#addToBias(this.dz, words + 1, scored, "projectBias");
    memory.product(words, width, scored, this.dz, scored, p.transposedAt("project"), width, this.dx[layers], width);
    memory.addTransposedProduct(width, scored, words, this.projectFrom, width, this.dz, scored, p.gradient(p.at("project")), scored);
    memory.product(1, width, scored, this.dz + words * scored, scored, p.transposedAt("project"), width, p.gradient(p.at("root")), width, true);
    memory.addTransposedProduct(width, scored, 1, p.at("root"), width, this.dz + words * scored, scored, p.gradient(p.at("project")), scored);
    this.#apply(this.masks.project, batch, this.dx[layers], this.dx[layers]);
    // Tags count half.
    this.#slopes(batch, this.tagScores, this.tagColumns, data.tags.length, (sentence, i) => sentence.tags[i], (sentence, i) => sentence.tagShares?.[i], each / 2);
    memory.product(words, width, this.tagColumns, this.tagScores, this.tagColumns, p.transposedAt("tag"), width, this.dtag, width);
    memory.addTransposedProduct(width, this.tagColumns, words, this.tagFrom, width, this.tagScores, this.tagColumns, p.gradient(p.at("tag")), this.tagColumns);
    this.#addToBias(this.tagScores, words, this.tagColumns, "tagBias");
    this.#apply(this.masks.tag, batch, this.dtag, this.dtag);
    this.#layersBack(batch);
    this.#vectorsBack();
  }

  #layersBack(batch) {
    const { floats, width, words, memory, parameters: p, size } = this;
    const lengths = batch.map(({ length }) => length);
    for (let layer = size.layers - 1; layer >= 0; layer -= 1) {
      if (layer === size.tagLayer) for (let i = 0; i < words * width; i += 1) floats[this.dx[layer + 1] + i] += floats[this.dtag + i];
      recurBack(floats, size.hidden, lengths, { u: this.u[layer], c: this.c[layer], x: this.inputs[layer], dx: this.dx[layer], dy: this.dx[layer + 1], du: this.du, v: p.at(`v${layer}`), dv: p.gradient(p.at(`v${layer}`)), db: p.gradient(p.at(`b${layer}`)) });
      const name = `recurrent${layer}`;
      if (layer > 0) {
        memory.product(words, width, 3 * width, this.du, 3 * width, p.transposedAt(name), width, this.dx[layer], width, true);
        memory.addTransposedProduct(width, 3 * width, words, this.inputs[layer], width, this.du, 3 * width, p.gradient(p.at(name)), 3 * width);
        this.#apply(this.masks[layer], batch, this.dx[layer], this.dx[layer]);
        continue;
      }
      memory.product(words, 3 * width, 3 * width, this.du, 3 * width, p.transposedAt(name), 3 * width, this.dnear, 3 * width);
      memory.addTransposedProduct(3 * width, 3 * width, words, this.near, 3 * width, this.du, 3 * width, p.gradient(p.at(name)), 3 * width);
      let word = 0;
      for (const length of lengths) {
        for (let q = 0; q < length; q += 1, word += 1) {
          const from = this.dnear + word * 3 * width;
          const to = this.dx[0] + word * width;
          for (let j = 0; j < width; j += 1) {
            floats[to + j] += floats[from + j];
            if (q > 0) floats[to - width + j] += floats[from + width + j];
            if (q < length - 1) floats[to + width + j] += floats[from + 2 * width + j];
          }
        }
      }
    }
  }

  #vectorsBack() {
    const { floats, width, parameters: p, dropout } = this;
    const table = p.gradient(p.at("table"));
    const scale = 1 / (1 - dropout.features);
    for (let word = 0; word < this.words; word += 1) {
      const from = this.dx[0] + word * width;
      for (let j = 0; j < width; j += 1) floats[from + j] *= this.vectorMask[word * width + j] * scale;
      for (const row of this.used[word]) {
        p.touch(row);
        for (let j = 0, to = table + row * width; j < width; j += 1) floats[to + j] += floats[from + j];
      }
    }
  }

  /** Scores become the slopes of their cross entropy. */
  #slopes(batch, scores, columns, count, right, taught, weight) {
    const { floats } = this;
    let word = 0;
    for (const sentence of batch) {
      for (let i = 0; i < sentence.length; i += 1, word += 1) {
        const at = scores + word * columns;
        const likely = shares(floats.subarray(at, at + count));
        const wanted = taught(sentence, i);
        for (let j = 0; j < count; j += 1) floats[at + j] = (likely[j] - target(j === right(sentence, i), sentence.trust, wanted?.[j])) * weight;
        floats.fill(0, at + count, at + columns);
      }
    }
  }

  #mask(rows, columns) {
    const { layers } = this.dropout;
    return Float32Array.from({ length: rows * columns }, () => (this.random() < layers ? 0 : 1 / (1 - layers)));
  }

  #apply(mask, batch, from, to, columns = this.width) {
    const { floats } = this;
    let row = 0;
    for (const [index, { length }] of batch.entries()) {
      for (let i = 0; i < length; i += 1, row += 1) for (let j = 0; j < columns; j += 1) floats[to + row * columns + j] = floats[from + row * columns + j] * mask[index * columns + j];
    }
  }

  #addBias(at, rows, columns, bias) {
    const { floats } = this;
    for (let row = 0; row < rows; row += 1) for (let j = 0; j < columns; j += 1) floats[at + row * columns + j] += floats[bias + j];
  }

  #addToBias(slopes, rows, columns, name) {
    const { floats } = this;
    const bias = this.parameters.gradient(this.parameters.at(name));
    for (let row = 0; row < rows; row += 1) for (let j = 0; j < columns; j += 1) floats[bias + j] += floats[slopes + row * columns + j];
  }
}

const largest = (numbers) => numbers.reduce((best, number, index) => (number > numbers[best] ? index : best), 0);

/** Scores → shares that add up to one. */
function shares(scores) {
  let most = -Infinity;
  for (let i = 0; i < scores.length; i += 1) if (scores[i] > most) most = scores[i];
  const out = new Float64Array(scores.length);
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1) sum += out[i] = Math.exp(scores[i] - most);
  for (let i = 0; i < scores.length; i += 1) out[i] /= sum;
  return out;
}

/** The right answer, mixed with what teachers think of it. */
const target = (right, trust, taught) => (taught === undefined ? Number(right) : trust * taught + (1 - trust) * Number(right));
