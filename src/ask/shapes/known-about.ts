// "What is known of X?", "tell me about X", "who is X": the events in which X plays a part; of an event, its fields and who speaks of it.
import { among, columns, filters, matchIds } from "../cypher.ts";
import { and, callFunction, compare, edge, literal, match, node, path, property, query, returning, sortBy, unwind, variable } from "../../query/syntax/ast.ts";
import { isList } from "../../query/values/value.ts";
import { rowOf, tableOf, toCell, voicesOf } from "../rows.ts";
import type { Question } from "../reading/question.ts";
import type { World } from "../world.ts";
import type { Reading, Shape } from "./shape.ts";
import { afterPhrase, filterWords, onlyName } from "./words.ts";

const START = /^(?:what (?:is|do we|do you|do they) (?:known?|said|reported|known?) (?:of|about)|what (?:is|are|was|were)|who (?:is|are|was|were)|what about|tell (?:me |us )?about|(?:tell|show|give) me|about|describe|show|everything about|what (?:do|does) (?:the )?(?:sources?|reports?) (?:say|know) (?:of|about))$/u;

export const knownAbout: Shape = {
  id: "known-about",
  examples: ["what is known of {entity}?", "tell me about {event}"],
  read(question, world) {
    const { pieces } = question;
    const ids = onlyName(pieces) ?? onlyName(afterPhrase(pieces, START) ?? []);
    if (!ids) return undefined;
    return ids.every((id) => world.isEvent(id)) ? ofEvent(ids, question, world) : ofEntity(ids, question, world);
  },
};

function ofEntity(ids: readonly string[], question: Question, world: World): Reading {
  return {
    words: `what ${ids.map(world.nameOf).join(" or ")} did, underwent and is${filterWords(question, world.nameOf)}`,
    query: query(
      matchIds("x", ids),
      unwind(callFunction("rollup", variable("x")), "part"),
      match([path(node("part"), edge("in", "r", ["HAS_ROLE", "ABOUT"]), node("e", "Event"))], and(question.statuses ? among("e", "status", question.statuses) : compare("<>", property("e", "status"), literal("unclaimed")), compare(">", property("r", "voices"), literal(0)), ...filters(question, "e", world))),
      returning(columns({ event: property("e", "id"), who: property("part", "name"), as: property("r", "role"), in: property("e", "name"), when: property("e", "when"), status: property("e", "status"), from: property("part", "id"), t0: property("e", "t0") }), { distinct: true, orderBy: [sortBy(variable("t0")), sortBy(variable("event"))] }),
    ),
  };
}

function ofEvent(ids: readonly string[], question: Question, world: World): Reading {
  const speaking = query(
    match([path(node("said", "Event"), edge("out", "r", "ABOUT"), node("e", "Event"))], and(among("e", "id", ids), compare("<>", property("said", "status"), literal("unclaimed")), ...filters(question, "said", world))),
    returning(columns({ event: property("said", "id"), field: property("said", "type"), value: property("said", "name") }), { orderBy: [sortBy(property("said", "t0")), sortBy(property("said", "id"))] }),
  );
  return {
    words: `what is known of ${ids.map(world.nameOf).join(" or ")}${filterWords(question, world.nameOf)}`,
    query: query(
      matchIds("e", ids, "Event"),
      unwind(callFunction("values", variable("e")), "v"),
      returning(columns({ event: property("e", "id"), field: property("v", "field"), value: property("v", "value"), agreement: property("v", "verdict"), voices: property("v", "voices"), claims: property("v", "claims") })),
    ),
    show(result, run) {
      const { graph } = world;
      const at = (name: string) => result.columns.indexOf(name);
      const rows = result.rows.map((row) => {
        const claims = row[at("claims")] ?? null;
        const voices = row[at("voices")] ?? null;
        const names = isList(voices) ? voices.map(String) : [];
        return { ...rowOf(graph, String(row[at("event")]), isList(claims) ? claims.map(String) : []), voices: names, cells: [toCell(row[at("field")] ?? null), toCell(row[at("value")] ?? null), toCell(row[at("agreement")] ?? null), voicesOf(graph, String(row[at("event")]), isList(claims) ? claims.map(String) : []).map((voice) => graph.shortVoice(voice))] };
      });
      const spoken = tableOf(run(speaking), graph).rows.map((row) => ({ ...row, cells: [`${String(row.cells[0])} about it`, row.cells[1] ?? null, row.status ?? null, row.voices] }));
      const status = ids.map((id) => `${world.nameOf(id)}: ${graph.agreement.events.get(id)?.status ?? "unclaimed"}, grade ${graph.agreement.events.get(id)?.grade ?? "F6"}`);
      return { columns: ["what", "value", "agreement", "voices"], rows: [...rows, ...spoken], notices: status };
    },
  };
}
