// Each row: a text, and its outermost attributions as source | cue | content, by the shipped weights. Nested ones follow in braces.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readGazetteer } from "../../../src/extract/entities/gazetteer.ts";
import { parseLine, sentenceParser } from "../../../src/extract/trees/parse-sentences.ts";
import { quotationsOf, type QuotationRecord } from "../../../src/extract/read-text.ts";
import { makeReport } from "../../../src/extract/report.ts";
import { loadEnglishWeights } from "../../../src/node/load-weights.ts";

const english = loadEnglishWeights();
const parse = sentenceParser(english, readGazetteer(JSON.parse(readFileSync(new URL("../../../graph-data/gazetteer.json", import.meta.url), "utf8"))));
const noLinks = { link: () => undefined };

const show = ({ speaker, cue, content, nested = [] }: QuotationRecord): string =>
  `${speaker?.text ?? "-"} | ${cue.text} | ${content.map((span) => span.text).join(" … ")}${nested.length > 0 ? ` {${nested.map(show).join("; ")}}` : ""}`;
const quotes = (text: string): string[] => quotationsOf("test", makeReport(text, parse(text)), noLinks, 0).map(show);

test.each<[text: string, ...attributions: string[]]>([
  ["The governor said the bridge would stay closed.", "The governor | said | the bridge would stay closed"],
  ["Haddad told reporters that the bill was dead.", "Haddad | told | that the bill was dead"],
  ["Mr. Lindqvist wants to cut taxes.", "Mr. Lindqvist | wants | to cut taxes"],
  ["Trainor denied the allegations.", "Trainor | denied | the allegations"],
  ["Economists who predicted a recession were wrong.", "Economists who | predicted | a recession"],
  ["The president promised to veto the bill.", "The president | promised | to veto the bill"],
  ["“We will not rush,” said Dana Whitlock, the secretary. “It is too early.”", "Dana Whitlock, the secretary | said | “We will not rush,” … “It is too early.”"],
  ["Greg Toll said: “This is our home.”", "Greg Toll | said | “This is our home.”"],
  ["Officials said the group had warned that it would attack.", "Officials | said | the group had warned that it would attack {the group | had warned | that it would attack}"],
  ["Police arrested two men and seized a rifle."],
  ["Rusk's lawyers maintained that the fire was electrical, and accused investigators of ignoring a report.", "Rusk's lawyers | maintained | that the fire was electrical", "Rusk's lawyers | accused | investigators of ignoring a report"],
  ["The regulator announced that it had opened an inquiry and asked owners to report any problem.", "The regulator | announced | that it had opened an inquiry", "The regulator | asked | to report any problem {owners | report | any problem}"],
  ["Orrin's chief executive, Hal Jung, acknowledged in an interview that subsidies had played a part.", "Orrin's chief executive, Hal Jung | acknowledged | that subsidies had played a part"],
  ["The Ledger had reported a day earlier, citing emails, that engineers raised the alarm.", "The Ledger | had reported | that engineers raised the alarm"],
  ["Rivals have complained to the competition authority about the aid.", "Rivals | have complained | about the aid"],
  ["Her own energy secretary concedes bills will rise by a fifth.", "Her own energy secretary | concedes | bills will rise by a fifth"],
  ["Their union protested the men had been made scapegoats.", "Their union | protested | the men had been made scapegoats"],
  ["His office said he would vote, adding the senator has not yet made up his mind.", "His office | said | he would vote", "His office | adding | the senator has not yet made up his mind"],
  ["Dalton, 58, has pleaded not guilty to two counts of fraud.", "Dalton, 58 | has pleaded | not guilty to two counts of fraud"],
  ["The Ledger reported a deal could be signed within days, citing three aides.", "The Ledger | reported | a deal could be signed within days"],
  ["Colleagues describe her as tireless.", "Colleagues | describe | her as tireless"],
  ["The pipeline is, in the words of Chief Norman Redsky, “a snake in our kitchen”.", "Chief Norman Redsky | in the words of | The pipeline is … “a snake in our kitchen”"],
  ["Union leader Carla Perrin was blunt: “No withdrawal, no trains.”", "Union leader Carla Perrin | was blunt | “No withdrawal, no trains.”"],
  ["Judge Corinne Aldo ordered him held without bail.", "Judge Corinne Aldo | ordered | him held without bail"],
])("%s", (text, ...attributions) => expect(quotes(text)).toEqual(attributions));

test("every span is in the text where it says, and no cue is given twice", () => {
  const text = readFileSync(new URL("./marked-news.txt", import.meta.url), "utf8").replace(/^#.*$/gmu, "").replace(/\[[scq][\dA-Z]* |\]/gu, "");
  const cues = new Set<number>();
  const check = (record: QuotationRecord): void => {
    for (const span of [record.cue, ...record.content, ...(record.speaker ? [record.speaker] : [])]) expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(cues.has(record.cue.start)).toBe(false);
    cues.add(record.cue.start);
    for (const nested of record.nested ?? []) check(nested);
  };
  const found = quotationsOf("test", makeReport(text, parse(text)), noLinks, 0);
  expect(found.length).toBeGreaterThan(100);
  for (const record of found) check(record);
});

test("a sentence of words alone is read as any other", () => {
  const line = "Officials said that it rained .";
  expect(quotationsOf("test", makeReport(line, [parseLine(line, english)]), noLinks, 0).map(show)).toEqual(["Officials | said | that it rained"]);
});
