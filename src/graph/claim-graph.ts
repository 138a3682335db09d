// Events with their claims → nodes and edges of the Cypher schema (DESIGN.md section 4).
//
//     (claim)-[:CLAIMS]->(event)-[:HAS_ROLE {role}]->(entity)     (event)-[:ABOUT {not}]->(event)
//     (claim)-[:FROM]->(source)-[:COPIES]->(source)               (claim)-[:BY]->(speaker)
//     (us-ic)-[:WARNED {event, when, t0, t1, status, voices, ...}]->(russia)     derived: each names its event
import type { Agreement, EventAgreement, Reading } from "../agree/agree.ts";
import { edgeType, isKindOf, negatedEdgeType } from "../model/ontology.ts";
import { clipWords } from "../model/names.ts";
import type { EventType, Ontology, RolePath } from "../model/ontology.ts";
import type { Dataset, EventRecord, Filler, Roles } from "../model/records.ts";
import { isoDay } from "../model/time-span.ts";
import type { TimeSpan } from "../model/time-span.ts";
import type { PropertyValue } from "./graph-reader.ts";

export type EdgeLayer = "fact" | "role" | "about" | "evidence" | "whole";

export interface NodeRecord {
  /** The id of the entity, event, claim or source; unique in the graph. */
  readonly key: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

export interface EdgeRecord {
  /** Stable across builds: `<event>:<a>><b>` for facts. */
  readonly key: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly layer: EdgeLayer;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly span?: TimeSpan;
}

export interface ClaimGraph {
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
}

/** Relation types that carry evidence and structure; all others are facts. Path questions leave out evidence and `WITHIN`. */
export const evidenceTypes = ["CLAIMS", "FROM", "BY", "COPIES"] as const;
export const structureTypes = ["HAS_ROLE", "ABOUT", "WITHIN", ...evidenceTypes] as const;

/** Entities, sources and events come first, in the order of the records and whatever the lens, so that their numbers are the same under every lens. */
export function claimGraph(dataset: Dataset, agreement: Agreement, ontology: Ontology): ClaimGraph {
  const names = namesOf(dataset, ontology);
  const nodes: NodeRecord[] = [];
  const edges: EdgeRecord[] = [];
  for (const entity of dataset.entities) {
    nodes.push({
      key: entity.id,
      labels: ["Entity", pascalCase(entity.type)],
      properties: compact({ id: entity.id, name: entity.name, kind: entity.type, aka: entity.aka.length > 0 ? entity.aka : undefined, wikidata: entity.wikidata, latitude: entity.at?.[0], longitude: entity.at?.[1], note: entity.note, tlp: entity.tlp }),
    });
    for (const whole of entity.partOf) edges.push({ key: `${entity.id}<${whole}`, type: "WITHIN", from: entity.id, to: whole, layer: "whole", properties: {} });
  }
  const published = new Map<string, string>();
  for (const source of dataset.sources) {
    if (source.published) published.set(source.id, source.published.text);
    nodes.push({
      key: source.id,
      labels: ["Source"],
      properties: compact({ id: source.id, name: source.title, title: source.title, publisher: source.publisher, author: source.author, published: source.published?.text, lang: source.lang, grade: source.grade, digests: source.digests, url: source.url, tlp: source.tlp, held: source.held }),
    });
    if (source.copies !== undefined) edges.push({ key: `${source.id}=${source.copies}`, type: "COPIES", from: source.id, to: source.copies, layer: "evidence", properties: {} });
  }
  for (const found of agreement.events.values()) {
    nodes.push(eventNode(found, names, ontology));
    for (const [role, list] of Object.entries(allRoles(found))) {
      for (const { filler, voices } of list) {
        const about = agreement.events.has(filler.id);
        edges.push({
          key: `${found.event.id}.${role}:${filler.id}`, type: about ? "ABOUT" : "HAS_ROLE", from: found.event.id, to: filler.id, layer: about ? "about" : "role",
          properties: compact({ role, not: about ? (filler.not ?? false) : undefined, voices, event: found.event.id }), span: found.span,
        });
      }
    }
    edges.push(...factEdges(found, agreement, ontology));
  }
  for (const claim of agreement.claims) {
    nodes.push({
      key: claim.id,
      labels: ["Claim"],
      properties: compact({ id: claim.id, name: claim.id, event: claim.event, source: claim.source, stance: claim.stance, passage: claim.passage, start: claim.span?.start, end: claim.span?.end, at: claim.at, review: claim.review, note: claim.note, ...Object.fromEntries(Object.entries(claim.figures).map(([name, quantity]) => [name, quantity.text])) }),
    });
    edges.push({ key: `${claim.id}>`, type: "CLAIMS", from: claim.id, to: claim.event, layer: "evidence", properties: { stance: claim.stance } });
    edges.push({ key: `${claim.id}<`, type: "FROM", from: claim.id, to: claim.source, layer: "evidence", properties: {} });
    for (const [index, speaker] of claim.by.entries()) edges.push({ key: `${claim.id}@${speaker}`, type: "BY", from: claim.id, to: speaker, layer: "evidence", properties: { depth: index } });
  }
  return { nodes, edges: uniqueKeys(edges) };
}

/** How deep sayings about sayings go into a name. */
const deepest = 12;

/** The name of each entity and event; an event without one is called by what it says. */
export function namesOf(dataset: Dataset, ontology: Ontology): ReadonlyMap<string, string> {
  const names = new Map<string, string>(dataset.entities.map((entity) => [entity.id, entity.name]));
  const events = new Map(dataset.events.map((event) => [event.id, event]));
  const open = new Set<string>();
  // An event is called after the events that it is about; one that is about itself in the end is called by its id there.
  const nameOf = (id: string): string => {
    const event = events.get(id);
    const known = names.get(id) ?? event?.name;
    if (known !== undefined || !event || open.has(id) || open.size >= deepest) return known ?? id;
    open.add(id);
    const name = describeEvent(event, ontology, (filler) => (events.has(filler) ? clipWords(nameOf(filler), 120) : nameOf(filler)));
    open.delete(id);
    names.set(id, name);
    return name;
  };
  for (const event of dataset.events) names.set(event.id, nameOf(event.id));
  return names;
}

function eventNode(found: EventAgreement, names: ReadonlyMap<string, string>, ontology: Ontology): NodeRecord {
  const { event } = found;
  const figures: Record<string, PropertyValue> = {};
  for (const field of found.fields) {
    if (!ontology.figures.includes(field.field)) continue;
    if (field.best) figures[field.field] = field.best.text;
    else figures[`${field.field}_values`] = field.values.map((value) => value.text);
  }
  const ancestors: string[] = [];
  for (let type = ontology.eventTypes.get(event.type), steps = 0; type && steps < 20; type = type.is === undefined ? undefined : ontology.eventTypes.get(type.is), steps += 1) ancestors.push(pascalCase(type.id));
  return {
    key: event.id,
    labels: ["Event", ...ancestors],
    properties: compact({
      id: event.id, name: names.get(event.id), aka: event.aka.length > 0 ? event.aka : undefined, type: event.type, when: found.when, ...days(found.span), status: found.status, grade: found.grade, voices: found.voices.length, sources: found.sources.length,
      disputed: found.disputed, unreviewed: found.unreviewed ? true : undefined, place: event.place, conflicts: found.fields.filter((field) => field.verdict === "conflict").map((field) => field.field), note: event.note, tlp: event.tlp, story: event.story, ...figures,
    }),
  };
}

function days(span: TimeSpan): Record<string, PropertyValue> {
  return {
    ...(span.start === null ? {} : { t0: { temporal: "date" as const, iso: isoDay(span.start) } }),
    ...(span.end === null ? {} : { t1: { temporal: "date" as const, iso: isoDay(span.end) } }),
  };
}

interface CountedFiller {
  readonly filler: Filler;
  readonly voices: number;
}

// The header's fillers and those that a claim states instead, each with the number of voices behind it.
function allRoles(found: EventAgreement): Record<string, CountedFiller[]> {
  const counts = new Map<string, { role: string; filler: Filler; voices: Set<string> }>();
  const add = (role: string, filler: Filler, voice?: string) => {
    const key = `${role}\n${filler.not ? "!" : ""}${filler.id}`;
    const entry = counts.get(key) ?? { role, filler, voices: new Set<string>() };
    if (voice !== undefined) entry.voices.add(voice);
    counts.set(key, entry);
  };
  for (const [role, list] of Object.entries(found.event.roles)) for (const filler of list) add(role, filler);
  if (found.event.place !== undefined) add("place", { id: found.event.place });
  for (const reading of found.readings) {
    for (const [role, list] of Object.entries(reading.roles)) for (const filler of list) add(role, filler, reading.voice);
    if (reading.place !== undefined) add("place", { id: reading.place }, reading.voice);
  }
  const out: Record<string, CountedFiller[]> = {};
  for (const { role, filler, voices } of counts.values()) (out[role] ??= []).push({ filler, voices: voices.size });
  return out;
}

/** The edges of one event: its ontology's role pairs, filled as each voice fills them. */
export function factEdges(found: EventAgreement, agreement: Agreement, ontology: Ontology): readonly EdgeRecord[] {
  const type = ontology.eventTypes.get(found.event.type);
  if (!type) return [];
  const pairs = new Map<string, { type: EventType; from: string; to: string; voices: Set<string>; sources: Set<string>; claims: Set<string> }>();
  const add = (said: EventType, roles: Roles, voice: string | undefined, claims: readonly string[], sources: readonly string[]) => {
    for (const edge of said.edges) {
      for (const from of ends(roles, edge.from, agreement)) {
        for (const to of ends(roles, edge.to, agreement)) {
          if (from === to && !isToOneself(roles, edge)) continue;
          const key = said === type ? `${from}>${to}` : `${from}>${to}~${said.id}`;
          const pair = pairs.get(key) ?? { type: said, from, to, voices: new Set<string>(), sources: new Set<string>(), claims: new Set<string>() };
          if (voice !== undefined) pair.voices.add(voice);
          for (const claim of claims) pair.claims.add(claim);
          for (const source of sources) pair.sources.add(source);
          pairs.set(key, pair);
        }
      }
    }
  };
  const readings = new Map<string, Reading>(found.readings.map((reading) => [reading.claim.id, reading]));
  for (const one of found.testimony) {
    if (one.stance === "unclear") continue;
    if (one.via !== undefined) {
      const header = found.event.roles;
      add(type, one.self ? { ...header, [one.self.role]: [{ id: one.self.entity }] } : header, one.voice, one.claims, one.sources);
    } else {
      for (const claim of one.claims) {
        const reading = readings.get(claim);
        const said = reading && typeSaid(reading, type, ontology);
        if (said) add(said, reading.roles, one.voice, [claim], [reading.claim.source]);
      }
    }
  }
  if (found.testimony.length === 0) add(type, found.event.roles, undefined, [], []);
  const negated = found.status === "denied" || found.status === "alleged not";
  return [...pairs].map(([key, pair]) => ({
    key: `${found.event.id}:${key}`,
    type: negated ? negatedEdgeType(pair.type) : edgeType(pair.type),
    from: pair.from,
    to: pair.to,
    layer: "fact",
    span: found.span,
    properties: compact({
      key: `${found.event.id}:${key}`, event: found.event.id, when: found.when, ...days(found.span), status: found.status, negated: negated ? true : undefined, voices: pair.voices.size, sources: pair.sources.size, grade: found.grade, disputed: found.disputed,
      claims: [...pair.claims].sort(), unreviewed: found.unreviewed ? true : undefined, tlp: found.event.tlp,
    }),
  }));
}

// "Norway investigated itself": the same party alone fills both roles. Where several do ("Norway and Denmark signed"), each deals with the others.
const isToOneself = (roles: Roles, { from, to }: EventType["edges"][number]): boolean => from.nested === undefined && to.nested === undefined && from.role !== to.role && roles[from.role]?.length === 1 && roles[to.role]?.length === 1;

// What kind of event a claim says it was. A vaguer word counts for the event's own type; another word, or a denial of the type, does not.
function typeSaid(reading: Reading, type: EventType, ontology: Ontology): EventType | undefined {
  const denied = reading.claim.denies["type"] === type.id;
  if (!denied && (reading.type === undefined || isKindOf(ontology, type.id, reading.type))) return type;
  return reading.type === undefined ? undefined : ontology.eventTypes.get(reading.type);
}

function ends(roles: Roles, path: RolePath, agreement: Agreement): readonly string[] {
  const fillers = (roles[path.role] ?? []).map((filler) => filler.id);
  if (path.nested === undefined) return fillers;
  const nested = path.nested;
  return [...new Set(fillers.flatMap((id) => (agreement.events.get(id)?.event.roles[nested] ?? []).map((filler) => filler.id)))];
}

/** An event in words: "US intelligence community warned Russia about ..."; what is no entity or event stands in quotation marks. */
export function describeEvent(event: Pick<EventRecord, "type" | "roles" | "words">, ontology: Ontology, nameOf: (id: string) => string): string {
  const type = ontology.eventTypes.get(event.type);
  const list = (role: string): string => {
    const words = event.words?.[role];
    return words === undefined ? (event.roles[role] ?? []).map((filler) => `${filler.not ? "not " : ""}${nameOf(filler.id)}`).join(" and ") : quoted(words);
  };
  const subject = list(type?.subject ?? "actor") || "someone";
  const object = list(type?.object ?? "target");
  // What an act that says nothing is "about" in words adds no more than its passage.
  const about = type?.object === "about" || (type?.stance === undefined && event.words?.["about"] !== undefined) ? "" : list("about");
  return [subject, type?.forms[0] ?? event.type, object, about === "" ? "" : `about ${about}`].filter((part) => part !== "").join(" ");
}

const quoted = (words: string): string => `“${words}”`;

export function pascalCase(id: string): string {
  return id.split(/[^\p{L}\p{N}]+/u).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function compact(properties: Readonly<Record<string, PropertyValue | undefined>>): Record<string, PropertyValue> {
  return Object.fromEntries(Object.entries(properties).filter((entry): entry is [string, PropertyValue] => entry[1] !== undefined && entry[1] !== null && !(Array.isArray(entry[1]) && entry[1].length === 0)));
}

function uniqueKeys(edges: readonly EdgeRecord[]): readonly EdgeRecord[] {
  const seen = new Set<string>();
  return edges.filter((edge) => !seen.has(edge.key) && seen.add(edge.key));
}

