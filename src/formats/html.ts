// One HTML file with the view, its code and the graph inside: opens from disk, asks nobody for anything.
import { exitCodes, WhomError } from "../model/problem.ts";

/** The built page, as its files. */
export interface PageParts {
  /** Unpacks the code of the view and starts it. */
  readonly unpack: string;
  readonly script: string;
  readonly style: string;
}

/** What the core cannot do itself. */
export interface Packing {
  /** zlib, then base64. */
  pack(data: string | Uint8Array): string;
  /** SHA-256 of a text, in base64, for the content security policy. */
  digest(text: string): string;
}

/** @param snapshot the graph */
export function singleFile({ unpack, script, style }: PageParts, snapshot: Uint8Array, title: string, { pack, digest }: Packing): string {
  if (/<\/script/iu.test(unpack) || /<\/style/iu.test(style)) throw new WhomError("the page's code cannot stand inside a page", exitCodes.ourBug);
  // Both scripts run as they are, or not at all.
  const policy = `default-src 'none'; script-src 'sha256-${digest(unpack)}' 'sha256-${digest(script)}'; style-src 'unsafe-inline'; img-src data: blob:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'`;
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    '<div id="app"></div>',
    "<noscript>The view draws its graph with JavaScript.</noscript>",
    `<script type="application/octet-stream" id="whom-data">${pack(snapshot)}</script>`,
    `<script type="application/octet-stream" id="whom-packed">${pack(script)}</script>`,
    `<script>${unpack}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
