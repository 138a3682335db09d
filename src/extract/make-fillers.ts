// What fills the roles of a claim: linked mentions, other claims, and speakers.
import type { ClaimId, ClaimReference, Mention, SourceId } from "../model/records.ts";
import type { Clause } from "../text/clauses/clause.ts";
import { chargingNouns, chargingVerbs } from "../text/clauses/control-words.ts";
import { childrenWith, subtree, trimPunctuation } from "../text/clauses/dependency-tree.ts";
import { caseOf } from "../text/clauses/predicates.ts";
import type { ClaimDraft, DraftFiller } from "./events/claim-draft.ts";
import { slug } from "./entities/entity-catalog.ts";
import type { Attribution } from "./attributions/attribution.ts";
import { isEvidence, issuerOfPaper } from "./events/holder-of-evidence.ts";
import { kindOfNoun } from "./entities/nouns.ts";
import { isVerbsPhrase, withoutStrayQuotes } from "./entities/find-mentions.ts";
import type { ReportLinks } from "./entities/report-links.ts";
import { spanOf, type Report, type ReportSentence } from "./report.ts";
import { isTimeWord } from "./values/time-words.ts";
import { attributionsOf } from "./attributions/speaker-of.ts";

/** What the fillers of one report are made with. */
export interface FillerContext {
  readonly report: Report;
  readonly links: ReportLinks;
  readonly source: SourceId;
  /** Ids of all drafts, and drafts by `sentence:head`. */
  readonly ids: ReadonlyMap<ClaimDraft, ClaimId>;
  readonly byHead: ReadonlyMap<string, ClaimDraft>;
  /** What "that attack" refers back to, by `sentence:word`. */
  readonly antecedents: ReadonlyMap<string, ClaimDraft>;
}

/** "A bomb exploded, officials said": what stands around the cue is what is said. */
export function saidAround({ report, ids, byHead }: FillerContext, draft: ClaimDraft): (Mention | ClaimReference)[] {
  const attribution = attributionsOf(report).find((one) => one.sentence === draft.sentence && one.cue === draft.head && one.kind !== "statement");
  if (!attribution) return [];
  const sentence = report.sentences[draft.sentence]!;
  const text = attribution.content.map((span) => report.text.slice(span.start, span.end)).join(" … ");
  const inside = (word: number): boolean => attribution.content.some((span) => sentence.tokens[word]!.start >= span.start && sentence.tokens[word]!.end <= span.end);
  const told = sentence.clauses.flatMap((clause) => {
    const other = clause.kind === "apposition" ? undefined : byHead.get(`${draft.sentence}:${clause.head}`);
    return other && other !== draft && !other.type.state && inside(clause.head) ? [{ clause, other }] : [];
  });
  // The outermost of them: the rest hang on it.
  const top = told.find(({ clause }) => !told.some((one) => sentence.clauses[clause.parent] === one.clause)) ?? told[0];
  return [top ? { claim: ids.get(top.other)!, ...(top.other.negated ? { not: true } : {}), mention: text } : { mention: text, entity: "", score: 0, why: "what is said, not an entity" }];
}

/** The draft of a clause, or of the act that its verb only carries: "it had failed to warn" → warn. */
function draftBelow(sentence: ReportSentence, head: number, byHead: ReadonlyMap<string, ClaimDraft>): ClaimDraft | undefined {
  let at: number | undefined = head;
  for (let steps = 0; at !== undefined && steps < 5; steps++) {
    const draft = byHead.get(`${sentence.index}:${at}`);
    if (draft) return draft;
    const clause: Clause | undefined = sentence.clauses.find((one) => one.head === at && one.kind !== "apposition");
    at = clause?.arguments.find((one) => one.kind === "open-clause")?.head ?? evidentAct(sentence, clause);
  }
  return undefined;
}

/** "has information backing up the claim": what the information does. */
function evidentAct(sentence: ReportSentence, clause: Clause | undefined): number | undefined {
  const object = clause?.lemma === "have" ? clause.arguments.find((one) => one.kind === "object")?.head : undefined;
  return object === undefined || !isEvidence(sentence.tokens[object]!.lemma) ? undefined : childrenWith(sentence.tree, object, "acl").find((child) => sentence.clauses.some((one) => one.head === child));
}

/** "the attack, twin bombings that killed nine": the draft that tells what the deed did. */
function deedOf(sentence: ReportSentence, noun: number, byHead: ReadonlyMap<string, ClaimDraft>): ClaimDraft | undefined {
  for (const deed of [noun, ...childrenWith(sentence.tree, noun, "appos")]) {
    for (const child of childrenWith(sentence.tree, deed, "acl")) {
      const draft = byHead.get(`${sentence.index}:${child}`);
      if (draft?.roles[draft.type.subject]?.some((filler) => filler.head === deed && filler.kind === "act")) return draft;
    }
  }
  return undefined;
}

export function fillerOf(context: FillerContext, draft: ClaimDraft, filler: DraftFiller): (Mention | ClaimReference)[] {
  const { report, ids, byHead, antecedents } = context;
  const sentence = report.sentences[draft.sentence]!;
  const other = (filler.kind === "phrase" ? undefined : draftBelow(sentence, filler.head, byHead)) ?? (filler.kind === "clause" ? undefined : deedOf(sentence, filler.head, byHead) ?? antecedents.get(`${draft.sentence}:${filler.head}`));
  if (other && other !== draft) return [{ claim: ids.get(other)!, ...(other.negated ? { not: true } : {}), mention: phraseText(report, draft.sentence, filler.head) }];
  if (filler.kind === "clause") {
    // "firms that officials said had paid": the pronoun before the verb is no word of what is said.
    const words = trimPunctuation(sentence.tree, subtree(sentence.tree, filler.head, (child) => child < draft.head && filler.head > draft.head && /^W|^(?:DT|IN)$/.test(sentence.tokens[child]!.xpos) && sentence.tokens[child]!.upos === "PRON"));
    const { start, end } = spanOf(sentence, words);
    return [{ mention: report.text.slice(start, end), entity: "", score: 0, why: "what is said, not an entity" }];
  }
  return mentionOf(context, draft.sentence, filler.head).map((mention) => withWholePhrase(context, draft.sentence, filler.head, mention));
}

const notOfThePhrase = /^(?:acl|parataxis|advcl|cop|nsubj|aux|mark|obl|ccomp|xcomp|cc|appos)/;
const placing = /^(?:of|from|in|at|near|inside|outside|with|for|against|along|among|within)$/;

/** "government forces in the north", "angry activists from the party": who fills a role, in all the words that tell who it is. A name tells it alone. */
function withWholePhrase({ report, links }: FillerContext, sentenceIndex: number, head: number, mention: Mention): Mention {
  const form = links.mention(sentenceIndex, head)?.form;
  if (form === "pronoun" || form === "demonym" || form === "name") return mention;
  const { tree, tokens, ...sentence } = report.sentences[sentenceIndex]!;
  const skip = (child: number, parent: number): boolean => {
    const { relation, upos } = tokens[child]!;
    if (notOfThePhrase.test(relation) || relation === "nmod:unmarked" || (/^(?:advmod|amod)$/.test(relation) && child > parent) || isTimeWord(tokens[child]!.form) || (parent === head && (/^(?:case|conj)/.test(relation) || (child < head && isFocus(tokens[child]!.form))))) return true;
    // "four diplomats in retaliation for it": a bare noun behind "in" makes a phrase of manner.
    if (relation.startsWith("nmod") && child > parent && parent === head && upos === "NOUN" && caseOf(tree, child) === "in" && childrenWith(tree, child, "det", "nmod:poss", "amod", "compound", "nummod").length === 0 && !tokens[child]!.xpos.endsWith("S")) return true;
    return relation.startsWith("nmod") && child > parent && parent === head && (isVerbsPhrase(tree, head, child) || !placing.test(caseOf(tree, child)) || !/^(?:PROPN|NOUN)$/.test(upos) || childrenWith(tree, child, "nmod").some((below) => caseOf(tree, below) === "to"));
  };
  const words = trimPunctuation(tree, subtree(tree, head, skip));
  const { start, end } = spanOf({ ...sentence, tokens }, words);
  if (words.length > 16 || words.at(-1)! - words[0]! >= words.length + 2) return mention;
  const text = withoutStrayQuotes(report.text.slice(start, end).replace(/\s+/g, " "));
  if (text.length <= mention.mention.length || !text.includes(mention.mention)) return mention;
  return { ...mention, mention: text, ...(mention.entity === "" ? {} : { name: mention.name ?? mention.mention }) };
}

/** The mention at a word, linked; nothing for a pronoun that could not be resolved. */
function mentionOf({ report, links, source }: FillerContext, sentence: number, head: number): Mention[] {
  const mention = links.mention(sentence, head);
  const link = links.link(sentence, head);
  const text = mention?.text ?? phraseText(report, sentence, head);
  if (!link) return mention?.form === "pronoun" ? [] : [{ mention: text, entity: "", score: 0, why: "not resolved" }];
  return [{ mention: text, entity: link.entity.described ? `${link.entity.id}.${slug(source)}` : link.entity.id, ...(link.entity.name === text ? {} : { name: link.entity.name }), score: link.score, why: link.why, ...(link.entity.id.startsWith("new:") ? { type: link.entity.type, ...(link.entity.of === undefined ? {} : { of: link.entity.of }) } : {}) }];
}

/** "even with the warnings": "even" is no part of what they are. */
const isFocus = (form: string): boolean => /^(?:even|also|only|just|especially|particularly|though|although|but|while)$/i.test(form);

function phraseText(report: Report, sentenceIndex: number, head: number): string {
  const sentence = report.sentences[sentenceIndex]!;
  const words = trimPunctuation(sentence.tree, subtree(sentence.tree, head, (child, parent) => parent === head && (/^(?:case|acl:relcl|conj|cc|parataxis|appos)/.test(sentence.tokens[child]!.relation) || (child < head && /^(?:even|also|only|just|especially|particularly)$/i.test(sentence.tokens[child]!.form)))));
  const { start, end } = spanOf(sentence, words);
  return report.text.slice(start, end);
}

/** Acts whose outcome is told as their word: "an inquiry found". */
const findings = new Set(["inquiry", "investigation", "study", "poll", "survey", "audit", "assessment", "analysis", "probe"]);

/** Kinds that say something, a poll or a report among them. */
const speakers = new Set(["person", "people", "state", "agency", "organization", "outlet", "document"]);

export function speakerOf(context: FillerContext, attribution: Attribution): Mention[] {
  if (attribution.speaker < 0) return accusersOf(context, attribution);
  const issuer = issuerOfPaper(context.report.sentences[attribution.sentence]!, attribution.speaker);
  if (issuer !== undefined) {
    const found = mentionOf(context, attribution.sentence, issuer);
    if (found[0] !== undefined && found[0].entity !== "") return [found[0]];
  }
  const span = attribution.speakerSpan;
  return oneSpeaker(context, attribution.sentence, attribution.speaker, span ? context.report.text.slice(span.start, span.end) : "");
}

/** "residents and an official said": those who say it beside the first. */
export function coSpeakersOf(context: FillerContext, { sentence, speaker }: Attribution): Mention[] {
  if (speaker < 0) return [];
  const { tree, tokens } = context.report.sentences[sentence]!;
  if (!tokens[speaker]!.relation.startsWith("nsubj")) return [];
  return childrenWith(tree, speaker, "conj").filter((child) => /^(?:NOUN|PROPN)$/.test(tokens[child]!.upos)).flatMap((child) => oneSpeaker(context, sentence, child, phraseText(context.report, sentence, child)));
}

function oneSpeaker(context: FillerContext, sentence: number, head: number, text: string): Mention[] {
  const found = mentionOf(context, sentence, head);
  if (found.length > 0 && found[0]!.entity !== "") return [found[0]!];
  if (text === "" || /^(?:it|they|that|this|there)$/i.test(text)) return [];
  // "those indications": things speak for nobody.
  const { upos, lemma, xpos } = context.report.sentences[sentence]!.tokens[head]!;
  // "intelligence that indicates": evidence vouches for nothing.
  if (upos === "NOUN" && isEvidence(lemma)) return [];
  // "a councillor": of whatever trade, who is called so speaks.
  const kind = kindOfNoun(lemma, xpos.endsWith("S")) ?? (kindOfNoun(`${lemma}s`, true) === "people" ? "person" : "");
  if (upos === "NOUN" && !speakers.has(kind) && !findings.has(lemma.toLowerCase())) return [];
  return [{ mention: text, entity: `new:${slug(text)}.${slug(context.source)}`, score: 0.4, why: `described as "${text}"`, type: kind === "person" ? "person" : "people" }];
}

/** "faced accusations that ...", "was accused of ...": somebody accuses, and nobody says who. */
function accusersOf({ report, source }: FillerContext, { kind, lemma, cueSpan }: Attribution): Mention[] {
  return (kind === "noun" && chargingNouns.has(lemma)) || (kind === "passive" && chargingVerbs.has(lemma)) ? unnamedAccusers(source, report.text.slice(cueSpan.start, cueSpan.end)) : [];
}

export function unnamedAccusers(source: SourceId, mention: string): Mention[] {
  return [{ mention, entity: `new:unnamed-accusers.${slug(source)}`, name: "unnamed accusers", score: 0.4, why: `nobody is named for "${mention}"`, type: "people" }];
}
