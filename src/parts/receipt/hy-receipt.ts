import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { announce } from '../../core/announcer.js';
import { copyText } from '../../core/copy-text.js';
import { customElement } from '../../core/custom-element.js';
import { HyElement } from '../../core/element.js';
import { inGroups } from '../../core/format.js';
import { messages } from '../../core/messages.js';
import { siteAddress } from '../../core/site-address.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { icon, type IconName } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { root } from '../../ui/root.js';
import { rootStyles } from '../../ui/root.styles.js';
import { unbroken, withPhone } from '../../ui/unbroken.js';
import { forgetReceipt, isKept, keepReceipt, keptReceipts } from './kept-receipts.js';
import { printAlone } from './print-alone.js';
import type { Receipt } from './receipt.js';
import { receiptMessages } from './receipt-messages.js';
import { receiptRows, receiptSteps, receiptText, receiptTitle } from './receipt-text.js';
import { receiptStyles } from './receipt.styles.js';

/**
 * A receipt for what a citizen sent: number, query code, what happens next, and ways to keep it. Alone on a page, it shows the receipts
 * that were kept on this device.
 *
 * @event {CustomEvent<ReceiptKeptDetail>} hy-receipt-kept - The citizen kept the receipt on this device; carries the number, never the code.
 * @csspart receipt - The frame around one receipt.
 * @csspart title - Its heading.
 * @csspart submit - The buttons below it.
 */
@customElement('hy-receipt')
export class HyReceipt extends HyElement {
  static override styles = [rootStyles, controlStyles, receiptStyles];

  /** The receipt to show, of opinions or of a letter; without one, those kept on this device. */
  @property({ attribute: false }) receipt: Receipt | undefined;

  #t = messages(this, receiptMessages);

  /** What was said last, and for which receipt. */
  @state() private said: Said = { number: '', words: '' };
  @state() private picture: Picture | undefined;
  @state() private pictureRefused = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dropPicture();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('receipt')) return;
    this.said = { number: '', words: '' };
    this.#dropPicture();
  }

  /** Moves focus to the heading, once the receipt has been drawn. */
  override focus(): void {
    void this.updateComplete.then(() => { this.renderRoot.querySelector<HTMLElement>('h3')?.focus(); });
  }

  override render(): TemplateResult {
    return root(this, this.receipt ? this.#renderReceipt(this.receipt) : this.#renderKept());
  }

  #renderKept(): TemplateResult {
    const kept = keptReceipts();
    if (kept.length === 0) return notice('plain', this.#t('receipt.kept.none'));
    return html`<div class="stack"><h2>${this.#t('receipt.kept.title')}</h2>${kept.map((receipt) => this.#renderReceipt(receipt))}</div>`;
  }

  #renderReceipt(receipt: Receipt): TemplateResult {
    const t = this.#t;
    const now = this.client?.serverNow() ?? Date.now();
    return html`<section class="receipt" part="receipt" aria-labelledby="title-${receipt.number} number-${receipt.number}">
      <h3 id="title-${receipt.number}" part="title" tabindex="-1">${receiptTitle(receipt, t)}</h3>
      <dl class="keys">
        <dt>${t('receipt.number')}</dt><dd id="number-${receipt.number}">${this.#renderGroups(receipt.number)}</dd>
        <dt>${t('receipt.code')}${t('receipt.code.note')}</dt><dd>${this.#renderGroups(receipt.code)}</dd>
      </dl>
      ${this.receipt ? html`<p>${t('receipt.once')}</p>` : nothing}
      <dl class="rows">${receiptRows(receipt, t).map(({ name, value }) => html`<dt>${name}</dt><dd dir="auto">${unbroken(value)}</dd>`)}</dl>
      <h4>${t('receipt.next')}</h4>
      <ul class="next">${receiptSteps(receipt, t, this.language, now).map(({ words, page }) => html`<li class=${page ? 'page' : ''}>${page ? html`<a href=${siteAddress(page, this.client)}>${words}</a>` : withPhone(words, receipt.phone)}</li>`)}</ul>
      <p class="meta digest">${t('receipt.digest')} ${receipt.digest}</p>
      ${this.#renderPicture(receipt)}
      <div class="actions no-print" part="submit">${this.#renderActions(receipt)}</div>
      <p role="status" class="no-print">${this.said.number === receipt.number ? this.said.words : ''}</p>
    </section>`;
  }

  /** Two groups hold together, so that a narrow line breaks in the middle of the code. */
  #renderGroups(code: string): TemplateResult[] {
    const pairs = code.match(/.{1,8}/g) ?? [];
    return pairs.map((pair) => html`<span class="pair">${inGroups(pair).map((group) => html`<span class="group">${group}</span>`)}</span>`);
  }

  #renderPicture(receipt: Receipt): TemplateResult | typeof nothing {
    if (this.picture?.number !== receipt.number) return nothing;
    const hint = this.#t(window.matchMedia('(pointer: coarse)').matches ? 'receipt.picture.hint' : 'receipt.picture.hint.mouse');
    return html`<figure><img src=${this.picture.address} alt=${this.#t('receipt.picture.alt', receipt.number)} @load=${() => { announce(hint); }} @error=${() => { this.#onPictureRefused(receipt); }} /><figcaption>${hint}</figcaption></figure>`;
  }

  #renderActions(receipt: Receipt): TemplateResult[] {
    const t = this.#t;
    const button = (name: IconName, words: string, act: (receipt: Receipt) => unknown): TemplateResult =>
      html`<button type="button" @click=${() => { void act.call(this, receipt); }}>${icon(name)}${words}</button>`;
    const kiosk = this.settings.mode?.includes('kiosk') ?? false;
    return [
      button('copy', t('receipt.copy'), this.#onCopy),
      ...(this.pictureRefused ? [] : [button('photo', t('receipt.picture'), this.#onPicture)]),
      // A webview without printing has no `print`; the button is absent there.
      ...(typeof window.print === 'function' ? [button('print', t('receipt.print'), this.#onPrint)] : []),
      ...(kiosk ? [] : isKept(receipt.number) ? [button('close', t('receipt.forget'), this.#onForget)] : [button('save', t('receipt.keep'), this.#onKeep)]),
    ];
  }

  async #onCopy(receipt: Receipt): Promise<void> {
    const text = receiptText(receipt, this.#t, this.language, this.client?.serverNow() ?? Date.now(), (page) => siteAddress(page, this.client));
    this.#say(receipt, this.#t(await copyText(text) ? 'receipt.copied' : 'receipt.copy.refused'));
  }

  async #onPicture(receipt: Receipt): Promise<void> {
    const { receiptPicture } = await import('./receipt-picture.js');
    const blob = await receiptPicture(receipt, this.#t);
    this.#dropPicture();
    if (blob) this.picture = { number: receipt.number, address: URL.createObjectURL(blob) };
    else this.#onPictureRefused(receipt);
  }

  /** The page's policy has no `img-src blob:`: the button goes, the receipt itself stays. */
  #onPictureRefused(receipt: Receipt): void {
    this.#dropPicture();
    this.pictureRefused = true;
    this.#say(receipt, this.#t('receipt.picture.refused'));
  }

  #onPrint({ number }: Receipt): void {
    const section = this.renderRoot.querySelector(`#title-${number}`)?.closest('.receipt');
    if (section) printAlone(section);
  }

  #onKeep(receipt: Receipt): void {
    const kept = keepReceipt(receipt);
    this.#say(receipt, this.#t(kept ? 'receipt.kept' : 'receipt.keep.refused'));
    if (kept) this.emit('hy-receipt-kept', { number: receipt.number } satisfies ReceiptKeptDetail);
  }

  #onForget(receipt: Receipt): void {
    forgetReceipt(receipt.number);
    this.#say(receipt, '');
    announce(this.#t('receipt.kept.none'));
    this.requestUpdate();
  }

  #say({ number }: Receipt, words: string): void {
    this.said = { number, words };
  }

  #dropPicture(): void {
    if (this.picture) URL.revokeObjectURL(this.picture.address);
    this.picture = undefined;
  }
}

interface Said { readonly number: string; readonly words: string }
interface Picture { readonly number: string; readonly address: string }

export interface ReceiptKeptDetail { readonly number: string }

declare global {
  interface HTMLElementTagNameMap { 'hy-receipt': HyReceipt }
}
