// A question in plain English → an answer with its evidence.
//
//     words → names, verbs, dates, sources → the first shape that uses them all → Cypher → rows → claims and passages
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { Answer } from "../model/answer.ts";
import { printQuery } from "../query/syntax/print.ts";
import type { Deadline } from "../model/platform.ts";
import type { Query } from "../query/syntax/ast.ts";
import { queryEngine } from "./functions/index.ts";
import { readQuestion } from "./reading/question.ts";
import type { Question } from "./reading/question.ts";
import { tableOf } from "./rows.ts";
import type { Reading, Shown } from "./shapes/shape.ts";
import { shapes } from "./shapes/index.ts";
import { nearestQuestions, notUnderstood } from "./suggest.ts";
import { worldOf } from "./world.ts";
import type { World } from "./world.ts";

export interface AskOptions {
  /** Events of these statuses, instead of those that answer such a question. */
  readonly statuses?: readonly string[];
  readonly deadline?: Deadline;
}

export function ask(text: string, graph: KnowledgeGraph, options: AskOptions = {}): Answer {
  const world = worldOf(graph);
  const questions = readQuestion(text, world).map((question) => (options.statuses ? { ...question, statuses: options.statuses } : question));
  for (const question of questions) {
    const seen = throughSources(question, world);
    for (const shape of shapes) {
      const reading = shape.read(question, seen);
      if (reading) return answer(text, question, reading, seen, options);
    }
  }
  const { message, words } = notUnderstood(questions, world);
  return { question: text, cypher: "", columns: [], rows: [], notices: [message], notUnderstood: { words, suggestions: nearestQuestions(questions, shapes, world) } };
}

/** "According to the French report": the same graph, as far as that report goes. */
function throughSources(question: Question, world: World): World {
  if (!question.sources) return world;
  const graph = world.graph.through({ ...world.graph.lens, sources: new Set(question.sources) });
  return { ...world, graph, nameOf: (id) => graph.nameOf(id) };
}

function answer(text: string, question: Question, reading: Reading, world: World, options: AskOptions): Answer {
  const engine = queryEngine(world.graph);
  const run = (query: Query) => engine.run(query, options.deadline ? { deadline: options.deadline } : {});
  const result = run(reading.query);
  const shown: Shown = reading.show?.(result, run) ?? tableOf(result, world.graph);
  const sources = question.sources ? [`only what ${question.sources.map((id) => world.graph.sourceTitle(id)).join(" and ")} says (whom cypher --source ${question.sources.join(" --source ")})`] : [];
  const nothing = shown.rows.length === 0 ? ["no source in the graph says so"] : [];
  return { question: text, cypher: printQuery(reading.query), understood: reading.words, columns: shown.columns, rows: shown.rows, notices: [...new Set([...question.notices, ...sources, ...(shown.notices ?? []), ...nothing])] };
}
