// Many documents → results in their order, on worker threads, each document under a deadline of its own.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { fileURLToPath } from "node:url";
import type { DocumentResult, DocumentTask, ReaderSettings } from "./read-one.ts";

export interface ReadReportsOptions extends ReaderSettings {
  /** Worker threads; as many as the machine runs at once where absent. */
  readonly jobs?: number;
  /** Told after each document. */
  readonly onDone?: (done: number, all: number) => void;
}

// The worker may be a little late with its own deadline before it is ended from outside.
const graceMs = 5_000;

/** Results in the order of the tasks, whatever thread finishes first. */
export async function* readReports(tasks: readonly DocumentTask[], options: ReadReportsOptions): AsyncGenerator<DocumentResult> {
  const jobs = Math.max(1, Math.min(options.jobs ?? availableParallelism(), tasks.length));
  const settings: ReaderSettings = { form: options.form, data: options.data, timeoutMs: options.timeoutMs };
  const results: (DocumentResult | undefined)[] = tasks.map(() => undefined);
  let nextTask = 0;
  let done = 0;
  let wake: () => void = () => undefined;
  let failure: unknown;
  const lanes = Array.from({ length: jobs }, () => new Lane(settings));
  const work = lanes.map(async (lane) => {
    for (;;) {
      const number = nextTask;
      nextTask += 1;
      const task = tasks[number];
      if (!task) break;
      results[number] = await lane.read(task);
      done += 1;
      options.onDone?.(done, tasks.length);
      wake();
    }
  });
  const all = Promise.all(work).catch((error: unknown) => {
    failure = error;
    wake();
  });
  try {
    for (let number = 0; number < tasks.length; number += 1) {
      while (results[number] === undefined) {
        if (failure !== undefined) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (results[number] !== undefined || failure !== undefined) resolve();
        });
      }
      yield results[number]!;
      // Texts of finished documents need not stay.
      results[number] = { ...results[number]!, text: "", claims: [], output: "" };
    }
    await all;
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
}

/** One worker thread, started when first needed and started anew when a document outlives its deadline. */
class Lane {
  readonly #settings: ReaderSettings;
  #worker: Worker | undefined;

  constructor(settings: ReaderSettings) {
    this.#settings = settings;
  }

  async read(task: DocumentTask): Promise<DocumentResult> {
    const worker = (this.#worker ??= new Worker(workerFile(), { workerData: this.#settings }));
    return new Promise<DocumentResult>((resolve, reject) => {
      const finish = (act: () => void): void => {
        clearTimeout(timer);
        worker.off("message", onMessage);
        worker.off("error", onError);
        act();
      };
      const timer = setTimeout(() => {
        finish(() => {
          this.#worker = undefined;
          void worker.terminate();
          resolve(failed(task, "deadline", `was not read in ${this.#settings.timeoutMs} ms`, "give more time with --timeout"));
        });
      }, this.#settings.timeoutMs + graceMs);
      const onMessage = (result: DocumentResult): void => finish(() => resolve(result));
      const onError = (error: unknown): void =>
        finish(() => {
          this.#worker = undefined;
          // Out of memory ends the thread, not the run.
          if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY") resolve(failed(task, "memory", "needs more memory than a thread may take", "cut the document into parts"));
          else reject(error instanceof Error ? error : new Error(String(error)));
        });
      worker.on("message", onMessage);
      worker.on("error", onError);
      worker.postMessage(task, []);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}

function failed(task: DocumentTask, code: string, message: string, hint: string): DocumentResult {
  return { number: task.number, output: "", claims: [], text: "", title: "", published: undefined, sentences: 0, problems: [{ code, severity: "error", message, where: { file: task.name }, hint }] };
}

/** Compiled, the worker stands beside this file; from the sources only a runner that strips types has it. */
function workerFile(): URL {
  return new URL(fileURLToPath(import.meta.url).endsWith(".ts") ? "./read-worker.ts" : "./read-worker.js", import.meta.url);
}

