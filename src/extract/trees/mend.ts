// What every mend of a tree is made of.
import type { ReportToken } from "../report.ts";

/** What the parser says of a word by itself: of few kinds, while words are many. */
export type Labels = Pick<ReportToken, "relation" | "upos" | "xpos">;

/** One way in which trees go wrong, and how it is put right. Each mend sees what those before it made. */
export interface Mend {
  /** How many words must stand before the word, and how many behind it. */
  readonly room?: readonly [number, number];
  /** Whether a word with these labels may have been hung wrongly; any word where absent. Asked once for all words with the same labels. */
  readonly on?: (labels: Labels) => boolean;
  /** Whether this word may have been, by its form, its head and where it stands. */
  readonly at?: (token: ReportToken, word: number) => boolean;
  /** Looks at the words around it; changes tokens in place. */
  readonly mend: (tokens: ReportToken[], word: number) => void;
}

/** Hangs a sentence's words anew by one mend after the other, and by each from left to right. What would leave no tree is not done. */
export function mender(mends: readonly Mend[]): (tokens: readonly ReportToken[]) => ReportToken[] {
  const steps = mends.map(({ room: [before, behind] = [0, 0], at, mend }, number) => ({ part: Math.floor(number / 30), bit: 1 << number % 30, before, behind, at, mend }));
  // Sets of mends, as bits of a few small numbers: a bit a mend.
  const mendsOn = byLabels((labels) => setOf(mends.map(({ on }) => on?.(labels) ?? true)));
  return (tokens) => {
    const mended = [...tokens];
    const kept = [...tokens];
    const seen = [...tokens];
    const open = mended.map(mendsOn);
    let anywhere = union(open);
    for (const { part, bit, before, behind, at, mend } of steps) {
      if ((anywhere[part]! & bit) === 0) continue;
      let changed = false;
      for (let word = before; word + behind < mended.length; word++) {
        if ((open[word]![part]! & bit) === 0 || (at && !at(mended[word]!, word))) continue;
        mend(mended, word);
        for (let other = 0; other < mended.length; other++) {
          const token = mended[other]!;
          if (token === seen[other]) continue;
          seen[other] = token;
          open[other] = mendsOn(token);
          changed = true;
        }
      }
      if (!changed) continue;
      const [from, to] = isTree(mended) ? [mended, kept] : [kept, mended];
      for (let word = 0; word < tokens.length; word++) to[word] = from[word]!;
      if (to === mended) {
        for (let word = 0; word < tokens.length; word++) {
          seen[word] = mended[word]!;
          open[word] = mendsOn(mended[word]!);
        }
      }
      anywhere = union(open);
    }
    return mended;
  };
}

type MendSet = readonly number[];

function setOf(members: readonly boolean[]): MendSet {
  const set: number[] = Array.from({ length: Math.ceil(members.length / 30) }, () => 0);
  for (const [number, isMember] of members.entries()) if (isMember) set[Math.floor(number / 30)]! |= 1 << number % 30;
  return set;
}

function union(sets: readonly MendSet[]): number[] {
  const all = [...(sets[0] ?? [])];
  for (const set of sets) for (let part = 0; part < all.length; part++) all[part]! |= set[part]!;
  return all;
}

/** What `answer` says of labels, worked out once for each. */
function byLabels<T>(answer: (labels: Labels) => T): (labels: Labels) => T {
  const known = new Map<string, Map<string, Map<string, T>>>();
  const inside = <V>(map: Map<string, V>, key: string, make: () => V): V => {
    const found = map.get(key);
    if (found !== undefined) return found;
    const made = make();
    map.set(key, made);
    return made;
  };
  return (labels) => inside(inside(inside(known, labels.relation, () => new Map()), labels.xpos, () => new Map()), labels.upos, () => answer(labels));
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

export const isNominal = ({ upos }: Pick<ReportToken, "upos">): boolean => upos === "NOUN" || upos === "PROPN";

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

export const isPast = ({ xpos }: ReportToken): boolean => xpos === "VBD" || xpos === "VBN";
export const isFinite = ({ xpos }: ReportToken): boolean => /^VB[DZPN]$/.test(xpos);
/** Whether the verb, or what helps it, has a tense: "fell", "will fall", "are poor". */
export const isFiniteClause = (tokens: readonly ReportToken[], verb: number): boolean => /^VB[DZP]$/.test(tokens[verb]!.xpos) || tokens.some((token, at) => token.head === verb && at < verb && /^(?:aux|cop)/.test(token.relation) && /^(?:VB[DZP]|MD)$/.test(token.xpos));
export const hasSubject = (tokens: readonly ReportToken[], verb: number): boolean => tokens.some(({ head, relation }) => head === verb && /^(?:nsubj|csubj)/.test(relation));
export const isHelped = (tokens: readonly ReportToken[], verb: number): boolean => tokens.some(({ head, relation }) => head === verb && relation.startsWith("aux"));

/** A past tense is no participle where nothing helps it. */
export function makeFinite(tokens: ReportToken[], verb: number): void {
  if (tokens[verb]!.xpos === "VBN" && !isHelped(tokens, verb)) tokens[verb] = { ...tokens[verb]!, xpos: "VBD" };
}

/** The first word of the phrase. */
export function startOf(tokens: readonly ReportToken[], top: number): number {
  let start = top;
  while (start > 0 && isUnder(tokens, start - 1, top) && tokens[start - 1]!.upos !== "CCONJ" && tokens[start - 1]!.form !== ",") start--;
  return start;
}
