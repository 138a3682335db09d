// The view on this machine's own address: loopback only, other hosts and origins refused, nothing from outside.
import { randomBytes, timingSafeEqual } from "node:crypto";
import { readFileSync, watch } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { exitCodes, WhomError } from "../model/problem.ts";
import { buildFolder } from "./build-folder.ts";
import { listInputs } from "./data-folder.ts";
import { checkPage, pageFolder } from "./page.ts";
import { ReviewSession } from "./review-session.ts";

export interface Served {
  readonly url: string;
  readonly server: Server;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8" };
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface ServeOptions {
  readonly port: number;
  /** With the claims that nobody has reviewed, marked as such. */
  readonly proposed?: boolean;
  /** Whose name the journal gets for decisions made on the page. */
  readonly who?: string;
  /** Hears of data that no longer builds. */
  readonly onProblems?: (count: number) => void;
}

/** Serves a folder's graph; the next free port is taken where the wanted one is not. */
export async function serveFolder(folder: string, options: ServeOptions): Promise<Served> {
  checkPage();
  const { proposed = false, who = "reviewer" } = options;
  let current = snapshotOf(folder, proposed);
  // Only the page that this run handed out may read and write reviews: another program on this machine cannot guess the token.
  const token = randomBytes(24).toString("base64url");
  let session: ReviewSession | undefined;
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
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (path === "/review") return void review(request, response, origin !== undefined).catch((error: unknown) => refuse(...failure(error)));
    if (request.method !== "GET" && request.method !== "HEAD") return void refuse(405, "Only GET.");
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
      const file = readFileSync(join(pageFolder, name));
      const body = path === "/" && hasClaims(folder) ? file.toString("utf8").replace("</head>", `<meta name="whom-review" content="${token}"></head>`) : file;
      response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream", "cache-control": name === "index.html" ? "no-store" : "max-age=31536000, immutable" }).end(request.method === "HEAD" ? undefined : body);
    } catch {
      refuse(404, "Not found.");
    }
  };

  // GET lists the claims; POST { claim, line, seen } decides as `whom review` does when the line is typed at that claim.
  const review = async (request: IncomingMessage, response: ServerResponse, fromPage: boolean): Promise<void> => {
    const send = (code: number, body: unknown) => response.writeHead(code, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" }).end(JSON.stringify(body));
    if (!sameText(String(request.headers["x-whom-token"] ?? ""), token)) return void send(403, { message: "This page is from another run of whom serve; load it again." });
    session ??= new ReviewSession(folder, []);
    if (request.method === "GET") return void send(200, session.list());
    if (request.method !== "POST" || !fromPage) return void send(405, { message: "GET, or POST from the page." });
    const asked: unknown = JSON.parse(await readBody(request));
    if (!isReviewRequest(asked)) return void send(400, { message: "expected { claim, line, seen }" });
    const claim = session.read.claims.find((one) => one.id === asked.claim);
    if (!claim) return void send(404, { message: `there is no claim "${asked.claim}" any more` });
    const typed = session.understand(asked.line, claim);
    if (typed.kind === "wrong") return void send(422, { message: typed.message });
    if (typed.kind !== "decide" && typed.kind !== "undo") return void send(422, { message: `"${asked.line}" decides nothing` });
    const outcome = session.decide(typed, who, asked.seen);
    if (outcome.kind === "wrong") return void send(422, { message: outcome.message });
    if (outcome.kind === "overtaken") return void send(409, { message: `${outcome.by.who} decided on this claim in another window (${outcome.by.do}); the list is fresh now, decide again if you still want to`, list: session.list() });
    send(200, { seq: outcome.line.seq, did: outcome.line.do, list: session.list() });
  };

  const server = createServer(answer);
  port = await listen(server, options.port);
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    if (name === null || name.startsWith(".whom")) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        session = undefined;
        current = snapshotOf(folder, proposed);
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

const BODY_LIMIT = 65_536;

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= BODY_LIMIT) parts.push(part);
    });
    request.on("end", () => (size > BODY_LIMIT ? reject(new SyntaxError("the request is too long")) : resolve(Buffer.concat(parts).toString("utf8"))));
    request.on("error", reject);
  });
}

// HTTP status and words for what went wrong while reviewing.
function failure(error: unknown): [number, string] {
  if (error instanceof SyntaxError) return [400, JSON.stringify({ message: "the request is not JSON of at most 64 kB" })];
  if (error instanceof WhomError) return [error.exitCode === exitCodes.locked ? 503 : 500, JSON.stringify({ message: error.message })];
  return [500, JSON.stringify({ message: error instanceof Error ? error.message : String(error) })];
}

function isReviewRequest(value: unknown): value is { readonly claim: string; readonly line: string; readonly seen: number } {
  return typeof value === "object" && value !== null && "claim" in value && typeof value.claim === "string" && "line" in value && typeof value.line === "string" && "seen" in value && Number.isSafeInteger(value.seen);
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const hasClaims = (folder: string): boolean => listInputs(folder).some((input) => input.kind === "claims");

function snapshotOf(folder: string, proposed: boolean): Buffer {
  const result = buildFolder(folder, { proposed });
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
