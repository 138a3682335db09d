// whom read: reports → claims, or one stage's view of them.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { InvalidArgumentError, Option, type Command } from "commander";
import { makeReport } from "../../extract/report.ts";
import { parseLine } from "../../extract/trees/parse-sentences.ts";
import { exitCodes, WhomError, type Problem } from "../../model/problem.ts";
import { bundledFolder } from "../../node/data-folder.ts";
import { reparseConllu } from "../../node/conllu.ts";
import { decodeText } from "../../node/decode-text.ts";
import { listDocuments, type ListedDocument } from "../../node/list-documents.ts";
import { loadEnglishWeights } from "../../node/load-weights.ts";
import { nodePlatform } from "../../node/platform.ts";
import { readReports } from "../../node/read-reports.ts";
import { tupleLines, type ReadForm } from "../../node/read-one.ts";
import { ClaimStore } from "../../node/store-claims.ts";
import { addDataOption, type DataOption } from "../options.ts";
import { say, sayProblems, writeOut } from "../output.ts";
import { tuneForReading } from "../tune-for-reading.ts";

interface ReadOptions extends DataOption {
  readonly show?: boolean;
  readonly as?: "conllu" | "tuples" | "quotes" | "claims";
  readonly published?: string;
  readonly goldTokens?: boolean;
  readonly lines?: boolean;
  readonly jobs?: number;
  readonly timeout: number;
}

export async function runRead(paths: readonly string[], options: ReadOptions): Promise<number> {
  tuneForReading();
  if (options.goldTokens && options.as !== "conllu") throw new WhomError("--gold-tokens goes with --as conllu", exitCodes.usage);
  if (options.lines && options.as !== "tuples") throw new WhomError("--lines goes with --as tuples", exitCodes.usage);
  if (options.goldTokens || options.lines) return readTokens(paths, options);
  const problems: Problem[] = [];
  const documents = listDocuments(paths, options.published, problems);
  if (documents.length === 0) throw new WhomError("there is nothing to read\n  hint: whom read takes .txt, .md, .html and .pdf files, or folders of them", exitCodes.noInput);
  const form: ReadForm = options.show ? "show" : options.as ?? "store";
  const data = dataFolder(options.data, form);
  const store = form === "store" ? new ClaimStore(data, setupHash(data)) : undefined;
  const todo = store ? documents.filter((document) => !store.has(document)) : documents;
  let claims = 0;
  let failed = 0;
  const bar = progress(todo.length);
  const settings = { form, data, timeoutMs: options.timeout, ...(options.jobs === undefined ? {} : { jobs: options.jobs }), onDone: bar.step };
  // Renumbered: the store may have left some out.
  const tasks: ListedDocument[] = todo.map((document, number) => ({ ...document, number }));
  for await (const result of readReports(tasks, settings)) {
    const document = tasks[result.number]!;
    problems.push(...result.problems);
    if (result.problems.some((problem) => problem.severity === "error")) failed += 1;
    else if (store) {
      const found = store.write(document, result);
      problems.push(...found);
      if (found.length > 0) failed += 1;
      claims += result.claims.length;
    } else {
      if (form === "show" && documents.length > 1) writeOut(`== ${document.name}\n`);
      writeOut(result.output);
    }
  }
  bar.end();
  sayProblems(problems);
  if (store) say(`read ${todo.length - failed} of ${documents.length} document${documents.length === 1 ? "" : "s"}${documents.length > todo.length ? ` (${documents.length - todo.length} read before)` : ""}: ${claims} claims in ${join(options.data ?? "graph-data", "claims")}`);
  return failed > 0 ? exitCodes.badInput : exitCodes.ok;
}

/** Where claims go; for the other forms, whose ontology and entities are used. */
function dataFolder(option: string | undefined, form: ReadForm): string {
  const folder = resolve(option ?? "graph-data");
  if (form === "store") {
    if (option === undefined && !existsSync(folder)) throw new WhomError("there is no folder graph-data here to write claims to\n  hint: name one with --data DIR, or print claims with --as claims or --show", exitCodes.usage);
    mkdirSync(folder, { recursive: true });
    return folder;
  }
  return existsSync(folder) ? folder : bundledFolder;
}

function setupHash(data: string): string {
  const parts = [join(bundledFolder, "ontology.yaml"), join(data, "ontology.yaml"), join(data, "entities.yaml")].map((path) => (existsSync(path) ? nodePlatform.hash(readFileSync(path)) : ""));
  return nodePlatform.hash(parts.join("|")).slice(0, 16);
}

/** Words that are cut already: a CoNLL-U file, or a tokenised sentence a line. */
function readTokens(paths: readonly string[], options: ReadOptions): number {
  const english = loadEnglishWeights();
  const problems: Problem[] = [];
  for (const path of paths) {
    if (path !== "-" && !existsSync(path)) throw new WhomError(`there is no file ${path}`, exitCodes.noInput);
    const text = decodeText(readFileSync(path === "-" ? 0 : path), path, problems);
    if (text === undefined) continue;
    if (options.goldTokens) {
      writeOut(reparseConllu(text, english));
      continue;
    }
    for (const line of text.split("\n")) {
      if (line.trim() === "") continue;
      const report = makeReport(line, [parseLine(line, english)]);
      for (const sentence of report.sentences) writeOut(tupleLines(sentence, line));
    }
  }
  sayProblems(problems);
  return problems.length > 0 ? exitCodes.badInput : exitCodes.ok;
}

/** A bar on a terminal, for more than a few documents. */
function progress(all: number): { readonly step: (done: number) => void; readonly end: () => void } {
  if (!process.stderr.isTTY || all < 3) return { step: () => undefined, end: () => undefined };
  return {
    step: (done) => process.stderr.write(`\r[${"#".repeat(Math.round((30 * done) / all)).padEnd(30, ".")}] ${done} of ${all}`),
    end: () => process.stderr.write(`\r${" ".repeat(60)}\r`),
  };
}

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError("a whole number from 1 up is expected");
  return number;
};

export function addRead(program: Command, run: (action: () => number | Promise<number>) => void): void {
  addDataOption(program.command("read").description("draw claims from reports: text, Markdown, HTML, PDF; a file, a folder, or - for standard input"))
    .argument("<path...>", "files or folders; - reads standard input")
    .option("--show", "print the sentences with their claims, write nothing")
    .addOption(new Option("--as <form>", "print one stage: conllu, tuples, quotes or claims; write nothing").choices(["conllu", "tuples", "quotes", "claims"]).conflicts("show"))
    .option("--published <date>", "day or interval of publication, for dates such as Friday or March 7")
    .option("--gold-tokens", "with --as conllu: take a CoNLL-U file's own words")
    .option("--lines", "with --as tuples: take one tokenised sentence a line")
    .option("--jobs <n>", "worker threads (default: as many as the machine has cores)", wholeNumber)
    .option("--timeout <ms>", "time for one document in milliseconds", wholeNumber, 120_000)
    .addHelpText("after", "\nExamples:\n  whom read report.txt --show --published 2024-03-25\n  whom read reports/ --data my-story\n  whom read page.html --as claims")
    .action((paths: readonly string[], options: ReadOptions) => run(() => runRead(paths, options)));
}
