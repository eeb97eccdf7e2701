import type { Meta } from '@storybook/web-components-vite';
import { mailboxSituations } from '../server/mailboxes.js';
import { allStates } from '../support/all-states.js';
import type { Citizen } from '../support/citizen.js';
import { deviceIsFull } from '../support/device.js';
import { reading } from '../support/reading-states.js';
import { acting, type Story } from '../support/story.js';
import { composeArgs, composeTemplate } from './compose-template.js';

const meta: Meta = {
  title: '领导信箱 Mailbox/写信 hy-mailbox-compose',
  component: 'hy-mailbox-compose',
  args: composeArgs,
  render: composeTemplate,
};
export default meta;

const body = '和平路从菜市场到东门的路灯，从11月初起有六盏不亮，晚上下班看不清路。';
const sees = (words: string): NonNullable<Story['play']> => acting(async (citizen) => { await citizen.sees(words); });
const writes = async (citizen: Citizen): Promise<void> => {
  await citizen.fill('正文', body);
  await citizen.sees('已保存在本机，还没有寄出。');
};

export const Empty: Story = { name: '空白 Empty', tags: ['autodocs'], play: sees('这封信想说什么') };

export const Complaint: Story = {
  name: '投诉 A complaint',
  play: acting(async (citizen) => {
    await citizen.choose('投诉');
    await citizen.sees('不服行政处罚等决定的，可以申请行政复议。');
  }),
};

export const Report: Story = {
  name: '举报 A report',
  play: acting(async (citizen) => {
    await citizen.choose('举报');
    await citizen.sees('这类信不公开。');
  }),
};

export const WhereElse: Story = {
  name: '看看该找谁 Where else',
  play: acting(async (citizen) => {
    await citizen.press('看看该找谁');
    await citizen.sees('信访事项，请到信访局登记。');
  }),
};

export const OnBehalf: Story = {
  name: '替别人写 For somebody else',
  play: acting(async (citizen) => {
    await citizen.press('替别人写（可不填）');
    await citizen.sees('和写信人的关系');
  }),
};

export const NearTheLimit: Story = {
  name: '快写满 Near the limit',
  play: acting(async (citizen) => {
    await citizen.fill('标题', '和平路东段从菜市场到东门的路灯有六盏一直不亮了');
    await citizen.fill('正文', '晚上看不清路。'.repeat(280));
    await citizen.sees('还可写40字');
  }),
};

export const Errors: Story = {
  name: '有几处要改 Errors at fields',
  play: acting(async (citizen) => {
    await citizen.fill('手机号', '1380000000');
    await citizen.press('检查一遍');
    await citizen.sees('有5处需要修改');
  }),
};

export const Checked: Story = {
  name: '检查一遍 Looked through once more',
  play: acting(async (citizen) => {
    await citizen.choose('求助');
    await citizen.fill('标题', '和平路东段路灯不亮');
    await citizen.fill('正文', body);
    await citizen.fill('姓名', '张明');
    await citizen.fill('手机号', '13900001234');
    await citizen.press('检查一遍');
    await citizen.sees('不公开');
  }),
};

export const PersonalData: Story = {
  name: '像是个人信息 Personal data found',
  play: acting(async (citizen) => {
    await citizen.fill('正文', '有不清楚的请打13800000000，我白天都在。');
    await citizen.sees('文字里好像有电话号码，公开前建议删去。');
  }),
};

export const WithFile: Story = {
  name: '手写信 A photographed letter',
  play: acting(async (citizen) => {
    await citizen.press('附件（可不填）');
    await citizen.chooseFiles(new File(['%PDF-1.4\ntrailer<<>>\n%%EOF\n'], '手写信.pdf', { type: 'application/pdf' }));
    await citizen.sees('附件（1个）');
  }),
};

export const DraftSaved: Story = { name: '已保存 Draft saved', play: acting(writes) };

export const DraftRestored: Story = {
  name: '已放回来 Draft restored',
  play: acting(async (citizen) => {
    await writes(citizen);
    citizen.comesBack('hy-mailbox-compose');
    await citizen.sees('上次写的还在，已放回来。');
  }),
};

export const DraftOff: Story = {
  name: '不保存 Draft off',
  play: acting(async (citizen) => {
    await writes(citizen);
    await citizen.press('不在本机保存');
    await citizen.sees('没有在本机保存。');
  }),
};

export const DraftUnavailable: Story = {
  name: '存不了 Draft unavailable',
  play: acting(async (citizen) => {
    await citizen.sees('这封信想说什么');
    deviceIsFull();
    await citizen.fill('正文', body);
    await citizen.sees('这台设备存不了草稿。请先复制一份。');
  }),
};

export const Kiosk: Story = { name: '自助机 Kiosk', parameters: { frame: { mode: 'kiosk' } }, play: sees('没有在本机保存。') };

export const Elder: Story = { name: '长者 Elder', parameters: { frame: { mode: 'elder' } }, play: sees('这封信想说什么') };

export const Paused: Story = { name: '暂停 Paused', parameters: { server: mailboxSituations.paused }, play: sees('暂停接收。原因：系统升级。') };

export const Bare: Story = { name: '只有必需的 Bare', parameters: { server: mailboxSituations.bare }, play: sees('这封信想说什么') };

export const IdentityOptional: Story = { name: '可以不留姓名 Identity optional', parameters: { server: mailboxSituations.identityOptional }, play: sees('留下姓名或联系方式（可不填）') };

export const LongNames: Story = { name: '长名称 Long names', parameters: { server: mailboxSituations.longNames }, play: sees('这封信想说什么') };

export const Loading: Story = { name: '正在打开 Loading', ...reading.loading };
export const Slow: Story = { name: '网络慢 Slow', ...reading.slow };
export const Problem: Story = { name: '打不开 Problem', ...reading.problem };
export const Offline: Story = { name: '断网 Offline', ...reading.offline };
export const Maintenance: Story = { name: '维护 Maintenance', ...reading.maintenance };
export const TooMany: Story = { name: '太快 Too many', ...reading.tooMany };
export const NotFound: Story = { name: '没有这个信箱 Not found', ...reading.notFound, args: { 'mailbox-id': 'no-such-thing' } };
export const NotOffered: Story = { name: '没有开通 Not offered', ...reading.notOffered, parameters: { server: mailboxSituations.notOffered } };
export const Unconfigured: Story = { name: '没有接通 Unconfigured', ...reading.unconfigured, args: { 'mailbox-id': '' } };
export const Retried: Story = {
  name: '再试一次 Retried',
  ...reading.retried,
  play: async (context) => {
    await reading.retried.play(context);
    await sees('这封信想说什么')(context);
  },
};

// A full device would keep all others from saving.
export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [Empty, Complaint, Report, WhereElse, OnBehalf, NearTheLimit, Errors, Checked, PersonalData, WithFile, DraftSaved, DraftRestored, DraftOff, Kiosk, Elder, Paused, Bare, IdentityOptional, LongNames, Problem, NotFound],
    composeTemplate, composeArgs,
  ),
};
