import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { deviceClockGoesOn, readerComesBack } from '../../test/support/device.js';
import { longTitle } from '../server/long-texts.js';
import { mailboxSituations } from '../server/mailboxes.js';
import { allStates } from '../support/all-states.js';
import { deviceIsOffline } from '../support/device.js';
import { reading } from '../support/reading-states.js';
import { acting, type Story } from '../support/story.js';
import { lamps, many, published, three, withLetters } from './letters-stories.js';

const args = { 'published-letter-id': '', 'unit-id': '', category: '' };

const template = (given: Record<string, unknown>): TemplateResult => html`<hy-mailbox-letters published-letter-id=${String(given['published-letter-id'] ?? '')}
  unit-id=${String(given['unit-id'] ?? '')} category=${given['category']}></hy-mailbox-letters>`;

const meta: Meta = {
  title: '领导信箱 Mailbox/看答复 hy-mailbox-letters',
  component: 'hy-mailbox-letters',
  args,
  argTypes: { category: { control: 'select', options: ['', 'enquiry', 'suggestion', 'complaint', 'help', 'thanks'] } },
  render: template,
};
export default meta;

const sees = (...words: string[]) => acting(async (citizen) => { for (const each of words) await citizen.sees(each); });
const public3 = { parameters: { server: published } };

export const List: Story = { name: '答复列表 The list', tags: ['autodocs'], ...public3, play: sees('截至11月29日，公开了3封来信的答复。', lamps.title) };

export const Opened: Story = {
  name: '看一封 One letter opened', ...public3,
  play: acting(async (citizen) => {
    await citizen.press(lamps.title);
    for (const each of ['受理日期', '答复日期', '答复部门', '答复内容', '写信人评价：非常满意']) await citizen.sees(each);
  }),
};

export const WithFiles: Story = {
  name: '答复带附件 An answer with files', parameters: { server: withLetters([{ ...lamps, files: ['13900001234的回函.pdf', '滨水路和平路老城区路灯电缆更换工程施工计划和夜间封闭路段的安排（2026年11月修订）.pdf'] }]) },
  play: acting(async (citizen) => {
    await citizen.press(lamps.title);
    await citizen.sees('139＊＊＊＊1234的回函.pdf');
  }),
};

export const BackToList: Story = {
  name: '回到列表 Back to the list', ...public3,
  play: acting(async (citizen) => {
    await citizen.press(lamps.title);
    await citizen.press('回到列表');
    await citizen.sees('公开了3封');
  }),
};

export const None: Story = { name: '还没有 None', play: sees('截至11月22日，还没有公开的答复。') };

export const Found: Story = {
  name: '查到 Found by words', ...public3,
  play: acting(async (citizen) => {
    await citizen.fill('查找词语', '路灯');
    await citizen.press('查找');
    await citizen.sees('找到1封。');
  }),
};

export const NotFound: Story = {
  name: '没有查到 Nothing found', ...public3,
  play: acting(async (citizen) => {
    await citizen.fill('查找词语', '斑马鱼');
    await citizen.press('查找');
    await citizen.sees('没有符合条件的来信');
  }),
};

export const WordsTooLong: Story = {
  name: '词语太长 Words too long', ...public3,
  play: acting(async (citizen) => {
    await citizen.fill('查找词语', '长'.repeat(61));
    await citizen.press('查找');
    await citizen.sees('词语太长，请缩短到60字以内');
  }),
};

export const OneKind: Story = { name: '一类 One kind', args: { category: 'enquiry' }, ...public3, play: sees('找到1封。', '老人优待证在哪里办') };

export const Many: Story = {
  name: '很多封 Many', parameters: { server: many },
  play: acting(async (citizen) => {
    await citizen.counts('.item', 20);
    await citizen.press('再看20封');
    await citizen.counts('.item', 22);
  }),
};

export const MoreFailed: Story = {
  name: '再看时断网 More, offline', parameters: { server: many },
  play: acting(async (citizen, server) => {
    await citizen.sees('再看20封');
    deviceIsOffline();
    server.networkBecomes('offline');
    await citizen.press('再看20封');
    await citizen.sees('网络断了。');
    await citizen.counts('.item', 20);
  }),
};

export const OpenedFailed: Story = {
  name: '打开一封时断网 One letter, offline', ...public3,
  play: acting(async (citizen, server) => {
    await citizen.sees(lamps.title);
    deviceIsOffline();
    server.networkBecomes('offline');
    await citizen.press(lamps.title);
    await citizen.sees('网络断了。');
    await citizen.sees('答复部门');
  }),
};

export const NoLongerPublic: Story = { name: '不再公开 No longer public', args: { 'published-letter-id': '000000000000' }, ...public3, play: sees('这里没有这项内容，可能已经撤下。') };

export const LongTexts: Story = {
  name: '很长 Long texts', parameters: { server: withLetters([{ ...lamps, body: `${longTitle}。`.repeat(8), answer: `${longTitle}。`.repeat(8) }]) },
  play: acting(async (citizen) => {
    await citizen.press(lamps.title);
    await citizen.sees('答复内容');
  }),
};

export const Elder: Story = { name: '长者 Elder', parameters: { ...public3.parameters, frame: { mode: 'elder' } }, play: sees(lamps.title) };
export const English: Story = { name: '英文 English', parameters: { ...public3.parameters, frame: { language: 'en' } }, play: sees(lamps.title) };
export const Loading: Story = { name: '正在打开 Loading', ...reading.loading };
export const Slow: Story = { name: '网络较慢 Slow', ...reading.slow };
export const Problem: Story = { name: '打不开 Problem with retry', ...reading.problem };
export const Offline: Story = { name: '断网 Offline at first', ...reading.offline };
export const Maintenance: Story = { name: '503 维护 Maintenance', ...reading.maintenance };
export const TooMany: Story = { name: '429 太快 Too many', ...reading.tooMany };
export const NotOffered: Story = { name: '没有开通 Not offered', parameters: { server: mailboxSituations.notOffered }, play: reading.notOffered.play };
export const Unconfigured: Story = { name: '没有接通 Unconfigured', parameters: { server: false }, play: reading.unconfigured.play };
export const Stale: Story = {
  name: '断网，看旧内容 Offline reading', ...public3,
  play: acting(async (citizen, server) => {
    await citizen.sees(three[0]?.title ?? '');
    deviceIsOffline();
    server.networkBecomes('offline');
    const back = deviceClockGoesOn(11);
    readerComesBack();
    back();
    await citizen.sees('网络断了。这是');
    await citizen.sees(lamps.title);
  }),
};
export const Retried: Story = { name: '再试一次 Opened at the second try', ...reading.retried };

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [List, Opened, BackToList, None, Found, NotFound, WordsTooLong, OneKind, Many, MoreFailed, OpenedFailed, NoLongerPublic, LongTexts, Elder, English,
      Loading, Slow, Problem, Offline, Maintenance, TooMany, NotOffered, Stale, Retried],
    template, args,
  ),
};
