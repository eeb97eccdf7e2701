import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { demoMailbox } from '../../../demo/server/demo-mailbox.js';
import { elementsBelow } from '../../support/accessible-names.js';
import { mountForm, openForm, select, writeLetter, type FormMounting } from '../../support/letter-form.js';
import { answerLost, failing, Network } from '../../support/network.js';
import { focused, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

const headings = [/^第1步，共4步/, /^第2步，共4步/, /^第3步，共4步/, /^第4步，共4步/] as const;

describe('hy-mailbox-compose, one step a screen', () => {
  let server: Server;
  beforeEach(async () => { server = await startServer(); });
  afterEach(async () => {
    localStorage.clear();
    await server.close();
  });

  async function openSteps(mounting: FormMounting = {}): Promise<Page> {
    const page = mountForm(server, { attributes: 'mode="elder"', ...mounting });
    await page.find('heading', headings[0]);
    return page;
  }

  /** Presses 下一步, and focus stands at the heading of what follows. */
  async function goesOn(page: Page, to: 2 | 3 | 4): Promise<void> {
    await page.press('下一步');
    await page.focusIsOn('heading', headings[to - 1] ?? '');
  }

  /** As far as the last step, with all that is needed. */
  async function writesAll(page: Page): Promise<void> {
    await page.press(/^投诉/, 'radio');
    await goesOn(page, 2);
    await goesOn(page, 3);
    await page.fill('标题', '和平路东段路灯不亮');
    await page.fill('正文', '菜市场到东门有六盏灯不亮。');
    await goesOn(page, 4);
    await page.fill('姓名', '张明');
    await page.fill('手机号', '13900001234');
  }

  const fieldsOf = (page: Page): string[] => [...page.names('select'), ...page.names('textbox')];
  const primaries = (page: Page): string[] => page.all('button').filter(({ className }) => className === 'primary').map(({ textContent }) => textContent.trim());

  it('asks one thing at a time, from the first choice to the receipt', async () => {
    const page = await openSteps();
    expect([page.all('radio').length, fieldsOf(page), primaries(page), page.has('button', '上一步')]).to.deep.equal([6, [], ['下一步'], false]);
    await page.press(/^投诉/, 'radio');
    await goesOn(page, 2);
    expect([fieldsOf(page), primaries(page)]).to.deep.equal([['写给谁', '事情发生在哪里（可不填）'], ['下一步']]);
    await select(page, '写给谁', '市长林闻溪');
    await goesOn(page, 3);
    expect([fieldsOf(page), primaries(page)]).to.deep.equal([['标题', '正文'], ['下一步']]);
    await page.fill('标题', '和平路东段路灯不亮');
    await page.fill('正文', '菜市场到东门有六盏灯不亮。');
    await goesOn(page, 4);
    expect([fieldsOf(page), primaries(page)]).to.deep.equal([['姓名', '手机号'], ['检查一遍']]);
    await page.fill('姓名', '张明');
    await page.fill('手机号', '13900001234');
    await page.press('检查一遍');
    await page.focusIsOn('heading', '检查一遍');
    expect([page.text.includes('共4步'), primaries(page)]).to.deep.equal([false, ['寄出']]);
    await page.press('寄出');
    await page.focusIsOn('heading', '信已收到');
    expect((await server.rows('letter'))[0]).to.include({ category: 'complaint', recipient_id: 'mayor', title: '和平路东段路灯不亮' });
  });

  it('goes back without losing anything', async () => {
    const page = await openSteps();
    await writesAll(page);
    for (const to of [3, 2, 1] as const) {
      await page.press('上一步');
      await page.focusIsOn('heading', headings[to - 1] ?? '');
    }
    expect((page.all('radio', /^投诉/)[0] as HTMLInputElement).checked).to.equal(true);
    await goesOn(page, 2);
    await goesOn(page, 3);
    expect((await page.field('正文')).value).to.equal('菜市场到东门有六盏灯不亮。');
    await goesOn(page, 4);
    expect((await page.field('手机号')).value).to.equal('13900001234');
  });

  it('shows what is wrong in a step before it goes on, and asks for nothing of later ones', async () => {
    const page = await openSteps();
    await page.press('下一步');
    await page.focusIsOn('radio', /^咨询/);
    await page.hears('有1处需要修改');
    await page.sees('请选择这封信想说什么');
    await page.isAccessible();
    await page.press(/^建议/, 'radio');
    await goesOn(page, 2);
    await goesOn(page, 3);
    await page.press('下一步');
    await page.focusIsOn('textbox', '标题');
    await page.find('group', '有2处需要修改');
    expect(page.text).not.to.contain('请填姓名');
    await page.isAccessible();
    await page.press(/^请写正文/, 'link');
    await page.focusIsOn('textbox', '正文');
  });

  it('shows the step of whatever the server refuses', async () => {
    const page = await openSteps();
    await writesAll(page);
    await server.configure({ mailboxes: [{ ...demoMailbox, limits: { ...demoMailbox.limits, maxBodyLength: 4 } }] });
    await page.press('检查一遍');
    await page.press('寄出');
    await page.focusIsOn('textbox', '正文');
    await page.sees('正文多了9字，请缩短');
    await page.find('heading', headings[2]);
  });

  it('goes on where the letter is not finished after a reload', async () => {
    const page = await openSteps();
    await page.press(/^求助/, 'radio');
    await goesOn(page, 2);
    await goesOn(page, 3);
    await page.fill('标题', '电梯坏了三天');
    await page.sees('已保存在本机，还没有寄出。');
    page.place.remove();
    const reloaded = mountForm(server, { attributes: 'mode="elder"' });
    await reloaded.find('heading', headings[2]);
    await reloaded.sees('上次写的还在，已放回来。');
    expect((await reloaded.field('标题')).value).to.equal('电梯坏了三天');
    await reloaded.press('清空');
    await reloaded.find('heading', headings[0]);
  });

  it('begins to look through the letter at its first step', async () => {
    const page = await openSteps();
    await writesAll(page);
    await page.press('检查一遍');
    await page.press('修改');
    await page.find('heading', headings[0]);
    await page.focusIsOn('heading', '给领导信箱写信');
  });

  it('sends what is undecided once more, after a reload as well', async () => {
    const network = new Network();
    const page = await openSteps({ network });
    await writesAll(page);
    network.become(answerLost());
    await page.press('检查一遍');
    await page.press('寄出');
    await page.sees('还不知道有没有收到。');
    page.place.remove();
    const reloaded = mountForm(server, { network: new Network(), attributes: 'mode="elder"' });
    await reloaded.find('heading', headings[3]);
    await reloaded.sees('还不知道有没有收到。再按一次，不会重复。');
    await reloaded.press('再寄一次');
    await reloaded.sees('信已收到');
    expect(await server.rows('letter')).to.have.length(1);
  });

  it('keeps field, text and focus when the mode changes while somebody writes', async () => {
    const page = await openForm(server);
    await writeLetter(page);
    await page.fill('正文', '写到一半');
    const element = page.element('hy-mailbox-compose');
    element.mode = 'elder';
    await page.find('heading', headings[2]);
    await page.focusIsOn('textbox', '正文');
    expect(focused()).to.have.property('value', '写到一半');
    element.mode = '';
    await page.find('textbox', '姓名');
    await page.focusIsOn('textbox', '正文');
    expect(page.has('heading', headings[2])).to.equal(false);
    expect((await page.field('手机号')).value).to.equal('13900001234');
  });

  it('leaves every step in the page, to be found by the browser', async () => {
    const page = await openSteps();
    const place = (await until(() => elementsBelow(page.place).find((element) => element.matches('[name="/place"]')), () => 'There is no place.')) as HTMLElement;
    expect(place.checkVisibility()).to.equal(false);
    // As a browser's own search does before it unfolds what it found.
    place.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await page.find('heading', headings[1]);
    expect(place.checkVisibility()).to.equal(true);
  });

  it('says what is wrong with the network at whichever step it is', async () => {
    const network = new Network();
    const page = await openSteps({ network });
    await writesAll(page);
    network.become(failing(500));
    await page.press('检查一遍');
    await page.press('寄出');
    await page.sees('还不知道有没有收到。');
    network.become();
    await page.press('再寄一次');
    await page.sees('信已收到');
  });

  it('is accessible in every step, with targets of 60 by 60 pixels and no text below 18', async () => {
    const page = await openSteps();
    page.place.style.inlineSize = '343px';
    const looks = async (step: string): Promise<void> => {
      await page.isAccessible();
      const host = page.element('hy-mailbox-compose');
      for (const element of elementsBelow(page.place)) if (element instanceof HTMLDetailsElement) element.open = true;
      const seen = elementsBelow(page.place).filter((element): element is HTMLElement => element instanceof HTMLElement && element.checkVisibility({ visibilityProperty: true }) && !element.matches('.hide-visually, option'));
      for (const element of seen) {
        const { inlineSize, blockSize } = sizeOf(target(element));
        if (element.matches('a, button, input, select, textarea, summary')) expect([inlineSize >= 60, blockSize >= 60], `${step}: ${element.localName} ${element.textContent.trim()} ${String(inlineSize)}×${String(blockSize)}`).to.deep.equal([true, true]);
        expect(parseFloat(getComputedStyle(element).fontSize), `${step}: ${element.localName} ${element.textContent.trim()}`).to.be.at.least(element.localName === 'hy-mailbox-compose' || element.className.startsWith('root') ? 16 : 18);
        expect(element.getBoundingClientRect().right, `${step}: ${element.localName}`).to.be.at.most(host.getBoundingClientRect().right + 1);
      }
    };
    await looks('1');
    await page.press(/^举报/, 'radio');
    await goesOn(page, 2);
    await looks('2');
    await goesOn(page, 3);
    await page.fill('正文', '请打13812345678。');
    await page.sees('文字里好像有电话号码');
    await page.press('下一步');
    await looks('3');
    await page.fill('标题', '停车场收费没有公示');
    await goesOn(page, 4);
    await page.press('上一步');
    await page.press('上一步');
    await page.press('上一步');
    await page.press(/^投诉/, 'radio');
    await goesOn(page, 2);
    await goesOn(page, 3);
    await goesOn(page, 4);
    await page.fill('姓名', '张明');
    await page.fill('手机号', '13900001234');
    await page.press('可以，隐去个人信息', 'checkbox');
    await page.press('看看公开后的样子');
    await page.sees('138****5678');
    await looks('4');
    await page.press('检查一遍');
    await page.focusIsOn('heading', '检查一遍');
    await looks('check');
  });

  it('can be walked by keyboard alone, and Enter in a field goes on', async () => {
    const page = await openSteps();
    const tabTo = async (fits: () => boolean): Promise<void> => {
      for (let presses = 0; presses < 20 && !fits(); presses += 1) await sendKeys({ press: 'Tab' });
      expect(fits(), `${focused().localName} ${focused().textContent}`).to.equal(true);
    };
    const onField = (name: string) => (): boolean => focused().getAttribute('name') === name;
    await tabTo(() => focused().matches('input[type="radio"]'));
    await sendKeys({ press: ' ' });
    await tabTo(() => page.all('button', '下一步').includes(focused()));
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('heading', headings[1]);
    await tabTo(onField('/place'));
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('heading', headings[2]);
    await tabTo(onField('/title'));
    await sendKeys({ type: 'Lamps are out' });
    await tabTo(onField('/body'));
    await sendKeys({ type: 'Six.' });
    await tabTo(() => page.all('button', '下一步').includes(focused()));
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('heading', headings[3]);
    await tabTo(onField('/identity/name'));
    await sendKeys({ type: 'Zhang' });
    await tabTo(onField('/identity/phone'));
    await sendKeys({ type: '13900001234' });
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('heading', '检查一遍');
    await tabTo(() => page.all('button', '寄出').includes(focused()));
    await sendKeys({ press: 'Enter' });
    await page.focusIsOn('heading', '信已收到');
  });

  it('speaks English where it is asked to', async () => {
    const page = mountForm(server, { attributes: 'mode="elder" lang="en"' });
    await page.find('heading', /^Step 1 of 4/);
    await page.press('Next');
    await page.sees('Please choose what this letter is about');
    await page.isAccessible();
  });
});

/** What a finger may press: of a choice the whole row. */
function target(element: HTMLElement): HTMLElement {
  return element.closest<HTMLElement>('.choice, .pick') ?? element;
}

function sizeOf(element: HTMLElement): { inlineSize: number; blockSize: number } {
  const { width, height } = element.getBoundingClientRect();
  return { inlineSize: Math.round(width), blockSize: Math.round(height) };
}
