import { expect } from '@open-wc/testing';
import { TestLetter } from '../../support/letters.js';
import { startServer, type Server } from '../../support/server.js';
import { mountLetters } from './letters-page.js';

describe('hy-mailbox-letters, files of an answer', () => {
  let server: Server;
  before(async () => { server = await startServer(); });
  after(() => server.close());

  it('lists the files of the answer under their public names, as links that save them', async () => {
    const letter = await TestLetter.write(server, { title: '滨水路的灯' });
    await letter.inHand();
    await letter.answer('已经修好。', [await letter.file('13900001234的回函.pdf')]);
    await letter.publish('有两盏不亮。');
    await server.setClock(4 * 24 * 60);
    const page = mountLetters(server);
    await page.press('滨水路的灯', 'link');
    const link = await page.find('link', '139＊＊＊＊1234的回函.pdf') as HTMLAnchorElement;
    expect(link.closest('ul')?.getAttribute('aria-label')).to.equal('答复的附件');
    expect(page.text).to.match(/139＊{4}1234的回函\.pdf\s+1KB/);
    expect(page.text).to.not.contain('13900001234');
    const file = await fetch(link.href);
    expect([file.status, file.headers.get('Content-Type')]).to.deep.equal([200, 'application/pdf']);
    expect(file.headers.get('Content-Disposition')).to.match(/^attachment; /);
    expect(link.getBoundingClientRect().height).to.be.at.least(44);
    await page.isAccessible();
  });
});
