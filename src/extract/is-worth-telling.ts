// Which drafts become claims: somebody in particular acts, and the type's own roles are filled.
import type { EventType, Ontology } from "../model/ontology.ts";
import type { ClaimDraft, DraftFiller } from "./events/claim-draft.ts";
import { isHarm } from "./events/is-harm.ts";
import { vehicleNouns } from "./entities/nouns.ts";
import type { ReportLinks } from "./entities/report-links.ts";

/** Types that say something with an actor alone: saying, denying, protesting. */
const enoughAlone = new Set(["said", "denied", "answered", "refused", "claimed", "protested", "struck-work", "rioted", "obstructed", "mobilized", "ceased-fire", "surrendered", "resigned", "yielded", "eased", "apologized", "concluded", "confirmed", "disclosed", "heeded", "promised", "threatened", "withdrew", "wrote", "asked", "planned", "dismissed", "mediated", "complained"]);

export function isWorthTelling(ontology: Ontology, links: ReportLinks, draft: ClaimDraft): boolean {
  const isLinked = (filler: DraftFiller): boolean => links.link(draft.sentence, filler.head) !== undefined;
  const isDescribed = (filler: DraftFiller): boolean => links.mention(draft.sentence, filler.head)?.form === "description";
  const isMachine = (filler: DraftFiller): boolean => vehicleNouns.has(links.mention(draft.sentence, filler.head)?.noun.toLowerCase() ?? "");
  // "wounded more than 70", "abducted six others": so many people.
  const isCount = (filler: DraftFiller): boolean => counts.test(links.mention(draft.sentence, filler.head)?.noun ?? "");
  const isActor = (filler: DraftFiller): boolean => {
    const kind = links.link(draft.sentence, filler.head)?.entity.type;
    return kind !== undefined && (kind === "place" || ontology.entityKinds.get(kind)?.group !== "thing");
  };
  // "the policy was adopted": what the type itself makes.
  const isMade = (filler: DraftFiller): boolean => draft.roles[draft.type.object]?.includes(filler) === true && (draft.type.accepts[draft.type.object] ?? []).includes(links.link(draft.sentence, filler.head)?.entity.type ?? "");
  const fillers = (role: string): readonly DraftFiller[] => draft.roles[role] ?? [];
  const harms = isHarm(ontology, draft.type.id);
  // "the explosions that killed 95 people": an act does harm as well as somebody.
  // A cause is an event: "officials" lead to nothing, what they did may.
  const onlyEvents = (draft.type.accepts[draft.type.subject] ?? []).join() === "event";
  const hasActor = fillers(draft.type.subject).some((filler) => !(onlyEvents && filler.kind === "phrase") && ((harms && filler.kind === "act") || mayAct(ontology, draft.type, links.link(draft.sentence, filler.head)?.entity.type)));
  // "warplanes bombed a hospital": machines of war harm, whosesoever they are.
  if (harms && draft.rule !== "noun" && draft.modality === "actual" && fillers(draft.type.subject).some(isMachine) && fillers(draft.type.object).some((filler) => isLinked(filler) || isDescribed(filler))) return true;
  // "the blast killed 20 miners", "the war displaced two million people": what can only be done to somebody, a deed may do.
  const living = (draft.type.accepts[draft.type.object] ?? []).join() === "actor";
  if (living && draft.rule !== "noun" && draft.modality === "actual" && fillers(draft.type.subject).some((filler) => filler.kind === "act") && fillers(draft.type.object).some((filler) => isLinked(filler) || isDescribed(filler))) return true;
  const others = Object.keys(draft.roles).filter((role) => role !== draft.type.subject && (role !== "place" || draft.type.object === "place")).flatMap(fillers);
  // "his statements to agencies": that somebody has spoken says nothing.
  if (draft.rule === "noun" && draft.type.id === "said" && fillers("about").length === 0) return false;
  // "the attack on Anna Berg": who suffers by name makes it an event, whoever did it.
  if (draft.rule === "noun") return others.some(isLinked) && (hasActor || (harms && fillers(draft.type.object).some((filler) => isSufferer(links, draft, filler))));
  const named = others.some((filler) => filler.kind !== "phrase" || isLinked(filler) || isDescribed(filler) || (harms && isCount(filler)));
  // "serves as a piece of the puzzle": a standing relation has two ends; and "serves a prison term" none that could be an employer.
  const wholeKinds = draft.type.accepts[draft.type.object] ?? [];
  // "directing the unrest": an act has no leader.
  const ofActors = wholeKinds.join() === "actor";
  if (draft.type.state) return hasActor && fillers(draft.type.object).some((filler) => (filler.kind !== "phrase" && !ofActors) || isLinked(filler) || (wholeKinds.length === 0 && isDescribed(filler)));
  if (draft.modality === "possible" || draft.modality === "necessary") return false;
  // "No group has claimed the attack": that nobody answers for a deed is worth knowing.
  if (draft.type.self !== undefined && draft.negated && draft.rule === "active" && fillers(draft.type.subject).length === 0) return fillers("about").some((filler) => filler.kind === "act");
  // "knew more", "know what we think": only what somebody knew of is worth a line.
  if (draft.type.id === "knew" && !fillers("about").some((filler) => filler.kind !== "phrase")) return false;
  // An act harms somebody or some place: "the feud is harming security" is a manner of speaking.
  if (hasActor && harms && !fillers(draft.type.subject).some(isLinked)) return others.some((filler) => isLinked(filler) || isCount(filler));
  // "condemned what he called lies": what it is about is there, if nameless.
  if (hasActor) return named || fillers("about").length > 0 || enoughAlone.has(draft.type.id);
  // "shells hit a market, killing nine": a weapon does it for nobody named.
  if (draft.rule !== "noun" && harms && fillers(draft.type.subject).some((filler) => weapons.test(links.mention(draft.sentence, filler.head)?.noun ?? "")) && fillers(draft.type.object).some((filler) => isLinked(filler) || isDescribed(filler))) return true;
  // "who is believed to hide", "said to have led it": nobody says it.
  if (draft.rule === "passive" && /^(?:said|concluded|knew)$/.test(draft.type.id) && fillers("recipient").length === 0) return false;
  // "a message sent to the mayor": nobody meets him.
  if (draft.type.id === "met" && draft.rule === "passive") return false;
  // An agentless passive tells what was done to whom, or what was harmed; "the warning was given" tells nothing.
  return (draft.rule === "passive" || draft.rule === "receiving") && others.some((filler) => filler.kind === "phrase" && (isActor(filler) || (harms && isDescribed(filler)) || isMade(filler)));
}

const counts = /^(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|other|others|dozens?|scores?|hundreds?|thousands?)$/i;
const weapons = /^(?:shell|rocket|missile|bomb|drone|mortar|airstrike|shelling|artillery|grenade|mine|gunfire|bullet)$/i;

const sufferers = new Set(["person", "agency", "armed-group", "organization", "outlet"]);

function isSufferer(links: ReportLinks, draft: ClaimDraft, { head }: DraftFiller): boolean {
  const link = links.link(draft.sentence, head);
  const form = links.mention(draft.sentence, head)?.form;
  return link !== undefined && ((form === "name" && sufferers.has(link.entity.type)) || (form === "pronoun" && link.entity.type === "person"));
}

/** Somebody, or what the type lets act; a document may say something. */
function mayAct(ontology: Ontology, type: EventType, kind: string | undefined): boolean {
  if (kind === undefined) return false;
  const { group } = ontology.entityKinds.get(kind) ?? { group: "actor" };
  if (group === "actor" || kind === "place" || (kind === "document" && type.stance !== undefined)) return true;
  const accepts = type.accepts[type.subject] ?? [];
  return type.state || accepts.includes(kind) || accepts.includes(group);
}
