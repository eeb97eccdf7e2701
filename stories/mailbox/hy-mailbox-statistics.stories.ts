import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { demoConfig } from '../../demo/server/demo-config.js';
import { longTitle } from '../server/long-texts.js';
import { mailboxSituations } from '../server/mailboxes.js';
import type { StoryServer, StoryServerOptions } from '../server/story-server.js';
import { allStates } from '../support/all-states.js';
import { reading } from '../support/reading-states.js';
import { acting, type Story } from '../support/story.js';

const args = { 'mailbox-id': 'leaders', period: '', 'choice-hidden': false };

const template = (given: Record<string, unknown>): TemplateResult => html`<hy-mailbox-statistics
  mailbox-id=${String(given['mailbox-id'])} period=${String(given['period'])} ?choice-hidden=${given['choice-hidden'] === true}></hy-mailbox-statistics>`;

const meta: Meta = { title: '领导信箱 Mailbox/办理情况 hy-mailbox-statistics', component: 'hy-mailbox-statistics', args, render: template };
export default meta;

const day = 24 * 60;
const written = [
  ['enquiry', 'very-satisfied'], ['complaint', 'very-satisfied'], ['complaint', 'satisfied'], ['help', 'dissatisfied'], ['suggestion', undefined], ['complaint', undefined],
  ['report', 'fairly-satisfied'], ['thanks', 'satisfied'],
] as const;

/** Eight letters in two months: six answered and rated, one withdrawn, one refused. */
async function handle(server: StoryServer, rated: number): Promise<void> {
  for (const [place, [category, rating]] of written.entries()) {
    server.clock.pass(2 * day);
    const letter = await server.write({ category, title: '和平路东段路灯不亮', body: '晚上下班看不清路，希望尽快修好。', consent: category !== 'report' });
    if (category === 'suggestion') await letter.change({ kind: 'withdraw' });
    else if (rating === undefined) await letter.steps(['drafter', { kind: 'refuse', reasonCode: 'petition' }]);
    else {
      await letter.inHand();
      server.clock.pass(3 * day);
      await letter.answer('已经办好。');
      if (place < rated) await letter.change({ kind: 'rate', rating, text: '修好两天又坏了。' });
    }
  }
}

const letters = (rated: number = written.length): StoryServerOptions => ({ now: '2026-10-05T09:00:00+08:00', before: (server) => handle(server, rated) });

const sees = (...words: string[]) => acting(async (citizen) => { for (const each of words) await citizen.sees(each); });
const some = { parameters: { server: letters() } };

export const Year: Story = { name: '今年 This year', tags: ['autodocs'], ...some, play: sees('收到8封，答复6封，75.0%。', '按承办单位', '统计口径', '下载表格（CSV）') };
export const Month: Story = { name: '一个月 One month', args: { period: '2026-10' }, ...some, play: sees('2026年10月，收到') };
export const Quarter: Story = { name: '一个季度 A quarter', args: { period: '2026-q4' }, ...some, play: sees('2026年10月至11月，收到8封') };
export const Chosen: Story = {
  name: '选了月份 A month chosen',
  ...some,
  play: acting(async (citizen) => {
    await citizen.sees('收到8封');
    await citizen.pick('月份', '10月');
    await citizen.sees('2026年10月，收到');
  }),
};
export const FewRatings: Story = { name: '评价太少 Too few ratings', parameters: { server: letters(2) }, play: sees('评价2封', '人数太少，不单独显示') };
export const Unrated: Story = { name: '还没有评价 Not rated', parameters: { server: letters(0) }, play: sees('还没有评价') };
export const Empty: Story = { name: '还没有来信 No letters', play: sees('截至11月22日14:30，2026年1月至11月还没有来信。') };
export const ChoiceHidden: Story = { name: '不能选 Choice hidden', args: { 'choice-hidden': true }, ...some, play: sees('收到8封') };
export const AllMailboxes: Story = { name: '全部信箱 All mailboxes', args: { 'mailbox-id': '' }, ...some, play: sees('收到8封') };
export const LongNames: Story = {
  name: '很长的单位名 Long names',
  parameters: { server: { ...letters(), config: { agency: { ...demoConfig.agency, departments: demoConfig.agency.departments.map((each) => ({ ...each, name: longTitle })) } } } },
  play: sees(longTitle),
};
export const Elder: Story = { name: '长者 Elder', parameters: { ...some.parameters, frame: { mode: 'elder' } }, play: sees('收到8封') };
export const English: Story = { name: '英文 English', parameters: { ...some.parameters, frame: { language: 'en' } }, play: sees('收到8封') };
export const Loading: Story = { name: '正在打开 Loading', ...reading.loading };
export const Slow: Story = { name: '网络较慢 Slow', ...reading.slow };
export const Problem: Story = { name: '打不开 Problem with retry', ...reading.problem };
export const Offline: Story = { name: '断网 Offline at first', ...reading.offline };
export const Maintenance: Story = { name: '维护 Maintenance', ...reading.maintenance };
export const TooMany: Story = { name: '太快 Too many', ...reading.tooMany };
export const NotFound: Story = { name: '没有这个信箱 Unknown mailbox', args: { 'mailbox-id': 'no-such-box' }, play: reading.notFound.play };
export const NotOffered: Story = { name: '没有开通 Not offered', parameters: { server: mailboxSituations.notOffered }, play: reading.notOffered.play };
export const Unconfigured: Story = { name: '没有接通 Unconfigured', parameters: { server: false }, play: reading.unconfigured.play };
export const Retried: Story = {
  name: '再试一次 Opened at the second try',
  ...reading.retried,
  play: async (context) => {
    await reading.retried.play(context);
    await sees('还没有来信')(context);
  },
};

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates([Year, Month, Quarter, Chosen, FewRatings, Unrated, Empty, ChoiceHidden, AllMailboxes, LongNames, Elder, English, Loading, Slow, Problem, Offline, Maintenance, TooMany, NotFound, NotOffered, Retried], template, args),
};
