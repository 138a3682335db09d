import { join } from "node:path";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

const here = (file: string): string => join(import.meta.dirname, file);

// The worker's script is called after its content; the page is told its name.
const nameWorker: Plugin = {
  name: "name-worker",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) => Object.values(bundle).flatMap((file) => (file.type === "chunk" && file.name === "worker" ? [{ tag: "meta", attrs: { name: "whom-worker", content: `./${file.fileName}` }, injectTo: "head" as const }] : [])),
  },
};

// What `whom serve` hands out; nothing is fetched from outside. scripts/build-view.mjs makes a page that is one file of the same.
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [nameWorker],
  resolve: { alias: { events: here("network/event-emitter.ts") } },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2023",
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false }, input: { index: here("index.html"), worker: here("worker/start.ts") } },
  },
});
