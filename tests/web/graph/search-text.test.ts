// Search over names and passages against a plain loop over the records.
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { normalizeName, normalizeNames } from "../../../src/index.ts";
import type { KnowledgeGraph } from "../../../src/index.ts";
import { bundledFolder } from "../../../src/node/data-folder.ts";
import { openFolder } from "../../../src/node/open-folder.ts";
import { SearchText } from "../../../web/graph/search-text.ts";

let graph: KnowledgeGraph;
beforeAll(async () => {
  ({ graph } = await openFolder(bundledFolder));
});

test.each(["putin", "pu", "mos", "attack", "warn", "the", "is", "zzz", "k"])("names with a word that begins like %s", (typed) => {
  const named = [...graph.dataset.entities.map((entity) => ({ id: entity.id, names: [entity.name, ...entity.aka] })), ...graph.dataset.events.map((event) => ({ id: event.id, names: [graph.eventName(event.id) ?? "", ...event.aka] }))];
  const matching = named.filter(({ names }) => names.some((name) => ` ${normalizeName(name)}`.includes(` ${normalizeName(typed)}`))).map(({ id }) => id);
  const found = new SearchText(graph).names(normalizeName(typed), 10_000);
  expect(found.map(({ node }) => String(graph.reader.nodeProperty(node, "id"))).sort()).toEqual([...matching].sort());
  expect(found.map(({ rank }) => rank)).toEqual(found.map(({ rank }) => rank).toSorted((a, b) => a - b));
  expect(new SearchText(graph).names(normalizeName(typed), 3)).toEqual(found.slice(0, 3));
});

test("who is called just so comes before whose name begins so, and before what was done", () => {
  const ids = new SearchText(graph).names("putin", 3).map(({ node }) => String(graph.reader.nodeProperty(node, "id")));
  expect(ids[0]).toBe("putin");
});

test.each(["brushed aside", "attack", "three days", "nowhere at all"])("passages with %s", (words) => {
  const wanted = graph.agreement.claims.filter((claim) => claim.passage?.toLowerCase().includes(words)).map((claim) => claim.id);
  const found = [...new SearchText(graph).passages(words)];
  expect(found.map(({ node }) => String(graph.reader.nodeProperty(node, "id"))).sort()).toEqual(wanted.sort());
  for (const { node, at } of found) expect(String(graph.reader.nodeProperty(node, "passage")).toLowerCase().slice(at, at + words.length)).toBe(words);
});

test("many names folded at once are each folded alike", () => {
  const name = fc.string({ unit: fc.constantFrom(..."aZé ’'s.-\n\tÅİß1\u2028the an"), maxLength: 14 });
  fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (names) => {
    expect(normalizeNames(names).split("\n")).toEqual(names.map((one) => normalizeName(one.replace(/[\n\r\u2028\u2029]/gu, " "))));
  }), { numRuns: 500 });
});
