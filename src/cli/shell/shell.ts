// The interactive Cypher shell: history, completion, statements over several lines, settings that begin with a colon.
import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import { WhomError } from "../../model/problem.ts";
import type { Engine } from "../../query/engine.ts";
import { QueryError } from "../../query/errors.ts";
import { paint, say, writeOut } from "../output.ts";
import type { OutputFormat } from "../output.ts";
import { completionsFor } from "./completion.ts";

const HISTORY_LINES = 1000;

export interface ShellSettings {
  readonly engine: Engine;
  readonly graph: KnowledgeGraph;
  readonly format: OutputFormat;
  /** Runs a statement and prints its rows. @throws WhomError */
  print(text: string, format: OutputFormat): void;
}

const HELP = `A statement runs when it is complete, or after a semicolon or an empty line. Tab completes labels, types, functions and names.
  :help              this page
  :explain QUERY     the plan, without running it      :profile QUERY   the plan with its real rows
  :table :csv :json :ndjson                            how rows are printed from now on
  :schema            labels and relationship types     :functions       functions with what they do
  :quit              leave (or Ctrl-D); Ctrl-C throws the statement away`;

export async function runShell(settings: ShellSettings): Promise<void> {
  const { engine } = settings;
  let { format } = settings;
  const historyPath = join(process.env["XDG_STATE_HOME"] ?? join(homedir(), ".local", "state"), "whom", "cypher-history");
  const terminal = createInterface({ input: process.stdin, output: process.stdout, completer: completionsFor(engine, settings.graph), history: readHistory(historyPath), historySize: HISTORY_LINES, removeHistoryDuplicates: true });
  let pending = "";
  const ask = (): void => {
    terminal.setPrompt(pending === "" ? "whom> " : "  ... ");
    terminal.prompt();
  };
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof WhomError)) throw error;
      say(error.message);
    }
  };
  const run = (text: string): void => {
    keepHistory(historyPath, text);
    attempt(() => settings.print(text, format));
  };
  const command = (line: string): boolean => {
    const [name = "", ...rest] = line.split(/\s+/u);
    const argument = rest.join(" ");
    switch (name) {
      case ":quit": case ":exit": case ":q": return false;
      case ":table": case ":csv": case ":json": case ":ndjson":
        format = name.slice(1) as OutputFormat;
        if (argument !== "") run(argument);
        return true;
      case ":explain": case ":profile":
        attempt(() => settings.print(`${name.slice(1)} ${argument}`, format));
        return true;
      case ":schema":
        writeOut(`${paint("bold", "labels")}  ${engine.graph.labels.join(", ")}\n${paint("bold", "types")}   ${engine.graph.types.join(", ")}\n`);
        return true;
      case ":functions":
        writeOut(engine.library.all().map((one) => `${paint("bold", one.example)}  ${one.doc}\n`).join(""));
        return true;
      case ":help":
        say(HELP);
        return true;
      default:
        say(`there is no ${name}; :help lists what there is`);
        return true;
    }
  };
  say("Cypher over the graph of claims. :help explains, :quit leaves.");
  await new Promise<void>((resolve) => {
    terminal.on("line", (line) => {
      const trimmed = line.trim();
      if (pending === "" && trimmed.startsWith(":")) {
        if (!command(trimmed)) terminal.close();
        else ask();
        return;
      }
      pending = pending === "" ? trimmed : `${pending}\n${line}`;
      if (trimmed === "" || trimmed.endsWith(";") || isComplete(pending, engine)) {
        const text = pending.replace(/;\s*$/u, "").trim();
        pending = "";
        if (text !== "") run(text);
      }
      ask();
    });
    terminal.on("SIGINT", () => {
      if (pending === "" && terminal.line === "") terminal.close();
      else {
        pending = "";
        terminal.write(null, { ctrl: true, name: "u" });
        ask();
      }
    });
    terminal.on("close", () => {
      writeOut("\n");
      resolve();
    });
    ask();
  });
}

/** Whether a text can run as it stands; an error before its end cannot be mended by going on, so it is complete too. */
export function isComplete(text: string, engine: Engine): boolean {
  try {
    engine.explain(text);
    return true;
  } catch (error) {
    if (!(error instanceof QueryError)) return true;
    const end = text.trimEnd().length;
    const atEnd = error.span === undefined || error.span.start >= end - 1 || error.span.end >= end;
    return !(error.type === "SyntaxError" && atEnd);
  }
}

function readHistory(path: string): string[] {
  try {
    return readFileSync(path, "utf8").split("\n").filter((line) => line !== "").slice(-HISTORY_LINES).map((line) => line.replaceAll("\\n", " ")).reverse();
  } catch {
    return []; // no history yet
  }
}

function keepHistory(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    appendFileSync(path, `${text.replaceAll("\n", " ")}\n`, { mode: 0o600 });
  } catch {
    // A home that cannot be written to costs the history, not the session.
  }
}
