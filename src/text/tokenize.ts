// Words as UD English EWT cuts them: do|n't, Russia|'s, U.S., $|5, and hyphenated words in parts.

export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

// In order: addresses, abbreviations with dots, numbers with their separators, words with inner apostrophes, marks; the last takes whatever stands there.
const WORD = /https?:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|www\.\S+|\w+\.(?:com|org|net|pdf|doc|htm|html|xls|jpg)\b|(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}]))?|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}])|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*|\d+|\.{2,}|…|([!?*=_~#-])\1+|[!?]{2,}|[^\s]/uy;
const SPACES = /\s*/uy;
const ABBREVIATION = /^(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Rev|Gen|Brig|Pvt|Cpl|Supt|Insp|Col|Lt|Maj|Capt|Sgt|Cmdr|Adm|Gov|Sen|Rep|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Inc|Ltd|Co|Corp|vs|etc|No|al)$/u;
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M))$/u;
// Words that UD writes as two, and where they are cut.
const PAIRS: ReadonlyMap<string, number> = new Map([["cannot", 3], ["gonna", 3], ["wanna", 3], ["gotta", 3], ["gimme", 3], ["lemme", 3]]);

/** The words of one sentence, as stretches of the text. */
export function tokenize(text: string, start: number, end: number): readonly WordSpan[] {
  const sentence = text.slice(start, end);
  const out: WordSpan[] = [];
  for (let at = endOf(SPACES, sentence, 0); at < sentence.length; ) {
    let from = start + at;
    const next = endOfPlainWord(sentence, at) ?? endOf(WORD, sentence, at);
    const word = sentence.slice(at, next);
    let to = start + next;
    at = endOf(SPACES, sentence, next);
    // A full stop belongs to an abbreviation, but not at the very end of the sentence: UD leaves it on there too.
    if (text.charAt(to) === "." && to + 1 < end && ABBREVIATION.test(word)) to += 1;
    const last = out.at(-1);
    if (last && word === "." && last.end === from) {
      const before = text.slice(last.start, last.end);
      if (before.endsWith(".")) continue;
      // "U.S" followed by its last dot.
      if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) {
        out[out.length - 1] = { start: last.start, end: to };
        continue;
      }
    }
    if (last && last.end > from) {
      if (last.end >= to) continue;
      from = last.end;
    }
    const cut = PAIRS.get(word.toLowerCase()) ?? CLITIC.exec(word)?.index ?? 0;
    if (cut > 0) out.push({ start: from, end: from + cut }, { start: from + cut, end: to });
    else out.push({ start: from, end: to });
  }
  return out;
}

/** Where a sticky pattern that matches at `at` ends. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}

/** Where a word of plain letters before a space or a comma ends: most words are, and it is one whatever the other patterns say. */
function endOfPlainWord(text: string, at: number): number | undefined {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end) | 0x20;
    if (code < 0x61 || code > 0x7a) break;
    end += 1;
  }
  const code = text.charCodeAt(end);
  return end > at && (code === 0x20 || code === 0x2c) ? end : undefined;
}
