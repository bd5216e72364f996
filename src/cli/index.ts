/**
 * The command line: parsing, progress, exit codes. The only room that reads the environment or exits; nothing imports
 * it.
 * @module
 */
export { COMMANDS, type CommandName, makeProgram } from './program.js';
