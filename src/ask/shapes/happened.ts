// "What happened between two dates?", "... before (after, during) the Moscow attack?", "... in Kerman?"
import { and, callFunction, compare, literal, match, node, not, or, path, property, query, returning, sortBy, variable } from "../../query/syntax/ast.ts";
import type { Expression } from "../../query/syntax/ast.ts";
import { isoDay } from "../../model/time-span.ts";
import type { TimeSpan } from "../../model/time-span.ts";
import { among, columns, filters, positiveStatuses } from "../cypher.ts";
import { pascalCase } from "../../graph/claim-graph.ts";
import type { Question } from "../reading/question.ts";
import type { World } from "../world.ts";
import { concerns } from "./disagreements.ts";
import type { Shape } from "./shape.ts";
import { afterPhrase, filterWords, onlyName } from "./words.ts";

const START = /^(?:what|which (?:events?|things?)|(?:list|show) (?:what|events that)) (?:happened|happens|took place|has happened|have happened|occurred|was going on|else happened)(?: (?:in|to|at|with|near|around))?$|^(?:what did happen|what events (?:happened|took place)|timeline|events|list events)(?: (?:in|to|at|with|of|for))?$/u;

export const happened: Shape = {
  id: "happened",
  examples: ["what happened between 2024-03-07 and 2024-03-25?", "what happened before {event}?"],
  read(question, world) {
    const rest = afterPhrase(question.pieces, START);
    if (!rest) return undefined;
    const ids = rest.length === 0 ? undefined : onlyName(rest);
    if ((rest.length > 0 && !ids) || (!ids && question.times.length === 0 && !question.sources && !question.speakers)) return undefined;
    // Standing relations hold, they do not happen.
    const states = [...world.ontology.eventTypes.values()].filter((type) => type.state).map((type) => pascalCase(type.id));
    const isState: Expression = { kind: "has-labels", operand: variable("e"), labels: { kind: "label-or", operands: states.map((name) => ({ kind: "label" as const, name })) } };
    const window = question.times.find((time) => time.window)?.window;
    const tests = [among("e", "status", question.statuses ?? positiveStatuses), ...(states.length > 0 ? [not(isState)] : []), ...(ids ? [concerns("e", ids, world)] : []), ...filters(question, "e", world), ...(window ? [isNear(window)] : [])];
    const sure: Record<string, Expression> = window ? { inside: { kind: "case", branches: [{ when: [isInside(window)], result: literal("certainly") }], otherwise: literal("possibly") } } : orderColumn(question, world);
    return {
      words: `what happened${ids ? `, concerning ${ids.map(world.nameOf).join(" or ")}` : ""}${filterWords(question, world.nameOf)}`,
      query: query(
        match([path(node("e", "Event"))], and(...tests)),
        returning(columns({ event: property("e", "id"), when: property("e", "when"), what: property("e", "name"), ...sure, status: property("e", "status") }), { orderBy: [...(window ? [sortBy(variable("inside"))] : []), sortBy(property("e", "t0")), sortBy(property("e", "t1")), sortBy(property("e", "id"))] }),
      ),
    };
  },
};

const day = (at: number): Expression => callFunction("date", literal(isoDay(at)));

// Wholly inside: certainly then. Otherwise it may have been then.
function isInside(window: TimeSpan): Expression {
  const known = (key: string, operator: "<=" | ">=", at: number | null): Expression[] => (at === null ? [] : [callFunction("coalesce", compare(operator, property("e", key), day(at)), literal(false))]);
  return and(...known("t0", ">=", window.start), ...known("t1", "<=", window.end));
}

// An open-ended span counts only where its known end lies in the window.
function isNear(window: TimeSpan): Expression {
  const open: Expression = or({ kind: "is-null", operand: property("e", "t0"), negated: false }, { kind: "is-null", operand: property("e", "t1"), negated: false });
  const known = callFunction("coalesce", property("e", "t0"), property("e", "t1"));
  return or(not(open), and(...(window.start === null ? [] : [compare(">=", known, day(window.start))]), ...(window.end === null ? [] : [compare("<=", known, day(window.end))])));
}

function orderColumn(question: Question, world: World): Record<string, Expression> {
  const anchored = question.times.find((time) => time.events && time.relation !== "during");
  const [anchor] = anchored?.events ?? [];
  if (!anchored || anchor === undefined || !world.isEvent(anchor)) return {};
  const order = anchored.relation === "before" ? callFunction("before", variable("e"), literal(anchor)) : callFunction("before", literal(anchor), variable("e"));
  return { order };
}
