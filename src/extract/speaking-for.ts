// "We" in the words of a spokesman is the body that he speaks for, not the man.
import type { EventFrames } from "./event-frames.ts";
import { findOffices } from "./find-offices.ts";
import type { LinkedEntity } from "./mention.ts";
import type { ReportLinks } from "./report-links.ts";
import type { Report } from "./report.ts";

const bodies = new Set(["state", "agency", "organization", "armed-group", "outlet"]);

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
    const [body, other] = served.get(speaker.id) ?? [];
    if (body && !other) links.set(mention, { entity: body, score: 0.6, why: `"${mention.text.toLowerCase()}" in words of ${speaker.name}, who speaks for ${body.name}` });
  }
}
