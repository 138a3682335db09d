// What is said of harm to come is a threat: "warned Norway not to interfere", "said the invaders would be crushed", "will cut off gas unless Norway pays".
import type { Clause } from "../../text/clauses/clause.ts";
import { coordinated } from "../../text/clauses/dependency-tree.ts";
import type { ClaimDraft, DraftFiller } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { ReportSentence } from "../report.ts";
import { toldClauses } from "./told-clauses.ts";

const threatening = "threatened";
const sayings = new Set(["said", "promised", "warned", "planned", "wrote", "informed"]);
const bodies = new Set(["state", "agency", "organization", "armed-group", "outlet"]);
const parties = new Set([...bodies, "person", "people"]);
const hostile = /^(?:COERCE|ASSAULT|SANCTION)/;

/** Drafts of saying, promising and warning whose content threatens somebody, turned into threats. */
export function findThreats(drafts: readonly ClaimDraft[], sentence: ReportSentence, links: ReportLinks, frames: EventFrames): readonly ClaimDraft[] {
  const type = frames.ontology.eventTypes.get(threatening);
  if (!type) return drafts;
  const kindOf = (head: number): string => links.link(sentence.index, head)?.entity.type ?? "";
  return drafts.map((draft) => {
    if (!sayings.has(draft.type.id) || draft.negated) return draft;
    const target = threatened(drafts, draft, sentence, links);
    if (!target || target.length === 0 || !target.some((filler) => parties.has(kindOf(filler.head)))) return draft;
    const { recipient: _, ...roles } = draft.roles;
    return { ...draft, type, roles: { ...roles, [type.object]: target } };
  });
}

/** Whom the draft threatens; undefined for nobody. */
function threatened(drafts: readonly ClaimDraft[], draft: ClaimDraft, sentence: ReportSentence, links: ReportLinks): readonly DraftFiller[] | undefined {
  const speaker = draft.roles[draft.type.subject]?.[0]?.head ?? -1;
  const hearers = (draft.roles["recipient"] ?? []).filter((filler) => filler.kind === "phrase");
  const contents = toldClauses(sentence, draft);
  if (speaker < 0) return undefined;
  const isSame = (word: number): boolean => word === speaker || (links.link(sentence.index, word) !== undefined && links.link(sentence.index, word)?.entity.id === links.link(sentence.index, speaker)?.entity.id);
  for (const content of contents) {
    const isAhead = content.modality === "planned" || content.modality === "possible" || content.modality === "threatened";
    // "warned Norway not to interfere", "warned Norway that it would strike back": a body is not advised but threatened.
    if (draft.type.id === "warned" && hearers.some((filler) => bodies.has(links.link(sentence.index, filler.head)?.entity.type ?? "")) && (content.link === "open-complement" || content.marker === "to" || (isAhead && isSame(content.subject) && content.kind === "verb"))) return hearers;
    // "said the traitors would be crushed": by whoever says so.
    const harm = drafts.find((other) => other.head === content.head && hostile.test(other.type.codes["plover"] ?? ""));
    if (content.passive && isAhead && harm && !content.arguments.some((one) => one.kind === "agent") && (harm.roles[harm.type.subject]?.length ?? 0) === 0) return coordinated(sentence.tree, content.subject).map((head) => ({ head, kind: "phrase" as const }));
    // "told Norway it would pay the price": Norway would.
    if (isAhead && hearers.length > 0 && content.subject >= 0 && sentence.tokens[content.subject]!.upos === "PRON" && paysFor(sentence, content)) return hearers;
    if (isAhead && !isSame(content.subject) && content.subject >= 0 && paysFor(sentence, content)) return [{ head: content.subject, kind: "phrase" }];
    // "would cut off the gas unless Norway paid"
    const unless = sentence.clauses.find((clause) => clause.marker === "unless" && clause.parent >= 0 && sentence.clauses[clause.parent]!.head === content.head);
    if (isAhead && unless && isSame(content.subject) && !isSame(unless.subject) && unless.subject >= 0) return [...hearers, { head: unless.subject, kind: "phrase" as const }];
  }
  return undefined;
}

/** "would pay a heavy price", "would regret it", "would face war" */
function paysFor(sentence: ReportSentence, { lemma, arguments: found }: Clause): boolean {
  if (lemma === "regret") return true;
  const object = found.find((one) => one.kind === "object")?.head ?? -1;
  const noun = object < 0 ? "" : sentence.tokens[object]!.lemma.toLowerCase();
  return (lemma === "pay" && (noun === "price" || noun === "")) || (/^(?:face|suffer|bear|meet)$/.test(lemma) && /^(?:consequence|retaliation|war|reprisal|punishment|response|action|sanction|attack|strike|fate|defeat|destruction|wrath)$/.test(noun));
}
