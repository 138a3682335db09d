// A frame in words, for "understood": who warned Russia, who was warned by the US, attacks by ISIS-K.
import type { EventType } from "../../model/ontology.ts";
import type { World } from "../world.ts";
import type { Frame, Term } from "./frame.ts";
import { nounForms } from "./inflect.ts";

function termWords(term: Term | undefined, world: World, missing: string): string {
  if (!term) return missing;
  if (term.clause) return `${term.asked ? "which " : ""}${frameWords(term.clause, world)}`;
  if (term.ids.length > 0) return term.ids.map((id) => world.nameOf(id)).join(" or ");
  return term.text === "" ? missing : term.text;
}

const ROLE_WORDS: Readonly<Record<string, string>> = { place: "in", about: "about", target: "against", recipient: "to", policy: "under" };

export function frameWords(frame: Frame, world: World): string {
  const type = world.type(frame.types[0] ?? "");
  const others = frame.others.map(({ role, term }) => `${ROLE_WORDS[role] ?? role} ${termWords(term, world, "anything")}`);
  const start = frame.wants === "when" || frame.wants === "where" ? [frame.wants] : frame.wants === "times" ? ["how often"] : [];
  if (frame.form === "noun" && start.length > 0) return [...start, ...nounWords(frame, world), ...others, "happened"].filter((part) => part !== "").join(" ");
  return [...start, ...(frame.form === "noun" ? nounWords(frame, world) : clauseWords(frame, world)), ...others].filter((part) => part !== "").join(" ") || (type?.id ?? "");
}

function nounWords(frame: Frame, world: World): readonly string[] {
  const type = world.type(frame.types[0] ?? "");
  const noun = type ? nounForms(mainNoun(type))[1] : "events";
  if (!type) return [termWords(frame.object, world, noun)];
  return [noun, frame.subject ? `by ${termWords(frame.subject, world, "anyone")}` : "", frame.object ? `${type.object === "recipient" ? "to" : type.object === "about" ? "of" : "on"} ${termWords(frame.object, world, "anyone")}` : ""];
}

/** Of a type's nouns the one that is its verb's own: killing for kill, of beheading, killing, murder. */
function mainNoun({ id, base, nouns }: EventType): string {
  const own = (noun: string) => noun.startsWith(base.slice(0, Math.max(3, Math.min(base.length, 5)))) && !noun.includes(" ");
  return nouns.find((noun) => noun === base) ?? nouns.find(own) ?? nouns[0] ?? id;
}

function clauseWords(frame: Frame, world: World): readonly string[] {
  const type = world.type(frame.types[0] ?? "");
  const object = termWords(frame.object, world, "");
  if (frame.events) return [termWords(frame.subject, world, "anyone"), "did", frame.events.map((id) => world.nameOf(id)).join(" or ")];
  if (!type) return [termWords(frame.subject, world, "anyone"), frame.negated ? "did not do" : "did", object === "" ? "what" : `what to ${object}`];
  const passive = /^(was|is) (.+) by$/u.exec(type.back);
  if (!frame.subject && object !== "" && passive) return [object, passive[1] ?? "was", frame.negated ? "not" : "", passive[2] ?? ""];
  const verb = frame.negated ? (type.not[0] ?? `did not ${type.base}`) : (type.forms[0] ?? type.id);
  return [termWords(frame.subject, world, "anyone"), verb, object];
}
