// What an attribution is: a source, the words that tell of it (the cue), and the stretches of text that the source answers for.
import type { Span } from "../../model/records.ts";
import type { Clause } from "../../text/clauses/clause.ts";
import type { QuotedStretch } from "./find-quotations.ts";
import type { ReportSentence } from "../report.ts";
import type { VerbCue } from "./cue-verbs.ts";

/**
 * What the source does with the content. Only `said`, `thought` and `wanted` make the source a voice for claims;
 * whoever merely supports, fears or condemns something has not vouched for it.
 */
export type Act = "said" | "thought" | "wanted" | "felt";

/** How the attribution is put; each is a pattern of its own file. */
export type AttributionKind =
  /** "X said that ..." */
  | "clause"
  /** "..., X said" */
  | "aside"
  | "according-to"
  /** “...” beside or inside a clause: "called it “a breach”" */
  | "quotation"
  /** "X urged Y to ...", "X wants to ..." */
  | "directive"
  /** "X's claim that ..." */
  | "noun"
  /** "X denied the charge", "X accused Y of ..." */
  | "statement"
  /** "X called Y a thief", "X sees Y as ..." */
  | "naming"
  /** "Y is said to ...", "Y was accused of ..." */
  | "passive"
  /** "X is confident that ..." */
  | "adjective"
  /** "reportedly" */
  | "hearsay"
  /** X: “...” */
  | "colon";

export interface Attribution {
  readonly sentence: number;
  /** The cue's main word in that sentence. */
  readonly cue: number;
  readonly cueSpan: Span;
  /** Lemma of the cue: "say", "according to". */
  readonly lemma: string;
  /** The word at the top of the source's phrase, in the cue's sentence; -1 where nobody is named. */
  readonly speaker: number;
  readonly speakerSpan: Span | undefined;
  /** Stretches of text that the source answers for, in text order. */
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  readonly act: Act;
}

/** A clause whose verb may report, and what stands in quotation marks around it. */
export interface CueClause {
  readonly sentence: ReportSentence;
  readonly clause: Clause;
  readonly verb: VerbCue;
  /** Quoted stretches that touch the sentence. */
  readonly quoted: readonly QuotedStretch[];
}

/** What a pattern finds in a cue's clause: the words that are the content, or spans where it is quoted text. */
export interface FoundContent {
  readonly kind: AttributionKind;
  readonly words: readonly number[];
  /** Words of the cue beyond its verb group: "quoted as saying". */
  readonly cueWords?: readonly number[];
  /** Where the source is not the clause's subject or agent; -1 for nobody. */
  readonly speaker?: number;
  /** Where the source does something else than its verb says: "criticized them for lying" says that they lied. */
  readonly act?: Act;
}

export type ClausePattern = (cue: CueClause) => FoundContent | undefined;
