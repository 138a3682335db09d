// Promises over the worker.
import type { Request, RequestName, Requests, Response } from "./protocol.ts";

export class QueryWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  #next = 1;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener("message", (event: MessageEvent<Response>) => {
      const waiting = this.#waiting.get(event.data.id);
      this.#waiting.delete(event.data.id);
      if ("error" in event.data) waiting?.reject(new Error(event.data.error));
      else waiting?.resolve(event.data.answer as never);
    });
    worker.addEventListener("error", (event) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(event.message || "the worker could not start"));
      this.#waiting.clear();
    });
  }

  request<Name extends RequestName>(name: Name, ask: Requests[Name]["ask"]): Promise<Requests[Name]["answer"]> {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: never) => void, reject });
      const message: Request = { id, name, ask };
      this.#worker.postMessage(message);
    });
  }
}
