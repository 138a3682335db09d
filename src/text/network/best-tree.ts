// The best tree over a sentence: every word has one head, one word hangs on the root, nothing goes in a circle.
//
// Nearly always the best head of each word makes a tree already; else Chu and Liu (1965), Edmonds (1967): circles are drawn together
// into one node, and the best way into the circle decides which of its arcs gives way.

/**
 * @param scores row by row, `scores[(word − 1) · (n + 1) + head]` for words 1 to n and heads 0 (the root) to n
 * @returns heads by word, index 0 unused
 */
export function bestTree(scores: Float32Array, n: number): Int32Array {
  const heads = bestHeads(scores, n);
  const roots = rootsOf(heads);
  if (roots.length === 1 && !findCircle(heads)) return heads;
  const root = bestRoot(scores, n, roots.length > 0 ? roots : Array.from({ length: n }, (_, index) => index + 1));
  const rooted = new Float64Array(scores);
  for (let word = 1; word <= n; word += 1) {
    const row = (word - 1) * (n + 1);
    if (word === root) rooted.fill(-1e9, row, row + n + 1);
    rooted[row] = word === root ? 0 : -1e9;
  }
  return withoutCircles(rooted, n);
}

type Scores = Float32Array | Float64Array;

/** One word alone may hang on the root: the one that loses most elsewhere, among those that would. */
function bestRoot(scores: Scores, n: number, candidates: readonly number[]): number {
  let root = candidates[0] ?? 1;
  let most = -Infinity;
  for (const word of candidates) {
    const row = (word - 1) * (n + 1);
    let other = -Infinity;
    for (let head = 1; head <= n; head += 1) if (head !== word) other = Math.max(other, scores[row + head]!);
    const loss = scores[row]! - (other === -Infinity ? -1e6 : other);
    if (loss > most) [most, root] = [loss, word];
  }
  return root;
}

function bestHeads(scores: Scores, n: number): Int32Array {
  const heads = new Int32Array(n + 1);
  for (let word = 1, row = 0; word <= n; word += 1, row += n + 1) {
    let best = -Infinity;
    for (let head = 0; head <= n; head += 1) {
      const value = scores[row + head]!;
      if (value > best && head !== word) {
        best = value;
        heads[word] = head;
      }
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

function withoutCircles(scores: Scores, n: number): Int32Array {
  const heads = bestHeads(scores, n);
  const circle = findCircle(heads);
  if (!circle) return heads;
  const score = (head: number, word: number): number => scores[(word - 1) * (n + 1) + head]!;
  // The circle becomes the last node of a smaller graph.
  const inside = new Set(circle);
  const outside = [0];
  for (let word = 1; word <= n; word += 1) if (!inside.has(word)) outside.push(word);
  const together = outside.length;
  const size = together + 1;
  const smaller = new Float64Array(together * size).fill(-Infinity);
  const intoCircle = (together - 1) * size;
  const enterAt = new Int32Array(size);
  const leaveFrom = new Int32Array(size);
  for (let a = 0; a < together; a += 1) {
    const head = outside[a]!;
    for (let b = 1; b < together; b += 1) if (a !== b) smaller[(b - 1) * size + a] = score(head, outside[b]!);
    for (const word of circle) {
      const entering = score(head, word) - score(heads[word]!, word);
      if (entering > smaller[intoCircle + a]!) [smaller[intoCircle + a], enterAt[a]] = [entering, word];
      // Nothing leads to the root.
      if (a > 0 && score(word, head) > smaller[(a - 1) * size + together]!) [smaller[(a - 1) * size + together], leaveFrom[a]] = [score(word, head), word];
    }
  }
  const found = withoutCircles(smaller, together);
  for (let b = 1; b < together; b += 1) heads[outside[b]!] = found[b] === together ? leaveFrom[b]! : outside[found[b]!]!;
  const entry = found[together]!;
  heads[enterAt[entry]!] = outside[entry]!;
  return heads;
}
