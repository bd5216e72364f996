/**
 * Lean as a place for proofs: processes that speak Pantograph's protocol, a pool of them, and checking. The same
 * code drives a real Pantograph binary and microlean. Not search, and not Lean itself.
 * @module
 */
export { type DoctorOptions, examine, type Finding } from './doctor.js';
export { LeanEnvironment } from './environment.js';
export {
  type Launch,
  type LeanOptions,
  launchText,
  leanLaunch,
  type MicroleanOptions,
  microleanLaunch,
  readVersion,
} from './launch.js';
export type { LeanEnvironmentOptions } from './options.js';
export { findForbiddenWord } from './source.js';
