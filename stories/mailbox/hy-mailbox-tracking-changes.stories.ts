import type { Meta } from '@storybook/web-components-vite';
import { demoConfig } from '../../demo/server/demo-config.js';
import { situations } from '../server/situations.js';
import type { StoryLetter } from '../server/story-letter.js';
import type { StoryServer } from '../server/story-server.js';
import { allStates } from '../support/all-states.js';
import { deviceIsOffline } from '../support/device.js';
import type { Story } from '../support/story.js';
import { answers, followed, inHand, template, waits } from './tracking-stories.js';

const meta: Meta = { title: '领导信箱 Mailbox/查信件进度 hy-mailbox-tracking/能做的事 What the writer may do', component: 'hy-mailbox-tracking', render: template };
export default meta;

const text = '不亮的是东12号到东17号。';

/** Words are written; something happens; they are sent, and something is read. */
const supplementing = (outcome: string, meanwhile: (server: StoryServer, letter: StoryLetter) => unknown = () => undefined, words = text): Story =>
  followed(waits, async (citizen, server, letter) => {
    await citizen.fill('补充的情况', words);
    await meanwhile(server, letter);
    await citizen.press('提交补充');
    await citizen.sees(outcome);
  });

export const Supplemented: Story = { name: '已补充 Supplemented', tags: ['autodocs'], ...supplementing('已补充，接着办理。') };

export const Files: Story = {
  name: '补充附件 With a file',
  ...followed(waits, async (citizen) => {
    await citizen.press('附件（可不填）');
    await citizen.chooseFiles(new File(['%PDF-1.4\n% 路灯\ntrailer<<>>\n%%EOF\n'], '路灯.pdf', { type: 'application/pdf' }));
    await citizen.sees('已添加');
  }),
};

export const Missing: Story = {
  name: '没有写 Nothing written',
  ...followed(waits, async (citizen) => {
    await citizen.press('提交补充');
    await citizen.sees('请写下要补充的情况，或添加附件');
  }),
};

export const TooLong: Story = { name: '422 太长 Too long', ...supplementing('多了3字，请缩短到2000字以内', undefined, '长'.repeat(2003)) };

export const OnItsWay: Story = { name: '正在提交 On its way', ...supplementing('正在提交，请稍等。', (server) => { server.networkBecomes('silent'); }) };

export const OutcomeUnknown: Story = { name: '不知道有没有收到 Outcome unknown', ...supplementing('还不知道有没有收到。再按一次，不会重复。', (server) => { server.losesAnswers(); }) };

export const GoneOn: Story = {
  name: '409 情况刚有变化 The letter has gone on',
  ...supplementing('情况刚有变化，现在不能这样办。', async (_server, letter) => letter.change({ kind: 'supplement', text: '从别的设备补充的。' })),
};

export const TooMany: Story = {
  name: '429 提交得太快 Too many',
  ...supplementing('提交得太快。请10分钟后再试。', (server) => { server.configure({ rateLimits: { ...demoConfig.rateLimits, change: { capacity: 0, perMinute: 0.1 } } }); }),
};

export const Maintenance: Story = { name: '503 维护 Maintenance', ...supplementing('正在维护，预计', (server) => { server.configure(situations.maintenance.config); }) };

export const Offline: Story = {
  name: '断网 Offline',
  ...supplementing('文字还在，没有丢失。', (server) => {
    deviceIsOffline();
    server.networkBecomes('offline');
  }),
};

export const Rated: Story = {
  name: '满意 Satisfied',
  ...followed(answers, async (citizen) => {
    await citizen.choose('满意');
    await citizen.press('提交评价');
    await citizen.sees('评价已收到，谢谢。');
  }),
};

export const Dissatisfied: Story = {
  name: '不满意要说明 Dissatisfied, and why',
  ...followed(answers, async (citizen) => {
    await citizen.choose('不满意');
    await citizen.press('提交评价');
    await citizen.sees('请说说哪里不满意');
  }),
};

export const AskingAgain: Story = {
  name: '追问 Asking again',
  ...followed(answers, async (citizen) => {
    await citizen.press('追问');
    await citizen.fill('还想问什么', '菜市场北门的呢');
  }),
};

export const Consent: Story = {
  name: '不要公开 Consent taken back',
  ...followed(inHand, async (citizen) => {
    await citizen.choose('不要公开');
    await citizen.press('保存选择');
    await citizen.sees('选择已保存。');
  }),
};

export const Withdrawing: Story = {
  name: '撤回前再问 Withdrawal asked about',
  ...followed(inHand, async (citizen) => {
    await citizen.press('撤回这封信');
    await citizen.sees('撤回后不再办理，也不答复，不能恢复。');
  }),
};

export const AllStates: Story = {
  name: '全部状态 All states',
  ...allStates([Supplemented, Files, Missing, TooLong, OutcomeUnknown, GoneOn, TooMany, Rated, Dissatisfied, AskingAgain, Consent, Withdrawing], template, {}),
};
