/** The page for checking: the letter as it will be filed, what the public would read of it, and the key and the time that go with it. */
import type { IdentityFieldName, LetterDraft, LetterForm, Mailbox, Upload } from '../../../../../src/contract/models.js';
import { isWritten } from '../../../../../src/contract/written.js';
import type { SiteColumn } from '../../../config.js';
import { maskedText } from '../../../rules/masked-text.js';
import { html, type Html } from '../../html.js';
import { categoryWords, expectedWords, passItOn, recipientWords } from '../../letter-words.js';
import type { Page } from '../../shell.js';
import { identityWords } from '../../words.js';
import { droppedWords, filesList } from '../file-fields.js';
import { hiddenField } from '../form-fields.js';
import { noticeMarkup } from '../form-notice.js';
import { letterFormAddress, lettersColumn, publicationFields } from './letter-form-page.js';
import { hiddenLetter, mayBecomePublic, type TypedLetter } from './typed-letter.js';

export interface LetterReviewState {
  readonly mailbox: Mailbox;
  readonly form: LetterForm;
  readonly typed: TypedLetter;
  /** As it will be filed. */
  readonly letter: LetterDraft;
  readonly files: readonly Upload[];
  /** Names of files that were taken away just now. */
  readonly dropped: readonly string[];
  readonly key: string;
  readonly timing: string;
  readonly notice?: string;
  /** Numbers that may stand in public. */
  readonly own: readonly string[];
  readonly column: SiteColumn;
  readonly now: string;
}

export function letterReviewPage({ mailbox, form, typed, letter, files, dropped, key, timing, notice, own, column, now }: LetterReviewState): Page {
  const isPublic = mayBecomePublic(typed, form);
  const expected = form.categories.find(({ name }) => name === letter.category)?.answerBy;
  return {
    title: `检查一遍：给${mailbox.title}写信`,
    description: '检查一遍，再寄出。',
    canonical: null,
    column: lettersColumn(column),
    trail: [html`写信`],
    main: html`<div class="text"><h1>检查一遍</h1>
<p class="meta">给${mailbox.title}写信</p>
${notice !== undefined && html`<p class="notice" role="alert">${notice}</p>`}
${droppedWords(dropped)}
<p>还没有寄出。看一遍，再按【寄出】。</p>
<dl class="facts">${rowsOf(letter, form).filter(([, value]) => isWritten(value)).map(([name, value]) => html`<dt>${name}</dt><dd class="written">${value}</dd>`)}</dl>
<form method="post" action="${letterFormAddress(mailbox.id)}" accept-charset="utf-8">
${filesList(files.map((file) => ({ file })), 'submit')}
${hiddenLetter({ ...typed, noticeVersion: letter.privacyNoticeVersion, notesVersion: letter.readingNotesVersion })}${hiddenField('key', key)}${hiddenField('timing', timing)}
${isPublic ? html`${publicPreview(letter, own)}${publicationFields(form, typed)}` : html`<p class="state">${categoryWords[letter.category]}信不公开。</p>${hiddenField('consentVersion', letter.publicationConsent.version)}`}
${noticeMarkup(form)}
${expected !== undefined && html`<p>${expectedWords(expected, now)}</p>`}
<div class="actions"><button type="submit" class="primary" name="step" value="submit">寄出</button>
<button type="submit" name="step" value="edit">回去修改</button></div>
</form></div>`,
  };
}

/** What a machine can find is starred already; names and addresses it cannot find. */
function publicPreview({ title, body }: LetterDraft, own: readonly string[]): Html {
  const [shownTitle, shownBody] = [maskedText(title, own), maskedText(body, own)];
  const starred = shownTitle !== title || shownBody !== body;
  return html`<section aria-labelledby="public-title"><h2 id="public-title">公开后的样子</h2>
<p>${starred && '文字里好像有电话、证件号或邮箱，已经隐去。'}姓名、住址认不出来，公开前建议删去。公开的文字，工作人员看过，也会先给写信人看。</p>
<blockquote><strong>${shownTitle}</strong>
${shownBody}</blockquote></section>`;
}

type Row = readonly [name: string, value: string];

function rowsOf(letter: LetterDraft, { recipients, units }: LetterForm): Row[] {
  const { category, recipientId, aboutUnitId, place = '', title, body, onBehalfOf, identity } = letter;
  const recipient = recipients.find(({ id }) => id === recipientId);
  const given = Object.entries(identity) as [IdentityFieldName, string][];
  return [
    ['这封信想说什么', categoryWords[category]],
    ['写给谁', recipient ? recipientWords(recipient) : passItOn],
    ['举报的单位', units.find(({ id }) => id === aboutUnitId)?.name ?? ''],
    ['发生在哪里', place],
    ['标题', title],
    ['正文', !isWritten(body) ? '没有写正文，内容见附件。' : body],
    ['替谁写', onBehalfOf ? [onBehalfOf.name, onBehalfOf.relation].filter((words) => words !== '').join(' · ') : ''],
    ...given.map(([name, value]): Row => [identityWords[name], value]),
  ];
}
