// Descriptions and pronouns → what they refer back to, in reading order, each with its reason.
import { normalizeName } from "../model/names.ts";
import { findSpeakerOf } from "./speaker-of.ts";
import { linked, slug, type EntityCatalog } from "./entity-catalog.ts";
import { newEntity } from "./new-entity.ts";
import type { ReportLinks } from "./report-links.ts";
import type { EntityMention, Link, LinkedEntity } from "./mention.ts";
import { kindOfNoun, personNouns, titleWords, vehicleNouns } from "./nouns.ts";
import type { Report } from "./report.ts";

/** Something spoken of so far. */
interface Spoken {
  entity: LinkedEntity;
  sentence: number;
  position: number;
  /** Subjects 3, objects 2, others 1. */
  weight: number;
  readonly nouns: Set<string>;
  readonly titles: Set<string>;
  gender: "he" | "she" | undefined;
}

export function resolveReferences(report: Report, links: ReportLinks, catalog: EntityCatalog): void {
  const spoken = new Map<string, Spoken>();
  const speakerOf = findSpeakerOf(report);
  for (const mention of links.mentions) {
    const known = links.link(mention.sentence, mention.head);
    if (known) {
      remember(spoken, mention, known.entity);
      continue;
    }
    const link = mention.form === "pronoun" ? resolvePronoun(report, links, mention, spoken, speakerOf) : resolveDescription(mention, spoken, catalog);
    if (!link) continue;
    links.set(mention, link);
    remember(spoken, mention, link.entity, mention.form === "pronoun" ? genderOf(mention.text) : undefined);
  }
}

function remember(spoken: Map<string, Spoken>, mention: EntityMention, entity: LinkedEntity, gender?: "he" | "she"): void {
  const weight = mention.relation.startsWith("nsubj") ? 3 : /^(?:obj|iobj|obl:agent)/.test(mention.relation) ? 2 : 1;
  const entry = spoken.get(entity.id) ?? { entity, sentence: -1, position: -1, weight, nouns: new Set<string>(), titles: new Set<string>(), gender: undefined };
  const same = entry.sentence === mention.sentence;
  entry.weight = same ? Math.max(entry.weight, weight) : weight;
  entry.sentence = mention.sentence;
  entry.position = mention.span.start;
  if (gender) entry.gender = gender;
  if (mention.form === "description") entry.nouns.add(mention.noun.toLowerCase());
  for (const word of mention.title.toLowerCase().split(/\s+/)) if (titleWords.has(word) || personNouns.has(word)) entry.nouns.add(word);
  if (mention.title !== "") entry.titles.add(normalizeName(mention.title));
  if (mention.form === "name" && mention.noun && /^[a-z]/.test(mention.noun)) entry.nouns.add(mention.noun.toLowerCase());
  spoken.set(entity.id, entry);
}

const genderOf = (text: string): "he" | "she" | undefined => (/^(?:he|him|his|himself)$/i.test(text) ? "he" : /^(?:she|her|hers|herself)$/i.test(text) ? "she" : undefined);

const bodies = new Set(["state", "agency", "organization", "armed-group", "outlet"]);

function resolvePronoun(report: Report, links: ReportLinks, mention: EntityMention, spoken: ReadonlyMap<string, Spoken>, speakerOf: ReturnType<typeof findSpeakerOf>): Link | undefined {
  const lower = mention.text.toLowerCase();
  if (/^(?:i|me|my|we|us|our|myself|ourselves)$/.test(lower)) {
    const speaker = speakerOf(mention.span);
    const link = speaker && links.link(speaker.sentence, speaker.head);
    return link ? { entity: link.entity, score: lower === "i" || lower === "me" || lower === "my" ? 0.85 : 0.6, why: `"${lower}" in words of ${link.entity.name}` } : undefined;
  }
  if (/^(?:you|your|one|there)$/.test(lower)) return undefined;
  const gender = genderOf(lower);
  const plural = /^(?:they|them|their|theirs|themselves)$/.test(lower);
  const fits = (entity: LinkedEntity, entry?: Spoken): boolean => {
    if (gender) return entity.type === "person" && !entity.plural && (entry?.gender === undefined || entry.gender === gender);
    if (plural) return entity.plural || entity.type === "people" || bodies.has(entity.type);
    return bodies.has(entity.type) && !entity.plural;
  };
  // "Iran said it would leave": the subject of the reporting clause.
  const governing = governingSubject(report, links, mention);
  if (governing && fits(governing.entity, spoken.get(governing.entity.id))) return { entity: governing.entity, score: 0.8, why: `subject of the clause above "${mention.text}"` };
  // "Sirisena dismissed him": not himself.
  const clause = sentenceClause(report, mention);
  const ownSubject = clause && clause.subject !== mention.head && !/sel(?:f|ves)$/.test(lower) && mention.relation !== "nmod:poss" ? links.link(mention.sentence, clause.subject)?.entity.id : undefined;
  const candidates = [...spoken.values()]
    .filter((entry) => entry.entity.id !== ownSubject && mention.sentence - entry.sentence <= 3 && fits(entry.entity, entry) && entry.position < mention.span.start)
    .map((entry) => ({ entry, score: entry.weight + (plural && (entry.entity.plural || entry.entity.type === "people") ? 2 : 0) - 1.6 * (mention.sentence - entry.sentence) + (entry.gender === gender && gender ? 1 : 0) }))
    .sort((a, b) => b.score - a.score || b.entry.position - a.entry.position);
  const [best, second] = candidates;
  if (!best) return undefined;
  const clear = !second || best.score - second.score >= 1;
  return { entity: best.entry.entity, score: clear ? 0.75 : 0.55, why: `"${mention.text}" after ${best.entry.entity.name}${clear ? "" : `, or ${second.entry.entity.name}`}` };
}

/** The clause that has the pronoun as an argument. */
function sentenceClause(report: Report, mention: EntityMention): { readonly subject: number } | undefined {
  return report.sentences[mention.sentence]!.clauses.find((clause) => clause.kind !== "apposition" && clause.subject >= 0 && clause.arguments.some((argument) => argument.head === mention.head));
}

/** The subject of the clause that governs the pronoun's own: for a pronoun subject the reporting clause, for a possessive its own clause. */
function governingSubject(report: Report, links: ReportLinks, mention: EntityMention): Link | undefined {
  const sentence = report.sentences[mention.sentence]!;
  const own = sentence.clauses.find((clause) => clause.kind !== "apposition" && clause.subject === mention.head && clause.subjectFrom === "own");
  if (own) {
    let above = own.parent >= 0 ? sentence.clauses[own.parent] : undefined;
    for (let steps = 0; above && steps < 4; steps++) {
      if (above.subject >= 0 && above.subject !== mention.head) {
        const link = links.link(mention.sentence, above.subject);
        if (link) return link;
      }
      above = above.parent >= 0 ? sentence.clauses[above.parent] : undefined;
    }
    return undefined;
  }
  if (mention.relation === "nmod:poss") {
    let word = sentence.tokens[mention.head]!.head;
    for (let steps = 0; steps < 12 && word >= 0; steps++) {
      const clause = sentence.clauses.find((one) => one.kind !== "apposition" && one.head === word);
      if (clause && clause.subject >= 0 && clause.subject < mention.head) return links.link(mention.sentence, clause.subject);
      word = sentence.tokens[word]!.head;
    }
  }
  return undefined;
}

function resolveDescription(mention: EntityMention, spoken: ReadonlyMap<string, Spoken>, catalog: EntityCatalog): Link | undefined {
  // The graph may know the description itself: "US officials".
  for (const form of graphForms(mention, catalog)) {
    const matches = catalog.names.exact(form);
    if (matches.length === 1) return { entity: linked(catalog.entities.get(matches[0]!.id)!), score: 0.9, why: `named "${form}"` };
  }
  // "an American drone", "Russian aircraft": the state acts.
  if (mention.modifier !== "" && vehicleNouns.has(mention.noun.toLowerCase())) {
    const states = catalog.gazetteer.find(mention.modifier).filter((match) => match.kind !== "capital");
    if (states.length === 1) return { entity: catalog.state(states[0]!.state), score: 0.6, why: `"${mention.text}" is of ${states[0]!.state.name}` };
  }
  const kind = kindOfNoun(mention.noun, mention.plural) ?? (mention.modifier !== "" && mention.plural && /^nsubj|^obj|^obl:agent/.test(mention.relation) ? "people" : undefined);
  if (kind === undefined) return undefined;
  const noun = mention.noun.toLowerCase();
  const anaphoric = mention.definite && mention.modifier === "" && !/\bof\b/.test(mention.text.split(" ").slice(1).join(" "));
  if (anaphoric && (kind !== "place")) {
    const candidates = [...spoken.values()]
      .filter((entry) => matchesNoun(entry, noun, kind, mention))
      .sort((a, b) => b.position - a.position);
    const titled = candidates.filter((entry) => entry.nouns.has(noun) || [...entry.titles].some((title) => title.endsWith(noun)));
    const best = titled[0] ?? (["person", "people", "place"].includes(kind) ? undefined : candidates[0]);
    if (best) return { entity: best.entity, score: titled.length === 1 ? 0.8 : 0.6, why: titled.length > 0 ? `"${mention.text}" called so before` : `nearest ${kind} before "${mention.text}"` };
  }
  return { entity: described(mention, catalog), score: 0.5, why: `described as "${mention.text}"` };
}

function matchesNoun(entry: Spoken, noun: string, kind: string, mention: EntityMention): boolean {
  if (entry.nouns.has(noun)) return entry.entity.plural === mention.plural || (entry.entity.type === "person") !== mention.plural;
  if (mention.sentence - entry.sentence > 6) return false;
  switch (noun) {
    case "country": case "nation": case "kingdom": case "state": return entry.entity.type === "state";
    case "government": case "administration": case "regime": return entry.entity.type === "state";
    case "newspaper": case "magazine": case "outlet": case "channel": case "broadcaster": return entry.entity.type === "outlet";
    case "group": case "organization": case "organisation": case "movement": case "militia": case "network": return entry.entity.type === "armed-group" || entry.entity.type === "organization";
    case "agency": case "service": case "ministry": case "department": case "embassy": return entry.entity.type === "agency";
    default: return kind !== "person" && kind !== "people" && kind !== "place" && kind !== "document" && kind !== "policy" && entry.entity.type === kind;
  }
}

/** "American officials" → also "US officials", "U.S. officials". */
function graphForms(mention: EntityMention, catalog: EntityCatalog): string[] {
  const forms = [mention.text];
  if (mention.modifier === "") return forms;
  const rest = mention.text.slice(mention.text.indexOf(mention.modifier) + mention.modifier.length).trim().replace(/^['’]s\s+/, "");
  for (const match of catalog.gazetteer.find(mention.modifier)) {
    if (match.kind === "capital") continue;
    for (const name of [match.state.name, ...match.state.aka, ...match.state.demonyms]) if (name.length <= 20) forms.push(`${name} ${rest}`);
  }
  return forms;
}

/** An entity of the report's own for somebody without a name: people of a state under that state's name. */
function described(mention: EntityMention, catalog: EntityCatalog): LinkedEntity {
  const entity = newEntity(mention, mention.text.replace(/^(?:the|a|an|its|his|her|their|this|that|these|those|such)\s+/i, ""));
  const match = mention.modifier === "" ? undefined : catalog.gazetteer.find(mention.modifier).find((one) => one.kind !== "capital");
  if (!match) return { ...entity, plural: mention.plural, described: true };
  const rest = mention.text.slice(mention.text.indexOf(mention.modifier) + mention.modifier.length).trim().replace(/^['’]s\s+/, "");
  return { ...entity, id: `new:${slug(`${match.state.id} ${rest}`)}`, plural: mention.plural, ...(mention.plural ? {} : { described: true as const }) };
}
