// The PLOVER category of a claim: of its type, turned by what was only announced, threatened or refused (PLOVER manual 0.8, section 3).
import type { EventType } from "../model/ontology.ts";
import type { Stance } from "../model/records.ts";

const cooperative = new Set(["SUPPORT", "COOPERATE", "AID", "RETREAT", "CONSULT", "CONCEDE", "YIELD"]);
const conflictual = new Set(["COERCE", "ASSAULT", "SANCTION", "MOBILIZE", "PROTEST"]);

/** The category, without its mode; empty for types that PLOVER does not code (statements, standing facts). */
export function ploverCode(type: EventType, negated: boolean, stance: Stance): string {
  const root = /^[A-Z]+/.exec(type.codes["plover"] ?? "")?.[0] ?? "";
  if (root === "") return "";
  if (negated && (cooperative.has(root) || root === "AGREE")) return "REJECT";
  if (negated) return "";
  if (stance === "expects" && cooperative.has(root) && !(type.codes["plover"] ?? "").includes("intelligence")) return "AGREE";
  if (stance === "expects" && conflictual.has(root)) return "THREATEN";
  return root;
}
