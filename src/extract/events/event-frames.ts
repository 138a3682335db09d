// The ontology's verb forms and nouns, compiled so that a clause finds its event type by the lemma of its verb.
import type { EventType, Ontology } from "../../model/ontology.ts";
import { irregularVerbs } from "../../text/irregular-verbs.ts";

/** A verb form of the ontology taken apart: "claimed responsibility for" = claim + object noun + preposition. */
export interface VerbFrame {
  readonly type: EventType;
  /** The form itself denies: "failed to warn". */
  readonly negated: boolean;
  /** For each further word of the form, the lemmas that may stand there as particle, object noun, adjective or open clause beside the verb. */
  readonly words: readonly ReadonlySet<string>[];
  /** The prepositions, one of which may lead to the object. */
  readonly prepositions: readonly string[];
  /** The form is complete without its prepositional phrase: "lifted the curfew [in the town]". */
  readonly bare: boolean;
}

/** What the lemma of a finite form may be: "notified" → notify; several guesses where spelling leaves it open. */
export function lemmasOfForm(form: string): readonly string[] {
  const lower = form.toLowerCase();
  const known = irregularVerbs.get(lower);
  if (known) return [known];
  const guesses = [lower];
  if (lower.endsWith("ied")) guesses.push(`${lower.slice(0, -3)}y`);
  else if (lower.endsWith("ed")) {
    const stem = lower.slice(0, -2);
    guesses.push(stem, `${stem}e`);
    if (/([^aeiou])\1$/.test(stem)) guesses.push(stem.slice(0, -1));
  } else if (lower.endsWith("ies")) guesses.push(`${lower.slice(0, -3)}y`);
  else if (lower.endsWith("es")) guesses.push(lower.slice(0, -2), lower.slice(0, -1));
  else if (lower.endsWith("s") && !lower.endsWith("ss")) guesses.push(lower.slice(0, -1));
  return guesses;
}

/** "cease-fire" may be cut into its parts by the tokenizer. */
const withParts = (word: string, join: string): string[] => (word.includes("-") ? [word, word.replace("-", join)] : [word]);

/** Further words of a form: "into custody" is one phrase, after "to" may stand a verb ("refused to meet"). */
function joinPhrases(words: readonly string[]): string[][] {
  const joined: string[][] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at]!, words[at + 1]];
    const lemma = (one: string): string => lemmasOfForm(one).at(-1)!;
    if (next === undefined || !(prepositions.has(word) && !(particles.has(word) && at === 0 && prepositions.has(next)))) {
      if (word !== "to") joined.push([lemma(word)]);
      continue;
    }
    joined.push(word === "to" ? [`${word}_${lemma(next)}`, lemma(next)] : [`${word}_${lemma(next)}`]);
    at++;
  }
  return joined;
}

const prepositions = new Set(["about", "against", "at", "by", "for", "from", "in", "into", "of", "on", "over", "to", "upon", "with", "under", "as", "through", "toward", "towards", "between", "among", "near", "around", "along", "across", "behind", "without", "before", "outside", "inside", "within", "off"]);
const particles = new Set(["up", "off", "out", "down", "away", "back", "aside", "over", "on", "in", "together", "through"]);

export class EventFrames {
  readonly ontology: Ontology;
  readonly #verbs = new Map<string, VerbFrame[]>();
  readonly #known = new Set<string>();
  /** For each verb, the places of its frames by each word that may come first; under "" those without words. */
  readonly #byFirstWord = new Map<string, Map<string, number[]>>();
  readonly #nouns = new Map<string, EventType>();
  readonly #offices = new Map<string, EventType>();

  constructor(ontology: Ontology) {
    this.ontology = ontology;
    for (const type of ontology.eventTypes.values()) {
      for (const form of [type.base, ...type.forms, ...(type.state ? [] : [type.id.replace(/-/g, " ")])]) this.#addVerb(type, form, false);
      for (const form of type.not) this.#addVerb(type, form, true);
    }
    for (const type of ontology.eventTypes.values()) {
      for (const form of type.reads) this.#addVerb(type, form, false);
      for (const pattern of type.patterns) this.#addPattern(type, pattern);
    }
    for (const type of ontology.eventTypes.values()) {
      for (const noun of type.nouns) for (const written of withParts(noun.toLowerCase(), " ")) if (!this.#nouns.has(written)) this.#nouns.set(written, type);
      for (const noun of type.offices) if (!this.#offices.has(noun.toLowerCase())) this.#offices.set(noun.toLowerCase(), type);
    }
    // The longest form is the most telling.
    for (const frames of this.#verbs.values()) frames.sort((a, b) => b.words.length - a.words.length || Number(b.prepositions.length > 0) - Number(a.prepositions.length > 0));
  }

  #addVerb(type: EventType, form: string, negated: boolean): void {
    const words = form.toLowerCase().trim().split(/\s+/);
    const [verb, ...rest] = words;
    if (verb === undefined || verb === "") return;
    // Negated forms with an auxiliary ("did not warn") are seen by the clause's own polarity.
    if (negated && words[1] === "to") return;
    if (negated && /^(?:did|does|do|never|was|were|has|had|not)$/.test(verb)) return;
    const last = rest.at(-1);
    const preposition = last !== undefined && prepositions.has(last) && !(rest.length === 1 && particles.has(last) && last !== "on" && last !== "in" && last !== "over") ? last : "";
    const middle = joinPhrases((preposition === "" ? rest : rest.slice(0, -1)).filter((word) => !/^(?:a|an|the|its|his|her|their)$/.test(word)));
    const frame: VerbFrame = { type, negated, words: middle.map((one) => new Set(one)), prepositions: preposition === "" ? [] : [preposition], bare: preposition === "" };
    for (const lemma of lemmasOfForm(verb)) {
      const key = `${lemma}|${type.id}|${middle.join(" ")}|${preposition}`;
      if (!this.#known.has(key)) this.#addFrame(lemma, frame);
      this.#known.add(key);
    }
  }

  /** A pattern: "end|call_off strike|siege (in|of)" is two verbs, two nouns, and prepositions that may be wanting. */
  #addPattern(type: EventType, pattern: string): void {
    const [verbs = "", ...rest] = pattern.split(/\s+/).map((token) => token.split("|").flatMap((one) => withParts(one.replace(/^\(|\)$/g, ""), "_")));
    const last = pattern.split(/\s+/).at(-1) ?? "";
    const bracketed = last.startsWith("(");
    const led = rest.length > 0 && (bracketed || rest.at(-1)!.every((word) => prepositions.has(word)));
    const words = (led ? rest.slice(0, -1) : rest).map((alternatives) => new Set(alternatives));
    for (const verb of verbs) {
      const [lemma = "", ...particle] = verb.split("_");
      this.#addFrame(lemma, { type, negated: false, words: [...particle.map((one) => new Set([one])), ...words], prepositions: led ? rest.at(-1)! : [], bare: !led || bracketed });
    }
  }

  #addFrame(lemma: string, frame: VerbFrame): void {
    const frames = this.#verbs.get(lemma);
    if (frames) frames.push(frame);
    else this.#verbs.set(lemma, [frame]);
    // "apologise" is "apologize".
    if (lemma.endsWith("ize")) this.#addFrame(`${lemma.slice(0, -3)}ise`, frame);
  }

  /** Frames that a verb may open, the most telling first. */
  forVerb(lemma: string): readonly VerbFrame[] {
    return this.#verbs.get(lemma) ?? [];
  }

  /** Those of them whose first word is beside the verb, or that ask for none. */
  forVerbBeside(lemma: string, beside: ReadonlySet<string>): readonly VerbFrame[] {
    const frames = this.#verbs.get(lemma);
    if (!frames || frames.length < 6) return frames ?? [];
    let index = this.#byFirstWord.get(lemma);
    if (!index) {
      index = new Map();
      for (const [at, { words }] of frames.entries()) for (const word of words[0] ?? [""]) index.set(word, [...(index.get(word) ?? []), at]);
      this.#byFirstWord.set(lemma, index);
    }
    const found = new Set(index.get(""));
    for (const word of beside) for (const at of index.get(word) ?? []) found.add(at);
    return [...found].sort((a, b) => a - b).map((at) => frames[at]!);
  }

  /** The frame of the verb alone, without particle, noun or preposition. */
  forVerbAlone(lemma: string): VerbFrame | undefined {
    return this.forVerb(lemma).find((frame) => frame.words.length === 0 && frame.prepositions.length === 0);
  }

  /** The standing relation that an office names: "director" leads, "spokesman" works for. */
  forOffice(noun: string): EventType | undefined {
    return this.#offices.get(noun.toLowerCase());
  }

  forNoun(lemma: string): EventType | undefined {
    return this.#nouns.get(lemma.toLowerCase());
  }
}
