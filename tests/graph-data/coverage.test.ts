// coverage.tsv accounts for every sentence of every report: the claims that hold it, or why none does.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../src/node/build-folder.ts";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { reportSentences } from "./report-sentences.ts";

const seeds = resolve(process.env["WHOM_SHARED"] ?? join(bundledFolder, "../../shared"), "seeds");
const { dataset } = readFolder(bundledFolder);
const claims = new Map(dataset.claims.map((claim) => [claim.id, claim]));
const [header = "", ...lines] = readFileSync(join(bundledFolder, "coverage.tsv"), "utf8").trimEnd().split("\n");
const rows = lines.map((line) => {
  const [report = "", sentence = "", ids = "", why = ""] = line.split("\t");
  return { report, sentence: Number(sentence), ids: ids.split(" ").filter((id) => id !== ""), why, line };
});
const reports = new Map<string, typeof rows>();
for (const row of rows) reports.set(row.report, [...(reports.get(row.report) ?? []), row]);

describe("coverage.tsv", () => {
  it("has the columns that docs/data.md names", () => {
    expect(header).toBe("report\tsentence\tclaims\twhy none");
    expect([...reports.keys()]).toEqual(["000", "001", "002", "003", "004"]);
  });

  it("numbers the sentences of a report without a gap", () => {
    for (const list of reports.values()) expect(list.map((row) => row.sentence)).toEqual(list.map((_, index) => index + 1));
  });

  it("gives each sentence claims that exist, or a short reason, and never both", () => {
    const wrong = rows.filter((row) => (row.ids.length > 0) === (row.why !== "") || row.why.length > 80 || row.ids.some((id) => !claims.has(id)));
    expect(wrong.map((row) => row.line)).toEqual([]);
  });

  it("lists only claims of the one source that digests the report", () => {
    for (const list of reports.values()) expect(new Set(list.flatMap((row) => row.ids.map((id) => claims.get(id)?.source))).size).toBe(1);
  });

  it("lists every claim of the story", () => {
    const listed = new Set(rows.flatMap((row) => row.ids));
    expect(dataset.claims.map((claim) => claim.id).filter((id) => !listed.has(id))).toEqual([]);
  });

  it("counts as many sentences as the reports have", (context) => {
    if (!existsSync(seeds)) return context.skip("needs the reports in ../shared/seeds");
    for (const [report, list] of reports) {
      const file = readdirSync(seeds).find((name) => name.startsWith(`${report}_`));
      expect(`${report}: ${reportSentences(readFileSync(join(seeds, file ?? ""), "utf8")).length}`).toBe(`${report}: ${list.length}`);
    }
  });
});

describe("how sentences are counted", () => {
  it.each([
    ["One. Two! Three?", 3],
    ["The U.S. Embassy warned. Aug. 7 came.", 2],
    ["\"We did that.\" Kirby spoke.", 2],
    ["targeting its military.The U.S. warned", 2],
    ["A heading\n\nA line", 2],
    ["See metrovaartha.com for 1.5 more", 1],
  ])("%j has %i", (text, count) => {
    expect(reportSentences(text)).toHaveLength(count);
  });
});
