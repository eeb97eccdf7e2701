/** `/consultations/{id}/outcome`: what was said, what was done about it, and the figures. */
import type { ConsultationStatistics, Outcome, OutcomeGroup } from '../../../src/contract/models.js';
import type { ContractReader } from './contract-reader.js';
import { dayWords, stamp, timeMark, timeWords } from './dates.js';
import { html, richText, type Html } from './html.js';
import type { Page } from './shell.js';
import { cameBy, clauseWords, nextWords, outcomeWords, titleOf } from './words.js';

export async function outcomePage(reader: ContractReader, id: string): Promise<Page> {
  const path = { consultationId: id };
  const consultation = await reader.read('getConsultation', { path });
  const outcome = await reader.find('getOutcome', { path });
  const statistics = await reader.find('getConsultationStatistics', { path });
  const title = `${titleOf(consultation)}征求意见采纳情况`;
  return {
    title,
    description: outcome
      ? `${consultation.organ}公布${titleOf(consultation)}征求意见采纳情况：共${String(outcome.submissions)}份、${String(outcome.opinions)}条意见。`
      : `${titleOf(consultation)}的采纳情况还没有公布。`,
    canonical: `${consultation.permalink}/outcome`,
    article: { title, published: stamp(outcome?.publishedAt ?? consultation.publishedAt), source: consultation.organ },
    trail: [html`<a href="${consultation.permalink}">${titleOf(consultation)}</a>`],
    main: html`<div class="text"><h1>${title}</h1>
${outcome ? outcomeMarkup(outcome, reader.now) : html`<p>截至${timeWords(reader.asOf, reader.now)}，还没有公布采纳情况。</p>${nextWords(consultation, reader.now).map((words) => html`<p>${words}</p>`)}`}
${statistics && statisticsMarkup(statistics, reader.now)}
<ul class="links"><li><a href="${consultation.permalink}">回到草案</a></li><li><a href="${consultation.permalink}/comments">公开的意见</a></li><li><a href="/forms/receipts">查意见的结果</a></li></ul></div>`,
  };
}

function outcomeMarkup({ organ, summary, submissions, opinions, byOutcome, groups, publishedAt }: Outcome, now: string): Html {
  const counts = [
    ['采纳', byOutcome.adopted], ['部分采纳', byOutcome.partlyAdopted], ['未采纳', byOutcome.notAdopted], ['另行研究', byOutcome.furtherStudy],
  ] as const;
  return html`<p class="meta">${organ} · ${timeMark(publishedAt, dayWords(publishedAt, now))}公布</p>
<p class="lead">共收到${submissions}份，${opinions}条意见。</p>
<ul>${counts.map(([words, count]) => html`<li>${words}${count}条</li>`)}</ul>
${summary !== '' && html`<section aria-labelledby="summary-title"><h2 id="summary-title">总的情况</h2>${richText(summary)}</section>`}
<section aria-labelledby="groups-title"><h2 id="groups-title">逐条说明</h2>${groups.map(groupMarkup)}</section>`;
}

function groupMarkup({ id, label, point, count, outcome, reason, newText }: OutcomeGroup): Html {
  return html`<div class="entry" id="${id}"><h3>${clauseWords(label)}：${outcomeWords[outcome]}</h3>
<p>意见要点：${point}</p><p class="meta">${count}条意见这样说</p><p>理由：${reason}</p>
${newText !== null && html`<p>现在改成：</p><blockquote>${newText}</blockquote>`}</div>`;
}

function statisticsMarkup({ asOf, submissions, opinions, byClause, byChannel, definitions }: ConsultationStatistics, now: string): Html {
  return html`<section aria-labelledby="figures-title"><h2 id="figures-title">参与情况</h2>
<p>截至${timeWords(asOf, now)}，共${submissions}份，${opinions}条意见。</p>
${byClause.length > 0 && table('各条的意见数', '条文', byClause.map(({ label, opinions: count }) => [clauseWords(label), count]))}
${byChannel.length > 0 && table('意见怎样交来', '方式', byChannel.map(({ channel, submissions: count }) => [cameBy[channel], count]))}
<dl class="facts">${definitions.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl></section>`;
}

function table(caption: string, head: string, rows: readonly (readonly [string, number])[]): Html {
  return html`<div class="table"><table><caption>${caption}</caption><thead><tr><th scope="col">${head}</th><th scope="col">数量</th></tr></thead>
<tbody>${rows.map(([name, count]) => html`<tr><th scope="row">${name}</th><td>${count}</td></tr>`)}</tbody></table></div>`;
}
