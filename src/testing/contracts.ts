/**
 * The contract suites: what every implementation of a joint must do. They need vitest, so they are apart from
 * the fakes.
 * @module
 */
export { type EncoderCases, testEncoder } from './encoder.contract.js';
export {
  type EnvironmentCases,
  LEAN_CASES,
  type ProvedCase,
  testEnvironment,
} from './environment.contract.js';
export { type PolicyCases, testPolicy } from './policy.contract.js';
export { testValueModel, type ValueCases } from './value.contract.js';
