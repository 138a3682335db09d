// "made clear that ...", "made it clear that ...": verb and adjective are one cue.
import { childrenWith, subtree } from "../../text/clauses/dependency-tree.ts";
import type { ClausePattern } from "./attribution.ts";

export const makeClear: ClausePattern = ({ sentence, clause, verb }) => {
  if (!verb.takes.has("clear") || clause.subject < 0 || clause.passive) return undefined;
  const { tree } = sentence;
  const clear = clause.arguments.find((one) => one.head > clause.head && /^(?:clear|plain|known|public)$/i.test(sentence.tokens[one.head]!.form));
  if (!clear) return undefined;
  const told = (head: number): number | undefined => childrenWith(tree, head, "ccomp", "csubj", "advcl", "parataxis").find((child) => child > clear.head && childrenWith(tree, child, "nsubj").length > 0);
  const said = told(clear.head) ?? told(clause.head);
  return said === undefined ? undefined : { kind: "clause", words: subtree(tree, said), cueWords: [clear.head] };
};
