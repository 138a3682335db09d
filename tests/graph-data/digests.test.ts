// The digests say what their reports say, in our own words: the same figures, dates and names, and no run of words of a report.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../src/node/build-folder.ts";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { reportSentences } from "./report-sentences.ts";

const seeds = resolve(process.env["WHOM_SHARED"] ?? join(bundledFolder, "../../shared"), "seeds");
const { dataset, texts } = readFolder(bundledFolder);
const sourceOf = new Map(dataset.claims.map((claim) => [claim.id, claim.source]));

// Report → its digest and the numbers of the sentences that tell the story, as coverage.tsv has them.
const told = new Map<string, { digest: string; sentences: Set<number> }>();
for (const line of readFileSync(join(bundledFolder, "coverage.tsv"), "utf8").trimEnd().split("\n").slice(1)) {
  const [report = "", sentence = "", ids = ""] = line.split("\t");
  const digest = sourceOf.get(ids.split(" ")[0] ?? "");
  if (digest === undefined) continue;
  const entry = told.get(report) ?? { digest, sentences: new Set<number>() };
  entry.sentences.add(Number(sentence));
  told.set(report, entry);
}

const reportText = (report: string) => readFileSync(join(seeds, readdirSync(seeds).find((name) => name.startsWith(`${report}_`)) ?? ""), "utf8");
const numbers = (text: string) => new Set(text.match(/\d+/gu) ?? []);
const words = (text: string) => text.toLowerCase().replaceAll("’", "'").match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
const missing = (from: Iterable<string>, among: ReadonlySet<string>) => [...new Set(from)].filter((one) => !among.has(one)).sort();

describe.each(["000", "001", "002", "003", "004"])("the digest of report %s", (report) => {
  const { digest = "", sentences = new Set<number>() } = told.get(report) ?? {};
  const text = texts.get(digest) ?? "";

  it("has every figure of the story, and none besides", (context) => {
    if (!existsSync(seeds)) return context.skip("needs the reports in ../shared/seeds");
    const whole = reportText(report);
    const story = reportSentences(whole).filter((_, index) => sentences.has(index + 1)).join("\n");
    expect(missing(numbers(story), numbers(text))).toEqual([]);
    expect(missing(numbers(text), numbers(whole))).toEqual([]);
  });

  it("names everybody whom the report names within a sentence", (context) => {
    if (!existsSync(seeds)) return context.skip("needs the reports in ../shared/seeds");
    const story = reportSentences(reportText(report)).filter((sentence, index) => sentences.has(index + 1) && sentence !== sentence.toUpperCase());
    // A capital after a small letter's word and a space: a name, not the start of a sentence.
    const names = story.flatMap((sentence) => [...sentence.matchAll(/(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}/gu)].map((match) => match[0].toLowerCase()));
    const written = words(text);
    // Sept. is written out, and a name that is glued to the next word in a report stands by itself.
    expect([...new Set(names)].filter((name) => !written.some((word) => word.startsWith(name) || (word.length > 7 && name.startsWith(word))))).toEqual([]);
  });

  it("repeats no ten words in a row of any report", (context) => {
    if (!existsSync(seeds)) return context.skip("needs the reports in ../shared/seeds");
    const runs = (list: readonly string[]) => list.slice(9).map((_, index) => list.slice(index, index + 10).join(" "));
    const reports = new Set(["000", "001", "002", "003", "004"].flatMap((one) => runs(words(reportText(one)))));
    expect(runs(words(text)).filter((run) => reports.has(run))).toEqual([]);
  });
});

describe("the claims", () => {
  const spelled: Readonly<Record<string, string>> = { 3: "three" };

  it.each(dataset.claims.flatMap((claim) => Object.entries(claim.figures).map(([name, quantity]) => [claim.id, name, quantity.text, claim.passage ?? ""])))("%s: %s %s stands in the passage", (_, __, figure, passage) => {
    const [number = figure] = figure.match(/\d+/u) ?? [];
    expect(passage.toLowerCase()).toMatch(new RegExp(`\\b(${number}|${spelled[number] ?? number})\\b`, "u"));
  });

  it.each(dataset.claims.filter((claim) => claim.when?.kind === "span" && /^\d{4}/u.test(claim.when.text)).map((claim) => [claim.id, claim.when?.text ?? "", claim.source]))("%s: the year of %s stands in its text, as a decade there, or is that of its publication", (_, when, source) => {
    const text = texts.get(source) ?? "";
    const published = dataset.sources.find((one) => one.id === source)?.published?.text ?? "";
    const year = when.slice(0, 4);
    expect(`${text} ${published}`).toMatch(new RegExp(`${year}|${year.slice(0, 3)}0s`, "u"));
  });
});
