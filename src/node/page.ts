// The built view in dist/web, as files to serve or to put into one.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { singleFile } from "../formats/html.ts";
import type { PageParts } from "../formats/html.ts";
import { exitCodes, WhomError } from "../model/problem.ts";

export const pageFolder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "dist/web");

export function readPage(): PageParts {
  if (!existsSync(join(pageFolder, "index.html"))) throw new WhomError("the view is not built\n  hint: npm run build", exitCodes.noInput);
  const assets = readdirSync(join(pageFolder, "assets"));
  const read = (ending: string) => assets.filter((name) => name.endsWith(ending)).map((name) => readFileSync(join(pageFolder, "assets", name), "utf8")).join("\n");
  return { html: readFileSync(join(pageFolder, "index.html"), "utf8"), script: read(".js"), style: read(".css") };
}

/** The view and a snapshot in one HTML file. */
export function pageWithGraph(snapshot: Uint8Array, title: string): string {
  return singleFile(readPage(), deflateSync(snapshot, { level: 9 }).toString("base64"), title, (text) => createHash("sha256").update(text).digest("base64"));
}
