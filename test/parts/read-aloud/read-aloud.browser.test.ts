import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { HyElement } from '../../../src/core/element.js';
import { createReadAloud, type ReadAloud } from '../../../src/parts/read-aloud/read-aloud.js';
import { controlStyles } from '../../../src/ui/controls.styles.js';
import { root } from '../../../src/ui/root.js';
import { rootStyles } from '../../../src/ui/root.styles.js';
import { mount, until, type Page } from '../../support/page.js';
import { mandarin, ownVoices, ScriptedVoices } from '../../support/scripted-voices.js';

/** Something with two texts that can be read out. */
class TestReadings extends HyElement {
  static override styles = [rootStyles, controlStyles];
  @property({ type: Boolean }) away = false;
  @property() recording = '';
  #reader: ReadAloud | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void createReadAloud(this).then((reader) => {
      this.#reader = reader;
      this.requestUpdate();
    });
  }

  override render(): TemplateResult {
    const notice = this.#reader?.button({ what: 'notice', id: 'notice', lines: ['谁能看到', '承办的人能看到。公开时不显示姓名。'], recording: this.recording });
    return root(this, html`<p>文字在这里。</p>${this.away ? undefined : notice}${this.#reader?.button({ what: 'answer', id: 'answer', lines: ['已经修好。'] })}`);
  }
}
customElements.define('test-readings', TestReadings);

describe('reading aloud', () => {
  afterEach(ownVoices);

  const open = (attributes = ''): { page: Page; element: TestReadings } => {
    const page = mount(`<test-readings ${attributes}></test-readings>`);
    return { page, element: page.place.querySelector('test-readings') as TestReadings };
  };

  it('begins when it is asked to and never by itself, and stops when it is asked to', async () => {
    const voices = ScriptedVoices.install(mandarin);
    const { page } = open();
    await page.button('朗读须知');
    expect(voices.said).to.deep.equal([]);
    await page.press('朗读须知');
    expect(voices.said.map(({ text, lang }) => [text, lang])).to.deep.equal([['谁能看到', 'zh-CN'], ['承办的人能看到。', 'zh-CN'], ['公开时不显示姓名。', 'zh-CN']]);
    await page.press('停止朗读');
    await page.button('朗读须知');
    expect(voices.speaking).to.equal(false);
    expect(page.text).not.to.contain('读不出来');
    await page.isAccessible();
  });

  it('offers to begin again once all was said', async () => {
    const voices = ScriptedVoices.install(mandarin);
    const { page } = open();
    await page.press('朗读须知');
    await page.button('停止朗读');
    voices.finish();
    await page.button('朗读须知');
  });

  it('reads one thing at a time', async () => {
    const voices = ScriptedVoices.install(mandarin);
    const { page } = open();
    await page.press('朗读须知');
    await page.button('停止朗读');
    await page.press('朗读答复');
    await until(() => page.all('button', '停止朗读').length === 1 && page.has('button', '朗读须知'), () => page.text);
    expect(voices.said.at(-1)?.text).to.equal('已经修好。');
    voices.finish();
    await page.button('朗读答复');
  });

  it('falls silent when another element of the page begins to read, and says so', async () => {
    ScriptedVoices.install(mandarin);
    const first = open();
    const second = open();
    await first.page.press('朗读须知');
    await first.page.button('停止朗读');
    await second.page.press('朗读须知');
    await first.page.button('朗读须知');
    await second.page.button('停止朗读');
  });

  it('falls silent when its element is taken off the page, when its button goes, and when the page is left', async () => {
    const voices = ScriptedVoices.install(mandarin);
    const { page, element } = open();
    const begins = async (): Promise<void> => {
      await page.press('朗读须知');
      await page.button('停止朗读');
      expect(voices.speaking).to.equal(true);
    };
    await begins();
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(voices.speaking).to.equal(false);
    await page.button('朗读须知');
    await begins();
    element.away = true;
    await element.updateComplete;
    expect(voices.speaking).to.equal(false);
    element.away = false;
    await begins();
    element.remove();
    expect(voices.speaking).to.equal(false);
  });

  it('is not offered where a voice would send the text away, or speaks something else', async () => {
    const voices = ScriptedVoices.install({ lang: 'zh-CN', localService: false }, { lang: 'en-US', localService: true });
    const { page } = open();
    await page.sees('文字在这里。');
    expect(page.names('button')).to.deep.equal([]);
    voices.finds(mandarin);
    await page.button('朗读须知');
  });

  it('is not offered where a browser cannot speak at all', async () => {
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: undefined });
    const { page } = open();
    await page.sees('文字在这里。');
    expect(page.names('button')).to.deep.equal([]);
  });

  it('says in words that it does not work', async () => {
    const voices = ScriptedVoices.install(mandarin);
    const { page } = open();
    await page.press('朗读须知');
    await page.button('停止朗读');
    voices.fail();
    await page.sees('这里读不出来，请看文字。');
    await page.isAccessible();
    await page.press('朗读须知');
    await page.seesNoMore('这里读不出来');
  });

  it('plays a recording where the device has no voice, and says when there is none to be had', async () => {
    ScriptedVoices.install();
    const { page } = open('recording="/no-such-recording.mp3"');
    await page.button('朗读须知');
    expect(page.has('button', '朗读答复'), 'nobody has recorded that').to.equal(false);
    await page.press('朗读须知');
    await page.sees('这里读不出来，请看文字。');
  });
});
