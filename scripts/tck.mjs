// npm run tck -- DIR: runs every openCypher feature file below a folder and prints what passed, failed and does not apply.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const directory = resolve(process.argv[2] ?? `${process.env.WHOM_SHARED ?? "../shared"}/tck/features`);
if (!existsSync(directory)) {
  console.error(`${directory} is not there. Usage: npm run tck -- DIR, with a folder of .feature files.`);
  process.exit(66);
}
// The runner is TypeScript and lives with the tests; Vite reads it.
const file = fileURLToPath(new URL("../tests/query/tck/run-features.ts", import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: "error" });
const reports = module.runFeatures(directory);
console.log(module.summarize(reports));
process.exitCode = reports.some(({ outcome }) => outcome.kind === "failed") ? 1 : 0;
