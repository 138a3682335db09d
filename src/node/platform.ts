// What the core needs, as Node gives it.
import { createHash } from "node:crypto";
import type { Platform } from "../model/platform.ts";

export const nodePlatform: Platform = {
  decode(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  hash: (data) => createHash("sha256").update(data).digest("hex"),
  clock: () => performance.now(),
};
