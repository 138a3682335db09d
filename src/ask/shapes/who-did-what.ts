// Who did what to whom: any part asked, active, passive and noun forms, "did X ever ...", when, where, how often.
import type { EventAgreement } from "../../agree/agree.ts";
import type { AnswerRow } from "../../model/answer.ts";
import type { QueryResult } from "../../query/engine.ts";
import type { Query } from "../../query/syntax/ast.ts";
import { eventQuery, frameQuery, objectColumn, unlinkedQuery } from "../frame-query.ts";
import { fillersOf } from "../functions/testimony.ts";
import { joinWordings } from "../join-wordings.ts";
import { kindsOf } from "../../model/ontology.ts";
import { partsOf } from "../functions/order-and-parts.ts";
import { isConstrained } from "../reading/frame.ts";
import type { Frame } from "../reading/frame.ts";
import { frameWords } from "../reading/frame-words.ts";
import type { Piece } from "../reading/pieces.ts";
import type { Question } from "../reading/question.ts";
import { readFrame, readNounFrame } from "../reading/read-frame.ts";
import { onlyOne, tableOf } from "../rows.ts";
import type { RowTable } from "../rows.ts";
import type { World } from "../world.ts";
import type { Reading, Shape, Shown } from "./shape.ts";
import { afterPhrase, filterWords } from "./words.ts";

const LISTING = /^(?:(?:list|show|find|give|tell)(?: me| us)?(?: about)?|(?:what|which) (?:are|were|is|was)|(?:are|were|is|was) there)$/u;

export const whoDidWhat: Shape = {
  id: "who-did-what",
  examples: ["who warned whom?", "who was warned by {entity}?", "what did {entity} do?", "did {entity} ever warn {entity}?", "who failed to warn whom?", "when was {entity} warned?", "warnings to {entity}", "how often was {entity} warned?"],
  read(question, world) {
    const frame = happening(question) ?? readFrame(question.pieces, world) ?? readNounFrame(afterPhrase(question.pieces, LISTING) ?? question.pieces, world) ?? listed(question, world) ?? nounHappening(question, world);
    return frame && frameReading(frame, question, world);
  },
};

// "attacks claimed by ISIS-K" asks which attacks were.
function listed(question: Question, world: World): Frame | undefined {
  const pieces = afterPhrase(question.pieces, LISTING) ?? question.pieces;
  const [first] = pieces;
  if (!first || first.small || (first.nouns.length === 0 && first.kind === undefined)) return undefined;
  const which = { text: "which", word: "which", verbs: [], nouns: [], offices: [], small: true };
  return readFrame([which, ...pieces], world);
}

// "when did the Moscow attack happen", "where was the embassy alert issued": of an event by its name.
function happening(question: Question): Frame | undefined {
  const asked = happeningOf(question);
  const [only, ...more] = asked?.pieces ?? [];
  if (!asked || more.length > 0 || !only?.name?.event) return undefined;
  return { types: [], negated: false, object: { text: only.text, asked: false, ids: only.name.ids, event: true }, others: [], form: "noun", decides: false, wants: asked.wants };
}

// "when was the attack on ..."
function nounHappening(question: Question, world: World): Frame | undefined {
  const asked = happeningOf(question);
  const noun = asked && readNounFrame(asked.pieces, world);
  return noun && { ...noun, wants: asked.wants };
}

function happeningOf({ pieces: [wh, aux, ...rest] }: Question): { readonly wants: "when" | "where"; readonly pieces: readonly Piece[] } | undefined {
  if ((wh?.word !== "when" && wh?.word !== "where") || !/^(?:did|was|were|is)$/u.test(aux?.word ?? "")) return undefined;
  const [last, before] = [rest.at(-1)?.word ?? "", rest.at(-2)?.word ?? ""];
  const end = /^(?:happen|happened|occur|occurred|issued|made|given|sent|launched|delivered|committed)$/u.test(last) ? 1 : (last === "place" && before === "take") || (last === "out" && before === "carried") ? 2 : 0;
  return { wants: wh.word, pieces: rest.slice(0, rest.length - end) };
}

function frameReading(frame: Frame, question: Question, world: World): Reading {
  const options = question.statuses ? { statuses: question.statuses } : {};
  return {
    words: `${frame.decides ? "whether " : ""}${frameWords(frame, world)}${filterWords(question, world.nameOf)}`,
    query: frameQuery(frame, question, world, options),
    show(result, run) {
      let table = tableOf(joinWordings(result, world.graph, "who", objectColumn(frame, world)), world.graph);
      const notices: string[] = [];
      if (mayBeUnlinked(frame, table)) table = { ...table, rows: [...table.rows, ...unlinkedRows(frame, question, world, run, table, options)] };
      notices.push(...partNotices(frame, result, world));
      if (frame.decides && table.rows.length === 0) {
        const unclear = unclearRows(frame, question, world, run);
        if (unclear) return unclear;
      }
      if (frame.decides) notices.unshift(verdict(table.rows));
      else if (!question.statuses) notices.push(...otherStatuses(frame, question, world, run, table.rows.length));
      return frame.wants === "times" || frame.wants === "count" ? { ...counted(table), notices } : { ...table, notices };
    },
  };
}

const mayBeUnlinked = (frame: Frame, table: RowTable): boolean => frame.form === "verb" && frame.types.length === 1 && frame.others.length === 0 && frame.wants === "rows" && (!isConstrained(frame.subject) || !isConstrained(frame.object)) && table.columns.includes("did");

// What nobody is named for, and what is told in words only: "denied that it had a hand in it".
function unlinkedRows(frame: Frame, question: Question, world: World, run: (query: Query) => QueryResult, table: RowTable, options: { readonly statuses?: readonly string[] }): readonly AnswerRow[] {
  const seen = new Set(table.rows.map((row) => row.event));
  const type = world.type(frame.types[0] ?? "");
  const [subject, object] = [type?.subject ?? "actor", type?.object ?? "target"];
  if (!someEvent(frame, world, (found) => found.event.words?.[object] !== undefined || fillersOf(found, subject).length === 0)) return [];
  const found = tableOf(run(unlinkedQuery(frame, question, world, options)), world.graph);
  return found.rows.filter((row) => !seen.has(row.event)).map((row) => ({ ...row, cells: row.cells.map((cell, at) => (at === 0 && Array.isArray(cell) && cell.length === 0 ? "(nobody named)" : onlyOne(cell))) }));
}

// "Federal Security Service is part of Russia": a row that answers through a part says so.
function partNotices(frame: Frame, result: QueryResult, world: World): readonly string[] {
  const notices = new Set<string>();
  for (const [term, column] of [[frame.subject, "from"], [frame.object, "to"]] as const) {
    const at = result.columns.indexOf(column);
    if (!term || term.ids.length === 0 || at < 0) continue;
    for (const row of result.rows) {
      const id = String(row[at]);
      if (term.ids.includes(id) || world.isEvent(id)) continue;
      const whole = term.ids.find((one) => partsOf(world.graph, [one]).includes(id));
      if (whole !== undefined) notices.add(`${world.nameOf(id)} counts as part of ${world.nameOf(whole)}`);
    }
  }
  return [...notices];
}

// Whether a further query can find anything at all.
function someEvent(frame: Frame, world: World, test: (event: EventAgreement) => boolean): boolean {
  const types = new Set(frame.types.flatMap((type) => kindsOf(world.ontology, type)));
  for (const found of world.graph.agreement.events.values()) if ((types.size === 0 || types.has(found.event.type)) && test(found)) return true;
  return false;
}

// "It is not clear whether Iran heeded the warning" is an answer of its own, apart from no answer.
function unclearRows(frame: Frame, question: Question, world: World, run: (query: Query) => QueryResult): Shown | undefined {
  if (frame.types.length === 0) return undefined;
  const found = tableOf(run(eventQuery(frame, question, world, { statuses: ["unclaimed"] })), world.graph);
  const rows = found.rows.filter((row) => row.event !== undefined && world.graph.agreement.events.get(row.event)?.testimony.some((one) => one.stance === "unclear"));
  const status = found.columns.indexOf("status");
  return rows.length === 0 ? undefined : { columns: found.columns, rows: rows.map((row) => ({ ...row, status: "unclear", cells: row.cells.map((cell, index) => (index === status ? "unclear" : cell)) })), notices: ["sources say that it is not clear"] };
}

function verdict(rows: readonly AnswerRow[]): string {
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  if (rows.length === 0) return "no source says so, and none denies it";
  if (count("reported") > 0) return "yes, it is reported";
  if (count("disputed") > 0) return "it is disputed: some say so, others deny or doubt it";
  if (count("alleged") > 0) return "it is alleged";
  if (count("doubted") > 0) return "it is doubted";
  if (count("denied") > 0) return "no: it is said not to have happened";
  return count("alleged not") > 0 ? "it is alleged not to have happened" : "it was only expected";
}

// What the answer leaves out: what is only expected, and, where there is no answer, what is said not to have happened.
function otherStatuses(frame: Frame, question: Question, world: World, run: (query: Query) => QueryResult, found: number): readonly string[] {
  const out: string[] = [];
  if (!frame.negated && someEvent(frame, world, (event) => event.status === "expected")) {
    const expected = run(frameQuery(frame, question, world, { statuses: ["expected"] }));
    if (expected.rows.length > 0) out.push(`left out, because only expected: ${names(expected, world)} (--status expected shows them)`);
  }
  if (found === 0) {
    const opposite = run(frameQuery({ ...frame, negated: !frame.negated }, question, world));
    const broader = [...new Set(frame.types.flatMap((type) => world.type(type)?.is ?? []))];
    const wider = broader.length > 0 ? run(frameQuery({ ...frame, types: broader }, question, world)) : undefined;
    if (wider && wider.rows.length > 0) out.push(`under the wider "${broader.map((type) => world.type(type)?.forms[0] ?? type).join(", ")}": ${names(wider, world)}`);
    if (opposite.rows.length > 0) out.push(frame.negated ? `said to have happened: ${names(opposite, world)}` : `said, or alleged, not to have happened: ${names(opposite, world)}`);
  }
  return out;
}

function names(result: QueryResult, world: World): string {
  const at = result.columns.indexOf("event");
  return [...new Set(result.rows.map((row) => world.nameOf(String(row[at]))))].slice(0, 6).join("; ");
}

// A count a status, so that what is doubted never adds to what is reported.
function counted(table: RowTable): RowTable {
  const byStatus = new Map<string, AnswerRow[]>();
  const seen = new Set<string>();
  for (const row of table.rows) {
    if (row.event === undefined || seen.has(row.event)) continue;
    seen.add(row.event);
    byStatus.set(row.status ?? "", [...(byStatus.get(row.status ?? "") ?? []), row]);
  }
  return {
    columns: ["how many", "status", "events", "voices"],
    rows: [...byStatus].map(([status, rows]): AnswerRow => {
      const voices = [...new Set(rows.flatMap((row) => row.voices))];
      const seenClaims = new Set<string>();
      return { cells: [rows.length, status, rows.flatMap((row) => row.event ?? []), [...new Set(rows.flatMap((row) => row.cells.at(-1) ?? []).flat())]], status, voices, sources: [...new Set(rows.flatMap((row) => row.sources))], evidence: rows.flatMap((row) => row.evidence).filter((one) => !seenClaims.has(one.claim) && seenClaims.add(one.claim)) };
    }),
  };
}
