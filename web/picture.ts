// The mounted network, for the panels that act on it.
import { signal } from "@preact/signals";
import type { Network } from "./network/network.ts";

export const picture = signal<Network | null>(null);
