// One built graph: the records, what the sources make of them, and the property graph on which queries run. Each part is made when first asked for.
import { agree } from "../agree/agree.ts";
import type { Agreement, EventAgreement } from "../agree/agree.ts";
import { widestLens } from "../agree/lens.ts";
import type { Lens } from "../agree/lens.ts";
import type { Evidence } from "../model/answer.ts";
import { ontologyFromData } from "../model/ontology.ts";
import type { Ontology, OntologyData } from "../model/ontology.ts";
import type { Claim, ClaimId, Dataset, Entity, EntityId, EventId, EventRecord, Source, SourceId } from "../model/records.ts";
import { agreeOnEvent } from "./agree-on-event.ts";
import { claimGraph } from "./claim-graph.ts";
import type { ClaimGraph } from "./claim-graph.ts";
import type { GraphReader } from "./graph-reader.ts";
import { propertyGraphOf } from "./claim-graph-arrays.ts";
import { placesOf } from "./places.ts";
import type { Positions } from "./places.ts";
import type { RecordsById } from "./records-by-id.ts";

/** The parts that a snapshot holds, each read when first touched. */
export interface KnowledgeGraphParts {
  dataset(): Dataset;
  ontology(): OntologyData;
  texts(): Readonly<Record<SourceId, string>>;
  positions(): Positions;
  /** The property graph under the widest lens. */
  reader(): GraphReader;
  /** Positions by node number, as `placesOf` makes them. */
  places?(): Float64Array;
  /** Single records and texts, where they can be read without the rest. */
  readonly records?: RecordsById;
  text?(source: SourceId): string | undefined;
  hasText?(source: SourceId): boolean;
}

export class KnowledgeGraph {
  readonly #parts: KnowledgeGraphParts;
  readonly #lens: Lens;
  #dataset: Dataset | undefined;
  #ontology: Ontology | undefined;
  #agreement: Agreement | undefined;
  #claimGraph: ClaimGraph | undefined;
  #reader: GraphReader | undefined;
  #entities: ReadonlyMap<EntityId, Entity> | undefined;
  #sources: ReadonlyMap<SourceId, Source> | undefined;
  #claims: ReadonlyMap<ClaimId, Claim> | undefined;

  constructor(parts: KnowledgeGraphParts, lens: Lens = widestLens) {
    this.#parts = parts;
    this.#lens = lens;
  }

  /** The same records seen through another lens. */
  through(lens: Lens): KnowledgeGraph {
    return new KnowledgeGraph(this.#parts, lens);
  }

  get lens(): Lens {
    return this.#lens;
  }
  get dataset(): Dataset {
    return (this.#dataset ??= this.#parts.dataset());
  }
  get ontology(): Ontology {
    return (this.#ontology ??= ontologyFromData(this.#parts.ontology()));
  }
  get texts(): Readonly<Record<SourceId, string>> {
    return this.#parts.texts();
  }
  hasText(source: SourceId): boolean {
    return this.#parts.hasText?.(source) ?? this.texts[source] !== undefined;
  }
  /** The kept text of one source. */
  text(source: SourceId): string | undefined {
    return this.#parts.text ? this.#parts.text(source) : this.texts[source];
  }
  get positions(): Positions {
    return this.#parts.positions();
  }
  get agreement(): Agreement {
    return (this.#agreement ??= agree(this.dataset, this.ontology, this.#lens));
  }
  /** Positions by node number, x and y; NaN where a node has none. Entities, sources and events have the same numbers under every lens. */
  get places(): Float64Array {
    return this.#parts.places?.() ?? placesOf(this.claimGraph, this.positions);
  }
  /** Nodes and edges of the Cypher schema. */
  get claimGraph(): ClaimGraph {
    return (this.#claimGraph ??= claimGraph(this.dataset, this.agreement, this.ontology));
  }
  /** What queries run on. */
  get reader(): GraphReader {
    return (this.#reader ??= this.#lens === widestLens ? this.#widestReader : propertyGraphOf(this.claimGraph));
  }
  get #widestReader(): GraphReader {
    return (this.#widest ??= this.#parts.reader());
  }
  #widest: GraphReader | undefined;
  get entities(): ReadonlyMap<EntityId, Entity> {
    return (this.#entities ??= new Map(this.dataset.entities.map((entity) => [entity.id, entity])));
  }
  get sources(): ReadonlyMap<SourceId, Source> {
    return (this.#sources ??= new Map((this.#parts.records?.sources() ?? this.dataset.sources).map((source) => [source.id, source])));
  }
  get claims(): ReadonlyMap<ClaimId, Claim> {
    return (this.#claims ??= new Map(this.dataset.claims.map((claim) => [claim.id, claim])));
  }

  entity(id: EntityId): Entity | undefined {
    return this.#parts.records ? this.#parts.records.entity(id) : this.entities.get(id);
  }
  event(id: EventId): EventRecord | undefined {
    return this.#parts.records ? this.#parts.records.event(id) : this.dataset.events.find((event) => event.id === id);
  }
  claim(id: ClaimId): Claim | undefined {
    return this.#parts.records ? this.#parts.records.claim(id) : this.claims.get(id);
  }
  isEntity(id: string): boolean {
    return this.#named("Entity", id) !== undefined;
  }
  isEvent(id: string): boolean {
    return this.#named("Event", id) !== undefined;
  }

  /** What the sources make of one event. Under the widest lens only the records that bear on it are read. */
  eventAgreement(id: EventId): EventAgreement | undefined {
    const { records } = this.#parts;
    if (this.#agreement || this.#lens !== widestLens || !records) return this.agreement.events.get(id);
    let found = this.#eventAgreements.get(id);
    if (!found && this.isEvent(id)) {
      found = agreeOnEvent(id, records, this.reader, this.ontology) ?? this.agreement.events.get(id);
      if (found) this.#eventAgreements.set(id, found);
    }
    return found;
  }
  readonly #eventAgreements = new Map<EventId, EventAgreement>();

  /** A name for any id: entity, event, source or voice. */
  nameOf(id: string): string {
    const [kind, rest] = id.startsWith("entity:") || id.startsWith("source:") || id.startsWith("unnamed:") ? [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)] : ["", id];
    if (kind === "unnamed") return "someone unnamed";
    return this.#named("Entity", rest) ?? this.eventName(rest) ?? this.sourceTitle(rest);
  }

  /** A voice in a narrow column: a source by its id, a speaker by name. */
  shortVoice(voice: string): string {
    return voice.startsWith("source:") ? voice.slice("source:".length) : this.nameOf(voice);
  }

  /** The name of an event, or what it says. */
  eventName(id: EventId): string | undefined {
    return this.#named("Event", id);
  }

  // Names stand in the widest graph, whatever the lens.
  #named(label: "Entity" | "Event", id: string): string | undefined {
    const reader = this.#widestReader;
    const wanted = reader.labelId(label);
    if (wanted === undefined) return undefined;
    // A kind of entity may be called "event"; a status tells the two apart.
    for (const node of reader.findNodes("id", id)) if (reader.hasLabel(node, wanted) && (reader.nodeProperty(node, "status") === null) === (label === "Entity")) return String(reader.nodeProperty(node, "name") ?? id);
    return undefined;
  }

  /** A date as said, with the event that it leans on by name: "3 days before the Moscow attack". */
  whenText(when: string): string {
    return when.replace(/\b(before|after) (\S+)/gu, (whole, relation: string, id: string) => {
      const name = this.eventName(id);
      return name === undefined ? whole : `${relation} ${name}`;
    });
  }

  /** How a source is shown: a digest of ours never under the report's own name alone. */
  sourceTitle(id: SourceId): string {
    const source = this.sources.get(id);
    if (!source) return id;
    return source.digests === undefined ? source.title : `our digest of ${source.digests}`;
  }

  evidenceOf(claims: readonly ClaimId[]): readonly Evidence[] {
    return claims.flatMap((id) => {
      const claim = this.claim(id);
      if (!claim) return [];
      const published = this.sources.get(claim.source)?.published?.text;
      return [{
        claim: id, source: claim.source, sourceTitle: this.sourceTitle(claim.source), by: claim.by.map((speaker) => this.nameOf(speaker)), stance: claim.stance, review: claim.review,
        ...(claim.passage === undefined ? {} : { passage: claim.passage }), ...(claim.span ? { span: claim.span } : {}), ...(published === undefined ? {} : { published }),
      }];
    });
  }
}
