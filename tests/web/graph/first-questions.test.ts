// What a graph is first asked is what it holds, and each of these questions has an answer.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundledFolder } from "../../../src/node/data-folder.ts";
import { openFolder } from "../../../src/node/open-folder.ts";
import { ask } from "../../../src/index.ts";
import { firstQuestions } from "../../../web/graph/first-questions.ts";

function folder(events: readonly string[]): string {
  const data = mkdtempSync(join(tmpdir(), "whom-first-"));
  mkdirSync(join(data, "events"));
  writeFileSync(join(data, "entities.yaml"), "- {id: bank, type: organization, name: The Bank}\n- {id: mayor, type: person, name: Mayor Li}\n- {id: town, type: place, name: Upton}\n");
  writeFileSync(join(data, "sources.yaml"), "- {id: gazette, title: The Gazette}\n- {id: journal, title: The Journal}\n");
  writeFileSync(join(data, "events/all.yaml"), `${events.join("\n")}\n`);
  return data;
}

const TABLE: readonly (readonly [string, string, readonly string[]])[] = [
  ["the bundled graph", bundledFolder, ["who warned whom", "which warnings were not heeded?", "on what do the sources disagree?"]],
  ["a graph of arrests", folder([
    "- {id: a, what: bank arrested mayor, when: 2019, claims: [{from: gazette, at: p1}]}",
    "- {id: b, what: bank arrested mayor, when: 2020, claims: [{from: gazette, at: p2}]}",
    "- {id: c, what: bank sued mayor, when: 2020, claims: [{from: gazette, at: p3}]}",
  ]), ["who arrested whom"]],
  ["only what holds", folder(["- {id: a, what: mayor leads bank, claims: [{from: gazette, at: p1}]}"]), ["which facts rest on one voice?"]],
];

describe.each(TABLE)("%s", (_, path, expected) => {
  test("is asked what it holds", async () => {
    const { graph } = await openFolder(path);
    const questions = firstQuestions(graph);
    for (const question of expected) expect(questions).toContain(question);
    expect(questions[0]).toBe(expected[0]);
    expect(new Set(questions).size).toBe(questions.length);
    for (const question of questions) expect(ask(question, graph).rows.length, question).toBeGreaterThan(0);
    if (path !== bundledFolder) expect(questions.join()).not.toMatch(/warn/u);
  });
});
