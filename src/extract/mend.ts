// What every mend of a tree is made of.
import type { ReportToken } from "./report.ts";

/** One way in which trees go wrong, and how it is put right. Each mend sees what those before it made. */
export interface Mend {
  /** How many words must stand before the word, and how many behind it. */
  readonly room?: readonly [number, number];
  /** Whether the word by itself is one that may have been hung wrongly. Few are: this is asked of every word, so that the rest need not be. */
  readonly at: (token: ReportToken, word: number) => boolean;
  /** Looks at the words around it; changes tokens in place. */
  readonly mend: (tokens: ReportToken[], word: number) => void;
}

/** The tokens, hung anew by one mend after the other, and by each from left to right. What would leave no tree is not done. */
export function mendAll(tokens: readonly ReportToken[], mends: readonly Mend[]): ReportToken[] {
  const mended = [...tokens];
  const kept = [...tokens];
  for (const { room: [before, behind] = [0, 0], at, mend } of mends) {
    let found = false;
    for (let word = before; word + behind < tokens.length; word++) {
      if (!at(mended[word]!, word)) continue;
      mend(mended, word);
      found = true;
    }
    if (!found || mended.every((token, word) => token === kept[word])) continue;
    const [from, to] = isTree(mended) ? [mended, kept] : [kept, mended];
    for (let word = 0; word < tokens.length; word++) to[word] = from[word]!;
  }
  return mended;
}

/** One root, and a way up to it from every word. */
function isTree(tokens: readonly ReportToken[]): boolean {
  // 1: on the way up now, 2: known to reach the root.
  const state = new Uint8Array(tokens.length);
  let roots = 0;
  for (let word = 0; word < tokens.length; word++) {
    let at = word;
    for (; at >= 0 && state[at] === 0; at = tokens[at]!.head) state[at] = 1;
    if (at < 0) roots++;
    else if (state[at] === 1) return false;
    for (let up = word; up >= 0 && state[up] === 1; up = tokens[up]!.head) state[up] = 2;
  }
  return roots === 1;
}

export const isNominal = ({ upos }: ReportToken): boolean => upos === "NOUN" || upos === "PROPN";

/** Hangs a word anew, unless its new head hangs on it: a tree has no rings. */
export const hang = (tokens: ReportToken[], word: number, head: number, relation: string): void => {
  for (let at = head, steps = 0; at >= 0; at = tokens[at]!.head, steps++) if (at === word || steps > tokens.length) return;
  tokens[word] = { ...tokens[word]!, head, relation };
};

/** Whether the word is the other, or hangs on it at any depth. */
export function isUnder(tokens: readonly ReportToken[], word: number, top: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps <= tokens.length; at = tokens[at]!.head, steps++) if (at === top) return true;
  return false;
}
