import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome, OutcomeGroup, OpinionOutcome } from '../../client/index.js';
import { opinionOutcomeValues } from '../../contract/models.js';
import { formatDay } from '../../core/format.js';
import type { Language } from '../../core/language.js';
import { choiceField } from '../../ui/fields.js';
import type { OutcomeVoice } from './messages/index.js';

export interface OutcomeView {
  readonly t: OutcomeVoice;
  readonly language: Language;
  readonly now: number;
  readonly contentLanguage: string;
  /** The groups to show; all when empty. */
  readonly chosen: OpinionOutcome | '';
  readonly choose: (chosen: OpinionOutcome | '') => void;
  readonly summary: unknown;
}

/** How many opinions met with this outcome. */
export function countOf({ byOutcome }: Outcome, outcome: OpinionOutcome): number {
  const { adopted, partlyAdopted, notAdopted, furtherStudy } = byOutcome;
  return { adopted, 'partly-adopted': partlyAdopted, 'not-adopted': notAdopted, 'further-study': furtherStudy }[outcome];
}

function groupView({ id, clauseId, label, point, count, outcome, reason, newText }: OutcomeGroup, { t, contentLanguage }: OutcomeView): TemplateResult {
  return html`<li><article class="item" part="item" aria-labelledby="g-${id}" lang=${contentLanguage} dir="auto">
    <p class="meta">${clauseId === null ? t('outcome.whole') : label} · ${t('outcome.count', count)}</p>
    <h4 id="g-${id}">${point}</h4>
    <p class="decided"><strong>${t(`outcome.${outcome}`)}</strong>${reason ? html`<span>${reason}</span>` : nothing}</p>
    ${newText === null ? nothing : html`<p class="new"><strong>${t('outcome.newText')}</strong> ${newText}</p>`}
  </article></li>`;
}

/** You said, we did: the figures first, then each point with what was decided and why. */
export function outcomeView(outcome: Outcome, view: OutcomeView): TemplateResult {
  const { t, language, now, chosen, choose, summary, contentLanguage } = view;
  const { submissions, opinions, groups, organ, publishedAt, updatedAt } = outcome;
  const shown = chosen ? groups.filter((group) => group.outcome === chosen) : groups;
  const updated = updatedAt.slice(0, 10) === publishedAt.slice(0, 10) ? '' : ` · ${t('outcome.updated', formatDay(updatedAt, language, now))}`;
  return html`<p class="lead">${t('outcome.taken', submissions, opinions)}</p>
    <dl class="figures">${opinionOutcomeValues.map((name) => html`<div><dt>${t(`outcome.${name}`)}</dt><dd>${t('outcome.figure', countOf(outcome, name))}</dd></div>`)}</dl>
    <div class="rich" lang=${contentLanguage} dir="auto">${summary}</div>
    ${groups.length < 2 ? nothing : html`<div class="no-print">${choiceField<OpinionOutcome | ''>({
      name: 'outcome', label: t('outcome.show'), value: chosen,
      options: (['', ...opinionOutcomeValues] as const).map((value) => ({ value, label: t(value ? `outcome.${value}` : 'outcome.show.all') })),
      onChoose: choose,
    })}</div>`}
    ${shown.length === 0 ? html`<p role="status">${t('outcome.none.chosen')}</p>` : html`<ol class="list" part="list">${shown.map((group) => groupView(group, view))}</ol>`}
    <p class="meta">${t('outcome.source', organ, formatDay(publishedAt, language, now))}${updated}</p>`;
}
