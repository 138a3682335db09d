// Claims drawn from texts, one at a time in their text: accepted, rejected, corrected, matched or undone with the keys of `whom review`.
import { useEffect, useRef, useState } from "preact/hooks";
import type { ReviewItem } from "../../src/index.ts";
import { decide, loadReview, reviewList, reviewProblem } from "../review.ts";
import { change, select, state, story } from "../state.ts";

export function ReviewPanel() {
  const list = reviewList.value;
  const [all, setAll] = useState(false);
  const [line, setLine] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const region = useRef<HTMLElement>(null);
  useEffect(() => void loadReview(), []);
  if (!list) return <p class="empty">{reviewProblem.value === "" ? "Reading the claims…" : reviewProblem.value}</p>;
  const { items } = list;
  const open = items.filter((item) => item.state === "proposed").length;
  const wanted = items.findIndex((item) => item.id === state.claim);
  const at = wanted >= 0 ? wanted : Math.max(0, items.findIndex((item) => item.state === "proposed"));
  const item = items[at];
  if (!item) return <p class="empty">No claims drawn from texts. In a terminal, “whom read FILE” draws them.</p>;

  const go = (to: ReviewItem | undefined) => to && change({ claim: to.id }, { commit: false });
  const next = (step: 1 | -1, from = items) => {
    for (let tried = 1; tried <= from.length; tried += 1) {
      const other = from[(at + step * tried + from.length * tried) % from.length];
      if (other && (all || other.state === "proposed")) return go(other);
    }
  };
  const run = async (text: string) => {
    if (!(await decide(item.id, text))) return;
    setLine("");
    if (/^[arcm]/u.test(text)) next(1, reviewList.value?.items ?? items);
    region.current?.focus();
  };
  const fill = (text: string) => {
    setLine(text);
    input.current?.focus();
  };
  const keys: Readonly<Record<string, () => unknown>> = {
    a: () => run("a"), r: () => run("r"), u: () => run("u"), n: () => next(1), b: () => next(-1), c: () => fill("c "), m: () => fill("m "), s: () => fill("s "), d: () => fill("d "),
  };
  return (
    <section
      ref={region} class="review" tabIndex={0} aria-label="Claim to review" aria-describedby="review-keys"
      onKeyDown={(event) => {
        if (event.target === input.current || event.ctrlKey || event.metaKey || event.altKey) return;
        const act = keys[event.key];
        if (!act) return;
        event.preventDefault();
        void act();
      }}
    >
      <h2>{open === 0 ? "Every claim is decided" : `${open} of ${items.length} claims to decide`}</h2>
      <p class="meta">Claim {at + 1}, {item.title} · <span class={`decision ${item.state}`}>{item.state}</span></p>
      <blockquote class="reading" tabIndex={0} aria-label={`Text of ${item.title}`}>{item.before}<mark>{item.passage}</mark>{item.after}</blockquote>
      <dl class="roles">{item.fields.map(([field, value], index) => <><dt key={`${field}${index}`}>{field}</dt><dd><button type="button" class="link" title={`Correct ${field}`} onClick={() => fill(`c ${field}=${value}`)}>{value}</button></dd></>)}</dl>
      {item.event && <p class="meta">With others on <button type="button" class="link" onClick={() => item.event && story.value?.isEvent(item.event.id) && select("event", item.event.id)}>{item.event.name}</button>{item.event.why === "" ? "" : ` (${item.event.why})`}</p>}
      <div class="tools" role="toolbar" aria-label="Decide">
        <button type="button" onClick={() => void run("a")} aria-keyshortcuts="a">Accept <kbd>a</kbd></button>
        <button type="button" onClick={() => void run("r")} aria-keyshortcuts="r">Reject <kbd>r</kbd></button>
        <button type="button" onClick={() => fill("c ")} aria-keyshortcuts="c">Correct <kbd>c</kbd></button>
        <button type="button" onClick={() => fill("m ")} aria-keyshortcuts="m">Same event <kbd>m</kbd></button>
        <button type="button" onClick={() => fill("s ")} aria-keyshortcuts="s">Merge names <kbd>s</kbd></button>
        <button type="button" onClick={() => void run("u")} aria-keyshortcuts="u">Undo <kbd>u</kbd></button>
        <button type="button" onClick={() => next(-1)} aria-keyshortcuts="b">Back <kbd>b</kbd></button>
        <button type="button" onClick={() => next(1)} aria-keyshortcuts="n">Next <kbd>n</kbd></button>
      </div>
      <form onSubmit={(event) => { event.preventDefault(); if (line.trim() !== "") void run(line.trim()); }}>
        <label for="review-line">Decision</label>
        <input ref={input} id="review-line" type="text" value={line} autocomplete="off" spellcheck={false} placeholder="c recipient=Russia when=2024-03-07" onInput={(event) => setLine(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === "Escape") region.current?.focus(); }} />
        <button type="submit">Write</button>
      </form>
      {reviewProblem.value !== "" && <p class="notice" role="alert">{reviewProblem.value}</p>}
      <label><input type="checkbox" checked={all} onChange={() => setAll(!all)} /> Decided claims too</label>
      <details>
        <summary>What you can type</summary>
        <p id="review-keys" class="meta">a accept, r reject, u undo, n next, b back. c FIELD=VALUE corrects and accepts: type, by, when, place, stance, not, or a role; several fillers with + between them, a new entity as new:Name, FIELD= for nothing. m EVENT accepts it as a claim on that event. s A = B: the same entity; d A = B: different ones. Each decision is one line of the journal.</p>
      </details>
    </section>
  );
}
