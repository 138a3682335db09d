// A real browser for the tests of the view, where there is one.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

export const chromePath = [process.env["CHROME_PATH"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"].find((path) => path !== undefined && existsSync(path));

if (chromePath === undefined) console.log("tests/web: no Chromium found (CHROME_PATH or the usual places): the tests in a real browser are skipped");

export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(chromePath === undefined ? {} : { executablePath: chromePath }),
    args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  });
}
