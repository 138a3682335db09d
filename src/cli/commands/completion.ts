// whom completion: a script that completes commands, options, sources and names in a shell.
import { Argument, Command } from "commander";
import type { Option } from "commander";
import { statuses } from "../../agree/status.ts";
import { formats } from "../../formats/index.ts";
import { exitCodes } from "../../model/problem.ts";
import { completionScript, shells } from "../completion-scripts.ts";
import type { CompletedCommand, CompletedOption, Shell } from "../completion-scripts.ts";
import { addDataOption, openGraph } from "../options.ts";
import type { DataOption } from "../options.ts";
import { writeOut } from "../output.ts";

const namers: readonly string[] = ["show", "why", "path", "timeline", "conflicts", "resolve"];
const knownValues: Readonly<Record<string, CompletedOption["value"]>> = {
  "--source": "source", "--status": statuses.map((status) => status.replaceAll(" ", "-")), "--format": [...formats.map((format) => format.name), "html"], "--part": ["nodes", "edges"],
};

export async function runCompletion(what: string, options: DataOption): Promise<number> {
  if (what === "ids" || what === "sources") {
    const { dataset } = await openGraph(options);
    const list = what === "sources" ? dataset.sources : [...dataset.entities, ...dataset.events];
    // Shells expand the words that they complete: nothing that is more than a name goes to them.
    writeOut(list.filter((one) => /^[\p{L}\p{N}._-]+$/u.test(one.id)).map((one) => `${one.id}\n`).join(""));
  } else writeOut(completionScript(what as Shell, await allCommands()));
  return exitCodes.ok;
}

async function allCommands(): Promise<readonly CompletedCommand[]> {
  const { commands } = await import("./index.ts");
  const program = new Command("whom");
  for (const command of commands) (await command.load())(program, () => undefined);
  return program.commands.map((command) => ({ name: command.name(), description: command.description(), options: command.options.filter((option) => option.long !== undefined && !option.hidden).map(completed), takesNames: namers.includes(command.name()) }));
}

function completed(option: Option): CompletedOption {
  const long = option.long ?? "";
  return { long, description: option.description, ...(option.short === undefined ? {} : { short: option.short }), value: !option.required && !option.optional ? "none" : (option.argChoices ?? knownValues[long] ?? "file") };
}

export function addCompletion(program: Command, run: (action: () => Promise<number>) => void): void {
  addDataOption(program.command("completion").description("a script that completes commands, options and names in your shell"))
    .addArgument(new Argument("<shell>", "bash, zsh or fish; or ids or sources, which the scripts ask for").choices([...shells, "ids", "sources"]))
    .addHelpText("after", "\nExamples:\n  whom completion bash >> ~/.bashrc\n  whom completion fish > ~/.config/fish/completions/whom.fish\n  source <(whom completion zsh)")
    .action((what: string, options: DataOption) => run(() => runCompletion(what, options)));
}
