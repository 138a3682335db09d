// Descriptions → whom they mean: the graph's entity of that description, somebody called so before, or somebody new.
import { normalizeName } from "../../model/names.ts";
import type { Discourse, Spoken } from "./discourse.ts";
import { linked, slug, type EntityCatalog } from "./entity-catalog.ts";
import { genderOfNoun } from "./given-names.ts";
import { newEntity } from "./new-entity.ts";
import type { EntityMention, Link, LinkedEntity } from "./mention.ts";
import { kindOfNoun, kindOfPhrase, titleWords, vehicleNouns } from "./nouns.ts";

/** @param beside entities that fill other places of the same clause: "the government" that deals with Russia is another's */
export function resolveDescription(mention: EntityMention, discourse: Discourse, catalog: EntityCatalog, beside: ReadonlySet<string>): Link | undefined {
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
  const crew = kindOfCrew(mention);
  const kind = crew ?? kindOfPhrase(mention.noun, mention.plural, mention.text) ?? (mention.modifier !== "" && mention.plural && /^nsubj|^obj|^obl:agent/.test(mention.relation) ? "people" : undefined);
  if (kind === undefined) return undefined;
  // "shared sensitive intelligence": what is known, not those who know it.
  if (/^intelligence$/i.test(mention.noun) && mention.modifier === "" && !mention.definite) return undefined;
  const before = mention.definite && kind !== "place" ? calledSoBefore(mention, kind, discourse, beside) : undefined;
  return before ?? { entity: crew === undefined ? described(mention, catalog) : { ...described(mention, catalog), type: crew }, score: 0.5, why: `described as "${mention.text}"` };
}

/** "government warplanes", "rebel boats": of those who have them. */
function kindOfCrew(mention: EntityMention): string | undefined {
  if (!vehicleNouns.has(mention.noun.toLowerCase())) return undefined;
  const owner = kindOfNoun(mention.text.split(" ").at(-2) ?? "", false);
  return owner === "person" ? "people" : owner === "agency" || owner === "organization" ? owner : undefined;
}

/** "the official" after "a U.S. official"; "the group" after "Islamic State"; "the prime minister" after "Theresa May said". */
function calledSoBefore(mention: EntityMention, kind: string, discourse: Discourse, beside: ReadonlySet<string>): Link | undefined {
  const noun = mention.noun.toLowerCase();
  const own = ownWords(mention);
  if (own.some((word) => /^(?:other|another|second|third|new|different|same|own)$/.test(word))) return undefined;
  // "whose party" is not the party that was spoken of.
  if (/^whose /i.test(mention.text) && kind === "organization") return undefined;
  const entries = [...discourse.entities()].filter((entry) => entry.entity !== undefined && !beside.has(entry.entity.id)).sort((a, b) => b.position - a.position);
  const whole = normalizeName(mention.text).replace(/^(?:the|this|that) /, "");
  const titled = entries.filter((entry) => sameNumber(entry, mention) && !isDeputy(entry, whole) && !hasOtherField(entry, whole) && ((entry.nouns.has(noun) && own.every((word) => entry.words.has(word))) || [...entry.titles].some((title) => title.endsWith(whole) || isFormer(title, whole))));
  if (titled.length > 0) return { entity: titled[0]!.entity!, score: titled.length === 1 ? 0.8 : 0.6, why: `"${mention.text}" called so before` };
  if (own.length > 0) return undefined;
  // "his party" is not the party that was spoken of.
  if (/^(?:his|her|its|their|my|our) /i.test(mention.text) && kind === "organization") return undefined;
  // "the two countries" are no single one.
  const near = entries.filter((entry) => (!mention.plural || entry.plural) && mention.sentence - entry.sentence <= 6 && matchesKind(entry, noun, kind));
  const inMind = stateNouns.has(noun) ? (entry: Spoken): number => Math.min(entry.total, mostTotal) + (entry.entity!.id === discourse.home ? 3 : -1.5 * (mention.sentence - entry.sentence)) : groupNouns.has(noun) ? (entry: Spoken): number => entry.sentence + (entry.pronounAt === entry.sentence ? 0.5 : 0) : (entry: Spoken): number => entry.sentence;
  const nearest = near.sort((a, b) => inMind(b) - inMind(a) || b.weight - a.weight || b.position - a.position)[0];
  if (nearest) return { entity: nearest.entity!, score: 0.6, why: `nearest ${kind} before "${mention.text}"` };
  // A title that the report has not given to anybody yet: whoever the last sentence was about.
  if (kind !== "person" || mention.plural || !titleWords.has(noun)) return undefined;
  const gender = genderOfNoun(noun);
  const people = entries.filter((entry) => entry.entity!.type === "person" && !entry.entity!.plural && entry.entity!.described === undefined && entry.asSubject && mention.sentence - entry.sentence <= 1 && entry.sentence < mention.sentence && entry.titles.size === 0 && (gender === undefined || entry.gender === undefined || entry.gender === gender));
  return people.length === 1 ? { entity: people[0]!.entity!, score: 0.6, why: `"${mention.text}" after a sentence about ${people[0]!.entity!.name}` } : undefined;
}

/** "the government", "the country": of the state that the report goes about rather than of one named in passing. */
const stateNouns = new Set(["government", "administration", "regime", "country", "nation", "kingdom", "state"]);
/** Beyond that, one is as much in mind as another. */
const mostTotal = 12;
/** "the group": whoever "it" stood for just now. */
const groupNouns = new Set(["group", "organization", "organisation", "movement", "militia", "network"]);

/** "the prime minister" is not the deputy prime minister. */
const isDeputy = (entry: Spoken, whole: string): boolean => entry.titles.size > 0 && !deputies.test(whole) && [...entry.titles].every((title) => deputies.test(title));
/** "the prime minister" is not the finance minister. */
function hasOtherField(entry: Spoken, whole: string): boolean {
  const own = whole.split(" ").filter((word) => fields.has(word));
  const theirs = [...entry.titles].flatMap((title) => title.split(" ")).concat([...entry.words]).filter((word) => fields.has(word));
  return own.length > 0 && theirs.length > 0 && !own.some((word) => theirs.includes(word));
}
const fields = new Set("prime foreign defense defence interior finance home justice trade energy health education labor labour transport agriculture economy culture environment information security".split(" "));

/** "the former minister", after "former trade minister Holm" */
const isFormer = (title: string, whole: string): boolean => whole.startsWith("former ") && title.startsWith("former ") && title.endsWith(whole.slice(6));
const deputies = /\b(?:deputy|vice|former|acting|assistant)\b/;

/** What the description says beyond its noun: "Indian" of "the Indian source". */
function ownWords(mention: EntityMention): string[] {
  const own = wordsBeside(mention);
  // "the extremist group": whoever calls a group so, says so of any.
  return /^(?:group|organi[sz]ation|movement|militia|network)$/i.test(mention.noun) ? own.filter((word) => !/^(?:extremist|militant|armed|rebel|terrorist|terror|jihadi|jihadist|islamist|insurgent|guerrilla|militia)$/.test(word)) : own;
}

function wordsBeside(mention: EntityMention): string[] {
  // "the interior ministry" is no other ministry.
  if (/^(?:ministry|department)$/i.test(mention.noun)) return normalizeName(mention.text).split(" ").filter((word) => !/^(?:the|this|that|its|his|her|their|our|ministry|department|s|of)$/.test(word));
  return normalizeName(mention.text).split(" ").filter((word) => word !== "" && !normalizeName(mention.noun).split(" ").includes(word) && !/^(?:the|this|that|these|those|such|its|his|her|their|our|my|all|both|two|three|of|s|prime|foreign|defense|defence|interior|finance|home|secretary|general)$/.test(word) && !normalizeName(mention.text).split(" ").slice(-1).includes(word));
}

const sameNumber = (entry: Spoken, mention: EntityMention): boolean => entry.plural === mention.plural || (entry.entity!.type === "person") !== mention.plural;

/** Nouns that a report uses for any body that it has named. */
const generic = new Set("company firm corporation party bank bloc alliance coalition body association institution charity union league club manufacturer maker operator airline agency broadcaster".split(" "));
/** Bodies that are called so by name, or in short: an intelligence agency is no court. */
const shortly = new Set(["tribunal", "court", "council", "commission"]);

function matchesKind(entry: Spoken, noun: string, kind: string): boolean {
  const { type } = entry.entity!;
  switch (noun) {
    case "country": case "nation": case "kingdom": case "state":
    case "government": case "administration": case "regime": return type === "state";
    case "newspaper": case "magazine": case "outlet": case "channel": case "broadcaster": return type === "outlet";
    // "several suspected members" are people of a group.
    case "group": case "organization": case "organisation": case "movement": case "militia": case "network": return !(entry.plural && entry.entity!.described !== undefined) && !/\b(?:members|fighters|militants|rebels|gunmen|attackers)$/i.test(entry.entity!.name) && type === "armed-group" || type === "organization";
    case "agency": case "service": case "ministry": case "department": case "embassy": return type === "agency" && (entry.entity!.described !== true || entry.nouns.has(noun));
    // "the bloc" is no delegation that was spoken of: another description is somebody else.
    default: return !["person", "people", "place", "document", "policy"].includes(kind) && type === kind && (entry.nouns.has(noun) || (entry.entity!.described !== true && (generic.has(noun) || (shortly.has(noun) && /^\p{Lu}{2,6}$/u.test(entry.entity!.name)) || normalizeName(entry.entity!.name).split(" ").includes(noun))));
  }
}

/** "American officials" → also "US officials", "U.S. officials". */
function graphForms(mention: EntityMention, catalog: EntityCatalog): string[] {
  const forms = [mention.text];
  if (mention.modifier === "") return forms;
  const rest = afterModifier(mention);
  for (const match of catalog.gazetteer.find(mention.modifier)) {
    if (match.kind === "capital") continue;
    for (const name of [match.state.name, ...match.state.aka, ...match.state.demonyms]) if (name.length <= 20) forms.push(`${name} ${rest}`);
  }
  return forms;
}

const afterModifier = (mention: EntityMention): string => mention.text.slice(mention.text.includes(mention.modifier) ? mention.text.indexOf(mention.modifier) + mention.modifier.length : 0).trim().replace(/^['’]s\s+/, "");

/** Kinds and nouns of those who act for the state whose adjective they bear; "American citizens" do not. */
const organs = new Set(["agency"]);
const servants = new Set("official officer diplomat minister soldier troop force authority agent counterpart spokesman spokeswoman ambassador envoy intelligence police government leader service negotiator".split(" "));

/** An entity of the report's own for somebody without a name: people of a state under that state's name. */
function described(mention: EntityMention, catalog: EntityCatalog): LinkedEntity {
  const { id, name, type } = newEntity(mention, mention.text.replace(/^(?:(?:only|even|just|also|neither|either|both)\s+)?(?:the|a|an|its|his|her|their|this|that|these|those|such)\s+/i, ""));
  const { plural } = mention;
  const match = mention.modifier === "" ? undefined : catalog.gazetteer.find(mention.modifier).find((one) => one.kind !== "capital");
  if (!match) return { id, name, type, plural, described: true };
  const serves = organs.has(type) || servants.has(mention.noun.toLowerCase()) || /\bintelligence\b/i.test(mention.text);
  return { id: `new:${slug(`${match.state.id} ${afterModifier(mention)}`)}`, name, type, plural, ...(plural ? {} : { described: true as const }), ...(serves ? { of: catalog.state(match.state).id } : {}) };
}
