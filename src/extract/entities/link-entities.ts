// Mentions → entities: names first (graph, gazetteer, the report's own), then descriptions and pronouns in reading order.
import type { EntityCatalog } from "./entity-catalog.ts";
import { linkDemonym, linkName, ReportNames } from "./link-names.ts";
import type { EntityMention } from "./mention.ts";
import type { Report } from "../report.ts";
import { ReportLinks } from "./report-links.ts";
import { resolveReferences } from "./resolve-references.ts";

export function linkEntities(report: Report, mentions: readonly EntityMention[], catalog: EntityCatalog): ReportLinks {
  const links = new ReportLinks(mentions);
  const names = new ReportNames(mentions, report);
  for (const mention of mentions) {
    const link = mention.form === "name" ? linkName(mention, catalog, names) : mention.form === "demonym" ? linkDemonym(mention, catalog) : undefined;
    if (link) links.set(mention, link);
  }
  linkAppositions(report, links);
  resolveReferences(report, links, catalog);
  return links;
}

/** "its ambassador, Alexander Yakovenko": one person; the description takes the name's link. */
function linkAppositions(report: Report, links: ReportLinks): void {
  for (const sentence of report.sentences) {
    for (const [word, { relation, head: apposed }] of sentence.tokens.entries()) {
      if (!relation.startsWith("appos")) continue;
      const [above, below] = [links.mention(sentence.index, apposed), links.mention(sentence.index, word)];
      if (!above || !below) continue;
      const [name, described] = above.form === "name" ? [above, below] : [below, above];
      if (name.form !== "name" || described.form !== "description" || described.plural !== name.plural) continue;
      const link = links.link(sentence.index, name.head);
      if (link) links.set(described, { entity: link.entity, score: Math.min(link.score, 0.85), why: `the same as ${link.entity.name}, beside it` });
    }
  }
}
