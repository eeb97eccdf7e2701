import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { described, hintAndError, idOf, type Field } from './fields.js';

export interface SelectField extends Field {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of many, in the system's own list. */
export function selectField(field: SelectField): TemplateResult {
  const id = idOf(field.name);
  const { hint, error } = hintAndError(field);
  const onChange = (event: Event): void => { field.onChoose((event.target as HTMLSelectElement).value); };
  return html`<div class="field ${field.error ? 'wrong' : ''}"><label for=${id}>${field.label}</label>${hint}<div class="select"><select id=${id} name=${field.name}
    aria-invalid=${ifDefined(field.error ? 'true' : undefined)} aria-describedby=${ifDefined(described(field))} @change=${onChange}>${field.options.map((option) =>
      html`<option .value=${option.value} .selected=${live(option.value === field.value)}>${option.label}</option>`)}</select></div>${error}</div>`;
}
