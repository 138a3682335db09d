// Tags and dependencies of a sentence from a small recurrent network, trained on nothing but a treebank.
//
//     words ─> vectors (sums of table rows) ─> three layers of simple recurrent units, both ways
//                                                ├─ second layer ─> tag of each word
//                                                └─ third layer ──> who may be whose head (biaffine), and by which relation
//
// Lei, Zhang, Wang, Dai and Artzi (2018) for the unit, whose one matrix product needs no earlier word;
// Dozat and Manning (2017) for scoring heads and relations. The first layer depends on three words only: its products are kept per word.
import { bestTree } from "./best-tree.ts";
import { KernelMemory } from "./kernels.ts";
import { wordFeatures } from "./word-features.ts";

export interface NetworkSize {
  /** Units of one direction of a layer; a multiple of 8. */
  readonly hidden: number;
  readonly layers: number;
  /** The layer, from 0, whose output tags words. */
  readonly tagLayer: number;
  /** Widths of the vectors by which heads and relations are scored; multiples of 8. */
  readonly arc: number;
  readonly label: number;
}

/** Eight-bit numbers, one scale an output column (or, of a table of vectors, one scale in all). */
export interface ByteMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

export interface NetworkWeights {
  readonly size: NetworkSize;
  /** Known features, a list for each of `wordFeatureNames`; number 0 of each is for what is not known. */
  readonly vocabulary: readonly (readonly string[])[];
  /** A table of vectors for each kind of feature. */
  readonly tables: readonly ByteMatrix[];
  /** `layers` matrices; the first has rows for the word, the one before and the one after. */
  readonly recurrent: readonly ByteMatrix[];
  /** For each layer and direction: v_f, v_r, b_f, b_r. */
  readonly gates: readonly Float32Array[];
  readonly tag: ByteMatrix;
  readonly tagBias: Float32Array;
  /** head-arc | child-arc | head-label | child-label */
  readonly project: ByteMatrix;
  readonly projectBias: Float32Array;
  /** What stands for the root among the words. */
  readonly root: Float32Array;
  readonly arc: ByteMatrix;
  readonly arcBias: Float32Array;
  readonly relation: ByteMatrix;
  readonly relationBias: Float32Array;
}

export interface NetworkResult {
  readonly tags: Int32Array;
  /** -1 for the root. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** Words that are looked at together; longer sentences, which nobody writes, are cut. */
const MOST_WORDS = 256;
/** Different words whose first layer is kept. */
const KEPT_WORDS = 8000;
/** Fixed-point scales: how much one is worth in activations, in projections and in their products. */
const ONE = 1024;
const PROJECTED = 256;
const MULTIPLIED = 64;
const LEAK = 0.1;
const BYTES = 4;

interface Affine {
  readonly outputs: number;
  readonly pairs: number;
  readonly weights: number;
  readonly scales: number;
  readonly biases: number;
}

export class Network {
  readonly #memory: KernelMemory;
  readonly #size: NetworkSize;
  readonly #numbers: readonly ReadonlyMap<string, number>[];
  readonly #tables: readonly ByteMatrix[];
  readonly #first: Affine;
  readonly #layers: readonly Affine[] = [];
  readonly #gates: readonly number[];
  readonly #tag: Affine;
  readonly #project: Affine;
  readonly #arc: Affine;
  readonly #relation: Affine;
  readonly #tagCount: number;
  readonly #relationCount: number;
  readonly #rootRelation: number;
  /** Places of what is kept per word: three parts of the first layer's products, and the vector itself. */
  readonly #kept = new Map<string, number>();
  readonly #keptAt: number;
  readonly #keptBytes: number;
  readonly #nowhere: number;
  readonly #at: { readonly slots: number; readonly input16: number; readonly x: number; readonly y: number; readonly u: number; readonly state: number; readonly halves: readonly number[]; readonly tags: number; readonly projected: number; readonly projected16: number; readonly arcs: number; readonly scores: number; readonly heads: number; readonly coupled16: number; readonly relations: number; readonly best: number };

  /** @param relationCount and tagCount: how many there are; matrices may have more columns, to be a multiple of 8 */
  constructor(weights: NetworkWeights, tagCount: number, relationCount: number, rootRelation: number) {
    const { size } = weights;
    const width = 2 * size.hidden;
    const scored = 2 * (size.arc + size.label);
    const outputs = 6 * size.hidden;
    this.#size = size;
    this.#tagCount = tagCount;
    this.#relationCount = relationCount;
    this.#rootRelation = rootRelation;
    this.#keptBytes = (3 * outputs + width) * BYTES;
    const parameters = [...weights.recurrent, weights.tag, weights.project, weights.arc, weights.relation].reduce((sum, { rows, columns }) => sum + rows * columns * 2 + columns * 8 + 64, 0);
    const perWord = (6 * width + outputs + 2 * weights.tag.columns + 3 * scored + size.arc + MOST_WORDS + 1 + 2 * weights.relation.columns + 3 * size.label + 64) * BYTES;
    this.#memory = new KernelMemory((KEPT_WORDS + 1) * this.#keptBytes + parameters + (MOST_WORDS + 2) * perWord + 1_000_000);
    const memory = this.#memory;
    this.#numbers = weights.vocabulary.map((list) => new Map(list.map((feature, index) => [feature, index + 1])));
    this.#tables = weights.tables;
    this.#nowhere = memory.take(this.#keptBytes);
    this.#keptAt = memory.take(KEPT_WORDS * this.#keptBytes);
    const [first, ...others] = weights.recurrent as [ByteMatrix, ...ByteMatrix[]];
    // One product gives a word's own part and what it does to the next and the one before.
    this.#first = this.#affine(sideBySide(first, width), undefined, ONE);
    this.#layers = others.map((matrix) => this.#affine(matrix, undefined, ONE));
    this.#gates = weights.gates.map((numbers) => this.#put(numbers));
    this.#tag = this.#affine(weights.tag, weights.tagBias, ONE);
    this.#project = this.#affine(weights.project, weights.projectBias, ONE);
    this.#arc = this.#affine(weights.arc, weights.arcBias, PROJECTED);
    // The root's relation is nobody else's.
    this.#relation = this.#affine(weights.relation, weights.relationBias.with(rootRelation, -Infinity), MULTIPLIED);
    const rows = MOST_WORDS + 2;
    this.#at = {
      slots: memory.take(rows * BYTES + 8), input16: memory.take(rows * width * 2), x: memory.take(rows * width * BYTES), y: memory.take(rows * width * BYTES), u: memory.take(rows * outputs * BYTES), state: memory.take(size.hidden * BYTES),
      halves: Array.from({ length: size.layers }, () => memory.take(rows * width * 2)), tags: memory.take(rows * weights.tag.columns * BYTES), projected: memory.take(rows * scored * BYTES), projected16: memory.take(rows * scored * 2),
      arcs: memory.take(rows * size.arc * BYTES), scores: memory.take(rows * rows * BYTES), heads: memory.take(rows * BYTES), coupled16: memory.take(rows * 3 * size.label * 2), relations: memory.take(rows * weights.relation.columns * BYTES), best: memory.take(rows * BYTES),
    };
    // The root never changes: row 0 of the projections.
    this.#quantize(weights.root, this.#at.input16, ONE);
    this.#apply(this.#project, 1, this.#at.input16, width, this.#at.projected);
    memory.kernels.activate(scored, this.#at.projected, this.#at.projected16, LEAK, PROJECTED);
  }

  /** Cost is linear in the number of words for sentences of one length; a longer one than 256 words is cut into pieces. */
  analyze(words: readonly string[]): NetworkResult {
    if (words.length > 0 && words.length <= MOST_WORDS) return this.#piece(words);
    const tags = new Int32Array(words.length);
    const heads = new Int32Array(words.length);
    const relations = new Int32Array(words.length);
    let firstRoot = -1;
    for (let from = 0; from < words.length; from += MOST_WORDS) {
      const piece = words.slice(from, from + MOST_WORDS);
      const found = this.#piece(piece);
      for (let i = 0; i < piece.length; i += 1) {
        tags[from + i] = found.tags[i]!;
        relations[from + i] = found.relations[i]!;
        const head = found.heads[i]!;
        heads[from + i] = head < 0 ? firstRoot : from + head;
        if (head < 0 && firstRoot < 0) firstRoot = from + i;
      }
    }
    return { tags, heads, relations };
  }

  #piece(words: readonly string[]): NetworkResult {
    const { kernels, floats, ints } = this.#memory;
    const { hidden, layers, tagLayer, arc, label } = this.#size;
    const at = this.#at;
    const n = words.length;
    const width = 2 * hidden * BYTES;
    const outputs = 6 * hidden * BYTES;
    const scored = 2 * (arc + label);
    this.#place(words);
    let [x, y] = [at.x, at.y];
    for (let layer = 0; layer < layers; layer += 1) {
      const half = at.halves[layer]!;
      if (layer === 0) kernels.gather(n, outputs, at.slots, at.u, width, x);
      else this.#apply(this.#layers[layer - 1]!, n, at.halves[layer - 1]!, 2 * hidden, at.u);
      for (let direction = 0; direction < 2; direction += 1) {
        const start = direction === 0 ? 0 : n - 1;
        const step = direction === 0 ? 1 : -1;
        const side = direction * hidden;
        kernels.recur(n, hidden * BYTES, at.u + start * outputs + 3 * side * BYTES, step * outputs, this.#gates[2 * layer + direction]!, at.state, x + start * width + side * BYTES, y + start * width + side * BYTES, step * width, half + (start * 2 * hidden + side) * 2, step * 2 * hidden * 2, ONE);
      }
      [x, y] = [y, x];
    }
    this.#apply(this.#tag, n, at.halves[tagLayer]!, 2 * hidden, at.tags);
    // Row 0 is the root's.
    const projected = at.projected + scored * BYTES;
    const projected16 = at.projected16 + scored * 2;
    this.#apply(this.#project, n, at.halves[layers - 1]!, 2 * hidden, projected);
    kernels.activate(n * scored, projected, projected16, LEAK, PROJECTED);
    this.#apply(this.#arc, n, projected16 + arc * 2, scored, at.arcs);
    kernels.pairwise(n, n + 1, arc * BYTES, at.arcs, arc * BYTES, at.projected, scored * BYTES, at.scores, (n + 1) * BYTES);
    const tree = bestTree(floats.subarray(at.scores >> 2, (at.scores >> 2) + n * (n + 1)), n);
    ints.set(tree, at.heads >> 2);
    // The relation is read off the head's vector, the child's, and their product.
    kernels.couple(n, label * BYTES, at.heads + BYTES, at.projected + 2 * arc * BYTES, projected + (2 * arc + label) * BYTES, scored * BYTES, at.coupled16, MULTIPLIED);
    this.#apply(this.#relation, n, at.coupled16, 3 * label, at.relations);
    const tags = this.#greatest(n, this.#tagCount, at.tags, this.#tag.outputs);
    const relations = this.#greatest(n, this.#relationCount, at.relations, this.#relation.outputs);
    const heads = new Int32Array(n);
    for (let i = 0; i < n; i += 1) {
      heads[i] = tree[i + 1]! - 1;
      if (heads[i]! < 0) relations[i] = this.#rootRelation;
    }
    return { tags, heads, relations };
  }

  /** Lists where what is kept of each word is; for new words it is made. */
  #place(words: readonly string[]): void {
    const { ints } = this.#memory;
    // What is kept must hold this sentence whole.
    if (this.#kept.size + words.length > KEPT_WORDS) this.#kept.clear();
    const known = this.#kept.size;
    const fresh: string[] = [];
    let slots = this.#at.slots >> 2;
    ints[slots] = this.#nowhere;
    for (const word of words) {
      let slot = this.#kept.get(word);
      if (slot === undefined) {
        slot = this.#keptAt + (known + fresh.length) * this.#keptBytes;
        this.#kept.set(word, slot);
        fresh.push(word);
      }
      ints[(slots += 1)] = slot;
    }
    ints[slots + 1] = this.#nowhere;
    if (fresh.length > 0) this.#keep(fresh, this.#keptAt + known * this.#keptBytes);
  }

  /** Makes what is kept of new words, one after the other from `slot` on. */
  #keep(words: readonly string[], slot: number): void {
    const { floats } = this.#memory;
    const outputs = 6 * this.#size.hidden;
    const width = 2 * this.#size.hidden;
    const { input16 } = this.#at;
    for (const [index, word] of words.entries()) {
      const at = ((slot + index * this.#keptBytes) >> 2) + 3 * outputs;
      const vector = floats.subarray(at, at + width).fill(0);
      for (const [kind, feature] of wordFeatures(word).entries()) {
        const { values, scales } = this.#tables[kind]!;
        const row = (this.#numbers[kind]!.get(feature) ?? 0) * width;
        const scale = scales[0]!;
        for (let j = 0; j < width; j += 1) vector[j] = vector[j]! + values[row + j]! * scale;
      }
      this.#quantize(vector, input16 + index * width * 2, ONE);
    }
    this.#apply(this.#first, words.length, input16, width, slot, this.#keptBytes);
  }

  /** Rows of `width` 16-bit numbers times a matrix, into rows of as many floats as it has outputs. */
  #apply({ outputs, pairs, weights, scales, biases }: Affine, rows: number, from: number, width: number, to: number, stride = outputs * BYTES): void {
    this.#memory.kernels.affine(rows, outputs, pairs, from, width * 2, weights, scales, biases, to, stride);
  }

  #greatest(rows: number, columns: number, from: number, width: number): Int32Array {
    const { kernels, ints } = this.#memory;
    const { best } = this.#at;
    kernels.greatest(rows, columns, from, width * BYTES, best);
    return ints.slice(best >> 2, (best >> 2) + rows);
  }

  #quantize(from: Float32Array, to: number, scale: number): void {
    for (let j = 0; j < from.length; j += 1) this.#memory.shorts[(to >> 1) + j] = clip(from[j]! * scale);
  }

  #put(numbers: Float32Array): number {
    const at = this.#memory.take(numbers.length * BYTES);
    this.#memory.floats.set(numbers, at >> 2);
    return at;
  }

  /** A matrix in blocks of eight outputs, by pairs of inputs; `inputScale` is what one is worth in its 16-bit input. */
  #affine(matrix: ByteMatrix, bias: Float32Array | undefined, inputScale: number): Affine {
    const { rows, columns, values } = matrix;
    const weights = this.#memory.take(rows * columns * 2);
    let out = weights >> 1;
    for (let block = 0; block < columns; block += 8) {
      for (let input = 0; input < rows; input += 2) {
        for (let output = block; output < block + 8; output += 1) {
          this.#memory.shorts[out] = values[input * columns + output]!;
          this.#memory.shorts[out + 1] = values[(input + 1) * columns + output]!;
          out += 2;
        }
      }
    }
    return { outputs: columns, pairs: rows / 2, weights, scales: this.#put(matrix.scales.map((scale) => scale / inputScale)), biases: this.#put(bias ?? new Float32Array(columns)) };
  }
}

const clip = (value: number): number => Math.max(-32_768, Math.min(32_767, Math.round(value)));

/** Three matrices one below the other, as one of three times the columns. */
function sideBySide({ columns, values, scales }: ByteMatrix, rows: number): ByteMatrix {
  const wide = new Int8Array(rows * columns * 3);
  for (let part = 0; part < 3; part += 1) {
    for (let row = 0; row < rows; row += 1) wide.set(values.subarray((part * rows + row) * columns, (part * rows + row + 1) * columns), row * columns * 3 + part * columns);
  }
  return { rows, columns: columns * 3, values: wide, scales: Float32Array.from({ length: columns * 3 }, (_, index) => scales[index % columns]!) };
}
