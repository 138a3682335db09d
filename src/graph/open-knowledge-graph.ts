// Snapshot bytes → a knowledge graph, in Node and in the browser. Sections are read when first touched.
import type { OntologyData } from "../model/ontology.ts";
import type { Dataset } from "../model/records.ts";
import { KnowledgeGraph } from "./knowledge-graph.ts";
import type { Positions } from "./knowledge-graph.ts";
import { openSnapshot } from "./snapshot.ts";

/** @throws WhomError where the bytes are damaged, cut off or of another version: build again. */
export function openKnowledgeGraph(bytes: Uint8Array, hash: (data: Uint8Array) => string): KnowledgeGraph {
  const snapshot = openSnapshot(bytes, hash);
  return new KnowledgeGraph({
    dataset: () => snapshot.json("dataset") as Dataset,
    ontology: () => snapshot.json("ontology") as OntologyData,
    texts: () => snapshot.json("texts") as Record<string, string>,
    positions: () => snapshot.json("positions") as Positions,
    reader: () => snapshot.graph,
  });
}
