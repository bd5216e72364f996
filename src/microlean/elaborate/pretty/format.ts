/**
 * Documents with optional line breaks, and their layout in a given width. The document language and the layout
 * rule are those of Lean's `Std.Format` (after Wadler, "A prettier printer"): a `group` breaks all its lines or
 * none; a `fill` breaks only those after which the next piece would not fit.
 */

export type Format =
  | { readonly kind: 'text'; readonly text: string }
  /** A blank, or a line break followed by the current indentation. */
  | { readonly kind: 'line' }
  /** Always a line break. */
  | { readonly kind: 'newline' }
  | { readonly kind: 'concat'; readonly parts: readonly Format[] }
  /** Indents the line breaks inside by so many columns more; may be negative. */
  | { readonly kind: 'nest'; readonly amount: number; readonly body: Format }
  | { readonly kind: 'group'; readonly style: GroupStyle; readonly body: Format };

export type GroupStyle = 'all' | 'fill';

export const LINE: Format = { kind: 'line' };
export const NEWLINE: Format = { kind: 'newline' };

export function text(value: string): Format {
  return { kind: 'text', text: value };
}

export function concat(parts: readonly Format[]): Format {
  return { kind: 'concat', parts };
}

export function nest(amount: number, body: Format): Format {
  return { kind: 'nest', amount, body };
}

export function group(body: Format, style: GroupStyle = 'all'): Format {
  return { kind: 'group', style, body };
}

/** What is still to be laid out: a linked list, so that groups share their continuation. */
interface Work {
  readonly format: Format;
  readonly indent: number;
  readonly frame: Frame;
  readonly next: Work | undefined;
}
/** The group that a piece of work belongs to. */
interface Frame {
  readonly style: GroupStyle;
  readonly flat: boolean;
}

const OUTERMOST: Frame = { style: 'all', flat: false };

/**
 * Lays a document out. The document should be a group: lines outside of any group always break.
 * @param width Columns (code points) a line should not exceed.
 */
export function layout(format: Format, width: number): string {
  const parts: string[] = [];
  // Most documents fit on one line, where no choices are left.
  if (flatten(format, { left: width }, parts)) return parts.join('');
  return new Layout(width).run(format);
}

/** Appends the document on one line; false if it has a forced line break or does not fit. */
function flatten(format: Format, room: { left: number }, into: string[]): boolean {
  switch (format.kind) {
    case 'text':
      into.push(format.text);
      room.left -= columns(format.text);
      return room.left >= 0;
    case 'line':
      into.push(' ');
      return --room.left >= 0;
    case 'newline':
      return false;
    case 'concat':
      return format.parts.every(part => flatten(part, room, into));
    case 'nest':
    case 'group':
      return flatten(format.body, room, into);
  }
}

class Layout {
  private readonly output: string[] = [];

  private column = 0;

  constructor(private readonly width: number) {}

  run(format: Format): string {
    let work: Work | undefined = { format, indent: 0, frame: OUTERMOST, next: undefined };
    while (work !== undefined) work = this.step(work);
    return this.output.join('');
  }

  private step(work: Work): Work | undefined {
    const { format, indent, frame, next } = work;
    switch (format.kind) {
      case 'text':
        this.output.push(format.text);
        this.column += columns(format.text);
        return next;
      case 'newline':
        return this.breakLine(indent, frame, next);
      case 'line':
        return this.line(indent, frame, next);
      case 'concat':
        return pushParts(format.parts, indent, frame, next);
      case 'nest':
        return { format: format.body, indent: indent + format.amount, frame, next };
      case 'group': {
        if (frame.flat) return { format: format.body, indent, frame, next };
        const opened = { style: format.style, flat: false };
        return this.openGroup({ format: format.body, indent, frame: opened, next }, opened);
      }
    }
  }

  private line(indent: number, frame: Frame, next: Work | undefined): Work | undefined {
    if (!frame.flat) return this.breakLine(indent, frame, next);
    if (frame.style === 'all') return this.blank(next);
    // The previous piece of the fill stood on one line: try the next one on the same line.
    const rest = this.openFill(frame, next, 1);
    if (rest?.frame.flat === true) return this.blank(rest.work);
    return this.breakLine(indent, frame, next);
  }

  private blank(next: Work | undefined): Work | undefined {
    this.output.push(' ');
    this.column++;
    return next;
  }

  private breakLine(indent: number, frame: Frame, next: Work | undefined): Work | undefined {
    this.output.push(`\n${' '.repeat(Math.max(indent, 0))}`);
    this.column = Math.max(indent, 0);
    if (frame.style !== 'fill') return next;
    return this.openFill(frame, next, 0)?.work ?? next;
  }

  /** Decides whether a group stands flat: everything up to the next possible break must fit. */
  private openGroup(work: Work, opened: Frame): Work {
    const flat = this.fits(work, opened, this.width - this.column);
    return flat ? { ...work, frame: { ...opened, flat: true } } : work;
  }

  /** Starts a new piece of a fill: the rest of the group, decided anew. */
  private openFill(
    frame: Frame,
    next: Work | undefined,
    used: number,
  ): { work: Work | undefined; frame: Frame } | undefined {
    if (next === undefined || next.frame !== frame) return undefined;
    const opened: Frame = { style: 'fill', flat: false };
    const flat = this.fits(next, frame, this.width - this.column - used);
    const decided = { ...opened, flat };
    return { work: reframe(next, frame, decided), frame: decided };
  }

  /**
   * Whether the work fits in `space` columns up to the first line that may break: in a `fill` frame its own next
   * line, in an `all` frame the end of the group; then up to the next line of the surroundings.
   */
  private fits(work: Work, own: Frame, space: number): boolean {
    const room = { left: space };
    for (let item: Work | undefined = work; item !== undefined; item = item.next) {
      const flat = item.frame === own ? own.style === 'all' : item.frame.flat;
      const stop = measure(item.format, flat, room);
      if (room.left < 0 || stop === 'flattened-break') return false;
      if (stop === 'break') return true;
    }
    return true;
  }
}

function pushParts(
  parts: readonly Format[],
  indent: number,
  frame: Frame,
  next: Work | undefined,
): Work | undefined {
  let work = next;
  for (let i = parts.length - 1; i >= 0; i--) work = { format: parts[i]!, indent, frame, next: work };
  return work;
}

/** The same work with one frame replaced by another in its leading items. */
function reframe(work: Work, from: Frame, to: Frame): Work {
  const items: Work[] = [];
  let item: Work | undefined = work;
  while (item !== undefined && item.frame === from) {
    items.push(item);
    item = item.next;
  }
  let result = item;
  for (const each of items.reverse()) result = { ...each, frame: to, next: result };
  return result!;
}

/** A line that may break (or must), or a forced break where the text should be flat. */
type Stop = 'break' | 'flattened-break' | undefined;

/** Takes a document's width off `room`, up to the first line that may break. */
function measure(format: Format, flat: boolean, room: { left: number }): Stop {
  switch (format.kind) {
    case 'text':
      room.left -= columns(format.text);
      return undefined;
    case 'newline':
      return flat ? 'flattened-break' : 'break';
    case 'line':
      if (!flat) return 'break';
      room.left--;
      return undefined;
    case 'concat':
      for (const part of format.parts) {
        const stop = measure(part, flat, room);
        if (stop !== undefined || room.left < 0) return stop;
      }
      return undefined;
    case 'nest':
      return measure(format.body, flat, room);
    case 'group':
      return measure(format.body, true, room);
  }
}

function columns(value: string): number {
  let count = 0;
  for (let i = 0; i < value.length; i++) if ((value.charCodeAt(i) & 0xfc00) !== 0xdc00) count++;
  return count;
}
