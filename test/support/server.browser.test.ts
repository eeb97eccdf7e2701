import { expect } from '@open-wc/testing';
import { createClient } from '../../src/client/index.js';
import { Network, answerLost, failing, offline, slow } from './network.js';
import { startServer, type Server } from './server.js';

describe('the server behind element tests', () => {
  let server: Server;
  before(async () => { server = await startServer(); });
  after(() => server.close());

  it('answers on the page\u2019s origin and, through CORS, on another', async () => {
    const { consultationId } = await server.publish();
    const here = await createClient({ baseUrl: server.baseUrl }).consultations.get(consultationId);
    const there = await createClient({ baseUrl: server.otherOriginBaseUrl }).consultations.get(consultationId);
    expect(new URL(server.otherOriginBaseUrl).origin).not.to.equal(location.origin);
    expect(here.title).to.contain('公园');
    expect(there).to.deep.equal(here);
  });

  it('shows what the database holds', async () => {
    expect((await server.rows('consultation')).map((row) => row['id'])).to.deep.equal(['river-parks']);
    expect(await server.rows('submission')).to.deep.equal([]);
  });

  it('turns the clock and the settings for the next request', async () => {
    const client = createClient({ baseUrl: server.baseUrl });
    await server.setClock('2026-11-23T08:00:00+08:00');
    const response = await fetch(`${server.baseUrl}/agency`);
    expect(response.headers.get('Date')).to.equal('Mon, 23 Nov 2026 00:00:00 GMT');
    await server.configure({ maintenance: { resumesAt: '2026-11-23T09:00:00+08:00' } });
    const problem = await client.agency.get().catch((error: unknown) => error);
    expect(problem).to.include({ kind: 'unavailable' });
    await server.configure({ maintenance: null });
  });

  it('keeps sessions apart', async () => {
    const another = await startServer();
    expect(await another.rows('consultation')).to.deep.equal([]);
    await another.close();
  });

  it('lets the network fail, and remembers what was sent', async () => {
    const network = new Network(offline);
    const client = createClient({ baseUrl: server.baseUrl, fetch: network.fetch, random: () => 0 });
    expect(await client.agency.get().catch((error: unknown) => error)).to.include({ name: 'ApiProblem' });
    network.become(failing(502));
    expect(await client.agency.get().catch((error: unknown) => error)).to.include({ name: 'ApiProblem' });
    network.become(answerLost());
    expect(await client.agency.get().catch((error: unknown) => error)).to.include({ name: 'ApiProblem' });
    network.become(slow(1));
    expect((await client.agency.get()).shortName).to.equal('云河市');
    expect(network.count('GET', '/agency')).to.be.greaterThan(3);
  });
});
