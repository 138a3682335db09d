// Whether a clause tells that somebody spoke, or only names the act: "accusing him of theft", but not "a duty to warn of danger".
import type { Clause } from "../../text/clauses/clause.ts";
import { baseRelation, childrenWith } from "../../text/clauses/dependency-tree.ts";
import { markerOf } from "../../text/clauses/predicates.ts";
import type { ReportSentence } from "../report.ts";

export function isTold(sentence: ReportSentence, clause: Clause): boolean {
  const { tree } = sentence;
  let word = clause.head;
  // "tried to blame", "and accusing": what the clause hangs on decides.
  for (let steps = 0; steps < 8; steps++) {
    const { relation, head, xpos } = tree.tokens[word]!;
    const base = baseRelation(relation);
    if ((base !== "xcomp" && base !== "conj") || head < 0 || (base === "conj" && childrenWith(tree, word, "nsubj", "aux").length > 0) || (xpos !== "VB" && xpos !== "VBG" && xpos !== "VBN" && base === "conj")) break;
    word = head;
  }
  const { relation, xpos } = tree.tokens[word]!;
  const base = baseRelation(relation);
  const finite = /^(?:VB[DZP])$/.test(xpos) || childrenWith(tree, word, "aux", "aux:pass", "cop").some((child) => tree.tokens[child]!.form.toLowerCase() !== "to");
  if (finite) return true;
  if (base === "root" || base === "parataxis" || base === "ccomp") return true;
  const marker = markerOf(tree, word);
  if (base === "advcl") return marker === "" || marker === "to" || /^(?:as|while|when|after|before|by|in)$/.test(marker);
  // "lawmakers accusing him", "accused of theft"
  return base === "acl" && marker === "" && xpos !== "VB";
}
