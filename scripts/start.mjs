// npm start: the main job on the bundled graph. Build, answer, export, and where to look next.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const whom = join(root, "dist/bin/whom.js");
if (!existsSync(whom)) {
  console.error("dist/ is missing: run npm ci (or npm run build) first");
  process.exit(66);
}

function run(...args) {
  console.log(`\n$ whom ${args.map((arg) => (/[\s"]/.test(arg) ? `"${arg}"` : arg)).join(" ")}`);
  const { status } = spawnSync(process.execPath, [whom, ...args, "--data", join(root, "graph-data")], { stdio: "inherit", cwd: root });
  if (status !== 0) process.exit(status ?? 70);
}

run("build");
run("ask", "who warned whom");
run("conflicts");
run("export", "--format", "gexf", "-o", join(root, "story.gexf"));
console.log(`
Where to look next
  story.gexf                                   open it in Gephi: laid out, dated, colored
  npx whom ask "who failed to warn whom"       questions in plain English
  npx whom path Clapper "the Moscow attack"    how two things are connected
  npx whom why russia-warning                  the passages behind a fact
  npx whom serve                               the view, in your browser
  graph-data/                                  the facts, in files that you can edit (docs/data.md)`);
