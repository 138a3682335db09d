// Every export of what is shown, saved from the page and opened again.
import { readFileSync } from "node:fs";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { chromePath } from "./browser.ts";
import { viewOf } from "./open-page.ts";

function tagsOf(xml: string): ReadonlyMap<string, number> {
  const tags = new Map<string, number>();
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => tags.set(name, (tags.get(name) ?? 0) + 1));
  parser.on("error", (error) => { throw error; });
  parser.write(xml).close();
  return tags;
}

describe.skipIf(chromePath === undefined)("exports", () => {
  const view = viewOf();

  async function saved(format: string, state: Record<string, unknown> = {}): Promise<{ readonly files: ReadonlyMap<string, Buffer>; readonly nodes: number; readonly facts: number; readonly names: readonly string[] }> {
    const { page, errors } = await view.open(state);
    const [, nodes = "", facts = ""] = /(\d+) nodes · (\d+) facts/u.exec((await page.textContent(".tally")) ?? "") ?? [];
    const files = new Map<string, Buffer>();
    const downloads: Promise<unknown>[] = [];
    page.on("download", (file) => downloads.push(file.path().then((path) => files.set(file.suggestedFilename(), readFileSync(path)))));
    await page.click(".menu summary");
    await page.click(`.menu button:has-text('${format}')`);
    await expect.poll(() => page.textContent("[role=status]"), { timeout: 30_000 }).toBe(`Saved as ${format}.`);
    await expect.poll(() => downloads.length).toBeGreaterThan(0);
    await Promise.all(downloads);
    await page.click("[role=tab]:has-text('Table')");
    const names = await page.locator(".facts-table tbody tr td:first-child").allTextContents();
    expect(errors).toEqual([]);
    await page.context().close();
    return { files, nodes: Number(nodes), facts: Number(facts), names };
  }

  test("SVG: valid, every name as text, dashes and pictograms in it", async () => {
    const { files, nodes, names } = await saved("SVG");
    const svg = files.get("whom.svg")?.toString("utf8") ?? "";
    const tags = tagsOf(svg);
    expect(tags.get("circle")).toBeGreaterThanOrEqual(nodes);
    for (const name of names) expect(svg).toContain(`>${name.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}<`);
    expect(svg).toContain('stroke-dasharray="9 3"');
    expect(svg).not.toMatch(/<(?:script|image|foreignObject)|href=/u);
  });

  test("PNG: 3840 pixels wide", async () => {
    const { files } = await saved("PNG");
    const png = files.get("whom.png");
    expect(png?.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(png?.readUInt32BE(16)).toBe(3840);
  });

  test("GEXF: as many nodes and edges as are shown, also under a lens", async () => {
    for (const state of [{}, { lens: ["french-digest"] }]) {
      const { files, nodes, facts } = await saved("GEXF", state);
      const tags = tagsOf(files.get("whom.gexf")?.toString("utf8") ?? "");
      expect([tags.get("node"), tags.get("edge")]).toEqual([nodes, facts]);
    }
  });

  test("JSON and CSV: the facts shown", async () => {
    const json = await saved("JSON", { hiddenKinds: ["Event"] });
    expect(() => JSON.parse([...json.files.values()][0]?.toString("utf8") ?? "") as unknown).not.toThrow();
    const csv = await saved("CSV", { hiddenKinds: ["Event"] });
    expect(csv.files.size).toBeGreaterThanOrEqual(2);
    const edges = [...csv.files].find(([name]) => name.includes("edges"))?.[1].toString("utf8") ?? "";
    expect(edges.trim().split("\n").length).toBeGreaterThan(csv.facts);
  });
});
