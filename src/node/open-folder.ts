// The graph of a data folder, built first where it is missing or out of date.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { openKnowledgeGraph } from "../graph/open-knowledge-graph.ts";
import { exitCodes, WhomError } from "../model/problem.ts";
import type { Problem } from "../model/problem.ts";
import { listInputs } from "./data-folder.ts";
import { isFresh, readManifest } from "./manifest.ts";

export interface OpenedFolder {
  readonly graph: KnowledgeGraph;
  /** The bytes that it was opened from. */
  readonly snapshot: Uint8Array;
  readonly problems: readonly Problem[];
  /** True when the data has errors, so that the graph is that of the last good build. */
  readonly stale: boolean;
}

/**
 * @param proposed with the claims that nobody has reviewed
 * @throws WhomError where the data has errors and no earlier build is there to answer from.
 */
export async function openFolder(folder: string, proposed = false): Promise<OpenedFolder> {
  const manifest = readManifest(join(folder, ".whom"), proposed);
  let damaged = manifest === undefined;
  if (manifest && isFresh(manifest, listInputs(folder))) {
    try {
      return { ...openSnapshotFile(join(folder, ".whom", manifest.snapshot)), problems: manifest.warnings, stale: false };
    } catch (error) {
      if (!(error instanceof WhomError)) throw error;
      damaged = true;
    }
  }
  // The builder brings YAML and the layout with it: loaded only when there is something to build.
  const { buildFolder } = await import("./build-folder.ts");
  const result = buildFolder(folder, { proposed, ...(damaged ? { force: true } : {}) });
  const errors = result.problems.filter((problem) => problem.severity === "error");
  if (result.snapshot === undefined) throw new WhomError(`${errors.length} problem${errors.length === 1 ? "" : "s"} in ${folder}; nothing was built`, exitCodes.badInput, errors);
  return { ...openSnapshotFile(result.snapshot), problems: result.problems, stale: errors.length > 0 };
}

function openSnapshotFile(path: string): { readonly graph: KnowledgeGraph; readonly snapshot: Uint8Array } {
  const snapshot = readFileSync(path);
  return { graph: openKnowledgeGraph(snapshot), snapshot };
}
