// "Which warnings were not heeded?" Three kinds that are never merged: said not to be heeded, doubted, nothing said.
import { and, callFunction, match, node, path, property, query, returning, sortBy, unwind, variable } from "../../query/syntax/ast.ts";
import { pascalCase } from "../../graph/claim-graph.ts";
import { columns, filters } from "../cypher.ts";
import { rowOf, toCell } from "../rows.ts";
import { isList, isMap } from "../../query/values/value.ts";
import { clauseTests } from "../frame-query.ts";
import { readNounFrame } from "../reading/read-frame.ts";
import type { Shape } from "./shape.ts";
import { filterWords, wordsOf } from "./words.ts";

const ENDING = /^(?:(?:that|which) )?(?:(?:was|were|is|are|went|go|got|been|have been|had been|has been) )?(?:not (?:heeded|acted on|followed up on|listened to|taken seriously|followed)|never (?:heeded|acted on|followed up on)|unheeded|ignored|disregarded)$/u;

export const unheeded: Shape = {
  id: "unheeded",
  examples: ["which warnings were not heeded?", "which warnings to {entity} went unheeded?"],
  read(question, world) {
    let { pieces } = question;
    if (/^(?:which|what|list|show)$/u.test(pieces[0]?.word ?? "")) pieces = pieces.slice(1);
    const early = /^(?:unheeded|ignored)$/u.test(pieces[0]?.word ?? "");
    if (early) pieces = pieces.slice(1);
    const found = early ? pieces.length : pieces.findIndex((_, index) => ENDING.test(wordsOf(pieces.slice(index))));
    if (found < 1) return undefined;
    const end = found;
    const noun = readNounFrame(pieces.slice(0, end), world);
    if (!noun || !noun.types.every((type) => world.type(type)?.tags.includes("warning"))) return undefined;
    return {
      words: `warnings that came before the harm they were about, in three kinds: said not to be heeded, doubted, nothing said${filterWords(question, world.nameOf)}`,
      query: query(
        match([path(node("e", noun.types.map(pascalCase)[0] ?? "Event"))], and(...clauseTests("e", noun, world).slice(1), ...filters(question, "e", world))),
        unwind(callFunction("unheeded", variable("e")), "u"),
        returning(columns({ event: property("e", "id"), warning: property("e", "name"), heeded: property("u", "kind"), harm: property("u", "harm"), order: property("u", "order"), dismissals: property("u", "dismissals"), claims: property("u", "claims"), when: property("e", "when") }), { orderBy: [sortBy(property("u", "kind")), sortBy(property("e", "t0"))] }),
      ),
      show(result) {
        const { graph } = world;
        const index = (name: string) => result.columns.indexOf(name);
        const order = ["said not to be heeded", "doubted", "nothing said"];
        const rows = result.rows.map((row) => {
          const event = String(row[index("event")]);
          const said = row[index("claims")] ?? null;
          const claims = said !== null && isList(said) && !isMap(said) ? said.map(String) : [];
          const behind = rowOf(graph, event);
          const evidence = [...graph.evidenceOf(claims), ...behind.evidence.filter((one) => !claims.includes(one.claim))];
          return { ...behind, evidence, cells: ["warning", "heeded", "harm", "order", "dismissals"].map((name) => toCell(row[index(name)] ?? null)) };
        });
        rows.sort((a, b) => order.indexOf(String(a.cells[1])) - order.indexOf(String(b.cells[1])));
        return { columns: ["warning", "heeded", "harm that followed", "order", "dismissed in"], rows, notices: rows.some((row) => row.cells[1] === "nothing said") ? ["\"nothing said\" means that no source says whether the warning was heeded; it is not a denial"] : [] };
      },
    };
  },
};
