// The shapes of question, in the order in which they are tried: the particular before the general.
import { connection } from "./connection.ts";
import { disagreements } from "./disagreements.ts";
import { figures } from "./figures.ts";
import { happened } from "./happened.ts";
import { knownAbout } from "./known-about.ts";
import { mentionedIn } from "./mentioned-in.ts";
import { notHappened } from "./not-happened.ts";
import { oneVoice } from "./one-voice.ts";
import { sayings } from "./sayings.ts";
import type { Shape } from "./shape.ts";
import { unheeded } from "./unheeded.ts";
import { whoDidWhat } from "./who-did-what.ts";

export const shapes: readonly Shape[] = [unheeded, disagreements, oneVoice, notHappened, connection, happened, figures, mentionedIn, sayings, knownAbout, whoDidWhat];
