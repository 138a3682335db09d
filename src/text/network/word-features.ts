// What the network knows of a word before it sees any other: its spelling, outline, beginnings and ends.

/** The spelling that rare words share: years, numbers, lower case. */
export function normalizeWord(word: string): string {
  if (/\d/u.test(word)) {
    if (/^\d{4}$/u.test(word)) return "!year";
    if (/^[\d.,]+$/u.test(word)) return "!number";
  }
  return word.toLowerCase().replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"');
}

/** `Xxx-dd` for "Boeing-747": capitals, small letters and digits, runs cut to two. */
function outline(word: string): string {
  return word.replace(/\p{Lu}/gu, "X").replace(/\p{Ll}/gu, "x").replace(/\d/gu, "d").replace(/(.)\1{2,}/gu, "$1$1");
}

/** Each of them has a table of vectors of its own; the vectors of a word are added. */
export const wordFeatureNames = ["word", "outline", "last1", "last2", "last3", "last4", "first1", "first2", "first3", "first4"] as const;

/** Longer words are nobody's: only their beginning and end are looked at. */
const LONGEST = 64;

export function wordFeatures(word: string): readonly string[] {
  const short = word.length > LONGEST ? word.slice(0, LONGEST / 2) + word.slice(-LONGEST / 2) : word;
  const normal = normalizeWord(short);
  const long = normal.length > 4;
  return [normal, outline(short), normal.slice(-1), normal.slice(-2), normal.slice(-3), long ? normal.slice(-4) : "", normal.slice(0, 1), normal.slice(0, 2), normal.slice(0, 3), long ? normal.slice(0, 4) : ""];
}
