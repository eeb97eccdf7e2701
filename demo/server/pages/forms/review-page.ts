/** The page for checking: everything as it will be filed, with the key and the time that go with it. */
import type { Clause, Consultation, ConsultationForm, SubmissionDraft, Upload } from '../../../../src/contract/models.js';
import { opinionText } from '../comments-page.js';
import { html, type Html } from '../html.js';
import type { Page } from '../shell.js';
import { clauseWords, identityWords, titleOf } from '../words.js';
import { droppedWords, filesList, type ListedFile } from './file-fields.js';
import { hiddenField } from './form-fields.js';
import { filesIn } from './form-files.js';
import { consentMarkup, moderationWords, noticeMarkup } from './form-notice.js';
import { formAddress } from './form-page.js';
import { hiddenFields, type TypedForm } from './typed-form.js';

export interface ReviewState {
  readonly consultation: Consultation;
  readonly form: ConsultationForm;
  readonly typed: TypedForm;
  /** As it will be filed. */
  readonly submission: SubmissionDraft;
  readonly clauses: readonly (Clause | undefined)[];
  /** What is held of all opinions. */
  readonly files: readonly Upload[];
  /** Names of files that were taken away just now. */
  readonly dropped: readonly string[];
  readonly key: string;
  readonly timing: string;
  readonly notice?: string;
}

export const submitWords = (count: number) => (count === 1 ? '提交意见' : `提交${String(count)}条意见`);

export function reviewPage(state: ReviewState): Page {
  const { consultation, form, typed, submission, clauses, dropped, key, timing, notice } = state;
  const count = submission.items.length;
  return {
    title: `检查一遍：《${consultation.title}》`,
    description: '检查一遍，再提交。',
    canonical: null,
    trail: [html`<a href="${consultation.permalink}">${titleOf(consultation)}</a>`],
    main: html`<div class="text"><h1>检查一遍</h1>
<p class="meta">${titleOf(consultation)} · ${consultation.organ}</p>
${notice !== undefined && html`<p class="notice" role="alert">${notice}</p>`}
${droppedWords(dropped)}
<p>还没有提交。看一遍，再按【${submitWords(count)}】。</p>
${submission.items.map((item, index) => html`<section class="entry" aria-labelledby="opinion-${index + 1}"><h2 id="opinion-${index + 1}">针对${clauseWords(clauses[index]?.label ?? '')}</h2>
${opinionText({ ...item, suggestedText: item.suggestedText ?? null })}</section>`)}
${identityList(submission)}
<form method="post" action="${formAddress(consultation.id)}" accept-charset="utf-8">
${filesList(listed(state), 'submit')}
${hiddenFields({ ...typed, openedAt: submission.openedAt, draftId: submission.draftId, noticeVersion: submission.privacyNoticeVersion })}${hiddenField('key', key)}${hiddenField('timing', timing)}
<section aria-labelledby="next-title"><h2 id="next-title">提交以后</h2><p>${moderationWords(consultation)}</p><p>文字里有电话、住址、证件号的，请回去删掉。</p></section>
${noticeMarkup(form)}
${consentMarkup(form, typed.consent)}
<div class="actions"><button type="submit" class="primary" name="step" value="submit">${submitWords(count)}</button>
<button type="submit" name="step" value="edit">回去修改</button></div>
</form></div>`,
  };
}

/** With more than one opinion, each file says to which it belongs. */
function listed({ typed: { opinions }, clauses, files }: ReviewState): ListedFile[] {
  return opinions.flatMap(({ uploads }, index) => filesIn(uploads, files).map((file) => ({ file, ...(opinions.length > 1 && { about: `针对${clauseWords(clauses[index]?.label ?? '')}` }) })));
}

function identityList({ identity }: SubmissionDraft): Html | false {
  const given = Object.entries(identity) as [keyof typeof identityWords, string][];
  return given.length > 0 && html`<section class="entry" aria-labelledby="who-title"><h2 id="who-title">怎样联系</h2><dl class="facts">${given.map(([name, value]) =>
    html`<dt>${identityWords[name]}</dt><dd>${value}</dd>`)}</dl></section>`;
}
