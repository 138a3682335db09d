// Records as sections of a snapshot: one JSON list, and where each record starts in it, so that one can be read without the others.
import { decodeText, encodeText } from "./property-graph-utf8.ts";
import { snapshotError } from "./snapshot-layout.ts";
import type { Snapshot, SnapshotSection } from "./snapshot.ts";

const between = ",\n";

/** Two sections: `name`, and `name/at` with the byte at which each record starts and one past the last. */
export function recordSections(name: string, records: readonly unknown[]): readonly SnapshotSection[] {
  const texts = records.map((record) => encodeText(JSON.stringify(record)));
  const at = new Uint32Array(records.length + 1);
  at[0] = 1;
  for (const [index, text] of texts.entries()) at[index + 1] = at[index]! + text.length + between.length;
  const bytes = new Uint8Array(records.length === 0 ? 2 : at[records.length]! - between.length + 1);
  const comma = encodeText(between);
  bytes[0] = 0x5b; // [
  for (const [index, text] of texts.entries()) {
    bytes.set(text, at[index]!);
    if (index + 1 < texts.length) bytes.set(comma, at[index]! + text.length);
  }
  bytes[bytes.length - 1] = 0x5d; // ]
  return [{ name, bytes }, { name: `${name}/at`, bytes: new Uint8Array(at.buffer) }];
}

export class RecordList<T> {
  readonly #snapshot: Snapshot;
  readonly #name: string;
  readonly #at: Uint32Array;

  /** @throws WhomError where the sections are missing or do not fit each other. */
  constructor(snapshot: Snapshot, name: string) {
    const at = snapshot.section(`${name}/at`);
    if (!at || at.length < 4 || at.length % 4 !== 0) throw snapshotError("snapshot-damaged", `The snapshot holds no list of ${name}.`);
    this.#snapshot = snapshot;
    this.#name = name;
    this.#at = new Uint32Array(at.buffer, at.byteOffset, at.length / 4);
  }

  get length(): number {
    return this.#at.length - 1;
  }

  /** One record, parsed anew each time. */
  read(index: number): T {
    try {
      return JSON.parse(decodeText(this.#bytes, this.#at[index]!, this.#at[index + 1]! - between.length)) as T;
    } catch {
      throw snapshotError("snapshot-damaged", `Section "${this.#name}" of the snapshot is not JSON.`);
    }
  }

  all(): readonly T[] {
    return this.#snapshot.json(this.#name) as readonly T[];
  }

  get #bytes(): Uint8Array {
    return this.#snapshot.section(this.#name) ?? new Uint8Array(0);
  }
}
