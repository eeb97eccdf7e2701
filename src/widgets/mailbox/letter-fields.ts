import { html, noChange, nothing, type TemplateResult } from 'lit';
import { identityFields, privacyFields } from '../../parts/writing/identity-fields.js';
import { signsLeft } from '../../parts/writing/signs-left.js';
import { checkField, choiceField, textField } from '../../ui/fields.js';
import { selectField } from '../../ui/select-field.js';
import type { ComposeModel } from './compose-view.js';
import { aboutUnitOf, filesOwner, policyOf, recipientOf } from './letter-draft.js';
import { guidanceLines } from './mailbox-notes.js';

/** So near the end of a title its length is told: a title is short, and so is what is left of it. */
const titleNearEnd = 5;

/** What kind of letter; what is said of a kind stands below once it is chosen. */
export function categoryFields(model: ComposeModel): TemplateResult {
  const { t, mailbox, form, values, problems, act } = model;
  const chosen = policyOf(values, form);
  return html`${choiceField({
    name: '/category',
    label: t('compose.category'),
    error: problems.get('/category'),
    value: values.category,
    options: form.categories.map(({ name, hint }) => ({ value: name, label: html`<span>${t(`letter.category.${name}`)}${hint ? html`<span class="optional">${t('compose.category.hint', hint)}</span>` : nothing}</span>` })),
    onChoose: (category) => { act.change({ category }, '/category'); },
  })}
  <div role="status">${chosen && chosen.guidance.length > 0 ? guidanceLines(chosen.guidance, t) : nothing}</div>
  ${mailbox.declines.length > 0 ? html`<details class="declines no-print"><summary>${t('compose.declines')}</summary>${guidanceLines(mailbox.declines, t)}</details>` : nothing}`;
}

function unitField({ t, form, values, problems, act }: ComposeModel): TemplateResult | typeof nothing {
  if (values.category !== 'report' || form.units.length === 0) return nothing;
  return selectField({
    name: '/aboutUnitId',
    label: t('compose.unit'),
    hint: t('compose.unit.hint'),
    error: problems.get('/aboutUnitId'),
    value: aboutUnitOf(values, form) ?? '',
    options: [{ value: '', label: t('compose.unit.none') }, ...form.units.map(({ id, name }) => ({ value: id, label: name }))],
    onChoose: (unit) => { act.change({ aboutUnitId: unit || null }, '/aboutUnitId'); },
  });
}

/** To whom, about whom, and where it happened. */
export function recipientFields(model: ComposeModel): TemplateResult {
  const { t, form, values, problems, act } = model;
  const named = form.recipients.map(({ id, name, post }) => ({ value: id, label: post === null ? name : t('compose.recipient.name', post, name) }));
  return html`${selectField({
    name: '/recipientId',
    label: t('compose.recipient'),
    hint: t('compose.recipient.hint'),
    error: problems.get('/recipientId'),
    value: recipientOf(values, form) ?? '',
    options: [{ value: '', label: t('compose.recipient.any') }, ...named],
    onChoose: (recipient) => { act.change({ recipientId: recipient || null }, '/recipientId'); },
  })}
  ${unitField(model)}
  ${textField({
    name: '/place',
    label: t('compose.place'),
    error: problems.get('/place'),
    value: values.place,
    autocomplete: 'off',
    onInput: (place) => { act.change({ place }, '/place'); },
  })}`;
}

function filesField({ t, form, values, problems, sending, act }: ComposeModel): TemplateResult | typeof nothing {
  if (!form.attachments) return nothing;
  const count = values.files.length;
  const open = count > 0 || problems.has('/uploads') || sending?.files.adopted;
  const onToggle = (event: Event): void => { if ((event.target as HTMLDetailsElement).open) act.wantFiles(); };
  return html`<details class="attachments ${count > 0 ? '' : 'no-print'}" ?open=${open ? true : noChange} @toggle=${onToggle}><summary>${count > 0 ? t('compose.files.count', count) : t('compose.files')}</summary>${sending?.files.field(filesOwner, form.attachments)}</details>`;
}

/** Title, text and files. */
export function wordingFields(model: ComposeModel): TemplateResult {
  const { t, form: { limits, attachments }, values, problems, sending, help, act } = model;
  return html`${textField({
    name: '/title',
    label: t('compose.subject'),
    hint: t('compose.subject.hint'),
    error: problems.get('/title'),
    value: values.title,
    autocomplete: 'off',
    required: true,
    onInput: (title) => { act.change({ title }, '/title'); },
  })}
  ${signsLeft(values.title, limits.maxTitleLength, t, titleNearEnd)}
  <div role="status">${sending?.personalData(values.title, 'input[name="/title"]')}</div>
  ${help.place}
  ${textField({
    name: '/body',
    label: t('compose.body'),
    hint: html`${t('compose.body.hint')}${attachments ? t('compose.body.photo') : nothing}`,
    error: problems.get('/body'),
    value: values.body,
    lines: 8,
    onInput: (body) => { act.change({ body }, '/body'); },
  })}
  ${signsLeft(values.body, limits.maxBodyLength, t)}
  <div role="status">${sending?.personalData(values.body, 'textarea[name="/body"]')}</div>
  ${filesField(model)}`;
}

/** A letter for somebody who does not write it: who it is, and how the writer stands to that person. */
export function behalfFields({ t, form, values: { onBehalfOf }, problems, act }: ComposeModel): TemplateResult | typeof nothing {
  if (!form.onBehalf) return nothing;
  const open = Object.values(onBehalfOf).some(Boolean) || [...problems.keys()].some((pointer) => pointer.startsWith('/onBehalfOf/'));
  const field = (name: 'name' | 'relation', hint?: string): TemplateResult => textField({
    name: `/onBehalfOf/${name}`,
    label: t(`compose.behalf.${name}`),
    hint,
    error: problems.get(`/onBehalfOf/${name}`),
    value: onBehalfOf[name],
    autocomplete: 'off',
    onInput: (value) => { act.change({ onBehalfOf: { ...onBehalfOf, [name]: value } }, `/onBehalfOf/${name}`); },
  });
  return html`<details class="behalf" ?open=${open ? true : noChange}><summary>${t('compose.behalf')}</summary>${field('name')}${field('relation', t('compose.behalf.relation.hint'))}</details>`;
}

/** Consent to publication is apart from everything else and never ticked beforehand; a letter that is never public is not asked about. */
function publicationField({ t, form, values, problems, sending, act }: ComposeModel): TemplateResult {
  const { publicationConsent } = form;
  const error = problems.get('/publicationConsent/given');
  if (policyOf(values, form)?.publishable === false) return html`<p class="never">${t('compose.publish.never')}</p>`;
  return html`<fieldset class="publish"><legend>${t('compose.publish')}</legend>${checkField({
    name: '/publicationConsent/given', label: publicationConsent.text, hint: publicationConsent.note, error, checked: values.publish,
    onChange: (publish) => { act.change({ publish }, '/publicationConsent/given'); },
  })}${sending?.preview(values)}</fieldset>`;
}

/** Who writes, who will see it, and whether it may become public. */
export function writerFields(model: ComposeModel): TemplateResult {
  const { t, form, steps, recording, act } = model;
  const { readingNotes } = form;
  return html`${identityFields({ ...model, change: act.changeIdentity })}
    ${steps?.notice(form, t, recording)}
    ${privacyFields({ ...model, publication: publicationField(model) })}
    ${readingNotes.lines.length > 0 ? html`<section class="notes" aria-labelledby="notes"><h4 id="notes">${t('compose.notes')}</h4><ul>${readingNotes.lines.map((line) => html`<li dir="auto">${line}</li>`)}</ul></section>` : nothing}`;
}
