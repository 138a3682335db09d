// A button that opens a list of acts; Escape, a choice, or leaving it closes it.
import { useRef } from "preact/hooks";

export function Menu({ label, items }: { readonly label: string; readonly items: readonly { readonly text: string; readonly detail: string; readonly act: () => void }[] }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  return (
    <details
      ref={menu} class="menu"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        close();
        menu.current.querySelector("summary")?.focus();
        event.stopPropagation();
      }}
      onFocusOut={(event) => { if (!menu.current?.contains(event.relatedTarget as Node | null)) close(); }}
    >
      <summary>{label}</summary>
      <ul>{items.map((item) => <li key={item.text}><button type="button" onClick={() => { close(); item.act(); }}><span>{item.text}</span><span class="meta">{item.detail}</span></button></li>)}</ul>
    </details>
  );
}
