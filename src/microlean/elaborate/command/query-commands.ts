/** `#check`, `#print`, `#print axioms`, `#reduce`, `#eval`, `#synth`: answers as messages, in Lean's words. */

import {
  axiomsOf,
  type ConstantInfo,
  type Expr,
  getAppArgs,
  getAppFn,
  mkApps,
  type Name,
} from '../../kernel/index.js';
import type { PrintCommand, QueryCommand } from '../../syntax/index.js';
import {
  inferType,
  lambdaTelescope,
  type Meta,
  mkLambda,
  natValue,
  requireInstance,
  whnf,
} from '../meta/index.js';
import { printSignature } from '../pretty/index.js';
import { ElabError, resolveConstant, type TermElaborator } from '../term/index.js';
import type { CommandState } from './command-state.js';
import { fixLevels } from './level-params.js';
import { requireConstant } from './scope-commands.js';

export function elabQuery(state: CommandState, command: QueryCommand): void {
  const elab = state.newElaborator();
  elab.elabBinders(state.frame.variables, () => {
    const text = answer(state, elab, command);
    state.report('information', text, command.range);
  });
  state.collect(elab);
}

function answer(state: CommandState, elab: TermElaborator, command: QueryCommand): string {
  const { meta } = elab;
  switch (command.kind) {
    case 'check':
      return check(state, elab, command);
    case 'synth': {
      const type = elab.elabType(command.term);
      elab.synthesize('full');
      return elab.print(requireInstance(meta, meta.instantiate(type)));
    }
    case 'reduce':
      return elab.print(reduceFully(meta, elab.elabClosed(command.term)));
    case 'eval':
      return evaluate(elab, command);
  }
}

function check(state: CommandState, elab: TermElaborator, command: QueryCommand): string {
  const { term } = command;
  if (term.kind === 'ident' && elab.meta.context.findByName(term.name) === undefined) {
    const [constant] = resolveConstant(state.env, state.scope, term.name);
    if (constant !== undefined) return printSignature(elab.meta, constant);
  }
  const value = elab.elabTerm(term);
  elab.synthesize('full');
  fixLevels(elab, [value]);
  const result = elab.meta.instantiate(value);
  return `${elab.print(result)} : ${elab.print(elab.typeOf(result))}`;
}

/** `name.{u} : type` */
function signature(elab: TermElaborator, info: ConstantInfo): string {
  const levels = info.levelParams.length === 0 ? '' : `.{${info.levelParams.join(', ')}}`;
  return `${info.name}${levels} : ${elab.print(info.type)}`;
}

/** Normal form of a term, proofs and types left as they are. */
function reduceFully(meta: Meta, expr: Expr): Expr {
  const e = whnf(meta, expr);
  if (e.kind === 'lam')
    return lambdaTelescope(meta, e, (variables, body) => mkLambda(meta, variables, reduceFully(meta, body)));
  if (e.kind !== 'app') return e;
  return mkApps(
    getAppFn(e),
    getAppArgs(e).map(arg => reduceFully(meta, arg)),
  );
}

/** Closed numbers, truth values and whatever reduces to constructors of such. */
function evaluate(elab: TermElaborator, command: QueryCommand): string {
  const { meta } = elab;
  const value = elab.elabClosed(command.term);
  const type = whnf(meta, inferType(meta, value));
  const head = getAppFn(type);
  if (head.kind === 'const' && head.name.toString() === 'Nat') {
    const n = natValue(meta, value);
    if (n !== undefined) return String(n);
  }
  const reduced = reduceFully(meta, value);
  const end = getAppFn(reduced);
  if (end.kind !== 'lit' && (end.kind !== 'const' || meta.env.find(end.name)?.kind !== 'ctor'))
    throw new ElabError(
      '#eval is supported by microlean only for terms that reduce to constructors',
      command.range,
    );
  const text = elab.print(reduced);
  return head.kind === 'const' && head.name.toString() === 'Bool' ? text.replace(/^Bool\./u, '') : text;
}

const KEYWORD: Record<ConstantInfo['kind'], string> = {
  axiom: 'axiom',
  def: 'def',
  thm: 'theorem',
  opaque: 'opaque',
  quot: 'Quotient primitive',
  induct: 'inductive',
  ctor: 'constructor',
  rec: 'recursor',
};

export function elabPrint(state: CommandState, command: PrintCommand): void {
  if (command.what === 'text') {
    state.report('information', command.text, command.range);
    return;
  }
  const name = requireConstant(state, command.name, command.range);
  const text = command.what === 'axioms' ? axiomsText(state, name) : declarationText(state, name);
  state.report('information', text, command.range);
}

function axiomsText(state: CommandState, name: Name): string {
  const axioms = axiomsOf(state.env.kernel, [name]).map(axiom => axiom.toString());
  if (axioms.length === 0) return `'${name}' does not depend on any axioms`;
  return `'${name}' depends on axioms: [${axioms.sort().join(', ')}]`;
}

function declarationText(state: CommandState, name: Name): string {
  const elab = state.newElaborator();
  const info = state.env.get(name);
  const head = `${KEYWORD[info.kind]} ${signature(elab, info)}`;
  if (info.kind === 'induct') {
    const ctors = info.ctors.map(ctor => `\n${ctor} : ${elab.print(state.env.get(ctor).type)}`);
    return `${head}\nnumber of parameters: ${info.numParams}\nconstructors:${ctors.join('')}`;
  }
  return 'value' in info ? `${head} :=\n${elab.print(info.value)}` : head;
}
