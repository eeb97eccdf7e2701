import { html, nothing, type TemplateResult } from 'lit';
import { formatBytes } from '../core/format.js';

export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** Files that go with what stands above them: each by its name, perhaps as a link, by its size, and by what can be done with it. */
export function attachedFiles<File extends AttachedFile>(
  label: string, files: readonly File[], name: (file: File) => unknown = (file) => file.name, rest: (file: File) => unknown = () => nothing,
): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<ul class="attached" aria-label=${label}>${files.map((file) =>
    html`<li><span class="file-name" dir="auto">${name(file)} <span class="meta nowrap">${formatBytes(file.bytes)}</span></span>${rest(file)}</li>`)}</ul>`;
}

/** For a file that everybody may have. */
export const fileLink = (address: string, name: string): TemplateResult => html`<a href=${address} download=${name}>${name}</a>`;
