// "..., officials said", "The cuts, he argued, would ...", "as the mayor has noted": the cue stands beside what it reports.
import { baseRelation, subtree, trimPunctuation } from "../../text/clauses/dependency-tree.ts";
import { isPredicate, markerOf } from "../../text/clauses/predicates.ts";
import type { ClausePattern, CueClause } from "./attribution.ts";
import { overlaps } from "./content-spans.ts";
import { hearerVerbs } from "./cue-verbs.ts";

export const aside: ClausePattern = (cue) => {
  const { sentence, clause, verb } = cue;
  const { tree } = sentence;
  if (!verb.takes.has("aside")) return undefined;
  if (isReportedBy(cue)) {
    const own = new Set(subtree(tree, clause.head));
    const around = clause.link === "adverbial" ? subtree(tree, tree.tokens[clause.head]!.head) : sentence.tokens.map((_, word) => word);
    return { kind: "aside", words: around.filter((word) => !own.has(word)) };
  }
  if (!isAside(cue)) return undefined;
  const own = new Set(subtree(tree, clause.head, (child, parent) => parent === clause.head && isContentBranch(cue, child)));
  const words = scope(cue).filter((word) => !own.has(word));
  // "A week before that, Oslo warned Riga": nothing is said in a phrase without a predicate, unless it is quoted.
  const tells = words.some((word) => isPredicate(tree, word) || /^(?:nsubj|aux)/.test(tree.tokens[word]!.relation)) || cue.quoted.some((stretch) => words.some((word) => overlaps(sentence.tokens[word]!, stretch)));
  return tells && trimPunctuation(tree, words).length > 0 ? { kind: "aside", words } : undefined;
};

/** "as first reported by the Tribune" */
function isReportedBy({ clause }: CueClause): boolean {
  return clause.passive && (clause.link === "adverbial" || clause.link === "participle") && clause.marker === "as" && clause.arguments.some((one) => one.kind === "agent") && !clause.arguments.some((one) => one.kind === "clause");
}

/** Cue with a subject of its own and no complement, standing after or within another clause. */
function isAside(cue: CueClause): boolean {
  const { sentence, clause } = cue;
  const { tree } = sentence;
  if (clause.subject < 0 || clause.subjectFrom !== "own" || clause.passive || clause.negated) return false;
  // Asked about it, Holm replied: “No.”
  if (sentence.tokens[clause.head + 1]?.form === ":") return false;
  if (clause.arguments.some((one) => one.kind === "object" && one.head > clause.head && !isHearer(cue, one.head))) return false;
  const base = baseRelation(tree.tokens[clause.head]!.relation);
  if (base === "acl") return false;
  // "Labour demanded a vote, while the Greens urged patience": beside it, not about it.
  if (base === "parataxis" && contrasted(cue)) return false;
  // "as X said", but not "as long as X said"
  if (base === "advcl") return clause.marker === "as" && !tree.children[tree.tokens[clause.head]!.head]!.some((child) => tree.tokens[child]!.form.toLowerCase() === "as" && child !== clause.head);
  // "It was plain: officials had told them": what stands behind a colon explains, it does not report.
  if (base === "parataxis") return tree.tokens[subtree(tree, clause.head)[0]! - 1]?.form !== ":" && tree.tokens[subtree(tree, clause.head)[0]!]?.form !== ":";
  // "Before the blast killed two, Oslo warned Lima": when it warned, not what it said.
  const before = tree.children[clause.head]!.filter((child) => child < clause.subject && /^(?:advcl|ccomp|parataxis|conj)/.test(tree.tokens[child]!.relation));
  if (before.length > 0 && before.every((child) => tree.tokens[child]!.relation === "advcl" && /^(?:before|after|since|until|when|while|although|though|because|if|once)$/.test(markerOf(tree, child)))) return false;
  const left = Math.min(clause.subject, clause.head);
  const phrase = trimPunctuation(tree, subtree(tree, clause.subject, (child) => child === clause.head));
  const start = Math.min(phrase[0] ?? left, left);
  const mark = tree.tokens[start - 1]?.form ?? "";
  // The parser may take a last clause for a second conjunct, or the first for a branch of the cue; the comma tells, and nothing but a time or place may follow.
  return /^(?:,|"|”|''|—|--|»|-)$/.test(mark) && start >= 2 && !clause.arguments.some((one) => one.head > clause.head && (one.kind === "clause" || one.kind === "open-clause"));
}

function contrasted({ sentence, clause }: CueClause): boolean {
  const [first] = trimPunctuation(sentence.tree, subtree(sentence.tree, clause.head));
  return first !== undefined && /^(?:while|whereas|although|though|but)$/i.test([first - 1, first].map((word) => sentence.tokens[word]?.form ?? "").find((form) => form !== ",") ?? "");
}

/** "told reporters": the hearer is no content. */
function isHearer({ sentence, clause }: CueClause, word: number): boolean {
  return hearerVerbs.has(clause.lemma) || sentence.tokens[word]!.upos === "PRON";
}

/** What hangs on the cue although it is what was said. */
function isContentBranch({ sentence, clause }: CueClause, child: number): boolean {
  const base = baseRelation(sentence.tree.tokens[child]!.relation);
  return child < Math.min(clause.head, clause.subject) && child !== clause.subject && ["ccomp", "advcl", "parataxis", "conj", "dep", "obl", "obj", "nsubj"].includes(base);
}

/** All words of the sentence, but not those after the cue where nothing but its own stands there. */
function scope({ sentence, clause }: CueClause): number[] {
  const { tree } = sentence;
  const all = sentence.tokens.map((_, word) => word);
  const { head, relation } = tree.tokens[clause.head]!;
  // "He left because, as she said, it rained": the clause that the aside interrupts.
  if (head >= 0 && (baseRelation(relation) === "parataxis" || baseRelation(relation) === "advcl") && tree.tokens[head]!.head >= 0) return subtree(tree, head);
  const last = subtree(tree, clause.head).at(-1) ?? clause.head;
  // "Moscow, she told MPs, had not explained": the cue stands inside, both sides are content.
  return all.some((word) => word > last && tree.tokens[word]!.upos !== "PUNCT") ? all : all.filter((word) => word <= last);
}
