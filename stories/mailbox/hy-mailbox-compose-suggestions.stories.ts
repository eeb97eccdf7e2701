import type { Meta } from '@storybook/web-components-vite';
import { knowledgeSituations } from '../server/knowledge.js';
import { acting, type Story } from '../support/story.js';
import { composeArgs, composeTemplate } from './compose-template.js';

const meta: Meta = {
  title: '领导信箱 Mailbox/写信 hy-mailbox-compose/写信时的答复 Answers while writing',
  component: 'hy-mailbox-compose',
  args: composeArgs,
  render: composeTemplate,
};
export default meta;

const several = { parameters: { server: knowledgeSituations.several } };
const line = '这些答复也许有用（1条）';

export const Suggested: Story = {
  name: '也许有用 Perhaps useful',
  ...several,
  play: acting(async (citizen) => {
    await citizen.fill('标题', '和平路东段路灯不亮');
    await citizen.sees(line);
    await citizen.unfold(line);
    await citizen.sees('依据：');
  }),
};

export const Opened: Story = {
  name: '看一条 One of them read',
  ...several,
  play: acting(async (citizen) => {
    await citizen.fill('标题', '和平路东段路灯不亮');
    await citizen.unfold(line);
    await citizen.press('路灯不亮，找谁修');
    await citizen.sees('解决了，不写了');
  }),
};

export const Solved: Story = {
  name: '解决了 Solved',
  ...several,
  play: acting(async (citizen) => {
    await citizen.fill('标题', '和平路东段路灯不亮');
    await citizen.unfold(line);
    await citizen.press('路灯不亮，找谁修');
    await citizen.press('解决了，不写了');
    await citizen.sees('这封信没有寄出');
  }),
};

export const NothingNear: Story = {
  name: '没有相近的 Nothing near',
  ...several,
  play: acting(async (citizen) => {
    await citizen.fill('标题', '想学一点量子力学');
    await citizen.sees('已保存在本机，还没有寄出。');
  }),
};

export const Unavailable: Story = {
  name: '找不到时不出声 Silent when it cannot be had',
  ...several,
  play: acting(async (citizen, server) => {
    await citizen.sees('标题');
    server.networkBecomes('offline');
    await citizen.fill('标题', '和平路东段路灯不亮');
    await citizen.sees('已保存在本机，还没有寄出。');
  }),
};
