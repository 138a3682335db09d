// The one-line `what` of an event: subject verb [object] [preposition thing]..., in ids and the ontology's verbs.
//
//     us-ic warned russia about moscow-plot under duty-to-warn
//     critics accused us-ic about not khashoggi-warning
//     tamerlan + dzhokhar bombed boston-marathon
import { nearest } from "./names.ts";
import type { Ontology } from "./ontology.ts";
import type { Filler, Roles } from "./records.ts";

export interface ReadWhat {
  readonly type: string;
  readonly roles: Roles;
  /** The verb was one of the forms that say it did not happen. */
  readonly not: boolean;
  /** Every id in it with its offset in the line. */
  readonly ids: readonly { readonly id: string; readonly role: string; readonly offset: number }[];
}

export interface WhatProblem {
  readonly message: string;
  /** Offset and length in the line. */
  readonly offset: number;
  readonly length: number;
  readonly hint: string;
}

interface Word {
  readonly text: string;
  readonly offset: number;
}

/** Reads a `what` line. Ids are not looked up here. */
export function readWhat(line: string, ontology: Ontology): ReadWhat | WhatProblem {
  const words: Word[] = [...line.matchAll(/\+|[^\s+]+/gu)].map((match) => ({ text: match[0], offset: match.index }));
  const problem = (message: string, word: Word | undefined, hint: string): WhatProblem => ({ message, offset: word?.offset ?? Math.max(0, line.length - 1), length: word?.text.length ?? 1, hint });
  const fillers = new Map<string, Filler[]>();
  const ids: { id: string; role: string; offset: number }[] = [];
  let next = 0;

  // id [+ id]..., each perhaps after `not`
  const readFillers = (role: string): WhatProblem | undefined => {
    for (;;) {
      let not = false;
      while (words[next]?.text === "not") {
        not = !not;
        next += 1;
      }
      const word = words[next];
      if (!word || word.text === "+") return problem(word ? "expected an id before +" : `expected an id as ${role}`, word, "a line reads: subject verb object [preposition thing]...");
      next += 1;
      ids.push({ id: word.text, role, offset: word.offset });
      const list = fillers.get(role) ?? [];
      list.push(not ? { id: word.text, not } : { id: word.text });
      fillers.set(role, list);
      if (words[next]?.text !== "+") return undefined;
      next += 1;
    }
  };
  if (words.length === 0) return problem("`what` is empty", undefined, "write: subject verb object");
  const subjectProblem = readFillers("\0subject");
  if (subjectProblem) return subjectProblem;
  const verb = longestVerb(words, next, ontology);
  if (!verb) {
    const word = words[next];
    const near = word && nearest(word.text, ontology.verbForms.keys());
    return problem(word ? `no event type has the verb "${word.text}"` : "there is no verb", word, near ? `did you mean "${near}"?` : "the verbs are in ontology.yaml; `whom check --verbs` lists them");
  }
  next += verb.words;
  const type = ontology.eventTypes.get(verb.type);
  if (!type) return problem(`no event type "${verb.type}"`, words[0], "see ontology.yaml");
  if (words[next] && !ontology.prepositions.has(words[next]?.text.toLowerCase() ?? "")) {
    const objectProblem = readFillers("\0object");
    if (objectProblem) return objectProblem;
  }
  while (next < words.length) {
    const word = words[next];
    const role = ontology.prepositions.get(word?.text.toLowerCase() ?? "");
    if (role === undefined) return problem(`"${word?.text}" is neither a preposition nor joined by +`, word, `the prepositions are: ${[...ontology.prepositions.keys()].join(", ")}`);
    next += 1;
    const fillerProblem = readFillers(role);
    if (fillerProblem) return fillerProblem;
  }
  const named = (role: string) => (role === "\0subject" ? type.subject : role === "\0object" ? type.object : role);
  const roles: Record<string, Filler[]> = {};
  for (const [role, list] of fillers) roles[named(role)] = [...(roles[named(role)] ?? []), ...list];
  return { type: type.id, roles, not: verb.negated, ids: ids.map((entry) => ({ ...entry, role: named(entry.role) })) };
}

// The longest verb form that starts at word `from`: "passed information to" before "passed".
function longestVerb(words: readonly Word[], from: number, ontology: Ontology): { readonly type: string; readonly negated: boolean; readonly words: number } | undefined {
  let phrase = "";
  let found: { type: string; negated: boolean; words: number } | undefined;
  for (let count = 1; count <= 7; count += 1) {
    const word = words[from + count - 1];
    if (!word) break;
    phrase = phrase === "" ? word.text.toLowerCase() : `${phrase} ${word.text.toLowerCase()}`;
    const form = ontology.verbForms.get(phrase);
    if (form) found = { ...form, words: count };
  }
  return found;
}

/** Roles back as a `what` line, for people and for round trips. */
export function printWhat(type: string, roles: Roles, ontology: Ontology): string {
  const eventType = ontology.eventTypes.get(type);
  const print = (list: readonly Filler[] | undefined) => (list ?? []).map((filler) => `${filler.not ? "not " : ""}${filler.id}`).join(" + ");
  const subject = eventType?.subject ?? "actor";
  const object = eventType?.object ?? "target";
  const parts = [print(roles[subject]) || "(nobody named)", eventType?.forms[0] ?? type, print(roles[object])];
  for (const [role, list] of Object.entries(roles)) {
    if (role === subject || role === object) continue;
    const preposition = [...ontology.prepositions].find(([, named]) => named === role)?.[0] ?? role;
    parts.push(preposition, print(list));
  }
  return parts.filter((part) => part !== "").join(" ");
}
