// Query text -> tokens, with the partner of each bracket, so that the parser can look ahead without backtracking.
import { Float } from "../../graph/graph-reader.ts";
import { syntaxError } from "../errors.ts";

export interface Token {
  readonly kind: "name" | "quoted-name" | "integer" | "float" | "string" | "symbol" | "bad-number" | "end";
  /** Names as written, strings unescaped, symbols as they are. */
  readonly text: string;
  /** Names in upper case, to compare with keywords; else the same as `text`. */
  readonly keyword: string;
  readonly start: number;
  readonly end: number;
  /** For numbers. An integer may be 2^63, which only a minus sign makes valid. */
  readonly value?: number | bigint | Float;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** For an opening bracket, the position in `tokens` of its closing one; -1 elsewhere and where unclosed. */
  readonly partners: Int32Array;
}

const twoCharacterSymbols = new Set(["<=", ">=", "<>", "=~", "..", "+=", "||", "::"]);
const oneCharacterSymbols = "()[]{}<>=+-*/%^.,:;|&!$?";
const nameStart = /[\p{ID_Start}\p{Pc}]/u;
const namePart = /[\p{ID_Continue}\p{Pc}]/u;
const space = /[\s\u0085\u180e\u200b\u2060]/u;
const digit = /[0-9]/;
/** Digits, hexadecimal, octal, decimal with point or exponent; what is glued to it is looked at afterwards. */
const number = /0[xX][0-9a-fA-F_]*|0o[0-7_]*|(?:[0-9](?:_?[0-9])*)?\.[0-9](?:_?[0-9])*(?:[eE][+-]?[0-9]+)?[fFdD]?|[0-9](?:_?[0-9])*[eE][+-]?[0-9]+[fFdD]?|[0-9](?:_?[0-9])*/y;
const simpleEscapes: Readonly<Record<string, string>> = {
  "\\": "\\", "'": "'", '"': '"', "`": "`", t: "\t", b: "\b", n: "\n", r: "\r", f: "\f",
};

/** Splits the whole text. Throws a QueryError at the first character that can belong to no query. */
export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const next = skipSpace(text, at);
    if (next > at) {
      at = next;
      continue;
    }
    const token = readToken(text, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: "end", text: "", keyword: "", start: text.length, end: text.length });
  return { tokens, partners: findPartners(tokens) };
}

function skipSpace(text: string, start: number): number {
  let at = start;
  for (;;) {
    const character = text[at];
    if (character === undefined) return at;
    if (character === " " || character === "\n" || (character >= "\u001c" && character <= "\u001f") || space.test(character)) at++;
    else if (text.startsWith("//", at)) {
      const end = text.indexOf("\n", at);
      at = end === -1 ? text.length : end;
    } else if (text.startsWith("/*", at)) {
      const end = text.indexOf("*/", at + 2);
      if (end === -1) throw syntaxError("UnexpectedSyntax", "This comment is not closed.", { start: at, end: at + 2 }, "Close it with */.");
      at = end + 2;
    } else return at;
  }
}

function readToken(text: string, start: number): Token {
  const character = text[start] ?? "";
  if (digit.test(character) || (character === "." && digit.test(text[start + 1] ?? ""))) return readNumber(text, start);
  if (character === "'" || character === '"' || character === "`") return readQuoted(text, start, character);
  const point = String.fromCodePoint(text.codePointAt(start) ?? 0);
  if (nameStart.test(point)) {
    let end = start + point.length;
    for (;;) {
      const part = text.codePointAt(end);
      if (part === undefined) break;
      const piece = String.fromCodePoint(part);
      if (!namePart.test(piece)) break;
      end += piece.length;
    }
    const name = text.slice(start, end);
    return { kind: "name", text: name, keyword: name.toUpperCase(), start, end };
  }
  const two = text.slice(start, start + 2);
  if (twoCharacterSymbols.has(two)) return { kind: "symbol", text: two, keyword: two, start, end: start + 2 };
  if (oneCharacterSymbols.includes(character)) return { kind: "symbol", text: character, keyword: character, start, end: start + 1 };
  const code = `U+${(text.codePointAt(start) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  throw syntaxError(
    (text.codePointAt(start) ?? 0) < 128 ? "UnexpectedSyntax" : "InvalidUnicodeCharacter",
    `The character ${point} (${code}) has no meaning here.`,
    { start, end: start + point.length },
    /\p{Pd}/u.test(point) ? "Write a plain hyphen (-)." : /[\u2018-\u201f]/.test(point) ? "Write a straight quote (' or \")." : undefined,
  );
}

function readNumber(text: string, start: number): Token {
  number.lastIndex = start;
  const written = number.exec(text)?.[0] ?? "";
  let end = start + written.length;
  const rest = text.slice(end, end + 1);
  if (/^0[xXo]_*$/.test(written) || (rest !== "" && namePart.test(rest))) {
    while (end < text.length && namePart.test(text[end] ?? "")) end++;
    // What is wrong depends on where it stands: as a value it is no number, as a name it is no name.
    return { kind: "bad-number", text: text.slice(start, end), keyword: "", start, end };
  }
  const clean = written.replaceAll("_", "");
  if (/^0[xXo]/.test(clean) || /^[0-9]+$/.test(clean)) {
    const big = BigInt(clean);
    const value = big <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(big) : big;
    if (big > 2n ** 63n) throw integerOverflow(written, start, end);
    return { kind: "integer", text: written, keyword: written, start, end, value };
  }
  const decimal = Number(clean.replace(/[fFdD]$/, ""));
  if (!Number.isFinite(decimal)) {
    throw syntaxError("FloatingPointOverflow", `${written} is larger than a FLOAT can hold (about 1.8e308).`, { start, end });
  }
  return { kind: "float", text: written, keyword: written, start, end, value: new Float(decimal) };
}

export const integerOverflow = (written: string, start: number, end: number): Error =>
  syntaxError("IntegerOverflow", `${written} does not fit into an INTEGER (-2^63 to 2^63 - 1).`, { start, end }, "Write it as a FLOAT, for instance 1e20.");

function readQuoted(text: string, start: number, quote: string): Token {
  let value = "";
  let at = start + 1;
  let plain = at;
  for (;;) {
    const character = text[at];
    if (character === undefined) {
      throw syntaxError("UnexpectedSyntax", `The quote ${quote} that opens here is never closed.`, { start, end: Math.min(text.length, start + 20) });
    }
    if (character === quote) {
      value += text.slice(plain, at);
      // A doubled quote stands for itself.
      if (text[at + 1] !== quote) break;
      value += quote;
      at += 2;
      plain = at;
    } else if (character === "\\" && quote !== "`") {
      value += text.slice(plain, at);
      const escape = readEscape(text, at);
      value += escape.value;
      at = escape.end;
      plain = at;
    } else at++;
  }
  const kind = quote === "`" ? "quoted-name" : "string";
  return { kind, text: value, keyword: kind === "string" ? "" : "`", start, end: at + 1 };
}

function readEscape(text: string, at: number): { readonly value: string; readonly end: number } {
  const letter = text[at + 1] ?? "";
  const simple = simpleEscapes[letter];
  if (simple !== undefined && Object.hasOwn(simpleEscapes, letter)) return { value: simple, end: at + 2 };
  if (letter === "u" || letter === "U") {
    const digits = letter === "u" ? /^[0-9a-fA-F]{4}/.exec(text.slice(at + 2, at + 6)) : /^(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6})/.exec(text.slice(at + 2, at + 10));
    const code = digits ? Number.parseInt(digits[0], 16) : Infinity;
    if (code <= 0x10ffff) return { value: String.fromCodePoint(code), end: at + 2 + (digits?.[0].length ?? 0) };
    throw syntaxError("InvalidUnicodeLiteral", `\\${letter} must be followed by the ${letter === "u" ? 4 : 6} hexadecimal digits of a character.`, { start: at, end: at + 2 });
  }
  throw syntaxError("UnexpectedSyntax", `\\${letter} is not an escape.`, { start: at, end: at + 2 }, "Write \\\\ for a backslash.");
}

function findPartners(tokens: readonly Token[]): Int32Array {
  const partners = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  const opener: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
  tokens.forEach((token, index) => {
    if (token.kind !== "symbol") return;
    if (token.text === "(" || token.text === "[" || token.text === "{") open.push(index);
    const wanted = opener[token.text];
    const last = open.at(-1);
    if (wanted !== undefined && last !== undefined && tokens[last]?.text === wanted) {
      partners[last] = index;
      open.pop();
    }
  });
  return partners;
}
