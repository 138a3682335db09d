// What a report has spoken of so far: entities with the words used for them, and things, which only stand in a pronoun's way.
import { normalizeName } from "../../model/names.ts";
import { genderOfName, genderOfNoun, genderOfPronoun, type Gender } from "./given-names.ts";
import type { EntityMention, LinkedEntity } from "./mention.ts";
import { personNouns, titleWords } from "./nouns.ts";

/** An entity spoken of, or a thing that nobody linked ("the channel"), which has no entity. */
export interface Spoken {
  readonly entity: LinkedEntity | undefined;
  readonly plural: boolean;
  sentence: number;
  position: number;
  /** Of the last sentence that spoke of it: subjects 3, objects 2, others 1, modifiers half. */
  weight: number;
  /** The weights of all its mentions so far: what the report is about. */
  total: number;
  asSubject: boolean;
  /** Sentence in which a pronoun last stood for it. */
  pronounAt: number;
  /** Head nouns used for it, and all words of its descriptions. */
  readonly nouns: Set<string>;
  readonly words: Set<string>;
  readonly titles: Set<string>;
  gender: Gender | undefined;
}

/** How many sentences back a pronoun may reach. */
const reach = 3;
const keptThings = 40;

export class Discourse {
  readonly #entities = new Map<string, Spoken>();
  readonly #things: Spoken[] = [];

  /** Id of the state that the dateline is of: of which "the government" is said where others are named as often. */
  readonly home: string | undefined;

  constructor(home?: string) {
    this.home = home;
  }

  remember(mention: EntityMention, entity: LinkedEntity): void {
    let entry = this.#entities.get(entity.id);
    if (!entry) {
      entry = fresh(entity, entity.plural);
      this.#entities.set(entity.id, entry);
    }
    touch(entry, mention);
    const gender = mention.form === "pronoun" ? genderOfPronoun(mention.text) : mention.form === "name" ? genderOfName(mention.name, mention.title) : genderOfNoun(mention.noun.toLowerCase());
    // "a spokesman, Jean Mora": what a given name is elsewhere says less than the noun.
    if (gender && (mention.form !== "name" || entry.gender === undefined)) entry.gender = gender;
    if (mention.form === "pronoun") {
      entry.pronounAt = mention.sentence;
      return;
    }
    if (mention.form === "description" || (mention.form === "name" && /^[a-z]/.test(mention.noun))) entry.nouns.add(mention.noun.toLowerCase());
    if (mention.form === "description") for (const word of normalizeName(mention.text).split(" ")) entry.words.add(word);
    for (const word of mention.title.toLowerCase().split(/\s+/)) if (titleWords.has(word) || personNouns.has(word)) entry.nouns.add(word);
    if (mention.title !== "") entry.titles.add(normalizeName(mention.title));
  }

  rememberThing(mention: EntityMention): void {
    const entry = fresh(undefined, mention.plural);
    touch(entry, mention);
    this.#things.push(entry);
    if (this.#things.length > keptThings) this.#things.shift();
  }

  entities(): Iterable<Spoken> {
    return this.#entities.values();
  }

  /** Entities, and things where wanted, of this sentence and the few before it, that stand before the position. */
  recent(sentence: number, position: number, things: boolean): Spoken[] {
    const near = (entry: Spoken): boolean => sentence - entry.sentence <= reach && entry.position < position;
    return [...[...this.#entities.values()].filter(near), ...(things ? this.#things.filter(near) : [])];
  }

  get(id: string): Spoken | undefined {
    return this.#entities.get(id);
  }
}

const fresh = (entity: LinkedEntity | undefined, plural: boolean): Spoken => ({ entity, plural, sentence: -1, position: -1, weight: 0, total: 0, asSubject: false, pronounAt: -10, nouns: new Set(), words: new Set(), titles: new Set(), gender: undefined });

function touch(entry: Spoken, mention: EntityMention): void {
  const subject = mention.relation.startsWith("nsubj");
  // "all of them were officers": what somebody is said to be, he is before it.
  const weight = subject ? 3 : mention.form === "description" && /^(?:root|ccomp|advcl|parataxis|acl)/.test(mention.relation) ? 0.3 : /^(?:obj|iobj|obl:agent|appos)/.test(mention.relation) ? 2 : mention.form === "demonym" ? (mention.bearer?.startsWith("nsubj") ? 0.8 : 0.5) : 1;
  const same = entry.sentence === mention.sentence;
  entry.total += weight;
  entry.weight = same ? Math.max(entry.weight, weight) : weight;
  entry.asSubject = same ? entry.asSubject || subject : subject;
  entry.sentence = mention.sentence;
  entry.position = mention.span.start;
}
