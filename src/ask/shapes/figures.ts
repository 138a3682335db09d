// "How many people were killed in Kerman?" One row a value with its voices, never one number.
import { and, callFunction, match, node, or, path, property, query, returning, sortBy, unwind, variable, literal } from "../../query/syntax/ast.ts";
import type { Expression } from "../../query/syntax/ast.ts";
import { isList } from "../../query/values/value.ts";
import { among, columns, filters, hasRole } from "../cypher.ts";
import type { Piece } from "../reading/pieces.ts";
import { rowOf, toCell, voicesOf } from "../rows.ts";
import type { World } from "../world.ts";
import type { Shape } from "./shape.ts";
import { filterWords, wordsOf } from "./words.ts";

const LEAD = /^(?:how many(?: people| persons| victims| of them)?(?: (?:were|was|are|is|have been|had been|has been|got|did|have|had))?|what (?:was|is|were|are)|how many people (?:were|have been)|how high (?:was|is))$/u;

export const figures: Shape = {
  id: "figures",
  examples: ["how many people were killed in {event}?"],
  read(question, world) {
    const at = question.pieces.findIndex((piece) => piece.figure !== undefined && !piece.name);
    const figure = question.pieces[at]?.figure;
    if (at < 1 || figure === undefined || !LEAD.test(wordsOf(question.pieces.slice(0, at)))) return undefined;
    const tests = readEnds(question.pieces.slice(at + 1), world);
    if (!tests) return undefined;
    const named = question.pieces.slice(at + 1).flatMap((piece) => piece.name?.ids ?? []);
    return {
      words: `how many were ${figure}${named.length > 0 ? `: ${named.map(world.nameOf).join(", ")}` : ""}${filterWords(question, world.nameOf)}`,
      query: query(
        match([path(node("e", "Event"))], and(...tests, ...filters(question, "e", world))),
        unwind(callFunction("values", variable("e"), literal(figure)), "v"),
        returning(columns({ event: property("e", "id"), in: property("e", "name"), [figure]: property("v", "value"), agreement: property("v", "verdict"), voices: property("v", "voices"), sources: property("v", "sources"), claims: property("v", "claims") }), { orderBy: [sortBy(property("e", "t0")), sortBy(property("e", "id"))] }),
      ),
      show(result) {
        const { graph } = world;
        const column = (name: string) => result.columns.indexOf(name);
        const strings = (row: (typeof result.rows)[number], name: string): readonly string[] => {
          const value = row[column(name)] ?? null;
          return isList(value) ? value.map(String) : [];
        };
        const rows = result.rows.map((row) => {
          const behind = rowOf(graph, String(row[column("event")]), strings(row, "claims"));
          const claims = strings(row, "claims");
          return { ...behind, voices: strings(row, "voices"), sources: strings(row, "sources"), evidence: graph.evidenceOf(claims), cells: [toCell(row[column("in")] ?? null), toCell(row[column(figure)] ?? null), toCell(row[column("agreement")] ?? null), voicesOf(graph, String(row[column("event")]), claims).map((voice) => graph.shortVoice(voice)), strings(row, "sources")] };
        });
        const notices = [...new Set(rows.map((row) => row.event))].flatMap((event) => {
          const field = event === undefined ? undefined : graph.agreement.events.get(event)?.fields.find((one) => one.field === figure);
          if (!field || event === undefined) return [];
          if (field.verdict === "conflict") return [`${graph.nameOf(event)}: the voices differ, so there is no one number`];
          return field.verdict === "compatible" && field.best ? [`${graph.nameOf(event)}: all can be true at once; ${field.best.text} fits them all`] : [];
        });
        return { columns: ["in", figure, "agreement", "voices", "sources"], rows, notices };
      },
    };
  },
};

// "in Kerman", "in the Moscow attack", "by ISIS-K", "of the attack in Kerman".
function readEnds(pieces: readonly Piece[], world: World): readonly Expression[] | undefined {
  const tests: Expression[] = [];
  let at = 0;
  while (at < pieces.length) {
    const preposition = pieces[at]?.word ?? "";
    if (preposition === "people" || preposition === "there") {
      at += 1;
      continue;
    }
    const noun = pieces[at + 1]?.nouns.length && !pieces[at + 1]?.name ? 1 : 0;
    const name = pieces[at + 1 + noun]?.name;
    if (!/^(?:in|at|by|of|from|during|on)$/u.test(preposition)) return undefined;
    if (noun && /^(?:in|on|at|of|by|against)$/u.test(pieces[at + 2]?.word ?? "")) {
      at += 2;
      continue;
    }
    if (!name) return undefined;
    const events = name.ids.filter((id) => world.isEvent(id));
    const entities = name.ids.filter((id) => !world.isEvent(id));
    if (events.length > 0) tests.push(among("e", "id", events));
    else tests.push(preposition === "by" ? hasRole("e", "actor", entities) : or(hasRole("e", "place", entities, true), hasRole("e", "target", entities, true)));
    at += 2 + noun;
  }
  return tests;
}
