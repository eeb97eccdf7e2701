import type { Meta } from '@storybook/web-components-vite';
import { demoConfig } from '../../demo/server/demo-config.js';
import { demoMailbox } from '../../demo/server/demo-mailbox.js';
import { mailboxSituations, mailboxWith, pausedMailbox } from '../server/mailboxes.js';
import type { StoryServer } from '../server/story-server.js';
import { allStates } from '../support/all-states.js';
import type { Citizen } from '../support/citizen.js';
import { deviceIsOffline } from '../support/device.js';
import { acting, type Story } from '../support/story.js';
import { composeArgs, composeTemplate } from './compose-template.js';

const meta: Meta = {
  title: '领导信箱 Mailbox/写信 hy-mailbox-compose/寄出 Sending',
  component: 'hy-mailbox-compose',
  args: composeArgs,
  render: composeTemplate,
};
export default meta;

/** Writes, then something happens, then sends, and reads what became of it. */
function sending(meanwhile: (server: StoryServer) => unknown, outcome: string, then?: (citizen: Citizen, server: StoryServer) => Promise<void>): Story {
  return {
    play: acting(async (citizen, server) => {
      await citizen.choose('投诉');
      await citizen.fill('标题', '和平路东段路灯不亮');
      await citizen.fill('正文', '和平路从菜市场到东门的路灯，从11月初起有六盏不亮。');
      await citizen.fill('姓名', '张明');
      await citizen.fill('手机号', '13900001234');
      await citizen.sees('已保存在本机，还没有寄出。');
      await meanwhile(server);
      await citizen.press('检查一遍');
      await citizen.press('寄出');
      await citizen.sees(outcome);
      await then?.(citizen, server);
    }),
  };
}

const unknown = '还不知道有没有收到。再按一次，不会重复。';

export const OnItsWay: Story = { name: '正在寄出 On its way', ...sending((server) => { server.networkBecomes('silent'); }, '正在寄出，请稍等。') };

export const Received: Story = { name: '已收到 Received', ...sending(() => undefined, '信已收到') };

export const UnknownOutcome: Story = { name: '不知道有没有收到 Unknown outcome', ...sending((server) => { server.losesAnswers(); }, unknown) };

export const UnknownAfterReload: Story = {
  name: '重新打开后 Unknown after a reload',
  ...sending((server) => { server.losesAnswers(); }, unknown, async (citizen, server) => {
    server.networkBecomes('normal');
    citizen.comesBack('hy-mailbox-compose');
    await citizen.sees('上次写的还在，已放回来。');
    await citizen.sees(unknown);
  }),
};

export const WroteOn: Story = {
  name: '后来又写了 Wrote on after an unknown outcome',
  ...sending((server) => { server.losesAnswers(); }, unknown, async (citizen, server) => {
    await citizen.press('修改');
    await citizen.fill('正文', '后来又坏了两盏。');
    server.networkBecomes('normal');
    await citizen.press('再寄一次');
    await citizen.sees('这是上一次寄出的内容。后来写的还在，没有寄出。');
  }),
};

export const Offline: Story = {
  name: '断网 Offline while writing',
  ...sending((server) => {
    deviceIsOffline();
    server.networkBecomes('offline');
  }, '网络断了。文字已保存在本机，联网后再寄。'),
};

export const Paused: Story = { name: '409 暂停 Paused while writing', ...sending((server) => { server.configure(pausedMailbox); }, '暂停接收。原因：系统升级。') };

export const InProgress: Story = { name: '409 还在处理 Still being handled', ...sending((server) => { server.isStillHandling(); }, unknown) };

export const TooLarge: Story = {
  name: '413 太长 Too large',
  ...sending((server) => { server.networkBecomes('failing-413'); }, '内容太长，请分两封寄。文字还在。'),
};

export const Refused: Story = {
  name: '422 字段有误 Refused at a field',
  ...sending((server) => { server.configure(mailboxWith({ limits: { ...demoMailbox.limits, maxBodyLength: 20 } })); }, '正文多了'),
};

export const TooMany: Story = {
  name: '429 太快 Too many',
  ...sending((server) => { server.configure({ rateLimits: { ...demoConfig.rateLimits, perAddress: { capacity: 0, perMinute: 0.1 } } }); }, '寄得太快。'),
};

export const Maintenance: Story = {
  name: '503 维护 Maintenance',
  ...sending((server) => { server.configure({ maintenance: { resumesAt: '2026-11-22T18:00:00+08:00' } }); }, '正在维护，预计11月22日18:00恢复。文字已保存。'),
};

export const OutOfOrder: Story = { name: '500 出了故障 Out of order', ...sending((server) => { server.networkBecomes('failing-500'); }, unknown) };

export const NotSent: Story = { name: '404 没有成功 Not sent', ...sending((server) => { server.configure(mailboxSituations.notOffered.config); }, '没有寄出去。文字还在。请再试一次。') };

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [OnItsWay, Received, UnknownOutcome, UnknownAfterReload, WroteOn, Offline, Paused, InProgress, TooLarge, Refused, TooMany, Maintenance, OutOfOrder, NotSent],
    composeTemplate, composeArgs,
  ),
};
