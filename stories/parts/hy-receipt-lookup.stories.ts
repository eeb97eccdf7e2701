import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { demoConfig } from '../../demo/server/demo-config.js';
import { riverParks } from '../../demo/server/seed/river-parks.js';
import type { SubmissionReceipt } from '../../src/client/index.js';
import { situations } from '../server/situations.js';
import type { StoryServer, StoryServerOptions } from '../server/story-server.js';
import { allStates } from '../support/all-states.js';
import type { Citizen } from '../support/citizen.js';
import { deviceIsOffline } from '../support/device.js';
import { acting, type Story } from '../support/story.js';

const template = (): TemplateResult => html`<hy-receipt-lookup><p>也可以打电话：<a href="tel:0555-6200022">0555-6200022</a>，云河市司法局立法处</p></hy-receipt-lookup>`;

const meta: Meta = { title: '公共部件 Parts/查询意见 hy-receipt-lookup', component: 'hy-receipt-lookup', render: template };
export default meta;

const [twoClauses] = riverParks.submissions ?? [];
const filed: StoryServerOptions = twoClauses ? { submission: twoClauses } : {};
const { limits, rateLimits } = demoConfig;

function receiptOf({ receipt }: StoryServer): SubmissionReceipt {
  if (!receipt) throw new Error('The story has filed nothing.');
  return receipt;
}

async function enter(citizen: Citizen, { number, code }: Pick<SubmissionReceipt, 'number' | 'code'>): Promise<void> {
  await citizen.fill('编号', number);
  await citizen.fill('查询码', code);
  await citizen.press('查询');
}

/** Something happens, then number and code go in, and something is read. */
function looking(outcome: string, meanwhile: (server: StoryServer) => unknown = () => undefined, change: Partial<SubmissionReceipt> = {}): Story {
  return {
    parameters: { server: filed },
    play: acting(async (citizen, server) => {
      await citizen.sees('忘了查询码');
      await meanwhile(server);
      await enter(citizen, { ...receiptOf(server), ...change });
      await citizen.sees(outcome);
    }),
  };
}

/** The first opinion is opened and written anew; something happens; it is saved, and something is read. */
function changing(meanwhile: (server: StoryServer) => unknown, outcome: string): Story {
  return {
    parameters: { server: filed },
    play: acting(async (citizen, server) => {
      await enter(citizen, receiptOf(server));
      await citizen.pressFirst('修改');
      await citizen.fill('理由', '我下夜班到家十点多，想去河边走走。');
      await meanwhile(server);
      await citizen.press('保存修改');
      await citizen.sees(outcome);
    }),
  };
}

function withdrawing(...then: readonly ((citizen: Citizen) => Promise<void>)[]): Story {
  return {
    parameters: { server: filed },
    play: acting(async (citizen, server) => {
      await enter(citizen, receiptOf(server));
      await citizen.pressFirst('撤回这条意见');
      await citizen.sees('撤回后不再研究，也不公开，不能恢复。');
      for (const step of then) await step(citizen);
    }),
  };
}

/** The choice against publication is saved, once something has happened. */
function takingBack(outcome: string, beforehand: (server: StoryServer) => void = () => undefined, meanwhile: (server: StoryServer) => void = () => undefined): Story {
  return {
    parameters: { server: filed },
    play: acting(async (citizen, server) => {
      beforehand(server);
      await enter(citizen, receiptOf(server));
      await citizen.choose('不要公开');
      meanwhile(server);
      await citizen.press('保存选择');
      await citizen.sees(outcome);
    }),
  };
}

const monthLater = (server: StoryServer): void => { server.clock.pass(31 * 24 * 60); };

export const Empty: Story = { name: '空白 Empty', tags: ['autodocs'], play: acting(async (citizen) => { await citizen.sees('忘了查询码，请拨打'); }) };

export const Pasted: Story = {
  name: '粘贴回执 Pasted receipt',
  parameters: { server: filed },
  play: acting(async (citizen, server) => {
    const { number, code } = receiptOf(server);
    await citizen.fill('把回执粘贴到这里', `编号 ${number}\n查询码 ${code}`);
    await citizen.sees('已填好编号和查询码。');
  }),
};

export const Found: Story = { name: '查到了 Found', ...looking('查到2条意见') };

export const Studied: Story = { name: '已截止，正在研究 Closed, being studied', ...looking('正在逐条研究', monthLater) };

export const OnItsWay: Story = { name: '正在查询 On its way', ...looking('正在查询，请稍等。', (server) => { server.networkBecomes('silent'); }) };

export const Missing: Story = {
  name: '没有填 Missing fields',
  play: acting(async (citizen) => {
    await citizen.press('查询');
    await citizen.sees('有2处需要修改');
  }),
};

export const Refused: Story = { name: '422 填得太长 Refused at a field', ...looking('编号', undefined, { number: '1'.repeat(41) }) };

export const Unknown: Story = { name: '404 编号或查询码不对 No match', ...looking('编号或查询码不对，请核对。', undefined, { number: '261122000000' }) };

export const TooMany: Story = {
  name: '429 试的次数太多 Too many tries',
  parameters: { server: filed },
  play: acting(async (citizen, server) => {
    server.configure({ rateLimits: { ...rateLimits, lookup: { ...rateLimits.lookup, free: 1, firstSeconds: 600, numberCeilingSeconds: 600 } } });
    await enter(citizen, { ...receiptOf(server), code: '0000000000000000' });
    await citizen.sees('编号或查询码不对，请核对。');
    await citizen.press('查询');
    await citizen.sees('试的次数太多，请10分钟后再试。');
  }),
};

export const Offline: Story = {
  name: '断网 Offline',
  ...looking('网络断了。填的内容还在，联网后再查。', (server) => {
    deviceIsOffline();
    server.networkBecomes('offline');
  }),
};

export const Maintenance: Story = { name: '503 维护 Maintenance', ...looking('正在维护，预计11月22日18:00恢复。', (server) => { server.configure(situations.maintenance.config); }) };

export const OutOfOrder: Story = { name: '500 出了故障 Out of order', ...looking('暂时打不开。', (server) => { server.networkBecomes('failing-500'); }) };

export const Unconfigured: Story = {
  name: '没有接通 Unconfigured',
  parameters: { server: false },
  play: acting(async (citizen) => { await citizen.sees('这里还没有接通。请联系网站管理员。'); }),
};

export const Amending: Story = {
  name: '修改 Amending',
  parameters: { server: filed },
  play: acting(async (citizen, server) => {
    await enter(citizen, receiptOf(server));
    await citizen.pressFirst('修改');
    await citizen.sees('保存修改');
  }),
};

export const Saved: Story = { name: '已保存 Saved', ...changing(() => undefined, '修改已保存。') };

export const SaveRefused: Story = { name: '修改 422 Refused at a field', ...changing((server) => { server.configure({ limits: { ...limits, maxReasonLength: 10 } }); }, '请缩短到10字以内') };

export const ClosedMeanwhile: Story = { name: '修改 409 已截止 Closed while changing', ...changing(monthLater, '文字还在，没有丢失。') };

export const UnknownOutcome: Story = { name: '不知道有没有收到 Unknown outcome', ...changing((server) => { server.losesAnswers(); }, '还不知道有没有收到。再按一次，不会重复。') };

export const SaveOffline: Story = {
  name: '修改时断网 Offline while changing',
  ...changing((server) => {
    deviceIsOffline();
    server.networkBecomes('offline');
  }, '网络断了。联网后再提交。'),
};

export const SaveInMaintenance: Story = { name: '修改 503 Maintenance while changing', ...changing((server) => { server.configure(situations.maintenance.config); }, '正在维护，预计11月22日18:00恢复。') };

export const Withdrawing: Story = { name: '撤回前再问一次 Withdrawing', ...withdrawing() };

export const Withdrawn: Story = {
  name: '已撤回 Withdrawn',
  ...withdrawing(async (citizen) => { await citizen.press('撤回'); }, async (citizen) => { await citizen.sees('已撤回针对第'); }),
};

export const TakenBack: Story = { name: '不再公开 Consent taken back', ...takingBack('已保存：不要公开。意见同样会研究。') };

export const TakenBackLate: Story = { name: '截止后不再公开 Taken back after closing', ...takingBack('已保存：不要公开。意见同样会研究。', monthLater) };

export const SameChoice: Story = {
  name: '公开的选择没有变 Same choice',
  parameters: { server: filed },
  play: acting(async (citizen, server) => {
    await enter(citizen, receiptOf(server));
    await citizen.press('保存选择');
    await citizen.sees('选择没有变。');
  }),
};

export const ChoiceUnknown: Story = { name: '不知道选择有没有收到 Unknown choice', ...takingBack('还不知道有没有收到。再按一次，不会重复。', undefined, (server) => { server.losesAnswers(); }) };

export const ChoiceInMaintenance: Story = {
  name: '选择 503 维护 Maintenance while choosing',
  ...takingBack('公开的选择没有变。', undefined, (server) => { server.configure(situations.maintenance.config); }),
};

export const Elder: Story = { ...looking('查到2条意见'), name: '长者 Elder', parameters: { server: filed, frame: { mode: 'elder' } } };

export const AllStates: Story = {
  name: '所有状态 All states',
  ...allStates(
    [Empty, Pasted, Found, Studied, OnItsWay, Missing, Refused, Unknown, TooMany, Offline, Maintenance, OutOfOrder, Amending, Saved, SaveRefused, ClosedMeanwhile, UnknownOutcome, SaveOffline, SaveInMaintenance, Withdrawing, Withdrawn, TakenBack, TakenBackLate, SameChoice, ChoiceUnknown, ChoiceInMaintenance, Elder],
    template, {},
  ),
};
