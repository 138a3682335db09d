// claims/*.jsonl and decisions.jsonl → records; a line that is not one is a problem at its place, not an end.
import type { Problem } from "../model/problem.ts";
import type { ClaimReference, JournalLine, MachineClaim, Mention } from "../model/records.ts";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const isMention = (value: unknown): value is Mention => isObject(value) && typeof value["mention"] === "string" && typeof value["entity"] === "string" && typeof value["score"] === "number" && typeof value["why"] === "string";
const isReference = (value: unknown): value is ClaimReference => isObject(value) && typeof value["claim"] === "string";
const stances = new Set(["asserts", "alleges", "expects", "doubts", "denies", "unclear"]);
const entityPattern = /^(?:new:)?[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

export function readClaimLines(file: string, text: string, problems: Problem[]): MachineClaim[] {
  return readLines(file, text, problems, "claim", (value) => {
    const span = value["span"];
    const ok =
      typeof value["id"] === "string" && /^[\w-]{4,80}$/u.test(value["id"]) && typeof value["source"] === "string" && isObject(span) && Number.isSafeInteger(span["start"]) && Number.isSafeInteger(span["end"]) && typeof value["passage"] === "string" &&
      Array.isArray(value["by"]) && value["by"].every((one) => isMention(one)) && typeof value["stance"] === "string" && stances.has(value["stance"]) && typeof value["type"] === "string" && typeof value["negated"] === "boolean" &&
      isObject(value["roles"]) && Object.values(value["roles"]).every((list) => Array.isArray(list) && list.every((one) => isMention(one) || isReference(one))) && isObject(value["figures"]);
    if (!ok) return undefined;
    const claim = value as unknown as MachineClaim;
    const named = [...claim.by, ...Object.values(claim.roles).flat()].every((one) => !("entity" in one) || one.entity === "" || entityPattern.test(one.entity));
    return named ? claim : undefined;
  });
}

export function readJournalLines(file: string, text: string, problems: Problem[]): JournalLine[] {
  const acts = new Set(["accept", "reject", "correct", "match", "same", "different", "undo"]);
  return readLines(file, text, problems, "decision", (value) => {
    const ok = Number.isSafeInteger(value["seq"]) && typeof value["who"] === "string" && typeof value["do"] === "string" && acts.has(value["do"]) && Array.isArray(value["on"]) && value["on"].every((one) => typeof one === "string");
    return ok ? (value as unknown as JournalLine) : undefined;
  });
}

function readLines<T>(file: string, text: string, problems: Problem[], what: string, read: (value: Json) => T | undefined): T[] {
  const found: T[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      value = undefined;
    }
    const record = isObject(value) ? read(value) : undefined;
    if (record !== undefined) found.push(record);
    else problems.push({ code: `bad-${what}`, severity: "warning", message: `line ${index + 1} is no ${what}; it is left out`, where: { file, line: index + 1, column: 1, lineText: line.slice(0, 200) }, hint: what === "claim" ? "write it anew with whom read" : "each line is one JSON object with seq, at, who, do and on" });
  }
  return found;
}
