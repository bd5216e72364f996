/**
 * Reads the header of a theorem (Lean source) for what a proof may use: statements of theorems, definitions that are
 * short enough to unfold, inductive types, and notations that it changes. Proofs are skipped, not read.
 */

import { type Token, tokenize } from '../term/lexer.js';
import type { PremiseText } from './premise.js';

/** `def name binders : type := body`, without pattern matching. */
export interface HeaderDefinition {
  readonly name: string;
  /** Names of its explicit arguments, in order. */
  readonly parameters: readonly string[];
  readonly body: string;
}

/** An inductive type with the fields of its constructors. */
export interface HeaderInductive {
  readonly name: string;
  readonly constructors: readonly {
    readonly name: string;
    /** For each field, whether it is of the type itself. */
    readonly fields: readonly boolean[];
  }[];
}

/** What a header offers. */
export interface HeaderContent {
  readonly premises: readonly PremiseText[];
  readonly definitions: readonly HeaderDefinition[];
  readonly inductives: readonly HeaderInductive[];
  /** Class of an instance that is one definition, e.g. `LE` ↦ `le`. */
  readonly instances: ReadonlyMap<string, string>;
  /** Tokens that the header gives a meaning of its own, e.g. `ℕ`, with what they stand for. */
  readonly notations: ReadonlyMap<string, string>;
}

const COMMANDS: ReadonlySet<string> = new Set(
  `theorem lemma example def abbrev instance structure inductive class axiom opaque namespace section end variable
  universe open export import set_option attribute notation infix infixl infixr prefix postfix macro macro_rules syntax
  noncomputable private protected local scoped partial unsafe nonrec mutual elab omit include`.split(/\s+/),
);
const OPEN = '([{⟨⦃';
const CLOSE = ')]}⟩⦄';

/** Scans a header. Never fails: what it cannot read, it leaves out. */
export function scanHeader(source: string): HeaderContent {
  return new HeaderScanner(source).scan();
}

/** One command: its keyword and the tokens after it. */
interface Command {
  readonly keyword: string;
  readonly modifiers: readonly string[];
  readonly tokens: readonly Token[];
}

class HeaderScanner {
  private readonly premises: { name: string; type: string; simp: boolean }[] = [];
  private readonly definitions: HeaderDefinition[] = [];
  private readonly inductives: HeaderInductive[] = [];
  private readonly instances = new Map<string, string>();
  private readonly notations = new Map<string, string>();
  /** Open namespaces, outermost first; `undefined` for a section. */
  private readonly scopes: (string | undefined)[] = [];
  private variables = '';

  constructor(private readonly source: string) {}

  scan(): HeaderContent {
    for (const command of commandsOf(tokenize(this.source))) this.read(command);
    const open = this.namespaces();
    return {
      premises: this.premises.map(premise => ({ ...premise, name: shorten(premise.name, open) })),
      definitions: this.definitions,
      inductives: this.inductives,
      instances: this.instances,
      notations: this.notations,
    };
  }

  private read({ keyword, tokens, modifiers }: Command): void {
    const name = tokens[0]?.text ?? '';
    if (keyword === 'namespace') this.scopes.push(name);
    else if (keyword === 'section') this.scopes.push(undefined);
    else if (keyword === 'end') this.scopes.pop();
    else if (keyword === 'variable') this.variables += ` ${this.text(tokens)}`;
    else if (keyword === 'theorem' || keyword === 'lemma' || keyword === 'axiom')
      this.readTheorem(tokens, modifiers);
    else if (keyword === 'def' || keyword === 'abbrev') this.readDefinition(tokens);
    else if (keyword === 'instance') this.readInstance(tokens);
    else if (keyword === 'inductive') this.readInductive(tokens);
    else if (keyword === 'notation') this.readNotation(tokens);
  }

  private readTheorem(tokens: readonly Token[], modifiers: readonly string[]): void {
    const name = tokens[0];
    const signature = signatureOf(tokens.slice(1));
    if (name?.kind !== 'name' || signature === undefined) return;
    const binders = `${this.usedVariables(signature)}${this.text(signature.binders)}`.trim();
    const type = this.text(signature.type);
    this.premises.push({
      name: [...this.namespaces(), name.text].join('.'),
      type: binders === '' ? type : `∀ ${binders}, ${type}`,
      simp: modifiers.includes('simp'),
    });
  }

  /** Section variables count only where they are spoken of. */
  private usedVariables({ binders, type }: Signature): string {
    if (this.variables === '') return '';
    const used = new Set([...binders, ...type].map(token => token.text));
    const groups = this.variables.match(/[([{⦃][^)\]}⦄]*[)\]}⦄]/gu) ?? [];
    const kept = groups.filter(group =>
      tokenize(group.slice(1, -1).split(':')[0]!).some(token => used.has(token.text)),
    );
    return kept.length === 0 ? '' : `${kept.join(' ')} `;
  }

  private readDefinition(tokens: readonly Token[]): void {
    const name = tokens[0];
    const signature = signatureOf(tokens.slice(1));
    if (name?.kind !== 'name' || signature?.proof === undefined || signature.proof.length === 0) return;
    if (signature.proof[0]!.text === '|' || signature.proof[0]!.text === 'by') return;
    const groups = this.text(signature.binders).match(/\(([^():]+):/gu) ?? [];
    const parameters = groups.flatMap(group => group.slice(1, -1).trim().split(/\s+/));
    this.definitions.push({ name: lastPart(name.text), parameters, body: this.text(signature.proof) });
  }

  /** `instance : LE MyNat := ⟨le⟩`. */
  private readInstance(tokens: readonly Token[]): void {
    const signature = signatureOf(tokens[0]?.kind === 'name' ? tokens.slice(1) : tokens);
    const proof = signature?.proof ?? [];
    const className = signature?.type[0]?.text;
    if (className === undefined || proof.length !== 3 || proof[0]!.text !== '⟨') return;
    this.instances.set(lastPart(className), lastPart(proof[1]!.text));
  }

  private readInductive(tokens: readonly Token[]): void {
    const name = tokens[0];
    if (name?.kind !== 'name') return;
    const constructors: HeaderInductive['constructors'][number][] = [];
    for (const part of splitAt(tokens, '|').slice(1)) {
      const first = part[0];
      if (first?.kind !== 'name') continue;
      const signature = signatureOf(part.slice(1));
      const named = this.text(signature?.binders ?? []).match(/[({]([^(){}:]+):([^(){}]*)[)}]/gu) ?? [];
      const fields = named.flatMap(group => {
        const [names, type] = group.slice(1, -1).split(':');
        return names!
          .trim()
          .split(/\s+/)
          .map(() => isOwn(tokenize(type!), name.text));
      });
      const arrows = splitAt(signature?.type ?? [], '→').slice(0, -1);
      const arrowFields = arrows.filter(arrow => arrow.length > 0).map(arrow => isOwn(arrow, name.text));
      constructors.push({ name: first.text, fields: [...fields, ...arrowFields] });
    }
    this.inductives.push({ name: name.text, constructors });
  }

  /** `notation "ℕ" => MyNat`. */
  private readNotation(tokens: readonly Token[]): void {
    const text = tokens.find(token => token.kind === 'string');
    const arrow = tokens.findIndex(token => token.text === '=>');
    if (text === undefined || arrow < 0) return;
    this.notations.set(text.text.slice(1, -1).trim(), this.text(tokens.slice(arrow + 1)));
  }

  private namespaces(): string[] {
    return this.scopes.filter(scope => scope !== undefined);
  }

  private text(tokens: readonly Token[]): string {
    const first = tokens[0];
    return first === undefined ? '' : this.source.slice(first.start, tokens.at(-1)!.end);
  }
}

/** A declaration after its name. */
interface Signature {
  readonly binders: readonly Token[];
  readonly type: readonly Token[];
  /** After `:=`, or from the first `|`. */
  readonly proof: readonly Token[];
}

function signatureOf(tokens: readonly Token[]): Signature | undefined {
  const colon = topLevel(tokens, 0, token => token.text === ':' || token.text === ':=' || token.text === '|');
  if (colon < 0) return { binders: tokens, type: [], proof: [] };
  const typed = tokens[colon]!.text === ':';
  const start = typed ? colon + 1 : colon;
  const assign = topLevel(
    tokens,
    start,
    token => token.text === ':=' || (token.text === '|' && token.start > 0),
  );
  const end = assign < 0 ? tokens.length : assign;
  const proofStart = tokens[end]?.text === ':=' ? end + 1 : end;
  return { binders: tokens.slice(0, colon), type: tokens.slice(start, end), proof: tokens.slice(proofStart) };
}

function topLevel(tokens: readonly Token[], from: number, test: (token: Token) => boolean): number {
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (OPEN.includes(token.text)) depth++;
    else if (CLOSE.includes(token.text)) depth--;
    else if (depth === 0 && test(token)) return index;
  }
  return -1;
}

function splitAt(tokens: readonly Token[], separator: string): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (OPEN.includes(token.text)) depth++;
    else if (CLOSE.includes(token.text)) depth--;
    if (depth === 0 && token.text === separator) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts;
}

function isOwn(tokens: readonly Token[], name: string): boolean {
  return tokens.length > 0 && lastPart(tokens[0]!.text) === lastPart(name);
}

function lastPart(name: string): string {
  return name.split('.').at(-1)!;
}

/** Commands begin with their keyword outside brackets. Attributes before one become its modifiers. */
function commandsOf(tokens: readonly Token[]): Command[] {
  const commands: { keyword: string; modifiers: string[]; tokens: Token[] }[] = [];
  let depth = 0;
  let modifiers: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.text === '@' && tokens[index + 1]?.text === '[' && depth === 0) {
      const end = tokens.findIndex((other, at) => at > index && other.text === ']');
      modifiers.push(...tokens.slice(index + 2, end < 0 ? tokens.length : end).map(other => other.text));
      index = end < 0 ? tokens.length : end;
      commands.push({ keyword: 'attributes', modifiers: [], tokens: [] });
      continue;
    }
    if (OPEN.includes(token.text)) depth++;
    else if (CLOSE.includes(token.text)) depth = Math.max(0, depth - 1);
    if (depth === 0 && token.kind === 'name' && COMMANDS.has(token.text)) {
      commands.push({ keyword: token.text, modifiers, tokens: [] });
      modifiers = [];
    } else commands.at(-1)?.tokens.push(token);
  }
  return commands;
}

/** The shortest name that still means it while these namespaces are open. */
function shorten(name: string, namespaces: readonly string[]): string {
  for (let count = namespaces.length; count > 0; count--) {
    const prefix = `${namespaces.slice(0, count).join('.')}.`;
    if (name.startsWith(prefix)) return name.slice(prefix.length);
  }
  return name;
}
