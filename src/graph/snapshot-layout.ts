// The bytes of a snapshot: a header, a table of sections, the sections. All numbers are little-endian; all sections start at a multiple of 8.
//
//   0  magic "WHOMGRPH"                   8 bytes
//   8  format version                     u32
//  12  byte order mark 0x01020304         u32
//  16  length of the table in bytes       u32
//  20  count of sections                  u32
//  24  length of the whole file           f64
//  32  checksum of bytes 8 to 32 and the table   4 x u32
//  48  the table, then the sections
//
// A row of the table: offset f64, length f64, checksum 4 x u32, length of the name u32, the name in UTF-8, zeros to a multiple of 8.
import { exitCodes, WhomError } from "../model/problem.ts";

export const magic = "WHOMGRPH";
/** Raised with every change of the format. A snapshot of another version is rebuilt, never migrated. */
export const formatVersion = 2;
export const byteOrderMark = 0x01020304;
export const headerBytes = 48;
export const rowBytes = 36;
export const maxSections = 100_000;

/** The section that describes the arrays of the graph, and what their names start with; extra sections may not use them. */
export const graphMetaName = "graph";
export const graphPrefix = "graph/";

export const aligned = (length: number): number => Math.ceil(length / 8) * 8;

export type SnapshotFault = "snapshot-truncated" | "snapshot-damaged" | "snapshot-version" | "snapshot-foreign";

const hints: Readonly<Record<SnapshotFault, string>> = {
  "snapshot-truncated": "The file was not written to its end. Build the graph again.",
  "snapshot-damaged": "The file was changed after it was written. Build the graph again.",
  "snapshot-version": "Snapshots of other versions are not converted. Build the graph again.",
  "snapshot-foreign": "Give a snapshot that was written by whom, or build the graph again.",
};

export function snapshotError(code: SnapshotFault, message: string): WhomError {
  return new WhomError(message, exitCodes.badInput, [{ code, severity: "error", message, hint: hints[code] }]);
}
