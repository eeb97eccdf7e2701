/** `/forms/letters`: where a letter is, by number and query code, and what its writer does with it. */
import type { LetterStatus } from '../../../../../src/contract/models.js';
import { PageProblem } from '../../contract-reader.js';
import { html } from '../../html.js';
import { changeWords } from '../../letter-words.js';
import type { PageContext } from '../../page-context.js';
import type { Page } from '../../shell.js';
import { answered, keeping, keyOf, refuseElsewhere, type FormAnswer } from '../filing.js';
import type { Posted } from '../form-body.js';
import { hiddenField } from '../form-fields.js';
import { noFiles, takeFiles, type FilesTarget, type TakenFiles } from '../form-files.js';
import { keptPage, problemName, type KeptState } from '../kept-page.js';
import { holderFields, holderIn, lookUp, type Holder, type LookUp } from '../look-up-form.js';
import { changeFieldOf, lettersAddress } from './letter-change-forms.js';
import { lettersColumn } from './letter-form-page.js';
import { letterStatusPage, type LetterStatusState } from './letter-status-page.js';
import { changeOf, hiddenChange, typedChange, type TypedChange } from './typed-change.js';

export function letterLookUp({ config: { site } }: PageContext): LookUp {
  return { address: lettersAddress, title: '查信件进度', description: '用编号和查询码，可查进度和答复。', submit: '查进度', column: lettersColumn(site.lettersColumn) };
}

export function answerChange(page: PageContext, posted: Posted): Promise<FormAnswer> {
  const holder = holderIn(posted.fields);
  const typed = typedChange(posted.fields);
  if (!typed) return lookUp(letterLookUp(page), holder, page, async () => statusOf(page, holder, await open(page, holder)));
  let kept = typed;
  let filesLost = posted.files.length > 0;
  return keeping(async () => {
    refuseElsewhere(page, '请在本站查到这封信，再办理。');
    if (posted.fields.has(filesWereLost)) return answered(await notChanged(page, holder, typed, noFiles(posted.fields), { faults: [{ field: changeFieldOf('/change/uploads', typed.kind), message: '附件没有收到，请重新选。' }] }));
    const letter = typed.kind === 'supplement' ? await open(page, holder) : undefined;
    const taken = letter ? await takeFiles(posted, await targetOf(page, letter, true), keyOf(typed.key, page), page) : noFiles(posted.fields);
    kept = { ...typed, uploads: taken.fields.get('uploads') ?? '' };
    filesLost = false;
    return changed(page, holder, kept, taken);
  }, (problem, retryAfter) => keptChange(page, holder, kept, { problem, retryAfter, filesLost }));
}

export const open = ({ reader }: PageContext, holder: Holder) => reader.write('lookUpLetter', { body: holder });

/** @param unseen What was held before is not looked at: it may be part of the supplement already, and then the answer is given again. */
async function targetOf({ reader }: PageContext, { mailboxId }: LetterStatus, unseen: boolean): Promise<FilesTarget> {
  const { attachments: policy } = await reader.read('getLetterForm', { path: { mailboxId } });
  return { purpose: 'letter', subject: mailboxId, policy, unseen };
}

type More = Partial<Pick<LetterStatusState, 'typed' | 'faults' | 'said' | 'notice' | 'files'>>;

export async function statusOf({ config, reader }: PageContext, holder: Holder, letter: LetterStatus, more: More = {}): Promise<Page> {
  const form = await reader.read('getLetterForm', { path: { mailboxId: letter.mailboxId } });
  return letterStatusPage({ letter, form, holder, newKey: () => reader.platform.crypto.randomUUID(), faults: [], column: config.site.lettersColumn, now: reader.now, ...more });
}

async function changed(page: PageContext, holder: Holder, typed: TypedChange, taken: TakenFiles): Promise<FormAnswer> {
  const again = async (status: number, more: More) => answered(await notChanged(page, holder, typed, taken, more), status);
  if (taken.faults.length > 0) return again(422, { faults: taken.faults.map(({ message }) => ({ field: changeFieldOf('/change/uploads', typed.kind), message })) });
  if (typed.kind === 'consent' && typed.consent === typed.before) return again(422, { faults: [{ field: 'consent-consent', message: '选择没有变。' }] });
  try {
    // The same key: what was done before is answered again, not done twice.
    const letter = await page.reader.write('changeLetter', { body: { ...holder, change: changeOf(typed) }, key: keyOf(typed.key, page) });
    return answered(await statusOf(page, holder, letter, { said: saidOf(typed, letter) }));
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    const faults = (error.problem.errors ?? []).map(({ pointer, message }) => ({ field: changeFieldOf(pointer, typed.kind), message }));
    switch (problemName(error.problem)) {
      case 'invalid-input': return again(422, { faults });
      case 'upload-gone': return again(409, { faults });
      case 'illegal-step': return again(409, { notice: `情况刚有变化。${error.problem.detail ?? ''}` });
      case 'key-reused': return again(409, { notice: '上一次提交的已收到。后来写的还在，还没有提交。' });
      default: throw error;
    }
  }
}

/** The letter as it is, with what was typed and the files that are still held. */
async function notChanged(page: PageContext, holder: Holder, typed: TypedChange, { fields }: TakenFiles, more: More): Promise<Page> {
  const letter = await open(page, holder);
  const { held } = typed.kind === 'supplement' ? await takeFiles({ fields, files: [] }, await targetOf(page, letter, false), '', page) : noFiles(fields);
  return statusOf(page, holder, letter, { typed, files: held, ...more });
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

/** A supplement is not sent again without its files: it is shown again, so that they can be chosen. */
const filesWereLost = 'filesLost';

type Refused = Pick<KeptState, 'problem' | 'retryAfter' | 'filesLost'>;

function keptChange({ config, reader }: PageContext, holder: Holder, typed: TypedChange, refused: Refused): Page {
  return keptPage({
    ...refused,
    texts: [{ id: 'kept-text', label: changeWords[typed.kind], text: typed.text }],
    again: { action: lettersAddress, step: typed.kind, words: '再提交一次', fields: html`${holderFields(holder)}${hiddenChange(typed)}${refused.filesLost && hiddenField(filesWereLost, 'yes')}` },
    ways: undefined,
    links: html`<li><a href="${lettersAddress}">查进度</a></li>`,
    column: lettersColumn(config.site.lettersColumn),
    phone: config.agency.phone,
    now: reader.now,
  });
}
