// Figures with bounds: `143`, `130+`, `over 100`, `hundreds`, `90..95`.

/** A set of whole numbers: both bounds inclusive; max is null where the text gives none. */
export interface Quantity {
  readonly text: string;
  readonly min: number;
  readonly max: number | null;
}

// What a round word may mean, wide enough that it contradicts nobody by accident.
const ROUND_WORDS: Readonly<Record<string, readonly [number, number]>> = {
  none: [0, 0], no: [0, 0], "a couple": [2, 3], "a few": [2, 9], few: [2, 9], several: [3, 19], a: [1, 1], an: [1, 1],
  "a dozen": [12, 12], "half a dozen": [6, 6], dozens: [24, 199], scores: [40, 399], hundreds: [200, 1999], thousands: [2000, 19_999],
  "tens of thousands": [20_000, 199_999], "hundreds of thousands": [200_000, 1_999_999], millions: [2_000_000, 19_999_999],
};
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14,
  fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
};
const MULTIPLIERS: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000, billion: 1_000_000_000 };

/** Reads a figure; undefined when it is not one. Only non-negative whole numbers count things. */
export function readQuantity(text: string): Quantity | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/gu, " ");
  const make = (min: number, max: number | null): Quantity => ({ text: text.trim(), min, max });
  const round = Object.hasOwn(ROUND_WORDS, words) ? ROUND_WORDS[words] : undefined;
  if (round) return make(round[0], round[1]);
  const bounded = /^(more than|over|above|at least|no fewer than|no less than|fewer than|less than|under|below|at most|up to|as many as|no more than|about|around|almost|nearly|approximately|some|roughly)\s+(.+)$/u.exec(words);
  if (bounded) {
    const number = readNumber(bounded[2] ?? "") ?? readQuantity(bounded[2] ?? "")?.min;
    if (number === undefined) return undefined;
    switch (bounded[1]) {
      case "more than": case "over": case "above": return make(number + 1, null);
      case "at least": case "no fewer than": case "no less than": return make(number, null);
      case "fewer than": case "less than": case "under": case "below": return number === 0 ? undefined : make(0, number - 1);
      case "at most": case "up to": case "as many as": case "no more than": return make(0, number);
      case "almost": case "nearly": return make(Math.floor((number * 9) / 10), number);
      default: return make(Math.floor((number * 9) / 10), Math.ceil((number * 11) / 10));
    }
  }
  const range = /^(.+?)\s*(?:\.\.|–|\bto\b)\s*(.+)$/u.exec(words);
  if (range) {
    const [low, high] = [readNumber(range[1] ?? ""), readNumber(range[2] ?? "")];
    return low === undefined || high === undefined || low > high ? undefined : make(low, high);
  }
  const plus = /^(.+?)\s*\+$/u.exec(words);
  const number = readNumber(plus ? (plus[1] ?? "") : words);
  return number === undefined ? undefined : make(number, plus ? null : number);
}

// "1,200", "143", "twenty-one", "two hundred", "1.5 million".
function readNumber(words: string): number | undefined {
  const digits = /^(\d{1,3}(?:,\d{3})+|\d{1,15}(?:\.\d{1,6})?)(?:\s+(hundred|thousand|million|billion))?$/u.exec(words);
  if (digits) {
    const value = Number((digits[1] ?? "").replaceAll(",", "")) * (digits[2] ? (MULTIPLIERS[digits[2]] ?? 1) : 1);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  let total = 0;
  let current = 0;
  for (const word of words.split(/[\s-]+/u)) {
    if (word === "and") continue;
    const small = Object.hasOwn(NUMBER_WORDS, word) ? NUMBER_WORDS[word] : word === "a" ? 1 : undefined;
    const multiplier = Object.hasOwn(MULTIPLIERS, word) ? MULTIPLIERS[word] : undefined;
    if (small !== undefined) current += small;
    else if (multiplier === 100) current = Math.max(1, current) * 100;
    else if (multiplier !== undefined) {
      total += Math.max(1, current) * multiplier;
      current = 0;
    } else return undefined;
  }
  return words === "" ? undefined : total + current;
}

export function quantitiesMeet(a: Quantity, b: Quantity): boolean {
  return a.min <= (b.max ?? Infinity) && b.min <= (a.max ?? Infinity);
}

export function intersectQuantities(a: Quantity, b: Quantity): Quantity | undefined {
  if (!quantitiesMeet(a, b)) return undefined;
  const min = Math.max(a.min, b.min);
  const max = a.max === null ? b.max : b.max === null ? a.max : Math.min(a.max, b.max);
  return { text: printBounds(min, max), min, max };
}

/** `143`, `at least 131`, `90..95`. */
export function printBounds(min: number, max: number | null): string {
  return max === null ? `at least ${min}` : min === max ? String(min) : `${min}..${max}`;
}
