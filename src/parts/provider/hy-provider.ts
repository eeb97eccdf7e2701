import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Client } from '../../client/index.js';
import type { MessageOverrides, Settings } from '../../core/contexts.js';
import { customElement, warnOnce } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';

function readMessages(json: string | null): MessageOverrides | undefined {
  try {
    return json === null ? undefined : JSON.parse(json) as MessageOverrides;
  } catch {
    warnOnce('The attribute messages of <hy-provider> is no JSON; our own words stay.');
    return undefined;
  }
}

/**
 * Says once for all elements inside it where the server answers, which colours and mode to use, and the agency's own wording.
 *
 * @slot - The page, or the part of it that holds the elements.
 * @cssprop --hy-color-surface - The ground of an element, and of its fields.
 * @cssprop --hy-color-sunken - The ground of what stands apart: notices, decisions, heads of tables.
 * @cssprop --hy-color-text - Text.
 * @cssprop --hy-color-muted - Dates, sources, hints.
 * @cssprop --hy-color-line - Lines between things, which carry no meaning.
 * @cssprop --hy-color-control - Borders of fields and buttons.
 * @cssprop --hy-color-accent - Links, buttons, the current view.
 * @cssprop --hy-color-on-accent - Text on the primary button.
 * @cssprop --hy-color-accent-hover - Links and buttons under the pointer.
 * @cssprop --hy-color-accent-soft - The ground of the button for files under the pointer, and of what is chosen.
 * @cssprop --hy-color-selected - The border of what is chosen.
 * @cssprop --hy-color-selected-ground - The ground of what is chosen.
 * @cssprop --hy-color-focus - The ring around what has the focus.
 * @cssprop --hy-color-danger - What is wrong: the text of an error, the border of its field, words that are left out where wordings are compared.
 * @cssprop --hy-color-danger-ground - The ground of words that are left out.
 * @cssprop --hy-color-success - What has been done, and words that are put in where wordings are compared.
 * @cssprop --hy-color-success-ground - The ground of both.
 * @cssprop --hy-color-warning - What needs care.
 * @cssprop --hy-color-warning-ground - The ground of it.
 */
@customElement('hy-provider')
export class HyProvider extends HyElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The agency's own wording by message key, for example `{"consultation.kicker": "听你说"}`; as an attribute, JSON. */
  @property({ type: Object, converter: readMessages }) messages: MessageOverrides | undefined;

  /** Sites to which a link leads without a question, with all below them, for example `gov.cn, yunhe.example`; the page's own and the server's need not be named. */
  @property({ attribute: 'trusted-domains' }) trustedDomains: string | undefined;

  /** Leaves the page's address as it is: what is opened in place, and the views, make no step for Back. For pages whose own router minds fragments. */
  @property({ type: Boolean, attribute: 'address-kept' }) addressKept = false;

  /** A client to use instead of one for `base-url`: for single-page applications that have their own `fetch`. */
  @property({ attribute: false }) ownClient: Client | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('messages') || changed.has('trustedDomains') || changed.has('addressKept') || changed.has('ownClient')) this.handDown();
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override ownSettings(): Partial<Settings> {
    return { ...(this.addressKept && { addressKept: true }), ...(this.trustedDomains !== undefined && { trustedDomains: this.trustedDomains }), ...(this.messages && { messages: this.messages }), ...(this.ownClient && { client: this.ownClient }) };
  }
}

declare global {
  interface HTMLElementTagNameMap { 'hy-provider': HyProvider }
}
