/** What each button of the letter form leads to. The rules are those of `createLetter`; filing goes through it. */
import type { FieldError, LetterDraft, LetterForm, Mailbox, Problem } from '../../../../../src/contract/models.js';
import type { AgencyConfig } from '../../../config.js';
import { bodyErrors } from '../../../contract-validation.js';
import { fieldProblem } from '../../../field-errors.js';
import { mailboxOf } from '../../../letter-filing.js';
import { ownNumbers } from '../../../letter-publications.js';
import { refuse, Refusal } from '../../../problems.js';
import { letterErrors } from '../../../rules/letter-errors.js';
import { signOpening } from '../../../rules/opened-at.js';
import { PageProblem } from '../../contract-reader.js';
import { html, type Html } from '../../html.js';
import type { PageContext } from '../../page-context.js';
import { phoneLink, type Page } from '../../shell.js';
import { answered, isStale, keeping, keyOf, refuseElsewhere, timingFor, type FormAnswer } from '../filing.js';
import type { Fields, Posted } from '../form-body.js';
import { filesIn, noFiles, takeFiles, type FilesTarget, type TakenFiles } from '../form-files.js';
import { filedFields, keptPage, problemName } from '../kept-page.js';
import { letterFormAddress, letterFormPage, lettersColumn } from './letter-form-page.js';
import { letterReceiptPage } from './letter-receipt-page.js';
import { letterReviewPage } from './letter-review-page.js';
import { hiddenLetter, letterOf, typedLetter, type TypedLetter } from './typed-letter.js';

/** Everything that is read anew for every step. */
interface Occasion {
  readonly page: PageContext;
  readonly id: string;
  readonly mailbox: Mailbox;
  readonly form: LetterForm;
}

const subjectOf = (id: string) => `mailbox/${id}`;

async function occasion(page: PageContext, id: string): Promise<Occasion> {
  const path = { mailboxId: id };
  return { page, id, mailbox: await page.reader.read('getMailbox', { path }), form: await page.reader.read('getLetterForm', { path }) };
}

/** The form as it opens; while the mailbox is paused, why. */
export async function blankLetter(page: PageContext, id: string, category: string): Promise<Page> {
  const now = await occasion(page, id);
  const taken = noFiles(new Map([['category', category]]));
  const { pause } = now.mailbox;
  if (!pause) return formOf(now, taken);
  return keptLetter({ id, typed: typedLetter(taken.fields), step: 'review', problem: new Refusal('paused', pause).problem, retryAfter: null, fresh: true }, page);
}

export function answerLetter(page: PageContext, id: string, posted: Posted): Promise<FormAnswer> {
  const { fields } = posted;
  const step = fields.get('step') ?? 'review';
  let taken: TakenFiles | undefined;
  return keeping(async () => {
    const now = await occasion(page, id);
    // What is filed was looked at on the page for checking, and by now may be filed already.
    if (step === 'submit') return submitted(now, fields);
    taken = await takeFiles(posted, targetOf(now), formKeyOf(fields, page), page);
    return step === 'edit' ? answered(formOf(now, taken)) : await reviewed(now, taken);
  }, (problem, retryAfter) => {
    const isLost = posted.files.length > 0 && taken === undefined;
    // Where files did not arrive, the next page has to be one where they can be chosen.
    return keptLetter({ id, typed: typedLetter(taken?.fields ?? fields), step: isLost ? 'edit' : step, problem, retryAfter, filesLost: isLost }, page);
  });
}

const targetOf = ({ id, form: { attachments: policy } }: Occasion): FilesTarget => ({ purpose: 'letter', subject: id, policy });

/** A page of the agency has none; then the same file posted twice is kept twice, until it expires. */
const formKeyOf = (fields: Fields, page: PageContext) => keyOf(fields.get('filesKey') ?? '', page);

interface KeptLetter {
  readonly id: string;
  readonly typed: TypedLetter;
  readonly step: string;
  readonly problem: Problem;
  readonly retryAfter: string | null;
  readonly fresh?: boolean;
  readonly filesLost?: boolean;
}

function keptLetter({ id, typed, step, fresh = false, ...refused }: KeptLetter, { config, reader }: PageContext): Page {
  const { title, place, body } = typed;
  return keptPage({
    ...refused,
    fresh,
    texts: fresh ? [] : [{ id: 'kept-title-text', label: '标题', text: title }, { id: 'kept-place', label: '事情发生在哪里', text: place }, { id: 'kept-body', label: '正文', text: body }],
    again: { action: letterFormAddress(id), step, words: step === 'submit' ? '再寄一次' : '再试一次', fields: html`${hiddenLetter(typed)}${filedFields(typed)}` },
    ways: otherWays(config),
    links: html`<li><a href="/letters">看公开的来信</a></li><li><a href="/forms/letters">查进度</a></li>`,
    column: lettersColumn(config.site.lettersColumn),
    phone: config.agency.phone,
    now: reader.now,
  });
}

/** How else, while nothing is taken here. */
function otherWays({ agency: { phone, address } }: AgencyConfig): Html {
  return html`<section aria-labelledby="ways-title"><h2 id="ways-title">还可以这样</h2><dl class="facts"><dt>打电话</dt><dd>${phoneLink(phone)}</dd>${address && html`<dt>寄信</dt><dd>${address}</dd>`}</dl></section>`;
}

function formOf({ page, id, mailbox, form }: Occasion, { fields, held }: TakenFiles, more: { errors?: readonly FieldError[]; notice?: string } = {}): Page {
  const { config, reader: { now, platform: { clock, crypto, keys } } } = page;
  const typed = typedLetter(fields);
  const openedAt = typed.openedAt || signOpening(subjectOf(id), clock.now(), keys.form);
  return letterFormPage({
    mailbox, form, typed, openedAt, files: filesIn(typed.uploads, held), filesKey: crypto.randomUUID(), errors: more.errors ?? [], column: config.site.lettersColumn, now, ...more,
  });
}

const nothingChosen = fieldProblem('/category', 'required', '请选择这封信想说什么。');

function errorsOf({ page: { config }, id, form }: Occasion, letter: LetterDraft): FieldError[] {
  const units = config.agency.departments.map((department) => department.id);
  const rules = letterErrors(letter, mailboxOf(config, id), units, form.attachments);
  // Both at once, so that nobody mends the form twice; where they speak of one field, the schema's words do, but for the category: that is chosen.
  const shape = bodyErrors('createLetter', letter).filter(({ pointer }) => pointer !== '/category');
  const others = rules.filter(({ pointer }) => !shape.some((error) => error.pointer === pointer));
  return inOrder([...shape, ...others].map((error) => (error.pointer === '/category' && String(letter.category) === '' ? nothingChosen : error)));
}

const order = ['category', 'recipientId', 'aboutUnitId', 'place', 'title', 'body', 'uploads', 'onBehalfOf', 'identity'];

/** As the fields stand on the page; whatever is none of them comes last. */
function inOrder(errors: readonly FieldError[]): FieldError[] {
  const place = ({ pointer }: FieldError) => {
    const found = order.indexOf(pointer.split('/')[1] ?? '');
    return found < 0 ? order.length : found;
  };
  return [...errors].sort((left, right) => place(left) - place(right));
}

async function reviewed(now: Occasion, taken: TakenFiles, notice?: string): Promise<FormAnswer> {
  const { page, mailbox, form } = now;
  if (mailbox.pause) refuse('paused', mailbox.pause);
  const letter = letterOf(typedLetter(taken.fields), form);
  const errors = inOrder([...errorsOf(now, letter), ...taken.faults.map(({ message }) => fieldProblem('/uploads', 'not-allowed', message))]);
  if (errors.length > 0) return answered(formOf(now, taken, { errors }), 422);
  const size = new TextEncoder().encode(JSON.stringify(letter)).length;
  if (size > form.limits.maxBodyBytes) return answered(formOf(now, taken, { notice: '内容太长，请分两封寄。文字还在，没有丢失。' }), 413);
  return answered(reviewOf(now, taken, page.reader.platform.crypto.randomUUID(), notice));
}

function reviewOf({ page, id, mailbox, form }: Occasion, { fields, held, dropped }: TakenFiles, key: string, notice?: string): Page {
  const { config, reader: { now } } = page;
  const typed = typedLetter(fields);
  const timing = timingFor(subjectOf(id), key, typed.openedAt, page);
  return letterReviewPage({
    mailbox, form, typed, letter: letterOf(typed, form), files: filesIn(typed.uploads, held), dropped, key, timing, own: ownNumbers(config), column: config.site.lettersColumn, now,
    ...(notice !== undefined && { notice }),
  });
}

async function submitted(now: Occasion, fields: Fields): Promise<FormAnswer> {
  const { page, id, form } = now;
  refuseElsewhere(page, '请在本站检查后寄出。');
  const typed = typedLetter(fields);
  const held = () => takeFiles({ fields, files: [] }, targetOf(now), typed.key, page);
  if (isStale(subjectOf(id), typed, page)) {
    const taken = await held();
    if (taken.faults.length > 0) return reviewed(now, taken);
    return answered(reviewOf(now, taken, keyOf(typed.key, page), '这一页放得久了，请再看一遍，然后寄出。'));
  }
  try {
    // The same key: what was filed before is answered again, not filed twice.
    const receipt = await page.reader.write('createLetter', { path: { mailboxId: id }, body: letterOf(typed, form), key: typed.key });
    return answered(letterReceiptPage(receipt, page.config.site.lettersColumn, page.reader.now), 201);
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    return notFiled(error, now, await held());
  }
}

/** What can be mended on the spot is mended there; everything else goes on to the page that keeps the text. */
function notFiled(error: PageProblem, now: Occasion, taken: TakenFiles): Promise<FormAnswer> | FormAnswer {
  const { errors = [] } = error.problem;
  switch (problemName(error.problem)) {
    case 'invalid-input': return answered(formOf(now, taken, { errors: inOrder(errors) }), 422);
    case 'upload-gone': return answered(formOf(now, taken, { errors }), 409);
    case 'key-reused': return reviewed(now, taken, '已经收到过一封，内容又有改动。再寄就是另一封。');
    default: throw error;
  }
}
