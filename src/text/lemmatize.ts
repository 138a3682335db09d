// Words → dictionary forms: what the treebank has seen, else the rules of English spelling.

import { irregularVerbs } from "./irregular-verbs.ts";

/** @param seen `word/UPOS` (lower case) → lemma */
export function lemmatize(word: string, upos: string, xpos: string, seen: ReadonlyMap<string, string>): string {
  const lower = word.toLowerCase().replace(/[’‘]/gu, "'");
  const known = seen.get(`${lower}/${upos}`);
  if (known !== undefined) return upos === "PROPN" && /^\p{Lu}/u.test(word) && !/^\p{Lu}/u.test(known) ? known.charAt(0).toUpperCase() + known.slice(1) : known;
  switch (xpos) {
    case "NNS": return singular(lower);
    case "NNPS": return singular(word);
    case "VBZ": return verbBase(lower, "s");
    case "VBD": case "VBN": return irregularVerbs.get(lower) ?? verbBase(lower, "ed");
    case "VBG": return verbBase(lower, "ing");
    case "JJR": case "RBR": return degree(lower, "er");
    case "JJS": case "RBS": return degree(lower, "est");
    default: return upos === "PROPN" || upos === "X" || upos === "SYM" ? word : lower;
  }
}

// stories → story, boxes → box, attacks → attack
function singular(word: string): string {
  if (/[^aeiou]ies$/iu.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:analys|cris|hypothes|diagnos|synthes|oas|thes)es$/iu.test(word)) return `${word.slice(0, -2)}is`;
  if (/(?:ss|x|zz|ch|sh|(?:vir|camp|bon|cens|stat|foc|min|chor|circ|gen|\bb|\bg)(?:us|as)|bias|canvas|alias)es$/iu.test(word)) return word.slice(0, -2);
  if (/oes$/iu.test(word) && !/(?:^|[^aeiou])(?:t|sh|f|w|h|fl|thr|can|ob)oes$/iu.test(word)) return word.slice(0, -2);
  if (/men$/iu.test(word)) return `${word.slice(0, -2)}an`;
  return /[^s]s$/iu.test(word) ? word.slice(0, -1) : word;
}

// warned → warn, planned → plan, accused → accuse, dying → die
function verbBase(word: string, ending: "s" | "ed" | "ing"): string {
  if (ending === "s") {
    if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
    if (/(?:ss|x|zz|ch|sh|o)es$/u.test(word)) return word.slice(0, -2);
    return word.endsWith("s") ? word.slice(0, -1) : word;
  }
  if (!word.endsWith(ending) || word.length <= ending.length + 2) return word;
  if (ending === "ed" && /[^aeiou]ied$/u.test(word)) return `${word.slice(0, -3)}y`;
  const stem = word.slice(0, -ending.length);
  if (ending === "ed" && /[^aeiou]re$|(?:gu|[^aeiou]l|cr)e$/u.test(stem)) return `${stem}e`;
  if (/([bdgmnprt])\1$/u.test(stem) && !/^(?:add|egg|err|purr|putt|boycott)$/u.test(stem)) return stem.slice(0, -1);
  // Two syllables and more have one l in the base: "expelled", "cancelled"; but "recall", "install".
  if (/[aeiou][^aeiou]+[aeiou]ll$/u.test(stem) && !/(?:call|stall|still|(?:en|un|sc)roll|fill|fall|wall|till|pull)$/u.test(stem)) return stem.slice(0, -1);
  // "fuelled", "initialled"; but "quelled".
  if (/(?:[^q]u|[aio])[ae]ll$|^(?:un)?equall$/u.test(stem)) return stem.slice(0, -1);
  if (/(?:[^aeiou][aeiou]|[aeiou]{2})(?:ll|ss|ff|zz)$/u.test(stem)) return stem;
  // One syllable that did not double its last letter: pil-e, ston-e, ced-e.
  if (/^(?:[^aeiou]|^qu)*[aeiouy][bcdgklmnprstvz]$/u.test(stem) && stem.length > 2) return `${stem}e`;
  if (/(?:ced|cid|lud|rud|vad|suad|rod|lcom|stpon|ndon|thron|(?:st|pl|gn|ad)or|(?:rad|xped|un|inv|inc|ign|rec|wr)it|rg|chang|rrang|strang|lung|lleg|ieg)$/u.test(stem) && !stem.endsWith("abandon")) return `${stem}e`;
  if (/(?:air|our|eir)$/u.test(stem)) return stem;
  // A silent e: accus-e, announc-e, believ-e, invad-e, dissolv-e.
  if (/(?:[cvuz]|[^s]s|dg|ng|[^aeiou]l|(?:^|[^aeiou])[aiou][dgklmnprt]|[aeiou]at|[ao]r|[iu]r|rs|ns|ls|th)$/u.test(stem) && !/(?:ing|ang|ong|open|happen|listen|er|or|en|on|it|et|ot|op|om|el|al|il|ow|ay|ey|ain|eat|eet|oot|oak|ead|eed|oad|arn|urn|orm|arm)$/u.test(stem)) return `${stem}e`;
  return stem;
}

// bigger → big, happiest → happy, later → late
function degree(word: string, ending: "er" | "est"): string {
  if (!word.endsWith(ending) || word.length <= ending.length + 2) return word;
  const stem = word.slice(0, -ending.length);
  if (/[^aeiou]i$/u.test(stem)) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnpt])\1$/u.test(stem)) return stem.slice(0, -1);
  return /(?:[aeiou][cgsvrt]|[^aeiou][aiou]t)$/u.test(stem) && /(?:[ailou][tcgsvr]|ng|nc)$/u.test(stem) ? `${stem}e` : stem;
}
