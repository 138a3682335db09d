// The view on this machine's own address: loopback only, other hosts and origins refused, nothing from outside.
import { readFileSync, watch } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { exitCodes, WhomError } from "../model/problem.ts";
import { buildFolder } from "./build-folder.ts";
import { pageFolder, readPage } from "./page.ts";

export interface Served {
  readonly url: string;
  readonly server: Server;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8" };
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves a folder's graph; the next free port is taken where the wanted one is not. `onProblems` hears of data that no longer builds. */
export async function serveFolder(folder: string, options: { readonly port: number; readonly onProblems?: (count: number) => void }): Promise<Served> {
  readPage();
  let current = snapshotOf(folder);
  const listeners = new Set<ServerResponse>();
  let port = options.port;

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const refuse = (code: number, text: string) => response.writeHead(code, { "content-type": "text/plain; charset=utf-8" }).end(text);
    response.setHeader("content-security-policy", POLICY);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    response.setHeader("cross-origin-resource-policy", "same-origin");
    // A page elsewhere may name this address (DNS rebinding), but not with our Host and Origin.
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
    if (!hosts.includes(request.headers.host ?? "")) return void refuse(421, "This server answers to this machine only.");
    const { origin } = request.headers;
    if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return void refuse(403, "This server answers to its own page only.");
    if (request.method !== "GET" && request.method !== "HEAD") return void refuse(405, "Only GET.");
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (path === "/graph.whom") return void response.writeHead(200, { "content-type": "application/octet-stream", "cache-control": "no-store" }).end(request.method === "HEAD" ? undefined : current);
    if (path === "/changes") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(": open\n\n");
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
      return;
    }
    const name = path === "/" ? "index.html" : /^\/assets\/[\w.-]+$/u.test(path) && !path.includes("..") ? path.slice(1) : undefined;
    if (name === undefined) return void refuse(404, "Not found.");
    try {
      const body = readFileSync(join(pageFolder, name));
      response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream", "cache-control": name === "index.html" ? "no-store" : "max-age=31536000, immutable" }).end(request.method === "HEAD" ? undefined : body);
    } catch {
      refuse(404, "Not found.");
    }
  };

  const server = createServer(answer);
  port = await listen(server, options.port);
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    if (name === null || name.startsWith(".whom")) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        current = snapshotOf(folder);
        for (const listener of listeners) listener.write("event: changed\ndata: 1\n\n");
      } catch (error) {
        options.onProblems?.(error instanceof WhomError ? error.problems.length : 1);
      }
    }, 200);
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    server,
    close: () => new Promise((resolve) => {
      clearTimeout(timer);
      watcher.close();
      for (const listener of listeners) listener.end();
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function snapshotOf(folder: string): Buffer {
  const result = buildFolder(folder);
  const errors = result.problems.filter((problem) => problem.severity === "error");
  if (result.snapshot === undefined || errors.length > 0) throw new WhomError(`${errors.length} problem${errors.length === 1 ? "" : "s"} in ${folder}`, exitCodes.badInput, errors);
  return readFileSync(result.snapshot);
}

function listen(server: Server, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let port = wanted;
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && port < wanted + 50 && wanted !== 0) server.listen((port += 1), "127.0.0.1");
      else reject(new WhomError(`cannot listen on 127.0.0.1:${port}: ${error.message}`, exitCodes.inputOutput));
    });
    server.on("listening", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
    server.listen(port, "127.0.0.1");
  });
}
