// A parsed report → its claims: mentions, links, drafts, and then one record each.
import type { MachineClaim, SourceId } from "../model/records.ts";
import { doneActs } from "./events/done-acts.ts";
import { dropBareSayings } from "./events/drop-bare-sayings.ts";
import { dropRetold } from "./events/drop-retold.ts";
import { slug } from "./entities/entity-catalog.ts";
import type { ExtractOptions } from "./extract-options.ts";
import { findDrafts } from "./events/find-drafts.ts";
import { findMentions } from "./entities/find-mentions.ts";
import { linkEntities } from "./entities/link-entities.ts";
import { nameSayers } from "./events/name-sayers.ts";
import { makeClaims } from "./make-claims.ts";
import type { LinkedEntity } from "./entities/mention.ts";
import { withoutMishaps } from "./events/mishaps.ts";
import { linkSpokenFor } from "./attributions/speaking-for.ts";
import type { ReportLinks } from "./entities/report-links.ts";
import { makeReport, type ParsedSentence, type Report } from "./report.ts";

export interface ExtractedReport {
  readonly report: Report;
  readonly claims: readonly MachineClaim[];
  /** Entities that the graph does not have, in order of first mention. */
  readonly newEntities: readonly LinkedEntity[];
  readonly links: ReportLinks;
}

export function extractClaims(text: string, sentences: readonly ParsedSentence[], options: ExtractOptions): ExtractedReport {
  const report = makeReport(text, sentences);
  const mentions = report.sentences.flatMap((sentence) => findMentions(text, sentence, options.catalog.gazetteer));
  const links = linkEntities(report, mentions, options.catalog);
  linkSpokenFor(report, links, options.frames);
  const found = withoutMishaps(report, report.sentences.flatMap((sentence) => findDrafts(sentence, links, options.frames)));
  const done = doneActs(report, links, options.frames).filter((draft) => !found.some((other) => other.sentence === draft.sentence && other.head === draft.head && other.modality === "actual"));
  const all = done.length === 0 ? found : [...found.filter((draft) => !done.some((other) => other.sentence === draft.sentence && other.head === draft.head)), ...done].sort((a, b) => a.sentence - b.sentence || a.head - b.head);
  const told = dropRetold(nameSayers(report, all), links, options.frames);
  const drafts = dropBareSayings(report, told.drafts, links);
  const claims = makeClaims(report, links, drafts, told.retold, options);
  return { report, claims, newEntities: newEntitiesOf(claims, links, options.source), links };
}

function newEntitiesOf(claims: readonly MachineClaim[], links: ReportLinks, source: SourceId): LinkedEntity[] {
  const wanted = new Set<string>();
  for (const claim of claims) for (const filler of [...claim.by, ...Object.values(claim.roles).flat()]) if ("entity" in filler && filler.entity.startsWith("new:")) wanted.add(filler.entity);
  const found = new Map<string, LinkedEntity>();
  for (const mention of links.mentions) {
    const link = links.link(mention.sentence, mention.head);
    if (!link) continue;
    const id = link.entity.described ? `${link.entity.id}.${slug(source)}` : link.entity.id;
    if (wanted.has(id) && !found.has(id)) found.set(id, { ...link.entity, id });
  }
  return [...found.values()];
}
