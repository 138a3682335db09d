// A clause with its event type → who fills which role, by the ontology's subject and object roles and the prepositions.
import type { EventType } from "../../model/ontology.ts";
import type { Clause, ClauseArgument } from "../../text/clauses/clause.ts";
import { contentNouns, reportNouns } from "../../text/clauses/control-words.ts";
import { childrenWith, coordinated, subtree } from "../../text/clauses/dependency-tree.ts";
import { caseOf } from "../../text/clauses/predicates.ts";
import type { DraftFiller } from "./claim-draft.ts";
import type { EventFrames } from "./event-frames.ts";
import { isHarm } from "./is-harm.ts";
import { actNoun, audiences, receivingVerbs, type FrameMatch } from "./match-frame.ts";
import { kindOfName, kindOfNoun, measures, vehicleNouns } from "../entities/nouns.ts";
import type { ReportSentence } from "../report.ts";
import { isTimeWord } from "../values/time-words.ts";

export type Roles = Record<string, DraftFiller[]>;

const weapons = /(?:bomb|rocket|missile|shell|mortar|grenade|explosive|device|gas|fire|shot|stone|rock|bottle|brick|cocktail|mine|drone|bullet|charge|torpedo|weapon|virus|worm|malware|cannon|baton|ammunition|truncheon|spyware|egg|shoe|himself|herself|themselves|itself)$/i;
const demands = new Set(["demand", "denounce", "condemn", "protest", "support", "oppose", "call", "urge", "press", "reject"]);
const places = new Set(["in", "at", "near", "inside", "outside", "outside of", "around", "within", "across", "throughout", "along", "off"]);

export function fillRoles(frames: EventFrames, sentence: ReportSentence, clause: Clause, match: FrameMatch): Roles {
  const { type } = match.frame;
  const roles: Roles = {};
  const add = (role: string, head: number, kind?: DraftFiller["kind"]): void => {
    const list = (roles[role] ??= []);
    const isClause = kind === "clause";
    if (!isClause && (isTimeWord(sentence.tokens[head]!.form) || isOpenPronoun(sentence, head))) return;
    for (const one of isClause ? [head] : coordinated(sentence.tree, head).filter((word) => word === head || isNominal(sentence, word))) {
      if (list.some((filler) => filler.head === one) || (!isClause && isTimeWord(sentence.tokens[one]!.form))) continue;
      list.push({ head: one, kind: kind ?? (actNoun(frames, sentence, one) === undefined ? "phrase" : "act") });
    }
  };
  const isActPhrase = (head: number): boolean => actNoun(frames, sentence, head) !== undefined;
  const lemma = clause.lemma.split(" ")[0]!;
  const receives = match.act >= 0 && receivingVerbs.has(lemma);
  if (match.giver !== undefined) {
    add(type.subject, match.giver);
    if (clause.subject >= 0) add(type.object, clause.subject);
    for (const argument of clause.arguments) if (argument.kind === "object") add("about", argument.head);
    return roles;
  }
  const agent = clause.arguments.find((one) => one.kind === "agent");
  const doer = clause.passive ? agent?.head : clause.subject >= 0 ? clause.subject : undefined;
  if (doer !== undefined && doer !== match.act) add(receives ? (type.object === "about" && (isParty(sentence, doer) || sentence.tokens[doer]!.upos === "PROPN") ? "target" : objectRole(type, sentence, doer, isActPhrase)) : type.subject, doer);
  if (match.act >= 0) {
    fillFromNoun(frames, sentence, match.act, type, roles, add);
    // "faces sanctions from Norway": who acts on the receiver.
    if (receives && (roles[type.subject]?.length ?? 0) === 0 && roles["from"]) {
      roles[type.subject] = roles["from"];
      delete roles["from"];
    }
    if ((roles[type.object]?.length ?? 0) === 0 && (roles["target"]?.length ?? 0) === 0 && type.object !== "recipient") add("about", match.act, "act");
  } else if (match.viaPreposition && isOutlet(sentence, match.viaPreposition)) {
    // "a statement posted on Telegram": where, not whom.
    if (clause.subject >= 0) add(clause.passive ? "about" : type.subject, clause.subject);
    for (const argument of clause.arguments) if (argument.kind === "object") add("about", argument.head);
  } else if (match.viaPreposition && !isPlaceOfTwo(sentence, clause, match) && !isPlaceOfParty(sentence, clause, match) && !(match.frame.bare && match.viaPreposition.kind === "oblique" && places.has(match.viaPreposition.marker) && isNowhere(sentence, match.viaPreposition.head)) && !shares.test(sentence.tokens[match.viaPreposition.head]!.lemma)) {
    const thing = clause.passive ? -1 : clause.arguments.find((one) => one.kind === "object")?.head ?? -1;
    // "held the soldiers responsible for his safety": whom, and for what; not whose it is.
    const blamed = match.viaPreposition.marker === "for" && type.stance === "alleges" && type.object === "target" && thing >= 0 && !isActPhrase(thing);
    // "charged the students with attacking it": the phrase says with what, the object whom.
    if (match.viaPreposition.kind.endsWith("clause")) {
      add("about", match.viaPreposition.head, "clause");
      if (thing >= 0 && !isActPhrase(thing)) add(isMeans(frames, sentence, match, thing) ? "using" : objectRole(type, sentence, thing, isActPhrase), thing);
    } else if (match.viaPreposition.marker === "as" && thing >= 0 && type.object === "about") {
      // "dismissed the charge as propaganda": the charge is what was dismissed.
      add(objectRole(type, sentence, thing, isActPhrase), thing);
    } else if (blamed) {
      add("target", thing);
      add("about", match.viaPreposition.head);
    } else if (match.viaPreposition.marker === "from" && type.object === "target" && thing >= 0 && (sentence.tokens[thing]!.upos === "PROPN" || isPersonal(sentence, thing) || (sentence.tokens[thing]!.upos === "NUM" && childrenWith(sentence.tree, thing, "nmod").some((child) => isPersonal(sentence, child))))) add("from", match.viaPreposition.head);
    // "sent a ship to the area": where, not against whom.
    else if (type.codes["plover"]?.startsWith("MOBILIZE") && /^(?:to|into|in)$/.test(match.viaPreposition.marker) && isNamelessPlace(sentence, match.viaPreposition.head)) add("place", match.viaPreposition.head);
    // "handed the suspects over to Denmark"
    else if (!match.frame.bare && match.viaPreposition.marker === "for" && type.object === "recipient" && thing >= 0 && (isParty(sentence, thing) || sentence.tokens[thing]!.upos === "PROPN" || sentence.tokens[thing]!.upos === "PRON")) {
      // "asked parliament for powers"
      add("recipient", thing);
      add("about", match.viaPreposition.head);
    } else if (match.viaPreposition.marker === "to" && type.object === "target" && type.id === "extradited") {
      add("recipient", match.viaPreposition.head);
      if (thing >= 0 && !match.frame.bare) add("target", thing);
    }
    else add(isExpelledFrom(type, clause, match.viaPreposition) ? type.subject : objectRole(type, sentence, match.viaPreposition.head, isActPhrase), match.viaPreposition.head);
    // "charged three men with the murder of Berg": them, and not her.
    const charged = !match.frame.bare && thing >= 0 && type.object === "target" && match.viaPreposition.marker === "with" && (sentence.tokens[thing]!.upos === "PROPN" || isPersonal(sentence, thing));
    if (charged) add("target", thing);
    // "bowed to the demands of the teachers": whose they are.
    else if (!blamed && match.viaPreposition.kind === "oblique" && sentence.tokens[match.viaPreposition.head]!.upos === "NOUN" && !isPersonal(sentence, match.viaPreposition.head)) addOwners(sentence, match.viaPreposition.head, add);
    // "seized the files of a paper", "sent food to a town": the thing itself has its place too.
    if (match.frame.bare && thing >= 0 && !isActPhrase(thing)) add(isMeans(frames, sentence, match, thing) ? "using" : type.object === "target" && !isGoods(sentence, match, thing) ? "target" : "about", thing);
    // "were flown to Norway": who is taken there comes there.
    if (clause.passive && clause.subject >= 0) add((type.object === "place" || type.id === "visited") && agent === undefined && isPersonal(sentence, clause.subject) ? type.subject : objectRole(type, sentence, clause.subject, isActPhrase), clause.subject);
  } else {
    const object = clause.passive ? clause.subject : clause.arguments.find((one) => one.kind === "object")?.head ?? -1;
    // "planted bombs": the object is a word of the frame itself, the means and not the end.
    const means = object >= 0 && !clause.passive && isMeans(frames, sentence, match, object);
    // "the troops have been withdrawn": they leave a place, and nobody acts on them.
    const leaves = clause.passive && type.object === "place" && object >= 0 && agent === undefined && isPersonal(sentence, object);
    // "offered condolences": to nobody in particular.
    // "launched an attack that left six dead", "put off a visit", "called a strike": the act is no victim of itself.
    const felt = !means && object >= 0 && type.object === "target" && !clause.passive && (isCurb.test(sentence.tokens[object]!.lemma) || (isActPhrase(object) && (isHarm(frames.ontology, type.id) || /^(?:SANCTION|PROTEST)/.test(type.codes["plover"] ?? "")))) && match.frame.words.some((words) => words.has(sentence.tokens[object]!.lemma.toLowerCase()));
    const helped = !clause.passive && object >= 0 && isGiven(sentence, match, object) ? helpedBy(sentence, clause) : [];
    for (const party of helped) add("recipient", party);
    // "laid down their arms", "withdrew its observers": no place is left.
    const laid = (type.object === "place" && (type.id === "withdrew" || type.is === "withdrew") && !clause.passive && object >= 0 && sentence.tokens[object]!.upos === "NOUN" && isSomebody(sentence, object)) || type.object === "place" && !clause.passive && object >= 0 && sentence.tokens[object]!.upos === "NOUN" && kindOfNoun(sentence.tokens[object]!.lemma, false) !== "place" && match.frame.words.some((words) => words.has(sentence.tokens[object]!.lemma.toLowerCase()));
    if (object >= 0) add(felt || laid || helped.length > 0 ? "about" : leaves ? type.subject : means ? "using" : objectRole(type, sentence, object, isActPhrase), object);
  }
  for (const argument of clause.arguments) {
    if ((argument === match.viaPreposition && !isPlaceOfTwo(sentence, clause, match) && !isPlaceOfParty(sentence, clause, match)) || argument.head === match.act || (argument.kind === "open-clause" && isBelow(sentence, match.viaPreposition?.head ?? -1, argument.head))) continue;
    // "made it known": the word is the form's own.
    if (argument.kind === "open-clause" && match.frame.words.some((words) => words.has(sentence.tokens[argument.head]!.form.toLowerCase()))) continue;
    // "took him into custody": the phrase is the form's own.
    if (argument.kind === "oblique" && /^(?:into|under|on)$/.test(argument.marker) && match.frame.words.some((words) => words.has(`${argument.marker}_${sentence.tokens[argument.head]!.lemma.toLowerCase()}`))) continue;
    // "speaking in Oslo, he said": what stands before the subject is not what he said.
    if (argument.kind === "clause" && argument.head < clause.subject && sentence.tokens[argument.head]!.xpos === "VBG") continue;
    // "drew criticism from Peru": whoever it comes from does it.
    const by = receives && argument.kind === "oblique" && argument.marker === "from" && !isTimeWord(sentence.tokens[argument.head]!.form) ? type.subject : roleOfArgument(type, argument, sentence, isActPhrase);
    if (by === undefined) continue;
    // "accused Denmark of lying": with whom it is done to in place, "of" says what of.
    const role = argument.marker === "of" && by === type.object && (roles[by]?.length ?? 0) > 0 ? "about" : by;
    add(role, argument.head, argument.kind.endsWith("clause") ? "clause" : undefined);
  }
  // "were killed in a clash with Danes": by whom.
  if (clause.passive && agent === undefined && isHarm(frames.ontology, type.id)) {
    for (const argument of clause.arguments) {
      if (argument.kind !== "oblique" || !/^(?:in|during)$/.test(argument.marker) || !isActPhrase(argument.head)) continue;
      for (const child of childrenWith(sentence.tree, argument.head, "nmod")) if (/^(?:with|by)$/.test(caseOf(sentence.tree, child))) add(type.subject, child);
    }
  }
  // "faced accusations it had failed": the clause after the act noun is what it is about.
  if (match.act >= 0) for (const child of childrenWith(sentence.tree, match.act, "acl", "ccomp")) if (child > match.act && child !== clause.head && !(roles["about"] ?? []).some((filler) => filler.head === child)) add("about", child, "clause");
  // "gave a warning: rebels had plans": what stands behind the colon is what it says.
  if (match.act >= 0) for (const child of [clause.head, match.act].flatMap((above) => childrenWith(sentence.tree, above, "parataxis"))) if (saysBehindColon(sentence, match.act, child)) add("about", child, "clause");
  // "rejected accusations that it had lied": what was rejected is what they say.
  roles["about"] = (roles["about"] ?? []).flatMap((filler) => (filler.kind === "clause" ? [filler] : contentOf(sentence, filler.head)?.map((head): DraftFiller => ({ head, kind: "clause" })) ?? [filler]));
  if (roles["about"].length === 0) delete roles["about"];
  // "fired at targets in Iraq and Syria": where the object is no name, the place below it counts too.
  for (const filler of [...(roles[type.object] ?? []), ...(roles["target"] ?? []), ...(roles["using"] ?? [])]) if (filler.kind !== "clause") addPlaceBelow(sentence, filler.head, roles, add);
  // "welcomed the support of NATO", "rejected Iraq's proposal": whose it is, is meant too.
  const object = clause.passive ? clause.subject : clause.arguments.find((one) => one.kind === "object")?.head ?? -1;
  const addNew = (role: string, head: number): void => {
    if (!Object.values(roles).some((fillers) => fillers.some((filler) => filler.head === head))) add(role, head);
  };
  const acts = roles[type.subject]?.some((filler) => filler.head === object) === true || (object >= 0 && type.id === "informed" && audiences.test(sentence.tokens[object]!.lemma));
  if (object >= 0 && object !== match.act && !acts && (roles["target"]?.length ?? 0) === 0 && sentence.tokens[object]!.upos === "NOUN" && type.object !== "target" && !(isGiven(sentence, match, object) && helpedBy(sentence, clause).length > 0)) addOwners(sentence, object, addNew);
  else if (object >= 0 && object !== match.act && sentence.tokens[object]!.upos === "NOUN" && type.object === "target" && !isPersonal(sentence, object) && !measures.has(sentence.tokens[object]!.lemma.toLowerCase())) addOwners(sentence, object, addNew);
  // "formalized the rule in a directive": the directive is issued too.
  if (type.object === "document" && object >= 0) {
    const phrases = [...clause.arguments.filter((one) => one.kind === "oblique").map((one) => one.head), ...subtree(sentence.tree, object)];
    for (const word of phrases) if (sentence.tokens[word]!.upos === "NOUN" && kindOfNoun(sentence.tokens[word]!.lemma, false) === "document" && /^(?:in|by|through)$/.test(caseOf(sentence.tree, word))) addNew("document", word);
  }
  // "had its membership suspended by the council": whose it was, is the one who suffers.
  if (clause.passive && agent !== undefined && object >= 0 && type.object === "target" && sentence.tokens[object]!.upos === "NOUN" && !isPersonal(sentence, object)) for (const owner of childrenWith(sentence.tree, object, "nmod:poss")) if (sentence.tokens[owner]!.upos === "PRON") addNew(type.object, owner);
  return roles;
}

/** "India and Oman signed a deal in Muscat": with each other, and there. */
function isPlaceOfTwo(sentence: ReportSentence, clause: Clause, { frame, viaPreposition }: FrameMatch): boolean {
  if (clause.passive || !frame.bare || frame.type.object !== "recipient" || viaPreposition?.kind !== "oblique" || !/^(?:in|at|near)$/.test(viaPreposition.marker) || clause.subject < 0) return false;
  return coordinated(sentence.tree, clause.subject).length > 1 || secondSides(sentence, clause.subject).length > 0;
}

/** "cut imports by 20 percent": by how much. */
const shares = /^(?:percent|percentage|%|half|third|quarter)$/i;

/** "used rubber bullets", "fired tear gas at the crowd": a weapon that the form itself names is the means, not the end. */
function isMeans(frames: EventFrames, sentence: ReportSentence, { frame }: FrameMatch, object: number): boolean {
  const lemma = sentence.tokens[object]!.lemma.toLowerCase();
  return frame.type.object === "target" && (isHarm(frames.ontology, frame.type.id) || frame.type.codes["plover"]?.startsWith("PROTEST") === true) && weapons.test(lemma) && frame.words.some((words) => [...words].some((word) => word === lemma || word.endsWith(`_${lemma}`)));
}

const isNamelessPlace = ({ tokens, tree }: ReportSentence, head: number): boolean => tokens[head]!.upos === "NOUN" && kindOfNoun(tokens[head]!.lemma, tokens[head]!.xpos.endsWith("S")) === "place" && tree.children[head]!.every((child) => !/^\p{Lu}/u.test(tokens[child]!.form) || tokens[child]!.relation === "det");

const isCurb = /^(?:sanction|tariff|embargo|ban|restriction|curb|duty|levy|quota|penalty|fine|condolence|condolences|sympathy|solidarity|support|thanks|gratitude|concern|anger|outrage)$/i;

/** "sent a team of doctors": the form itself names what is given, and nobody is given to. */
function isGiven(sentence: ReportSentence, { frame }: FrameMatch, object: number): boolean {
  if (frame.type.object !== "recipient" || sentence.tokens[object]!.upos !== "NOUN") return false;
  const counted = childrenWith(sentence.tree, object, "nmod").filter((child) => caseOf(sentence.tree, child) === "of");
  return [object, ...counted].some((word) => frame.words.some((words) => words.has(sentence.tokens[word]!.lemma.toLowerCase())));
}

/** "sent doctors to help Chad" */
function helpedBy(sentence: ReportSentence, clause: Clause): number[] {
  return childrenWith(sentence.tree, clause.head, "advcl", "xcomp").filter((child) => child > clause.head && caseOf(sentence.tree, child) === "to" && /^(?:help|assist|aid|support|rescue|save|protect|treat|feed)$/.test(sentence.tokens[child]!.lemma)).flatMap((child) => childrenWith(sentence.tree, child, "obj"));
}

/** "suspended aid to Chad": with somebody behind the preposition, goods that the form names are what it is about. */
function isGoods(sentence: ReportSentence, { frame, viaPreposition }: FrameMatch, thing: number): boolean {
  const { lemma, upos } = sentence.tokens[thing]!;
  if (!viaPreposition || /^(?:in|at|near|inside)$/.test(viaPreposition.marker) || upos !== "NOUN" || isPersonal(sentence, thing) || !frame.words.some((words) => words.has(lemma.toLowerCase()))) return false;
  return isCurb.test(lemma) || sentence.tokens[viaPreposition.head]!.upos === "PROPN" || isParty(sentence, viaPreposition.head);
}

/** "what we have said": nobody and nothing in particular. */
const isOpenPronoun = ({ tokens }: ReportSentence, head: number): boolean => tokens[head]!.xpos.startsWith("W") && /^(?:what|whatever|who|whom|whoever|which)$/i.test(tokens[head]!.form);

/** The colon right behind the noun, and the clause right behind the colon. */
function saysBehindColon(sentence: ReportSentence, noun: number, clause: number): boolean {
  const [first = clause] = subtree(sentence.tree, clause);
  const before = sentence.tokens[first]!.form === ":" ? first : first - 1;
  return sentence.tokens[before]?.form === ":" && before > noun && before - noun < 8 && sentence.tokens.slice(noun + 1, before).every((token) => token.upos !== "VERB");
}

/** The clause that tells what a claim or accusation says. */
function contentOf(sentence: ReportSentence, noun: number): number[] | undefined {
  const { lemma } = sentence.tokens[noun]!;
  if (!reportNouns.has(lemma.toLowerCase()) && !contentNouns.has(lemma.toLowerCase())) return undefined;
  const clauses = childrenWith(sentence.tree, noun, "acl", "ccomp").filter((child) => child > noun && sentence.tokens[child]!.relation !== "acl:relcl" && !isMadeBy(sentence, child) && sentence.clauses.some((clause) => clause.head === child));
  return clauses.length === 0 ? undefined : clauses;
}

/** "accusations made by the union": who made them, and not what they say. */
const isMadeBy = ({ tokens, tree }: ReportSentence, verb: number): boolean => tokens[verb]!.xpos === "VBN" && childrenWith(tree, verb, "mark", "nsubj", "aux").length === 0;

const isOutlet = (sentence: ReportSentence, { marker, kind, head }: ClauseArgument): boolean => marker === "on" && kind === "oblique" && sentence.tokens[head]!.upos === "PROPN" && kindOfName(sentence.tokens[head]!.form) === "outlet";

/** "were expelled from Norway": by it, where nobody else is named. */
const isExpelledFrom = (type: EventType, clause: Clause, { marker }: ClauseArgument): boolean => clause.passive && marker === "from" && /(?:expel|deport)$/.test(type.codes["plover"] ?? "") && clause.arguments.every((one) => one.kind !== "agent");

/** "funded [rebels] in Mali": whom the act is done to is the object; a form that takes any object means the place only where that is a thing. */
function isPlaceOfParty(sentence: ReportSentence, clause: Clause, { frame, viaPreposition }: FrameMatch): boolean {
  const object = clause.passive ? clause.subject : (clause.arguments.find((one) => one.kind === "object")?.head ?? -1);
  return frame.bare && viaPreposition?.kind === "oblique" && places.has(viaPreposition.marker) && object >= 0 && ((/^(?:near|off|outside|along)$/.test(viaPreposition.marker) && !weapons.test(sentence.tokens[object]!.lemma) && !isCurb.test(sentence.tokens[object]!.lemma)) || sentence.tokens[object]!.upos === "PROPN" || isSomebody(sentence, object) || (/^(?:in|at|near)$/.test(viaPreposition.marker) && frame.type.object === "target" && vehicleNouns.has(sentence.tokens[object]!.form.toLowerCase())));
}

const people = new Set(["person", "people"]);
const isSomebody = (sentence: ReportSentence, word: number): boolean => people.has(kindOfNoun(sentence.tokens[word]!.lemma, sentence.tokens[word]!.xpos.endsWith("S")) ?? "");

function isBelow(sentence: ReportSentence, word: number, top: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < 12; at = sentence.tokens[at]!.head, steps++) if (at === top) return true;
  return false;
}

function addPlaceBelow(sentence: ReportSentence, head: number, roles: Roles, add: (role: string, head: number) => void): void {
  if (sentence.tokens[head]!.upos === "PROPN" || (roles["place"]?.length ?? 0) > 0) return;
  for (const child of childrenWith(sentence.tree, head, "nmod")) if (places.has(caseOf(sentence.tree, child)) && !isTimeWord(sentence.tokens[child]!.form) && (sentence.tokens[child]!.upos === "PROPN" || kindOfNoun(sentence.tokens[child]!.lemma, false) === "place")) add("place", child);
}

const isPersonal = (sentence: ReportSentence, word: number): boolean => sentence.tokens[word]!.upos === "PROPN" || kindOfNoun(sentence.tokens[word]!.lemma, sentence.tokens[word]!.xpos.endsWith("S")) !== undefined;

const parties = new Set(["person", "people", "state", "outlet", "agency", "organization", "place"]);
const isParty = (sentence: ReportSentence, word: number): boolean => parties.has(kindOfNoun(sentence.tokens[word]!.lemma, sentence.tokens[word]!.xpos.endsWith("S")) ?? "");

/** Named owners of a thing: "Iraq's proposal", "the support of NATO", "sanctions against Iran", "its labor market for new members". */
function addOwners(sentence: ReportSentence, object: number, add: (role: string, head: number) => void): void {
  for (const child of sentence.tree.children[object]!) {
    const { relation, upos, form } = sentence.tokens[child]!;
    if (relation === "nmod:poss" && upos === "PROPN") add("target", child);
    else if (relation === "nmod" && /^(?:of|from|by|for|against|on|to|with|in)$/.test(caseOf(sentence.tree, child)) && (upos === "PROPN" || (isParty(sentence, child) && caseOf(sentence.tree, child) !== "in" && childrenWith(sentence.tree, child, "nummod").length === 0))) add("target", child);
    // "warned Danish tourists": they are warned, not Denmark.
    else if ((relation === "amod" || relation === "compound") && /^\p{Lu}/u.test(form) && (upos === "PROPN" || upos === "ADJ") && !isPersonal(sentence, object)) add("target", child);
  }
}

const isNominal = (sentence: ReportSentence, word: number): boolean => /^(?:NOUN|PROPN|PRON|NUM|X|SYM)$/.test(sentence.tokens[word]!.upos) && !sentence.clauses.some((clause) => clause.head === word && clause.kind === "copula");

/** The role of the object: a person or body that the ontology's "about" or "recipient" would not take goes to target or recipient. */
function objectRole(type: EventType, sentence: ReportSentence, head: number, isAct: (head: number) => boolean): string {
  // "told a news conference"
  if (type.id === "informed" && audiences.test(sentence.tokens[head]!.lemma)) return type.object;
  // "called on outside powers to leave": who is to act is asked, whatever he is called.
  if (type.object === "recipient" && type.codes["plover"] === "REQUEST" && sentence.tokens[head]!.upos === "NOUN" && (caseOf(sentence.tree, head) === "on" || childrenWith(sentence.tree, sentence.tokens[head]!.head, "compound:prt").some((child) => /^on$/i.test(sentence.tokens[child]!.form))) && childrenWith(sentence.tree, sentence.tokens[head]!.head, "advcl", "xcomp").some((child) => child > head && caseOf(sentence.tree, child) === "to")) return "recipient";
  const nominal = sentence.tokens[head]!.upos === "PROPN" || sentence.tokens[head]!.upos === "PRON";
  // "the attack blamed on gangs"
  if (type.object === "target" && type.stance === "alleges" && isAct(head)) return "about";
  // "Chad denies it": what was said, not a party.
  if (type.object === "about" && type.stance === "denies" && /^(?:it|this|that)$/i.test(sentence.tokens[head]!.form)) return "about";
  if (type.object === "about" && nominal && !isAct(head)) return "target";
  // "spurned requests from the ambassador": somebody, and no matter.
  if (type.object === "about" && type.codes["plover"]?.startsWith("REJECT") && sentence.tokens[head]!.upos === "NOUN" && /^(?:person|people|agency)$/.test(kindOfNoun(sentence.tokens[head]!.lemma, sentence.tokens[head]!.xpos.endsWith("S")) ?? "")) return "target";
  if ((type.object === "recipient" || type.object === "document") && isAct(head)) return "about";
  // "provided intelligence"
  if (type.id === "informed" && /^intelligence$/i.test(sentence.tokens[head]!.form) && childrenWith(sentence.tree, head, "det", "nmod:poss").length === 0) return "about";
  // "shared the indications", "passed on the name": what is told, not whom.
  if (type.object === "recipient" && sentence.tokens[head]!.upos === "NOUN" && !isParty(sentence, head)) return "about";
  // "bought most of its chips"
  const counted = type.object === "recipient" && /^(?:ADJ|DET|NUM)$/.test(sentence.tokens[head]!.upos) ? childrenWith(sentence.tree, head, "nmod").find((child) => caseOf(sentence.tree, child) === "of") : undefined;
  if (counted !== undefined && sentence.tokens[counted]!.upos === "NOUN" && !isParty(sentence, counted)) return "about";
  return type.object;
}

function roleOfArgument(type: EventType, argument: ClauseArgument, sentence: ReportSentence, isAct: (head: number) => boolean): string | undefined {
  switch (argument.kind) {
    case "clause":
      return "about";
    case "open-clause":
      // "made clear that", "found it hard": an adjective tells nothing that is done.
      return sentence.tokens[argument.head]!.upos === "ADJ" && childrenWith(sentence.tree, argument.head, "mark", "cop", "nsubj").length === 0 ? undefined : "about";
    case "indirect-object":
      return "recipient";
    case "adverbial-clause":
      // "marched to demand": what a protest is for.
      return argument.marker === "of" || argument.marker === "for" || argument.marker === "about" || (argument.marker === "to" && type.codes["plover"]?.startsWith("PROTEST") && demands.has(sentence.tokens[argument.head]!.lemma)) ? "about" : undefined;
    case "oblique":
      break;
    default:
      return undefined;
  }
  const { upos, form } = sentence.tokens[argument.head]!;
  if (upos === "NUM" || isTimeWord(form) || (form === "May" && argument.marker === "in")) return undefined;
  if (upos === "ADV" || upos === "ADJ") return undefined;
  // "in response", "in touch", "in violation": a bare noun makes a phrase of manner.
  if (places.has(argument.marker) && upos === "NOUN" && kindOfNoun(sentence.tokens[argument.head]!.lemma, true) === undefined && childrenWith(sentence.tree, argument.head, "det", "nmod:poss", "nummod", "compound", "amod").length === 0) return undefined;
  if (places.has(argument.marker) && isNowhere(sentence, argument.head)) return argument.marker === "at" && /^(?:document|policy)$/.test(kindOfNoun(sentence.tokens[argument.head]!.lemma, false) ?? "") ? "about" : undefined;
  if (argument.marker === "in" && upos === "NOUN" && isAct(argument.head)) return undefined;
  if (places.has(argument.marker)) return "place";
  switch (argument.marker) {
    case "to":
      // "sentenced to life"
      if (type.object === "target" && upos === "NOUN" && !isParty(sentence, argument.head) && !isAct(argument.head)) return undefined;
      // "alerted Chad to an attack"
      if (type.id === "warned" && isAct(argument.head)) return "about";
      return type.object === "place" ? "place" : "recipient";
    case "with":
      // "treated soldiers with burns"
      if (type.object === "recipient" && upos === "NOUN" && !isParty(sentence, argument.head) && !isAct(argument.head) && kindOfNoun(sentence.tokens[argument.head]!.lemma, false) === undefined && !measures.has(sentence.tokens[argument.head]!.lemma.toLowerCase())) return "with";
      return type.object === "recipient" || (type.object === "about" && !isAct(argument.head) && (upos === "PROPN" || upos === "PRON" || isParty(sentence, argument.head))) ? "recipient" : "with";
    case "against":
      return "target";
    case "on":
    case "upon":
      // "said on condition of anonymity"
      if (/^(?:media|medium|platform|television|radio|tv|website|site|page|facebook|twitter|x|telegram|instagram|tiktok|air|bail|parole|remand|suspicion|condition|order|instruction|command|advice|record|behalf|eve|sideline|sidelines|ground|basis|camera|way|board|foot|scale)$/.test(sentence.tokens[argument.head]!.lemma.toLowerCase())) return undefined;
      // "said on Facebook", "a note posted on Telegram": where he said it.
      if (sentence.tokens[argument.head]!.upos === "PROPN" && (type.id === "said" || kindOfName(form) === "outlet")) return undefined;
      // "failed to agree on quotas": a thing is what they agree on.
      if (type.object === "recipient" && upos === "NOUN" && !isParty(sentence, argument.head)) return "about";
      return type.object === "target" || type.object === "recipient" ? (isAct(argument.head) ? "about" : type.object) : "about";
    case "of":
    case "about":
    case "over":
    case "for":
    case "as":
      return isAct(argument.head) || type.object !== "target" || argument.marker !== "of" ? "about" : "target";
    case "from":
      return type.object === "place" ? "place" : "from";
    case "into":
      return type.object === "place" || type.object === "target" ? "target" : "place";
    case "between":
      return "recipient";
    case "among":
      // "arrested ten men, among them a judge": those are the men.
      return sentence.tokens[argument.head]!.upos === "PRON" ? undefined : "recipient";
    default:
      return undefined;
  }
}

const nowhere = new Set("request behest invitation insistence urging expense time rate cost price level speed pace risk stake odds attempt effort bid move response reply reaction exchange return retaliation reference sign favor favour light case event view word term manner way interest speech address interview remark comment message broadcast video tweet call mood crisis talk mind person particular space face gesture course wake midst aftermath anger latest retaliation breach line order keeping".split(" "));

/** "at the request of Chad", "in a statement": no place. */
function isNowhere(sentence: ReportSentence, head: number): boolean {
  const { upos, lemma } = sentence.tokens[head]!;
  // "in the worst confrontation this year": what happens or how one is, is no place.
  const isAbstract = /(?:tion|sion|ance|ence|ness|ism)$/.test(lemma) && !/(?:station|location|plantation|destination|institution|mansion|section|junction|intersection|reservation|pavilion|entrance|residence|province|conference|ambulance|fence|region|delegation|federation|organi[sz]ation|corporation|division|battalion|administration|commission|legion|garrison)$/.test(lemma);
  return upos === "NOUN" && (isAbstract || nowhere.has(lemma.toLowerCase()) || /^(?:document|policy)$/.test(kindOfNoun(lemma, false) ?? ""));
}

/** "Norwegian and Danish troops": the names of those who face the first, within one phrase. */
export function secondSides(sentence: ReportSentence, head: number): number[] {
  const { tree, tokens } = sentence;
  const named = childrenWith(tree, head, "amod", "compound").filter((child) => child < head && /^\p{Lu}/u.test(tokens[child]!.form));
  return [...named.slice(1).filter((child) => tokens.slice(named[0], child).some((token) => token.upos === "CCONJ")), ...named.flatMap((child) => childrenWith(tree, child, "conj").filter((other) => other < head && /^\p{Lu}/u.test(tokens[other]!.form)))];
}

/** "the feud between Berg and Hill": the first has it with the others. */
function addBothSides(sentence: ReportSentence, head: number, type: EventType, add: (role: string, head: number) => void): void {
  const [first = head, ...listed] = coordinated(sentence.tree, head);
  const others = listed.length > 0 ? listed : secondSides(sentence, head);
  if (others.length === 0 || type.object === "about") return add(type.subject, head);
  add(type.subject, first);
  for (const other of others) add(type.object, other);
}

/** Acts of which "of" names who does them. */
const backing = new Set(["support", "backing", "help", "assistance", "cooperation", "blessing", "approval", "consent"]);

/** The second name before the noun, tied to the first by a hyphen. */
function isSecondOfPair(sentence: ReportSentence, noun: number, word: number): boolean {
  const { tokens } = sentence;
  return word >= 2 && /^[-–/]$/.test(tokens[word - 1]!.form) && /^\p{Lu}/u.test(tokens[word - 2]!.form) && tokens[word - 2]!.head === noun && word < noun;
}

/** Phrases that the parser hung on another phrase of the act: "a protest by Danes [against Norway]", "the killing of a man in Oslo [by Danes]", "a loan of two dollars [from the bank]". */
function phrasesFurtherDown(frames: EventFrames, sentence: ReportSentence, noun: number): number[] {
  const { tree } = sentence;
  const found: number[] = [];
  for (const child of childrenWith(tree, noun, "nmod")) {
    if (child < noun || actNoun(frames, sentence, child) !== undefined) continue;
    const own = caseOf(tree, child);
    for (const below of childrenWith(tree, child, "nmod")) {
      if (below < child) continue;
      const preposition = caseOf(tree, below);
      if (/^(?:by|against|between)$/.test(preposition) || (own === "by" && /^(?:on|at|to|from|with)$/.test(preposition)) || (own === "of" && preposition === "from" && !isPersonal(sentence, child))) found.push(below);
    }
  }
  return found;
}

/** Participants of an act named by a noun: "Russia's invasion of Ukraine", "an attack by militants on the embassy". */
export function fillFromNoun(frames: EventFrames, sentence: ReportSentence, noun: number, type: EventType, roles: Roles, add: (role: string, head: number, kind?: DraftFiller["kind"]) => void): void {
  const { tree } = sentence;
  const gives = backing.has(sentence.tokens[noun]!.lemma.toLowerCase());
  for (const child of [...tree.children[noun]!, ...phrasesFurtherDown(frames, sentence, noun)]) {
    const { relation, upos, form } = sentence.tokens[child]!;
    // "the support of Denmark" is what Denmark gives.
    if (gives && relation === "nmod" && caseOf(tree, child) === "of" && isPersonal(sentence, child) && !/^in$/i.test(caseOf(tree, noun))) {
      add(type.subject, child);
      continue;
    }
    if (relation === "nmod:poss" || (relation === "nmod:desc" && upos === "PROPN")) {
      // "his killing by Saudi officials": with a doer named by "by", the possessor is the victim.
      const by = childrenWith(tree, noun, "nmod", "obl").some((other) => caseOf(tree, other) === "by");
      const of = childrenWith(tree, noun, "nmod", "obl").some((other) => caseOf(tree, other) === "of");
      const suffers = by || (type.object === "target" && !of && /^(?:killing|murder|assassination|death|execution|arrest|detention|expulsion|deportation|abduction|kidnapping|release|conviction|imprisonment|trial|poisoning|resignation)$/.test(sentence.tokens[noun]!.lemma.toLowerCase()));
      add(suffers ? type.object : type.subject, child);
    } else if ((relation === "compound" || relation === "amod") && /^\p{Lu}/u.test(form) && isSecondOfPair(sentence, noun, child)) {
      // "Norway-Denmark talks": the first has them with the second.
      add(type.object === "about" ? "recipient" : type.object, child);
    } else if ((relation === "compound" || relation === "amod") && /^\p{Lu}/u.test(form) && (roles[type.subject]?.length ?? 0) === 0) {
      add(type.subject, child);
    } else if (relation === "nmod" || relation === "obl" || relation === "acl") {
      const preposition = caseOf(tree, child);
      if (relation === "acl" && !/^(?:that|of|to|about)$/.test(preposition)) continue;
      switch (preposition) {
        case "by":
          add(type.subject, child);
          break;
        case "of":
          if (relation === "acl") add("about", child, "clause");
          // "the rejection of an offer from Denmark": whose act it is about.
          else if (actNoun(frames, sentence, child) !== undefined && type.object === "about") {
            add("about", child);
            addOwners(sentence, child, add);
          } else if (actNoun(frames, sentence, child) !== undefined || type.object === "recipient" || (type.object === "about" && !isPersonal(sentence, child))) add("about", child);
          // "criticism of Norway", "of the law"
          else if (type.object === "about" && isPersonal(sentence, child)) add("target", child);
          // "the withdrawal of Danish troops": who leaves a place.
          else if (type.object === "place") add((roles[type.subject]?.length ?? 0) === 0 ? type.subject : "about", child);
          else add(type.object, child);
          break;
        case "to":
        case "with":
          if (relation === "acl") add("about", child, "clause");
          else add(type.object === "target" || type.object === "about" ? (preposition === "to" ? "recipient" : "with") : type.object, child);
          break;
        case "on":
        case "against":
        case "at":
          add(type.object === "about" || (type.object === "recipient" && preposition === "on") ? "about" : preposition === "at" ? "place" : type.object === "recipient" ? "target" : type.object, child);
          // "its ban on Danish cheese": whose goods they are.
          if (type.object === "target" && preposition !== "at" && upos === "NOUN" && !isPersonal(sentence, child)) for (const owner of childrenWith(tree, child, "amod", "compound", "nmod:poss")) if (/^\p{Lu}/u.test(sentence.tokens[owner]!.form)) add(type.object, owner);
          break;
        case "that":
        case "about":
        case "over":
          add("about", child, relation === "acl" ? "clause" : undefined);
          break;
        case "from":
          add(type.object === "target" ? "from" : type.object === "place" ? "place" : type.subject, child);
          break;
        case "between":
          addBothSides(sentence, child, type, add);
          break;
        case "for":
          if (type.object === "recipient") add(type.object, child);
          break;
        case "in":
        case "inside":
        case "near":
          // "the deployment of missiles near Denmark" is aimed at it.
          add(preposition === "near" && type.codes["plover"]?.startsWith("MOBILIZE") ? type.object : "place", child);
          break;
        default:
          break;
      }
    }
  }
}
