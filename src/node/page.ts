// The built view, as files to serve or to put into one.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { singleFile } from "../formats/html.ts";
import type { PageParts } from "../formats/html.ts";
import { exitCodes, WhomError } from "../model/problem.ts";

const built = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "dist");
/** What is served. */
export const pageFolder = join(built, "web");

/** @throws WhomError where there is no built view */
export function checkPage(): void {
  if (!existsSync(join(pageFolder, "index.html")) || !existsSync(join(built, "single-file/unpack.js"))) throw new WhomError("the view is not built\n  hint: npm run build", exitCodes.noInput);
}

function readPage(): PageParts {
  checkPage();
  const read = (...path: readonly string[]) => readFileSync(join(built, ...path), "utf8");
  const styles = readdirSync(join(pageFolder, "assets")).filter((name) => name.endsWith(".css"));
  return { unpack: read("single-file/unpack.js"), script: read("single-file/view.js"), style: styles.map((name) => read("web/assets", name)).join("\n") };
}

/** The view and a snapshot in one HTML file. */
export function pageWithGraph(snapshot: Uint8Array, title: string): string {
  return singleFile(readPage(), snapshot, title, {
    pack: (data) => deflateSync(data, { level: 9 }).toString("base64"),
    digest: (text) => createHash("sha256").update(text).digest("base64"),
  });
}
