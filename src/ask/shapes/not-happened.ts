// "What did not happen?": events that voices deny, or are only alleged not to have happened.
import { and, match, node, path, property, query, returning, sortBy } from "../../query/syntax/ast.ts";
import { among, columns, filters, negativeStatuses } from "../cypher.ts";
import { concerns } from "./disagreements.ts";
import type { Shape } from "./shape.ts";
import { afterPhrase, filterWords, onlyName } from "./words.ts";

const START = /^(?:(?:what|which events?|which things?|what things) (?:did not|never|has not|have not|had not) (?:happened|happen|take place|occur|occurred)|what (?:is|was|are|were) (?:denied|said not to have happened)|which events are denied|list denied events)(?: (?:to|in|about|with))?$/u;

export const notHappened: Shape = {
  id: "not-happened",
  examples: ["what did not happen?"],
  read(question, world) {
    const rest = afterPhrase(question.pieces, START);
    if (!rest) return undefined;
    const ids = rest.length === 0 ? undefined : onlyName(rest);
    if (rest.length > 0 && !ids) return undefined;
    return {
      words: `what is said, or alleged, not to have happened${ids ? `, concerning ${ids.map(world.nameOf).join(" or ")}` : ""}${filterWords(question, world.nameOf)}`,
      query: query(
        match([path(node("e", "Event"))], and(among("e", "status", question.statuses ?? negativeStatuses), ...(ids ? [concerns("e", ids, world)] : []), ...filters(question, "e", world))),
        returning(columns({ event: property("e", "id"), what: property("e", "name"), when: property("e", "when"), status: property("e", "status") }), { orderBy: [sortBy(property("e", "t0")), sortBy(property("e", "id"))] }),
      ),
    };
  },
};
