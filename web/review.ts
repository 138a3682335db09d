// Talks to `whom serve` about claims to review. A page without the token (from disk, or of a folder without claims) reviews nothing.
import { signal } from "@preact/signals";
import type { ReviewList } from "../src/index.ts";
import { status } from "./state.ts";

const token = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="whom-review"]')?.content;

export const canReview = token !== undefined;
export const reviewList = signal<ReviewList | null>(null);
export const reviewProblem = signal("");

interface Reply {
  readonly message?: string;
  readonly did?: string;
  readonly list?: ReviewList;
}

async function send(init: RequestInit): Promise<{ readonly code: number; readonly body: unknown }> {
  const response = await fetch("review", { ...init, cache: "no-store", headers: { "x-whom-token": token ?? "", "content-type": "application/json" } });
  return { code: response.status, body: await response.json() as unknown };
}

/** Reads the list again. */
export async function loadReview(): Promise<void> {
  try {
    const { code, body } = await send({});
    if (code === 200) {
      reviewList.value = body as ReviewList;
      reviewProblem.value = "";
    } else reviewProblem.value = (body as Reply).message ?? `the server answered ${code}`;
  } catch {
    reviewProblem.value = "whom serve does not answer any more; start it again and load this page again.";
  }
}

/**
 * Decides, as `whom review` does when the line is typed at the claim.
 * @returns whether the decision is in the journal
 */
export async function decide(claim: string, line: string): Promise<boolean> {
  try {
    const { code, body } = await send({ method: "POST", body: JSON.stringify({ claim, line, seen: reviewList.value?.seq ?? 0 }) });
    const reply = body as Reply;
    if (reply.list) reviewList.value = reply.list;
    reviewProblem.value = code === 200 ? "" : (reply.message ?? `the server answered ${code}`);
    status.value = code === 200 ? `Written: ${reply.did}.` : reviewProblem.value;
    return code === 200;
  } catch {
    reviewProblem.value = "whom serve does not answer; nothing was written.";
    return false;
  }
}
