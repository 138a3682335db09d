#!/usr/bin/env node
// The `whom` command: a list of subcommands, and what happens when one fails.
import { Command, CommanderError } from "commander";
import { exitCodes, WhomError } from "../model/problem.ts";
import { commands } from "./commands/index.ts";
import { say, sayProblems } from "./output.ts";

const version = "0.1.0";

function fail(error: unknown): number {
  if (error instanceof WhomError) {
    sayProblems(error.problems);
    // The message of a refused query is its problem, with place and hint.
    if (!(error.problems.length === 1 && error.message.includes(error.problems[0]?.message ?? "\0"))) say(`whom: ${error.message}`);
    if (error.problems.some((problem) => problem.code === "snapshot-damaged")) say("  hint: whom build --force writes it anew");
    return error.exitCode;
  }
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "EPIPE") return exitCodes.ok; // the reader has seen enough
  if (code === "ENOSPC" || code === "EIO" || code === "EACCES" || code === "EROFS" || code === "EISDIR") {
    say(`whom: ${error instanceof Error ? error.message : String(error)}`);
    return exitCodes.inputOutput;
  }
  say(`whom: this is a bug of ours: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return exitCodes.ourBug;
}

async function main(): Promise<void> {
  const program = new Command("whom")
    .description("Who did what to whom, when, according to whom, and do the sources agree.")
    .version(version)
    .showSuggestionAfterError()
    .showHelpAfterError("(whom --help lists the commands)")
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });
  // An action gives its exit code, now or later.
  let pending: Promise<number> | undefined;
  const run = (action: () => number | Promise<number>): void => {
    pending = (async () => action())();
  };
  // Only the wanted command is loaded; --help and misspellings load all of them.
  const wanted = commands.find((command) => command.name === process.argv[2]);
  for (const command of wanted ? [wanted] : commands) (await command.load())(program, run);
  process.on("SIGINT", () => process.exit(exitCodes.interrupted));
  try {
    await program.parseAsync();
    process.exitCode = (await pending) ?? exitCodes.ok;
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    else process.exitCode = fail(error);
  }
}

void main();
