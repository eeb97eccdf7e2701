import { html, nothing, type TemplateResult } from 'lit';
import { choiceField } from '../../ui/fields.js';
import { notice } from '../../ui/notice.js';
import { changeNotice } from './change-notice.js';
import type { ChangingVoice } from './changing-messages.js';
import { consentName, type ConsentChange, type ConsentScene } from './consent-change.js';
import type { Telling } from './opinion-words.js';

export interface ConsentView extends Telling, ConsentScene {
  readonly t: ChangingVoice;
  readonly consent: ConsentChange;
  /** There is something left to choose. */
  readonly choosable: boolean;
  /** What is taken back now may not be given again. */
  readonly final: boolean;
  /** The text that is agreed to did not come. */
  readonly unread: boolean;
  /** What became of the last press. */
  readonly said: string;
}

function problemView(view: ConsentView): TemplateResult {
  const { t, consent: { undecided, problem } } = view;
  const words = undecided ? notice('warning', t('lookup.change.unknown')) : problem ? changeNotice(problem, { ...view, kind: 'consent', copy: () => undefined }) : nothing;
  return html`<div id="problem-consent" tabindex="-1">${words}</div>`;
}

function consentForm(view: ConsentView): unknown {
  const { t, status, form, readForm, consent, final, unread } = view;
  if (unread) return notice('warning', t('lookup.consent.unread'), html`<button type="button" part="retry" @click=${readForm}>${t('state.retry')}</button>`);
  if (!form) return nothing;
  const { chosen, problems, running, undecided } = consent;
  return html`<form class="consent stack no-print" part="form" method="dialog" novalidate aria-labelledby="title-consent" @submit=${(event: Event) => {
    event.preventDefault();
    void consent.send(view);
  }}>
    <div>${choiceField<'yes' | 'no'>({
      name: consentName,
      label: html`<span id="title-consent">${t('lookup.consent.ask')}</span>`,
      hint: `${t('lookup.consent.effect')}${final ? t('lookup.consent.final') : ''}`,
      error: problems.get(consentName),
      value: (chosen ?? status.publicationConsent) ? 'yes' : 'no',
      options: [{ value: 'yes', label: form.publicationConsent.text }, { value: 'no', label: t('lookup.consent.refuse') }],
      onChoose: (choice) => { consent.choose(choice === 'yes'); },
    })}</div>
    ${problemView(view)}
    <div class="actions"><button type="submit" id="send-consent" part="submit" aria-disabled=${running ? 'true' : 'false'}>${t(running ? 'lookup.sending' : undecided ? 'lookup.again' : 'lookup.consent.save')}</button></div>
  </form>`;
}

/** Whether the opinions may be public, to be chosen anew for as long as there is something to choose. */
export function consentView(view: ConsentView): TemplateResult {
  const { choosable, consent, said } = view;
  // What closed meanwhile leaves the reason why the last press was not taken.
  return html`${choosable || consent.undecided || consent.running ? consentForm(view) : problemView(view)}
    <p class="said no-print" id="said-consent" tabindex="-1">${said}</p>`;
}
