// Whether a type of event does harm, by its own tags or those of a more general type.
import type { Ontology } from "../../model/ontology.ts";

export function isHarm(ontology: Ontology, type: string): boolean {
  for (let at: string | undefined = type, steps = 0; at !== undefined && steps < 20; steps++) {
    const found = ontology.eventTypes.get(at);
    if (found?.tags.includes("harm")) return true;
    at = found?.is;
  }
  return false;
}
