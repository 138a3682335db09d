// Dates as news writes them, read against the day of publication: "Friday", "March 7", "this spring", "three days before the attack".
//
// A date that leans on an event is kept as such: distance, before or after, and where the event is named.
import type { Span } from "../../model/records.ts";
import { dayNumber, isoDay, type TimeSpan } from "../../model/time-span.ts";

export interface FoundDate extends Span {
  readonly text: string;
  /** EDTF, where the text and the day of publication give one. */
  readonly edtf?: string;
  readonly relation?: "before" | "after" | "during";
  /** "2 weeks", "almost 2 weeks". */
  readonly distance?: string;
  /** Where the text names the event leaned on: the offset right after "before" or "after". */
  readonly anchorAt?: number;
}

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const monthNumber = (word: string): number => months.findIndex((month) => month.startsWith(word.toLowerCase().replace(".", "").slice(0, 3))) + 1;
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

const MONTH = "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const YEAR = "(?:1[6-9]\\d\\d|20\\d\\d)";
const DAY = "(?:[12]?\\d|3[01])(?:st|nd|rd|th)?";
const WEEKDAY = "(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day";
const COUNT = "(?:\\d{1,3}|an?|a few|several|some|a couple of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)";
const UNIT = "(?:minute|hour|day|week|month|year|decade|centurie|century)s?";
const VAGUE = "(?:almost|about|nearly|around|roughly|some|more than|over|less than|just|only|at least)";

/** What a pattern makes of its match; undefined when the words are no date after all. */
type Reading = (match: RegExpExecArray, context: DateContext) => Partial<FoundDate> | undefined;

interface DateContext {
  readonly text: string;
  /** Days on which the text may have been published. */
  readonly published: TimeSpan | undefined;
}

const yearMonth = (year: number, month: number): string => `${year}-${String(month).padStart(2, "0")}`;
const yearMonthDay = (year: number, month: number, day: number): string => `${yearMonth(year, month)}-${String(day).padStart(2, "0")}`;

/** One day as EDTF; a span of days as an interval. */
function days(start: number, end: number): string {
  return start === end ? isoDay(start) : `${isoDay(start)}/${isoDay(end)}`;
}

/** For each day the text may be of, what `pick` makes of it; the interval of all. */
function fromPublished({ published }: DateContext, pick: (day: number) => readonly [number, number] | undefined): string | undefined {
  if (!published || published.start === null || published.end === null) return undefined;
  const first = pick(published.start);
  const last = pick(published.end);
  return first && last ? days(Math.min(first[0], last[0]), Math.max(first[1], last[1])) : undefined;
}

const calendar = (day: number): { year: number; month: number; date: number; weekday: number } => {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate(), weekday: date.getUTCDay() };
};

/** The last such day up to two weeks after publication: "March 7" in a text of March is this year's, "Dec. 3" last year's. */
function yearOf(context: DateContext, month: number, day: number): number | undefined {
  const { published } = context;
  const end = published?.end ?? published?.start;
  if (end === undefined || end === null) return undefined;
  const { year } = calendar(end);
  return dayNumber(year, month, day) > end + 14 ? year - 1 : year;
}

/** "will attend in June": the month to come. */
const looksAhead = (context: DateContext, match: RegExpExecArray): boolean => /\b(?:will|shall|to be|plans? to|is to|are to|next|coming|scheduled|due)\b[^.;]{0,60}$/i.test(context.text.slice(Math.max(0, match.index - 80), match.index));

/** "called a strike for Friday": what is set for a day lies ahead; "blamed for Friday's attack" does not. */
const isSetFor = (match: RegExpExecArray, { text }: DateContext): boolean => match[1] === undefined && /\bfor $/.test(text.slice(Math.max(0, match.index - 5), match.index)) && !/^['’]s?\b/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 3));

/** "the June 14 Movement": a name. */
const isInName = (match: RegExpExecArray, { text }: DateContext): boolean => /^ (?:Movement|Brigades?|Battalion|Coalition|Alliance|Front|Party|Group|Revolution|Forum|Organi[sz]ation|Committee|Agreement|Network)\b/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 14));

const monthDay: Reading = (match, context) => {
  if (isInName(match, context)) return undefined;
  const month = monthNumber(match[1]!);
  const day = Number.parseInt(match[2]!, 10);
  const year = match[3] === undefined ? yearOf(context, month, day) : Number(match[3]);
  return day < 1 || day > 31 ? undefined : year === undefined ? {} : { edtf: yearMonthDay(year, month, day) };
};

const dayMonth: Reading = (match, context) => {
  if (isInName(match, context)) return undefined;
  const month = monthNumber(match[2]!);
  const day = Number.parseInt(match[1]!, 10);
  const year = match[3] === undefined ? yearOf(context, month, day) : Number(match[3]);
  return day < 1 || day > 31 ? undefined : year === undefined ? {} : { edtf: yearMonthDay(year, month, day) };
};

const season = (word: string): number => ({ spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 })[word.toLowerCase()] ?? 21;

const beforeOrAfter: Reading = (match, context) => {
  const anchorAt = match.index + match[0].length;
  const relation = /^(?:before|ahead of|prior to|earlier than)/i.test(match.groups!["order"]!) ? "before" as const : "after" as const;
  // "before 2015": a date follows, no event.
  if (new RegExp(`^\\s*(?:${YEAR}\\b|${MONTH}\\b|${WEEKDAY}\\b)`).test(context.text.slice(anchorAt, anchorAt + 20))) return undefined;
  const count = match.groups!["count"]!.toLowerCase();
  const vague = match.groups!["vague"];
  const unit = match.groups!["unit"]!.toLowerCase().replace(/s$/, "");
  const amount = /^an?$/.test(count) ? "1" : numbers.includes(count) ? String(numbers.indexOf(count)) : count;
  return { relation, distance: `${vague ? `${vague.toLowerCase()} ` : ""}${amount} ${unit}${amount === "1" ? "" : "s"}`, anchorAt };
};

// In this order; where two match at one place the earlier pattern, then the longer match, wins.
const patterns: readonly (readonly [RegExp, Reading])[] = [
  [new RegExp(`(?:(?<vague>${VAGUE})\\s+)?\\b(?<count>${COUNT})\\s+(?<unit>${UNIT})\\s+(?<order>before|after|following|ahead of|prior to)\\b`, "gi"), beforeOrAfter],
  [new RegExp(`\\b(?<count>)(?<vague>)(?<unit>hour|day|week|month|year)s\\s+(?<order>before|after|ahead of|prior to)\\b`, "gi"), (match) => ({ relation: /^(?:after)/i.test(match.groups!["order"]!) ? "after" : "before", distance: `${match.groups!["unit"]!.toLowerCase()}s`, anchorAt: match.index + match[0].length })],
  [new RegExp(`\\b(?:from|between)\\s+(${YEAR})\\s+(?:to|and|until|through|till)\\s+(${YEAR})\\b`, "gi"), (match) => ({ edtf: `${match[1]!}/${match[2]!}` })],
  [new RegExp(`\\b(${YEAR})\\s*[–-]\\s*(${YEAR})\\b`, "g"), (match) => ({ edtf: `${match[1]!}/${match[2]!}` })],
  [new RegExp(`\\b(${MONTH})\\s+(${DAY}),?\\s+(${YEAR})\\b`, "g"), monthDay],
  [new RegExp(`\\b(${DAY})\\s+(${MONTH})\\s+(${YEAR})\\b`, "g"), dayMonth],
  [new RegExp(`\\b(?:${WEEKDAY},?\\s+)?(${MONTH})\\s+(${DAY})(?!\\d|,?\\s*\\d{4})\\b`, "g"), monthDay],
  [new RegExp(`\\b(${DAY})\\s+(${MONTH})\\b(?!\\s+\\d)`, "g"), dayMonth],
  [new RegExp(`\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b`, "g"), (match) => ({ edtf: match[0] })],
  [new RegExp(`\\b(?:(early|mid|late)[- ])?(${MONTH})\\s+(?:of\\s+)?(${YEAR})\\b`, "g"), (match) => ({ edtf: yearMonth(Number(match[3]), monthNumber(match[2]!)) })],
  [new RegExp(`\\b(spring|summer|autumn|fall|winter)\\s+(?:of\\s+)?(${YEAR})\\b`, "gi"), (match) => ({ edtf: `${match[2]!}-${season(match[1]!)}` })],
  [/\bthis (spring|summer|autumn|fall|winter)\b/gi, (match, context) => seasonNear(match[1]!, 0, context)],
  [/\blast (spring|summer|autumn|fall|winter)\b/gi, (match, context) => seasonNear(match[1]!, -1, context)],
  [/\b(?:in |during )?(?:the )?(early |mid-|late )?(\d{3})0s\b/g, (match) => ({ edtf: `${match[2]!}X` })],
  [new RegExp(`\\b(last|this|next)\\s+(${MONTH})\\b`, "g"), (match, context) => monthNear(match[2]!, match[1]!.toLowerCase(), context)],
  [new RegExp(`\\b(?:in|since|until|by|of|during|early|late|mid|through|end of|start of|beginning of)\\s+(?:early |late |mid-)?(${MONTH})\\b(?!\\s+\\d)`, "gi"), (match, context) => (/^\p{Lu}/u.test(match[1]!) ? monthNear(match[1]!, looksAhead(context, match) ? "next" : "last", context) : undefined)],
  [new RegExp(`\\b(?:(last|next|this|this past|on|Easter)\\s+)?(${WEEKDAY})(?:\\s+(?:morning|afternoon|evening|night))?\\b`, "g"), (match, context) => weekdayNear(match[2]!, match[1]?.toLowerCase() === "next" || isSetFor(match, context) || (match[1] === undefined || match[1] === "on") && /\bwill\b[^.;]{0,60}$/.test(context.text.slice(Math.max(0, match.index - 80), match.index)), context)],
  [/\b(?:earlier )?(today|yesterday|tonight|overnight)\b/gi, (match, context) => optional(fromPublished(context, (day) => (/yesterday|overnight/i.test(match[1]!) ? [day - 1, /overnight/i.test(match[1]!) ? day : day - 1] : [day, day])))],
  [/\b(?:(?:the )?(start|beginning|end|middle) of )?(this|last|next) (week|month|year)\b/gi, (match, context) => optional(periodNear(match[2]!.toLowerCase(), match[3]!.toLowerCase(), context))],
  [new RegExp(`\\b(?:(${VAGUE})\\s+)?(${COUNT})\\s+(${UNIT})\\s+ago\\b`, "gi"), (match, context) => optional(ago(match[2]!, match[3]!, context))],
  [new RegExp(`\\b(?:since)\\s+(${YEAR})\\b`, "gi"), (match) => ({ edtf: `${match[1]!}/..` })],
  [new RegExp(`\\b(?:until|till|through)\\s+(${YEAR})\\b`, "gi"), (match) => ({ edtf: `../${match[1]!}` })],
  [new RegExp(`(?<![\\d$€£#.,/-])\\b(${YEAR})(?:[’']s)?\\b(?![\\d%]|[.,]\\d|-\\d|/)`, "g"), bareYear],
  [new RegExp(`\\b(?:for|over|during|within|in|next|past)\\s+(?:the\\s+)?(?:past\\s+|last\\s+|next\\s+|more than\\s+|at least\\s+)?${COUNT}\\s+${UNIT}\\b|\\b${COUNT}\\s+${UNIT}\\s+(?:later|earlier)\\b`, "gi"), () => ({})],
];

/** No date is without a figure, a name of the calendar or a word for a span of time: most sentences are done here. */
const anyDate = /\d|day|night|week|month|year|hour|minute|decade|centur|spring|summer|autumn|fall|winter|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/i;

const optional = (edtf: string | undefined): Partial<FoundDate> => (edtf === undefined ? {} : { edtf });

/** "2018 killing", "in 2015": a year; "2000 people", "1,998": not. */
function bareYear(match: RegExpExecArray, { text }: DateContext): Partial<FoundDate> | undefined {
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
  if (/(?:than|least|most|about|some|nearly|almost|over|of the|No\.|number|up to)\s+$/i.test(before) && !/\b(?:of the)\s+$/.test(before)) return undefined;
  if (/^\s+(?:people|soldiers|troops|men|women|children|officers|dollars|euros|pounds|miles|kilometers|km|tons|tonnes|members|workers|students|police|others|times|meters|metres|feet|percent|per cent)\b/i.test(after)) return undefined;
  if (/\b(?:in|since|until|by|of|from|to|during|before|after|early|late|mid|through|around|the|his|her|its|their|a|for|and|or|about|late-|mid-|early-)\s*-?$|[,(–—-]\s*$|^\s*$|\b\p{Lu}\p{L}+\s+$|['’]s\s+$/iu.test(before)) return { edtf: match[1]! };
  return undefined;
}

function seasonNear(word: string, shift: number, context: DateContext): Partial<FoundDate> {
  const { published } = context;
  const day = published?.end ?? published?.start;
  if (day === undefined || day === null) return {};
  const { year, month } = calendar(day);
  const code = season(word);
  const first = (code - 21) * 3 + 3;
  const thisYear = word.toLowerCase() === "winter" && month <= 2 ? year - 1 : year;
  return { edtf: `${shift < 0 && first <= month ? thisYear - (first + 2 < month ? 0 : 1) : thisYear + (shift < 0 ? -1 : 0)}-${code}` };
}

function monthNear(word: string, which: string, context: DateContext): Partial<FoundDate> {
  const { published } = context;
  const day = published?.end ?? published?.start;
  if (day === undefined || day === null) return {};
  const { year, month } = calendar(day);
  const wanted = monthNumber(word);
  if (which === "next") return { edtf: yearMonth(wanted > month ? year : year + 1, wanted) };
  if (which === "this") return { edtf: yearMonth(year, wanted) };
  return { edtf: yearMonth(wanted > month ? year - 1 : year, wanted) };
}

function weekdayNear(word: string, ahead: boolean, context: DateContext): Partial<FoundDate> {
  const wanted = weekdays.indexOf(word.toLowerCase());
  return optional(fromPublished(context, (day) => {
    const { weekday } = calendar(day);
    const distance = ahead ? (wanted - weekday + 7) % 7 || 7 : -((weekday - wanted + 7) % 7);
    return [day + distance, day + distance];
  }));
}

function periodNear(which: string, unit: string, context: DateContext): string | undefined {
  const shift = which === "last" ? -1 : which === "next" ? 1 : 0;
  const day = context.published?.end ?? context.published?.start;
  if (day === undefined || day === null) return undefined;
  const { year, month } = calendar(day);
  if (unit === "year") return String(year + shift);
  if (unit === "month") {
    const index = year * 12 + month - 1 + shift;
    return yearMonth(Math.floor(index / 12), (index % 12) + 1);
  }
  return fromPublished(context, (one) => {
    const monday = one - ((calendar(one).weekday + 6) % 7) + 7 * shift;
    return [monday, monday + 6];
  });
}

function ago(count: string, unit: string, context: DateContext): string | undefined {
  const lower = count.toLowerCase();
  const amount = /^an?$/.test(lower) ? 1 : numbers.includes(lower) ? numbers.indexOf(lower) : Number(lower);
  if (!Number.isFinite(amount)) return undefined;
  const day = context.published?.end ?? context.published?.start;
  if (day === undefined || day === null) return undefined;
  const kind = unit.toLowerCase().replace(/s$/, "");
  const { year, month } = calendar(day);
  if (kind === "year") return String(year - amount);
  if (kind === "decade") return `${String(Math.floor((year - 10 * amount) / 10))}X`;
  if (kind === "month") {
    const index = year * 12 + month - 1 - amount;
    return yearMonth(Math.floor(index / 12), (index % 12) + 1);
  }
  if (kind === "week") return days(day - 7 * amount - 3, day - 7 * amount + 3);
  if (kind === "day") return isoDay(day - amount);
  return undefined;
}

/**
 * All dates of a piece of text, left to right, none inside another.
 * @param published the days on which the text may have been published; without it weekdays and bare months stay open
 * @param offset added to every position
 */
export function findDates(text: string, published: TimeSpan | undefined, offset = 0): FoundDate[] {
  if (!anyDate.test(text)) return [];
  const context = { text, published };
  const found: (FoundDate & { order: number })[] = [];
  for (const [order, [pattern, read]] of patterns.entries()) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === "") {
        pattern.lastIndex++;
        continue;
      }
      const reading = read(match, context);
      if (!reading) continue;
      const { anchorAt, ...rest } = reading;
      found.push({ text: match[0], start: match.index, end: match.index + match[0].length, ...rest, ...(anchorAt === undefined ? {} : { anchorAt: anchorAt + offset }), order });
    }
  }
  found.sort((a, b) => a.order - b.order || a.start - b.start);
  const kept: FoundDate[] = [];
  for (const { order: _, ...date } of found) if (!kept.some((other) => other.start < date.end && other.end > date.start)) kept.push(date);
  return kept.sort((a, b) => a.start - b.start).map((date) => ({ ...date, start: date.start + offset, end: date.end + offset }));
}
