// One built graph: the records, what the sources make of them, and the property graph on which queries run. Each part is made when first asked for.
import { agree } from "../agree/agree.ts";
import type { Agreement } from "../agree/agree.ts";
import { widestLens } from "../agree/lens.ts";
import type { Lens } from "../agree/lens.ts";
import type { Evidence } from "../model/answer.ts";
import { ontologyFromData } from "../model/ontology.ts";
import type { Ontology, OntologyData } from "../model/ontology.ts";
import type { Claim, ClaimId, Dataset, Entity, EntityId, EventId, Source, SourceId } from "../model/records.ts";
import { claimGraph, namesOf } from "./claim-graph.ts";
import type { ClaimGraph } from "./claim-graph.ts";
import type { GraphReader } from "./graph-reader.ts";
import { propertyGraphOf } from "./claim-graph-arrays.ts";

/** Node positions by id: x and y in the layout's own units. */
export type Positions = Readonly<Record<string, readonly [number, number]>>;

/** The parts that a snapshot holds, each read when first touched. */
export interface KnowledgeGraphParts {
  dataset(): Dataset;
  ontology(): OntologyData;
  texts(): Readonly<Record<SourceId, string>>;
  positions(): Positions;
  /** The property graph under the widest lens. */
  reader(): GraphReader;
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
  get positions(): Positions {
    return this.#parts.positions();
  }
  get agreement(): Agreement {
    return (this.#agreement ??= agree(this.dataset, this.ontology, this.#lens));
  }
  /** Nodes and edges of the Cypher schema. */
  get claimGraph(): ClaimGraph {
    return (this.#claimGraph ??= claimGraph(this.dataset, this.agreement, this.ontology));
  }
  /** What queries run on. */
  get reader(): GraphReader {
    return (this.#reader ??= this.#lens === widestLens ? this.#parts.reader() : propertyGraphOf(this.claimGraph));
  }
  get entities(): ReadonlyMap<EntityId, Entity> {
    return (this.#entities ??= new Map(this.dataset.entities.map((entity) => [entity.id, entity])));
  }
  get sources(): ReadonlyMap<SourceId, Source> {
    return (this.#sources ??= new Map(this.dataset.sources.map((source) => [source.id, source])));
  }
  get claims(): ReadonlyMap<ClaimId, Claim> {
    return (this.#claims ??= new Map(this.dataset.claims.map((claim) => [claim.id, claim])));
  }

  /** A name for any id: entity, event, source or voice. */
  nameOf(id: string): string {
    const [kind, rest] = id.startsWith("entity:") || id.startsWith("source:") || id.startsWith("unnamed:") ? [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)] : ["", id];
    if (kind === "unnamed") return "someone unnamed";
    return this.entities.get(rest)?.name ?? this.eventName(rest) ?? (this.sources.has(rest) ? this.sourceTitle(rest) : rest);
  }

  /** A voice in a narrow column: a source by its id, a speaker by name. */
  shortVoice(voice: string): string {
    return voice.startsWith("source:") ? voice.slice("source:".length) : this.nameOf(voice);
  }

  eventName(id: EventId): string | undefined {
    if (!this.#eventNames) {
      const names = namesOf(this.dataset, this.ontology);
      this.#eventNames = new Map(this.dataset.events.map((event) => [event.id, names.get(event.id) ?? event.id]));
    }
    return this.#eventNames.get(id);
  }
  #eventNames: ReadonlyMap<EventId, string> | undefined;

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
      const claim = this.claims.get(id);
      if (!claim) return [];
      const published = this.sources.get(claim.source)?.published?.text;
      return [{
        claim: id, source: claim.source, sourceTitle: this.sourceTitle(claim.source), by: claim.by.map((speaker) => this.nameOf(speaker)), stance: claim.stance, review: claim.review,
        ...(claim.passage === undefined ? {} : { passage: claim.passage }), ...(claim.span ? { span: claim.span } : {}), ...(published === undefined ? {} : { published }),
      }];
    });
  }
}
