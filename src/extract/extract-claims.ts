// A parsed report → its claims: attributions, mentions, links, events, and then one record each with speaker, stance, date and figures.
import type { ClaimId, ClaimReference, MachineClaim, Mention, SourceId, Stance } from "../model/records.ts";
import type { TimeSpan } from "../model/time-span.ts";
import { attributionsAround, attributionsOf } from "./speaker-of.ts";
import type { ClaimDraft, DraftFiller } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import type { Attribution } from "./find-attributions.ts";
import { dateOf } from "./date-of.ts";
import { findDealings } from "./find-dealings.ts";
import { findEvents } from "./find-events.ts";
import { findOffices } from "./find-offices.ts";
import { figuresOf } from "./find-figures.ts";
import { findLoose } from "./find-loose.ts";
import { withInvolved } from "./find-involved.ts";
import { findMentions } from "./find-mentions.ts";
import { isWorthTelling } from "./is-worth-telling.ts";
import { slug, type EntityCatalog } from "./entity-catalog.ts";
import { linkEntities } from "./link-entities.ts";
import type { ReportLinks } from "./report-links.ts";
import type { LinkedEntity } from "./mention.ts";
import { makeReport, spanOf, type ParsedSentence, type Report, type ReportSentence } from "./report.ts";
import { subtree, trimPunctuation } from "../text/clauses/dependency-tree.ts";

/** Raised when the rules change what they draw from the same text. */
export const extractorVersion = 1;

export interface ExtractOptions {
  readonly source: SourceId;
  readonly frames: EventFrames;
  readonly catalog: EntityCatalog;
  /** The days on which the text may have been published. */
  readonly published?: TimeSpan;
  /** What stands for the text in claim ids; the text's own hash unless the text is a piece of a longer one. */
  readonly textKey?: string;
  /** A stable content hash in hex. */
  readonly hash: (text: string) => string;
}

export interface ExtractedReport {
  readonly report: Report;
  readonly claims: readonly MachineClaim[];
  /** Entities that the graph does not have, in order of first mention. */
  readonly newEntities: readonly LinkedEntity[];
  readonly links: ReportLinks;
}

export function extractClaims(text: string, sentences: readonly ParsedSentence[], options: ExtractOptions): ExtractedReport {
  const report = makeReport(text, sentences);
  const mentions = report.sentences.flatMap((sentence) => findMentions(text, sentence, options.catalog.gazetteer));
  const links = linkEntities(report, mentions, options.catalog);
  const drafts = report.sentences.flatMap((sentence) => draftsOf(sentence, links, options.frames));
  const claims = makeClaims(report, links, drafts, options);
  return { report, claims, newEntities: newEntitiesOf(claims, links, options.source), links };
}

function draftsOf(sentence: ReportSentence, links: ReportLinks, frames: EventFrames): ClaimDraft[] {
  const drafts = [...findEvents(frames, sentence), ...findOffices(frames, sentence, links)];
  const typed = drafts.filter((draft) => isWorthTelling(links, draft));
  const told = [...typed, ...findDealings(frames, sentence, links, typed, drafts.filter((draft) => !typed.includes(draft) && draft.modality !== "possible" && draft.modality !== "necessary"))];
  const all = [...told, ...findLoose(frames, sentence, links, told)];
  return claimingForThemselves(all, sentence, links, frames).map((draft) => (draft.type.state ? draft : withInvolved(sentence, links, draft))).sort((a, b) => a.head - b.head);
}

/** "The group said it had carried out the attack": saying so of oneself is claiming, where the act does harm. */
function claimingForThemselves(drafts: readonly ClaimDraft[], sentence: ReportSentence, links: ReportLinks, frames: EventFrames): readonly ClaimDraft[] {
  const claiming = [...frames.ontology.eventTypes.values()].find((type) => type.self !== undefined);
  if (!claiming) return drafts;
  const entity = (draft: ClaimDraft): string | undefined => links.link(sentence.index, draft.roles[draft.type.subject]?.[0]?.head ?? -1)?.entity.id;
  const harms = (draft: ClaimDraft): boolean => [...kindChain(draft.type.id, frames)].some((type) => frames.ontology.eventTypes.get(type)?.tags.includes("harm"));
  return drafts.map((draft) => {
    if (draft.type.id !== "said" || draft.negated) return draft;
    const content = drafts.find((other) => other !== draft && harms(other) && !other.negated && other.modality === "actual" && (draft.roles["about"] ?? []).some((filler) => filler.head === other.head) && entity(other) !== undefined && entity(other) === entity(draft));
    if (!content) return draft;
    const objects = Object.entries(content.roles).flatMap(([role, fillers]) => (role === content.type.subject || role === "place" ? [] : fillers.filter((filler) => filler.kind !== "clause")));
    return { ...draft, type: claiming, roles: { ...draft.roles, about: [...(draft.roles["about"] ?? []), ...objects] } };
  });
}

function* kindChain(type: string, frames: EventFrames): Generator<string> {
  for (let at: string | undefined = type, steps = 0; at !== undefined && steps < 20; at = frames.ontology.eventTypes.get(at)?.is, steps++) yield at;
}

function makeClaims(report: Report, links: ReportLinks, drafts: readonly ClaimDraft[], options: ExtractOptions): MachineClaim[] {
  const textHash = options.textKey ?? `${options.hash(report.text).slice(0, 16)}@0`;
  const ids = new Map<ClaimDraft, ClaimId>();
  const taken = new Map<string, number>();
  const byHead = new Map<string, ClaimDraft>();
  for (const draft of drafts) {
    const span = spanOf(report.sentences[draft.sentence]!, draft.words);
    const key = `${textHash}|${span.start}-${span.end}|${draft.type.id}`;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    ids.set(draft, options.hash(count === 1 ? key : `${key}~${count}`).slice(0, 16));
    byHead.set(`${draft.sentence}:${draft.head}`, draft);
  }
  return drafts.map((draft) => makeClaim(report, links, draft, ids, byHead, options));
}

function makeClaim(report: Report, links: ReportLinks, draft: ClaimDraft, ids: ReadonlyMap<ClaimDraft, ClaimId>, byHead: ReadonlyMap<string, ClaimDraft>, options: ExtractOptions): MachineClaim {
  const sentence = report.sentences[draft.sentence]!;
  const span = spanOf(sentence, draft.words);
  const around = attributionsAround(report, spanOf(sentence, [draft.head])).filter((one) => !(one.sentence === draft.sentence && one.cue === draft.head));
  const roles: Record<string, (Mention | ClaimReference)[]> = {};
  for (const [role, fillers] of Object.entries(draft.roles)) {
    const list = fillers.flatMap((filler) => fillerOf(report, links, draft, filler, ids, byHead, options.source));
    if (list.length > 0) roles[role] = list;
  }
  if (roles["about"] === undefined && draft.type.object === "about") {
    const said = saidAround(report, draft, ids, byHead);
    if (said.length > 0) roles["about"] = said;
  }
  const when = dateOf(report, draft, options.published);
  const place = roles["place"]?.find((filler): filler is Mention => "entity" in filler);
  return {
    id: ids.get(draft)!, source: options.source, span, passage: report.text.slice(span.start, span.end),
    by: around.flatMap((one) => speakerOf(report, links, one, options.source)), stance: stanceOf(draft, around, options.frames), type: draft.type.id, roles,
    ...(when === undefined ? {} : { when }), ...(place === undefined ? {} : { place }), figures: figuresOf(report, draft), negated: draft.negated, rule: draft.rule, version: extractorVersion,
  };
}

/** "A bomb exploded, officials said": what stands around the cue is what is said. */
function saidAround(report: Report, draft: ClaimDraft, ids: ReadonlyMap<ClaimDraft, ClaimId>, byHead: ReadonlyMap<string, ClaimDraft>): (Mention | ClaimReference)[] {
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
    at = sentence.clauses.find((clause) => clause.head === at && clause.kind !== "apposition")?.arguments.find((one) => one.kind === "open-clause")?.head;
  }
  return undefined;
}

function fillerOf(report: Report, links: ReportLinks, draft: ClaimDraft, filler: DraftFiller, ids: ReadonlyMap<ClaimDraft, ClaimId>, byHead: ReadonlyMap<string, ClaimDraft>, source: SourceId): (Mention | ClaimReference)[] {
  const sentence = report.sentences[draft.sentence]!;
  const other = filler.kind === "phrase" ? undefined : draftBelow(sentence, filler.head, byHead);
  if (other && other !== draft) return [{ claim: ids.get(other)!, ...(other.negated ? { not: true } : {}), mention: phraseText(report, draft.sentence, filler.head) }];
  if (filler.kind === "clause") {
    const words = trimPunctuation(sentence.tree, subtree(sentence.tree, filler.head));
    const { start, end } = spanOf(sentence, words);
    return [{ mention: report.text.slice(start, end), entity: "", score: 0, why: "what is said, not an entity" }];
  }
  return mentionOf(report, links, draft.sentence, filler.head, source);
}

/** The mention at a word, linked; nothing for a pronoun that could not be resolved. */
function mentionOf(report: Report, links: ReportLinks, sentence: number, head: number, source: SourceId): Mention[] {
  const mention = links.mention(sentence, head);
  const link = links.link(sentence, head);
  const text = mention?.text ?? phraseText(report, sentence, head);
  if (!link) return mention?.form === "pronoun" ? [] : [{ mention: text, entity: "", score: 0, why: "not resolved" }];
  return [{ mention: text, entity: link.entity.described ? `${link.entity.id}.${slug(source)}` : link.entity.id, ...(link.entity.name === text ? {} : { name: link.entity.name }), score: link.score, why: link.why, ...(link.entity.id.startsWith("new:") ? { type: link.entity.type } : {}) }];
}

function phraseText(report: Report, sentenceIndex: number, head: number): string {
  const sentence = report.sentences[sentenceIndex]!;
  const words = trimPunctuation(sentence.tree, subtree(sentence.tree, head, (child, parent) => parent === head && /^(?:case|acl:relcl|conj|cc|parataxis|appos)/.test(sentence.tokens[child]!.relation)));
  const { start, end } = spanOf(sentence, words);
  return report.text.slice(start, end);
}

function speakerOf(report: Report, links: ReportLinks, attribution: Attribution, source: SourceId): Mention[] {
  if (attribution.speaker < 0) return [];
  const found = mentionOf(report, links, attribution.sentence, attribution.speaker, source);
  if (found.length > 0 && found[0]!.entity !== "") return [found[0]!];
  const text = attribution.speakerSpan ? report.text.slice(attribution.speakerSpan.start, attribution.speakerSpan.end) : "";
  if (text === "" || /^(?:it|they|that|this|there)$/i.test(text)) return [];
  return [{ mention: text, entity: `new:${slug(text)}.${slug(source)}`, score: 0.4, why: `described as "${text}"`, type: "people" }];
}

/** The attitude of the innermost voice: of the verb that reports it, else of the claim's own wording. */
function stanceOf(draft: ClaimDraft, around: readonly Attribution[], frames: EventFrames): Stance {
  const inner = around.at(-1);
  if (inner) {
    const type = frames.forVerb(inner.lemma.split(" ")[0]!)[0]?.type ?? (inner.kind === "noun" ? frames.forNoun(inner.lemma) : undefined);
    if (type?.stance && type.stance !== "asserts") return type.stance;
  }
  switch (draft.modality) {
    case "planned":
    case "threatened":
    case "attempted":
    case "necessary":
      return draft.modality === "planned" || draft.modality === "threatened" ? "expects" : "asserts";
    case "possible":
      return "unclear";
    case "reported":
      return "alleges";
    default:
      return "asserts";
  }
}

function newEntitiesOf(claims: readonly MachineClaim[], links: ReportLinks, source: SourceId): LinkedEntity[] {
  const wanted = new Set<string>();
  for (const claim of claims) for (const filler of [...claim.by, ...Object.values(claim.roles).flat()]) if ("entity" in filler && filler.entity.startsWith("new:")) wanted.add(filler.entity);
  const found = new Map<string, LinkedEntity>();
  for (const mention of links.mentions) {
    const link = links.link(mention.sentence, mention.head);
    if (!link) continue;
    const id = link.entity.described ? `${link.entity.id}.${slug(source)}` : link.entity.id;
    if (wanted.has(id) && !found.has(id)) found.set(id, { ...link.entity, id });
  }
  return [...found.values()];
}
