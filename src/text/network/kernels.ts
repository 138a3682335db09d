// The network's memory and the vector code that works on it (scripts/english/kernel-source.mjs says what each function does).
import { kernelCode } from "./kernel-code.ts";

// Every JavaScript engine has WebAssembly, but it is no part of the language's own library.
declare const WebAssembly: {
  Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  Module: new (code: Uint8Array<ArrayBuffer>) => object;
  Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

/** Pointers and strides in bytes. */
export interface Kernels {
  /** C = scales · (A · B) + biases: `rows` rows of 16-bit A, `outputs` (a multiple of 8) columns, `pairs` pairs of inputs. */
  affine(rows: number, outputs: number, pairs: number, a: number, aStride: number, b: number, scales: number, biases: number, c: number, cStride: number): void;
  /** One direction of a simple recurrent unit of `width` bytes over `words` words; `state` is room for what it remembers. */
  recur(words: number, width: number, u: number, uStride: number, gates: number, state: number, x: number, y: number, yStride: number, y16: number, y16Stride: number, scale: number): void;
  /** What the words' rows give to the first layer, `bytes` a part, and their vectors of `width` bytes. */
  gather(words: number, bytes: number, slots: number, u: number, width: number, x: number): void;
  activate(count: number, x: number, y16: number, slope: number, scale: number): void;
  pairwise(rows: number, columns: number, width: number, d: number, dStride: number, h: number, hStride: number, s: number, sStride: number): void;
  /** For each row its vector of `width` bytes times that of its head, the head's and its own, in 16 bits. */
  couple(rows: number, width: number, heads: number, h: number, d: number, stride: number, y16: number, scale: number): void;
  /** The first column of the greatest number of each row. */
  greatest(rows: number, columns: number, s: number, sStride: number, best: number): void;
}

const PAGE = 65_536;

/** A block of memory that is handed out once, from the bottom up. */
export class KernelMemory {
  readonly kernels: Kernels;
  readonly floats: Float32Array;
  readonly shorts: Int16Array;
  readonly ints: Int32Array;
  #next = 64;
  readonly #bytes: number;

  constructor(bytes: number) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    this.#bytes = memory.buffer.byteLength;
    this.floats = new Float32Array(memory.buffer);
    this.shorts = new Int16Array(memory.buffer);
    this.ints = new Int32Array(memory.buffer);
    const code = Uint8Array.from({ length: kernelCode.length / 2 }, (_, index) => Number.parseInt(kernelCode.slice(2 * index, 2 * index + 2), 16));
    this.kernels = new WebAssembly.Instance(new WebAssembly.Module(code), { host: { memory } }).exports as Kernels;
  }

  /** Where a block of so many bytes begins; aligned for vectors. */
  take(bytes: number): number {
    const at = this.#next;
    this.#next += (bytes + 15) & ~15;
    if (this.#next > this.#bytes) throw new RangeError("the network's memory was reckoned too small");
    return at;
  }
}
