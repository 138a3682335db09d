// The answer to a question, a path or a query: rows with the evidence behind each. What --json prints and the view shows.
import type { ClaimId, SourceId, Span } from "./records.ts";

export interface Evidence {
  readonly claim: ClaimId;
  readonly source: SourceId;
  /** The source as shown: its title, or "our digest of ...". */
  readonly sourceTitle: string;
  /** Who speaks in the claim, outermost first; empty when the source speaks itself. */
  readonly by: readonly string[];
  readonly stance: string;
  readonly passage?: string;
  readonly span?: Span;
  /** Publication date of the source, as written. */
  readonly published?: string;
  readonly review: string;
}

export type Cell = string | number | boolean | null | readonly Cell[];

export interface AnswerRow {
  readonly cells: readonly Cell[];
  /** The event behind the row, where there is one. */
  readonly event?: string;
  readonly edge?: string;
  readonly status?: string;
  readonly grade?: string;
  readonly when?: string;
  /** Names of the voices behind it. */
  readonly voices: readonly string[];
  readonly sources: readonly SourceId[];
  readonly evidence: readonly Evidence[];
}

export interface Answer {
  readonly question: string;
  /** The Cypher that the question became. */
  readonly cypher: string;
  /** What was understood, in words. */
  readonly understood?: string;
  readonly columns: readonly string[];
  readonly rows: readonly AnswerRow[];
  readonly notices: readonly string[];
  /** Present where the question was not understood: the words that were not, and questions that can be answered. */
  readonly notUnderstood?: { readonly words: readonly string[]; readonly suggestions: readonly string[] };
}
