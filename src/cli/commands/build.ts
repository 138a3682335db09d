// whom build: a data folder → its snapshot.
import type { Command } from "commander";
import { exitCodes } from "../../model/problem.ts";
import { buildFolder } from "../../node/build-folder.ts";
import { findDataFolder } from "../../node/data-folder.ts";
import { addDataOption } from "../options.ts";
import type { DataOption } from "../options.ts";
import { say, sayProblems } from "../output.ts";

export function runBuild(options: DataOption & { readonly force?: boolean; readonly proposed?: boolean }): number {
  const folder = findDataFolder(options.data);
  const result = buildFolder(folder, { ...(options.force ? { force: true } : {}), ...(options.proposed ? { proposed: true } : {}) });
  const errors = result.problems.filter((problem) => problem.severity === "error");
  if (errors.length > 0) {
    sayProblems(errors);
    say(`${errors.length} error${errors.length === 1 ? "" : "s"}; ${result.snapshot === undefined ? "nothing was built" : "the last good build stays in use"}`);
    return exitCodes.badInput;
  }
  const warnings = result.problems.length > 0 ? `; ${result.problems.length} warning${result.problems.length === 1 ? "" : "s"} (whom check lists them)` : "";
  if (!result.built) say(`nothing has changed since the last build${warnings}`);
  else say(`built ${result.counts?.events} events with ${result.counts?.claims} claims from ${result.counts?.sources} sources on ${result.counts?.entities} entities${warnings}`);
  return exitCodes.ok;
}

export function addBuild(program: Command, run: (code: () => number) => void): void {
  addDataOption(program.command("build").description("read a data folder, check it and build its graph"))
    .option("--proposed", "also with claims drawn from texts that nobody has reviewed; they are marked")
    .option("--force", "build even if nothing has changed")
    .addHelpText("after", "\nExamples:\n  whom build\n  whom build --data my-story")
    .action((options: DataOption & { force?: boolean; proposed?: boolean }) => run(() => runBuild(options)));
}
