// The words of questions, made from the ontology: verb forms, nouns, offices, kinds of entity, figures.
//
//     "warned", "warn", "notifies" → warned      "failed to warn" → warned, negated      "warnings" → warned
//     "part of" after a form of be → part-of      "employs" → works-for, from the other end
import { editDistance } from "../../model/names.ts";
import type { EventType, Ontology } from "../../model/ontology.ts";
import { nounForms, pastFormsOf } from "./inflect.ts";
import type { Tense } from "./inflect.ts";

export interface VerbReading {
  readonly type: string;
  /** A form that says that it did not happen. */
  readonly negated: boolean;
  /** Reads from the object's end: employs, has part. */
  readonly inverse: boolean;
  /** `predicate` follows a form of be without being a passive: "part of", "hostile to". */
  readonly tense: Tense | "predicate";
  /** The last word of the form, where the question has left it for later: "whom did X cooperate with". */
  readonly needs?: string;
}

interface Form {
  readonly type: string;
  readonly negated: boolean;
  readonly inverse: boolean;
  readonly needs?: string;
}

const PREPOSITIONS = new Set(["of", "to", "with", "on", "for", "against", "in", "about", "over", "from"]);

/** Words for figures beside the figure's own name and the nouns of the type that is called so. */
const FIGURE_WORDS: Readonly<Record<string, readonly string[]>> = {
  killed: ["killed", "dead", "died", "die", "deaths", "death toll", "toll", "fatalities", "fatality", "victims", "lives"],
  injured: ["injured", "wounded", "hurt", "injuries"],
  expelled: ["expelled"],
};

/** Everyday words for a kind of entity beside its id. */
const KIND_WORDS: Readonly<Record<string, readonly string[]>> = {
  person: ["person", "persons", "man", "woman"], state: ["country", "countries", "nation", "nations", "power", "powers"], "armed-group": ["group", "groups", "militia", "militias"], agency: ["service", "services"],
};

export class Lexicon {
  readonly ontology: Ontology;
  readonly #verbs = new Map<string, Form[]>();
  readonly #predicates = new Map<string, Form[]>();
  readonly #nouns = new Map<string, { type: string; plural: boolean }[]>();
  readonly #offices = new Map<string, string[]>();
  readonly #kinds = new Map<string, string>();
  readonly #figures = new Map<string, string>();
  #longest = 1;

  constructor(ontology: Ontology) {
    this.ontology = ontology;
    for (const type of ontology.eventTypes.values()) this.#addType(type);
    // Who dies is killed, as far as the ontology knows.
    const killing = ontology.verbForms.get("killed");
    if (killing) for (const form of ["died", "die"]) this.#addForm(form, { type: killing.type, negated: false, inverse: true });
    for (const kind of ontology.entityKinds.keys()) {
      const plain = kind.replaceAll("-", " ");
      for (const word of [...nounForms(plain), ...(KIND_WORDS[kind] ?? [])]) this.#kinds.set(word, kind);
    }
    for (const figure of ontology.figures) for (const word of [figure, ...(FIGURE_WORDS[figure] ?? [])]) this.#figures.set(word, figure);
  }

  #addType(type: EventType): void {
    for (const form of type.forms) this.#addForm(form.toLowerCase(), { type: type.id, negated: false, inverse: false });
    this.#addForm(type.base.toLowerCase(), { type: type.id, negated: false, inverse: false });
    for (const form of type.not) this.#addForm(form.toLowerCase(), { type: type.id, negated: true, inverse: false });
    for (const form of type.reads) if (!this.ontology.verbForms.has(form.toLowerCase())) this.#addForm(form.toLowerCase(), { type: type.id, negated: false, inverse: false });
    const back = type.back.toLowerCase();
    if (!/^(?:was|is|were|are) .* (?:by|from)$/u.test(back)) this.#addForm(back, { type: type.id, negated: false, inverse: true });
    for (const noun of type.nouns) {
      const [singular, plural] = nounForms(noun.toLowerCase());
      push(this.#nouns, singular, { type: type.id, plural: false });
      push(this.#nouns, plural, { type: type.id, plural: true });
      this.#longest = Math.max(this.#longest, singular.split(" ").length);
    }
    for (const office of type.offices) for (const word of nounForms(office.toLowerCase())) push(this.#offices, word, type.id);
  }

  #addForm(form: string, reading: Form): void {
    const words = form.split(" ");
    this.#longest = Math.max(this.#longest, words.length);
    const be = /^(?:is|was|were|are|be) (.+)$/u.exec(form);
    if (be && !reading.inverse) {
      push(this.#predicates, be[1] ?? "", reading);
      this.#addStranded(this.#predicates, be[1] ?? "", reading);
    }
    if (be) return;
    push(this.#verbs, form, reading);
    this.#addStranded(this.#verbs, form, reading);
  }

  #addStranded(map: Map<string, Form[]>, form: string, reading: Form): void {
    const words = form.split(" ");
    const last = words.at(-1) ?? "";
    if (words.length > 1 && PREPOSITIONS.has(last)) push(map, words.slice(0, -1).join(" "), { ...reading, needs: last });
  }

  /** The most words that a form has. */
  get longest(): number {
    return this.#longest + 1;
  }

  /** The verb that the words are a form of. */
  verb(words: readonly string[]): readonly VerbReading[] {
    const [first = "", ...rest] = words;
    const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
    const out: VerbReading[] = [];
    const seen = new Set<string>();
    const add = (form: Form, tense: VerbReading["tense"]) => {
      const key = `${form.type} ${form.negated} ${form.inverse} ${tense} ${form.needs ?? ""}`;
      if (!seen.has(key)) out.push({ ...form, tense });
      seen.add(key);
    };
    for (const form of this.#predicates.get(words.join(" ")) ?? []) add(form, "predicate");
    // The ontology's own base, and its present forms.
    for (const form of this.#verbs.get(words.join(" ")) ?? []) add(form, this.#isBase(form.type, words.join(" ")) ? "base" : first.endsWith("s") && !first.endsWith("ss") ? "third" : "past");
    for (const { past, tense } of pastFormsOf(first)) for (const form of this.#verbs.get(`${past}${tail}`) ?? []) add(form, tense);
    // "lead" of "leads", for states that the ontology writes in the present.
    for (const third of [`${first}s`, `${first}es`]) for (const form of this.#verbs.get(`${third}${tail}`) ?? []) if (this.ontology.eventTypes.get(form.type)?.state || form.inverse) add(form, "base");
    return out;
  }

  #isBase(type: string, form: string): boolean {
    return this.ontology.eventTypes.get(type)?.base === form;
  }

  /** Whether a verb form or noun is one slip of the pen away. */
  isNearly(word: string): boolean {
    for (const map of [this.#verbs, this.#nouns]) for (const known of map.keys()) if (editDistance(word, known, 1) <= 1) return true;
    return false;
  }

  nouns(words: string): readonly { readonly type: string; readonly plural: boolean }[] {
    return this.#nouns.get(words) ?? [];
  }
  offices(words: string): readonly string[] {
    return this.#offices.get(words) ?? [];
  }
  kind(words: string): string | undefined {
    return this.#kinds.get(words);
  }
  figure(words: string): string | undefined {
    return this.#figures.get(words);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
