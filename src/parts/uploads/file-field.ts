import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AttachmentPolicy, Upload } from '../../client/index.js';
import { formatBytes } from '../../core/format.js';
import { idOf } from '../../ui/fields.js';
import { icon } from '../../ui/icons.js';
import type { QueuedFile } from './file-queue.js';
import { kindWords, refusalWords } from './file-words.js';
import type { FilesVoice } from './files-messages.js';

export interface FileField {
  readonly t: FilesVoice;
  /** JSON Pointer of the list of files. */
  readonly name: string;
  readonly policy: AttachmentPolicy;
  /** What the server holds. */
  readonly held: readonly Upload[];
  readonly queued: readonly QueuedFile[];
  readonly error: string | undefined;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (upload: Upload) => void;
  readonly drop: (file: QueuedFile) => void;
  readonly retry: (file: QueuedFile) => void;
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly words: unknown;
  readonly wrong: boolean;
  readonly actions: TemplateResult;
}

const button = (label: string, name: string, onClick: () => void): TemplateResult =>
  html`<button type="button" class="quiet" aria-label=${name} @click=${onClick}>${label}</button>`;

function heldRow(upload: Upload, { t, remove }: FileField): Row {
  const { id, name, bytes, state, stateReason } = upload;
  const words = { ready: t('files.held'), checking: t('files.checking'), refused: stateReason ?? t('files.error.refused') }[state];
  return { key: id, name, bytes, words, wrong: state === 'refused', actions: button(t('files.remove'), t('files.remove.name', name), () => { remove(upload); }) };
}

function queuedRow(queued: QueuedFile, { t, policy, drop, retry }: FileField): Row {
  const { key, file: { name, size }, state, sent, problem } = queued;
  const percent = Math.min(100, Math.floor((sent / size) * 100));
  const again = button(t('files.again'), t('files.again.name', name), () => { retry(queued); });
  const failed = state === 'failed';
  const words = problem ? refusalWords(problem, policy, t) : state === 'waiting' ? t('files.waiting')
    : html`${t('files.sending', percent)}<progress max="100" value=${percent} aria-hidden="true"></progress>`;
  // What the server looked at and refused is refused again.
  const final = problem !== undefined && ['too-large', 'unsupported-media-type', 'invalid-input'].includes(problem.kind);
  return {
    key, name, words, bytes: size, wrong: failed,
    actions: html`${failed && !final ? again : nothing}${button(t(failed ? 'files.remove' : 'files.cancel'), t(failed ? 'files.remove.name' : 'files.cancel.name', name), () => { drop(queued); })}`,
  };
}

const row = ({ name, bytes, words, wrong, actions }: Row): TemplateResult => html`<li class=${wrong ? 'wrong' : ''}>
  <p dir="auto">${name} <span class="meta">${formatBytes(bytes)}</span></p>
  <p class=${wrong ? 'error' : 'meta'}>${wrong ? icon('warning') : nothing}<span>${words}</span></p>
  <div class="file-actions no-print">${actions}</div></li>`;

/** Files of one opinion or letter: a control to choose them with, and what became of each. */
export function fileField(field: FileField): TemplateResult {
  const { t, name, policy, held, queued, error, add } = field;
  const id = idOf(name);
  const described = [`${id}-hint`, error ? `${id}-error` : ''].join(' ').trim();
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    add([...(input.files ?? [])]);
    // The same file may be chosen again, after it was taken out.
    input.value = '';
  };
  const rows = [...held.map((each) => heldRow(each, field)), ...queued.map((each) => queuedRow(each, field))];
  return html`<div class="field files ${error ? 'wrong' : ''}">
    <span class="hint" id="${id}-hint">${t('files.hint', policy.maxFiles, formatBytes(policy.maxBytes), kindWords(policy, t))}</span>
    ${rows.length > 0 ? html`<ul>${repeat(rows, ({ key }) => key, row)}</ul>` : nothing}
    <div class="pick no-print"><input type="file" multiple id=${id} name=${name} accept=${policy.mediaTypes.join(',')} aria-describedby=${described}
      aria-invalid=${ifDefined(error ? 'true' : undefined)} @change=${onChange} /><label for=${id}>${icon('attach')}${t('files.add')}</label></div>
    ${error ? html`<p class="error" id="${id}-error">${icon('warning')}<span>${error}</span></p>` : nothing}
  </div>`;
}
