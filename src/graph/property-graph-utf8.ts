// Text to UTF-8 and back without a platform. A lone surrogate is kept as three bytes (WTF-8), so every JavaScript string survives the round trip.

/** Writes `text` into `target` from `at` on and returns the position after it. `target` needs room for three bytes a code unit. */
export function encodeInto(text: string, target: Uint8Array, at: number): number {
  let end = at;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      target[end++] = code;
      continue;
    }
    if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        i++;
      }
    }
    if (code < 0x800) {
      target[end++] = 0xc0 | (code >> 6);
    } else {
      if (code < 0x10000) {
        target[end++] = 0xe0 | (code >> 12);
      } else {
        target[end++] = 0xf0 | (code >> 18);
        target[end++] = 0x80 | ((code >> 12) & 63);
      }
      target[end++] = 0x80 | ((code >> 6) & 63);
    }
    target[end++] = 0x80 | (code & 63);
  }
  return end;
}

export function encodeText(text: string): Uint8Array {
  const target = new Uint8Array(text.length * 3);
  return target.slice(0, encodeInto(text, target, 0));
}

const chunk = 4096;
const beyondAscii = /[\u0080-\u00ff]/u;

/** The text in bytes `start` to `end` (exclusive). Bytes that are no UTF-8 give U+FFFD, never an exception. */
export function decodeText(bytes: Uint8Array, start = 0, end = bytes.length): string {
  // Short ASCII text, the usual name, needs no list in between.
  let i = start;
  if (end - start <= 24) {
    let text = "";
    while (i < end && bytes[i]! < 0x80) text += String.fromCharCode(bytes[i++]!);
    if (i === end) return text;
    i = start;
  }
  const parts: string[] = [];
  let units: number[] = [];
  let stretch = 64;
  while (i < end) {
    const first = bytes[i]!;
    if (first < 0x80) {
      // A stretch at a time, looked over by the engine's own code; longer as long as all is ASCII.
      const text = Reflect.apply(String.fromCharCode, undefined, bytes.subarray(i, Math.min(end, i + stretch)));
      const plain = text.search(beyondAscii);
      stretch = plain < 0 ? Math.min(chunk, stretch * 4) : 16;
      if (units.length > 0) parts.push(String.fromCharCode(...units));
      units = [];
      parts.push(plain < 0 ? text : text.slice(0, plain));
      i += plain < 0 ? text.length : plain;
      continue;
    }
    let code = first;
    let more = 0;
    if (first >= 0xf0 && first < 0xf5) {
      code = first & 7;
      more = 3;
    } else if (first >= 0xe0) {
      code = first & 15;
      more = 2;
    } else if (first >= 0xc2) {
      code = first & 31;
      more = 1;
    } else if (first >= 0x80) {
      code = 0xfffd;
    }
    if (first >= 0xf5) {
      code = 0xfffd;
      more = 0;
    }
    i++;
    for (; more > 0; more--, i++) {
      const next = i < end ? bytes[i]! : 0;
      if ((next & 0xc0) !== 0x80) {
        code = 0xfffd;
        break;
      }
      code = (code << 6) | (next & 63);
    }
    if (code > 0x10ffff) code = 0xfffd;
    if (code >= 0x10000) units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
    else units.push(code);
    if (units.length >= chunk) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  return parts.join("");
}
