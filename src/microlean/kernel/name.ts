/**
 * Hierarchical names, interned: two names are equal exactly when they are the same object.
 *
 * A name is a path of text and numeric components. `` `a.b` `` as one component differs from two components:
 * names compare by structure, never by printed text.
 */

/** One interned name. Make them with {@link nameStr}, {@link nameNum} or {@link nameOf}. */
export class Name {
  /** Structural hash, a 32-bit integer. */
  readonly hash: number;
  /** Made when needed: most names have none. */
  private children: Map<string | bigint, Name> | undefined;

  /** Not for users: names made here are not interned. */
  private constructor(
    /** `undefined` exactly for the anonymous name. */
    readonly prefix: Name | undefined,
    readonly component: string | bigint,
  ) {
    this.hash = prefix === undefined ? 1723 : hashComponent(prefix.hash, component);
  }

  static readonly anonymous: Name = new Name(undefined, '');

  get isAnonymous(): boolean {
    return this.prefix === undefined;
  }

  /** The name with one more component. */
  child(component: string | bigint): Name {
    this.children ??= new Map();
    let child = this.children.get(component);
    if (child === undefined) {
      child = new Name(this, component);
      this.children.set(component, child);
    }
    return child;
  }

  /** Components from the outside in. */
  get components(): (string | bigint)[] {
    const parts: (string | bigint)[] = [];
    for (let name: Name = this; name.prefix !== undefined; name = name.prefix) parts.push(name.component);
    return parts.reverse();
  }

  /** The last component as text; empty for the anonymous name. */
  get last(): string {
    return this.isAnonymous ? '' : String(this.component);
  }

  /** Whether `ancestor` is this name or a prefix of it. */
  startsWith(ancestor: Name): boolean {
    for (let name: Name | undefined = this; name !== undefined; name = name.prefix)
      if (name === ancestor) return true;
    return false;
  }

  /** This name with `prefix` put before it. */
  prependedBy(prefix: Name): Name {
    return this.components.reduce<Name>((name, component) => name.child(component), prefix);
  }

  /** The name with its leading `ancestor` replaced. @throws {TypeError} unless `ancestor` is a prefix. */
  replacePrefix(ancestor: Name, replacement: Name): Name {
    if (this === ancestor) return replacement;
    if (this.prefix === undefined) throw new TypeError(`${ancestor} is not a prefix of the name`);
    return this.prefix.replacePrefix(ancestor, replacement).child(this.component);
  }

  /** As Lean prints it: components joined by dots, unusual ones in «». */
  toString(): string {
    if (this.isAnonymous) return '[anonymous]';
    return this.components.map(printComponent).join('.');
  }
}

/** `prefix.component` for a text component. */
export function nameStr(prefix: Name, component: string): Name {
  return prefix.child(component);
}

/** `prefix.n` for a numeric component. */
export function nameNum(prefix: Name, component: bigint): Name {
  return prefix.child(component);
}

/**
 * The name that a dotted text denotes, e.g. `Nat.add` or `«my name».x`. Digits-only components are numeric.
 * The empty text and `[anonymous]` are the anonymous name.
 */
export function nameOf(text: string): Name {
  if (text === '' || text === '[anonymous]') return Name.anonymous;
  let name = Name.anonymous;
  for (const [, quoted, plain] of text.matchAll(/«([^»]*)»|([^.«»]+)/gu)) {
    if (quoted !== undefined) name = name.child(quoted);
    else if (plain !== undefined) name = name.child(/^\d+$/u.test(plain) ? BigInt(plain) : plain);
  }
  return name;
}

function hashComponent(seed: number, component: string | bigint): number {
  let hash = seed;
  const text = typeof component === 'string' ? component : `#${component}`;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ 0x9e37, 0x85ebca6b) | 0;
}

/** First characters and later characters of an identifier component, as Lean has them. */
const PLAIN_COMPONENT =
  /^[A-Za-z_\u03b1-\u03ba\u03bc-\u03c9\u0391-\u039f\u03a1-\u03a2\u03a4-\u03fb\u1f00-\u1ffe\u2100-\u214f\u{1d49c}-\u{1d59f}][A-Za-z0-9_'!?✝\u03b1-\u03ba\u03bc-\u03c9\u0391-\u039f\u03a1-\u03a2\u03a4-\u03fb\u1f00-\u1ffe\u2080-\u2089\u2090-\u209c\u1d62-\u1d6a\u2100-\u214f\u{1d49c}-\u{1d59f}]*$/u;

function printComponent(component: string | bigint): string {
  if (typeof component === 'bigint' || PLAIN_COMPONENT.test(component)) return String(component);
  return `«${component}»`;
}
