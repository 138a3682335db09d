// The best tree over a sentence: every word has one head, one word hangs on the root, nothing goes in a circle.
//
// Nearly always the best head of each word makes a tree already; else Chu and Liu (1965), Edmonds (1967): circles are drawn together
// into one node, and the best way into the circle decides which of its arcs gives way.

/**
 * @param scores row by row, `scores[(word − 1) · stride + head]` for words 1 to n and heads 0 (the root) to n
 * @returns heads by word, index 0 unused
 */
export function bestTree(scores: Float32Array, stride: number, n: number): Int32Array {
  const score = (head: number, word: number) => (head === word ? -Infinity : (scores[(word - 1) * stride + head] ?? -Infinity));
  const heads = bestHeads(score, n);
  const roots = rootsOf(heads);
  if (roots.length === 1 && !findCircle(heads)) return heads;
  // One word alone may hang on the root: the one that loses most elsewhere, among those that would.
  const candidates = roots.length > 0 ? roots : Array.from({ length: n }, (_, index) => index + 1);
  let root = candidates[0] ?? 1;
  let most = -Infinity;
  for (const word of candidates) {
    let other = -Infinity;
    for (let head = 1; head <= n; head += 1) other = Math.max(other, score(head, word));
    const loss = score(0, word) - (other === -Infinity ? -1e6 : other);
    if (loss > most) [most, root] = [loss, word];
  }
  return withoutCircles((head, word) => (word === root ? (head === 0 ? 0 : -1e9) : head === 0 ? -1e9 : score(head, word)), n);
}

type Score = (head: number, word: number) => number;

function bestHeads(score: Score, n: number): Int32Array {
  const heads = new Int32Array(n + 1);
  for (let word = 1; word <= n; word += 1) {
    let best = -Infinity;
    for (let head = 0; head <= n; head += 1) {
      const value = score(head, word);
      if (value > best) [best, heads[word]] = [value, head];
    }
  }
  return heads;
}

function rootsOf(heads: Int32Array): number[] {
  const roots: number[] = [];
  for (let word = 1; word < heads.length; word += 1) if (heads[word] === 0) roots.push(word);
  return roots;
}

/** The words of one circle, or nothing. */
function findCircle(heads: Int32Array): number[] | undefined {
  const seenFrom = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start += 1) {
    let word = start;
    while (word !== 0 && seenFrom[word] === 0) {
      seenFrom[word] = start;
      word = heads[word] ?? 0;
    }
    if (word === 0 || seenFrom[word] !== start) continue;
    const circle = [word];
    for (let next = heads[word] ?? 0; next !== word; next = heads[next] ?? 0) circle.push(next);
    return circle;
  }
  return undefined;
}

function withoutCircles(score: Score, n: number): Int32Array {
  const heads = bestHeads(score, n);
  const circle = findCircle(heads);
  if (!circle) return heads;
  // The circle becomes the last node of a smaller graph.
  const inside = new Set(circle);
  const outside = [0];
  for (let word = 1; word <= n; word += 1) if (!inside.has(word)) outside.push(word);
  const together = outside.length;
  const size = together + 1;
  const table = new Float64Array(size * size).fill(-Infinity);
  const enterAt = new Int32Array(size);
  const leaveFrom = new Int32Array(size);
  for (let a = 0; a < together; a += 1) {
    const head = outside[a]!;
    for (let b = 1; b < together; b += 1) if (a !== b) table[a * size + b] = score(head, outside[b]!);
    for (const word of circle) {
      const entering = score(head, word) - score(heads[word]!, word);
      if (entering > table[a * size + together]!) [table[a * size + together], enterAt[a]] = [entering, word];
      const leaving = a === 0 ? -Infinity : score(word, head);
      if (leaving > table[together * size + a]!) [table[together * size + a], leaveFrom[a]] = [leaving, word];
    }
  }
  const smaller = withoutCircles((head, word) => table[head * size + word]!, together);
  for (let b = 1; b < together; b += 1) heads[outside[b]!] = smaller[b] === together ? leaveFrom[b]! : outside[smaller[b]!]!;
  const entry = smaller[together]!;
  heads[enterAt[entry]!] = outside[entry]!;
  return heads;
}
