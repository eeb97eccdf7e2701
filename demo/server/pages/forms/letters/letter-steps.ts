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
import type { Fields } from '../form-body.js';
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
  const typed = typedLetter(new Map([['category', category]]));
  const { pause } = now.mailbox;
  return pause ? keptLetter({ id, typed, step: 'review', problem: new Refusal('paused', pause).problem, retryAfter: null, fresh: true }, page) : formOf(now, typed);
}

export function answerLetter(page: PageContext, id: string, fields: Fields): Promise<FormAnswer> {
  const typed = typedLetter(fields);
  const step = fields.get('step') ?? 'review';
  return keeping(async () => {
    const now = await occasion(page, id);
    switch (step) {
      case 'edit': return answered(formOf(now, typed));
      case 'submit': return submitted(now, typed);
      default: return reviewed(now, typed);
    }
  }, (problem, retryAfter) => keptLetter({ id, typed, step, problem, retryAfter }, page));
}

interface KeptLetter {
  readonly id: string;
  readonly typed: TypedLetter;
  readonly step: string;
  readonly problem: Problem;
  readonly retryAfter: string | null;
  readonly fresh?: boolean;
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

function formOf({ page, id, mailbox, form }: Occasion, typed: TypedLetter, more: { errors?: readonly FieldError[]; notice?: string } = {}): Page {
  const { config, reader: { now, platform: { clock, keys } } } = page;
  const openedAt = typed.openedAt || signOpening(subjectOf(id), clock.now(), keys.form);
  return letterFormPage({ mailbox, form, typed, openedAt, errors: more.errors ?? [], column: config.site.lettersColumn, now, ...more });
}

const nothingChosen = fieldProblem('/category', 'required', '请选择这封信想说什么。');

function errorsOf({ page: { config }, id }: Occasion, letter: LetterDraft): FieldError[] {
  const units = config.agency.departments.map((department) => department.id);
  const rules = letterErrors(letter, mailboxOf(config, id), units, null);
  // Both at once, so that nobody mends the form twice; where they speak of one field, the schema's words do, but for the category: that is chosen.
  const shape = bodyErrors('createLetter', letter).filter(({ pointer }) => pointer !== '/category');
  const others = rules.filter(({ pointer }) => !shape.some((error) => error.pointer === pointer));
  return inOrder([...shape, ...others].map((error) => (error.pointer === '/category' && String(letter.category) === '' ? nothingChosen : error)));
}

const order = ['category', 'recipientId', 'aboutUnitId', 'place', 'title', 'body', 'onBehalfOf', 'identity'];

/** As the fields stand on the page; whatever is none of them comes last. */
function inOrder(errors: readonly FieldError[]): FieldError[] {
  const place = ({ pointer }: FieldError) => {
    const found = order.indexOf(pointer.split('/')[1] ?? '');
    return found < 0 ? order.length : found;
  };
  return [...errors].sort((left, right) => place(left) - place(right));
}

async function reviewed(now: Occasion, typed: TypedLetter, notice?: string): Promise<FormAnswer> {
  const { page, mailbox, form } = now;
  if (mailbox.pause) refuse('paused', mailbox.pause);
  const letter = letterOf(typed, form);
  const errors = errorsOf(now, letter);
  if (errors.length > 0) return answered(formOf(now, typed, { errors }), 422);
  const size = new TextEncoder().encode(JSON.stringify(letter)).length;
  if (size > form.limits.maxBodyBytes) return answered(formOf(now, typed, { notice: '内容太长，请分两封寄。文字还在，没有丢失。' }), 413);
  return answered(reviewOf(now, typed, letter, page.reader.platform.crypto.randomUUID(), notice));
}

function reviewOf({ page, id, mailbox, form }: Occasion, typed: TypedLetter, letter: LetterDraft, key: string, notice?: string): Page {
  const { config, reader: { now } } = page;
  const timing = timingFor(subjectOf(id), key, typed.openedAt, page);
  return letterReviewPage({ mailbox, form, typed, letter, key, timing, own: ownNumbers(config), column: config.site.lettersColumn, now, ...(notice !== undefined && { notice }) });
}

async function submitted(now: Occasion, typed: TypedLetter): Promise<FormAnswer> {
  const { page, id, form } = now;
  refuseElsewhere(page, '请在本站检查后寄出。');
  const letter = letterOf(typed, form);
  if (isStale(subjectOf(id), typed, page)) return answered(reviewOf(now, typed, letter, keyOf(typed.key, page), '这一页放得久了，请再看一遍，然后寄出。'));
  try {
    // The same key: what was filed before is answered again, not filed twice.
    const receipt = await page.reader.write('createLetter', { path: { mailboxId: id }, body: letter, key: typed.key });
    return answered(letterReceiptPage(receipt, page.config.site.lettersColumn, page.reader.now), 201);
  } catch (error) {
    return notFiled(error, now, typed);
  }
}

/** What can be mended on the spot is mended there; everything else goes on to the page that keeps the text. */
function notFiled(error: unknown, now: Occasion, typed: TypedLetter): Promise<FormAnswer> | FormAnswer {
  if (!(error instanceof PageProblem)) throw error;
  switch (problemName(error.problem)) {
    case 'invalid-input': return answered(formOf(now, typed, { errors: inOrder(error.problem.errors ?? []) }), 422);
    case 'key-reused': return reviewed(now, typed, '已经收到过一封，内容又有改动。再寄就是另一封。');
    default: throw error;
  }
}
