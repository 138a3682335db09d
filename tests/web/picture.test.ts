// Pictures of the network compared with stored ones, and how the parts of the page lie beside one another.
// Letters are not drawn in the pictures and no size depends on them: machines with other typefaces give the same picture.
// WHOM_UPDATE_PICTURES=1 stores new ones; look at them before you commit.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledFolder } from "../../src/node/data-folder.ts";
import { serveFolder } from "../../src/node/serve.ts";
import type { Served } from "../../src/node/serve.ts";
import { chromePath, launch } from "./browser.ts";
import { openPage } from "./open-page.ts";

const stored = join(import.meta.dirname, "pictures");
/** Pixels that may have no like among the neighbors of their place, as a share. */
const TOLERANCE = 0.004;

// Every kind, every status but one, there and back, and two facts between the same two.
function folderToDraw(): string {
  const folder = mkdtempSync(join(tmpdir(), "whom-picture-"));
  mkdirSync(join(folder, "events"));
  const kinds = { ada: "person", north: "state", bureau: "agency", band: "armed-group", league: "organization", gazette: "outlet", crowd: "people", harbor: "place", charter: "document", law: "policy", crate: "object" };
  writeFileSync(join(folder, "entities.yaml"), Object.entries(kinds).map(([id, type]) => `- {id: ${id}, type: ${type}, name: ${id}}\n`).join(""));
  writeFileSync(join(folder, "sources.yaml"), "- {id: one, title: One, published: 2020-05-01}\n- {id: two, title: Two, published: 2020-05-02}\n");
  const claims = (...stances: readonly string[]) => `[${stances.map((stance, index) => `{from: ${index === 0 ? "one" : "two"}, at: p1, stance: ${stance}}`).join(", ")}]`;
  const events: readonly (readonly [what: string, claims: string])[] = [
    ["ada warned north", claims("asserts", "asserts")], ["north warned ada", claims("asserts")], ["ada met north", claims("asserts")],
    ["north attacked band", claims("asserts", "denies")], ["bureau arrested ada", claims("alleges")], ["band threatened league", claims("expects")], ["league aided crowd", claims("doubts")],
    ["gazette accused bureau", claims("denies")], ["crowd met gazette", claims("asserts")], ["band attacked harbor", claims("asserts")], ["ada issued charter", claims("asserts")], ["north issued law", claims("asserts")], ["band attacked crate", claims("asserts")],
  ];
  writeFileSync(join(folder, "events/all.yaml"), events.map(([what, list], index) => `- {id: e${index}, what: ${what}, when: 2020-01-${String(index + 1).padStart(2, "0")}, claims: ${list}}\n`).join(""));
  return folder;
}

// Without letters, at a size of its own.
async function pictureOf(page: Page): Promise<Buffer> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLElement>(".canvas");
    if (canvas) Object.assign(canvas.style, { position: "fixed", left: "0", top: "0", width: "480px", height: "360px", zIndex: "99", background: "var(--paper)" });
    for (const over of document.querySelectorAll<HTMLElement>(".hint, .in-force")) over.style.display = "none";
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await page.waitForTimeout(1000);
  return page.screenshot({ clip: { x: 0, y: 0, width: 480, height: 360 } });
}

// The share of pixels that have no like in the other picture, at their place or beside it.
async function difference(browser: Browser, a: Buffer, b: Buffer): Promise<number> {
  const page = await browser.newPage();
  const share = await page.evaluate(async ([one, other]) => {
    const pixels = async (data: string) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const context = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height }).getContext("2d");
      context?.drawImage(image, 0, 0);
      return { width: image.width, height: image.height, data: context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray() };
    };
    const [left, right] = [await pixels(one), await pixels(other)];
    if (left.width !== right.width || left.height !== right.height) return 1;
    const alike = (x: number, y: number, u: number, v: number) => [0, 1, 2].every((channel) => Math.abs((left.data[(y * left.width + x) * 4 + channel] ?? 0) - (right.data[(v * left.width + u) * 4 + channel] ?? 0)) <= 40);
    let lonely = 0;
    for (let y = 1; y < left.height - 1; y += 1) {
      for (let x = 1; x < left.width - 1; x += 1) {
        let found = alike(x, y, x, y);
        for (let dy = -1; dy <= 1 && !found; dy += 1) for (let dx = -1; dx <= 1 && !found; dx += 1) found = alike(x, y, x + dx, y + dy);
        if (!found) lonely += 1;
      }
    }
    return lonely / (left.width * left.height);
  }, [a.toString("base64"), b.toString("base64")] as const);
  await page.close();
  return share;
}

describe.skipIf(chromePath === undefined)("pictures", () => {
  let drawn: Served;
  let bundled: Served;
  let browser: Browser;
  beforeAll(async () => {
    [drawn, bundled, browser] = await Promise.all([serveFolder(folderToDraw(), { port: 0 }), serveFolder(bundledFolder, { port: 0 }), launch()]);
  });
  afterAll(async () => {
    await browser.close();
    await drawn.close();
    await bundled.close();
  });

  test.each([
    ["circle-light", "light", {}, ""],
    ["circle-dark-selected", "dark", { selection: { kind: "node", id: "north" } }, ""],
    ["circle-fanned", "light", {}, "Fan out"],
    ["circle-two-sides", "light", { lens: ["one"], against: ["two"], panel: "lens" }, ""],
  ] as const)("%s is as it was", async (name, scheme, state, press) => {
    const { page, errors } = await openPage(browser, drawn.url, { layout: "circle", ...state }, {
      scheme,
      before: () => {
        CanvasRenderingContext2D.prototype.fillText = () => undefined;
        CanvasRenderingContext2D.prototype.strokeText = () => undefined;
      },
    });
    await page.waitForSelector("#network canvas.sigma-nodes");
    if (press !== "") await page.click(`.controls button:has-text('${press}')`);
    const picture = await pictureOf(page);
    const path = join(stored, `${name}.png`);
    if (process.env["WHOM_UPDATE_PICTURES"] !== undefined) writeFileSync(path, picture);
    expect(existsSync(path), `no stored picture ${path}`).toBe(true);
    const share = await difference(browser, readFileSync(path), picture) + await difference(browser, picture, readFileSync(path));
    if (share > TOLERANCE) writeFileSync(join(tmpdir(), `whom-${name}.png`), picture);
    expect(share, `the picture now: ${join(tmpdir(), `whom-${name}.png`)}`).toBeLessThanOrEqual(TOLERANCE);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("the comparison tells pictures apart", async () => {
    const [light, fanned] = ["circle-light", "circle-fanned"].map((name) => readFileSync(join(stored, `${name}.png`)));
    if (light && fanned) expect(await difference(browser, light, fanned)).toBeGreaterThan(TOLERANCE / 2);
  });

  test.each([[1440, 900], [1024, 768], [768, 1024], [390, 844]] as const)("no part lies on another, and the network has the room (%i × %i)", async (width, height) => {
    for (const state of [{}, { selection: { kind: "event", id: "kerman-bombing" } }]) {
      const { page } = await openPage(browser, bundled.url, state, { width, height });
      await page.waitForSelector("#network canvas.sigma-nodes");
      const boxes = await page.evaluate(() => [".bar", ".controls", ".canvas", ".legend", ".timeline", "aside.side", ".foot"].flatMap((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return box && box.width > 0 && box.height > 0 ? [{ selector, left: box.left, right: box.right, top: box.top, bottom: box.bottom }] : [];
      }));
      for (const [index, one] of boxes.entries()) {
        expect(one.left >= -1 && one.right <= width + 1 && one.top >= -1 && one.bottom <= height + 1, `${one.selector} lies on the screen`).toBe(true);
        for (const other of boxes.slice(index + 1)) expect(Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1, `${one.selector} on ${other.selector}`).toBe(false);
      }
      const canvas = boxes.find((box) => box.selector === ".canvas");
      if (!canvas) throw new Error("no canvas");
      expect(((canvas.right - canvas.left) * (canvas.bottom - canvas.top)) / (width * height)).toBeGreaterThan(width > 820 ? 0.4 : 0.25);
      await page.context().close();
    }
  });
});
