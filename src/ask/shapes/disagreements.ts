// "On what do the sources disagree (about X)?" One row a value, with its voices.
import { and, callFunction, compare, equals, exists, edge, literal, match, node, or, path, property, query, returning, sortBy, unwind, variable } from "../../query/syntax/ast.ts";
import type { Expression } from "../../query/syntax/ast.ts";
import type { AnswerRow } from "../../model/answer.ts";
import { among, columns, filters } from "../cypher.ts";
import { fieldText } from "../functions/testimony.ts";
import { rowOf } from "../rows.ts";
import type { World } from "../world.ts";
import type { Shape } from "./shape.ts";
import { afterPhrase, filterWords, onlyName } from "./words.ts";

const START = /^(?:on what|about what|where|what|how|in what|which (?:facts?|events?|points?))(?: (?:do|does|did|are|is))? (?:(?:the )?(?:sources?|reports?|voices|they) )?(?:disagree|differ|conflict|contradict each other|contradict|not agree|disputed|contested|contradictory)(?: (?:on|about|over|regarding|in))?$/u;
const NOUNS = /^who (?:contradicts?|disagrees? with|disputes) (?:whom?|each other)$|^(?:(?:list|show) )?(?:conflicts|contradictions|disagreements|disputes|differences|what is disputed|what is contested)(?: (?:on|about|over|between sources about|in))?$/u;

export const disagreements: Shape = {
  id: "disagreements",
  examples: ["on what do the sources disagree?", "on what do the sources disagree about {event}?"],
  read(question, world) {
    const rest = afterPhrase(question.pieces, START) ?? afterPhrase(question.pieces, NOUNS);
    if (!rest) return undefined;
    const ids = rest.length === 0 ? undefined : onlyName(rest);
    if (rest.length > 0 && !ids) return undefined;
    const about = ids ? [concerns("e", ids, world)] : [];
    const disputed = or(compare(">", callFunction("size", callFunction("conflicts", variable("e"))), literal(0)), equals(property("e", "status"), literal("disputed")));
    return {
      words: `on what voices disagree${ids ? ` about ${ids.map(world.nameOf).join(" or ")}` : ""}${filterWords(question, world.nameOf)}`,
      query: query(
        match([path(node("e", "Event"))], and(disputed, ...about, ...filters(question, "e", world))),
        unwind(callFunction("conflicts", variable("e")), "c"),
        returning(columns({ event: property("e", "id"), what: property("e", "name"), on: property("c", "field"), value: property("c", "value"), denied: property("c", "denied"), voices: property("c", "voices"), claims: property("c", "claims") }), { orderBy: [sortBy(property("e", "t0")), sortBy(property("e", "id")), sortBy(property("c", "field"))] }),
      ),
      show(result, run) {
        const disputes = run(query(match([path(node("e", "Event"))], and(equals(property("e", "status"), literal("disputed")), ...about, ...filters(question, "e", world))), returning(columns({ event: property("e", "id") }), { orderBy: [sortBy(property("e", "t0"))] })));
        const events = [...new Set([...result.rows.map((row) => String(row[0])), ...disputes.rows.map((row) => String(row[0]))])];
        return { columns: ["about", "on", "value", "voices"], rows: events.flatMap((id) => conflictRows(id, world)) };
      },
    };
  },
};

/** An event that is one of these, or in which one of these plays a part. */
export function concerns(name: string, ids: readonly string[], world: World): Expression {
  const events = ids.filter((id) => world.isEvent(id));
  const entities = ids.filter((id) => !world.isEvent(id));
  const tests: Expression[] = [];
  if (events.length > 0) tests.push(among(name, "id", events), exists(match([path(node(name), edge("out", undefined, "ABOUT", { length: { min: 1, max: 2 } }), node("content"))], among("content", "id", events))));
  if (entities.length > 0) tests.push(exists(match([path(node(name), edge("out", undefined, "HAS_ROLE"), node(), edge("out", undefined, ["WITHIN", "LOCATED_IN"], { length: { min: 0, max: 8 } }), node("whole"))], among("whole", "id", entities))));
  return or(...tests);
}

/** The values of each field in conflict, and the sides where it is disputed whether it happened. */
function conflictRows(id: string, world: World): readonly AnswerRow[] {
  const { graph } = world;
  const found = graph.agreement.events.get(id);
  if (!found) return [];
  const name = graph.nameOf(id);
  const short = (voices: readonly string[]) => voices.map((voice) => graph.shortVoice(voice));
  const rows: AnswerRow[] = found.fields.filter((field) => field.verdict === "conflict").flatMap((field) => field.values.map((value) => ({
    ...rowOf(graph, id, value.claims), voices: value.voices.map((voice) => graph.nameOf(voice)), sources: value.sources, evidence: graph.evidenceOf(value.claims),
    cells: [name, fieldName(field.field), `${value.denied ? "not " : ""}${fieldText(graph, field.field, value.text)}${value.superseded ? " (replaced later)" : ""}`, short(value.voices)],
  })));
  if (found.status !== "disputed") return rows;
  const stances = [...new Set(found.testimony.map((one) => one.stance))].filter((stance) => stance !== "unclear" && stance !== "expects");
  return [...rows, ...stances.map((stance): AnswerRow => {
    const sides = found.testimony.filter((one) => one.stance === stance);
    const claims = [...new Set(sides.flatMap((one) => one.claims))];
    const voices = [...new Set(sides.map((one) => one.voice))];
    return { ...rowOf(graph, id, claims), voices: voices.map((voice) => graph.nameOf(voice)), sources: [...new Set(sides.flatMap((one) => one.sources))], evidence: graph.evidenceOf(claims), cells: [name, "whether it happened", stance, short(voices)] };
  })];
}

const FIELD_NAMES: Readonly<Record<string, string>> = { type: "what kind of event it was", when: "when", place: "where", actor: "who", recipient: "to whom", target: "whom", whole: "of what" };
const fieldName = (field: string): string => FIELD_NAMES[field] ?? field;
