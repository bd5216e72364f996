/** What a file's commands share: environment, open scopes, messages, and what the elaborator is plugged into. */

import type { Expr, MVar, Name } from '../../kernel/index.js';
import type { Binder, SourceRange, SyntaxTable } from '../../syntax/index.js';
import type { Entries, EntryKind, LeanEnvironment } from '../lean-environment.js';
import { elabMatch } from '../match/index.js';
import { IdSource, type Limits, Meta } from '../meta/index.js';
import { type ElabHooks, type Scope, TermElaborator } from '../term/index.js';

/** Something said while a file is elaborated. Offsets are UTF-16 units of the text. */
export interface FileMessage {
  readonly severity: 'information' | 'warning' | 'error';
  readonly text: string;
  /** E.g. `hasSorry`. */
  readonly kind?: string;
  readonly start: number;
  readonly end: number;
}

/** A declaration that a text leaves to be proved. */
export interface OpenTheorem {
  readonly name: Name;
  readonly levelParams: readonly Name[];
  /** The closed statement. */
  readonly type: Expr;
  /** Where the goals live. */
  readonly meta: Meta;
  /** One for each `sorry`, in order, each in its own context. */
  readonly goals: readonly MVar[];
  /** Scope in which the proof is to be elaborated. */
  readonly scope: Scope;
}

/** What higher rooms plug in. */
export type CommandHooks = Omit<ElabHooks, 'elabMatch'>;

export interface CommandOptions {
  readonly hooks: CommandHooks;
  /** Shared with whatever else makes variables for the same environment. Default: a new source. */
  readonly ids?: IdSource;
  /** Called every now and then; may throw to break off. */
  readonly onTick?: () => void;
  /** Name of the module that new constants belong to. */
  readonly module?: string;
}

/** Lean's default of `maxHeartbeats`, in its unit. */
const DEFAULT_HEARTBEATS = 200_000n;
/** Steps of ours for one of Lean's heartbeat units: generous, since a step is small. */
const STEPS_PER_HEARTBEAT = 50;

/** One `section`, `namespace` or the file itself. */
export interface Frame {
  readonly kind: 'file' | 'section' | 'namespace';
  /** As written; several components open several namespaces at once. */
  readonly name: Name | undefined;
  scope: Scope;
  /** `variable`s in force, outer frames' included. */
  variables: readonly Binder[];
  /** Names of variables that are always included. */
  included: readonly string[];
  omitted: readonly Binder[];
  /** Entries that end with the frame. */
  readonly localEntries: Entries[EntryKind][];
}

export class CommandState {
  readonly frames: Frame[];
  readonly messages: FileMessage[] = [];
  readonly ids: IdSource;
  /** Constants with a source range of the command at hand, in order. */
  readonly newConstants: Name[] = [];
  /** Elaborates Lean source that a command stands for. Plugged in by whoever runs commands. */
  runText: (text: string, range: SourceRange) => void = () => {
    throw new TypeError('commands that stand for source text are not plugged in');
  };
  /** Set while the declarations that are left to be proved are collected. */
  onOpen: ((theorem: OpenTheorem) => void) | undefined;
  private readonly elabHooks: ElabHooks;

  constructor(
    readonly env: LeanEnvironment,
    scope: Scope,
    readonly options: CommandOptions,
  ) {
    this.frames = [
      { kind: 'file', name: undefined, scope, variables: [], included: [], omitted: [], localEntries: [] },
    ];
    this.ids = options.ids ?? new IdSource();
    this.elabHooks = { ...options.hooks, elabMatch };
  }

  get frame(): Frame {
    return this.frames[this.frames.length - 1]!;
  }

  get scope(): Scope {
    return this.frame.scope;
  }

  set scope(scope: Scope) {
    this.frame.scope = scope;
  }

  /** Changes the syntax table of every open frame: a notation that is not local. */
  changeTables(change: (table: SyntaxTable) => SyntaxTable): void {
    for (const frame of this.frames) frame.scope = { ...frame.scope, table: change(frame.scope.table) };
  }

  newMeta(): Meta {
    const beats = this.scope.options.get('maxHeartbeats');
    const limit = typeof beats === 'bigint' ? beats : DEFAULT_HEARTBEATS;
    const limits: Limits = {
      maxSteps: limit === 0n ? Number.MAX_SAFE_INTEGER : Number(limit) * STEPS_PER_HEARTBEAT,
      ...(this.options.onTick === undefined ? {} : { onTick: this.options.onTick }),
    };
    return new Meta(this.env, this.ids, undefined, limits);
  }

  newElaborator(scope: Scope = this.scope): TermElaborator {
    return new TermElaborator(this.newMeta(), scope, this.elabHooks);
  }

  /** The hooks with pattern matching plugged in. */
  get hooks(): ElabHooks {
    return this.elabHooks;
  }

  report(severity: FileMessage['severity'], text: string, range: SourceRange, kind?: string): void {
    this.messages.push({
      severity,
      text,
      start: range.start,
      end: range.end,
      ...(kind === undefined ? {} : { kind }),
    });
  }

  /** Passes on what a term elaborator said. */
  collect(elab: TermElaborator): void {
    for (const message of elab.messages)
      this.report(message.severity, message.text, message.range, message.kind);
  }

  /** The full name of a declaration in the current namespace. */
  fullName(name: Name): Name {
    if (name.components[0] === '_root_') return withoutRoot(name);
    return name.prependedBy(this.scope.namespace);
  }

  /** Notes a new constant, for the caller of the file and for its module. */
  declared(name: Name): void {
    this.newConstants.push(name);
    if (this.options.module !== undefined) this.env.addEntry('module', name, { module: this.options.module });
  }
}

function withoutRoot(name: Name): Name {
  const [, ...rest] = name.components;
  return rest.reduce<Name>((prefix, part) => prefix.child(part), rootOf(name));
}

function rootOf(name: Name): Name {
  let root = name;
  while (root.prefix !== undefined) root = root.prefix;
  return root;
}
