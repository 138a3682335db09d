// Text as a terminal takes it: how many columns it fills, and nothing in it that the terminal would obey.

const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const flat = /^[\x20-\x7e]*$/u;

/** Columns that the text fills: two for East Asian wide characters and emoji, none for combining marks. */
export function columnsOf(text: string): number {
  if (flat.test(text)) return text.length;
  let columns = 0;
  for (const char of text) columns += /\p{M}|\p{Cf}/u.test(char) ? 0 : wide.test(char) ? 2 : 1;
  return columns;
}

/** The text with blanks up to so many columns. */
export function padToColumns(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

/** The longest beginning that fits into so many columns, at least one character. */
export function headOf(text: string, columns: number): string {
  let head = "";
  for (const { segment } of new Intl.Segmenter("en").segment(text)) {
    if (head !== "" && columnsOf(head + segment) > columns) break;
    head += segment;
  }
  return head;
}

/** Control characters and text direction overrides made visible; line breaks, tabs and our own colors stay. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (char, at: number) => {
    const isOurs = char === "\n" || char === "\t" || (char === "\r" && text[at + 1] === "\n") || (char === "\u001b" && /^\[\d{1,2}m/u.test(text.slice(at + 1, at + 5)));
    return isOurs ? char : "\u{fffd}";
  });
}
