import type { Meta, StoryContext } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { allStates } from '../support/all-states.js';
import { acting, serverOf, type Story } from '../support/story.js';
import type { MessageOverrides, Theme } from '../../src/index.js';

interface Given {
  readonly theme: Theme;
  readonly mode: string;
  readonly lang: string;
  readonly messages: MessageOverrides;
}

const args: Given = { theme: 'blue', mode: '', lang: 'zh', messages: {} };

/** An agency's own page: the provider stands around all elements of it. */
const template = (given: Record<string, unknown>, context: Pick<StoryContext, 'loaded'>): TemplateResult => {
  const { theme, mode, lang, messages } = { ...args, ...(given as Partial<Given>) };
  return html`<hy-provider .ownClient=${serverOf(context).client} theme=${theme} mode=${mode} lang=${lang} .messages=${messages}>
    <hy-comment-box consultation-id="river-parks"></hy-comment-box>
  </hy-provider>`;
};

const meta: Meta = {
  title: '公共部件 Parts/设置 hy-provider',
  component: 'hy-provider',
  args: { ...args },
  argTypes: {
    theme: { control: 'select', options: ['blue', 'red', 'dark', 'contrast', 'auto'] },
    mode: { control: 'select', options: ['', 'elder', 'kiosk', 'elder kiosk'] },
    lang: { control: 'select', options: ['zh', 'en', 'x-keys', 'x-long'] },
  },
  render: template,
};
export default meta;

const sees = (words: string) => acting(async (citizen) => { await citizen.sees(words); });

export const Blue: Story = { name: '蓝 Blue', tags: ['autodocs'], play: sees('针对全文') };
export const Red: Story = { name: '红 Red', args: { theme: 'red' }, play: sees('针对全文') };
export const Dark: Story = { name: '深色 Dark', args: { theme: 'dark' }, play: sees('针对全文') };
export const Contrast: Story = { name: '高对比 Contrast', args: { theme: 'contrast' }, play: sees('针对全文') };
export const Elder: Story = { name: '长者 Elder', args: { mode: 'elder' }, play: sees('针对全文') };
export const Kiosk: Story = { name: '自助机 Kiosk', args: { mode: 'kiosk' }, play: sees('没有在本机保存。') };
export const English: Story = { name: '英文 English', args: { lang: 'en' }, play: sees('My opinion') };
export const MessageKeys: Story = { name: '词条名 Message keys', args: { lang: 'x-keys' }, play: sees('box.title') };
export const LongWords: Story = { name: '加长 Half as long again', args: { lang: 'x-long' }, play: sees('［') };
export const OwnWording: Story = {
  name: '本单位的说法 The agency’s own wording',
  args: { messages: { 'box.title': '我来说两句', 'box.submit': '交给市司法局（{0}条）' } },
  play: sees('我来说两句'),
};

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates([Blue, Red, Dark, Contrast, Elder, Kiosk, English, MessageKeys, LongWords, OwnWording], template, { ...args }),
};
