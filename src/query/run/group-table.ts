// Groups by keys of any number: each key becomes a number, pairs of numbers are found in a table of typed arrays.
import type { BoundExpression, Slot } from "../bind/bound.ts";
import { groupKey } from "../values/equality.ts";
import { compileExpression, type Compiling, type Row } from "./compile-expression.ts";

/** A key takes its text and a place in a hash table. */
export const cellsOfKey = (key: string | number): number => (typeof key === "number" ? 4 : 6 + (key.length >> 3));

/** Numbers for the values of one key: two rows have the same number exactly when they are in the same group by it. */
export interface KeyCoder {
  code(row: Row): number;
  /** The content of the key's slot for a number. */
  content(code: number): unknown;
  /** Forgets what it has learned in a run. */
  reset(): void;
}

/** Nodes, edges and texts have a number already; any other value gets the next one when it first comes. */
export function keyCoder(expression: BoundExpression, slot: Slot, compiling: Compiling): KeyCoder {
  if (expression.kind === "slot" && expression.slot.storage === slot.storage && (slot.storage === "node" || slot.storage === "edge")) return elementCoder(expression.slot.index);
  if (expression.kind === "property" && expression.subject.kind === "slot" && slot.storage === "value") {
    const coder = textCoder(expression.subject.slot, expression.key, compiling);
    if (coder) return coder;
  }
  return valueCoder(expression, slot, compiling);
}

const none = { reset: (): void => undefined };

const elementCoder = (index: number): KeyCoder => ({
  ...none,
  code: (row) => (typeof row[index] === "number" ? row[index] + 1 : 0),
  content: (code) => (code === 0 ? null : code - 1),
});

/** Texts are stored by number, each text once. */
function textCoder(subject: Slot, key: string, { graph }: Compiling): KeyCoder | undefined {
  if (subject.storage !== "node" && subject.storage !== "edge") return undefined;
  const isNode = subject.storage === "node";
  const column = isNode ? graph.nodeColumn(key) : graph.edgeColumn(key);
  if (column?.meta.kind !== "string") return undefined;
  const { values } = column;
  const isFull = column.meta.form === "full";
  const { index } = subject;
  return {
    ...none,
    code(row) {
      const element = row[index];
      if (typeof element !== "number") return 0;
      const position = isFull ? element : column.position(element);
      return position < 0 ? 0 : (values[position] ?? 0) + 1;
    },
    content: (code) => (code === 0 ? null : column.text(code - 1)),
  };
}

function valueCoder(expression: BoundExpression, slot: Slot, compiling: Compiling): KeyCoder {
  // Elements of patterns are kept as they stand in the row, other values as values.
  const isCopied = expression.kind === "slot" && expression.slot.storage === slot.storage;
  const value = compileExpression(expression, compiling);
  const from = isCopied ? expression.slot.index : -1;
  const { execution } = compiling;
  let codes = new Map<string | number, number>();
  let contents: unknown[] = [];
  let cells = 0;
  return {
    code(row) {
      const found = value(row);
      const key = groupKey(found);
      let code = codes.get(key);
      if (code === undefined) {
        code = contents.length;
        cells += cellsOfKey(key);
        execution.retain(cellsOfKey(key));
        codes.set(key, code);
        contents.push(isCopied ? (row[from] ?? null) : found);
      }
      return code;
    },
    content: (code) => contents[code] ?? null,
    reset() {
      if (contents.length === 0) return;
      execution.release(cells);
      cells = 0;
      codes = new Map();
      contents = [];
    },
  };
}

const maxKeptSlots = 1 << 18;

/** Numbers pairs of numbers below 2^32 from 0 on, in the order in which they first come. */
export class PairTable {
  #slots = new Uint32Array(64);
  #first = new Uint32Array(32);
  #second = new Uint32Array(32);
  count = 0;

  /** Empties the table. Its room is kept for the next run, unless it has become large. */
  clear(): void {
    this.count = 0;
    if (this.#slots.length <= maxKeptSlots) {
      this.#slots.fill(0);
      return;
    }
    this.#slots = new Uint32Array(64);
    this.#first = new Uint32Array(32);
    this.#second = new Uint32Array(32);
  }

  add(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(first, second) & mask;
    for (;;) {
      const found = this.#slots[slot] ?? 0;
      if (found === 0) break;
      if (this.#first[found - 1] === first && this.#second[found - 1] === second) return found - 1;
      slot = (slot + 1) & mask;
    }
    const id = this.count++;
    this.#slots[slot] = id + 1;
    this.#first[id] = first;
    this.#second[id] = second;
    if (this.count * 2 >= this.#slots.length) this.#grow();
    return id;
  }

  first(id: number): number {
    return this.#first[id] ?? 0;
  }
  second(id: number): number {
    return this.#second[id] ?? 0;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    const [firsts, seconds] = [this.#first, this.#second];
    this.#first = new Uint32Array(this.#slots.length / 2);
    this.#second = new Uint32Array(this.#slots.length / 2);
    this.#first.set(firsts);
    this.#second.set(seconds);
    for (let id = 0; id < this.count; id++) {
      let slot = hash(firsts[id] ?? 0, seconds[id] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id + 1;
    }
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first ^ Math.imul(second, 0x85ebca77), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Numbers rows by their keys, from 0 on, in the order in which they first come. */
export class RowGroups {
  readonly #coders: readonly KeyCoder[];
  readonly #slots: readonly number[];
  /** The first key with the second, then that pair's number with the third, and so on. */
  readonly #tables: readonly PairTable[];

  constructor(keys: readonly { readonly slot: Slot; readonly expression: BoundExpression }[], compiling: Compiling) {
    this.#coders = keys.map(({ expression, slot }) => keyCoder(expression, slot, compiling));
    this.#slots = keys.map(({ slot }) => slot.index);
    this.#tables = Array.from({ length: Math.max(1, keys.length - 1) }, () => new PairTable());
  }

  /** Forgets all groups. It must be called when the last of them was read, or the query has failed. */
  reset(): void {
    for (const table of this.#tables) table.clear();
    for (const coder of this.#coders) coder.reset();
  }

  of(row: Row): number {
    const coders = this.#coders;
    const [first, second] = coders;
    if (!first) return 0;
    let group = this.#tables[0]?.add(first.code(row), second ? second.code(row) : 0) ?? 0;
    for (let at = 2; at < coders.length; at++) group = this.#tables[at - 1]?.add(group, coders[at]?.code(row) ?? 0) ?? 0;
    return group;
  }

  /** Fills the slots of the keys. */
  fill(row: Row, group: number): void {
    let left = group;
    for (let at = this.#coders.length - 1; at >= 0; at--) {
      const table = this.#tables[Math.max(0, at - 1)];
      const code = at === 0 ? table?.first(left) : table?.second(left);
      row[this.#slots[at] ?? 0] = this.#coders[at]?.content(code ?? 0);
      if (at > 1) left = table?.first(left) ?? 0;
    }
  }
}
