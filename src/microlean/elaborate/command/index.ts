/** Elaboration of commands and files. */
export {
  type CommandHooks,
  type CommandOptions,
  CommandState,
  type FileMessage,
  type OpenTheorem,
} from './command-state.js';
export { declare, declareDefinition, declareTheorem, KernelRejection } from './declare.js';
export { elabCommand, runText } from './elab-command.js';
export { matchComparison } from './gcongr-lemma.js';
export {
  OpenTheoremsError,
  openTheorems,
  type ProcessedFile,
  type ProcessedUnit,
  processFile,
} from './process-file.js';
