/** Refusals in front of a reader: what happened, what is safe, what to do. */
import type { Problem } from '../../../src/contract/models.js';
import type { AgencyConfig } from '../config.js';
import { timeWords } from './dates.js';
import { html, type Html } from './html.js';
import { phoneLink, type Page } from './shell.js';

const gone = '这项内容已经撤下，不再公开。';

/** Said to whoever has posted a form: what is safe, and what to do. */
const told: readonly number[] = [403, 413, 503];

/** @param posted Something was sent, and could not even be read. */
export function problemPage(problem: Problem, { agency }: AgencyConfig, now: string, posted: boolean): Page {
  const title = problem.status === 404 && problem.type.endsWith(':not-found') ? '没有找到这一页' : problem.title.replace(/。$/, '');
  return {
    title,
    description: title,
    canonical: null,
    main: html`<div class="text"><h1>${title}</h1>
${problem.type.endsWith(':not-found') && html`<p>地址可能写错了，也可能这项内容没有公布。</p>`}
${problem.status === 405 && html`<p>请从下面的链接重新进入。</p>`}
${posted && told.includes(problem.status) && problem.detail !== undefined && html`<p class="notice" role="alert">${problem.detail}</p>`}
${problem.resumesAt !== undefined && html`<p>预计${timeWords(problem.resumesAt, now)}恢复。</p>`}
${problem.status === 500 && html`<p>请稍后再试。打电话时请说这个编号：${problem.instance}</p>`}
<p>需要帮忙，请打${phoneLink(problem.phone ?? agency.phone)}。</p>
<ul class="links"><li><a href="/consultations">全部征求意见</a></li><li><a href="/">首页</a></li></ul></div>`,
  };
}

/** @param onward Where to read on. */
export function gonePage({ agency }: AgencyConfig, onward: Html): Page {
  return {
    title: '这一页已经撤下',
    description: gone,
    canonical: null,
    main: html`<div class="text"><h1>这一页已经撤下</h1><p>${gone}</p><p>需要帮忙，请打${phoneLink(agency.phone)}。</p>
<ul class="links"><li>${onward}</li></ul></div>`,
  };
}
