// A status as words with its mark, and as the line that the picture draws.
import { statusLook } from "../status-looks.ts";

export function Status({ status, grade, disputed = false }: { readonly status: string; readonly grade?: string; readonly disputed?: boolean }) {
  const { mark, means } = statusLook(status);
  const odd = disputed && status !== "disputed";
  return <span class={`status ${status.replaceAll(" ", "-")}`} title={odd ? `${means}; the sources differ on a detail` : means}>{mark !== "" && <b aria-hidden="true">{mark} </b>}{status}{odd && <b> ≠</b>}{grade !== undefined && <span class="grade" title={gradeWords(grade)}> {grade}</span>}</span>;
}

const DIGITS: Readonly<Record<string, string>> = { 1: "two or more voices and none against", 2: "one voice", 4: "disputed", 6: "nothing to judge by" };

/** What "B1" says. */
export function gradeWords(grade: string): string {
  const [letter = "", digit = ""] = grade;
  return `${letter === "F" ? "no graded source" : `best source graded ${letter}`}, ${DIGITS[digit] ?? digit}`;
}

export function StatusLine({ status }: { readonly status: string }) {
  const { dash } = statusLook(status);
  return <svg class="status-line" viewBox="0 0 30 10" aria-hidden="true"><path d="M0 5h25" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray={dash.join(" ")} /><path d="M30 5l-7-3.2v6.4z" fill="currentColor" /></svg>;
}
