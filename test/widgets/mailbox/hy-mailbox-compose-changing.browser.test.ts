import { expect } from '@open-wc/testing';
import { openForm, writeLetter, chooseFile } from '../../support/letter-form.js';
import type { Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

const headings = [/^第1步，共4步/, /^第2步，共4步/, /^第3步，共4步/, /^第4步，共4步/] as const;

describe('hy-mailbox-compose, from the whole letter back to one thing', () => {
  let server: Server;
  beforeEach(async () => { server = await startServer(); });
  afterEach(async () => {
    localStorage.clear();
    await server.close();
  });

  const primaries = (page: Page): string[] => page.all('button').filter(({ className }) => className === 'primary').map(({ textContent }) => textContent.trim());

  it('leads from each line to its field, whichever that is', async () => {
    const page = await openForm(server);
    await writeLetter(page, { category: /^举报/ });
    await page.press('附件（可不填）');
    await chooseFile(page, new File(['%PDF-1.4\n\n%%EOF\n'], '东门.pdf', { type: 'application/pdf' }));
    await page.sees('已添加');
    await page.press('替别人写（可不填）');
    await page.fill('这个人的姓名', '王秀兰');
    await page.fill('和写信人的关系', '邻居');
    const lines = { 类别: ['radio', /^咨询/], 写给谁: ['select', '写给谁'], 标题: ['textbox', '标题'], 正文: ['textbox', '正文'], 替谁写: ['textbox', '这个人的姓名'], 姓名: ['textbox', '姓名'] } as const;
    for (const [name, [role, field]] of Object.entries(lines)) {
      await page.press('检查一遍');
      await page.focusIsOn('heading', '检查一遍');
      await page.press(`修改“${name}”`);
      await page.focusIsOn(role, field);
    }
    await page.press('检查一遍');
    await page.press('修改“附件”');
    await page.sees('东门.pdf', '已添加');
    await page.press('检查一遍');
    expect(page.has('button', '修改“答复后公开”'), 'a report is never public, and nobody is asked').to.equal(false);
    await page.isAccessible();
  });

  it('with large text leads to the step of that thing, and from there straight back', async () => {
    const page = await openForm(server);
    await writeLetter(page);
    (page.place.querySelector('hy-mailbox-compose') as HTMLElement).setAttribute('mode', 'elder');
    await page.find('heading', headings[3]);
    await page.press('检查一遍');
    await page.focusIsOn('heading', '检查一遍');
    await page.isAccessible();
    for (const [name, step, role, field] of [['正文', 2, 'textbox', '正文'], ['类别', 0, 'radio', /^咨询/], ['手机号', 3, 'textbox', '手机号'], ['写给谁', 1, 'select', '写给谁']] as const) {
      await page.press(`修改“${name}”`);
      await page.find('heading', headings[step]);
      await page.focusIsOn(role, field);
      expect(primaries(page)).to.deep.equal(['检查一遍']);
      if (name === '正文') await page.fill('正文', '还有两盏灯不亮。');
      await page.press('检查一遍');
      await page.focusIsOn('heading', '检查一遍');
    }
    await page.sees('还有两盏灯不亮。');
    await page.press('修改“标题”');
    await page.fill('标题', '灯');
    await page.press('检查一遍');
    await page.focusIsOn('textbox', '标题');
    await page.fill('标题', '和平路的灯还不亮');
    await page.press('检查一遍');
    await page.press('修改');
    await page.find('heading', headings[0]);
    expect(primaries(page)).to.deep.equal(['下一步']);
  });
});
