// What extraction from one text needs to know.
import type { SourceId } from "../model/records.ts";
import type { TimeSpan } from "../model/time-span.ts";
import type { EntityCatalog } from "./entities/entity-catalog.ts";
import type { EventFrames } from "./events/event-frames.ts";

export interface ExtractOptions {
  readonly source: SourceId;
  readonly frames: EventFrames;
  readonly catalog: EntityCatalog;
  /** The days on which the text may have been published. */
  readonly published?: TimeSpan;
  /** What stands for the text in claim ids; the text's own hash unless the text is a piece of a longer one. */
  readonly textKey?: string;
  /** A stable content hash in hex. */
  readonly hash: (text: string) => string;
}
