/** Attributes: what `@[…]` and `attribute […]` file about a declaration. */

import { type Expr, getAppArgs, getAppFn, headConstName, Name, nameOf } from '../../kernel/index.js';
import type { AttributeSyntax } from '../../syntax/index.js';
import type { Entries, EntryKind, LeanEnvironment, Reducibility, ScopedEntry } from '../lean-environment.js';
import { forallTelescope, type Meta } from '../meta/index.js';
import { ElabError } from '../term/index.js';
import type { CommandState } from './command-state.js';
import { readGcongrLemma } from './gcongr-lemma.js';

const EQ = nameOf('Eq');
const IFF = nameOf('Iff');
const NOT = nameOf('Not');
const NE = nameOf('Ne');

const REDUCIBILITY: Record<string, Reducibility> = {
  reducible: 'reducible',
  semireducible: 'semireducible',
  irreducible: 'irreducible',
};

/** Attributes about code generation, documentation and linters: they change nothing that can be proved. */
const IGNORED = new Set([
  'inline',
  'inline_if_reduce',
  'always_inline',
  'macro_inline',
  'noinline',
  'specialize',
  'extern',
  'implemented_by',
  'export',
  'nolint',
  'deprecated',
  'inherit_doc',
  'simproc',
  'csimp',
  'nospecialize',
  'never_extract',
  'unbox',
  'to_additive_ignore_args',
  'computed_fields',
  'builtin_init',
  'stacks',
  'unused_variables_ignore_fn',
  'expose',
  'suggest_for',
  'grind',
  'grind_pattern',
  'wf_preprocess',
  'bool_to_prop',
  'int_toNat',
  'seval',
]);

/**
 * Attributes that are only filed, under kind `attribute` and their own name: tactics and the elaborator look them up with
 * `env.entries('attribute', nameOf('ext'))`.
 */
const FILED = new Set([
  'aesop',
  'app_delab',
  'app_unexpander',
  'bound',
  'cases_eliminator',
  'coe',
  'coe_decl',
  'congr',
  'continuity',
  'elab_as_elim',
  'elab_without_expected_type',
  'ext',
  'fun_prop',
  'induction_eliminator',
  'match_pattern',
  'measurability',
  'mono',
  'nontriviality',
  'norm_num',
  'positivity',
  'pp_dot',
  'pp_nodot',
  'pp_using_anonymous_constructor',
  'rcases_patterns',
  'refl',
  'symm',
  'trans',
]);

/** Attributes that make declarations of their own; what they would make is to be written out. */
const GENERATING: Readonly<Record<string, string>> = {
  to_additive: 'write the additive declaration out',
  simps: 'write the lemmas out',
  'simps!': 'write the lemmas out',
  reassoc: 'write the lemma out',
};

/** Simp sets other than `simp` itself; filed under kind `attribute` as well. */
const SIMP_SETS = new Set([
  'simp',
  'push_cast',
  'field_simps',
  'zify_simps',
  'qify_simps',
  'rify_simps',
  'push',
  'mfld_simps',
  'monad_norm',
  'functor_norm',
  'parity_simps',
]);
const CAST_SETS = new Set(['norm_cast', 'elim_cast', 'move_cast', 'squash_cast']);

/** Applies attributes to a declaration. @throws {ElabError} for one that is not supported. */
export function applyAttributes(
  state: CommandState,
  attributes: readonly AttributeSyntax[],
  name: Name,
): void {
  for (const attribute of attributes) applyAttribute(state, attribute, name);
}

function applyAttribute(state: CommandState, attribute: AttributeSyntax, name: Name): void {
  const word = attribute.name.toString();
  if (attribute.erase) {
    if (word === 'gcongr') throw new ElabError("attribute 'gcongr' cannot be erased", attribute.range);
    erase(state.env, word, name);
    return;
  }
  if (IGNORED.has(word)) return;
  const level = REDUCIBILITY[word];
  if (level !== undefined) {
    const before = state.env.reducibility(name);
    file(state, attribute, 'reducibility', name, { level });
    if (attribute.scope === 'local' && before !== level) noteLocal(state, 'reducibility', name);
    return;
  }
  if (word === 'instance') {
    fileInstance(state, name, attribute.priority ?? 1000, attribute.scope);
    return;
  }
  if (word === 'class') {
    state.env.addEntry('class', name, { outParams: outParamsOf(state.env.get(name).type) });
    return;
  }
  if (word === 'default_instance') {
    const className = classAtHead(state.newMeta(), state.env.get(name).type);
    if (className === undefined) throw new ElabError(`'${name}' is no instance`, attribute.range);
    file(state, attribute, 'defaultInstance', className, {
      declaration: name,
      priority: attribute.priority ?? 1000,
    });
    return;
  }
  if (SIMP_SETS.has(word)) {
    fileSimp(state, attribute, name, word);
    if (word !== 'simp') fileAttribute(state, attribute, name);
    return;
  }
  if (CAST_SETS.has(word)) {
    fileSimp(state, attribute, name, 'norm_cast');
    fileAttribute(state, attribute, name, nameOf('norm_cast'), castArgument(word, attribute));
    return;
  }
  if (word === 'gcongr') {
    const { head, entry } = readGcongrLemma(state.newMeta(), name, attribute.priority ?? 1000);
    file(state, attribute, 'gcongr', head, entry);
    return;
  }
  const instead = GENERATING[word];
  if (instead !== undefined)
    throw new ElabError(`attribute '${word}' is not supported by microlean: ${instead}`, attribute.range);
  if (FILED.has(word)) {
    fileAttribute(state, attribute, name);
    return;
  }
  throw new ElabError(`attribute '${word}' is not supported by microlean`, attribute.range);
}

function castArgument(word: string, attribute: AttributeSyntax): string | undefined {
  if (word !== 'norm_cast') return word.replace('_cast', '');
  const arg = attribute.args.find(a => a.kind === 'ident');
  return arg?.kind === 'ident' ? arg.name.toString() : undefined;
}

/** Files that a declaration has an attribute, and with which argument. */
function fileAttribute(
  state: CommandState,
  attribute: AttributeSyntax,
  declaration: Name,
  key: Name = attribute.name,
  argument: string | undefined = argumentText(attribute),
): void {
  file(state, attribute, 'attribute', key, { declaration, ...(argument === undefined ? {} : { argument }) });
}

function argumentText(attribute: AttributeSyntax): string | undefined {
  const words = attribute.args.flatMap(arg => (arg.kind === 'ident' ? [arg.name.toString()] : []));
  if (attribute.details !== undefined) words.push(attribute.details);
  return words.length === 0 ? undefined : words.join(' ');
}

/** Files an entry: for good, until the section ends, or for as long as the namespace is open. */
function file<K extends EntryKind>(
  state: CommandState,
  attribute: { readonly scope: 'global' | 'local' | 'scoped' },
  kind: K,
  key: Name,
  entry: Entries[K],
): void {
  state.env.addEntry(kind, key, entry);
  if (attribute.scope === 'global') return;
  state.frame.localEntries.push(entry);
  if (attribute.scope === 'scoped')
    state.env.addEntry('scoped', state.scope.namespace, { kind, key, entry } as unknown as ScopedEntry);
}

function noteLocal(state: CommandState, kind: EntryKind, key: Name): void {
  const newest = state.env.entry(kind, key);
  if (newest !== undefined && !state.frame.localEntries.includes(newest))
    state.frame.localEntries.push(newest);
}

/** Registers an instance of the class at the head of its type. */
export function fileInstance(
  state: CommandState,
  name: Name,
  priority: number,
  scope: 'global' | 'local' | 'scoped',
): void {
  const className = classAtHead(state.newMeta(), state.env.get(name).type);
  if (className === undefined)
    throw new ElabError(`type class instance expected: '${name}' is of no class`, { start: 0, end: 0 });
  file(state, { scope }, 'instance', className, { declaration: name, priority });
}

function classAtHead(meta: Meta, type: Expr): Name | undefined {
  return forallTelescope(
    meta,
    type,
    (_, body) => {
      const head = getAppFn(body);
      return head.kind === 'const' && meta.env.isClass(head.name) ? head.name : undefined;
    },
    { reduce: true },
  );
}

/** Positions of parameters whose types are `outParam`s. */
export function outParamsOf(type: Expr): number[] {
  const positions: number[] = [];
  let position = 0;
  for (let t = type; t.kind === 'pi'; t = t.body, position++)
    if (
      headConstName(t.binderType) === nameOf('outParam') ||
      headConstName(t.binderType) === nameOf('semiOutParam')
    )
      if (headConstName(t.binderType) === nameOf('outParam')) positions.push(position);
  return positions;
}

function fileSimp(state: CommandState, attribute: AttributeSyntax, name: Name, set: string): void {
  const { env } = state;
  const info = env.get(name);
  const pre = attribute.args.some(arg => arg.kind === 'ident' && arg.name.toString() === 'pre');
  const add = (declaration: Name, key: Name, unfold: boolean) =>
    file(state, attribute, 'simp', key, {
      declaration,
      priority: attribute.priority ?? 1000,
      inverse: attribute.inverse,
      pre,
      unfold,
      set,
    });
  const isProof = forallTelescope(state.newMeta(), info.type, (_, body) => isStatement(env, body), {
    reduce: false,
  });
  if (isProof || info.kind === 'thm' || info.kind === 'axiom') {
    add(name, simpHead(info.type, attribute.inverse), false);
    return;
  }
  if (info.kind !== 'def')
    throw new ElabError(`invalid 'simp', '${name}' is neither a theorem nor a definition`, attribute.range);
  const equations = env.entry('equations', name);
  if (equations === undefined) add(name, name, true);
  else for (const theorem of equations.theorems) add(theorem, name, false);
}

function isStatement(env: LeanEnvironment, body: Expr): boolean {
  const head = headConstName(body);
  return (head === EQ || head === IFF || head === NE || head === NOT) && env.find(head) !== undefined;
}

/** The constant at the head of what a simp lemma rewrites. */
function simpHead(type: Expr, inverse: boolean): Name {
  let body = type;
  while (body.kind === 'pi') body = body.body;
  const head = headConstName(body);
  const args = getAppArgs(body);
  const side = (i: number) => headConstName(args[i]!) ?? Name.anonymous;
  if (head === EQ && args.length === 3) return side(inverse ? 2 : 1);
  if (head === IFF && args.length === 2) return side(inverse ? 1 : 0);
  if (head === NE) return EQ;
  if (head === NOT) return side(0);
  return head ?? Name.anonymous;
}

function erase(env: LeanEnvironment, word: string, name: Name): void {
  const simp = [...env.allEntries('simp')].filter(([, e]) => e.declaration === name && e.set === word);
  const instances =
    word === 'instance' ? [...env.allEntries('instance')].filter(([, e]) => e.declaration === name) : [];
  const filed = env.entries('attribute', nameOf(word)).filter(e => e.declaration === name);
  const found: Entries[EntryKind][] = [...simp.map(([, e]) => e), ...instances.map(([, e]) => e), ...filed];
  for (const entry of found) env.hideEntry(entry);
}
