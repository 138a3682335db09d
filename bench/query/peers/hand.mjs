// The hand-written loops, as a peer.
import { HandLoops } from "../hand-loops.mjs";

export const load = (size) => new HandLoops(size);
