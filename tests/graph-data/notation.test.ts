// The examples of docs/data.md are a data folder that works, and its tables hold what the reader accepts.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { agree } from "../../src/agree/agree.ts";
import { unheededWarnings } from "../../src/agree/unheeded.ts";
import { readWhat } from "../../src/model/notation.ts";
import { readQuantity } from "../../src/model/quantity.ts";
import { readTime } from "../../src/model/time-span.ts";
import { readFolder } from "../../src/node/build-folder.ts";
import { bundledFolder } from "../../src/node/data-folder.ts";

const page = readFileSync(join(dirname(bundledFolder), "docs/data.md"), "utf8");
const blocks = new Map([...page.matchAll(/^```(?:yaml|text)\n# (\S+)\n([\s\S]*?)^```$/gmu)].map((match) => [match[1] ?? "", match[2] ?? ""]));

/** The first cells of the table under a heading. */
function firstCells(heading: string): readonly string[] {
  const section = page.split(`\n## ${heading}`)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| `([^`]+)` \|/gmu)].map((match) => match[1] ?? "");
}

const folder = mkdtempSync(join(tmpdir(), "whom-notation-"));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (files: ReadonlyMap<string, string>, change: Readonly<Record<string, (text: string) => string>> = {}) => {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), change[name]?.(text) ?? text);
  }
  return readFolder(folder);
};

describe("the story of docs/data.md", () => {
  it("is whole", () => {
    expect([...blocks.keys()]).toEqual(["entities.yaml", "sources.yaml", "sources/gazette.txt", "events/harbor.yaml", "identity.yaml", "ontology.yaml"]);
  });

  it("reads without a problem", () => {
    const { problems, dataset } = write(blocks);
    expect(problems).toEqual([]);
    expect([dataset.events.length, dataset.claims.length]).toEqual([7, 6]);
  });

  it("means what the page says of it", () => {
    const { dataset, ontology } = write(blocks);
    const agreement = agree(dataset, ontology);
    const status = (event: string) => agreement.events.get(event)?.status;
    expect([status("harbor-bombing"), status("port-warning"), status("dockers-warning")]).toEqual(["reported", "reported", "alleged not"]);
    expect(agreement.events.get("harbor-bombing")?.fields.find((field) => field.field === "killed")).toMatchObject({ verdict: "compatible", best: { text: "31" } });
    expect(unheededWarnings(agreement, ontology)).toMatchObject([{ warning: "port-warning", harm: "harbor-bombing", kind: "nothing said", dismissals: ["perl-dismissal"] }]);
  });

  it.each([
    ["events/harbor.yaml", (text: string) => text.replace("perl dismissed", "pearl dismissed"), "unknown-id", /did you mean "perl"/u],
    ["events/harbor.yaml", (text: string) => text.replace("when: 2031-05-03", "when: 2031-05-33"), "bad-date", /EDTF/u],
    ["events/harbor.yaml", (text: string) => text.replace("killed: 31", "killed: a lot"), "bad-figure", /143/u],
    ["events/harbor.yaml", (text: string) => text.replace("\"The union accuses", "\"The union blames"), "passage-not-found", /the text has/u],
    ["events/harbor.yaml", (text: string) => text.replace("inspectors warned port about", "inspectors warned harbor about"), "role-not-allowed", /recipient takes: actor/u],
    ["events/harbor.yaml", (text: string) => text.replace("what: perl leads port,", "what: perl leeds port,"), "bad-what", /did you mean "leads"/u],
    ["events/harbor.yaml", (text: string) => text.replace("from: gazette, by: union", "form: gazette, by: union"), "unknown-key", /from/u],
    ["identity.yaml", (text: string) => `${text}- {same: [tide, union]}\n`, "identity-conflict", /delete one/u],
  ])("%s: a slip is found (%#)", (file, slip, code, hint) => {
    const found = write(blocks, { [file]: slip }).problems.find((problem) => problem.code === code);
    expect(found?.hint).toMatch(hint);
    expect(found?.where).toMatchObject({ file, line: expect.any(Number), column: expect.any(Number) });
  });
});

describe("the tables of docs/data.md", () => {
  const { ontology } = readFolder(bundledFolder);

  it.each(firstCells("The line `what`"))("what: %s", (line) => {
    expect(readWhat(line, ontology)).toHaveProperty("type");
  });

  it.each(firstCells("Dates: `when`"))("when: %s", (text) => {
    expect(readTime(text)).toMatchObject({ ok: true });
  });

  it.each(firstCells("Figures"))("figure: %s", (text) => {
    expect(readQuantity(text)).toBeDefined();
  });

  it("name every kind of entity and every preposition", () => {
    const missing = [...ontology.entityKinds.keys(), ...ontology.prepositions.keys()].filter((word) => !page.includes(`\`${word}\``));
    expect(missing).toEqual([]);
  });
});
