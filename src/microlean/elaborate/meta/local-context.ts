/** Local contexts: immutable, ordered lists of hypotheses and let-variables, shared between goals. */

import type { BinderInfo, Expr, FVar, Name } from '../../kernel/index.js';

/** One local variable. */
export interface LocalDecl {
  readonly fvar: FVar;
  readonly userName: Name;
  readonly type: Expr;
  /** Present for let-variables. */
  readonly value?: Expr;
  readonly binderInfo: BinderInfo;
  /** `auxiliary` variables (e.g. the recursive function being defined) are not shown to users. */
  readonly kind: 'default' | 'auxiliary';
}

const SCAN_LIMIT = 8;

/** An immutable context; `push` shares the tail. */
export class LocalContext implements Iterable<LocalDecl> {
  static readonly empty: LocalContext = new LocalContext(undefined, undefined);
  readonly size: number;
  private index: Map<number, LocalDecl> | undefined;

  private constructor(
    private readonly parent: LocalContext | undefined,
    private readonly decl: LocalDecl | undefined,
  ) {
    this.size = parent === undefined ? 0 : parent.size + 1;
  }

  push(decl: LocalDecl): LocalContext {
    return new LocalContext(this, decl);
  }

  /** The declaration of a free variable by id. */
  find(id: number): LocalDecl | undefined {
    let context: LocalContext = this;
    for (let scanned = 0; context.decl !== undefined; scanned++) {
      if (context.decl.fvar.id === id) return context.decl;
      if (context.index !== undefined) return context.index.get(id);
      if (scanned === SCAN_LIMIT) return this.buildIndex().get(id);
      context = context.parent!;
    }
    return undefined;
  }

  has(id: number): boolean {
    return this.find(id) !== undefined;
  }

  /** The newest declaration with a user name. */
  findByName(userName: Name): LocalDecl | undefined {
    for (let context: LocalContext = this; context.decl !== undefined; context = context.parent!)
      if (context.decl.userName === userName) return context.decl;
    return undefined;
  }

  /** Declarations, oldest first. */
  toArray(): LocalDecl[] {
    const decls = new Array<LocalDecl>(this.size);
    for (let context: LocalContext = this; context.decl !== undefined; context = context.parent!)
      decls[context.size - 1] = context.decl;
    return decls;
  }

  [Symbol.iterator](): Iterator<LocalDecl> {
    return this.toArray()[Symbol.iterator]();
  }

  /** The newest declaration. */
  get last(): LocalDecl | undefined {
    return this.decl;
  }

  static of(decls: Iterable<LocalDecl>): LocalContext {
    let context = LocalContext.empty;
    for (const decl of decls) context = context.push(decl);
    return context;
  }

  /** The same context with some declarations replaced or dropped. */
  map(change: (decl: LocalDecl) => LocalDecl | undefined): LocalContext {
    let context = LocalContext.empty;
    let same = true;
    for (const decl of this.toArray()) {
      const next = change(decl);
      if (next !== decl) same = false;
      if (next !== undefined) context = context.push(next);
    }
    return same ? this : context;
  }

  /** Whether every variable of `other` is in this context too. */
  includes(other: LocalContext): boolean {
    if (this === other || other.size === 0) return true;
    // Contexts grow by sharing their tails: most often `other` is an ancestor.
    let context: LocalContext = this;
    while (context.size > other.size) context = context.parent!;
    return context === other || other.toArray().every(decl => this.has(decl.fvar.id));
  }

  private buildIndex(): Map<number, LocalDecl> {
    if (this.index === undefined) {
      this.index = new Map();
      for (const decl of this.toArray()) this.index.set(decl.fvar.id, decl);
    }
    return this.index;
  }
}
