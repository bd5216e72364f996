/** The options of `options.set` and `options.print`. */

import type { Payload } from './request.js';
import type { PrintOptions } from './session.js';

export interface ReplOptions {
  readonly printJsonPretty: boolean;
  readonly printExprPretty: boolean;
  readonly printExprAST: boolean;
  readonly printDependentMVars: boolean;
  /** Has no effect, as in the original since 0.3.3. */
  readonly noRepeat: boolean;
  readonly printAuxDecls: boolean;
  readonly printImplementationDetailHyps: boolean;
  readonly automaticMode: boolean;
  /** Milliseconds a command may take; 0 = no limit. */
  readonly timeout: number;
}

export const DEFAULT_OPTIONS: ReplOptions = {
  printJsonPretty: false,
  printExprPretty: true,
  printExprAST: false,
  printDependentMVars: false,
  noRepeat: false,
  printAuxDecls: false,
  printImplementationDetailHyps: false,
  automaticMode: true,
  timeout: 0,
};

/** Keys that the payload lacks keep their value. */
export function updateOptions(options: ReplOptions, payload: Payload): ReplOptions {
  const flags = Object.entries(options)
    .filter(([, value]) => typeof value === 'boolean')
    .map(([key, value]) => [key, payload.optionalBoolean(key) ?? value]);
  return {
    ...options,
    ...Object.fromEntries(flags),
    timeout: payload.optionalNatural('timeout') ?? options.timeout,
  };
}

export function printOptions(options: ReplOptions): PrintOptions {
  return {
    pretty: options.printExprPretty,
    ast: options.printExprAST,
    dependentMVars: options.printDependentMVars,
    auxiliaryDeclarations: options.printAuxDecls,
    implementationDetails: options.printImplementationDetailHyps,
  };
}
