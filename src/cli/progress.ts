/** Live progress of a run: a line that redraws itself on a terminal, a line for each theorem elsewhere. */

import type { Clock, SearchEvent, TimeSplit } from '../core/index.js';
import type { RunEvent } from '../pipeline/index.js';
import type { Output } from './output.js';

const REDRAW_MS = 100;

/** Watches a run and tells the terminal. */
export class Progress {
  private total = 0;
  private done = 0;
  private doneBefore = 0;
  private proved = 0;
  private expansions = 0;
  private drawnMs = Number.NEGATIVE_INFINITY;
  private readonly startedMs: number;
  private readonly time = { generateMs: 0, environmentMs: 0, valueMs: 0, otherMs: 0 };
  private readonly running = new Map<string, number>();

  constructor(
    private readonly output: Output,
    private readonly clock: Clock,
  ) {
    this.startedMs = clock.monotonic();
  }

  /** Hears of everything that happens in a run. */
  readonly accept = (event: RunEvent): void => {
    switch (event.kind) {
      case 'run-started':
        this.total = event.total;
        this.done = event.done;
        this.doneBefore = event.done;
        if (event.done > 0) this.output.note(`${event.done} of ${event.total} theorems are done already.`);
        break;
      case 'theorem-started':
        this.running.set(event.name, 0);
        break;
      case 'search':
        this.acceptSearch(event.name, event.event);
        break;
      case 'theorem-finished':
        this.finish(event);
    }
    this.draw();
  };

  /** Removes the live line. */
  end(): void {
    if (this.output.isTerminal) this.output.live('');
  }

  private acceptSearch(name: string, event: SearchEvent): void {
    if (event.kind !== 'expanded') return;
    this.expansions++;
    this.running.set(name, (this.running.get(name) ?? 0) + 1);
  }

  private finish({ result }: RunEvent & { kind: 'theorem-finished' }): void {
    this.running.delete(result.name);
    this.done++;
    if (result.outcome === 'proved') this.proved++;
    addTime(this.time, result.time);
    const seconds = (result.wallMs / 1000).toFixed(1);
    const detail = result.outcome === 'proved' ? `${result.depth} tactics` : result.reason.split('\n')[0];
    this.output.note(
      `${mark(result.outcome)} ${result.name}  ${detail}, ${result.expansions} expansions, ${seconds} s  [${this.done}/${this.total}]`,
    );
  }

  private draw(): void {
    if (!this.output.isTerminal) return;
    const now = this.clock.monotonic();
    if (now - this.drawnMs < REDRAW_MS) return;
    this.drawnMs = now;
    this.output.live(this.text(now).slice(0, this.output.columns - 1));
  }

  private text(now: number): string {
    const seconds = (now - this.startedMs) / 1000;
    const finished = this.done - this.doneBefore;
    const rate = seconds > 0 ? finished / seconds : 0;
    const left = rate > 0 ? `${formatSeconds((this.total - this.done) / rate)} left` : 'estimating';
    const width = 20;
    const filled = this.total === 0 ? 0 : Math.round((width * this.done) / this.total);
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    const newest = [...this.running].at(-1);
    const current = newest === undefined ? '' : ` · ${newest[0]} (${newest[1]})`;
    return `${bar} ${this.done}/${this.total} · ${this.proved} proved · ${(rate * 60).toFixed(1)}/min · ${left} · ${shares(this.time)}${current}`;
  }
}

function mark(outcome: string): string {
  if (outcome === 'proved') return '✓';
  return outcome === 'failed' ? '·' : '!';
}

function addTime(sum: { -readonly [Key in keyof TimeSplit]: number }, time: TimeSplit): void {
  sum.generateMs += time.generateMs;
  sum.environmentMs += time.environmentMs;
  sum.valueMs += time.valueMs;
  sum.otherMs += time.otherMs;
}

/** Where the time went, e.g. `policy 12 % · Lean 80 % · other 8 %`. */
export function shares(time: TimeSplit): string {
  const total = time.generateMs + time.environmentMs + time.valueMs + time.otherMs;
  if (total === 0) return 'starting';
  const percent = (ms: number) => `${Math.round((100 * ms) / total)} %`;
  const parts = [`policy ${percent(time.generateMs)}`, `Lean ${percent(time.environmentMs)}`];
  if (time.valueMs > 0) parts.push(`value ${percent(time.valueMs)}`);
  return [...parts, `other ${percent(time.otherMs)}`].join(', ');
}

/** `45 s`, `3 min 20 s`, `2 h 5 min`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
