// The openCypher Technology Compatibility Kit, as far as it lies beside the repository: every scenario that only reads.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { runFeatures, summarize } from "./tck/run-features.ts";

const features = resolve(process.env["WHOM_SHARED"] ?? "../shared", "tck/features");

describe.skipIf(!existsSync(features))("openCypher TCK", () => {
  it("passes every scenario that does not write", { timeout: 300_000 }, () => {
    const reports = runFeatures(features);
    const summary = summarize(reports);
    console.log(`openCypher TCK: ${summary.split("\n").at(-1)}`);
    expect(reports.filter(({ outcome }) => outcome.kind === "failed").map(({ file, scenario }) => `${file} - ${scenario}`)).toEqual([]);
  });
});
if (!existsSync(features)) console.log(`openCypher TCK: skipped, ${features} is not there`);
