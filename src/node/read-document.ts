// One document on disk → its text: plain text and Markdown as they are, HTML without its tags, PDF through pdftotext.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { clipWords } from "../model/names.ts";
import type { Problem } from "../model/problem.ts";
import { decodeText } from "./decode-text.ts";
import { htmlText } from "./html-text.ts";

export const documentEndings: readonly string[] = [".txt", ".md", ".markdown", ".text", ".html", ".htm", ".xhtml", ".pdf"];

export interface ReadDocument {
  readonly text: string;
  /** The title of the page or heading of the text; empty where there is none. */
  readonly title: string;
}

/** The document's text, or undefined with a problem. */
export function readDocument(path: string, name: string, problems: Problem[]): ReadDocument | undefined {
  const ending = extname(path).toLowerCase();
  if (ending === ".pdf") return readPdf(path, name, problems);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    problems.push({ code: "cannot-read", severity: "error", message: `cannot be read: ${error instanceof Error ? error.message : String(error)}`, where: { file: name } });
    return undefined;
  }
  return documentFromBytes(bytes, name, ending, problems);
}

export function documentFromBytes(bytes: Uint8Array, name: string, ending: string, problems: Problem[]): ReadDocument | undefined {
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46) return pdfFromInput(bytes, name, problems);
  const text = decodeText(bytes, name, problems);
  if (text === undefined) return undefined;
  if (/^\.x?html?$/u.test(ending) || /^\s*<(?:!doctype html|html)\b/iu.test(text.slice(0, 500))) return htmlText(text);
  return { text, title: firstLine(text) };
}

function firstLine(text: string): string {
  return clipWords(/\S[^\n]*/u.exec(text)?.[0].replace(/^#+\s*/u, "") ?? "", 100);
}

function readPdf(path: string, name: string, problems: Problem[]): ReadDocument | undefined {
  return fromPdftotext(spawnSync("pdftotext", ["-enc", "UTF-8", "-nopgbrk", path, "-"], { maxBuffer: 1 << 28, timeout: 60_000 }), name, problems);
}

function pdfFromInput(bytes: Uint8Array, name: string, problems: Problem[]): ReadDocument | undefined {
  return fromPdftotext(spawnSync("pdftotext", ["-enc", "UTF-8", "-nopgbrk", "-", "-"], { input: bytes, maxBuffer: 1 << 28, timeout: 60_000 }), name, problems);
}

function fromPdftotext(result: ReturnType<typeof spawnSync>, name: string, problems: Problem[]): ReadDocument | undefined {
  const missing = (result.error as NodeJS.ErrnoException | undefined)?.code === "ENOENT";
  if (missing || result.error || result.status !== 0) {
    problems.push({
      code: "pdf", severity: "error", message: missing ? "PDF files need the program pdftotext, which was not found" : `pdftotext could not read it: ${String(result.stderr ?? result.error?.message ?? "").trim().split("\n")[0] ?? ""}`, where: { file: name },
      hint: missing ? "install poppler-utils (Linux), poppler (macOS), or convert the file to text" : "check that the file is a PDF and has no password",
    });
    return undefined;
  }
  const text = String(result.stdout).replace(/\f/gu, "\n").replace(/(\p{L})-\n(\p{Ll})/gu, "$1$2");
  return { text, title: firstLine(text) };
}
