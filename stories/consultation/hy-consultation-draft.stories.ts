import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { situations } from '../server/situations.js';
import { allStates } from '../support/all-states.js';
import { reading } from '../support/reading-states.js';
import { acting, type Story } from '../support/story.js';

const args = { 'consultation-id': 'river-parks', 'clause-id': '', 'active-clause-id': '', 'comments-hidden': false };

const template = (given: Record<string, unknown>): TemplateResult => html`<hy-consultation-draft
  consultation-id=${String(given['consultation-id'])} clause-id=${String(given['clause-id'])} active-clause-id=${String(given['active-clause-id'])}
  ?comments-hidden=${given['comments-hidden'] === true}></hy-consultation-draft>`;

const meta: Meta = { title: '公开征求意见 Consultation/草案 hy-consultation-draft', component: 'hy-consultation-draft', args, render: template };
export default meta;

const sees = (...words: string[]) => acting(async (citizen) => { for (const each of words) await citizen.sees(each); });

export const Text: Story = { name: '草案 Text', tags: ['autodocs'], play: sees('第一条', '第1稿，') };

export const ActiveClause: Story = { name: '正在说的一条 Active clause', args: { 'active-clause-id': 'art-3' }, play: sees('第三条') };

export const ShownClause: Story = { name: '先看一条 Shown first', args: { 'clause-id': 'art-9' }, play: sees('第九条') };

export const CommentsHidden: Story = { name: '不能提意见 Comments hidden', args: { 'comments-hidden': true }, play: sees('第一条') };

export const Found: Story = {
  name: '找到 Words found',
  play: acting(async (citizen) => {
    await citizen.fill('查找词语', '公布');
    await citizen.press('查找');
    await citizen.sees('找到');
  }),
};

export const NoneFound: Story = {
  name: '没找到 No words found',
  play: acting(async (citizen) => {
    await citizen.fill('查找词语', '路灯');
    await citizen.press('查找');
    await citizen.sees('没有条文写到“路灯”。换一个词试试。');
  }),
};

export const SearchFailed: Story = {
  name: '查找打不开 Search failed',
  play: acting(async (citizen, server) => {
    await citizen.sees('第一条');
    server.networkBecomes('failing-500');
    await citizen.fill('查找词语', '公布');
    await citizen.press('查找');
    await citizen.sees('暂时打不开。');
  }),
};

export const NoSuchNumber: Story = {
  name: '没有这一条 No such number',
  play: acting(async (citizen) => {
    await citizen.fill('跳到第几条', '99');
    await citizen.press('跳转');
    await citizen.sees('请填1到12之间的数');
  }),
};

export const ChapterFailed: Story = {
  name: '一章打不开 A chapter failed',
  args: { 'consultation-id': 'data-sharing' },
  parameters: { server: situations.longTexts },
  play: acting(async (citizen, server) => {
    await citizen.sees('第一条');
    server.networkBecomes('failing-500');
    await citizen.pressFirst('打开这一章，共');
    await citizen.sees('暂时打不开。请稍后再试。');
  }),
};

export const LongTexts: Story = { name: '六十条 Sixty articles', args: { 'consultation-id': 'data-sharing' }, parameters: { server: situations.longTexts }, play: sees('第一条') };

export const WithoutArticles: Story = {
  name: '不分条 Text without articles', args: { 'consultation-id': 'bus-routes' }, parameters: { server: situations.withoutArticles }, play: sees('第1稿，'),
};

export const Elder: Story = { name: '长者 Elder', parameters: { frame: { mode: 'elder' } }, play: sees('第一条') };

export const Loading: Story = { name: '正在打开 Loading', ...reading.loading };
export const Slow: Story = { name: '网络较慢 Slow', ...reading.slow };
export const Problem: Story = { name: '打不开 Problem with retry', ...reading.problem };
export const Offline: Story = { name: '断网 Offline at first', ...reading.offline };
export const Maintenance: Story = { name: '维护 Maintenance', ...reading.maintenance };
export const TooMany: Story = { name: '太快 Too many', ...reading.tooMany };
export const NotFound: Story = { name: '没有 Not found', ...reading.notFound };
export const NotOffered: Story = { name: '没有开通 Not offered', ...reading.notOffered };
export const Unconfigured: Story = { name: '没有接通 Unconfigured', ...reading.unconfigured };

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [Text, ActiveClause, ShownClause, CommentsHidden, Found, NoneFound, SearchFailed, NoSuchNumber, ChapterFailed, LongTexts, WithoutArticles, Elder,
      Loading, Slow, Problem, Offline, Maintenance, TooMany, NotFound, NotOffered, Unconfigured],
    template, args,
  ),
};
