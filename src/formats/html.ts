// One HTML file with the view, its code and the graph inside: opens from disk, asks nobody for anything.
import { exitCodes, WhomError } from "../model/problem.ts";

/** The built page, as its files. */
export interface PageParts {
  readonly html: string;
  readonly script: string;
  readonly style: string;
}

/**
 * @param packed the snapshot, zlib-compressed, in base64
 * @param digest SHA-256 of a text, in base64, for the content security policy
 */
export function singleFile(page: PageParts, packed: string, title: string, digest: (text: string) => string): string {
  if (/<\/script/iu.test(page.script) || /<\/style/iu.test(page.style)) throw new WhomError("the page's code cannot stand inside a page", exitCodes.ourBug);
  const script = page.script;
  const policy = `default-src 'none'; script-src 'sha256-${digest(script)}'; style-src 'unsafe-inline'; img-src data: blob:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'`;
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</title>`,
    `<style>${page.style}</style>`,
    "</head>",
    "<body>",
    '<div id="app"></div>',
    `<script type="application/octet-stream" id="whom-data">${packed}</script>`,
    `<script id="whom-code">${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
