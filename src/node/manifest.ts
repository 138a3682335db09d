// Is the folder's snapshot still good? Asked of file sizes and times alone, so that a question costs no reading.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import type { InputFile } from "./data-folder.ts";

/** Bump when the same input would give other bytes. */
export const buildVersion = 6;

/** With unreviewed claims a folder has a second graph beside the one of what is accepted. */
export function headFile(proposed: boolean): string {
  return proposed ? "HEAD-proposed" : "HEAD";
}

/** `.whom/HEAD`: which snapshot is in use, and what it was built from. */
export interface Manifest {
  readonly version: number;
  readonly snapshot: string;
  readonly files: readonly { readonly name: string; readonly size: number; readonly modifiedMs: number; readonly hash: string }[];
  readonly warnings: readonly Problem[];
}

/** The manifest of the last build, where it is readable, of this version, and its snapshot is there. */
export function readManifest(out: string, proposed = false): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(out, headFile(proposed)), "utf8")) as Manifest;
    return manifest.version === buildVersion && /^[0-9a-f]+\.graph$/u.test(manifest.snapshot) && existsSync(join(out, manifest.snapshot)) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

export function isFresh(manifest: Manifest, inputs: readonly InputFile[]): boolean {
  return manifest.files.length === inputs.length && inputs.every((input, index) => {
    const before = manifest.files[index];
    return before?.name === input.name && before.size === input.size && before.modifiedMs === input.modifiedMs;
  });
}
