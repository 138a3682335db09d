// States by name, demonym, capital and seat of government.
import { normalizeName } from "../../model/names.ts";

export interface GazetteerState {
  readonly id: string;
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly name: string;
  readonly aka: readonly string[];
  /** "Russian", "Briton": adjective and people. */
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  /** Houses and streets that stand for the government: "Kremlin". */
  readonly seats: readonly string[];
}

export type GazetteerMatchKind = "name" | "demonym" | "capital" | "seat";
export interface GazetteerMatch {
  readonly state: GazetteerState;
  readonly kind: GazetteerMatchKind;
}

export class Gazetteer {
  readonly states: readonly GazetteerState[];
  readonly #matches = new Map<string, GazetteerMatch[]>();
  readonly #words = new Set<string>();

  constructor(states: readonly GazetteerState[]) {
    this.states = states;
    for (const state of states) {
      for (const name of [state.name, ...state.aka]) this.#add(name, state, "name");
      for (const name of state.demonyms) {
        this.#add(name, state, "demonym");
        if (/[a-z]$/.test(name) && !/(?:sh|ss|ese|s|ch)$/.test(name)) this.#add(`${name}s`, state, "demonym");
      }
      for (const name of state.capitals) this.#add(name, state, "capital");
      for (const name of state.seats) this.#add(name, state, "seat");
    }
  }

  #add(name: string, state: GazetteerState, kind: GazetteerMatchKind): void {
    this.#words.add(name);
    const key = normalizeName(name);
    const list = this.#matches.get(key);
    if (!list) this.#matches.set(key, [{ state, kind }]);
    else if (!list.some((match) => match.state === state)) list.push({ state, kind });
  }

  /** Whether the word, as it is written, is one of the names. */
  isName(word: string): boolean {
    return this.#words.has(word);
  }

  /** What a name may mean; empty for unknown, several where states share it ("Congolese"). */
  find(name: string): readonly GazetteerMatch[] {
    return this.#matches.get(normalizeName(name)) ?? [];
  }
}

/** Reads gazetteer.json; anything that has not its shape is left out. */
export function readGazetteer(json: unknown): Gazetteer {
  const states = typeof json === "object" && json !== null && "states" in json && Array.isArray(json.states) ? (json.states as unknown[]) : [];
  return new Gazetteer(states.filter(isState));
}

function isState(value: unknown): value is GazetteerState {
  if (typeof value !== "object" || value === null) return false;
  const record = value as Record<string, unknown>;
  const isTexts = (list: unknown): boolean => Array.isArray(list) && list.every((item) => typeof item === "string");
  return typeof record["id"] === "string" && typeof record["name"] === "string" && ["aka", "demonyms", "capitals", "seats"].every((key) => isTexts(record[key]));
}
