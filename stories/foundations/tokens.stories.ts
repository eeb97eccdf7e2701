import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import manifest from '../../custom-elements.json';
import type { Theme } from '../../src/index.js';
import { acting, type Story } from '../support/story.js';
import { colourNames } from './colour-names.js';
import { specimen } from './story-specimen.js';

const meta: Meta = { title: '基础 Foundations/可设置的变量 Tokens', parameters: { server: false, controls: { disable: true } } };
export default meta;

interface Token {
  readonly tag: string;
  readonly name: string;
  readonly fallback: string;
  readonly description: string;
}

/** What an element reads besides the colours, as its own documentation tells it. */
const elementTokens: readonly Token[] = manifest.modules.flatMap(({ declarations = [] }) => (declarations as readonly Declaration[]).flatMap(({ tagName = '', cssProperties = [] }) =>
  cssProperties.map(({ name, default: fallback = '', description = '' }) => ({ tag: tagName, name, fallback, description }))));

interface Declaration {
  readonly tagName?: string;
  readonly cssProperties?: readonly { readonly name: string; readonly default?: string; readonly description?: string }[];
}

const colours = (): TemplateResult => html`<table class="tokens">
  <caption>颜色 Colours</caption>
  <thead><tr><th scope="col">变量 Token</th><th scope="col">现在的颜色 In force</th></tr></thead>
  <tbody>${colourNames.map((name) => html`<tr><th scope="row"><code>--hy-color-${name}</code></th><td><span class="colour ${name}"></span></td></tr>`)}</tbody>
</table>`;

const properties = (): TemplateResult => (elementTokens.length === 0
  ? html`<p>各个部件没有别的变量。 No element reads another token.</p>`
  : html`<table class="tokens">
    <caption>部件自己的变量 Properties of elements</caption>
    <thead><tr><th scope="col">变量 Token</th><th scope="col">部件 Element</th><th scope="col">不设时 Unset</th><th scope="col">用处 Use</th></tr></thead>
    <tbody>${elementTokens.map(({ tag, name, fallback, description }) => html`<tr><th scope="row"><code>${name}</code></th><td><code>${tag}</code></td><td>${fallback}</td><td>${description}</td></tr>`)}</tbody>
  </table>`);

/** In the theme and mode of the toolbar. */
const inModes = (content: () => TemplateResult): Pick<Story, 'render'> => ({
  render: (_args, { globals }) => specimen(content, { theme: globals['theme'] as Theme, mode: String(globals['mode']) }),
});

export const All: Story = {
  name: '所有变量 All tokens',
  ...inModes(() => html`<div class="stack">${colours()}${properties()}</div>`),
  play: acting(async (citizen) => { await citizen.sees('--hy-color-'); }),
};

export const Spacing: Story = {
  name: '间距与形状 Space and shape',
  ...inModes(() => html`<dl class="spaces">${['0.25em', '0.5em', '0.75em', '1em', '1.5em', '2em', '3em'].map((size) => html`<div><dt>${size}</dt><dd><span class="space s${size.replace('.', '-').replace('em', '')}"></span></dd></div>`)}</dl>`),
  play: acting(async (citizen) => { await citizen.sees('0.25em'); }),
};
