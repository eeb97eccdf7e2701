import type { Meta } from '@storybook/web-components-vite';
import { demoConfig } from '../../demo/server/demo-config.js';
import { riverParks } from '../../demo/server/seed/river-parks.js';
import { situations } from '../server/situations.js';
import type { StoryServer } from '../server/story-server.js';
import { allStates } from '../support/all-states.js';
import type { Citizen } from '../support/citizen.js';
import { deviceIsOffline } from '../support/device.js';
import { acting, type Story } from '../support/story.js';
import { boxArgs, boxTemplate } from './box-template.js';

const meta: Meta = {
  title: '公开征求意见 Consultation/意见框 hy-comment-box/提交 Sending',
  component: 'hy-comment-box',
  args: boxArgs,
  render: boxTemplate,
};
export default meta;

const opinion = '请把关门时间延到二十三点，下夜班的人也能走一圈。';

/** Writes, then something happens, then sends, and reads what became of it. */
function sending(meanwhile: (server: StoryServer) => unknown, outcome: string, then?: (citizen: Citizen, server: StoryServer) => Promise<void>): Story {
  return {
    play: acting(async (citizen, server) => {
      await citizen.fill('意见', opinion);
      await citizen.sees('已保存在本机，还没有提交。');
      await meanwhile(server);
      await citizen.press('提交意见');
      await citizen.sees(outcome);
      await then?.(citizen, server);
    }),
  };
}

const nothing = (): void => undefined;
const { limits, rateLimits } = demoConfig;
const unknown = '还不知道有没有收到。再按一次，不会重复。';
const newVersion = (server: StoryServer): Promise<void> => server.staff.publishDraft('river-parks', { ...riverParks.draft, title: '云河市公园管理条例' });

export const OnItsWay: Story = {
  name: '正在提交 On its way',
  ...sending((server) => { server.networkBecomes('silent'); }, '正在提交，请稍等。'),
};

export const Received: Story = {
  name: '已收到 Received',
  ...sending(nothing, '意见已收到，谢谢参与'),
};

export const UnknownOutcome: Story = {
  name: '不知道有没有收到 Unknown outcome',
  ...sending((server) => { server.losesAnswers(); }, unknown),
};

export const UnknownAfterReload: Story = {
  name: '重新打开后 Unknown after a reload',
  ...sending((server) => { server.losesAnswers(); }, unknown, async (citizen, server) => {
    server.networkBecomes('normal');
    citizen.comesBack('hy-comment-box');
    await citizen.sees('上次写的还在，已放回来。');
    await citizen.sees(unknown);
  }),
};

export const WroteOn: Story = {
  name: '后来又写了 Wrote on after an unknown outcome',
  ...sending((server) => { server.losesAnswers(); }, unknown, async (citizen, server) => {
    await citizen.fill('意见', `${opinion}再加几盏灯。`);
    server.networkBecomes('normal');
    await citizen.press('再提交一次');
    await citizen.sees('这是上一次提交的内容。后来写的还在，没有提交。');
  }),
};

export const Offline: Story = {
  name: '断网 Offline while writing',
  ...sending((server) => {
    deviceIsOffline();
    server.networkBecomes('offline');
  }, '网络断了。文字已保存在本机，联网后再提交。'),
};

export const Closed: Story = {
  parameters: { server: situations.tenMinutesLeft },
  name: '409 已截止 Closed while writing',
  ...sending((server) => { server.clock.pass(60); }, '文字还在，没有丢失。'),
};

export const Paused: Story = {
  name: '409 暂停 Paused while writing',
  ...sending((server) => server.staff.pause('river-parks', { reason: '附图有误，正在更正', phone: '0555-6200022', resumesAt: '2026-11-23T09:00:00+08:00' }), '暂停接收。原因：附图有误，正在更正。'),
};

export const DraftChanged: Story = {
  name: '409 有新的一稿 A new version',
  ...sending(newVersion, '草案有了新的一稿，文字还在。'),
};

export const Stale: Story = {
  name: '旧内容 Stale',
  ...sending(newVersion, '草案有了新的一稿，文字还在。', async (citizen, server) => {
    deviceIsOffline();
    server.networkBecomes('offline');
    await citizen.press('看新的一稿');
    await citizen.sees('网络断了。这是');
  }),
};

/** The server's clock was ahead when the form was opened. */
export const NotOpen: Story = {
  name: '409 还没开始 Not open yet',
  ...sending((server) => { server.clock.pass(-20 * 24 * 60); }, '开始征求意见。文字还在。'),
};

export const KeyReused: Story = {
  name: '409 已经收到过 Received before',
  ...sending((server) => { server.knowsEveryKey(); }, '已经收到过。'),
};

export const InProgress: Story = {
  name: '409 还在处理 Still being handled',
  ...sending((server) => { server.isStillHandling(); }, unknown),
};

export const TooLarge: Story = {
  name: '413 太长 Too large',
  ...sending((server) => { server.configure({ limits: { ...limits, maxBodyBytes: 100 } }); }, '内容太长，请分两次提交。文字还在。'),
};

export const Refused: Story = {
  name: '422 字段有误 Refused at a field',
  ...sending((server) => { server.configure({ limits: { ...limits, maxReasonLength: 20 } }); }, '理由多了'),
};

export const TooMany: Story = {
  name: '429 太快 Too many',
  ...sending((server) => { server.configure({ rateLimits: { ...rateLimits, perAddress: { capacity: 0, perMinute: 0.1 } } }); }, '提交得太快。'),
};

export const Maintenance: Story = {
  name: '503 维护 Maintenance',
  ...sending((server) => { server.configure({ maintenance: { resumesAt: '2026-11-22T18:00:00+08:00' } }); }, '正在维护，预计11月22日18:00恢复。文字已保存。'),
};

/** The server is out of order, or something before it: nobody knows whether it was taken. */
export const OutOfOrder: Story = {
  name: '500 出了故障 Out of order',
  ...sending((server) => { server.networkBecomes('failing-500'); }, unknown),
};

export const NotSent: Story = {
  name: '404 没有成功 Not sent',
  ...sending((server) => { server.configure(situations.notOffered.config); }, '没有提交成功。文字还在。请再试一次。'),
};

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [OnItsWay, Received, UnknownOutcome, UnknownAfterReload, WroteOn, Offline, Closed, Paused, DraftChanged, Stale, NotOpen, KeyReused, InProgress, TooLarge, Refused, TooMany, Maintenance, OutOfOrder, NotSent],
    boxTemplate, boxArgs,
  ),
};
