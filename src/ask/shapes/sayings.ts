// "Who said (denied, claimed) that ...?", "according to whom ...?", "what did X say about Y?", "what does the French report say about Y?"
import { and, callFunction, edge, isNull, item, literal, match, node, path, property, query, returning, sortBy, unwind, variable, withItems } from "../../query/syntax/ast.ts";
import type { Expression, Query } from "../../query/syntax/ast.ts";
import { kindsOf } from "../../model/ontology.ts";
import { among, columns, filters, hasRole, positiveStatuses } from "../cypher.ts";
import { clauseTests, named } from "../frame-query.ts";
import { findSources } from "../reading/find-source.ts";
import type { Frame } from "../reading/frame.ts";
import { frameWords } from "../reading/frame-words.ts";
import type { Piece } from "../reading/pieces.ts";
import type { Question } from "../reading/question.ts";
import { readFrame, readNounFrame, readStatement } from "../reading/read-frame.ts";
import type { World } from "../world.ts";
import { concerns } from "./disagreements.ts";
import type { AnswerRow } from "../../model/answer.ts";
import type { QueryResult } from "../../query/engine.ts";
import { onlyOne, tableOf } from "../rows.ts";
import type { RowTable } from "../rows.ts";
import type { Reading, Shape } from "./shape.ts";
import { afterPhrase, filterWords, onlyName } from "./words.ts";

const FOR = ["asserts", "alleges", "expects"];
const AGAINST = ["denies", "alleges not", "doubts"];

export const sayings: Shape = {
  id: "sayings",
  examples: ["who said that {entity} was warned?", "what did {entity} say?", "what did {entity} tell {entity}?", "what does {source} say about {event}?"],
  read: (question, world) => whoSaid(question, world) ?? accordingToWhom(question, world) ?? whatTold(question, world) ?? whatSaid(question, world),
};

function whoSaid(question: Question, world: World): Reading | undefined {
  const [who, ...rest] = question.pieces;
  if (who?.word !== "who" && !(/^(?:which|what)$/u.test(who?.word ?? "") && (rest[0]?.kind !== undefined || /^(?:sources?|reports?|voices?)$/u.test(rest[0]?.word ?? "")))) return undefined;
  const from = who?.word === "who" ? rest : rest.slice(1);
  const verbAt = /^(?:has|have|had)$/u.test(from[0]?.word ?? "") ? 1 : 0;
  const verb = from[verbAt]?.verbs.find((reading) => world.type(reading.type)?.stance !== undefined || reading.type === "said");
  const stance = verb && world.type(verb.type)?.stance;
  if (!verb || !stance) return undefined;
  const that = from[verbAt + 1]?.word === "that";
  const content = contentOf(from.slice(verbAt + (that ? 2 : 1)), world, that, stance);
  if (!content) return undefined;
  const denying = (stance === "denies" || stance === "doubts") !== verb.negated;
  return voicesOn(content, denying !== content.negated, question, world, denying ? "who said that" : `who ${from[verbAt]?.text ?? "said"} that`);
}

// After "that" a statement; without it, a statement too, or what somebody denies: an event by name or description.
function contentOf(pieces: readonly Piece[], world: World, that: boolean, stance: string): (Frame & { readonly ids?: readonly string[] }) | undefined {
  const statement = readStatement(pieces, world);
  if (statement && !isAsking(statement)) return statement;
  if (that || stance !== "denies") return undefined;
  const ids = onlyName(pieces)?.filter((id) => world.isEvent(id));
  if (ids && ids.length > 0) return { types: [], negated: false, others: [], form: "noun", decides: false, wants: "rows", ids };
  return readNounFrame(pieces, world);
}

const isAsking = (frame: Frame): boolean => frame.subject?.asked === true || frame.object?.asked === true || frame.others.some(({ term }) => term.asked);

function accordingToWhom(question: Question, world: World): Reading | undefined {
  const rest = afterPhrase(question.pieces, /^(?:according to (?:who|whom|which sources?|what source)|who says|who reports|on whose word)$/u);
  if (!rest || rest.length === 0) return undefined;
  const frame = readFrame(rest, world) ?? readStatement(rest, world);
  return frame && !isAsking(frame) ? voicesOn(frame, frame.negated, question, world, "according to whom") : undefined;
}

function voicesOn(content: Frame & { readonly ids?: readonly string[] }, negated: boolean, question: Question, world: World, start: string): Reading {
  const tests: Expression[] = content.ids ? [among("e", "id", content.ids)] : clauseTests("e", { ...content, types: content.types.flatMap((type) => kindsOf(world.ontology, type)) }, world);
  return {
    words: `${start} ${content.ids ? content.ids.map(world.nameOf).join(" or ") : frameWords({ ...content, negated: false }, world)}${negated ? " did not happen" : ""}${filterWords(question, world.nameOf)}`,
    query: query(
      match([path(node("e", "Event"))], and(...tests, ...filters(question, "e", world))),
      unwind(callFunction("testimony", variable("e")), "t"),
      withItems([item(variable("e")), item(variable("t"))], { where: { kind: "binary", operator: "in", left: property("t", "stance"), right: { kind: "list", items: (negated ? AGAINST : FOR).map((stance) => literal(stance)) } } }),
      returning(columns({ event: property("e", "id"), who: property("t", "voice"), stance: property("t", "stance"), what: property("e", "name"), when: property("e", "when"), sources: property("t", "sources"), claims: property("t", "claims") }), { orderBy: [sortBy(property("e", "t0")), sortBy(property("e", "id"))] }),
    ),
    show: (result) => mergedByVoice(tableOf(result, world.graph)),
  };
}

// One row a voice, stance and event: who says it in person and is also quoted is one voice.
function mergedByVoice(table: RowTable): RowTable {
  const rows = new Map<string, AnswerRow>();
  const sourcesAt = table.columns.indexOf("sources");
  for (const row of table.rows) {
    const key = `${String(row.cells[0])} ${String(row.cells[1])} ${row.event ?? ""}`;
    const before = rows.get(key);
    if (!before) {
      rows.set(key, row);
      continue;
    }
    const known = new Set(before.evidence.map((one) => one.claim));
    const sources = [...new Set([...before.sources, ...row.sources])];
    rows.set(key, { ...before, sources, evidence: [...before.evidence, ...row.evidence.filter((one) => !known.has(one.claim))], cells: before.cells.map((cell, index) => (index === sourcesAt ? sources : cell)) });
  }
  return { columns: table.columns, rows: [...rows.values()] };
}

const SAYING = /^(?:say|says|said|report|reports|reported|tell|tells|know|claim|claims|state|states|mention|mentions)$/u;

function whatSaid(question: Question, world: World): Reading | undefined {
  const rest = afterPhrase(question.pieces, /^what (?:do|does|did|has|have)$/u);
  if (!rest) return undefined;
  const verbAt = rest.findLastIndex((piece, at) => SAYING.test(piece.word) && (at === rest.length - 1 || /^(?:about|of|on|regarding)$/u.test(rest[at + 1]?.word ?? "")));
  if (verbAt < 1) return undefined;
  const tail = rest.slice(verbAt + 1);
  const about = tail.length === 0 ? undefined : onlyName(afterPhrase(tail, /^(?:about|of|on|regarding)$/u) ?? []);
  if (tail.length > 0 && !about) return undefined;
  const subject = rest.slice(0, verbAt);
  const topic = about ? [concerns("e", about, world)] : [];
  const words = about ? ` about ${about.map(world.nameOf).join(" or ")}` : "";
  const shown = { event: property("e", "id"), what: property("e", "name"), when: property("e", "when") };
  const order = { orderBy: [sortBy(property("e", "t0")), sortBy(property("e", "id"))] };
  const speakers = onlyName(subject)?.filter((id) => !world.isEvent(id));
  if (speakers && speakers.length > 0) {
    if (rest[verbAt]?.word === "know") return undefined;
    return {
      words: `what ${speakers.map(world.nameOf).join(" or ")} said${words}${filterWords(question, world.nameOf)}`,
      query: query(
        match([path(node("e", "Event"))], and(...topic, ...filters(question, "e", world))),
        unwind(callFunction("testimony", variable("e")), "t"),
        withItems([item(variable("e")), item(variable("t"))], { where: { kind: "binary", operator: "in", left: property("t", "voice"), right: { kind: "list", items: speakers.map((id) => literal(world.nameOf(id))) } } }),
        returning(columns({ event: shown.event, who: property("t", "voice"), stance: property("t", "stance"), what: shown.what, when: shown.when, sources: property("t", "sources"), claims: property("t", "claims") }), order),
      ),
      show(result, run) {
        const table = mergedByVoice(tableOf(result, world.graph));
        return about ? table : { ...table, rows: [...table.rows, ...saidInWords(speakers, question, world, run)] };
      },
    };
  }
  const sources = findSources(subject.map((piece) => piece.text).join(" "), world.graph.dataset.sources);
  if (sources.length === 0) return undefined;
  return {
    words: `what ${sources.map(world.nameOf).join(" and ")} say${sources.length === 1 ? "s" : ""}${words}${filterWords(question, world.nameOf)}`,
    query: query(
      match([path(node("s", "Source"), edge("in", undefined, "FROM"), node("c", "Claim"), edge("out", undefined, "CLAIMS"), node("e", "Event"))], and(among("s", "id", sources), ...topic, ...filters(question, "e", world))),
      returning(columns({ event: shown.event, stance: property("c", "stance"), what: shown.what, when: shown.when, status: property("e", "status"), passage: property("c", "passage"), claims: { kind: "list", items: [property("c", "id")] } }), order),
    ),
  };
}

// "What did X tell Y", "what did X say to Y": what one party let another know, of whatever type.
function whatTold(question: Question, world: World): Reading | undefined {
  const rest = afterPhrase(question.pieces, /^what (?:do|does|did|has|have)$/u);
  const verbAt = rest?.findIndex((piece) => /^(?:tell|told|say|said)$/u.test(piece.word)) ?? -1;
  if (!rest || verbAt < 1) return undefined;
  const [speakers, hearers] = [onlyName(rest.slice(0, verbAt)), onlyName(rest[verbAt + 1]?.word === "to" ? rest.slice(verbAt + 2) : rest.slice(verbAt + 1))].map((ids) => ids?.filter((id) => !world.isEvent(id)));
  if (!speakers?.length || !hearers?.length) return undefined;
  const telling = [...world.ontology.eventTypes.values()].filter((type) => type.stance !== undefined).map((type) => type.id);
  return {
    words: `what ${speakers.map(world.nameOf).join(" or ")} told ${hearers.map(world.nameOf).join(" or ")}${filterWords(question, world.nameOf)}`,
    query: query(
      match([path(node("e", "Event"))], and(among("e", "status", question.statuses ?? positiveStatuses), among("e", "type", telling), hasRole("e", "actor", speakers), hasRole("e", "recipient", hearers), ...filters(question, "e", world))),
      returning(columns({ event: property("e", "id"), who: callFunction("fillers", variable("e"), literal("actor")), did: property("e", "type"), whom: callFunction("fillers", variable("e"), literal("recipient")), what: named("about"), when: property("e", "when"), status: property("e", "status") }), { orderBy: [sortBy(property("e", "t0")), sortBy(property("e", "id"))] }),
    ),
  };
}

// What these said that is no event of the graph: in the words of the reports.
function saidInWords(speakers: readonly string[], question: Question, world: World, run: (query: Query) => QueryResult): readonly AnswerRow[] {
  const said = query(
    match([path(node("e", "Event"))], and(among("e", "status", question.statuses ?? positiveStatuses), isNull(callFunction("words", variable("e"), literal("about")), true), hasRole("e", "actor", speakers), ...filters(question, "e", world))),
    returning(columns({ event: property("e", "id"), who: callFunction("fillers", variable("e"), literal("actor")), stance: property("e", "type"), what: callFunction("words", variable("e"), literal("about")), when: property("e", "when"), sources: literal(null) }), { orderBy: [sortBy(property("e", "t0")), sortBy(property("e", "id"))] }),
  );
  return tableOf(run(said), world.graph).rows.flatMap((row) => {
    const [who, type, what, when] = row.cells;
    const stance = world.type(String(type))?.stance;
    return stance === undefined ? [] : [{ ...row, cells: [onlyOne(who ?? null), stance, `“${String(what)}”`, when ?? null, row.sources] }];
  });
}
