import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { elementsBelow } from '../../support/accessible-names.js';
import { openForm, writeLetter } from '../../support/letter-form.js';
import { focused } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

describe('hy-mailbox-compose, for everybody', () => {
  let server: Server;
  beforeEach(async () => { server = await startServer(); });
  afterEach(async () => {
    localStorage.clear();
    await server.close();
  });

  for (const attributes of ['', 'theme="red"', 'theme="dark"', 'theme="contrast"', 'lang="en"']) {
    it(`passes the accessibility rules, empty and with everything open ${attributes}`.trim(), async () => {
      const page = await openForm(server, { attributes });
      await page.isAccessible();
      for (const details of elementsBelow(page.place)) if (details instanceof HTMLDetailsElement) details.open = true;
      page.all('radio')[4]?.click();
      page.all('button', /^(?:检查一遍|Check it once more)$/)[0]?.click();
      await page.sees(attributes.includes('en') ? 'Please write the letter' : '请写正文');
      await page.isAccessible();
    });
  }

  it('stands on a narrow screen without scrolling sideways, with equal buttons for danger', async () => {
    const page = await openForm(server);
    page.place.style.inlineSize = '320px';
    await page.press(/^举报/, 'radio');
    await page.find('select', '举报哪个单位（可不填）');
    const host = page.element('hy-mailbox-compose');
    const wide = elementsBelow(page.place).filter((element) => element.getBoundingClientRect().right > host.getBoundingClientRect().right + 1 && !element.matches('.hide-visually, option'));
    expect(wide.map(({ localName, className }) => `${localName}.${String(className)}`)).to.deep.equal([]);
    const calls = page.all('link', /^1(?:10|19|20)/).map((link) => link.getBoundingClientRect());
    expect(new Set(calls.map(({ width }) => Math.round(width))).size).to.equal(1);
    for (const { height } of calls) expect(height).to.be.at.least(44);
  });

  it('speaks English where it is asked to, from the first error to the receipt', async () => {
    const page = await openForm(server, { attributes: 'lang="en"' });
    await page.press('Check it once more');
    await page.sees('Please choose what this letter is about');
    await page.press(/^Complaint/, 'radio');
    await page.fill('Title', '和平路东段路灯不亮');
    await page.fill('Letter', '六盏灯不亮。');
    await page.fill('Name', '张明');
    await page.fill('Mobile number', '13900001234');
    await page.press('Check it once more');
    await page.press('Send');
    await page.focusIsOn('heading', 'Your letter has arrived');
  });

  it('keeps what was written when the language changes under way', async () => {
    const page = await openForm(server);
    await writeLetter(page);
    page.element('hy-mailbox-compose').lang = 'en';
    await page.button('Check it once more');
    expect((await page.field('Letter')).value).to.equal('菜市场到东门有六盏灯不亮。');
  });

  it('can be walked from the first field to the receipt by keyboard alone', async () => {
    const page = await openForm(server);
    const tabTo = async (fits: () => boolean): Promise<void> => {
      for (let presses = 0; presses < 30 && !fits(); presses += 1) await sendKeys({ press: 'Tab' });
      expect(fits(), `${focused().localName} ${focused().textContent}`).to.equal(true);
    };
    const onField = (name: string) => (): boolean => focused().getAttribute('name') === name;

    await tabTo(() => focused().matches('input[type="radio"]'));
    await sendKeys({ press: ' ' });
    await page.sees('预计11月27日前答复。');
    await tabTo(onField('/recipientId'));
    await sendKeys({ press: 'ArrowDown' });
    await tabTo(onField('/title'));
    await sendKeys({ type: 'Lamps are out' });
    await tabTo(onField('/body'));
    await sendKeys({ type: 'Six of them,' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'since Monday.' });
    await tabTo(onField('/identity/name'));
    await sendKeys({ type: 'Zhang' });
    await tabTo(onField('/identity/phone'));
    await sendKeys({ type: '13900001234' });
    await tabTo(() => focused().matches('input[type="checkbox"]'));
    await sendKeys({ press: ' ' });
    for (const name of ['检查一遍', '寄出']) {
      await tabTo(() => page.all('button', name).includes(focused()));
      await sendKeys({ press: 'Enter' });
      if (name === '检查一遍') await page.focusIsOn('heading', name);
    }
    await page.focusIsOn('heading', '信已收到');
    expect((await server.rows('letter'))[0]).to.include({ category: 'enquiry', title: 'Lamps are out', body: 'Six of them,\nsince Monday.', consent_given: 1 });
  });
});
