// The strip above the network: how it is laid out, how near it is, and how it leaves the page.
import { useEffect, useState } from "preact/hooks";
import { engine } from "../ask.ts";
import { dataFiles, download, pngOf, svgOf } from "../export.ts";
import { picture } from "../picture.ts";
import { change, shown, state, status, story, theme } from "../state.ts";
import type { ViewState } from "../state.ts";
import { Glyph } from "./glyph.tsx";
import { Menu } from "./menu.tsx";

const REFINED_AT_MOST = 5000;
const BATCH_MS = 200;
const LAYOUTS: readonly { readonly id: ViewState["layout"]; readonly text: string; readonly title: string }[] = [
  { id: "stored", text: "Force", title: "As the build laid it out: what is connected stands together" }, { id: "circle", text: "Circle", title: "On a circle, by kind" }, { id: "time", text: "Time", title: "Events from left to right in the order of their dates" },
];
const FORMATS = [
  { id: "png", text: "PNG", detail: "a picture, 3840 px wide" }, { id: "svg", text: "SVG", detail: "a drawing with its text" }, { id: "gexf", text: "GEXF", detail: "for Gephi and its kin" }, { id: "csv", text: "CSV", detail: "tables of nodes and edges" }, { id: "json", text: "JSON", detail: "all of it, with the evidence" },
];

export function Controls() {
  const [refining, setRefining] = useState(false);
  const [boxing, setBoxing] = useState(false);
  const [fanned, setFanned] = useState(false);
  const network = picture.value;
  useEffect(() => {
    if (!refining) return undefined;
    let going = true;
    // One batch after the other: the picture is drawn once a batch, not once an iteration.
    const batch = async (): Promise<void> => {
      if (!going || !network || !engine.value) return;
      const { places } = await engine.value.request("refine", { ...network.forLayout(), milliseconds: BATCH_MS });
      if (going) network.place(new Map(places.map(([id, x, y]) => [id, { x, y }])));
      return batch();
    };
    void batch().catch((error: unknown) => {
      status.value = `The layout stopped: ${String(error)}`;
      setRefining(false);
    });
    return () => {
      going = false;
    };
  }, [refining, network]);
  useEffect(() => network?.fan(fanned), [fanned, network]);
  useEffect(() => network?.box(boxing), [boxing, network]);
  const tooMany = (shown.value?.nodes.size ?? 0) > REFINED_AT_MOST;
  return (
    <div class="controls" role="toolbar" aria-label="Picture">
      <div class="group" role="group" aria-label="Layout">
        {LAYOUTS.map(({ id, text, title }) => <button key={id} type="button" title={title} aria-pressed={state.layout === id} onClick={() => { setRefining(false); change({ layout: id }); }}>{text}</button>)}
      </div>
      <button type="button" aria-pressed={refining} disabled={tooMany} title={tooMany ? `Only up to ${REFINED_AT_MOST} nodes` : "Let the nodes find better places; pinned ones stay"} onClick={() => setRefining(!refining)}>{refining ? "Stop" : "Refine"}</button>
      <button type="button" aria-pressed={fanned} title="Draw the facts between two nodes one by one, as curves" onClick={() => setFanned(!fanned)}><Glyph name="fan" /> Fan out</button>
      <button type="button" class="icon" aria-pressed={boxing} aria-label="Choose by box" title="Draw a box around nodes to choose them (or hold Shift)" onClick={() => setBoxing(!boxing)}><Glyph name="box" /></button>
      <span class="gap" />
      <div class="group" role="group" aria-label="Zoom">
        <button type="button" class="icon" onClick={() => network?.zoom(1.4)} aria-label="Zoom out" title="Zoom out (−)"><Glyph name="minus" /></button>
        <button type="button" class="icon" onClick={() => network?.zoom(0.7)} aria-label="Zoom in" title="Zoom in (+)"><Glyph name="plus" /></button>
        <button type="button" class="icon" onClick={() => network?.fit()} aria-label="Fit" title="Fit the whole network (0)"><Glyph name="fit" /></button>
      </div>
      <Menu label="Export" items={FORMATS.map(({ id, text, detail }) => ({ text, detail, act: () => void save(id) }))} />
    </div>
  );
}

/** What is shown, as a file. */
async function save(kind: string): Promise<void> {
  const [view, graph, network] = [shown.value, story.value, picture.value];
  if (!view || !graph) return;
  try {
    if (kind === "svg" || kind === "png") {
      if (!network) throw new Error("there is no picture to save");
      const svg = svgOf(view, network, theme.value);
      if (kind === "svg") download("whom.svg", new Blob([svg], { type: "image/svg+xml" }));
      else download("whom.png", await pngOf(svg, network.dimensions.width, network.dimensions.height));
    } else for (const file of dataFiles(kind, graph, view)) download(file.name, new Blob([file.text]));
    status.value = `Saved as ${kind.toUpperCase()}.`;
  } catch (error) {
    status.value = `Not saved: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
