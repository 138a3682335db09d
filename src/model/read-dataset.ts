// Files of graph-data/ → records, with every problem at its place. The key lists here are those of docs/data.md.
import { FileReader } from "./located.ts";
import type { LocatedFile, LocatedMap } from "./located.ts";
import { nearest } from "./names.ts";
import { readWhat } from "./notation.ts";
import type { Ontology } from "./ontology.ts";
import type { Problem } from "./problem.ts";
import { readQuantity } from "./quantity.ts";
import type { Claim, Dataset, Entity, EventRecord, Filler, Grade, IdentityLine, Source, Stance, Tlp } from "./records.ts";
import { readTime } from "./time-span.ts";
import type { TimeExpression } from "./time-span.ts";

/** The files of one data folder, already parsed. */
export interface DatasetFiles {
  readonly entities: readonly LocatedFile[];
  readonly sources: readonly LocatedFile[];
  readonly identity: readonly LocatedFile[];
  readonly events: readonly LocatedFile[];
}

const ENTITY_KEYS = ["id", "type", "name", "aka", "part-of", "wikidata", "at", "note", "tlp"];
const SOURCE_KEYS = ["id", "title", "publisher", "author", "published", "retrieved", "url", "archived", "lang", "copies", "corrects", "retracts", "digests", "sha256", "grade", "tlp", "held", "note"];
const EVENT_KEYS = ["id", "name", "aka", "what", "type", "when", "place", "claims", "prefer", "note", "tlp"];
const CLAIM_KEYS = ["from", "by", "stance", "omits", "denies", "type", "when", "place", "passage", "at", "original", "grade", "note"];
const IDENTITY_KEYS = ["same", "different", "unsure", "by", "because"];
const STANCES: readonly string[] = ["asserts", "alleges", "expects", "doubts", "denies", "unclear"];
const TLPS: readonly string[] = ["clear", "green", "amber", "amber+strict", "red"];
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** A stretch of a file that names an id, to be looked up once all ids are known. */
interface Reference {
  readonly reader: FileReader;
  readonly id: string;
  readonly at: { readonly start: number; readonly end: number };
  readonly wants: readonly ("entity" | "event" | "source")[];
  readonly why: string;
}

export function readDataset(files: DatasetFiles, ontology: Ontology, problems: Problem[]): Dataset {
  const references: Reference[] = [];
  const seen = new Map<string, string>();
  const entities = files.entities.flatMap((file) => readEach(file, problems, (reader, map) => readEntity(reader, map, ontology, references, seen)));
  const sources = files.sources.flatMap((file) => readEach(file, problems, (reader, map) => readSource(reader, map, references, seen)));
  const identity = files.identity.flatMap((file) => readEach(file, problems, (reader, map) => readIdentity(reader, map, references)));
  const events: EventRecord[] = [];
  const claims: Claim[] = [];
  const unclaimed: { readonly id: string; readonly reader: FileReader; readonly map: LocatedMap }[] = [];
  for (const file of files.events) readEach(file, problems, (reader, map) => readEvent(reader, map, ontology, references, seen, events, claims, unclaimed));
  // What another event speaks about ("accused X about not Y") needs no claims of its own.
  const spokenOf = new Set(references.map((reference) => reference.id));
  for (const { id, reader, map } of unclaimed) if (!spokenOf.has(id)) reader.report("no-claim", "warning", `nobody says that "${id}" happened, or did not`, reader.place(map, 0, 1), "add claims, or an event that speaks about it");
  lookUp(references, new Set(entities.map((entity) => entity.id)), new Set(events.map((event) => event.id)), new Set(sources.map((source) => source.id)), new Set(seen.keys()));
  return { entities, sources, events, claims, identity };
}

function readEach<T>(file: LocatedFile, problems: Problem[], read: (reader: FileReader, map: LocatedMap) => T | undefined): T[] {
  const reader = new FileReader(file, problems);
  const out: T[] = [];
  for (const map of reader.records(file.root)) {
    const record = read(reader, map);
    if (record !== undefined) out.push(record);
  }
  return out;
}

function readId(reader: FileReader, map: LocatedMap, what: string, seen: Map<string, string>): string | undefined {
  const id = reader.required(map, "id", what);
  const at = reader.get(map, "id") ?? map;
  if (id === undefined) return undefined;
  if (!ID.test(id)) reader.error("bad-id", `"${id}" cannot be an id`, at, "ids are letters, digits, dots, dashes and underscores, without spaces: us-embassy-moscow");
  const taken = seen.get(id);
  if (taken !== undefined) {
    reader.error("duplicate-id", `the id "${id}" is already taken by ${taken}`, at, "every entity, event and source needs an id of its own");
    return undefined;
  }
  const place = reader.place(at);
  seen.set(id, `${what} at ${place.file}:${place.line}`);
  return id;
}

function readEntity(reader: FileReader, map: LocatedMap, ontology: Ontology, references: Reference[], seen: Map<string, string>): Entity | undefined {
  reader.allowKeys(map, ENTITY_KEYS, "an entity");
  const id = readId(reader, map, "an entity", seen);
  const type = reader.required(map, "type", "an entity");
  if (id === undefined) return undefined;
  if (type !== undefined && !ontology.entityKinds.has(type)) reader.error("unknown-kind", `no kind of entity is called "${type}"`, reader.get(map, "type") ?? map, suggest(type, ontology.entityKinds.keys()));
  const partOf = reader.texts(map, "part-of");
  for (const part of partOf) references.push({ reader, id: part.value, at: part, wants: ["entity"], why: "part-of" });
  const wikidata = reader.text(map, "wikidata");
  if (wikidata !== undefined && !/^Q[1-9]\d*$/u.test(wikidata)) reader.error("bad-wikidata", `"${wikidata}" is not a Wikidata id`, reader.get(map, "wikidata") ?? map, "a Wikidata id is Q and a number: Q159");
  const at = readCoordinates(reader, map);
  const note = reader.text(map, "note");
  return {
    id, type: type ?? "object", name: reader.text(map, "name") ?? id, aka: reader.texts(map, "aka").map((item) => item.value), partOf: partOf.map((part) => part.value),
    ...(wikidata === undefined ? {} : { wikidata }), ...(at === undefined ? {} : { at }), ...(note === undefined ? {} : { note }), ...readTlp(reader, map), where: reader.place(map, 0, 1),
  };
}

function readCoordinates(reader: FileReader, map: LocatedMap): readonly [number, number] | undefined {
  const value = reader.get(map, "at");
  if (!value) return undefined;
  const texts = value.kind === "text" ? value.value.split(",") : reader.texts(map, "at").map((item) => item.value);
  const [latitude = NaN, longitude = NaN] = texts.map((text) => (text.trim() === "" ? NaN : Number(text)));
  if (texts.length === 2 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return [latitude, longitude];
  reader.error("bad-coordinates", "`at` must be latitude and longitude in degrees", value, "write: at: [55.8259, 37.3902]");
  return undefined;
}

function readTlp(reader: FileReader, map: LocatedMap): { tlp?: Tlp } {
  const text = reader.text(map, "tlp")?.toLowerCase().replace(/^tlp:/u, "");
  if (text === undefined) return {};
  if (TLPS.includes(text)) return { tlp: text as Tlp };
  reader.error("bad-tlp", `"${text}" is no handling mark`, reader.get(map, "tlp") ?? map, `the marks are: ${TLPS.join(", ")}`);
  return { tlp: "red" }; // unreadable marks are honored as the strictest
}

function readGrade(reader: FileReader, map: LocatedMap): { grade?: Grade } {
  const text = reader.text(map, "grade");
  if (text === undefined) return {};
  if (/^[A-F]$/u.test(text)) return { grade: text as Grade };
  reader.error("bad-grade", `"${text}" is not a grade`, reader.get(map, "grade") ?? map, "a grade is one letter, A (completely reliable) to F (cannot be judged)");
  return {};
}

function readWhen(reader: FileReader, map: LocatedMap, key: string, references: Reference[] | undefined): TimeExpression | undefined {
  const text = reader.text(map, key);
  const at = reader.get(map, key);
  if (text === undefined || !at) return undefined;
  const reading = readTime(text);
  if (!reading.ok) {
    reader.error("bad-date", reading.message, at, reading.hint);
    return undefined;
  }
  if (reading.value.kind === "relative") {
    if (!references) {
      reader.error("bad-date", `"${key}" cannot lean on an event`, at, "write a date or an interval");
      return undefined;
    }
    references.push({ reader, id: reading.value.anchor, at, wants: ["event"], why: key });
  }
  return reading.value;
}

function readSource(reader: FileReader, map: LocatedMap, references: Reference[], seen: Map<string, string>): Source | undefined {
  reader.allowKeys(map, SOURCE_KEYS, "a source");
  const id = readId(reader, map, "a source", seen);
  if (id === undefined) return undefined;
  const texts: Record<string, string> = {};
  for (const key of ["publisher", "author", "retrieved", "url", "archived", "lang", "digests", "sha256", "note"]) {
    const value = reader.text(map, key);
    if (value !== undefined) texts[key] = value;
  }
  for (const key of ["copies", "corrects", "retracts"]) {
    const value = reader.text(map, key);
    const at = reader.get(map, key);
    if (value === undefined || !at) continue;
    if (value === id) reader.error("self-copy", `a source cannot be "${key}" itself`, at, "name the other source");
    else {
      texts[key] = value;
      references.push({ reader, id: value, at, wants: ["source"], why: key });
    }
  }
  const held = reader.text(map, "held");
  if (held !== undefined && held !== "true" && held !== "false") reader.error("bad-held", `"held" is true or false`, reader.get(map, "held") ?? map);
  const published = readWhen(reader, map, "published", undefined);
  return { ...texts, id, title: reader.text(map, "title") ?? id, held: held !== "false", ...(published ? { published } : {}), ...readGrade(reader, map), ...readTlp(reader, map), where: reader.place(map, 0, 1) };
}

function readIdentity(reader: FileReader, map: LocatedMap, references: Reference[]): IdentityLine | undefined {
  reader.allowKeys(map, IDENTITY_KEYS, "an identity line");
  const relation = (["same", "different", "unsure"] as const).find((key) => reader.get(map, key));
  if (!relation) {
    reader.error("bad-identity", "an identity line needs same, different or unsure", map, "write: - same: [fsb, russian-services]");
    return undefined;
  }
  const ids = reader.texts(map, relation);
  if (ids.length < 2) reader.error("bad-identity", `"${relation}" needs two ids or more`, reader.get(map, relation) ?? map);
  for (const id of ids) references.push({ reader, id: id.value, at: id, wants: ["entity", "source"], why: relation });
  const by = reader.text(map, "by");
  const because = reader.text(map, "because");
  return { relation, ids: ids.map((id) => id.value), ...(by === undefined ? {} : { by }), ...(because === undefined ? {} : { because }), where: reader.place(map, 0, 1) };
}

interface HeaderPart {
  readonly type?: string;
  readonly roles: Record<string, readonly Filler[]>;
  readonly when?: TimeExpression;
  readonly place?: string;
}

// Header fields written out: type, roles, when, place.
function readHeaderPart(reader: FileReader, map: LocatedMap, ontology: Ontology, references: Reference[], skip: ReadonlySet<string>): HeaderPart {
  const roles: Record<string, readonly Filler[]> = {};
  for (const entry of map.entries) {
    if (skip.has(entry.key) || entry.key === "place" || !ontology.roles.includes(entry.key)) continue;
    roles[entry.key] = reader.texts(map, entry.key).map((item) => {
      const not = /^not\s+/u.exec(item.value);
      const id = not ? item.value.slice(not[0].length) : item.value;
      references.push({ reader, id, at: item, wants: ["entity", "event"], why: entry.key });
      return not ? { id, not: true } : { id };
    });
  }
  const type = reader.text(map, "type");
  if (type !== undefined && !ontology.eventTypes.has(type)) reader.error("unknown-type", `no event type is called "${type}"`, reader.get(map, "type") ?? map, suggest(type, ontology.eventTypes.keys()));
  const when = readWhen(reader, map, "when", references);
  const place = reader.text(map, "place");
  if (place !== undefined) references.push({ reader, id: place, at: reader.get(map, "place") ?? map, wants: ["entity"], why: "place" });
  return { roles, ...(type === undefined ? {} : { type }), ...(when ? { when } : {}), ...(place === undefined ? {} : { place }) };
}

function readEvent(reader: FileReader, map: LocatedMap, ontology: Ontology, references: Reference[], seen: Map<string, string>, events: EventRecord[], claims: Claim[], unclaimed: { id: string; reader: FileReader; map: LocatedMap }[]): undefined {
  reader.allowKeys(map, [...EVENT_KEYS, ...ontology.roles], "an event");
  const id = readId(reader, map, "an event", seen);
  if (id === undefined) return undefined;
  const header = readHeaderPart(reader, map, ontology, references, new Set(EVENT_KEYS));
  let type = header.type;
  const roles: Record<string, readonly Filler[]> = { ...header.roles };
  let place = header.place;
  let not = false;
  const what = reader.text(map, "what");
  const whatAt = reader.get(map, "what");
  if (what !== undefined && whatAt) {
    if (type !== undefined) reader.error("what-and-type", "an event has `what` or `type`, not both", whatAt);
    const read = readWhat(what, ontology);
    // A quoted or folded line does not show its offsets one to one; the caret then marks the whole line.
    const plain = whatAt.end - whatAt.start === what.length;
    if ("message" in read) reader.error("bad-what", read.message, plain ? { start: whatAt.start + read.offset, end: whatAt.start + read.offset + read.length } : whatAt, read.hint);
    else {
      type = read.type;
      not = read.not;
      for (const [role, list] of Object.entries(read.roles)) {
        if (role === "place") place = list[0]?.id;
        else roles[role] = [...(roles[role] ?? []), ...list];
      }
      for (const named of read.ids) references.push({ reader, id: named.id, at: plain ? { start: whatAt.start + named.offset, end: whatAt.start + named.offset + named.id.length } : whatAt, wants: named.role === "place" ? ["entity"] : ["entity", "event"], why: named.role });
    }
  } else if (type === undefined) reader.error("missing-key", "an event needs `what`, or `type` and roles", { start: map.start, end: map.start + 1 }, "write: what: subject verb object");
  if (type === undefined || !ontology.eventTypes.has(type)) return undefined;
  const name = reader.text(map, "name");
  const note = reader.text(map, "note");
  const prefer = readTextMap(reader, map, "prefer");
  const event: EventRecord = {
    id, type, roles, aka: reader.texts(map, "aka").map((item) => item.value), ...(name === undefined ? {} : { name }), ...(not ? { not } : {}), ...(header.when ? { when: header.when } : {}),
    ...(place === undefined ? {} : { place }), ...(prefer ? { prefer } : {}), ...(note === undefined ? {} : { note }), ...readTlp(reader, map), story: reader.file, where: reader.place(map, 0, 1),
  };
  events.push(event);
  const list = reader.get(map, "claims");
  if (list && list.kind !== "list") reader.error("not-a-list", "`claims` must be a list", list, "start each claim with `- {from: ..., passage: ...}`");
  const perSource = new Map<string, number>();
  for (const item of list?.kind === "list" ? list.items : []) {
    if (item.kind !== "map") {
      reader.error("not-a-record", "a claim is a record of `key: value` pairs", item, "write: - {from: <source>, passage: \"...\"}");
      continue;
    }
    const claim = readClaim(reader, item, event, ontology, references, perSource);
    if (claim) claims.push(claim);
  }
  if (!list) unclaimed.push({ id, reader, map });
  return undefined;
}

function readTextMap(reader: FileReader, map: LocatedMap, key: string): Record<string, string> | undefined {
  const value = reader.get(map, key);
  if (!value) return undefined;
  if (value.kind !== "map") {
    reader.error("not-a-map", `"${key}" must be a map, as in {type: warned}`, value);
    return undefined;
  }
  const out: Record<string, string> = {};
  for (const entry of value.entries) if (entry.value.kind === "text") out[entry.key] = entry.value.value;
  return out;
}

function readClaim(reader: FileReader, map: LocatedMap, event: EventRecord, ontology: Ontology, references: Reference[], perSource: Map<string, number>): Claim | undefined {
  reader.allowKeys(map, [...CLAIM_KEYS, ...ontology.roles, ...ontology.figures], "a claim");
  const source = reader.required(map, "from", "a claim");
  if (source === undefined) return undefined;
  references.push({ reader, id: source, at: reader.get(map, "from") ?? map, wants: ["source"], why: "from" });
  const by = reader.texts(map, "by");
  for (const speaker of by) references.push({ reader, id: speaker.value, at: speaker, wants: ["entity"], why: "by" });
  const stance = reader.text(map, "stance");
  if (stance !== undefined && !STANCES.includes(stance)) reader.error("bad-stance", `"${stance}" is no stance`, reader.get(map, "stance") ?? map, suggest(stance, STANCES));
  const omits = reader.texts(map, "omits");
  const fields = ["type", "when", "place", ...ontology.roles];
  for (const field of omits) if (!fields.includes(field.value)) reader.error("unknown-field", `"${field.value}" is no field of an event`, field, suggest(field.value, fields));
  const header = readHeaderPart(reader, map, ontology, references, new Set(CLAIM_KEYS));
  const figures: Record<string, NonNullable<ReturnType<typeof readQuantity>>> = {};
  for (const name of ontology.figures) {
    const at = reader.get(map, name);
    const text = at && reader.text(map, name);
    if (!at || text === undefined) continue;
    const quantity = readQuantity(text);
    if (quantity) figures[name] = quantity;
    else reader.error("bad-figure", `"${text}" is not a figure`, at, "write 143, 130+, over 100, 90..95, dozens or hundreds");
  }
  const passage = reader.text(map, "passage");
  const at = reader.text(map, "at");
  if (passage === undefined && at === undefined) reader.error("no-passage", "a claim needs the passage that makes it", { start: map.start, end: map.start + 1 }, "add passage: \"words of the source\", or at: p7 where its text may not be kept");
  const count = (perSource.get(source) ?? 0) + 1;
  perSource.set(source, count);
  const original = reader.text(map, "original");
  const note = reader.text(map, "note");
  return {
    id: `${event.id}~${source}${count > 1 ? `~${count}` : ""}`, event: event.id, source, by: by.map((item) => item.value), stance: (stance as Stance | undefined) ?? "asserts", omits: omits.map((item) => item.value),
    denies: readTextMap(reader, map, "denies") ?? {}, ...header, figures, ...(passage === undefined ? {} : { passage }), ...(at === undefined ? {} : { at }), ...(original === undefined ? {} : { original }),
    ...(note === undefined ? {} : { note }), ...readGrade(reader, map), review: "accepted", where: reader.place(reader.get(map, "passage") ?? map),
  };
}

function lookUp(references: readonly Reference[], entities: ReadonlySet<string>, events: ReadonlySet<string>, sources: ReadonlySet<string>, seen: ReadonlySet<string>): void {
  const known = { entity: entities, event: events, source: sources };
  for (const { reader, id, at, wants, why } of references) {
    if (wants.some((kind) => known[kind].has(id))) continue;
    // A record that is there but broken has its own problem; those who name it are not to blame.
    if (seen.has(id) && !entities.has(id) && !events.has(id) && !sources.has(id)) continue;
    // In `when`, the anchor is the last word.
    const place = why === "when" ? { start: at.end - Math.min(at.end - at.start, id.length), end: at.end } : at;
    reader.error("unknown-id", `no ${wants.join(" or ")} has the id "${id}" (as ${why})`, place, suggest(id, wants.flatMap((kind) => [...known[kind]])));
  }
}

function suggest(word: string, choices: Iterable<string>): string {
  const list = [...choices];
  const near = nearest(word, list);
  return near === undefined ? (list.length <= 30 ? `choose from: ${list.join(", ")}` : "check the spelling, or add it") : `did you mean "${near}"?`;
}

