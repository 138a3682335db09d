// Measures one peer in a process of its own and prints a line of JSON a question. `node measure.mjs whom small`
// CPU time of the whole process (all threads), the median of samples of at least 30 ms each, after a warm-up; every answer is checked.
import { writeSync } from "node:fs";
import { readQuestions } from "./graph-data.mjs";
import { questions } from "./questions.mjs";

const [peerName, size, only = "", skip = ""] = process.argv.slice(2);
const print = (line) => writeSync(1, `${JSON.stringify(line)}\n`);
const wanted = (question) => (only === "" || only.split(",").includes(question)) && !skip.split(",").includes(question);
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

const { load } = await import(`./peers/${peerName}.mjs`);
print({ kind: "begin", question: "load" });
const startedAt = cpuMs();
const peer = await load(size);
globalThis.gc?.();
print({ kind: "load", seconds: (cpuMs() - startedAt) / 1000, residentMB: Math.round(process.memoryUsage().rss / 1e6), version: peer.version });

const answers = readQuestions(size);
for (const [question, { isRight }] of Object.entries(questions)) {
  if (!wanted(question)) continue;
  if (!peer[question]) {
    print({ kind: "result", question, note: "-" });
    continue;
  }
  print({ kind: "begin", question });
  try {
    const given = answers[question];
    const ask = peer[question].bind(peer);
    const firstAt = cpuMs();
    let wrong;
    for (const each of given) {
      const answer = await ask(each);
      if (!isRight(answer, each)) wrong ??= `${JSON.stringify(answer)?.slice(0, 80)} for ${JSON.stringify(each).slice(0, 80)}`;
    }
    const firstMs = (cpuMs() - firstAt) / given.length;
    const isAsync = typeof ask(given[0])?.then === "function";
    const round = async (times) => {
      const start = cpuMs();
      for (let i = 0; i < times; i++) {
        for (const each of given) {
          if (isAsync) await ask(each);
          else ask(each);
        }
      }
      return (cpuMs() - start) / times;
    };
    const warmUntil = performance.now() + Math.min(1000, firstMs * given.length * 200);
    while (performance.now() < warmUntil) await round(1);
    const times = Math.max(1, Math.ceil(30 / Math.max(0.001, await round(1), (await round(4)))));
    const samples = [];
    const stopAt = performance.now() + 6000;
    while (samples.length < 15 && (samples.length < 3 || performance.now() < stopAt)) samples.push((await round(times)) / given.length);
    print({ kind: "result", question, ms: median(samples), firstMs, wrong });
  } catch (error) {
    print({ kind: "result", question, note: "fails", error: String(error?.message ?? error).slice(0, 300) });
  }
}
print({ kind: "done" });
process.exit(0);
