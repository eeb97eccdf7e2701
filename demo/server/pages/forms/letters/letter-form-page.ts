/**
 * `/forms/mailboxes/{id}`: where a citizen writes a letter without script. Enter in a field presses 【检查一遍】, the only button. What belongs to
 * one category stands beside it, since nothing can appear once it is chosen.
 */
import type { FieldError, LetterForm, Mailbox, Upload } from '../../../../../src/contract/models.js';
import type { SiteColumn } from '../../../config.js';
import { html, type Html } from '../../html.js';
import { categoryWords, expectedWords, passItOn, recipientWords } from '../../letter-words.js';
import { dangerLine, guidanceList } from '../../mailbox-markup.js';
import { phoneLink, type Page } from '../../shell.js';
import { filesEncoding, filesField } from '../file-fields.js';
import { choiceField, errorSummary, field, hiddenField, identitySection, selectInput, textArea, textInput, type Fault } from '../form-fields.js';
import { consentMarkup, noticeMarkup } from '../form-notice.js';
import type { TypedLetter } from './typed-letter.js';

export interface LetterFormState {
  readonly mailbox: Mailbox;
  readonly form: LetterForm;
  readonly typed: TypedLetter;
  /** What is held of it. */
  readonly files: readonly Upload[];
  readonly openedAt: string;
  /** Files that are chosen are kept under what follows from it. */
  readonly filesKey: string;
  readonly errors: readonly FieldError[];
  /** Said above the form. */
  readonly notice?: string;
  readonly column: SiteColumn;
  readonly now: string;
}

export const letterFormAddress = (mailboxId: string) => `/forms/mailboxes/${mailboxId}`;

/** Where letters belong on the site. */
export const lettersColumn = (column: SiteColumn): NonNullable<Page['column']> => ({ ...column, href: '/letters' });

export function letterFormPage(state: LetterFormState): Page {
  const { mailbox, form, typed, openedAt, filesKey, errors, notice, column, now } = state;
  const faults = errors.map(({ pointer, message }) => ({ field: fieldOf(pointer), message }));
  const title = `给${mailbox.title}写信`;
  return {
    title: faults.length > 0 ? `有${String(faults.length)}处需要修改 - ${title}` : title,
    description: `${title}，不用脚本。`,
    canonical: null,
    column: lettersColumn(column),
    trail: [html`写信`],
    main: html`<div class="text">${dangerLine(mailbox.emergency)}
<h1>${title}</h1>
<p>${mailbox.lead}不方便写，请打${phoneLink(mailbox.phone)}。</p>
${mailbox.handles.length > 0 && html`<details><summary>这里受理什么</summary><ul>${mailbox.handles.map((line) => html`<li>${line}</li>`)}</ul></details>`}
${notice !== undefined && html`<p class="notice" role="alert">${notice}</p>`}
${faults.length > 0 && errorSummary(faults)}
<form method="post" action="${letterFormAddress(mailbox.id)}" accept-charset="utf-8"${filesEncoding(form.attachments)} novalidate>
${hiddenField('openedAt', openedAt)}${hiddenField('filesKey', filesKey)}${hiddenField('noticeVersion', form.privacyNotice.version)}${hiddenField('notesVersion', form.readingNotes.version)}
${categoryFields(mailbox, form, typed, faults, now)}
${addressFields(form, typed, faults)}
${wordingFields(state, faults)}
${identitySection(form.identityFields, typed.identity, faults)}
${noticeMarkup(form)}
${publicationFields(form, typed, faults)}
${form.readingNotes.lines.length > 0 && html`<section aria-labelledby="notes-title"><h2 id="notes-title">写信须知</h2><ul>${form.readingNotes.lines.map((line) => html`<li>${line}</li>`)}</ul></section>`}
<div class="actions"><button type="submit" class="primary" name="step" value="review">检查一遍</button></div>
<p class="meta">下一步先看一遍，还不会寄出。</p>
</form></div>`,
  };
}

/** The field that a pointer into the letter speaks of. */
function fieldOf(pointer: string): string {
  const [, first = '', second = ''] = pointer.split('/');
  switch (first) {
    case 'identity': return second === '' ? 'identity-title' : second;
    case 'onBehalfOf': return second === 'relation' ? 'onBehalfRelation' : 'onBehalfName';
    case 'publicationConsent': return 'consent-title';
    case 'uploads': return 'files';
    case 'readingNotesVersion': return 'notes-title';
    case 'privacyNoticeVersion': return 'audience-title';
    default: return first;
  }
}

function categoryFields({ declines }: Mailbox, { categories }: LetterForm, { category }: TypedLetter, faults: readonly Fault[], now: string): Html {
  const choices = categories.map(({ name, hint, answerBy, guidance }) => ({
    value: name,
    words: html`${categoryWords[name]}${hint !== '' && html` – ${hint}`}<span class="hint">${expectedWords(answerBy, now)}${guidance.map(({ text }) => text).join('')}</span>`,
  }));
  const calls = categories.flatMap(({ guidance }) => guidance.filter(({ phone, href }) => phone !== null || href !== null));
  return html`${choiceField({ id: 'category', legend: '这封信想说什么', faults, choices, chosen: category })}
${declines.length + calls.length > 0 && html`<details><summary>看看该找谁</summary>${guidanceList([...declines, ...calls])}</details>`}`;
}

function addressFields({ recipients, units, categories }: LetterForm, { recipientId, aboutUnitId, place }: TypedLetter, faults: readonly Fault[]): Html {
  const named = recipients.map((recipient) => ({ value: recipient.id, words: recipientWords(recipient) }));
  const takesReports = units.length > 0 && categories.some(({ name }) => name === 'report');
  return html`${field({ id: 'recipientId', label: '写给谁', hint: `不清楚，就选“${passItOn}”。`, faults, control: selectInput([{ value: '', words: passItOn }, ...named], recipientId) })}
${takesReports && field({
    id: 'aboutUnitId', label: '举报哪个单位（只有举报信填，可不填）', hint: '举报信不会转给这个单位。', faults,
    control: selectInput([{ value: '', words: '不选' }, ...units.map(({ id, name }) => ({ value: id, words: name }))], aboutUnitId),
  })}
${field({ id: 'place', label: '事情发生在哪里（可不填）', faults, control: textInput(place) })}`;
}

function wordingFields({ form, typed, files }: LetterFormState, faults: readonly Fault[]): Html {
  const { limits: { minTitleLength, maxTitleLength, maxBodyLength }, attachments, onBehalf } = form;
  return html`${field({
    id: 'title', label: '标题', hint: `一句话说清，如“和平路路灯不亮”。${String(minTitleLength)}到${String(maxTitleLength)}个字。`, faults, control: textInput(typed.title),
  })}
${field({ id: 'body', label: '正文', hint: `写清时间、地点、经过和希望。最多${String(maxBodyLength)}字。`, faults, control: textArea(typed.body, 10) })}
${attachments && filesField({ id: 'files', policy: attachments, files, carrier: 'uploads', hint: '不方便打字，可以拍照上传手写信。', faults })}
${onBehalf && behalfFields(typed, faults)}`;
}

function behalfFields({ onBehalfName, onBehalfRelation }: TypedLetter, faults: readonly Fault[]): Html {
  const isOpen = `${onBehalfName}${onBehalfRelation}` !== '' || faults.some(({ field: id }) => id.startsWith('onBehalf'));
  return html`<details${isOpen && html` open`}><summary>替别人写（可不填）</summary>
${field({ id: 'onBehalfName', label: '这个人的姓名', faults, control: textInput(onBehalfName) })}
${field({ id: 'onBehalfRelation', label: '和写信人的关系', hint: '例如子女、邻居。', faults, control: textInput(onBehalfRelation) })}</details>`;
}

/** Consent to publication stands apart from everything else; some letters are never asked about. */
export function publicationFields(form: LetterForm, { consent }: Pick<TypedLetter, 'consent'>, faults: readonly Fault[] = []): Html {
  const closed = form.categories.filter(({ publishable }) => !publishable).map(({ name }) => categoryWords[name]);
  const own = faults.filter(({ field: id }) => id === 'consent-title');
  return html`<section aria-labelledby="consent-title"><h2 id="consent-title">答复后，可以公开这封信吗</h2>
${own.length > 0 && html`<p class="error">${own.map(({ message }) => message).join(' ')}</p>`}
${consentMarkup(form, consent)}
${closed.length > 0 && html`<p class="meta">${closed.join('、')}信不公开，不用选。</p>`}</section>`;
}
