// Commands on the bundled story: what is typed, the exit code, what must and must not be in the answer.
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { whom } from "./run-whom.ts";

const table: readonly { readonly type: readonly string[]; readonly code: number; readonly has?: readonly string[]; readonly lacks?: readonly string[]; readonly says?: readonly string[] }[] = [
  // Where the sources contradict one another, and where they only word it differently.
  { type: ["conflicts"], code: 0, has: ["the Kerman bombings: killed", "95: wire-digest", "over 100: outreach-digest", "94: french-digest", "Kirby's office", "Burns's article: when", "the Russian message on Tsarnaev: type", "informed: outreach-digest"], lacks: ["143", "before the Moscow attack:"] },
  { type: ["conflicts", "--compatible", "--csv"], code: 0, has: ["over 130", "143", "2 weeks before the Moscow attack"], lacks: ["Kerman bombings,kerman-bombing,killed"] },
  { type: ["conflicts", "Kerman bombings", "--json"], code: 0, has: ['"value": "94"', '"passage"'], lacks: ["burns-article"] },
  { type: ["conflicts", "Clapper"], code: 1, says: ["do not contradict"] },
  { type: ["sources"], code: 0, has: ["(Fox News) copies", "a short summary of the duty-to-warn wire story copies", "an attack in Venezuela after the warning"] },
  { type: ["sources", "french-digest"], code: 0, has: ["Said by this source alone"] },
  { type: ["sources", "frnch-digest"], code: 0, says: ['"frnch-digest" was read as the source french-digest'] },
  // An entity, an event, a misspelling, a name that fits many, a name that fits none.
  { type: ["show", "Kirby"], code: 0, has: ["works for", "National Security Council", "United States Department of Defense"] },
  { type: ["show", "the Moscow attack"], code: 0, has: ["crocus-attack", "Why this status", "Claims", "“"] },
  { type: ["show", "US officials"], code: 0, has: ["Speaks in", "shared the warning with Russian officials too"] },
  { type: ["show", "duty to warn"], code: 0, has: ["Also has a part in", "under: the US warning to Russia"] },
  { type: ["show", "Puttin"], code: 0, has: ["Vladimir Putin"], says: ['"Puttin" was read as Vladimir Putin'] },
  { type: ["sources", "zzz"], code: 2, says: ["the sources are: wire-digest"] },
  { type: ["show", "Rumpelstilzchen"], code: 1, says: ["nothing here is called"] },
  { type: ["why", "russia-warning"], code: 0, has: ["5 voices in 5 sources", "the same words in", "US officials, in our digest of"] },
  { type: ["why", "United States", "Iran"], code: 0, has: ["WARNED"] },
  { type: ["why", "khashoggi-warning:us-ic>khashoggi", "--json"], code: 0, has: ["FAILED_TO_WARN", '"alleged not"'] },
  { type: ["why", "Putin"], code: 2, says: ["is an entity"] },
  // Ways between two things.
  { type: ["path", "Vladimir Putin", "ISIS-K", "--json"], code: 0, has: ['"hops": 2', '"evidence"', '"passage"'] },
  { type: ["path", "Clapper", "the Moscow attack", "--all"], code: 0, has: ["ISSUED", "US warning to Russia"] },
  { type: ["path", "Clapper", "the Moscow attack", "--avoid", "russia-warning", "--json"], code: 0, lacks: ['"to": "russia-warning"'] },
  { type: ["path", "Putin", "ISIS-K", "--through", "the Moscow attack", "--json"], code: 0, has: ['"crocus-attack"'] },
  { type: ["path", "Putin", "Kirby", "--types", "WARND"], code: 2, says: ["did you mean WARNED?"] },
  { type: ["path", "Putin", "Kirby", "--max", "0"], code: 2, says: ["whole number above 0"] },
  { type: ["path", "Hall", "Soleimani", "--directed", "--types", "LEADS"], code: 1, says: ["no path joins"] },
  { type: ["timeline", "Putin", "--csv"], code: 0, has: ["putin-dismissal", "2024-03-19,3 days before the Moscow attack"] },
  { type: ["timeline", "--from", "2024-03-07", "--to", "2024-03-25", "--json"], code: 0, has: ["embassy-alert", "crocus-attack", "kirby-statement"], lacks: ["embassy-bombings", "kerman-bombing"] },
  { type: ["timeline", "--from", "the day after"], code: 2, says: ["is not a date", "2024-03-25"] },
  { type: ["stats", "--top", "3"], code: 0, has: ["disputed:", "Entities by PageRank", "United States"] },
  { type: ["stats", "--status", "nonsense"], code: 2, says: ["the statuses are"] },
  // Lenses.
  { type: ["timeline", "--as-of", "2024-03-26", "--json"], code: 0, lacks: ["2012-dagestan-visit"] },
  { type: ["show", "Khashoggi", "--status", "alleged-not"], code: 0, has: ["khashoggi-warning"] },
  { type: ["path", "Putin", "ISIS-K", "--source", "french-digest", "--json"], code: 0, has: ['"french-digest"'], lacks: ['"unclaimed"', '"wire-digest"', '"evidence": []'] },
  { type: ["path", "Burns", "Hall", "--source", "summary-digest"], code: 1 },
  { type: ["path", "Putin", "Kirby", "--in-order", "--through", "Russia"], code: 2, says: ["does not go with --through"] },
  { type: ["why", "Hall", "Russia", "--source", "french-digest"], code: 1, says: ["no fact joins"] },
  // Exports.
  { type: ["export", "--format", "dot"], code: 0, has: ["digraph", "failed to warn", "dotted"] },
  { type: ["export", "--format", "mermaid", "--facts"], code: 0, has: ["flowchart LR", '-.-x|"failed to warn"|'] },
  { type: ["export", "--format", "csv"], code: 2, says: ["--part nodes", "-o NAME.csv"] },
  { type: ["export", "--format", "csv", "--part", "edges"], code: 0, has: ["id,source,target,relation", "FAILED_TO_WARN"] },
  { type: ["export", "--format", "gexff"], code: 2, says: ["gexf"] },
  { type: ["export", "-o", "package.json/story.gexf"], code: 74, says: ["cannot write"] },
  { type: ["completion", "fish"], code: 0, has: ["complete -c whom", "-a conflicts"] },
  { type: ["completion", "tcsh"], code: 2, says: ["bash"] },
  { type: ["--version"], code: 0, has: ["0."] },
  { type: [], code: 2 },
  { type: ["conflict"], code: 2, says: ["Did you mean conflicts?"] },
  { type: ["show"], code: 2, says: ["missing required argument"] },
  { type: ["show", "Putin", "--json", "--csv"], code: 2, says: ["cannot be used with"] },
  { type: ["show", "Putin", "--data", "no-such-folder"], code: 66, says: ["there is no folder"] },
];

test.each(table.map((row) => ({ ...row, line: row.type.join(" ") })))("whom $line", ({ type, code, has, lacks, says }) => {
  const ran = whom(type);
  expect({ code: ran.code, err: ran.code === code ? "" : ran.err }).toEqual({ code, err: "" });
  for (const part of has ?? []) expect(ran.out).toContain(part);
  for (const part of lacks ?? []) expect(ran.out).not.toContain(part);
  for (const part of says ?? []) expect(ran.err).toContain(part);
});

test.each(["ask", "show", "why", "path", "timeline", "conflicts", "sources", "stats", "export", "build", "check", "completion"])("whom %s --help has examples", (command) => {
  const { code, out } = whom([command, "--help"]);
  expect(code).toBe(0);
  expect(out).toContain("Examples:");
});

test.each(["show Putin", "conflicts", "timeline", "stats", "why russia-warning", "path Putin ISIS-K"])("whom %s: JSON, NDJSON and CSV are what they say", (line) => {
  const args = line.split(" ");
  expect(() => JSON.parse(whom([...args, "--json"]).out) as unknown).not.toThrow();
  const rows = whom([...args, "--ndjson"]).out.trimEnd().split("\n");
  for (const row of rows) expect(typeof JSON.parse(row)).toBe("object");
  const csv = whom([...args, "--csv"]).out;
  expect(csv).toMatch(/^[a-z]+(?:,[a-z ]+)+\r\n/u);
});

test("a path in order of time never goes back", () => {
  const [path] = JSON.parse(whom(["path", "Clapper", "the Moscow attack", "--in-order", "--json"]).out) as { steps: { event: string }[] }[];
  const starts = (path?.steps ?? []).map((step) => (JSON.parse(whom(["timeline", step.event, "--states", "--json"]).out) as { id: string; days: string }[]).find((event) => event.id === step.event)?.days.slice(0, 10) ?? "");
  expect(starts.length).toBeGreaterThan(1);
  expect([...starts].sort()).toEqual(starts);
});

test("no color where there is no terminal, and none of it in files", () => {
  for (const args of [["conflicts"], ["show", "Putin"], ["stats"]]) expect(whom(args, { env: { FORCE_COLOR: "3" } }).out).not.toContain("\u001b");
});

test("an export into a folder or a file gives the files that it names", () => {
  const folder = mkdtempSync(join(tmpdir(), "whom-export-"));
  expect(whom(["export", "--format", "csv", "-o", `${folder}/`]).code).toBe(0);
  expect(["nodes.csv", "edges.csv"].map((name) => existsSync(join(folder, name)))).toEqual([true, true]);
  expect(whom(["export", "-o", join(folder, "story.csv")]).err).toContain("story-nodes.csv");
  expect(whom(["export", "-o", join(folder, "story.gexf")]).code).toBe(0);
  expect(readFileSync(join(folder, "story.gexf"), "utf8")).toBe(whom(["export"]).out);
});
