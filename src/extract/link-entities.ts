// Mentions → entities: names first (graph, gazetteer, the report's own), then descriptions and pronouns in reading order.
import type { EntityCatalog } from "./entity-catalog.ts";
import { linkDemonym, linkName, ReportNames } from "./link-names.ts";
import type { EntityMention } from "./mention.ts";
import type { Report } from "./report.ts";
import { ReportLinks } from "./report-links.ts";
import { resolveReferences } from "./resolve-references.ts";

export function linkEntities(report: Report, mentions: readonly EntityMention[], catalog: EntityCatalog): ReportLinks {
  const links = new ReportLinks(mentions);
  const names = new ReportNames(mentions, report);
  for (const mention of mentions) {
    const link = mention.form === "name" ? linkName(mention, catalog, names) : mention.form === "demonym" ? linkDemonym(mention, catalog) : undefined;
    if (link) links.set(mention, link);
  }
  resolveReferences(report, links, catalog);
  return links;
}
