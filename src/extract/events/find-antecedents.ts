// "that attack", "the bombings": acts named again → the draft that told them before.
import type { EventType, Ontology } from "../../model/ontology.ts";
import { isKindOf } from "../../model/ontology.ts";
import { childrenWith } from "../../text/clauses/dependency-tree.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import { isReaction } from "./holder-of-evidence.ts";
import { isHarm } from "./is-harm.ts";
import { actNoun } from "./match-frame.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { Report, ReportSentence } from "../report.ts";

const claimable = /^(?:responsibility|credit|blame)$/i;

/** How many sentences back a definite act noun may reach. */
const reach = 12;

/** By `sentence:word` of the act noun, those that are known to retell first. Only nouns that say "the one we spoke of" and bring no parties of their own. */
export function findAntecedents(report: Report, links: ReportLinks, drafts: readonly ClaimDraft[], retold: ReadonlyMap<string, ClaimDraft>, frames: EventFrames): ReadonlyMap<string, ClaimDraft> {
  const kept = new Set(drafts);
  const found = new Map([...retold].filter(([, draft]) => kept.has(draft)));
  const told = drafts.filter((draft) => !draft.type.state && !draft.negated && draft.type.object !== "about");
  const own = new Set(drafts.map((draft) => `${draft.sentence}:${draft.head}`));
  for (const draft of drafts) {
    for (const [role, filler] of Object.entries(draft.roles).flatMap(([name, fillers]) => fillers.map((one) => [name, one] as const))) {
      const key = `${draft.sentence}:${filler.head}`;
      if (own.has(key) || found.has(key)) continue;
      const sentence = report.sentences[draft.sentence]!;
      // "Chad denies it": what was alleged last.
      if (draft.type.stance === "denies" && role !== draft.type.subject && filler.kind !== "clause" && /^(?:it|this|that)$/i.test(sentence.tokens[filler.head]!.form)) {
        const alleged = drafts.findLast((other) => other !== draft && other.type.stance === "alleges" && !other.negated && draft.sentence - other.sentence <= 2 && isBefore(other, draft.sentence, filler.head));
        if (alleged) found.set(key, alleged);
        continue;
      }
      // "his reaction was dismissive": to what another said last, and not merely said.
      if (role === "about" && draft.type.towardContent && isReaction(sentence, filler.head)) {
        const actor = links.link(draft.sentence, draft.roles[draft.type.subject]?.[0]?.head ?? -1)?.entity.id;
        const answered = drafts.findLast((other) => other !== draft && other.type.stance !== undefined && other.type.codes["plover"] !== undefined && !other.negated && draft.sentence - other.sentence <= 3 && isBefore(other, draft.sentence, filler.head) && !(other.roles[other.type.subject] ?? []).some((one) => links.link(other.sentence, one.head)?.entity.id === actor));
        if (answered) found.set(key, answered);
        continue;
      }
      const named = filler.kind === "clause" ? undefined : toldBeside(sentence, filler.head, drafts);
      if (named && named !== draft) {
        found.set(key, named);
        continue;
      }
      const noun = actNoun(frames, sentence, filler.head);
      // "the group claimed responsibility": for the deed told last.
      if (draft.type.self !== undefined && noun === undefined && claimable.test(sentence.tokens[filler.head]!.lemma)) {
        const deed = told.findLast((other) => isHarm(frames.ontology, other.type.id) && other.modality === "actual" && draft.sentence - other.sentence <= reach && isBefore(other, draft.sentence, filler.head));
        if (deed) found.set(key, deed);
        continue;
      }
      if (filler.kind !== "act") continue;
      const type = noun === undefined ? undefined : frames.forNoun(noun);
      if (type && type.object === "about") {
        const said = drafts.findLast((other) => other !== draft && other.type.id === type.id && !other.negated && draft.sentence - other.sentence <= reach && isBefore(other, draft.sentence, filler.head) && isSaidBy(sentence, links, filler.head, other));
        if (said) found.set(key, said);
        continue;
      }
      if (!type || !pointsBack(sentence, filler.head)) continue;
      const before = told.filter((other) => other !== draft && draft.sentence - other.sentence <= reach && isBefore(other, draft.sentence, filler.head) && isSameKind(frames.ontology, other.type.id, type.id));
      // The same noun or type first, else the nearest of the family.
      const best = before.findLast((other) => other.type.id === type.id) ?? before.at(-1);
      if (best && !isNamedBetween(report, frames, best, draft.sentence, filler.head, type)) found.set(key, best);
    }
  }
  return found;
}

/** "expelled the envoy, a move that Oslo condemned": a word for what the clause before the comma tells. */
function toldBeside(sentence: ReportSentence, noun: number, drafts: readonly ClaimDraft[]): ClaimDraft | undefined {
  const { tokens, tree } = sentence;
  const { relation, head, lemma } = tokens[noun]!;
  if (head < 0 || head > noun || !/^(?:parataxis|appos|conj|dep|obl|advcl|nmod|obj|ccomp|xcomp)/.test(relation) || !deedWords.has(lemma.toLowerCase()) || childrenWith(tree, noun, "acl").length === 0) return undefined;
  const [first = noun] = childrenWith(tree, noun, "det", "amod");
  if (tokens[Math.min(first, noun) - 1]?.form !== "," || !childrenWith(tree, noun, "det").some((child) => /^an?$/i.test(tokens[child]!.form))) return undefined;
  return drafts.filter((one) => one.sentence === sentence.index && !one.type.state && one.head < noun && one.rule !== "noun").sort((a, b) => Number(b.head === head) - Number(a.head === head) || a.head - b.head)[0];
}
const deedWords = new Set("charge accusation allegation claim assertion move step decision act action attack demand request threat promise offer plan proposal measure ruling verdict sentence statement remark comment suggestion warning response strike raid incident appointment dismissal arrest expulsion visit".split(" "));

/** "ahead of bombings in Lima ... that attack": a deed of the kind that is named later, if told by no draft, is the one that is meant. */
function isNamedBetween(report: Report, frames: EventFrames, best: ClaimDraft, sentence: number, word: number, type: EventType): boolean {
  return report.sentences.slice(best.sentence, sentence + 1).some((one) =>
    one.tokens.some((token, at) => {
      if (token.upos !== "NOUN" || token.relation === "compound" || (one.index === best.sentence && at <= Math.max(...best.words)) || (one.index === sentence && at >= word)) return false;
      const noun = actNoun(frames, one, at);
      const other = noun === undefined ? undefined : frames.forNoun(noun);
      return other !== undefined && isHarm(frames.ontology, type.id) && isSameKind(frames.ontology, other.id, type.id) && !pointsBack(one, at);
    }),
  );
}

const isBefore = (draft: ClaimDraft, sentence: number, word: number): boolean => draft.sentence < sentence || (draft.sentence === sentence && Math.max(...draft.words) < word);

function isSameKind(ontology: Ontology, a: string, b: string): boolean {
  return isKindOf(ontology, a, b) || isKindOf(ontology, b, a) || (root(ontology, a) === root(ontology, b) && root(ontology, a) !== a && root(ontology, b) !== b);
}

function root(ontology: Ontology, type: string): string {
  let at = type;
  for (let steps = 0; steps < 20; steps++) {
    const above = ontology.eventTypes.get(at)?.is;
    if (above === undefined) break;
    at = above;
  }
  return at;
}

/** "the group's claim": of the group that claimed; "the claim": of whoever did. */
function isSaidBy(sentence: ReportSentence, links: ReportLinks, noun: number, said: ClaimDraft): boolean {
  const [owner] = childrenWith(sentence.tree, noun, "nmod:poss");
  if (owner === undefined) return pointsBack(sentence, noun);
  const of = links.link(sentence.index, owner)?.entity.id;
  return of !== undefined && (said.roles[said.type.subject] ?? []).some((filler) => links.link(said.sentence, filler.head)?.entity.id === of);
}

/** "the attack", "that attack"; not "the attack on the embassy by militants", "an attack", "the first attack". */
function pointsBack(sentence: ReportSentence, head: number): boolean {
  const { tree, tokens } = sentence;
  if (!childrenWith(tree, head, "det").some((child) => /^(?:the|this|that|these|those)$/i.test(tokens[child]!.form))) return false;
  return childrenWith(tree, head, "nmod", "nmod:poss", "acl").length === 0 && !childrenWith(tree, head, "amod").some((child) => /^(?:first|second|next|new|other|previous|earlier|later|similar|future|planned|alleged)$/i.test(tokens[child]!.form));
}
