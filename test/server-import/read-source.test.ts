import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readSource } from '../../demo/server/import/read-source.js';
import { plain, wordFile } from './word-file.js';

const bytes = (text: string) => new TextEncoder().encode(text);
/** 第一条 公园 in GBK, by its code table. */
const gbk = Uint8Array.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0x20, 0xb9, 0xab, 0xd4, 0xb0]);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

function document(content: Uint8Array, name: string) {
  const reading = readSource(content, name);
  assert.ok('document' in reading, JSON.stringify(reading));
  return reading.document;
}

function refusal(content: Uint8Array, name: string): string {
  const reading = readSource(content, name);
  assert.ok('refusal' in reading);
  return reading.refusal;
}

/** The beginning of Microsoft's old container, with the name of one stream in it. */
const container = (stream: string) => joined(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), new Uint8Array(600), Buffer.from(stream, 'utf16le'));

describe('a file', () => {
  it('is told by what it holds, not by its name', () => {
    assert.equal(document(wordFile({ body: plain('第一条 甲。') }), 'draft.doc').format, 'docx');
    assert.equal(document(bytes('<html><body><p>第一条 甲。</p></body></html>'), 'draft.doc').format, 'html');
    assert.equal(document(bytes('第一条 甲。'), 'draft').format, 'text');
    assert.equal(document(bytes('# 公园办法'), 'draft.md').format, 'markdown');
  });

  it('of text is decoded by its mark, as UTF-8 or as GBK, and says which', () => {
    const utf16 = joined(Uint8Array.from([0xff, 0xfe]), Buffer.from('第一条 公园', 'utf16le'));
    const utf16be = joined(Uint8Array.from([0xfe, 0xff]), Buffer.from('第一条 公园', 'utf16le').swap16());
    const readings = [bytes('\ufeff第一条 公园'), bytes('第一条 公园'), gbk, utf16, utf16be].map((content) => document(content, 'draft.txt'));
    assert.deepEqual(readings.map(({ encoding }) => encoding), ['utf-8', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be']);
    for (const { lines } of readings) assert.equal(lines[0]?.text, '第一条 公园');
  });

  it('of HTML is decoded by what it says of itself, unless it is UTF-8 all the same', () => {
    const page = (charset: string, text: Uint8Array) => joined(bytes(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>`), text, bytes('</p>'));
    assert.deepEqual(['gb2312', 'GBK', 'gb18030'].map((charset) => document(page(charset, gbk), 'a.htm').encoding), ['gb2312', 'gbk', 'gb18030']);
    assert.equal(document(page('gb2312', gbk), 'a.htm').lines[0]?.text, '第一条 公园');
    const wrong = document(page('gb2312', bytes('第一条 公园')), 'a.htm');
    assert.deepEqual([wrong.encoding, wrong.lines[0]?.text], ['utf-8', '第一条 公园']);
    // 公園 in Big5.
    assert.equal(document(page('big5', Uint8Array.from([0xa4, 0xbd, 0xb6, 0xe9])), 'a.htm').lines[0]?.text, '公園');
  });

  it('that holds no text a program can read is refused with the way out', () => {
    assert.match(refusal(container('WordDocument'), 'draft.doc'), /旧格式.*另存为\.docx/);
    assert.match(refusal(container('EncryptedPackage'), 'draft.docx'), /密码.*另存为\.docx/);
    assert.match(refusal(bytes('{\\rtf1\\ansi'), 'draft.doc'), /RTF/);
    assert.match(refusal(bytes('%PDF-1.7'), 'draft.pdf'), /PDF/);
    assert.match(refusal(bytes('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x'), 'draft.doc'), /MHT/);
    assert.match(refusal(new Uint8Array(0), 'draft.docx'), /空的/);
    assert.match(refusal(bytes('第一条 甲。'), 'draft.docx'), /不是Word文件/);
    assert.match(refusal(Uint8Array.from([0, 1, 2, 255, 254]), 'draft.txt'), /编码/);
  });

  it('that is a damaged zip, or a zip of something else, is refused', () => {
    const whole = wordFile({ body: plain('第一条 甲。') });
    assert.match(refusal(whole.slice(0, whole.length - 60), 'draft.docx'), /损坏/);
    assert.match(refusal(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'draft.docx'), /不是Word文件/);
  });

  it('that unpacks to more than any draft needs is refused before it is unpacked', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) });
    assert.ok(bomb.length < 1024 * 1024);
    assert.match(refusal(bomb, 'draft.docx'), /损坏/);
  });
});
