// What the core needs from where it runs. The core itself has no clock, no disk and no crypto.

/** The abilities that Node or a browser hands to the core. */
export interface Platform {
  /** Bytes to text. Returns undefined when the bytes are not valid in that encoding. */
  decode(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252"): string | undefined;
  /** A stable content hash: lower-case hex, 64 digits (SHA-256). */
  hash(data: string | Uint8Array): string;
  /** Milliseconds from an arbitrary start; only differences mean anything. */
  clock(): number;
}

/** Says when to stop. `expired()` is asked often, so it must be cheap. */
export interface Deadline {
  /** The budget in milliseconds, for messages. */
  readonly timeoutMs: number;
  expired(): boolean;
}

/** A deadline that never comes. */
export const noDeadline: Deadline = { timeoutMs: Infinity, expired: () => false };

/** A deadline `timeoutMs` milliseconds from now by the clock that is passed in; `isCancelled` may end it earlier. */
export function deadlineIn(timeoutMs: number, clock: () => number, isCancelled: () => boolean = () => false): Deadline {
  const end = clock() + timeoutMs;
  return { timeoutMs, expired: () => isCancelled() || clock() > end };
}
