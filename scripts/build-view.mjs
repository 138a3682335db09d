// The view, twice: as `whom serve` hands it out (dist/web), and as the two scripts of a page that is one file (dist/single-file).
import { join } from "node:path";
import { build } from "vite";

const web = join(import.meta.dirname, "../web");
const configFile = join(web, "vite.config.ts");

await build({ configFile, logLevel: "warn" });
for (const [at, [name, input]] of Object.entries({ view: "single-file.ts", unpack: "unpack.ts" }).entries()) {
  const output = { format: "iife", entryFileNames: `${name}.js` };
  await build({ configFile, logLevel: "warn", build: { outDir: join(web, "../dist/single-file"), emptyOutDir: at === 0, rolldownOptions: { input: join(web, input), output } } });
}
