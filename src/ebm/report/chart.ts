/** Small charts as SVG text: lines, points, bars. No library, no script: a file that any browser shows. */

export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface ChartOptions {
  readonly title: string;
  readonly xLabel?: string;
  readonly yLabel?: string;
  /** Draw the y axis in powers of ten; values that are not positive are left out. */
  readonly logarithmic?: boolean;
  /** A vertical line at this x. */
  readonly mark?: number;
}

const WIDTH = 460;
const HEIGHT = 260;
const LEFT = 56;
const RIGHT = 12;
const TOP = 30;
const BOTTOM = 40;
const COLOURS = ['#0b6e99', '#c2410c', '#4d7c0f', '#7e22ce', '#be123c', '#334155'];

/** Lines, one colour for each series. */
export function lineChart(series: readonly Series[], options: ChartOptions): string {
  return chart(series, options, ({ points }, colour, at) => {
    const path = points.map((point, i) => `${i === 0 ? 'M' : 'L'}${at(point)}`).join('');
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.6"/>`;
  });
}

/** Points, one colour for each series. */
export function scatterChart(series: readonly Series[], options: ChartOptions): string {
  return chart(series, options, ({ points }, colour, at) =>
    points
      .map(point => {
        const [x, y] = at(point).split(' ');
        return `<circle cx="${x}" cy="${y}" r="2" fill="${colour}" fill-opacity="0.55"/>`;
      })
      .join(''),
  );
}

/** How often values fall in equal intervals. */
export function histogram(values: readonly number[], bins: number, options: ChartOptions): string {
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const width = high === 0 ? 1 : high / bins;
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) counts[Math.min(bins - 1, Math.floor(value / width))]!++;
  const steps = counts.flatMap((count, i): [number, number][] => [
    [i * width, count],
    [(i + 1) * width, count],
  ]);
  return lineChart([{ name: 'count', points: [[0, 0], ...steps, [bins * width, 0]] }], options);
}

type Draw = (series: Series, colour: string, at: (point: readonly [number, number]) => string) => string;

function chart(all: readonly Series[], options: ChartOptions, draw: Draw): string {
  const toY = (y: number) => (options.logarithmic === true ? Math.log10(y) : y);
  const series = all.map(({ name, points }) => ({
    name,
    points: points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(toY(y))),
  }));
  const points = series.flatMap(({ points }) => points);
  if (points.length === 0) return frame(options, '', text(WIDTH / 2, HEIGHT / 2, 'no data', 'middle'));
  const [xLow, xHigh] = range(points.map(([x]) => x));
  const [yLow, yHigh] = range(points.map(([, y]) => toY(y)));
  const px = (x: number) => LEFT + ((x - xLow) / (xHigh - xLow)) * (WIDTH - LEFT - RIGHT);
  const py = (y: number) => HEIGHT - BOTTOM - ((toY(y) - yLow) / (yHigh - yLow)) * (HEIGHT - TOP - BOTTOM);
  const at = ([x, y]: readonly [number, number]) => `${px(x).toFixed(1)} ${py(y).toFixed(1)}`;
  const marks = [0, 0.5, 1].map(share => {
    const x = xLow + share * (xHigh - xLow);
    const y = yLow + share * (yHigh - yLow);
    const shown = options.logarithmic === true ? 10 ** y : y;
    return (
      text(px(x), HEIGHT - BOTTOM + 14, number(x), 'middle') +
      text(LEFT - 6, HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM) + 4, number(shown), 'end')
    );
  });
  const line =
    options.mark === undefined || options.mark < xLow || options.mark > xHigh
      ? ''
      : `<line x1="${px(options.mark)}" x2="${px(options.mark)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}" stroke="#999" stroke-dasharray="4 3"/>`;
  const body = series.map((one, i) => draw(one, COLOURS[i % COLOURS.length]!, at)).join('');
  const legend = series
    .map((one, i) => text(LEFT + 8 + i * 110, TOP - 4, one.name, 'start', COLOURS[i % COLOURS.length]!))
    .join('');
  return frame(options, marks.join('') + (series.length > 1 ? legend : ''), body + line);
}

function frame({ title, xLabel = '', yLabel = '' }: ChartOptions, axes: string, body: string): string {
  const bottom = HEIGHT - BOTTOM;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escaped(title)}">
${text(LEFT, 14, title, 'start', '#111', 13)}
<path d="M${LEFT} ${TOP}V${bottom}H${WIDTH - RIGHT}" fill="none" stroke="#888"/>
${axes}${body}${text((LEFT + WIDTH) / 2, HEIGHT - 6, xLabel, 'middle')}${text(LEFT, TOP - 4, yLabel, 'end')}
</svg>`;
}

function text(x: number, y: number, content: string, anchor: string, colour = '#444', size = 10): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" font-family="sans-serif" text-anchor="${anchor}" fill="${colour}">${escaped(content)}</text>`;
}

/** A range that is not empty. */
function range(values: readonly number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

/** Three significant digits. */
export function number(value: number): string {
  if (value !== 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e5)) return value.toExponential(1);
  return String(Number(value.toPrecision(3)));
}

export function escaped(content: string): string {
  return content
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
