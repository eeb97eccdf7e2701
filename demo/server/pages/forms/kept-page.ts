/** A refusal after something was typed: what happened, and the whole text, to be sent again or copied. */
import type { Consultation, Problem } from '../../../../src/contract/models.js';
import { waysIn } from '../consultation-page.js';
import { dayWords, timeWords } from '../dates.js';
import { html, type Html } from '../html.js';
import { phoneLink, type Page } from '../shell.js';
import { formAddress } from './form-page.js';
import { hiddenField, hiddenFields, type TypedForm } from './typed-form.js';

export interface KeptState {
  readonly consultationId: string;
  readonly problem: Problem;
  readonly retryAfter: string | null;
  readonly typed: TypedForm;
  /** What was pressed, to be pressed again. */
  readonly step: string;
  /** Nothing was typed yet. */
  readonly fresh?: boolean;
  /** Undefined while not even that can be read. */
  readonly consultation: Consultation | undefined;
  readonly phone: string;
  readonly now: string;
}

/** What may go well on the next press. */
const passing: readonly string[] = ['too-many-requests', 'unavailable', 'in-progress', 'internal'];

const nameOf = ({ type }: Problem) => type.replace('urn:huiying:problem:', '');

export function keptPage(state: KeptState): Page {
  const { problem, typed, consultation, now } = state;
  const title = words(problem, state.retryAfter, now);
  const again = passing.includes(nameOf(problem));
  return {
    title,
    description: title,
    canonical: null,
    main: html`<div class="text"><h1>${title}</h1>
${!state.fresh && html`<p class="notice" role="alert">文字还在，没有丢失。${again && '再按一次，不会重复。'}</p>`}
${again && againForm(state)}
${!state.fresh && html`<section aria-labelledby="kept-title"><h2 id="kept-title">写好的文字</h2>${typed.opinions.map(({ clause, suggestedText, reason }, index) => html`
${clause !== '' && html`<p>针对：${clause}</p>`}${keptText(`kept-suggested-${String(index + 1)}`, '建议改成', suggestedText)}${keptText(`kept-reason-${String(index + 1)}`, '意见', reason)}`)}</section>`}
${!again && consultation && html`<section aria-labelledby="ways-title"><h2 id="ways-title">还可以这样提</h2><dl class="facts">${waysIn(consultation)}</dl></section>`}
<p>需要帮忙，请打${phoneLink(problem.phone ?? state.phone)}。</p>
<ul class="links"><li><a href="/consultations/${state.consultationId}">回到草案</a></li></ul></div>`,
  };
}

function keptText(id: string, label: string, text: string): Html | false {
  return text.trim() !== '' && html`<div class="field"><label for="${id}">${label}</label><textarea id="${id}" rows="6" readonly>
${text}</textarea></div>`;
}

function againForm({ consultationId, typed, step }: KeptState): Html {
  return html`<form method="post" action="${formAddress(consultationId)}" accept-charset="utf-8">${hiddenFields(typed)}
${hiddenField('consentVersion', typed.consentVersion)}${typed.consent && hiddenField('consent', 'yes')}${hiddenField('key', typed.key)}${hiddenField('timing', typed.timing)}
<div class="actions"><button type="submit" class="primary" name="step" value="${step}">${step === 'submit' ? '再提交一次' : '再试一次'}</button></div></form>`;
}

function words(problem: Problem, retryAfter: string | null, now: string): string {
  const { closesAt, opensAt, resumesAt, reason } = problem;
  switch (nameOf(problem)) {
    case 'closed': return closesAt === undefined ? '征求意见已截止' : `已于${timeWords(closesAt, now)}截止`;
    case 'not-open': return opensAt === undefined ? '征求意见还没有开始' : `${dayWords(opensAt, now)}开始征求意见`;
    case 'paused': return `暂停接收。原因：${reason ?? ''}`;
    case 'too-many-requests': return `提交得太快。请${waitWords(retryAfter)}后再试`;
    case 'unavailable': return resumesAt === undefined ? '暂时太忙，请稍后再试' : `正在维护，预计${timeWords(resumesAt, now)}恢复`;
    case 'in-progress': return '正在处理，请稍等';
    case 'internal': return '还不知道有没有收到';
    default: return problem.title.replace(/。$/, '');
  }
}

function waitWords(retryAfter: string | null): string {
  const seconds = Number(retryAfter ?? 60);
  return seconds < 60 ? `${String(Math.max(1, seconds))}秒` : `${String(Math.ceil(seconds / 60))}分钟`;
}
