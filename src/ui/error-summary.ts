import { html, nothing, type TemplateResult } from 'lit';
import { idOf } from './fields.js';
import { icon } from './icons.js';

export interface ErrorSummary {
  readonly title: string;
  readonly problems: ReadonlyMap<string, string>;
  /** Whether something is wrong at a field of its own. */
  readonly hasField: (name: string) => boolean;
  readonly focus: (name: string) => void;
}

/** What is wrong, each a link to its field, when there is more than one thing, or one that has no field. */
export function errorSummary({ title, problems, hasField, focus }: ErrorSummary): TemplateResult | typeof nothing {
  const names = [...problems.keys()];
  if (names.length < 2 && names.every(hasField)) return nothing;
  return html`<div class="notice danger" role="group" aria-label=${title} id="problems" tabindex="-1">${icon('warning')}<div class="body"><strong>${title}</strong>
    <ul>${[...problems].map(([name, words]) => html`<li>${hasField(name) ? html`<a href="#${idOf(name)}" @click=${(event: Event) => { event.preventDefault(); focus(name); }}>${words}</a>` : words}</li>`)}</ul></div></div>`;
}
