import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeAddress } from '../../src/ui/safe-address.js';

const page = 'https://www.yunhe.example/consultations/';
const harmless = ['https:', 'http:', 'mailto:', 'tel:'];

/** What the URL standard makes of an address that stands in `href`. */
const opens = (address: string): string => new URL(safeAddress(address), page).protocol;

const payloads = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001\u001fjavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript\t:alert(1)',
  'javascript\u0000:alert(1)',
  'javascript\u0020:alert(1)',
  'javascript://www.yunhe.example/%0aalert(1)',
  'javascript&colon;alert(1)',
  'javascript\uff1aalert(1)',
  'java\u0085script:alert(1)',
  '\u00a0javascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'java\u200bscript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'DATA:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://www.yunhe.example/1',
  'filesystem:https://www.yunhe.example/temporary/a.html',
  'file:///etc/passwd',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'intent://scan/#Intent;scheme=zxing;end',
  'weixin://dl/business',
  'about:blank',
];

describe('an address for href', () => {
  it('never opens anything but the web, mail or the phone, whatever was written', () => {
    for (const payload of payloads) assert.ok(harmless.includes(opens(payload)), `${JSON.stringify(payload)} opens ${opens(payload)}`);
  });

  it('becomes a harmless one where its scheme is not allowed', () => {
    assert.equal(safeAddress('javascript:alert(1)'), '#');
    assert.equal(safeAddress('weixin://dl/business'), '#');
  });

  it('stays as it is for the web, mail, phones and pages of the site', () => {
    const good = ['https://www.yunhe.example/a?b=c#d', 'http://old.yunhe.example:8080/', 'mailto:lifa@yunhe.example', 'tel:0555-6200022', '/files/note.pdf', 'note.pdf', '../a', '?page=2', '#art-12', '//cdn.yunhe.example/a.pdf', '/附件/说明：全文.pdf', ''];
    for (const address of good) assert.equal(safeAddress(address), address);
  });

  it('keeps a space inside a path, which names another file without it', () => {
    assert.equal(new URL(safeAddress('/files/note 1.pdf'), page).pathname, '/files/note%201.pdf');
  });
});
