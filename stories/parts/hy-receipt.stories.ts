import type { Meta, StoryContext } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { riverParks } from '../../demo/server/seed/river-parks.js';
import type { Filed, StoryServerOptions } from '../server/story-server.js';
import { situations } from '../server/situations.js';
import { allStates } from '../support/all-states.js';
import { acting, serverOf, type Story } from '../support/story.js';

const template = (_args: Record<string, unknown>, context: Pick<StoryContext, 'loaded'>): TemplateResult => html`<hy-receipt .receipt=${serverOf(context).receipt}></hy-receipt>`;

const meta: Meta = { title: '公共部件 Parts/回执 hy-receipt', component: 'hy-receipt', render: template };
export default meta;

const submissions = riverParks.submissions ?? [];
const filed = (submission: Filed | undefined): StoryServerOptions => (submission ? { submission } : {});
const twoClauses = filed(submissions[0]);
const wholeText = filed(submissions[1]);
const longNames: StoryServerOptions = {
  ...situations.longTexts,
  submission: {
    items: ['art-1', 'art-12', 'art-28', 'art-60'].map((clauseId) => ({ clauseId, reason: '写得清楚。' })),
    identity: {},
    publicationConsent: { given: false },
  },
};

export const Fresh: Story = { name: '刚收到 Fresh', tags: ['autodocs'], parameters: { server: twoClauses }, play: acting(async (citizen) => { await citizen.sees('2条意见已收到，谢谢参与'); }) };

export const OnTheWholeText: Story = { name: '针对全文 On the whole text', parameters: { server: wholeText }, play: acting(async (citizen) => { await citizen.sees('意见已收到，谢谢参与'); }) };

export const LongNames: Story = { name: '长名称 Long names', parameters: { server: longNames }, play: acting(async (citizen) => { await citizen.sees('4条意见已收到，谢谢参与'); }) };

export const Copied: Story = {
  name: '复制 Copied',
  parameters: { server: twoClauses },
  play: acting(async (citizen) => {
    await citizen.press('复制');
    // Whether the clipboard is open to the page is the browser's to say.
    await citizen.seesOneOf('已复制', '这里复制不了，请截屏或抄下来。');
  }),
};

export const Picture: Story = {
  name: '存为图片 Picture',
  parameters: { server: twoClauses },
  play: acting(async (citizen) => {
    await citizen.press('存为图片');
    await citizen.seesPicture('回执图片，编号');
  }),
};

export const Kept: Story = {
  name: '记在本机 Kept',
  parameters: { server: twoClauses },
  play: acting(async (citizen) => {
    await citizen.press('记在本机');
    await citizen.sees('已记在本机，别人用这台设备也能看到。');
  }),
};

export const None: Story = { name: '没有记下 None kept', play: acting(async (citizen) => { await citizen.sees('这台设备上没有记下回执。'); }) };

export const KeptList: Story = {
  name: '记下的回执 Kept list',
  parameters: { server: twoClauses },
  play: acting(async (citizen) => {
    await citizen.press('记在本机');
    await citizen.sees('已记在本机，别人用这台设备也能看到。');
    citizen.comesBack('hy-receipt');
    await citizen.sees('记在本机的回执');
  }),
};

export const Kiosk: Story = { name: '自助机 Kiosk', parameters: { server: twoClauses, frame: { mode: 'kiosk' } }, play: acting(async (citizen) => { await citizen.sees('2条意见已收到，谢谢参与'); }) };

export const Elder: Story = { name: '长者 Elder', parameters: { server: twoClauses, frame: { mode: 'elder' } }, play: acting(async (citizen) => { await citizen.sees('2条意见已收到，谢谢参与'); }) };

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates([None, Fresh, OnTheWholeText, LongNames, Copied, Picture, Kiosk, Elder, Kept, KeptList], template, {}),
};
