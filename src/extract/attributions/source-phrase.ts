// The phrase that names the source: the whole noun phrase with its titles, appositions and relative clauses, up to the cue.
import type { Span } from "../../model/records.ts";
import { baseRelation, subtree, trimPunctuation } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import { spanOf, type ReportSentence } from "../report.ts";
import { isTimeWord } from "../values/time-words.ts";

export interface Speaker {
  readonly speaker: number;
  readonly speakerSpan: Span | undefined;
}

export const nobody: Speaker = { speaker: -1, speakerSpan: undefined };

/** `cue` is the word that tells of the source, -1 where it stands outside of the phrase for sure. */
export function speakerAt(sentence: ReportSentence, head: number, cue: number): Speaker {
  if (head < 0) return nobody;
  const { xpos, form } = sentence.tokens[head]!;
  if (xpos.startsWith("W") || isTimeWord(form)) return nobody;
  return { speaker: head, speakerSpan: speakerPhrase(sentence, head, cue) };
}

/** What hangs on a noun that stands with a preposition or as a predicate: "but [also among] voters who say", "it was Kerr who said". */
const noPartOfPhrase = new Set(["case", "cop", "cc", "mark", "nsubj", "csubj", "expl", "aux", "advcl"]);

function speakerPhrase(sentence: ReportSentence, head: number, cue: number): Span {
  const { tree } = sentence;
  const words = subtree(tree, head, (child, parent) => {
    const base = baseRelation(tree.tokens[child]!.relation);
    if (child === cue) return true;
    // "Reed, who says ...": the branch that the cue stands in ends the phrase.
    if (parent === head && cue > head && (base === "acl" || base === "advcl") && holds(sentence, child, cue)) return true;
    // "said Kaplan outside the courthouse": where she said it.
    if (base === "nmod" && parent === head && tree.tokens[head]!.upos === "PROPN" && /^(?:outside|inside|after|before|during)$/.test(caseOf(tree, child))) return true;
    return base === "parataxis" || base === "discourse" || (parent === head && noPartOfPhrase.has(base));
  });
  // What the phrase has on the other side of the cue belongs to something else, but for what is set off by a comma: "said Grant, whose son ..."
  const near = cue < 0 ? words : words.filter((word) => (head < cue ? word < cue : word > cue));
  // "also among": what stands before the preposition.
  const preposition = Math.max(-1, ...tree.children[head]!.filter((child) => child < head && baseRelation(tree.tokens[child]!.relation) === "case"));
  const behind = near.filter((word) => word > preposition && !crossesMark(sentence, word, head));
  const trimmed = trimPunctuation(tree, behind.length > 0 ? behind : [head]);
  const relative = relativePronoun(sentence, head, cue);
  return spanOf(sentence, relative === undefined ? trimmed : [...trimmed, relative]);
}

/** Words on the other side of a quotation mark, which a source's phrase does not span; marks within it come in pairs. */
function crossesMark(sentence: ReportSentence, word: number, head: number): boolean {
  const [from, to] = word < head ? [word, head] : [head, word];
  let marks = 0;
  for (let at = from; at <= to; at++) if (/^(?:"|''|``|“|”)$/.test(sentence.tokens[at]!.form)) marks += 1;
  return marks % 2 === 1;
}

function holds(sentence: ReportSentence, top: number, word: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < 64; at = sentence.tree.tokens[at]!.head, steps++) if (at === top) return true;
  return false;
}

/** "critics [who] say": the pronoun that stands for the source before the cue. */
function relativePronoun(sentence: ReportSentence, head: number, cue: number): number | undefined {
  if (cue <= head) return undefined;
  const subject = sentence.tree.children[cue]!.find((child) => baseRelation(sentence.tree.tokens[child]!.relation) === "nsubj");
  if (subject === undefined || subject <= head) return undefined;
  const { xpos, lemma, upos } = sentence.tokens[subject]!;
  return xpos === "WP" || xpos === "WDT" || (lemma === "that" && upos === "PRON") ? subject : undefined;
}
