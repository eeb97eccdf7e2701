import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { OpinionDraft } from '../../src/client/index.js';
import type { OutcomeGroupDraft } from '../../src/contract/models.js';
import { longOpinion, unbrokenLatin, unbrokenWord } from '../server/long-texts.js';
import { situations } from '../server/situations.js';
import type { Decided } from '../server/story-staff.js';
import type { StoryServer, StoryServerOptions } from '../server/story-server.js';
import { allStates } from '../support/all-states.js';
import { acting, type Act, type Story } from '../support/story.js';

const template = (): TemplateResult => html`<hy-receipt-lookup></hy-receipt-lookup>`;

const meta: Meta = { title: '公共部件 Parts/查询意见 hy-receipt-lookup/查到的结果 What is found', component: 'hy-receipt-lookup', render: template };
export default meta;

const afterClosing = 31 * 24 * 60;

const four: readonly OpinionDraft[] = [
  { clauseId: 'art-3', position: 'amend', suggestedText: '公园每天五时开门，二十三时关门。', reason: '我下夜班十点多才到家，想去河边走一圈。' },
  { clauseId: 'art-5', position: 'support', reason: '老人走一段就要歇，座椅多一点好。' },
  { clauseId: 'art-6', position: 'oppose', reason: '遛犬区划得太远，老人走不到。' },
  { clauseId: null, reason: '写得清楚，希望早点实行。' },
];

/** The opinions of the story's submission. */
const filedBy = (server: StoryServer): Promise<string[]> => server.opinionsOf(server.receipt ?? { number: '', code: '' });

/** Filed before the story begins, with what staff did about it since; the citizen looks it up and reads on. */
function found(items: readonly OpinionDraft[], since: (server: StoryServer, ids: string[]) => Promise<void>, act: Act, { given = true }: { readonly given?: boolean } = {}): Story {
  const server: StoryServerOptions = {
    ...situations.unheard,
    submission: { items: [...items], identity: {}, publicationConsent: { given } },
    before: async (opened) => { await since(opened, await filedBy(opened)); },
  };
  return {
    parameters: { server },
    play: acting(async (citizen, opened) => {
      const { number = '', code = '' } = opened.receipt ?? {};
      await citizen.fill('编号', number);
      await citizen.fill('查询码', code);
      await citizen.press('查询');
      await citizen.sees(`查到${items.length}条意见`);
      await act(citizen, opened);
    }),
  };
}

const sees = (...words: string[]): Act => async (citizen) => { for (const each of words) await citizen.sees(each); };
const nobody = (): Promise<void> => Promise.resolve();
const decided = (decision: Decided) => ({ staff }: StoryServer, ids: string[]): Promise<void> => staff.moderate('river-parks', ids, decision);

/** Closed, and answered: each opinion by itself. */
const answered = (...groups: readonly Pick<OutcomeGroupDraft, 'outcome' | 'reason' | 'newText'>[]) => async ({ clock, staff }: StoryServer, ids: string[]): Promise<void> => {
  clock.pass(afterClosing);
  await staff.answer('river-parks', groups.map((group, index) => ({ ...group, id: `g${index + 1}`, clauseId: null, point: '意见要点', opinionIds: [ids[index] ?? ''] })), '<p>收到的意见逐条研究过了。</p>');
};

export const Received: Story = { name: '等着公开 Received', tags: ['autodocs'], ...found(four, nobody, sees('已收到，工作人员看过后公开', '12月20日18:00前可以修改或撤回。')) };

export const One: Story = { name: '只有一条 One', ...found(four.slice(1, 2), nobody, sees('针对第五条', '已收到，工作人员看过后公开')) };

export const Private: Story = { name: '没有同意公开 Private', ...found(four.slice(0, 1), nobody, sees('已收到，不公开，同样会研究'), { given: false }) };

export const Published: Story = { name: '已公开 Published', ...found(four.slice(0, 1), decided({ decision: 'publish', reasonCode: null }), sees('已公开', '看公开的意见')) };

export const Held: Story = { name: '暂缓公开 Held', ...found(four.slice(0, 1), decided({ decision: 'hold', reasonCode: 'needs-checking' }), sees('暂缓公开', '说到的情况还要核实，核实后再公开。')) };

export const Withheld: Story = { name: '不公开 Withheld', ...found(four.slice(0, 1), decided({ decision: 'withhold', reasonCode: 'off-topic' }), sees('不公开', '说的是另一件事，已经转给能办的单位，这里不公开。')) };

export const Mixed: Story = {
  name: '一份里各不相同 Each in another state',
  ...found(four, async ({ staff }, [one = '', two = '', three = '']) => {
    await staff.moderate('river-parks', [one]);
    await staff.moderate('river-parks', [two], { decision: 'hold', reasonCode: 'personal-data' });
    await staff.moderate('river-parks', [three], { decision: 'withhold', reasonCode: 'wording' });
  }, sees('已公开', '暂缓公开', '不公开', '已收到，工作人员看过后公开')),
};

export const Studied: Story = {
  name: '正在研究 Being studied',
  ...found(four.slice(0, 1), ({ clock }) => { clock.pass(afterClosing); return nobody(); }, sees('正在逐条研究，预计2027年1月31日前公布采纳情况。', '已于12月20日18:00截止，不能再修改或撤回。')),
};

export const Outcomes: Story = {
  name: '采纳情况 Every outcome',
  ...found(four, answered(
    { outcome: 'adopted', reason: '沿河六处公园改为二十三时关门。', newText: '公园每天五时三十分开门，沿河公园二十三时关门。' },
    { outcome: 'partly-adopted', reason: '步道每三百米一处，窄的地方放不下。', newText: '每三百米步道至少有一处座椅；' },
    { outcome: 'not-adopted', reason: '遛犬区离居民楼不能太近。', newText: null },
    { outcome: 'further-study', reason: '施行日期同下一步的配套文件一起定。', newText: null },
  ), sees('采纳', '部分采纳', '未采纳', '另行研究', '现在这样写', '沿河六处公园改为二十三时关门。')),
};

/** Adopted as it stands: nothing to explain and no new wording. */
export const AdoptedAsItStands: Story = { name: '采纳，没有说明 Adopted without a word', ...found(four.slice(1, 2), answered({ outcome: 'adopted', reason: '', newText: null }), sees('采纳')) };

export const Withdrawn: Story = {
  name: '撤回了一条 One withdrawn',
  ...found(four.slice(0, 2), nobody, async (citizen) => {
    await citizen.pressFirst('撤回这条意见');
    await citizen.press('撤回');
    await citizen.sees('已撤回');
  }),
};

export const AmendedAfterPublication: Story = {
  name: '公开后修改 Amended after publication',
  ...found(four.slice(1, 2), decided({ decision: 'publish', reasonCode: null }), async (citizen) => {
    await citizen.pressFirst('修改');
    await citizen.sees('改过以后，工作人员看过再公开。');
    await citizen.fill('理由', '老人走一段就要歇，座椅要带靠背。');
    await citizen.press('保存修改');
    await citizen.sees('修改已保存。');
  }),
};

export const Paused: Story = {
  name: '修改时暂停 Paused while changing',
  ...found(four.slice(1, 2), nobody, async (citizen, { staff }) => {
    await citizen.pressFirst('修改');
    await citizen.fill('理由', '老人走一段就要歇，座椅要带靠背。');
    await staff.pause('river-parks', { reason: '附图有误，正在更正', phone: '0555-6200022' });
    await citizen.press('保存修改');
    await citizen.sees('暂停接收。原因：附图有误，正在更正。');
  }),
};

export const Many: Story = {
  name: '十二条 Twelve opinions',
  ...found(Array.from({ length: 12 }, (_, index): OpinionDraft => ({ clauseId: `art-${index + 1}`, reason: `对第${index + 1}条的看法。` })), nobody, sees('对第12条的看法。')),
};

export const LongTexts: Story = {
  name: '二千字，长串字母 Long texts',
  ...found([{ clauseId: 'art-3', position: 'amend', suggestedText: unbrokenLatin, reason: longOpinion }, { clauseId: null, reason: unbrokenWord }], nobody, sees('请在座椅旁边加一盏灯')),
};

const outcomes = found(four.slice(0, 1), answered({ outcome: 'adopted', reason: '沿河六处公园改为二十三时关门。', newText: null }), sees('采纳'));
const framed = (frame: object): Story => ({ ...outcomes, parameters: { ...outcomes.parameters, frame } });

export const Elder: Story = { name: '长者 Elder', ...framed({ mode: 'elder' }) };
export const English: Story = { name: '英文 English', ...framed({ language: 'en' }) };
export const Kiosk: Story = { name: '自助机 Kiosk', ...framed({ mode: 'kiosk' }) };

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates([Received, One, Private, Published, Held, Withheld, Mixed, Studied, Outcomes, AdoptedAsItStands, Withdrawn, AmendedAfterPublication, Paused, Many, LongTexts, Elder, English, Kiosk], template, {}),
};
