// A sentence whose tree gave nothing, though its words name an act and two parties: read by the words alone.
import type { EventType } from "../../model/ontology.ts";
import { lemmasOfForm, type EventFrames } from "./event-frames.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import type { EntityMention } from "../entities/mention.ts";
import { isHeldBack } from "./held-out.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { ReportSentence } from "../report.ts";

const parties = new Set(["state", "agency", "organization", "armed-group", "person", "people"]);
const sayings = new Set(["said", "concluded", "confirmed", "disclosed"]);

/**
 * "Greece, like most members, plans to impose restrictions on new EU members"
 *  ^^^^^^ first party               ^^^^^^ first act word             ^^ others
 */
export function findLoose(frames: EventFrames, sentence: ReportSentence, links: ReportLinks, drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const told = drafts.some((draft) => !draft.type.state && !sayings.has(draft.type.id));
  const last = sentence.tokens.at(-1)?.form ?? "";
  if (told || last === "?" || sentence.tokens.length > 70 || sentence.clauses.some((clause) => clause.mood === "condition" || clause.mood === "question")) return [];
  const speakers = new Set(drafts.filter((draft) => sayings.has(draft.type.id)).flatMap((draft) => draft.roles[draft.type.subject] ?? []).flatMap((filler) => [filler.head, ...sentence.tree.children[filler.head]!.filter((child) => sentence.tokens[child]!.relation === "appos")]));
  const named = links.inSentence(sentence.index).filter((mention) => !speakers.has(mention.head) && isParty(mention, links));
  const first = named.find((mention) => mention.preposition === "" && (mention.form === "name" || mention.form === "description") && mention.relation !== "compound" && mention.relation !== "nmod:poss");
  if (!first) return [];
  const firstId = links.link(sentence.index, first.head)!.entity.id;
  const act = actAfter(frames, sentence, first);
  if (!act || isHeldBack(sentence, act.word) || isOfAnother(sentence, links, act.word, firstId)) return [];
  const others = named.filter((mention) => mention.head > first.head && mention.span.start >= first.span.end && links.link(sentence.index, mention.head)!.entity.id !== firstId && !isMeetingPlace(mention, act.type, links));
  if (others.length === 0) return [];
  const words = [first.head, act.word, ...others.map((mention) => mention.head)];
  const low = Math.min(...words);
  const high = Math.max(...words);
  const ahead = sentence.tokens.slice(first.head, act.word).some((token) => /^(?:will|would|plans?|planned|intends?|intended|threatens?|threatened|vows?|vowed|promised?|prepared?|may|might)$/i.test(token.form));
  const negated = sentence.tokens.slice(first.head, act.word).some((token) => /^(?:not|n['’]t|never|no)$/i.test(token.form));
  return [{
    sentence: sentence.index, head: act.word, type: act.type, negated, modality: ahead ? "planned" : "actual", rule: "loose", words: Array.from({ length: high - low + 1 }, (_, at) => low + at),
    roles: { [act.type.subject]: [{ head: first.head, kind: "phrase" }], [act.type.object === "about" ? "target" : act.type.object]: others.map((mention) => ({ head: mention.head, kind: "phrase" as const })) },
  }];
}

/** "met in Norway and Denmark": where, not whom. */
const isMeetingPlace = (mention: EntityMention, type: EventType, links: ReportLinks): boolean => type.id === "met" && mention.form === "name" && /^(?:in|at|near)$/.test(mention.preposition) && /^(?:state|place)$/.test(links.link(mention.sentence, mention.head)?.entity.type ?? "");

/** The tree knows who acts, and it is somebody else. */
function isOfAnother(sentence: ReportSentence, links: ReportLinks, word: number, first: string): boolean {
  const clause = sentence.clauses.find((one) => one.head === word && one.kind === "verb" && !one.passive);
  const doer = clause && links.link(sentence.index, clause.subject)?.entity;
  // "nurses died when jets bombed a clinic"
  if (clause?.link === "adverbial" && clause.subjectFrom === "own" && sentence.tokens[clause.subject]!.upos === "NOUN" && links.link(sentence.index, clause.subject)?.entity.id !== first) return true;
  return clause !== undefined && doer !== undefined && parties.has(doer.type) && doer.id !== first && clause.subjectFrom === "control";
}

function isParty(mention: EntityMention, links: ReportLinks): boolean {
  const link = links.link(mention.sentence, mention.head);
  return mention.form !== "pronoun" && link !== undefined && link.score >= 0.5 && parties.has(link.entity.type) && (mention.form !== "description" || mention.modifier !== "" || mention.plural);
}

/** The first word after the party that the ontology knows as an act, whatever the tagger took it for. */
function actAfter(frames: EventFrames, sentence: ReportSentence, first: EntityMention): { readonly word: number; readonly type: EventType } | undefined {
  for (let word = first.head + 1; word < sentence.tokens.length; word++) {
    // "exiled leaders"
    if (sentence.tokens[word]!.upos === "ADJ" && sentence.tokens[word]!.relation === "amod") continue;
    // "ruled that China's claims": another's act
    if (sentence.tokens[word]!.upos === "NOUN" && sentence.tree.children[word]!.some((child) => sentence.tokens[child]!.relation === "nmod:poss" && sentence.tokens[child]!.upos === "PROPN" && child > first.head)) continue;
    const { form, lemma, upos } = sentence.tokens[word]!;
    // "Chad, which had turned down the offer, ...": what is said beside is not what the sentence tells.
    if (!/^(?:VERB|NOUN|ADJ|X)$/.test(upos) || /^\p{Lu}/u.test(form) || sentence.tokens[word]!.relation === "acl:relcl") continue;
    // "the receiving country", "used stolen passwords"
    if (sentence.tokens[word]!.relation === "amod" && (sentence.tokens[word]!.xpos === "VBG" || (sentence.tokens[word]!.xpos === "VBN" && sentence.tokens[word]!.head === word + 1 && /^(?:NOUN|PROPN)$/.test(sentence.tokens[word + 1]!.upos) && sentence.tokens[word - 1]?.upos === "VERB"))) continue;
    // "the suspects arrested on Monday": done to them.
    if (sentence.tokens[word]!.xpos === "VBN" && sentence.tokens[word]!.relation === "acl" && sentence.tokens[word]!.head === first.head) continue;
    // "the men were rebels": what somebody is, is no act.
    if (upos === "NOUN" && sentence.tree.children[word]!.some((child) => sentence.tokens[child]!.relation === "cop")) continue;
    // "shared threats"
    if (upos === "NOUN" && /^(?:amod|compound)/.test(sentence.tokens[word - 1]!.relation)) continue;
    // "on shared threats"
    if (sentence.tokens[word]!.relation === "amod" && /^(?:ADP|DET|ADJ|ADV|SCONJ)$/.test(sentence.tokens[word - 1]!.upos)) continue;
    // "clear", "open": no participles.
    if (upos === "ADJ" && !/(?:ed|en|wn|ung|ought|aught)$/.test(form) && !/^(?:MD|TO)$/.test(sentence.tokens[word - 1]!.xpos)) continue;
    // "the warning": a noun in its own right, not a verb that the tagger missed.
    if (upos === "NOUN" && (/^(?:DET|ADJ|PRON|NOUN|ADP|NUM|PUNCT)$/.test(sentence.tokens[word - 1]!.upos) || !form.endsWith("s"))) continue;
    // "shares a border with Denmark" tells no act.
    if (lemma === "share") continue;
    for (const one of new Set([lemma.toLowerCase(), ...lemmasOfForm(form)])) {
      const frame = frames.forVerbAlone(one);
      const type = upos === "NOUN" ? frames.forNoun(one) ?? frame?.type : frame?.type;
      if (type && !type.state && !sayings.has(type.id)) return { word, type };
    }
  }
  return undefined;
}
