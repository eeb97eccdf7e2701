/** A refusal after something was typed: what happened, and the whole text, to be sent again or copied. */
import type { Problem } from '../../../../src/contract/models.js';
import { isWritten } from '../../../../src/contract/written.js';
import type { ProblemName } from '../../problems.js';
import { dayWords, timeWords } from '../dates.js';
import { html, type Html } from '../html.js';
import { phoneLink, type Page } from '../shell.js';
import { hiddenField } from './form-fields.js';

export interface KeptText {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** What it is about, above it. */
  readonly about?: string;
}

export interface KeptState {
  readonly problem: Problem;
  readonly retryAfter: string | null;
  /** Nothing was typed yet. */
  readonly fresh?: boolean;
  readonly texts: readonly KeptText[];
  /** Everything that was sent, to be sent again by the same press. */
  readonly again: { readonly action: string; readonly fields: Html; readonly step: string; readonly words: string };
  /** Files were chosen, and did not arrive. */
  readonly filesLost?: boolean;
  /** How else, where it cannot be sent again. */
  readonly ways: Html | false | undefined;
  readonly links: Html;
  readonly column?: Page['column'];
  readonly phone: string;
  readonly now: string;
}

/** What may go well on the next press. */
const passing: readonly ProblemName[] = ['too-many-requests', 'unavailable', 'in-progress', 'internal'];

export const problemName = ({ type }: Problem) => type.replace('urn:huiying:problem:', '') as ProblemName;

export function keptPage({ problem, retryAfter, fresh = false, texts, again, filesLost = false, ways, links, column, phone, now }: KeptState): Page {
  const title = words(problem, retryAfter, now);
  const passes = passing.includes(problemName(problem));
  const kept = texts.filter(({ text }) => isWritten(text));
  const safe = `${kept.length > 0 ? '文字还在，没有丢失。' : ''}${filesLost ? '附件没有收到，要重新选。' : ''}${passes ? '再按一次，不会重复。' : ''}`;
  return {
    title,
    description: title,
    canonical: null,
    ...(column && { column }),
    main: html`<div class="text"><h1>${title}</h1>
${problemName(problem) === 'paused' && problem.resumesAt !== undefined && html`<p>预计${timeWords(problem.resumesAt, now)}恢复。</p>`}
${!fresh && safe !== '' && html`<p class="notice" role="alert">${safe}</p>`}
${passes && html`<form method="post" action="${again.action}" accept-charset="utf-8">${again.fields}
<div class="actions"><button type="submit" class="primary" name="step" value="${again.step}">${again.words}</button></div></form>`}
${kept.length > 0 && html`<section aria-labelledby="kept-title"><h2 id="kept-title">写好的文字</h2>${kept.map(({ id, label, text, about }) => html`
${about && html`<p>${about}</p>`}<div class="field"><label for="${id}">${label}</label><textarea id="${id}" rows="6" readonly>
${text}</textarea></div>`)}</section>`}
${!passes && ways}
<p>需要帮忙，请打${phoneLink(problem.phone ?? phone)}。</p>
<ul class="links">${links}</ul></div>`,
  };
}

/** Consent, key and time of a page for checking, as they were sent. */
export function filedFields({ consentVersion, consent, key, timing }: { readonly consentVersion: string; readonly consent: boolean; readonly key: string; readonly timing: string }): Html {
  return html`${hiddenField('consentVersion', consentVersion)}${consent && hiddenField('consent', 'yes')}${hiddenField('key', key)}${hiddenField('timing', timing)}`;
}

function words(problem: Problem, retryAfter: string | null, now: string): string {
  const { closesAt, opensAt, resumesAt, reason } = problem;
  switch (problemName(problem)) {
    case 'closed': return closesAt === undefined ? '征求意见已截止' : `已于${timeWords(closesAt, now)}截止`;
    case 'not-open': return opensAt === undefined ? '征求意见还没有开始' : `${dayWords(opensAt, now)}开始征求意见`;
    case 'paused': return `暂停接收。原因：${reason ?? ''}`;
    case 'too-many-requests': return `提交得太快。请${waitWords(retryAfter)}后再试`;
    case 'in-progress': return '正在处理，请稍等';
    case 'internal': return '还不知道有没有收到';
    case 'unavailable': return resumesAt === undefined ? said(problem) : `正在维护，预计${timeWords(resumesAt, now)}恢复`;
    default: return said(problem);
  }
}

const said = ({ title }: Problem): string => title.replace(/。$/, '');

function waitWords(retryAfter: string | null): string {
  const seconds = Number(retryAfter ?? 60);
  return seconds < 60 ? `${String(Math.max(1, seconds))}秒` : `${String(Math.ceil(seconds / 60))}分钟`;
}
