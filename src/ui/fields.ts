import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { icon } from './icons.js';

/** A labelled control: label, hint, error and control stand in one root, so that their ids meet. */
export interface Field {
  /** JSON Pointer of the value; also the control's name. */
  readonly name: string;
  readonly label: unknown;
  readonly hint?: unknown;
  readonly error?: string | undefined;
}

export interface TextField extends Field {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'tel' | 'email';
  readonly autocomplete?: string | undefined;
  /** More than one makes it a text area. */
  readonly lines?: number;
  readonly required?: boolean;
  readonly readOnly?: boolean;
}

/** The id of a control, by its name. */
export const idOf = (name: string): string => `f${name.replaceAll('/', '-')}`;

/** For other kinds of fields. */
export function described({ name, hint, error }: Field): string | undefined {
  const ids = [hint ? `${idOf(name)}-hint` : '', error ? `${idOf(name)}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** For other kinds of fields. */
export function hintAndError(field: Field): { hint: unknown; error: unknown } {
  const id = idOf(field.name);
  return {
    hint: field.hint ? html`<span class="hint" id="${id}-hint">${field.hint}</span>` : nothing,
    error: field.error ? html`<p class="error" id="${id}-error">${icon('warning')}<span>${field.error}</span></p>` : nothing,
  };
}

function typed(onInput: (value: string) => void) {
  return (event: Event): void => { onInput((event.target as HTMLInputElement | HTMLTextAreaElement).value); };
}

export function textField(field: TextField): TemplateResult {
  const id = idOf(field.name);
  const { hint, error } = hintAndError(field);
  const invalid = field.error ? 'true' : undefined;
  const required = field.required ? 'true' : undefined;
  const control = field.lines === undefined
    ? html`<input id=${id} name=${field.name} dir="auto" type=${field.type ?? 'text'} autocomplete=${ifDefined(field.autocomplete as 'off' | undefined)} .value=${live(field.value)}
        aria-invalid=${ifDefined(invalid)} aria-describedby=${ifDefined(described(field))} aria-required=${ifDefined(required)} @input=${typed(field.onInput)} />`
    : html`<textarea id=${id} name=${field.name} dir="auto" rows=${field.lines} .value=${live(field.value)} ?readonly=${field.readOnly ?? false}
        aria-invalid=${ifDefined(invalid)} aria-describedby=${ifDefined(described(field))} aria-required=${ifDefined(required)} @input=${typed(field.onInput)}></textarea><p class="on-paper" dir="auto">${field.value}</p>`;
  return html`<div class="field ${field.error ? 'wrong' : ''}"><label for=${id}>${field.label}</label>${hint}${control}${error}</div>`;
}

export interface ChoiceField<Value extends string> extends Field {
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: unknown }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few, each a whole row or box to press. */
export function choiceField<Value extends string>(field: ChoiceField<Value>): TemplateResult {
  const id = idOf(field.name);
  const { hint, error } = hintAndError(field);
  return html`<fieldset class="field ${field.error ? 'wrong' : ''}" aria-describedby=${ifDefined(described(field))}>
    <legend>${field.label}</legend>${hint}
    <div class="choices">${field.options.map((option) => html`<label class="choice"><input type="radio" name=${field.name} id="${id}-${option.value}" .checked=${live(option.value === field.value)}
      @change=${() => { field.onChoose(option.value); }} />${option.label}</label>`)}</div>${error}
  </fieldset>`;
}

export interface CheckField extends Field {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no; the whole line is the label. */
export function checkField(field: CheckField): TemplateResult {
  const { hint, error } = hintAndError(field);
  return html`<div class="field ${field.error ? 'wrong' : ''}"><label class="choice plain"><input type="checkbox" name=${field.name} .checked=${live(field.checked)}
    aria-describedby=${ifDefined(described(field))} @change=${(event: Event) => { field.onChange((event.target as HTMLInputElement).checked); }} /><span>${field.label}</span></label>${hint}${error}</div>`;
}
