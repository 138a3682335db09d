// Colors by kind of node, for light and dark. tests/web/colors.test.ts keeps their contrast, and that they stay apart for the three color deficiencies.

export type Theme = "light" | "dark";

export const paper: Readonly<Record<Theme, string>> = { light: "#fbfaf7", dark: "#15171a" };

// Eight colors and the ink of events: no two closer than ΔE 20 for any eyes. Kinds of a kin share one; the pictogram tells them apart.
const blue = { light: "#338efc", dark: "#067ee3" };
const brick = { light: "#8b1d08", dark: "#ed8c61" };
const ocher = { light: "#a47511", dark: "#e4c34c" };
const plum = { light: "#7a3276", dark: "#c4405d" };
const green = { light: "#227844", dark: "#42bd9a" };
const slate = { light: "#838dbc", dark: "#a5c5dd" };
const stone = { light: "#9b848b", dark: "#80869e" };
const violet = { light: "#6946af", dark: "#c9a1fb" };
const ink = { light: "#2e3136", dark: "#ece9e2" };

export const kindColors: Readonly<Record<string, Readonly<Record<Theme, string>>>> = {
  Person: blue, State: brick, Agency: ocher, ArmedGroup: plum, Organization: green, Outlet: green, People: slate, Place: stone, Object: stone, Document: violet, Policy: violet, Event: ink,
};

export const colorOf = (kind: string, theme: Theme): string => (kindColors[kind] ?? stone)[theme];

export interface InkColors {
  readonly text: string;
  readonly edge: string;
  readonly faint: string;
  readonly accent: string;
  readonly warn: string;
  /** The two sides of a comparison. */
  readonly ours: string;
  readonly theirs: string;
}

export const inkColors: Readonly<Record<Theme, InkColors>> = {
  light: { text: "#1d1f22", edge: "#8b8f96", faint: "#dedcd5", accent: "#b3261e", warn: "#9a3412", ours: "#0f5fb8", theirs: "#a05a00" },
  dark: { text: "#ece9e2", edge: "#767b83", faint: "#2b2e33", accent: "#ff8a80", warn: "#ffb38a", ours: "#6cb2ff", theirs: "#e8b04a" },
};

/** WCAG 2 contrast ratio of two #rrggbb colors, 1 to 21. */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const channel = (at: number) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  };
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
