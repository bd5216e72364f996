/** A report as one HTML page with everything inside it. */

import { escaped } from './chart.js';

/** A part of a report. */
export type Section =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'charts'; readonly charts: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:1000px;margin:2rem auto;padding:0 1rem;color:#222}
table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid #ddd;padding:.25rem .6rem;text-align:left}
.charts{display:flex;flex-wrap:wrap;gap:1rem}svg{max-width:100%}`;

/** Sections under a title; in tables the first row is the head. */
export function htmlPage(title: string, sections: readonly Section[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>${STYLE}</style></head><body><h1>${escaped(title)}</h1>
${sections.map(html).join('\n')}
</body></html>
`;
}

function html(section: Section): string {
  switch (section.kind) {
    case 'text':
      return `<p>${escaped(section.text)}</p>`;
    case 'heading':
      return `<h2>${escaped(section.text)}</h2>`;
    case 'charts':
      return `<div class="charts">${section.charts.join('\n')}</div>`;
    case 'table': {
      const cells = (row: readonly string[], tag: string) =>
        `<tr>${row.map(cell => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
      const [head = [], ...rows] = section.rows;
      return `<table>${cells(head, 'th')}${rows.map(row => cells(row, 'td')).join('')}</table>`;
    }
  }
}
