// From a text to a graph with its passages: read, store, read again, build with and without what is unreviewed.
import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { MachineClaim } from "../../src/model/records.ts";
import { readFolder } from "../../src/node/build-folder.ts";
import { listDocuments, type ListedDocument } from "../../src/node/list-documents.ts";
import { makeDocumentReader, type DocumentResult } from "../../src/node/read-one.ts";
import { ClaimStore } from "../../src/node/store-claims.ts";

const folder = mkdtempSync(join(tmpdir(), "whom-read-"));
const texts = join(folder, "texts");
const data = join(folder, "data");
let document: ListedDocument;
let result: DocumentResult;

beforeAll(async () => {
  const { mkdirSync } = await import("node:fs");
  mkdirSync(texts);
  mkdirSync(data);
  writeFileSync(join(texts, "note.txt"), "Norway warned Denmark of an attack on Friday. Denmark denied the report, a Danish official said.\n");
  const [listed] = listDocuments([texts], "2024-03-25", []);
  document = listed!;
  result = makeDocumentReader({ form: "store", data, timeoutMs: 60_000 })(document);
});

test("claims are pinned to their words", () => {
  const warned = result.claims.find((claim) => claim.type === "warned");
  expect(warned).toMatchObject({ source: "note", negated: false });
  expect(result.text.slice(warned!.span.start, warned!.span.end)).toBe(warned!.passage);
  const ids = (role: string) => (warned!.roles[role] ?? []).map((filler) => ("entity" in filler ? filler.entity : filler.claim));
  expect([ids("actor"), ids("recipient")]).toEqual([["new:norway"], ["new:denmark"]]);
});

test("what is stored is not read again, until it changes", () => {
  expect(new ClaimStore(data, "setup").write(document, result)).toEqual([]);
  expect(new ClaimStore(data, "setup").has(document)).toBe(true);
  expect(new ClaimStore(data, "another ontology").has(document)).toBe(false);
  expect(new ClaimStore(data, "setup").has({ ...document, published: "2024-04-01" })).toBe(false);
});

test("another text under the same name is refused", () => {
  expect(new ClaimStore(data, "setup").write(document, { ...result, text: "other" })[0]?.code).toBe("other-text");
});

test("the graph takes unreviewed claims only when asked, and accepted ones always", () => {
  expect(readFolder(data, false).dataset.claims).toEqual([]);
  const { dataset, problems } = readFolder(data, true);
  expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
  expect(dataset.claims.every((claim) => claim.review === "proposed")).toBe(true);
  const warned = dataset.claims.find((claim) => dataset.events.find((event) => event.id === claim.event)?.type === "warned")!;
  appendFileSync(join(data, "decisions.jsonl"), `${JSON.stringify({ seq: 1, at: "2024-04-01T00:00:00Z", who: "me", do: "accept", on: [warned.id] })}\n`);
  expect(readFolder(data, false).dataset.claims.map((claim) => [claim.id, claim.review])).toEqual([[warned.id, "accepted"]]);
});

test("a damaged line is a warning at its place", () => {
  appendFileSync(join(data, "claims", "note.jsonl"), "{not json\n");
  const { problems } = readFolder(data, true);
  expect(problems.map((problem) => [problem.code, problem.severity, problem.where?.file])).toContainEqual(["bad-claim", "warning", "claims/note.jsonl"]);
});

test("the same text gives the same bytes", () => {
  const lines = (claims: readonly MachineClaim[]) => claims.map((claim) => JSON.stringify(claim)).join("\n");
  expect(lines(makeDocumentReader({ form: "store", data, timeoutMs: 60_000 })(document).claims)).toBe(lines(result.claims));
  expect(readFileSync(join(data, "claims", "note.jsonl"), "utf8").startsWith(lines(result.claims))).toBe(true);
});
