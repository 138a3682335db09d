// Snapshot bytes → a knowledge graph, in Node and in the browser. Sections are read when first touched.
import type { OntologyData } from "../model/ontology.ts";
import type { Claim, Dataset, Entity, EventRecord, IdentityLine, Source } from "../model/records.ts";
import { KnowledgeGraph } from "./knowledge-graph.ts";
import { positionsOf } from "./places.ts";
import { RecordList } from "./record-section.ts";
import { recordsById } from "./records-by-id.ts";
import { openSnapshot } from "./snapshot.ts";

/** @throws WhomError where the bytes are damaged, cut off or of another version: build again. */
export function openKnowledgeGraph(bytes: Uint8Array): KnowledgeGraph {
  const snapshot = openSnapshot(bytes);
  const entities = new RecordList<Entity>(snapshot, "entities");
  const sources = new RecordList<Source>(snapshot, "sources");
  const events = new RecordList<EventRecord>(snapshot, "events");
  const claims = new RecordList<Claim>(snapshot, "claims");
  const identity = () => snapshot.json("identity") as readonly IdentityLine[];
  const dataset = (): Dataset => ({ entities: entities.all(), sources: sources.all(), events: events.all(), claims: claims.all(), identity: identity() });
  const texts = new RecordList<string>(snapshot, "texts");
  let numbers: ReadonlyMap<string, number> | undefined;
  const textNumbers = () => (numbers ??= new Map((snapshot.json("text-ids") as readonly string[]).map((id, at) => [id, at])));
  const places = () => {
    const section = snapshot.section("places") ?? new Uint8Array(0);
    return new Float64Array(section.buffer, section.byteOffset, section.length >>> 3);
  };
  return new KnowledgeGraph({
    dataset,
    ontology: () => snapshot.json("ontology") as OntologyData,
    texts: () => Object.fromEntries([...textNumbers()].map(([id, at]) => [id, texts.read(at)])),
    text: (source) => {
      const at = textNumbers().get(source);
      return at === undefined ? undefined : texts.read(at);
    },
    hasText: (source) => textNumbers().has(source),
    positions: () => positionsOf(places(), (node) => snapshot.graph.nodeProperty(node, "id")),
    places,
    reader: () => snapshot.graph,
    ...recordsById({ entities, sources, events, claims, identity }, snapshot.graph),
  });
}
