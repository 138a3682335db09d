// What a party does to itself: a ring at its node, chosen by a click, with its evidence, in the lists and in what is saved.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromePath } from "./browser.ts";
import { savedSvg, viewOf } from "./open-page.ts";

function folder(): string {
  const data = mkdtempSync(join(tmpdir(), "whom-loops-"));
  mkdirSync(join(data, "events"));
  mkdirSync(join(data, "sources"));
  writeFileSync(join(data, "entities.yaml"), "- {id: north, type: state, name: Northland}\n- {id: south, type: state, name: Southland}\n");
  writeFileSync(join(data, "sources.yaml"), "- {id: gazette, title: The Gazette, published: 2020-05-03}\n");
  writeFileSync(join(data, "sources/gazette.txt"), "Northland warned Southland. Northland has investigated itself twice. Northland and Southland signed a treaty.\n");
  writeFileSync(join(data, "events/all.yaml"), [
    '- {id: warning, what: north warned south, claims: [{from: gazette, passage: "Northland warned Southland"}]}',
    '- {id: inquiry, what: north investigated north, claims: [{from: gazette, passage: "Northland has investigated itself twice"}]}',
    '- {id: treaty, type: signed-with, actor: [north, south], recipient: [north, south], claims: [{from: gazette, passage: "Northland and Southland signed a treaty"}]}', "",
  ].join("\n"));
  return data;
}

async function ringOf(page: Page): Promise<{ readonly x: number; readonly y: number; readonly radius: number; readonly rings: number }> {
  const rings = [...(await savedSvg(page)).matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.]+)" fill="none"[^>]*><title>/gu)];
  const [x = 0, y = 0, radius = 0] = (rings[0] ?? []).slice(1).map(Number);
  return { x, y, radius, rings: rings.length };
}

describe.skipIf(chromePath === undefined)("loops", () => {
  const view = viewOf(folder);

  test("a click on the ring shows the evidence", { timeout: 120_000 }, async () => {
    const { page, errors } = await view.open();
    expect(await page.textContent(".tally")).toContain("2 nodes · 4 facts");
    const { x, y, radius, rings } = await ringOf(page);
    expect(rings).toBe(1);
    const box = (await page.locator("#network").boundingBox())!;
    await page.mouse.click(box.x + x, box.y + y - radius);
    await expect.poll(() => page.textContent(".side")).toContain("Northland has investigated itself twice");
    expect(new URL(page.url()).hash).toContain("north%3Enorth");
    // Two clicks in quick succession would zoom.
    await page.waitForTimeout(600);
    await page.mouse.click(box.x + box.width - 30, box.y + box.height - 30);
    await expect.poll(() => page.textContent(".side")).not.toContain("investigated itself");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("e on the keyboard comes to it too, and names it", { timeout: 120_000 }, async () => {
    const { page, errors } = await view.open({ selection: { kind: "node", id: "north" } });
    await page.focus("#network");
    const said: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await page.keyboard.press("e");
      said.push((await page.textContent("[role=status]")) ?? "");
    }
    expect(said).toContainEqual(expect.stringMatching(/^Northland investigated itself; edge \d of 3 of Northland\.$/u));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("it stands among the node's facts and in the table, and counts for no neighbor", { timeout: 120_000 }, async () => {
    const { page, errors } = await view.open({ selection: { kind: "node", id: "north" } });
    await expect.poll(() => page.textContent(".side")).toContain("investigated");
    await page.click("[role=tab]:has-text('Table')");
    await expect.poll(() => page.locator(".facts-table tbody tr").allTextContents()).toContainEqual(expect.stringMatching(/Northland.*investigated.*Northland/u));
    expect(errors).toEqual([]);
    await page.context().close();
    const welcome = await view.open();
    await expect.poll(() => welcome.page.textContent(".side")).toMatch(/Northland 1 neighbor(?!s)/u);
    await welcome.page.context().close();
  });
});
