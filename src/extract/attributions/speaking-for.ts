// "We" in the words of a spokesman is the body that he speaks for, not the man.
import type { EventFrames } from "../events/event-frames.ts";
import { findOffices } from "../entities/find-offices.ts";
import type { LinkedEntity } from "../entities/mention.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { Report } from "../report.ts";

const bodies = new Set(["state", "agency", "organization", "armed-group", "outlet"]);

/** "coalition spokesman Erik Holm": the bodies that the report has called a coalition. */
function bodiesByNoun(links: ReportLinks, speaker: string): ReadonlySet<LinkedEntity> {
  const title = links.mentions.find((mention) => mention.title !== "" && links.link(mention.sentence, mention.head)?.entity.id === speaker && forNoun.test(mention.title))?.title ?? "";
  const noun = forNoun.exec(title)?.[1];
  const found = new Map<string, LinkedEntity>();
  for (const mention of noun === undefined ? [] : links.mentions) {
    const entity = mention.noun.toLowerCase() === noun && !mention.plural ? links.link(mention.sentence, mention.head)?.entity : undefined;
    if (entity && bodies.has(entity.type)) found.set(entity.id, entity);
  }
  return new Set(found.values());
}
const forNoun = /(?:^|\s)(\p{Ll}{3,}) (?:spokesman|spokeswoman|spokesperson)$/u;

/** Links "we", "us", "our" of somebody whose one office the report tells to the body that he holds it in. */
export function linkSpokenFor(report: Report, links: ReportLinks, frames: EventFrames): void {
  const plural = links.mentions.filter((mention) => mention.form === "pronoun" && /^(?:we|us|our|ours|ourselves)$/i.test(mention.text) && links.link(mention.sentence, mention.head)?.entity.type === "person");
  if (plural.length === 0) return;
  const served = new Map<string, Set<LinkedEntity>>();
  for (const sentence of report.sentences) {
    for (const { type, roles } of findOffices(frames, sentence, links)) {
      const [holder, whole] = [type.subject, type.object].map((role) => links.link(sentence.index, roles[role]?.[0]?.head ?? -1)?.entity);
      if (!holder || !whole || !bodies.has(whole.type)) continue;
      served.set(holder.id, (served.get(holder.id) ?? new Set()).add(whole));
    }
  }
  for (const mention of plural) {
    const speaker = links.link(mention.sentence, mention.head)!.entity;
    const [body, other] = served.get(speaker.id) ?? bodiesByNoun(links, speaker.id);
    if (body && !other) links.set(mention, { entity: body, score: 0.6, why: `"${mention.text.toLowerCase()}" in words of ${speaker.name}, who speaks for ${body.name}` });
  }
}
