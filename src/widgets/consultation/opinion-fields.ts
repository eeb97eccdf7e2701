import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { ConsultationForm } from '../../client/index.js';
import { countSigns } from '../../core/format.js';
import type { Change } from '../../parts/diff/text-diff.js';
import { signsLeft } from '../../parts/writing/signs-left.js';
import { choiceField, textField } from '../../ui/fields.js';
import type { BoxVoice } from './messages/index.js';
import type { OpinionValues } from './submission-values.js';

export interface OpinionFields {
  readonly t: BoxVoice;
  readonly form: ConsultationForm;
  readonly item: OpinionValues;
  readonly index: number;
  readonly problems: ReadonlyMap<string, string>;
  /** The changes to the wording; undefined while they are being worked out. */
  readonly changes: readonly Change[] | undefined;
  /** A warning of personal data in the reason. */
  readonly personalData: unknown;
  /** The field for files, once somebody wants it; `undefined` where none are taken. */
  readonly files: { readonly field: unknown; readonly want: () => void; readonly adopted: boolean } | undefined;
  readonly change: (change: Partial<OpinionValues>, pointer: string) => void;
  readonly focus: (pointer: string) => void;
}

function diffView(changes: readonly Change[], t: BoxVoice): TemplateResult {
  return html`<div class="diff"><p class="meta">${t('box.diff.label')} <span aria-hidden="true"><span class="del">${t('box.diff.removed')}</span> <span class="ins">${t('box.diff.added')}</span></span></p><p dir="auto">${changes.map(({ kind, text }) =>
    kind === 'added' ? html`<ins><span class="hide-visually">${t('box.diff.added')} </span>${text}</ins>`
    : kind === 'removed' ? html`<del><span class="hide-visually">${t('box.diff.removed')} </span>${text}</del>`
    : text)}</p></div>`;
}

function wordingField({ t, form, item, index, problems, changes, change, focus }: OpinionFields): TemplateResult | typeof nothing {
  if (item.clauseId === null) return nothing;
  const pointer = `/items/${index}/suggestedText`;
  // The button that was pressed goes away with what it did; the writer goes on in the field.
  const beginAnew = (): void => {
    change({ suggestedText: item.original }, pointer);
    focus(pointer);
  };
  if (item.suggestedText === undefined) {
    return html`<div class="field"><button type="button" class="quiet" @click=${beginAnew}>${t('box.suggest.open')}</button></div>`;
  }
  const field = textField({
    name: pointer,
    label: t('box.suggest.label'),
    hint: t('box.suggest.hint'),
    error: problems.get(pointer),
    value: item.suggestedText,
    lines: Math.min(10, Math.max(3, Math.ceil(countSigns(item.original) / 18))),
    onInput: (suggestedText) => { change({ suggestedText }, pointer); },
  });
  return html`${field}${signsLeft(item.suggestedText, form.limits.maxSuggestedTextLength, t)}
    ${changes?.some(({ kind }) => kind !== 'same') ? html`${diffView(changes, t)}<button type="button" class="quiet" @click=${beginAnew}>${t('box.suggest.undo')}</button>` : nothing}`;
}

function filesField({ t, item, index, problems, files }: OpinionFields): TemplateResult | typeof nothing {
  if (!files) return nothing;
  const count = item.files?.length ?? 0;
  const open = count > 0 || problems.has(`/items/${index}/uploads`) || files.adopted;
  const onToggle = (event: Event): void => { if ((event.target as HTMLDetailsElement).open) files.want(); };
  return html`<details class="attachments ${count > 0 ? '' : 'no-print'}" ?open=${open ? true : noChange} @toggle=${onToggle}><summary>${count > 0 ? t('box.files.count', count) : t('box.files')}</summary>${files.field}</details>`;
}

/** What one opinion is made of: position, suggested wording, reason, files. */
export function opinionFields(model: OpinionFields): TemplateResult {
  const { t, form, item, index, problems, personalData, change } = model;
  const pointer = `/items/${index}/reason`;
  const whole = item.clauseId === null;
  return html`
    ${form.positions.length === 0 ? nothing : choiceField({
      name: `/items/${index}/position`,
      label: t('box.position'),
      value: item.position,
      options: form.positions.map((value) => ({ value, label: t(`box.position.${value}`) })),
      onChoose: (position) => { change({ position }, `/items/${index}/position`); },
    })}
    ${wordingField(model)}
    ${textField({
      name: pointer,
      label: t(whole ? 'box.reason.label.whole' : 'box.reason.label'),
      hint: t('box.reason.hint'),
      error: problems.get(pointer),
      value: item.reason,
      lines: 5,
      onInput: (reason) => { change({ reason }, pointer); },
    })}
    ${signsLeft(item.reason, form.limits.maxReasonLength, t)}
    <div role="status">${personalData}</div>
    ${filesField(model)}`;
}
