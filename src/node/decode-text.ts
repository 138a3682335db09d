// Bytes of a report → text: UTF-8 with or without a mark, UTF-16, Windows-1252; binary and broken bytes are refused with their offset.
import type { Problem } from "../model/problem.ts";
import { nodePlatform } from "./platform.ts";

/** The text, or undefined with a problem that says at which byte it stops being text. */
export function decodeText(bytes: Uint8Array, file: string, problems: Problem[]): string | undefined {
  const refuse = (offset: number, what: string): undefined => {
    problems.push({ code: "not-text", severity: "error", message: `this is not text: ${what} at byte ${offset}`, where: { file }, hint: "give a text, Markdown, HTML or PDF file in UTF-8, UTF-16 or Windows-1252" });
    return undefined;
  };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), "utf-16le") ?? refuse(firstBadUnit(bytes, "utf-16le"), "a lone surrogate");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), "utf-16be") ?? refuse(firstBadUnit(bytes, "utf-16be"), "a lone surrogate");
  const unmarked = guessUtf16(bytes);
  if (unmarked) {
    const text = utf16(bytes, unmarked);
    if (text !== undefined) return text;
  }
  const control = firstControl(bytes);
  if (control >= 0) return refuse(control, `a control character (0x${bytes[control]!.toString(16).padStart(2, "0")})`);
  const text = nodePlatform.decode(bytes, "utf-8");
  if (text !== undefined) return clean(text);
  // Bytes that no UTF-8 has: the Windows code page, unless it has holes there too or most of it is UTF-8 that broke.
  const bad = firstBadUtf8(bytes);
  const hole = bytes.findIndex((byte) => byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d);
  if (hole >= 0 || validSequences(bytes) > 2) return refuse(bad, "a byte that is neither UTF-8 nor Windows-1252");
  const windows = nodePlatform.decode(bytes, "windows-1252");
  return windows === undefined ? refuse(bad, "a byte that is neither UTF-8 nor Windows-1252") : clean(windows);
}

const clean = (text: string): string => text.replace(/^\u{feff}/u, "").replace(/\r\n?/gu, "\n");

function utf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): string | undefined {
  const text = bytes.length % 2 === 0 ? nodePlatform.decode(bytes, encoding) : undefined;
  return text === undefined || text.includes("\0") ? undefined : clean(text);
}

/** Western text in UTF-16 has a zero in every other byte. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = Math.min(bytes.length & ~1, 512);
  if (sample < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (odd > 0.3 * (sample / 2) && even === 0) return "utf-16le";
  if (even > 0.3 * (sample / 2) && odd === 0) return "utf-16be";
  return undefined;
}

/** Tab, line feed, form feed and carriage return are text; the rest below a space is not. */
function firstControl(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) return at;
  }
  return -1;
}

function firstBadUtf8(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle + 1), { stream: true });
      low = middle + 1;
    } catch {
      high = middle;
    }
  }
  return low;
}

/** Multi-byte sequences that are good UTF-8: many of them mean damaged UTF-8, not another code page. */
function validSequences(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at + 1 < bytes.length && count <= 2; at++) {
    const byte = bytes[at]!;
    const more = byte >= 0xc3 && byte <= 0xdf ? 1 : byte >= 0xe1 && byte <= 0xef ? 2 : 0;
    if (more === 0) continue;
    let good = true;
    for (let next = 1; next <= more; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) good = false;
    if (good) {
      count++;
      at += more;
    }
  }
  return count;
}

function firstBadUnit(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): number {
  if (bytes.length % 2 === 1) return bytes.length - 1;
  const unit = (at: number): number => (encoding === "utf-16le" ? bytes[at]! | (bytes[at + 1]! << 8) : (bytes[at]! << 8) | bytes[at + 1]!);
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const value = unit(at);
    if (value === 0) return at;
    if (value >= 0xd800 && value <= 0xdbff && (at + 3 >= bytes.length || (unit(at + 2) & 0xfc00) !== 0xdc00)) return at;
    if (value >= 0xdc00 && value <= 0xdfff && (at < 4 || (unit(at - 2) & 0xfc00) !== 0xd800)) return at;
  }
  return 0;
}
