// Words that govern another act ("tried to ...", "failure to ..."), and what that says about whether it happened.
import type { ClauseModality } from "./clause.ts";

/** The weaker of two modalities wins: what may have been planned is possible at best. */
const strength: readonly ClauseModality[] = ["actual", "reported", "planned", "attempted", "threatened", "necessary", "possible"];
export const weaker = (a: ClauseModality, b: ClauseModality): ClauseModality => (strength.indexOf(a) > strength.indexOf(b) ? a : b);

/** What a governing word says about the act below it. `negates`: "failed to warn" means that no warning was given. */
export interface Control {
  readonly modality: ClauseModality;
  readonly negates?: true;
}

const list = (words: string): string[] => words.trim().split(/\s+/);
const controls = new Map<string, Control>();
const add = (words: string, control: Control): void => {
  for (const word of list(words)) controls.set(word, control);
};

add("begin start continue manage proceed help dare resume come go get end_up happen tend use force compel bring lead cause prompt spur make see hear find quick swift slow", { modality: "actual" });
add("plan intend want wish hope aim mean prepare vow promise pledge agree decide choose opt expect expected ready willing set due likely poised determined eager seek offer arrange swear propose resolve undertake decision intention agreement offer promise pledge willingness readiness preparation vow bid scheduled prepared going about", { modality: "planned" });
add("try attempt strive struggle endeavor endeavour fight attempt effort", { modality: "attempted" });
add("threaten threat threatening", { modality: "threatened" });
add("seem appear believe say think allege report know suppose consider presume rumor rumour claim understand deem suspect assume accuse suspected believed alleged reported said", { modality: "reported" });
add("fail refuse decline neglect omit forget cease refusal failure inability unable unwilling reluctant hesitate prevent stop dissuade deter block keep discourage incapable abstain refrain avoid forgo renounce restrain exclude", { modality: "actual", negates: true });
add("bar ban prohibit forbid disallow", { modality: "necessary", negates: true });
add("unlikely improbable", { modality: "possible", negates: true });
add("have need require oblige obligate duty responsibility obligation requirement necessity must commitment oblige", { modality: "necessary" });
add("ultimatum allow permit enable ask order urge call plead implore lobby petition request demand require tell invite appeal encourage instruct persuade advise warn recommend push press pressure want beg command direct empower entitle authorize authorise able free right ability opportunity chance permission power authority capacity capability request demand call order appeal invitation proposal legislation reason way time potential capable", { modality: "possible" });

/** What a verb, noun or adjective that governs an infinitive or gerund says about it; undefined when it is silent. */
export function controlOf(lemma: string): Control | undefined {
  return controls.get(lemma);
}

/** Verbs whose subject, not object, does what is promised: "promised them to leave". */
export const subjectControl = new Set(["promise", "vow", "pledge", "swear", "threaten", "agree", "use", "need", "have"]);

/** Prepositions that hand the object of the verb on as the doer: "accuse X of doing", "stop X from doing", "blame X for doing". */
export const objectControlMarkers = new Set(["of", "from", "for", "into"]);

const possibleAuxiliaries = new Set(["may", "might", "could", "can", "would", "'d", "ca"]);
const plannedAuxiliaries = new Set(["will", "shall", "'ll", "wo"]);
const necessaryAuxiliaries = new Set(["must", "should", "ought", "need"]);

export function auxiliaryModality(form: string): ClauseModality | undefined {
  const lower = form.toLowerCase();
  if (possibleAuxiliaries.has(lower)) return "possible";
  if (plannedAuxiliaries.has(lower)) return "planned";
  if (necessaryAuxiliaries.has(lower)) return "necessary";
  return undefined;
}

export const reportedAdverbs = new Set(["reportedly", "allegedly", "apparently", "supposedly", "purportedly", "ostensibly", "seemingly", "presumably", "perhaps", "maybe", "possibly", "probably", "likely"]);
/** Nouns whose clause says what somebody holds to be so: "the claim that ..." */
export const reportNouns = new Set(["claim", "allegation", "accusation", "report", "rumor", "rumour", "suspicion", "suggestion", "speculation", "theory", "belief", "assertion", "assumption", "charge", "hypothesis", "impression", "complaint", "criticism"]);
/** Nouns whose that-clause is what they say: "a warning that ..." */
export const contentNouns = new Set(list("warning report claim statement announcement tip alert word news message allegation accusation suggestion threat rumor rumour fear concern assurance promise pledge evidence sign indication admission complaint"));
/** Nouns whose gerund is what words go about, not what is done: "talks on lifting the ban" */
export const talkNouns = new Set(["talk", "negotiation", "discussion", "dialogue", "consultation", "debate", "idea", "question", "issue", "memorandum", "accord", "agreement", "deal", "pact", "proposal", "plan"]);
/** Nouns whose clause says what is or is not to be seen: "no sign that ..." */
export const signNouns = new Set(["sign", "evidence", "indication", "proof", "hint", "doubt", "word", "hope", "fear"]);
export const negatingAdverbs = new Set(["not", "n't", "never", "n’t", "nt", "hardly", "scarcely", "barely", "neither", "nor"]);
export const negatingDeterminers = new Set(["no", "neither", "none", "nobody", "nothing", "nowhere"]);
export const conditionMarkers = new Set(["if", "unless", "whether", "lest", "provided", "supposing"]);
export const suppositionMarkers = new Set(["as if", "as though", "in case"]);

/** Verbs that charge somebody with what stands behind their preposition: "accuse X of", "criticize X for". */
export const chargingVerbs: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    accuse: "of", suspect: "of", blame: "for", fault: "for", criticize: "for over", criticise: "for over", condemn: "for over", denounce: "for over", censure: "for over", rebuke: "for over", slam: "for over", chastise: "for over", berate: "for over",
    castigate: "for over", lambaste: "for over", assail: "for over", attack: "for over", charge: "with",
  }).map(([verb, prepositions]) => [verb, new Set(list(prepositions))]),
);

/** Nouns that charge somebody: "accusations of", "criticism for". */
export const chargingNouns: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({ accusation: "of that", allegation: "of that", charge: "of that", suspicion: "of that", complaint: "of about that", criticism: "for over of that", blame: "for over", condemnation: "for over of", rebuke: "for over", censure: "for over", outcry: "over" }).map(([noun, prepositions]) => [noun, new Set(list(prepositions))]),
);

/** Words whose preposition takes a doing: "guilty of arming them", "aimed at arming them", "kept from arming them". */
export const gerundPrepositions: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...chargingVerbs, ...chargingNouns,
  ...Object.entries({ convict: "of", acquit: "of", guilty: "of", capable: "of", incapable: "of", responsible: "for", aim: "at", prevent: "from", stop: "from", keep: "from", bar: "from", ban: "from", deter: "from", refrain: "from", succeed: "in", intent: "on", thank: "for", punish: "for", fine: "for", jail: "for" })
    .map(([word, prepositions]): [string, ReadonlySet<string>] => [word, new Set(list(prepositions))]),
]);

/** Verbs with a fixed preposition whose phrase a parser likes to hang on the object: "warned [Russia of an attack]". */
export const objectPrepositionFrames: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    warn: "of about against over", alert: "to of about", accuse: "of", notify: "of about", inform: "of about", suspect: "of", convict: "of", acquit: "of", deprive: "of", rob: "of", remind: "of about",
    assure: "of", advise: "of about on", brief: "on about", charge: "with", blame: "for on", thank: "for", criticize: "for over", criticise: "for over", condemn: "for", praise: "for", punish: "for", fault: "for",
    sentence: "to", provide: "with to", supply: "with to", present: "with", share: "with", tell: "of about", ask: "for", threaten: "with over", prevent: "from", protect: "from against", ban: "from", expel: "from", bar: "from",
    deport: "from to", evacuate: "from to", withdraw: "from", remove: "from", free: "from", send: "to", give: "to", sell: "to", grant: "to", hand: "to", deliver: "to", pass: "to on", offer: "to", pay: "to", extradite: "to from",
    impose: "on", lift: "on from against", launch: "against on at", stage: "against", inflict: "on", place: "on under in", put: "on under in", lay: "on", cut: "with to off", break: "with", sign: "with", discuss: "with", hold: "with", establish: "with", open: "with on",
    fire: "at on into", seize: "from", capture: "from", take: "from", demand: "from of", seek: "from", receive: "from", wage: "against", file: "against", bring: "against", reject: "from", close: "with", deploy: "to in", halt: "to",
  }).map(([verb, prepositions]) => [verb, new Set(list(prepositions))]),
);
