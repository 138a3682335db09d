import { expect, test } from "vitest";
import { printListing, printTable, wrap } from "../../src/cli/output.ts";
import { columnsOf, harmless } from "../../src/cli/terminal-text.ts";

test.each([["plain", 5], ["東京", 4], ["e\u0301", 1], ["한국", 4], ["😀", 2], ["Кремль", 6], ["", 0]])("%j fills %d columns", (text, columns) => expect(columnsOf(text)).toBe(columns));

test.each([
  ["moves of the cursor", "\u001b[2Jx", "\u{fffd}[2Jx"],
  ["a title of the window", "\u001b]0;x\u0007", "\u{fffd}]0;x\u{fffd}"],
  ["a line written over", "good\rbad", "good\u{fffd}bad"],
  ["C1 controls", "\u009b2J", "\u{fffd}2J"],
  ["reversed text", "a\u202egpj.exe", "a\u{fffd}gpj.exe"],
  ["our colors and line breaks", "\u001b[1mx\u001b[22m\r\n\ty", "\u001b[1mx\u001b[22m\r\n\ty"],
])("a terminal is not given %s", (_what, text, shown) => expect(harmless(text)).toBe(shown));

test("a table fits, and its columns stand in line", () => {
  const rows = [["東京", "a long text that has to give way to the others because the line is short", "ok"], ["Kyiv", "x".repeat(60), "ok"]];
  const lines = printTable({ columns: ["where", "what", "how"], rows }, 40).trimEnd().split("\n");
  expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(40);
  expect(new Set(lines.filter((line) => line.endsWith("ok")).map((line) => columnsOf(line.slice(0, -2)))).size).toBe(1);
  expect(lines.map((line) => line.replace(/[^x]/gu, "")).join("")).toContain("x".repeat(60));
});

test("wrapping loses no word and cuts no character in two", () => {
  const text = "ein 😀😀😀😀😀😀 langes Wort: Donaudampfschifffahrtsgesellschaft und mehr";
  for (const width of [1, 2, 5, 12, 200]) {
    const lines = wrap(text, width);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    expect(lines.every((line) => !/[\ud800-\udbff]$/u.test(line))).toBe(true);
    if (width >= 2) expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(width);
  }
});

test("a listing as JSON, NDJSON and CSV", () => {
  const listing = { columns: ["a", "b"], rows: [["x,y", 'say "hi"'], [null, ["p", "q"]], ["=1+1", 3]] };
  expect(JSON.parse(printListing(listing, "json"))).toEqual([{ a: "x,y", b: 'say "hi"' }, { a: null, b: ["p", "q"] }, { a: "=1+1", b: 3 }]);
  expect(printListing(listing, "ndjson").trimEnd().split("\n").map((line) => (JSON.parse(line) as { a: string | null }).a)).toEqual(["x,y", null, "=1+1"]);
  expect(printListing(listing, "csv")).toBe('a,b\r\n"x,y","say ""hi"""\r\n,"p, q"\r\n\'=1+1,3\r\n');
});
