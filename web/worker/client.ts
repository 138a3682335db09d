// Promises over the worker, which starts with the first question: most visits only look.
import type { Request, RequestName, Requests, Response } from "./protocol.ts";

export class QueryWorker {
  readonly #make: () => Worker;
  readonly #waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  #worker: Worker | undefined;
  #bytes: Uint8Array;
  #next = 1;

  /** `bytes` is the snapshot that the worker opens when it starts. */
  constructor(make: () => Worker, bytes: Uint8Array) {
    this.#make = make;
    this.#bytes = bytes;
  }

  request<Name extends RequestName>(name: Name, ask: Requests[Name]["ask"]): Promise<Requests[Name]["answer"]> {
    return this.#send(this.#worker ?? this.#start(), name, ask);
  }

  /** Another snapshot takes the place of the one in use. */
  async replace(bytes: Uint8Array): Promise<void> {
    this.#bytes = bytes;
    if (this.#worker) await this.#send(this.#worker, "open", { bytes });
  }

  #start(): Worker {
    const worker = this.#make();
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
    this.#worker = worker;
    // A snapshot that does not open is told by the first question.
    this.#send(worker, "open", { bytes: this.#bytes }).catch(() => undefined);
    return worker;
  }

  #send<Name extends RequestName>(worker: Worker, name: Name, ask: Requests[Name]["ask"]): Promise<Requests[Name]["answer"]> {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: never) => void, reject });
      const message: Request = { id, name, ask };
      worker.postMessage(message);
    });
  }
}
