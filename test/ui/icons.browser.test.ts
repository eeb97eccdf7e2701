import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { icon, type IconName } from '../../src/ui/icons.js';
import { notice, type Tone } from '../../src/ui/notice.js';

const names: readonly IconName[] = ['search', 'edit', 'check', 'warning', 'info', 'clock', 'pause', 'copy', 'photo', 'print', 'save', 'sound', 'close'];

function drawn(content: unknown): HTMLElement {
  const place = document.createElement('div');
  render(html`${content}`, place);
  return place;
}

describe('an icon', () => {
  it('is silent for a screen reader, whichever it is', () => {
    for (const name of names) {
      const [drawing, ...others] = drawn(icon(name)).querySelectorAll('svg');
      expect(drawing?.getAttribute('aria-hidden'), name).to.equal('true');
      expect(others).to.deep.equal([]);
    }
  });

  it('has something to see, drawn in place and not fetched', () => {
    for (const name of names) {
      const place = drawn(icon(name));
      expect(place.querySelectorAll('path, circle').length, name).to.be.greaterThan(0);
      expect(place.innerHTML, name).not.to.match(/href|url\(|style=/);
    }
  });

  it('cannot take the focus', () => {
    for (const name of names) expect(drawn(icon(name)).querySelector('[tabindex], [focusable="true"], a'), name).to.equal(null);
  });
});

describe('a notice', () => {
  it('says its state in words beside the icon, in every tone', () => {
    for (const tone of ['plain', 'warning', 'danger', 'success'] satisfies Tone[]) {
      const place = drawn(notice(tone, '文字还在。', html`<button>再试一次</button>`));
      expect(place.textContent?.replace(/\s+/g, ''), tone).to.equal('文字还在。再试一次');
      expect(place.querySelector('svg')?.getAttribute('aria-hidden'), tone).to.equal('true');
    }
  });
});
