// A question → pieces: names, verbs, nouns, dates and the small words between them. Each piece keeps every reading of its words.
import type { NameMatch, NameMatchKind } from "../../model/names.ts";
import type { TimeSpan } from "../../model/time-span.ts";
import type { World } from "../world.ts";
import { readDate } from "./dates.ts";
import type { VerbReading } from "./lexicon.ts";

export interface NameReading {
  readonly ids: readonly string[];
  /** All of them are events. */
  readonly event: boolean;
  readonly match: NameMatchKind;
}

export interface Piece {
  readonly text: string;
  readonly word: string;
  readonly name?: NameReading;
  readonly verbs: readonly VerbReading[];
  readonly nouns: readonly { readonly type: string; readonly plural: boolean }[];
  readonly offices: readonly string[];
  readonly kind?: string;
  readonly figure?: string;
  readonly date?: TimeSpan;
  /** A small word of English that questions are made of. */
  readonly small: boolean;
}

const SMALL = new Set(
  ("who whom whose what which when where why how did does do done was were is are be been being has have had by to of on in at from with about against over for under through via using as into onto near during " +
    "before after between until since around following and or not never no nobody nothing none ever that there it its they them their he she his her i we you me this these those many much more often times time people anybody anyone anything " +
    "somebody someone something everybody everyone everything things thing else each other whoever list show tell give find say know known happen happened happens place took taken take according say says only alone just " +
    "first last please all any the a an 's so then also already so far would could should can may might will it's").split(" "),
);
/** Words that only some shapes of question use; they are never names that are misspelled. */
const SHAPE_WORDS = (
  "connected connection connections connect connects linked link links related relate relation relationship tied ties path paths source sources report reports article articles voice voices witness disagree disagrees disagreement disagreements " +
  "differ differs difference differences conflict conflicts contradict contradicts contradiction contradictions dispute disputes disputed contested contradictory agree rest rests stand depend depends hang facts fact event events single unheeded " +
  "ignored disregarded heeded seriously taken followed listened acted occurred occur timeline describe mention mentions mentioned high going describe else claims points point regarding events own one behind responsible carry carried out commit committed perpetrate perpetrated done"
).split(" ");
/** Words with which no name ends. */
const ENDLESS = new Set(SMALL);
for (const word of SHAPE_WORDS) SMALL.add(word);
const DROPPED = new Set(["the", "a", "an", "all", "any", "please", "these", "those", "already", "also", "then", "so", "every", "ever", "actually", "really"]);

const PREPOSITION = /^(?:in|at|on|of|to|from|by|near|with|against|for)$/u;
const MOST_READINGS = 6;

/** Words with their letters as written; "Putin's" is two: Putin and 's. */
export function splitWords(text: string): readonly string[] {
  return [...text.matchAll(/['’]s(?![\p{L}\p{N}])|[\p{L}\p{N}](?:[\p{L}\p{N}.~%/:]|[-‑–'’](?=[\p{L}\p{N}])(?!s(?![\p{L}\p{N}])))*|[,?!;:"“”()]/gu)].map((match) => match[0].replace(/’s$/u, "'s").replace(/(?<=[\p{Ll}\d]{2})\.+$/u, ""));
}

/** @param splitEvents  reads "Moscow attack" as two pieces even where an event is called so */
export function readPieces(words: readonly string[], world: World, splitEvents = false): readonly Piece[] {
  const lower = words.map((word) => word.toLowerCase());
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const piece = longestPiece(words, lower, at, world, splitEvents);
    // "in Moscow" may be what texts call the city: a preposition and a name.
    if (piece.piece.name && piece.words > 1 && PREPOSITION.test(lower[at] ?? "")) {
      pieces.push({ ...emptyPiece(words[at] ?? "", lower[at] ?? ""), small: true });
      const rest = words.slice(at + 1, at + piece.words).join(" ").replaceAll(" 's", "'s");
      pieces.push({ ...emptyPiece(rest, rest.toLowerCase()), name: piece.piece.name });
    } else pieces.push(piece.piece);
    at += piece.words;
  }
  return joinUnknown(pieces, world).filter((piece) => !(DROPPED.has(piece.word) && !piece.name) && !/^[,?!;:"“”()]$/u.test(piece.word));
}

function longestPiece(words: readonly string[], lower: readonly string[], at: number, world: World, splitEvents: boolean): { readonly piece: Piece; readonly words: number } {
  const most = Math.min(words.length - at, Math.max(world.names.longestName + 2, world.lexicon.longest));
  const date = readDate(lower, at);
  for (let count = most; count >= 1; count -= 1) {
    const own = lower.slice(at, at + count);
    if (count > 1 && own.some((word) => /^[?!;:"“”()]$/u.test(word))) continue;
    const text = words.slice(at, at + count).join(" ").replaceAll(" 's", "'s");
    const phrase = own.join(" ").replaceAll(" 's", "'s");
    const verbs = world.lexicon.verb(own);
    const nouns = world.lexicon.nouns(phrase);
    const offices = world.lexicon.offices(phrase);
    const kind = world.lexicon.kind(phrase);
    const figure = world.lexicon.figure(phrase);
    const small = count === 1 && SMALL.has(phrase);
    const plain = verbs.length > 0 || nouns.length > 0 || kind !== undefined || small;
    const name = nameAt(text, own, world, plain, splitEvents, lower[at - 1]);
    if (date?.words === count && !name) return { piece: { ...emptyPiece(text, phrase), date: date.span }, words: count };
    if (name || verbs.length > 0 || nouns.length > 0 || offices.length > 0 || kind !== undefined || figure !== undefined || small || count === 1) {
      return { piece: { ...emptyPiece(text, phrase), verbs, nouns, offices, small, ...(name ? { name } : {}), ...(kind === undefined ? {} : { kind }), ...(figure === undefined ? {} : { figure }) }, words: count };
    }
  }
  return { piece: emptyPiece(words[at] ?? "", lower[at] ?? ""), words: 1 };
}

function emptyPiece(text: string, word: string): Piece {
  return { text, word, verbs: [], nouns: [], offices: [], small: false };
}

function nameAt(text: string, own: readonly string[], world: World, plain: boolean, splitEvents: boolean, before: string | undefined): NameReading | undefined {
  // A name neither begins nor ends with a small word; "the" before it is not part of it.
  const first = own[0] ?? "";
  const last = own.at(-1) ?? "";
  if (own.length > 1 && (DROPPED.has(first) || ENDLESS.has(last) || last === ",")) return undefined;
  if (own.length === 1 && (before === "tell" || before === "show" || before === "give") && first === "us") return undefined;
  const exact = world.names.exact(text);
  // "Burns" is a verb as well: written like a name, and the last name of somebody, it is that.
  const matches = exact.length > 0 || own.length > 1 || !plain || SMALL.has(first) || !/^\p{Lu}\p{Ll}/u.test(text) ? exact : peopleCalled(text, world);
  if (matches.length === 0) return undefined;
  // "wrote", "press", "order": a common word is a name only where it is written like one.
  if (own.length === 1 && plain && matches.every((match) => match.name.toLowerCase() === match.name || match.id === match.name)) return undefined;
  const ids = matches.map((match) => match.id);
  const entities = ids.filter((id) => world.graph.entities.has(id));
  const kept = entities.length > 0 ? entities : ids.filter((id) => world.isEvent(id));
  if (kept.length === 0) return undefined;
  if (splitEvents && entities.length === 0 && own.length > 1 && own.some((word) => world.lexicon.verb([word]).length > 0 || world.lexicon.nouns(word).length > 0)) return undefined;
  return { ids: kept, event: entities.length === 0, match: "exact" };
}

function peopleCalled(lastName: string, world: World): readonly NameMatch[] {
  const people = world.names.withWord(lastName).filter(({ id, name }) => world.graph.entities.get(id)?.type === "person" && name.endsWith(` ${lastName}`));
  return people.length <= MOST_READINGS ? people : [];
}

export function isUnknown(piece: Piece): boolean {
  return !piece.name && piece.verbs.length === 0 && piece.nouns.length === 0 && piece.offices.length === 0 && piece.kind === undefined && piece.figure === undefined && piece.date === undefined && !piece.small && /[\p{L}\p{N}]/u.test(piece.word);
}

// Runs of unknown words, with names beside them, may be a name that is misspelled or spelled by another school.
function joinUnknown(pieces: readonly Piece[], world: World): readonly Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const joined = fuzzyAt(pieces, at, world);
    if (joined) {
      out.push(joined.piece);
      at += joined.count - 1;
    } else {
      const piece = pieces[at];
      if (piece) out.push(piece);
    }
  }
  return joinSameName(out, world);
}

// "Mayor" and "Brandt" side by side, both read as Mayor Ilse Brandt, are one name.
// "President Putin" is a name with its office before it.
function joinSameName(pieces: readonly Piece[], world: World): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    if (before?.name && piece.name && before.name.ids.length === 1 && before.name.ids[0] === piece.name.ids[0] && piece.name.ids.length === 1) {
      out[out.length - 1] = { ...piece, text: `${before.text} ${piece.text}`, word: `${before.word} ${piece.word}`, name: { ...piece.name, match: "exact" } };
    } else if (before && !before.name && before.offices.length > 0 && piece.name?.ids.every((id) => world.graph.entities.get(id)?.type === "person")) {
      out[out.length - 1] = { ...piece, text: `${before.text} ${piece.text}`, word: `${before.word} ${piece.word}` };
    } else out.push(piece);
  }
  return out;
}

function fuzzyAt(pieces: readonly Piece[], at: number, world: World): { readonly piece: Piece; readonly count: number } | undefined {
  for (let count = Math.min(4, pieces.length - at); count >= 1; count -= 1) {
    const run = pieces.slice(at, at + count);
    if (!run.some(isUnknown) || !run.every((piece) => isUnknown(piece) || (piece.name && count > 1))) continue;
    const text = run.map((piece) => piece.text).join(" ");
    const matches = [...world.names.find(text).filter((match) => match.kind !== "exact" && (match.kind !== "part" || text.length >= 4 || text !== text.toLowerCase())), ...(count > 1 ? world.namesWith(text) : [])];
    const entities = matches.filter((match) => world.graph.entities.has(match.id));
    const kept = entities.length > 0 ? entities : matches.filter((match) => world.isEvent(match.id));
    const [first] = kept;
    if (!first || kept.length > MOST_READINGS) continue;
    // "wraned" is a verb that is misspelled sooner than a name that is.
    if (count === 1 && first.kind === "misspelled" && text === text.toLowerCase() && world.lexicon.isNearly(text)) continue;
    return { piece: { ...emptyPiece(text, text.toLowerCase()), name: { ids: kept.map((match) => match.id), event: entities.length === 0, match: first.kind } }, count };
  }
  return undefined;
}
