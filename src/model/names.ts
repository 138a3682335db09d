// Names and aliases → what they name, with misspellings and other transliterations.
import { remember } from "./remember.ts";

/** A name in the form in which names are compared: no accents, no case, no punctuation, no leading article. */
export const normalizeName = remember(2000, (name) => {
  // Most names are plain letters; what follows does the same for them in less time.
  if (/^[ -~]*$/.test(name)) {
    return name
      .toLowerCase()
      .replace(/'s\b/g, "")
      .replace(/(?<=[a-z])\.(?=[a-z]|\s|$)/g, "")
      .replace(/[^a-z0-9]+/g, " ")
      .trim()
      .replace(/^(?:the|a|an) (?=.)/, "");
  }
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]s\b/gu, "")
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:the|a|an) (?=.)/u, "");
});

/** Many names at once, one a line: a few passes over all of them instead of nine over each. */
/** The word that a person is called by alone: "Holm" of "Erik Holm", and of "Erik Holm Jr.". */
export function surnameOf(name: string): string {
  const words = name.split(" ");
  return (words.length > 2 && /^(?:jr|sr|ii|iii|iv)\.?$/i.test(words.at(-1)!) ? words.at(-2) : words.at(-1)) ?? "";
}

export function normalizeNames(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\n\r\u2028\u2029]/gu, " ")).join("\n")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’]s\b/gu, "")
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gmu, "")
    .replace(/[^\p{L}\p{N}\n]+/gu, " ")
    .replace(/^ | $/gmu, "")
    .replace(/^(?:the|a|an) (?=.)/gmu, "");
}

// Spellings of the same sound in names carried over from other scripts: Djokhar and Dzhokhar, Qasem and Qassem, Tsarnaev and Zarnaev.
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj|dzj|dsch/gu, "j"], [/shch|sch|sh|ch|tch|tsch/gu, "s"], [/kh|gh/gu, "h"], [/zh/gu, "s"], [/ph/gu, "f"], [/ts|tz/gu, "s"], [/z/gu, "s"],
  [/ck|q|k|c/gu, "k"], [/ou|oo|u|w/gu, "u"], [/y|ee|ei|ie|i|j(?=[bcdfghklmnpqrstvwxz]|$)/gu, "i"], [/v|ff/gu, "f"], [/(.)\1+/gu, "$1"], [/h/gu, ""],
];

/** A key that spellings of one sound share. */
export function soundKey(normalized: string): string {
  let key = normalized;
  for (const [pattern, replacement] of SOUNDS) key = key.replace(pattern, replacement);
  return key;
}

/** Optimal string alignment distance, given up beyond `limit` (then limit + 1). */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (beforePrevious[j - 2] ?? 0) + 1);
      row.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** The nearest of `choices` for a "did you mean", or undefined when none is near. */
export function nearest(word: string, choices: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length * 0.4));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const choice of choices) {
    const distance = editDistance(word.toLowerCase(), choice.toLowerCase(), Math.min(limit, bestDistance - 1));
    if (distance < bestDistance) {
      bestDistance = distance;
      best = choice;
    }
  }
  return best;
}

/** How a look-up found its name. */
export type NameMatchKind = "exact" | "part" | "sound" | "misspelled";
export interface NameMatch {
  readonly id: string;
  readonly name: string;
  readonly kind: NameMatchKind;
}

interface NameEntry {
  readonly id: string;
  readonly name: string;
  readonly normalized: string;
}

/** Looks names up; build once, ask often. */
export class NameIndex {
  readonly #exact = new Map<string, NameEntry[]>();
  readonly #entries: NameEntry[] = [];
  // Made when a name is first not found as written: most names are.
  #bySound: Map<string, NameEntry[]> | undefined;
  #byWord: Map<string, NameEntry[]> | undefined;
  #longest = 0;

  /** @param names each thing's id with all its names, the main one first */
  constructor(names: Iterable<{ readonly id: string; readonly names: readonly string[] }>) {
    for (const { id, names: list } of names) {
      for (const name of new Set([...list, id])) {
        const normalized = normalizeName(name);
        if (normalized === "") continue;
        const entry = { id, name, normalized };
        this.#entries.push(entry);
        append(this.#exact, normalized, entry);
        this.#longest = Math.max(this.#longest, normalized.split(" ").length);
      }
    }
  }

  get #sounds(): ReadonlyMap<string, readonly NameEntry[]> {
    if (this.#bySound) return this.#bySound;
    const bySound = new Map<string, NameEntry[]>();
    for (const entry of this.#entries) append(bySound, soundKey(entry.normalized), entry);
    return (this.#bySound = bySound);
  }

  get #words(): ReadonlyMap<string, readonly NameEntry[]> {
    if (this.#byWord) return this.#byWord;
    const byWord = new Map<string, NameEntry[]>();
    for (const entry of this.#entries) {
      const words = entry.normalized.split(" ");
      if (words.length > 1) for (const word of new Set(words)) append(byWord, word, entry);
    }
    return (this.#byWord = byWord);
  }

  /** The most words that any name has. */
  get longestName(): number {
    return this.#longest;
  }

  exact(name: string): readonly NameMatch[] {
    return unique((this.#exact.get(normalizeName(name)) ?? []).map((entry) => ({ ...pick(entry), kind: "exact" as const })));
  }

  /** Names of several words that have this one among them. */
  withWord(word: string): readonly NameMatch[] {
    return unique((this.#words.get(normalizeName(word)) ?? []).map((entry) => ({ ...pick(entry), kind: "part" as const })));
  }

  /** All that the name may mean, by the strictest way that finds anything: exact, a whole word of the name, the sound, a misspelling. */
  find(name: string): readonly NameMatch[] {
    const exact = this.exact(name);
    if (exact.length > 0) return exact;
    const normalized = normalizeName(name);
    if (normalized.length < 2) return [];
    if (!normalized.includes(" ")) {
      const parts = this.withWord(normalized);
      if (parts.length > 0) return parts;
    }
    if (normalized.length >= 4) {
      const sounds = unique((this.#sounds.get(soundKey(normalized)) ?? []).map((entry) => ({ ...pick(entry), kind: "sound" as const })));
      if (sounds.length > 0) return sounds;
    }
    return this.#misspelled(normalized);
  }

  #misspelled(normalized: string): readonly NameMatch[] {
    if (normalized.length < 4) return [];
    let limit = normalized.length >= 8 ? 2 : 1;
    let found: NameMatch[] = [];
    const consider = (entry: NameEntry, text: string) => {
      if (text.length < 4) return;
      const distance = editDistance(normalized, text, limit);
      if (distance > limit) return;
      if (distance < limit) {
        limit = distance;
        found = [];
      }
      found.push({ ...pick(entry), kind: "misspelled" });
    };
    for (const entry of this.#entries) consider(entry, entry.normalized);
    if (!normalized.includes(" ")) for (const [word, entries] of this.#words) for (const entry of entries) consider(entry, word);
    return unique(found);
  }
}

function pick(entry: NameEntry): { id: string; name: string } {
  return { id: entry.id, name: entry.name };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function unique(matches: readonly NameMatch[]): readonly NameMatch[] {
  const seen = new Set<string>();
  return matches.filter((match) => !seen.has(match.id) && seen.add(match.id));
}

/** Cut between words, with an ellipsis, where longer than so many UTF-16 code units; white space becomes one space. */
export function clipWords(text: string, length: number): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  return flat.length <= length ? flat : `${flat.slice(0, length).replace(/\s+\S*$/u, "")} …`;
}
