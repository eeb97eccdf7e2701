import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/widgets/zzprobe/hy-zzprobe-part.js';
import type { HyZzprobePart } from '../../../src/widgets/zzprobe/hy-zzprobe-part.js';
import { startServer, type Server } from '../../support/server.js';

describe('<hy-zzprobe-part>', () => {
  let server: Server;
  before(async () => { server = await startServer(); });
  after(() => server.close());

  it('shows what the server says, from HTML alone, and passes the accessibility check', async () => {
    const element = await fixture<HyZzprobePart>(html`<hy-zzprobe-part base-url=${server.baseUrl}></hy-zzprobe-part>`);
    await waitUntil(() => element.shadowRoot?.querySelector('h2')?.textContent === '云河市', 'the heading appears');
    await expect(element).to.be.accessible();
  });
});
