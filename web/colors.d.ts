export type Theme = "light" | "dark";
export declare const paper: Readonly<Record<Theme, string>>;
export interface KindLook {
    readonly color: Readonly<Record<Theme, string>>;
    /** A letter in the node, so that no kind is told by color alone. */
    readonly letter: string;
}
export declare const kindLooks: Readonly<Record<string, KindLook>>;
export declare function lookOf(kind: string): KindLook;
export declare const inkColors: Readonly<Record<Theme, {
    readonly text: string;
    readonly edge: string;
    readonly faint: string;
    readonly accent: string;
    readonly warn: string;
}>>;
/** WCAG 2 contrast ratio of two #rrggbb colors, 1 to 21. */
export declare function contrast(a: string, b: string): number;
