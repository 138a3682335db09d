// Writes a graph and named extra sections as one block of bytes. The same graph and sections give the same bytes.
import type { PropertyGraph } from "./property-graph.ts";
import { arraysOf } from "./property-graph-data.ts";
import { encodeText } from "./property-graph-utf8.ts";
import { checksum } from "./snapshot-hash.ts";
import { aligned, byteOrderMark, formatVersion, graphMetaName, graphPrefix, headerBytes, magic, rowBytes } from "./snapshot-layout.ts";

/** Something beside the graph: bytes, or a value that becomes JSON. */
export type SnapshotSection = { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly json: unknown };

/** @throws RangeError where two sections have one name, or a name is kept for the graph ("graph", "graph/..."). */
export function writeSnapshot(graph: PropertyGraph, extraSections: readonly SnapshotSection[]): Uint8Array<ArrayBuffer> {
  const { meta } = graph.data;
  const sections: { name: Uint8Array; bytes: Uint8Array; offset: number }[] = [];
  const names = new Set<string>();
  const add = (name: string, bytes: Uint8Array): void => {
    if (names.has(name)) throw new RangeError(`Two sections of the snapshot are called "${name}".`);
    names.add(name);
    sections.push({ name: encodeText(name), bytes, offset: 0 });
  };
  add(graphMetaName, encodeText(JSON.stringify(meta)));
  for (const section of extraSections) {
    if (section.name === graphMetaName || section.name.startsWith(graphPrefix)) throw new RangeError(`The section name "${section.name}" is kept for the graph.`);
    add(section.name, "bytes" in section ? section.bytes : encodeText(JSON.stringify(section.json)));
  }
  for (const { name } of arraysOf(meta)) {
    const array = graph.data.array(name);
    add(graphPrefix + name, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }

  const tableBytes = sections.reduce((sum, section) => sum + rowBytes + section.name.length, 0);
  let end = aligned(headerBytes + tableBytes);
  for (const section of sections) {
    section.offset = end;
    end = aligned(end + section.bytes.length);
  }
  const file = new Uint8Array(end);
  const view = new DataView(file.buffer);
  for (let i = 0; i < magic.length; i++) file[i] = magic.charCodeAt(i);
  view.setUint32(8, formatVersion, true);
  view.setUint32(12, byteOrderMark, true);
  view.setUint32(16, tableBytes, true);
  view.setUint32(20, sections.length, true);
  view.setFloat64(24, end, true);
  let row = headerBytes;
  for (const { name, bytes, offset } of sections) {
    file.set(bytes, offset);
    view.setFloat64(row, offset, true);
    view.setFloat64(row + 8, bytes.length, true);
    setSum(view, row + 16, checksum(file.subarray(offset, offset + bytes.length)));
    view.setUint32(row + 32, name.length, true);
    file.set(name, row + rowBytes);
    row += rowBytes + name.length;
  }
  setSum(view, 32, checksum(guarded(file, tableBytes)));
  return file;
}

function setSum(view: DataView, at: number, sum: readonly number[]): void {
  for (const [i, word] of sum.entries()) view.setUint32(at + i * 4, word, true);
}

/** What the checksum in the header is of: the numbers of the header and the table. */
export function guarded(file: Uint8Array, tableBytes: number): Uint8Array {
  const data = new Uint8Array(24 + tableBytes);
  data.set(file.subarray(8, 32));
  data.set(file.subarray(headerBytes, headerBytes + tableBytes), 24);
  return data;
}
