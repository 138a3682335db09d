// whom review: walks through claims drawn from texts; each decision is a line of the journal, so that a session can be left and taken up again.
import { createInterface } from "node:readline";
import type { Command } from "commander";
import { claimLine } from "../../extract/show-claims.ts";
import { exitCodes } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import type { MachineClaim } from "../../model/records.ts";
import { findDataFolder } from "../../node/data-folder.ts";
import type { ClaimDecisions, ReviewFolder } from "../../node/review-folder.ts";
import { ReviewSession } from "../../node/review-session.ts";
import { addDataOption, addOutputOptions, outputFormat, userName } from "../options.ts";
import type { DataOption, OutputOptions } from "../options.ts";
import { paint, printListing, say, sayProblems, terminalWidth, wrap, writeOut } from "../output.ts";
import { reviewHelp } from "../../match/review-input.ts";

interface ReviewOptions extends DataOption, OutputOptions {
  readonly list?: boolean;
  readonly all?: boolean;
  readonly source?: string;
  readonly by?: string;
}

export async function runReview(options: ReviewOptions): Promise<number> {
  const folder = findDataFolder(options.data);
  const problems: Problem[] = [];
  const session = new ReviewSession(folder, problems);
  sayProblems(problems);
  const claims = session.read.claims.filter((claim) => options.source === undefined || claim.source === options.source);
  if (claims.length === 0) {
    say(`there are no claims drawn from texts${options.source === undefined ? "" : ` of "${options.source}"`} in ${folder}\n  hint: whom read FILE --data DIR draws them`);
    return exitCodes.nothingFound;
  }
  if (options.list || options.json || options.ndjson || options.csv) return list(session, claims, options);
  return walk(session, claims, options);
}

function list({ decided }: ReviewSession, claims: readonly MachineClaim[], options: ReviewOptions): number {
  const wanted = claims.filter((claim) => options.all || !decided.has(claim.id));
  writeOut(printListing({ columns: ["id", "source", "state", "claim", "passage"], rows: wanted.map((claim) => [claim.id, claim.source, decided.get(claim.id)?.state ?? "proposed", claimLine(decided.get(claim.id)?.claim ?? claim), claim.passage]) }, outputFormat(options)));
  return wanted.length > 0 ? exitCodes.ok : exitCodes.nothingFound;
}

async function walk(session: ReviewSession, claims: readonly MachineClaim[], options: ReviewOptions): Promise<number> {
  const who = options.by ?? userName();
  const { read } = session;
  const isDecided = (id: string | undefined) => session.decided.has(id ?? "");
  let made = 0;
  const next = (from: number, step: 1 | -1): number => {
    for (let tried = 1, at = from; tried <= claims.length; tried += 1) {
      at = (at + step + claims.length) % claims.length;
      if (options.all || !isDecided(claims[at]?.id)) return at;
    }
    return -1;
  };
  let at = next(-1, 1);
  const show = () => writeOut(`\n${claimText(read, claims, at, session.decided)}\n`);
  const input = createInterface({ input: process.stdin, terminal: false });
  const prompt = () => writeOut(paint("bold", "a r c m s d u n b t q ? > "));
  if (at >= 0) {
    writeOut(`${claims.length} claims, ${claims.filter((claim) => isDecided(claim.id)).length} of them decided. ? lists what you can type.\n`);
    show();
    prompt();
    for await (const line of input) {
      const claim = claims[at];
      if (!claim) break;
      const typed = session.understand(line, claim);
      if (typed.kind === "quit") break;
      if (typed.kind === "wrong") say(`  ${typed.message}`);
      else if (typed.kind === "help") writeOut(`${reviewHelp}\n`);
      else if (typed.kind === "text") writeOut(`${wrap(around(read, claim), terminalWidth() - 4).map((row) => `  ${row}\n`).join("")}`);
      else if (typed.kind === "move") {
        at = next(at, typed.by);
        if (at >= 0) show();
      } else {
        const outcome = session.decide(typed, who);
        if (outcome.kind === "wrong") say(`  ${outcome.message}`);
        else if (outcome.kind === "written") {
          const { line: done, undone } = outcome;
          made += 1;
          writeOut(`  ${done.seq}: ${done.do}${undone ? ` ${undone.seq} (${undone.do})` : ""}\n`);
          const back = undone ? claims.findIndex((one) => undone.on.includes(one.id)) : -1;
          if (back >= 0) at = back;
          else if (typed.kind === "decide" && typed.decision.do !== "same" && typed.decision.do !== "different") at = next(at, 1);
          if (at >= 0) show();
        }
      }
      if (at < 0) break;
      prompt();
    }
  }
  input.close();
  if (process.stdin.isTTY) process.stdin.pause();
  const left = claims.filter((claim) => !isDecided(claim.id)).length;
  say(`${made} decision${made === 1 ? "" : "s"} written; ${left} of ${claims.length} claims are not decided${left === 0 ? "" : " (whom review takes them up again)"}`);
  return exitCodes.ok;
}

function claimText(read: ReviewFolder, claims: readonly MachineClaim[], at: number, decided: ClaimDecisions): string {
  const drawn = claims[at];
  if (!drawn) return "";
  const claim = decided.get(drawn.id)?.claim ?? drawn;
  const state = decided.get(drawn.id)?.state ?? "proposed";
  const source = read.dataset.sources.find((one) => one.id === claim.source);
  const joined = read.dataset.claims.find((one) => one.id === claim.id);
  const event = joined && read.dataset.claims.some((one) => one.event === joined.event && one.id !== claim.id) ? `\n  with others on: ${read.eventNames.get(joined.event) ?? joined.event} (${joined.event}; ${joined.why ?? ""})` : "";
  const passage = wrap(`“${claim.passage.replace(/\s+/gu, " ")}”`, terminalWidth() - 4).map((row) => `  ${paint("dim", row)}`).join("\n");
  return `${paint("bold", `${at + 1} of ${claims.length}`)}  ${source?.title ?? claim.source}  ${claim.id} ${state}\n${passage}\n  ${claimLine(claim)}${event}`;
}

// The claim's passage between 200 characters on either side.
function around(read: ReviewFolder, claim: MachineClaim): string {
  const text = read.texts.get(claim.source) ?? claim.passage;
  const [start, end] = [Math.max(0, claim.span.start - 200), Math.min(text.length, claim.span.end + 200)];
  return `${start > 0 ? "…" : ""}${text.slice(start, claim.span.start)}[${text.slice(claim.span.start, claim.span.end)}]${text.slice(claim.span.end, end)}${end < text.length ? "…" : ""}`.replace(/\s+/gu, " ");
}

export function addReview(program: Command, run: (action: () => Promise<number>) => void): void {
  addOutputOptions(addDataOption(program.command("review").description("accept, reject or correct claims drawn from texts; writes only the journal")))
    .option("--source <id>", "only claims of this source")
    .option("--all", "decided claims too")
    .option("--list", "list what is not decided, and leave")
    .option("--by <name>", "who decides (default: your user name)")
    .addHelpText("after", `\nExamples:\n  whom review --data my-story\n  whom review --list --csv\n  printf 'a\\nr\\nq\\n' | whom review --by Ada\n\nWhat you can type:\n${reviewHelp}`)
    .action((options: ReviewOptions) => run(() => runReview(options)));
}
