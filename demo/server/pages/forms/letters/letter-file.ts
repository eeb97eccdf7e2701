/** `/forms/letters/attachments`: a file of an answer, by number and query code, where no script runs. */
import type { AnswerAttachment } from '../../../../../src/contract/models.js';
import { PageProblem } from '../../contract-reader.js';
import { html, type Html } from '../../html.js';
import type { PageContext } from '../../page-context.js';
import { sizeWords } from '../../sizes.js';
import type { Fields } from '../form-body.js';
import { hiddenField } from '../form-fields.js';
import { answer } from '../form-request.js';
import { holderFields, holderIn, lookUp, type Holder } from '../look-up-form.js';
import { letterLookUp, open, statusOf } from './letter-changes.js';

export const letterFileAddress = '/forms/letters/attachments';

const states = { checking: '正在安全检查，检查完才能打开', refused: '没有通过安全检查，打不开' } as const;

/** Each with a button of its own: number and code go in the body of what it posts. */
export function answerFilesMarkup(label: string, files: readonly AnswerAttachment[], holder: Holder): Html | false {
  return files.length > 0 && html`<ul class="links" aria-label="${label}">${files.map(({ id, name, bytes, state }) => html`<li>${state === 'ready'
    ? html`<form method="post" action="${letterFileAddress}" accept-charset="utf-8">${holderFields(holder)}${hiddenField('attachment', id)}<button type="submit">下载${name}</button>（${sizeWords(bytes)}）</form>`
    : html`${name}（${sizeWords(bytes)}，${states[state]}）`}</li>`)}</ul>`;
}

/** The file; else the letter again, or the form for number and code, with what was the matter. */
export async function answerFile(page: PageContext, fields: Fields): Promise<Response> {
  const holder = holderIn(fields);
  try {
    return await page.reader.file({ ...holder, attachmentId: fields.get('attachment') ?? '' });
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    const notice = error.problem.type === 'urn:huiying:problem:illegal-step' ? '附件还在安全检查，或没有通过。请过几分钟再试。' : '没有这个附件，可能换过了。请看下面现在的附件。';
    const { made, status, retryAfter } = await lookUp(letterLookUp(page), holder, page, async () => statusOf(page, holder, await open(page, holder), { notice }));
    return answer(page, made, status === 200 ? error.problem.status : status, retryAfter);
  }
}
