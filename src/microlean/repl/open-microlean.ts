/** Opens a session over the library's snapshot. */

import type { OptionValue } from '../elaborate/term/index.js';
import { loadLibrary, standardHooks, standardTactics } from '../library/index.js';
import { MicroleanSession } from './microlean-session.js';
import type { LaunchRequest } from './session.js';

/** Options that `--key=value` may set, with the reading of their values. */
const OPTIONS: Readonly<Record<string, (text: string) => OptionValue | undefined>> = {
  maxHeartbeats: text => (/^\d+$/u.test(text) ? BigInt(text) : undefined),
  maxRecDepth: text => (/^\d+$/u.test(text) ? BigInt(text) : undefined),
};

/** @throws {Error} with a message for the user on an unknown module, option or value. */
export async function openMicrolean(request: LaunchRequest): Promise<MicroleanSession> {
  const options = new Map<string, OptionValue>();
  for (const [name, text] of request.options) {
    const read = OPTIONS[name];
    if (read === undefined)
      throw new Error(`unknown option '${name}'; known are ${Object.keys(OPTIONS).join(', ')}`);
    const value = read(text);
    if (value === undefined)
      throw new Error(`invalid value '${text}' of option '${name}': a natural number is expected`);
    options.set(name, value);
  }
  const { env, scope, modules } = loadLibrary(request.modules);
  return new MicroleanSession({
    env,
    scope: { ...scope, options },
    hooks: standardHooks(),
    table: standardTactics(),
    imports: request.modules,
    modules: modules.map(module => module.name),
    readModule: name => {
      const module = modules.find(candidate => candidate.name === name);
      if (module === undefined) return undefined;
      return {
        imports: module.imports,
        constants: [...module.constants()].map(constant => constant.name.toString()),
      };
    },
    constantNames: function* () {
      for (const module of modules) for (const constant of module.constants()) yield constant.name;
    },
  });
}
