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

  test("the pointer over a ring or an edge says what it is, and over nothing, nothing", { timeout: 120_000 }, async () => {
    const { page, errors } = await view.open();
    const { x, y, radius } = await ringOf(page);
    const [, x1, y1, x2, y2] = (/<path d="M([\d.-]+) ([\d.-]+)Q[\d.-]+ [\d.-]+ ([\d.-]+) ([\d.-]+)" fill="none"/u.exec(await savedSvg(page)) ?? []).map(Number);
    const box = (await page.locator("#network").boundingBox())!;
    const pointed = () => page.locator("#network").evaluate((host: HTMLElement) => `${host.style.cursor}|${host.title}`);
    const ways = [
      [x, y - radius, "pointer|Northland investigated itself"],
      [box.width - 30, box.height - 30, "|"],
      [(x1! + x2!) / 2, (y1! + y2!) / 2, expect.stringMatching(/^pointer\|(Northland warned, signed with Southland|Southland signed with Northland)$/u)],
      [box.width - 30, box.height - 30, "|"],
    ] as const;
    for (const [left, top, expected] of ways) {
      await page.mouse.move(box.x + left - 3, box.y + top);
      await page.mouse.move(box.x + left, box.y + top, { steps: 3 });
      await expect.poll(pointed).toEqual(expected);
    }
    // A line is thin, a hand is not: some pixels beside it, a click still means it.
    const [dx, dy] = [x2! - x1!, y2! - y1!].map((part) => part / Math.hypot(x2! - x1!, y2! - y1!)) as [number, number];
    for (const aside of [-10, -4, 4, 10]) {
      await page.mouse.click(box.x + (x1! + x2!) / 2 - dy * aside, box.y + (y1! + y2!) / 2 + dx * aside);
      await expect.poll(() => new URL(page.url()).hash, { message: `${aside} px beside` }).toMatch(/(north|south)%3E(south|north)/u);
      await page.waitForTimeout(600);
      await page.mouse.click(box.x + box.width - 30, box.y + box.height - 30);
      await expect.poll(() => new URL(page.url()).hash).toBe("");
      await page.waitForTimeout(600);
    }
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
