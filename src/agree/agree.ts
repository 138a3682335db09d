// Claims → testimony → voices, fields, conflicts, status, grade and dates of every event, under one lens. Pure.
//
//     claims ── lens ──> testimony ──> status, grade
//            └─────────> statements a field ──> agreed | compatible | updated | conflict ──> best value
import type { Ontology } from "../model/ontology.ts";
import type { Claim, ClaimId, Dataset, EntityId, EventId, EventRecord, Filler, SourceId } from "../model/records.ts";
import { openSpan, resolveTime } from "../model/time-span.ts";
import type { TimeExpression, TimeSpan } from "../model/time-span.ts";
import { agreeOnField } from "./fields.ts";
import type { FieldAgreement, FieldStatement } from "./fields.ts";
import { Containment } from "./identity.ts";
import { passesLens, publicationDays, widestLens } from "./lens.ts";
import type { Lens } from "./lens.ts";
import { gradeOf, statusOf } from "./status.ts";
import type { Status } from "./status.ts";
import { collectTestimony } from "./testimony.ts";
import type { Testimony } from "./testimony.ts";
import { Voices } from "./voices.ts";
import type { VoiceId } from "./voices.ts";

/** What the sources make of one event. */
export interface EventAgreement {
  readonly event: EventRecord;
  readonly status: Status;
  /** Letter and digit, such as B1. */
  readonly grade: string;
  readonly testimony: readonly Testimony[];
  /** Voices that assert or allege it. */
  readonly voices: readonly VoiceId[];
  readonly sources: readonly SourceId[];
  readonly claims: readonly ClaimId[];
  readonly fields: readonly FieldAgreement[];
  /** Best date: where the voices' dates meet, or their hull when they conflict. */
  readonly span: TimeSpan;
  /** The date as text: the narrowest wording. */
  readonly when?: string;
  /** Its status is disputed, or a field of it is in conflict. */
  readonly disputed: boolean;
  /** Some claim on it has not been reviewed by a person. */
  readonly unreviewed: boolean;
  /** A claim's reading of the header: what it vouches for. */
  readonly readings: readonly Reading[];
}

/** What one claim says of the event, role by role; a role that it omits is absent. */
export interface Reading {
  readonly claim: Claim;
  readonly voice: VoiceId;
  readonly type?: string;
  readonly roles: Readonly<Record<string, readonly Filler[]>>;
  readonly place?: EntityId;
  readonly when?: TimeExpression;
}

export interface Agreement {
  readonly events: ReadonlyMap<EventId, EventAgreement>;
  readonly voices: Voices;
  readonly containment: Containment;
  /** Claims that count under the lens. */
  readonly claims: readonly Claim[];
}

export function agree(dataset: Dataset, ontology: Ontology, lens: Lens = widestLens): Agreement {
  const published = publicationDays(dataset);
  const retracted = new Set(dataset.sources.flatMap((source) => (source.retracts !== undefined && (lens.asOf === undefined || (published(source.id) ?? -Infinity) <= lens.asOf) ? [source.retracts] : [])));
  const claims = dataset.claims.filter((claim) => !retracted.has(claim.source) && passesLens(lens, claim, published));
  const voices = new Voices({ ...dataset, claims });
  const containment = new Containment(dataset);
  const testimony = collectTestimony(dataset, claims, ontology, voices);
  const byEvent = new Map<EventId, Claim[]>();
  for (const claim of claims) {
    const list = byEvent.get(claim.event);
    if (list) list.push(claim);
    else byEvent.set(claim.event, [claim]);
  }
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const events = new Map(dataset.events.map((event) => [event.id, event]));
  const spans = eventSpans(dataset.events, byEvent, events);

  const byClaim = new Map(claims.map((claim) => [claim.id, claim]));
  const gradesOf = (id: ClaimId) => [byClaim.get(id)?.grade ?? sources.get(byClaim.get(id)?.source ?? "")?.grade];

  const agreements = new Map<EventId, EventAgreement>();
  for (const event of dataset.events) {
    const list = testimony.get(event.id) ?? [];
    const own = byEvent.get(event.id) ?? [];
    const readings = own.map((claim) => readingOf(claim, event, voices));
    const status = statusOf(list);
    const backing = list.filter((one) => one.stance === "asserts" || one.stance === "alleges");
    const statements = fieldStatements(event, readings, list, ontology, spans, published, (source) => sources.get(source)?.corrects);
    const fields = [...statements].map(([field, values]) => agreeOnField(field, values, containment, ontology));
    const claimIds = [...new Set(list.flatMap((one) => one.claims))];
    const time = fields.find((field) => field.field === "when");
    const when = event.prefer?.["when"] ?? time?.best?.text ?? time?.values.map((value) => value.text).join(" | ") ?? event.when?.text;
    agreements.set(event.id, {
      event, status, testimony: list, readings, fields, ...(when === undefined ? {} : { when }),
      grade: gradeOf(status, new Set(backing.filter((one) => one.stance === "asserts").map((one) => one.voice)).size, backing.flatMap((one) => one.claims.flatMap(gradesOf))),
      voices: [...new Set(backing.map((one) => one.voice))],
      sources: [...new Set(list.flatMap((one) => one.sources))],
      claims: claimIds,
      span: spans(event.id),
      disputed: status === "disputed" || fields.some((field) => field.verdict === "conflict"),
      unreviewed: own.some((claim) => claim.review === "proposed"),
    });
  }
  return { events: agreements, voices, containment, claims };
}

/** What a claim vouches for: the header, less what it omits, with what it restates, never what it denies. */
export function readingOf(claim: Claim, event: EventRecord, voices: Voices): Reading {
  const omits = new Set(claim.omits);
  const roles: Record<string, readonly Filler[]> = {};
  for (const [role, list] of Object.entries(event.roles)) if (!omits.has(role)) roles[role] = list;
  for (const [role, list] of Object.entries(claim.roles)) roles[role] = list;
  const type = claim.type ?? (omits.has("type") || "type" in claim.denies ? undefined : event.type);
  const when = claim.when ?? (omits.has("when") ? undefined : event.when);
  const place = claim.place ?? (omits.has("place") ? undefined : event.place);
  return { claim, voice: voices.of(claim), roles, ...(type === undefined ? {} : { type }), ...(when ? { when } : {}), ...(place === undefined ? {} : { place }) };
}

function fieldStatements(
  event: EventRecord, readings: readonly Reading[], testimony: readonly Testimony[], ontology: Ontology, spans: (id: EventId) => TimeSpan,
  published: (source: SourceId) => number | null, corrects: (source: SourceId) => SourceId | undefined,
): ReadonlyMap<string, FieldStatement[]> {
  const out = new Map<string, FieldStatement[]>();
  const add = (field: string, reading: Reading, part: Pick<FieldStatement, "text" | "set" | "denied">) => {
    const correction = corrects(reading.claim.source);
    const statement: FieldStatement = { ...part, voice: reading.voice, claim: reading.claim.id, source: reading.claim.source, published: published(reading.claim.source), ...(correction === undefined ? {} : { corrects: correction }) };
    out.set(field, [...(out.get(field) ?? []), statement]);
  };
  const type = ontology.eventTypes.get(event.type);
  const restated = new Set(readings.flatMap((reading) => Object.keys(reading.claim.roles)));
  const roles = [...new Set([...(type?.key ?? []), ...restated])];
  for (const reading of readings) {
    // Who denies or doubts the event vouches for nothing in it.
    if (reading.claim.stance === "asserts" || reading.claim.stance === "alleges") {
      if (reading.type !== undefined) add("type", reading, { text: reading.type, set: { kind: "type", type: reading.type } });
      for (const role of roles) {
        const list = reading.roles[role];
        if (list && list.length > 0) add(role, reading, { text: list.map((filler) => filler.id).join(" + "), set: { kind: "entities", ids: list.map((filler) => filler.id) } });
      }
      if (reading.place !== undefined) add("place", reading, { text: reading.place, set: { kind: "entities", ids: [reading.place] } });
      if (reading.when) add("when", reading, { text: reading.when.text, set: { kind: "time", span: resolveTime(reading.when, spans) } });
      for (const [name, quantity] of Object.entries(reading.claim.figures)) add(name, reading, { text: quantity.text, set: { kind: "count", quantity } });
    }
    for (const [field, value] of Object.entries(reading.claim.denies)) add(field, reading, { text: value, denied: true, set: field === "type" ? { kind: "type", type: value } : { kind: "entities", ids: [value] } });
  }
  for (const one of testimony) {
    if (!one.self || (one.stance !== "asserts" && one.stance !== "alleges")) continue;
    const statement: FieldStatement = { text: one.self.entity, set: { kind: "entities", ids: [one.self.entity] }, voice: one.voice, claim: one.claims[0] ?? "", source: one.sources[0] ?? "", published: null };
    out.set(one.self.role, [...(out.get(one.self.role) ?? []), statement]);
  }
  return out;
}

// Dates lean on one another ("two weeks before the attack"); a circle of leaning is open.
function eventSpans(list: readonly EventRecord[], claims: ReadonlyMap<EventId, readonly Claim[]>, events: ReadonlyMap<EventId, EventRecord>): (id: EventId) => TimeSpan {
  const done = new Map<EventId, TimeSpan>();
  const inProgress = new Set<EventId>();
  const spanOf = (id: EventId): TimeSpan => {
    const known = done.get(id);
    if (known) return known;
    const event = events.get(id);
    if (!event || inProgress.has(id)) return openSpan;
    inProgress.add(id);
    const own = claims.get(id) ?? [];
    const backing = own.filter((claim) => claim.stance !== "denies" && claim.stance !== "alleges not" && claim.stance !== "doubts");
    const times = (backing.length > 0 ? backing : own).flatMap((claim) => {
      const when = claim.when ?? (claim.omits.includes("when") ? undefined : event.when);
      return when ? [when] : [];
    });
    const preferred = event.prefer?.["when"];
    const chosen = preferred === undefined ? undefined : times.find((time) => time.text === preferred);
    const used = chosen ? [chosen] : times.length > 0 ? times : event.when ? [event.when] : [];
    const span = meetOrHull(used.map((time) => resolveTime(time, spanOf)));
    inProgress.delete(id);
    done.set(id, span);
    return span;
  };
  for (const event of list) spanOf(event.id);
  return spanOf;
}

function meetOrHull(spans: readonly TimeSpan[]): TimeSpan {
  if (spans.length === 0) return openSpan;
  let start = -Infinity;
  let end = Infinity;
  for (const span of spans) {
    start = Math.max(start, span.start ?? -Infinity);
    end = Math.min(end, span.end ?? Infinity);
  }
  if (start > end) {
    start = Math.min(...spans.map((span) => span.start ?? -Infinity));
    end = Math.max(...spans.map((span) => span.end ?? Infinity));
  }
  return { start: Number.isFinite(start) ? start : null, end: Number.isFinite(end) ? end : null };
}
