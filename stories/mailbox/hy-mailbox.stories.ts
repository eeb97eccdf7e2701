import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { mailboxSituations } from '../server/mailboxes.js';
import { allStates } from '../support/all-states.js';
import { reading } from '../support/reading-states.js';
import { acting, type Story } from '../support/story.js';
import { lamps, published } from './letters-stories.js';

const args = { 'mailbox-id': 'leaders', view: '', 'published-letter-id': '', 'letters-hidden': false, 'statistics-hidden': false };

const template = (given: Record<string, unknown>): TemplateResult => html`<hy-mailbox mailbox-id=${String(given['mailbox-id'] ?? '')} view=${given['view']}
  published-letter-id=${String(given['published-letter-id'] ?? '')} ?letters-hidden=${given['letters-hidden'] === true} ?statistics-hidden=${given['statistics-hidden'] === true}></hy-mailbox>`;

const meta: Meta = {
  title: '领导信箱 Mailbox/领导信箱 hy-mailbox',
  component: 'hy-mailbox',
  args,
  argTypes: { view: { control: 'select', options: ['', 'compose', 'tracking', 'letters', 'statistics'] } },
  render: template,
};
export default meta;

const sees = (...words: string[]) => acting(async (citizen) => { for (const each of words) await citizen.sees(each); });
const public3 = { parameters: { server: published } };

export const Compose: Story = { name: '写信 Write', tags: ['autodocs'], ...public3, play: sees('领导信箱', '这封信想说什么') };
export const Tracking: Story = { name: '查进度 Follow', args: { view: 'tracking' }, ...public3, play: sees('忘了查询码，请拨打') };
export const Letters: Story = { name: '看答复 Answers', args: { view: 'letters' }, ...public3, play: sees(lamps.title) };

export const Kept: Story = {
  name: '看完答复，写的还在 What was typed stays', ...public3,
  play: acting(async (citizen) => {
    await citizen.fill('正文', '菜市场到东门有六盏灯不亮。');
    await citizen.press('看答复');
    await citizen.sees(lamps.title);
    await citizen.press('写信');
    await citizen.sees('已保存在本机，还没有寄出。');
  }),
};

export const Sent: Story = {
  name: '寄出以后 After sending', ...public3,
  play: acting(async (citizen) => {
    await citizen.choose('投诉');
    await citizen.fill('标题', '和平路东段路灯不亮');
    await citizen.fill('正文', '菜市场到东门有六盏灯不亮。');
    await citizen.fill('姓名', '张明');
    await citizen.fill('手机号', '13900001234');
    await citizen.press('检查一遍');
    await citizen.press('寄出');
    await citizen.sees('信已收到');
    await citizen.sees('刚才寄出的信，编号已经填好。');
  }),
};

export const FewViews: Story = { name: '只写信和查进度 Two views', args: { 'letters-hidden': true, 'statistics-hidden': true }, play: sees('这封信想说什么') };
export const Paused: Story = { name: '暂停 Paused', parameters: { server: mailboxSituations.paused }, play: sees('暂停接收。原因：系统升级。') };
export const LongNames: Story = { name: '很长的名称 Long names', parameters: { server: mailboxSituations.longNames }, play: sees('查进度') };
export const Elder: Story = { name: '长者 Elder', parameters: { ...public3.parameters, frame: { mode: 'elder' } }, play: sees('这封信想说什么') };
export const English: Story = { name: '英文 English', parameters: { ...public3.parameters, frame: { language: 'en' } }, play: sees('查进度') };
export const Loading: Story = { name: '正在打开 Loading', ...reading.loading };
export const Slow: Story = { name: '网络较慢 Slow', ...reading.slow };
export const Problem: Story = { name: '打不开 Problem with retry', ...reading.problem };
export const Offline: Story = { name: '断网 Offline at first', ...reading.offline };
export const Maintenance: Story = { name: '503 维护 Maintenance', ...reading.maintenance };
export const TooMany: Story = { name: '429 太快 Too many', ...reading.tooMany };
export const Missing: Story = { name: '没有这个信箱 Not there', args: { 'mailbox-id': 'no-such-thing' }, play: reading.notFound.play };
export const NotOffered: Story = { name: '没有开通 Not offered', parameters: { server: mailboxSituations.notOffered }, play: reading.notOffered.play };
export const Unconfigured: Story = { name: '没有接通 Unconfigured', args: { 'mailbox-id': '' }, play: reading.unconfigured.play };
export const Retried: Story = {
  name: '再试一次 Opened at the second try', ...reading.retried,
  play: async (context) => {
    await reading.retried.play(context);
    await sees('这封信想说什么')(context);
  },
};

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [Compose, Tracking, Letters, Kept, Sent, FewViews, Paused, LongNames, Elder, English, Loading, Slow, Problem, Offline, Maintenance, TooMany, Missing, NotOffered, Retried],
    template, args,
  ),
};
