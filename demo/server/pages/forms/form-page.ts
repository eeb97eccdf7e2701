/**
 * `/forms/consultations/{id}`: where a citizen writes without script. Every button keeps what was typed, and Enter in a field presses the
 * first of them, so no other button may stand above 【检查一遍】.
 */
import type { Clause, Consultation, ConsultationForm, FieldError, Upload } from '../../../../src/contract/models.js';
import { headingWords, partsOf, type WholeDraft } from '../draft-text.js';
import { html, type Html } from '../html.js';
import type { Page } from '../shell.js';
import { positionWords, standing, titleOf } from '../words.js';
import { filesEncoding, filesField } from './file-fields.js';
import { choiceField, errorSummary, field, hiddenField, identitySection, textArea, textInput, type Fault } from './form-fields.js';
import { filesIn } from './form-files.js';
import { consentMarkup, noticeMarkup } from './form-notice.js';
import { fieldName, type TypedForm, type TypedOpinion } from './typed-form.js';

/** More clauses than this are chosen by number: a longer list helps nobody. */
export const mostListed = 150;

export interface FormState {
  readonly consultation: Consultation;
  readonly form: ConsultationForm;
  readonly whole: WholeDraft;
  readonly typed: TypedForm;
  /** The clause that each opinion speaks of, when it is one of the draft. */
  readonly clauses: readonly (Clause | undefined)[];
  /** What is held of all opinions. */
  readonly files: readonly Upload[];
  /** Files that are chosen are kept under what follows from it. */
  readonly filesKey: string;
  readonly errors: readonly FieldError[];
  /** Said above the form. */
  readonly notice?: string;
  readonly now: string;
}

export const formAddress = (id: string) => `/forms/consultations/${id}`;

export function formPage(state: FormState): Page {
  const { consultation, form, typed, filesKey, errors, notice, now } = state;
  const faults = errors.map(({ pointer, message }) => ({ field: fieldOf(pointer), message }));
  const title = `提意见：《${consultation.title}》`;
  return {
    title: errors.length > 0 ? `有${String(errors.length)}处需要修改 - ${title}` : title,
    description: `对${titleOf(consultation)}提意见，不用脚本。`,
    canonical: null,
    trail: [html`<a href="${consultation.permalink}">${titleOf(consultation)}</a>`],
    main: html`<div class="text"><h1>提意见</h1>
<p class="meta">${titleOf(consultation)} · ${consultation.organ}</p>
<p class="state">${standing(consultation, now)}</p>
${notice !== undefined && html`<p class="notice" role="alert">${notice}</p>`}
${faults.length > 0 && errorSummary(faults)}
<form method="post" action="${formAddress(consultation.id)}" accept-charset="utf-8"${filesEncoding(form.attachments)} novalidate>
${hiddenField('filesKey', filesKey)}${hiddenField('openedAt', typed.openedAt || form.openedAt)}${hiddenField('draftId', form.draftId)}${hiddenField('noticeVersion', form.privacyNotice.version)}
${typed.opinions.map((_, index) => opinionFields(state, index, faults))}
${identitySection(form.identityFields, typed.identity, faults)}
${noticeMarkup(form)}
${consentMarkup(form, typed.consent)}
<div class="actions"><button type="submit" class="primary" name="step" value="review">检查一遍</button>
<button type="submit" name="step" value="add">再写一条</button>
<button type="submit" name="step" value="show">看选中的条文</button></div>
<p class="meta">下一步先看一遍，还不会提交。</p>
${moreClauses(state)}
</form></div>`,
  };
}

/** The field that a pointer into the body speaks of; opinions stand in the order of the form. */
export function fieldOf(pointer: string): string {
  const [, list = '', place = '', name = ''] = pointer.split('/');
  if (list === 'items') return place === '' ? 'clause' : fieldName(name === '' || name === 'clauseId' ? 'clause' : name === 'uploads' ? 'files' : name, Number(place));
  if (list === 'identity') return place === '' ? 'identity-title' : place;
  return 'audience-title';
}

function opinionFields(state: FormState, index: number, faults: readonly Fault[]): Html {
  const { typed, form, clauses, files } = state;
  const opinion = typed.opinions[index];
  if (!opinion) return html``;
  const clause = clauses[index];
  const many = typed.opinions.length > 1;
  return html`<fieldset class="opinion"><legend>${many ? `第${String(index + 1)}条意见` : '我的意见'}${clause && `：针对${clause.label}`}</legend>
${clauseField(state, opinion, index, faults)}
${clause && clauseText(clause)}
${form.positions.length > 0 && positionField(form, opinion, index, faults)}
${field({ id: fieldName('suggestedText', index), label: '建议改成（可不填）', hint: '把这一条写成希望的样子。', faults, control: textArea(opinion.suggestedText, 4) })}
${field({ id: fieldName('reason', index), label: clause ? '理由' : '意见', hint: `写写实际情况，举个例子更清楚。最多${String(form.limits.maxReasonLength)}字。`, faults,
    control: textArea(opinion.reason, 6) })}
${form.attachments && filesField({ id: fieldName('files', index), policy: form.attachments, files: filesIn(opinion.uploads, files), carrier: fieldName('uploads', index), faults })}
</fieldset>`;
}

function clauseField({ whole }: FormState, { clause: typed }: TypedOpinion, index: number, faults: readonly Fault[]): Html {
  const id = fieldName('clause', index);
  const listed = whole.clauses.length <= mostListed && (typed === '' || whole.clauses.some((clause) => clause.id === typed));
  return listed
    ? field({ id, label: '针对哪一条', faults, control: (attributes) => html`<select ${attributes}><option value="">全文</option>${clauseOptions(whole, typed)}</select>` })
    : field({ id, label: '针对第几条', hint: '写数字，如12。空着就是针对全文。', faults, control: textInput(typed) });
}

/** Clauses below the heading that they stand under. */
function clauseOptions(whole: WholeDraft, chosen: string): Html {
  const groups: { label: string; clauses: Clause[] }[] = [];
  for (const part of partsOf(whole)) {
    if ('heading' in part) groups.push({ label: headingWords(part.heading), clauses: [] });
    else if (groups.length === 0) groups.push({ label: '', clauses: [part.clause] });
    else groups.at(-1)?.clauses.push(part.clause);
  }
  const options = (clauses: readonly Clause[]) => clauses.map(({ id, label, title }) =>
    html`<option value="${id}"${id === chosen && html` selected`}>${label}${title !== '' && html`【${title}】`}</option>`);
  return html`${groups.filter(({ clauses }) => clauses.length > 0).map(({ label, clauses }) =>
    (label === '' ? options(clauses) : html`<optgroup label="${label}">${options(clauses)}</optgroup>`))}`;
}

function clauseText({ label, blocks }: Clause): Html {
  return html`<details open><summary>${label}原文</summary><blockquote>${blocks.map((block) => `${block.label}${block.text}`).join('\n')}</blockquote></details>`;
}

function positionField({ positions }: ConsultationForm, { position }: TypedOpinion, index: number, faults: readonly Fault[]): Html {
  const choices = [{ value: '', words: '不选' }, ...positions.map((value) => ({ value, words: positionWords[value] }))];
  return choiceField({ id: fieldName('position', index), legend: '态度（可不选）', faults, choices, chosen: position });
}

/** All clauses of a chapter at once: an opinion each, and those left empty are not sent. */
function moreClauses({ whole: { draft } }: FormState): Html | false {
  const chapters = draft.outline.filter(({ level, clauseCount }) => level === 'chapter' && clauseCount > 0);
  return chapters.length > 1 && html`<details><summary>一次对一章写意见</summary>
<div class="field"><label for="chapter">哪一章</label><select id="chapter" name="chapter">${chapters.map((chapter) =>
    html`<option value="${chapter.id}">${headingWords(chapter)}，共${chapter.clauseCount}条</option>`)}</select></div>
<div class="actions"><button type="submit" name="step" value="chapter">列出这一章各条</button></div><p class="meta">空着的不会提交。</p></details>`;
}
