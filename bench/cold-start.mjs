// What a question costs from a cold process, against a Node that does nothing: wall time, median of 15 runs each. npm run build first.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const whom = join(root, "dist/bin/whom.js");
const runs = 15;

function cost(args) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "ignore" });
    if (status !== 0) throw new Error(`node ${args.join(" ")} failed with ${status}`);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

spawnSync(process.execPath, [whom, "build", "--data", join(root, "graph-data")], { stdio: "ignore" });
const empty = cost(["-e", "0"]);
for (const question of ["who warned whom", "which warnings were not heeded?", "how is Clapper connected to the Moscow attack?"]) {
  const asked = cost([whom, "ask", question, "--data", join(root, "graph-data")]);
  console.log(`${(asked / empty).toFixed(2)} times node -e 0 (${asked.toFixed(0)} ms against ${empty.toFixed(0)} ms): whom ask "${question}"`);
}
