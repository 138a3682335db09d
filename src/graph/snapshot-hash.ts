// A fast 128-bit checksum for the sections of a snapshot: it finds damage, it does not prove who wrote the bytes.
// Four lanes of the round of xxHash32 (Yann Collet), one a word of 16 bytes; the lanes are kept apart, and each round is a bijection of its word,
// so a change within one word always changes the sum.

const prime1 = 0x9e3779b1;
const prime2 = 0x85ebca77;
const prime3 = 0xc2b2ae3d;

/** Four numbers of 32 bits. `bytes` must start at a multiple of 4 in its buffer. */
export function checksum(bytes: Uint8Array): readonly [number, number, number, number] {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  let a = 0x24234428;
  let b = 0x85ebca77;
  let c = 0;
  let d = 0x61c8864f;
  const whole = words.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    a = round(a, words[i]!);
    b = round(b, words[i + 1]!);
    c = round(c, words[i + 2]!);
    d = round(d, words[i + 3]!);
  }
  for (let i = whole; i < words.length; i++) a = round(a, words[i]!);
  for (let i = words.length * 4; i < bytes.length; i++) b = round(b, bytes[i]! + 0x100);
  return [finish(a, bytes.length), finish(b, bytes.length), finish(c, bytes.length), finish(d, bytes.length)];
}

function round(lane: number, word: number): number {
  const sum = (lane + Math.imul(word, prime2)) | 0;
  return Math.imul((sum << 13) | (sum >>> 19), prime1);
}

function finish(lane: number, length: number): number {
  let mixed = (lane + length) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), prime2);
  mixed = Math.imul(mixed ^ (mixed >>> 13), prime3);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
