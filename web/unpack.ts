// Starts a page that is one file: its code stands in it compressed, and its policy lets the unpacked text run, by its hash, beside this script and nothing else.
import { inflate } from "./inflate.ts";
import { say } from "./say.ts";

async function unpack(): Promise<void> {
  const script = document.createElement("script");
  script.id = "whom-code";
  script.textContent = new TextDecoder().decode(await inflate(document.getElementById("whom-packed")?.textContent ?? ""));
  document.body.append(script);
}

function fail(reason: string): void {
  const host = document.getElementById("app");
  if (host) say(host, "The view could not be unpacked.", `${reason}. The file may have been damaged on its way: get it again, or export it anew. It needs a browser from 2023 or later.`);
}

document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
  if (effectiveDirective.startsWith("script-src")) fail("Its code is not the one that was exported");
});
unpack().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
