// An entity that the graph does not have yet, with a guessed kind.
import { slug } from "./entity-catalog.ts";
import { genderOfName } from "./given-names.ts";
import type { EntityMention, LinkedEntity } from "./mention.ts";
import { kindOfName, kindOfPhrase, personNouns, titleWords } from "./nouns.ts";

const locative = new Set(["in", "at", "near", "around", "outside", "inside", "into", "through", "across", "within", "throughout"]);

export function newEntity(mention: EntityMention, name: string, isPerson = false): LinkedEntity {
  return { id: `new:${slug(name)}`, name, type: guessType(mention, name, isPerson), plural: mention.plural && mention.form === "description" };
}

function guessType(mention: EntityMention, name: string, isPerson: boolean): string {
  const lastTitle = mention.title.split(" ").at(-1)?.toLowerCase() ?? "";
  if (titleWords.has(lastTitle) || personNouns.has(lastTitle)) return "person";
  const words = name.split(" ");
  // "Peter Hall", "Anna West": a given name before one more word is a person's, whatever that word means.
  if (mention.form === "name" && words.length === 2 && genderOfName(name, "") !== undefined) return "person";
  const byName = kindOfName(name);
  if (byName) return byName;
  if (mention.form === "description") return kindOfPhrase(mention.noun, mention.plural, mention.text) ?? "object";
  if (locative.has(mention.preposition) && words.length <= 2) return "place";
  // "the Pine River Trust": a person's name has no article.
  const hasArticle = /^(?:the|an?|its|their|our) /i.test(mention.text) && lastTitle === "";
  if (!hasArticle && words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) || /^(?:al|bin|ibn|van|von|de|el)$/i.test(word)) && !/^(?:The|A)$/.test(words[0]!)) return "person";
  if (isPerson) return "person";
  return "organization";
}
