import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { deviceClockGoesOn, readerComesBack } from '../../test/support/device.js';
import { situations } from '../server/situations.js';
import { allStates } from '../support/all-states.js';
import { deviceIsOffline } from '../support/device.js';
import { reading } from '../support/reading-states.js';
import { acting, type Story } from '../support/story.js';

const args = { 'consultation-id': 'river-parks', view: 'draft', 'clause-id': '' };

const template = (given: Record<string, unknown>): TemplateResult =>
  html`<hy-consultation consultation-id=${String(given['consultation-id'])} view=${given['view']} clause-id=${String(given['clause-id'])}></hy-consultation>`;

const meta: Meta = {
  title: '公开征求意见 Consultation/征求意见 hy-consultation',
  component: 'hy-consultation',
  args,
  argTypes: { view: { control: 'select', options: ['', 'notice', 'draft', 'explanation', 'comment', 'comments', 'outcome'] } },
  render: template,
};
export default meta;

const sees = (...words: string[]) => acting(async (citizen) => { for (const each of words) await citizen.sees(each); });

export const Open: Story = { name: '正在征求 Open', tags: ['autodocs'], play: sees('正在征求意见，还剩28天', '第一条') };

export const Announced: Story = {
  name: '预告 Announced', args: { 'consultation-id': 'winter-heating' }, parameters: { server: situations.announced }, play: sees('开始征求意见', '第一条'),
};

export const Shortened: Story = {
  name: '期限较短 Shortened period', args: { 'consultation-id': 'night-noise' }, parameters: { server: situations.shortened }, play: sees('本次征求意见20天。原因：', '第一条'),
};

export const LastDay: Story = {
  name: '最后一天 Last day', args: { 'consultation-id': 'street-markets' }, parameters: { server: situations.lastDay }, play: sees('正在征求意见，今天20:30截止', '第一条'),
};

export const TenMinutesLeft: Story = {
  name: '还有十分钟 Ten minutes left', parameters: { server: situations.tenMinutesLeft }, play: sees('分钟截止，现在提交来得及。', '第一条'),
};

export const Grace: Story = { name: '刚刚截止 Just closed', parameters: { server: situations.justClosed }, play: sees('已于11月22日14:25截止', '第一条') };

export const Paused: Story = {
  name: '暂停 Paused', args: { 'consultation-id': 'bus-routes' }, parameters: { server: situations.paused }, play: sees('暂停接收。原因：线路图有一处站点标错，正在更正。'),
};

export const Closed: Story = { name: '已截止 Closed', args: { 'consultation-id': 'old-estates' }, parameters: { server: situations.closed }, play: sees('截止', '第一条') };

export const Notice: Story = { name: '公告 Notice', args: { view: 'notice' }, play: sees('征求意见时间', '起草说明（全文）') };

export const Explanation: Story = { name: '起草说明 Explanation', args: { view: 'explanation' }, play: sees('开门时间不一样。') };

export const ClauseChosen: Story = {
  name: '对一条提意见 Commenting on a clause',
  play: acting(async (citizen) => {
    await citizen.sees('第三条');
    await citizen.press('对第三条提意见');
    await citizen.sees('针对第三条');
    await citizen.fill('理由', '我下夜班十点多才到家，想去河边走一圈。');
    await citizen.sees('已保存在本机，还没有提交。');
  }),
};

export const Sent: Story = {
  name: '已提交 Sent',
  play: acting(async (citizen) => {
    await citizen.sees('第五条');
    await citizen.press('对第五条提意见');
    await citizen.sees('针对第五条');
    await citizen.fill('理由', '老人走一段就要歇，座椅多一点好。');
    await citizen.press('提交意见');
    await citizen.sees('意见已收到，谢谢参与');
  }),
};

export const LongTexts: Story = {
  name: '长名称，六十条 Long texts, sixty articles', args: { 'consultation-id': 'data-sharing' }, parameters: { server: situations.longTexts }, play: sees('第一条'),
};

export const WithoutArticles: Story = {
  name: '不分条 Text without articles', args: { 'consultation-id': 'bus-routes' }, parameters: { server: situations.withoutArticles }, play: sees('正在征求意见，还剩20天'),
};

export const MissingData: Story = { name: '可不填的都没填 Missing optional data', parameters: { server: situations.missingData }, play: sees('正在征求意见，还剩28天', '第一条') };

export const Elder: Story = { name: '长者 Elder', parameters: { frame: { mode: 'elder' } }, play: sees('正在征求意见，还剩28天', '第一条') };

export const Loading: Story = { name: '正在打开 Loading', ...reading.loading };
export const Slow: Story = { name: '网络较慢 Slow', ...reading.slow };
export const Problem: Story = { name: '打不开 Problem with retry', ...reading.problem };
export const Offline: Story = { name: '断网 Offline at first', ...reading.offline };
export const Maintenance: Story = { name: '维护 Maintenance', ...reading.maintenance };
export const TooMany: Story = { name: '太快 Too many', ...reading.tooMany };
export const NotFound: Story = { name: '没有 Not found', ...reading.notFound };
export const NotOffered: Story = { name: '没有开通 Not offered', ...reading.notOffered };
export const Unconfigured: Story = { name: '没有接通 Unconfigured', ...reading.unconfigured };
export const Stale: Story = {
  name: '断网，看旧内容 Offline reading',
  play: acting(async (citizen, server) => {
    await citizen.sees('正在征求意见，还剩28天');
    await citizen.sees('第一条');
    deviceIsOffline();
    server.networkBecomes('offline');
    const back = deviceClockGoesOn(11);
    readerComesBack();
    back();
    await citizen.sees('网络断了。这是');
  }),
};
export const StaleProblem: Story = {
  name: '新内容打不开 The newest cannot be opened',
  play: acting(async (citizen, server) => {
    await citizen.sees('正在征求意见，还剩28天');
    server.networkBecomes('failing-500');
    const back = deviceClockGoesOn(11);
    readerComesBack();
    back();
    await citizen.sees('新内容暂时打不开。这是');
  }),
};
export const Retried: Story = {
  name: '再试一次 Opened at the second try',
  ...reading.retried,
  play: async (context) => {
    await reading.retried.play(context);
    await sees('正在征求意见，还剩28天')(context);
  },
};

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [Open, Announced, Shortened, LastDay, TenMinutesLeft, Grace, Paused, Closed, Notice, Explanation, ClauseChosen, Sent, LongTexts, WithoutArticles, MissingData, Elder,
      Loading, Slow, Problem, Offline, Maintenance, TooMany, NotFound, NotOffered, Unconfigured, Stale, StaleProblem, Retried],
    template, args,
  ),
};
