// "The chief executive, Hal Jung, acknowledged that ...", where the tree hangs the subject elsewhere: what stands before the verb names the source.
import type { Clause } from "../../text/clauses/clause.ts";
import { baseRelation, trimPunctuation } from "../../text/clauses/dependency-tree.ts";
import { spanOf, type ReportSentence } from "../report.ts";
import { nobody, type Speaker } from "./source-phrase.ts";

const nominal = /^(?:NOUN|PROPN|PRON)$/;
// The longest phrase taken, in words.
const longest = 20;

/** The phrase between the start of the sentence, or a place or time and its comma, and the verb; only of a main verb without a subject. */
export function lostSource(sentence: ReportSentence, { subject, head, link, verbGroup, passive }: Clause): Speaker {
  const { tokens, tree } = sentence;
  if (subject >= 0 || link !== "main" || passive || !/^VB[DZP]$/.test(tokens[head]!.xpos)) return nobody;
  const verb = Math.min(head, ...verbGroup);
  let from = tokens.findLastIndex(({ form }, word) => word < verb && /^[:;]$/.test(form)) + 1;
  if (tokens[from]!.upos === "ADP") from = tokens.findIndex(({ form }, word) => word > from && form === ",") + 1;
  if (from === 0 && tokens[0]!.upos === "ADP") return nobody;
  const words = trimPunctuation(tree, tokens.flatMap((_, word) => (word >= from && word < verb ? [word] : [])));
  const first = tokens[words[0] ?? -1];
  if (!first || words.length > longest || !/^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(first.upos) || words.some((word) => /^["“”]$/.test(tokens[word]!.form))) return nobody;
  const comma = words.find((word) => tokens[word]!.form === ",") ?? verb;
  const named = words.findLast((word) => word < comma && nominal.test(tokens[word]!.upos) && !/^(?:nmod|obl)$/.test(baseRelation(tokens[word]!.relation))) ?? words.find((word) => nominal.test(tokens[word]!.upos));
  return named === undefined ? nobody : { speaker: named, speakerSpan: spanOf(sentence, words) };
}
