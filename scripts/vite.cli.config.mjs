// The command line as a few files: a question from a cold process then opens ten files instead of a hundred and fifty.
// They lie as deep as dist/node, so that paths to graph-data and dist/web hold.
import { defineConfig } from "vite";
import { chmodSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

export default defineConfig({
  root,
  publicDir: false,
  // npm marks a command as executable when it installs; a later build writes the file anew.
  plugins: [{ name: "executable", writeBundle: () => chmodSync(join(root, "dist/bin/whom.js"), 0o755) }],
  ssr: { noExternal: ["commander"] },
  build: {
    ssr: true,
    outDir: join(root, "dist/bin"),
    emptyOutDir: true,
    target: "node20",
    minify: true,
    rolldownOptions: {
      input: { whom: join(root, "src/cli/main.ts"), "read-worker": join(root, "src/node/read-worker.ts") },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
