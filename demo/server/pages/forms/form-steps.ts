/** What each button of the form leads to. The rules are those of `createSubmission`; filing goes through it. */
import type { Clause, Consultation, ConsultationForm, FieldError, SubmissionDraft } from '../../../../src/contract/models.js';
import { isWritten } from '../../../../src/contract/written.js';
import { bodyErrors } from '../../contract-validation.js';
import { fieldProblem } from '../../field-errors.js';
import { Refusal, refuse } from '../../problems.js';
import { publishedConsultation } from '../../published.js';
import { refuseUnlessReceiving } from '../../rules/reception.js';
import { submissionErrors } from '../../rules/submission-errors.js';
import { uploadErrors } from '../../rules/upload-errors.js';
import { clauseIdFrom } from '../clause-choice.js';
import { PageProblem } from '../contract-reader.js';
import { readWholeDraft, type WholeDraft } from '../draft-text.js';
import type { PageContext } from '../page-context.js';
import type { Page } from '../shell.js';
import { answered, isStale, keeping, keyOf, refuseElsewhere, timingFor, type FormAnswer } from './filing.js';
import type { Fields, Posted } from './form-body.js';
import { noFiles, takeFiles, type FilesTarget, type TakenFiles } from './form-files.js';
import { formPage } from './form-page.js';
import { keptOpinions } from './kept-opinions.js';
import { problemName } from './kept-page.js';
import { receiptPage } from './receipt-page.js';
import { reviewPage } from './review-page.js';
import { emptyOpinion, opinionNumbers, submissionOf, typedForm, writtenOpinions, type TypedForm } from './typed-form.js';

/** Everything that is read anew for every step. */
interface Occasion {
  readonly page: PageContext;
  readonly id: string;
  readonly consultation: Consultation;
  readonly form: ConsultationForm;
  readonly whole: WholeDraft;
  readonly taken: TakenFiles;
}

async function occasion(page: PageContext, id: string, fields: Fields): Promise<Occasion> {
  const path = { consultationId: id };
  const consultation = await page.reader.read('getConsultation', { path });
  const form = await page.reader.read('getConsultationForm', { path });
  return { page, id, consultation, form, whole: await readWholeDraft(page.reader, id, form.draftId), taken: noFiles(fields) };
}

/** The form as it opens; where nothing is taken now, why not and what else there is. */
export async function blankForm(page: PageContext, id: string, clause: string): Promise<Page> {
  const fields = new Map([['clause', clause]]);
  const now = await occasion(page, id, fields);
  const typed = typedForm(fields);
  const refused = await refusal(now, '');
  if (refused) return keptOpinions({ id, typed, step: 'review', problem: refused.problem, retryAfter: null, consultation: now.consultation, fresh: true }, page);
  return formOf(now, typed);
}

export function answerForm(page: PageContext, id: string, posted: Posted): Promise<FormAnswer> {
  const step = posted.fields.get('step') ?? 'review';
  let typed = typedIn(posted.fields, page);
  let consultation: Consultation | undefined;
  let filesLost = posted.files.length > 0;
  return keeping(async () => {
    const now = await occasion(page, id, posted.fields);
    consultation = now.consultation;
    // What is filed was looked at on the page for checking, and by now may be filed already.
    if (step === 'submit') return submitted(now, typed);
    const taken = await takeFiles(posted, targetOf(now), keyOf(posted.fields.get('filesKey') ?? '', page), page);
    typed = typedIn(taken.fields, page);
    filesLost = false;
    return pressed({ ...now, taken }, typed, step);
  }, (problem, retryAfter) => keptOpinions({ id, typed, step: filesLost ? 'edit' : step, problem, retryAfter, consultation, filesLost }, page));
}

const typedIn = (fields: Fields, { config }: PageContext) => withoutEmpty(typedForm(fields), config.limits.maxItems);

const targetOf = ({ id, form: { attachments: policy } }: Occasion): FilesTarget => ({ purpose: 'submission', subject: id, policy });

/** The files that did not come, at the fields in which they were chosen. */
function fileErrors({ taken: { fields, faults } }: Occasion): FieldError[] {
  const numbers = opinionNumbers(fields);
  return faults.map(({ number, message }) => fieldProblem(`/items/${String(Math.max(0, numbers.indexOf(number)))}/uploads`, 'not-allowed', message));
}

async function pressed(now: Occasion, typed: TypedForm, step: string): Promise<FormAnswer> {
  const most = now.page.config.limits.maxItems;
  // Each is shown with the clauses to choose from: many of them would be a page of megabytes.
  if (typed.opinions.length > most) refuse('too-large', { title: `一次最多${String(most)}条，请分开提交。` });
  const errors = fileErrors(now);
  if (errors.length > 0 && step !== 'review') return answered(formOf(now, typed, { errors }), 422);
  switch (step) {
    case 'add': return answered(typed.opinions.length === most ? formOf(now, typed, { notice: `一次最多${String(most)}条，其余的请下次提交。` }) : formOf(now, { ...typed, opinions: [...typed.opinions, emptyOpinion] }));
    case 'chapter': return answered(formOf(now, withChapter(typed, now.taken.fields.get('chapter') ?? '', now)));
    case 'show': case 'edit': return answered(formOf(now, typed));
    default: return reviewed(now, typed);
  }
}

/** A page of the agency may ask about every clause; what was left empty counts only where there is room for it. */
function withoutEmpty(typed: TypedForm, most: number): TypedForm {
  return typed.opinions.length > most ? { ...typed, opinions: writtenOpinions(typed) } : typed;
}

function formOf({ page, consultation, form, whole, taken: { held } }: Occasion, typed: TypedForm, more: { errors?: readonly FieldError[]; notice?: string } = {}): Page {
  const clauses = clausesOf(typed, whole);
  // A number that was typed is chosen from the list from now on.
  const opinions = typed.opinions.map((opinion, index) => ({ ...opinion, clause: clauses[index]?.id ?? opinion.clause }));
  const filesKey = page.reader.platform.crypto.randomUUID();
  return formPage({ consultation, form, whole, typed: { ...typed, opinions }, clauses, files: held, filesKey, errors: more.errors ?? [], now: page.reader.now, ...more });
}

function clausesOf({ opinions }: TypedForm, { clauses }: WholeDraft): (Clause | undefined)[] {
  return opinions.map(({ clause }) => {
    const wanted = clauseIdFrom(clause);
    // A text without articles is counted in paragraphs, whatever it is called.
    return clauses.find(({ id }) => id === wanted) ?? clauses.find(({ id }) => id === wanted?.replace(/^art/, 'para'));
  });
}

const isWhole = (clause: string) => ['', '全文', '针对全文'].includes(clause.trim());

/** An opinion for every clause of the chapter that has none yet. */
function withChapter(typed: TypedForm, headingId: string, { whole: { draft, clauses }, form }: Occasion): TypedForm {
  const heading = draft.outline.find(({ id }) => id === headingId);
  const first = clauses.findIndex(({ id }) => id === heading?.firstClauseId);
  const last = clauses.findIndex(({ id }) => id === heading?.lastClauseId);
  const there = new Set(clausesOf(typed, { draft, clauses }).map((clause) => clause?.id));
  const added = first < 0 ? [] : clauses.slice(first, last + 1).filter(({ id }) => !there.has(id)).map(({ id }) => ({ ...emptyOpinion, clause: id }));
  const kept = typed.opinions.filter((opinion) => Object.values(opinion).some(isWritten));
  return { ...typed, opinions: [...kept, ...added].slice(0, Math.max(form.limits.maxItems, kept.length)) };
}

/** What `createSubmission` would refuse it with before reading it. */
async function refusal({ page: { reader: { platform } }, id, form }: Occasion, openedAt: string): Promise<Refusal | undefined> {
  const { store, config, keys, clock } = platform;
  try {
    refuseUnlessReceiving(await publishedConsultation(store.read, id), openedAt || form.openedAt, clock.now(), config, keys);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

interface Checked {
  readonly typed: TypedForm;
  /** The same with the ids of the clauses, as the page for checking holds it. */
  readonly named: TypedForm;
  readonly clauses: readonly (Clause | undefined)[];
  readonly submission: SubmissionDraft;
  readonly errors: readonly FieldError[];
}

function checked({ page, form, whole }: Occasion, given: TypedForm): Checked {
  const typed = { ...given, opinions: writtenOpinions(given) };
  const clauses = clausesOf(typed, whole);
  // What is no clause at all is named as one that is not there: the rule finds the words for it.
  const ids = typed.opinions.map(({ clause }, index) => clauses[index]?.id ?? (isWhole(clause) ? null : clauseIdFrom(clause) ?? 'art-0'));
  const named = { ...typed, opinions: typed.opinions.map((opinion, index) => ({ ...opinion, clause: ids[index] ?? '' })) };
  const submission = submissionOf(typed, ids, form);
  const byId = new Map(clauses.flatMap((clause) => (clause ? [[clause.id, clause] as const] : [])));
  // Both at once, so that nobody mends the form twice; where they speak of one field, the schema's words do.
  const shape = bodyErrors('createSubmission', submission);
  const own = [...submissionErrors(submission, byId, page.config), ...uploadErrors(submission.items, form.attachments)];
  const rules = own.filter(({ pointer }) => !shape.some((error) => error.pointer === pointer));
  return { typed, named, clauses, submission, errors: [...shape, ...rules] };
}

const draftChanged = { notice: '草案有了新的一稿，请再看一遍。文字还在，没有丢失。' };

async function reviewed(now: Occasion, given: TypedForm, notice?: string): Promise<FormAnswer> {
  const { page, form } = now;
  const refused = await refusal(now, given.openedAt);
  if (refused) throw refused;
  const check = checked(now, given);
  const missing = fileErrors(now);
  if (missing.length > 0) {
    // An opinion of which nothing but a file was there, and that did not come, is left out of what is checked: then the others have other places.
    const others = check.typed.opinions.length === given.opinions.length ? check.errors : [];
    return answered(formOf(now, given, { errors: [...others, ...missing] }), 422);
  }
  if (check.submission.draftId !== form.draftId) return answered(formOf(now, check.typed, draftChanged), 409);
  if (check.errors.length > 0) return answered(formOf(now, check.typed, { errors: check.errors }), 422);
  const size = new TextEncoder().encode(JSON.stringify(check.submission)).length;
  if (size > form.limits.maxBodyBytes) return answered(formOf(now, check.typed, { notice: '内容太长，请分两次提交。文字还在，没有丢失。' }), 413);
  return answered(reviewOf(now, check, page.reader.platform.crypto.randomUUID(), notice));
}

function reviewOf({ page, id, consultation, form, taken: { held, dropped } }: Occasion, { named, clauses, submission }: Checked, key: string, notice?: string): Page {
  const timing = timingFor(id, key, submission.openedAt, page);
  return reviewPage({ consultation, form, typed: named, submission, clauses, files: held, dropped, key, timing, ...(notice !== undefined && { notice }) });
}

async function submitted(now: Occasion, given: TypedForm): Promise<FormAnswer> {
  const { page, id } = now;
  refuseElsewhere(page, '请在本站检查后提交。');
  const check = checked(now, given);
  if (isStale(id, given, page)) {
    const seen = await lookedAt(now);
    if (seen.taken.faults.length > 0) return reviewed(seen, typedIn(seen.taken.fields, page));
    return answered(reviewOf(seen, check, keyOf(given.key, page), '这一页放得久了，请再看一遍，然后提交。'));
  }
  try {
    // The same key: what was filed before is answered again, not filed twice.
    const receipt = await page.reader.write('createSubmission', { path: { consultationId: id }, body: check.submission, key: given.key });
    return answered(receiptPage(receipt, page.reader.now), 201);
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    const seen = await lookedAt(now);
    return notFiled(error, seen, typedIn(seen.taken.fields, page));
  }
}

/** With the files that the page for checking carried, as they are now. */
async function lookedAt(now: Occasion): Promise<Occasion> {
  return { ...now, taken: await takeFiles({ fields: now.taken.fields, files: [] }, targetOf(now), '', now.page) };
}

/** What can be mended on the spot is mended there; everything else goes on to the page that keeps the text. */
function notFiled(error: PageProblem, now: Occasion, given: TypedForm): Promise<FormAnswer> | FormAnswer {
  const { errors = [] } = error.problem;
  switch (problemName(error.problem)) {
    case 'invalid-input': return answered(formOf(now, given, { errors }), 422);
    case 'upload-gone': return answered(formOf(now, given, { errors }), 409);
    case 'draft-changed': return answered(formOf(now, given, draftChanged), 409);
    case 'key-reused': return reviewed(now, given, '已经收到过一份，内容又有改动。再提交就是另一份。');
    default: throw error;
  }
}
