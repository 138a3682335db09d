// npm run bench:build: 10,000 hand-written events with two claims each, built cold and again when nothing has changed (goals: 5 s and 1 s, layout apart).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFolder } from "../dist/node/build-folder.js";

const events = Number(process.argv[2] ?? 10_000);
const people = Math.max(10, Math.round(events / 10));
const folder = mkdtempSync(join(tmpdir(), "whom-bench-"));
for (const sub of ["events", "sources"]) mkdirSync(join(folder, sub));
writeFileSync(join(folder, "entities.yaml"), Array.from({ length: people }, (_, i) => `- {id: p${i}, type: person, name: Person ${i}, aka: [P. ${i}]}\n`).join(""));
writeFileSync(join(folder, "sources.yaml"), "- {id: a, title: A, published: 2024-03-01}\n- {id: b, title: B, published: 2024-04-01}\n");
const sentence = (i) => `Person ${i % people} warned Person ${(i * 7 + 1) % people} of matter ${i}.`;
for (const source of ["a", "b"]) writeFileSync(join(folder, `sources/${source}.txt`), Array.from({ length: events }, (_, i) => `${source === "a" ? "" : "Later it was told again that "}${sentence(i)}\n`).join(""));
for (let file = 0; file < 20; file += 1) {
  const lines = [];
  for (let i = file; i < events; i += 20) lines.push(`- id: e${i}\n  what: p${i % people} warned p${(i * 7 + 1) % people}\n  when: 2024-${String((i % 12) + 1).padStart(2, "0")}\n  claims:\n    - {from: a, passage: "${sentence(i)}"}\n    - {from: b, killed: ${i % 50}, passage: "${sentence(i)}"}\n`);
  writeFileSync(join(folder, `events/part-${file}.yaml`), lines.join(""));
}
const seconds = (run) => {
  const before = process.cpuUsage();
  const result = run();
  const used = process.cpuUsage(before);
  return [((used.user + used.system) / 1e6).toFixed(2), result];
};
const [first, built] = seconds(() => buildFolder(folder));
const [again] = seconds(() => buildFolder(folder, { force: true }));
const [unchanged] = seconds(() => buildFolder(folder));
console.log(`events ${built.counts?.events}, claims ${built.counts?.claims}, problems ${built.problems.length}`);
console.log(`cold, with the layout    ${first} CPU s`);
console.log(`cold, layout apart       ${again} CPU s   goal 5`);
console.log(`nothing changed          ${unchanged} CPU s   goal 1`);
rmSync(folder, { recursive: true });
