/**
 * A Pratt parser of printed Lean terms, with Lean's precedences. It never fails: what it does not know becomes an
 * opaque leaf, so a strange term costs proposals, not the search.
 */

import { type Token, tokenize } from './lexer.js';
import { INFIX_PRECEDENCE, makeTerm, type Term } from './term.js';

const BINDERS: ReadonlySet<string> = new Set([
  '∀',
  '∃',
  '∃!',
  'λ',
  'fun',
  '∑',
  '∏',
  '⋃',
  '⋂',
  'Σ',
  'Π',
  '⨆',
  '⨅',
  '∫',
]);
/** Their bodies end before `=` and `+`. */
const BIG_OPERATORS: ReadonlySet<string> = new Set(['∑', '∏', '⋃', '⋂', '⨆', '⨅', '∫']);
const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '⟨': '⟩',
  '⦃': '⦄',
  '⌊': '⌋',
  '⌈': '⌉',
  '‖': '‖',
};
const STOPS: ReadonlySet<string> = new Set([
  ')',
  ']',
  '}',
  '⟩',
  '⦄',
  '⌋',
  '⌉',
  ',',
  ';',
  ':=',
  '=>',
  '↦',
  ':',
  '|',
  '//',
  'then',
  'else',
  'at',
  'with',
  'do',
  'by',
  'in',
  'from',
  '<;>',
  '..',
  '[MOD',
  '[ZMOD',
]);
const ALIASES: Readonly<Record<string, string>> = { '->': '→', λ: 'fun', '×ˢ': '×' };

/** Parses a whole text. Names of local variables tell `n.succ` (a field) from `Nat.succ` (a constant). */
export function parseTerm(text: string, locals: ReadonlySet<string> = NO_LOCALS): Term {
  return new Parser(text, tokenize(text), locals).whole();
}

/** Parses a slice of tokens that were cut from `source`. */
export function parseTokens(
  source: string,
  tokens: readonly Token[],
  locals: ReadonlySet<string> = NO_LOCALS,
): Term {
  return new Parser(source, tokens, locals).whole();
}

const NO_LOCALS: ReadonlySet<string> = new Set();

/** One name of a binder group, with its type if it is given. */
interface BoundName {
  readonly name: string;
  readonly type: Term;
  /** `∀ x ∈ s` also says something of the name. */
  readonly condition?: Term;
}

class Parser {
  private at = 0;
  private readonly locals: Set<string>;

  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
    locals: ReadonlySet<string>,
  ) {
    this.locals = new Set(locals);
  }

  whole(): Term {
    const term = this.expression(0);
    if (this.at >= this.tokens.length) return term;
    return this.opaque(0, this.tokens.length);
  }

  private expression(least: number): Term {
    const start = this.at;
    let left = this.prefix(start);
    for (;;) {
      const operator = this.peek();
      const known = operator === undefined ? undefined : INFIX_PRECEDENCE.get(alias(operator.text));
      if (operator === undefined || known === undefined || operator.kind === 'string') break;
      const [precedence, side] = known;
      if (precedence < least) break;
      this.at++;
      const right = this.expression(side === 'right' ? precedence : precedence + 1);
      left = this.node(alias(operator.text), [left, right], start);
      left = this.modulus(left, start);
    }
    return left;
  }

  /** `a ≡ b [MOD n]`. */
  private modulus(left: Term, start: number): Term {
    const open = this.peek()?.text;
    if (open !== '[MOD' && open !== '[ZMOD') return left;
    this.at++;
    const modulus = this.expression(0);
    this.skip(']');
    return this.node(`≡${open}`, [...left.args, modulus], start);
  }

  private prefix(start: number): Term {
    const token = this.peek();
    if (token === undefined) return makeTerm('', [], { text: '_', atomic: true });
    if (token.text === '¬' || token.text === '!') {
      this.at++;
      return this.node(token.text === '!' ? 'not' : '¬', [this.expression(40)], start);
    }
    if (token.text === '-') {
      this.at++;
      return this.node('neg', [this.expression(75)], start);
    }
    if (BINDERS.has(token.text)) return this.binder(start);
    if (token.text === 'if') return this.conditional(start);
    if (token.text === 'let' || token.text === 'have' || token.text === 'match' || token.text === 'do') {
      return this.opaqueRest(start);
    }
    return this.application(start);
  }

  private application(start: number): Term {
    const head = this.atom();
    const args: Term[] = [];
    for (let token = this.peek(); token !== undefined && startsAtom(token); token = this.peek()) {
      if (BINDERS.has(token.text)) {
        args.push(this.binder(this.at));
        break;
      }
      args.push(this.atom());
    }
    if (args.length === 0) return head;
    const all = [...head.args, ...args];
    // A field or constant takes the arguments as its own; anything else is a function that is applied.
    const own = head.bound === undefined && (head.args.length === 0 || head.atomic);
    return own ? this.node(head.head, all, start) : this.node('@', [head, ...args], start);
  }

  private atom(): Term {
    const start = this.at;
    const token = this.tokens[this.at++]!;
    let term: Term;
    if (token.text === '↑' || token.text === '⇑' || token.text === '↥' || token.text === '√') {
      const inner = this.atom();
      return this.atomNode(token.text === '√' ? 'sqrt' : '↑', [inner], start);
    }
    if (token.text === '@') return this.atom();
    if (token.text === '|') term = this.absolute(start);
    else if (CLOSING[token.text] !== undefined) term = this.bracket(token, start);
    else if (token.kind === 'name') term = this.name(token);
    else term = makeTerm(token.text, [], { atomic: true });
    return this.postfix(term, start);
  }

  private postfix(term: Term, start: number): Term {
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      const text = token.text;
      if (text.length > 1 && text.startsWith('.') && token.kind === 'symbol' && text !== '..') {
        this.at++;
        for (const part of text.slice(1).split('.')) term = this.atomNode(fieldHead(part), [term], start);
      } else if (text === '⁻¹' || text === 'ᶜ' || (text === '!' && this.isPostfixBang(token))) {
        this.at++;
        term = this.atomNode(text, [term], start);
      } else return term;
    }
    return term;
  }

  private isPostfixBang(token: Token): boolean {
    const next = this.tokens[this.at + 1];
    return next === undefined || next.start > token.end || !startsAtom(next);
  }

  private name(token: Token): Term {
    const parts = token.text.split('.');
    if (parts.length === 1) return makeTerm(token.text, [], { atomic: true });
    if (!this.locals.has(parts[0]!)) return makeTerm(parts.at(-1)!, [], { text: token.text, atomic: true });
    const [variable, ...fields] = parts;
    let term = makeTerm(variable!, [], { atomic: true });
    let text = variable!;
    for (const field of fields) {
      text += `.${field}`;
      term = makeTerm(fieldHead(field), [term], { text, atomic: true });
    }
    return term;
  }

  private bracket(open: Token, start: number): Term {
    const close = CLOSING[open.text]!;
    if (this.skip(close)) return makeTerm(`${open.text}${close}`, [], { atomic: true });
    const items = [this.expression(0)];
    let head = open.text === '(' ? 'pair' : `${open.text}${close}`;
    for (let token = this.peek(); token !== undefined && token.text !== close; token = this.peek()) {
      if (open.text === '(' && token.text === ':') {
        this.at++;
        this.expression(0);
      } else if (token.text === ',') {
        this.at++;
        items.push(this.expression(0));
      } else if (open.text === '{' && (token.text === '|' || token.text === '//' || token.text === ':')) {
        this.at++;
        head = token.text === '//' ? 'subtype' : 'setOf';
        items.push(this.expression(0));
      } else {
        this.skipTo(close);
        head = 'opaque';
        break;
      }
    }
    this.skip(close);
    if (head === 'opaque') return this.opaque(start, this.at, true);
    if (open.text === '(' && items.length === 1) return items[0]!;
    return this.atomNode(head, items, start);
  }

  private absolute(start: number): Term {
    const inner = this.expression(0);
    this.skip('|');
    return this.atomNode('abs', [inner], start);
  }

  private conditional(start: number): Term {
    this.at++;
    const condition = this.expression(0);
    const parts = [condition];
    for (const word of ['then', 'else']) if (this.skip(word)) parts.push(this.expression(0));
    return this.node('if', parts, start);
  }

  private binder(start: number): Term {
    const sign = alias(this.tokens[this.at++]!.text);
    const names = this.binderNames();
    if (!this.skip(',') && !this.skip('=>') && !this.skip('↦')) return this.opaqueRest(start);
    const added = names.map(name => name.name).filter(name => !this.locals.has(name));
    for (const name of added) this.locals.add(name);
    const body = this.expression(BIG_OPERATORS.has(sign) ? 67 : 0);
    for (const name of added) this.locals.delete(name);
    const text = this.text(start, this.at);
    return names.reduceRight<Term>((inner, { name, type, condition }, index) => {
      const join = sign === '∃' ? '∧' : '→';
      const guarded = condition === undefined ? inner : makeTerm(join, [condition, inner]);
      const whole = index === 0 ? { text } : {};
      return makeTerm(sign, [type, guarded], { bound: name, atomic: false, ...whole });
    }, body);
  }

  private binderNames(): BoundName[] {
    const names: BoundName[] = [];
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      const close = CLOSING[token.text];
      if (close !== undefined && token.text !== '⟨') {
        this.at++;
        names.push(...this.nameGroup());
        this.skipTo(close);
        this.skip(close);
      } else if (token.kind === 'name') {
        names.push(...this.nameGroup());
        break;
      } else break;
    }
    return names;
  }

  /** `x y : T`, `x ∈ s`, `x > 0`, or bare names. */
  private nameGroup(): BoundName[] {
    const group: string[] = [];
    while (this.peek()?.kind === 'name') group.push(this.tokens[this.at++]!.text);
    const token = this.peek();
    const unknown = makeTerm('_', [], { atomic: true });
    if (token?.text === ':') {
      this.at++;
      const type = this.expression(0);
      return group.map(name => ({ name, type }));
    }
    if (token !== undefined && INFIX_PRECEDENCE.get(token.text)?.[0] === 50) {
      this.at++;
      const side = this.expression(51);
      return group.map(name => ({
        name,
        type: unknown,
        condition: makeTerm(token.text, [makeTerm(name, [], { atomic: true }), side]),
      }));
    }
    return group.map(name => ({ name, type: unknown }));
  }

  private opaqueRest(start: number): Term {
    let depth = 0;
    for (; this.at < this.tokens.length; this.at++) {
      const { text } = this.tokens[this.at]!;
      if (CLOSING[text] !== undefined && text !== '‖') depth++;
      else if (isCloser(text) && --depth < 0) break;
    }
    return this.opaque(start, this.at);
  }

  private opaque(start: number, end: number, atomic = false): Term {
    const text = this.text(start, end);
    return makeTerm(`opaque ${text}`, [], { text, atomic });
  }

  private node(head: string, args: readonly Term[], start: number): Term {
    return makeTerm(head, args, { text: this.text(start, this.at), atomic: args.length === 0 });
  }

  private atomNode(head: string, args: readonly Term[], start: number): Term {
    return makeTerm(head, args, { text: this.text(start, this.at), atomic: true });
  }

  private text(start: number, end: number): string {
    const first = this.tokens[start];
    const last = this.tokens[end - 1];
    return first === undefined || last === undefined ? '_' : this.source.slice(first.start, last.end);
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private skip(text: string): boolean {
    if (this.peek()?.text !== text) return false;
    this.at++;
    return true;
  }

  private skipTo(close: string): void {
    for (let depth = 0; this.at < this.tokens.length; this.at++) {
      const { text } = this.tokens[this.at]!;
      if (depth === 0 && text === close) return;
      if (CLOSING[text] !== undefined && text !== '‖') depth++;
      else if (isCloser(text)) depth--;
    }
  }
}

function isCloser(text: string): boolean {
  return (
    text === ')' ||
    text === ']' ||
    text === '}' ||
    text === '⟩' ||
    text === '⦄' ||
    text === '⌋' ||
    text === '⌉'
  );
}

function startsAtom(token: Token): boolean {
  if (STOPS.has(token.text) || INFIX_PRECEDENCE.has(alias(token.text))) return false;
  if (
    token.text === '¬' ||
    token.text === 'if' ||
    token.text === '!' ||
    token.text === '⁻¹' ||
    token.text === 'ᶜ'
  )
    return false;
  if (token.text === '∀' || token.text === '∃' || token.text === '∑' || token.text === '∏') return false;
  return (
    token.kind !== 'symbol' ||
    token.text === '(' ||
    token.text === '[' ||
    token.text === '{' ||
    token.text === '⟨' ||
    token.text === '↑' ||
    token.text === '⇑' ||
    token.text === '√' ||
    token.text === '@' ||
    token.text === '⌊' ||
    token.text === '⌈' ||
    token.text === '∅' ||
    token.text === '⊤' ||
    token.text === '⊥' ||
    token.text === 'λ' ||
    token.text === '·'
  );
}

function fieldHead(field: string): string {
  return /^[0-9]+$/.test(field) ? `.${field}` : field;
}

function alias(text: string): string {
  return ALIASES[text] ?? text;
}
