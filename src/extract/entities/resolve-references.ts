// Descriptions and pronouns → what they refer back to, in reading order, each with its reason.
import { Discourse } from "./discourse.ts";
import type { EntityCatalog } from "./entity-catalog.ts";
import { findQuotedStretches } from "../attributions/find-quotations.ts";
import { childrenWith } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { EntityMention, Link } from "./mention.ts";
import type { Report } from "../report.ts";
import type { ReportLinks } from "./report-links.ts";
import { resolveDescription } from "./resolve-descriptions.ts";
import { isFirstPerson, resolvePronoun, type PronounContext } from "./resolve-pronouns.ts";
import { findSpeakerOf } from "../attributions/speaker-of.ts";

export function resolveReferences(report: Report, links: ReportLinks, catalog: EntityCatalog): void {
  const discourse = new Discourse(stateOfDateline(report.text, catalog));
  const context: PronounContext = { report, links, discourse, quoted: findQuotedStretches(report.text), speakerOf: findSpeakerOf(report) };
  for (const mention of links.mentions) {
    const known = links.link(mention.sentence, mention.head) ?? placeByName(report, links, mention) ?? countryOfOwner(report, links, mention) ?? governmentIn(report, catalog, mention);
    const link = known ?? (mention.form === "pronoun" ? resolvePronoun(context, mention) : resolveDescription(mention, discourse, catalog, besides(report, links, mention)));
    if (!link) {
      if (mention.form === "description") discourse.rememberThing(mention);
      continue;
    }
    if (!links.link(mention.sentence, mention.head)) links.set(mention, link);
    discourse.remember(mention, link.entity);
  }
  // "We pass them on," the official added: the speaker was read after the words.
  for (const mention of links.mentions) {
    if (mention.form !== "pronoun" || links.link(mention.sentence, mention.head)) continue;
    const link = isFirstPerson(mention.text) ? resolvePronoun(context, mention) : undefined;
    if (link) links.set(mention, link);
  }
}

const dateline = /^[ \t]*(\p{Lu}{2}[\p{Lu} .'’-]{1,40}?)(?:,\s*(\p{Lu}\p{Ll}[\p{L} ]+?))?(?:,?\s+\p{Lu}\p{Ll}+\.? \d{1,2})?\s*(?:\([^)\n]{2,30}\))?\s+(?:—|–|--?)\s/mu;

/** "BAMAKO, Mali —", "LIMA (Reuters) -" */
function stateOfDateline(text: string, catalog: EntityCatalog): string | undefined {
  const [, city, country] = dateline.exec(text.slice(0, 1000)) ?? [];
  for (const name of [country, city?.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())]) {
    const found = name === undefined ? [] : catalog.gazetteer.find(name);
    if (found.length === 1) return catalog.state(found[0]!.state).id;
  }
  return undefined;
}

/** "the Danish city of Holm" is Holm. */
function placeByName(report: Report, links: ReportLinks, mention: EntityMention): Link | undefined {
  if (mention.form !== "description" || mention.plural || !/^(?:city|town|village|port|province|region|district|island|peninsula|hamlet|suburb|capital)$/i.test(mention.noun)) return undefined;
  const { tokens, tree } = report.sentences[mention.sentence]!;
  const named = childrenWith(tree, mention.head, "nmod", "appos").find((child) => child > mention.head && tokens[child]!.upos === "PROPN" && (tokens[child]!.relation === "appos" || caseOf(tree, child) === "of"));
  const link = named === undefined ? undefined : links.link(mention.sentence, named);
  return link && !/^(?:person|people)$/.test(link.entity.type) ? { ...link, why: `"${mention.text}": ${link.why}` } : undefined;
}

/** "the government in Berlin": the state whose capital it is. */
function governmentIn(report: Report, catalog: EntityCatalog, mention: EntityMention): Link | undefined {
  if (mention.form !== "description" || mention.plural || !/^(?:government|administration|regime|cabinet)$/i.test(mention.noun)) return undefined;
  const { tokens, tree } = report.sentences[mention.sentence]!;
  const capital = childrenWith(tree, mention.head, "nmod").find((child) => child > mention.head && tokens[child]!.upos === "PROPN" && caseOf(tree, child) === "in");
  const found = capital === undefined ? [] : catalog.gazetteer.find(tokens[capital]!.form).filter((match) => match.kind === "capital");
  return found.length === 1 ? { entity: catalog.state(found[0]!.state), score: 0.7, why: `"${mention.text}" in ${tokens[capital!]!.form}, the capital of ${found[0]!.state.name}` } : undefined;
}

/** "the Danish minister said her country would pay": the state that the report has put beside her. */
function countryOfOwner(report: Report, links: ReportLinks, mention: EntityMention): Link | undefined {
  if (mention.form !== "description" || mention.plural || !/^(?:country|nation|homeland)$/i.test(mention.noun)) return undefined;
  const owner = childrenWith(report.sentences[mention.sentence]!.tree, mention.head, "nmod:poss")[0];
  const person = owner === undefined ? undefined : links.link(mention.sentence, owner)?.entity;
  if (person?.type !== "person" || person.plural) return undefined;
  for (const other of links.mentions) {
    if (other.sentence > mention.sentence) break;
    if (other.form === "pronoun" || links.link(other.sentence, other.head)?.entity.id !== person.id) continue;
    const { tree, tokens } = report.sentences[other.sentence]!;
    const { relation, head } = tokens[other.head]!;
    const offices = [other.head, ...other.titleWords, ...childrenWith(tree, other.head, "appos", "nmod:desc"), ...(relation === "appos" && head >= 0 ? [head] : [])];
    for (const word of [...offices, ...offices.flatMap((office) => childrenWith(tree, office, "amod", "compound", "nmod:poss"))]) {
      const link = links.link(other.sentence, word);
      if (link?.entity.type === "state" && word !== other.head) return { entity: link.entity, score: 0.7, why: `"${mention.text}": ${person.name} is spoken of as of ${link.entity.name}` };
    }
  }
  return undefined;
}

/** Entities in the other places of the mention's clause, so far as they are linked: names are, before and after it. */
function besides(report: Report, links: ReportLinks, mention: EntityMention): ReadonlySet<string> {
  const found = new Set<string>();
  // "let them into the country": a state may well act within itself.
  if (!mention.definite || (/^(?:country|nation)$/i.test(mention.noun) && /^(?:in|into|across|within|inside|throughout|around|over|from|out of|to)$/.test(mention.preposition))) return found;
  const sentence = report.sentences[mention.sentence]!;
  // "Anna Vik, an ally of the minister": nobody is his own ally.
  const above = sentence.tokens[mention.head]!.head;
  if (above >= 0 && mention.relation.startsWith("nmod") && sentence.tokens[above]!.relation === "appos") {
    const link = links.link(mention.sentence, sentence.tokens[above]!.head);
    if (link) found.add(link.entity.id);
  }
  for (const clause of sentence.clauses) {
    if (clause.kind !== "verb") continue;
    const heads = [clause.subject, ...clause.arguments.filter((one) => !one.kind.endsWith("clause")).map((one) => one.head)];
    if (!heads.includes(mention.head)) continue;
    for (const head of heads) {
      if (head === mention.head) continue;
      const below = [head, ...(sentence.tree.children[head] ?? []).filter((child) => /^(?:nmod|conj|amod|compound)/.test(sentence.tokens[child]!.relation))];
      for (const word of below) {
        const link = links.link(mention.sentence, word);
        if (!link) continue;
        found.add(link.entity.id);
        // "U.S. intelligence tipped off the government": not its own.
        if (link.entity.of !== undefined) found.add(link.entity.of);
      }
    }
  }
  return found;
}
