// The PLOVER category of a claim: of its type, turned by what was only announced, threatened or refused (PLOVER manual 0.8, section 3).
import type { EventType, Ontology } from "../model/ontology.ts";
import type { ClaimReference, MachineClaim, Mention, Stance } from "../model/records.ts";

const cooperative = new Set(["SUPPORT", "COOPERATE", "AID", "RETREAT", "CONSULT", "CONCEDE", "YIELD"]);
const conflictual = new Set(["COERCE", "ASSAULT", "SANCTION", "MOBILIZE", "PROTEST"]);

/** The category, without its mode; empty for types that PLOVER does not code (statements, standing facts). `others` are the claims of the same report. */
export function ploverCode(claim: MachineClaim, others: readonly MachineClaim[], ontology: Ontology, depth = 0): string {
  const type = ontology.eventTypes.get(claim.type);
  if (!type) return "";
  const own = byDoer(claim, codeOfType(type, claim.negated, claim.stance));
  if (claim.negated || own === "THREATEN") return own;
  // "said it would strike": a statement is coded as what the speaker says of his own acts.
  if (own === "" && type.stance === "asserts") {
    const told = contentOf(claim, others);
    return told && depth < 4 && actorOf(told) !== "" && actorOf(told) === actorOf(claim) ? ploverCode(told, others, ontology, depth + 1) : "";
  }
  if (type.stance !== "expects") return own;
  // "vowed to attack", "plans to send food", "warned that it would strike": what is announced decides.
  const content = contentOf(claim, others);
  const contentType = content && ontology.eventTypes.get(content.type);
  if (!content || !contentType) return own;
  const announced = codeOfType(contentType, content.negated, "expects");
  if (own === "AGREE" || own === "") return announced === "THREATEN" || announced === "AGREE" || announced === "REJECT" ? announced : own;
  return announced === "THREATEN" && actorOf(content) === actorOf(claim) ? announced : own;
}

const crowds = /\b(?:protest[eo]rs?|demonstrators?|rioters?|marchers?|strikers?|picketers?|mobs?|crowds?|students?|youths?)\b/i;
const forces = /\b(?:police|policemen|army|troops|soldiers|authorities|government|military|guards)\b/i;
const unruly = new Set(["attacked", "invaded", "coerced", "seized-property", "obstructed", "sanctioned"]);

/** What protesters do to buildings, flags and the police is their protest; roads that the police block, and shops that soldiers loot, are none. */
function byDoer(claim: MachineClaim, root: string): string {
  const isDoneBy = (kind: RegExp): boolean => (claim.roles["actor"] ?? []).some((actor) => !isReference(actor) && kind.test(actor.mention));
  if (/^(?:obstructed|rioted)$/.test(claim.type) && root === "PROTEST") return isDoneBy(forces) && !isDoneBy(crowds) ? "COERCE" : root;
  return unruly.has(claim.type) && /^(?:ASSAULT|COERCE|SANCTION)$/.test(root) && isDoneBy(crowds) ? "PROTEST" : root;
}

function codeOfType(type: EventType, negated: boolean, stance: Stance): string {
  const root = /^[A-Z]+/.exec(type.codes["plover"] ?? "")?.[0] ?? "";
  if (root === "") return "";
  if (negated && (cooperative.has(root) || root === "AGREE")) return "REJECT";
  if (negated) return "";
  const isAhead = stance === "expects" || stance === "unclear";
  if (isAhead && cooperative.has(root) && !(type.codes["plover"] ?? "").includes("intelligence")) return "AGREE";
  if (isAhead && conflictual.has(root)) return "THREATEN";
  return root;
}

const isReference = (filler: Mention | ClaimReference): filler is ClaimReference => "claim" in filler;

function contentOf(claim: MachineClaim, others: readonly MachineClaim[]): MachineClaim | undefined {
  const reference = (claim.roles["about"] ?? []).find(isReference);
  return reference && others.find((other) => other.id === reference.claim);
}

function actorOf(claim: MachineClaim): string {
  const actor = claim.roles["actor"]?.[0];
  return actor && !isReference(actor) ? actor.entity : "";
}
