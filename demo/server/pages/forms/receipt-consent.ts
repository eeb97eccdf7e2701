/** `/forms/receipts`, posted: what became of each opinion, and whether they may be public. */
import type { SubmissionStatus } from '../../../../src/contract/models.js';
import { PageProblem } from '../contract-reader.js';
import { timeWords } from '../dates.js';
import { html } from '../html.js';
import type { PageContext } from '../page-context.js';
import type { Page } from '../shell.js';
import { consentStep, hiddenConsent, receiptsAddress, typedConsent, type TypedConsent } from './consent-form.js';
import { answered, keeping, keyOf, refuseElsewhere, type FormAnswer } from './filing.js';
import type { Fields } from './form-body.js';
import { keptPage, problemName } from './kept-page.js';
import { holderFields, holderIn, lookUp, type Holder } from './look-up-form.js';
import { receiptLookUp, statusPage, type StatusState } from './look-up-page.js';

export function answerReceipt(page: PageContext, fields: Fields): Promise<FormAnswer> {
  const holder = holderIn(fields);
  const typed = typedConsent(fields);
  if (!typed) return lookUp(receiptLookUp, holder, page, async () => statusOf(page, holder, await open(page, holder)));
  return keeping(() => {
    refuseElsewhere(page, '请在本站查到这份回执，再改公开的选择。');
    return changed(page, holder, typed);
  }, (problem, retryAfter) => keptPage({
    problem,
    retryAfter,
    texts: [],
    again: { action: receiptsAddress, step: consentStep, words: '再提交一次', fields: html`${holderFields(holder)}${hiddenConsent(typed)}` },
    ways: undefined,
    links: html`<li><a href="${receiptsAddress}">查意见的结果</a></li>`,
    phone: page.config.agency.phone,
    now: page.reader.now,
  }));
}

const open = ({ reader }: PageContext, holder: Holder) => reader.write('lookUpReceipt', { body: holder });

type More = Partial<Pick<StatusState, 'typed' | 'faults' | 'said' | 'notice'>>;

async function statusOf({ reader }: PageContext, holder: Holder, status: SubmissionStatus, more: More = {}): Promise<Page> {
  const form = await reader.read('getConsultationForm', { path: { consultationId: status.consultation.id } });
  return statusPage({ status, form, holder, newKey: () => reader.platform.crypto.randomUUID(), faults: [], now: reader.now, ...more });
}

async function changed(page: PageContext, holder: Holder, typed: TypedConsent): Promise<FormAnswer> {
  const again = async (status: number, more: More) => answered(await statusOf(page, holder, await open(page, holder), { typed, ...more }), status);
  const fault = (message: string) => again(422, { faults: [{ field: 'consent', message }] });
  if (typed.consent === typed.before || typed.consent === '') return fault('选择没有变。');
  const given = typed.consent === 'yes';
  try {
    // The same key: what was done before is answered again, not done twice.
    const status = await page.reader.write('changeConsent', { body: { ...holder, consent: { given, version: typed.consentVersion } }, key: keyOf(typed.key, page) });
    return answered(await statusOf(page, holder, status, { said: given ? '已保存：可以公开。工作人员看过后公开。' : '已保存：不要公开。意见同样会研究。' }));
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    const { errors = [], closesAt } = error.problem;
    switch (problemName(error.problem)) {
      case 'invalid-input': return fault(errors.map(({ message }) => message).join(''));
      case 'key-reused': return again(409, { notice: '上一次的选择已保存。这一次的还没有，请再按一次。' });
      case 'closed': return again(409, { notice: `已于${timeWords(closesAt ?? page.reader.now, page.reader.now)}截止，不能再改为公开。` });
      default: throw error;
    }
  }
}
