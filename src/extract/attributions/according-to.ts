// "according to the minister": everything else of the sentence's clause is what the minister says.
import { baseRelation, childrenWith, subtree, trimPunctuation, type DependencyTree } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { QuotedStretch } from "../find-quotations.ts";
import { spanOf, type ReportSentence } from "../report.ts";
import type { Attribution } from "./attribution.ts";
import { contentSpans } from "./content-spans.ts";
import { sourcePrepositions } from "./cue-nouns.ts";
import { speakerAt } from "./source-phrase.ts";

export function accordingTo(sentence: ReportSentence, quoted: readonly QuotedStretch[]): Attribution[] {
  const found: Attribution[] = [];
  const { tree } = sentence;
  for (const [word, token] of tree.tokens.entries()) {
    const base = baseRelation(token.relation);
    if (base !== "obl" && base !== "nmod" && base !== "advcl" && base !== "root" && base !== "parataxis") continue;
    const preposition = caseOf(tree, word);
    if (!sourcePrepositions.has(preposition) || (preposition === "per" && /^(?:NN|NNS|CD)$/.test(token.xpos))) continue;
    const cases = childrenWith(tree, word, "case", "mark").filter((one) => one < word).flatMap((one) => [one, ...childrenWith(tree, one, "fixed")]);
    const own = new Set(subtree(tree, word));
    const scope = topClause(tree, token.head < 0 ? word : token.head);
    const words = trimPunctuation(tree, subtree(tree, scope, (child, parent) => parent === scope && tree.tokens[child]!.relation === "cc" && child < scope).filter((one) => !own.has(one) || (scope === word && !within(tree, one, cases))));
    if (words.length === 0) continue;
    found.push({
      sentence: sentence.index, cue: cases[0] ?? word, cueSpan: spanOf(sentence, cases.length > 0 ? cases : [word]), lemma: preposition, ...speakerAt(sentence, word, -1),
      content: contentSpans(sentence, words, quoted, cases[0] ?? word), kind: "according-to", act: "said",
    });
  }
  return found;
}

const within = (tree: DependencyTree, word: number, cases: readonly number[]): boolean => cases.includes(word) || tree.tokens[word]!.head < 0;

/** The main clause above a word: the root, or the conjunct with a subject of its own. */
function topClause(tree: DependencyTree, word: number): number {
  let top = word;
  for (let steps = 0; steps < 64; steps++) {
    const { head, relation } = tree.tokens[top]!;
    if (head < 0) return top;
    const base = baseRelation(relation);
    if ((base === "conj" || base === "parataxis") && childrenWith(tree, top, "nsubj").length > 0) return top;
    top = head;
  }
  return top;
}
