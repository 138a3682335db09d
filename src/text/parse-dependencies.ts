// Dependencies, word by word: an arc-hybrid parser with three actions, and a second classifier that names each arc.
//
//     stack: ... s2 s1 s0 | buffer: n0 n1 n2 ...     shift: n0 → stack     left: s0 ← n0     right: s1 → s0
//
// Kuhlmann, Gómez-Rodríguez and Satta (2011) for the system; Goldberg and Nivre (2013) for its dynamic oracle, used in training;
// features after Zhang and Nivre (2011).
import { feature, hashText, type LinearModel } from "./linear-model.ts";
import { normalizeWord } from "./tag-words.ts";

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const maxActionFeatures = 96;
export const maxLabelFeatures = 32;

/** Node 0 is "nothing", 1 to n the words, n + 1 the root. */
export class ParserState {
  readonly n: number;
  readonly words: Int32Array;
  readonly tags: Int32Array;
  readonly stack: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  /** Outermost and next children on each side. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  size = 0;
  next = 1;

  constructor(words: readonly string[], tags: Int32Array) {
    const n = words.length;
    this.n = n;
    this.words = new Int32Array(n + 2);
    this.tags = new Int32Array(n + 2);
    for (let i = 0; i < n; i += 1) {
      this.words[i + 1] = hashText(normalizeWord(words[i] ?? ""));
      this.tags[i + 1] = (tags[i] ?? 0) + 3;
    }
    this.words[n + 1] = 7;
    this.tags[n + 1] = 1;
    this.stack = new Int32Array(n + 2);
    this.heads = new Int32Array(n + 2).fill(-1);
    this.labels = new Int32Array(n + 2).fill(-1);
    this.left1 = new Int32Array(n + 2);
    this.left2 = new Int32Array(n + 2);
    this.right1 = new Int32Array(n + 2);
    this.right2 = new Int32Array(n + 2);
    this.leftCount = new Int32Array(n + 2);
    this.rightCount = new Int32Array(n + 2);
  }

  get done(): boolean {
    return this.size === 0 && this.next === this.n + 1;
  }

  top(depth: number): number {
    return depth < this.size ? (this.stack[this.size - 1 - depth] ?? 0) : 0;
  }

  allows(action: number): boolean {
    if (action === SHIFT) return this.next <= this.n;
    if (action === LEFT) return this.size > 0 && (this.next <= this.n || this.size === 1);
    return this.size > 1;
  }

  /** The head that an arc action gives to the top of the stack. */
  headFor(action: number): number {
    return action === LEFT ? this.next : this.top(1);
  }

  apply(action: number, label: number): void {
    if (action === SHIFT) {
      this.stack[this.size] = this.next;
      this.size += 1;
      this.next += 1;
      return;
    }
    const child = this.top(0);
    const head = this.headFor(action);
    this.heads[child] = head;
    this.labels[child] = label;
    if (child < head) {
      this.left2[head] = this.left1[head] ?? 0;
      this.left1[head] = child;
      this.leftCount[head] = Math.min((this.leftCount[head] ?? 0) + 1, 5);
    } else {
      this.right2[head] = this.right1[head] ?? 0;
      this.right1[head] = child;
      this.rightCount[head] = Math.min((this.rightCount[head] ?? 0) + 1, 5);
    }
    this.size -= 1;
  }
}

/** Features of the choice between the three actions. */
export function actionFeatures(s: ParserState, out: Uint32Array): number {
  const { words: W, tags: T, labels: L } = s;
  const at = (array: Int32Array, index: number) => array[index] as number;
  const last = s.n + 1;
  const s0 = s.top(0), s1 = s.top(1), s2 = s.top(2);
  const n0 = s.next <= last ? s.next : 0, n1 = s.next + 1 <= last ? s.next + 1 : 0, n2 = s.next + 2 <= last ? s.next + 2 : 0, n3 = s.next + 3 <= last ? s.next + 3 : 0;
  const s0w = at(W, s0), s0t = at(T, s0), s1w = at(W, s1), s1t = at(T, s1), s2w = at(W, s2), s2t = at(T, s2);
  const n0w = at(W, n0), n0t = at(T, n0), n1w = at(W, n1), n1t = at(T, n1), n2w = at(W, n2), n2t = at(T, n2), n3t = at(T, n3);
  const s0l = at(s.left1, s0), s0r = at(s.right1, s0), s0l2 = at(s.left2, s0), s0r2 = at(s.right2, s0), s1l = at(s.left1, s1), s1r = at(s.right1, s1), n0l = at(s.left1, n0), n0l2 = at(s.left2, n0);
  const s0lt = at(T, s0l), s0rt = at(T, s0r), s1lt = at(T, s1l), s1rt = at(T, s1r), n0lt = at(T, n0l);
  const label = (node: number) => (node === 0 ? 0 : at(L, node) + 1);
  const d = s0 && n0 ? Math.min(n0 - s0, 9) : 0, d1 = s1 && s0 ? Math.min(s0 - s1, 9) : 0;
  const s0lc = at(s.leftCount, s0), s0rc = at(s.rightCount, s0), n0lc = at(s.leftCount, n0), s1rc = at(s.rightCount, s1);
  const s0x = s0w ^ Math.imul(s0t, 31), s1x = s1w ^ Math.imul(s1t, 31);
  let k = 0;
  const f = (template: number, a: number, b: number, c: number) => {
    out[k] = feature(template, a, b, c);
    k += 1;
  };
  // one word
  f(1, s0w, s0t, 0); f(2, s0w, 0, 0); f(3, s0t, 0, 0); f(4, n0w, n0t, 0); f(5, n0w, 0, 0); f(6, n0t, 0, 0); f(7, n1w, n1t, 0); f(8, n1w, 0, 0); f(9, n1t, 0, 0);
  f(10, n2w, n2t, 0); f(11, n2t, 0, 0); f(12, s1w, s1t, 0); f(13, s1w, 0, 0); f(14, s1t, 0, 0);
  // stack and buffer
  f(15, s0x, n0w, n0t); f(16, s0w, s0t, n0w); f(17, s0w, n0w, n0t); f(18, s0w, s0t, n0t); f(19, s0t, n0w, n0t); f(20, s0w, n0w, 0); f(21, s0t, n0t, 0); f(22, n0t, n1t, 0);
  f(23, n0t, n1t, n2t); f(24, s0t, n0t, n1t); f(25, s1t, s0t, n0t); f(26, s0t, s0lt, n0t); f(27, s0t, s0rt, n0t); f(28, s0t, n0t, n0lt);
  // the two topmost
  f(29, s1w, s0w, 0); f(30, s1t, s0t, 0); f(31, s1w, s0t, 0); f(32, s1t, s0w, 0); f(33, s1x, s0w, s0t); f(34, s1t, s0t, s0lt); f(35, s1t, s0t, s0rt); f(36, s1t, s0t, s1rt); f(37, s1t, s1lt, s0t);
  f(38, s2t, s1t, s0t); f(39, s1w, s0t, n0t); f(40, s1t, s0w, n0t); f(41, s1t, s0t, n0w);
  // distance
  f(42, s0w, d, 0); f(43, s0t, d, 0); f(44, n0w, d, 0); f(45, n0t, d, 0); f(46, s0t, n0t, d); f(47, s0w, n0w, d); f(48, s1t, s0t, d1); f(49, s1w, s0w, d1); f(50, s1w, d1, 0);
  // number of children
  f(51, s0w, s0rc, 1); f(52, s0w, s0lc, 2); f(53, s0t, s0rc, 3); f(54, s0t, s0lc, 4); f(55, n0w, n0lc, 5); f(56, n0t, n0lc, 6); f(57, s1t, s1rc, 7); f(58, s1w, s1rc, 8);
  // children and their relations
  f(59, at(W, s0l), s0lt, 0); f(60, label(s0l), s0t, 0); f(61, at(W, s0r), s0rt, 0); f(62, label(s0r), s0t, 0); f(63, at(W, n0l), n0lt, 0); f(64, label(n0l), n0t, 0); f(65, label(s1r), s1t, s0t); f(66, label(s1l), s1t, s0t); f(67, at(W, s1r), s1rt, s0t);
  f(68, at(T, s0l2), s0lt, s0t); f(69, at(T, s0r2), s0rt, s0t); f(70, at(T, n0l2), n0lt, n0t); f(71, label(s0r), label(s0r2), s0t); f(72, label(s0l), label(s0l2), s0t);
  // wider views
  f(73, s1t, s0t, n0t ^ Math.imul(n1t, 131)); f(74, s0w, n0t, n1t); f(75, s0t, s0rt, label(s0r)); f(76, s1w, at(W, s0l), s0t); f(77, at(W, s0l), n0w, 0); f(78, s1w, n0w, 0); f(79, s1t, n0t, 0);
  f(80, s0t ^ Math.imul(n0t, 131), n1t, n2t ^ Math.imul(n3t, 131)); f(81, s1w, s1t ^ Math.imul(s0t, 131), n0w); f(82, s2w, s0t, s1t); f(83, label(s1r), label(s0l), s0t ^ Math.imul(s1t, 131)); f(84, s0w, label(s0r), n0t); f(85, s1t, label(s0l), n0t ^ Math.imul(s0t, 131)); f(86, s1w, n0t, s0t ^ Math.imul(n1t, 131));
  return k;
}

/** Features of the relation between a head and its child. */
export function labelFeatures(s: ParserState, head: number, child: number, out: Uint32Array): number {
  const { words: W, tags: T, labels: L } = s;
  const at = (array: Int32Array, index: number) => array[index] as number;
  const side = head < child ? 1 : 2;
  const distance = Math.min(Math.abs(head - child), 7);
  const hw = at(W, head), ht = at(T, head), cw = at(W, child), ct = at(T, child);
  const cl = at(s.left1, child), cr = at(s.right1, child), hl = at(s.left1, head), hr = at(s.right1, head), cl2 = at(s.left2, child);
  const previous = child > 1 ? child - 1 : 0, following = child + 1 <= s.n ? child + 1 : 0;
  const label = (node: number) => (node === 0 ? 0 : at(L, node) + 1);
  let k = 0;
  const f = (template: number, a: number, b: number, c: number) => {
    out[k] = feature(template, a, b, c);
    k += 1;
  };
  f(1, hw, cw, side); f(2, ht, ct, side); f(3, hw, ct, side); f(4, ht, cw, side); f(5, cw, side, 0); f(6, ct, side, 0); f(7, hw, side, 0); f(8, ht, side, 0); f(9, ht, ct, side * 10 + distance);
  f(10, at(W, cl), ct, side); f(11, at(T, cl), ct, ht); f(12, at(W, cr), ct, side); f(13, at(T, cr), ct, ht); f(14, label(cl), ct, ht ^ Math.imul(side, 77)); f(15, label(cr), ct, ht); f(16, label(hl), ht, ct ^ Math.imul(side, 77)); f(17, label(hr), ht, ct ^ Math.imul(side, 77));
  f(18, at(T, previous), ct, at(T, following)); f(19, at(W, previous), ct, side); f(20, at(W, following), ct, side); f(21, ht, ct, at(s.leftCount, head) * 10 + at(s.rightCount, head)); f(22, at(W, cl2), at(W, cl), ct); f(23, at(W, cl), cw, side); f(24, at(W, cl), hw, side); f(25, 0, 0, 0);
  f(26, label(cl2), label(cl), ct); f(27, at(T, Math.max(0, head - 1)), ht, ct); f(28, at(W, cl), ht, ct); f(29, at(W, hl), ht, ct);
  return k;
}

export class Parser {
  readonly #actions: LinearModel;
  readonly #labels: LinearModel;
  readonly #rootLabel: number;
  readonly #actionFeatures = new Uint32Array(maxActionFeatures);
  readonly #labelFeatures = new Uint32Array(maxLabelFeatures);

  constructor(actions: LinearModel, labels: LinearModel, rootLabel: number) {
    this.#actions = actions;
    this.#labels = labels;
    this.#rootLabel = rootLabel;
  }

  /** Heads (-1 for the root) and relation numbers. Cost is linear in the number of words. */
  parse(words: readonly string[], tags: Int32Array): { readonly heads: Int32Array; readonly labels: Int32Array } {
    const state = new ParserState(words, tags);
    while (!state.done) {
      const action = this.bestAction(state);
      state.apply(action, action === SHIFT ? -1 : this.bestLabel(state, state.headFor(action), state.top(0)));
    }
    const heads = new Int32Array(words.length);
    const labels = new Int32Array(words.length);
    for (let i = 0; i < words.length; i += 1) {
      const head = state.heads[i + 1] ?? 0;
      heads[i] = head === state.n + 1 ? -1 : head - 1;
      labels[i] = state.labels[i + 1] ?? 0;
    }
    return { heads, labels };
  }

  bestAction(state: ParserState): number {
    const scores = this.#actions.score(this.#actionFeatures, actionFeatures(state, this.#actionFeatures));
    let best = -1;
    for (let action = 0; action < 3; action += 1) if (state.allows(action) && (best < 0 || (scores[action] ?? 0) > (scores[best] ?? 0))) best = action;
    return best;
  }

  bestLabel(state: ParserState, head: number, child: number): number {
    if (head === state.n + 1) return this.#rootLabel;
    const scores = this.#labels.score(this.#labelFeatures, labelFeatures(state, head, child, this.#labelFeatures));
    let best = -1;
    for (let label = 0; label < scores.length; label += 1) if (label !== this.#rootLabel && (best < 0 || (scores[label] ?? 0) > (scores[best] ?? 0))) best = label;
    return best;
  }
}
