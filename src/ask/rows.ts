// Rows of a query → rows of an answer: the events behind them, with their voices, sources, dates and passages.
import { printSpan } from "../model/time-span.ts";
import type { AnswerRow, Cell } from "../model/answer.ts";
import type { ClaimId } from "../model/records.ts";
import { Float } from "../graph/graph-reader.ts";
import type { GraphReader } from "../graph/graph-reader.ts";
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { QueryResult } from "../query/engine.ts";
import { EdgeValue, isList, isMap, NodeValue, PathValue } from "../query/values/value.ts";
import type { Value } from "../query/values/value.ts";
import { printValue } from "../query/values/print-value.ts";

/** Columns that carry ids for the row and are not shown. */
const HIDDEN = new Set(["event", "edge", "claims", "from", "to", "t0"]);

/** A value as a cell: lists stay lists, everything else that is not plain becomes text. */
export function toCell(value: Value): Cell {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return String(value);
  if (value instanceof Float) return value.value;
  if (isList(value)) return value.map(toCell);
  if (value instanceof NodeValue) {
    const name = value.property("name");
    return typeof name === "string" ? name : String(value.id);
  }
  if (value instanceof EdgeValue || value instanceof PathValue || isMap(value)) return printValue(value);
  return printValue(value).replace(/^'(.*)'$/u, "$1");
}

/** The one name of a list of one. */
export const onlyOne = (cell: Cell): Cell => (Array.isArray(cell) && cell.length === 1 ? (cell[0] as Cell) : cell);

export interface RowTable {
  readonly columns: readonly string[];
  readonly rows: readonly AnswerRow[];
}

/** Rows that name their event (and edge, and claims) in hidden columns. A column of voices is added. */
export function tableOf(result: Pick<QueryResult, "columns" | "rows">, graph: KnowledgeGraph): RowTable {
  const shown = result.columns.map((name, index) => ({ name, index })).filter(({ name }) => !HIDDEN.has(name));
  const at = (name: string) => result.columns.indexOf(name);
  const text = (row: readonly Value[], name: string): string | undefined => {
    const value = row[at(name)];
    return typeof value === "string" ? value : undefined;
  };
  const hasVoices = at("event") >= 0 && at("voices") < 0 && at("stance") < 0;
  const rows = result.rows.map((row): AnswerRow => {
    const event = text(row, "event");
    const claims = row[at("claims")];
    const given = claims !== undefined && isList(claims) ? claims.filter((one) => typeof one === "string") : undefined;
    const edge = text(row, "edge");
    const behind = rowOf(graph, event, given);
    const cells = shown.map(({ name, index }) => showCell(name, toCell(row[index] ?? null), graph, event));
    return { ...behind, cells: hasVoices ? [...cells, event === undefined ? [] : voicesOf(graph, event, given).map((voice) => graph.shortVoice(voice))] : cells, ...(edge === undefined ? {} : { edge }) };
  });
  return { columns: [...shown.map(({ name }) => name), ...(hasVoices ? ["voices"] : [])], rows };
}

/** Dates that lean on an event show its name, statuses say of what they speak. */
function showCell(name: string, cell: Cell, graph: KnowledgeGraph, event: string | undefined): Cell {
  if (name === "when" && typeof cell === "string") return showWhen(cell, graph, event);
  if (name === "status" && cell === "alleged not") return "alleged not to have happened";
  if (name === "status" && cell === "denied") return "said not to have happened";
  return cell;
}

/** `2024-03-07 (15 days before the Moscow attack)`: the days that it comes to, and the words. */
export function showWhen(when: string, graph: KnowledgeGraph, event?: string): string {
  const span = event === undefined ? undefined : graph.agreement.events.get(event)?.span;
  const words = when.split(" | ").map((part) => part.replace(/\b(before|after) (\S+)$/u, (_, relation: string, id: string) => `${relation} ${graph.nameOf(id)}`)).join(" or ");
  return !/\b(?:before|after) /u.test(when) || !span || span.start === null || span.end === null ? words : `${printSpan(span)} (${words})`;
}

/** The stable key of an edge, as claim-graph.ts gives it. */
export function edgeKeyOf(reader: GraphReader, edge: number): string {
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const key = reader.edgeProperty(edge, "key");
  if (typeof key === "string") return key;
  const [from, to] = [text(reader.nodeProperty(reader.edgeSource(edge), "id")), text(reader.nodeProperty(reader.edgeTarget(edge), "id"))];
  const role = reader.edgeProperty(edge, "role");
  return typeof role === "string" ? `${from}.${role}:${to}` : `${from}<${to}`;
}

/** What stands behind an event, or behind some claims on it. */
export function rowOf(graph: KnowledgeGraph, event: string | undefined, claims?: readonly ClaimId[]): Omit<AnswerRow, "cells"> {
  const found = event === undefined ? undefined : graph.agreement.events.get(event);
  if (!found) return { voices: [], sources: [], evidence: claims ? graph.evidenceOf(claims) : [] };
  // The claims of the row, and those that speak against it.
  const against = found.testimony.filter((one) => one.stance === "denies" || one.stance === "doubts").flatMap((one) => one.claims);
  const ids = [...new Set(claims ? [...claims, ...against] : found.claims)];
  const sources = [...new Set(ids.flatMap((id) => graph.claims.get(id)?.source ?? []))];
  return {
    event: found.event.id, status: found.status, grade: found.grade, ...(found.when === undefined ? {} : { when: found.when }),
    voices: voicesOf(graph, found.event.id, claims).map((voice) => graph.nameOf(voice)), sources, evidence: graph.evidenceOf(ids),
  };
}

/** The voices behind some claims on an event; behind the event, those that back it, or all where nobody does. */
export function voicesOf(graph: KnowledgeGraph, event: string, claims?: readonly ClaimId[]): readonly string[] {
  const found = graph.agreement.events.get(event);
  if (!found) return [];
  if (!claims) return found.voices.length > 0 ? found.voices : [...new Set(found.testimony.map((one) => one.voice))];
  const wanted = new Set(claims);
  const backing = found.testimony.filter((one) => one.claims.some((claim) => wanted.has(claim)));
  const asserting = backing.filter((one) => one.stance === "asserts" || one.stance === "alleges");
  return [...new Set((asserting.length > 0 ? asserting : backing).map((one) => one.voice))];
}
