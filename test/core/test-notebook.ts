import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { customElement } from '../../src/core/custom-element.js';
import { Draft } from '../../src/core/drafts.js';
import { HyElement } from '../../src/core/element.js';
import { root } from '../../src/ui/root.js';

interface Note {
  readonly text: string;
  readonly lines: readonly string[];
}

/** The smallest form that keeps a draft. */
@customElement('test-notebook')
export class TestNotebook extends HyElement {
  @property({ attribute: 'item-id' }) itemId = '';
  @property({ type: Number }) days = 7;
  @property({ attribute: false }) text = '';

  readonly draft = new Draft<Note>(this, {
    key: () => (this.itemId ? ['https://api.example/v1', 'note', this.itemId] : undefined),
    allowed: () => !this.settings.mode?.includes('kiosk'),
    days: () => this.days,
    read: () => (this.text ? { text: this.text, lines: this.text.split('\n') } : undefined),
    restore: ({ text, lines }) => { this.text = lines.join('\n') === text ? text : '（坏了）'; },
  });

  override render(): TemplateResult {
    const button = (label: string, act: () => void): TemplateResult => html`<button @click=${act}>${label}</button>`;
    return root(this, html`<label>草稿<textarea .value=${live(this.text)} @input=${this.#onInput}></textarea></label><p>状态：${this.draft.state}</p><p>另有${this.draft.others.length}份</p>
      ${button('清空', () => { this.#onClear(); })}${button('放回来', () => { this.draft.putBack(); })}${button('换一份', () => { this.draft.swap(); })}${button('不保存', () => { this.draft.switchOff(true); })}${button('保存', () => { this.draft.switchOff(false); })}`);
  }

  #onClear(): void {
    this.draft.discard();
    this.text = '';
  }

  #onInput(event: Event): void {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.draft.touch();
  }
}

declare global {
  interface HTMLElementTagNameMap { 'test-notebook': TestNotebook }
}
