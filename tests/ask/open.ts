// A data folder as a graph in memory, without writing a snapshot.
import { agree } from "../../src/agree/agree.ts";
import { claimGraph } from "../../src/graph/claim-graph.ts";
import { propertyGraphOf } from "../../src/graph/claim-graph-arrays.ts";
import { KnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { ontologyToData } from "../../src/model/ontology.ts";
import { readFolder } from "../../src/node/build-folder.ts";

export function openInMemory(folder: string): KnowledgeGraph {
  const { dataset, ontology, texts, problems } = readFolder(folder);
  const errors = problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new Error(errors.map((problem) => problem.message).join("\n"));
  return new KnowledgeGraph({
    dataset: () => dataset,
    ontology: () => ontologyToData(ontology),
    texts: () => Object.fromEntries(texts),
    positions: () => ({}),
    reader: () => propertyGraphOf(claimGraph(dataset, agree(dataset, ontology), ontology)),
  });
}
