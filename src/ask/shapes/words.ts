// Small helpers that shapes share: phrases of plain words among the pieces.
import type { Piece } from "../reading/pieces.ts";
import type { Question } from "../reading/question.ts";

/** The question as words, with names, dates and the like as they stand. */
export const wordsOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.word).join(" ");

/** The pieces after a beginning that the pattern matches, or undefined. The pattern sees words joined by one space, and is anchored at both ends. */
export function afterPhrase(pieces: readonly Piece[], pattern: RegExp): readonly Piece[] | undefined {
  let text = wordsOf(pieces);
  for (let count = pieces.length; count >= 1; count -= 1) {
    if (pattern.test(text)) return pieces.slice(count);
    text = text.slice(0, -((pieces[count - 1]?.word.length ?? 0) + 1));
  }
  return undefined;
}

/** "before the Moscow attack", "from 2024-03-07 to 2024-03-25" for the words of understanding. */
export const filterWords = (question: Question, nameOf: (id: string) => string): string => {
  const parts = question.times.map((time) => time.words);
  if (question.speakers) parts.push(`according to ${question.speakers.map(nameOf).join(" or ")}`);
  if (question.sources) parts.push(`according to ${question.sources.map(nameOf).join(" or ")}`);
  return parts.length > 0 ? `, ${parts.join(", ")}` : "";
};

/** Ids of one name piece that stands alone. */
export function onlyName(pieces: readonly Piece[]): readonly string[] | undefined {
  const [first, ...rest] = pieces;
  return first?.name && rest.length === 0 ? first.name.ids : undefined;
}
