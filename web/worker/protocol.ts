// What the page and its worker say to one another: a name, what is asked, what comes back.
import type { Answer } from "../../src/index.ts";

export interface Requests {
  /** Hands over the snapshot; answers when it is open. */
  open: { readonly ask: { readonly bytes: Uint8Array }; readonly answer: { readonly nodes: number } };
  /** A question in English, or Cypher, under a lens. */
  question: { readonly ask: { readonly text: string; readonly sources: readonly string[] | null; readonly speakers: readonly string[] | null; readonly reviewedOnly: boolean }; readonly answer: Answer };
  /** Runs the layout for a while on what is shown. */
  refine: { readonly ask: { readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly fixed: boolean }[]; readonly edges: readonly (readonly [from: string, to: string])[]; readonly milliseconds: number }; readonly answer: { readonly places: readonly (readonly [id: string, x: number, y: number])[]; readonly iterations: number } };
}

export type RequestName = keyof Requests;
export interface Request {
  readonly id: number;
  readonly name: RequestName;
  readonly ask: Requests[RequestName]["ask"];
}
export type Response = { readonly id: number; readonly answer: Requests[RequestName]["answer"] } | { readonly id: number; readonly error: string };
