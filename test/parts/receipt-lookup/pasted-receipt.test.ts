import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { receiptMessagesEn } from '../../../src/parts/receipt/receipt-messages-en.js';
import { receiptMessages } from '../../../src/parts/receipt/receipt-messages.js';
import { receiptText } from '../../../src/parts/receipt/receipt-text.js';
import { grouped, readPastedReceipt } from '../../../src/parts/receipt-lookup/pasted-receipt.js';
import { receipt } from '../../client/examples.js';
import { speak } from '../../core/speak.js';

const now = Date.parse('2026-11-22T14:31:07+08:00');
const address = (page: string): string => new URL(page, 'https://www.yunhe.example').href;
const zh = receiptText(receipt, speak(receiptMessages.zh), 'zh', now, address);
const en = receiptText(receipt, speak(receiptMessagesEn), 'en', now, address);
const { number, code } = receipt;
const both = { number, code };

const fullWidth = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('a pasted receipt', () => {
  it('gives number and code as the receipt copies them, in either language', () => {
    assert.deepEqual(readPastedReceipt(zh), both);
    assert.deepEqual(readPastedReceipt(en), both);
  });

  it('gives them in one line, as a chat or a field of one line makes of it', () => {
    assert.deepEqual(readPastedReceipt(zh.replaceAll('\n', '')), both);
    assert.deepEqual(readPastedReceipt(zh.replaceAll('\n', ' ')), both);
    assert.deepEqual(readPastedReceipt(en.replaceAll('\n', ' ')), both);
  });

  it('gives them in full-width signs, with any space, hyphen or colon between', () => {
    assert.deepEqual(readPastedReceipt(fullWidth(zh)), both);
    assert.deepEqual(readPastedReceipt(`编号：2611-2248-3170\u3000查询码：7KQ2—M9XD－4TB8\u00a0HVNC`), both);
    assert.deepEqual(readPastedReceipt(`编号 ${number}\r\n查询码 ${code.toLowerCase()}`), both);
  });

  it('gives them as they are read off the screen, with what is said beside the code', () => {
    assert.deepEqual(readPastedReceipt(`编号\n${grouped(number)}\n查询码（不是短信验证码）\n${grouped(code)}\n请截屏或抄下来，查询码只显示一次。`), both);
    assert.deepEqual(readPastedReceipt(`Number\n${number}\nQuery code (not a code from a text message)\n${code}\nPlease take a screenshot`), both);
  });

  it('gives them without a word, or under an agency’s own names for them', () => {
    assert.deepEqual(readPastedReceipt(`${number} ${code}`), both);
    assert.deepEqual(readPastedReceipt(`受理号 ${grouped(number)}\n取件码 ${grouped(code)}`), both);
  });

  it('takes neither dates, phones nor the checksum for one of them', () => {
    const rest = zh.split('\n').filter((line) => !/^(?:编号|查询码)/.test(line)).join('\n');
    assert.deepEqual(readPastedReceipt(rest), { number: undefined, code: undefined });
    assert.deepEqual(readPastedReceipt('2026-11-22 14:31 请拨打0555-6200022'), { number: undefined, code: undefined });
  });

  it('gives the one that is there', () => {
    assert.deepEqual(readPastedReceipt(`编号 ${number}`), { number, code: undefined });
    assert.deepEqual(readPastedReceipt(`查询码 ${grouped(code)}`), { number: undefined, code });
    assert.deepEqual(readPastedReceipt('你好'), { number: undefined, code: undefined });
  });
});
