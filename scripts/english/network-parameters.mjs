// The numbers that training moves: each block with its gradient and Adam's two moments (Kingma and Ba 2015).
import { normal } from "./random.mjs";

export class Parameters {
  /** @param memory from trainingMemory */
  constructor(memory, random) {
    this.memory = memory;
    this.random = random;
    this.blocks = new Map();
    this.transposed = new Map();
    this.start = memory.used;
    this.steps = 0;
  }

  /** A block of numbers; `first(index)` gives each one's beginning. */
  block(name, length, first) {
    const at = this.memory.take(length);
    for (let i = 0; i < length; i += 1) this.memory.floats[at + i] = first(i);
    this.blocks.set(name, { at, length });
    return at;
  }

  /** A matrix of random numbers whose products keep the size of their input. */
  matrix(name, rows, columns, scale = Math.sqrt(1 / rows)) {
    const at = this.block(name, rows * columns, () => normal(this.random) * scale);
    this.transposed.set(name, { rows, columns, at: undefined });
    return at;
  }

  /** Once all blocks are there. `sparse` names a table of which a step touches few rows. */
  seal(sparse, width) {
    this.end = this.memory.used;
    const length = this.end - this.start;
    this.gradients = this.memory.take(length);
    this.first = this.memory.take(length);
    this.second = this.memory.take(length);
    for (const one of this.transposed.values()) one.at = this.memory.take(one.rows * one.columns);
    const table = this.blocks.get(sparse);
    this.table = { ...table, width, touched: new Uint8Array(table.length / width) };
  }

  at = (name) => this.blocks.get(name).at;

  /** Where the gradient of what lies at `at` is. */
  gradient = (at) => this.gradients + at - this.start;

  transposedAt = (name) => this.transposed.get(name).at;

  touch(row) {
    this.table.touched[row] = 1;
  }

  /** Copies of the matrices as gradients of their inputs need them. */
  transpose() {
    const { floats } = this.memory;
    for (const [name, { rows, columns, at }] of this.transposed) {
      const from = this.at(name);
      for (let i = 0; i < rows; i += 1) for (let j = 0; j < columns; j += 1) floats[at + j * rows + i] = floats[from + i * columns + j];
    }
  }

  /** One step down the gradients, which it clears. Their common length is cut to `longest`. */
  descend(rate, { longest = 5, beta1 = 0.9, beta2 = 0.95 } = {}) {
    this.steps += 1;
    const { floats } = this.memory;
    const stretches = [];
    const { at, length, width, touched } = this.table;
    for (let row = 0; row < touched.length; row += 1) if (touched[row]) stretches.push([at + row * width, at + (row + 1) * width]);
    touched.fill(0);
    if (at > this.start) stretches.push([this.start, at]);
    stretches.push([at + length, this.end]);
    let squares = 0;
    for (const [from, to] of stretches) for (let i = this.gradient(from); i < this.gradient(to); i += 1) squares += floats[i] * floats[i];
    const cut = Math.min(1, longest / (Math.sqrt(squares) || 1));
    const [unbias1, unbias2] = [1 / (1 - beta1 ** this.steps), 1 / (1 - beta2 ** this.steps)];
    const [g, m, v] = [this.gradients - this.start, this.first - this.start, this.second - this.start];
    for (const [from, to] of stretches) {
      for (let i = from; i < to; i += 1) {
        const slope = floats[g + i] * cut;
        floats[m + i] = beta1 * floats[m + i] + (1 - beta1) * slope;
        floats[v + i] = beta2 * floats[v + i] + (1 - beta2) * slope * slope;
        floats[i] -= (rate * floats[m + i] * unbias1) / (Math.sqrt(floats[v + i] * unbias2) + 1e-8);
        floats[g + i] = 0;
      }
    }
  }

  numbers(name) {
    const { at, length } = this.blocks.get(name);
    return this.memory.floats.slice(at, at + length);
  }
}
