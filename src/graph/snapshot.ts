// Opens a snapshot: the header and the table are checked at once, each section when it is first touched; arrays are views into the bytes, not copies.
import { PropertyGraph } from "./property-graph.ts";
import { type ArraySpec, arraysOf, elementBytes, type GraphArray } from "./property-graph-data.ts";
import { decodeText } from "./property-graph-utf8.ts";
import { checksum } from "./snapshot-hash.ts";
import { byteOrderMark, formatVersion, graphMetaName, graphPrefix, headerBytes, magic, maxSections, rowBytes, snapshotError } from "./snapshot-layout.ts";
import { readGraphMeta } from "./snapshot-meta.ts";
import { guarded } from "./snapshot-write.ts";

export { type SnapshotSection, writeSnapshot } from "./snapshot-write.ts";
export { formatVersion } from "./snapshot-layout.ts";

export interface Snapshot {
  readonly graph: PropertyGraph;
  /** Names of the extra sections, in the order in which they were written. */
  readonly names: readonly string[];
  /** The bytes of an extra section, or undefined where there is none of this name. Throws a WhomError where they are damaged. */
  section(name: string): Uint8Array | undefined;
  /** The same, read as JSON. */
  json(name: string): unknown;
}

/** Where a snapshot is read from piece by piece, so that opening a large one does not read the whole file. */
export interface ByteSource {
  readonly length: number;
  /** The bytes from `offset` on; fewer where the source ends. */
  read(offset: number, length: number): Uint8Array;
}

interface Row {
  readonly offset: number;
  readonly length: number;
  readonly sum: readonly number[];
}

/**
 * Bytes are kept and must not change; they are copied only where they do not start at a multiple of 8 in their buffer.
 * @throws WhomError (`snapshot-foreign`, `snapshot-version`, `snapshot-truncated`, `snapshot-damaged`), here and when a damaged section is first touched.
 */
export function openSnapshot(bytes: Uint8Array | ByteSource): Snapshot {
  const file = bytes instanceof Uint8Array ? sourceOf(bytes) : bytes;
  const rows = readTable(file);
  const touched = new Map<string, Uint8Array>();
  const section = (name: string): Uint8Array | undefined => {
    const row = rows.get(name);
    if (!row) return undefined;
    let data = touched.get(name);
    if (!data) {
      data = alignedBytes(file.read(row.offset, row.length));
      if (data.length !== row.length) throw snapshotError("snapshot-truncated", `Section "${name}" of the snapshot ends early.`);
      if (!sameSum(checksum(data), row.sum)) throw snapshotError("snapshot-damaged", `Section "${name}" of the snapshot is damaged: its checksum differs.`);
      touched.set(name, data);
    }
    return data;
  };
  const json = (name: string): unknown => {
    const data = section(name);
    if (!data) return undefined;
    try {
      return JSON.parse(decodeText(data)) as unknown;
    } catch {
      throw snapshotError("snapshot-damaged", `Section "${name}" of the snapshot is not JSON.`);
    }
  };
  const meta = readGraphMeta(json(graphMetaName));
  const specs = new Map(arraysOf(meta).map((spec) => [spec.name, spec]));
  const arrays = new Map<string, GraphArray>();
  for (const spec of specs.values()) {
    const row = rows.get(graphPrefix + spec.name);
    if (row?.length !== spec.length * elementBytes[spec.element]) {
      throw snapshotError("snapshot-damaged", `Section "${graphPrefix}${spec.name}" of the snapshot is missing or has the wrong length.`);
    }
  }
  const array = (name: string): GraphArray => {
    let found = arrays.get(name);
    if (!found) {
      const spec = specs.get(name)!;
      found = viewOf(section(graphPrefix + name)!, spec);
      checkNumbers(found, spec);
      arrays.set(name, found);
    }
    return found;
  };
  return {
    graph: new PropertyGraph({ meta, array }),
    names: [...rows.keys()].filter((name) => name !== graphMetaName && !name.startsWith(graphPrefix)),
    section: (name) => (name === graphMetaName || name.startsWith(graphPrefix) ? undefined : section(name)),
    json: (name) => (name === graphMetaName || name.startsWith(graphPrefix) ? undefined : json(name)),
  };
}

function sourceOf(bytes: Uint8Array): ByteSource {
  const file = alignedBytes(bytes);
  return { length: file.length, read: (offset, length) => file.subarray(offset, offset + length) };
}

const sameSum = (one: readonly number[], other: readonly number[]): boolean => one.every((word, i) => word === other[i]);

const alignedBytes = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 8 === 0 ? bytes : bytes.slice());

function readTable(source: ByteSource): ReadonlyMap<string, Row> {
  const header = source.read(0, headerBytes);
  for (let i = 0; i < Math.min(magic.length, header.length); i++) {
    if (header[i] !== magic.charCodeAt(i)) throw snapshotError("snapshot-foreign", `This is not a snapshot of whom: it does not start with "${magic}".`);
  }
  if (header.length < headerBytes) throw snapshotError("snapshot-truncated", `The snapshot has ${source.length} bytes, fewer than its header.`);
  const start = new DataView(header.buffer, header.byteOffset, headerBytes);
  const version = start.getUint32(8, true);
  if (version !== formatVersion) throw snapshotError("snapshot-version", `The snapshot has format version ${version}; this program reads version ${formatVersion}.`);
  const isSwapped = new Uint32Array(alignedBytes(header).buffer, alignedBytes(header).byteOffset + 12, 1)[0] !== byteOrderMark;
  if (isSwapped) throw snapshotError("snapshot-damaged", "The byte order mark of the snapshot is not the one of this machine.");
  const tableBytes = start.getUint32(16, true);
  const count = start.getUint32(20, true);
  const length = start.getFloat64(24, true);
  if (source.length < length || source.length < headerBytes + tableBytes) throw snapshotError("snapshot-truncated", `The snapshot has ${source.length} of ${length} bytes.`);
  const file = source.read(0, headerBytes + tableBytes);
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const damaged = snapshotError("snapshot-damaged", "The header or the table of sections of the snapshot is damaged.");
  if (source.length !== length || count > maxSections || !sameSum(checksum(guarded(file, tableBytes)), sumAt(view, 32))) throw damaged;
  const rows = new Map<string, Row>();
  let at = headerBytes;
  const end = headerBytes + tableBytes;
  for (let i = 0; i < count; i++) {
    if (at + rowBytes > end) throw damaged;
    const row: Row = { offset: view.getFloat64(at, true), length: view.getFloat64(at + 8, true), sum: sumAt(view, at + 16) };
    const nameEnd = at + rowBytes + view.getUint32(at + 32, true);
    const isInside = Number.isInteger(row.offset) && Number.isInteger(row.length) && row.offset >= end && row.offset % 8 === 0 && row.length >= 0 && row.offset + row.length <= length;
    if (nameEnd > end || !isInside) throw damaged;
    rows.set(decodeText(file, at + rowBytes, nameEnd), row);
    at = nameEnd;
  }
  return rows;
}

const sumAt = (view: DataView, at: number): readonly number[] => [0, 4, 8, 12].map((place) => view.getUint32(at + place, true));

function viewOf(data: Uint8Array, { element, length }: ArraySpec): GraphArray {
  switch (element) {
    case "u8":
      return new Uint8Array(data.buffer, data.byteOffset, length);
    case "u16":
      return new Uint16Array(data.buffer, data.byteOffset, length);
    case "u32":
      return new Uint32Array(data.buffer, data.byteOffset, length);
    case "i32":
      return new Int32Array(data.buffer, data.byteOffset, length);
    case "f64":
      return new Float64Array(data.buffer, data.byteOffset, length);
  }
}

// A snapshot made by a stranger may have right sums and wrong numbers; those that are used as places must lie inside their arrays.
function checkNumbers(array: GraphArray, { name, check }: ArraySpec): void {
  if (!check) return;
  let isValid = true;
  if (check.kind === "below") {
    for (let i = 0; i < array.length; i++) if (array[i]! >= check.limit) isValid = false;
  } else {
    for (let i = 1; i < array.length; i++) if (array[i]! < array[i - 1]!) isValid = false;
    const last = array.at(-1) ?? 0;
    if ((array[0] ?? 0) !== 0 || last > check.limit || (check.kind === "offsetsTo" && last !== check.limit)) isValid = false;
  }
  if (!isValid) throw snapshotError("snapshot-damaged", `Section "${graphPrefix}${name}" of the snapshot holds a number out of its range.`);
}
