import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { knowledgeSituations } from '../server/knowledge.js';
import { allStates } from '../support/all-states.js';
import { deviceIsOffline } from '../support/device.js';
import { reading } from '../support/reading-states.js';
import { acting, type Story } from '../support/story.js';

const args = { 'unit-id': '', 'knowledge-id': '', limit: 10, 'mailbox-href': '/mailbox', 'search-hidden': false };

const template = (given: Record<string, unknown>): TemplateResult => html`<hy-knowledge unit-id=${String(given['unit-id'])} knowledge-id=${String(given['knowledge-id'])}
  limit=${Number(given['limit'])} mailbox-href=${String(given['mailbox-href'])} ?search-hidden=${given['search-hidden'] === true}></hy-knowledge>`;

const meta: Meta = {
  title: '公众问答 Questions and answers/公众问答 hy-knowledge',
  component: 'hy-knowledge',
  args,
  render: template,
};
export default meta;

const lamp = '路灯不亮，找谁修';
const several = { parameters: { server: knowledgeSituations.several } };
const one = { args: { 'knowledge-id': 'street-lamps' }, parameters: { server: knowledgeSituations.one } };
const sees = (...words: string[]) => acting(async (citizen) => { for (const each of words) await citizen.sees(each); });

export const Several: Story = { name: '问答列表 The list', tags: ['autodocs'], ...several, play: sees('共11条。', lamp, '没解决？写信') };

export const Found: Story = {
  name: '找到了 Found',
  ...several,
  play: acting(async (citizen) => {
    await citizen.sees('共11条。');
    await citizen.fill('想问什么', '老人证在哪办');
    await citizen.press('查找');
    await citizen.sees('最接近的在前。');
  }),
};

export const NothingFound: Story = {
  name: '没有找到 Nothing found',
  ...several,
  play: acting(async (citizen) => {
    await citizen.sees('共11条。');
    await citizen.fill('想问什么', '量子力学');
    await citizen.press('查找');
    await citizen.sees('没有这样的问答。请换个说法再找。');
  }),
};

export const OneDepartment: Story = { name: '一个部门的 One department', args: { 'unit-id': 'parks' }, ...several, play: sees('共3条。') };

export const SearchHidden: Story = { name: '不能查找 Search hidden', args: { 'search-hidden': true, limit: 3 }, ...several, play: sees('共11条。') };

export const More: Story = {
  name: '再看一些 More',
  args: { limit: 5 },
  ...several,
  play: acting(async (citizen) => {
    await citizen.counts('li', 5);
    await citizen.press('再看一些');
    await citizen.counts('li', 10);
  }),
};

export const MoreFailed: Story = {
  name: '再看时断网 More, offline',
  args: { limit: 5 },
  ...several,
  play: acting(async (citizen, server) => {
    await citizen.sees('再看一些');
    deviceIsOffline();
    server.networkBecomes('offline');
    await citizen.press('再看一些');
    await citizen.sees('网络断了。');
  }),
};

export const Question: Story = { name: '一个问答 A question', ...one, play: sees(lamp, '依据', '这条答复有用吗') };

export const Useful: Story = {
  name: '有用 Useful',
  ...one,
  play: acting(async (citizen) => {
    await citizen.press('有用');
    await citizen.sees('已记下。');
  }),
};

export const NotNoted: Story = {
  name: '没有记下 Not noted',
  ...one,
  play: acting(async (citizen, server) => {
    await citizen.sees(lamp);
    deviceIsOffline();
    server.networkBecomes('offline');
    await citizen.press('没用');
    await citizen.sees('没有记下。请稍后再试。');
  }),
};

export const UnderReview: Story = { name: '正在复核 Being looked through again', args: one.args, parameters: { server: knowledgeSituations.underReview }, play: sees('正在复核，有变化会在这里更新。') };
export const RatingsPublic: Story = { name: '公开评价 Ratings shown', args: one.args, parameters: { server: knowledgeSituations.ratingsPublic }, play: sees('0次有用，0次没用') };
export const LongTexts: Story = { name: '很长的文字 Long texts', args: one.args, parameters: { server: knowledgeSituations.longTexts }, play: sees('依据') };
export const None: Story = { name: '还没有 None', parameters: { server: knowledgeSituations.none }, play: sees('截至11月22日，还没有公开的问答。') };
export const Missing: Story = { name: '没有这个问答 No such question', args: { 'knowledge-id': 'nothing' }, play: sees('这里没有这项内容，可能已经撤下。') };
export const NotOffered: Story = { name: '没有开通 Not offered', parameters: { server: knowledgeSituations.notOffered }, play: sees('本站还没有开通这项服务。') };
export const Elder: Story = { name: '长者 Elder', args: one.args, parameters: { server: knowledgeSituations.one, frame: { mode: 'elder' } }, play: sees(lamp) };
export const English: Story = { name: '英文 English', parameters: { server: knowledgeSituations.several, frame: { language: 'en' } }, play: sees(lamp) };
export const Loading: Story = { name: '正在打开 Loading', ...reading.loading };
export const Slow: Story = { name: '网络较慢 Slow', ...reading.slow };
export const Problem: Story = { name: '打不开 Problem with retry', ...reading.problem };
export const Offline: Story = { name: '断网 Offline at first', ...reading.offline };
export const Maintenance: Story = { name: '维护 Maintenance', ...reading.maintenance };
export const TooMany: Story = { name: '太快 Too many', ...reading.tooMany };
export const Unconfigured: Story = { name: '没有接通 Unconfigured', parameters: { server: false }, play: reading.unconfigured.play };
export const Retried: Story = {
  name: '再试一次 Opened at the second try',
  ...reading.retried,
  play: async (context) => {
    await reading.retried.play(context);
    await sees('截至11月22日，还没有公开的问答。')(context);
  },
};

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [Several, Found, NothingFound, OneDepartment, SearchHidden, More, MoreFailed, Question, Useful, NotNoted, UnderReview, RatingsPublic, LongTexts, None, Missing, NotOffered, Elder, English,
      Loading, Slow, Problem, Offline, Maintenance, TooMany, Retried],
    template, args,
  ),
};
