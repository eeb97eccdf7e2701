import { expect } from '@open-wc/testing';
import { demoConfig } from '../../../demo/server/demo-config.js';
import { openForm, send, writeLetter } from '../../support/letter-form.js';
import { mount, until, type Page } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';

const form = (title: string, body: string, phone: string) => `<form data-hy-fallback method="post" action="/forms/mailboxes/leaders" accept-charset="utf-8">
  <p><label>标题<br><input name="title" value="${title}"></label></p>
  <p><label>正文<br><textarea name="body">${body}</textarea></label></p>
  <p><label>手机号<br><input name="phone" type="tel" value="${phone}"></label></p>
  <p><button>检查一遍</button></p>
</form>`;

describe('a letter form for readers without script, inside the tag', () => {
  let server: Server;
  before(async () => { server = await startServer(); });
  after(() => server.close());
  afterEach(() => { localStorage.clear(); });

  const place = (inside: string, attributes = '') => mount(`<hy-mailbox-compose base-url="${server.baseUrl}" mailbox-id="leaders" ${attributes}>${inside}</hy-mailbox-compose>`);
  const holds = (page: Page, text: string) => until(() => page.all('textbox').some((field) => (field as HTMLTextAreaElement).value === text), () => page.text);
  const typedIn = (page: Page) => new FormData(page.place.querySelector('form[data-hy-fallback]') as HTMLFormElement).get('body');

  it('hands what stands in it to the element', async () => {
    const page = place(form('和平路路灯不亮', '写到一半的话。', '13900001234'));
    await holds(page, '写到一半的话。');
    await holds(page, '和平路路灯不亮');
    await holds(page, '13900001234');
    await page.sees('已保存在本机，还没有寄出。');
    await page.isAccessible();
  });

  it('is empty after it was taken over, so that nothing is sent twice', async () => {
    const holder = mount('<div></div>');
    const tag = document.createElement('hy-mailbox-compose');
    tag.setAttribute('base-url', server.baseUrl);
    tag.setAttribute('mailbox-id', 'leaders');
    tag.innerHTML = form('', '', '');
    (tag.querySelector('[name=body]') as HTMLTextAreaElement).value = '刚打的字。';
    holder.place.append(tag);
    await holds(holder, '刚打的字。');
    expect(typedIn(holder)).to.equal('');
  });

  it('is left alone where nothing was typed, and where it is another form', async () => {
    for (const inside of [form('', '', ''), form('', '这是站内搜索。', '').replace('data-hy-fallback', '')]) {
      const page = place(inside);
      expect((await page.find('textbox', '正文') as HTMLTextAreaElement).value).to.equal('');
      page.place.remove();
    }
  });

  it('stands in front of a letter that the device had kept, and neither is lost', async () => {
    const earlier = await openForm(server);
    await writeLetter(earlier, { title: '上次写的信', body: '上次写的话。' });
    await earlier.sees('已保存在本机');
    earlier.place.remove();
    const page = place(form('刚写的这封信', '刚写的话。', ''));
    await holds(page, '刚写的话。');
    await page.sees('还有一封没寄出的信，已保存在本机。');
    await page.press('放回那份');
    await holds(page, '上次写的话。');
    await page.press('放回那份');
    await holds(page, '刚写的话。');
    await page.press(/^投诉/, 'radio');
    await send(page);
    await page.sees('信已收到');
    const [letter] = (await server.rows('letter')).slice(-1);
    expect([letter?.['title'], letter?.['body']]).to.deep.equal(['刚写的这封信', '刚写的话。']);
    page.place.remove();
    await holds(await openForm(server), '上次写的话。');
  });

  it('is taken over on a shared device as well, where nothing is kept', async () => {
    const page = place(form('', '在大厅写的话。', ''), 'mode="kiosk"');
    await holds(page, '在大厅写的话。');
    expect(localStorage.length).to.equal(0);
  });

  describe('with a field for files', () => {
    afterEach(() => server.configure({ uploads: demoConfig.uploads }));

    /** Files stand in the field before the script comes, as a person has chosen them. */
    function opens(title: string, ...files: readonly File[]): Page {
      const page = mount('<div></div>');
      const tag = document.createElement('hy-mailbox-compose');
      tag.setAttribute('base-url', server.baseUrl);
      tag.setAttribute('mailbox-id', 'leaders');
      tag.innerHTML = form(title, '', '').replace('<p><button>', '<p><label>附件<br><input type="file" name="files" multiple></label></p><p><button>');
      const chosen = new DataTransfer();
      for (const file of files) chosen.items.add(file);
      (tag.querySelector('input[type=file]') as HTMLInputElement).files = chosen.files;
      page.place.append(tag);
      return page;
    }

    const pdf = (name: string) => new File([`%PDF-1.4\n${name}\n%%EOF\n`], name, { type: 'application/pdf' });
    const stillChosen = (page: Page) => (page.place.querySelector('form[data-hy-fallback] input[type=file]') as HTMLInputElement).files?.length;

    it('sends what was chosen there as if it had been chosen here, and empties it', async () => {
      const page = opens('请看附件里的信', pdf('手写信.pdf'));
      await page.sees('手写信.pdf', '已添加', '附件（1个）');
      await holds(page, '请看附件里的信');
      expect(stillChosen(page)).to.equal(0);
      await page.isAccessible();
      await page.press(/^投诉/, 'radio');
      await page.fill('姓名', '张明');
      await page.fill('手机号', '13900001234');
      await send(page);
      await page.sees('信已收到');
      expect((await server.rows('upload')).map(({ name, owner }) => [name, owner !== null])).to.deep.equal([['手写信.pdf', true]]);
    });

    it('takes over a file where nothing was typed, and leaves the letter that the device had kept where it is', async () => {
      const earlier = await openForm(server);
      await writeLetter(earlier, { title: '上次写的信', body: '上次写的话。' });
      await earlier.sees('已保存在本机');
      earlier.place.remove();
      const page = opens('', pdf('补一张图.pdf'));
      await page.sees('补一张图.pdf', '已添加');
      await holds(page, '上次写的话。');
      expect(page.text).not.to.contain('还有一封没寄出的信');
    });

    it('names a file that cannot be taken', async () => {
      const page = opens('', pdf('好的.pdf'), new File(['x'], '录像.mp4', { type: 'video/mp4' }));
      await page.sees('好的.pdf', '已添加', '录像.mp4：请传图片、PDF或Word文件。');
    });

    it('says that no files are taken, where that is so', async () => {
      await server.configure({ uploads: { ...demoConfig.uploads, offered: { submission: null, letter: null } } });
      const page = opens('和平路路灯不亮', pdf('东门.pdf'));
      await holds(page, '和平路路灯不亮');
      await page.sees('这里不收附件，选好的文件没有带过来。');
    });
  });
});
