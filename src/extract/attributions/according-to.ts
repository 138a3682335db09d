// "according to the minister": everything else of the sentence's clause is what the minister says.
import { baseRelation, childrenWith, subtree, trimPunctuation, type DependencyTree } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { QuotedStretch } from "./find-quotations.ts";
import { spanOf, type ReportSentence } from "../report.ts";
import type { Attribution } from "./attribution.ts";
import { contentSpans } from "./content-spans.ts";
import { sourcePrepositions } from "./cue-nouns.ts";
import { isTimeWord } from "../values/time-words.ts";
import { speakerAt } from "./source-phrase.ts";

export function accordingTo(sentence: ReportSentence, quoted: readonly QuotedStretch[]): Attribution[] {
  const found: Attribution[] = [];
  const { tree } = sentence;
  for (const { preposition, cases, word } of prepositionsIn(sentence)) {
    const token = tree.tokens[word]!;
    const cue = cases[0]!;
    const phrase = sourceWords(sentence, word, cue, cases.at(-1)!);
    const own = new Set([...cases, ...phrase]);
    const scope = topClause(tree, own.has(token.head) || token.head < 0 ? outside(tree, word, own) : token.head, atEdge(sentence, cue, own));
    const around = scope < 0 ? tree.tokens.map((_, one) => one) : subtree(tree, scope, (child, parent) => parent === scope && tree.tokens[child]!.relation === "cc" && child < scope);
    const words = trimPunctuation(tree, around.filter((one) => !own.has(one)));
    if (words.length === 0) continue;
    // The day at the end of "a poll released Monday" is no source.
    const head = isTimeWord(token.form) ? (phrase.find((one) => /^(?:NOUN|PROPN|PRON)$/.test(tree.tokens[one]!.upos) && !isTimeWord(tree.tokens[one]!.form)) ?? -1) : word;
    const { speaker, speakerSpan } = speakerAt(sentence, head, -1);
    found.push({
      sentence: sentence.index, cue, cueSpan: spanOf(sentence, cases), lemma: preposition, speaker, speakerSpan: speakerSpan && spanOf(sentence, phrase),
      content: contentSpans(sentence, words, quoted, cue), kind: "according-to", act: "said",
    });
  }
  return found;
}

interface SourcePreposition {
  readonly preposition: string;
  readonly cases: readonly number[];
  /** The noun behind it. */
  readonly word: number;
}

/** By the tree; "according to" and "in the words of" also by their words alone, for they are never anything else. */
function prepositionsIn(sentence: ReportSentence): SourcePreposition[] {
  const { tree } = sentence;
  return tree.tokens.flatMap(({ form, xpos }, at): SourcePreposition[] => {
    if (/^according$/i.test(form) && /^to$/i.test(tree.tokens[at + 1]?.form ?? "")) {
      const above = [tree.tokens[at]!.head, tree.tokens[at + 1]!.head].find((head) => head > at + 1 && nominal.test(tree.tokens[head]!.upos));
      const word = above ?? tree.tokens.findIndex(({ upos }, other) => other > at + 1 && nominal.test(upos));
      return word < 0 ? [] : [{ preposition: "according to", cases: [at, at + 1], word }];
    }
    // "in the words of the chief": by its words too.
    const view = /^in the (?:words|view|opinion|eyes) of$/i.exec([at, at + 1, at + 2, at + 3].map((word) => tree.tokens[word]?.form ?? "").join(" "));
    if (view) {
      const word = tree.tokens.findIndex(({ upos, head }, other) => other > at + 3 && nominal.test(upos) && (head <= at + 3 || head < 0 || !nominal.test(tree.tokens[head]!.upos)));
      return word < 0 ? [] : [{ preposition: view[0].toLowerCase(), cases: [at, at + 1, at + 2, at + 3], word }];
    }
    const preposition = caseOf(tree, at);
    if (preposition === "" || preposition === "according to" || !sourcePrepositions.has(preposition) || (preposition === "per" && (/^(?:NNS?|CD)$/.test(xpos) || tree.tokens[at - 1]?.form === "Per"))) return [];
    return [{ preposition, cases: childrenWith(tree, at, "case", "mark").filter((one) => one < at).flatMap((one) => [one, ...childrenWith(tree, one, "fixed")]), word: at }];
  });
}

const nominal = /^(?:NOUN|PROPN|PRON)$/;

/** The phrase of the source; at an end of the sentence the comma tells where it stops, even where the tree does not. */
function sourceWords(sentence: ReportSentence, word: number, cue: number, last: number): readonly number[] {
  const { tree } = sentence;
  const commas = tree.tokens.flatMap(({ form }, at) => (at > last && form === "," ? [at] : []));
  const from = (end: number): number[] => tree.tokens.map((_, at) => at).filter((at) => at > last && at < end);
  const ends = commas.length === 0 ? from(tree.tokens.length) : cue <= 1 && commas.length === 1 ? from(commas[0]!) : subtree(tree, word).filter((at) => at > last);
  return trimPunctuation(tree, ends);
}

/** The first word above that is no part of the phrase. */
function outside(tree: DependencyTree, word: number, own: ReadonlySet<number>): number {
  let at = word;
  for (let steps = 0; at >= 0 && own.has(at) && steps < 64; steps++) at = tree.tokens[at]!.head;
  return at;
}

/** At the start of the sentence, or after a comma at its end: there the source answers for all of it, "X thinks ..., according to a poll". */
function atEdge(sentence: ReportSentence, cue: number, own: ReadonlySet<number>): boolean {
  const word = (at: number): boolean => sentence.tokens[at]!.upos !== "PUNCT" && sentence.tokens[at]!.upos !== "CCONJ";
  const before = sentence.tokens.findIndex((_, at) => word(at));
  return before === cue || (sentence.tokens[cue - 1]?.form === "," && !sentence.tokens.some((_, at) => at > cue && !own.has(at) && word(at)));
}

/** The main clause above a word: the root, the conjunct with a subject of its own, or inside a sentence what is said; -1 for the whole sentence. */
function topClause(tree: DependencyTree, word: number, edge: boolean): number {
  let top = word;
  for (let steps = 0; top >= 0 && steps < 64; steps++) {
    const { head, relation } = tree.tokens[top]!;
    if (head < 0) return top;
    const base = baseRelation(relation);
    if ((base === "conj" || base === "parataxis" || (base === "ccomp" && !edge)) && childrenWith(tree, top, "nsubj").length > 0) return top;
    top = head;
  }
  return top;
}
