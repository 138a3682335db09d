// A mention of somebody or something in a report, and what it was linked to.
import type { Span } from "../../model/records.ts";

export type MentionForm =
  /** "James Clapper", "NATO" */
  | "name"
  /** "Russian" in "Russian officials", "US" in "US warning" */
  | "demonym"
  /** "the official", "two suicide bombers" */
  | "description"
  /** "he", "its" */
  | "pronoun";

export interface EntityMention {
  readonly sentence: number;
  /** The word at the top of the phrase. */
  readonly head: number;
  readonly span: Span;
  /** The phrase as written, without relative clauses. */
  readonly text: string;
  readonly form: MentionForm;
  /** The proper name in it, without title: "Clapper". */
  readonly name: string;
  /** What stands before the name: "national intelligence director". */
  readonly title: string;
  /** The words of the name and of the title. */
  readonly nameWords: readonly number[];
  readonly titleWords: readonly number[];
  /** Lemma of the head noun. */
  readonly noun: string;
  readonly plural: boolean;
  readonly definite: boolean;
  /** The demonym or state's name that modifies it: "Russian" in "Russian officials". */
  readonly modifier: string;
  /** Grammatical place: subjects come to mind first. */
  readonly relation: string;
  /** Of a demonym, how the noun that bears it hangs in the sentence: "Norwegian troops left" is of Norway more than "near the Danish border". */
  readonly bearer?: string;
  readonly preposition: string;
}

export interface LinkedEntity {
  /** Id in the graph, or `new:<slug>`. */
  readonly id: string;
  readonly name: string;
  /** A kind of the ontology. */
  readonly type: string;
  readonly plural: boolean;
  /** Known by a description only ("the official"): the same words in another report mean somebody else. */
  readonly described?: true;
  /** What it is part of: the state of "US officials". */
  readonly of?: string;
}

export interface Link {
  readonly entity: LinkedEntity;
  /** 0 to 1. */
  readonly score: number;
  readonly why: string;
}
