import { expect } from '@open-wc/testing';
import { mount, until, type Page } from '../support/page.js';
import './test-notebook.js';

const notebook = (item = 'a', attributes = ''): string => `<test-notebook item-id="${item}" ${attributes}></test-notebook>`;
const drafts = (): [string, string][] => (Object.entries(localStorage) as [string, string][]).filter(([key]) => key.startsWith('huiying:draft:https://api.example/'));
const forget = (): void => { for (const [key] of drafts()) localStorage.removeItem(key); };
const kept = (words: string): Promise<unknown> => until(() => drafts().some(([, value]) => value.includes(words)), () => `“${words}” was not kept: ${JSON.stringify(drafts())}`);
/** The page is about to go: what a browser says before it closes a tab. */
const leave = (): void => { window.dispatchEvent(new Event('pagehide')); };

/** A page on which a citizen wrote and which then was closed. */
async function written(text: string, item = 'a'): Promise<void> {
  const page = mount(notebook(item));
  await page.fill('草稿', text);
  leave();
  page.place.remove();
}

const shown = async (page: Page): Promise<string> => (await page.field('草稿')).value;

describe('what a citizen types', () => {
  beforeEach(forget);
  after(forget);

  it('is kept on the device after a pause, and the element says so', async () => {
    const page = mount(notebook());
    await page.fill('草稿', '第一行\n第二行');
    await kept('第一行');
    await page.sees('状态：saved');
  });

  it('is kept at once when the page is left, hidden, or the element taken away', async () => {
    const ways: readonly ((page: Page) => void)[] = [leave, () => { document.dispatchEvent(new Event('visibilitychange')); }, (page) => { page.place.remove(); }];
    for (const [index, way] of ways.entries()) {
      const page = mount(notebook(`item-${index}`));
      await page.fill('草稿', `写了${index}`);
      way(page);
      expect(drafts().filter(([, value]) => value.includes(`写了${index}`))).to.have.length(1);
    }
  });

  it('is there again on the next visit', async () => {
    await written('上次写的\n还在');
    const page = mount(notebook());
    await page.sees('状态：restored');
    expect(await shown(page)).to.equal('上次写的\n还在');
  });

  it('is forgotten after the agency’s number of days, and not before', async () => {
    const age = (days: number): void => {
      for (const [key, value] of drafts()) {
        const draft = JSON.parse(value) as { savedAt: number };
        localStorage.setItem(key, JSON.stringify({ ...draft, savedAt: Date.now() - days * 86_400_000 }));
      }
    };
    await written('旧的');
    age(2.9);
    expect(await shown(mount(notebook('a', 'days="3"')))).to.equal('旧的');
    age(3.1);
    expect(await shown(mount(notebook('a', 'days="3"')))).to.equal('');
    expect(drafts()).to.deep.equal([]);
  });

  it('belongs to one item only', async () => {
    await written('对甲的意见', 'a');
    expect(await shown(mount(notebook('b')))).to.equal('');
    expect(await shown(mount(notebook('a')))).to.equal('对甲的意见');
  });

  it('is kept under the item it was written for when the element turns to another', async () => {
    const page = mount(notebook('a'));
    await page.fill('草稿', '对甲的意见');
    page.element('test-notebook').itemId = 'b';
    await page.element('test-notebook').updateComplete;
    leave();
    expect(drafts().map(([key]) => key.split(':').at(-1))).to.deep.equal(['a']);
    expect(drafts()[0]?.[1]).to.contain('对甲的意见');
  });

  it('is forgotten when the citizen clears it', async () => {
    await written('不要了');
    const page = mount(notebook());
    await page.sees('状态：restored');
    await page.press('清空');
    await page.sees('状态：none');
    expect(drafts()).to.deep.equal([]);
  });

  it('can be had back after it was cleared, as long as the page is open', async () => {
    const page = mount(notebook());
    await page.fill('草稿', '写了半天');
    await page.press('清空');
    expect(await shown(page)).to.equal('');
    expect(drafts()).to.deep.equal([]);
    await page.press('放回来');
    expect(await shown(page)).to.equal('写了半天');
    await kept('写了半天');
  });

  it('is kept beside what was cleared when that is put back', async () => {
    const page = mount(notebook());
    await page.fill('草稿', '写了半天');
    await page.press('清空');
    await page.fill('草稿', '后来写的');
    await page.press('放回来');
    expect(await shown(page)).to.equal('写了半天');
    await page.sees('另有1份');
    await page.press('换一份');
    expect(await shown(page)).to.equal('后来写的');
  });

  it('is forgotten when the text is deleted', async () => {
    await written('写了又删');
    const page = mount(notebook());
    await page.sees('状态：restored');
    await page.fill('草稿', '');
    leave();
    expect(drafts()).to.deep.equal([]);
  });

  it('is not kept once the citizen said so, until they change their mind', async () => {
    const page = mount(notebook());
    await page.fill('草稿', '不要留下');
    await page.press('不保存');
    await page.fill('草稿', '真的不要留下');
    leave();
    expect(drafts()).to.deep.equal([]);
    await page.press('保存');
    await kept('真的不要留下');
  });

  it('is never kept on a shared device, nor brought back there', async () => {
    await written('在家写的');
    const page = mount(notebook('a', 'mode="kiosk"'));
    await page.sees('状态：off');
    expect(await shown(page)).to.equal('');
    await page.fill('草稿', '在大厅写的');
    leave();
    expect(drafts().some(([, value]) => value.includes('大厅'))).to.equal(false);
  });

  it('cannot be kept on a shared device by pressing a button either', async () => {
    const page = mount(notebook('a', 'mode="kiosk"'));
    await page.fill('草稿', '在大厅写的');
    await page.press('保存');
    leave();
    expect(drafts()).to.deep.equal([]);
  });

  it('is kept no more when the device turns out to be a shared one', async () => {
    const page = mount(notebook());
    await page.sees('状态：none');
    page.element('test-notebook').mode = 'kiosk';
    await page.element('test-notebook').updateComplete;
    await page.fill('草稿', '在大厅写的');
    leave();
    expect(drafts()).to.deep.equal([]);
  });
});

describe('what a citizen types in two windows', () => {
  beforeEach(forget);
  after(forget);

  /** Writes, and leaves the window open. */
  async function writes(page: Page, text: string): Promise<void> {
    await page.fill('草稿', text);
    leave();
  }

  it('is all kept, whichever wrote last, and each window says that there is another', async () => {
    const [first, second] = [mount(notebook()), mount(notebook())];
    await writes(first, '第一个窗口');
    await writes(second, '第二个窗口');
    await second.sees('另有1份');
    await writes(first, '第一个窗口，又写了一句');
    await first.sees('另有1份');
    expect(drafts()).to.have.length(1);
    expect(drafts()[0]?.[1]).to.contain('第一个窗口，又写了一句').and.contain('第二个窗口');
  });

  it('is kept once for each window, however often they take turns', async () => {
    const [first, second] = [mount(notebook()), mount(notebook())];
    for (const turn of [1, 2, 3]) {
      await writes(first, `甲${turn}`);
      await writes(second, `乙${turn}`);
    }
    const { values, others } = JSON.parse(drafts()[0]?.[1] ?? '') as { values: { text: string }; others: { values: { text: string } }[] };
    expect([values.text, ...others.map((other) => other.values.text)]).to.deep.equal(['乙3', '甲3']);
  });

  it('is brought back from the other window when asked for, and back again, over a reload too', async () => {
    const [first, second] = [mount(notebook()), mount(notebook())];
    await writes(first, '第一个窗口');
    await writes(second, '第二个窗口');
    await second.press('换一份');
    expect(await shown(second)).to.equal('第一个窗口');
    first.place.remove();
    second.place.remove();
    const reloaded = mount(notebook());
    await reloaded.sees('状态：restored', '另有1份');
    expect(await shown(reloaded)).to.equal('第一个窗口');
    await reloaded.press('换一份');
    expect(await shown(reloaded)).to.equal('第二个窗口');
  });

  it('stays for the other window when one has sent or cleared its own', async () => {
    const [first, second] = [mount(notebook()), mount(notebook())];
    await writes(first, '第一个窗口');
    await writes(second, '第二个窗口');
    await second.press('清空');
    first.place.remove();
    second.place.remove();
    expect(await shown(mount(notebook()))).to.equal('第一个窗口');
  });

  it('is one text for a window that went on with what the other had left', async () => {
    await written('写到一半');
    const page = mount(notebook());
    await page.sees('状态：restored', '另有0份');
    await writes(page, '写完了');
    await page.sees('另有0份');
    expect(drafts()[0]?.[1]).not.to.contain('写到一半');
  });

  it('is gone from the device for every window once the citizen wants none of it kept', async () => {
    const [first, second] = [mount(notebook()), mount(notebook())];
    await writes(first, '第一个窗口');
    await writes(second, '第二个窗口');
    await second.press('不保存');
    expect(drafts()).to.deep.equal([]);
  });

  it('stays in the page when nothing is kept on the device any more, and goes back there when the citizen changes their mind', async () => {
    await written('第一封');
    const [first, second] = [mount(notebook()), mount(notebook())];
    await writes(first, '第一封，写完了');
    first.place.remove();
    await second.press('清空');
    await writes(second, '第二封');
    await second.press('不保存');
    await second.sees('状态：off', '另有1份');
    await second.fill('草稿', '第二封，又写了一句');
    await second.press('换一份');
    expect(await shown(second)).to.equal('第一封，写完了');
    await second.press('换一份');
    expect(await shown(second)).to.equal('第二封，又写了一句');
    expect(drafts()).to.deep.equal([]);
    await second.press('保存');
    await second.sees('状态：saved', '另有1份');
    second.place.remove();
    const reloaded = mount(notebook());
    await reloaded.sees('另有1份');
    expect(await shown(reloaded)).to.equal('第二封，又写了一句');
    await reloaded.press('换一份');
    expect(await shown(reloaded)).to.equal('第一封，写完了');
  });
});

describe('a device that keeps nothing', () => {
  beforeEach(forget);

  it('leaves the form usable and says that it cannot be kept', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    try {
      const page = mount(notebook());
      await page.fill('草稿', '存不下');
      leave();
      await page.sees('状态：unavailable');
      expect(await shown(page)).to.equal('存不下');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('may even refuse to be asked', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => { throw new DOMException('sandboxed', 'SecurityError'); } });
    try {
      const page = mount(notebook());
      await page.fill('草稿', '存不下');
      leave();
      await page.sees('状态：unavailable');
      await page.press('清空');
      await page.sees('状态：none');
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });

  it('starts empty when what is stored cannot be read', async () => {
    await written('好的');
    for (const rubbish of ['not json', 'null', '[]', '{"version":2,"savedAt":9e15,"values":{}}']) {
      localStorage.setItem('huiying:draft:https://api.example/v1:note:a', rubbish);
      expect(await shown(mount(notebook())), rubbish).to.equal('');
    }
  });
});

describe('a page whose old libraries changed the prototypes', () => {
  it('gets its drafts back as they were', async () => {
    forget();
    const prototype = Array.prototype as { toJSON?: () => string };
    prototype.toJSON = function toJSON(this: unknown[]): string { return `[${this.join(',')}]`; };
    try {
      await written('第一行\n第二行');
      expect(await shown(mount(notebook()))).to.equal('第一行\n第二行');
    } finally {
      delete prototype.toJSON;
    }
  });
});
