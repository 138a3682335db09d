// Verbs by which English reports what somebody says, thinks, wants or feels, and what each of them takes as its content.
import type { Act } from "./attribution.ts";

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** What a verb may take as its content. */
export type Frame =
  /** "made (it) clear that it rained" */
  | "clear"
  /** "said that it rained", "asked whether it rained" */
  | "that"
  /** "It rained, officials said": narrower, because a wrong one costs a whole sentence. */
  | "aside"
  /** “It rains,” he sighed: only beside quotation marks. */
  | "quote"
  /** "hopes to win", "urged them to leave" */
  | "to"
  /** "denied taking bribes" */
  | "ing"
  /** "denied the charge" */
  | "object"
  /** "criticized the plan", but of a person only with a reason: "criticized the mayor for ..." */
  | "matter"
  /** "called the ruling a disgrace", "considers it unlikely" */
  | "naming"
  /** "described him as a liar" */
  | "as";

const frames: Readonly<Record<Frame, string>> = {
  that: `
    say tell add note report announce claim argue warn state declare insist acknowledge admit allege assert explain write suggest indicate reveal confirm deny predict caution concede contend
    maintain recall remark reply respond answer stress emphasize emphasise tweet post disclose testify estimate conclude believe think hope fear expect know understand feel agree promise vow
    pledge complain protest joke quip observe mention point_out assure inform notify advise alert remind signal counter charge ask read call demand urge decide find show learn demonstrate determine
    figure speculate suspect doubt worry imagine consider guess propose recommend rule hold order threaten brag boast lament plead pray swear theorize reiterate repeat specify stipulate proclaim
    profess preach reckon muse mutter shout yell whisper cry exclaim continue conceive relay communicate cite forecast project surmise see hear wonder realize realise remember forget discover
    disagree dispute question document assume presume anticipate wish regret deem fret grumble marvel rejoice object retort scoff hint imply intimate underscore underline highlight affirm
    reaffirm attest certify posit postulate dream vent text email e-mail publish broadcast chant concur opine advocate insinuate confess request direct instruct judge recognize recognise accept
    fathom bet bemoan decry contest calculate reason conjecture persuade rumor rumour`,
  aside: `
    say tell add note report announce claim argue warn state declare insist acknowledge admit allege explain write reveal confirm predict caution concede contend maintain recall remark reply
    respond answer stress emphasize emphasise tweet post testify estimate conclude believe think complain joke quip observe show find suggest charge demand ask counter lament boast agree repeat
    reiterate assert exclaim muse indicate hope fear recount retort wonder point_out affirm urge advise vow promise pledge brag assure mutter shout yell whisper cry plead suspect know put see
    understand figure reckon guess opine text email scoff grumble`,
  quote: `
    begin continue go_on laugh smile sigh snap chant sing thunder roar bark sneer sniff gush deadpan fume rage intone bellow read tell conclude finish open close shoot_back fire_back chime_in
    interrupt interject offer venture proclaim shrug nod grin blast rant rail hit_back call recount describe pray wail sob implore summarize summarise crow chuckle text email e-mail sum_up blog
    caption title`,
  to: `
    urge ask order call promise vow pledge threaten agree refuse offer demand instruct advise warn encourage invite tell decline propose request plan want hope intend expect seek claim appeal
    recommend swear wish aim like love prefer beg implore command direct persuade remind challenge desire yearn long press decide volunteer opt resolve look pray profess caution forbid lobby
    counsel consider elect hate loathe dread scheme undertake`,
  ing: `
    deny admit acknowledge recall recommend suggest propose consider favor favour oppose support remember regret discuss mention report confess contemplate advocate imagine anticipate describe
    ponder weigh mull resist envision envisage mind enjoy advise urge reject defend dispute concede condemn criticize criticise prefer love like hate dread rule_out`,
  object: `
    note cite mention recall outline describe detail report rule_out lay_out spell_out deny confirm announce allege claim predict reject propose demand acknowledge admit concede promise pledge threaten express voice reiterate forecast project recommend suggest expect fear
    doubt regret disclose reveal advocate estimate reaffirm stress emphasize emphasise underscore highlight dispute contest oppose favor favour decry lament bemoan deplore protest repeat want
    consider contemplate mull weigh signal proclaim profess preach refute rebut disavow disown echo anticipate envision envisage deem desire crave tout request vow urge
    question denounce condemn criticize criticise applaud`,
  matter: `
    support endorse condemn denounce criticize criticise praise applaud welcome mock question dismiss defend blast slam ridicule hail commend laud salute assail lambast lambaste deride
    disparage disavow renounce repudiate rebuke chastise castigate berate fault thank credit congratulate blame excoriate scold chide admonish belittle admire resent cheer champion downplay`,
  clear: "make",
  naming: "call label brand dub term name deem consider declare pronounce find think believe judge proclaim reckon rate rule estimate want show",
  as: "describe dismiss see view regard portray characterize characterise condemn denounce cast hail praise criticize criticise blast slam deride paint depict perceive recognize recognise treat mock reject ridicule decry label brand cite tout defend interpret frame envision welcome present identify pan rate acknowledge attack know",
};

/** Prepositions that bring the content: "accused him [of theft]", "called [for calm]", "warned [against haste]". */
const prepositions = `
  accuse: of  charge: with  blame: for on  warn: of about against  alert: to of about  complain: about of  call: for  boast: about of  brag: about of  apologize: for  apologise: for  worry: about over
  speak: of about  vouch: for  ask: for  appeal: for  plead: for  argue: for against in  advise: against  caution: against about  suspect: of  dream: of about  hint: at of  allude: to  object: to  agree: with on to  disagree: with on about
  inform: of about  notify: of about  remind: of about  assure: of  insist: on upon  lobby: for against  push: for  press: for  hope: for  long: for  wish: for  conceive: of  believe: in
  criticize: for over  criticise: for over  condemn: for over  praise: for  fault: for  thank: for  blast: for over  slam: for over  attack: for over  mock: for over  rip: for over  rebuke: for over  chastise: for over  castigate: for over
  commend: for  applaud: for  credit: with for  congratulate: on for  ridicule: for over  assail: for over  lambaste: for over  lambast: for over  denounce: for over  scold: for over  chide: for over  berate: for over  admonish: for
  testify: about to  joke: about  rail: against about  rant: about against  protest: against  muse: about  wonder: about  learn: of about  tell: of about  reflect: on  elaborate: on  lament: about  fret: about over  swear: to  confess: to  admit: to
  vow: to  commit: to  plan: for on  aim: for  threaten: with  campaign: for against  advocate: for  opt: for  expound: on  gripe: about  rejoice: at  know: about of  hear: about of  compare: to with  liken: to  refer: as  speak_out: against  come_out: against for  attribute: to  lash_out: at  hit_out: at`;

/** What the source does; verbs of saying are not listed. */
const acts: Readonly<Record<Exclude<Act, "said">, string>> = {
  thought: `
    believe think know understand expect figure suspect doubt imagine consider guess find learn determine conclude see hear speculate surmise reckon theorize assume presume anticipate remember
    recall realize realise forget discover wonder regard view perceive deem recognize recognise judge contemplate ponder mull weigh envision envisage conceive feel decide reason calculate
    conjecture interpret fear worry regret`,
  wanted: "want hope plan intend seek wish aim like love prefer desire yearn long dream agree decide opt resolve pray refuse decline elect look crave consider scheme hate loathe dread undertake volunteer",
  felt: `
    support oppose endorse favor favour condemn denounce criticize criticise praise applaud welcome mock question blast slam ridicule hail commend laud salute assail lambast lambaste deride
    disparage renounce repudiate rebuke chastise castigate berate trash bash rip fault thank credit congratulate attack excoriate scold chide admonish belittle admire resent cheer champion
    object lament bemoan decry deplore fret enjoy mind downplay defend tout echo disavow disown`,
};

export interface VerbCue {
  readonly act: Act;
  readonly takes: ReadonlySet<Frame>;
  readonly prepositions: ReadonlySet<string>;
}

/** The hearer is the object of these, or the subject of their passive: "told [reporters] that", "[they] were told that". */
export const hearerVerbs: ReadonlySet<string> = new Set(list("tell ask warn urge remind advise inform notify assure alert order instruct encourage invite request beg implore command direct persuade challenge caution promise admonish counsel forbid threaten brief beseech press lobby"));

/** Verbs of liking, which tell of a wish only with "would": "would like to", "I'd love to". */
export const likings: ReadonlySet<string> = new Set(["like", "love", "prefer", "hate"]);

/** Passives that tell what is so, not what somebody says: "is known to", "was shown to". */
export const factualPassives: ReadonlySet<string> = new Set(["know", "show", "reveal", "find", "demonstrate", "determine", "see", "hear", "make", "force", "call", "learn", "refer"]);

/** Subjects that stand for nothing: "it is said that". */
export const expletives: ReadonlySet<string> = new Set(["it", "there"]);

const actOf = new Map<string, Act>(Object.entries(acts).flatMap(([act, verbs]) => list(verbs).map((verb): [string, Act] => [verb, act as Act])));

export const verbCues: ReadonlyMap<string, VerbCue> = (() => {
  const takes = new Map<string, Set<Frame>>();
  const brings = new Map<string, Set<string>>();
  const entry = <Value>(map: Map<string, Set<Value>>, key: string): Set<Value> => map.get(key) ?? map.set(key, new Set()).get(key)!;
  for (const [frame, verbs] of Object.entries(frames)) for (const verb of list(verbs)) entry(takes, verb).add(frame as Frame);
  for (const [, verb, words] of prepositions.matchAll(/(\w+):((?: \w+(?!:))*)/gu)) for (const word of list(words!)) entry(brings, verb!).add(word);
  const verbs = new Set([...takes.keys(), ...brings.keys()]);
  return new Map([...verbs].map((verb): [string, VerbCue] => [verb, { act: actOf.get(verb) ?? "said", takes: takes.get(verb) ?? new Set(), prepositions: brings.get(verb) ?? new Set() }]));
})();

/** The cue of a clause's lemma, with its particle ("point out") or without. */
export function verbCueOf(lemma: string): VerbCue | undefined {
  if (!lemma.includes(" ")) return verbCues.get(lemma);
  const [verb, particle] = lemma.split(" ");
  const own = verbCues.get(`${verb}_${particle}`);
  if (own) return own;
  // "sworn in", "called off" are other verbs; only a clause as object shows that the verb still reports.
  const plain = verbCues.get(verb!);
  return plain?.takes.has("that") ? { ...plain, takes: new Set<Frame>(["that"]), prepositions: new Set() } : undefined;
}

/** Verbs that stand after or inside what they report. */
export const standsAside = (lemma: string): boolean => verbCueOf(lemma)?.takes.has("aside") === true;
