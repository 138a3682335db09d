// What Tab offers in the shell: labels and types after a colon, names inside quotes, functions and keywords elsewhere.
import type { KnowledgeGraph } from "../../graph/knowledge-graph.ts";
import type { Engine } from "../../query/engine.ts";

const KEYWORDS = "MATCH OPTIONAL WHERE WITH UNWIND RETURN DISTINCT ORDER BY SKIP LIMIT UNION ALL CALL YIELD AND OR NOT XOR IN IS NULL STARTS ENDS CONTAINS EXISTS COUNT CASE WHEN THEN ELSE END AS ASC DESC EXPLAIN PROFILE".split(" ");
export const shellCommands = [":help", ":explain", ":profile", ":table", ":csv", ":json", ":ndjson", ":schema", ":functions", ":quit"] as const;

export function completionsFor(engine: Engine, graph: KnowledgeGraph): (line: string) => [string[], string] {
  const functions = engine.library.all().map((one) => `${one.name}(`);
  const properties = [...new Set([...engine.graph.nodeKeys, ...engine.graph.edgeKeys])];
  let names: readonly string[] | undefined;
  return (line) => {
    if (line.startsWith(":")) return [shellCommands.filter((one) => one.startsWith(line)), line];
    // A quote that is still open asks for a name.
    const quoted = /(['"])((?:(?!\1).)*)$/u.exec(line);
    const isOpen = quoted && line.slice(0, quoted.index + 1).split(quoted[1] ?? "").length % 2 === 0;
    if (quoted && isOpen) {
      names ??= [...graph.dataset.entities.flatMap((entity) => [entity.name, entity.id]), ...graph.dataset.events.flatMap((event) => [event.id, ...(event.name === undefined ? [] : [event.name])])];
      const typed = (quoted[2] ?? "").toLowerCase();
      return [names.filter((name) => name.toLowerCase().startsWith(typed)).slice(0, 50).map((name) => name + (quoted[1] ?? "")), quoted[2] ?? ""];
    }
    const label = /[:|&!]([\p{L}\p{N}_]*)$/u.exec(line);
    if (label) {
      const typed = (label[1] ?? "").toLowerCase();
      const inEdge = line.lastIndexOf("[") > line.lastIndexOf("]");
      return [(inEdge ? engine.graph.types : engine.graph.labels).filter((name) => name.toLowerCase().startsWith(typed)), label[1] ?? ""];
    }
    const property = /\.([\p{L}\p{N}_]*)$/u.exec(line);
    if (property) return [properties.filter((name) => name.startsWith(property[1] ?? "")), property[1] ?? ""];
    const word = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(line)?.[0] ?? "";
    if (word === "") return [[], ""];
    return [[...KEYWORDS, ...functions].filter((one) => one.toLowerCase().startsWith(word.toLowerCase())), word];
  };
}
