// Saved views: the state of the page under a name, with a note. This browser keeps them; a file carries them to another.
import { useState } from "preact/hooks";
import { download } from "../export.ts";
import { keep, kept, readUrl, status } from "../state.ts";

interface SavedView {
  readonly name: string;
  readonly note: string;
  readonly hash: string;
}

const key = () => `whom-views ${location.pathname}`;

function viewsIn(text: string): readonly SavedView[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter((one): one is SavedView => typeof one === "object" && one !== null && ["name", "note", "hash"].every((field) => typeof (one as Record<string, unknown>)[field] === "string")) : [];
  } catch {
    return [];
  }
}

export function Views() {
  const [views, setViews] = useState(() => viewsIn(kept(key()) ?? "[]"));
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const replace = (next: readonly SavedView[], said: string) => {
    setViews(next);
    status.value = keep(key(), JSON.stringify(next)) ? said : `${said} This browser keeps nothing for this page: save the views to a file, or copy the link.`;
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const found = viewsIn(await file.text());
    if (found.length === 0) status.value = `No views in ${file.name}.`;
    else replace([...views.filter((view) => !found.some((one) => one.name === view.name)), ...found], `${found.length} view${found.length === 1 ? "" : "s"} from ${file.name}.`);
  };
  return (
    <section class="views" aria-label="Saved views">
      <h2>Saved views</h2>
      {views.length === 0 && <p class="meta">A view is everything that is set on this page: lens, filters, selection, question.</p>}
      <ul class="plain">{views.map((view) => (
        <li key={view.name}>
          <a href={`#${view.hash.replace(/^#/u, "")}`} onClick={(event) => { event.preventDefault(); history.pushState(null, "", view.hash.startsWith("#") ? view.hash : location.pathname + location.search); readUrl(); }}>{view.name}</a>{" "}
          <button type="button" class="link" aria-label={`Forget ${view.name}`} onClick={() => replace(views.filter((one) => one !== view), `Forgot ${view.name}.`)}>forget</button>
          {view.note !== "" && <p class="meta">{view.note}</p>}
        </li>
      ))}</ul>
      <form onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        replace([...views.filter((one) => one.name !== name.trim()), { name: name.trim(), note: note.trim(), hash: location.hash }], `Saved ${name.trim()}.`);
        setName("");
        setNote("");
      }}>
        <label>Name <input type="text" value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
        <label>Note <input type="text" value={note} onInput={(event) => setNote(event.currentTarget.value)} /></label>
        <div class="tools">
          <button type="submit">Save this view</button>
          {views.length > 0 && <button type="button" onClick={() => download("whom-views.json", new Blob([`${JSON.stringify(views, null, 2)}\n`], { type: "application/json" }))}>Views to a file</button>}
          <label class="file">Views from a file<input type="file" accept=".json,application/json" onChange={(event) => { void open(event.currentTarget.files?.[0]); event.currentTarget.value = ""; }} /></label>
        </div>
      </form>
    </section>
  );
}
