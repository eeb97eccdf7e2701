import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { deviceClockGoesOn, readerComesBack } from '../../test/support/device.js';
import { situations } from '../server/situations.js';
import { allStates } from '../support/all-states.js';
import { deviceIsOffline } from '../support/device.js';
import { reading } from '../support/reading-states.js';
import { acting, type Story } from '../support/story.js';

const args = { status: '', 'choice-hidden': false, limit: 10, 'link-pattern': '' };

const template = (given: Record<string, unknown>): TemplateResult => html`<hy-consultation-list
  status=${given['status']} limit=${Number(given['limit'])} link-pattern=${String(given['link-pattern'])} ?choice-hidden=${given['choice-hidden'] === true}></hy-consultation-list>`;

const meta: Meta = {
  title: '公开征求意见 Consultation/征求意见列表 hy-consultation-list',
  component: 'hy-consultation-list',
  args,
  argTypes: { status: { control: 'select', options: ['', 'open', 'announced', 'closed', 'answered'] } },
  render: template,
};
export default meta;

const sees = (...words: string[]) => acting(async (citizen) => { for (const each of words) await citizen.sees(each); });
const every = { parameters: { server: situations.everyKind } };
const parks = '《云河市公园管理条例》（征求意见稿）';

export const EveryKind: Story = {
  name: '各种情况 Every kind', tags: ['autodocs'], ...every,
  play: sees(parks, '正在征求意见，还剩28天', '正在征求意见，今天20:30截止', '开始征求意见', '暂停接收意见', '已于11月12日18:00截止', '已公布采纳情况'),
};

export const One: Story = { name: '只有一项 One', play: sees(parks) };

export const None: Story = { name: '还没有 None', parameters: { server: situations.nothingPublished }, play: sees('截至11月22日，还没有征求意见。') };

export const Open: Story = { name: '正在征求 Open', args: { status: 'open' }, ...every, play: sees(parks, '正在征求意见，还剩28天') };
export const Announced: Story = { name: '即将开始 Announced', args: { status: 'announced' }, ...every, play: sees('开始征求意见') };
export const Closed: Story = { name: '已截止 Closed', args: { status: 'closed' }, ...every, play: sees('已于11月12日18:00截止') };
export const Answered: Story = { name: '已公布 Answered', args: { status: 'answered' }, ...every, play: sees('《云河市中小学校供餐管理办法》（征求意见稿）', '已公布采纳情况') };

export const NoneOpen: Story = { name: '没有正在征求的 None open', args: { status: 'open' }, parameters: { server: situations.closed }, play: sees('截至11月22日，没有正在征求的意见。') };
export const NoneAnswered: Story = { name: '没有公布的 None answered', args: { status: 'answered' }, play: sees('截至11月22日，还没有公布采纳情况。') };

export const Chosen: Story = {
  name: '选一种 A kind chosen',
  ...every,
  play: acting(async (citizen) => {
    await citizen.choose('已截止');
    await citizen.sees('《云河市老旧小区改造办法》（征求意见稿）');
    await citizen.counts('li', 1);
  }),
};

export const ChoiceHidden: Story = { name: '不能选 Choice hidden', args: { 'choice-hidden': true, status: 'open' }, ...every, play: sees(parks) };

export const Many: Story = {
  name: '很多项 Many',
  parameters: { server: situations.many },
  play: acting(async (citizen) => {
    await citizen.counts('li', 10);
    await citizen.press('再看一些');
    await citizen.counts('li', 20);
  }),
};

export const MoreFailed: Story = {
  name: '再看时断网 More, offline',
  args: { limit: 3 },
  ...every,
  play: acting(async (citizen, server) => {
    await citizen.sees('再看一些');
    deviceIsOffline();
    server.networkBecomes('offline');
    await citizen.press('再看一些');
    await citizen.sees('网络断了。');
    await citizen.counts('li', 3);
  }),
};

/** The agency's own page shows each; a script in its place leads nowhere. */
export const OwnLinks: Story = { name: '本单位的网页 The agency’s own pages', args: { 'link-pattern': '/zmhd/yjzj.html?id={id}' }, play: sees(parks) };

export const LongTexts: Story = { name: '二百字的名称 Long title', parameters: { server: situations.longTitle }, play: sees('《关于深化公共数据资源共享', '工作领导小组办公室') };

export const Elder: Story = { name: '长者 Elder', parameters: { ...every.parameters, frame: { mode: 'elder' } }, play: sees(parks) };
export const English: Story = { name: '英文 English', parameters: { ...every.parameters, frame: { language: 'en' } }, play: sees(parks) };
export const Loading: Story = { name: '正在打开 Loading', ...reading.loading };
export const Slow: Story = { name: '网络较慢 Slow', ...reading.slow };
export const Problem: Story = { name: '打不开 Problem with retry', ...reading.problem };
export const Offline: Story = { name: '断网 Offline at first', ...reading.offline };
export const Maintenance: Story = { name: '维护 Maintenance', ...reading.maintenance };
export const TooMany: Story = { name: '太快 Too many', ...reading.tooMany };
export const NotOffered: Story = { name: '没有开通 Not offered', ...reading.notOffered };
export const Unconfigured: Story = { name: '没有接通 Unconfigured', parameters: { server: false }, play: reading.unconfigured.play };
export const Stale: Story = {
  name: '断网，看旧内容 Offline reading',
  play: acting(async (citizen, server) => {
    await citizen.sees(parks);
    deviceIsOffline();
    server.networkBecomes('offline');
    const back = deviceClockGoesOn(11);
    readerComesBack();
    back();
    await citizen.sees('网络断了。这是');
    await citizen.sees(parks);
  }),
};
export const Retried: Story = {
  name: '再试一次 Opened at the second try',
  ...reading.retried,
  play: async (context) => {
    await reading.retried.play(context);
    await sees(parks)(context);
  },
};

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [EveryKind, One, None, Open, Announced, Closed, Answered, NoneOpen, NoneAnswered, Chosen, ChoiceHidden, Many, MoreFailed, OwnLinks, LongTexts, Elder, English,
      Loading, Slow, Problem, Offline, Maintenance, TooMany, NotOffered, Stale, Retried],
    template, args,
  ),
};
