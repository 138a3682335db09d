// "reportedly", "allegedly": somebody says so, and nobody is named.
import { subtree } from "../../text/clauses/dependency-tree.ts";
import { isPredicate } from "../../text/clauses/predicates.ts";
import type { QuotedStretch } from "./find-quotations.ts";
import { spanOf, type ReportSentence } from "../report.ts";
import type { Attribution } from "./attribution.ts";
import { contentSpans } from "./content-spans.ts";
import { hearsayAdverbs } from "./cue-nouns.ts";
import { nobody } from "./source-phrase.ts";

export function hearsay(sentence: ReportSentence, quoted: readonly QuotedStretch[]): Attribution[] {
  const found: Attribution[] = [];
  const { tree } = sentence;
  for (const [cue, token] of tree.tokens.entries()) {
    const lemma = token.form.toLowerCase();
    if (!hearsayAdverbs.has(lemma)) continue;
    let clause = token.head;
    for (let steps = 0; clause >= 0 && steps < 8 && !isPredicate(tree, clause); steps++) clause = tree.tokens[clause]!.head;
    const content = contentSpans(sentence, (clause < 0 ? sentence.tokens.map((_, word) => word) : subtree(tree, clause)).filter((word) => word !== cue), quoted, cue);
    if (content.length > 0) found.push({ sentence: sentence.index, cue, cueSpan: spanOf(sentence, [cue]), lemma, ...nobody, content, kind: "hearsay", act: "said" });
  }
  return found;
}
