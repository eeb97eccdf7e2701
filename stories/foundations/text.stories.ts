import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { icon, type IconName } from '../../src/ui/icons.js';
import type { Story } from '../support/story.js';
import { specimen } from './story-specimen.js';

const meta: Meta = { title: '基础 Foundations/文字与图标 Text and icons', parameters: { server: false, controls: { disable: true } } };
export default meta;

const sample = '第三条 公园每天五时三十分开门，二十二时关门。';

export const Scale: Story = {
  name: '字号 Type scale',
  render: () => specimen(() => html`<div class="scale">
    <h2>《云河市公园管理条例》（征求意见稿）</h2>
    <h3>第二章 开放与使用</h3>
    <h4>${sample}</h4>
    <p>${sample}因天气、施工或者大型活动需要提前关门的，公园管理单位应当至少提前一天在各入口和网站公布；遇有险情的，可以立即关门。</p>
    <p><strong>已收到</strong>，编号<span class="nowrap">20261122 4821 7390</span>，电话<a href="tel:0555-6200022">0555-6200022</a>。</p>
    <p class="meta">云河市司法局，11月10日公布</p>
  </div>`),
};

export const ScaleElder: Story = { name: '长者字号 Type scale, elder', render: () => specimen(() => html`<div class="scale"><h2>公园管理条例</h2><h3>第二章 开放与使用</h3><p>${sample}</p><p class="meta">11月10日公布</p></div>`, { mode: 'elder' }) };

const icons: readonly (readonly [IconName, string])[] = [
  ['search', '查找'], ['edit', '修改'], ['check', '已收到'], ['warning', '请注意'], ['info', '说明'], ['clock', '时间'],
  ['pause', '暂停'], ['copy', '复制'], ['photo', '图片'], ['print', '打印'], ['save', '保存'], ['close', '去掉'],
];

export const Icons: Story = {
  name: '图标 Icons',
  render: () => specimen(() => html`<ul class="icons">${icons.map(([name, words]) => html`<li>${icon(name)}<span>${words} ${name}</span></li>`)}</ul>`),
};
