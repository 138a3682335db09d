// How V8 goes about the rules by which texts are read.
import { setFlagsFromString } from "node:v8";

/** By Node's release, what makes V8 wait some fifteen times as long before it optimizes a function; V8 complains aloud of a flag that it does not know. */
const patience: ReadonlyMap<string, string> = new Map([
  ["20", "--interrupt-budget=1000000"],
  ["22", "--invocation-count-for-turbofan=40000"],
  ["24", "--invocation-count-for-turbofan=40000"],
]);

/**
 * Called before the first text. The rules are some thousand small functions, of which each sentence goes its own way through; V8 by its habit
 * takes each for hot too early, and compiles it again as it meets new kinds of sentences, which costs up to a third of the time. The first line
 * of `npm run bench:read` shows what waiting brings; later ones gain little. Does nothing in releases of Node on which it was not measured.
 */
export function tuneForReading(): void {
  const flag = patience.get(process.versions.node.split(".")[0]!);
  if (flag !== undefined) setFlagsFromString(flag);
}
