// The page: opens the graph, mounts the picture and the panels, and keeps them in step.
import { computed, effect } from "@preact/signals";
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { download, dataFiles, pngOf, svgOf } from "./export.ts";
import { hashBytes } from "./hash.ts";
import { loadBytes, makeWorker, watchServer } from "./load.ts";
import { Network } from "./network/network.ts";
import { AnswerPanel } from "./panels/answer.tsx";
import { askQuestion, Bar } from "./panels/bar.tsx";
import { EvidencePanel } from "./panels/evidence.tsx";
import { LensPanel } from "./panels/lens.tsx";
import { ReviewPanel } from "./panels/review.tsx";
import { TablePanel } from "./panels/table.tsx";
import { Timeline } from "./panels/timeline.tsx";
import { canReview, loadReview } from "./review.ts";
import { answer, base, change, followTheme, readUrl, redo, select, shown, state, status, story, theme, undo } from "./state.ts";
import type { ViewState } from "./state.ts";
import type { QueryWorker } from "./worker/client.ts";
import { openKnowledgeGraph } from "../src/index.ts";

const PANELS: readonly { readonly id: ViewState["panel"]; readonly title: string; readonly view: () => preact.JSX.Element | null }[] = [
  { id: "evidence", title: "Evidence", view: EvidencePanel },
  { id: "answer", title: "Answer", view: AnswerPanel },
  { id: "lens", title: "Lens", view: LensPanel },
  { id: "table", title: "Table", view: TablePanel },
  ...(canReview ? [{ id: "review" as const, title: "Review", view: ReviewPanel }] : []),
];

let network: Network | undefined;
// Of its own, so that a selection does not lay the nodes out again.
const layoutName = computed(() => state.value.layout);

function NetworkView() {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return undefined;
    // The click that ends a box is not one beside everything.
    let justBoxed = false;
    const picture = new Network(host.current, theme.value, {
      onNode: (id) => select(story.value?.agreement.events.has(id) ? "event" : "node", id),
      onEdge: (key) => select("edge", key),
      onNothing: () => { if (!justBoxed) change({ selection: null, chosen: [] }); },
      onHover: () => undefined,
      onBox: (ids) => {
        justBoxed = true;
        setTimeout(() => { justBoxed = false; });
        change({ chosen: ids, selection: null, panel: "evidence" });
        status.value = `${ids.length} node${ids.length === 1 ? "" : "s"} chosen.`;
      },
    });
    network = picture;
    const stops = [
      effect(() => {
        const view = shown.value;
        const graph = story.value;
        if (view && graph) picture.show(view, (id) => graph.agreement.events.get(id)?.span.start ?? null);
      }),
      effect(() => picture.arrange(layoutName.value)),
      effect(() => picture.setTheme(theme.value)),
      effect(() => {
        const { selection } = state.value;
        picture.highlight({ selected: selection && selection.kind !== "edge" && shown.value?.nodes.has(selection.id) ? selection.id : null, selectedEdge: selection?.kind === "edge" ? selection.id : null, chosen: new Set(state.value.chosen), lit: litBy() });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      picture.kill();
      network = undefined;
    };
  }, []);
  return <div ref={host} id="network" class="network" role="application" tabIndex={0} aria-label="Network of who did what to whom" aria-describedby="network-help" onKeyDown={travel} />;
}

// What an answer or a selected event lights: its facts and all that take part in them.
function litBy(): ReadonlySet<string> | null {
  const view = shown.value;
  const { selection, panel } = state.value;
  if (!view) return null;
  const events = new Set<string>();
  if (panel === "answer" && answer.value) for (const row of answer.value.rows) if (row.event !== undefined) events.add(row.event);
  if (panel !== "answer" && selection && selection.kind === "event" && !view.nodes.has(selection.id)) events.add(selection.id);
  if (events.size === 0) return null;
  const lit = new Set<string>(events);
  for (const edge of view.edges.values()) {
    if (!edge.facts.some((fact) => events.has(String(fact.properties["event"])))) continue;
    lit.add(edge.key);
    lit.add(edge.from);
    lit.add(edge.to);
  }
  return lit;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

function travel(event: KeyboardEvent): void {
  const view = shown.value;
  const graph = story.value;
  if (!network || !view || !graph || event.ctrlKey || event.metaKey || event.altKey) return;
  const { selection } = state.value;
  const current = selection && view.nodes.has(selection.id) ? selection.id : null;
  const arrow = ARROWS[event.key];
  const go = (id: string) => {
    select(graph.agreement.events.has(id) ? "event" : "node", id);
    network?.center(id);
    const node = view.nodes.get(id);
    status.value = node ? `${node.name}, ${node.kind}. ${node.degree} neighbor${node.degree === 1 ? "" : "s"}.` : "";
  };
  if (arrow && event.shiftKey) network.pan(arrow[0] * 0.1, arrow[1] * 0.1);
  else if (arrow && current !== null) {
    const next = network.neighborToward(current, arrow[0], arrow[1]);
    if (next === null) status.value = "No neighbor that way.";
    else go(next);
  } else if (arrow || event.key === "Home") {
    const best = [...view.nodes.values()].reduce<{ id: string; degree: number } | undefined>((most, node) => (most && most.degree >= node.degree ? most : node), undefined);
    if (best) go(best.id);
  } else if (event.key === "n" && current !== null) {
    const around = [...(view.neighbors.get(current) ?? [])].sort();
    if (around[0] !== undefined) go(around[0]);
  } else if (event.key === "Enter" && current !== null) document.getElementById("panel")?.focus();
  else if (event.key === "+" || event.key === "=") network.zoom(0.7);
  else if (event.key === "-") network.zoom(1.4);
  else if (event.key === "0") network.fit();
  else if (event.key === "x" && current !== null) change({ chosen: state.value.chosen.includes(current) ? state.value.chosen.filter((id) => id !== current) : [...state.value.chosen, current] });
  else if (event.key === "p" && current !== null) status.value = network.pin(current) ? "Pinned." : "No longer pinned.";
  else if (event.key === "Escape") change({ selection: null, chosen: [] });
  else return;
  event.preventDefault();
}

const REFINED_AT_MOST = 5000;

function Controls({ worker }: { readonly worker: QueryWorker }) {
  const [refining, setRefining] = useState(false);
  useEffect(() => {
    if (!refining) return undefined;
    let going = true;
    // One batch after the other: the picture is drawn once a batch, not once an iteration.
    const batch = async (): Promise<void> => {
      if (!going || !network) return;
      const { places } = await worker.request("refine", { ...network.forLayout(), milliseconds: 200 });
      if (going) network?.place(new Map(places.map(([id, x, y]) => [id, { x, y }])));
      return batch();
    };
    void batch().catch((error: unknown) => {
      status.value = `The layout stopped: ${String(error)}`;
      setRefining(false);
    });
    return () => {
      going = false;
    };
  }, [refining, worker]);
  const { selection } = state.value;
  const chosenNode = selection && shown.value?.nodes.has(selection.id) ? selection.id : null;
  const save = async (kind: string) => {
    const [view, graph] = [shown.value, base.value];
    if (!view || !graph || !network) return;
    const svg = svgOf(view, network, theme.value);
    if (kind === "svg") download("whom.svg", new Blob([svg], { type: "image/svg+xml" }));
    else if (kind === "png") download("whom.png", await pngOf(svg, network.dimensions.width, network.dimensions.height));
    else for (const file of dataFiles(kind, graph, view)) download(file.name, new Blob([file.text]));
    status.value = `Saved as ${kind.toUpperCase()}.`;
  };
  return (
    <div class="controls" role="toolbar" aria-label="Picture">
      <button type="button" onClick={() => network?.zoom(0.7)} aria-label="Zoom in">+</button>
      <button type="button" onClick={() => network?.zoom(1.4)} aria-label="Zoom out">−</button>
      <button type="button" onClick={() => network?.fit()}>Fit</button>
      <label>Layout <select value={state.value.layout} onChange={(event) => change({ layout: event.currentTarget.value as ViewState["layout"] })}><option value="stored">by force</option><option value="circle">circle</option><option value="time">by time</option></select></label>
      <button type="button" aria-pressed={refining} disabled={(shown.value?.nodes.size ?? 0) > REFINED_AT_MOST} title="Let the nodes find better places; pinned ones stay" onClick={() => setRefining(!refining)}>{refining ? "Stop" : "Refine"}</button>
      {chosenNode !== null && <button type="button" title="Keep this node where it is, or let it go" onClick={() => { status.value = network?.pin(chosenNode) ? "Pinned." : "No longer pinned."; }}>Pin</button>}
      <label><input type="checkbox" onChange={(event) => network?.fan(event.currentTarget.checked)} /> Fan out</label>
      <label>Save <select value="" onChange={(event) => { void save(event.currentTarget.value); event.currentTarget.value = ""; }}><option value="">…</option><option value="png">PNG</option><option value="svg">SVG</option><option value="gexf">GEXF</option><option value="csv">CSV</option><option value="json">JSON</option></select></label>
    </div>
  );
}

function App({ worker }: { readonly worker: QueryWorker }) {
  const { panel, path } = state.value;
  useEffect(() => {
    if (path && path[1] !== "") void askQuestion(worker, `how is ${path[0]} connected to ${path[1]}?`);
  }, [path?.[0], path?.[1]]);
  const Panel = PANELS.find((one) => one.id === panel)?.view ?? EvidencePanel;
  return (
    <>
      <a class="skip" href="#panel">Skip to the evidence</a>
      <Bar worker={worker} />
      <main>
        <section class="stage" aria-label="Network">
          <NetworkView />
          <Controls worker={worker} />
          <p id="network-help" class="hidden">Home goes to the best connected node, arrows to the neighbor in that direction, n to the first neighbor, Enter to the evidence. Plus, minus and 0 zoom, Shift with arrows pans, p pins, x adds to the chosen ones (as a box drawn with Shift does), Escape clears. The table lists the same facts.</p>
          <Timeline />
        </section>
        <aside class="side">
          <div class="tabs" role="tablist" aria-label="Panels">{PANELS.map((one) => <button key={one.id} type="button" role="tab" id={`tab-${one.id}`} aria-selected={panel === one.id} aria-controls="panel" onClick={() => change({ panel: one.id })}>{one.title}</button>)}</div>
          <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${panel}`} tabIndex={0}><Panel /></div>
        </aside>
      </main>
      <p class="spoken" role="status">{status.value}</p>
      <Hint />
    </>
  );
}

function Hint() {
  const key = "whom-hint-seen";
  const dialog = useRef<HTMLElement>(null);
  const seen = (() => {
    try {
      return localStorage.getItem(key) !== null;
    } catch {
      return true; // opened from disk without storage: no hint rather than one each time
    }
  })();
  if (seen) return null;
  const dismiss = () => {
    localStorage.setItem(key, "1");
    dialog.current?.remove();
  };
  return <aside ref={dialog} class="hint" aria-label="First steps"><p>Click a node or an edge to see who says so. Dashed means alleged, doubted, disputed or denied. Ask in the bar: “who warned whom”.</p><button type="button" onClick={dismiss}>Got it</button></aside>;
}

/** Called where the bundle runs as a page. */
export async function startPage(): Promise<void> {
  const host = document.getElementById("app");
  if (!host) return;
  followTheme();
  readUrl();
  addEventListener("popstate", readUrl);
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
    if (event.key === "z") (event.shiftKey ? redo : undo)();
    else if (event.key === "y") redo();
    else return;
    event.preventDefault();
  });
  host.innerHTML = "";
  host.textContent = "Opening the graph…";
  try {
    const bytes = await loadBytes();
    base.value = openKnowledgeGraph(bytes, hashBytes);
    const worker = makeWorker();
    void worker.request("open", { bytes }).catch((error: unknown) => {
      status.value = `Questions do not work: ${String(error)}`;
    });
    host.textContent = "";
    render(<App worker={worker} />, host);
    if (state.value.question !== "" && state.value.path === null) void askQuestion(worker, state.value.question);
    watchServer(async () => {
      const fresh = await loadBytes();
      base.value = openKnowledgeGraph(fresh, hashBytes);
      await worker.request("open", { bytes: fresh });
      if (canReview) await loadReview();
      status.value = "The data has changed; the page shows it.";
    });
  } catch (error) {
    host.textContent = `The graph could not be opened: ${error instanceof Error ? error.message : String(error)}. Run whom build, then load this page again.`;
  }
}
