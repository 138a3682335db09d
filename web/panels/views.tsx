// Saved views: the state of the page under a name, with a note; kept by this browser, and a link that anybody can be sent.
import { useState } from "preact/hooks";
import { readUrl, status } from "../state.ts";

interface SavedView {
  readonly name: string;
  readonly note: string;
  readonly hash: string;
}

const key = () => `whom-views ${location.pathname}`;

function readViews(): readonly SavedView[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key()) ?? "[]");
    return Array.isArray(found) ? found.filter((one): one is SavedView => typeof one === "object" && one !== null && ["name", "note", "hash"].every((field) => typeof (one as Record<string, unknown>)[field] === "string")) : [];
  } catch {
    return [];
  }
}

export function Views() {
  const [views, setViews] = useState(readViews);
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const keep = (next: readonly SavedView[], said: string) => {
    try {
      localStorage.setItem(key(), JSON.stringify(next));
      setViews(next);
      status.value = said;
    } catch {
      status.value = "This browser keeps nothing for this page; copy its address instead, it holds the whole view.";
    }
  };
  return (
    <section class="views" aria-label="Saved views">
      <h2>Saved views</h2>
      <ul class="plain">{views.map((view) => (
        <li key={view.name}>
          <a href={`#${view.hash.replace(/^#/u, "")}`} onClick={(event) => { event.preventDefault(); history.pushState(null, "", view.hash === "" ? location.pathname + location.search : view.hash); readUrl(); }}>{view.name}</a>{" "}
          <button type="button" class="link" aria-label={`Forget ${view.name}`} onClick={() => keep(views.filter((one) => one !== view), `Forgot ${view.name}.`)}>forget</button>
          {view.note !== "" && <p class="meta">{view.note}</p>}
        </li>
      ))}</ul>
      <form onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        keep([...views.filter((one) => one.name !== name.trim()), { name: name.trim(), note: note.trim(), hash: location.hash }], `Saved ${name.trim()}.`);
        setName("");
        setNote("");
      }}>
        <label>Name <input type="text" value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
        <label>Note <input type="text" value={note} onInput={(event) => setNote(event.currentTarget.value)} /></label>
        <button type="submit">Save this view</button>
      </form>
    </section>
  );
}
