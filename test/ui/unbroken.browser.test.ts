import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { withPhone } from '../../src/ui/unbroken.js';

function drawn(words: string, number: string): HTMLElement {
  const place = document.createElement('p');
  render(withPhone(words, number), place);
  return place;
}

describe('Words that name a phone number', () => {
  it('have it as a link that calls it, and read as before', () => {
    const place = drawn('不方便写，请打0555-12345。', '0555-12345');
    expect(place.textContent).to.equal('不方便写，请打0555-12345。');
    const link = place.querySelector('a')!;
    expect([link.getAttribute('href'), link.textContent]).to.deep.equal(['tel:055512345', '0555-12345']);
  });

  it('stay words where the number is not among them', () => {
    expect(drawn('忘了查询码，请到窗口办理。', '12345').querySelector('a')).to.equal(null);
    expect(drawn('忘了查询码，请到窗口办理。', '').textContent).to.equal('忘了查询码，请到窗口办理。');
  });
});
