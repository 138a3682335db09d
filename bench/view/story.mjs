// A made-up graph of any size: twice as many facts as entities, each told by one source or two (2.4 claims an entity), most of them between near neighbors.
import { agree } from "../../dist/agree/agree.js";
import { claimGraph } from "../../dist/graph/claim-graph.js";
import { writeKnowledgeGraph } from "../../dist/graph/write-knowledge-graph.js";
import { readFolder } from "../../dist/node/build-folder.js";
import { bundledFolder } from "../../dist/node/data-folder.js";

const kinds = ["person", "state", "agency", "armed-group"];
const day = (year, month) => Math.floor(Date.UTC(year, month, 1) / 86_400_000);

/** The facts as pairs of entity numbers. */
export function factsOf(people) {
  let seed = 7;
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  return Array.from({ length: people * 2 }, (_, i) => {
    const from = i < people ? i : random(people);
    return [from, (from + 1 + random(i % 3 === 0 ? people - 1 : Math.min(people - 1, 40))) % people];
  });
}

/** Neighbors lie near each other, as a layout would put them: on a spiral by number, with a place a person. */
export const placeOf = (i) => [Math.round(1000 * Math.sqrt(i + 1) * Math.cos(Math.sqrt(i + 1) * 3.5)) / 100, Math.round(1000 * Math.sqrt(i + 1) * Math.sin(Math.sqrt(i + 1) * 3.5)) / 100];

/** The bytes that `whom serve` would hand to the page, layout aside. */
export function storyBytes(people) {
  const { ontology } = readFolder(bundledFolder);
  const facts = factsOf(people);
  const texts = { a: "", b: "" };
  const claim = (i, source, passage) => {
    const start = texts[source].length;
    texts[source] += `${passage}\n`;
    return { id: `e${i}~${source}`, event: `e${i}`, source, by: [], stance: "asserts", omits: [], denies: {}, roles: {}, figures: {}, passage, span: { start, end: start + passage.length }, review: "accepted" };
  };
  const dataset = {
    entities: Array.from({ length: people }, (_, i) => ({ id: `p${i}`, type: kinds[i % 4], name: `Person ${i}`, aka: [], partOf: [] })),
    sources: [{ id: "a", title: "A", held: true }, { id: "b", title: "B", held: true }],
    events: facts.map(([from, to], i) => {
      const [year, month] = [2000 + (i % 24), i % 12];
      return { id: `e${i}`, type: "warned", aka: [], roles: { actor: [{ id: `p${from}` }], recipient: [{ id: `p${to}` }] }, when: { kind: "span", text: `${year}-${String(month + 1).padStart(2, "0")}`, span: { start: day(year, month), end: day(year, month + 1) - 1 } } };
    }),
    claims: facts.flatMap(([from, to], i) => {
      const passage = `Person ${from} warned Person ${to} of matter ${i}.`;
      return [claim(i, "a", passage), ...(i % 5 === 0 ? [claim(i, "b", passage)] : [])];
    }),
    identity: [],
  };
  const graph = claimGraph(dataset, agree(dataset, ontology), ontology);
  const positions = Object.fromEntries(dataset.entities.map((entity, i) => [entity.id, placeOf(i)]));
  return writeKnowledgeGraph({ dataset, ontology, texts: new Map(Object.entries(texts)), claimGraph: graph, positions });
}
