/** Generation of the protocol that is spoken, and by whom. Loads nothing, so that `--version` is quick. */
export const REPL_VERSION = '0.3.15/microlean';
