// What two parties do with each other: "Chile and Bolivia signed a treaty", "troops and rebels clashed".
import type { EventType } from "../../model/ontology.ts";
import type { Clause } from "../../text/clauses/clause.ts";
import { secondSides, type Roles } from "./fill-roles.ts";
import type { ReportSentence } from "../report.ts";

/** Verbs of which a joint subject does it together or to each other. */
const collective = new Set(["agree", "clash", "fight", "battle", "skirmish", "quarrel", "split", "unite", "merge", "reconcile", "negotiate", "reach", "sign", "conclude", "exchange", "swap", "discuss", "share", "trade", "accept", "initial", "form", "set", "found", "establish"]);

/** Roles in which the doers face each other, where the act is mutual and nobody else is named in it. */
export function withEachOther(sentence: ReportSentence, type: EventType, clause: Clause, roles: Roles): Roles {
  const doers = roles[type.subject] ?? [];
  const mutual = type.forms.includes(type.back) || collective.has(clause.lemma.split(" ")[0]!);
  // "Chile and Peru buy gas": each from somebody else.
  if (/^(?:buy|sell|purchase|import|export|lease|order)$/.test(clause.lemma)) return roles;
  if (!mutual || clause.passive || doers.length === 0 || Object.entries(roles).some(([role, fillers]) => role !== type.subject && role !== "place" && role !== "about" && fillers.some((filler) => filler.kind === "phrase"))) return roles;
  const others = doers.length > 1 ? doers : secondSides(sentence, doers[0]!.head).map((head) => ({ head, kind: "phrase" as const }));
  if (others.length === 0) return roles;
  return { ...roles, [type.object === "about" ? "recipient" : type.object]: others };
}
