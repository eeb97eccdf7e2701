/** `/forms/letters`: where a letter is, by number and query code, and what its writer does with it. */
import type { LetterStatus, Problem } from '../../../../../src/contract/models.js';
import { PageProblem } from '../../contract-reader.js';
import { html } from '../../html.js';
import { changeWords } from '../../letter-words.js';
import type { PageContext } from '../../page-context.js';
import type { Page } from '../../shell.js';
import { answered, keeping, keyOf, refuseElsewhere, type FormAnswer } from '../filing.js';
import type { Fields } from '../form-body.js';
import { keptPage, problemName } from '../kept-page.js';
import { holderIn, lookUp, type Holder, type LookUp } from '../look-up-form.js';
import { changeFieldOf, lettersAddress } from './letter-change-forms.js';
import { lettersColumn } from './letter-form-page.js';
import { letterStatusPage, type LetterStatusState } from './letter-status-page.js';
import { changeOf, hiddenChange, holderFields, typedChange, type TypedChange } from './typed-change.js';

export function letterLookUp({ config: { site } }: PageContext): LookUp {
  return { address: lettersAddress, title: '查信件进度', description: '用编号和查询码，可查进度和答复。', submit: '查进度', column: lettersColumn(site.lettersColumn) };
}

export function answerChange(page: PageContext, fields: Fields): Promise<FormAnswer> {
  const holder = holderIn(fields);
  const typed = typedChange(fields);
  if (!typed) return lookUp(letterLookUp(page), holder, page, async () => statusOf(page, holder, await open(page, holder)));
  return keeping(() => changed(page, holder, typed), (problem, retryAfter) => keptChange(page, holder, typed, problem, retryAfter));
}

export const open = ({ reader }: PageContext, holder: Holder) => reader.write('lookUpLetter', { body: holder });

type More = Partial<Pick<LetterStatusState, 'typed' | 'faults' | 'said' | 'notice'>>;

export async function statusOf({ config, reader }: PageContext, holder: Holder, letter: LetterStatus, more: More = {}): Promise<Page> {
  const form = await reader.read('getLetterForm', { path: { mailboxId: letter.mailboxId } });
  return letterStatusPage({ letter, form, holder, newKey: () => reader.platform.crypto.randomUUID(), faults: [], column: config.site.lettersColumn, now: reader.now, ...more });
}

async function changed(page: PageContext, holder: Holder, typed: TypedChange): Promise<FormAnswer> {
  refuseElsewhere(page, '请在本站查到这封信，再办理。');
  const again = async (status: number, more: More) => answered(await statusOf(page, holder, await open(page, holder), { typed, ...more }), status);
  if (typed.kind === 'consent' && typed.consent === typed.before) return again(422, { faults: [{ field: 'consent-consent', message: '选择没有变。' }] });
  try {
    // The same key: what was done before is answered again, not done twice.
    const letter = await page.reader.write('changeLetter', { body: { ...holder, change: changeOf(typed) }, key: keyOf(typed.key, page) });
    return answered(await statusOf(page, holder, letter, { said: saidOf(typed, letter) }));
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    switch (problemName(error.problem)) {
      case 'invalid-input': return again(422, { faults: (error.problem.errors ?? []).map(({ pointer, message }) => ({ field: changeFieldOf(pointer, typed.kind), message })) });
      case 'illegal-step': return again(409, { notice: `情况刚有变化，现在不能${changeWords[typed.kind]}。` });
      case 'key-reused': return again(409, { notice: '上一次提交的已收到。后来写的还在，还没有提交。' });
      default: throw error;
    }
  }
}

function saidOf({ kind }: TypedChange, { state }: LetterStatus): string {
  switch (kind) {
    case 'supplement': return '已补充，接着办理。';
    case 'rate': return state === 'handling' ? '评价已收到，会再办一次。' : '评价已收到，谢谢。';
    case 'ask-again': return '追问已收到，会再办一次。';
    case 'consent': return '选择已保存。';
    case 'withdraw': return '信已撤回。';
  }
}

function keptChange({ config, reader }: PageContext, holder: Holder, typed: TypedChange, problem: Problem, retryAfter: string | null): Page {
  return keptPage({
    problem,
    retryAfter,
    texts: [{ id: 'kept-text', label: changeWords[typed.kind], text: typed.text }],
    again: { action: lettersAddress, step: typed.kind, words: '再提交一次', fields: html`${holderFields(holder)}${hiddenChange(typed)}` },
    ways: undefined,
    links: html`<li><a href="${lettersAddress}">查进度</a></li>`,
    column: lettersColumn(config.site.lettersColumn),
    phone: config.agency.phone,
    now: reader.now,
  });
}
