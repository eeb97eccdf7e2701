import { expect } from '@open-wc/testing';
import { mountBox, openBox } from '../../support/comment-box.js';
import { mount } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

describe('hy-comment-box, as the consultation and the service stand', () => {
  let server: Server;
  beforeEach(async () => {
    server = await startServer();
    await server.publish();
  });
  afterEach(() => server.close());

  it('says that the site does not offer it, without a button that cannot help', async () => {
    const agency = await (await fetch(`${server.baseUrl}/agency`)).json() as Record<string, unknown>;
    await server.configure({ agency: { ...agency, modules: [{ name: 'consultations', offered: false, title: '征求意见' }] } as never });
    const page = mountBox(server);
    await page.sees('本站还没有开通这项服务。', '网页版表单');
    expect(page.has('button', '再试一次')).to.equal(false);
  });

  it('says when maintenance ends', async () => {
    await server.configure({ maintenance: { resumesAt: '2026-11-22T16:00:00+08:00' } });
    const page = mountBox(server);
    await page.sees('正在维护，预计11月22日16:00恢复。');
  });

  it('shows when the consultation begins, and no form', async () => {
    await server.publish({ like: 'winter-heating' });
    const page = mount(`<hy-comment-box base-url="${server.baseUrl}" consultation-id="winter-heating"></hy-comment-box>`);
    await page.sees('11月27日09:00开始征求意见', '2027年1月1日18:00截止');
    expect(page.all('textbox')).to.deep.equal([]);
  });

  it('shows why the agency paused and whom to call, and no form', async () => {
    await server.publish({ like: 'bus-routes', pause: { reason: '线路图有一处标错', phone: '0555-6200044', resumesAt: '2026-11-25T09:00:00+08:00' } });
    const page = mount(`<hy-comment-box base-url="${server.baseUrl}" consultation-id="bus-routes"></hy-comment-box>`);
    await page.sees('暂停接收。原因：线路图有一处标错。', '预计11月25日09:00恢复。', '急事请打0555-6200044。');
    expect(page.all('textbox')).to.deep.equal([]);
  });

  it('shows that it closed and what follows, and no form', async () => {
    await server.setClock('2026-12-20T18:40:00+08:00');
    const page = mountBox(server);
    await page.sees('已于12月20日18:00截止', '正在逐条研究，预计2027年1月31日前公布采纳情况。');
    expect(page.all('textbox')).to.deep.equal([]);
  });

  it('shows no form to somebody who comes after closing, though others may still send theirs', async () => {
    await server.setClock('2026-12-20T18:10:00+08:00');
    const page = mountBox(server);
    await page.sees('已于12月20日18:00截止');
    expect(page.all('textbox')).to.deep.equal([]);
  });

  it('says in the last hour how much time is left', async () => {
    await server.setClock('2026-12-20T17:48:30+08:00');
    const page = await openBox(server);
    await page.sees('还有12分钟截止，现在提交来得及。');
  });
});
