import { expect } from '@open-wc/testing';
import { createClient } from '../../src/client/index.js';
import { openBox, stored } from '../support/comment-box.js';
import { startServer, type Server } from '../support/server.js';

describe('the agency’s number of days for drafts', () => {
  let server: Server;
  before(async () => {
    server = await startServer();
    await server.publish();
    const agency = await createClient({ baseUrl: server.baseUrl }).agency.get();
    await server.configure({ agency: { ...agency, draftDays: 1 } });
  });
  after(() => server.close());

  it('holds for a draft that is brought back, which is older than that and younger than a week', async () => {
    const page = await openBox(server);
    await page.fill('意见', '两天前写的');
    window.dispatchEvent(new Event('pagehide'));
    page.place.remove();
    expect(stored(server)).to.have.length(1);
    const [key = '', value = ''] = (Object.entries(localStorage) as [string, string][]).find(([name]) => name.includes(server.baseUrl)) ?? [];
    localStorage.setItem(key, JSON.stringify({ ...(JSON.parse(value) as object), savedAt: Date.now() - 2 * 86_400_000 }));
    const again = await openBox(server);
    expect((await again.field('意见')).value).to.equal('');
  });
});
