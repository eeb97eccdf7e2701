import { html, svg, type TemplateResult } from 'lit';

const paths = {
  search: svg`<circle cx="9" cy="9" r="5.5"/><path d="m13.2 13.2 4 4"/>`,
  edit: svg`<path d="m4 16 .8-3.4L13.6 3.8a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2L7.4 15.2 4 16ZM12.2 5.2l2.6 2.6"/>`,
  attach: svg`<path d="m15.6 9.4-5.4 5.4a3.4 3.4 0 0 1-4.8-4.8l6-6a2.2 2.2 0 0 1 3.1 3.1l-5.7 5.7a1 1 0 0 1-1.4-1.4l5-5"/>`,
  check: svg`<path d="m4 10.5 4 4 8-9"/>`,
  warning: svg`<path d="M10 3.2 17.6 16.5H2.4L10 3.2ZM10 8v4M10 14.2v.1"/>`,
  info: svg`<circle cx="10" cy="10" r="7.2"/><path d="M10 9.2v4.4M10 6.4v.1"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.2"/><path d="M10 5.8V10l3 2"/>`,
  pause: svg`<path d="M7 4.5v11M13 4.5v11"/>`,
  copy: svg`<path d="M7 7h9v10H7zM13 7V3H4v10h3"/>`,
  photo: svg`<path d="M3 5h14v11H3zM3 13l4-4 4 4 2-2 4 4"/><circle cx="13" cy="8.2" r="1"/>`,
  print: svg`<path d="M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6z"/>`,
  save: svg`<path d="M10 3v9m-4-4 4 4 4-4M4 16.5h12"/>`,
  sound: svg`<path d="M3 8h3l4.5-3.5v11L6 12H3zM13.5 7.2a4 4 0 0 1 0 5.6M15.8 5a7 7 0 0 1 0 10"/>`,
  close: svg`<path d="m5 5 10 10M15 5 5 15"/>`,
};

export type IconName = keyof typeof paths;

/** A drawing beside a word; never alone, and silent for a screen reader. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${paths[name]}</svg>`;
}
