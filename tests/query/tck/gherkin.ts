// Reads feature files: scenarios with their steps, outlines written out once for each example.

export interface FeatureStep {
  readonly text: string;
  readonly docString?: string;
  readonly table?: readonly (readonly string[])[];
}
export interface Scenario {
  readonly feature: string;
  readonly name: string;
  readonly steps: readonly FeatureStep[];
}

interface OpenScenario {
  name: string;
  steps: { text: string; docString?: string; table?: string[][] }[];
  examples: { header: string[]; rows: string[][] }[];
}

export function readFeature(text: string): readonly Scenario[] {
  const lines = text.split(/\r?\n/);
  let feature = "";
  const background: OpenScenario = { name: "", steps: [], examples: [] };
  const scenarios: OpenScenario[] = [];
  let current: OpenScenario = background;
  let inExamples = false;
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? "").trim();
    if (line === "" || line.startsWith("#") || line.startsWith("@")) continue;
    const title = /^(Feature|Background|Scenario Outline|Scenario|Examples):\s*(.*)$/.exec(line);
    if (title) {
      const [, kind = "", name = ""] = title;
      inExamples = kind === "Examples";
      if (kind === "Feature") feature = name;
      else if (kind === "Background") current = background;
      else if (kind === "Examples") current.examples.push({ header: [], rows: [] });
      else scenarios.push((current = { name, steps: [], examples: [] }));
    } else if (line.startsWith("|")) {
      const cells = readRow(line);
      if (inExamples) {
        const examples = current.examples.at(-1);
        if (examples?.header.length === 0) examples.header = cells;
        else examples?.rows.push(cells);
      } else (current.steps.at(-1) ?? { text: "" }).table = [...(current.steps.at(-1)?.table ?? []), cells];
    } else if (line === '"""') {
      const indent = (lines[at] ?? "").indexOf('"""');
      const body: string[] = [];
      for (at++; (lines[at] ?? '"""').trim() !== '"""'; at++) body.push((lines[at] ?? "").slice(Math.min(indent, leadingSpace(lines[at] ?? ""))));
      const step = current.steps.at(-1);
      if (step) step.docString = body.join("\n");
    } else if (/^(Given|When|Then|And|But)\s/.test(line)) current.steps.push({ text: line.replace(/^\w+\s+/, "") });
  }
  return scenarios.flatMap((scenario) => expand({ ...scenario, steps: [...background.steps, ...scenario.steps] }, feature));
}

const leadingSpace = (line: string): number => line.length - line.trimStart().length;

/** Cells between bars; \| is a bar and \\ a backslash. */
export function readRow(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  for (let at = 1; at < line.length; at++) {
    const character = line[at] ?? "";
    if (character === "\\" && (line[at + 1] === "|" || line[at + 1] === "\\")) cell += line[++at] ?? "";
    else if (character === "\\" && line[at + 1] === "n") {
      cell += "\n";
      at++;
    } else if (character === "|") {
      cells.push(cell.trim());
      cell = "";
    } else cell += character;
  }
  return cells;
}

function expand(scenario: OpenScenario, feature: string): readonly Scenario[] {
  if (scenario.examples.length === 0) return [{ feature, name: scenario.name, steps: scenario.steps }];
  return scenario.examples.flatMap(({ header, rows }) =>
    rows.map((row, at): Scenario => {
      const fill = (text: string): string => header.reduce((result, name, column) => result.replaceAll(`<${name}>`, () => row[column] ?? ""), text);
      const steps = scenario.steps.map(({ text, docString, table }) => ({
        text: fill(text),
        ...(docString === undefined ? {} : { docString: fill(docString) }),
        ...(table === undefined ? {} : { table: table.map((cells) => cells.map(fill)) }),
      }));
      return { feature, name: `${fill(scenario.name)} (example ${at + 1})`, steps };
    }),
  );
}
