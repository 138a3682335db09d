// English text → sentences of tagged words with dependencies. The steps, in order.
//
//     text ──> sentences ──> words ──> tags ──> dependencies ──> lemmas
import type { AnalyzedText, Sentence, SentenceKind, Token } from "./analyzed-text.ts";
import type { English } from "./english.ts";
import { lemmatize } from "./lemmatize.ts";
import { noDeadline } from "../model/platform.ts";
import type { Deadline } from "../model/platform.ts";
import { splitSentences } from "./split-sentences.ts";
import { tokenize } from "./tokenize.ts";

export interface AnalyzeOptions {
  /** Sentences that begin after it has expired are left out, and listed. */
  readonly deadline?: Deadline;
  /** Words known as names, by a gazetteer for example. */
  readonly isName?: (word: string) => boolean;
  /** Which kinds are read; those of other kinds keep their place and have no tokens. Default: all but furniture. */
  readonly reads?: (kind: SentenceKind) => boolean;
  /** Sentences of more words are cut into pieces of this many: nobody writes them, and the parser's features assume none. Default 200. */
  readonly maxWords?: number;
}

export function analyzeText(text: string, english: English, options: AnalyzeOptions = {}): AnalyzedText {
  const { deadline = noDeadline, maxWords = 200, isName, reads = (kind) => kind !== "furniture" } = options;
  const sentences: Sentence[] = [];
  const skipped: AnalyzedText["skipped"][number][] = [];
  for (const span of splitSentences(text)) {
    if (deadline.expired()) {
      skipped.push({ start: span.start, end: text.length, why: "deadline" });
      break;
    }
    if (!reads(span.kind)) {
      sentences.push({ ...span, tokens: [] });
      continue;
    }
    const words = tokenize(text, span.start, span.end);
    for (let from = 0; from < words.length; from += maxWords) {
      const piece = words.slice(from, from + maxWords);
      const [first, last] = [piece[0], piece.at(-1)];
      if (!first || !last) continue;
      sentences.push({ kind: span.kind, paragraph: span.paragraph, start: from === 0 ? span.start : first.start, end: from + maxWords >= words.length ? span.end : last.end, tokens: parseWords(piece.map(({ start, end }) => ({ text: text.slice(start, end), start, end })), english, isName) });
    }
  }
  return { text, sentences, skipped };
}

/** Tags and parses words that are already cut. */
export function parseWords(words: readonly { readonly text: string; readonly start: number; readonly end: number }[], english: English, isName?: (word: string) => boolean): readonly Token[] {
  const forms = words.map((word) => word.text);
  const { tags, heads, relations } = english.analyze(forms, isName);
  const { universal, penn } = english;
  return words.map(({ text, start, end }, i): Token => {
    const [upos, xpos] = [universal[tags[i]!]!, penn[tags[i]!]!];
    return { text, start, end, lemma: lemmatize(text, upos, xpos, english.lemmas), upos, xpos, head: heads[i]!, relation: english.header.relations[relations[i]!]! };
  });
}
