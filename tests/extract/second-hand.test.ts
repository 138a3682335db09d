// What a second hand's sentences showed: contents without "that", verbs behind quotations, owners before verbs, titles with a field, and headlines that are the whole text.
import { expect, test } from "vitest";
import { extract, show } from "./extract.ts";

test.each([
  ["The mayor's own deputy now concedes bills will rise by a fifth.", "confirmed", /^.*deputy > .* asserts$/],
  ["Maren Falk, head of research at a bank, believes rates will stay put until summer.", "concluded", /^Maren Falk > /],
  ["Jonas Lund told the commission he would have resigned had he known.", "informed", /^Jonas Lund > commission asserts$/],
  ["Teachers' unions in Ghana are threatening to shut every state school from next week.", "threatened", /^Teachers' unions > /],
  ["U.N. High Commissioner for Refugees Anna Berg urged Zaire to keep its border open.", "asked", /^Anna Berg > DR Congo asserts$/],
  ["A rare visit to Pyongyang by a senior Vatican official ended on Friday.", "visited", /^senior Vatican official > North Korea asserts$/],
])("%s", (text, type, expected) => expect(show(text, type)).toMatch(expected));

const speakers = (text: string) => extract(text).filter(({ type }) => type === "said").flatMap(({ roles }) => roles["actor"] ?? []).map((one) => one.mention);

test("the verb behind a quotation is no participle of who speaks", () => {
  expect(speakers('"My grandfather always said, \'Never sell the land,\'" recalled rancher Wade Tillery, standing by a survey stake.').join()).toContain("Wade Tillery");
});

test("a headline is read where it is the whole text, and not above one", () => {
  expect(show("Ukraine pleads with NATO for more air defences", "asked")).toBe("Ukraine > NATO asserts");
  expect(extract("Ukraine pleads with NATO for more air defences\n\nNothing else was known on Friday.").filter(({ type }) => type === "asked")).toEqual([]);
});

test("a long list without full stops is no headline", () => {
  const list = Array.from({ length: 300 }, (_, at) => `Norway warned Denmark of storm number ${at}`);
  expect(extract(list.slice(0, 3).join("\n")).length).toBeGreaterThan(0);
  expect(extract(list.join("\n"))).toEqual([]);
});
