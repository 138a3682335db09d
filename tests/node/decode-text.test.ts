// Bytes of every encoding that reports come in, and bytes that are no text.
import { expect, test } from "vitest";
import type { Problem } from "../../src/model/problem.ts";
import { decodeText } from "../../src/node/decode-text.ts";

const bytes = (...parts: readonly (string | readonly number[])[]) => new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "utf8")] : [...part])));
const utf16 = (text: string, little: boolean) => new Uint8Array([...text].flatMap((char) => (little ? [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8] : [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255])));

test.each<[string, Uint8Array, string]>([
  ["UTF-8", bytes("Chávez said"), "Chávez said"],
  ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], "Chávez"), "Chávez"],
  ["UTF-16 little-endian with a mark", new Uint8Array([0xff, 0xfe, ...utf16("Chávez", true)]), "Chávez"],
  ["UTF-16 big-endian with a mark", new Uint8Array([0xfe, 0xff, ...utf16("Chávez", false)]), "Chávez"],
  ["UTF-16 without a mark", utf16("a plain text", true), "a plain text"],
  ["Windows-1252", bytes("Ch", [0xe1], "vez said ", [0x93], "no", [0x94]), "Chávez said “no”"],
  ["line ends", bytes("a\r\nb\rc"), "a\nb\nc"],
])("%s", (_, given, expected) => {
  const problems: Problem[] = [];
  expect(decodeText(given, "x.txt", problems)).toBe(expected);
  expect(problems).toEqual([]);
});

test.each<[string, Uint8Array, RegExp]>([
  ["a zero byte", bytes("text", [0], "more text that goes on"), /control character \(0x00\) at byte 4/],
  ["a picture", bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /control character \(0x1a\) at byte 6/],
  ["damaged UTF-8", bytes("é é é é ", [0xff], " é"), /at byte 12/],
])("%s is refused", (_, given, message) => {
  const problems: Problem[] = [];
  expect(decodeText(given, "x.txt", problems)).toBeUndefined();
  expect(problems.map((problem) => problem.message).join()).toMatch(message);
});
