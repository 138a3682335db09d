// One state for the whole page: signals, undo and redo, and the URL that shares it.
import { batch, computed, effect, signal } from "@preact/signals";
import type { Answer, KnowledgeGraph } from "../src/index.ts";
import type { Theme } from "./colors.ts";
import { viewGraph } from "./graph/view-graph.ts";
import type { ViewFilter } from "./graph/shown-facts.ts";

export type Selection = { readonly kind: "node" | "edge" | "event"; readonly id: string } | null;

/** What undo brings back and the URL carries. */
export interface ViewState {
  readonly selection: Selection;
  /** Sources of the lens; null is all of them. */
  readonly lens: readonly string[] | null;
  /** Only claims in which one of these speaks; null is everybody. */
  readonly speakers: readonly string[] | null;
  /** Sources to compare those of the lens with: the picture then shows both sides. */
  readonly against: readonly string[] | null;
  readonly hiddenKinds: readonly string[];
  readonly hiddenRelations: readonly string[];
  readonly hiddenStatuses: readonly string[];
  readonly hiddenNodes: readonly string[];
  readonly disputedOnly: boolean;
  readonly singleVoiceOnly: boolean;
  readonly from: number | null;
  readonly to: number | null;
  readonly ego: { readonly center: string; readonly depth: number } | null;
  /** Nodes around which the ego network has been grown. */
  readonly grown: readonly string[];
  readonly question: string;
  readonly path: readonly [string, string] | null;
  readonly layout: "stored" | "circle" | "time";
  readonly panel: "evidence" | "table" | "lens" | "answer" | "review";
  /** Nodes chosen together, by box or one by one. */
  readonly chosen: readonly string[];
  /** The claim under review. */
  readonly claim: string;
  /** Leaves out what nobody has reviewed. */
  readonly reviewedOnly: boolean;
}

export const startState: ViewState = {
  selection: null, lens: null, speakers: null, against: null, hiddenKinds: [], hiddenRelations: [], hiddenStatuses: [], hiddenNodes: [], disputedOnly: false, singleVoiceOnly: false, from: null, to: null, ego: null, grown: [], question: "", path: null, layout: "stored", panel: "evidence", claim: "", chosen: [], reviewedOnly: false,
};

export const base = signal<KnowledgeGraph | null>(null);

const parts = Object.fromEntries(Object.entries(startState).map(([key, value]: [string, unknown]) => [key, signal(value)]));
/** The state as it is now. Each part is a signal of its own: who reads one is not told when another changes. */
export const state = Object.defineProperties({}, Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, { enumerable: true, get: () => part.value }]))) as ViewState;

const snapshot = (): ViewState => Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, part.peek()])) as unknown as ViewState;
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

// What is the same by content stays as it is.
function put(next: ViewState): void {
  batch(() => {
    for (const [key, part] of Object.entries(parts)) if (!isSame(part.peek(), next[key as keyof ViewState])) part.value = next[key as keyof ViewState];
  });
}

export const answer = signal<Answer | null>(null);
/** Set instead of an answer where there is none: what the engine said. */
export const failure = signal<{ readonly question: string; readonly message: string } | null>(null);
export const busy = signal(false);
export const status = signal("");
export const theme = signal<Theme>(globalThis.matchMedia?.("(prefers-color-scheme: dark)").matches ? "dark" : "light");

const past: ViewState[] = [];
const future: ViewState[] = [];
export const canUndo = signal(false);
export const canRedo = signal(false);

/** Changes the state; `commit: false` for what is still being dragged. */
export function change(part: Partial<ViewState>, options: { readonly commit?: boolean } = {}): void {
  const before = snapshot();
  if (Object.entries(part).every(([key, value]) => isSame(value, before[key as keyof ViewState]))) return;
  if (options.commit !== false) {
    past.push(before);
    if (past.length > 200) past.shift();
    future.length = 0;
  }
  put({ ...before, ...part });
  count();
  writeUrl(options.commit !== false);
}

export function undo(): void {
  const before = past.pop();
  if (!before) return;
  future.push(snapshot());
  put(before);
  count();
  writeUrl(false);
}

export function redo(): void {
  const after = future.pop();
  if (!after) return;
  past.push(snapshot());
  put(after);
  count();
  writeUrl(false);
}

function count(): void {
  canUndo.value = past.length > 0;
  canRedo.value = future.length > 0;
}

function writeUrl(push: boolean): void {
  const changed = Object.entries(snapshot()).filter(([key, value]) => !isSame(value, startState[key as keyof ViewState]));
  const hash = changed.length === 0 ? "" : `#${new URLSearchParams(changed.map(([key, value]) => [key, JSON.stringify(value)]))}`;
  if (hash === location.hash) return;
  history[push ? "pushState" : "replaceState"](null, "", hash === "" ? location.pathname + location.search : hash);
}

/** Reads the state that a shared URL carries; what does not fit is left out. */
export function readUrl(): void {
  const found: Record<string, unknown> = {};
  for (const [key, text] of new URLSearchParams(location.hash.slice(1))) {
    if (!Object.hasOwn(startState, key)) continue;
    try {
      const value: unknown = JSON.parse(text);
      if (fits(value, startState[key as keyof ViewState], key)) found[key] = value;
    } catch {
      // Not ours: the rest of the URL still counts.
    }
  }
  put({ ...startState, ...found });
}

function fits(value: unknown, model: unknown, key: string): boolean {
  const texts = (list: unknown) => Array.isArray(list) && list.every((one) => typeof one === "string");
  switch (key) {
    case "selection": return value === null || (typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" && "kind" in value && ["node", "edge", "event"].includes(String(value.kind)));
    case "lens": case "speakers": case "against": return value === null || texts(value);
    case "path": return value === null || (texts(value) && (value as string[]).length === 2);
    case "from": case "to": return value === null || Number.isSafeInteger(value);
    case "ego": return value === null || (typeof value === "object" && value !== null && "center" in value && typeof value.center === "string" && "depth" in value && typeof value.depth === "number");
    case "layout": return ["stored", "circle", "time"].includes(String(value));
    case "panel": return ["evidence", "table", "lens", "answer", "review"].includes(String(value));
    default: return Array.isArray(model) ? texts(value) : typeof value === typeof model;
  }
}

/** What the worker and the picture narrow the graph to: null is no narrowing. */
export interface LensInForce {
  readonly sources: readonly string[] | null;
  readonly speakers: readonly string[] | null;
  readonly reviewedOnly: boolean;
}

/** The two sides of a comparison: those of the lens (or all others), and those that it is compared with. */
export function sides(lens: readonly string[] | null, against: readonly string[], all: readonly string[]): { readonly ours: ReadonlySet<string>; readonly theirs: ReadonlySet<string> } {
  return { ours: new Set((lens ?? all).filter((source) => !against.includes(source))), theirs: new Set(against) };
}

export function lensInForce(): LensInForce {
  const { lens, speakers, against, reviewedOnly } = state;
  return { sources: lens && against ? [...new Set([...lens, ...against])] : lens, speakers, reviewedOnly };
}
/** What takes every lens away. */
export const withoutLens: Partial<ViewState> = { lens: null, speakers: null, against: null, reviewedOnly: false };
const lensKey = computed(() => JSON.stringify(lensInForce()));

function through(graph: KnowledgeGraph, key: string): KnowledgeGraph {
  const { sources, speakers, reviewedOnly } = JSON.parse(key) as LensInForce;
  return sources === null && speakers === null && !reviewedOnly ? graph : graph.through({ review: reviewedOnly ? "accepted" : "all", ...(sources === null ? {} : { sources: new Set(sources) }), ...(speakers === null ? {} : { speakers: new Set(speakers) }) });
}

/** The graph through the lens in force. Anything else that changes leaves it as it is. */
export const story = computed(() => {
  const graph = base.value;
  return graph && through(graph, lensKey.value);
});

/** Under a lens, what nobody in it speaks of is left out. */
export const isVoicedOnly = computed(() => state.lens !== null || state.speakers !== null || state.reviewedOnly);
const filter = computed<ViewFilter>(() => {
  const { hiddenKinds, hiddenRelations, hiddenStatuses, hiddenNodes, disputedOnly, singleVoiceOnly, from, to, ego, grown } = state;
  return { hiddenKinds: new Set(hiddenKinds), hiddenRelations: new Set(hiddenRelations), hiddenStatuses: new Set(hiddenStatuses), hiddenNodes: new Set(hiddenNodes), disputedOnly, singleVoiceOnly, from, to, ego, grown: new Set(grown), voicedOnly: isVoicedOnly.value };
});
export const shown = computed(() => (story.value ? viewGraph(story.value, filter.value) : null));

const THEME_KEY = "whom-theme";

/** Follows the person's color scheme until they pick one here. */
export function followTheme(): void {
  const picked = kept(THEME_KEY);
  if (picked === "light" || picked === "dark") theme.value = picked;
  globalThis.matchMedia?.("(prefers-color-scheme: dark)").addEventListener("change", (event) => {
    if (kept(THEME_KEY) === null) theme.value = event.matches ? "dark" : "light";
  });
  effect(() => {
    document.documentElement.dataset["theme"] = theme.value;
  });
}

export function pickTheme(picked: Theme): void {
  theme.value = picked;
  keep(THEME_KEY, picked);
}

/** What this browser keeps; a page from disk may be refused, and then it keeps nothing. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns whether it is kept */
export function keep(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

export function select(kind: "node" | "edge" | "event", id: string): void {
  change({ selection: { kind, id }, panel: "evidence" });
}
