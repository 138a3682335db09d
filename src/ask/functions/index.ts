// The functions of our domain, for the query engine: the same meaning as in questions.
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import { createEngine } from "../../query/engine.ts";
import type { Engine, EngineOptions } from "../../query/engine.ts";
import type { QueryFunction } from "../../query/functions/declare.ts";
import { orderAndPartsFunctions } from "./order-and-parts.ts";
import { testimonyFunctions } from "./testimony.ts";

export function domainFunctions(graph: KnowledgeGraph): readonly QueryFunction[] {
  return [...testimonyFunctions(graph), ...orderAndPartsFunctions(graph)];
}

const engines = new WeakMap<KnowledgeGraph, Engine>();

/** An engine over a knowledge graph that knows our domain's functions; kept with the graph, so that plans are. */
export function queryEngine(graph: KnowledgeGraph, options?: EngineOptions): Engine {
  if (options) return createEngine(graph.reader, { ...options, functions: [...domainFunctions(graph), ...(options.functions ?? [])] });
  const known = engines.get(graph);
  if (known) return known;
  const engine = createEngine(graph.reader, { functions: domainFunctions(graph) });
  engines.set(graph, engine);
  return engine;
}
