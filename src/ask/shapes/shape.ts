// A shape of question: how it is recognized, what it means in words, which query answers it, how its rows are shown.
import type { AnswerRow } from "../../model/answer.ts";
import type { QueryResult } from "../../query/engine.ts";
import type { Query } from "../../query/syntax/ast.ts";
import type { Question } from "../reading/question.ts";
import type { World } from "../world.ts";

export interface Reading {
  /** What was understood, in words. */
  readonly words: string;
  readonly query: Query;
  /** Rows of the query as rows of the answer; absent: as they are, with a column of voices. */
  readonly show?: (result: QueryResult, run: (query: Query) => QueryResult) => Shown;
}

export interface Shown {
  readonly columns: readonly string[];
  readonly rows: readonly AnswerRow[];
  readonly notices?: readonly string[];
}

export interface Shape {
  readonly id: string;
  /** Offered to those whose question was not understood. `{entity}` and `{event}` stand for names of the graph. */
  readonly examples: readonly string[];
  /** Undefined where the question has another shape, or where some word of it would be left unused. */
  read(question: Question, world: World): Reading | undefined;
}
