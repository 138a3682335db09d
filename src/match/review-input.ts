// What a reviewer typed → a decision, a move, or what is wrong with it.
import type { Ontology } from "../model/ontology.ts";
import { nearest, NameIndex } from "../model/names.ts";
import type { Entity, JournalLine, MachineClaim, Mention } from "../model/records.ts";
import { readTime } from "../model/time-span.ts";

export type ReviewInput =
  | { readonly kind: "decide"; readonly decision: Pick<JournalLine, "do" | "on" | "with" | "because"> }
  | { readonly kind: "undo"; readonly seq: number | undefined }
  | { readonly kind: "move"; readonly by: 1 | -1 }
  | { readonly kind: "text" }
  | { readonly kind: "help" }
  | { readonly kind: "quit" }
  | { readonly kind: "wrong"; readonly message: string };

export const reviewHelp = `  a [because]            accept            r [because]      reject
  c FIELD=VALUE ...      correct and accept: type=, by=, when=, place=, stance=, not=yes|no, or a role (actor=, recipient=, about= ...)
                         several fillers: A + B; a new entity: new:Name; nothing: FIELD=
  m EVENT                accept, as a claim on this event
  s A = B                the same entity   d A = B          different entities
  u [number]             undo the last decision, or that of this number
  n, b                   next, back        t                the text around it
  q                      leave; take up again with whom review`;

/** What the reader of input knows: the claim in question, and what names mean. */
export interface ReviewContext {
  readonly claim: MachineClaim;
  readonly ontology: Ontology;
  readonly entities: readonly Entity[];
  readonly names: NameIndex;
  readonly events: NameIndex;
}

class Refusal extends Error {}

export function readReviewInput(line: string, context: ReviewContext): ReviewInput {
  const [, word = "", rest = ""] = /^\s*(\S*)\s*(.*?)\s*$/u.exec(line) ?? [];
  const on = [context.claim.id];
  const because = rest === "" ? {} : { because: rest };
  try {
    switch (word.toLowerCase()) {
      case "a": case "accept": return { kind: "decide", decision: { do: "accept", on, ...because } };
      case "r": case "reject": return { kind: "decide", decision: { do: "reject", on, ...because } };
      case "c": case "correct": return { kind: "decide", decision: { do: "correct", on, with: corrections(rest, context) } };
      case "m": case "match": return { kind: "decide", decision: { do: "match", on, with: { event: one(rest, context.events, "event") } } };
      case "s": case "same": return { kind: "decide", decision: { do: "same", on: pair(rest, context) } };
      case "d": case "different": return { kind: "decide", decision: { do: "different", on: pair(rest, context) } };
      case "u": case "undo": {
        if (rest !== "" && !/^[1-9]\d*$/u.test(rest)) throw new Refusal(`"${rest}" is not the number of a decision`);
        return { kind: "undo", seq: rest === "" ? undefined : Number(rest) };
      }
      case "n": case "next": case "": return { kind: "move", by: 1 };
      case "b": case "back": return { kind: "move", by: -1 };
      case "t": case "text": return { kind: "text" };
      case "q": case "quit": return { kind: "quit" };
      case "?": case "h": case "help": return { kind: "help" };
      default: throw new Refusal(`"${word}" is not understood; ? lists what is`);
    }
  } catch (error) {
    if (error instanceof Refusal) return { kind: "wrong", message: error.message };
    throw error;
  }
}

function one(name: string, index: NameIndex, what: string): string {
  if (name === "") throw new Refusal(`name the ${what}`);
  const found = index.find(name);
  const [first] = found;
  if (first && found.length === 1 && first.kind !== "misspelled" && first.kind !== "sound") return first.id;
  if (found.length > 0) throw new Refusal(`"${name}" may be: ${found.slice(0, 8).map((match) => `${match.name} (${match.id})`).join(", ")}; write the id`);
  throw new Refusal(`no ${what} is called "${name}"`);
}

function pair(text: string, context: ReviewContext): readonly string[] {
  const names = text.split("=").map((name) => name.trim());
  if (names.length !== 2) throw new Refusal("write two names with = between them");
  const ids = names.map((name) => one(name, context.names, "entity"));
  if (ids[0] === ids[1]) throw new Refusal("these are one entity already");
  return ids;
}

const stances: readonly string[] = ["asserts", "alleges", "expects", "doubts", "denies", "unclear"] satisfies readonly MachineClaim["stance"][];

/** `type=warned recipient=Russia + the FSB when=2024-03-07` */
function corrections(text: string, context: ReviewContext): Readonly<Record<string, unknown>> {
  const starts = [...text.matchAll(/(?:^|\s)([\p{L}-]+)=/gu)];
  if (starts.length === 0 || starts[0]?.index !== 0) throw new Refusal("write FIELD=VALUE, for example: c recipient=Russia when=2024-03-07");
  const out: Record<string, unknown> = {};
  let roles: MachineClaim["roles"] = context.claim.roles;
  for (const [at, start] of starts.entries()) {
    const field = start[1] ?? "";
    const value = text.slice(start.index + start[0].length, starts[at + 1]?.index ?? text.length).trim();
    switch (field) {
      case "type": out["type"] = typeOf(value, context.ontology); break;
      case "by": out["by"] = mentions(value, context); break;
      case "place": out["place"] = value === "" ? null : mention(value, context); break;
      case "when": out["when"] = value === "" ? null : dateOf(value); break;
      case "stance":
        if (!stances.includes(value)) throw new Refusal(`the stances are: ${stances.join(", ")}`);
        out["stance"] = value;
        break;
      case "not":
        if (value !== "yes" && value !== "no") throw new Refusal("not= takes yes or no");
        out["negated"] = value === "yes";
        break;
      default:
        if (!context.ontology.roles.includes(field)) throw new Refusal(`no field or role is called "${field}"; the roles are: ${context.ontology.roles.join(", ")}`);
        roles = { ...roles, [field]: mentions(value, context) };
        out["roles"] = roles;
    }
  }
  return out;
}

function typeOf(value: string, ontology: Ontology): string {
  const form = ontology.verbForms.get(value.toLowerCase());
  if (ontology.eventTypes.has(value)) return value;
  if (form) return form.type;
  const near = nearest(value, ontology.eventTypes.keys());
  throw new Refusal(`no type is called "${value}"${near === undefined ? "" : `; did you mean ${near}?`}`);
}

function dateOf(value: string): { readonly text: string; readonly edtf: string } {
  const reading = readTime(value);
  if (reading.ok && reading.value.kind === "span") return { text: value, edtf: value };
  throw new Refusal(`"${value}" is not a date; write 2024-03-25, 2024-03 or 2024`);
}

function mentions(value: string, context: ReviewContext): readonly Mention[] {
  return value === "" ? [] : value.split(" + ").map((name) => mention(name.trim(), context));
}

function mention(name: string, context: ReviewContext): Mention {
  const why = "set by a reviewer";
  if (name.startsWith("new:")) {
    const words = name.slice(4).trim();
    const slug = words.normalize("NFKD").toLowerCase().replace(/\p{M}+/gu, "").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/gu, "");
    if (slug === "") throw new Refusal("name the new entity: new:Ada Lovelace");
    return { mention: words, entity: `new:${slug}`, score: 1, why };
  }
  const id = one(name, context.names, "entity");
  const entity = context.entities.find((other) => other.id === id);
  return { mention: name, entity: `new:${id}`, ...(entity ? { name: entity.name, type: entity.type } : {}), score: 1, why };
}
