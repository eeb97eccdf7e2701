import { expect } from '@open-wc/testing';
import { mount, until } from '../../support/page.js';
import { startServer, type Server } from '../../support/server.js';
import '../../../src/widgets/consultation/index.js';

const form = (clause: string, reason: string, phone: string) => `<form data-hy-fallback method="post" action="/forms/consultations/river-parks" accept-charset="utf-8">
  <p><label>针对第几条<br><input name="clause" value="${clause}"></label></p>
  <p><label>意见<br><textarea name="reason">${reason}</textarea></label></p>
  <p><label>手机号<br><input name="phone" type="tel" value="${phone}"></label></p>
  <p><button>检查一遍</button></p>
</form>`;

describe('a form for readers without script, inside the tag', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
  });
  after(() => server.close());
  afterEach(() => { localStorage.clear(); });

  const place = (tag: string, inside: string) => mount(`<${tag} base-url="${server.baseUrl}" consultation-id="river-parks">${inside}</${tag}>`);

  for (const tag of ['hy-comment-box', 'hy-consultation']) {
    it(`hands what stands in it to ${tag}`, async () => {
      const page = place(tag, form('三', '写到一半的话。', '13900001234'));
      await page.sees('针对第三条');
      await until(() => page.all('textbox').some((field) => (field as HTMLTextAreaElement).value === '写到一半的话。'), () => page.text);
      await page.sees('已保存在本机，还没有提交。');
    });
  }

  it('is left alone where nothing was typed', async () => {
    const page = place('hy-comment-box', form('', '', ''));
    await page.sees('针对全文');
    expect((await page.find('textbox', '意见') as HTMLTextAreaElement).value).to.equal('');
  });

  it('is left alone where it is another form', async () => {
    const page = place('hy-comment-box', form('', '这是站内搜索。', '').replace('data-hy-fallback', ''));
    await page.sees('针对全文');
    expect((await page.find('textbox', '意见') as HTMLTextAreaElement).value).to.equal('');
  });

  it('hands files over to the opinion that they were chosen for', async () => {
    const page = mount('<div></div>');
    const tag = document.createElement('hy-comment-box');
    tag.setAttribute('base-url', server.baseUrl);
    tag.setAttribute('consultation-id', 'river-parks');
    tag.innerHTML = form('三', '灯坏了。', '').replace('<p><button>', '<p><label>附件<br><input type="file" name="files" multiple></label></p><p><button>');
    const chosen = new DataTransfer();
    chosen.items.add(new File(['%PDF-1.4\n\n%%EOF\n'], '东门.pdf', { type: 'application/pdf' }));
    (tag.querySelector('input[type=file]') as HTMLInputElement).files = chosen.files;
    page.place.append(tag);
    await page.sees('针对第三条', '东门.pdf', '已添加', '附件（1个）');
    await page.press('提交意见');
    await page.sees('意见已收到');
    const [upload] = await server.rows('upload');
    const [opinion] = await server.rows('opinion');
    expect([upload?.['owner'], opinion?.['clause_id']]).to.deep.equal([opinion?.['id'], 'art-3']);
  });
});
