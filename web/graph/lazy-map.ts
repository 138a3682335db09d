// A map whose values are made when they are asked for, over numbers that are already there.
export class LazyMap<Value> implements ReadonlyMap<string, Value> {
  readonly size: number;
  readonly #numbers: () => Iterable<number>;
  readonly #numberOf: (key: string) => number;
  readonly #keyOf: (number: number) => string;
  readonly #make: (number: number, key: string) => Value;
  readonly #made = new Map<number, Value>();

  /** `numberOf` gives -1 for a key that is not there. */
  constructor(parts: { readonly size: number; readonly numbers: () => Iterable<number>; readonly numberOf: (key: string) => number; readonly keyOf: (number: number) => string; readonly make: (number: number, key: string) => Value }) {
    this.size = parts.size;
    this.#numbers = parts.numbers;
    this.#numberOf = parts.numberOf;
    this.#keyOf = parts.keyOf;
    this.#make = parts.make;
  }

  has(key: string): boolean {
    return this.#numberOf(key) >= 0;
  }

  get(key: string): Value | undefined {
    const number = this.#numberOf(key);
    return number < 0 ? undefined : this.at(number);
  }

  /** The value of a number that is there. */
  at(number: number): Value {
    let value = this.#made.get(number);
    if (value === undefined) this.#made.set(number, (value = this.#make(number, this.#keyOf(number))));
    return value;
  }

  numbers(): Iterable<number> {
    return this.#numbers();
  }

  *keys(): MapIterator<string> {
    for (const number of this.#numbers()) yield this.#keyOf(number);
  }
  *values(): MapIterator<Value> {
    for (const number of this.#numbers()) yield this.at(number);
  }
  *entries(): MapIterator<[string, Value]> {
    for (const number of this.#numbers()) yield [this.#keyOf(number), this.at(number)];
  }
  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }
}
