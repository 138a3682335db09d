// The graph of a data folder, built first where it is missing or out of date.
import { readFileSync } from "node:fs";
import { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { openKnowledgeGraph } from "../graph/open-knowledge-graph.ts";
import { exitCodes, WhomError } from "../model/problem.ts";
import type { Problem } from "../model/problem.ts";
import { buildFolder } from "./build-folder.ts";
import { nodePlatform } from "./platform.ts";

export interface OpenedFolder {
  readonly graph: KnowledgeGraph;
  readonly problems: readonly Problem[];
  /** True when the data has errors, so that the graph is that of the last good build. */
  readonly stale: boolean;
}

/** @throws WhomError where the data has errors and no earlier build is there to answer from. */
export function openFolder(folder: string): OpenedFolder {
  const result = buildFolder(folder);
  const errors = result.problems.filter((problem) => problem.severity === "error");
  if (result.snapshot === undefined) throw new WhomError(`${errors.length} problem${errors.length === 1 ? "" : "s"} in ${folder}; nothing was built`, exitCodes.badInput, result.problems);
  return { graph: openKnowledgeGraph(readFileSync(result.snapshot), nodePlatform.hash), problems: result.problems, stale: errors.length > 0 };
}
