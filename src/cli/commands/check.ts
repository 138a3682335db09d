// whom check: every problem of a data folder, each with its place and how to mend it.
import type { Command } from "commander";
import { exitCodes } from "../../model/problem.ts";
import { readFolder } from "../../node/build-folder.ts";
import { findDataFolder } from "../../node/data-folder.ts";
import { addDataOption, addOutputOptions, outputFormat } from "../options.ts";
import type { DataOption, OutputOptions } from "../options.ts";
import { printListing, say, sayProblems, writeOut } from "../output.ts";

interface CheckOptions extends DataOption, OutputOptions {
  readonly verbs?: boolean;
}

export function runCheck(options: CheckOptions): number {
  const { problems, dataset, ontology } = readFolder(findDataFolder(options.data));
  const format = outputFormat(options);
  if (options.verbs) {
    writeOut(printListing({ columns: ["type", "verb forms", "did not happen", "nouns"], rows: [...ontology.eventTypes.values()].map((type) => [type.id, type.forms, type.not, type.nouns]) }, format));
    return exitCodes.ok;
  }
  const errors = problems.filter((problem) => problem.severity === "error").length;
  if (format === "table") sayProblems(problems, 500);
  else writeOut(printListing({ columns: ["code", "severity", "message", "file", "line", "column", "hint"], rows: problems.map((one) => [one.code, one.severity, one.message, one.where?.file ?? null, one.where?.line ?? null, one.where?.column ?? null, one.hint ?? null]) }, format));
  say(`${errors} error${errors === 1 ? "" : "s"}, ${problems.length - errors} warning${problems.length - errors === 1 ? "" : "s"} in ${dataset.events.length} events with ${dataset.claims.length} claims`);
  return errors > 0 ? exitCodes.badInput : exitCodes.ok;
}

export function addCheck(program: Command, run: (code: () => number) => void): void {
  addOutputOptions(addDataOption(program.command("check").description("list every problem of a data folder with file, line and how to mend it")))
    .option("--verbs", "list the event types with the verb forms that a `what` line may use")
    .addHelpText("after", "\nExamples:\n  whom check\n  whom check --data my-story --json\n  whom check --verbs")
    .action((options: CheckOptions) => run(() => runCheck(options)));
}
