// Holds the graph and its engine beside the page, so that a long query never stops the picture.
import { answerQuery, ask, isCypher, openKnowledgeGraph } from "../../src/index.ts";
import type { KnowledgeGraph } from "../../src/index.ts";
import { refine } from "./refine.ts";
import type { Request, Requests, Response } from "./protocol.ts";

let graph: KnowledgeGraph | undefined;

function answer(request: Request): Response {
  switch (request.name) {
    case "open": {
      graph = openKnowledgeGraph((request.ask as Requests["open"]["ask"]).bytes);
      return { id: request.id, answer: { nodes: graph.reader.nodeCount } };
    }
    case "refine":
      return { id: request.id, answer: refine(request.ask as Requests["refine"]["ask"]) };
    case "question": {
      if (!graph) return { id: request.id, error: "the graph is not open yet" };
      const { text, sources, speakers, reviewedOnly } = request.ask as Requests["question"]["ask"];
      const through = sources || speakers || reviewedOnly ? graph.through({ review: reviewedOnly ? "accepted" : "all", ...(sources ? { sources: new Set(sources) } : {}), ...(speakers ? { speakers: new Set(speakers) } : {}) }) : graph;
      return { id: request.id, answer: isCypher(text) ? answerQuery(text, through) : ask(text, through) };
    }
  }
}

/** Called where the bundle runs as a worker. */
export function startWorker(): void {
  globalThis.addEventListener("message", (event: MessageEvent<Request>) => {
    let response: Response;
    try {
      response = answer(event.data);
    } catch (error) {
      response = { id: event.data.id, error: error instanceof Error ? error.message : String(error) };
    }
    globalThis.postMessage(response);
  });
}
