/** What the writer may do with a letter now, a form each: every press carries number and code, and a key of its own. */
import type { LetterChangeKind, LetterForm, LetterStatus, Upload } from '../../../../../src/contract/models.js';
import { letterRatingValues } from '../../../../../src/contract/models.js';
import { html, type Html } from '../../html.js';
import { ratingWords } from '../../letter-words.js';
import { filesEncoding, filesField } from '../file-fields.js';
import { choiceField, errorSummary, field, hiddenField, textArea, type Fault } from '../form-fields.js';
import { holderFields, type Holder } from '../look-up-form.js';
import type { TypedChange } from './typed-change.js';

export const lettersAddress = '/forms/letters';

export interface ChangeScene {
  readonly letter: LetterStatus;
  readonly form: LetterForm;
  readonly holder: Holder;
  readonly newKey: () => string;
  /** What was typed and not taken. */
  readonly typed?: TypedChange;
  /** What is held of a supplement that was not taken yet. */
  readonly files?: readonly Upload[];
  readonly faults: readonly Fault[];
}

const typedText = ({ typed }: ChangeScene, kind: LetterChangeKind) => (typed?.kind === kind ? typed.text : '');

const faultsOf = ({ typed, faults }: ChangeScene, kind: LetterChangeKind) => (typed?.kind === kind ? faults : []);

function changeForm(scene: ChangeScene, kind: LetterChangeKind, fields: Html, button: Html, encoding: Html | false = false): Html {
  const faults = faultsOf(scene, kind);
  return html`${faults.length > 0 && errorSummary(faults)}
<form method="post" action="${lettersAddress}" accept-charset="utf-8"${encoding} autocomplete="off" novalidate>${holderFields(scene.holder)}${hiddenField('key', scene.newKey())}
${fields}
<div class="actions">${button}</div></form>`;
}

const button = (kind: LetterChangeKind, words: string, primary = false) => html`<button type="submit"${primary && html` class="primary"`} name="step" value="${kind}">${words}</button>`;

function textField(scene: ChangeScene, kind: LetterChangeKind, label: string, hint?: string): Html {
  return field({ id: `${kind}-text`, name: 'text', label, ...(hint !== undefined && { hint }), faults: faultsOf(scene, kind), control: textArea(typedText(scene, kind), 6) });
}

function supplementForm(scene: ChangeScene): Html {
  const { letter: { supplementWanted }, form: { attachments }, files = [] } = scene;
  const chosen = attachments && filesField({ id: 'supplement-files', name: 'files', policy: attachments, files, carrier: 'uploads', faults: faultsOf(scene, 'supplement') });
  return html`<section class="screen" aria-labelledby="supplement-title"><h2 id="supplement-title">请补充${supplementWanted !== null && `：${supplementWanted}`}</h2>
${changeForm(scene, 'supplement', html`${textField(scene, 'supplement', '补充的情况')}${chosen}`, button('supplement', '提交补充', true), filesEncoding(attachments))}</section>`;
}

function rateForm(scene: ChangeScene): Html {
  const { letter: { allowed }, typed } = scene;
  // The second answer stands: then nothing is handled again.
  const again = allowed.includes('ask-again') ? '会再办一次。' : '';
  const rating = typed?.kind === 'rate' ? typed.rating : '';
  return html`<section class="screen" aria-labelledby="rate-title"><h2 id="rate-title">评价这次答复</h2>
${changeForm(scene, 'rate', html`${choiceField({
    id: 'rate-rating', name: 'rating', legend: '对答复满意吗', faults: faultsOf(scene, 'rate'), choices: letterRatingValues.map((value) => ({ value, words: ratingWords[value] })), chosen: rating,
  })}${textField(scene, 'rate', '理由（满意的可不填）', `不满意的，请说说哪里不满意。${again}`)}`, button('rate', '提交评价', true))}</section>`;
}

/** Folded up: it is opened first, and sent then. */
function folded(scene: ChangeScene, kind: LetterChangeKind, summary: string, content: Html): Html {
  return html`<details class="screen"${scene.typed?.kind === kind && html` open`}><summary>${summary}</summary>${content}</details>`;
}

function askAgainForm(scene: ChangeScene): Html {
  return folded(scene, 'ask-again', '追问', changeForm(scene, 'ask-again', textField(scene, 'ask-again', '还想问什么', '会再办一次，只能追问一次。'), button('ask-again', '提交追问')));
}

function consentForm(scene: ChangeScene): Html {
  const { letter: { consent }, form: { publicationConsent: { text, note, version } }, typed } = scene;
  const now = consent ? 'yes' : 'no';
  const choices = [{ value: 'yes', words: text }, { value: 'no', words: '不要公开' }];
  return html`<section class="screen" aria-labelledby="consent-title"><h2 id="consent-title">能不能公开</h2>
${changeForm(scene, 'consent', html`${hiddenField('consentVersion', version)}${hiddenField('before', now)}${choiceField({
    id: 'consent-consent', name: 'consent', legend: '答复后，可以公开这封信吗', hint: note, faults: faultsOf(scene, 'consent'), choices, chosen: typed?.kind === 'consent' && typed.consent !== '' ? typed.consent : now,
  })}`, button('consent', '保存选择'))}</section>`;
}

function withdrawForm(scene: ChangeScene): Html {
  return folded(scene, 'withdraw', '撤回这封信', html`<p>撤回后不再办理，也不答复，不能恢复。</p>${changeForm(scene, 'withdraw', html``, button('withdraw', '撤回'))}`);
}

const forms: Readonly<Record<LetterChangeKind, (scene: ChangeScene) => Html>> = {
  supplement: supplementForm, rate: rateForm, 'ask-again': askAgainForm, consent: consentForm, withdraw: withdrawForm,
};

/** Nothing where it is not possible. */
export const changeMarkup = (kind: LetterChangeKind, scene: ChangeScene): Html | false => scene.letter.allowed.includes(kind) && forms[kind](scene);

/** Field of a pointer into `changeLetter`: `/change/rating` is the rating of that form. */
export function changeFieldOf(pointer: string, kind: LetterChangeKind): string {
  const name = pointer.split('/')[2] ?? '';
  if (name === 'uploads') return `${kind}-files`;
  return name === 'rating' || name === 'consent' ? `${kind}-${name}` : `${kind}-text`;
}
