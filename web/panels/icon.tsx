// A node's disc with the pictogram of its kind, in running text.
import { colorOf } from "../colors.ts";
import { kindPictogram, pictograms } from "../icons.ts";
import type { Pictogram } from "../icons.ts";
import { theme } from "../state.ts";

export function KindIcon({ kind, name = kindPictogram(kind) }: { readonly kind: string; readonly name?: Pictogram }) {
  return (
    <svg class="kind-icon" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="12" fill={colorOf(kind, theme.value)} />
      <path transform="translate(4.4 4.4) scale(.95)" d={pictograms[name]} fill="var(--paper)" fill-rule="evenodd" />
    </svg>
  );
}
