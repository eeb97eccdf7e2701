import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';
import { messages } from '../../core/messages.js';
import { Query } from '../../core/remote.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { remoteView } from '../../ui/remote-view.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { zzprobePartZh } from './messages/zzprobe-part-zh.js';

/**
 * In one sentence, what a reader of the page gets.
 *
 * @slot - Shown where scripts do not run.
 * @csspart title - The heading.
 */
@customElement('hy-zzprobe-part')
export class HyZzprobePart extends HyElement {
  static override styles = [rootStyles, controlStyles];

  /** In one sentence, what this says to the element. */
  @property({ attribute: 'item-id' }) itemId = '';

  #t = messages(this, { zh: zzprobePartZh, en: async () => (await import('./messages/zzprobe-part-en.js')).zzprobePartEn });
  #agency = new Query(this, () => (this.client ? [this.client] as const : undefined), ([client], signal) => client.agency.get({ signal }));

  override render(): TemplateResult {
    return root(this, remoteView(this, this.#agency, (agency) => html`<h2 part="title">${this.#t('part.title', agency.shortName)}</h2>`));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hy-zzprobe-part': HyZzprobePart;
  }
}
