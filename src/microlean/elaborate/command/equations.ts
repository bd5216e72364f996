/**
 * Equation theorems `f.eq_1 …`: one for each case that the body of a function distinguishes by constructors of its
 * arguments. They hold by definition; the kernel checks each proof by reflexivity.
 */

import {
  betaApps,
  type Expr,
  type FVar,
  getAppArgs,
  getAppFn,
  instantiate1,
  LEVEL_ZERO,
  mkApp,
  mkApps,
  mkConst,
  mkNatLit,
  type Name,
  nameOf,
} from '../../kernel/index.js';
import {
  forallTelescope,
  inferType,
  isProp,
  lambdaTelescope,
  type Meta,
  mentionsAny,
  mkEq,
  mkEqRefl,
  mkForall,
  mkLambda,
  replaceVariables,
} from '../meta/index.js';
import { declareTheorem, KernelRejection } from './declare.js';
import { casesShape } from './structural-recursion.js';

const NAT_ZERO = nameOf('Nat.zero');
const NAT_SUCC = nameOf('Nat.succ');
const EQ = nameOf('Eq');

interface Equation {
  readonly statement: Expr;
  readonly proof: Expr;
}

/** More cases than this are not split: a match on many constructors at once has too many to be of use. */
const MAX_EQUATIONS = 256;

/**
 * Declares the equations of a function and files them.
 *
 * @param value the function's body, `fun xs => …`, with recursive calls to the constant itself
 */
export function declareEquations(
  meta: Meta,
  name: Name,
  levelParams: readonly Name[],
  fn: Expr,
  value: Expr,
): readonly Name[] {
  const { env } = meta;
  if (env.find(EQ)?.kind !== 'induct') return [];
  const equations: Equation[] = [];
  lambdaTelescope(meta, value, (xs, body) => new Splitter(meta, fn, equations).split(xs, xs, body, false));
  if (equations.length === 0 || equations.length > MAX_EQUATIONS) return [];
  const names: Name[] = [];
  for (const [i, equation] of equations.entries()) {
    const theorem = name.child(`eq_${i + 1}`);
    try {
      declareTheorem(env, { name: theorem, levelParams, type: equation.statement, value: equation.proof });
    } catch (error) {
      if (!(error instanceof KernelRejection)) throw error;
      return [];
    }
    names.push(theorem);
  }
  env.addEntry('equations', name, { theorems: names, structural: true });
  return names;
}

class Splitter {
  constructor(
    private readonly meta: Meta,
    private readonly fn: Expr,
    private readonly equations: Equation[],
  ) {}

  /** @param done whether some argument is a constructor application already. */
  split(vars: readonly FVar[], args: readonly Expr[], body: Expr, done: boolean): void {
    if (this.equations.length > MAX_EQUATIONS) return;
    const { meta } = this;
    const head = getAppFn(body);
    if (head.kind === 'lam' && body.kind === 'app') {
      this.split(vars, args, betaApps(head, getAppArgs(body)), done);
      return;
    }
    if (body.kind === 'mdata') {
      this.split(vars, args, body.expr, done);
      return;
    }
    const shape = casesShape(meta, head, getAppArgs(body));
    const major = shape?.major;
    if (
      shape !== undefined &&
      major?.kind === 'fvar' &&
      vars.includes(major) &&
      shape.indices.every(index => index.kind === 'fvar' && vars.includes(index)) &&
      new Set(shape.indices).size === shape.indices.length &&
      !isProp(meta, inferType(meta, major))
    ) {
      const params = getAppArgs(body).slice(0, shape.numParams);
      shape.info.ctors.forEach((ctor, i) => {
        const minor = shape.minors[i]!;
        this.openCase(
          vars,
          [...shape.indices, major] as FVar[],
          ctor,
          shape.info.typeLevels,
          params,
          (next, fields, change) => {
            const rest = shape.extra.map(change);
            this.split(next, args.map(change), betaApps(change(minor), [...fields, ...rest]), true);
          },
        );
      });
      return;
    }
    if (done) this.emit(vars, args, body);
  }

  private emit(vars: readonly FVar[], args: readonly Expr[], body: Expr): void {
    const { meta } = this;
    const left = mkApps(this.fn, args);
    this.equations.push({
      statement: mkForall(meta, vars, mkEq(meta, left, body)),
      proof: mkLambda(meta, vars, mkEqRefl(meta, left)),
    });
  }

  /** Replaces a variable by a constructor application, in a context with the fields in its place. */
  private openCase(
    vars: readonly FVar[],
    replaced: readonly FVar[],
    ctorName: Name,
    levels: Parameters<typeof mkConst>[1],
    params: readonly Expr[],
    action: (vars: readonly FVar[], fields: readonly Expr[], change: (e: Expr) => Expr) => void,
  ): void {
    const { meta } = this;
    const ctor = meta.env.get(ctorName);
    if (ctor.kind !== 'ctor') throw new TypeError(`${ctorName} is no constructor`);
    const fn = mkConst(ctorName, levels);
    let type = inferType(meta, fn);
    for (const param of params) if (type.kind === 'pi') type = instantiate1(type.body, param);
    forallTelescope(
      meta,
      type,
      (fields, result) => {
        const indices = getAppArgs(result).slice(params.length);
        const value = pretty(meta, ctorName, mkApps(fn, [...params, ...fields]));
        const from: FVar[] = [...replaced];
        const to: Expr[] = [...indices, value];
        this.copyDependents(vars, from, to, [], renewed => {
          const order = vars.flatMap(v => {
            if (v === replaced[replaced.length - 1]) return fields;
            return replaced.includes(v) ? [] : [(renewed.get(v) ?? v) as FVar];
          });
          const change = (e: Expr) => replaceVariables(e, from, to);
          action(sortVariables(meta, order), fields, change);
        });
      },
      { max: ctor.numFields },
    );
  }

  /** New variables for those whose types depend on a replaced one. */
  private copyDependents(
    vars: readonly FVar[],
    from: FVar[],
    to: Expr[],
    done: readonly (readonly [FVar, FVar])[],
    action: (renewed: ReadonlyMap<FVar, FVar>) => void,
  ): void {
    const { meta } = this;
    const replaced = new Set<Expr>(from);
    const next = vars.find(v => !replaced.has(v) && mentionsAny(meta.localDecl(v).type, replaced));
    if (next === undefined) {
      action(new Map(done));
      return;
    }
    const decl = meta.localDecl(next);
    meta.withLocalDecl(decl.userName, decl.binderInfo, replaceVariables(decl.type, from, to), copy => {
      from.push(next);
      to.push(copy);
      this.copyDependents(vars, from, to, [...done, [next, copy]], action);
    });
  }
}

/** In an order in which types come after what they mention; otherwise as given. */
function sortVariables(meta: Meta, vars: readonly FVar[]): FVar[] {
  const sorted: FVar[] = [];
  let rest = [...vars];
  while (rest.length > 0) {
    const open = new Set<Expr>(rest);
    const next = rest.find(v => !mentionsAny(meta.localDecl(v).type, open)) ?? rest[0]!;
    sorted.push(next);
    rest = rest.filter(v => v !== next);
  }
  return sorted;
}

const ADDITION = ['HAdd.hAdd', 'instHAdd', 'instAddNat', 'OfNat.ofNat', 'instOfNatNat'].map(nameOf);

/** `n + 1` and `0` for `Nat.succ n` and `Nat.zero`, as people write them, once the library has addition. */
function pretty(meta: Meta, ctor: Name, value: Expr): Expr {
  if (ctor !== NAT_ZERO && ctor !== NAT_SUCC) return value;
  if (!ADDITION.every(name => meta.env.find(name) !== undefined)) return value;
  const nat = mkConst(nameOf('Nat'));
  const zero = mkConst(nameOf('OfNat.ofNat'), [LEVEL_ZERO]);
  const numeral = (n: number) =>
    mkApps(zero, [nat, mkNatLit(n), mkApp(mkConst(nameOf('instOfNatNat')), mkNatLit(n))]);
  if (ctor === NAT_ZERO) return numeral(0);
  const predecessor = (value as { readonly arg: Expr }).arg;
  const instance = mkApps(mkConst(nameOf('instHAdd'), [LEVEL_ZERO]), [nat, mkConst(nameOf('instAddNat'))]);
  return mkApps(mkConst(nameOf('HAdd.hAdd'), [LEVEL_ZERO, LEVEL_ZERO, LEVEL_ZERO]), [
    nat,
    nat,
    nat,
    instance,
    predecessor,
    numeral(1),
  ]);
}
