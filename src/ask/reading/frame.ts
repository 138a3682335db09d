// Who did what to whom, as a question has it: a kind of event, its ends, and which of them is asked for.

export interface Term {
  /** As shown in "understood". */
  readonly text: string;
  readonly asked: boolean;
  /** Entities or events by id; any of them. */
  readonly ids: readonly string[];
  /** Something rather than someone: an event. */
  readonly event: boolean;
  /** Only entities of this kind. */
  readonly kind?: string;
  /** An event of these types with these ends: "the warnings to Russia". */
  readonly clause?: Frame;
}

export interface Frame {
  /** Types of event with their kinds; empty means any. */
  readonly types: readonly string[];
  readonly negated: boolean;
  /** The event itself is one of these: "who carried out the Moscow attack". */
  readonly events?: readonly string[];
  readonly subject?: Term;
  readonly object?: Term;
  readonly others: readonly { readonly role: string; readonly term: Term }[];
  /** A noun phrase ("warnings to Russia"), or a clause. */
  readonly form: "noun" | "verb";
  /** "did X ...", "was X ...": the answer begins with yes or no. */
  readonly decides: boolean;
  readonly wants: "rows" | "when" | "where" | "count" | "times";
}

export const anyTerm: Term = { text: "", asked: false, ids: [], event: false };
export const isConstrained = (term: Term | undefined): boolean => term !== undefined && (term.ids.length > 0 || term.kind !== undefined || term.clause !== undefined);
