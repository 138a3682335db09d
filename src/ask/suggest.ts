// For a question that is not understood: which words mean nothing to us, and the nearest questions that can be answered.
import { nearest, normalizeName } from "../model/names.ts";
import type { Question } from "./reading/question.ts";
import type { Shape } from "./shapes/shape.ts";
import type { World } from "./world.ts";

export function notUnderstood(questions: readonly Question[], world: World): { readonly message: string; readonly words: readonly string[] } {
  const [first] = questions;
  const words = first?.unknown ?? [];
  if (words.length === 0) return { message: "the words are known, but not what they ask together", words: [] };
  const guesses = words.flatMap((word) => {
    const near = nearestKnown(word, world);
    return near === undefined ? [] : [`"${word}": did you mean "${near}"?`];
  });
  return { message: `not understood: ${words.map((word) => `"${word}"`).join(", ")}${guesses.length > 0 ? `. ${guesses.join(" ")}` : ""}`, words };
}

function nearestKnown(word: string, world: World): string | undefined {
  if (word.length < 4) return undefined;
  const known = new Set<string>();
  for (const type of world.ontology.eventTypes.values()) for (const form of [type.base, ...type.forms, ...type.nouns]) if (!form.includes(" ")) known.add(form);
  for (const entity of world.graph.dataset.entities) for (const name of [entity.name, ...entity.aka]) known.add(name);
  const found = nearest(word, known);
  return found !== undefined && normalizeName(found) !== normalizeName(word) ? found : undefined;
}

/** Example questions that share most with the question, with its own names put in. */
export function nearestQuestions(questions: readonly Question[], shapes: readonly Shape[], world: World, count = 4): readonly string[] {
  const pieces = questions[0]?.pieces ?? [];
  const named = pieces.flatMap((piece) => piece.name?.ids ?? []);
  const entities = [...new Set([...named.filter((id) => !world.isEvent(id)), ...mostActive(world)])];
  const events = [...new Set([...named.filter((id) => world.isEvent(id)), ...firstEvents(world)])];
  const source = world.graph.dataset.sources[0];
  const asked = new Set(pieces.flatMap((piece) => [piece.word, ...piece.verbs.map((verb) => verb.type), ...piece.nouns.map((noun) => noun.type)]));
  const scored = shapes.flatMap((shape) => shape.examples).flatMap((example, index) => {
    const names = { entity: entities.map(world.nameOf), event: events.map(world.nameOf), source: source ? [source.id] : [] };
    let isFilled = true;
    const text = example.replace(/\{(entity|event|source)\}/gu, (_, kind: keyof typeof names) => {
      const name = names[kind].shift();
      if (name === undefined) isFilled = false;
      return name ?? "";
    });
    // A graph that has nobody to ask about.
    if (!isFilled) return [];
    const words = example.replace(/[?{}]/gu, "").split(" ");
    const shared = words.filter((word) => asked.has(word)).length / words.length;
    const fits = (example.includes("{entity}") && named.some((id) => !world.isEvent(id))) || (example.includes("{event}") && named.some((id) => world.isEvent(id))) ? 0.5 : 0;
    return [{ text, score: shared + fits, index }];
  });
  return scored.sort((a, b) => b.score - a.score || a.index - b.index).slice(0, count).map((one) => one.text);
}

function mostActive(world: World): readonly string[] {
  const counts = new Map<string, number>();
  for (const event of world.graph.dataset.events) for (const list of Object.values(event.roles)) for (const filler of list) if (!world.isEvent(filler.id)) counts.set(filler.id, (counts.get(filler.id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([id]) => id);
}

function firstEvents(world: World): readonly string[] {
  return world.graph.dataset.events.filter((event) => event.name !== undefined).slice(0, 2).map((event) => event.id);
}
