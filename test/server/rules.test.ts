import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressScope } from '../../demo/server/rules/address-scope.js';
import { buildOutline } from '../../demo/server/rules/draft-text.js';
import { excerpt } from '../../demo/server/rules/excerpt.js';
import { periodDays } from '../../demo/server/rules/public-status.js';
import { cleanRichText } from '../../demo/server/rules/rich-text.js';
import { queryCode, typedCode } from '../../demo/server/rules/receipt-code.js';
import { zonedDay, zonedTime } from '../../demo/server/rules/zoned-time.js';
import { searchWords } from '../../demo/server/store/text-folding.js';
import { parksText } from './support/parks.js';

describe('rich text', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '<svg onload=alert(1)><a href=x></a></svg>', '<a href="java\nscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>', '<a href="javascript&colon;alert(1)">x</a>', '<a href=\'data:text/html,x\'>x</a>', '<p style="position:fixed">x</p>',
    '<scr<script>ipt>alert(1)</script>', '<<p>script>alert(1)', '<p/onclick=alert(1)>x', '<!--><img src=x onerror=alert(1)>-->', '<iframe srcdoc="<script>x</script>">',
    '<a href="https://x" onclick="y">x</a>', '<math><mtext></p><style><img src=x onerror=x>', '<a href="https://x\\"onmouseover=alert(1)">x</a>', '<title><img src=x onerror=alert(1)></title>',
  ];
  it('lets no script, handler, style or strange link through', () => {
    for (const html of hostile) {
      const clean = cleanRichText(html);
      assert.doesNotMatch(clean, /<(?!\/?(?:p|a|br)\b)|\s(?:on\w+|style|src|srcdoc)\s*=|href="(?!https?:|mailto:|tel:|#)/i, `${html} became ${clean}`);
      assert.equal(cleanRichText(clean), clean, 'cleaning twice changes nothing');
    }
  });

  it('keeps what staff may write, closes what is open and shows stray signs as text', () => {
    const html = '<h3>起草说明</h3><p>要点：<strong>安全</strong></p><ul><li>甲<li>乙</ul><a href="https://yunhe.example/?a=1&amp;b=2">看</a>';
    assert.equal(cleanRichText(html), '<h3>起草说明</h3><p>要点：<strong>安全</strong></p><ul><li>甲<li>乙</li></li></ul><a href="https://yunhe.example/?a=1&amp;b=2" rel="noopener noreferrer">看</a>');
    assert.equal(cleanRichText('<p>一<b>二</b> 3 < 4 & 5 &lt; 6'), '<p>一二 3 &lt; 4 &amp; 5 &lt; 6</p>');
  });
});

describe('times and numbers', () => {
  it('are those of the agency\'s place', () => {
    const moment = new Date('2026-12-31T16:00:00.900Z');
    assert.equal(zonedTime(moment, 'Asia/Shanghai'), '2027-01-01T00:00:00+08:00');
    assert.equal(zonedTime(moment, 'America/St_Johns'), '2026-12-31T12:30:00-03:30');
    assert.equal(zonedDay(moment, 'Asia/Shanghai'), '270101');
    assert.equal(periodDays({ opensAt: '2026-11-10T09:00:00+08:00', closesAt: '2026-12-10T08:59:59+08:00' }, new Date('2026-11-01T00:00:00+08:00')), 29);
  });
});

describe('query codes', () => {
  it('are different for each receipt and each key, and need no letter that looks like another', () => {
    const key = new Uint8Array(32).fill(1);
    const codes = new Set(Array.from({ length: 500 }, (_, index) => queryCode(`receipt ${String(index)}`, key)));
    assert.equal(codes.size, 500);
    for (const code of codes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{16}$/);
    assert.notEqual(queryCode('receipt 1', key), queryCode('receipt 1', new Uint8Array(32).fill(2)));
    assert.equal(typedCode('oil0 - ｏｉｌ０'), '01100110');
  });
});

describe('senders', () => {
  it('are an IPv4 address or an IPv6 subscriber', () => {
    assert.equal(addressScope('::ffff:192.0.2.7'), '192.0.2.7');
    assert.equal(addressScope('192.0.2.7'), '192.0.2.7');
    assert.equal(addressScope('2001:DB8:0:1::5'), addressScope('2001:db8:0:1:ffff:ffff:ffff:ffff'));
    assert.equal(addressScope('2001:db8::5'), addressScope('2001:0db8:0000:0000:0000:0000:0000:0009%eth0'));
    assert.notEqual(addressScope('2001:db8:0:1::5'), addressScope('2001:db8:0:2::5'));
  });
});

describe('excerpts', () => {
  const clauseOf = (text: string) => ({
    id: 'art-1', chapterId: 'ch-1', headingId: null, label: '第一条', title: '', publishedComments: 0, blocks: [{ id: 'art-1-p1', kind: 'paragraph' as const, label: '', text }],
  });

  it('hold the word, about forty characters long, and say where they were cut', () => {
    const shown = excerpt(clauseOf(`${'甲'.repeat(100)}路灯${'乙'.repeat(100)}`), searchWords('路灯'));
    assert.match(shown, /^…甲+路灯乙+…$/);
    assert.equal([...shown].length, 42);
    assert.equal(excerpt(clauseOf('𠮷'.repeat(60)), searchWords('第一条')), `${'𠮷'.repeat(40)}…`);
    assert.match(excerpt(clauseOf(`${'㈠'.repeat(50)}ＡＢＣ路灯`), searchWords('abc')), /ＡＢＣ/);
  });
});

describe('outlines', () => {
  it('count the clauses of sections for the chapter above, and none for a heading without', () => {
    const [first] = parksText.clauses;
    const outline = buildOutline({
      title: '', preamble: [],
      outline: [
        { id: 'pt-1', level: 'part', label: '第一编', title: '', chapterId: 'ch-1' }, { id: 'ch-1', level: 'chapter', label: '第一章', title: '', chapterId: 'ch-1' },
        { id: 's-1', level: 'section', label: '第一节', title: '', chapterId: 'ch-1' }, { id: 'ch-2', level: 'chapter', label: '第二章', title: '', chapterId: 'ch-1' },
      ],
      clauses: [{ ...first!, id: 'art-1', headingId: 'ch-1' }, { ...first!, id: 'art-2', headingId: 's-1' }],
    });
    assert.deepEqual(outline.map(({ id, firstClauseId, lastClauseId, clauseCount }) => [id, firstClauseId, lastClauseId, clauseCount]), [
      ['pt-1', 'art-1', 'art-2', 2], ['ch-1', 'art-1', 'art-2', 2], ['s-1', 'art-2', 'art-2', 1], ['ch-2', null, null, 0],
    ]);
  });
});
