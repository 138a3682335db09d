// "Which sources mention X?", "who reports on X", "what is X mentioned in": the sources with what each says of it.
import { columns, filters } from "../cypher.ts";
import { and, callDistinct, callFunction, edge, match, node, path, property, query, returning, sortBy } from "../../query/syntax/ast.ts";
import type { Shape } from "./shape.ts";
import { concerns } from "./disagreements.ts";
import { afterPhrase, filterWords, onlyName } from "./words.ts";

const START = /^(?:which|what) (?:sources?|reports?|articles?|texts?) (?:(?:do|does|did) )?(?:mentions?|mentioned|names?|covers?|(?:speaks?|talks?|reports?|writes?|tells?|is|are) (?:of|about|on)|refers? to)$/u;

export const mentionedIn: Shape = {
  id: "mentioned-in",
  examples: ["which sources mention {entity}?"],
  read(question, world) {
    const ids = onlyName(afterPhrase(question.pieces, START) ?? []);
    if (!ids) return undefined;
    return {
      words: `which sources mention ${ids.map(world.nameOf).join(" or ")}${filterWords(question, world.nameOf)}`,
      query: query(
        match([path(node("s", "Source"), edge("in", undefined, "FROM"), node("c", "Claim"), edge("out", undefined, "CLAIMS"), node("e", "Event"))], and(concerns("e", ids, world), ...filters(question, "e", world))),
        returning(columns({ source: property("s", "id"), title: property("s", "title"), published: property("s", "published"), events: callDistinct("collect", property("e", "name")), claims: callFunction("collect", property("c", "id")) }), { orderBy: [sortBy(property("s", "id"))] }),
      ),
    };
  },
};
