// "hailed a “new dawn”", "complained of “chaos”": words in quotation marks among what a reporting verb takes.
import { subtree } from "../../text/clauses/dependency-tree.ts";
import { spanOf } from "../report.ts";
import type { ClausePattern } from "./attribution.ts";
import { overlaps } from "./content-spans.ts";

export const quotedArgument: ClausePattern = ({ sentence, clause, verb, quoted }) => {
  if (clause.subject < 0 || quoted.length === 0 || clause.passive || verb.act === "thought" || verb.act === "wanted") return undefined;
  const cue = sentence.tokens[clause.head]!;
  // “began "A New Oath"” names a work; a verb that only introduces speech needs a comma or colon.
  const introduces = verb.takes.size === 1 && verb.takes.has("quote");
  for (const argument of clause.arguments) {
    if (argument.head <= clause.head) continue;
    const words = subtree(sentence.tree, argument.head);
    const span = spanOf(sentence, words);
    if (quoted.some((stretch) => !(stretch.start <= cue.start && stretch.end >= cue.end) && overlaps(stretch, span) && stretch.end - stretch.start > 3 && (!introduces || sentence.tokens.some((token) => /^[,:]$/.test(token.form) && token.end <= stretch.start && token.end >= stretch.start - 2)))) return { kind: "quotation", words };
  }
  return undefined;
};
