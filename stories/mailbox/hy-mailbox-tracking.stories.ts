import type { Meta } from '@storybook/web-components-vite';
import { demoConfig } from '../../demo/server/demo-config.js';
import { situations } from '../server/situations.js';
import type { StoryServer, StoryServerOptions } from '../server/story-server.js';
import { allStates } from '../support/all-states.js';
import { deviceIsOffline } from '../support/device.js';
import { acting, type Story } from '../support/story.js';
import { answers, enter, followed, inHand, nothingSince, reads, template, waits, withLetter } from './tracking-stories.js';

const meta: Meta = { title: '领导信箱 Mailbox/查信件进度 hy-mailbox-tracking', component: 'hy-mailbox-tracking', render: template };
export default meta;

const { rateLimits } = demoConfig;

/** Something happens, then number and code go in, and something is read. */
const looking = (outcome: string, meanwhile: (server: StoryServer) => void = () => undefined, wrong: { readonly number?: string } = {}): Story =>
  withLetter(nothingSince, async (citizen, server, letter) => {
    await citizen.sees('忘了查询码');
    meanwhile(server);
    await enter(citizen, { ...letter.receipt, ...wrong });
    await citizen.sees(outcome);
  });

export const Empty: Story = { name: '空白 Empty', tags: ['autodocs'], play: acting(async (citizen) => { await citizen.sees('忘了查询码，请拨打'); }) };

export const Received: Story = { name: '刚收到 Received', ...followed(nothingSince, reads('已收到，等着受理。')) };

export const Handled: Story = { name: '正在办理 Being handled', ...followed(inHand, reads('云河市城市管理局正在办理，11月23日收到。', '撤回这封信')) };

export const Extended: Story = {
  name: '退回、延期、催办 Sent back, extended, urged',
  ...followed(async (letter, server) => {
    await letter.steps(['drafter', { kind: 'accept' }], ['drafter', { kind: 'transfer', unitId: 'parks' }], ['parks', { kind: 'send-back', staffNote: '归城管局。' }]);
    server.clock.pass(24 * 60);
    await letter.steps(
      ['drafter', { kind: 'transfer', unitId: 'city' }], ['city', { kind: 'sign-in' }],
      ['drafter', { kind: 'extend', workdays: 5, publicNote: '电缆要更换，材料在路上。' }], ['drafter', { kind: 'urge' }],
    );
  }, reads('答复延期到12月18日', '云河市园林绿化局退回，另找单位办理')),
};

export const Helped: Story = {
  name: '几个单位协办 Others help',
  ...followed(async (letter, server) => {
    await inHand(letter, server);
    await letter.steps(['drafter', { kind: 'co-handle', unitId: 'parks' }], ['parks', { kind: 'contribute', staffNote: '树下周修剪。' }]);
  }, reads('云河市园林绿化局协助办理。', '云河市园林绿化局给出了意见')),
};

/** Somebody else has written about the same matter. */
const joined: typeof inHand = async (letter, server) => {
  const other = await server.write({ category: 'help', title: '菜市场门口的灯灭了', body: '门口的灯灭了一个星期。', consent: false });
  server.clock.pass(24 * 60);
  await other.inHand();
  await letter.steps(['drafter', { kind: 'accept' }], ['drafter', { kind: 'join', intoNumber: other.receipt.number }]);
};

export const Joined: Story = {
  name: '和另一封信一起办理 Handled together',
  ...followed(joined, reads('云河市城市管理局办理，和同一件事的另一封信一起答复。', '同一件事另有来信，一起办理')),
};

export const Reassigned: Story = {
  name: '改派 Given to another department',
  ...followed(async (letter) => letter.steps(['drafter', { kind: 'accept' }], ['drafter', { kind: 'transfer', unitId: 'parks' }], ['drafter', { kind: 'transfer', unitId: 'city' }]),
    reads('已转给云河市城市管理局，等着签收。', '改由云河市城市管理局办理')),
};

export const Waiting: Story = { name: '请补充 Something is asked for', ...followed(waits, reads('请补充：路灯杆上的编号', '需要补充情况，等待期间不计时。')) };

export const GoesOn: Story = {
  name: '不再等补充 Goes on without it',
  ...followed(async (letter, server) => {
    await waits(letter, server);
    server.clock.pass(7 * 24 * 60);
    await letter.steps(['city', { kind: 'resume', publicNote: '电话里说清楚了，是东12号到东17号。' }]);
  }, reads('不再等补充，继续办理', '电话里说清楚了，是东12号到东17号。')),
};

export const LateWaiting: Story = {
  name: '过了期限才请补充 Late before something was asked for',
  ...followed(async (letter, server) => {
    await inHand(letter, server);
    server.clock.pass(21 * 24 * 60);
    await letter.steps(['city', { kind: 'ask-writer', publicNote: '路灯杆上的编号' }]);
  }, reads('请补充：路灯杆上的编号', '原定12月11日前答复，现在还没有答复。')),
};

export const Answered: Story = { name: '已答复 Answered', ...followed(answers, reads('11月29日已答复。', '对答复满意吗')) };

const report = '和平路东段路灯电缆检测报告.pdf';

export const WithFiles: Story = {
  name: '答复带附件 An answer with files',
  ...followed(async (letter, server) => answers(letter, server, [report, '施工计划.pdf']), async (citizen) => {
    await citizen.press(`下载${report}`);
    await citizen.sees('已下载。');
  }),
};

/** The scanner has not looked at any file yet. */
const scanned = (story: Story): Story => ({ ...story, parameters: { ...story.parameters, server: { ...(story.parameters as { readonly server: StoryServerOptions }).server, scan: 'later' } } });

export const FileChecked: Story = {
  name: '附件正在检查 A file that is being checked',
  ...scanned(followed(async (letter, server) => answers(letter, server, [report]), async (citizen) => {
    await citizen.sees('正在安全检查，检查完就能下载。');
    await citizen.press(`再试一次：${report}`);
    await citizen.sees('还在安全检查，请过几分钟再试。');
  })),
};

export const FileOffline: Story = {
  name: '附件没有下载成 A file that did not come',
  ...followed(async (letter, server) => answers(letter, server, [report]), async (citizen, server) => {
    deviceIsOffline();
    server.networkBecomes('offline');
    await citizen.press(`下载${report}`);
    await citizen.sees('网络断了，没有下载。联网后再试。');
  }),
};

export const Corrected: Story = {
  name: '更正了答复 A corrected answer',
  ...followed(async (letter, server) => {
    await answers(letter, server);
    server.clock.pass(3 * 24 * 60);
    await letter.correct('六盏路灯是电缆受潮，11月27日已经换好。\n当晚全部亮灯。', '日期写错了。');
  }, async (citizen) => {
    await citizen.sees('更正于12月2日，原因：日期写错了。');
    await citizen.press('更正前的答复');
    await citizen.sees('11月28日已经换好');
  }),
};

/** With a scripted voice: the browser's own differ from one device to the next. */
export const ReadAloud: Story = {
  name: '长辈版，可以朗读 Elder, can be read aloud',
  parameters: { frame: { mode: 'elder' } },
  ...followed(answers, reads('11月29日已答复。')),
};

export const ToBePublic: Story = {
  name: '就要公开 To be public',
  ...followed(async (letter, server) => {
    await answers(letter, server);
    await letter.publish('有六盏路灯不亮，希望尽快修好。');
  }, reads('公开后大家看到的', '12月2日起公开。不同意，可以改选“不要公开”。')),
};

export const Public: Story = {
  name: '已经公开 Public',
  ...followed(async (letter, server) => {
    await answers(letter, server);
    await letter.publish('有六盏路灯不亮，希望尽快修好。');
    server.clock.pass(4 * 24 * 60);
  }, async (citizen) => {
    await citizen.press('公开后大家看到的');
    await citizen.sees('看公开的网页');
  }),
};

export const HandledAgain: Story = {
  name: '再次办理 Handled once more',
  ...followed(async (letter, server) => {
    await answers(letter, server);
    await letter.change({ kind: 'rate', rating: 'dissatisfied', text: '修好两天又灭了两盏。' });
  }, reads('云河市城市管理局正在再次办理。', '评价：不满意，再次办理')),
};

export const Refused: Story = {
  name: '没有受理 Not taken up',
  ...followed(async (letter) => letter.steps(['drafter', { kind: 'refuse', reasonCode: 'petition' }]), reads('11月22日答复：这封信没有受理。')),
};

export const Withdrawn: Story = { name: '已撤回 Withdrawn', ...followed(async (letter) => letter.change({ kind: 'withdraw' }), reads('11月22日已撤回，不再办理。')) };

export const Late: Story = {
  name: '过了预计日期 Late',
  ...followed(async (letter, server) => {
    await inHand(letter, server);
    server.clock.pass(21 * 24 * 60);
  }, reads('原定12月11日前答复，现在还没有答复。')),
};

export const Report: Story = {
  name: '举报信 A report',
  ...followed(nothingSince, async (citizen) => {
    await citizen.press('看这封信');
    await citizen.sees('这类信不公开');
  }, { category: 'report', title: '停车场收费不开发票', body: '收费没有公示，也不开发票。', consent: false }),
};

export const OnItsWay: Story = { name: '正在查询 On its way', ...looking('正在查询，请稍等。', (server) => { server.networkBecomes('silent'); }) };

export const Missing: Story = {
  name: '没有填 Missing fields',
  play: acting(async (citizen) => {
    await citizen.press('查询');
    await citizen.sees('有2处需要修改');
  }),
};

export const TooLong: Story = { name: '422 填得太长 Refused at a field', ...looking('编号', undefined, { number: '1'.repeat(41) }) };

export const Unknown: Story = { name: '404 编号或查询码不对 No match', ...looking('编号或查询码不对，请核对。', undefined, { number: '261122000000' }) };

export const TooMany: Story = {
  name: '429 试的次数太多 Too many tries',
  ...withLetter(nothingSince, async (citizen, server, { receipt }) => {
    server.configure({ rateLimits: { ...rateLimits, lookup: { ...rateLimits.lookup, free: 1, firstSeconds: 600, numberCeilingSeconds: 600 } } });
    await enter(citizen, { ...receipt, code: '0000000000000000' });
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

export const AllStates: Story = {
  name: '全部状态 All states',
  ...allStates([Empty, Received, Handled, Extended, Helped, Joined, Reassigned, Waiting, Answered, WithFiles, FileChecked, Corrected, ToBePublic, Public, HandledAgain, Refused, Withdrawn, Late, Report, Missing, Unknown], template, {}),
};
