// Where a claim stands, and the way out to the report itself: what the sources' records say of themselves.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromePath } from "./browser.ts";
import { viewOf, violationsOf } from "./open-page.ts";

function folder(): string {
  const data = mkdtempSync(join(tmpdir(), "whom-sources-"));
  mkdirSync(join(data, "events"));
  mkdirSync(join(data, "sources"));
  writeFileSync(join(data, "entities.yaml"), "- {id: north, type: state, name: Northland}\n- {id: south, type: state, name: Southland}\n");
  writeFileSync(join(data, "sources.yaml"), [
    '- {id: gazette, title: The Gazette, published: 2020-05-03, url: "https://gazette.example/a?b=1&c=2", archived: "https://archive.example/1", note: read in translation}',
    '- {id: trap, title: The Trap, url: "javascript:alert(1)", archived: "file:///etc/passwd"}',
    '- {id: journal, title: Le Journal, lang: fr, url: "http://journal.example/"}', "",
  ].join("\n"));
  writeFileSync(join(data, "sources/gazette.txt"), "Northland warned Southland. So it was. Northland warned Southland.\n");
  writeFileSync(join(data, "events/all.yaml"), [
    "- id: warning",
    "  what: north warned south",
    "  claims:",
    '    - {from: gazette, passage: "Northland warned Southland"}',
    '    - {from: gazette, when: 2020-05, passage: "Northland warned Southland"}',
    "    - {from: trap, at: p7}",
    '    - {from: journal, at: p2, original: "Le Nord a mis en garde le Sud"}', "",
  ].join("\n"));
  return data;
}

describe.skipIf(chromePath === undefined)("sources", () => {
  const view = viewOf(folder);
  const links = (page: Page) => page.locator(".panel a.link").evaluateAll((found) => found.map((link) => `${link.textContent} ${link.getAttribute("href")} ${link.getAttribute("target")} ${link.getAttribute("rel")}`));

  test("a claim leads to its report and archived copy, and only to the web", async () => {
    const { page, errors } = await view.open({ selection: { kind: "event", id: "warning" } });
    await page.waitForSelector(".claim");
    expect(await links(page)).toEqual([
      "The report https://gazette.example/a?b=1&c=2 _blank noopener noreferrer",
      "Archived copy https://archive.example/1 _blank noopener noreferrer",
      "The report http://journal.example/ _blank noopener noreferrer",
    ]);
    expect(await violationsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("a claim says where it stands, when its source was published, and the words before translation; no source copies itself", async () => {
    const { page } = await view.open({ selection: { kind: "event", id: "warning" } });
    await page.waitForSelector(".claim");
    const claims = await page.locator(".claim").allTextContents();
    expect(claims).toHaveLength(3);
    expect(claims[0]).toContain("published 2020-05-03");
    expect(claims[0]).not.toContain("the same words");
    expect(claims[1]).toContain("The text of this source is not kept; the claim stands at paragraph 7.");
    expect(await page.locator(".claim .original").evaluateAll((found) => found.map((one) => `${one.getAttribute("lang")}: ${one.textContent}`))).toEqual(["fr: Le Nord a mis en garde le Sud"]);
    await page.context().close();
  });

  test("the list of sources has their links and notes", async () => {
    const { page } = await view.open();
    expect(await page.locator(".sources li").first().textContent()).toMatch(/The Gazette.*published 2020-05-03.*The report.*Archived copy.*read in translation/u);
    expect(await links(page)).toHaveLength(3);
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });
});
