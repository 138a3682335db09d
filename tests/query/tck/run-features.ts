// All feature files below a folder, and the counts that people are shown.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { EngineOptions } from "../../../src/query/engine.ts";
import { readFeature } from "./gherkin.ts";
import { runScenario, type Outcome } from "./run-scenario.ts";

export interface ScenarioReport {
  readonly file: string;
  readonly scenario: string;
  readonly outcome: Outcome;
}

export function featureFiles(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".feature")).sort().map((name) => join(directory, name));
}

export function runFeatures(directory: string, options: EngineOptions = {}): readonly ScenarioReport[] {
  return featureFiles(directory).flatMap((file) =>
    readFeature(readFileSync(file, "utf8")).map((scenario): ScenarioReport => ({ file: relative(directory, file), scenario: scenario.name, outcome: runScenario(scenario, options) })),
  );
}

/** What `npm run tck` prints; the last line is "N passed, N failed". */
export function summarize(reports: readonly ScenarioReport[]): string {
  const failures = reports.flatMap(({ file, scenario, outcome }) => (outcome.kind === "failed" ? [`  ${file} - ${scenario}\n    ${outcome.why}`] : []));
  const reasons = new Map<string, number>();
  for (const { outcome } of reports) if (outcome.kind === "not-applicable") reasons.set(outcome.reason, (reasons.get(outcome.reason) ?? 0) + 1);
  const passed = reports.filter(({ outcome }) => outcome.kind === "passed").length;
  const notApplicable = [...reasons].map(([reason, count]) => `  ${count}: ${reason}`);
  return [
    ...(failures.length > 0 ? ["Failed:", ...failures] : []),
    `Not applicable: ${reports.length - passed - failures.length}`,
    ...notApplicable,
    `Scenarios: ${reports.length}`,
    `${passed} passed, ${failures.length} failed`,
  ].join("\n");
}
