import type { Meta } from '@storybook/web-components-vite';
import { situations } from '../server/situations.js';
import { allStates } from '../support/all-states.js';
import { reading } from '../support/reading-states.js';
import { acting, type Story } from '../support/story.js';
import { boxArgs, boxTemplate } from './box-template.js';

const meta: Meta = {
  title: '公开征求意见 Consultation/意见框 hy-comment-box/时间与读取 Phases and reading',
  component: 'hy-comment-box',
  args: boxArgs,
  render: boxTemplate,
};
export default meta;

export const Announced: Story = {
  name: '还没开始 Announced',
  args: { 'consultation-id': 'winter-heating' },
  parameters: { server: situations.announced },
  play: acting(async (citizen) => { await citizen.sees('开始征求意见'); }),
};

export const TenMinutesLeft: Story = {
  name: '还有十分钟 Ten minutes left',
  parameters: { server: situations.tenMinutesLeft },
  play: acting(async (citizen) => { await citizen.sees('分钟截止，现在提交来得及。'); }),
};

export const Grace: Story = {
  name: '截止前已打开 Grace',
  parameters: { server: situations.closingNow },
  play: acting(async (citizen) => {
    await citizen.sees('针对全文');
    const closed = Date.now() + 2500;
    // Whoever goes on writing sees it with the next key.
    while (Date.now() < closed) await new Promise((resolve) => { setTimeout(resolve, 100); });
    await citizen.fill('意见', '请把关门时间延到二十三点。');
    await citizen.sees('截止前已打开的，');
  }),
};

export const Paused: Story = {
  name: '暂停 Paused',
  args: { 'consultation-id': 'bus-routes' },
  parameters: { server: situations.paused },
  play: acting(async (citizen) => { await citizen.sees('暂停接收。'); }),
};

export const Closed: Story = {
  name: '已截止 Closed',
  args: { 'consultation-id': 'old-estates' },
  parameters: { server: situations.closed },
  play: acting(async (citizen) => { await citizen.sees('截止'); }),
};

export const ClosedWithText: Story = {
  name: '截止后文字还在 Closed with text in the box',
  parameters: { server: situations.aboutToClose },
  play: acting(async (citizen, server) => {
    await citizen.fill('意见', '请把关门时间延到二十三点。');
    await citizen.sees('已保存在本机，还没有提交。');
    server.clock.pass(60);
    citizen.comesBack('hy-comment-box');
    await citizen.sees('文字还在，没有丢失。');
  }),
};

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
    [Announced, TenMinutesLeft, Grace, Paused, Closed, ClosedWithText, Loading, Slow, Problem, Offline, Maintenance, TooMany, NotFound, NotOffered, Unconfigured],
    boxTemplate, boxArgs,
  ),
};
