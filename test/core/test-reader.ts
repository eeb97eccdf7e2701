import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../../src/core/custom-element.js';
import { HyElement } from '../../src/core/element.js';
import { messages } from '../../src/core/messages.js';
import { Query } from '../../src/core/remote.js';
import { controlStyles } from '../../src/ui/controls.styles.js';
import { stateMessages } from '../../src/ui/messages/zh.js';
import { remoteView } from '../../src/ui/remote-view.js';
import { root } from '../../src/ui/root.js';
import { rootStyles } from '../../src/ui/root.styles.js';

/** The smallest element that reads something and shows it: what every element of the library does. */
@customElement('test-reader')
export class TestReader extends HyElement {
  static override styles = [rootStyles, controlStyles];

  @property({ attribute: 'consultation-id' }) consultationId = '';

  readonly consultation = new Query(this, () => (this.client && this.consultationId ? [this.client, this.consultationId] as const : undefined),
    ([client, id], signal) => client.consultations.get(id, { signal }), true);

  #t = messages(this, { zh: stateMessages, en: async () => (await import('../../src/ui/messages/en.js')).stateMessagesEn });

  override render(): TemplateResult {
    return root(this, remoteView(this.consultation, { t: this.#t, host: this, phone: '0555-12345' }, ({ title }) => html`<h2>${title}</h2>`));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'test-reader': TestReader }
}
