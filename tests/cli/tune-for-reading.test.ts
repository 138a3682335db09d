import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const tuning = pathToFileURL(join(import.meta.dirname, "../../dist/cli/tune-for-reading.js")).href;

// V8 writes "unrecognized flag" to stderr and goes on.
test("this Node knows what it is told", () => {
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", `import { tuneForReading } from ${JSON.stringify(tuning)}; tuneForReading();`], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
