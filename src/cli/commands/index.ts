// The commands, in the order in which --help lists them.
import type { Command } from "commander";
import { addBuild } from "./build.ts";
import { addCheck } from "./check.ts";

export type AddCommand = (program: Command, run: (action: () => number | Promise<number>) => void) => void;

export const commands: readonly AddCommand[] = [addBuild, addCheck];
