// The page: opens the graph, mounts the picture and the panels, and keeps them in step.
import { render } from "preact";
import { answerWhatIsAsked, engine } from "./ask.ts";
import { loadBytes, makeWorker, watchServer } from "./load.ts";
import { countsOf } from "./graph/outline.ts";
import { Bar } from "./panels/bar.tsx";
import { Controls } from "./panels/controls.tsx";
import { Hint } from "./panels/hint.tsx";
import { InForce } from "./panels/in-force.tsx";
import { Legend } from "./panels/legend.tsx";
import { NetworkView } from "./panels/network-view.tsx";
import { Side } from "./panels/side.tsx";
import { Timeline } from "./panels/timeline.tsx";
import { canReview, loadReview } from "./review.ts";
import { say } from "./say.ts";
import { base, change, followTheme, readUrl, redo, shown, startState, state, status, undo } from "./state.ts";
import { openKnowledgeGraph } from "../src/index.ts";

// Reads nothing that changes: each part of the page follows what concerns it.
function App() {
  return (
    <>
      <a class="skip" href="#panel">Skip to the evidence</a>
      <Bar />
      <main>
        <section class="stage" aria-label="Network">
          <Controls />
          <div class="canvas">
            <NetworkView />
            <InForce />
            <Nothing />
            <Hint />
          </div>
          <p id="network-help" class="hidden">Home goes to the best connected node, arrows to the neighbor in that direction, n to one neighbor after the other, e to one edge of the node after the other, Enter to the evidence. Plus, minus and 0 zoom, Shift with arrows pans, p pins, x adds to the chosen ones (as a box drawn with Shift does), Escape clears. The table lists the same facts.</p>
          <Legend />
          <Timeline />
        </section>
        <Side />
      </main>
      <footer class="foot"><p class="spoken" role="status">{status}</p><Keys /><Tally /></footer>
    </>
  );
}

const KEYS = [["arrows", "travel"], ["n", "neighbor"], ["e", "edge"], ["Enter", "evidence"], ["+ − 0", "zoom"], ["Shift arrows", "pan"], ["p", "pin"], ["x", "choose"], ["Esc", "clear"]] as const;

// For whoever comes to the picture by keyboard; #network-help tells the same to those who listen.
function Keys() {
  return <p class="keys" aria-hidden="true">{KEYS.map(([key, what]) => <span key={key}><kbd>{key}</kbd> {what}</span>)}</p>;
}

function Nothing() {
  if (shown.value?.nodes.size !== 0 || !base.value || countsOf(base.value).events === 0) return null;
  return <div class="nothing"><p>Nothing passes the filters.</p><button type="button" onClick={() => change({ ...startState, panel: state.panel })}>Show everything</button></div>;
}

function Tally() {
  const view = shown.value;
  return <p class="tally">{view?.nodes.size ?? 0} nodes · {view?.shown.facts ?? 0} facts</p>;
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
    const key = event.key.toLowerCase();
    if (key === "z") (event.shiftKey ? redo : undo)();
    else if (key === "y") redo();
    else return;
    event.preventDefault();
  });
  say(host, "Opening the graph…");
  try {
    const bytes = await loadBytes();
    base.value = openKnowledgeGraph(bytes);
    const worker = makeWorker(bytes);
    engine.value = worker;
    host.textContent = "";
    render(<App />, host);
    answerWhatIsAsked();
    watchServer(async () => {
      const fresh = await loadBytes();
      await worker.replace(fresh);
      base.value = openKnowledgeGraph(fresh);
      if (canReview) await loadReview();
      status.value = "The data has changed; the page shows it.";
    });
  } catch (error) {
    say(host, "The graph could not be opened.", `${error instanceof Error ? error.message : String(error)}. If “whom serve” has stopped, start it again; a damaged graph is built anew by “whom build”. Then load this page again.`);
  }
}
