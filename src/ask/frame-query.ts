// A frame → Cypher over the fact edges, or over events where the question is a noun ("warnings to Russia").
//
//     who warned Russia     MATCH (y) WHERE y.id = 'russia' UNWIND rollup(y) AS b MATCH (a)-[f:WARNED]->(b) ... RETURN a.name AS who, ...
import { edgeType, kindsOf, negatedEdgeType } from "../model/ontology.ts";
import { pascalCase } from "../graph/claim-graph.ts";
import { and, callFunction, compare, edge, equals, exists, hasLabels, isNull, list, literal, match, node, or, path, property, query, returning, sortBy, unwind, variable } from "../query/syntax/ast.ts";
import type { Clause, Expression, Query } from "../query/syntax/ast.ts";
import { among, columns, filters, hasRole, isAbout, matchIds, nameOf, negativeStatuses, positiveStatuses } from "./cypher.ts";
import { isConstrained } from "./reading/frame.ts";
import type { Frame, Term } from "./reading/frame.ts";
import type { Question } from "./reading/question.ts";
import type { World } from "./world.ts";

export interface FrameQueryOptions {
  /** Instead of those that answer a positive (or negated) question. */
  readonly statuses?: readonly string[];
}

const roleOfType = (frame: Frame, world: World, end: "subject" | "object"): string => world.type(frame.types[0] ?? "")?.[end] ?? (end === "subject" ? "actor" : "target");

/** The name of the second column: people are done to, things are said. */
export function objectColumn(frame: Frame, world: World): "whom" | "what" {
  if (frame.object?.asked && frame.object.text.startsWith("what")) return "what";
  const role = roleOfType(frame, world, "object");
  return frame.types.length === 0 || role === "recipient" || role === "target" || role === "whole" ? "whom" : "what";
}

export function frameQuery(frame: Frame, question: Question, world: World, options: FrameQueryOptions = {}): Query {
  const types = frame.types.flatMap((type) => world.type(type) ?? []);
  const hasEdges = types.every((type) => type.edges.length > 0);
  const overEdges = hasEdges && (frame.form === "verb" || isConstrained(frame.subject));
  return overEdges ? edgeQuery(frame, question, world, options) : eventQuery(frame, question, world, options);
}

function edgeQuery(frame: Frame, question: Question, world: World, options: FrameQueryOptions): Query {
  const clauses: Clause[] = [...startAt(frame.subject, "x", "a", world), ...startAt(frame.object, "y", "b", world)];
  const relation = edge("out", "f", relations(frame, world));
  const tests: Expression[] = [statusTest("f", frame, options), ...(frame.types.length === 0 && !frame.negated && !frame.decides ? [isNull(property("f", "negated"))] : [])];
  if (frame.events) tests.push(among("f", "event", frame.events));
  tests.push(...termTests("a", frame.subject, world), ...termTests("b", frame.object, world));
  if (frame.object?.asked && !frame.object.kind && !frame.object.clause) tests.push(...askedObjectTest(frame, world));
  tests.push(...filters(question, "f", world));
  const asked = frame.others.filter(({ term }) => term.asked);
  const patterns = [path(node("a"), relation, node("b"))];
  if (frame.others.length > 0) {
    patterns.push(path(node("e", "Event")));
    tests.push(equals(property("e", "id"), property("f", "event")), ...frame.others.filter(({ term }) => isConstrained(term)).map(({ role, term }) => otherTest("e", role, term, world)));
  }
  clauses.push(match(patterns, and(...tests)));
  const what = objectColumn(frame, world);
  const where = callFunction("fillers", variable("f"), literal("place"));
  clauses.push(returning(columns({
    who: nameOf("a"), did: callFunction("toLower", callFunction("replace", callFunction("type", variable("f")), literal("_"), literal(" "))), [what]: nameOf("b"),
    ...Object.fromEntries(asked.map(({ role }) => [role, named(role, "f")])),
    ...(frame.wants === "where" ? { where: { kind: "binary", operator: "+", left: where, right: { kind: "case", branches: [{ when: [hasLabels(variable("b"), "Place")], result: list(nameOf("b")) }], otherwise: list() } } as Expression } : {}),
    when: property("f", "when"), status: property("f", "status"), event: property("f", "event"), edge: property("f", "key"), claims: property("f", "claims"), from: property("a", "id"), to: property("b", "id"), t0: property("f", "t0"),
  }), { distinct: true, orderBy: [sortBy(variable("t0")), sortBy(variable("edge"))] }));
  return query(...clauses);
}

// Ends that are named: the thing with all its parts, found first.
function startAt(term: Term | undefined, whole: string, part: string, world: World): readonly Clause[] {
  if (!term || term.ids.length === 0) return [];
  if (term.ids.every((id) => world.isEvent(id))) return [matchIds(part, term.ids, "Event")];
  return [matchIds(whole, term.ids), unwind(callFunction("rollup", variable(whole)), part)];
}

function relations(frame: Frame, world: World): readonly string[] | undefined {
  if (frame.types.length === 0) return undefined;
  const types = [...new Set(frame.types.flatMap((type) => kindsOf(world.ontology, type)))].flatMap((id) => world.type(id) ?? []);
  const names = frame.decides ? types.flatMap((type) => [edgeType(type), negatedEdgeType(type)]) : types.map(frame.negated ? negatedEdgeType : edgeType);
  // Only those that the graph has, and one at least, so that the query says what was asked.
  const used = names.filter((name) => world.graph.reader.typeId(name) !== undefined);
  return used.length > 0 ? used : names.slice(0, 1);
}

function statusTest(name: string, frame: Frame, options: FrameQueryOptions): Expression {
  if (options.statuses) return among(name, "status", options.statuses);
  if (frame.decides) return compare("<>", property(name, "status"), literal("unclaimed"));
  return among(name, "status", frame.negated ? negativeStatuses : positiveStatuses);
}

function termTests(name: string, term: Term | undefined, world: World): Expression[] {
  if (!term) return [];
  const out: Expression[] = [];
  if (term.kind !== undefined) out.push(hasLabels(variable(name), pascalCase(term.kind)));
  if (term.clause) out.push(...clauseTests(name, term.clause, world));
  return out;
}

// "what" asks for a thing said or done; "whom" for somebody.
function askedObjectTest(frame: Frame, world: World): Expression[] {
  if (!frame.object?.event) return [hasLabels(variable("b"), "Entity")];
  const nested = frame.types.some((type) => world.type(type)?.edges.some((one) => one.to.nested !== undefined));
  return nested ? [hasLabels(variable("b"), "Event")] : [];
}

/** An event of the clause's type with the clause's ends. */
export function clauseTests(name: string, clause: Frame, world: World): Expression[] {
  const out: Expression[] = [hasLabels(variable(name), { kind: "label-or", operands: clause.types.map((type) => ({ kind: "label" as const, name: pascalCase(type) })) })];
  const [only] = clause.types;
  if (clause.types.length === 1 && only !== undefined) out[0] = hasLabels(variable(name), pascalCase(only));
  for (const end of ["subject", "object"] as const) {
    const term = clause[end];
    if (term) out.push(...endTests(name, roleOfType(clause, world, end), term, world));
  }
  for (const { role, term } of clause.others) if (isConstrained(term)) out.push(otherTest(name, role, term, world));
  return out;
}

function endTests(name: string, role: string, term: Term, world: World): Expression[] {
  const out: Expression[] = [];
  const events = term.ids.filter((id) => world.isEvent(id));
  const entities = term.ids.filter((id) => !world.isEvent(id));
  const tests: Expression[] = [];
  if (entities.length > 0) tests.push(role === "place" || role === "target" ? or(hasRole(name, role, entities, true), ...(role === "target" ? [hasRole(name, "place", entities, true)] : [])) : hasRole(name, role, entities));
  if (events.length > 0) tests.push(isAbout(name, events, world));
  if (tests.length > 0) out.push(or(...tests));
  if (term.kind !== undefined) out.push(exists(match([path(node(name), edge("out", "r", "HAS_ROLE"), node("filler", pascalCase(term.kind)))], equals(property("r", "role"), literal(role)))));
  if (term.clause) out.push(exists(match([path(node(name), edge("out", undefined, "ABOUT", { length: { min: 1, max: 3 } }), node(`${name}Topic`))], and(...clauseTests(`${name}Topic`, term.clause, world)))));
  return out;
}

function otherTest(name: string, role: string, term: Term, world: World): Expression {
  if (role === "about") {
    if (term.clause) return and(...endTests(name, role, term, world));
    return isAbout(name, term.ids, world);
  }
  // A plot against somebody: the harm that is planned has the target, not the plan.
  if (role === "target" && term.ids.length > 0) return or(and(...endTests(name, role, term, world)), isAbout(name, term.ids, world));
  if (role === "place") return or(hasRole(name, "place", term.ids, true), hasRole(name, "target", term.ids, true));
  return and(...endTests(name, role, term, world));
}

/** Events of the frame by their roles, whoever vouches for them. */
export function eventQuery(frame: Frame, question: Question, world: World, options: FrameQueryOptions = {}): Query {
  const tests = [statusTest("e", frame, options), ...(frame.types.length === 0 && frame.object ? [among("e", "id", frame.object.ids)] : clauseTests("e", frame, world).slice(1)), ...filters(question, "e", world)];
  const labels = frame.types.map(pascalCase);
  const [subject, object] = [roleOfType(frame, world, "subject"), roleOfType(frame, world, "object")];
  const first = labels.length === 1 ? labels[0] : undefined;
  return query(
    match([path(node("e", first ?? (labels.length === 0 ? "Event" : { kind: "label-or", operands: labels.map((name) => ({ kind: "label" as const, name })) })))], and(...tests)),
    returning(columns({
      event: property("e", "id"), what: nameOf("e"), who: named(subject), [objectColumn(frame, world) === "whom" ? "whom" : object]: named(object),
      ...(frame.wants === "where" ? { where: callFunction("fillers", variable("e"), literal("place")) } : {}),
      when: property("e", "when"), status: property("e", "status"),
    }), { orderBy: [sortBy(property("e", "t0")), sortBy(property("e", "id"))] }),
  );
}

/** Whether a question leaves this end to the answer. */
const isOpen = (term: Term | undefined): boolean => !isConstrained(term);

/** Events of the frame that no edge tells: no voice names who did it, or what it was done to is no entity or event, but words of a report. */
export function unlinkedQuery(frame: Frame, question: Question, world: World, options: FrameQueryOptions = {}): Query {
  const [subject, object] = [roleOfType(frame, world, "subject"), roleOfType(frame, world, "object")];
  const { subject: doer, ...rest } = frame;
  const unlinked = [...(isOpen(doer) ? [equals(callFunction("size", fillers(subject)), literal(0))] : []), ...(isOpen(frame.object) ? [isNull(wordsFor(object), true)] : [])];
  const tests = [statusTest("e", frame, options), ...clauseTests("e", isOpen(doer) ? rest : frame, world).slice(1), or(...unlinked), ...filters(question, "e", world)];
  return query(
    match([path(node("e", frame.types.map(pascalCase)[0] ?? "Event"))], and(...tests)),
    returning(columns({ event: property("e", "id"), who: named(subject), did: property("e", "type"), [objectColumn(frame, world)]: named(object), when: property("e", "when"), status: property("e", "status") }), { orderBy: [sortBy(property("e", "t0"))] }),
  );
}

const fillers = (role: string, of = "e"): Expression => callFunction("fillers", variable(of), literal(role));
const wordsFor = (role: string, of = "e"): Expression => callFunction("words", variable(of), literal(role));

/** The names of those who fill a role, else the words that do, in quotation marks. */
export const named = (role: string, of = "e"): Expression => ({ kind: "case", branches: [{ when: [isNull(wordsFor(role, of))], result: fillers(role, of) }], otherwise: list(inQuotes(wordsFor(role, of))) });
const inQuotes = (text: Expression): Expression => plus(plus(literal("“"), text), literal("”"));
const plus = (left: Expression, right: Expression): Expression => ({ kind: "binary", operator: "+", left, right });
