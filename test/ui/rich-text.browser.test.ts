import { expect } from '@open-wc/testing';
import { clean } from '../../src/ui/rich-text.js';

declare global {
  interface Window { ran: string[] }
}

/** What a page would hold after the markup was put into it. */
function put(markup: string): HTMLElement {
  const place = document.createElement('div');
  place.append(clean(markup));
  document.body.append(place);
  return place;
}

const hostile = [
  '<script>ran.push("script")</script>',
  '<SCRIPT SRC="data:text/javascript,ran.push(1)"></SCRIPT>',
  '<img src=x onerror="ran.push(\'img\')">',
  '<p onclick="ran.push(1)" onmouseover="ran.push(2)">文字</p>',
  '<svg onload="ran.push(\'svg\')"><circle/></svg>',
  '<svg><script>ran.push("svg script")</script></svg>',
  '<svg><animate onbegin="ran.push(1)" attributeName="x" dur="1s"></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror="ran.push(\'mutation\')"></style></mglyph></table></mtext></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror="ran.push(\'forms\')">',
  '<a href="javascript:ran.push(1)">按</a>',
  '<a href=" java\tscript:ran.push(1)">按</a>',
  '<a href="&#106;avascript:ran.push(1)">按</a>',
  '<a href="data:text/html,<script>top.ran.push(1)</script>">按</a>',
  '<a href="vbscript:ran.push(1)">按</a>',
  '<iframe srcdoc="<script>parent.ran.push(\'srcdoc\')</script>"></iframe>',
  '<iframe src="javascript:parent.ran.push(1)"></iframe>',
  '<object data="data:text/html,<script>top.ran.push(1)</script>"></object>',
  '<embed src="javascript:ran.push(1)">',
  '<details open ontoggle="ran.push(\'toggle\')">x</details>',
  '<video><source onerror="ran.push(\'source\')"></video>',
  '<body onload="ran.push(1)">',
  '<input autofocus onfocus="ran.push(\'focus\')">',
  '<form action="https://evil.example"><button formaction="javascript:ran.push(1)">交</button></form>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:ran.push(1)">',
  '<link rel="stylesheet" href="https://evil.example/a.css">',
  '<style>*{display:none}</style>',
  '<template><img src=x onerror="ran.push(\'template\')"></template>',
  '<noscript><p title="</noscript><img src=x onerror=ran.push(\'noscript\')>"></noscript>',
  '<textarea><img title="</textarea><img src=x onerror=ran.push(\'textarea\')>"></textarea>',
  '<!--><img src=x onerror="ran.push(\'comment\')">-->',
  '<hy-comment-box base-url="https://evil.example"></hy-comment-box>',
  '<x-y is="z" onclick="ran.push(1)">x</x-y>',
];

const tags = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption', 'h3', 'h4'];
const attributes = ['href', 'rel', 'colspan', 'rowspan', 'scope'];

describe('markup that staff wrote', () => {
  beforeEach(() => { window.ran = []; });

  it('never runs anything, and keeps no element or attribute that is not on the list', async () => {
    const places = hostile.map(put);
    for (const [index, place] of places.entries()) {
      for (const element of place.querySelectorAll<HTMLElement>('*')) {
        expect(tags, hostile[index]).to.include(element.localName);
        for (const { name } of element.attributes) expect(attributes, hostile[index]).to.include(name);
        expect(element.getAttribute('href') ?? '#', hostile[index]).to.match(/^(?:https:|mailto:|tel:|#)/);
        element.click();
      }
    }
    // An image that fails or a frame that loads has had its turn when one of our own has.
    await new Promise((resolve) => {
      const image = new Image();
      image.onerror = resolve;
      image.src = 'data:image/png,';
    });
    await new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.onload = resolve;
      frame.srcdoc = '<p>ok</p>';
      document.body.append(frame);
    });
    expect(window.ran).to.deep.equal([]);
    expect(getComputedStyle(document.body).display).not.to.equal('none');
    for (const place of places) place.remove();
  });

  it('keeps what a notice needs', () => {
    const markup = '<h3>一、目的</h3><p>为了<strong>市民</strong>，<em>制定</em>本条例。<br>如下：</p><ul><li>开放</li></ul><ol><li>座椅</li></ol><blockquote>原文</blockquote><h4>附</h4>';
    expect(put(markup).innerHTML).to.equal(markup);
  });

  it('keeps tables with their heads and joined cells', () => {
    const markup = '<table><caption>开放时间</caption><thead><tr><th scope="col" colspan="2">季节</th></tr></thead><tbody><tr><td rowspan="2">夏</td><td>5:30</td></tr></tbody></table>';
    expect(put(markup).innerHTML).to.equal(markup);
  });

  it('keeps links to the web, to mail, to phones and within the text, and marks them', () => {
    for (const href of ['https://www.yunhe.example/a?b=1#c', 'mailto:lifa@yunhe.example', 'tel:0555-6200022', '#art-3']) {
      const link = put(`<p><a href="${href}">看</a></p>`).querySelector('a');
      expect(link?.getAttribute('href'), href).to.equal(href);
      expect(link?.rel, href).to.equal('nofollow noopener ugc');
    }
  });

  it('takes away ids, names, classes, styles and data, with which markup reaches into the page', () => {
    const place = put('<p id="location" name="cookie" class="primary" style="position:fixed" data-x="1" aria-hidden="true" slot="box" part="form" target="_top">文字</p>');
    expect(place.innerHTML).to.equal('<p>文字</p>');
  });

  it('lets no link open a window of its own choosing', () => {
    expect(put('<a href="https://a.example" target="_blank" download ping="https://evil.example">看</a>').querySelector('a')?.getAttributeNames().sort()).to.deep.equal(['href', 'rel']);
  });

  it('keeps the words of an element that is not allowed', () => {
    expect(put('<div><h1>标题</h1><span>文字</span></div>').textContent).to.equal('标题文字');
  });

  it('leaves plain text as it is, angle brackets and all', () => {
    expect(put('1 &lt; 2 &amp; 3').textContent).to.equal('1 < 2 & 3');
    expect(put('').childNodes.length).to.equal(0);
  });
});
