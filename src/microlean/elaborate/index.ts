/** The elaborator: meaning of syntax. Its parts have an index each; this one is for other rooms. */
export {
  type Entries,
  type EntryKind,
  LeanEnvironment,
  type Reducibility,
  type StructureField,
} from './lean-environment.js';
