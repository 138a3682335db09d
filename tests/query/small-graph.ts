// A graph of three people and two cities for tests, and a way to read answers as text.
import { PropertyGraphBuilder } from "../../src/graph/property-graph-builder.ts";
import { createEngine, type Engine, type EngineOptions, type RunOptions } from "../../src/query/engine.ts";
import { printValue } from "../../src/query/values/print-value.ts";

export function smallEngine(options: EngineOptions = {}): Engine {
  const builder = new PropertyGraphBuilder();
  const ann = builder.addNode(["Person"], { name: "Ann", age: 30 });
  const bob = builder.addNode(["Person"], { name: "Bob", age: 40 });
  const eve = builder.addNode(["Person", "Spy"], { name: "Eve" });
  const oslo = builder.addNode(["City"], { name: "Oslo" });
  const rome = builder.addNode(["City"], { name: "Rome" });
  builder.addEdge(ann, bob, "KNOWS", { since: 2010 });
  builder.addEdge(bob, eve, "KNOWS", { since: 2020 });
  builder.addEdge(eve, ann, "KNOWS", { since: 2015 });
  builder.addEdge(ann, oslo, "LIVES_IN");
  builder.addEdge(bob, oslo, "LIVES_IN");
  builder.addEdge(eve, rome, "LIVES_IN");
  return createEngine(builder.build(), options);
}

/** The rows as text, one string a row. */
export function answer(engine: Engine, query: string, options: RunOptions = {}): readonly string[] {
  return engine.run(query, options).rows.map((row) => row.map(printValue).join(" | "));
}
