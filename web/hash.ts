// SHA-256 for opening snapshots: the browser's own is asynchronous and missing in pages opened from disk.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

export function hashBytes(data: Uint8Array): string {
  return bytesToHex(sha256(data));
}
