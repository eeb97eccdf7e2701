import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { haveDeviceAlone } from '../../core/shared-device.js';
import { TestLetter } from '../../support/letters.js';
import { Network, answerLost, failing } from '../../support/network.js';
import { focused, sizeLoopErrors } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import { lookUp, mountTracking, openLetter } from './tracking-page.js';

haveDeviceAlone();

describe('hy-mailbox-tracking, for everybody', () => {
  let server: Server;
  let handled: TestLetter;
  let waiting: TestLetter;
  let answered: TestLetter;
  before(async () => {
    server = await startServer();
    handled = await TestLetter.write(server);
    await handled.inHand();
    waiting = await TestLetter.write(server);
    await waiting.waits('路灯杆上的编号');
    answered = await TestLetter.write(server);
    await answered.inHand();
    await answered.answer();
  });
  after(() => server.close());

  it('passes the accessibility rules empty, with errors, refused, and out of order', async () => {
    const network = new Network();
    const page = mountTracking(server, { network });
    await page.sees('忘了查询码');
    await page.isAccessible();
    await page.press('查询');
    await page.sees('请填编号');
    await page.isAccessible();
    await lookUp(page, { ...handled.receipt, number: '261122000000' });
    await page.sees('编号或查询码不对，请核对。');
    await page.isAccessible();
    network.become(failing(500));
    await lookUp(page, handled.receipt);
    await page.sees('暂时打不开。');
    await page.isAccessible();
  });

  it('passes them while it is handled, with the letter open and the withdrawal asked about', async () => {
    const page = await openLetter(server, handled);
    await page.press('看这封信');
    await page.press('撤回这封信');
    await page.sees('撤回后不再办理');
    await page.isAccessible();
  });

  it('passes them with a corrected answer and the words from before, and with another letter that is answered with it', async () => {
    const [corrected, joined] = [await TestLetter.write(server), await TestLetter.write(server)];
    await corrected.inHand();
    await corrected.steps(['drafter', { kind: 'co-handle', unitId: 'parks' }]);
    await joined.steps(['drafter', { kind: 'accept' }], ['drafter', { kind: 'join', intoNumber: corrected.receipt.number }]);
    const waiting = await openLetter(server, joined);
    await waiting.sees('协助办理');
    await waiting.isAccessible();
    waiting.place.remove();
    await corrected.answer('六盏路灯11月28日换好。');
    await corrected.correct('六盏路灯11月27日换好。', '日期写错了。');
    const page = await openLetter(server, corrected);
    await page.press('更正前的答复');
    await page.sees('六盏路灯11月28日换好。');
    await page.isAccessible();
  });

  it('passes them while something is asked for, with errors, files and an unknown outcome', async () => {
    const network = new Network();
    const page = await openLetter(server, waiting, { network });
    await page.press('提交补充');
    await page.sees('请写下要补充的情况');
    await page.press('附件（可不填）');
    await page.sees('最多3个');
    await page.isAccessible();
    await page.fill('补充的情况', '长'.repeat(2003));
    network.become(answerLost());
    await page.press('提交补充');
    await page.sees('再按一次，不会重复。');
    await page.isAccessible();
  });

  it('passes them with an answer, a missing reason and a question', async () => {
    const page = await openLetter(server, answered);
    await page.press('不满意', 'radio');
    await page.press('提交评价');
    await page.focusIsOn('textbox', /哪里不满意/);
    await page.press('追问');
    await page.find('textbox', '还想问什么');
    await page.isAccessible();
  });

  for (const attributes of ['theme="red"', 'theme="dark"', 'theme="contrast"', 'mode="elder"', 'lang="en"']) {
    it(`passes them with ${attributes}`, async () => {
      const page = await openLetter(server, answered, { attributes });
      await page.find('group', /^(?:对答复满意吗|Are you satisfied)/);
      await page.isAccessible();
    });
  }

  it('speaks English where it is asked to', async () => {
    const page = await openLetter(server, waiting, { attributes: 'lang="en"' });
    await page.sees('More is needed; the days do not count while we wait.', 'Please add: 路灯杆上的编号', 'The letter arrived', 'Save this letter');
  });

  it('can be walked from the first field through a rating by keyboard alone', async () => {
    const letter = await TestLetter.write(server);
    await letter.inHand();
    await letter.answer();
    const page = mountTracking(server);
    const address = location.href;
    await page.button('查询');
    const tabTo = async (fits: () => boolean): Promise<void> => {
      for (let presses = 0; presses < 30 && !fits(); presses += 1) await sendKeys({ press: 'Tab' });
      expect(fits(), `${focused().localName} ${focused().textContent ?? ''}`).to.equal(true);
    };
    await tabTo(() => focused().getAttribute('name') === '/number');
    await sendKeys({ type: letter.receipt.number });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: letter.receipt.code });
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('heading', '和平路东段路灯不亮');
    await page.find('group', '对答复满意吗');
    await tabTo(() => focused().getAttribute('name') === '/rate/rating');
    await sendKeys({ press: ' ' });
    await tabTo(() => focused().textContent?.trim() === '提交评价');
    await sendKeys({ press: 'Enter' });
    await page.sees('评价已收到，谢谢。');
    expect(location.href).to.equal(address);
    await tabTo(() => focused().textContent?.trim() === '查另一封');
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('textbox', '编号');
  });

  it('needs no scrolling to the side on a screen of 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const fits = (): boolean => document.documentElement.scrollWidth <= 320;
      for (const letter of [waiting, answered]) {
        const page = await openLetter(server, letter);
        await page.find('group', /^答复后，可以公开这封信吗/);
        await page.press('看这封信');
        expect(fits()).to.equal(true);
        page.place.remove();
      }
      expect(sizeLoopErrors()).to.equal(0);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
