import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { ApiProblem, type ProblemFacts, type ProblemKind } from '../../src/client/index.js';
import type { Remote } from '../../src/core/remote.js';
import { remoteView } from '../../src/ui/remote-view.js';
import { stateMessages } from '../../src/ui/messages/zh.js';
import { stateMessagesEn } from '../../src/ui/messages/en.js';
import { speak } from '../core/speak.js';
import { mount } from '../support/page.js';
import { warningsDuring } from '../support/warnings.js';
import { deviceHasNetwork } from '../support/device.js';
import '../core/test-reader.js';

const nothingYet: Remote<string> = { value: undefined, problem: undefined, waiting: 'no', readAt: 0, idle: false, refresh: () => undefined };

function drawn(remote: Partial<Remote<string>>, { phone, lang = 'zh', baseUrl = '' }: { phone?: string; lang?: string; baseUrl?: string } = {}): HTMLElement {
  const host = mount(`<test-reader lang="${lang}" base-url="${baseUrl}"></test-reader>`).element('test-reader');
  const place = document.createElement('div');
  const t = speak(lang === 'en' ? stateMessagesEn : stateMessages) as ReturnType<typeof speak<typeof stateMessages>>;
  render(remoteView({ ...nothingYet, ...remote }, { t, host, phone }, (value) => html`<h2>${value}</h2>`), place);
  return place;
}

const problem = (kind: ProblemKind, facts: ProblemFacts = {}): ApiProblem => new ApiProblem(kind, facts);
const words = (kind: ProblemKind, facts: ProblemFacts = {}, phone?: string): string =>
  drawn({ problem: problem(kind, facts) }, phone === undefined ? {} : { phone }).textContent?.replace(/再试一次\s*$/, '').trim() ?? '';

describe('what stands in the place of what could not be read', () => {
  it('says for every kind of problem what happened and what to do', () => {
    expect(words('offline')).to.equal('连不上服务器。请看看网络，再试一次。');
    expect(words('offline', {}, '12345')).to.equal('连不上服务器。请看看网络，再试一次，或拨打12345。');
    deviceHasNetwork(false);
    expect(words('offline')).to.equal('网络断了。联网后会自动打开。');
    deviceHasNetwork(true);
    expect(words('not-found')).to.equal('这里没有这项内容，可能已经撤下。');
    expect(words('not-offered')).to.equal('本站还没有开通这项服务。');
    expect(words('too-many-requests', { retryAfter: 600 })).to.equal('打开得太快。请10分钟后再试。');
    expect(words('too-many-requests', { retryAfter: 20 })).to.equal('打开得太快。请20秒后再试。');
    expect(words('unavailable')).to.equal('正在维护，请稍后再来。');
    expect(words('unavailable', { phone: '0571-0000000' })).to.equal('系统有故障，现在办不了。请过几分钟再试，急事可打0571-0000000。');
    expect(words('timeout')).to.equal('暂时打不开。请稍后再试。');
    expect(words('unreadable')).to.equal('暂时打不开。请稍后再试。');
  });

  it('names the phone that the server told, else the agency’s', () => {
    expect(words('timeout', {}, '12345')).to.equal('暂时打不开。请稍后再试，或拨打12345。');
    expect(words('not-offered', { phone: '0555-6200022' }, '12345')).to.equal('本站还没有开通这项服务。请拨打0555-6200022。');
  });

  it('says until when maintenance is expected to last', () => {
    const resumesAt = `${new Date().getFullYear()}-11-23T09:00:00+08:00`;
    expect(words('unavailable', { resumesAt })).to.match(/^正在维护，预计(?:\d{4}年)?11月23日09:00恢复。$/);
  });

  it('reads problems out at once', () => {
    expect(drawn({ problem: problem('timeout') }).querySelector('[role="alert"]')?.textContent).to.contain('暂时打不开。');
  });

  it('offers another try unless it would change nothing', () => {
    const offers = (kind: ProblemKind): boolean => drawn({ problem: problem(kind) }).querySelector('button') !== null;
    for (const kind of ['offline', 'timeout', 'unreadable', 'unavailable', 'too-many-requests'] as const) expect(offers(kind), kind).to.equal(true);
    for (const kind of ['not-found', 'not-offered'] as const) expect(offers(kind), kind).to.equal(false);
  });

  it('does not blame the network for a value that could not be renewed for another reason', () => {
    const stale = drawn({ value: '条例', problem: problem('unavailable'), readAt: Date.now() });
    expect(stale.textContent).to.contain('条例').and.not.contain('网络断了');
  });

  it('says the same in English', () => {
    expect(drawn({ problem: problem('not-found') }, { lang: 'en' }).textContent).to.contain('There is nothing here; it may have been taken down.');
  });
});

describe('an element that nobody connected', () => {
  it('says so in words and shows what the agency put inside', async () => {
    const page = mount('<test-reader><p>请打12345，或看<a href="/plain">网页版</a>。</p></test-reader>');
    await page.sees('这里还没有接通。请联系网站管理员。', '请打12345，或看网页版。');
    expect(page.names('link')).to.deep.equal(['网页版']);
    await page.isAccessible();
  });

  it('says the same when it knows the server and not what to show', async () => {
    await mount('<test-reader base-url="/v1"></test-reader>').sees('这里还没有接通。');
  });

  it('tells the web team once on the console what is missing', async () => {
    const said = await warningsDuring(async () => {
      const tag = 'test-reader';
      const page = mount(`<${tag}></${tag}><${tag}></${tag}>`);
      await page.sees('这里还没有接通。');
    });
    expect(said.filter((text) => text.includes('<test-reader>')).length).to.be.at.most(1);
  });
});

describe('what only the web team can mend', () => {
  const drawnWith = (kind: ProblemKind) => async (): Promise<void> => {
    drawn({ problem: problem(kind) }, { baseUrl: '/elsewhere/v1' });
    drawn({ problem: problem(kind) }, { baseUrl: '/elsewhere/v1' });
    await Promise.resolve();
  };

  it('is told once on the console: a server that does not answer this page, and something that is not there', async () => {
    deviceHasNetwork(false);
    expect(await warningsDuring(drawnWith('offline'))).to.deep.equal([]);
    deviceHasNetwork(true);
    const [unreachable = '', ...others] = await warningsDuring(drawnWith('offline'));
    expect(unreachable).to.contain('<test-reader>').and.contain('/elsewhere/v1').and.contain('allowedOrigins');
    expect(others).to.deep.equal([]);
    const [missing = ''] = await warningsDuring(drawnWith('not-found'));
    expect(missing).to.contain('<test-reader>').and.contain('base-url');
  });
});
