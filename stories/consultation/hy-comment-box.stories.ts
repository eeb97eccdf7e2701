import type { Meta } from '@storybook/web-components-vite';
import { situations } from '../server/situations.js';
import { allStates } from '../support/all-states.js';
import { deviceIsFull } from '../support/device.js';
import { acting, type Story } from '../support/story.js';
import { boxArgs, boxTemplate } from './box-template.js';

const meta: Meta = {
  title: '公开征求意见 Consultation/意见框 hy-comment-box',
  component: 'hy-comment-box',
  args: boxArgs,
  render: boxTemplate,
};
export default meta;

const opinion = '请把关门时间延到二十三点，下夜班的人也能走一圈。';
const addClause = acting(async (citizen) => {
  await citizen.fill('理由', opinion);
  await citizen.press('再选一条');
  for (const number of ['5', '8']) {
    await citizen.fill('第几条', number);
    await citizen.press('加上这一条');
    await citizen.sees(`针对第${number === '5' ? '五' : '八'}条`);
  }
});

export const Empty: Story = { name: '空白 Empty', tags: ['autodocs'], play: acting(async (citizen) => { await citizen.sees('针对全文'); }) };

export const OneClause: Story = { name: '针对一条 One clause', args: { 'clause-id': 'art-3' }, play: acting(async (citizen) => { await citizen.sees('针对第三条'); }) };

export const SeveralClauses: Story = { name: '几条 Several clauses', args: { 'clause-id': 'art-3' }, play: addClause };

export const OneTakenOut: Story = {
  name: '去掉一条 One taken out',
  args: { 'clause-id': 'art-3' },
  play: async (context) => {
    await addClause(context);
    await acting(async (citizen) => {
      await citizen.press('去掉针对第三条');
      await citizen.sees('已去掉针对第三条的意见。');
    })(context);
  },
};

export const NoSuchClause: Story = {
  name: '没有这一条 No such clause',
  play: acting(async (citizen) => {
    await citizen.press('再选一条');
    await citizen.fill('第几条', '99');
    await citizen.press('加上这一条');
    await citizen.sees('草案里没有这一条，请核对。');
  }),
};

export const SuggestedWording: Story = {
  name: '直接改原文 Suggested wording',
  args: { 'clause-id': 'art-4' },
  play: acting(async (citizen) => {
    await citizen.choose('建议修改');
    await citizen.press('直接改原文');
    await citizen.fill('建议改成', '公园和园内的展馆免费开放。温室和游乐项目可以收费，收费标准由市发展改革部门核定，在售票处和网站公布。');
    await citizen.sees('新增');
  }),
};

export const NearTheLimit: Story = {
  name: '快写满 Near the limit',
  play: acting(async (citizen) => {
    await citizen.fill('意见', '公园要多几处座椅。'.repeat(215));
    await citizen.sees('还可写65字');
  }),
};

export const Errors: Story = {
  name: '有几处要改 Errors at fields',
  parameters: { server: situations.identityRequired },
  play: acting(async (citizen) => {
    await citizen.fill('手机号', '1380000000');
    await citizen.press('提交意见');
    await citizen.sees('有3处需要修改');
  }),
};

export const TooLong: Story = {
  name: '太长 Too long',
  play: acting(async (citizen) => {
    await citizen.fill('意见', '公园要多几处座椅。'.repeat(225));
    await citizen.press('提交意见');
    await citizen.sees('理由多了25字，请缩短');
  }),
};

export const PersonalData: Story = {
  name: '像是个人信息 Personal data found',
  play: acting(async (citizen) => {
    await citizen.fill('意见', '有不清楚的请打13800000000，我白天都在。');
    await citizen.sees('文字里好像有电话号码，公开前建议删去。');
  }),
};

export const IdentityRequired: Story = { name: '要留姓名 Identity required', parameters: { server: situations.identityRequired }, play: acting(async (citizen) => { await citizen.sees('怎样联系'); }) };

export const DraftSaved: Story = {
  name: '已保存 Draft saved',
  play: acting(async (citizen) => {
    await citizen.fill('意见', opinion);
    await citizen.sees('已保存在本机，还没有提交。');
  }),
};

export const DraftRestored: Story = {
  name: '已放回来 Draft restored',
  play: acting(async (citizen) => {
    await citizen.fill('意见', opinion);
    await citizen.sees('已保存在本机，还没有提交。');
    citizen.comesBack('hy-comment-box');
    await citizen.sees('上次写的还在，已放回来。');
  }),
};

/** Another window saved something later; the browser says so to this one. */
export const TwoWindows: Story = {
  name: '两个窗口 Two windows',
  play: acting(async (citizen, server) => {
    await citizen.fill('意见', opinion);
    await citizen.sees('已保存在本机，还没有提交。');
    const [key = ''] = Object.keys(localStorage).filter((name) => name.includes(server.client.baseUrl));
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as { savedAt: number };
    localStorage.setItem(key, JSON.stringify({ ...kept, savedAt: kept.savedAt + 1000 }));
    window.dispatchEvent(new StorageEvent('storage', { key }));
    await citizen.sees('还有一份没提交的意见，已保存在本机。');
  }),
};

export const DraftCleared: Story = {
  name: '已清空 Draft cleared',
  play: acting(async (citizen) => {
    await citizen.fill('意见', opinion);
    await citizen.sees('已保存在本机，还没有提交。');
    await citizen.press('清空');
    await citizen.sees('已清空。');
  }),
};

export const DraftOff: Story = {
  name: '不保存 Draft off',
  play: acting(async (citizen) => {
    await citizen.fill('意见', opinion);
    await citizen.press('不在本机保存');
    await citizen.sees('没有在本机保存。');
  }),
};

export const Kiosk: Story = { name: '自助机 Kiosk', parameters: { frame: { mode: 'kiosk' } }, play: acting(async (citizen) => { await citizen.sees('没有在本机保存。'); }) };

export const DraftUnavailable: Story = {
  name: '存不了 Draft unavailable',
  play: acting(async (citizen) => {
    await citizen.sees('针对全文');
    deviceIsFull();
    await citizen.fill('意见', opinion);
    await citizen.sees('这台设备存不了草稿。请先复制一份。');
  }),
};

export const Elder: Story = { name: '长者 Elder', args: { 'clause-id': 'art-5' }, parameters: { frame: { mode: 'elder' } }, play: acting(async (citizen) => { await citizen.sees('针对第五条'); }) };

// A full device would keep all others from saving.
export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [Empty, OneClause, SeveralClauses, OneTakenOut, NoSuchClause, SuggestedWording, NearTheLimit, Errors, TooLong, PersonalData, IdentityRequired, DraftSaved, DraftRestored, TwoWindows, DraftCleared, DraftOff, Kiosk, Elder],
    boxTemplate, boxArgs,
  ),
};
