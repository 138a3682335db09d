// Drafts of a report → claims: one record each with span, roles, speakers, stance, date, place and figures.
import type { ClaimId, ClaimReference, MachineClaim, Mention } from "../model/records.ts";
import { chargingNouns, reportNouns } from "../text/clauses/control-words.ts";
import type { Attribution } from "./attributions/attribution.ts";
import type { ClaimDraft } from "./events/claim-draft.ts";
import { dateOf } from "./values/date-of.ts";
import type { ExtractOptions } from "./extract-options.ts";
import { isDoubted } from "./events/doubted.ts";
import { findAntecedents } from "./events/find-antecedents.ts";
import { figuresOf } from "./values/find-figures.ts";
import { coSpeakersOf, fillerOf, saidAround, speakerOf, unnamedAccusers, type FillerContext } from "./make-fillers.ts";
import type { ReportLinks } from "./entities/report-links.ts";
import { spanOf, type Report } from "./report.ts";
import { attributionsAround } from "./attributions/speaker-of.ts";
import { stanceOf } from "./attributions/stance-of.ts";

/** Raised when the rules change what they draw from the same text. */
export const extractorVersion = 6;

export function makeClaims(report: Report, links: ReportLinks, drafts: readonly ClaimDraft[], retold: ReadonlyMap<string, ClaimDraft>, options: ExtractOptions): MachineClaim[] {
  const textHash = options.textKey ?? `${options.hash(report.text).slice(0, 16)}@0`;
  const ids = new Map<ClaimDraft, ClaimId>();
  const taken = new Map<string, number>();
  const byHead = new Map<string, ClaimDraft>();
  for (const draft of drafts) {
    const span = spanOf(report.sentences[draft.sentence]!, draft.words);
    const key = `${textHash}|${span.start}-${span.end}|${draft.type.id}`;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    ids.set(draft, options.hash(count === 1 ? key : `${key}~${count}`).slice(0, 16));
    byHead.set(`${draft.sentence}:${draft.head}`, draft);
  }
  const context: FillerContext = { report, links, source: options.source, ids, byHead, antecedents: findAntecedents(report, links, drafts, retold, options.frames) };
  return drafts.flatMap((draft) => makeClaim(context, draft, drafts, options));
}

/** A claim, and one more for each that speaks beside its speaker: each voice vouches for itself. */
function makeClaim(context: FillerContext, draft: ClaimDraft, drafts: readonly ClaimDraft[], options: ExtractOptions): MachineClaim[] {
  const { report, ids } = context;
  const sentence = report.sentences[draft.sentence]!;
  const span = spanOf(sentence, draft.words);
  const around = attributionsAround(report, spanOf(sentence, [draft.head])).filter((one) => !(one.sentence === draft.sentence && one.cue === draft.head) && !isBackground(report, one, draft) && !(draft.rule === "done" && holdsOut(report, one, draft)) && !isAsideOf(report, one, draft));
  const filled: Record<string, (Mention | ClaimReference)[]> = {};
  for (const [role, fillers] of Object.entries(draft.roles)) {
    const list = fillers.flatMap((filler) => fillerOf(context, draft, filler));
    if (list.length > 0) filled[role] = list.filter((one, at) => !("entity" in one) || one.entity === "" || !list.slice(0, at).some((other) => "entity" in other && other.entity === one.entity));
  }
  if (filled["about"] === undefined && draft.type.object === "about") {
    const said = saidAround(context, draft);
    if (said.length > 0) filled["about"] = said;
  }
  let roles = filled;
  // "faced accusations", "was accused": by somebody, and nobody says by whom.
  if (/^(?:accused|alleged)$/.test(draft.type.id) && filled[draft.type.subject] === undefined && (draft.rule === "receiving" || draft.rule === "passive")) {
    const accusation = sentence.tree.children[draft.head]!.find((child) => chargingNouns.has(sentence.tokens[child]!.lemma.toLowerCase()) || reportNouns.has(sentence.tokens[child]!.lemma.toLowerCase()));
    roles = { [draft.type.subject]: unnamedAccusers(options.source, sentence.tokens[accusation ?? draft.head]!.form), ...filled };
  }
  const when = dateOf(report, draft, options.published) ?? dateBefore(context, draft, drafts, options);
  const place = roles["place"]?.find((filler): filler is Mention => "entity" in filler);
  // "no sign that it acted" leaves open whether it did.
  const doubted = draft.negated && isDoubted(sentence, draft.head);
  const claim: MachineClaim = {
    id: ids.get(draft)!, source: options.source, span, passage: report.text.slice(span.start, span.end),
    by: voicesOf(context, around), stance: doubted ? "doubts" : stanceOf(report, draft, around, options.frames), type: draft.type.id, roles,
    ...(when === undefined ? {} : { when }), ...(place === undefined ? {} : { place }), figures: figuresOf(report, draft), negated: draft.negated && !doubted, rule: draft.rule, version: extractorVersion,
  };
  const [only, ...inner] = around;
  if (!only || only.act !== "said" || inner.length > 0 || claim.by.length !== 1) return [claim];
  const beside = coSpeakersOf(context, only).filter((one) => one.entity !== claim.by[0]!.entity);
  return [claim, ...beside.map((one): MachineClaim => ({ ...claim, id: options.hash(`${claim.id}|${one.entity}`).slice(0, 16), by: [one] }))];
}

/** "On March 7 the state issued a warning. It told citizens to stay away": who goes on about the same act goes on about the same day. */
function dateBefore({ report, links }: FillerContext, draft: ClaimDraft, drafts: readonly ClaimDraft[], { published }: ExtractOptions): MachineClaim["when"] {
  const [subject] = draft.roles[draft.type.subject] ?? [];
  const [here, before] = [report.sentences[draft.sentence]!, report.sentences[draft.sentence - 1]];
  if (!subject || !before || before.paragraph !== here.paragraph || draft.type.state || links.mention(draft.sentence, subject.head)?.form !== "pronoun") return undefined;
  const doer = links.link(draft.sentence, subject.head)?.entity.id;
  if (doer === undefined || !links.inSentence(before.index).some((mention) => links.link(before.index, mention.head)?.entity.id === doer)) return undefined;
  const told = drafts.find((other) => other.sentence === before.index && other.type === draft.type && other.negated === draft.negated);
  return told && dateOf(report, told, published);
}

/** "urged Oslo to free two men who were arrested on Monday": who asks for something does not tell what is known of it. */
function isBackground(report: Report, { kind, sentence }: Attribution, draft: ClaimDraft): boolean {
  if (kind !== "directive" || sentence !== draft.sentence) return false;
  // "refused to meet President Holm": who is president the report says.
  if (draft.rule === "title" || draft.rule === "apposition") return true;
  const { clauses, tokens } = report.sentences[sentence]!;
  const clause = clauses.find((one) => one.head === draft.head && one.kind !== "apposition");
  return clause?.link === "relative" && clause.modality === "actual" && clause.verbGroup.some((word) => /^VB[DZP]$/.test(tokens[word]!.xpos));
}

/** "promised to arm them, and did so": the promise is no longer what tells of it. */
function holdsOut(report: Report, { sentence, cue }: Attribution, draft: ClaimDraft): boolean {
  if (sentence !== draft.sentence) return false;
  const { tokens } = report.sentences[sentence]!;
  for (let at = draft.head, steps = 0; at >= 0 && steps < 6; at = tokens[at]!.head, steps++) if (at === cue) return true;
  return false;
}

/** "claimed the attack, which killed nine", "Holm, who resigned in May, is accused of theft": what a relative clause adds to somebody or something is the report's own word. */
function isAsideOf(report: Report, { sentence, cue, kind }: Attribution, draft: ClaimDraft): boolean {
  if (sentence !== draft.sentence || (kind !== "statement" && kind !== "passive")) return false;
  const { tokens } = report.sentences[sentence]!;
  for (let at = draft.head, steps = 0; at >= 0 && at !== cue && steps < 30; at = tokens[at]!.head, steps++) if (tokens[at]!.relation === "acl:relcl") return true;
  return false;
}

/** Verbs of the will and of knowing: who plans an act does not report it, and what somebody knew or remembered the report itself says. */
const silent = new Set("plan intend want wish aim mean prepare plot conspire seek try attempt decide choose opt elect resolve prefer know learn see hear remember forget realize realise notice discover understand".split(" "));

/** "denied accusations that it had bombed the town": who denies them is none of those who make them. */
const disowning = new Set("deny reject dismiss refute rebut dispute repudiate ignore ridicule mock question doubt contest disavow".split(" "));
const disowns = ({ kind, lemma }: Attribution, inner: readonly Attribution[]): boolean => kind === "statement" && disowning.has(lemma) && inner.some((one) => one.kind === "noun");

/** The speakers from the outermost in, each once. */
function voicesOf(context: FillerContext, around: readonly Attribution[]): Mention[] {
  const voices = around.filter((one, at) => !silent.has(one.lemma.split(" ")[0]!) && !disowns(one, around.slice(at + 1))).flatMap((one) => speakerOf(context, one));
  return voices.filter((one, at) => voices[at + 1]?.entity !== one.entity);
}
