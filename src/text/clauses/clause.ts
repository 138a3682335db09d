// What a clause is: one predicate with its voice, polarity, mood and arguments, all as word numbers of the sentence.

/** Acts named by nouns ("Russia's invasion of Ukraine") are no clauses: which nouns are acts, only an ontology knows. */
export type ClauseKind =
  /** "Russia warned the agency" */
  | "verb"
  /** "the man was a threat" */
  | "copula"
  /** "James Clapper, the director" and "CIA Director William Burns": subject is what complement says. */
  | "apposition";

export type ArgumentKind =
  | "object"
  | "indirect-object"
  /** What the subject is, in a copular clause. */
  | "complement"
  /** A phrase with a preposition or of time. */
  | "oblique"
  /** The doer of a passive clause. */
  | "agent"
  /** A finite clause: "said that ..." */
  | "clause"
  /** A clause without a subject of its own: "wants to ..." */
  | "open-clause"
  /** "when ...", "after ...", "killing ..." */
  | "adverbial-clause";

export interface ClauseArgument {
  readonly kind: ArgumentKind;
  /** The word at its top. */
  readonly head: number;
  /** Preposition or conjunction, lower case: "of", "according to", "that"; empty where there is none. */
  readonly marker: string;
}

/** How the clause is put: only `asserted` says that something is so. */
export type ClauseMood = "asserted" | "question" | "condition" | "command" | "supposition";

/** How sure or how near the doing is. */
export type ClauseModality =
  | "actual"
  /** may, might, could, would */
  | "possible"
  /** will, plans to, is to */
  | "planned"
  /** must, should, has to */
  | "necessary"
  /** reportedly, allegedly, seems to */
  | "reported"
  /** tried to */
  | "attempted"
  /** threatened to */
  | "threatened";

/** Where the clause hangs. */
export type ClauseLink = "main" | "coordinate" | "complement" | "open-complement" | "adverbial" | "relative" | "participle" | "subject" | "parenthesis" | "noun";

export interface Clause {
  readonly kind: ClauseKind;
  /** The predicate's main word: verb, noun or adjective. */
  readonly head: number;
  /** Lemma of the main word, with its particle: "carry out". */
  readonly lemma: string;
  /** The words of the verb group in text order, auxiliaries and negation included. */
  readonly verbGroup: readonly number[];
  readonly passive: boolean;
  /** The word at the top of the (deep) subject; -1 where there is none. */
  readonly subject: number;
  /** How the subject was found. */
  readonly subjectFrom: "own" | "coordination" | "control" | "relative" | "participle" | "none";
  readonly arguments: readonly ClauseArgument[];
  readonly negated: boolean;
  readonly mood: ClauseMood;
  readonly modality: ClauseModality;
  readonly link: ClauseLink;
  /** The clause that this one hangs on, as a position in the list; -1 for none. */
  readonly parent: number;
  /** The conjunction or preposition that introduces it: "if", "that", "after". */
  readonly marker: string;
}
