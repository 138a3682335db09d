// The panels beside the network: tabs, a divider that sets their width, and on a small screen a sheet from below.
import { useSignalEffect } from "@preact/signals";
import { useRef, useState } from "preact/hooks";
import { AnswerPanel } from "./answer.tsx";
import { EvidencePanel } from "./evidence.tsx";
import { Glyph } from "./glyph.tsx";
import { LensPanel } from "./lens.tsx";
import { ReviewPanel } from "./review.tsx";
import { TablePanel } from "./table.tsx";
import { canReview } from "../review.ts";
import { change, keep, kept, state } from "../state.ts";
import type { ViewState } from "../state.ts";

const PANELS: readonly { readonly id: ViewState["panel"]; readonly title: string; readonly view: () => preact.JSX.Element | null }[] = [
  { id: "evidence", title: "Evidence", view: EvidencePanel },
  { id: "answer", title: "Answer", view: AnswerPanel },
  { id: "lens", title: "Lens", view: LensPanel },
  { id: "table", title: "Table", view: TablePanel },
  ...(canReview ? [{ id: "review" as const, title: "Review", view: ReviewPanel }] : []),
];
const KEY = "whom-side";
const [NARROWEST, WIDEST, USUAL] = [22, 70, 31];

export function Side() {
  const { panel } = state;
  const [width, setWidth] = useState(() => Number(kept(KEY)) || USUAL);
  const [raised, setRaised] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const Panel = PANELS.find((one) => one.id === panel)?.view ?? EvidencePanel;
  useSignalEffect(() => {
    const { panel: now, selection, question } = state;
    if (body.current) body.current.scrollTop = 0;
    if (selection !== null || question !== "" || now !== "evidence") setRaised(true);
  });
  const widen = (to: number) => {
    const next = Math.round(Math.min(WIDEST, Math.max(NARROWEST, to)));
    setWidth(next);
    keep(KEY, String(next));
  };
  const drag = (event: PointerEvent) => {
    const bar = event.currentTarget as HTMLElement;
    bar.setPointerCapture(event.pointerId);
    const move = (now: PointerEvent) => widen(100 - (100 * now.clientX) / innerWidth);
    bar.addEventListener("pointermove", move);
    bar.addEventListener("lostpointercapture", () => bar.removeEventListener("pointermove", move), { once: true });
  };
  const step = (event: KeyboardEvent) => {
    const at = PANELS.findIndex((one) => one.id === panel);
    const to = event.key === "ArrowRight" ? at + 1 : event.key === "ArrowLeft" ? at - 1 : event.key === "Home" ? 0 : event.key === "End" ? PANELS.length - 1 : at;
    const next = PANELS[(to + PANELS.length) % PANELS.length];
    if (!next || next.id === panel) return;
    event.preventDefault();
    change({ panel: next.id });
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <aside class={raised ? "side raised" : "side"} style={{ "--side": `${width}vw` }}>
      <div
        class="divider" role="separator" tabIndex={0} aria-orientation="vertical" aria-label="Width of the panels" aria-valuemin={NARROWEST} aria-valuemax={WIDEST} aria-valuenow={width} title="Drag, use the arrow keys, or double-click"
        onPointerDown={drag} onDblClick={() => widen(width > USUAL ? USUAL : 52)}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") widen(width + 3);
          else if (event.key === "ArrowRight") widen(width - 3);
          else if (event.key === "Enter") widen(width > USUAL ? USUAL : 52);
        }}
      />
      <div class="tabs">
        <div role="tablist" aria-label="Panels" onKeyDown={step}>{PANELS.map((one) => <button key={one.id} type="button" role="tab" id={`tab-${one.id}`} aria-selected={panel === one.id} aria-controls="panel" tabIndex={panel === one.id ? 0 : -1} onClick={() => { setRaised(true); change({ panel: one.id }); }}>{one.title}</button>)}</div>
        <button type="button" class="icon wider" aria-pressed={width > USUAL} aria-label="Wide panels" title="Wide panels" onClick={() => widen(width > USUAL ? USUAL : 52)}><Glyph name="wide" /></button>
        <button type="button" class="icon sheet" aria-expanded={raised} aria-controls="panel" aria-label="Panels" onClick={() => setRaised(!raised)}><Glyph name={raised ? "minus" : "plus"} /></button>
      </div>
      <div ref={body} id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${panel}`} tabIndex={0}><Panel /></div>
    </aside>
  );
}
