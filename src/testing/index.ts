/**
 * Fakes for tests and demonstrations: an environment, a policy, a value model and a clock that do as they are
 * told and record what they are asked. The contract suites, which need vitest, are in `testing/contracts`.
 * @module
 */
export { FakeClock, type FakeClockOptions } from './fake-clock.js';
export {
  FakeEnvironment,
  type FakeEnvironmentCall,
  type FakeEnvironmentOptions,
  type FakeMove,
  type FakeWorld,
} from './fake-environment.js';
export { FakeValue, type FakeValueCall } from './fake-value.js';
export { type PolicyScript, ScriptedPolicy, type ScriptedProposal } from './scripted-policy.js';
