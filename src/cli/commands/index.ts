// The commands, in the order in which --help lists them. Each is loaded when it is called.
import type { Command } from "commander";

export type AddCommand = (program: Command, run: (action: () => number | Promise<number>) => void) => void;

export const commands: readonly { readonly name: string; readonly load: () => Promise<AddCommand> }[] = [
  { name: "ask", load: async () => (await import("./ask.ts")).addAsk },
  { name: "cypher", load: async () => (await import("./cypher.ts")).addCypher },
  { name: "show", load: async () => (await import("./show.ts")).addShow },
  { name: "why", load: async () => (await import("./why.ts")).addWhy },
  { name: "path", load: async () => (await import("./path.ts")).addPath },
  { name: "timeline", load: async () => (await import("./timeline.ts")).addTimeline },
  { name: "conflicts", load: async () => (await import("./conflicts.ts")).addConflicts },
  { name: "sources", load: async () => (await import("./sources.ts")).addSources },
  { name: "stats", load: async () => (await import("./stats.ts")).addStats },
  { name: "export", load: async () => (await import("./export.ts")).addExport },
  { name: "serve", load: async () => (await import("./serve.ts")).addServe },
  { name: "read", load: async () => (await import("./read.ts")).addRead },
  { name: "review", load: async () => (await import("./review.ts")).addReview },
  { name: "resolve", load: async () => (await import("./resolve.ts")).addResolve },
  { name: "build", load: async () => (await import("./build.ts")).addBuild },
  { name: "check", load: async () => (await import("./check.ts")).addCheck },
  { name: "completion", load: async () => (await import("./completion.ts")).addCompletion },
];
