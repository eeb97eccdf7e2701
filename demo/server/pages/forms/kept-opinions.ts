/** Opinions that were not taken, as they were typed. */
import type { Consultation, Problem } from '../../../../src/contract/models.js';
import { isWritten } from '../../../../src/contract/written.js';
import { waysIn } from '../consultation-page.js';
import { html } from '../html.js';
import type { PageContext } from '../page-context.js';
import type { Page } from '../shell.js';
import { formAddress } from './form-page.js';
import { filedFields, keptPage, type KeptText } from './kept-page.js';
import { hiddenFields, type TypedForm } from './typed-form.js';

export interface KeptOpinions {
  readonly id: string;
  readonly problem: Problem;
  readonly retryAfter: string | null;
  readonly typed: TypedForm;
  /** What was pressed, to be pressed again. */
  readonly step: string;
  /** Nothing was typed yet. */
  readonly fresh?: boolean;
  readonly filesLost?: boolean;
  /** Undefined while not even that can be read. */
  readonly consultation: Consultation | undefined;
}

export function keptOpinions({ id, typed, step, fresh = false, consultation, ...refused }: KeptOpinions, { config, reader }: PageContext): Page {
  return keptPage({
    ...refused,
    fresh,
    texts: fresh ? [] : typed.opinions.flatMap(textsOf),
    again: {
      action: formAddress(id), step, words: step === 'submit' ? '再提交一次' : '再试一次',
      fields: html`${hiddenFields(typed)}${filedFields(typed)}`,
    },
    ways: consultation && html`<section aria-labelledby="ways-title"><h2 id="ways-title">还可以这样提</h2><dl class="facts">${waysIn(consultation)}</dl></section>`,
    links: html`<li><a href="/consultations/${id}">回到草案</a></li>`,
    phone: config.agency.phone,
    now: reader.now,
  });
}

function textsOf({ clause, suggestedText, reason }: TypedForm['opinions'][number], index: number): KeptText[] {
  const about = clause === '' ? {} : { about: `针对：${clause}` };
  const suggestion = { id: `kept-suggested-${String(index + 1)}`, label: '建议改成', text: suggestedText, ...about };
  const said = !isWritten(suggestedText);
  return [suggestion, { id: `kept-reason-${String(index + 1)}`, label: '意见', text: reason, ...(said && about) }];
}
