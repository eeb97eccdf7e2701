import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { Identity, IdentityField, IdentityFieldName, PrivacyNotice } from '../../client/index.js';
import { textField } from '../../ui/fields.js';
import { unbroken } from '../../ui/unbroken.js';
import type { WritingVoice } from './writing-messages.js';

/** What a form asks about who writes, and says about it. */
export interface IdentityForm {
  readonly identityFields: readonly IdentityField[];
  readonly requireOneOf: readonly (readonly IdentityFieldName[])[];
  readonly audience: readonly string[];
  readonly privacyNotice: PrivacyNotice;
}

export interface IdentityFields {
  readonly t: WritingVoice;
  readonly form: IdentityForm;
  readonly values: { readonly identity: Identity };
  readonly problems: ReadonlyMap<string, string>;
  readonly change: (name: IdentityFieldName, value: string) => void;
}

const autocomplete: Record<IdentityFieldName, string> = { name: 'name', organisation: 'organization', occupation: 'organization-title', region: 'off', phone: 'tel', email: 'email' };
const types: Partial<Record<IdentityFieldName, 'tel' | 'email'>> = { phone: 'tel', email: 'email' };

function identityField(field: IdentityField, { t, values, problems, change }: IdentityFields): TemplateResult {
  const { name } = field;
  return textField({
    name: `/identity/${name}`,
    label: html`${t(`writing.identity.${name}`)}${field.required ? nothing : html`<span class="optional">${t('field.optional')}</span>`}`,
    hint: field.purpose,
    error: problems.get(`/identity/${name}`),
    value: values.identity[name] ?? '',
    type: types[name] ?? 'text',
    autocomplete: autocomplete[name],
    required: field.required,
    onInput: (value) => { change(name, value); },
  });
}

/** Who writes: only what the agency's form asks for, folded away when nothing of it is needed. */
export function identityFields(model: IdentityFields): TemplateResult | typeof nothing {
  const { t, form, values, problems } = model;
  if (form.identityFields.length === 0) return nothing;
  const fields = form.identityFields.map((field) => identityField(field, model));
  if (form.requireOneOf.length > 0 || form.identityFields.some((field) => field.required)) return html`<fieldset><legend>${t('writing.identity')}</legend>${fields}</fieldset>`;
  const open = Object.values(values.identity).some(Boolean) || [...problems.keys()].some((pointer) => pointer.startsWith('/identity/'));
  return html`<details ?open=${open ? true : noChange}><summary>${t('writing.identity.optional')}</summary>${fields}</details>`;
}

/** Who will see it, how personal data is handled, and what the form says of publication. */
export function privacyFields({ t, form: { audience, privacyNotice }, publication }: Pick<IdentityFields, 't' | 'form'> & { readonly publication: unknown }): TemplateResult {
  const rows = (['handler', 'contact', 'purpose', 'method', 'kinds', 'retention', 'rights'] as const).map((name) => html`<dt>${t(`writing.privacy.${name}`)}</dt><dd dir="auto">${unbroken(privacyNotice[name])}</dd>`);
  return html`<section class="privacy" aria-label=${t('writing.audience')}>
    <h4>${t('writing.audience')}</h4>
    <ul>${audience.map((line) => html`<li>${line}</li>`)}</ul>
    <details><summary>${t('writing.privacy')}</summary><dl class="rows">${rows}</dl></details>
    ${publication}
  </section>`;
}
