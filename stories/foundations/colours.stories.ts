import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Story } from '../support/story.js';
import { colourNames } from './colour-names.js';
import { specimen } from './story-specimen.js';

const meta: Meta = { title: '基础 Foundations/颜色 Colours', parameters: { server: false, controls: { disable: true } } };
export default meta;

/** Each colour as it is in force, whoever set it. */
const swatches = (): TemplateResult =>
  html`<ul class="swatches">${colourNames.map((name) => html`<li class="swatch"><span class="colour ${name}"></span><span class="name">${name}</span></li>`)}</ul>`;

export const Blue: Story = { name: '蓝 Blue', render: () => specimen(swatches, { theme: 'blue' }) };
export const Red: Story = { name: '红 Red', render: () => specimen(swatches, { theme: 'red' }) };
export const Dark: Story = { name: '深色 Dark', render: () => specimen(swatches, { theme: 'dark' }) };
export const Contrast: Story = { name: '高对比 Contrast', render: () => specimen(swatches, { theme: 'contrast' }) };

/** An agency sets one colour; hover and soft follow. */
export const OwnAccent: Story = { name: '本单位的颜色 An agency’s own accent', render: () => html`<div class="own-accent">${specimen(swatches, { theme: 'blue' })}</div>` };

export const AllThemes: Story = {
  name: '所有颜色 All themes',
  render: () => html`${(['blue', 'red', 'dark', 'contrast'] as const).map((theme) => html`<section class="story-state"><h2>${theme}</h2>${specimen(swatches, { theme })}</section>`)}`,
};
