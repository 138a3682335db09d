// "Which facts rest on one voice?", "which facts rest on the French report alone?"
import { and, callFunction, compare, equals, list, literal, match, edge, item, node, path, property, query, returning, sortBy, variable, withItems } from "../../query/syntax/ast.ts";
import { among, columns, filters, positiveStatuses, texts } from "../cypher.ts";
import { findSources } from "../reading/find-source.ts";
import type { Shape } from "./shape.ts";
import { afterPhrase, filterWords, onlyName } from "./words.ts";

const ONE = /^(?:(?:which|what) (?:facts?|events?|claims?|things?|of the facts) )?(?:rest|rests|stand|depend|are known|come|hang)(?: only)? (?:on|from|by)(?: only)? (?:one|1|single|only one) (?:voice|witness|speaker|source)(?: only| alone)?$|^(?:which |what )?(?:single source|single voice|one voice) (?:facts|events|claims)$/u;
const FACTS = /^(?:(?:which|what) (?:facts?|events?|claims?|things?) (?:rest|rests|depend|stand|hang|come)(?: only)? (?:on|from)|what (?:is|are) known only from|what does only|what comes only from|what rests only on)(?: only)?$/u;

export const oneVoice: Shape = {
  id: "one-voice",
  examples: ["which facts rest on one voice?", "which facts rest on {source} alone?"],
  read(question, world) {
    const rest = afterPhrase(question.pieces, ONE);
    const ends = { orderBy: [sortBy(property("e", "t0")), sortBy(property("e", "id"))] };
    const shown = columns({ event: property("e", "id"), what: property("e", "name"), when: property("e", "when"), status: property("e", "status") });
    if (rest?.length === 0) {
      return {
        words: `facts that rest on one voice${filterWords(question, world.nameOf)}`,
        query: query(match([path(node("e", "Event"))], and(equals(property("e", "voices"), literal(1)), among("e", "status", question.statuses ?? positiveStatuses), ...filters(question, "e", world))), returning(shown, ends)),
      };
    }
    let tail = afterPhrase(question.pieces, FACTS);
    if (!tail) return undefined;
    tail = tail.filter((piece) => piece.word !== "alone" && piece.word !== "only");
    if (/^(?:say|says)$/u.test(tail.at(-1)?.word ?? "")) tail = tail.slice(0, -1);
    const words = tail.map((piece) => piece.text).join(" ");
    const sources = findSources(words, world.graph.dataset.sources);
    if (sources.length > 0) {
      // Copies of one text are one voice, and two sources: a fact of the root and its copies does not rest on either alone.
      return {
        words: `facts that rest on ${sources.map(world.nameOf).join(" and ")} alone`,
        query: query(
          match([path(node("c", "Claim"), edge("out", undefined, "CLAIMS"), node("e", "Event")), path(node("c"), edge("out", undefined, "FROM"), node("s", "Source"))], among("c", "stance", ["asserts", "alleges"])),
          withItems([item(variable("e")), item(callFunction("collect", property("s", "id")), "sources")], { where: and({ kind: "quantifier", quantifier: "all", variable: variable("source"), list: variable("sources"), where: { kind: "binary", operator: "in", left: variable("source"), right: texts(sources) } }, among("e", "status", question.statuses ?? positiveStatuses), ...filters(question, "e", world)) }),
          returning(shown, ends),
        ),
      };
    }
    const speakers = onlyName(tail);
    if (!speakers) return undefined;
    return {
      words: `facts that rest on the word of ${speakers.map(world.nameOf).join(" or ")} alone`,
      query: query(match([path(node("e", "Event"))], and(compare("=", callFunction("voices", variable("e")), list(...speakers.map((id) => literal(world.nameOf(id))))), among("e", "status", question.statuses ?? positiveStatuses), ...filters(question, "e", world))), returning(shown, ends)),
    };
  },
};
