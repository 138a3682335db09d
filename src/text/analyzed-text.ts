// What the English stage gives: sentences of tagged words with their dependencies. Offsets are into the text as it was handed in.

/** One word. Heads follow Universal Dependencies 2. */
export interface Token {
  readonly text: string;
  /** UTF-16 code units in the original text; end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB ... */
  readonly upos: string;
  /** Penn Treebank tag: NNS, VBD ... */
  readonly xpos: string;
  /** Index of the head within the sentence, -1 for the root. */
  readonly head: number;
  /** Relation to the head: nsubj, obl, acl:relcl ... */
  readonly relation: string;
}

export type SentenceKind = "prose" | "headline" | "furniture";

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Furniture (share buttons, "Related Stories") asserts nothing. */
  readonly kind: SentenceKind;
  /** Number of the paragraph, from 0. */
  readonly paragraph: number;
  /** Empty for furniture, and for kinds that nobody asked for. */
  readonly tokens: readonly Token[];
}

export interface AnalyzedText {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Pieces that the deadline or a bound left out, as stretches of the text. */
  readonly skipped: readonly { readonly start: number; readonly end: number; readonly why: "deadline" | "too long" }[];
}
