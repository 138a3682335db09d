// Names and demonyms → entities: the graph's, the gazetteer's, or the report's own.
import { normalizeName, surnameOf } from "../../model/names.ts";
import { linked, slug, type EntityCatalog } from "./entity-catalog.ts";
import type { EntityMention, Link } from "./mention.ts";
import { newEntity } from "./new-entity.ts";
import { kindOfName } from "./nouns.ts";
import type { Report } from "../report.ts";
import type { Entity } from "../../model/records.ts";

const alias = /^,?\s+(?:also |better |commonly |previously |formerly |widely )?known (?:as|by (?:its|the|his|her|their) [\p{L} ]{0,20}?(?:acronym|initials|name|nickname|alias))\s+(?:the )?["“]?(\p{Lu}[\p{L}\p{N}-]{1,20})(?=["”]?[\s,.;)])/u;

/** The names of one report: full names for surnames, long forms for acronyms. */
export class ReportNames {
  readonly #fullBySurname = new Map<string, Set<string>>();
  readonly #longByAcronym = new Map<string, string>();
  readonly #titled = new Set<string>();
  readonly #named = new Set<string>();

  constructor(mentions: readonly EntityMention[], report: Report) {
    for (const mention of mentions) {
      if (mention.form !== "name" || mention.name === "") continue;
      this.#named.add(normalizeName(mention.name));
      const words = mention.name.split(" ");
      if (mention.title !== "") this.#titled.add(normalizeName(mention.name));
      if (words.length >= 2 && words.length <= 5 && kindOfName(mention.name) === undefined) {
        const last = normalizeName(surnameOf(mention.name));
        const set = this.#fullBySurname.get(last) ?? new Set<string>();
        set.add(mention.name);
        this.#fullBySurname.set(last, set);
      }
      // "Asia-Pacific Economic Cooperation (APEC)"
      const after = /^\s*\(\s*(?:the\s+)?["“'`]*([A-Z][A-Z0-9&.-]{1,9})["”']*\s*[),]/.exec(report.text.slice(mention.span.end, mention.span.end + 24));
      // "Nusrat al-Islam, known as NAI": called so from then on
      const called = words.length < 2 ? null : alias.exec(report.text.slice(mention.span.end, mention.span.end + 80));
      if (called) this.#longByAcronym.set(normalizeName(called[1]!), mention.name);
      if (after && words.length >= 2 && acronymFits(after[1]!, mention.name)) this.#longByAcronym.set(normalizeName(after[1]!), mention.name);
    }
    // A spelling variant of one person ("Tsarnaev", "Tamerlan Tsarnaev") is one; two first names are two.
    for (const [surname, names] of this.#fullBySurname) {
      const longest = [...names].sort((a, b) => b.length - a.length);
      const kept = longest.filter((name, at) => !longest.some((other, otherAt) => otherAt < at && sameWords(other, name)));
      this.#fullBySurname.set(surname, new Set(kept));
    }
  }

  /** Full names in this report that end in the given surname. */
  fullNames(name: string): readonly string[] {
    return [...(this.#fullBySurname.get(normalizeName(name)) ?? [])];
  }
  longForm(acronym: string): string | undefined {
    return this.#longByAcronym.get(normalizeName(acronym));
  }
  /** Whether the report names it, in these words. */
  has(name: string): boolean {
    return this.#named.has(normalizeName(name));
  }
  hasTitle(name: string): boolean {
    return this.#titled.has(normalizeName(name));
  }
}

function acronymFits(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^A-Z]/g, "");
  const initials = name.replace(/-/g, " ").split(/\s+/).map((word) => word[0] ?? "").join("").toUpperCase();
  let at = 0;
  for (const letter of letters) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return letters[0] === initials[0] && letters.length <= initials.length + 2;
  }
  return true;
}

const sameWords = (long: string, short: string): boolean => {
  const words = new Set(normalizeName(long).split(" "));
  return normalizeName(short).split(" ").every((word) => words.has(word));
};

/** Seats of government with an article of their own, which a name is written without. */
const seatsOfStates: ReadonlyMap<string, string> = new Map([["hague", "Netherlands"]]);

/** Cities that stand for a body of many states as soon as the report names it. */
const seatedBodies: ReadonlyMap<string, readonly string[]> = new Map([["brussels", ["European Union", "EU"]]]);

export function linkName(mention: EntityMention, catalog: EntityCatalog, names: ReportNames): Link | undefined {
  const written = mention.name.replace(/[’']s$/, "");
  if (written === "") return undefined;
  const fulls = written.includes(" ") ? [] : names.fullNames(written);
  const longForm = names.longForm(written);
  const candidates = [written, ...(longForm === undefined ? [] : [longForm]), ...(fulls.length === 1 ? fulls : [])];
  // The whole phrase may be a name of the graph: "the US intelligence community".
  for (const form of [mention.text, ...candidates]) {
    const matches = catalog.names.exact(form).map((match) => catalog.entities.get(match.id)!);
    const fitting = matches.filter((entity) => fitsPlace(mention, entity));
    const pool = fitting.length > 0 ? fitting : matches;
    if (pool.length === 1) {
      const metonym = asMetonym(mention, written, catalog);
      if (metonym && pool[0]!.type === "place") return metonym;
      return { entity: linked(pool[0]!), score: form === written || form === mention.text ? 0.95 : 0.9, why: form === written || form === mention.text ? `named "${form}"` : longForm === form ? `"${written}" stands for "${form}"` : `surname of ${form}` };
    }
    if (pool.length > 1) return { entity: newEntity(mention, written, namedPerson(written, names)), score: 0.3, why: `"${form}" may be ${pool.map((entity) => entity.id).join(" or ")}` };
  }
  const body = seatedBodies.get(normalizeName(written))?.find((name) => names.has(name));
  if (body !== undefined && isActing(mention)) {
    const known = catalog.names.exact(body).map((match) => catalog.entities.get(match.id)!);
    const entity = known.length === 1 ? linked(known[0]!) : { id: `new:${slug(body)}`, name: body, type: "organization", plural: false };
    return { entity, score: 0.7, why: `seat of ${body}, which the report names` };
  }
  const seat = /^the /i.test(mention.text) && isActing(mention) ? catalog.gazetteer.find(seatsOfStates.get(normalizeName(written)) ?? "") : [];
  if (seat.length === 1) return { entity: catalog.state(seat[0]!.state), score: 0.75, why: `seat of ${seat[0]!.state.name}'s government` };
  const metonym = asMetonym(mention, written, catalog);
  if (metonym) return metonym;
  const states = catalog.gazetteer.find(written).filter((match) => match.kind === "name");
  if (states.length === 1) return { entity: catalog.state(states[0]!.state), score: 0.95, why: `state named "${written}"` };
  if (states.length > 1) return { entity: newEntity(mention, written, namedPerson(written, names)), score: 0.3, why: `"${written}" may be ${states.map((match) => match.state.name).join(" or ")}` };
  const demonym = catalog.gazetteer.find(written).filter((match) => match.kind === "demonym");
  if (demonym.length === 1) return { entity: { id: `new:${slug(written)}`, name: written, type: "people", plural: true, of: catalog.state(demonym[0]!.state).id }, score: 0.8, why: `people of ${demonym[0]!.state.name}` };
  if (fulls.length > 1) return { entity: newEntity(mention, written, namedPerson(written, names)), score: 0.3, why: `"${written}" may be ${fulls.join(" or ")}` };
  if (fulls.length === 1) return { entity: newEntity(mention, fulls[0]!, namedPerson(fulls[0]!, names)), score: 0.9, why: `surname of ${fulls[0]!}` };
  if (longForm !== undefined) return { entity: newEntity(mention, longForm, false), score: 0.9, why: `"${written}" stands for "${longForm}"` };
  return { entity: newEntity(mention, written, namedPerson(written, names)), score: 0.7, why: "new name" };
}

const locative = new Set(["in", "at", "near", "around", "outside", "inside", "into", "through", "across", "within", "throughout", "over", "above", "toward", "towards", "off"]);

/** "Moscow said" means the government, "in Moscow" the city. */
function asMetonym(mention: EntityMention, name: string, catalog: EntityCatalog): Link | undefined {
  const matches = catalog.gazetteer.find(name).filter((match) => match.kind === "capital" || match.kind === "seat");
  if (matches.length !== 1) return undefined;
  const [match] = matches;
  if (!isActing(mention)) return undefined;
  return { entity: catalog.state(match!.state), score: match!.kind === "seat" ? 0.85 : 0.75, why: match!.kind === "seat" ? `seat of ${match!.state.name}'s government` : `capital that stands for ${match!.state.name}` };
}

const isActing = (mention: EntityMention): boolean => (/^(?:nsubj|obj|iobj|obl:agent|nmod:poss|conj)/.test(mention.relation) || /^(?:to|with|by|against|from|between|of|on|for)$/.test(mention.preposition)) && !locative.has(mention.preposition);

function fitsPlace(mention: EntityMention, entity: Entity): boolean {
  return locative.has(mention.preposition) ? true : entity.type !== "place" || !/^(?:nsubj|obl:agent)/.test(mention.relation);
}

export function linkDemonym(mention: EntityMention, catalog: EntityCatalog): Link | undefined {
  const matches = catalog.gazetteer.find(mention.name);
  const states = [...new Set(matches.filter((match) => match.kind !== "capital").map((match) => match.state))];
  const capitals = matches.filter((match) => match.kind === "capital");
  if (states.length === 0 && capitals.length === 1) return { entity: catalog.state(capitals[0]!.state), score: 0.6, why: `capital that stands for ${capitals[0]!.state.name}` };
  if (states.length !== 1) return undefined;
  return { entity: catalog.state(states[0]!), score: 0.9, why: `"${mention.name}" is of ${states[0]!.name}` };
}

/** The report gives the name a title, or a fuller form of it: it is a person's. */
function namedPerson(name: string, names: ReportNames): boolean {
  return names.hasTitle(name) || names.fullNames(name).length > 0;
}
