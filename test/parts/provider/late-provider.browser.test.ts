import { expect } from '@open-wc/testing';
import { startServer, type Server } from '../../support/server.js';
import '../../core/test-reader.js';

/** A file of its own: once the provider is defined, no later test on the page can have it come late. */
describe('a provider whose script comes after the elements’', () => {
  let server: Server;
  const place = document.createElement('div');
  before(async () => {
    server = await startServer();
    await server.publish();
  });
  after(async () => {
    place.remove();
    await server.close();
  });

  const words = (element: Element): string => element.shadowRoot?.textContent?.trim() ?? '';
  const sees = async (element: Element, text: string): Promise<void> => {
    for (let turn = 0; turn < 300 && !words(element).includes(text); turn += 1) await new Promise((resolve) => { setTimeout(resolve, 20); });
    expect(words(element)).to.contain(text);
  };

  it('is waited for, in silence, and then followed', async () => {
    place.innerHTML = `<hy-provider base-url="${server.baseUrl}" lang="en" theme="dark"><test-reader consultation-id="river-parks"></test-reader><div id="around"></div></hy-provider><test-reader id="outside"></test-reader>`;
    document.body.append(place);
    const shadow = place.querySelector('#around')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<test-reader consultation-id="river-parks"></test-reader><test-reader></test-reader>';
    const inside = place.querySelector('test-reader')!;
    const [deep, unconfigured] = shadow.querySelectorAll('test-reader');
    await Promise.all([inside, deep!, unconfigured!].map(({ updateComplete }) => updateComplete));

    expect(customElements.get('hy-provider')).to.equal(undefined);
    for (const element of [inside, deep!, unconfigured!]) expect(words(element)).to.equal('');
    await sees(place.querySelector('#outside')!, '这里还没有接通。');

    await import('../../../src/parts/provider/hy-provider.js');
    await sees(inside, '云河市公园管理条例');
    await sees(deep!, '云河市公园管理条例');
    await sees(unconfigured!, 'Nothing is connected here yet.');
    expect(getComputedStyle(deep!.shadowRoot!.querySelector('.page')!).color).to.equal('rgb(233, 236, 240)');
    await sees(place.querySelector('#outside')!, '这里还没有接通。');
  });
});
