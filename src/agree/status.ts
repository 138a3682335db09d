// The truth table: testimony → status, and the grade that goes with it (DESIGN.md section 3).
import type { ClaimStance, Grade } from "../model/records.ts";
import type { VoiceId } from "./voices.ts";

/** A stance towards an event; "alleges not" is a denial that is itself only alleged. */
export type TestimonyStance = ClaimStance;

export type Status = "unclaimed" | "expected" | "reported" | "disputed" | "alleged" | "doubted" | "denied" | "alleged not";
export const statuses: readonly Status[] = ["reported", "disputed", "alleged", "expected", "doubted", "denied", "alleged not", "unclaimed"];

/** The stance towards the opposite. */
export function flip(stance: TestimonyStance): TestimonyStance {
  switch (stance) {
    case "asserts": return "denies";
    case "denies": return "asserts";
    case "alleges": return "alleges not";
    case "alleges not": return "alleges";
    default: return "unclear"; // to doubt or expect the opposite says nothing firm of the thing itself
  }
}

/** The stance of somebody who is only alleged to have said it. */
export function weaken(stance: TestimonyStance): TestimonyStance {
  return stance === "asserts" ? "alleges" : stance === "denies" ? "alleges not" : stance;
}

export function statusOf(testimony: readonly { readonly voice: VoiceId; readonly stance: TestimonyStance }[]): Status {
  const voicesWith = (stance: TestimonyStance) => new Set(testimony.filter((one) => one.stance === stance).map((one) => one.voice));
  const asserts = voicesWith("asserts");
  const alleges = voicesWith("alleges");
  const doubts = voicesWith("doubts");
  const denies = voicesWith("denies");
  const allegesNot = voicesWith("alleges not");
  const another = (against: ReadonlySet<VoiceId>, than: ReadonlySet<VoiceId>) => [...against].some((voice) => !than.has(voice) || than.size > 1);
  if (asserts.size > 0) return another(denies, asserts) || another(doubts, asserts) ? "disputed" : "reported";
  if (alleges.size > 0) return another(denies, alleges) ? "disputed" : "alleged";
  if (denies.size > 0) return "denied";
  if (doubts.size > 0) return "doubted";
  if (allegesNot.size > 0) return "alleged not";
  return voicesWith("expects").size > 0 ? "expected" : "unclaimed";
}

/**
 * The letter of the best source behind the event and a digit from agreement:
 * 1 two or more voices and none against, 2 one voice, 4 disputed, 6 nothing to judge by.
 */
export function gradeOf(status: Status, assertingVoices: number, grades: readonly (Grade | undefined)[]): string {
  const letter = grades.reduce<Grade>((best, grade) => (grade !== undefined && grade < best ? grade : best), "F");
  const digit = status === "disputed" ? 4 : status === "reported" ? (assertingVoices >= 2 ? 1 : 2) : 6;
  return `${letter}${digit}`;
}
