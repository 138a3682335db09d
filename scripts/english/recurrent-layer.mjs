// A layer of simple recurrent units in both directions (Lei and others 2018), forward and backward.
//
//     f, r = σ(u + v·c + b)      c ← f·c + (1−f)·u      h = r·c + (1−r)·x
const sigmoid = (x) => 1 / (1 + Math.exp(-x));

/** The words of each sentence in the order of one direction, as [word, word before it in that order or −1]. */
function* inOrder(lengths, direction) {
  let base = 0;
  for (const length of lengths) {
    for (let q = 0; q < length; q += 1) yield [base + (direction === 0 ? q : length - 1 - q), q === 0 ? -1 : base + (direction === 0 ? q - 1 : length - q)];
    base += length;
  }
}

/** `at`: places of u (three parts a direction, overwritten by u, f, r), c, x, y, v and b. */
export function recur(floats, hidden, lengths, at) {
  const width = 2 * hidden;
  const state = new Float32Array(hidden);
  for (let direction = 0; direction < 2; direction += 1) {
    const [v, b] = [at.v + direction * width, at.b + direction * width];
    for (const [word, before] of inOrder(lengths, direction)) {
      if (before < 0) state.fill(0);
      const u = at.u + word * 3 * width + direction * 3 * hidden;
      const [x, y, c] = [at.x, at.y, at.c].map((place) => place + word * width + direction * hidden);
      for (let j = 0; j < hidden; j += 1) {
        const old = state[j];
        const f = sigmoid(floats[u + hidden + j] + floats[v + j] * old + floats[b + j]);
        const r = sigmoid(floats[u + width + j] + floats[v + hidden + j] * old + floats[b + hidden + j]);
        const now = f * old + (1 - f) * floats[u + j];
        floats[u + hidden + j] = f;
        floats[u + width + j] = r;
        floats[c + j] = now;
        state[j] = now;
        floats[y + j] = r * now + (1 - r) * floats[x + j];
      }
    }
  }
}

/** From `dy` to `du` and `dx` (set, not added), and the gradients of v and b. */
export function recurBack(floats, hidden, lengths, at) {
  const width = 2 * hidden;
  const carried = new Float32Array(hidden);
  for (let direction = 0; direction < 2; direction += 1) {
    const [v, dv, db] = [at.v, at.dv, at.db].map((place) => place + direction * width);
    for (const [word, before] of [...inOrder(lengths, direction)].reverse()) {
      const [u, du] = [at.u, at.du].map((place) => place + word * 3 * width + direction * 3 * hidden);
      const [x, dx, dy, c] = [at.x, at.dx, at.dy, at.c].map((place) => place + word * width + direction * hidden);
      const previous = before < 0 ? -1 : at.c + before * width + direction * hidden;
      for (let j = 0; j < hidden; j += 1) {
        const [f, r, now, slope] = [floats[u + hidden + j], floats[u + width + j], floats[c + j], floats[dy + j]];
        const old = previous < 0 ? 0 : floats[previous + j];
        const toState = carried[j] + slope * r;
        const toReset = slope * (now - floats[x + j]) * r * (1 - r);
        const toForget = toState * (old - floats[u + j]) * f * (1 - f);
        floats[dx + j] = slope * (1 - r);
        floats[du + j] = toState * (1 - f);
        floats[du + hidden + j] = toForget;
        floats[du + width + j] = toReset;
        floats[dv + j] += toForget * old;
        floats[dv + hidden + j] += toReset * old;
        floats[db + j] += toForget;
        floats[db + hidden + j] += toReset;
        carried[j] = before < 0 ? 0 : toState * f + toForget * floats[v + j] + toReset * floats[v + hidden + j];
      }
    }
  }
}
