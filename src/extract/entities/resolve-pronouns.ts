// Pronouns → what they stand for: by person, number, gender and animacy, then by the clause they stand in, then by who is in focus.
import type { Clause } from "../../text/clauses/clause.ts";
import { childrenWith } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { Attribution } from "../attributions/attribution.ts";
import { hearerVerbs, standsAside } from "../attributions/cue-verbs.ts";
import type { Discourse, Spoken } from "./discourse.ts";
import type { QuotedStretch } from "../attributions/find-quotations.ts";
import { genderOfPronoun } from "./given-names.ts";
import type { ReportLinks } from "./report-links.ts";
import type { EntityMention, Link, LinkedEntity } from "./mention.ts";
import type { Report, ReportSentence } from "../report.ts";
import { attributionsOf } from "../attributions/speaker-of.ts";
import type { Span } from "../../model/records.ts";

export interface PronounContext {
  readonly report: Report;
  readonly links: ReportLinks;
  readonly discourse: Discourse;
  readonly quoted: readonly QuotedStretch[];
  readonly speakerOf: (span: Span, quotation?: Span) => { readonly sentence: number; readonly head: number } | undefined;
}

const bodies = new Set(["state", "agency", "organization", "armed-group", "outlet"]);
/** Verbs that a thing may be the subject of as well as a body. */
const thingVerbs = new Set("be have become seem appear remain include contain take come go happen occur lead mean show work require follow end begin start continue result cause help make prove involve concern need exist".split(" "));

/** What states have and papers have not. */
const ownedByStates = new Set("leader president premier king queen army military navy capital border territory soil parliament constitution citizen troop soldier embassy ambassador airspace".split(" "));

export const isFirstPerson = (text: string): boolean => /^(?:i|me|my|mine|we|us|our|ours|myself|ourselves)$/i.test(text);

export function resolvePronoun(context: PronounContext, mention: EntityMention): Link | undefined {
  const { report, links, discourse } = context;
  const lower = mention.text.toLowerCase();
  if (isFirstPerson(lower)) {
    const speaker = context.speakerOf(mention.span, context.quoted.find((stretch) => stretch.start < mention.span.start && stretch.end > mention.span.start));
    const link = speaker && links.link(speaker.sentence, speaker.head);
    return link ? { entity: link.entity, score: /^(?:i|me|my|mine|myself)$/.test(lower) ? 0.85 : 0.6, why: `"${lower}" in words of ${link.entity.name}` } : undefined;
  }
  const gender = genderOfPronoun(lower);
  const plural = /^(?:they|them|their|theirs|themselves)$/.test(lower);
  if (!gender && !plural && !/^(?:it|its|itself)$/.test(lower)) return undefined;
  const sentence = report.sentences[mention.sentence]!;
  const clauses = clausesOf(sentence, mention.head);
  // "state media were silent, but its leader": of the state.
  const ofStates = mention.relation === "nmod:poss" && ownedByStates.has(sentence.tokens[sentence.tokens[mention.head]!.head]?.lemma.toLowerCase() ?? "");
  const fits = (entry: { readonly entity: LinkedEntity | undefined; readonly plural: boolean; readonly gender?: Spoken["gender"] }): boolean => {
    const { entity } = entry;
    if (gender) return entity !== undefined && entity.type === "person" && !entity.plural && (entry.gender === undefined || entry.gender === gender);
    if (plural) return entry.plural || entity?.type === "people" || (entity !== undefined && bodies.has(entity.type));
    if (ofStates && entity?.type === "outlet") return false;
    return !entry.plural && (entity === undefined || (entity.type !== "person" && entity.type !== "people"));
  };
  const fitsLink = (link: Link | undefined): link is Link => link !== undefined && fits(discourse.get(link.entity.id) ?? { entity: link.entity, plural: link.entity.plural }) && isActor(link.entity);
  // "defended itself", "Iran said it would leave", "Iran recalled its envoy".
  if (/sel(?:f|ves)$/.test(lower)) {
    const own = clauses.governing && links.link(mention.sentence, clauses.governing.subject);
    return fitsLink(own) ? { entity: own.entity, score: 0.85, why: `subject of the clause of "${mention.text}"` } : undefined;
  }
  const inQuote = context.quoted.some((stretch) => stretch.start < mention.span.start && stretch.end > mention.span.start);
  const speaker = inQuote ? context.speakerOf(mention.span) : undefined;
  const not = disjoint(context, mention, clauses);
  for (const id of sayersAbove(context, mention)) not.add(id);
  // Who speaks says "I", and whom he speaks to he calls "you".
  if (speaker) for (const id of partiesOfSaying(context, speaker)) not.add(id);
  const above = inQuote ? undefined : governingSubject(context, mention, clauses);
  const served = clauses.own && above ? servedBy(context, mention.sentence, above.head) : undefined;
  const governing = fitsLink(served) ? served : above?.link;
  if (fitsLink(governing) && !not.has(governing.entity.id)) return { entity: governing.entity, score: 0.8, why: `subject of the clause above "${mention.text}"` };
  const source = inQuote || !clauses.own || !standsAside(clauses.own.lemma) ? undefined : sourceBefore(context, mention);
  if (fitsLink(source) && !not.has(source.entity.id)) return { entity: source.entity, score: 0.75, why: `source of the sentence before "${mention.text}"` };
  const agentive = clauses.own !== undefined && !clauses.own.passive && clauses.own.kind === "verb" && !thingVerbs.has(clauses.own.lemma);
  const isSubject = mention.relation.startsWith("nsubj");
  const parallel = isSubject ? new Set<string>() : partiesBefore(context, mention, clauses);
  const candidates = discourse.recent(mention.sentence, mention.span.start, !gender && !(isSubject && agentive) && !isSomebodys(clauses, mention))
    .filter((entry) => fits(entry) && (entry.entity === undefined || !not.has(entry.entity.id)))
    .map((entry) => ({ entry, score: preference(entry, mention, { plural, gender, isSubject, isRazed: !gender && isDoneToPlaces(clauses, mention), isNamed: !gender && clauses.governing !== undefined && /^(?:call|describe|label|brand|dub|term|denounce)$/.test(clauses.governing.lemma) }) + (entry.entity && parallel.has(entry.entity.id) ? 2 : 0) }))
    .sort((a, b) => b.score - a.score || b.entry.position - a.entry.position);
  const [best, second] = candidates;
  const entity = best?.entry.entity;
  if (!best || entity === undefined || !isActor(entity)) return undefined;
  // "Anna Holm met Erik Berg. She told them ...": several people, not those of a sentence before.
  if (plural && best.entry.sentence < mention.sentence - 1 && countPeople(discourse, mention.sentence - 1) > 1) return undefined;
  const clear = !second || best.score - second.score >= 1;
  // Of whom a speaker says "they", his listeners know; between two, the reader does not.
  if (inQuote && !clear) return undefined;
  return { entity, score: clear ? 0.75 : 0.55, why: `"${mention.text}" after ${entity.name}${clear || second.entry.entity === undefined ? "" : `, or ${second.entry.entity.name}`}` };
}

const countPeople = (discourse: Discourse, sentence: number): number => [...discourse.entities()].filter((entry) => entry.sentence === sentence && entry.entity?.type === "person" && !entry.plural).length;

/** "accused them of theft": nobody accuses a thing. */
const isSomebodys = ({ governing }: ClausesOfPronoun, { head }: EntityMention): boolean => governing !== undefined && doneToPeople.has(governing.lemma) && (governing.passive ? governing.subject === head : governing.arguments.some((one) => one.head === head && one.kind === "object"));
/** "shelled it for three days": a place rather than a body. */
const isDoneToPlaces = ({ governing }: ClausesOfPronoun, { head }: EntityMention): boolean => governing !== undefined && doneToPlaces.has(governing.lemma) && (governing.passive ? governing.subject === head : governing.arguments.some((one) => one.head === head && one.kind === "object"));
const doneToPlaces = new Set("shell bomb bombard storm besiege raid overrun surround enter reach evacuate demolish raze flatten loot occupy capture recapture retake flee leave".split(" "));
const doneToPeople = new Set("accuse tell urge ask arrest detain charge jail imprison convict fire hire sue sentence persuade order advise thank congratulate warn inform invite expel deport kidnap abduct injure wound evacuate interrogate torture".split(" "));

const isActor = (entity: LinkedEntity): boolean => bodies.has(entity.type) || entity.type === "person" || entity.type === "people" || entity.type === "place";

function preference(entry: Spoken, mention: EntityMention, { plural, gender, isSubject, isRazed, isNamed }: { readonly plural: boolean; readonly gender: Spoken["gender"]; readonly isSubject: boolean; readonly isRazed: boolean; readonly isNamed: boolean }): number {
  const distance = mention.sentence - entry.sentence;
  return entry.weight - 1.6 * distance
    + (plural && (entry.plural || entry.entity?.type === "people") ? 2 : 0)
    + (gender && entry.gender === gender ? 1 : 0)
    // "killed a judge, Anna Holm, while she": somebody of the same sentence, though no subject.
    + (distance === 0 && gender && entry.entity?.type === "person" ? 0.5 : 0)
    // Subjects go on as subjects, and who was "it" a sentence ago still is.
    + (isSubject && entry.asSubject ? 0.7 : 0)
    + (mention.sentence - entry.pronounAt <= 1 ? 0.7 : 0)
    // "asked about it", "heard of it": what is spoken of rather than who.
    + (entry.entity === undefined && /^(?:about|of|on|over)$/.test(mention.preposition) ? 1.5 : 0)
    // "left the talks, calling them a farce"
    + (entry.entity === undefined && isNamed ? 1.5 : 0)
    + (entry.entity?.type === "place" ? (isRazed ? 2 : -1.5) : 0);
}

interface ClausesOfPronoun {
  /** The clause whose subject the pronoun is. */
  readonly own: Clause | undefined;
  /** The clause that has the pronoun as an argument, or within one of its phrases. */
  readonly governing: Clause | undefined;
}

function clausesOf(sentence: ReportSentence, word: number): ClausesOfPronoun {
  const own = sentence.clauses.find((clause) => clause.kind !== "apposition" && clause.subject === word && clause.subjectFrom === "own");
  if (own) return { own, governing: undefined };
  let at = sentence.tokens[word]!.head;
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    const head = at;
    const clause = sentence.clauses.find((one) => one.kind !== "apposition" && one.head === head);
    if (clause) return { own: undefined, governing: clause };
    at = sentence.tokens[at]!.head;
  }
  return { own: undefined, governing: undefined };
}

/** "share secrets with adversaries and alert them": whom the verb before "and" deals with. */
function partiesBefore({ report, links }: PronounContext, mention: EntityMention, { governing }: ClausesOfPronoun): Set<string> {
  const before = governing?.link === "coordinate" && governing.parent >= 0 ? report.sentences[mention.sentence]!.clauses[governing.parent] : undefined;
  return new Set((before?.arguments ?? []).filter((one) => !one.kind.endsWith("clause") && one.head < mention.head).flatMap((one) => links.link(mention.sentence, one.head)?.entity.id ?? []));
}

/** "denied that it had a hand in his death": whoever speaks is alive. */
const endsOfLife = new Set("death killing murder assassination execution funeral burial poisoning disappearance body corpse grave".split(" "));
function sayersAbove({ report, links }: PronounContext, mention: EntityMention): readonly string[] {
  const { tokens, clauses } = report.sentences[mention.sentence]!;
  if (mention.relation !== "nmod:poss" || !endsOfLife.has(tokens[tokens[mention.head]!.head]?.lemma.toLowerCase() ?? "")) return [];
  return clauses.filter((clause) => clause.kind === "verb" && clause.subject >= 0 && clause.subject < mention.head && clause.subjectFrom !== "relative").flatMap((clause) => links.link(mention.sentence, clause.subject)?.entity.id ?? []);
}

/** "Sirisena dismissed him": not himself; "it warned Iran": not Iran. A possessive may well be the subject's. */
function disjoint({ links }: PronounContext, mention: EntityMention, { own, governing }: ClausesOfPronoun): Set<string> {
  const not = new Set<string>();
  if (mention.relation === "nmod:poss") return not;
  const add = (head: number): void => {
    const link = head === mention.head ? undefined : links.link(mention.sentence, head);
    if (link) not.add(link.entity.id);
  };
  if (own) for (const argument of own.arguments) if (argument.kind !== "complement" && !argument.kind.endsWith("clause")) add(argument.head);
  if (governing?.arguments.some((argument) => argument.head === mention.head)) {
    add(governing.subject);
    for (const argument of governing.arguments) if (!argument.kind.endsWith("clause")) add(argument.head);
  }
  return not;
}

/** The speaker and those told, of the quotation around the pronoun. */
function partiesOfSaying({ report, links }: PronounContext, speaker: { readonly sentence: number; readonly head: number }): string[] {
  const sentence = report.sentences[speaker.sentence]!;
  const clause = sentence.clauses.find((one) => one.kind === "verb" && one.subject === speaker.head);
  const heads = [speaker.head, ...(clause?.arguments ?? []).filter((one) => one.kind === "object" || one.kind === "indirect-object" || one.marker === "to").map((one) => one.head)];
  // "..., she told reporters. “We warned them,” she said": those who were told before still listen.
  const id = links.link(speaker.sentence, speaker.head)?.entity.id;
  const listeners = report.sentences.slice(Math.max(0, speaker.sentence - 3), speaker.sentence).flatMap(({ index, clauses }) =>
    clauses.filter((one) => one.kind === "verb" && hearerVerbs.has(one.lemma) && id !== undefined && links.link(index, one.subject)?.entity.id === id)
      .flatMap((one) => one.arguments.filter((argument) => argument.kind === "object" || argument.kind === "indirect-object").flatMap((argument) => links.link(index, argument.head)?.entity.id ?? [])));
  return [...heads.flatMap((head) => links.link(speaker.sentence, head)?.entity.id ?? []), ...listeners];
}

/** "..., according to the ministry. It said ...": who was the source of the sentence before goes on. */
function sourceBefore({ report, links }: PronounContext, mention: EntityMention): Link | undefined {
  const [here, before] = [report.sentences[mention.sentence]!, report.sentences[mention.sentence - 1]];
  if (!before || before.paragraph !== here.paragraph) return undefined;
  const size = (one: Attribution): number => one.content.reduce((sum, span) => sum + span.end - span.start, 0);
  const [outermost] = attributionsOf(report).filter((one) => one.sentence === before.index && one.speaker >= 0 && one.act === "said").sort((a, b) => size(b) - size(a));
  return outermost && links.link(before.index, outermost.speaker);
}

/** Of "a lawyer for Holm" whoever is spoken for, where the pronoun may be his. */
function servedBy({ report, links }: PronounContext, sentence: number, subject: number): Link | undefined {
  const { tree, tokens } = report.sentences[sentence]!;
  if (!spokesmen.test(tokens[subject]!.lemma)) return undefined;
  const served = childrenWith(tree, subject, "nmod").find((child) => /^(?:for|of)$/.test(caseOf(tree, child)));
  const link = served === undefined ? undefined : links.link(sentence, served);
  return link && /^(?:person|people)$/.test(link.entity.type) ? link : undefined;
}
const spokesmen = /^(?:lawyer|attorney|counsel|spokesman|spokeswoman|spokesperson|representative|relative|family|mother|father|wife|husband|brother|sister|doctor|agent)$/i;

/** For a pronoun subject the subject of the reporting clause above; for a possessive that of its own clause. */
function governingSubject({ report, links }: PronounContext, mention: EntityMention, { own, governing }: ClausesOfPronoun): { readonly head: number; readonly link: Link } | undefined {
  const { clauses } = report.sentences[mention.sentence]!;
  if (own) {
    let above = own.parent >= 0 ? clauses[own.parent] : undefined;
    for (let steps = 0; above && steps < 4; steps++) {
      if (above.subject >= 0 && above.subject !== mention.head && above.subject < mention.head) {
        const link = links.link(mention.sentence, above.subject);
        if (link) return { head: above.subject, link };
      }
      above = above.parent >= 0 ? clauses[above.parent] : undefined;
    }
    return undefined;
  }
  const link = mention.relation === "nmod:poss" && governing && governing.subject >= 0 && governing.subject < mention.head ? links.link(mention.sentence, governing.subject) : undefined;
  return link && { head: governing!.subject, link };
}
