import type { Meta } from '@storybook/web-components-vite';
import { demoConfig } from '../../demo/server/demo-config.js';
import { longOpinion, unbrokenLatin, unbrokenWord } from '../server/long-texts.js';
import { situations } from '../server/situations.js';
import type { StoryServer, StoryServerOptions } from '../server/story-server.js';
import { allStates } from '../support/all-states.js';
import { acting, type Act, type Story } from '../support/story.js';
import { boxArgs, boxTemplate } from './box-template.js';

const meta: Meta = {
  title: '公开征求意见 Consultation/意见框 hy-comment-box/安全检查与边界 Check and edges',
  component: 'hy-comment-box',
  args: boxArgs,
  render: boxTemplate,
};
export default meta;

const opinion = '请把关门时间延到二十三点，下夜班的人也能走一圈。';
const { limits, rateLimits } = demoConfig;

/** A sum that no device comes to the end of. */
const endless: StoryServerOptions = { config: { proofOfWork: { validMinutes: 20, levels: [{ fromPerMinute: 0, maxNumber: 2 ** 40 }] } } };

function sent(server: StoryServerOptions, act: Act, meanwhile: (server: StoryServer) => unknown = () => undefined): Story {
  return {
    parameters: { server },
    play: acting(async (citizen, opened) => {
      await citizen.fill('意见', opinion);
      await citizen.sees('已保存在本机，还没有提交。');
      await meanwhile(opened);
      await citizen.press('提交意见');
      await act(citizen, opened);
    }),
  };
}

export const Checked: Story = {
  name: '安全检查，没有察觉 Checked unnoticed', tags: ['autodocs'],
  ...sent({ config: { rateLimits: { ...rateLimits, unproven: { capacity: 0, perMinute: 0.1 } } } }, async (citizen) => { await citizen.sees('意见已收到，谢谢参与'); }),
};

export const Checking: Story = { name: '正在做安全检查 Being checked', ...sent(endless, async (citizen) => { await citizen.sees('正在做安全检查，不用操作。'); }) };

export const CheckSlow: Story = { name: '检查较慢 A slow check', ...sent(endless, async (citizen) => { await citizen.sees('检查较慢，可以继续写。'); }) };

export const CheckGivenUp: Story = { name: '不再等检查 Sent without the check', ...sent(endless, async (citizen) => { await citizen.sees('意见已收到，谢谢参与'); }) };

export const CheckRefused: Story = {
  name: '429 没有检查，人又多 Unchecked and too many',
  ...sent({ config: { ...endless.config, rateLimits: { ...rateLimits, unproven: { capacity: 0, perMinute: 0.1 } } } }, async (citizen) => { await citizen.sees('提交得太快。'); }),
};

export const TooManyClauses: Story = {
  name: '条数太多 Too many clauses',
  args: { 'clause-id': 'art-3' },
  parameters: { server: { config: { limits: { ...limits, maxItems: 1 } } } },
  play: acting(async (citizen) => {
    await citizen.fill('理由', opinion);
    await citizen.press('再选一条');
    await citizen.fill('第几条', '5');
    await citizen.press('加上这一条');
    await citizen.fill('理由', opinion);
    await citizen.press('提交2条意见');
    await citizen.sees('一次最多提交1条，请先去掉几条');
  }),
};

export const LongTexts: Story = {
  name: '二千字 Two thousand characters',
  play: acting(async (citizen) => {
    await citizen.fill('意见', longOpinion);
    await citizen.sees('还可写0字');
  }),
};

export const Unbroken: Story = {
  name: '长串字母 Unbroken words',
  args: { 'clause-id': 'art-4' },
  play: acting(async (citizen) => {
    await citizen.choose('建议修改');
    await citizen.press('直接改原文');
    await citizen.fill('建议改成', unbrokenLatin);
    await citizen.fill('理由', unbrokenWord);
    await citizen.sees('新增');
  }),
};

/** An agency that asks for no position, no name, and says nothing of who reads it. */
export const MissingData: Story = {
  name: '本单位什么都不问 Nothing asked',
  args: { 'clause-id': 'art-3' },
  parameters: { server: { config: { positions: [], identityFields: [], audience: [], publicationConsent: { ...demoConfig.publicationConsent, note: '' } } } },
  play: acting(async (citizen) => { await citizen.sees('针对第三条'); }),
};

export const EveryField: Story = {
  name: '什么都问 Everything asked',
  parameters: {
    server: {
      config: {
        identityFields: (['name', 'organisation', 'occupation', 'region', 'phone', 'email'] as const).map((name) => ({ name, required: true, maxLength: 50, purpose: '方便工作人员联系。' })),
      },
    },
  },
  play: acting(async (citizen) => {
    await citizen.press('提交意见');
    await citizen.sees('有7处需要修改');
  }),
};

export const SecondVersion: Story = {
  name: '对第二稿 On the second version', args: { 'consultation-id': 'night-noise', 'clause-id': 'art-9' }, parameters: { server: situations.secondVersion }, play: acting(async (citizen) => { await citizen.sees('针对第九条'); }),
};

export const English: Story = { name: '英文 English', args: { 'clause-id': 'art-5' }, parameters: { frame: { language: 'en' } }, play: acting(async (citizen) => { await citizen.sees('针对第五条'); }) };

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates([Checked, CheckGivenUp, CheckRefused, TooManyClauses, LongTexts, Unbroken, MissingData, EveryField, SecondVersion, English, Checking, CheckSlow], boxTemplate, boxArgs),
};
