// Questions on a small invented story: a raid, a copy of a report, a warning that a mayor denies.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ask } from "../../src/ask/ask.ts";
import { openInMemory } from "./open.ts";
import { differences } from "./table.ts";
import type { Expected } from "./table.ts";

const questions: Readonly<Record<string, Expected>> = {
  "who warned Southmark?": { rows: ["Norland Coast Guard | warned | Southmark | disputed"], count: 1 },
  "did Norland warn Southmark?": { rows: ["Norland Coast Guard | warned | Southmark"], notices: ["it is disputed", "Norland Coast Guard counts as part of Norland"] },
  "who denies that Norland warned Southmark?": { rows: ["Mayor Ilse Brandt | denies | the warning to Southmark"], count: 1 },
  "who claimed that Southmark funded Red Tide?": { rows: ["Mayor Ilse Brandt | alleges"] },
  "who finances Red Tide?": { rows: ["Southmark | aided | Red Tide | alleged"] },
  "who armed the Tide?": { rows: ["Southmark | aided | Red Tide | alleged"] },
  "whom does Southmark fund?": { rows: ["Southmark | aided | Red Tide | alleged"] },
  "has Norland ever attacked Southmark?": { count: 0, notices: ["no source says so, and none denies it"] },
  "what did Red Tide raid?": { rows: ["Red Tide | attacked | Old Harbor | 2030-05-10"] },
  "how many died in the harbor raid?": { rows: ["9 | conflict | courier", "12 | conflict | herald"], count: 2 },
  "what was the death toll of the raid on Old Harbor?": { rows: ["9 | conflict"], count: 2 },
  "raids on Old Harbor": { rows: ["the harbor raid | Red Tide | Old Harbor"], count: 1 },
  "what happened in May 2030?": { rows: ["the harbor raid | certainly"], not: ["the old treaty"] },
  "what happened before 2022?": { rows: ["the old treaty"], not: ["the harbor raid"] },
  "what happened after the old treaty?": { rows: ["the harbor raid | certain"] },
  "according to the Herald, how many people were killed in the harbor raid?": { rows: ["12 | agreed"], count: 1 },
  "according to the German report, who attacked Old Harbor?": { rows: ["Red Tide | attacked | Old Harbor | herald"], not: ["courier"] },
  "on what do the sources disagree?": { rows: ["the harbor raid | killed | 9", "the warning to Southmark | whether it happened | denies"] },
  "which facts rest on one voice?": { rows: ["the old treaty", "the money for Red Tide | alleged"], count: 3 },
  "which facts rest on the Herald alone?": { rows: ["the old treaty"], not: ["the money for Red Tide"] },
  "what does only the Herald say?": { rows: ["the old treaty"] },
  "which warnings went unheeded?": { rows: ["the warning to Southmark | nothing said | the harbor raid"], count: 1 },
  "how is Mayor Brandt linked to Red Tide?": { count: 0 },
  "how are Norland and Red Tide connected?": { rows: ["Norland | signed with | Southmark", "Southmark | aided | Red Tide"] },
  "who is Brandt?": { count: 0 },
  "what do the Norlanders do?": { rows: ["Norland | signed with | Southmark"] },
  "who signed a treaty with Southmark?": { rows: ["Norland | signed with | Southmark"] },
  "when did the harbor raid take place?": { rows: ["the harbor raid | 2030-05-10"], count: 1 },
  "where was the harbor raid?": { rows: ["the harbor raid"] },
};

describe("questions on the harbor story", () => {
  const graph = openInMemory(join(import.meta.dirname, "fixture"));
  for (const [question, expected] of Object.entries(questions)) test(question, () => expect(differences(ask(question, graph), expected)).toEqual([]));

  test("a lens of status keeps what is doubted apart", () => {
    expect(ask("who warned Southmark?", graph, { statuses: ["reported"] }).rows).toEqual([]);
    expect(ask("who warned Southmark?", graph, { statuses: ["disputed"] }).rows.length).toBe(1);
  });

  test("a disputed row has the passages of both sides", () => {
    const [row] = ask("who warned Southmark?", graph).rows;
    expect(row?.evidence.map((one) => one.stance).sort()).toEqual(["asserts", "denies"]);
    expect(row?.evidence.find((one) => one.stance === "denies")?.by).toEqual(["Mayor Ilse Brandt"]);
    expect(row?.voices).toEqual(["the Courier"]);
  });
});
