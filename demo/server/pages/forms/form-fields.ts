/** Fields with their label, hint and error, tied together by ids; and the list of what has to be mended. */
import type { IdentityField, IdentityFieldName } from '../../../../src/contract/models.js';
import { html, type Html } from '../html.js';
import { identityWords } from '../words.js';

/** What has to be mended, and where. */
export interface Fault {
  /** Id of the field. */
  readonly field: string;
  readonly message: string;
}

/** Takes the focus as the page opens, and leads to each field. */
export function errorSummary(faults: readonly Fault[]): Html {
  return html`<div class="errors" role="alert" tabindex="-1" autofocus><h2>有${faults.length}处需要修改</h2><ul>${faults.map(({ field: id, message }) =>
    html`<li><a href="#${id}">${message}</a></li>`)}</ul></div>`;
}

interface Described {
  readonly id: string;
  readonly hint?: Html | string;
  readonly faults: readonly Fault[];
}

interface Description {
  readonly hint: Html | false;
  readonly error: Html | false;
  readonly isWrong: boolean;
  /** `aria-describedby`, where there is something to name. */
  readonly attribute: Html | false;
}

function descriptionOf({ id, hint, faults }: Described): Description {
  const own = faults.filter((fault) => fault.field === id);
  const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(own.length > 0 ? [`${id}-error`] : [])].join(' ');
  return {
    hint: hint !== undefined && html`<span class="hint" id="${id}-hint">${hint}</span>`,
    error: own.length > 0 && html`<span class="error" id="${id}-error">${own.map(({ message }) => message).join(' ')}</span>`,
    isWrong: own.length > 0,
    attribute: ids !== '' && html` aria-describedby="${ids}"`,
  };
}

interface FieldOptions extends Described {
  readonly label: string;
  /** The id, where nothing else is said: several forms on one page may have fields of one name. */
  readonly name?: string;
  readonly control: (attributes: Html) => Html;
}

export function field({ label, name, control, ...described }: FieldOptions): Html {
  const { id } = described;
  const { hint, error, isWrong, attribute } = descriptionOf(described);
  return html`<div class="field"><label for="${id}">${label}</label>
${hint}
${error}
${control(html`id="${id}" name="${name ?? id}"${attribute}${isWrong && html` aria-invalid="true"`}`)}</div>`;
}

export interface Choice {
  readonly value: string;
  readonly words: Html | string;
}

interface ChoiceOptions extends Described {
  readonly legend: string;
  readonly name?: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
}

/** The whole line of a choice is its label; a link to the field leads to the first. */
export function choiceField({ legend, name, choices, chosen, ...described }: ChoiceOptions): Html {
  const { id } = described;
  const { hint, error, attribute } = descriptionOf(described);
  return html`<div class="field"><fieldset${attribute}><legend>${legend}</legend>
${hint}
${error}
${choices.map(({ value, words }, index) => html`<label class="choice"><input type="radio" name="${name ?? id}"${index === 0 && html` id="${id}"`} value="${value}"${value === chosen && html` checked`}><span>${words}</span></label>`)}</fieldset></div>`;
}

export const textInput = (value: string | undefined) => (attributes: Html) => html`<input type="text" ${attributes} value="${value}" autocomplete="off">`;

// The first line break in a textarea is none of its text.
export const textArea = (value: string, rows: number) => (attributes: Html) => html`<textarea ${attributes} rows="${rows}">
${value}</textarea>`;

export const selectInput = (choices: readonly Choice[], chosen: string) => (attributes: Html) => html`<select ${attributes}>${choices.map(({ value, words }) =>
  html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`)}</select>`;

const identityTypes: Partial<Record<IdentityFieldName, string>> = { phone: 'tel', email: 'email' };
const autocomplete: Partial<Record<IdentityFieldName, string>> = { name: 'name', phone: 'tel', email: 'email', organisation: 'organization' };

/** Whoever writes, asked for what the agency asks for. */
export function identitySection(asked: readonly IdentityField[], given: Readonly<Partial<Record<IdentityFieldName, string>>>, faults: readonly Fault[]): Html | false {
  return asked.length > 0 && html`<section aria-labelledby="identity-title"><h2 id="identity-title">怎样联系</h2>
${asked.map(({ name, required, purpose }) => field({
    id: name, label: `${identityWords[name]}${required ? '' : '（可不填）'}`, hint: purpose, faults,
    control: (attributes) => html`<input type="${identityTypes[name] ?? 'text'}" ${attributes} value="${given[name]}" autocomplete="${autocomplete[name] ?? 'off'}">`,
  }))}</section>`;
}

/** A line break is written as a reference: in an attribute it stays what it is. */
export function hiddenField(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">
`;
}
