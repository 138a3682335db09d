// The commands and their options → a completion script for a shell.

export interface CompletedOption {
  readonly long: string;
  readonly short?: string;
  readonly description: string;
  /** What may follow it: nothing, one of some words, a source, or a file. */
  readonly value: "none" | "source" | "file" | readonly string[];
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** Whether its arguments are entities and events. */
  readonly takesNames: boolean;
}

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  switch (shell) {
    case "bash": return bash(commands);
    case "zsh": return zsh(commands);
    case "fish": return fish(commands);
  }
}

const ids = "$(whom completion ids 2>/dev/null)";
const sources = "$(whom completion sources 2>/dev/null)";
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const spellings = (option: CompletedOption): readonly string[] => [option.long, ...(option.short === undefined ? [] : [option.short])];

/** Options by what follows them, each spelling once. */
function byValue(commands: readonly CompletedCommand[]): ReadonlyMap<string, { readonly value: CompletedOption["value"]; readonly names: ReadonlySet<string> }> {
  const groups = new Map<string, { value: CompletedOption["value"]; names: Set<string> }>();
  for (const option of commands.flatMap((command) => command.options)) {
    if (option.value === "none") continue;
    const key = JSON.stringify(option.value);
    const group = groups.get(key) ?? { value: option.value, names: new Set<string>() };
    for (const name of spellings(option)) group.names.add(name);
    groups.set(key, group);
  }
  return groups;
}

function bash(commands: readonly CompletedCommand[]): string {
  const reply = (words: string) => `COMPREPLY=($(compgen -W "${words}" -- "$word"))`;
  const files = `COMPREPLY=($(compgen -f -- "$word"))`;
  const value = (one: CompletedOption["value"]) => (one === "source" ? reply(sources) : one === "file" || one === "none" ? files : reply(one.join(" ")));
  return [
    "# whom completion for bash: whom completion bash >> ~/.bashrc",
    "_whom() {",
    '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}"',
    '  if [ "$COMP_CWORD" -eq 1 ]; then', `    ${reply(commands.map((command) => command.name).join(" "))}`, "    return", "  fi",
    '  case "$before" in', ...[...byValue(commands).values()].map((group) => `    ${[...group.names].join("|")}) ${value(group.value)}; return ;;`), "  esac",
    '  if [[ "$word" == -* ]]; then', '    case "$command" in',
    ...commands.map((command) => `      ${command.name}) ${reply([...command.options.flatMap(spellings), "--help"].join(" "))} ;;`),
    "    esac", "    return", "  fi",
    '  case "$command" in', `    ${commands.filter((command) => command.takesNames).map((command) => command.name).join("|")}) ${reply(ids)} ;;`, `    *) ${files} ;;`, "  esac",
    "}",
    "complete -o filenames -F _whom whom",
    "",
  ].join("\n");
}

function zsh(commands: readonly CompletedCommand[]): string {
  const describe = (text: string) => text.replaceAll(":", "\\:");
  const value = (one: CompletedOption["value"]) => (one === "source" ? `compadd -- \${(f)"${sources}"}` : one === "file" || one === "none" ? "_files" : `compadd -- ${one.map(quote).join(" ")}`);
  return [
    "#compdef whom", "# whom completion for zsh: whom completion zsh > a file _whom in your $fpath",
    "_whom() {", "  local -a list",
    "  if (( CURRENT == 2 )); then", "    list=(", ...commands.map((command) => `      ${quote(`${command.name}:${describe(command.description)}`)}`), "    )", "    _describe command list", "    return", "  fi",
    '  case "$words[CURRENT-1]" in', ...[...byValue(commands).values()].map((group) => `    ${[...group.names].join("|")}) ${value(group.value)}; return ;;`), "  esac",
    '  if [[ "$words[CURRENT]" == -* ]]; then', '    case "$words[2]" in',
    ...commands.map((command) => `      ${command.name}) list=(${command.options.map((option) => quote(`${option.long}:${describe(option.description)}`)).join(" ")}) ;;`),
    "    esac", "    _describe option list", "    return", "  fi",
    '  case "$words[2]" in', `    ${commands.filter((command) => command.takesNames).map((command) => command.name).join("|")}) compadd -- \${(f)"${ids}"} ;;`, "    *) _files ;;", "  esac",
    "}",
    "compdef _whom whom",
    "",
  ].join("\n");
}

function fish(commands: readonly CompletedCommand[]): string {
  const words = (one: CompletedOption["value"]) => (one === "none" ? "" : one === "source" ? " -x -a '(whom completion sources 2>/dev/null)'" : one === "file" ? " -r -F" : ` -x -a ${quote(one.join(" "))}`);
  const text = (one: string) => `'${one.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  return [
    "# whom completion for fish: whom completion fish > ~/.config/fish/completions/whom.fish",
    ...commands.flatMap((command) => [
      `complete -c whom -n __fish_use_subcommand -f -a ${command.name} -d ${text(command.description)}`,
      ...(command.takesNames ? [`complete -c whom -n '__fish_seen_subcommand_from ${command.name}' -f -a '(whom completion ids 2>/dev/null)'`] : []),
      ...command.options.map((option) => `complete -c whom -n '__fish_seen_subcommand_from ${command.name}' -l ${option.long.slice(2)}${option.short === undefined ? "" : ` -s ${option.short.slice(1)}`}${words(option.value)} -d ${text(option.description)}`),
    ]),
    "",
  ].join("\n");
}
