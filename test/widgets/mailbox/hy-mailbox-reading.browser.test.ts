import { expect } from '@open-wc/testing';
import { mountForm, openForm } from '../../support/letter-form.js';
import { TestLetter } from '../../support/letters.js';
import type { Page } from '../../support/page.js';
import { mandarin, ownVoices, ScriptedVoices } from '../../support/scripted-voices.js';
import { startServer, type Server } from '../../support/server.js';
import { openLetter } from './tracking-page.js';

describe('hy-mailbox-compose and hy-mailbox-tracking, read out by a scripted voice', () => {
  let server: Server;
  let voices: ScriptedVoices;
  beforeEach(async () => {
    voices = ScriptedVoices.install(mandarin);
    server = await startServer();
  });
  afterEach(async () => {
    ownVoices();
    localStorage.clear();
    await server.close();
  });

  /** At the last step of the form, where the notices stand. */
  async function openNotices(attributes = ''): Promise<Page> {
    const page = mountForm(server, { attributes: `mode="elder" ${attributes}` });
    await page.press(/^建议/, 'radio');
    await page.press('下一步');
    await page.focusIsOn('heading', /^第2步/);
    await page.press('下一步');
    await page.fill('标题', '公园晚点关门');
    await page.fill('正文', '希望十点关门。');
    await page.press('下一步');
    await page.focusIsOn('heading', /^第4步/);
    return page;
  }

  it('the notices: who can see the letter, how personal data is handled, what to know before writing', async () => {
    const page = await openNotices();
    await page.button('朗读须知');
    expect(voices.said, 'never by itself').to.deep.equal([]);
    await page.press('朗读须知');
    await page.button('停止朗读');
    const said = voices.said.map(({ text }) => text);
    for (const words of ['谁能看到', '承办的工作人员能看到全部内容。', '个人信息怎样处理', '处理单位：云河市人民政府办公室', '写信须知', '一封信说一件事。']) expect(said).to.include(words);
    expect(said.join('')).not.to.contain('公园晚点关门');
    await page.isAccessible();
    await page.press('停止朗读');
    expect(voices.speaking).to.equal(false);
  });

  it('until their writer goes to another step', async () => {
    const page = await openNotices();
    await page.press('朗读须知');
    await page.button('停止朗读');
    expect(voices.speaking).to.equal(true);
    await page.press('上一步');
    await page.focusIsOn('heading', /^第3步/);
    expect(voices.speaking).to.equal(false);
  });

  it('not where the form is all on one page, nor where the device has no voice', async () => {
    const usual = await openForm(server);
    expect(usual.has('button', '朗读须知')).to.equal(false);
    usual.place.remove();
    voices.finds({ lang: 'zh-CN', localService: false });
    const page = await openNotices();
    expect(page.has('button', '朗读须知')).to.equal(false);
  });

  it('from the agency’s recording where the device has no voice', async () => {
    voices.finds();
    const page = await openNotices('notice-recording="/no-such-recording.mp3"');
    await page.press('朗读须知');
    await page.sees('这里读不出来，请看文字。');
  });

  it('an answer, in the tracking of a letter', async () => {
    const letter = await TestLetter.write(server);
    await letter.inHand();
    await letter.answer('六盏路灯已经换好。请看看还有没有不亮的。');
    const page = await openLetter(server, letter, { attributes: 'mode="elder"' });
    await page.press('朗读答复');
    await page.button('停止朗读');
    expect(voices.said.map(({ text }) => text)).to.deep.equal(['六盏路灯已经换好。', '请看看还有没有不亮的。']);
    await page.isAccessible();
    await page.press('查另一封');
    expect(voices.speaking).to.equal(false);
  });
});
