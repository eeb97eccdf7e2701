/** Where files are chosen, and where those that are held are shown and taken away. */
import type { AttachmentPolicy, Upload } from '../../../../src/contract/models.js';
import { html, type Html } from '../html.js';
import { fileWords, policyWords } from './file-words.js';
import { dropField } from './form-files.js';
import { field, hiddenField, type Fault } from './form-fields.js';

interface FilesField {
  readonly id: string;
  /** The id, where nothing else is said. */
  readonly name?: string;
  readonly policy: AttachmentPolicy;
  /** What the server holds already. */
  readonly files: readonly Upload[];
  /** Hidden field that carries them. */
  readonly carrier: string;
  /** What else there is to say before the limits. */
  readonly hint?: string;
  readonly faults: readonly Fault[];
}

/** What is held is ticked to be taken away: a button here would be what Enter in a field presses. */
export function filesField({ id, name, policy, files, carrier, hint = '', faults }: FilesField): Html {
  return html`${field({
    id, label: '附件（可不填）', hint: `${hint}${policyWords(policy)}`, faults, ...(name !== undefined && { name }),
    control: (attributes) => html`<input type="file" multiple accept="${policy.mediaTypes.join(',')}" ${attributes}>`,
  })}
${files.length > 0 && html`<div class="field"><fieldset><legend>已添加的附件</legend><span class="hint">要去掉的，请勾选。</span>
${files.map((file) => html`<label class="choice"><input type="checkbox" name="${dropField(file.id)}" value="yes"><span>去掉${fileWords(file)}</span></label>`)}</fieldset></div>`}
${hiddenField(carrier, files.map((file) => file.id).join(' '))}`;
}

/** What a form that takes files says of its body. */
export const filesEncoding = (policy: AttachmentPolicy | null): Html | false => policy !== null && html` enctype="multipart/form-data"`;

export interface ListedFile {
  readonly file: Upload;
  /** What it belongs to, where there are several things. */
  readonly about?: string;
}

/** On a page for checking: each with a button that takes it away, and before them what Enter presses. */
export function filesList(files: readonly ListedFile[], step: string): Html | false {
  return files.length > 0 && html`<button type="submit" class="unseen" name="step" value="${step}" tabindex="-1" aria-hidden="true"></button>
<section aria-labelledby="files-title"><h2 id="files-title">附件</h2><ul class="plain files">${files.map(({ file, about }) =>
    html`<li><span>${fileWords(file)}${about !== undefined && html`<span class="hint">${about}</span>`}</span><button type="submit" name="${dropField(file.id)}" value="yes" aria-label="去掉${file.name}">去掉</button></li>`)}</ul></section>`;
}

/** After files were taken away. */
export function droppedWords(names: readonly string[]): Html | false {
  return names.length > 0 && html`<p class="done" role="status" tabindex="-1" autofocus>已去掉${names.join('、')}。</p>`;
}
