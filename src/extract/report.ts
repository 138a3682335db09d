// A report as the extractor sees it: sentences with their tree, their clauses and their place in the text.
import type { Span } from "../model/records.ts";
import type { Clause } from "../text/clauses/clause.ts";
import { repairTree } from "../text/clauses/repair-tree.ts";
import { makeTree, type DependencyTree, type TreeToken } from "../text/clauses/dependency-tree.ts";
import { mendTree } from "./trees/mend-trees.ts";
import { findClauses } from "../text/clauses/find-clauses.ts";

/** A word with its place in the text (UTF-16 code units). */
export interface ReportToken extends TreeToken, Span {}

/** A sentence as it comes from the parser. */
export interface ParsedSentence extends Span {
  /** Number of the paragraph, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly ReportToken[];
}

export interface ReportSentence extends ParsedSentence {
  readonly index: number;
  readonly tree: DependencyTree;
  readonly clauses: readonly Clause[];
}

export interface Report {
  /** The text that all spans point into. */
  readonly text: string;
  readonly sentences: readonly ReportSentence[];
}

export function makeReport(text: string, sentences: readonly ParsedSentence[]): Report {
  return {
    text,
    sentences: sentences.map(({ start, end, paragraph, tokens: parsed }, index): ReportSentence => {
      const tokens = repairTree(mendTree(parsed));
      const tree = makeTree(tokens);
      // Written out: a spread with further fields would give each sentence a shape of its own, and every rule that reads one a miss.
      return { start, end, paragraph, tokens, index, tree, clauses: findClauses(tree) };
    }),
  };
}

/** The stretch of text from the first to the last of these words. */
export function spanOf(sentence: ParsedSentence, words: readonly number[]): Span {
  let start = Infinity;
  let end = -1;
  for (const word of words) {
    const token = sentence.tokens[word]!;
    if (token.start < start) start = token.start;
    if (token.end > end) end = token.end;
  }
  return { start, end };
}

/** Text → parsed sentences, all offsets into that text. The parser of src/text is one; tests bring their own. */
export type SentenceParser = (text: string) => readonly ParsedSentence[];
