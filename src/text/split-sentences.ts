// Where sentences end, and which lines are no sentences at all: headlines and page furniture.
import type { SentenceKind } from "./analyzed-text.ts";

export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: SentenceKind;
  readonly paragraph: number;
}

// After these a full stop does not end a sentence, unless what follows can only begin one.
const ABBREVIATIONS = new Set(
  ("mr mrs ms dr prof sr jr st rev hon gen brig pvt cpl supt insp col lt maj capt sgt cmdr adm gov sen rep pres amb messrs mt ft no nos vs etc inc ltd co corp dept est al approx fig vol ed eds pp cf " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun e.g i.e u.s u.k u.n e.u u.s.a d.c a.m p.m ph.d " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo").split(" "),
);
// Abbreviations that a capital often follows within the sentence: titles, months before a number, initials.
const NEVER_LAST = new Set("mr mrs ms dr prof rev hon gen brig pvt cpl supt insp col lt maj capt sgt cmdr adm gov sen rep amb messrs mt vs e.g i.e cf".split(" "));

/** Text that pages put around an article, in whole lines. */
const FURNITURE = [
  /^(?:share|tweet|pin|email|print|comments?|like|dislike|love|funny|angry|sad|wow|haha|reply|follow(?: us)?|subscribe|advertisement|sponsored|menu|home|search|login|log in|sign up|sign in|logo|back to top|load more|read more|show more|see more|more|next|previous|skip to content)[.:!]?$/iu,
  /^(?:related|latest|top|more|trending|popular|recommended|recent|featured|most read|most viewed|editor'?s'? picks?)\s+(?:stories|news|articles?|posts?|videos?|topics?|reads?|on|from)\b.{0,60}$/iu,
  /^(?:click|tap) here\b/iu, /^(?:sign up|subscribe|download|get)\b.{0,60}\b(?:newsletter|app|alerts?|updates?)\b.{0,40}$/iu, /^no stories found\.?$/iu, /^exit mobile version/iu, /^what'?s your reaction\??$/iu,
  /^(?:copyright|©|\(c\))\b/iu, /^all rights reserved\.?$/iu, /^(?:https?:\/\/|www\.)\S+$/iu, /^\S+\.(?:com|org|net|co\.uk|info)\S*$/iu, /^\d{1,6}(?:\s+(?:shares?|views?|comments?|likes?|mins?(?:utes?)?(?: read)?))?$/iu, /^(?:by|photo|image|file photo|credit|source)\s*:.{0,80}$/iu,
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}, \d{4}(?:\s*[-–|].*)?$/iu, /^(?:updated|published|posted|last (?:updated|modified))\b.{0,60}$/iu,
];

const MAX_SENTENCE = 3000;

/** Sentences of a text in order. Cost is linear; a sentence is cut at 3,000 characters. */
export function splitSentences(text: string): readonly SentenceSpan[] {
  const out: SentenceSpan[] = [];
  const seen = new Set<string>();
  let paragraph = 0;
  for (const line of lines(text)) {
    const content = text.slice(line.start, line.end);
    const bare = content.trim();
    if (bare === "") continue;
    const start = line.start + content.indexOf(bare.charAt(0));
    const end = start + bare.length;
    const kind = lineKind(bare);
    if (kind !== "prose") {
      out.push({ start, end: Math.min(end, start + MAX_SENTENCE), kind, paragraph });
    } else {
      for (const span of splitLine(text, start, end)) {
        // A caption or lead that a page repeats says nothing twice.
        const words = text.slice(span.start, span.end);
        const again = words.length > 30 && seen.has(words);
        seen.add(words);
        out.push({ ...span, kind: again ? "furniture" : "prose", paragraph });
      }
    }
    paragraph += 1;
  }
  return out;
}

function* lines(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (code !== 10 && code !== 13 && code !== 0x2028 && code !== 0x2029) continue;
    if (i > start) yield { start, end: i };
    start = i + 1;
  }
}

function lineKind(line: string): SentenceKind {
  if (!/\p{L}{2}/u.test(line)) return "furniture";
  if (line.length <= 160 && FURNITURE.some((pattern) => pattern.test(line))) return "furniture";
  if (/[.!?…]["'”’)\]]*$/u.test(line)) return "prose";
  const words = line.split(/\s+/u);
  if (words.length > 25) return "prose";
  const letters = line.replace(/[^\p{L}]/gu, "");
  // A line without a full stop that is all capitals, or short, is a headline.
  if (letters === letters.toUpperCase() || words.length <= 18) return "headline";
  return "prose";
}

function* splitLine(text: string, start: number, end: number): Generator<{ readonly start: number; readonly end: number }> {
  let from = start;
  for (let i = start; i < end; i += 1) {
    const char = text.charAt(i);
    if (char !== "." && char !== "!" && char !== "?" && char !== "…") {
      if (i - from >= MAX_SENTENCE && /\s/u.test(char)) {
        yield { start: from, end: i };
        from = skipSpaces(text, i, end);
      } else if (i - from >= 2 * MAX_SENTENCE) {
        yield { start: from, end: i };
        from = i;
      }
      continue;
    }
    let after = i + 1;
    while (after < end && /[.!?…]/u.test(text.charAt(after))) after += 1;
    while (after < end && /["'”’»)\]]/u.test(text.charAt(after))) after += 1;
    if (!endsSentence(text, from, i, after, end)) {
      i = Math.max(i, after - 1);
      continue;
    }
    yield { start: from, end: after };
    from = skipSpaces(text, after, end);
    i = from - 1;
  }
  if (from < end) yield { start: from, end };
}

function skipSpaces(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && /\s/u.test(text.charAt(next))) next += 1;
  return next;
}

// stop: index of the mark; after: behind closing quotes.
function endsSentence(text: string, from: number, stop: number, after: number, end: number): boolean {
  if (after >= end) return true;
  const gap = text.charAt(after);
  const glued = !/\s/u.test(gap);
  // "…its military.The U.S. warned": a space is lost; only after a small letter and before a capital.
  if (glued) return text.charAt(stop) === "." && after === stop + 1 && /\p{Ll}/u.test(text.charAt(stop - 1)) && /^\p{Lu}\p{Ll}/u.test(text.slice(after, after + 2)) && /\p{Ll}{3}$/u.test(text.slice(Math.max(from, stop - 3), stop));
  const next = text.slice(skipSpaces(text, after, end), Math.min(end, skipSpaces(text, after, end) + 12));
  const opens = /^["'“‘«([—–-]*\s*[\p{Lu}\p{N}]/u.test(next);
  const quoted = after > stop + 1;
  if (text.charAt(stop) !== ".") return quoted ? /^["'“‘«([]*\p{Lu}/u.test(next) && !/^(?:He|She|It|They|I|We)?\s*(?:said|asked|told|wrote)\b/u.test(next) : opens || text.charAt(stop) !== "…";
  if (!opens) return false;
  let wordStart = stop;
  while (wordStart > from && !/[\s("“‘'[—–-]/u.test(text.charAt(wordStart - 1))) wordStart -= 1;
  const word = text.slice(wordStart, stop).toLowerCase();
  if (quoted) return true;
  if (NEVER_LAST.has(word)) return false;
  // An initial: "John F. Kennedy"; a lone letter after a capitalized word.
  if (/^\p{L}$/u.test(word) && /\p{Lu}/u.test(text.charAt(wordStart))) return word === "i";
  const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (dotted || ABBREVIATIONS.has(word)) {
    if (/^["'“‘«([]*\p{N}/u.test(next)) return false;
    // "the U.S. The warning": after an abbreviation only a word that commonly begins a sentence does.
    return /^["“‘]?(?:The|A|An|In|On|At|It|He|She|They|We|I|But|And|This|That|These|Those|There|If|When|While|As|For|By|After|Before|Since|Not|No|What|Who|How|Why|His|Her|Their|Its|Our|However|Meanwhile|According|Yet|Still|Under|From|To|With|Critical|Some|Many|Most|Despite)\b/u.test(next);
  }
  return true;
}
