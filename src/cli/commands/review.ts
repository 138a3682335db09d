// whom review: walks through claims drawn from texts; each decision is a line of the journal, so that a session can be left and taken up again.
import { createInterface } from "node:readline";
import type { Command } from "commander";
import { claimLine } from "../../extract/show-claims.ts";
import { NameIndex } from "../../model/names.ts";
import { exitCodes } from "../../model/problem.ts";
import type { Problem } from "../../model/problem.ts";
import type { MachineClaim } from "../../model/records.ts";
import { findDataFolder } from "../../node/data-folder.ts";
import { appendDecisions } from "../../node/journal.ts";
import { claimDecisions, journalOf, readReviewFolder } from "../../node/review-folder.ts";
import type { ReviewFolder } from "../../node/review-folder.ts";
import { standingDecisions } from "../../match/review-claims.ts";
import { addDataOption, addOutputOptions, outputFormat } from "../options.ts";
import type { DataOption, OutputOptions } from "../options.ts";
import { paint, printListing, say, sayProblems, terminalWidth, wrap, writeOut } from "../output.ts";
import { readReviewInput, reviewHelp } from "../review-input.ts";

interface ReviewOptions extends DataOption, OutputOptions {
  readonly list?: boolean;
  readonly all?: boolean;
  readonly source?: string;
  readonly by?: string;
}

export async function runReview(options: ReviewOptions): Promise<number> {
  const folder = findDataFolder(options.data);
  const problems: Problem[] = [];
  const read = readReviewFolder(folder, problems);
  sayProblems(problems);
  const claims = read.claims.filter((claim) => options.source === undefined || claim.source === options.source);
  if (claims.length === 0) {
    say(`there are no claims drawn from texts${options.source === undefined ? "" : ` of "${options.source}"`} in ${folder}\n  hint: whom read FILE --data DIR draws them`);
    return exitCodes.nothingFound;
  }
  if (options.list || options.json || options.ndjson || options.csv) return list(folder, claims, options);
  return walk(folder, read, claims, options);
}

function list(folder: string, claims: readonly MachineClaim[], options: ReviewOptions): number {
  const decided = claimDecisions(claims, journalOf(folder));
  const wanted = claims.filter((claim) => options.all || !decided.has(claim.id));
  writeOut(printListing({ columns: ["id", "source", "state", "claim", "passage"], rows: wanted.map((claim) => [claim.id, claim.source, decided.get(claim.id)?.state ?? "proposed", claimLine(decided.get(claim.id)?.claim ?? claim), claim.passage]) }, outputFormat(options)));
  return wanted.length > 0 ? exitCodes.ok : exitCodes.nothingFound;
}

async function walk(folder: string, read: ReviewFolder, claims: readonly MachineClaim[], options: ReviewOptions): Promise<number> {
  const who = options.by ?? process.env["USER"] ?? process.env["USERNAME"] ?? "reviewer";
  const names = new NameIndex(read.dataset.entities.map((entity) => ({ id: entity.id, names: [entity.name, ...entity.aka] })));
  const events = new NameIndex(read.dataset.events.map((event) => ({ id: event.id, names: [read.eventNames.get(event.id) ?? event.id, ...event.aka] })));
  let decided = claimDecisions(claims, journalOf(folder));
  let made = 0;
  const next = (from: number, step: 1 | -1): number => {
    for (let tried = 1, at = from; tried <= claims.length; tried += 1) {
      at = (at + step + claims.length) % claims.length;
      if (options.all || !decided.has(claims[at]?.id ?? "")) return at;
    }
    return -1;
  };
  let at = next(-1, 1);
  const show = () => writeOut(`\n${claimText(read, claims, at, decided)}\n`);
  const input = createInterface({ input: process.stdin, terminal: false });
  const prompt = () => writeOut(paint("bold", "a r c m s d u n b t q ? > "));
  if (at >= 0) {
    writeOut(`${claims.length} claims, ${decided.size} of them decided. ? lists what you can type.\n`);
    show();
    prompt();
    for await (const line of input) {
      const claim = claims[at];
      if (!claim) break;
      const typed = readReviewInput(line, { claim: decided.get(claim.id)?.claim ?? claim, ontology: read.ontology, entities: read.dataset.entities, names, events });
      if (typed.kind === "quit") break;
      if (typed.kind === "wrong") say(`  ${typed.message}`);
      else if (typed.kind === "help") writeOut(`${reviewHelp}\n`);
      else if (typed.kind === "text") writeOut(`${wrap(around(read, claim), terminalWidth() - 4).map((row) => `  ${row}\n`).join("")}`);
      else if (typed.kind === "move") {
        at = next(at, typed.by);
        if (at >= 0) show();
      } else {
        const last = typed.kind === "undo" ? (typed.seq ?? standingDecisions(journalOf(folder)).at(-1)?.seq) : undefined;
        const known = last === undefined ? undefined : standingDecisions(journalOf(folder)).find((one) => one.seq === last);
        if (typed.kind === "undo" && !known) say(`  there is no decision${last === undefined ? "" : ` ${last}`} to undo`);
        else {
          const [done] = appendDecisions(folder, [{ at: new Date().toISOString(), who, ...(typed.kind === "undo" ? { do: "undo" as const, on: [String(last)] } : typed.decision) }]);
          made += 1;
          decided = claimDecisions(claims, journalOf(folder));
          writeOut(`  ${done?.seq}: ${done?.do}${known ? ` ${known.seq} (${known.do})` : ""}\n`);
          const back = known ? claims.findIndex((one) => known.on.includes(one.id)) : -1;
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
  const left = claims.filter((claim) => !decided.has(claim.id)).length;
  say(`${made} decision${made === 1 ? "" : "s"} written; ${left} of ${claims.length} claims are not decided${left === 0 ? "" : " (whom review takes them up again)"}`);
  return exitCodes.ok;
}

function claimText(read: ReviewFolder, claims: readonly MachineClaim[], at: number, decided: ReturnType<typeof claimDecisions>): string {
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
