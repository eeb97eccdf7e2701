import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Theme } from '../../src/index.js';
import type { Story } from '../support/story.js';
import './story-specimen.js';
import type { StorySpecimen } from './story-specimen.js';

const meta: Meta = { title: '基础 Foundations/颜色 Colours', parameters: { server: false, controls: { disable: true } } };
export default meta;

const names = ['surface', 'sunken', 'text', 'muted', 'line', 'control', 'accent', 'on-accent', 'accent-hover', 'accent-soft', 'selected', 'selected-ground', 'focus',
  'danger', 'danger-ground', 'success', 'success-ground', 'warning', 'warning-ground'] as const;

/** Bound styles are forbidden to elements, not to the pages of this reference. */
function paint(element: Element | undefined, name: string): void {
  if (element instanceof HTMLElement) element.style.background = `var(--_${name})`;
}

/** Each colour with the value that is in force, whoever set it. */
function swatches(): TemplateResult {
  return html`<div class="specimen"><ul class="swatches">${names.map((name) => html`<li class="swatch"><span class="colour" data-colour=${name}></span><span class="name">${name}</span></li>`)}</ul></div>`;
}

const themed = (theme: Theme): Story => ({
  render: () => html`<story-specimen theme=${theme} .content=${swatches}></story-specimen>`,
  play: async ({ canvasElement }) => {
    for (const specimen of canvasElement.querySelectorAll<StorySpecimen>('story-specimen')) {
      await specimen.updateComplete;
      for (const colour of specimen.renderRoot.querySelectorAll<HTMLElement>('.colour')) paint(colour, colour.dataset['colour'] ?? '');
    }
  },
});

export const Blue: Story = { name: '蓝 Blue', ...themed('blue') };
export const Red: Story = { name: '红 Red', ...themed('red') };
export const Dark: Story = { name: '深色 Dark', ...themed('dark') };
export const Contrast: Story = { name: '高对比 Contrast', ...themed('contrast') };

/** An agency sets one colour; hover and soft follow. */
export const OwnAccent: Story = {
  name: '本单位的颜色 An agency’s own accent',
  ...themed('blue'),
  render: () => html`<div class="own-accent"><story-specimen theme="blue" .content=${swatches}></story-specimen></div>`,
};
