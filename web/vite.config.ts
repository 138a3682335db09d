import { defineConfig } from "vite";

// One page, loaded from dist/web by `whom serve`; nothing is fetched from outside.
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  build: { outDir: "../dist/web", emptyOutDir: true, target: "es2023", modulePreload: { polyfill: false }, chunkSizeWarningLimit: 600 },
});
