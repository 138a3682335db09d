// Stable counting sort of row numbers by an integer key, and values put in such an order. Plain loops: they run over every edge.

type Keys = Uint32Array | Uint16Array | Int32Array;

/** The numbers 0 to `length` (exclusive). */
export function ascending(length: number): Uint32Array<ArrayBuffer> {
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  return order;
}

/** Fills `into` with `values[order[0]]`, `values[order[1]]` ... */
export function gather<T extends Keys | Float64Array>(values: Keys | Float64Array, order: Uint32Array, into: T): T {
  for (let i = 0; i < order.length; i++) into[i] = values[order[i]!]!;
  return into;
}

/** `order` sorted by `keys[row]`; rows with equal keys stay in the order in which they came. */
export function sortBy(order: Uint32Array<ArrayBuffer>, keys: Keys): Uint32Array<ArrayBuffer> {
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < order.length; i++) {
    const key = keys[order[i]!]!;
    if (key < least) least = key;
    if (key > greatest) greatest = key;
  }
  const range = greatest - least;
  if (order.length < 2 || range === 0) return order;
  // A range not much wider than the rows is done at once, a wide one 16 bits at a time.
  if (range < Math.max(65_536, order.length * 2)) return pass(order, keys, least, range + 1);
  return highPass(lowPass(order, keys, least), keys, least);
}

function pass(order: Uint32Array, keys: Keys, least: number, buckets: number): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(buckets + 1);
  for (let i = 0; i < order.length; i++) places[keys[order[i]!]! - least + 1]!++;
  for (let bucket = 0; bucket < buckets; bucket++) places[bucket + 1]! += places[bucket]!;
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) sorted[places[keys[order[i]!]! - least]!++] = order[i]!;
  return sorted;
}

function lowPass(order: Uint32Array, keys: Keys, least: number): Uint32Array<ArrayBuffer> {
  const digits = new Uint16Array(keys.length);
  for (let i = 0; i < order.length; i++) digits[order[i]!] = (keys[order[i]!]! - least) % 65_536;
  return pass(order, digits, 0, 65_536);
}

function highPass(order: Uint32Array, keys: Keys, least: number): Uint32Array<ArrayBuffer> {
  const digits = new Uint16Array(keys.length);
  for (let i = 0; i < order.length; i++) digits[order[i]!] = Math.floor((keys[order[i]!]! - least) / 65_536);
  return pass(order, digits, 0, 65_536);
}
