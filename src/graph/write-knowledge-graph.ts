// A checked dataset → the bytes of its snapshot: records, ontology, texts, places, and the property graph under the widest lens.
import { ontologyToData } from "../model/ontology.ts";
import type { Ontology } from "../model/ontology.ts";
import type { Dataset, SourceId } from "../model/records.ts";
import { propertyGraphOf } from "./claim-graph-arrays.ts";
import type { ClaimGraph } from "./claim-graph.ts";
import { placesOf } from "./places.ts";
import type { Positions } from "./places.ts";
import { recordSections } from "./record-section.ts";
import { writeSnapshot } from "./snapshot.ts";

export interface KnowledgeGraphContent {
  readonly dataset: Dataset;
  readonly ontology: Ontology;
  readonly texts: ReadonlyMap<SourceId, string>;
  /** Nodes and edges of the dataset under the widest lens. */
  readonly claimGraph: ClaimGraph;
  readonly positions: Positions;
}

/** The same content gives the same bytes. */
export function writeKnowledgeGraph({ dataset, ontology, texts, claimGraph, positions }: KnowledgeGraphContent): Uint8Array<ArrayBuffer> {
  const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  return writeSnapshot(
    propertyGraphOf(claimGraph),
    [
      ...recordSections("entities", withoutPlaces(dataset.entities)),
      ...recordSections("sources", withoutPlaces(dataset.sources)),
      ...recordSections("events", withoutPlaces(dataset.events)),
      ...recordSections("claims", withoutPlaces(dataset.claims)),
      { name: "identity", json: withoutPlaces(dataset.identity) },
      { name: "ontology", json: ontologyToData(ontology) },
      ...recordSections("texts", sorted.map(([, text]) => text)),
      { name: "text-ids", json: sorted.map(([id]) => id) },
      { name: "places", bytes: new Uint8Array(placesOf(claimGraph, positions).buffer) },
    ],
  );
}

// Places in files are for problems, not for the graph.
function withoutPlaces<T extends { readonly where?: unknown }>(list: readonly T[]): T[] {
  return list.map((record) => {
    const { where: _where, ...rest } = record;
    return rest as T;
  });
}
