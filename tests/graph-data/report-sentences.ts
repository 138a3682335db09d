// How coverage.tsv numbers the sentences of a report (docs/data.md says it in words). Plain on purpose, so that anybody can count again.

/** Words whose full stop does not end a sentence. */
const ABBREVIATIONS = /(?:^|[\s"“(])(?:U\.S|Aug|Sept|Oct|Nov|Dec|Jan|Feb|Mr|Mrs|Dr|Gen)\.$/u;

/** A stop, with its closing marks, before white space and a capital, a digit or an opening mark. */
const END_BEFORE_SPACE = /[.!?]["”’»]*(?=\s+["“‘«]?[\p{Lu}\d])/gu;

/** A stop that is glued to the next sentence, as where a caption ran into the text. */
const END_WITHOUT_SPACE = /(?<=\p{Ll})[.!?](?=\p{Lu})/gu;

/** The sentences of a report, in order; the first has number 1. No sentence runs over the end of a line, and empty lines do not count. */
export function reportSentences(text: string): readonly string[] {
  return text.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== "").flatMap(splitLine);
}

function splitLine(line: string): readonly string[] {
  const ends = [...line.matchAll(END_BEFORE_SPACE), ...line.matchAll(END_WITHOUT_SPACE)].map((match) => match.index + match[0].length).sort((a, b) => a - b);
  const sentences: string[] = [];
  let start = 0;
  for (const end of ends) {
    if (ABBREVIATIONS.test(line.slice(start, end))) continue;
    sentences.push(line.slice(start, end).trim());
    start = end;
  }
  return [...sentences, line.slice(start).trim()].filter((sentence) => sentence !== "");
}
