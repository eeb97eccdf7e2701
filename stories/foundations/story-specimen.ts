import { css, html, unsafeCSS, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Theme } from '../../src/index.js';
import { customElement } from '../../src/core/custom-element.js';
import { HyElement } from '../../src/core/element.js';
import { controlStyles } from '../../src/ui/controls.styles.js';
import { root } from '../../src/ui/root.js';
import { rootStyles } from '../../src/ui/root.styles.js';
import { tabStyles } from '../../src/ui/tabs.styles.js';
import { colourNames } from './colour-names.js';

const swatchStyles = unsafeCSS(colourNames.map((name) => `.colour.${name} { background: var(--_${name}); }`).join('\n'));

/** Shows templates of src/ui inside the same isolated box and with the same sheets as every element. */
@customElement('story-specimen')
export class StorySpecimen extends HyElement {
  static override styles = [
    rootStyles, controlStyles, tabStyles, swatchStyles,
    css`
      .specimen { padding: 1em; }
      .swatches { display: grid; grid-template-columns: repeat(auto-fill, minmax(11em, 1fr)); gap: 0.75em; }
      .swatch { border: 1px solid var(--_control); }
      .swatch .colour { display: block; block-size: 3.5em; }
      .swatch .name { display: block; padding: 0.25em 0.5em; }
      .icons { display: flex; flex-wrap: wrap; gap: 1em; }
      .icons li { display: flex; gap: 0.4em; align-items: center; min-inline-size: 7em; }
      .tokens { border-collapse: collapse; }
      .tokens caption { text-align: start; font-weight: 600; padding-block-end: 0.5em; }
      .tokens :is(th, td) { padding: 0.25em 0.75em 0.25em 0; border-block-end: 1px solid var(--_line); text-align: start; font-weight: 400; overflow-wrap: anywhere; }
      .tokens .colour { display: inline-block; inline-size: 6em; block-size: 1.5em; border: 1px solid var(--_control); vertical-align: middle; }
      .spaces > div { display: flex; gap: 1em; align-items: center; }
      .spaces dt { inline-size: 4em; }
      .space { display: block; block-size: 1em; background: var(--_accent); }
      .s0-25 { inline-size: 0.25em; }
      .s0-5 { inline-size: 0.5em; }
      .s0-75 { inline-size: 0.75em; }
      .s1 { inline-size: 1em; }
      .s1-5 { inline-size: 1.5em; }
      .s2 { inline-size: 2em; }
      .s3 { inline-size: 3em; }
      .scale > * + * { margin-block-start: 0.75em; }
    `,
  ];

  /** What is shown, drawn anew by itself. */
  @property({ attribute: false }) content: () => unknown = () => '';

  override render(): TemplateResult {
    return root(this, this.content());
  }
}

/** A specimen, drawn anew by itself. */
export function specimen(content: () => unknown, { theme = 'blue', mode = '' }: { readonly theme?: Theme; readonly mode?: string } = {}): TemplateResult {
  // Named here, so that a bundler keeps the element.
  void StorySpecimen;
  return html`<story-specimen theme=${theme} mode=${mode} .content=${() => html`<div class="specimen">${content()}</div>`}></story-specimen>`;
}

declare global {
  interface HTMLElementTagNameMap { 'story-specimen': StorySpecimen }
}
