// What the legend counts: under any lens, what the picture shows.
import { beforeAll, expect, test } from "vitest";
import { bundledFolder } from "../../../src/node/data-folder.ts";
import { openFolder } from "../../../src/node/open-folder.ts";
import type { KnowledgeGraph } from "../../../src/index.ts";
import { kindsIn, relationsIn, statusesIn } from "../../../web/graph/outline.ts";
import { shownFacts } from "../../../web/graph/shown-facts.ts";
import { factGraphOf } from "../../../web/graph/view-graph.ts";

let graph: KnowledgeGraph;
beforeAll(async () => {
  ({ graph } = await openFolder(bundledFolder));
});
const sum = (tally: readonly (readonly [string, number])[]) => tally.reduce((total, [, count]) => total + count, 0);
const none: ReadonlySet<string> = new Set();
const shownIn = (story: KnowledgeGraph, voicedOnly: boolean) => shownFacts(factGraphOf(story), { hiddenKinds: none, hiddenRelations: none, hiddenStatuses: none, hiddenNodes: none, disputedOnly: false, singleVoiceOnly: false, from: null, to: null, ego: null, grown: none, voicedOnly });

test.each([null, "french-digest", "wire-digest", "outreach-digest"])("as many nodes and facts as are shown according to %s", (source) => {
  const story = source === null ? graph : graph.through({ review: "all", sources: new Set([source]) });
  const voicedOnly = source !== null;
  const { nodeCount, facts } = shownIn(story, voicedOnly);
  expect(sum(kindsIn(story, voicedOnly))).toBe(nodeCount);
  expect(sum(statusesIn(story, voicedOnly))).toBe(facts);
  expect(sum(relationsIn(story, voicedOnly))).toBe(facts);
  if (voicedOnly) expect(statusesIn(story, true).map(([status]) => status)).not.toContain("unclaimed");
});
