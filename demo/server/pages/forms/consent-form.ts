/** Whether the opinions of a receipt may be public: the choice that stands, to be changed. */
import type { ConsultationForm, SubmissionStatus } from '../../../../src/contract/models.js';
import { html, type Html } from '../html.js';
import type { Fields } from './form-body.js';
import { choiceField, errorSummary, hiddenField, type Fault } from './form-fields.js';
import { holderFields, type Holder } from './look-up-form.js';

export const receiptsAddress = '/forms/receipts';

/** The button's name among steps. */
export const consentStep = 'consent';

export interface TypedConsent {
  /** `yes`, `no`, or empty. */
  readonly consent: string;
  readonly consentVersion: string;
  /** What the choice was when the page was made. */
  readonly before: string;
  readonly key: string;
}

export interface ConsentScene {
  readonly status: SubmissionStatus;
  readonly form: ConsultationForm;
  readonly holder: Holder;
  readonly newKey: () => string;
  /** What was chosen and not taken. */
  readonly typed?: TypedConsent;
  readonly faults: readonly Fault[];
}

/** Undefined where no change was asked for. */
export function typedConsent(fields: Fields): TypedConsent | undefined {
  const value = (name: string) => fields.get(name) ?? '';
  return value('step') === consentStep ? { consent: value('consent'), consentVersion: value('consentVersion'), before: value('before'), key: value('key') } : undefined;
}

/** All of it, to be sent again. */
export function hiddenConsent({ consent, consentVersion, before, key }: TypedConsent): Html {
  return html`${Object.entries({ consent, consentVersion, before, key }).map(([name, value]) => hiddenField(name, value))}`;
}

/** Nothing where nothing is left to choose: what was withdrawn is not public, and after closing nothing becomes public any more. */
export function consentMarkup({ status, form, holder, newKey, typed, faults }: ConsentScene): Html | false {
  const { publicationConsent, changeableUntil, items } = status;
  const closed = changeableUntil === null;
  if (items.every(({ state }) => state === 'withdrawn') || (closed && !publicationConsent)) return false;
  const now = publicationConsent ? 'yes' : 'no';
  const { text, version } = form.publicationConsent;
  const hint = `选“不要公开”，已公开的马上撤下，意见同样会研究。${closed ? '征求意见已截止，以后不能再改为公开。' : ''}`;
  return html`<section class="screen" aria-labelledby="consent-title"><h2 id="consent-title">能不能公开</h2>
${faults.length > 0 && errorSummary(faults)}
<form method="post" action="${receiptsAddress}" accept-charset="utf-8" autocomplete="off" novalidate>${holderFields(holder)}${hiddenField('key', newKey())}${hiddenField('consentVersion', version)}${hiddenField('before', now)}
${choiceField({
    id: 'consent', legend: '可以公开这些意见吗', hint, faults, choices: [{ value: 'yes', words: text }, { value: 'no', words: '不要公开' }],
    chosen: typed !== undefined && typed.consent !== '' ? typed.consent : now,
  })}
<div class="actions"><button type="submit" name="step" value="${consentStep}">保存选择</button></div></form></section>`;
}
