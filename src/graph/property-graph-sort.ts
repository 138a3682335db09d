// Stable counting sort of row numbers by an integer key.

/** `order` sorted by `keys[row]`; rows with equal keys stay in the order in which they came. */
export function sortBy(order: Uint32Array<ArrayBuffer>, keys: Uint32Array | Uint16Array | Int32Array): Uint32Array<ArrayBuffer> {
  let least = Infinity;
  let greatest = -Infinity;
  for (const row of order) {
    const key = keys[row]!;
    if (key < least) least = key;
    if (key > greatest) greatest = key;
  }
  const range = greatest - least;
  if (order.length < 2 || range === 0) return order;
  // A range not much wider than the rows is done at once, a wide one 16 bits at a time.
  if (range < Math.max(65_536, order.length * 2)) return pass(order, keys, least, 1, range + 1);
  return pass(pass(order, keys, least, 1, 65_536), keys, least, 65_536, 65_536);
}

function pass(order: Uint32Array, keys: Uint32Array | Uint16Array | Int32Array, least: number, divisor: number, buckets: number): Uint32Array<ArrayBuffer> {
  const digit = divisor === 1 && buckets !== 65_536 ? (key: number) => key - least : (key: number) => Math.floor((key - least) / divisor) % 65_536;
  const places = new Uint32Array(buckets + 1);
  for (const row of order) places[digit(keys[row]!) + 1]!++;
  for (let bucket = 0; bucket < buckets; bucket++) places[bucket + 1]! += places[bucket]!;
  const sorted = new Uint32Array(order.length);
  for (const row of order) sorted[places[digit(keys[row]!)]!++] = row;
  return sorted;
}
