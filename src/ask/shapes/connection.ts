// "How is X connected to Y?": the shortest paths over facts, roles and what events are about; one row a step, with its evidence.
import { and, callFunction, edge, item, literal, match, namedPath, node, not, path, property, query, returning, shortest, variable } from "../../query/syntax/ast.ts";
import type { Expression } from "../../query/syntax/ast.ts";
import type { AnswerRow } from "../../model/answer.ts";
import type { GraphReader } from "../../graph/graph-reader.ts";
import { evidenceTypes } from "../../graph/claim-graph.ts";
import { PathValue } from "../../query/values/value.ts";
import { among, texts } from "../cypher.ts";
import type { Piece } from "../reading/pieces.ts";
import { edgeKeyOf, rowOf, showWhen } from "../rows.ts";
import type { World } from "../world.ts";
import type { Shape } from "./shape.ts";
import { afterPhrase, wordsOf } from "./words.ts";

const LINK = /^(?:connected|related|linked|tied|connect|relate|link|connection|link|relation|relationship|path|links|connects|ties|connections)$/u;
const MOST_PATHS = 3;
const MOST_STEPS = 8;

export const connection: Shape = {
  id: "connection",
  examples: ["how is {entity} connected to {event}?"],
  read(question, world) {
    const ends = readEnds(question.pieces);
    if (!ends || question.times.length > 0) return undefined;
    const [from, to] = ends;
    const types = { kind: "label-and" as const, operands: [...evidenceTypes, "WITHIN"].map((name) => ({ kind: "label-not" as const, operand: { kind: "label" as const, name } })) };
    const steps = path(node("a"), edge("both", undefined, types, { length: { min: 1, max: MOST_STEPS } }), node("b"));
    const status = callFunction("coalesce", property("r", "status"), literal(""));
    const held: Expression = { kind: "quantifier", quantifier: "all", variable: variable("r"), list: callFunction("relationships", variable("p")), where: not({ kind: "binary", operator: "in", left: status, right: texts(["denied", "alleged not", "unclaimed"]) }) };
    return {
      words: `the shortest ways from ${from.map(world.nameOf).join(" or ")} to ${to.map(world.nameOf).join(" or ")}`,
      query: query(
        match([path(node("a")), path(node("b"))], and(among("a", "id", from), among("b", "id", to))),
        match([namedPath("p", shortest(steps, true))], held),
        returning([item(variable("p"), "path")], { limit: literal(20) }),
      ),
      show(result) {
        const paths = result.rows.flatMap(([value]) => (value instanceof PathValue ? [value] : []));
        const rows = paths.slice(0, MOST_PATHS).flatMap((one, index) => stepRows(one, index + 1, world));
        return { columns: ["path", "step", "from", "relation", "to", "when", "status", "voices"], rows, notices: paths.length > MOST_PATHS ? [`${paths.length === 20 ? "more than " : ""}${paths.length - MOST_PATHS} further paths of the same length: whom path lists them`] : [] };
      },
    };
  },
};

function readEnds(pieces: readonly Piece[]): readonly [readonly string[], readonly string[]] | undefined {
  const rest = afterPhrase(pieces, /^(?:how (?:is|are|was|were|does|do)|what (?:links?|connects?|ties)|what is (?:connection|link|relation|relationship|path) (?:between|from|of)|(?:find |show )?(?:connection|path|link|connections|paths|links) (?:between|from))$/u);
  if (!rest) return undefined;
  let end = rest.length;
  while (end > 0 && LINK.test(rest[end - 1]?.word ?? "")) end -= 1;
  const [first, ...others] = rest.slice(0, end);
  const last = others.at(-1);
  if (!first?.name || !last?.name || first === last) return undefined;
  const between = wordsOf(others.slice(0, -1)).split(" ").filter((word) => word !== "");
  const asks = wordsOf(pieces).split(" ").some((word) => LINK.test(word));
  return asks && between.length > 0 && between.every((word) => LINK.test(word) || /^(?:to|with|and|from)$/u.test(word)) ? [first.name.ids, last.name.ids] : undefined;
}

function stepRows(one: PathValue, number: number, world: World): readonly AnswerRow[] {
  const { graph } = world;
  const reader: GraphReader = one.graph;
  return one.edges.map((edgeNumber, index) => {
    const [here, there] = [one.nodes[index] ?? 0, one.nodes[index + 1] ?? 0];
    const forward = reader.edgeSource(edgeNumber) === here;
    const type = (reader.types[reader.edgeType(edgeNumber)] ?? "").toLowerCase().replaceAll("_", " ");
    const role = reader.edgeProperty(edgeNumber, "role");
    const event = reader.edgeProperty(edgeNumber, "event");
    const claims = reader.edgeProperty(edgeNumber, "claims");
    const behind = rowOf(graph, typeof event === "string" ? event : undefined, Array.isArray(claims) ? claims.map(String) : undefined);
    const label = typeof role === "string" ? `has ${role}` : type;
    const name = (node: number) => String(reader.nodeProperty(node, "name") ?? reader.nodeProperty(node, "id"));
    const when = behind.when === undefined ? null : showWhen(behind.when, graph, behind.event);
    return { ...behind, edge: edgeKeyOf(reader, edgeNumber), cells: [number, index + 1, name(here), forward ? label : `← ${label}`, name(there), when, behind.status ?? null, behind.voices.length] };
  });
}
