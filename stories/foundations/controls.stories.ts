import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { errorSummary } from '../../src/ui/error-summary.js';
import { checkField, choiceField, textField } from '../../src/ui/fields.js';
import { icon } from '../../src/ui/icons.js';
import { notice } from '../../src/ui/notice.js';
import { tabList, tabPanel } from '../../src/ui/tabs.js';
import type { Theme } from '../../src/index.js';
import type { Story } from '../support/story.js';
import { specimen } from './story-specimen.js';

const meta: Meta = { title: '基础 Foundations/按钮与字段 Buttons and fields', parameters: { server: false, controls: { disable: true } } };
export default meta;

const nothing = (): void => undefined;
/** In the theme and mode of the toolbar. */
const inModes = (content: () => TemplateResult): Pick<Story, 'render'> => ({
  render: (_args, { globals }) => specimen(content, { theme: globals['theme'] as Theme, mode: String(globals['mode']) }),
});

export const Buttons: Story = {
  name: '按钮 Buttons',
  ...inModes(() => html`<div class="actions">
    <button type="button" class="primary">提交意见</button>
    <button type="button">看草案</button>
    <button type="button">${icon('copy')}复制</button>
    <button type="button" class="quiet">不在本机保存</button>
    <button type="button" class="primary" aria-disabled="true">正在提交，请稍等。</button>
  </div>`),
};

export const TextFields: Story = {
  name: '文字 Text fields',
  ...inModes(() => html`
    ${textField({ name: 'plain', label: '姓名', value: '', onInput: nothing })}
    ${textField({ name: 'hint', label: '手机号', hint: '只用来联系和告知进度。', value: '13800000000', type: 'tel', onInput: nothing })}
    ${textField({ name: 'wrong', label: '手机号', error: '手机号少了1位', value: '1380000000', type: 'tel', onInput: nothing })}
    ${textField({ name: 'lines', label: '理由', hint: '写写实际情况，举个例子更清楚。', value: '老人走一段就要歇。', lines: 4, onInput: nothing })}`),
};

export const Choices: Story = {
  name: '选择 Choices',
  ...inModes(() => html`
    ${choiceField({ name: 'position', label: '态度（可不选）', value: 'amend', onChoose: nothing, options: [
      { value: 'support', label: '赞成' }, { value: 'amend', label: '建议修改' }, { value: 'oppose', label: '不赞成' },
    ] })}
    ${checkField({ name: 'consent', label: '同意公开这些意见', hint: '不同意也能提交，同样会研究。', checked: false, onChange: nothing })}`),
};

export const Notices: Story = {
  name: '提示 Notices',
  ...inModes(() => html`<div class="stack">
    ${notice('plain', '本站还没有开通这项服务。')}
    ${notice('success', '正在征求意见，还剩12天')}
    ${notice('warning', '暂时打不开。请稍后再试。', html`<button type="button">再试一次</button>`)}
    ${errorSummary({
      title: '有2处需要修改',
      problems: new Map([['a', '请写下对第十二条的意见'], ['b', '请填手机号，或改填邮箱']]),
      hasField: () => true,
      focus: nothing,
    })}
  </div>`),
};

export const Tabs: Story = {
  name: '页签 Tabs',
  ...inModes(() => html`
    ${tabList({ label: '内容', current: 'draft', onChoose: nothing, tabs: [{ name: 'draft', label: '草案内容' }, { name: 'notice', label: '征集公告' }, { name: 'explanation', label: '起草说明' }] })}
    ${tabPanel('draft', 'draft', html`<p>第一条</p>`)}${tabPanel('notice', 'draft', '')}${tabPanel('explanation', 'draft', '')}`),
};
