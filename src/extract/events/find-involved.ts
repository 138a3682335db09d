// Others who are named within a clause and fill no role of it: "Lebanon complained to the UN over Israeli raids" involves Israel.
import { childrenWith, subtree } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { ClaimDraft, DraftFiller } from "./claim-draft.ts";
import type { EntityMention } from "../entities/mention.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import { isTimeWord } from "../values/time-words.ts";
import type { ReportSentence } from "../report.ts";

const locative = new Set(["in", "at", "near", "inside", "outside", "around"]);
const actors = new Set(["state", "agency", "organization", "armed-group", "outlet", "person", "people"]);

/** The draft with a role `involves` for parties that its words name beside the filled roles. */
export function withInvolved(sentence: ReportSentence, links: ReportLinks, draft: ClaimDraft): ClaimDraft {
  const inRole = new Set<number>();
  for (const fillers of Object.values(draft.roles)) for (const filler of fillers) if (filler.kind !== "clause") inRole.add(filler.head);
  // "said it was ready and urged them to come to Oslo": what he urges is another act.
  const below = new Set(subtree(sentence.tree, draft.head, (child) => (sentence.tokens[child]!.relation === "conj" && sentence.tokens[child]!.head === draft.head && sentence.tokens[child]!.upos === "VERB") || sentence.tokens[child]!.relation === "acl:relcl" || sentence.tokens[child]!.relation === "parataxis" || isOtherClause(sentence, child)));
  const used = new Set([...inRole].map((head) => links.link(sentence.index, head)?.entity.id));
  const spans = [...inRole].map((head) => links.mention(sentence.index, head)?.span).filter((span) => span !== undefined);
  const involved: DraftFiller[] = [];
  // "rallied over abuses by soldiers": people without a name count where the act has nobody else.
  const alone = Object.entries(draft.roles).every(([role, fillers]) => role === draft.type.subject || fillers.every((filler) => !actors.has(links.link(sentence.index, filler.head)?.entity.type ?? "")));
  const nameless: DraftFiller[] = [];
  let place: DraftFiller | undefined;
  // "denied that it had shelled the town of Kober", "the group's branch in Mali claimed": neither tells where the act was.
  // "two weeks before the attack in Peru": when it was.
  const times = sentence.tree.children[draft.head]!.flatMap((child) => [child, ...(isTimeWord(sentence.tokens[child]!.form) ? sentence.tree.children[child]! : [])]).filter((child) => /^(?:before|after)$/.test(caseOf(sentence.tree, child)) && isTimeWord(sentence.tokens[(sentence.tree.children[child]!.find((below) => sentence.tokens[below]!.relation === "case") ?? child) - 1]?.form ?? "")).flatMap((child) => subtree(sentence.tree, child));
  const doers = (draft.roles[draft.type.subject] ?? []).flatMap((filler) => (filler.head === draft.head ? [] : subtree(sentence.tree, filler.head, (child) => child === draft.head)));
  const said = new Set([...times, ...doers, ...(draft.type.stance === undefined ? [] : (draft.roles["about"] ?? []).filter((filler) => filler.kind === "clause").flatMap((filler) => subtree(sentence.tree, filler.head)))]);
  for (const mention of links.inSentence(sentence.index)) {
    if (inRole.has(mention.head) || !below.has(mention.head) || mention.form === "pronoun" || times.includes(mention.head)) continue;
    // "US" of "US officials" is in the role already; whose people they are is not news.
    if (mention.form === "demonym" && sentence.tokens[mention.head]!.relation !== "nmod:poss" && spans.some((span) => span.start <= mention.span.start && span.end >= mention.span.end && span.end - span.start < 40)) continue;
    const link = links.link(sentence.index, mention.head);
    // "used tear gas on crowds in Monrovia": where a part of the act was, the act was.
    if (!place && link && !said.has(mention.head) && mention.form === "name" && locative.has(mention.preposition) && (link.entity.type === "place" || link.entity.type === "state") && !used.has(link.entity.id)) place = { head: mention.head, kind: "phrase" };
    if (!link || !actors.has(link.entity.type) || used.has(link.entity.id)) continue;
    if (!isParty(sentence, mention)) {
      if (alone && mention.form === "description" && !isInAdverbial(sentence, mention.head, draft.head)) nameless.push({ head: mention.head, kind: "phrase" });
      continue;
    }
    used.add(link.entity.id);
    involved.push({ head: mention.head, kind: "phrase" });
  }
  const where = place && (draft.roles["place"] ?? []).length === 0 && draft.type.object !== "place" ? { place: [place] } : {};
  return { ...draft, roles: { ...draft.roles, ...where, ...(involved.length + nameless.length === 0 ? {} : { involves: involved.length > 0 ? involved : nameless }) } };
}

/** "..., and Canada said", "after they met Canada": a clause with a subject of its own is another matter. */
function isOtherClause({ tree, tokens }: ReportSentence, word: number): boolean {
  return /^(?:conj|advcl)/.test(tokens[word]!.relation) && tokens[word]!.upos === "VERB" && childrenWith(tree, word, "nsubj").length > 0 && childrenWith(tree, word, "cc", "mark").length > 0;
}

/** "planted bombs, killing two people": who suffers from another act. */
function isInAdverbial({ tokens }: ReportSentence, word: number, head: number): boolean {
  for (let at = word, steps = 0; at >= 0 && at !== head && steps < 30; at = tokens[at]!.head, steps++) if (tokens[at]!.relation === "advcl" && tokens[at]!.xpos === "VBG") return true;
  return false;
}

/** A name, a demonym, or people described by one ("Danish troops", "Muslim rebels"): not every common noun. */
function isParty(sentence: ReportSentence, mention: EntityMention): boolean {
  return mention.form === "name" || mention.form === "demonym" || mention.modifier !== "" || (mention.form === "description" && sentence.tree.children[mention.head]!.some((child) => child < mention.head && child > 0 && /^(?:amod|compound)$/.test(sentence.tokens[child]!.relation) && /^\p{Lu}/u.test(sentence.tokens[child]!.form)));
}
