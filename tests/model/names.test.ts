import { expect, test } from "vitest";
import { editDistance, NameIndex, nearest, normalizeName } from "../../src/model/names.ts";

const index = new NameIndex([
  { id: "us", names: ["United States", "US", "U.S."] },
  { id: "dzhokhar", names: ["Dzhokhar Tsarnaev"] },
  { id: "tamerlan", names: ["Tamerlan Tsarnaev"] },
  { id: "soleimani", names: ["Qasem Soleimani"] },
  { id: "chavez", names: ["Hugo Chávez"] },
  { id: "fsb", names: ["Federal Security Service", "FSB"] },
]);
const find = (name: string) => index.find(name).map((match) => `${match.id} ${match.kind}`);

test.each([
  ["the United States", ["us exact"]], ["U.S.", ["us exact"]], ["Djokhar Tsarnaev", ["dzhokhar sound"]], ["Qassem Soleimani", ["soleimani sound"]], ["Hugo Chavez", ["chavez exact"]],
  ["Tsarnaev", ["dzhokhar part", "tamerlan part"]], ["Soleimani's", ["soleimani exact"]], ["Federal Securty Service", ["fsb misspelled"]], ["Lavrov", []], ["", []],
])("%s → %j", (name, expected) => expect(find(name)).toEqual(expected));

test("normalized names lose accents, case, points and the article", () => {
  expect(normalizeName("The U.S. Embassy’s Chávez")).toBe("us embassy chavez");
});

test("edit distance counts a swap as one and gives up beyond the limit", () => {
  expect(editDistance("warned", "wraned", 2)).toBe(1);
  expect(editDistance("abc", "xyz", 1)).toBe(2);
});

test("suggestions are near or absent", () => {
  expect(nearest("crocus-atack", ["crocus-attack", "kerman-bombing"])).toBe("crocus-attack");
  expect(nearest("zzz", ["crocus-attack"])).toBeUndefined();
});
