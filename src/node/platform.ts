// What the core needs, as Node gives it.
import { createHash } from "node:crypto";
import type { Platform } from "../model/platform.ts";

export const nodePlatform: Platform = {
  decode(bytes, encoding) {
    if (encoding === "windows-1252") return windows1252(bytes);
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  hash: (data) => createHash("sha256").update(data).digest("hex"),
  clock: () => performance.now(),
};

// Node's own decoder takes 0x80 to 0x9F for control characters, as Latin-1 has them.
const upperHalf = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1").replace(/[\u0080-\u009f]/gu, (char) => upperHalf[char.charCodeAt(0) - 0x80] ?? char);
}
