import { html, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';

/**
 * The one place where markup that staff wrote becomes elements. The cleaner is fetched with the first rich text, never before; until then,
 * and should it not come, the text stands without its markup.
 */
export function richText(markup: string): TemplateResult {
  const cleaned = import('./rich-text-cleaner.js').then(({ clean }) => clean(markup), () => plain(markup));
  return html`<div class="rich">${until(cleaned, plain(markup))}</div>`;
}

function plain(markup: string): string {
  return markup.replace(/<[^>]*>/g, ' ');
}
