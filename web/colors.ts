// Colors by kind of node, for light and dark. tests/web/colors.test.ts keeps their contrast and that they stay apart for color-deficient eyes.

export type Theme = "light" | "dark";

export const paper: Readonly<Record<Theme, string>> = { light: "#fbfaf7", dark: "#15171a" };

export interface KindLook {
  readonly color: Readonly<Record<Theme, string>>;
  /** A letter in the node, so that no kind is told by color alone. */
  readonly letter: string;
}

export const kindLooks: Readonly<Record<string, KindLook>> = {
  Person: { color: { light: "#1257a8", dark: "#6fb1ff" }, letter: "P" },
  State: { color: { light: "#a63f00", dark: "#ff9d5c" }, letter: "S" },
  Agency: { color: { light: "#7d6200", dark: "#e0c14a" }, letter: "A" },
  ArmedGroup: { color: { light: "#9c0f45", dark: "#ff7ba6" }, letter: "G" },
  Organization: { color: { light: "#00695a", dark: "#3fc9b0" }, letter: "O" },
  Outlet: { color: { light: "#00695a", dark: "#3fc9b0" }, letter: "M" },
  People: { color: { light: "#3b6d94", dark: "#a9c8e6" }, letter: "C" },
  Place: { color: { light: "#5d6167", dark: "#b4b8bf" }, letter: "L" },
  Document: { color: { light: "#7a3d99", dark: "#d49bf0" }, letter: "D" },
  Policy: { color: { light: "#7a3d99", dark: "#d49bf0" }, letter: "R" },
  Object: { color: { light: "#5d6167", dark: "#b4b8bf" }, letter: "X" },
  Event: { color: { light: "#2e3136", dark: "#e8e6e0" }, letter: "E" },
};

export function lookOf(kind: string): KindLook {
  return kindLooks[kind] ?? { color: { light: "#5d6167", dark: "#b4b8bf" }, letter: "?" };
}

export const inkColors: Readonly<Record<Theme, { readonly text: string; readonly edge: string; readonly faint: string; readonly accent: string; readonly warn: string }>> = {
  light: { text: "#1d1f22", edge: "#8b8f96", faint: "#dedcd5", accent: "#b3261e", warn: "#9a3412" },
  dark: { text: "#ece9e2", edge: "#767b83", faint: "#2b2e33", accent: "#ff8a80", warn: "#ffb38a" },
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
