// Whole files or none: written beside, flushed to the disk, then renamed over the old one.
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { exitCodes, WhomError } from "../model/problem.ts";

/** Writes a file so that a reader, or a crash, sees the old one or the new one and nothing between. */
export function writeFileWhole(path: string, data: Uint8Array | string): void {
  const bytes = typeof data === "string" ? Buffer.from(data) : data;
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(temporary, "w");
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // The first error says it all.
    }
    throw new WhomError(`cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`, exitCodes.inputOutput);
  }
}
