// whom ask: a question in plain English → a table with the passages behind it.
import { Option } from "commander";
import type { Command } from "commander";
import { ask } from "../../ask/ask.ts";
import { statuses } from "../../agree/status.ts";
import type { Answer } from "../../model/answer.ts";
import { deadlineIn } from "../../model/platform.ts";
import { exitCodes, WhomError } from "../../model/problem.ts";
import { nodePlatform } from "../../node/platform.ts";
import { evidenceLines } from "../evidence.ts";
import { addDataOption, addLensOptions, addOutputOptions, openGraph, outputFormat } from "../options.ts";
import type { DataOption, LensOptions, OutputOptions } from "../options.ts";
import { paint, printListing, say, writeOut } from "../output.ts";

interface CommandOptions extends DataOption, OutputOptions, LensOptions {
  readonly explain?: boolean;
  readonly evidence: string;
  readonly timeout: string;
}

const TABLE_EVENTS = 12;

export async function runAsk(question: string, options: CommandOptions): Promise<number> {
  for (const status of options.status ?? []) if (!statuses.some((one) => one === status)) throw new WhomError(`--status: "${status}" is not a status\n  hint: the statuses are ${statuses.join(", ")}`, exitCodes.usage);
  const timeoutMs = Number(options.timeout) * 1000;
  if (!(timeoutMs > 0)) throw new WhomError(`--timeout: "${options.timeout}" is not a number of seconds`, exitCodes.usage);
  const graph = await openGraph(options);
  const answer = ask(question, graph, { ...(options.status ? { statuses: options.status } : {}), deadline: deadlineIn(timeoutMs, nodePlatform.clock) });
  const format = outputFormat(options);
  if (answer.notUnderstood && format !== "json") {
    for (const notice of answer.notices) say(`whom: ${notice}`);
    say(`whom can answer:\n${answer.notUnderstood.suggestions.map((one) => `  ${one}`).join("\n")}`);
    return exitCodes.nothingFound;
  }
  if (options.explain && format !== "json") {
    writeOut(`${answer.cypher}\n`);
    return exitCodes.ok;
  }
  if (format === "json") writeOut(`${JSON.stringify(answer, null, 2)}\n`);
  else if (format === "ndjson") writeOut(answer.rows.map((row) => `${JSON.stringify({ ...Object.fromEntries(answer.columns.map((column, index) => [column, row.cells[index] ?? null])), ...row, cells: undefined })}\n`).join(""));
  else if (format === "csv") writeOut(printListing({ columns: [...answer.columns, "event", "sources"], rows: answer.rows.map((row) => [...row.cells, row.event ?? null, row.sources]) }, "csv"));
  else printAnswer(answer, options.evidence === "all" ? Infinity : options.evidence === "none" ? 0 : TABLE_EVENTS);
  return answer.rows.length > 0 ? exitCodes.ok : exitCodes.nothingFound;
}

function printAnswer(answer: Answer, most: number): void {
  say(paint("dim", `understood: ${answer.understood ?? ""}`));
  if (answer.rows.length > 0) writeOut(printListing({ columns: answer.columns, rows: answer.rows.map((row) => row.cells) }, "table"));
  for (const notice of answer.notices) writeOut(`\n${notice}`);
  if (answer.notices.length > 0) writeOut("\n");
  // Rows of one event share their passages.
  const blocks = new Map<string, Set<Answer["rows"][number]["evidence"][number]>>();
  for (const row of answer.rows) {
    const block = blocks.get(row.event ?? "") ?? new Set();
    for (const one of row.evidence) if (![...block].some((other) => other.claim === one.claim)) block.add(one);
    blocks.set(row.event ?? "", block);
  }
  const events = [...blocks].filter(([, evidence]) => evidence.size > 0);
  for (const [event, evidence] of events.slice(0, most)) writeOut(`\n${event === "" ? "" : `${paint("bold", event)}\n`}${evidenceLines([...evidence]).join("\n")}\n`);
  if (events.length > most && most > 0) writeOut(`\n... and the passages behind ${events.length - most} more events: --evidence all, or whom why <event>\n`);
}

export function addAsk(program: Command, run: (action: () => Promise<number>) => void): void {
  addOutputOptions(addLensOptions(addDataOption(program.command("ask").description("answer a question in plain English, with the passages behind the answer").argument("<question...>", "the question"))))
    .option("--explain", "print the Cypher that the question became, and stop")
    .addOption(new Option("--evidence <how much>", "passages below the table").choices(["some", "all", "none"]).default("some"))
    .option("--timeout <seconds>", "stop after this time", "30")
    .addHelpText("after", `
Examples:
  whom ask "who warned whom"
  whom ask "who was warned by the US before March 2024?"
  whom ask "according to the French report, what did Putin dismiss?"
  whom ask "which warnings were not heeded?"
  whom ask "how many people were killed in Kerman?" --json
  whom ask "on what do the sources disagree?" --as-of 2024-03-31
  whom ask "who failed to warn whom" --explain`)
    .action((words: readonly string[], options: CommandOptions) => run(async () => runAsk(words.join(" "), options)));
}
