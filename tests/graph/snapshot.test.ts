import * as fc from "fast-check";
import { expect, test } from "vitest";
import { WhomError } from "../../src/model/problem.ts";
import type { PropertyGraph } from "../../src/graph/property-graph.ts";
import { arraysOf, type GraphArray } from "../../src/graph/property-graph-data.ts";
import { decodeText, encodeText } from "../../src/graph/property-graph-utf8.ts";
import { openSnapshot, writeSnapshot } from "../../src/graph/snapshot.ts";
import { checksum } from "../../src/graph/snapshot-hash.ts";
import { built } from "./random-graph.ts";

const small = () =>
  built({
    nodes: [
      { labels: ["Person"], properties: { name: "Anna", score: 3 } },
      { labels: ["Person", "Leader"], properties: { name: "Zoë 😀" } },
      { labels: ["Agency"], properties: { list: ["a", 1, true] } },
    ],
    edges: [
      { source: 0, target: 1, type: "MET", properties: {}, start: 5, end: 5 },
      { source: 1, target: 2, type: "WARNED", properties: { note: "x" }, start: 1, end: 9 },
      { source: 0, target: 2, type: "MET", properties: {}, start: 2 },
    ],
  });
const file = () => writeSnapshot(small(), [{ name: "entities", json: [{ id: "anna", title: "Zoë 😀" }] }, { name: "positions", bytes: new Uint8Array([1, 2, 3]) }]);

/** Reads everything that is in a snapshot. */
function readAll(bytes: Uint8Array): void {
  const { graph, names, section, json } = openSnapshot(bytes);
  for (const name of names) section(name);
  json("entities");
  for (const { name } of arraysOf(graph.data.meta)) graph.data.array(name);
}

function codeOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (error instanceof WhomError) return error.problems[0]!.code;
    throw error;
  }
  return "none";
}

test("extra sections come back", () => {
  const { section, json, names } = openSnapshot(file());
  expect(names).toEqual(["entities", "positions"]);
  expect(json("entities")).toEqual([{ id: "anna", title: "Zoë 😀" }]);
  expect([...section("positions")!]).toEqual([1, 2, 3]);
  expect(section("absent")).toBeUndefined();
  expect(section("graph")).toBeUndefined();
});

test("the same graph gives the same bytes, also when it was read from a snapshot", () => {
  const bytes = file();
  expect(file()).toEqual(bytes);
  const { graph, json, section } = openSnapshot(bytes);
  expect(writeSnapshot(graph, [{ name: "entities", json: json("entities") }, { name: "positions", bytes: section("positions")! }])).toEqual(bytes);
});

test("bytes at an odd place in their buffer are read too", () => {
  const bytes = file();
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  readAll(shifted.subarray(3));
});

test("every truncated snapshot is refused when opened", () => {
  const bytes = file();
  for (let length = 0; length < bytes.length; length++) expect(codeOf(() => openSnapshot(bytes.subarray(0, length)))).toBe("snapshot-truncated");
});

test("every flipped bit is found, save in the zeros between sections", () => {
  const bytes = file();
  const found = new Map<string, number>();
  for (let place = 0; place < bytes.length; place++) {
    for (let bit = 0; bit < 8; bit++) {
      bytes[place]! ^= 1 << bit;
      const code = codeOf(() => readAll(bytes));
      found.set(code, (found.get(code) ?? 0) + 1);
      if (code === "none") expect(bytes[place]! ^ (1 << bit)).toBe(0);
      bytes[place]! ^= 1 << bit;
    }
  }
  expect(found.get("snapshot-damaged")!).toBeGreaterThan(bytes.length * 6);
  expect([...found.keys()].sort()).toEqual(["none", "snapshot-damaged", "snapshot-foreign", "snapshot-truncated", "snapshot-version"]);
});

test("a section is not read before it is touched", () => {
  const bytes = file();
  bytes[bytes.length - 8 * 3]! ^= 1;
  expect(openSnapshot(bytes).graph.labels).toEqual(["Person", "Leader", "Agency"]);
});

test("a file can be read piece by piece", () => {
  const bytes = file();
  let read = 0;
  const source = (given: Uint8Array) => ({
    length: given.length,
    read: (offset: number, length: number) => {
      const piece = given.slice(offset, offset + length);
      read += piece.length;
      return piece;
    },
  });
  const { graph, section } = openSnapshot(source(bytes));
  expect(graph.nodeCount).toBe(3);
  expect(read).toBeLessThan(bytes.length);
  expect([...section("positions")!]).toEqual([1, 2, 3]);
  expect(graph.nodeProperty(1, "name")).toBe("Zoë 😀");
  expect(codeOf(() => openSnapshot(source(bytes.subarray(0, 500))))).toBe("snapshot-truncated");
});

test("random bytes never hang, and give a message and a hint", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(codeOf(() => openSnapshot(bytes))).toMatch(/^snapshot-/);
    }),
  );
});

// A stranger can make the sums right; numbers out of range must be refused all the same.
test.each([
  ["out/offsets", (array: Uint32Array) => void (array[1] = 0xffffffff)],
  ["out/neighbors", (array: Uint32Array) => void (array[0] = 3)],
  ["in/edges", (array: Uint32Array) => void (array[0] = 3)],
  ["nodes/label-set", (array: Uint32Array) => void (array[0] = 9)],
  ["strings/offsets", (array: Uint32Array) => void (array[1] = 0xffffff)],
])("a wrong number in %s is refused although its checksum is right", (name, spoil) => {
  const { data } = small();
  const spoiled = { meta: data.meta, array: (each: string) => data.array(each) };
  spoil(data.array(name) as Uint32Array);
  const bytes = writeSnapshot({ data: spoiled } as unknown as PropertyGraph, []);
  expect(codeOf(() => readAll(bytes))).toBe("snapshot-damaged");
});

test.each([
  ["nodes", 1e9],
  ["nodes", -1],
  ["labels", [1]],
  ["nodeColumns", [{ key: "a", kind: "string", form: "full", count: 4e9 }]],
  ["strings", { count: 1e9, bytes: 1e9, slots: 2 ** 30 }],
])("a description with a wild %s is refused without reserving memory", (key, value) => {
  const { data } = small();
  const lying = { meta: { ...data.meta, [key]: value }, array: (name: string): GraphArray => data.array(name) ?? new Uint8Array(0) };
  const bytes = writeSnapshot({ data: lying } as unknown as PropertyGraph, []);
  expect(codeOf(() => readAll(bytes))).toBe("snapshot-damaged");
});

test("two sections of one name, and names kept for the graph, are refused", () => {
  const graph = small();
  expect(() => writeSnapshot(graph, [{ name: "a", json: 1 }, { name: "a", json: 2 }])).toThrow(/Two sections/);
  expect(() => writeSnapshot(graph, [{ name: "graph/x", json: 1 }])).toThrow(/kept for the graph/);
});

test("a checksum changes with every single word and with the length", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 70 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, place, change) => {
      const other = bytes.slice();
      other[place % bytes.length]! ^= change;
      expect(checksum(other)).not.toEqual(checksum(bytes));
      expect(checksum(new Uint8Array([...bytes, 0]))).not.toEqual(checksum(bytes));
    }),
  );
});

test("text survives the way to bytes and back, lone surrogates too", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }), (text, units) => {
      const whole = text + String.fromCharCode(...units);
      expect(decodeText(encodeText(whole))).toBe(whole);
    }),
  );
  expect(decodeText(encodeText("é".repeat(10_000) + "a".repeat(10_000)))).toBe("é".repeat(10_000) + "a".repeat(10_000));
});
