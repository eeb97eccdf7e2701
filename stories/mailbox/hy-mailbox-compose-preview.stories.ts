import type { Meta } from '@storybook/web-components-vite';
import { demoConfig } from '../../demo/server/demo-config.js';
import type { StoryServer } from '../server/story-server.js';
import { allStates } from '../support/all-states.js';
import type { Citizen } from '../support/citizen.js';
import { deviceIsOffline } from '../support/device.js';
import { acting, type Story } from '../support/story.js';
import { composeArgs, composeTemplate } from './compose-template.js';

const meta: Meta = {
  title: '领导信箱 Mailbox/写信 hy-mailbox-compose/公开后的样子 Preview',
  component: 'hy-mailbox-compose',
  args: composeArgs,
  render: composeTemplate,
};
export default meta;

/** Writes, then something happens, then looks at what the public would read. */
function looking(body: string, meanwhile: (server: StoryServer) => void, seen: string, then?: (citizen: Citizen) => Promise<void>): Story {
  return {
    play: acting(async (citizen, server) => {
      await citizen.fill('标题', '和平路东段路灯不亮');
      await citizen.fill('正文', body);
      await citizen.sees('看看公开后的样子');
      meanwhile(server);
      await citizen.press('看看公开后的样子');
      await citizen.sees(seen);
      await then?.(citizen);
    }),
  };
}

const body = '和平路从菜市场到东门有六盏不亮，请打13900001234，或写到zhang@example.org。';
const shown = '隐去了1处电话、1处邮箱。';

export const Masked: Story = { name: '隐去号码 Masked', tags: ['autodocs'], ...looking(body, () => undefined, shown) };

export const NothingMasked: Story = { name: '没有号码 Nothing to mask', ...looking('和平路从菜市场到东门有六盏不亮。', () => undefined, '没有要隐去的号码。') };

export const Empty: Story = {
  name: '还没有写 Nothing written',
  play: acting(async (citizen) => {
    await citizen.fill('姓名', '张明');
    await citizen.press('看看公开后的样子');
    await citizen.sees('还没有写标题和正文。');
  }),
};

export const Changed: Story = {
  name: '改过了 Changed since',
  ...looking(body, () => undefined, shown, async (citizen) => {
    await citizen.fill('正文', '和平路从菜市场到东门有六盏不亮。');
    await citizen.sees('文字改过了，这是改之前的。');
  }),
};

export const WhileChecking: Story = {
  name: '检查一遍时 While it is looked through',
  play: acting(async (citizen) => {
    await citizen.choose('投诉');
    await citizen.fill('标题', '和平路东段路灯不亮');
    await citizen.fill('正文', body);
    await citizen.fill('姓名', '张明');
    await citizen.fill('手机号', '13900001234');
    await citizen.choose('可以，隐去个人信息');
    await citizen.press('检查一遍');
    await citizen.sees('答复后公开');
    await citizen.press('看看公开后的样子');
    await citizen.sees(shown);
  }),
};

export const Loading: Story = { name: '正在打开 Loading', ...looking(body, (server) => { server.networkBecomes('silent'); }, '正在打开…') };

export const Problem: Story = { name: '打不开 Problem', ...looking(body, (server) => { server.networkBecomes('failing-500'); }, '暂时打不开。') };

export const Offline: Story = {
  name: '断网 Offline',
  ...looking(body, (server) => {
    deviceIsOffline();
    server.networkBecomes('offline');
  }, '网络断了。联网后会自动打开。'),
};

export const TooLong: Story = { name: '太长 Too long', ...looking('路灯不亮。'.repeat(500), () => undefined, '文字太长，请缩短后再看。') };

export const TooMany: Story = {
  name: '429 太快 Too many',
  ...looking(body, (server) => { server.configure({ rateLimits: { ...demoConfig.rateLimits, preview: { capacity: 0, perMinute: 0.1 } } }); }, '打开得太快。'),
};

export const Maintenance: Story = {
  name: '503 维护 Maintenance',
  ...looking(body, (server) => { server.configure({ maintenance: { resumesAt: '2026-11-22T18:00:00+08:00' } }); }, '正在维护，预计11月22日18:00恢复。'),
};

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates([Masked, NothingMasked, Empty, Changed, WhileChecking, Loading, Problem, TooLong, TooMany, Maintenance], composeTemplate, composeArgs),
};
