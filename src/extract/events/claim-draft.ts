// A claim before it has an id: what a clause or noun says, by words of its sentence.
import type { EventType } from "../../model/ontology.ts";
import type { ClauseModality } from "../../text/clauses/clause.ts";

/** Who or what fills a role: a phrase, a clause, or an act named by a noun. */
export interface DraftFiller {
  /** The word at the top of the phrase. */
  readonly head: number;
  readonly kind: "phrase" | "clause" | "act";
}

export interface ClaimDraft {
  readonly sentence: number;
  /** The predicate's main word. */
  readonly head: number;
  readonly type: EventType;
  readonly roles: Readonly<Record<string, readonly DraftFiller[]>>;
  readonly negated: boolean;
  readonly modality: ClauseModality;
  /** The words that say it, for the span. */
  readonly words: readonly number[];
  readonly rule: string;
}
