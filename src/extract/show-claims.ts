// A report for people: each sentence with the claims drawn from it.
import type { ClaimReference, MachineClaim, Mention } from "../model/records.ts";
import type { Report } from "./report.ts";

const fillerText = (filler: Mention | ClaimReference): string => ("entity" in filler ? (filler.name !== undefined && filler.name !== filler.mention ? `${filler.mention} (${filler.name})` : filler.mention) : `[${filler.mention ?? filler.claim}]`);
const short = (text: string, length = 90): string => {
  const flat = text.replace(/\s+/g, " ");
  return flat.length > length ? `${flat.slice(0, length - 1)}…` : flat;
};

/** One claim in a line: type, roles, then who says so, when and how many. */
export function claimLine(claim: MachineClaim): string {
  const roles = Object.entries(claim.roles).map(([role, fillers]) => `${role}: ${fillers.map((filler) => short(fillerText(filler))).join(" + ")}`);
  const parts = [`${claim.negated ? "not " : ""}${claim.type}`, ...roles];
  if (claim.when) parts.push(`when: ${[claim.when.edtf, claim.when.relation ? `${claim.when.distance ? `${claim.when.distance} ` : ""}${claim.when.relation} ${claim.when.anchor ?? "…"}` : undefined].filter((one) => one !== undefined).join(", ")}`);
  for (const [name, figure] of Object.entries(claim.figures)) parts.push(`${name}: ${figure.text}`);
  if (claim.by.length > 0) parts.push(`by: ${claim.by.map((speaker) => short(fillerText(speaker), 60)).join(" > ")}`);
  if (claim.stance !== "asserts") parts.push(claim.stance);
  return parts.join("; ");
}

/** Sentences with their number, and below each its claims. `lineStart` numbers the first sentence. */
export function showClaims(report: Report, claims: readonly MachineClaim[], firstNumber = 1): string {
  const lines: string[] = [];
  for (const sentence of report.sentences) {
    lines.push(`${String(firstNumber + sentence.index).padStart(4)}  ${report.text.slice(sentence.start, sentence.end).replace(/\s+/g, " ")}`);
    for (const claim of claims) if (claim.span.start >= sentence.start && claim.span.start < sentence.end) lines.push(`        - ${claimLine(claim)}`);
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
