// First steps, once; dismissed for good where the browser keeps anything.
import { useState } from "preact/hooks";
import { keep, kept } from "../state.ts";

const KEY = "whom-hint-seen";

export function Hint() {
  const [seen, setSeen] = useState(() => kept(KEY) !== null);
  if (seen) return null;
  return (
    <aside class="hint" aria-label="First steps">
      <p>Click a node or a line to read <em>who says so</em>, in which words. A dashed line is disputed, alleged, doubted or denied. Or search and ask above.</p>
      <button type="button" onClick={() => { keep(KEY, "1"); setSeen(true); }}>Got it</button>
    </aside>
  );
}
