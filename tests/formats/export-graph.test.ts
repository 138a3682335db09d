import { expect, test } from "vitest";
import { exportGraph } from "../../src/formats/export-graph.ts";
import type { ExportGraph } from "../../src/formats/format.ts";
import { formats } from "../../src/formats/index.ts";
import { KnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { ontologyToData } from "../../src/model/ontology.ts";
import type { Dataset, Tlp } from "../../src/model/records.ts";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { openFolder } from "../../src/node/open-folder.ts";

const { graph: story } = await openFolder(bundledFolder);

function storyWith(change: (dataset: Dataset) => Partial<Dataset>): KnowledgeGraph {
  const dataset = { ...story.dataset, ...change(story.dataset) };
  return new KnowledgeGraph({ dataset: () => dataset, ontology: () => ontologyToData(story.ontology), texts: () => ({}), positions: () => story.positions, reader: () => story.reader });
}

const mark = <T extends { readonly id: string }>(list: readonly T[], id: string, tlp: Tlp): readonly T[] => list.map((one) => (one.id === id ? { ...one, tlp } : one));
const keys = (graph: ExportGraph) => graph.nodes.map((node) => node.key);

test("an entity marked amber stays behind, with the events in which it takes part, and their names", () => {
  const marked = storyWith((dataset) => ({ entities: mark(dataset.entities, "clapper", "amber") }));
  const graph = exportGraph(marked);
  expect(graph.withheld).toBeGreaterThan(1);
  expect(keys(graph)).not.toContain("clapper");
  for (const format of formats) for (const file of format.write(graph, marked)) expect(file.text).not.toMatch(/clapper/iu);
  expect(keys(exportGraph(marked, { tlp: "red" }))).toContain("clapper");
});

test("an event marked red stays behind, with what speaks of it", () => {
  const marked = storyWith((dataset) => ({ events: mark(dataset.events, "russia-warning", "red") }));
  const graph = exportGraph(marked, { tlp: "amber+strict" });
  const gone = ["russia-warning", "putin-dismissal"];
  expect(keys(graph).filter((key) => gone.includes(key))).toEqual([]);
  expect(graph.edges.filter((edge) => gone.includes(String(edge.properties["event"])))).toEqual([]);
});

test("a source marked red has no voice in what leaves", () => {
  const marked = storyWith((dataset) => ({ sources: mark(dataset.sources, "french-digest", "red") }));
  const onlyFrench = story.dataset.events.filter((event) => {
    const claims = story.dataset.claims.filter((claim) => claim.event === event.id);
    return claims.length > 0 && claims.every((claim) => claim.source === "french-digest");
  });
  expect(onlyFrench.length).toBeGreaterThan(0);
  const graph = exportGraph(marked);
  expect(onlyFrench.filter((event) => keys(graph).includes(event.id))).toEqual([]);
  const kerman = graph.nodes.find((node) => node.key === "kerman-bombing");
  expect(kerman?.properties["killed_values"]).toEqual(["95", "over 100"]);
  expect(graph.edges.flatMap((edge) => edge.properties["claims"] ?? []).filter((claim) => String(claim).includes("french"))).toEqual([]);
});

test("under a lens only what is told there is exported", () => {
  const french = story.through({ review: "all", sources: new Set(["french-digest"]) });
  const graph = exportGraph(french);
  expect(graph.nodes.length).toBeLessThan(exportGraph(story).nodes.length);
  expect(keys(graph)).toContain("russia-warning");
  expect(keys(graph)).not.toContain("hall-essay");
  const joined = new Set(graph.edges.flatMap((edge) => [edge.from, edge.to]));
  expect(keys(graph).filter((key) => !joined.has(key))).toEqual([]);
});

test("only events of the wanted statuses, with those who take part", () => {
  const graph = exportGraph(story, { statuses: ["alleged not", "denied"] });
  const events = graph.nodes.filter((node) => node.labels[0] === "Event");
  expect(events.map((event) => event.key)).toContain("khashoggi-warning");
  expect(new Set(events.map((event) => event.properties["status"]))).toEqual(new Set(["alleged not", "denied"]));
  expect(graph.edges.filter((edge) => edge.layer === "fact" && !edge.properties["negated"])).toEqual([]);
});
