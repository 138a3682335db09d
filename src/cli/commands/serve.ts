// whom serve: the view in a browser on this machine, fresh whenever the data changes.
import type { Command } from "commander";
import { exitCodes, WhomError } from "../../model/problem.ts";
import { findDataFolder } from "../../node/data-folder.ts";
import { serveFolder } from "../../node/serve.ts";
import { addDataOption, userName } from "../options.ts";
import type { DataOption } from "../options.ts";
import { say, writeOut } from "../output.ts";

interface ServeCommandOptions extends DataOption {
  readonly port: string;
  readonly proposed?: boolean;
  readonly by?: string;
}

export async function runServe(options: ServeCommandOptions): Promise<number> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new WhomError(`--port: "${options.port}" is not a port`, exitCodes.usage);
  const served = await serveFolder(findDataFolder(options.data), { port, proposed: options.proposed === true, who: options.by ?? userName(), onProblems: (count) => say(`the data has ${count} problem${count === 1 ? "" : "s"} (whom check lists them); the page keeps the last good build`) });
  writeOut(`${served.url}\n`);
  say("open it in a browser; Ctrl+C stops");
  await new Promise<void>((resolve) => {
    process.removeAllListeners("SIGINT");
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await served.close();
  return exitCodes.ok;
}

export function addServe(program: Command, run: (action: () => Promise<number>) => void): void {
  addDataOption(program.command("serve").alias("view").description("open the view in a browser on this machine"))
    .option("--port <number>", "the port, or the next free one", "4173")
    .option("--proposed", "also with claims drawn from texts that nobody has reviewed; they are marked")
    .option("--by <name>", "who decides in the review panel (default: your user name)")
    .addHelpText("after", "\nExamples:\n  whom serve\n  whom serve --data my-story --proposed --by Ada\n  whom serve --data my-story --port 8080")
    .action((options: ServeCommandOptions) => run(() => runServe(options)));
}
