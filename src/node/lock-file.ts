// One writer at a time: a lock file with the writer's process id. The lock of a dead process is taken over.
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { exitCodes, WhomError } from "../model/problem.ts";

/** How long another's lock is waited for: an append takes some milliseconds. */
const patienceMs = 2000;
/** A lock without an owner's name is that of a writer who died between two calls, if it is older than this. */
const namelessMs = 5000;

/**
 * Runs the action while no other process holds the lock.
 * @throws WhomError (locked) when another process holds it for longer than two seconds
 */
export function withLock<T>(path: string, action: () => T): T {
  const until = Date.now() + patienceMs;
  while (!take(path)) {
    const owner = ownerOf(path);
    if (owner === undefined) continue; // released meanwhile
    if (owner.dead) {
      clear(path);
      continue;
    }
    if (Date.now() > until) throw new WhomError(`${path} is held by process ${owner.name}\n  hint: wait for it to end, or delete the file if no such process is running`, exitCodes.locked);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  try {
    return action();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new WhomError(`cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`, exitCodes.inputOutput);
  }
  try {
    writeSync(file, `${process.pid} ${hostname()}\n`);
  } finally {
    closeSync(file);
  }
  return true;
}

// Moved aside first: if another process took the lock over meanwhile, it is that one's and goes back.
function clear(path: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (ownerOf(aside)?.dead === false) linkSync(aside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function ownerOf(path: string): { readonly name: string; readonly dead: boolean } | undefined {
  try {
    const [pid = "", host = ""] = readFileSync(path, "utf8").trim().split(" ");
    if (pid === "") return { name: "?", dead: Date.now() - statSync(path).mtimeMs > namelessMs };
    if (host !== hostname()) return { name: `${pid} on ${host}`, dead: false };
    return { name: pid, dead: !isRunning(Number(pid)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
