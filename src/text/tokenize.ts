// Words as UD English EWT cuts them: do|n't, Russia|'s, U.S., $|5, and hyphenated words in parts.

export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

// In order: addresses, abbreviations with dots, numbers with their separators, words with inner apostrophes, marks.
const WORD = /https?:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|www\.\S+|\w+\.(?:com|org|net|pdf|doc|htm|html|xls|jpg)\b|(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}]))?|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}])|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*|\d+|\.{2,}|…|([!?*=_~#-])\1+|[!?]{2,}|[^\s]/gu;
const ABBREVIATION = /^(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Rev|Gen|Col|Lt|Maj|Capt|Sgt|Cmdr|Adm|Gov|Sen|Rep|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Inc|Ltd|Co|Corp|vs|etc|No|al)$/u;
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M))$/u;
// Words that UD writes as two: cannot, gonna ...
const PAIRS: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, wanna: 3, gotta: 3, gimme: 3, lemme: 3 };

/** The words of one sentence, as stretches of the text. */
export function tokenize(text: string, start: number, end: number): readonly WordSpan[] {
  const sentence = text.slice(start, end);
  const out: WordSpan[] = [];
  for (const match of sentence.matchAll(WORD)) {
    const word = match[0];
    let from = start + match.index;
    let to = from + word.length;
    // A full stop belongs to an abbreviation, but not at the very end of the sentence: UD leaves it on there too.
    if (ABBREVIATION.test(word) && text.charAt(to) === "." && to + 1 < end) to += 1;
    const last = out.at(-1);
    if (last && word === "." && last.end === from && text.slice(last.start, last.end).endsWith(".")) continue;
    // "U.S" followed by its last dot.
    if (word === "." && last && last.end === from && /^(?:\p{L}\.)+\p{L}$/u.test(text.slice(last.start, last.end))) {
      out[out.length - 1] = { start: last.start, end: to };
      continue;
    }
    if (last && last.end > from) {
      if (last.end >= to) continue;
      from = last.end;
    }
    const pair = Object.hasOwn(PAIRS, word.toLowerCase()) ? PAIRS[word.toLowerCase()] : undefined;
    const clitic = CLITIC.exec(word);
    if (pair !== undefined) out.push({ start: from, end: from + pair }, { start: from + pair, end: to });
    else if (clitic && clitic.index > 0) out.push({ start: from, end: from + clitic.index }, { start: from + clitic.index, end: to });
    else out.push({ start: from, end: to });
  }
  return out;
}
