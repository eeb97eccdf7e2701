/**
 * `/forms/consultations/{id}`: where a citizen writes without script. Every button keeps what was typed, and Enter in a field presses the
 * first of them, so no other button may stand above 【检查一遍】.
 */
import type { Clause, Consultation, ConsultationForm, FieldError, IdentityField } from '../../../../src/contract/models.js';
import { headingWords, partsOf, type WholeDraft } from '../draft-text.js';
import { html, type Html } from '../html.js';
import type { Page } from '../shell.js';
import { identityWords, positionWords, standing, titleOf } from '../words.js';
import { consentMarkup, noticeMarkup } from './form-notice.js';
import { fieldName, hiddenField, type TypedForm, type TypedOpinion } from './typed-form.js';

/** More clauses than this are chosen by number: a longer list helps nobody. */
export const mostListed = 150;

export interface FormState {
  readonly consultation: Consultation;
  readonly form: ConsultationForm;
  readonly whole: WholeDraft;
  readonly typed: TypedForm;
  /** The clause that each opinion speaks of, when it is one of the draft. */
  readonly clauses: readonly (Clause | undefined)[];
  readonly errors: readonly FieldError[];
  /** Said above the form. */
  readonly notice?: string;
  readonly now: string;
}

export const formAddress = (id: string) => `/forms/consultations/${id}`;

export function formPage(state: FormState): Page {
  const { consultation, form, typed, errors, notice, now } = state;
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
${errors.length > 0 && errorSummary(errors)}
<form method="post" action="${formAddress(consultation.id)}" accept-charset="utf-8" novalidate>
${hiddenField('openedAt', typed.openedAt || form.openedAt)}${hiddenField('draftId', form.draftId)}${hiddenField('noticeVersion', form.privacyNotice.version)}
${typed.opinions.map((_, index) => opinionFields(state, index))}
${form.attachments !== null && filesElsewhere(consultation)}
${identityFields(state)}
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

function errorSummary(errors: readonly FieldError[]): Html {
  return html`<div class="errors" role="alert" tabindex="-1" autofocus><h2>有${errors.length}处需要修改</h2><ul>${errors.map(({ pointer, message }) =>
    html`<li><a href="#${fieldOf(pointer)}">${message}</a></li>`)}</ul></div>`;
}

/** The field that a pointer into the body speaks of; opinions stand in the order of the form. */
export function fieldOf(pointer: string): string {
  const [, list = '', place = '', name = ''] = pointer.split('/');
  if (list === 'items') return place === '' ? 'clause' : fieldName(name === '' || name === 'clauseId' ? 'clause' : name === 'position' ? 'position' : name, Number(place));
  if (list === 'identity') return place === '' ? 'identity-title' : place;
  return 'audience-title';
}

interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly errors: readonly FieldError[];
  readonly control: (attributes: Html) => Html;
}

/** Label, hint, error and control, tied together by ids. */
function field({ id, label, hint, errors, control }: FieldOptions): Html {
  const own = errors.filter(({ pointer }) => fieldOf(pointer) === id);
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(own.length > 0 ? [`${id}-error`] : [])].join(' ');
  const attributes = html`id="${id}" name="${id}"${described !== '' && html` aria-describedby="${described}"`}${own.length > 0 && html` aria-invalid="true"`}`;
  return html`<div class="field"><label for="${id}">${label}</label>
${hint !== undefined && html`<span class="hint" id="${id}-hint">${hint}</span>`}
${own.length > 0 && html`<span class="error" id="${id}-error">${own.map(({ message }) => message).join(' ')}</span>`}
${control(attributes)}</div>`;
}

function opinionFields(state: FormState, index: number): Html {
  const { typed, form, clauses, errors } = state;
  const opinion = typed.opinions[index];
  if (!opinion) return html``;
  const clause = clauses[index];
  const many = typed.opinions.length > 1;
  return html`<fieldset class="opinion"><legend>${many ? `第${String(index + 1)}条意见` : '我的意见'}${clause && `：针对${clause.label}`}</legend>
${clauseField(state, opinion, index)}
${clause && clauseText(clause)}
${form.positions.length > 0 && positionField(form, opinion, index)}
${field({ id: fieldName('suggestedText', index), label: '建议改成（可不填）', hint: '把这一条写成希望的样子。', errors,
    control: (attributes) => html`<textarea ${attributes} rows="4">
${opinion.suggestedText}</textarea>` })}
${field({ id: fieldName('reason', index), label: clause ? '理由' : '意见', hint: `写写实际情况，举个例子更清楚。最多${String(form.limits.maxReasonLength)}字。`, errors,
    control: (attributes) => html`<textarea ${attributes} rows="6">
${opinion.reason}</textarea>` })}
</fieldset>`;
}

function clauseField({ whole, errors }: FormState, { clause: typed }: TypedOpinion, index: number): Html {
  const id = fieldName('clause', index);
  const listed = whole.clauses.length <= mostListed && (typed === '' || whole.clauses.some((clause) => clause.id === typed));
  return listed
    ? field({ id, label: '针对哪一条', errors, control: (attributes) => html`<select ${attributes}><option value="">全文</option>${clauseOptions(whole, typed)}</select>` })
    : field({ id, label: '针对第几条', hint: '写数字，如12。空着就是针对全文。', errors,
        control: (attributes) => html`<input type="text" ${attributes} value="${typed}" autocomplete="off">` });
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

function positionField({ positions }: ConsultationForm, { position: chosen }: TypedOpinion, index: number): Html {
  const name = fieldName('position', index);
  const choice = (value: string, words: string, first: boolean) =>
    html`<label class="choice"><input type="radio" name="${name}"${first && html` id="${name}"`} value="${value}"${value === chosen && html` checked`}>${words}</label>`;
  return html`<div class="field"><fieldset><legend>态度（可不选）</legend>${choice('', '不选', true)}
${positions.map((position) => choice(position, positionWords[position], false))}</fieldset></div>`;
}

/** Files are sent one by one, which takes a script. */
function filesElsewhere({ channels, contact }: Consultation): Html {
  const ways = channels.filter(({ kind }) => kind === 'letter' || kind === 'email').map(({ value }) => value);
  return html`<p class="meta">这张表加不了附件。有照片或文件，${ways.length > 0 ? `可以寄信或发邮件：${ways.join('；')}` : html`请拨打${contact.phone}`}。</p>`;
}

/** All clauses of a chapter at once: an opinion each, and those left empty are not sent. */
function moreClauses({ whole: { draft } }: FormState): Html | false {
  const chapters = draft.outline.filter(({ level, clauseCount }) => level === 'chapter' && clauseCount > 0);
  return chapters.length > 1 && html`<details><summary>一次对一章写意见</summary>
<div class="field"><label for="chapter">哪一章</label><select id="chapter" name="chapter">${chapters.map((chapter) =>
    html`<option value="${chapter.id}">${headingWords(chapter)}，共${chapter.clauseCount}条</option>`)}</select></div>
<div class="actions"><button type="submit" name="step" value="chapter">列出这一章各条</button></div><p class="meta">空着的不会提交。</p></details>`;
}

function identityFields({ form, typed, errors }: FormState): Html | false {
  return form.identityFields.length > 0 && html`<section aria-labelledby="identity-title"><h2 id="identity-title">怎样联系</h2>
${form.identityFields.map((asked) => identityField(asked, typed, errors))}</section>`;
}

const identityTypes: Partial<Record<IdentityField['name'], string>> = { phone: 'tel', email: 'email' };
const autocomplete: Partial<Record<IdentityField['name'], string>> = { name: 'name', phone: 'tel', email: 'email', organisation: 'organization' };

function identityField({ name, required, purpose }: IdentityField, { identity }: TypedForm, errors: readonly FieldError[]): Html {
  return field({
    id: name, label: `${identityWords[name]}${required ? '' : '（可不填）'}`, hint: purpose, errors,
    control: (attributes) => html`<input type="${identityTypes[name] ?? 'text'}" ${attributes} value="${identity[name]}" autocomplete="${autocomplete[name] ?? 'off'}">`,
  });
}
