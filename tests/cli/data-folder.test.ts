// A folder of one's own: bad input, the same bytes twice, a change against a clean build, names that fit many.
import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, root, smallStory, whom, writeFiles } from "./run-whom.ts";

const snapshot = (folder: string) => {
  const built = join(folder, ".whom");
  const names = readdirSync(built).filter((name) => name.endsWith(".graph"));
  return { names, bytes: names.map((name) => readFileSync(join(built, name)).toString("base64")) };
};
const story = (): string => smallStory["events/story.yaml"] ?? "";

test("three mistakes are three problems, each with its line and a hint; the old build stays", () => {
  const folder = folderOf(smallStory);
  expect(whom(["build", "--data", folder]).code).toBe(0);
  const before = snapshot(folder);
  const wrong = story().replace("what: north warned south", "what: nroth warned south").replace("when: 2020-05-01", "when: 2020-13-45").replace("Twelve people died", "Thirteen people died");
  writeFiles(folder, { "events/story.yaml": wrong });
  const { code, err, out } = whom(["build", "--data", folder]);
  expect([code, out]).toEqual([65, ""]);
  const problems = err.split("\n").filter((line) => /: error: /u.test(line));
  expect(problems).toHaveLength(3);
  expect(problems.find((line) => line.includes("unknown-id"))).toMatch(/^events\/story\.yaml:2:\d+: error: .*"nroth"/u);
  expect(problems.find((line) => line.includes("bad-date"))).toMatch(/^events\/story\.yaml:3:\d+: error: .*2020-13-45/u);
  expect(problems.find((line) => line.includes("passage"))).toMatch(/^events\/story\.yaml:14:\d+: error: /u);
  expect(err.match(/^ {2}hint: /gmu)).toHaveLength(3);
  expect(err).toContain('did you mean "north"');
  expect(err).toContain("^^^^^");
  expect(snapshot(folder)).toEqual(before);
  const answer = whom(["show", "the flood", "--data", folder]);
  expect(answer.code).toBe(0);
  expect(answer.err).toContain("last good build");
  expect(whom(["check", "--data", folder]).code).toBe(65);
});

test("with no good build there is nothing to answer from", () => {
  const folder = folderOf({ ...smallStory, "events/story.yaml": story().replace("north warned", "nroth warned") });
  const { code, err } = whom(["show", "the flood", "--data", folder]);
  expect(code).toBe(65);
  expect(err).toContain("nothing was built");
});

test("the same files give the same bytes, wherever and whenever they are", () => {
  const [first, second] = [folderOf(smallStory), folderOf(smallStory)];
  for (const name of Object.keys(smallStory)) utimesSync(join(second, name), 1_000_000_000, 1_000_000_000);
  expect(whom(["build", "--data", first], { env: { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" } }).code).toBe(0);
  expect(whom(["build", "--data", second], { env: { TZ: "America/Los_Angeles", LC_ALL: "C" } }).code).toBe(0);
  expect(snapshot(first).names).toHaveLength(1);
  expect(snapshot(first)).toEqual(snapshot(second));
});

test("a build after a change equals a clean build, and without a change nothing is written", () => {
  const folder = folderOf(smallStory);
  whom(["build", "--data", folder]);
  const changed = { "events/story.yaml": story().replace("when: 2020-05-01", "when: 2020-05-02").replace("killed: 12", "killed: 13") };
  writeFiles(folder, changed);
  expect(whom(["build", "--data", folder]).err).toContain("built 2 events");
  const clean = folderOf({ ...smallStory, ...changed });
  whom(["build", "--data", clean]);
  expect(snapshot(folder)).toEqual(snapshot(clean));
  const time = statSync(join(folder, ".whom/HEAD")).mtimeMs;
  expect(whom(["build", "--data", folder]).err).toContain("nothing has changed");
  expect(statSync(join(folder, ".whom/HEAD")).mtimeMs).toBe(time);
});

test("a damaged snapshot is built anew", () => {
  const folder = folderOf(smallStory);
  whom(["build", "--data", folder]);
  const [name = ""] = snapshot(folder).names;
  const path = join(folder, ".whom", name);
  const good = readFileSync(path);
  writeFileSync(path, good.subarray(0, good.length / 2));
  expect(whom(["show", "the flood", "--data", folder]).code).toBe(0);
  expect(readFileSync(path).equals(good)).toBe(true);
});

test("what the small story says", () => {
  const folder = folderOf(smallStory);
  const at = (...args: string[]) => whom([...args, "--data", folder]);
  expect(at("conflicts").out).toMatch(/the flood: killed \(the-flood\), in conflict\n {2}10: gazette[^]*12: herald/u);
  expect(at("why", "the-warning").out).toContain("1 voice in 2 sources");
  expect(at("sources").out).toContain("The Mirror copies The Gazette");
  expect(at("conflicts", "--source", "gazette").code).toBe(1);
  expect(at("show", "the flood", "--as-of", "2020-05-31", "--json").out).not.toContain("12");
  expect(at("show", "Ada Envoy").code).toBe(1); // known, and nothing is said of her
  const many = at("why", "Envoy", "Northland");
  expect([many.code, many.err]).toEqual([2, expect.stringMatching(/may be: .*Ada Envoy.*Bo Envoy/u)]);
  expect(at("path", "Northland", "the South").out).toContain("WARNED");
});

test("an empty folder, a folder that cannot be read, a text that is not UTF-8", () => {
  expect(whom(["build", "--data", folderOf({ "readme.txt": "" })]).code).toBe(66);
  const folder = folderOf(smallStory);
  writeFileSync(join(folder, "sources/gazette.txt"), Buffer.from([0x41, 0xff, 0xfe, 0x42]));
  const { code, err } = whom(["build", "--data", folder]);
  expect(code).toBe(65);
  expect(err).toContain("not UTF-8 (byte 1)");
});

test("the command runs through a link, as npx does it, and from another folder", () => {
  const folder = folderOf(smallStory);
  symlinkSync(join(root, "dist/cli/main.js"), join(folder, "whom"));
  const { code, out } = whom(["stats", "--data", "."], { cwd: folder });
  expect([code, out.includes("Northland")]).toEqual([0, true]);
  rmSync(join(folder, "whom"));
});
