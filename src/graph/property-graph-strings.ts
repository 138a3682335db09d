// All strings of a graph, each stored once as UTF-8 in one block of bytes, found by a hash table of numbers. No JavaScript string is held until it is read.
import { decodeText, encodeInto } from "./property-graph-utf8.ts";

export interface StringArrays {
  /** String n is at offsets[n] to offsets[n + 1] (exclusive) of `bytes`. */
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
  /** Open addressing: number of a string plus 1, or 0 where free. The length is a power of two. */
  readonly slots: Uint32Array;
}

function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

export class StringTable {
  #offsets: Uint32Array;
  #bytes: Uint8Array;
  #slots: Uint32Array;
  #count: number;
  #scratch = new Uint8Array(256);
  readonly #read: (string | undefined)[] = [];

  /** An empty table, or one over arrays that were stored; `count` strings are in them. */
  constructor(arrays?: StringArrays) {
    this.#offsets = arrays?.offsets ?? new Uint32Array(1024);
    this.#bytes = arrays?.bytes ?? new Uint8Array(16_384);
    this.#slots = arrays?.slots ?? new Uint32Array(1024);
    this.#count = arrays ? arrays.offsets.length - 1 : 0;
  }

  get count(): number {
    return this.#count;
  }

  /** The text of a number given by `add`. */
  text(id: number): string {
    return (this.#read[id] ??= decodeText(this.#bytes, this.#offsets[id]!, this.#offsets[id + 1]!));
  }

  /** The number of a text, or -1 where the table has none. */
  find(text: string): number {
    return this.#probe(this.#encode(text)).id;
  }

  /** The number of a text; a new text gets the next number. */
  add(text: string): number {
    const length = this.#encode(text);
    const found = this.#probe(length);
    if (found.id >= 0) return found.id;
    const id = this.#count++;
    const start = this.#offsets[id]!;
    const end = start + length;
    if (end > 0xffffffff) throw new RangeError("The texts of one graph may take at most 4 GiB.");
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(end, this.#bytes.length * 2)));
    if (id + 1 >= this.#offsets.length) this.#offsets = grown(this.#offsets, new Uint32Array(this.#offsets.length * 2));
    this.#bytes.set(this.#scratch.subarray(0, length), start);
    this.#offsets[id + 1] = end;
    this.#slots[found.slot] = id + 1;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  /** The arrays to store, cut to size. */
  arrays(): StringArrays {
    const offsets = this.#offsets.slice(0, this.#count + 1);
    return { offsets, bytes: this.#bytes.slice(0, offsets[this.#count]), slots: this.#slots };
  }

  #encode(text: string): number {
    if (text.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(text.length * 3);
    return encodeInto(text, this.#scratch, 0);
  }

  #probe(length: number): { id: number; slot: number } {
    const mask = this.#slots.length - 1;
    let slot = hashBytes(this.#scratch, 0, length) & mask;
    // The count of steps is bounded, so that a damaged table without a free slot ends too.
    for (let steps = 0; steps <= mask; steps++, slot = (slot + 1) & mask) {
      const id = this.#slots[slot]! - 1;
      if (id < 0) return { id, slot };
      const start = this.#offsets[id]!;
      if (this.#offsets[id + 1]! - start !== length) continue;
      let i = 0;
      while (i < length && this.#bytes[start + i] === this.#scratch[i]) i++;
      if (i === length) return { id, slot };
    }
    return { id: -1, slot: 0 };
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let id = 0; id < this.#count; id++) {
      let slot = hashBytes(this.#bytes, this.#offsets[id]!, this.#offsets[id + 1]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

function grown<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
