import { html, nothing, type TemplateResult } from 'lit';
import type { IdentityFieldName, LetterForm } from '../../client/index.js';
import { isWritten } from '../../contract/written.js';
import { unbroken } from '../../ui/unbroken.js';
import { aboutUnitOf, policyOf, recipientOf, type LetterValues } from './letter-draft.js';
import type { LetterSentVoice } from './messages/compose-messages.js';

export interface CheckedLetter {
  readonly t: LetterSentVoice;
  readonly form: LetterForm;
  readonly values: LetterValues;
  /** What the public would read of it. */
  readonly preview: unknown;
  /** Back to one field. */
  readonly edit: (pointer: string) => void;
  /** The buttons, and why it was not sent. */
  readonly send: unknown;
}

/** Without a pointer there is no field for it. */
type Row = readonly [name: string, value: string, pointer: string | undefined];

function addressRows({ t, form, values }: CheckedLetter): Row[] {
  const recipient = form.recipients.find(({ id }) => id === recipientOf(values, form));
  const unit = form.units.find(({ id }) => id === aboutUnitOf(values, form));
  const { category } = values;
  return [
    [t('compose.check.category'), category ? t(`letter.category.${category}`) : '', '/category'],
    [t('compose.recipient'), recipient ? t('compose.recipient.name', recipient.post ?? '', recipient.name).trim() : t('compose.recipient.any'), '/recipientId'],
    [t('compose.check.unit'), unit?.name ?? '', '/aboutUnitId'],
    [t('compose.check.place'), values.place, '/place'],
  ];
}

function writerRows({ t, form, values: { onBehalfOf, identity } }: CheckedLetter): Row[] {
  const names = Object.keys(identity) as IdentityFieldName[];
  return [
    ...(form.onBehalf ? [[t('compose.check.behalf'), [onBehalfOf.name, onBehalfOf.relation].filter(Boolean).join(' · '), '/onBehalfOf/name'] as const] : []),
    ...names.map((name): Row => [t(`writing.identity.${name}`), identity[name] ?? '', `/identity/${name}`]),
  ];
}

const mayBePublic = ({ form, values }: CheckedLetter): boolean => values.publish && policyOf(values, form)?.publishable === true;

function rowsOf(model: CheckedLetter): Row[] {
  const { t, form, values } = model;
  return [
    ...addressRows(model),
    [t('compose.subject'), values.title, '/title'],
    [t('compose.body'), values.body, '/body'],
    [t('compose.check.files'), values.files.map(({ name }) => name).join('\n'), '/uploads'],
    ...writerRows(model),
    [t('compose.check.publish'), mayBePublic(model) ? form.publicationConsent.text : t('compose.check.publish.no'), policyOf(values, form)?.publishable === false ? undefined : '/publicationConsent/given'],
  ];
}

function rowView([name, value, pointer]: Row, { t, edit }: CheckedLetter): TemplateResult {
  const change = pointer && html`<dd class="no-print"><button type="button" class="quiet" aria-label=${t('compose.check.edit', name)} @click=${() => { edit(pointer); }}>${t('compose.edit')}</button></dd>`;
  return html`<div><dt>${name}</dt><dd dir="auto">${unbroken(value)}</dd>${change}</div>`;
}

/** The whole letter once more before it is sent, as its reader will get it; what was left empty is left out. */
export function checkedLetter(model: CheckedLetter): TemplateResult {
  const rows = rowsOf(model).filter(([, value]) => isWritten(value));
  return html`<section class="checked" part="check" aria-labelledby="check-title">
    <h3 id="check-title" tabindex="-1">${model.t('compose.check')}</h3>
    <dl>${rows.map((row) => rowView(row, model))}</dl>
    ${mayBePublic(model) ? html`<div class="look">${model.preview}</div>` : nothing}
    ${model.send || nothing}
  </section>`;
}
