/** The commands with their arguments and options, for commander. Nothing is run here but what the caller hands in. */

import { Command, Option } from 'commander';
import {
  ENVIRONMENT_OPTIONS,
  OPTIONS,
  type OptionKey,
  type OptionSpec,
  SEARCH_OPTIONS,
  variableOf,
} from './option-table.js';
import type { Settings } from './settings.js';

/** Names of the commands. */
export type CommandName =
  | 'prove'
  | 'search'
  | 'summary'
  | 'verify'
  | 'check'
  | 'convert'
  | 'doctor'
  | 'demo'
  | 'microlean'
  | 'train-ebm'
  | 'eval'
  | 'compare'
  | 'replay'
  | 'ebm-metrics';

/** What a command does when it is called. */
export type Runner = (
  name: CommandName,
  args: readonly string[],
  flags: Readonly<Record<string, unknown>>,
) => Promise<void>;

interface CommandSpec {
  readonly description: string;
  /** As commander writes them: `<needed>`, `[optional]`, `<several...>`, with what they are. */
  readonly args: readonly (readonly [argument: string, description: string])[];
  readonly options: readonly OptionKey[];
  /** Options that must be given. */
  readonly required?: readonly OptionKey[];
  /** Defaults of its own, in place of those of the option. */
  readonly defaults?: Settings;
  /** An example for the help. */
  readonly example: string;
}

/** Every command. */
export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = {
  prove: {
    description: 'prove one statement',
    args: [['<statement>', 'a type, binders and a type, or a whole theorem; - reads standard input']],
    options: [...SEARCH_OPTIONS, ...ENVIRONMENT_OPTIONS, 'export-lean', 'json', 'quiet', 'config'],
    example: 'burn-qed prove "(p q : Prop) (h : p ∧ q) : q ∧ p"',
  },
  search: {
    description: 'prove a file of theorems',
    args: [],
    options: [
      'theorems',
      'output',
      ...SEARCH_OPTIONS,
      'harvest-siblings',
      'workers',
      'concurrency',
      'split',
      'only',
      'limit',
      ...ENVIRONMENT_OPTIONS,
      'export-lean',
      'resume',
      'json',
      'quiet',
      'config',
    ],
    example: 'burn-qed search --theorems theorems.jsonl --output runs/first --workers 2',
  },
  summary: {
    description: 'runs and trajectories in figures',
    args: [['<paths...>', 'run folders, results.json files, trajectory files or globs']],
    options: ['json'],
    example: 'burn-qed summary runs/first',
  },
  verify: {
    description: 'check the proofs of a result file again',
    args: [['<results>', 'results.json of a search']],
    options: [...ENVIRONMENT_OPTIONS, 'export', 'json', 'quiet', 'config'],
    example: 'burn-qed verify runs/first/results.json',
  },
  check: {
    description: "check a file of Lean's export format with the kernel, from nothing (exit code 2: declined)",
    args: [['<file>', 'declarations in export format 3.1 (NDJSON)']],
    options: ['max-steps', 'json'],
    example: 'burn-qed check proof.ndjson',
  },
  convert: {
    description: 'write a theorem file in another form',
    args: [
      ['<input>', 'theorem file'],
      ['<output>', 'file that ends in .json, .jsonl, .lean or .parquet'],
    ],
    options: ['split', 'only', 'limit', 'json'],
    example: 'burn-qed convert theorems.jsonl theorems.lean',
  },
  doctor: {
    description: 'say what works here and what is missing',
    args: [],
    options: [...ENVIRONMENT_OPTIONS, 'json'],
    example: 'burn-qed doctor --lean-repl path/to/repl --lean-project path/to/project',
  },
  demo: {
    description: 'prove the examples of this package',
    args: [],
    options: [...SEARCH_OPTIONS, 'workers', ...ENVIRONMENT_OPTIONS, 'json', 'quiet'],
    // A demonstration does not wait for what it cannot prove.
    defaults: { 'max-nodes': 60, timeout: 6, 'tactic-timeout': 2 },
    example: 'burn-qed demo',
  },
  microlean: {
    description: "start the embedded environment's REPL (Pantograph's protocol), or export its library",
    args: [
      ['[modules...]', 'modules to import, and Lean options as --key=value; or --export <module> -o <file>'],
    ],
    options: [],
    example: 'burn-qed microlean Mathlib',
  },
  'train-ebm': {
    description: 'train an energy-based value model on trajectories',
    args: [],
    options: [
      'trajectories',
      'output',
      'head',
      'hidden',
      'width',
      'encoder',
      'encoder-url',
      'encoder-model',
      'cache',
      'steps',
      'groups',
      'negatives',
      'learning-rate',
      'loss',
      'depth-weight',
      'validation-share',
      'holdout-share',
      'reference',
      'seed',
      'resume',
      'json',
      'quiet',
      'config',
    ],
    example: 'burn-qed train-ebm --trajectories runs/first --output models/first',
  },
  eval: {
    description: 'pass rates at several budgets from one run',
    args: [['<results...>', 'run folders or results.json files']],
    options: ['budgets', 'json'],
    example: 'burn-qed eval runs/first --budgets 1 10 100',
  },
  compare: {
    description: 'compare runs over the same theorems with the first one',
    args: [['<results...>', 'run folders or results.json files, at least two']],
    options: ['json'],
    example: 'burn-qed compare runs/first runs/with-value',
  },
  replay: {
    description: 'search recorded trees again in other orders, offline (the energy ledger)',
    args: [['<paths...>', 'trajectory files, run folders or globs']],
    options: ['value', 'only', 'length-power', 'seed', 'output', 'json'],
    example: 'burn-qed replay runs/first --value models/first/best',
  },
  'ebm-metrics': {
    description: 'judge an encoder, and the head of a checkpoint, on trajectories',
    args: [['<paths...>', 'trajectory files, run folders or globs']],
    options: ['value', 'only', 'seed', 'output', 'json'],
    example: 'burn-qed ebm-metrics runs/first --value models/first/best --output reports/first',
  },
};

/** Builds the program. It throws commander's errors instead of exiting. */
export function makeProgram(version: string, run: Runner): Command {
  const program = new Command('burn-qed')
    .description(
      'Proves Lean 4 theorems: a policy proposes tactics, best-first search explores them, a kernel checks every proof.',
    )
    .version(version)
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp({ helpWidth: 100 })
    .showHelpAfterError('(see --help)');
  for (const [name, spec] of Object.entries(COMMANDS)) addCommand(program, name as CommandName, spec, run);
  program.addHelpText(
    'after',
    `
Every option can also be set by an environment variable (--max-nodes: ${variableOf('max-nodes')}) or in a TOML file
given with --config (max-nodes = 200). A flag goes before a variable, a variable before the file.
Exit codes: 0 done, 1 the work failed, 2 wrong usage.`,
  );
  return program;
}

function addCommand(program: Command, name: CommandName, spec: CommandSpec, run: Runner): void {
  const command = program.command(name).description(spec.description).exitOverride();
  for (const [argument, description] of spec.args) command.argument(argument, description);
  for (const key of spec.options) command.addOption(commanderOption(OPTIONS[key], spec.defaults?.[key]));
  if (name === 'microlean') command.allowUnknownOption().passThroughOptions();
  command.addHelpText('after', `\nExample: ${spec.example}`);
  command.action(async (...values: unknown[]) => {
    // Commander hands over the arguments, then the options, then the command.
    const args = values
      .slice(0, -2)
      .flat()
      .filter(value => value !== undefined) as string[];
    await run(name, args, command.opts());
  });
}

function commanderOption(spec: OptionSpec, fallback: unknown = spec.fallback): Option {
  const flag = spec.value === undefined ? `--${spec.key}` : `--${spec.key} ${spec.value}`;
  const shown = fallback === undefined || spec.kind === 'switch' ? '' : ` (default: ${fallback})`;
  return new Option(flag, `${spec.description}${shown}`);
}
