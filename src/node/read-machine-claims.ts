// claims/*.jsonl → machine claims; a line that is not one is a problem at its place, not an end.
import type { Problem } from "../model/problem.ts";
import type { ClaimReference, MachineClaim, Mention } from "../model/records.ts";

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const isMention = (value: unknown): value is Mention => isObject(value) && typeof value["mention"] === "string" && typeof value["entity"] === "string" && typeof value["score"] === "number" && typeof value["why"] === "string";
const isReference = (value: unknown): value is ClaimReference => isObject(value) && typeof value["claim"] === "string";
const stances = new Set(["asserts", "alleges", "expects", "doubts", "denies", "unclear"]);
const entityPattern = /^(?:new:)?[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** The claim in a value from outside, or nothing where it is none. */
export function readMachineClaim(value: unknown): MachineClaim | undefined {
  if (!isObject(value)) return undefined;
  const { span, when, place } = value;
  const ok =
    typeof value["id"] === "string" && /^[\w-]{4,80}$/u.test(value["id"]) && typeof value["source"] === "string" && isObject(span) && Number.isSafeInteger(span["start"]) && Number.isSafeInteger(span["end"]) && typeof value["passage"] === "string" &&
    Array.isArray(value["by"]) && value["by"].every((one) => isMention(one)) && typeof value["stance"] === "string" && stances.has(value["stance"]) && typeof value["type"] === "string" && typeof value["negated"] === "boolean" &&
    isObject(value["roles"]) && Object.values(value["roles"]).every((list) => Array.isArray(list) && list.every((one) => isMention(one) || isReference(one))) && isObject(value["figures"]) && Object.values(value["figures"]).every((one) => isObject(one)) &&
    (when === undefined || (isObject(when) && typeof when["text"] === "string" && (when["edtf"] === undefined || typeof when["edtf"] === "string"))) && (place === undefined || isMention(place));
  if (!ok) return undefined;
  const claim = value as unknown as MachineClaim;
  const named = [...claim.by, ...Object.values(claim.roles).flat()].every((one) => !("entity" in one) || one.entity === "" || entityPattern.test(one.entity));
  return named ? claim : undefined;
}

export function readClaimLines(file: string, text: string, problems: Problem[]): MachineClaim[] {
  const found: MachineClaim[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      value = undefined;
    }
    const claim = readMachineClaim(value);
    if (claim) found.push(claim);
    else problems.push({ code: "bad-claim", severity: "warning", message: `line ${index + 1} is no claim; it is left out`, where: { file, line: index + 1, column: 1, lineText: line.slice(0, 200) }, hint: "write it anew with whom read" });
  }
  return found;
}
