import type { Meta } from '@storybook/web-components-vite';
import { mandarin, ScriptedVoices } from '../../test/support/scripted-voices.js';
import { allStates } from '../support/all-states.js';
import type { Citizen } from '../support/citizen.js';
import { acting, type Story } from '../support/story.js';
import { composeArgs, composeTemplate } from './compose-template.js';

const meta: Meta = {
  title: '领导信箱 Mailbox/写信 hy-mailbox-compose/长辈版 Elder',
  component: 'hy-mailbox-compose',
  args: composeArgs,
  render: composeTemplate,
  parameters: { frame: { mode: 'elder' } },
};
export default meta;

type Step = (citizen: Citizen) => Promise<void>;

const goesOn: Step = (citizen) => citizen.press('下一步');
const sees = (words: string): Step => (citizen) => citizen.sees(words);

const category: readonly Step[] = [(citizen) => citizen.choose('建议'), goesOn, sees('第2步，共4步')];
const recipient: readonly Step[] = [...category, goesOn, sees('第3步，共4步')];
const wording: readonly Step[] = [
  ...recipient,
  (citizen) => citizen.fill('标题', '公园里多放几把椅子'),
  (citizen) => citizen.fill('正文', '走一圈没有地方歇脚。'),
  goesOn, sees('第4步，共4步'),
];
const writer: readonly Step[] = [...wording, (citizen) => citizen.fill('姓名', '李桂兰'), (citizen) => citizen.fill('手机号', '13900001234')];

const doing = (...steps: readonly Step[]): NonNullable<Story['play']> => acting(async (citizen) => { for (const step of steps) await step(citizen); });

export const First: Story = { name: '第1步 Step 1', tags: ['autodocs'], play: doing(sees('第1步，共4步')) };
export const Second: Story = { name: '第2步 Step 2', play: doing(...category) };
export const Third: Story = { name: '第3步 Step 3', play: doing(...recipient) };
export const Fourth: Story = { name: '第4步 Step 4', play: doing(...wording) };

export const Errors: Story = { name: '这一步要改 Errors of a step', play: doing(...recipient, goesOn, sees('有2处需要修改')) };

export const Back: Story = {
  name: '上一步 Back',
  play: doing(...wording, (citizen) => citizen.press('上一步'), sees('第3步，共4步')),
};

export const Checked: Story = { name: '检查一遍 Looked through once more', play: doing(...writer, (citizen) => citizen.press('检查一遍'), sees('公园里多放几把椅子')) };

export const Received: Story = {
  name: '已收到 Received',
  play: doing(...writer, (citizen) => citizen.press('检查一遍'), (citizen) => citizen.press('寄出'), sees('信已收到')),
};

export const Restored: Story = {
  name: '接着写 Goes on after a reload',
  play: doing(
    ...recipient, (citizen) => citizen.fill('标题', '公园里多放几把椅子'), sees('已保存在本机，还没有寄出。'),
    async (citizen) => { citizen.comesBack('hy-mailbox-compose'); }, sees('上次写的还在，已放回来。'), sees('第3步，共4步'),
  ),
};

/** With a scripted voice: the browser's own differ from one device to the next. */
const withVoice: Step = async () => { ScriptedVoices.install(mandarin); };

export const ReadAloud: Story = { name: '可以朗读 Can be read aloud', play: doing(withVoice, ...wording, sees('朗读须知')) };

export const Reading: Story = { name: '正在朗读 Being read aloud', play: doing(withVoice, ...wording, (citizen) => citizen.press('朗读须知'), sees('停止朗读')) };

export const ReadingFailed: Story = {
  name: '读不出来 Cannot be read aloud',
  play: doing(async (citizen) => {
    const voices = ScriptedVoices.install(mandarin);
    for (const step of wording) await step(citizen);
    await citizen.press('朗读须知');
    await citizen.sees('停止朗读');
    voices.fail();
    await citizen.sees('这里读不出来，请看文字。');
  }),
};

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates([First, Second, Third, Fourth, Errors, Back, Checked, Received, Restored], composeTemplate, composeArgs),
};
