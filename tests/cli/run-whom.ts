// Runs the built command as a user does: a process of its own, no terminal.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
export const main = join(root, "dist/cli/main.js");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function whom(args: readonly string[], options: { readonly cwd?: string; readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: "utf8", cwd: options.cwd ?? root, input: options.input ?? "", maxBuffer: 1 << 28, env: { ...process.env, ...options.env } });
  return { code: status, out: stdout, err: stderr };
}

/** A data folder made of these files. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "whom-cli-"));
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** A small story with one of everything: a copy, a conflict, a denial. */
export const smallStory: Readonly<Record<string, string>> = {
  "entities.yaml": "- {id: north, type: state, name: Northland}\n- {id: south, type: state, name: Southland, aka: [the South]}\n- {id: ada, type: person, name: Ada Envoy}\n- {id: bo, type: person, name: Bo Envoy}\n",
  "sources.yaml": "- {id: gazette, title: The Gazette, published: 2020-05-03, grade: B}\n- {id: mirror, title: The Mirror, published: 2020-05-04, copies: gazette, grade: C}\n- {id: herald, title: The Herald, published: 2020-06-01, grade: B}\n",
  "sources/gazette.txt": "Northland warned Southland on May 1. Ten people died in the flood that followed.\n",
  "sources/mirror.txt": "Northland warned Southland on May 1, the Gazette reports.\n",
  "sources/herald.txt": "Northland never warned anybody, said Ada Envoy. Twelve people died in the flood in Southland.\n",
  "events/story.yaml": [
    "- id: the-warning", "  what: north warned south", "  when: 2020-05-01", "  claims:", '    - {from: gazette, passage: "Northland warned Southland on May 1"}', '    - {from: mirror, passage: "Northland warned Southland on May 1"}',
    "- id: the-flood", "  name: the flood", "  type: attacked", "  target: south", "  when: 2020-05", "  claims:", '    - {from: gazette, killed: 10, passage: "Ten people died in the flood"}', '    - {from: herald, killed: 12, passage: "Twelve people died in the flood in Southland"}',
    "",
  ].join("\n"),
};
