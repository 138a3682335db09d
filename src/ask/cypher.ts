// Parts of Cypher that several question shapes are put together from.
import { and, callFunction, compare, edge, equals, exists, item, list, literal, match, node, or, path, property, variable } from "../query/syntax/ast.ts";
import type { Expression, MatchClause, ProjectionItem } from "../query/syntax/ast.ts";
import type { TimeSpan } from "../model/time-span.ts";
import { isoDay } from "../model/time-span.ts";
import type { Status } from "../agree/status.ts";
import type { Question } from "./reading/question.ts";
import type { World } from "./world.ts";

/** Statuses that answer a question for what happened; each is shown with the row. */
export const positiveStatuses: readonly Status[] = ["reported", "disputed", "alleged", "doubted"];
export const negativeStatuses: readonly Status[] = ["denied", "alleged not"];

export const texts = (values: readonly string[]): Expression => list(...values.map((value) => literal(value)));

/** `subject.key = 'a'` or `subject.key IN ['a', 'b']`. */
export function among(subject: string, key: string, values: readonly string[]): Expression {
  const [only] = values;
  return values.length === 1 && only !== undefined ? equals(property(subject, key), literal(only)) : { kind: "binary", operator: "in", left: property(subject, key), right: texts(values) };
}

/** `RETURN` items from names and expressions, in order. */
export const columns = (entries: Readonly<Record<string, Expression>>): readonly ProjectionItem[] => Object.entries(entries).map(([name, expression]) => item(expression, name));

export const nameOf = (name: string): Expression => property(name, "name");

/** `(name)`, where its id is one of these. */
export const matchIds = (name: string, ids: readonly string[], labels?: string): MatchClause => match([path(node(name, labels))], among(name, "id", ids));

/** `EXISTS { MATCH (from)-[r:HAS_ROLE]->()-[:WITHIN*0..]->(w) WHERE r.role = ... AND w.id IN ... }` */
export function hasRole(event: string, role: string, ids: readonly string[], place = false): Expression {
  const parts = place ? ["WITHIN", "LOCATED_IN"] : ["WITHIN"];
  return exists(match([path(node(event), edge("out", "r", "HAS_ROLE"), node("filler"), edge("out", undefined, parts, { length: { min: 0, max: 8 } }), node("whole"))], and(among("r", "role", [role]), among("whole", "id", ids))));
}

/** The event speaks of these, directly or through what it speaks of. */
export function isAbout(event: string, ids: readonly string[], world: World): Expression {
  const events = ids.filter((id) => world.isEvent(id));
  const entities = ids.filter((id) => !world.isEvent(id));
  const tests: Expression[] = [];
  const topic = `${event}Topic`;
  if (events.length > 0) tests.push(exists(match([path(node(event), edge("out", undefined, "ABOUT", { length: { min: 1, max: 4 } }), node(topic))], among(topic, "id", events))));
  if (entities.length > 0) {
    tests.push(
      exists(match([path(node(event), edge("out", undefined, "ABOUT"), node(), edge("out", undefined, ["ABOUT", "HAS_ROLE"], { length: { min: 1, max: 4 } }), node(topic))], among(topic, "id", entities))),
      hasRole(event, "about", entities),
    );
  }
  return or(...tests);
}

/** The days of a node or edge meet the window; an open end counts as the end that is known. */
export function inWindow(name: string, window: TimeSpan): Expression {
  const day = (at: number): Expression => callFunction("date", literal(isoDay(at)));
  const known = (first: string, second: string): Expression => callFunction("coalesce", property(name, first), property(name, second));
  const tests: Expression[] = [];
  if (window.end !== null) tests.push(compare("<=", known("t0", "t1"), day(window.end)));
  if (window.start !== null) tests.push(compare(">=", known("t1", "t0"), day(window.start)));
  return and(...tests);
}

/** The filters of a question on an event (and on an edge of it, which carries the same dates). */
export function filters(question: Question, event: string, world: World, dated = event): Expression[] {
  const out: Expression[] = [];
  for (const time of question.times) {
    if (time.window) out.push(inWindow(dated, time.window));
    const { relation, events = [] } = time;
    if (relation === "during") out.push(or(...events.map((id) => callFunction("overlaps", variable(event), literal(id)))));
    else if (relation !== undefined) out.push(or(...events.map((id) => ordered(event, relation, id))));
  }
  if (question.speakers) out.push({ kind: "quantifier", quantifier: "any", variable: variable("voice"), list: callFunction("voices", variable(event)), where: { kind: "binary", operator: "in", left: variable("voice"), right: texts(question.speakers.map((id) => world.nameOf(id))) } });
  return out;
}

/** `before(e, 'x') IN ['certain', 'stated']`: the events lie in this order by their dates, or somebody says so. */
export function ordered(event: string, relation: "before" | "after", anchor: string): Expression {
  const order = relation === "before" ? callFunction("before", variable(event), literal(anchor)) : callFunction("before", literal(anchor), variable(event));
  return { kind: "binary", operator: "in", left: order, right: texts(["certain", "stated"]) };
}

