// A session of review: left in the middle and taken up again; one claim in the graph, one undone.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, whom } from "./run-whom.ts";

const mention = (text: string, entity: string, type: string) => ({ mention: text, entity, score: 0.9, why: "test", type });
const text = Array.from({ length: 10 }, (_, index) => `Northland warned Southland in ${2001 + index}.`).join(" ");
const claim = (index: number) => {
  const passage = `Northland warned Southland in ${2001 + index}`;
  const start = text.indexOf(passage);
  return JSON.stringify({
    id: `claim-${index}`, source: "gazette", span: { start, end: start + passage.length }, passage, by: [], stance: "asserts", type: "warned", roles: { actor: [mention("Northland", "new:north", "state")], recipient: [mention("Southland", "new:south", "state")] },
    when: { text: String(2001 + index), edtf: String(2001 + index) }, figures: {}, negated: false, rule: "active", version: 1,
  });
};
const drawn = () => folderOf({
  "sources.yaml": "- {id: gazette, title: The Gazette, published: 2020-05-03, grade: B}\n",
  "sources/gazette.txt": `${text}\n`,
  "claims/gazette.jsonl": Array.from({ length: 10 }, (_, index) => `${claim(index)}\n`).join(""),
});
const journal = (folder: string) => readFileSync(join(folder, "decisions.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);

test("ten claims: left in the middle, taken up again, one accepted, one undone", () => {
  const folder = drawn();
  const at = (...args: string[]) => whom([...args, "--data", folder]);
  const type = (...lines: string[]) => whom(["review", "--data", folder, "--by", "Ada"], { input: `${lines.join("\n")}\n` });
  expect(at("show", "Northland").code).toBe(1); // nothing was accepted yet

  const first = type("a", "r a rumor", "n", "q");
  expect(first.code).toBe(0);
  expect(first.out).toContain("1 of 10  The Gazette  claim-0 proposed");
  expect(first.err).toContain("2 decisions written; 8 of 10 claims are not decided");

  const second = type("c when=2003-05 recipient=new:Eastland", "a", "u", "q");
  expect(second.out).toContain("10 claims, 2 of them decided");
  expect(second.out).toContain("3 of 10  The Gazette  claim-2 proposed");
  expect(second.out).toContain("undo 4 (accept)");
  expect(journal(folder).map((line) => [line["seq"], line["do"], line["on"], line["who"]])).toEqual([[1, "accept", ["claim-0"], "Ada"], [2, "reject", ["claim-1"], "Ada"], [3, "correct", ["claim-2"], "Ada"], [4, "accept", ["claim-3"], "Ada"], [5, "undo", ["4"], "Ada"]]);

  const shown = JSON.parse(at("timeline", "--json").out) as Record<string, string>[];
  expect(shown.map((event) => event["as said"])).toEqual(["2001", "2003-05"]);
  expect(at("why", "Northland", "Southland").out).toContain("“Northland warned Southland in 2001”");
  expect(at("show", "Eastland").out).toContain("was warned by");
  const all = JSON.parse(at("timeline", "--proposed", "--json").out) as unknown[];
  expect(all).toHaveLength(9); // all but the rejected one
  expect(at("why", "Northland", "Southland", "--proposed").out).toContain("[unreviewed]");

  expect(at("review", "--list", "--csv").out.trim().split("\r\n")).toHaveLength(8);
  expect(JSON.parse(at("review", "--all", "--json").out)).toContainEqual(expect.objectContaining({ id: "claim-1", state: "rejected" }));
});

test("what is not understood changes nothing and says what would be", () => {
  const folder = drawn();
  const { err, code } = whom(["review", "--data", folder], { input: "x\nc\nc type=wraned\nc recipient=Westland\nc when=someday\nm nothing\nu\nu 7\ns Northland\nq\n" });
  expect(code).toBe(0);
  for (const part of ['"x" is not understood', "write FIELD=VALUE", "did you mean warned?", 'no entity is called "Westland"', '"someday" is not a date', 'no event is called "nothing"', "there is no decision to undo", "there is no decision 7 to undo", "two names"]) expect(err).toContain(part);
  expect(err).toContain("0 decisions written");
});

test("a claim put to the event of another is on that event", () => {
  const folder = drawn();
  whom(["review", "--data", folder], { input: "a\nm p-claim-0\nq\n" });
  const events = JSON.parse(whom(["timeline", "--json", "--data", folder]).out) as Record<string, string>[];
  expect(events.map((event) => event["id"])).toEqual(["p-claim-0"]);
  expect(whom(["why", "p-claim-0", "--data", folder]).out).toContain("in 2002");
});

test("two entities are one by a person's word, and no longer when it is undone", () => {
  const folder = drawn();
  whom(["review", "--data", folder], { input: "a\nc recipient=new:Southlandia\nq\n" });
  const listed = whom(["resolve", "--data", folder, "--least", "0.3"]);
  expect(listed.out).toMatch(/Southland \(south\) {2}=\? {2}Southlandia|Southlandia \(southlandia\) {2}=\? {2}Southland/u);
  expect(whom(["resolve", "Southland", "Southlandia", "--same", "--because", "one state", "--data", folder]).code).toBe(0);
  const ids = () => (JSON.parse(whom(["stats", "--json", "--data", folder]).out) as { entities: { id: string }[] }).entities.map((entity) => entity.id).sort();
  expect(ids()).toHaveLength(2);
  whom(["review", "--data", folder], { input: "u 3\nq\n" });
  expect(ids()).toEqual(["north", "south", "southlandia"]);
  expect(whom(["resolve", "Southland", "--same", "--data", folder]).code).toBe(2);
});

test("a journal that another process holds is not written to", () => {
  const folder = drawn();
  writeFileSync(join(folder, "decisions.jsonl.lock"), `${process.pid} ${hostname()}\n`);
  const { code, err } = whom(["review", "--data", folder], { input: "a\nq\n" });
  expect([code, err.includes(`held by process ${process.pid}`), existsSync(join(folder, "decisions.jsonl"))]).toEqual([75, true, false]);
});
