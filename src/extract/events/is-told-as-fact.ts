// Which drafts tell of something that happened, is planned or holds, and which only say how things go in general.
import type { Clause } from "../../text/clauses/clause.ts";
import { controlOf } from "../../text/clauses/control-words.ts";
import { childrenWith } from "../../text/clauses/dependency-tree.ts";
import { irregularVerbs } from "../../text/irregular-verbs.ts";
import type { ClaimDraft } from "./claim-draft.ts";
import type { ReportLinks } from "../entities/report-links.ts";
import type { ReportSentence } from "../report.ts";

const habit = /^(?:always|often|usually|sometimes|generally|typically|normally|routinely|regularly|rarely|seldom|frequently|historically|traditionally|occasionally|ordinarily)$/i;
const timeMarkers = new Set(["when", "whenever", "where", "wherever", "once", "while", "until", "before", "after"]);

/** `purpose`: "sent envoys to warn Denmark"; `general`: "officers share what they learn". */
export type Telling = "fact" | "purpose" | "general";

export function tellingOf(sentence: ReportSentence, links: ReportLinks, draft: ClaimDraft): Telling {
  const clause = sentence.clauses.find((one) => one.head === draft.head && one.kind !== "apposition");
  if (hasOpenDoer(sentence, draft)) return "general";
  if (!clause || draft.type.state) return "fact";
  if (isPurpose(sentence, clause)) return isSaidOnArrival(sentence, clause) ? "fact" : "purpose";
  // "in cases where it is passing on a threat"
  if (isOfCases(sentence, clause) && !clause.verbGroup.some((word) => sentence.tokens[word]!.xpos === "VBD")) return "general";
  // "may have let it happen, without warning the targets": what leans on a mere possibility is one.
  const above = clause.parent >= 0 && clause.link === "adverbial" && !isFinite(sentence, clause) ? sentence.clauses[clause.parent] : undefined;
  if (above && (above.modality === "possible" || above.modality === "necessary")) return "general";
  // "the thing to do to keep them from being harmed": what a mere purpose would bring about.
  if (above && clause.marker === "from" && isPurpose(sentence, above)) return "general";
  // "Warning enemies has its use": the act as such.
  if (clause.link === "subject" && sentence.tokens[clause.head]!.xpos === "VBG" && clause.subjectFrom !== "own") return "general";
  // "information sent by an enemy": by whatever enemy.
  if (clause.link === "participle" && clause.passive && isGeneric(sentence, links, draft.roles[draft.type.subject]?.[0]?.head ?? draft.head)) return isTimelessAbove(sentence, clause) ? "general" : "fact";
  return isTimeless(sentence, clause) && isGeneral(sentence, links, draft, clause) ? "general" : "fact";
}

/** The clause that the participle's noun belongs to tells how things go: "is", "can be". */
function isTimelessAbove(sentence: ReportSentence, clause: Clause): boolean {
  const above = clause.parent >= 0 ? sentence.clauses[clause.parent] : undefined;
  if (!above) return false;
  const holds = above.kind === "copula" && above.verbGroup.some((word) => /^VB[ZP]$/.test(sentence.tokens[word]!.xpos));
  return holds || isTimeless(sentence, above) || above.modality === "possible" || (!isFinite(sentence, above) && isTimelessAbove(sentence, above));
}

/** "cases where", "situations in which" */
function isOfCases({ tokens, tree }: ReportSentence, { head, link }: Clause): boolean {
  const where = tree.children[head]!.find((child) => child < head && tokens[child]!.xpos === "WRB");
  const noun = where !== undefined ? where - 1 : link === "relative" ? tokens[head]!.head : -1;
  return noun >= 0 && /^(?:cases|instances|situations|occasions|circumstances)$/i.test(tokens[noun]!.form);
}

function isGeneral(sentence: ReportSentence, links: ReportLinks, draft: ClaimDraft, clause: Clause): boolean {
  // "Officials often share threats", "when officers learn of a plot", "agencies share what they know"; yet "Russia arms the rebels", "the minister denies it".
  for (let at: Clause | undefined = clause, steps = 0; at && steps < 6; steps++) {
    if (isHabit(sentence, at.head)) return true;
    if (at.link === "adverbial" && timeMarkers.has(at.marker)) return true;
    at = at.parent >= 0 && at.link !== "relative" ? sentence.clauses[at.parent] : undefined;
  }
  // "share secrets when they learn of a plot": as often as that.
  const position = sentence.clauses.indexOf(clause);
  if (sentence.clauses.some((one) => one.parent === position && one.link === "adverbial" && /^when(?:ever)?$/.test(one.marker) && isTimeless(sentence, one))) return true;
  return draft.type.stance === undefined && isGeneric(sentence, links, (draft.roles[draft.type.subject] ?? draft.roles[draft.type.object])?.[0]?.head ?? -1);
}

/** "any source", "each side", "whoever": nobody in particular. */
function hasOpenDoer(sentence: ReportSentence, draft: ClaimDraft): boolean {
  const head = draft.roles[draft.type.subject]?.[0]?.head;
  if (head === undefined) return false;
  return /^(?:anyone|anybody|whoever|everyone|one)$/i.test(sentence.tokens[head]!.form) || childrenWith(sentence.tree, head, "det").some((child) => /^(?:any|every|each|either|whichever|whatever)$/i.test(sentence.tokens[child]!.form));
}

/** "flew to Oslo to warn the minister", "phoned him to complain": who goes or writes to say something has said it. */
export function isSaidOnArrival(sentence: ReportSentence, clause: Clause): boolean {
  const above = clause.parent >= 0 ? sentence.clauses[clause.parent] : undefined;
  return sayings.has(clause.lemma.split(" ")[0]!) && clause.link === "adverbial" && clause.marker === "to" && clause.subjectFrom === "control" && above !== undefined && above.modality === "actual" && !above.negated && above.mood === "asserted"
    && reaching.has(above.lemma.split(" ")[0]!) && above.verbGroup.some((word) => /^VB[DN]$/.test(sentence.tokens[word]!.xpos));
}
const sayings = new Set("warn caution alert inform tell brief notify condemn criticize criticise denounce protest complain accuse demand ask urge press thank praise congratulate apologize apologise deny discuss offer propose threaten express convey condole assure reassure".split(" "));
const reaching = new Set("fly travel go come visit arrive return phone telephone call ring write contact cable email meet appear".split(" "));

/** "to stop the attack" beside "acted", "envoys to warn them"; not "tried to stop", "a plan to stop", "the first to stop". */
function isPurpose(sentence: ReportSentence, clause: Clause): boolean {
  const above = sentence.tokens[sentence.tokens[clause.head]!.head];
  if (clause.link === "participle" && clause.marker === "to") return clause.modality === "planned" && !clause.negated && above !== undefined && controlOf(above.lemma.toLowerCase()) === undefined;
  if (clause.link !== "adverbial" || clause.modality !== "planned" || !/(?:^|\s)to$/.test(clause.marker)) return false;
  return above !== undefined && above.upos !== "ADJ" && !/^(?:call|appeal|press|push|plead|vow|plan|threaten)$/.test(above.lemma);
}

const isFinite = (sentence: ReportSentence, clause: Clause): boolean => clause.verbGroup.some((word) => /^(?:VB[DZP]|MD)$/.test(sentence.tokens[word]!.xpos));

/** Simple present: "share", "is shared"; not "is sharing", "has shared", "will share". */
function isTimeless(sentence: ReportSentence, clause: Clause): boolean {
  const finite = clause.verbGroup.filter((word) => /^(?:VB[DZP]?|MD)$/.test(sentence.tokens[word]!.xpos) && !(word > 0 && /^to$/i.test(sentence.tokens[word - 1]!.form)));
  const [first] = finite;
  if (first === undefined || !/^VB[ZP]?$/.test(sentence.tokens[first]!.xpos)) return false;
  const { lemma, relation, form } = sentence.tokens[first]!;
  // "rebels hit a town": the form is the past as well.
  if (irregularVerbs.get(form) === form) return false;
  if (first === clause.head) return true;
  return relation === "aux:pass" ? lemma === "be" : lemma === "do";
}

/** "has often hindered", "typically share" */
export function isHabit(sentence: ReportSentence, verb: number): boolean {
  return childrenWith(sentence.tree, verb, "advmod").some((child) => habit.test(sentence.tokens[child]!.form));
}

/** A bare plural or a mere "a": "officers", "an adversary"; not "US officials", "two officers", "the agency". */
function isGeneric(sentence: ReportSentence, links: ReportLinks, head: number): boolean {
  if (head < 0) return true;
  const mention = links.mention(sentence.index, head);
  if (mention?.form !== "description" || mention.definite) return false;
  // "a rule that obliges it": what an order lays down holds.
  if (/^(?:policy|document)$/.test(links.link(sentence.index, head)?.entity.type ?? "")) return false;
  if (childrenWith(sentence.tree, head, "nummod").length > 0) return false;
  return mention.plural || childrenWith(sentence.tree, head, "det").some((child) => /^an?$/i.test(sentence.tokens[child]!.form));
}
