// "the claim that it had failed", "his promise to pay", "her call for a ban": the noun's possessor, or nobody, is the source.
import { chargingNouns } from "../../text/clauses/control-words.ts";
import { baseRelation, childrenWith, subtree } from "../../text/clauses/dependency-tree.ts";
import { caseOf, markerOf } from "../../text/clauses/predicates.ts";
import type { QuotedStretch } from "./find-quotations.ts";
import { spanOf, type ReportSentence } from "../report.ts";
import type { Act, Attribution } from "./attribution.ts";
import { clauseNouns, infinitiveNouns, phraseNouns } from "./cue-nouns.ts";
import { contentSpans } from "./content-spans.ts";
import { speakerAt } from "./source-phrase.ts";

export function nounCues(sentence: ReportSentence, quoted: readonly QuotedStretch[]): Attribution[] {
  const found: Attribution[] = [];
  const { tree } = sentence;
  for (const [cue, token] of tree.tokens.entries()) {
    if (token.upos !== "NOUN") continue;
    const lemma = token.lemma.toLowerCase();
    if (!clauseNouns.has(lemma) && !chargingNouns.has(lemma) && !infinitiveNouns.has(lemma) && !phraseNouns.has(lemma)) continue;
    const light = lightVerbOf(sentence, cue);
    const source = light?.source ?? sourceOf(sentence, cue);
    const content = contentOf(sentence, cue, lemma, source >= 0);
    if (!content) continue;
    const spans = contentSpans(sentence, subtree(tree, content.head), quoted, cue);
    if (spans.length > 0) found.push({ sentence: sentence.index, cue, cueSpan: spanOf(sentence, [cue, ...(light?.words ?? [])]), lemma, ...speakerAt(sentence, source, source === token.head ? cue : -1), content: spans, kind: "noun", act: content.act });
  }
  return found;
}

function contentOf(sentence: ReportSentence, noun: number, lemma: string, named: boolean): { readonly head: number; readonly act: Act } | undefined {
  const { tree } = sentence;
  for (const child of tree.children[noun]!) {
    if (child < noun) continue;
    const { relation, xpos } = tree.tokens[child]!;
    const base = baseRelation(relation);
    // "accusations of hiding it", "criticism for hiding it"
    if (base === "acl" && xpos === "VBG" && chargingNouns.get(lemma)?.has(markerOf(tree, child))) return { head: child, act: "said" };
    // With a conjunction and a subject of its own the clause is no relative one, whatever it is called.
    const isContent = relation === "acl" || base === "ccomp" || (relation === "acl:relcl" && (markerOf(tree, child) === "that" || opensWithThat(sentence, noun)));
    if (isContent && clauseNouns.has(lemma) && hasOwnSubject(sentence, child) && /^(?:that|whether|if|)$/.test(markerOf(tree, child))) return { head: child, act: clauseNouns.get(lemma)! };
    if ((relation === "acl" || base === "xcomp") && infinitiveNouns.has(lemma) && markerOf(tree, child).split(" ").includes("to") && xpos !== "VBN") return named ? { head: child, act: infinitiveNouns.get(lemma)! } : undefined;
    if ((base === "nmod" || base === "acl") && named && relation !== "nmod:poss" && phraseNouns.get(lemma)?.prepositions.has(caseOf(tree, child))) return { head: child, act: phraseNouns.get(lemma)!.act };
  }
  return undefined;
}

/** "warning that profit could fall", where the tree takes the conjunction for an article. */
function opensWithThat({ tokens }: ReportSentence, noun: number): boolean {
  return tokens[noun + 1]?.form === "that" && tokens[noun + 1]!.upos === "SCONJ";
}

/** "that it had failed", not "that had failed", which tells which claim is meant. */
function hasOwnSubject(sentence: ReportSentence, head: number): boolean {
  const [subject] = childrenWith(sentence.tree, head, "nsubj", "csubj", "expl");
  if (subject === undefined) return false;
  const { xpos, lemma, upos } = sentence.tokens[subject]!;
  return xpos !== "WDT" && xpos !== "WP" && !(lemma === "that" && upos === "PRON" && markerOf(sentence.tree, head) === "");
}

const lightVerbs = new Set(["make", "issue", "give", "have", "raise", "offer", "release", "deliver", "hold", "share", "advance", "level", "send", "post"]);

/** "issued a warning that ...", "has plans to ...": the verb only carries the noun; its subject is the source, and the verb is part of the cue. */
function lightVerbOf(sentence: ReportSentence, noun: number): { readonly source: number; readonly words: readonly number[] } | undefined {
  const { tree } = sentence;
  const { head, relation } = tree.tokens[noun]!;
  if (relation !== "obj" || head < 0 || head > noun || !lightVerbs.has(tree.tokens[head]!.lemma.toLowerCase())) return undefined;
  const clause = sentence.clauses.find((one) => one.kind === "verb" && one.head === head && !one.passive && one.subject >= 0);
  return clause && { source: clause.subject, words: clause.verbGroup };
}

function sourceOf(sentence: ReportSentence, noun: number): number {
  const { tree } = sentence;
  const { relation, head } = tree.tokens[noun]!;
  // "Analysts at two banks estimate that ...": a verb that the tagger takes for a noun, in a sentence that has no other.
  if (relation === "acl" && tree.tokens[head]!.head < 0 && tree.tokens[head]!.xpos === "NNS") return head;
  return childrenWith(tree, noun, "nmod:poss")[0] ?? childrenWith(tree, noun, "nmod").find((child) => ["by", "from", "among"].includes(caseOf(tree, child))) ?? giverOf(sentence, noun);
}

/** "drew criticism from Peru for hiding it", where the tree hangs the phrase on the verb. */
function giverOf({ tree }: ReportSentence, noun: number): number {
  const { head, relation } = tree.tokens[noun]!;
  return relation === "obj" && head >= 0 && chargingNouns.has(tree.tokens[noun]!.lemma.toLowerCase()) ? (childrenWith(tree, head, "obl").find((child) => child > noun && caseOf(tree, child) === "from") ?? -1) : -1;
}
